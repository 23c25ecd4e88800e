package paper

import (
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// textDocuments are the papers of a session of which somebody writes the whole text (文稿, DOMAIN.md §3.29, D29 to D35).
func textDocuments() []Document {
	paper := func(number, name, title, issuer string, stage Stage) Document {
		return Document{Number: number, Name: name, Title: title, Issuer: issuer, Head: HeadCongress, Template: "会议报告",
			Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: stage, Missing: noText, Each: eachText, Data: textWords}
	}
	const government, treasury = "镇政府", "镇政府（财政所）"
	return []Document{
		paper("D29", "开幕词和讲话", "开幕词（党委书记讲话）", "主席（党委书记）", ""),
		paper("D30", "政府工作报告（草案）", "政府工作报告（草案）", government, StageDraft),
		paper("D30", "政府工作报告", "政府工作报告", government, StageFinal),
		paper("D31", "主席团工作报告", "×镇人民代表大会主席团工作报告", issuerPresidium, ""),
		paper("D32", "预算报告", "关于×年财政预算执行情况和×年财政预算（草案）的报告", treasury, ""),
		paper("D33", "决算和预算调整报告", "关于×年财政决算（预算调整方案）的报告", treasury, ""),
		paper("D34", "计划规划报告", "关于国民经济和社会发展计划（规划）执行情况的报告", government, ""),
		paper("D35", "议案建议办理情况报告", "关于×次会议以来代表议案建议办理情况的报告", "镇政府（主席团）", ""),
	}
}

// suits tells whether a text is of a document's stage; one without a version, and a document without stages, suit always.
func suits(t *office.Text, stage Stage) bool {
	return stage == "" || t.Version == "" || (t.Version == office.TextFinal) == (stage == StageFinal)
}

// ownTexts are the texts of the document's number and stage that somebody has written.
func (j *job) ownTexts() []*office.Text {
	var out []*office.Text
	for _, t := range j.texts(j.doc.Number) {
		if suits(t, j.doc.Stage) && len(textBody(t.Paragraphs)) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// noText tells why a paper that is a text cannot be made.
func noText(j *job) string {
	all := j.texts(j.doc.Number)
	switch {
	case len(j.ownTexts()) > 0:
		return ""
	case len(all) == 0:
		return "“文稿”里还没有文件号为" + j.doc.Number + "的文稿"
	case j.doc.Stage != "" && !slices.ContainsFunc(all, func(t *office.Text) bool { return suits(t, j.doc.Stage) }):
		if j.doc.Stage == StageDraft {
			return "文稿已经是正式稿"
		}
		return "文稿还是" + all[len(all)-1].Version
	}
	return "文稿还没有写正文"
}

// eachText gives the texts of a number; a single one needs no name beside the document's.
func eachText(j *job) []Piece {
	list := j.ownTexts()
	if len(list) == 1 && list[0].Title == "" || len(list) == 1 && j.doc.Number != "D29" {
		return []Piece{{Of: list[0]}}
	}
	var out []Piece
	used := map[string]int{}
	for _, t := range list {
		name := what(t.Title)
		if used[name]++; used[name] > 1 {
			name += "之" + hanzi.Number(used[name])
		}
		out = append(out, Piece{Name: name, Of: t})
	}
	return out
}

// textWords is what a paper that is a text prints: its title, when and by whom it was given, and its paragraphs.
func textWords(j *job) docx.Data {
	t := of[office.Text](j)
	if t == nil {
		t = &office.Text{} // the help beside the template asks without a piece
	}
	out := j.congressPaper()
	mark := ""
	if t.Version == office.TextForOpinions || t.Version == office.TextDraft && !strings.Contains(t.Title, string(StageDraft)) {
		mark = "（" + t.Version + "）"
	}
	out["题目"], out["草案"] = inLines(t.Title+mark), ""
	out["在会上"] = "——" + day(j.givenOn(t)) + "在" + fullNameInTwo(j.session, 16) + "上"
	out["报告人"] = j.reporterLine(t.Reporter)
	out["文"] = textBody(t.Paragraphs)
	return out
}

// givenOn is the day on which a report was given: of the sitting whose agenda holds the text, else the text's own day if it is one of
// the session, else the opening day.
func (j *job) givenOn(t *office.Text) record.Date {
	for _, m := range j.meetings(office.MeetSitting) {
		if slices.ContainsFunc(m.Agenda, func(i office.MeetingItem) bool { return t.ID != 0 && i.Paper.ID == t.ID }) {
			return m.Starts
		}
	}
	if t.On > j.session.Opens && t.On <= j.session.Closes {
		return t.On
	}
	return j.session.Opens
}

// reporterLine is who gave a report, as it stands under the title (DOMAIN.md §5.1): 清溪镇镇长　严如山 of “镇长 严如山”. The post gets
// the township's name where the clerk left it out.
func (j *job) reporterLine(reporter string) string {
	parts := strings.Fields(reporter)
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	post, name := strings.Join(parts[:len(parts)-1], ""), parts[len(parts)-1]
	town, word := j.in.Text(office.KeyTown), office.TownWord(j.in)
	switch {
	case strings.HasPrefix(post, town):
	case strings.HasPrefix(post, word) && post != word+"长":
		post = town + strings.TrimPrefix(post, word)
	case strings.HasPrefix(post, word), strings.HasPrefix(post, "副"+word):
		post = town + post
	}
	return post + "　" + name
}

// ownWords are the words of a paper that the program frames by itself, where the clerk wrote a text with its number instead: nil
// when there is none.
func (j *job) ownWords() []docx.Data {
	var out []docx.Data
	for _, t := range j.ownTexts() {
		out = append(out, textBody(t.Paragraphs)...)
	}
	return out
}
