package paper

import (
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Entry is how the session's list of papers names the document alone: its name without the stage, with the piece.
func (d Document) Entry() string {
	if d.Piece.Name == "" {
		return d.Base()
	}
	return d.Base() + "（" + d.Piece.Name + "）"
}

// names tells whether a title in the list is the document's name, or that of one of its pieces.
func (d Document) names(title string) bool { return title == d.Base() || d.namesPiece(title) }

// namesPiece tells whether a title in the list is that of a piece of the document.
func (d Document) namesPiece(title string) bool {
	rest, ok := strings.CutPrefix(title, d.Base()+"（")
	return ok && d.Each != nil && strings.HasSuffix(rest, "）") && rest != string(StageDraft)+"）"
}

// pieceRows are the rows of the list that speak of single pieces of a document.
func pieceRows(s *office.Session, d Document) []*office.SessionPaper {
	var out []*office.SessionPaper
	for i := range s.Papers {
		if p := &s.Papers[i]; number(p) == d.Number && d.namesPiece(p.Title) {
			out = append(out, p)
		}
	}
	return out
}

// Applies tells whether a paper applies to a session: it does unless the session's list says that it does not. A paper that is listed
// by its pieces only applies if one of them does.
func Applies(s *office.Session, d Document) bool {
	if row := RowOf(s, d); row != nil {
		return applies(row)
	}
	if d.Piece.Name != "" {
		return true
	}
	rows := pieceRows(s, d)
	return len(rows) == 0 || slices.ContainsFunc(rows, applies)
}

// setApplies says of a whole paper whether it applies: in its own row, and in those of its pieces. One that is listed by its pieces
// only gets no row of its own, which would take a number that no paper bears.
func setApplies(s *office.Session, d Document, on bool) {
	rows := pieceRows(s, d)
	if len(rows) == 0 || RowOf(s, d) != nil {
		RowFor(s, d).Applies = record.Some(on)
	}
	for _, row := range pieceRows(s, d) {
		row.Applies = record.Some(on)
	}
}

// RowOf returns what the session's list of papers says of a document, nil when it says nothing. Several papers may share a number: a
// row whose title is the name of one of them speaks of that one alone, with all its pieces but those that have a row of their own;
// any other row of all that have its number.
func RowOf(s *office.Session, d Document) *office.SessionPaper {
	var whole, any *office.SessionPaper
	for i := range s.Papers {
		p := &s.Papers[i]
		switch {
		case number(p) != d.Number:
		case p.Title == d.Entry():
			return p
		case p.Title == d.Base() && whole == nil:
			whole = p
		case any == nil && !namesAPaper(p):
			any = p
		}
	}
	if whole != nil {
		return whole
	}
	return any
}

// RowFor returns the row that speaks of a document alone, made from what the list says of its number where there is none yet. The
// pieces of a paper that has a row share it, until NumberPapers gives them rows of their own.
func RowFor(s *office.Session, d Document) *office.SessionPaper {
	row := RowOf(s, d)
	if row != nil && (row.Title == d.Entry() || row.Title == d.Base()) {
		return row
	}
	return ownRow(s, d, row)
}

// ownRow adds a row for a document, made from one that spoke of it with others; that may be nil.
func ownRow(s *office.Session, d Document, from *office.SessionPaper) *office.SessionPaper {
	fresh := office.SessionPaper{Number: d.Number, Title: d.Entry()}
	if from != nil {
		fresh.Applies, fresh.Version, fresh.DocNumber, fresh.Signer, fresh.Printed = from.Applies, from.Version, from.DocNumber, from.Signer, from.Printed
	}
	s.Papers = append(s.Papers, fresh)
	return &s.Papers[len(s.Papers)-1]
}

// FileMark is the running number of a congress paper among those that apply, in the order of the session's list of papers: （三）; ""
// when the list does not hold the paper. Pieces of a paper have numbers of their own where they have rows of their own: five speeches
// are five papers. A draft and its final text are one paper.
func FileMark(s *office.Session, d Document) string {
	n, own := 0, RowOf(s, d)
	for i := range s.Papers {
		p := &s.Papers[i]
		if !applies(p) || !marked(p) {
			continue
		}
		if n++; p == own {
			return "（" + hanzi.Number(n) + "）"
		}
	}
	return ""
}

// NumberPapers puts the congress papers that can be made now into the session's list, each piece by itself, so that the running
// numbers of their file marks （一）（二） stand from now on (排定文件号). While none of them is printed the list stands in the order of
// the document numbers; afterwards what is there keeps its number and the others come behind. Of pieces that shared the row of
// their paper the first keeps it, and so do those that are printed with its number. It returns how many were added, and whether what
// was there kept its place.
func NumberPapers(s *office.Session, list []Standing) (added int, fixed bool) {
	printed := map[string]bool{} // a draft and its final text are one entry
	for i := range s.Papers {
		fixed = fixed || s.Papers[i].Printed != "" && marked(&s.Papers[i])
	}
	for _, st := range list {
		if st.Document.Head == HeadCongress && st.Printed && RowOf(s, st.Document) != nil {
			fixed = true
			printed[st.Document.Number+st.Document.Entry()] = true
		}
	}
	keeps := map[string]string{} // which piece keeps the row of its paper
	for _, st := range list {
		d := st.Document
		if d.Head != HeadCongress || st.Reason != "" {
			continue
		}
		row, key := RowOf(s, d), d.Number+d.Base()
		switch {
		case row == nil:
			ownRow(s, d, nil).Applies = record.Some(true)
			added++
		case row.Title == d.Entry() || printed[d.Number+d.Entry()] || row.Printed != "":
		case keeps[key] == "" || keeps[key] == d.Entry():
			keeps[key] = d.Entry()
		default:
			ownRow(s, d, row)
			added++
		}
	}
	if !fixed {
		slices.SortStableFunc(s.Papers, func(a, b office.SessionPaper) int { return strings.Compare(number(&a), number(&b)) })
	}
	return added, fixed
}
