package ledger

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"unicode/utf8"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// pageRows is how many records a list holds at a time while it is written.
const pageRows = 500

// fyneUnits is about how many units of the screen's columns make one half-width character of a ledger.
const fyneUnits = 7

// OfList makes a ledger of any list on the screen: the records that the query finds, in its order, with the columns that
// the clerk chose, by field key (record.StateKey for the state). It is a file to work in. Records are read while it is
// written.
func OfList(s *data.Store, reg *record.Any, q record.Query, keys []string, title string, mask office.MaskLevel) (Ledger, error) {
	m, err := newMaker(s, Options{Mask: mask, Working: true})
	if err != nil {
		return Ledger{}, err
	}
	columns, cells, err := m.chosen(reg, keys)
	if err != nil {
		return Ledger{}, err
	}
	found, err := s.IDs(reg, q)
	if err != nil {
		return Ledger{}, err
	}
	if title == "" {
		title = reg.Name
	}
	l := Ledger{Sheet: reg.Name, Title: title, Columns: columns, Rows: m.stream(reg, found, len(columns), func(rec any, row []any) {
		for i, cell := range cells {
			row[i] = cell(rec)
		}
	})}
	m.dress(&l)
	l.File = FileName(m.in.Text(office.KeyTown), title, "", string(m.in.Today))
	return l, nil
}

// OfTable makes a ledger of a table that a page of the desk has worked out, such as a view of the tasks: a file to work in.
func OfTable(s *data.Store, title string, columns []Column, rows [][]any) (Ledger, error) {
	m, err := newMaker(s, Options{Mask: office.MaskReport, Working: true})
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{Sheet: title, Title: title, Columns: columns, Rows: InMemory(rows)}
	m.dress(&l)
	l.File = FileName(m.in.Text(office.KeyTown), title, "", string(m.in.Today))
	return l, nil
}

// chosen makes the columns of the chosen fields that the mask allows, and what gives each cell.
func (m *maker) chosen(reg *record.Any, keys []string) ([]Column, []func(rec any) any, error) {
	var columns []Column
	var cells []func(rec any) any
	for _, key := range keys {
		f := reg.Field(key)
		switch {
		case key == record.StateKey && len(reg.Order) > 0:
			if m.Mask != office.MaskPublic {
				columns = append(columns, Column{Title: "状态", Width: 12, Align: Centre})
				cells = append(cells, func(rec any) any { return string(reg.State(rec, m.in)) })
			}
		case f == nil:
			return nil, nil, fmt.Errorf("“%s”里没有“%s”这一栏，没有生成文件。请重新选择要导出的栏。", reg.Name, key)
		case office.Shows(f, m.Mask):
			columns, cells = append(columns, columnOf(f)), append(cells, m.cell(reg, f))
		}
	}
	if len(columns) == 0 {
		return nil, nil, errors.New("选中的栏都不能公示，没有生成文件。请另选要导出的栏，或改为“上报”“内部”。")
	}
	return columns, cells, nil
}

// columnOf gives a field its column.
func columnOf(f *record.Field) Column {
	c := Column{Title: f.Label, Width: float64(f.Width) / fyneUnits}
	switch f.Kind {
	case record.KindInt, record.KindNumber:
		c.Kind = Number
	case record.KindMoney:
		c.Kind = Money
	case record.KindDate, record.KindMonth, record.KindShown: // what is shown may be a date, and is short
		c.Kind = Date
	case record.KindChoice, record.KindBool, record.KindTime:
		c.Align = Centre
	}
	if c.Width > 0 {
		c.Width = max(c.Width, float64(utf8.RuneCountInString(f.Label)+2)) // the header in two lines at most
	}
	return c
}

// cell gives what a field puts into its column: numbers as numbers, everything else as masked text. Numbers of a class of
// personal data are text.
func (m *maker) cell(reg *record.Any, f *record.Field) func(rec any) any {
	switch f.Kind {
	case record.KindInt, record.KindNumber, record.KindMoney:
		if f.Secrecy == record.Open {
			return f.Get
		}
	}
	return func(rec any) any { return office.MaskIn(reg.Meta(rec), f, f.Text(rec, m.in), m.Mask) }
}

// stream reads the records page by page while they are written; fill puts the cells of a record into its row.
func (m *maker) stream(reg *record.Any, found []int64, columns int, fill func(rec any, row []any)) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		row := make([]any, columns)
		for some := range slices.Chunk(found, pageRows) {
			recs, err := m.store.Page(reg, some)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, rec := range recs {
				fill(rec, row)
				if !yield(row, nil) {
					return
				}
			}
		}
	}
}
