package screens

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// doneShown is how much of what was done last the page shows.
const doneShown = 500

// touchedShown is how many records of one step can be opened from the page.
const touchedShown = 50

// historyPage shows what was done last, or what happened to one record.
type historyPage struct {
	simple
	desk    *Desk
	reg     *record.Any // nil for everything
	id      int64
	title   *ui.Line
	buttons *fyne.Container
	table   *ui.Table
	body    *fyne.Container // what the chosen step did
	done    []data.Done
	past    []data.Past
}

func newHistory(d *Desk) Page {
	p := &historyPage{desk: d, title: ui.NewHeading(""), buttons: container.NewHBox(), body: container.NewVBox()}
	p.table = ui.NewTable([]ui.Column{{Key: "at", Title: "时间", Width: 130, Fixed: true}, {Key: "label", Title: "做了什么", Width: 320, Fixed: true},
		{Key: "note", Title: "说明", Width: 120, Fixed: true}})
	p.table.OnSelect = p.explain
	p.table.OnOpen = func(int64) { p.explain() }
	p.table.OnError = d.bar.Error
	top := container.NewBorder(nil, nil, nil, p.buttons, p.title)
	split := container.NewHSplit(p.table, container.NewVScroll(p.body))
	split.Offset = 0.6
	p.content = container.NewBorder(top, nil, nil, nil, split)
	return p
}

// showHistory shows what happened to one record.
func (d *Desk) showHistory(reg *record.Any, id int64) {
	d.goThen("修改历史", func(page Page) {
		p := page.(*historyPage)
		p.reg, p.id = reg, id
		p.Show()
	})
}

// showEverything shows what was done last in the whole office.
func (d *Desk) showEverything() {
	d.goThen("修改历史", func(page Page) {
		p := page.(*historyPage)
		p.reg, p.id = nil, 0
		p.Show()
	})
}

// Show reads the history again.
func (p *historyPage) Show() {
	reg, id := p.reg, p.id
	type answer struct {
		done  []data.Done
		past  []data.Past
		title string
		err   error
	}
	ui.Ask(func() (a answer) {
		if reg == nil {
			a.done, a.err = p.desk.store.Recent(doneShown)
			return a
		}
		a.past, a.err = p.desk.store.History(reg, id)
		if rec, err := p.desk.store.Get(reg, id); err == nil {
			a.title = reg.Title(rec)
		}
		return a
	}, func(a answer) {
		if reg != p.reg || id != p.id {
			return
		}
		p.desk.bar.Error(a.err)
		p.done, p.past = a.done, a.past
		p.list(a.title)
	})
}

func (p *historyPage) list(title string) {
	p.buttons.RemoveAll()
	rows := fixedRows{}
	if p.reg == nil {
		p.title.SetText("最近做过的事")
		p.buttons.Add(ui.NewIconButton("撤销", theme.ContentUndoIcon(), p.desk.undo))
		p.buttons.Add(ui.NewIconButton("重做", theme.ContentRedoIcon(), p.desk.redo))
		for _, d := range p.done {
			rows = append(rows, p.doneRow(d))
		}
	} else {
		p.title.SetText(p.reg.Name + "“" + title + "”的修改历史")
		p.buttons.Add(ui.NewButton("打开这条记录", func() { p.desk.openRecord(p.reg, p.id) }))
		p.buttons.Add(ui.NewButton("看全部", p.desk.showEverything))
		for _, e := range p.past {
			rows = append(rows, cells(moment(e.At), kindWords[e.Kind]+e.Label, opWords[e.Op]))
		}
	}
	p.table.SetRows(rows)
	if len(rows) > 0 {
		p.table.SelectID(1)
	}
	p.explain()
}

func (p *historyPage) doneRow(d data.Done) ui.Row {
	note := ""
	if d.Records > 1 {
		note = fmt.Sprintf("%d 条", d.Records)
	}
	row := cells(moment(d.At), kindWords[d.Kind]+d.Label, note)
	if d.Undone {
		row.Tone = ui.ToneGrey
		row.Cells[2].Text = joinGiven(note, "已撤销")
	}
	return row
}

var kindWords = map[string]string{"undo": "撤销：", "redo": "重做："}

var opWords = map[string]string{"create": "新建", "change": "修改", "remove": "移到回收站", "return": "从回收站恢复", "erase": "撤销新建", "destroy": "彻底删除"}

// moment writes a time as people read it: 2026-11-21 09:05.
func moment(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	return t.Local().Format("2006-01-02 15:04")
}

// explain shows what the chosen step did: to one record, field by field; else the records it touched.
func (p *historyPage) explain() {
	p.body.RemoveAll()
	place, ok := p.table.Current()
	switch {
	case !ok:
		p.body.Add(ui.NewHint("这里还没有修改。保存、导入、删除以后，每一步都会记在这里，可以撤销。"))
	case p.reg == nil:
		p.explainDone(p.done[place-1])
	default:
		p.explainPast(p.past[place-1])
	}
	p.body.Refresh()
}

func (p *historyPage) explainDone(d data.Done) {
	p.body.Add(ui.NewHeading(kindWords[d.Kind] + d.Label))
	p.body.Add(ui.NewHint(moment(d.At)))
	hits, err := p.desk.store.Touched(d.Batch, touchedShown)
	p.desk.bar.Error(err)
	for _, h := range hits {
		reg := p.desk.store.Registers().Get(h.Register)
		if reg == nil || reg.Hidden {
			continue
		}
		b := ui.NewButton(reg.Name+"  "+h.Title, func() { p.desk.showHistory(reg, h.ID) })
		b.Alignment = widget.ButtonAlignLeading
		b.Importance = widget.LowImportance
		p.body.Add(b)
	}
	if d.Records > touchedShown {
		p.body.Add(ui.NewHint(fmt.Sprintf("……共 %d 条，这里列出前 %d 条。", d.Records, touchedShown)))
	}
}

func (p *historyPage) explainPast(e data.Past) {
	p.body.Add(ui.NewHeading(kindWords[e.Kind] + e.Label))
	p.body.Add(ui.NewHint(strings.TrimSpace(moment(e.At) + "  " + opWords[e.Op])))
	if e.Reason != "" {
		p.body.Add(paragraph("原因：" + e.Reason))
	}
	for _, c := range e.Changes {
		text := c.Field.Label + "：" + quoted(c.From) + " → " + quoted(c.To)
		if c.From == "" {
			text = c.Field.Label + "：" + c.To
		}
		p.body.Add(paragraph(text))
	}
}

func quoted(text string) string {
	if text == "" {
		return "（空）"
	}
	return "“" + text + "”"
}

// paragraph is text that is wrapped at the width it is given.
func paragraph(text string) *widget.Label {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapBreak
	return label
}
