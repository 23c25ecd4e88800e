package paper

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// handledDocument is the table behind D35, the report on the handling of what deputies moved since the session before.
func handledDocument() Document {
	return Document{Number: "D35", Name: "议案建议办理情况一览表", Title: "×次会议以来代表议案建议办理情况一览表", Issuer: "镇政府（主席团）", Head: HeadForm,
		Template: "议案建议办理情况一览表", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: nothingHandled, Data: handledTable}
}

// sinceLast are the proposals put forward from the opening of the session before up to the day before this one opens, as they stood then,
// in the order of their numbers.
func (j *job) sinceLast() []*office.Proposal {
	last, until := j.roll().Before(), record.Date("")
	if last == nil || last.Opens == "" {
		return nil
	}
	where := []record.Filter{{Key: "submitted", Op: record.AtLeast, Value: last.Opens}}
	if j.session.Opens != "" {
		until = j.session.Opens.Add(-1)
		where = append(where, record.Filter{Key: "submitted", Op: record.AtMost, Value: until})
	}
	var out []*office.Proposal
	for _, p := range found(j, office.Proposals, record.Query{Where: where}) {
		out = append(out, p.AsOf(until))
	}
	slices.SortStableFunc(out, func(a, b *office.Proposal) int {
		return cmp.Or(cmp.Compare(a.Submitted, b.Submitted), cmp.Compare(a.Number, b.Number))
	})
	return out
}

func nothingHandled(j *job) string {
	switch {
	case j.roll().Before() == nil:
		return "没有登记上一次会议"
	case len(j.sinceLast()) == 0:
		return "上一次会议以来没有登记代表议案建议"
	}
	return ""
}

// handledTable is the table of D35: what was handed over to whom, answered when, with what result and how the deputy found it.
func handledTable(j *job) docx.Data {
	last := j.roll().Before()
	out := docx.Data{"上次": "", "截至": "", "合计": "", "件": []docx.Data{}}
	if last == nil {
		return out
	}
	out["上次"] = hanzi.Ordinal(int(last.No.V), "次会议")
	if last.TermNo.V != j.session.TermNo.V {
		out["上次"] = hanzi.Ordinal(int(last.TermNo.V), "届") + out["上次"].(string)
	}
	list := j.sinceLast()
	if j.session.Opens != "" {
		out["截至"] = "（截至" + day(j.session.Opens.Add(-1)) + "）"
	}
	var rows []docx.Data
	handed, replied, judged, pleased := 0, 0, 0, 0
	for _, p := range list {
		rows = append(rows, j.handledRow(p))
		handed += b2i(p.HandedOver != "")
		replied += b2i(p.Replied != "")
		judged += b2i(p.Rating() != "")
		pleased += b2i(p.Rating() == office.Satisfied || p.Rating() == office.Mostly)
	}
	out["件"] = rows
	out["合计"] = sentences(fmt.Sprintf("共%d件，已交办%d件，已答复%d件", len(list), handed, replied),
		when(judged > 0, "；代表已反馈%d件，其中满意和基本满意%d件", judged, pleased), "。")
	return out
}

func (j *job) handledRow(p *office.Proposal) docx.Data {
	lead := p.Lead.Name
	if d := j.facts.Deputy(p.Lead.ID); d != nil {
		lead = d.Name
	}
	if p.Confidential.V {
		lead = office.Withheld
	}
	state := ""
	if p.Replied == "" {
		state = string(p.State()) // 并案, 办理中 …
	}
	return docx.Data{"编号": p.Number, "文种": string(p.Kind), "案由": p.Plain(p.Subject), "领衔": lead, "单位": p.LeadUnit.Name,
		"交办": hanzi.DateDotted(string(p.HandedOver)), "答复": cmp.Or(hanzi.DateDotted(string(p.Replied)), state), "结果": p.Result, "评价": p.Rating()}
}
