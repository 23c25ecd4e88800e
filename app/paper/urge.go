package paper

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func nothingOverdue(j *job) string {
	if len(j.overdue()) == 0 {
		return "这个单位没有逾期未答复的议案建议"
	}
	return ""
}

// overdue are the proposals that the unit leads and whose running limit has passed, the longest overdue first: those never
// answered, and those whose second handling (二次办理) is late.
func (j *job) overdue() []*office.Proposal {
	var out []*office.Proposal
	for _, p := range found(j, office.Proposals, record.Query{Where: []record.Filter{{Key: "lead_unit", Op: record.Is, Value: j.unit.ID}}}) {
		if left, runs := p.DaysLeft(j.in.Today, j.in); runs && left < 0 {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Proposal) int {
		return cmp.Compare(a.DueNow(j.in.Today, j.in), b.DueNow(j.in.Today, j.in))
	})
	return out
}

// urgeNotice is 督办通知单: every overdue item of one unit on one page (F07).
func urgeNotice(j *job) docx.Data {
	items := j.overdue()
	rows := make([]docx.Data, len(items))
	again := 0
	for i, p := range items {
		left, _ := p.DaysLeft(j.in.Today, j.in)
		if p.StateOn(j.in.Today) == office.StateSecond {
			again++
		}
		one := &job{Maker: j.Maker, doc: j.doc, proposal: p}
		words := one.fields(office.Proposals.Any, p)
		rows[i] = docx.Data{"编号": p.Number, "案由": one.plain(p.Subject), "领衔代表": words["领衔代表"], "责任领导": p.Leader,
			"交办日期": shortDay(p.HandedOver), "办理期限": shortDay(p.DueNow(j.in.Today, j.in)), "逾期天数": -left}
	}
	about := ""
	switch {
	case again == len(items):
		about = "（代表不满意后再次办理）"
	case again > 0:
		about = fmt.Sprintf("（其中%d件为代表不满意后再次办理）", again)
	}
	return docx.Data{"单位": j.unit.Name, "件数": len(items), "逾期": rows, "落款日期": day(j.in.Today),
		"正文": fmt.Sprintf("截至%s，你单位主办的下列%d件议案建议已经超过办理期限，还没有答复代表%s。", day(j.in.Today), len(items), about),
		"依据": j.replyRule(),
		"要求": "请抓紧办理，与代表见面沟通后书面答复，并将办理情况报" + office.PresidiumName(j.in) + "。"}
}

// replyRule says within which time a reply is due (代表法51), in the months that the office set; "" where none are.
func (j *job) replyRule() string {
	months, hard := j.in.Int(office.KeyReplyMonths), j.in.Int(office.KeyReplyHard)
	switch {
	case months == 0:
		return ""
	case hard <= months:
		return "按照规定，代表建议、批评和意见应当在" + monthsWord(months) + "内答复。"
	}
	return "按照规定，代表建议、批评和意见应当在" + monthsWord(months) + "内答复；涉及面广、处理难度大的，在" + monthsWord(hard) + "内答复。"
}
