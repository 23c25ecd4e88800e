package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/parcel"
	"npcdesk/app/ui"
)

// conflicts are the fields that both sides have changed, taken one by one: a table of all, and under it both sides of the chosen one whole.
type conflicts struct {
	page         *parcelPage
	of           *parcel.Merged
	content      fyne.CanvasObject
	table        *ui.Table
	ours, theirs *widget.Label
	rows         []conflictRow
}

// conflictRow is one field of a conflict with what was decided, "" so far.
type conflictRow struct {
	of      parcel.Conflict
	field   parcel.Differing
	decided string
}

// The decisions about a field.
const (
	takeOurs   = "保留本机的"
	takeTheirs = "采用对方的"
)

func newConflicts(p *parcelPage, of *parcel.Merged) *conflicts {
	c := &conflicts{page: p, of: of, ours: wrapped(""), theirs: wrapped("")}
	for _, one := range of.Conflicts {
		for _, f := range one.Fields {
			c.rows = append(c.rows, conflictRow{of: one, field: f})
		}
	}
	c.table = newTextTable(&textRows{}, ui.Column{Key: "record", Title: "记录", Width: 110}, ui.Column{Key: "field", Title: "项目", Width: 70},
		ui.Column{Key: "ours", Title: "本机", Width: 118}, ui.Column{Key: "theirs", Title: "对方", Width: 118}, ui.Column{Key: "decided", Title: "决定", Width: 76})
	c.table.OnSelect = c.compare
	c.table.OnType = c.typed
	side := func(title string, text *widget.Label) fyne.CanvasObject {
		return ui.NewCard(title, ui.Scrolling(container.NewVScroll(text)))
	}
	both := container.NewVSplit(c.table, container.NewGridWithColumns(2, side("本机", c.ours), side("对方", c.theirs)))
	both.Offset = 0.6
	buttons := container.NewHBox(ui.NewButton("1 "+takeOurs, func() { c.decide(takeOurs) }), ui.NewButton("2 "+takeTheirs, func() { c.decide(takeTheirs) }))
	hint := ui.NewHint("两边都改过的项目。选中一行（或几行）再决定，也可以按1、2；一条记录的各项都决定后就保存。")
	c.content = container.NewBorder(hint, buttons, nil, nil, both)
	return c
}

func (c *conflicts) show() {
	c.draw()
	c.next()
	c.page.put(c.content)
}

func (c *conflicts) draw() {
	rows := &textRows{}
	for _, r := range c.rows {
		ours, theirs := apart(r.field.Ours, r.field.Theirs)
		rows.add(ui.TonePlain, r.of.Title, r.field.Label, ours, theirs, r.decided)
	}
	c.table.SetRows(rows)
}

// apart leaves out of two long texts the parts that both have, so that a cell shows what differs.
func apart(ours, theirs string) (string, string) {
	parts := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == '，' || r == '；' })
	}
	own := func(s, other string) string {
		var out []string
		for _, part := range parts(s) {
			if !slices.Contains(parts(other), part) {
				out = append(out, part)
			}
		}
		return strings.Join(out, "，")
	}
	if a, b := own(ours, theirs), own(theirs, ours); a+b != "" {
		return a, b
	}
	return ours, theirs
}

// next chooses the first row that is not decided yet.
func (c *conflicts) next() {
	at := slices.IndexFunc(c.rows, func(r conflictRow) bool { return r.decided == "" })
	c.table.SelectNone()
	if at >= 0 {
		c.table.SelectID(int64(at + 1))
	}
	c.compare()
}

// compare shows both sides of the chosen row whole.
func (c *conflicts) compare() {
	ours, theirs := "", ""
	if at := int(only(c.table.Selected())); at > 0 && at <= len(c.rows) {
		f := c.rows[at-1].field
		ours, theirs = said(f.Ours), said(f.Theirs)
	}
	c.ours.SetText(ours)
	c.theirs.SetText(theirs)
}

// typed decides about the chosen rows from the keyboard.
func (c *conflicts) typed(r rune) {
	switch r {
	case '1':
		c.decide(takeOurs)
	case '2':
		c.decide(takeTheirs)
	}
}

// decide notes a decision about the chosen fields; records of which all are decided are saved.
func (c *conflicts) decide(how string) {
	chosen := c.table.Selected()
	if len(chosen) == 0 {
		c.page.desk.bar.Say(ui.Warn, "请先选中一行。")
		return
	}
	for _, at := range chosen {
		if int(at) <= len(c.rows) {
			c.rows[at-1].decided = how
		}
	}
	saved, err := c.settle()
	c.draw()
	c.next()
	if len(c.rows) == 0 {
		c.page.hint("两边都改过的记录都已决定。")
	}
	switch {
	case err != nil:
		c.page.desk.bar.Error(err)
	case len(saved) > 0:
		c.page.desk.bar.Say(ui.Info, fmt.Sprintf("“%s”已按决定合并。", shorten(strings.Join(saved, "”“"))))
	}
}

// settle saves the records of which all fields are decided, takes them off the list and names them.
func (c *conflicts) settle() (saved []string, err error) {
	key := func(r conflictRow) string { return r.of.Register + "/" + r.of.UID }
	open, theirs, records := map[string]bool{}, map[string][]string{}, map[string]parcel.Conflict{}
	var order []string
	for _, r := range c.rows {
		k := key(r)
		if _, ok := records[k]; !ok {
			records[k] = r.of
			order = append(order, k)
		}
		open[k] = open[k] || r.decided == ""
		if r.decided == takeTheirs {
			theirs[k] = append(theirs[k], r.field.Key)
		}
	}
	for _, k := range order {
		if open[k] {
			continue
		}
		if err := c.of.Settle(c.page.desk.store, records[k], theirs[k]); err != nil {
			return saved, err
		}
		saved = append(saved, records[k].Title)
		c.rows = slices.DeleteFunc(c.rows, func(r conflictRow) bool { return key(r) == k })
	}
	return saved, nil
}
