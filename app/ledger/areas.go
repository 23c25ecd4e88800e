package ledger

// peopleForms are the ledgers about deputies.
var peopleForms = []form{
	{"L01", "代表名册", "截至日期在任的本级代表", (*maker).roster},
	{"L02", "县（市）代表名册", "截至日期在任的县级以上代表", (*maker).upperRoster},
}

// meetingForms are the ledgers about meetings, what they adopted and elected.
var meetingForms = []form{}

// oversightForms are the ledgers about inspections, findings and appraisals.
var oversightForms = []form{}

// proposalForms are the ledgers about motions and suggestions.
var proposalForms = []form{
	{"L13", "议案建议台账", "期内或这次会议的议案建议，一件一行", (*maker).proposals},
	{"L14", "责任分解表", "期内或这次会议的议案建议，按承办单位", (*maker).tasks},
}

// contactForms are the ledgers about receptions, stations, petitions and contact with voters.
var contactForms = []form{}

// officeForms are the ledgers about the office's own work.
var officeForms = []form{}
