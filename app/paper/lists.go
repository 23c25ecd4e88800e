package paper

import (
	"slices"

	"npcdesk/app/office"
)

// listDocuments are the agenda, the timetable, the name lists, the handbook with its seats and cards, and the forms about who
// came (DOMAIN.md §5.2, §5.3, §5.5).
func listDocuments() []Document {
	return slices.Concat(agendaDocuments(), delegationDocuments(), committeeDocuments(), guestDocuments(), motionDocuments(),
		tellerDocuments(), hallDocuments(), cardDocuments(), attendanceDocuments(), certificateDocuments())
}

// agendaDocuments are the announcement of the deputies, the agenda and the timetable, and the presidium.
func agendaDocuments() []Document {
	return []Document{
		{Number: "D15", Name: "公告（代表名单）", Title: "×镇人民代表大会主席团公告", Issuer: issuerPresidium, Head: HeadNotice,
			Template: "公告_代表名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noDeputiesToAnnounce, Data: deputiesNotice},
		{Number: "D17", Name: "议程（草案）", Title: "×镇第×届人民代表大会第×次会议议程（草案）", Issuer: issuerPreparatory, Head: HeadCongress,
			Template: "议程", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageDraft, Missing: noAgenda, Data: agenda},
		{Number: "D17", Name: "议程", Title: "×镇第×届人民代表大会第×次会议议程", Issuer: issuerPreparatory, Head: HeadCongress,
			Template: "议程", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageFinal, Missing: noAgenda, Data: agenda},
		{Number: "D18", Name: "日程", Title: "×镇第×届人民代表大会第×次会议日程", Issuer: issuerPresidium, Head: HeadCongress,
			Template: "日程", Wide: longSchedule, Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noTimetable, Data: schedule},
		{Number: "D19", Name: "主席团名单（草案）", Title: "×镇第×届人民代表大会第×次会议主席团和秘书长名单（草案）", Issuer: issuerLastPresidium, Head: HeadCongress,
			Template: "主席团名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageDraft, Missing: noPresidium, Data: presidiumList},
		{Number: "D19", Name: "主席团名单", Title: "×镇第×届人民代表大会第×次会议主席团和秘书长名单", Issuer: issuerPreparatory, Head: HeadCongress,
			Template: "主席团名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageFinal, Missing: noPresidium, Data: presidiumList},
	}
}

// deputyPapers are the papers of a deputy.
func deputyPapers() []Document {
	return append([]Document{
		{Name: "履职登记卡", Title: "×镇第×届人民代表大会代表履职登记卡", Issuer: "人大办公室", Head: HeadForm,
			Template: "履职登记卡", Register: office.Deputies.Any, Mask: office.MaskReport, Missing: cardIsPublic, Data: deputyCard},
	}, absencePapers()...)
}
