package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

func noClosingSpeech(j *job) string {
	if j.closingSpeech() == nil {
		return "文稿里还没有文件号为D55的闭幕词"
	}
	return ""
}

// closingSpeech is D55, the closing speech as the office wrote it.
func closingSpeech(j *job) docx.Data {
	t := orEmpty(j.closingSpeech())
	out := j.congressPaper()
	on := cmp.Or(t.On, j.session.Closes)
	out["题目"], out["时间"], out["报告人"], out["全文"] = "闭幕词", day(on), t.Reporter, textBody(t.Paragraphs)
	return out
}

// commendations are the choices of the best that are awarded at the session and that the presidium has decided (D55).
func (j *job) commendations() []*office.Commendation {
	var out []*office.Commendation
	for _, c := range linked(j, office.Commendations, "session", j.session.ID) {
		if c.Kind != office.YearPoints && c.Decided != "" && len(j.commended(c)) > 0 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Commendation) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// commended are the names of who or what is commended: deputies as name lists print them, in their order.
func (j *job) commended(c *office.Commendation) []string {
	var people []*office.Deputy
	var others []string
	for _, r := range c.Candidates {
		if r.Result != office.ResultChosen {
			continue
		}
		d := j.facts.Deputy(r.Deputy.ID)
		switch {
		case d != nil && r.Proposal.ID == 0:
			people = append(people, d)
		case r.Proposal.ID != 0:
			others = append(others, j.praised(r))
		default:
			if name := cmp.Or(r.Group.Name, r.Unit.Name, r.Name); name != "" {
				others = append(others, name)
			}
		}
	}
	return slices.Concat(annotated(j.inOrder(people)), others)
}

// praised is a suggestion that is commended, with who leads it.
func (j *job) praised(r office.Candidate) string {
	p, _ := j.facts.Get("proposal", r.Proposal.ID).(*office.Proposal)
	if p == nil {
		return cmp.Or(r.Proposal.Name, r.Name)
	}
	subject := "《" + (&job{Maker: j.Maker, proposal: p}).plain(p.Subject) + "》"
	name := j.nameOf(p.Lead, "")
	return subject + when(name != "" && !p.Confidential.V, "（领衔代表：%s）", name)
}

func noCommendations(j *job) string {
	if len(j.commendations()) == 0 {
		return "没有登记在这次会议上表彰、主席团已经确定的评先评优"
	}
	return ""
}

// commendationPaper is the decision on commendations with its lists: D55.
func commendationPaper(j *job) docx.Data {
	out := j.congressPaper()
	var groups []docx.Data
	var kinds []string
	var one office.Commendation
	for i, c := range j.commendations() {
		if i == 0 {
			one = *c
		}
		names := j.commended(c)
		perLine := perRow
		if slices.ContainsFunc(names, func(n string) bool { return len([]rune(n)) > 14 }) {
			perLine = 1
		}
		rows := names
		if perLine > 1 {
			rows = docx.NameRows(perLine, names...)
		}
		kinds = append(kinds, c.Kind)
		groups = append(groups, docx.Data{"题": fmt.Sprintf("%s、%s（%d%s）", hanzi.Number(i+1), c.Kind, len(names), measureWord(c)), "名单": docx.List("行", rows...)})
	}
	period := when(one.Year.V > 0, "%d年度", one.Year.V)
	out["题目"] = "关于表彰" + period + "先进的决定"
	out["正文"] = fmt.Sprintf("按照评选办法，经推荐、考察%s，主席团研究决定，对%s%s予以表彰。", when(j.shown(), "和公示"), period, strings.Join(slices.Compact(kinds), "、"))
	out["勉励"] = "希望受到表彰的个人和集体发扬成绩，再作贡献；全体代表依法履职，为群众多办实事。"
	out["表彰"] = groups
	out["落款日期"] = j.noticeDay(cmp.Or(j.issued(), one.Awarded, j.session.Closes))
	return out
}

// shown tells whether all commendations were made known before the award.
func (j *job) shown() bool {
	return !slices.ContainsFunc(j.commendations(), func(c *office.Commendation) bool { return c.PublicFrom == "" })
}

// measureWord is the measure word of what is commended.
func measureWord(c *office.Commendation) string {
	for _, r := range c.Candidates {
		if r.Result == office.ResultChosen {
			switch {
			case r.Proposal.ID != 0:
				return "件"
			case r.Deputy.ID == 0 && (r.Group.ID != 0 || r.Unit.ID != 0):
				return "个"
			}
		}
	}
	return "名"
}
