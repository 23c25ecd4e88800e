package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/figures"
	"npcdesk/app/ui"
)

// figurePage shows every figure of a period with its definition; each opens the records behind it.
type figurePage struct {
	simple
	desk   *Desk
	period *period
	body   *fyne.Container
	values []figures.Value
	asked  int
}

func newFigurePage(d *Desk) *figurePage {
	p := &figurePage{desk: d, body: container.NewStack()}
	layer := ui.NewLayer()
	p.period = newPeriod(d, layer, p.count)
	hint := ui.NewHint("议案建议的数按提出日期算进这一期，办理情况按截至日期看；填了开始日期的，旁边是上年同期的数。双击一行（或按回车）打开背后的记录。")
	p.content = layer.Over(container.NewBorder(container.NewVBox(p.period.content, hint), nil, nil, nil, p.body))
	return p
}

// Show counts again.
func (p *figurePage) Show() { p.count() }

// count counts off the UI goroutine; of several questions under way only the last counts.
func (p *figurePage) count() {
	from, to, asOf, session, err := p.period.given()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	scope := figures.Scope{From: from, To: to, AsOf: asOf, Session: session}
	p.asked++
	asked := p.asked
	type answer struct {
		values []figures.Value
		before map[string]figures.Value // by name; nil where there is no year before
		err    error
	}
	store := p.desk.store
	ui.Ask(func() (a answer) {
		if a.values, a.err = figures.All(store, scope); a.err == nil {
			a.before, a.err = figures.YearBefore(store, scope)
		}
		return a
	}, func(a answer) {
		switch {
		case asked != p.asked:
		case a.err != nil:
			p.desk.bar.Error(a.err)
		default:
			p.show(a.values, a.before)
		}
	})
}

// show lists the figures, with those of the same period of the year before where there is one.
func (p *figurePage) show(values []figures.Value, before map[string]figures.Value) {
	p.values = values
	rows := &textRows{}
	for _, v := range values {
		unit := v.Unit
		if unit == "%" {
			unit = "" // it stands in the text
		}
		rows.add(ui.TonePlain, v.Group, v.Name, v.Text, before[v.Name].Text, unit, v.Means)
	}
	table := newTextTable(rows, ui.Column{Key: "group", Title: "类别", Width: 80}, ui.Column{Key: "name", Title: "指标", Width: 180},
		ui.Column{Key: "text", Title: "数值", Width: 80, Align: fyne.TextAlignTrailing}, ui.Column{Key: "before", Title: "上年同期", Width: 80, Align: fyne.TextAlignTrailing},
		ui.Column{Key: "unit", Title: "单位", Width: 46},
		ui.Column{Key: "means", Title: "口径", Width: 420})
	table.OnOpen = func(row int64) { p.desk.openFigure(p.values[row-1]) }
	p.body.Objects = []fyne.CanvasObject{table}
	p.body.Refresh()
}

// openFigure shows the records behind a figure; of a sum or a rate those of its other part are offered.
func (d *Desk) openFigure(v figures.Value) {
	open := func(register string, list []int64) { d.openList(d.store.Registers().Get(register), list) }
	switch {
	case len(v.IDs)+len(v.OverIDs) == 0:
		d.bar.Say(ui.Info, "“"+v.Name+"”背后没有记录。")
	case len(v.IDs) == 0:
		open(v.OverRegister, v.OverIDs)
	case len(v.OverIDs) == 0:
		open(v.Register, v.IDs)
	default:
		open(v.Register, v.IDs)
		other := d.store.Registers().Get(v.OverRegister).Name
		d.bar.Say(ui.Info, fmt.Sprintf("“%s”还用到%s%d条。", v.Name, other, len(v.OverIDs)), ui.Action{Text: "打开" + other, Do: func() { open(v.OverRegister, v.OverIDs) }})
	}
}
