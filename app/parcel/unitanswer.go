package parcel

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// UnitAnswer is a unit's form that came back filled in (单位填报): what it says that the records do not. Nothing is taken until Take.
type UnitAnswer struct {
	Unit        string
	Sent        record.Date // when the form was made
	Differences []UnitDifference
	Remarks     []string // in the clerk's words: cells that could not be read, items that are not there any more
}

// UnitDifference is one field of one proposal that the unit filled in and that the records have otherwise.
type UnitDifference struct {
	Proposal int64
	Title    string        // number and subject
	Field    *record.Field // of office.Proposals
	Now      string        // what the records say; "" for nothing
	Theirs   string        // what the unit says
	Moved    bool          // the records have changed in this field since the form was sent

	value any
}

// ReadUnitAnswer reads a unit's form and compares it with the records, field by field. What the unit left as it was sent, and what
// it left blank, is no difference. The error says in the clerk's words why the file is none of ours.
func ReadUnitAnswer(s *data.Store, path string) (*UnitAnswer, error) {
	book, err := sheetin.Open(path)
	if err != nil {
		return nil, err
	}
	sent, filled := unitParts(book)
	if sent == nil || filled == nil {
		return nil, fmt.Errorf("“%s”不是本系统发给单位的填报表，没有读取。单位要在发去的那个文件里填；另做的表格请用“导入”。", filepath.Base(path))
	}
	if from := sent.Rows[0].Cell(3).Text; from != "" && from != s.Settings().Text(office.KeyOffice) {
		return nil, fmt.Errorf("“%s”是别的人大办公室发给%s的填报表，不是本单位发出的，没有读取。", filepath.Base(path), sent.Rows[0].Cell(1).Text)
	}
	if !unitHeaded(filled) {
		return nil, fmt.Errorf("“%s”的表头被改动过，各列已经对不上，没有读取。请让单位在原来的文件里填，不要增删或移动列。", filepath.Base(path))
	}
	a := &UnitAnswer{Unit: sent.Rows[0].Cell(1).Text, Sent: record.Date(sent.Rows[0].Cell(2).Text)}
	was := map[string]sheetin.Row{}
	for _, row := range sent.Rows[1:] {
		was[row.Cell(0).Text] = row
	}
	known, err := askedAbout(s, was)
	if err != nil {
		return nil, err
	}
	a.read(s, filled, was, known)
	return a, nil
}

// read goes through the rows of a form that came back. Rows that are none of the form, and items that are not there any more, get a remark.
func (a *UnitAnswer) read(s *data.Store, filled *sheetin.Sheet, was map[string]sheetin.Row, known map[string]*office.Proposal) {
	ids := unitIDColumn(filled)
	first := ids - len(ledger.UnitColumns)
	seen := map[string]bool{}
	for _, row := range filled.Rows {
		uid := row.Cell(ids).Text
		old, ours := was[uid]
		switch p := known[uid]; {
		case !ours && uid == "" && row.Number > filled.Rows[unitHeadRow(filled)].Number+1 && fillsIn(row, first):
			a.remark(row, "这一行没有隐藏的标识，可能是单位自己加的，没有比对；要采用请手工登记")
		case !ours && uid != "" && uid != ledger.UnitIDHeader:
			a.remark(row, "这一行隐藏的标识被改动过，认不出是哪一件，没有比对")
		case !ours:
		case seen[uid]:
			a.remark(row, "这一件在表里出现了两次，只看了前面一次")
		case p == nil:
			seen[uid] = true
			a.remark(row, "这一件在本机已经删除或者不存在，没有比对")
		default:
			seen[uid] = true
			a.compare(s, p, row, first, old)
		}
	}
	var gone []string
	for uid, p := range known {
		if !seen[uid] {
			gone = append(gone, "表里少了“"+office.Proposals.Any.Title(p)+"”这一件，没有比对")
		}
	}
	slices.Sort(gone)
	a.Remarks = append(a.Remarks, gone...)
}

// fillsIn tells whether a row says anything in the columns that a unit fills in.
func fillsIn(row sheetin.Row, first int) bool {
	for i := range ledger.UnitColumns {
		if !row.Cell(first + i).IsEmpty() {
			return true
		}
	}
	return false
}

// unitParts finds the hidden sheet of a form and the one that is filled in.
func unitParts(book *sheetin.Book) (sent, filled *sheetin.Sheet) {
	for _, sheet := range book.Sheets {
		switch {
		case len(sheet.Rows) > 0 && sheet.Rows[0].Cell(0).Text == ledger.UnitFormMark:
			sent = sheet
		case filled == nil && unitIDColumn(sheet) > len(ledger.UnitColumns):
			filled = sheet
		}
	}
	return sent, filled
}

// unitHeadRow finds the row (from 0) with the header of the ids; -1 where there is none.
func unitHeadRow(sheet *sheetin.Sheet) int {
	return slices.IndexFunc(sheet.Rows, func(row sheetin.Row) bool { return headedIDs(row) >= 0 })
}

