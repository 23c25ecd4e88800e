// Package office holds what the office of a township people's congress records: one file per register with its struct,
// its fields, its states and its rules, in the terms of DOMAIN.md. It knows no SQL, no screen and no spreadsheet.
package office

import "npcdesk/app/record"

// Registers are all registers of the office, each resolved against the others, in the order in which they are offered.
var Registers = record.NewSet(
	Deputies.Any, Terms.Any, Constituencies.Any, Delegations.Any, Groups.Any, Vacancies.Any, Units.Any,
	DutyEntries.Any, ScoreRules.Any, Trainings.Any, TrainingPlans.Any, DutyReports.Any, Commendations.Any,
	Sessions.Any, Meetings.Any, Votes.Any, Elections.Any, Oaths.Any, Resolutions.Any, Texts.Any,
	Appointments.Any, Decisions.Any, PartyReports.Any, ByElections.Any,
	Proposals.Any,
	Inspections.Any, Problems.Any, Appraisals.Any, Inquiries.Any, Projects.Any,
	Receptions.Any, Contacts.Any, Petitions.Any, PetitionDuties.Any, Stations.Any, Rosters.Any, Campaigns.Any,
	Publicities.Any, Subscriptions.Any, Budgets.Any, Expenses.Any, Allowances.Any,
	Regulations.Any, Plans.Any, Tasks.Any, Incomings.Any, CentralWorks.Any, VillageElections.Any, Holidays.Any,
	SettingsRegister.Any, Attachments.Any, DutyNotes.Any,
)
