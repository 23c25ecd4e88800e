// Package office holds what the office of a township people's congress records: one file per register with its struct,
// its fields, its states and its rules, in the terms of DOMAIN.md. It knows no SQL, no screen and no spreadsheet.
package office

import (
	"slices"

	"npcdesk/app/record"
)

// Registers are all registers of the office, each resolved against the others.
var Registers = record.NewSet(slices.Concat(
	[]*record.Any{Deputies.Any, Terms.Any, Constituencies.Any, Delegations.Any, Groups.Any, Vacancies.Any, Stations.Any,
		Units.Any, Sessions.Any, Proposals.Any},
	pending,
	[]*record.Any{Publicities.Any, Subscriptions.Any, Budgets.Any, Expenses.Any, Allowances.Any, Regulations.Any, Plans.Any, Tasks.Any, Projects.Any,
		Incomings.Any, CentralWorks.Any, VillageElections.Any},
	[]*record.Any{Holidays.Any, SettingsRegister.Any, Attachments.Any, DutyNotes.Any},
)...)
