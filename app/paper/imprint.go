package paper

import (
	"strings"
	"unicode/utf8"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// imprint is what the imprint (版记) of a red-header document says (GB/T 9704-2012 7.4, DOMAIN.md §5.8): whom copies go to, and the
// day on which it was printed. That is the day in the session's list of papers, else the paper's own: the day it says itself, or that
// under the signature. Of a paper without a date there is room to write one; today's is never printed.
func (j *job) imprint(words docx.Data) docx.Data {
	printed := dayToFill("")
	for _, key := range []string{"落款日期", "印发日期"} {
		if text, ok := words[key].(string); ok && text != "" {
			printed = text
		}
	}
	if j.doc.Register == office.Sessions.Any && j.issued() != "" {
		printed = day(j.issued())
	}
	return docx.Data{"抄送": j.copies(), "印发日期": printed}
}

// copies is whom the office set to get copies of the paper (抄送), a list of one line or of none. A line of the setting names the paper
// by its name or its number: 会议通知=县人大常委会办公室.
func (j *job) copies() []docx.Data {
	for _, line := range docx.Lines(j.in.Text(office.KeyCopies)) {
		name, to, ok := strings.Cut(strings.ReplaceAll(line, "＝", "="), "=")
		name, to = strings.TrimSpace(name), strings.TrimRight(strings.TrimSpace(to), "。")
		if ok && to != "" && name != "" && (name == j.doc.Name || strings.EqualFold(name, j.doc.Number)) {
			return docx.List("机关", to)
		}
	}
	return docx.List("机关")
}

// sessionPresidium is the presidium that the session elected, as it signs; a name that does not fit a line beside the 2 characters
// to its right is broken by meaning. "" without a session.
func sessionPresidium(s *office.Session) string {
	if s == nil || !s.Known() {
		return ""
	}
	name := s.FullName() + "主席团"
	if utf8.RuneCountInString(name) > 26 {
		name = strings.Replace(name, "人民代表大会", "人民代表大会\n", 1)
	}
	return name
}
