package screens

import (
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
	hint := ui.NewHint("议案建议的数按提出日期算进这一期，办理情况按截至日期看。双击一行（或按回车）打开背后的记录。")
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
		err    error
	}
	ui.Ask(func() answer {
		values, err := figures.All(p.desk.store, scope)
		return answer{values, err}
	}, func(a answer) {
		switch {
		case asked != p.asked:
		case a.err != nil:
			p.desk.bar.Error(a.err)
		default:
			p.show(a.values)
		}
	})
}

func (p *figurePage) show(values []figures.Value) {
	p.values = values
	rows := &textRows{}
	for _, v := range values {
		unit := v.Unit
		if unit == "%" {
			unit = "" // it stands in the text
		}
		rows.add(ui.TonePlain, v.Group, v.Name, v.Text, unit, v.Means)
	}
	table := newTextTable(rows, ui.Column{Key: "group", Title: "类别", Width: 80}, ui.Column{Key: "name", Title: "指标", Width: 170},
		ui.Column{Key: "text", Title: "数值", Width: 80, Align: fyne.TextAlignTrailing}, ui.Column{Key: "unit", Title: "单位", Width: 46},
		ui.Column{Key: "means", Title: "口径", Width: 560})
	table.OnOpen = p.open
	p.body.Objects = []fyne.CanvasObject{table}
	p.body.Refresh()
}

// open shows the records behind a figure; row counts from 1.
func (p *figurePage) open(row int64) {
	v := p.values[row-1]
	if len(v.IDs) == 0 {
		p.desk.bar.Say(ui.Info, "“"+v.Name+"”背后没有记录。")
		return
	}
	p.desk.openList(p.desk.store.Registers().Get(v.Register), v.IDs)
}
