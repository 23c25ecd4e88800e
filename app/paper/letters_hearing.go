package paper

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// hearingDocuments are D10: the reports that are sent out for comment, and the comments.
func hearingDocuments() []Document {
	return []Document{
		letter("D10", "报告（征求意见稿）", "××报告（征求意见稿）", issuerPresidium, HeadForm, "报告_征求意见稿", noDraftsOut, draftOut).oneFor(draftPieces),
		letter("D10", "意见汇总表", "征求意见汇总表", issuerPresidium, HeadForm, "征求意见汇总表", noComments, commentsTable),
	}
}

// draftsOut are the texts of the session that stand at 征求意见稿.
func (j *job) draftsOut() []*office.Text {
	return slices.DeleteFunc(slices.Clone(linked(j, office.Texts, "session", j.session.ID)), func(t *office.Text) bool {
		return t.Version != office.TextForOpinions || len(t.Paragraphs) == 0
	})
}

func noDraftsOut(j *job) string {
	if len(j.draftsOut()) == 0 {
		return "没有版本是“" + office.TextForOpinions + "”的文稿"
	}
	return ""
}

func draftPieces(j *job) []Piece {
	var out []Piece
	for _, t := range j.draftsOut() {
		out = append(out, Piece{strings.TrimSuffix(t.Title, "（"+office.TextForOpinions+"）"), t})
	}
	return out
}

// draftOut is a report as it goes out for comment.
func draftOut(j *job) docx.Data {
	t := pieceOf[office.Text](j)
	out := j.calling("")
	out["标题"] = inLines(strings.TrimSuffix(t.Title, "（"+office.TextForOpinions+"）"))
	out["报告人"], out["日期"] = j.reporterLine(t.Reporter), day(t.On)
	out["文稿"] = textBody(t.Paragraphs)
	return out
}

// comment is an opinion that was given before the session, and what became of it.
type comment struct{ source, who, text, adopted string }

// comments are the opinions given at the hearings (征求意见会) of the session and in its activities 预算听取意见 (预算法45, B28).
func (j *job) comments() []comment {
	var out []comment
	for _, m := range j.meetings(office.MeetHearing) {
		for _, s := range m.Speeches {
			if strings.TrimSpace(s.Gist) != "" {
				out = append(out, comment{m.Name, j.speaker(&s), s.Gist, s.Answer})
			}
		}
	}
	for _, i := range linked(j, office.Inspections, "session", j.session.ID) {
		if i.Kind != office.InspectBudget || i.Cancelled != "" {
			continue
		}
		for _, o := range i.Opinions {
			if strings.TrimSpace(o.Text) != "" {
				out = append(out, comment{i.Subject, "参加活动的代表", o.Text, o.Adopted})
			}
		}
	}
	return out
}

// speaker names a deputy; of anybody else the unit, and without one the name as papers that leave the office show voters (DOMAIN.md
// §9.1).
func (j *job) speaker(s *office.Speech) string {
	if d := j.facts.Deputy(s.Speaker.ID); d != nil {
		return d.Name
	}
	return cmp.Or(s.Unit, hanzi.MaskPerson(s.Name))
}

func noComments(j *job) string {
	switch {
	case len(j.comments()) > 0:
		return ""
	case len(j.meetings(office.MeetHearing)) > 0:
		return "征求意见会还没有录入发言"
	}
	return "没有登记会前的征求意见会"
}

// commentsTable is 意见汇总表.
func commentsTable(j *job) docx.Data {
	out := j.calling("")
	list := j.comments()
	rows, answered := make([]docx.Data, len(list)), 0
	for i, c := range list {
		rows[i] = docx.Data{"来源": c.source, "提出人": c.who, "意见": c.text, "采纳": c.adopted}
		if c.adopted != "" {
			answered++
		}
	}
	out["意见"], out["件数"] = rows, len(list)
	out["说明"] = when(answered > 0, "其中%d条已经答复采纳情况。", answered)
	return out
}
