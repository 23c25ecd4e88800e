package paper

import (
	"regexp"
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

// lineChars is how many characters of a title (二号) stand in a line (DOMAIN.md §5.8: 442 pt); letters and digits are half as wide.
const lineChars = 20

// A title may be broken by meaning behind or before these words; where none of them fits, before the second ones.
var (
	breakBehind = regexp.MustCompile(`(人民代表大会|人民政府|以来|辞去|、|》)$`)
	breakBefore = regexp.MustCompile(`^(和|及|暨|（)`)
	breakElse   = regexp.MustCompile(`^(执行情况|办理情况|审查结果|财政|预算|主席团|代表[^大]|副|国民经济)`)
	noBreak     = regexp.MustCompile(`^(的|、|，|）|》)`)
)

// inLines breaks a title that is too long for one line by meaning, into lines of about the same length; one that the clerk has
// broken stays.
func inLines(title string) string {
	whole := textUnits(title)
	if whole <= 2*lineChars || strings.Contains(title, "\n") {
		return title
	}
	best, at := [2]int{2, whole}, 0
	for i := range title {
		before, after := title[:i], title[i:]
		width := textUnits(before)
		if width < 8 || width > 2*lineChars || whole-width < 8 || noBreak.MatchString(after) {
			continue
		}
		rank := 2
		switch {
		case breakBehind.MatchString(before) || breakBefore.MatchString(after):
			rank = 0
		case breakElse.MatchString(after):
			rank = 1
		}
		if got := [2]int{rank, abs(2*width - whole)}; rank < 2 && slices.Compare(got[:], best[:]) < 0 {
			best, at = got, i
		}
	}
	if at == 0 {
		return title
	}
	return title[:at] + "\n" + inLines(title[at:])
}

// textUnits is the width of a text in halves of a Chinese character. Word sets a run of letters and digits apart by a quarter of
// a character on either side.
func textUnits(text string) int {
	n, narrow := 0, false
	for _, r := range text {
		if n++; r > 0x7f || !narrow {
			n++
		}
		narrow = r <= 0x7f
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// ownWords are the words of a paper that the program frames by itself, where the clerk wrote a text with its number instead: nil
// when there is none.
func (j *job) ownWords() []docx.Data {
	var out []docx.Data
	for _, t := range j.ownTexts() {
		out = append(out, textBody(t.Paragraphs)...)
	}
	return out
}
