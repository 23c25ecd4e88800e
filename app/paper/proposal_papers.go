package paper

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// proposalPapers are the papers of a suggestion outside sessions (DOMAIN.md §5.5 end).
func proposalPapers() []Document {
	return []Document{
		{Name: "代表建议专用纸", Title: "×镇人民代表大会代表建议专用纸", Issuer: "提出建议的代表", Head: HeadForm,
			Template: "代表建议专用纸", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: nothing, Data: proposalSheet},
		{Name: "交办单", Title: "代表建议交办单", Issuer: issuerPresidium, Head: HeadForm,
			Template: "交办单", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: noLeadUnit, Data: handOverSlip},
		{Name: "面商记录表", Title: "代表建议办理面商记录表", Issuer: "主办单位", Head: HeadForm,
			Template: "面商记录表", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: noLeadUnit, Data: meetingSheets},
		{Name: "征询意见表", Title: "代表建议办理情况征询意见表", Issuer: issuerPresidium, Head: HeadForm,
			Template: "征询意见表", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: noLeadUnit, Data: opinionSlip},
		{Name: "答复函", Title: "关于×镇第×届人民代表大会第×次会议第×号建议的答复", Issuer: "主办单位", Head: HeadLetter,
			Template: "答复函", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: notHandedOver, Data: replyLetter},
		{Name: "退办通知单", Title: "代表建议退办（重新办理）通知单", Issuer: issuerPresidium, Head: HeadForm,
			Template: "退办通知单", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: notDissatisfied, Data: againSlip},
		{Name: "督办通知单", Title: "代表建议督办通知单", Issuer: issuerPresidium, Head: HeadForm,
			Template: "督办通知单", Register: office.Units.Any, Mask: office.MaskReport, Missing: nothingOverdue, Data: urgeNotice},
	}
}

// proposalSheet is 代表建议专用纸: what the deputies ask for, with room for the signatures of those who second it.
func proposalSheet(j *job) docx.Data {
	out := j.proposalWords()
	out["提出日"] = dayToFill(j.proposal.Submitted)
	names, _ := out["附议人"].(string)
	list := strings.FieldsFunc(names, func(r rune) bool { return r == '、' || r == '；' })
	for len(list) < 4 || len(list)%2 > 0 {
		list = append(list, "")
	}
	var rows []docx.Data // two to a row
	for pair := range slices.Chunk(list, 2) {
		rows = append(rows, docx.Data{"左": pair[0], "右": pair[1]})
	}
	out["附议"] = rows
	return out
}

// meetingSheets is 面商记录表: a sheet for each meeting with the deputy that is on record, else for each stage that the office asks for.
func meetingSheets(j *job) docx.Data {
	out := j.proposalWords()
	list := j.proposal.Meetings
	if len(list) == 0 {
		for _, stage := range j.in.List(office.KeyMeetingStages) {
			list = append(list, office.FaceToFace{Stage: stage})
		}
	}
	if len(list) == 0 {
		list = []office.FaceToFace{{}}
	}
	var sheets []docx.Data
	for i, m := range list {
		sheets = append(sheets, docx.Data{"首页": i == 0, "另起一页": i > 0, "阶段": m.Stage, "日期": dayToFill(m.Day), "方式": m.How, "地点": m.Place, "领导": m.Leaders, "单位人员": m.Units,
			"人大人员": m.Staff, "代表意见": j.plain(m.Said)})
	}
	out["表"] = sheets
	return out
}

func notDissatisfied(j *job) string {
	if reason := noLeadUnit(j); reason != "" {
		return reason
	}
	p := j.proposal
	if len(p.Rounds) == 0 && p.Outcome != office.Dissatisfied && p.Attitude != office.Dissatisfied {
		return "代表没有表示不满意，不用退办"
	}
	return ""
}

// againSlip is 退办通知单: the deputy is not satisfied, and the unit handles the suggestion once more (F13).
func againSlip(j *job) docx.Data {
	p := j.proposal
	out := j.proposalWords()
	asked, due, opinion := p.SlipBack, record.Date(""), p.Opinion
	if n := len(p.Rounds); n > 0 {
		asked, due = p.Rounds[n-1].Day, p.Rounds[n-1].Due
		if n > 1 && p.Rounds[n-2].Opinion != "" {
			opinion = p.Rounds[n-2].Opinion
		}
	}
	out["代表意见"] = j.plain(opinion)
	out["答复日"] = day(p.Replied)
	out["重办要求"] = sentences("代表对办理情况不满意，请重新研究办理，与代表当面沟通，", when(due != "", "在%s前", day(due)), "再次书面答复代表。")
	out["落款日期"] = dayToFill(asked)
	return out
}