func headedIDs(row sheetin.Row) int {
	return slices.IndexFunc(row.Cells, func(c sheetin.Cell) bool { return c.Text == ledger.UnitIDHeader })
}

// unitIDColumn finds the column (from 0) with the ids of the items; -1 where there is none.
func unitIDColumn(sheet *sheetin.Sheet) int {
	head := unitHeadRow(sheet)
	if head < 0 {
		return -1
	}
	return headedIDs(sheet.Rows[head])
}

// unitHeaded tells whether the columns to fill in stand under their titles: the header has two rows.
func unitHeaded(sheet *sheetin.Sheet) bool {
	head := unitHeadRow(sheet)
	first := headedIDs(sheet.Rows[head]) - len(ledger.UnitColumns)
	for i, title := range ledger.UnitTitles {
		if !slices.ContainsFunc(sheet.Rows[head:min(head+2, len(sheet.Rows))], func(row sheetin.Row) bool { return row.Cell(first+i).Text == title }) {
			return false
		}
	}
	return true
}

// askedAbout finds the proposals that a form is about.
func askedAbout(s *data.Store, was map[string]sheetin.Row) (map[string]*office.Proposal, error) {
	all, err := data.All(s, office.Proposals, record.Query{})
	out := map[string]*office.Proposal{}
	for _, p := range all {
		if _, asked := was[p.UID]; asked {
			out[p.UID] = p
		}
	}
	return out, err
}

func (a *UnitAnswer) remark(row sheetin.Row, why string) {
	a.Remarks = append(a.Remarks, fmt.Sprintf("第%d行：%s", row.Number, why))
}

// compare holds one row of the form against its proposal. The cells begin at column first; old is the row as it was sent.
func (a *UnitAnswer) compare(s *data.Store, p *office.Proposal, row sheetin.Row, first int, old sheetin.Row) {
	in := s.Settings()
	for i, key := range ledger.UnitColumns {
		f := office.Proposals.Field(key)
		c := row.Cell(first + i)
		if c.IsEmpty() {
			continue
		}
		value, err := readAnswer(f, c, in)
		if err != nil {
			a.remark(row, fmt.Sprintf("“%s”写的是“%s”，没有读出（%v），没有采用", f.Label, c.Text, err))
			continue
		}
		theirs, sent, now := f.TextOf(value, in), old.Cell(i+1).Text, f.Text(p, in)
		if theirs == sent || theirs == now {
			continue
		}
		a.Differences = append(a.Differences, UnitDifference{Proposal: p.ID, Title: office.Proposals.Any.Title(p), Field: f, Now: now, Theirs: theirs,
			Moved: now != sent, value: value})
	}
}

// readAnswer reads a cell as a value of its field. A month alone is no day: whoever met a deputy knows when.
func readAnswer(f *record.Field, c sheetin.Cell, in record.Settings) (any, error) {
	if f.Kind != record.KindDate {
		text, err := sheetin.Text(c)
		if err != nil {
			return nil, err
		}
		return f.Parse(strings.Join(strings.Fields(text), ""), in, nil)
	}
	iso, err := sheetin.Date(c)
	if err != nil {
		return nil, err
	}
	if !record.Date(iso).Valid() {
		return nil, errors.New("没有写明是哪一天")
	}
	return iso, nil
}

// Take puts what a unit said into the records, all in one batch and one undo. Differences of a proposal that has been deleted
// since, or whose field has changed since it was compared, are refused, and nothing is taken.
func (a *UnitAnswer) Take(s *data.Store, chosen []UnitDifference) (data.Receipt, error) {
	if len(chosen) == 0 {
		return data.Receipt{}, errors.New("没有选中要采用的内容，没有改动。")
	}
	chosen = slices.Clone(chosen)
	slices.SortStableFunc(chosen, func(x, y UnitDifference) int { return cmp.Compare(x.Proposal, y.Proposal) })
	b := data.Batch{Label: fmt.Sprintf("采用%s填报的%d处", a.Unit, len(chosen))}
	in := s.Settings()
	var p *office.Proposal
	for _, d := range chosen {
		if p == nil || p.ID != d.Proposal {
			rec, err := s.Get(office.Proposals.Any, d.Proposal)
			if err != nil {
				return data.Receipt{}, err
			}
			p = rec.(*office.Proposal)
			b.Changes = append(b.Changes, data.Change{Reg: office.Proposals.Any, Op: data.Put, Rec: p})
		}
		if now := d.Field.Text(p, in); now != d.Now {
			return data.Receipt{}, fmt.Errorf("“%s”的“%s”刚刚改过，没有采用任何一处。请重新读取这份填报表，再选一次。", d.Title, d.Field.Label)
		}
		d.Field.Set(p, d.value)
	}
	return s.Save(b)
}
