package screens

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// listRows gives a table the records of a list: the ids are there at once, the rest is read piece by piece.
type listRows struct {
	store *data.Store
	reg   *record.Any
	ids   []int64
	in    record.Settings
	keys  []string
}

// Len is the number of records.
func (l *listRows) Len() int { return len(l.ids) }

// ID is the id of the record in a row.
func (l *listRows) ID(i int) int64 { return l.ids[i] }

// Read reads the rows from up to, not including, to. A record that is gone since leaves its row empty.
func (l *listRows) Read(from, to int) ([]ui.Row, error) {
	recs, err := l.store.Page(l.reg, l.ids[from:to])
	if err != nil {
		return nil, err
	}
	byID := map[int64]any{}
	for _, rec := range recs {
		byID[l.reg.Meta(rec).ID] = rec
	}
	out := make([]ui.Row, to-from)
	for i, id := range l.ids[from:to] {
		if rec := byID[id]; rec != nil {
			out[i] = l.row(rec)
		}
	}
	return out, nil
}

func (l *listRows) row(rec any) ui.Row {
	cells := make([]ui.Cell, len(l.keys))
	for i, key := range l.keys {
		cells[i] = l.cell(rec, key)
	}
	return ui.Row{Cells: cells, Tone: toneOf(rec, l.in)}
}

// toneOf colours the row of a suggestion that is overdue, and greys that of a deputy who has left.
func toneOf(rec any, in record.Settings) ui.Tone {
	switch r := rec.(type) {
	case *office.Proposal:
		if overdueNow(r, in) {
			return ui.ToneRed
		}
	case *office.Deputy:
		switch office.Deputies.State(r, in) {
		case office.StateInOffice, office.StateSuspended, office.StateResigning:
		default:
			return ui.ToneGrey
		}
	}
	return ui.TonePlain
}

// cell is what a list shows of a field: personal data masked, a traffic light as its colour.
func (l *listRows) cell(rec any, key string) ui.Cell {
	if key == record.StateKey {
		return ui.Cell{Text: string(l.reg.State(rec, l.in))}
	}
	f := l.reg.Field(key)
	text := f.Text(rec, l.in)
	if key == "light" {
		return ui.Cell{Text: daysLeft(rec, l.in), Light: ui.Light(text)}
	}
	return ui.Cell{Text: office.Mask(f, text, office.MaskReport)}
}

// daysLeft says beside the traffic light of a suggestion or a task how long there is, "" when no time runs.
func daysLeft(rec any, in record.Settings) string {
	switch r := rec.(type) {
	case *office.Proposal:
		if left, runs := r.DaysLeft(in.Today, in); runs {
			return leftText(left)
		}
	case *office.Task:
		if r.To != "" && !r.Over() {
			return leftText(in.Today.Until(r.To))
		}
	}
	return ""
}

// listFirst names the columns with which the lists that are used most begin: what stands first is still seen with the form
// beside the list. The clerk can choose others.
var listFirst = map[*record.Any][]string{
	office.Proposals.Any: {"light", "number", "subject", "lead", "lead_unit", "phase", "handed_over", "due"},
	office.Deputies.Any:  {"name", "sex", record.StateKey, "party", "post", "constituency", "group_ref", "phone"},
}

// columnsOf gives the columns of a register's list: its state and every field that fits into a cell, those without a
// width hidden until the clerk chooses them.
func columnsOf(reg *record.Any) []ui.Column {
	var out []ui.Column
	for _, f := range reg.Fields {
		if f.Kind == record.KindRows || f.Kind == record.KindPeople {
			continue
		}
		c := ui.Column{Key: f.Key, Title: f.Label, Width: f.Width, Hidden: f.Width == 0, Fixed: f.Kind == record.KindShown && !f.Stored}
		if c.Hidden {
			c.Width = 110
		}
		out = append(out, c)
	}
	if len(reg.Order) > 0 {
		at := min(2, len(out))
		out = append(out[:at], append([]ui.Column{{Key: record.StateKey, Title: "状态", Width: 80}}, out[at:]...)...)
	}
	return firstOf(out, listFirst[reg])
}

// firstOf puts the named columns first and hides the others; without names everything stays.
func firstOf(cols []ui.Column, keys []string) []ui.Column {
	if keys == nil {
		return cols
	}
	var first, rest []ui.Column
	for _, key := range keys {
		at := slices.IndexFunc(cols, func(c ui.Column) bool { return c.Key == key })
		cols[at].Hidden = false
		first = append(first, cols[at])
	}
	for _, c := range cols {
		if !slices.Contains(keys, c.Key) {
			c.Hidden = true
			rest = append(rest, c)
		}
	}
	return append(first, rest...)
}
