package paper

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// versionComment is the version of a draft that is sent out for comment, in the session's list of papers.
const versionComment = "征求意见稿"

// listed returns what the session's list of papers says of the document, nil when it says nothing.
func (j *job) listed() *office.SessionPaper { return RowOf(j.session, j.doc) }

// namesAPaper tells whether the title of a row is the name of a paper, or of a piece of one.
func namesAPaper(p *office.SessionPaper) bool {
	return slices.ContainsFunc(Numbered(number(p)), func(d Document) bool { return d.names(p.Title) })
}

// marked tells whether a row is of a paper that carries a file mark (DOMAIN.md §5, Head C).
func marked(p *office.SessionPaper) bool {
	return slices.ContainsFunc(Numbered(number(p)), func(d Document) bool {
		return d.Head == HeadCongress && (d.names(p.Title) || !namesAPaper(p))
	})
}

func number(p *office.SessionPaper) string { return strings.ToUpper(strings.TrimSpace(p.Number)) }

func applies(p *office.SessionPaper) bool { return p.Applies.V || !p.Applies.Given }

// unfit tells why no such paper can be made for the session: it has no name yet, or the clerk said that it does not apply.
func (j *job) unfit() string {
	p := j.listed()
	switch {
	case !j.session.Known():
		return "会议还没有填写届和次"
	case p != nil && !applies(p):
		return "会议的文件清单里标为不适用"
	}
	return ""
}

// notPassed tells why there is no final text yet: the list of papers says that it is still a draft, or says nothing and
// the session has not opened.
func (j *job) notPassed() string {
	version := ""
	if p := j.listed(); p != nil {
		version = p.Version
	} else if j.doc.Piece.Name == "" && slices.ContainsFunc(pieceRows(j.session, j.doc), func(p *office.SessionPaper) bool { return p.Version == string(StageFinal) }) {
		return "" // each piece is asked by itself
	}
	opens := j.session.Opens
	switch {
	case version == string(StageFinal):
		return ""
	case version != "":
		return "会议的文件清单里还是" + version
	case opens == "":
		return "会议还没有填写开幕日，不知道是否已经通过"
	case opens > j.in.Today:
		return "会议还没有召开，还没有通过"
	}
	return ""
}

// fileMark is the running number of the paper among the congress papers.
func (j *job) fileMark() string { return FileMark(j.session, j.doc) }

// draftMark stands behind the title of what is not passed yet: （草案） or （征求意见稿）.
func (j *job) draftMark() string {
	switch p := j.listed(); {
	case j.doc.Stage != StageDraft:
		return ""
	case p != nil && p.Version == versionComment:
		return "（" + versionComment + "）"
	}
	return "（" + string(StageDraft) + "）"
}

// passed is what stands under the title of a final text: （2026年1月10日……预备会议通过）. A township that holds no preparatory
// meeting (预备会议) passes agenda and presidium at the first plenary sitting, on the opening day. A date that is not known is
// left out.
func (j *job) passed() string {
	if j.doc.Stage != StageFinal {
		return ""
	}
	if !j.in.On(office.KeyPreparatory) {
		return "（" + day(j.session.Opens) + fullNameInTwo(j.session, 18) + "第一次全体会议通过）"
	}
	var on record.Date
	for _, line := range j.session.Timetable {
		if strings.Contains(line.Text, "预备会议") && line.Day != "" {
			on = line.Day
			break
		}
	}
	return "（" + day(on) + fullNameInTwo(j.session, 18) + "预备会议通过）"
}

// fullNameInTwo breaks the session's full name by meaning into two lines: behind 大会, or behind the name of the township where more
// than width characters would stand on the first line.
func fullNameInTwo(s *office.Session, width int) string {
	if first, _, _ := strings.Cut(s.FullName(), "第"+hanzi.Number(int(s.No.V))+"次会议"); utf8.RuneCountInString(first) > width {
		return s.Town + "\n" + strings.TrimPrefix(s.FullName(), s.Town)
	}
	return strings.Replace(s.FullName(), "人民代表大会", "人民代表大会\n", 1)
}

// congressPaper is what every paper with a file mark says.
func (j *job) congressPaper() docx.Data {
	return docx.Data{"文件号": j.fileMark(), "草案": j.draftMark(), "通过": j.passed()}
}

func noAgenda(j *job) string {
	if len(agendaItems(j.session)) == 0 {
		return "会议还没有录入议程"
	}
	return ""
}

// agenda is D17: the items of the agenda, numbered 一、二、.
func agenda(j *job) docx.Data {
	items := agendaItems(j.session)
	list := make([]docx.Data, len(items))
	for i, text := range items {
		list[i] = docx.Data{"号": hanzi.Number(i + 1), "事项": text}
	}
	out := j.congressPaper()
	out["议程"] = list
	return out
}

// agendaItems are the texts of the agenda in their order.
func agendaItems(s *office.Session) []string {
	var out []string
	for _, r := range agendaRows(s) {
		out = append(out, strings.TrimSpace(r.Text))
	}
	return out
}

// agendaRows are the items of the agenda in their order; those without a number stand where they were entered, at the end.
func agendaRows(s *office.Session) []office.AgendaItem {
	rows := slices.DeleteFunc(slices.Clone(s.Agenda), func(r office.AgendaItem) bool { return strings.TrimSpace(r.Text) == "" })
	slices.SortStableFunc(rows, func(a, b office.AgendaItem) int {
		if a.No.Given != b.No.Given {
			return cmp.Compare(b2i(b.No.Given), b2i(a.No.Given))
		}
		return cmp.Compare(a.No.V, b.No.V)
	})
	return rows
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
