package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// handOverDocuments are D60: the suggestions of the session handed to those who handle them. The slips are those of the proposals'
// own papers.
func handOverDocuments() []Document {
	return []Document{
		letter("D60", "交办代表建议的通知", "关于交办×镇第×届人民代表大会第×次会议代表建议的通知", issuerPresidium, HeadRed, "通知_交办建议", nothingAssigned, handOverNotice),
		letter("D60", "代表建议交办清单", "代表议案建议交办清单", issuerPresidium, HeadForm, "代表建议交办清单", nothingAssigned, handOverList),
		letter("D60", "代表建议责任分解表", "代表议案建议办理责任分解表", issuerPresidium, HeadForm, "代表建议责任分解表", nothingAssigned, handOverList),
		letter("D60", "代表建议交办单", "代表建议交办单", issuerPresidium, HeadForm, "交办单", nothingAssigned, slipOfSession).oneFor(slipPieces),
		letter("D60", "答复函样式", "答复函样式", issuerPresidium, HeadForm, "答复函样式", nothingAssigned, replySample),
		letter("D60", "征询意见表样式", "代表建议办理情况征询意见表", issuerPresidium, HeadForm, "征询意见表", nothingAssigned, opinionSample),
	}
}

// assigned are the proposals of the session that have a unit in charge.
func (j *job) assigned() []*office.Proposal {
	return slices.DeleteFunc(j.proposalsOfSession(), func(p *office.Proposal) bool { return p.LeadUnit.ID == 0 })
}

func nothingAssigned(j *job) string {
	switch {
	case len(j.proposalsOfSession()) == 0:
		return "这次会议没有登记代表议案建议"
	case len(j.assigned()) == 0:
		return "这次会议的议案建议还没有确定主办单位"
	}
	return ""
}

// about is the job of a paper of one of the session's proposals.
func (j *job) about(p *office.Proposal) *job {
	return &job{Maker: j.Maker, doc: j.doc, rec: j.rec, session: j.session, proposal: p, unit: known(j.Maker, office.Units, p.LeadUnit.ID)}
}

func slipPieces(j *job) []Piece {
	var out []Piece
	for _, p := range j.assigned() {
		out = append(out, Piece{cmp.Or(p.Number, fmt.Sprint(p.ID)), p})
	}
	return out
}

// slipOfSession is 交办单 of one proposal.
func slipOfSession(j *job) docx.Data { return handOverSlip(j.about(pieceOf[office.Proposal](j))) }

// opinionSample is 征询意见表 for the units to copy, with nothing entered.
func opinionSample(j *job) docx.Data {
	blankOne := &office.Proposal{Kind: office.KindSuggestion, Source: office.SourceSession}
	out := opinionSlip(j.about(blankOne))
	out["来源"] = j.session.ShortName()
	return out
}

// replySample shows the units what a reply looks like.
func replySample(j *job) docx.Data {
	var classes []string
	labels := office.KeyResultFour
	if j.in.Text(office.KeyResultScheme) == office.SchemeThree {
		labels = office.KeyResultThree
	}
	for _, line := range docx.Lines(j.in.Text(labels)) {
		if class, meaning, ok := strings.Cut(line, "="); ok {
			classes = append(classes, class+"类，"+unstopped(meaning))
		}
	}
	return docx.Data{"分类": when(classes != nil, "办理结果分类：%s。", strings.Join(classes, "；"))}
}

// handOverDay is when the session's proposals were handed over; "" before that, or where it was done on several days.
func (j *job) handOverDay() record.Date {
	var on record.Date
	for _, p := range j.assigned() {
		if p.HandedOver == "" {
			continue
		}
		if on != "" && on != p.HandedOver {
			return ""
		}
		on = p.HandedOver
	}
	return on
}

// handOverNotice is the notice to the government and the units.
func handOverNotice(j *job) docx.Data {
	list := j.assigned()
	out := j.official(office.KeyCodePresidium, j.handOverDay())
	motions := 0
	units := map[int64]bool{}
	for _, p := range list {
		motions += b2i(p.Kind == office.KindMotion)
		units[p.LeadUnit.ID] = true
	}
	out["件数"], out["单位数"] = len(list), len(units)
	out["文种"] = "建议、批评和意见"
	if motions > 0 {
		out["文种"] = "议案和建议、批评和意见"
	}
	out["期限"] = j.replyRule()
	out["见面"] = when(len(j.in.List(office.KeyMeetingStages)) > 0, "在%s与代表见面沟通，听取意见。", strings.Join(j.in.List(office.KeyMeetingStages), "、"))
	return out
}

// handOverList is the table of both lists of D60.
func handOverList(j *job) docx.Data {
	list := j.assigned()
	rows := make([]docx.Data, len(list))
	for i, p := range list {
		one := j.about(p)
		words := one.fields(office.Proposals.Any, p)
		rows[i] = docx.Data{"编号": p.Number, "案由": one.plain(p.Subject), "领衔代表": words["领衔代表"], "主办单位": words["主办单位"], "协办单位": words["协办单位"],
			"责任领导": p.Leader, "分管领导": p.Deputising, "负责人": p.UnitHead, "承办人": p.Handler, "交办日期": shortDay(p.HandedOver), "期限": shortDay(p.Due(j.in))}
	}
	return docx.Data{"清单": rows, "件数": len(list), "落款日期": dayToFill(cmp.Or(j.issued(), j.handOverDay()))}
}
