package office

import "npcdesk/app/record"

// Registers are all registers of the office, each resolved against the others.
var Registers = record.NewSet(
	Deputies.Any, Terms.Any, Constituencies.Any, Delegations.Any, Groups.Any, Vacancies.Any, Stations.Any,
	Units.Any, Sessions.Any, Proposals.Any, Holidays.Any, SettingsRegister.Any, Attachments.Any,
)
