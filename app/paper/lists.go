package paper

import "npcdesk/app/office"

// listDocuments are the agenda and the name lists (DOMAIN.md §5.3).
func listDocuments() []Document {
	return []Document{
		{Number: "D15", Name: "公告（代表名单）", Title: "×镇人民代表大会主席团公告", Issuer: issuerPresidium, Head: HeadNotice,
			Template: "公告_代表名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noDeputiesToAnnounce, Data: deputiesNotice},
		{Number: "D17", Name: "议程（草案）", Title: "×镇第×届人民代表大会第×次会议议程（草案）", Issuer: issuerPreparatory, Head: HeadCongress,
			Template: "议程", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageDraft, Missing: noAgenda, Data: agenda},
		{Number: "D17", Name: "议程", Title: "×镇第×届人民代表大会第×次会议议程", Issuer: issuerPreparatory, Head: HeadCongress,
			Template: "议程", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageFinal, Missing: noAgenda, Data: agenda},
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
