package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/intake"
	"npcdesk/app/office"
	"npcdesk/app/ui"
)

// importView is one tab under the choices: the match of headers, or the rows that share an outcome.
type importView struct {
	name  string
	count int
	make  func() fyne.CanvasObject
}

// viewMatch is the tab that is always there, and open first.
const viewMatch = "表头对应"

// views lists the tabs of the plan; those that would be empty are left out, but for the match.
func (p *importPage) views() []importView {
	plan := p.plan
	all := []importView{
		{viewMatch, len(plan.Match.Matched()), p.matchView},
		{"要确认的", len(plan.Questions) + len(p.opt.Apart), p.questionView},
		{"新增", plan.Count(intake.Created), p.outcomeView(intake.Created)},
		{"更新", plan.Count(intake.Updated), p.outcomeView(intake.Updated)},
		{"不变", plan.Count(intake.Unchanged), p.outcomeView(intake.Unchanged)},
		{"不收", plan.Count(intake.Rejected), p.outcomeView(intake.Rejected)},
		{"读不出的格", len(plan.Result().Cells), p.cellView},
		{"提示", len(plan.Notes), p.noteView},
		{"一并新建", len(plan.Made), p.madeView},
		{"略过的行", len(plan.Skipped), p.skippedView},
	}
	return slices.DeleteFunc(all, func(v importView) bool { return v.count == 0 && v.name != viewMatch })
}

// showTabs draws the tabs anew and keeps open what was open.
func (p *importPage) showTabs() {
	views := p.views()
	names := make([]string, len(views))
	at := 0
	for i, v := range views {
		names[i] = fmt.Sprintf("%s %d", v.name, v.count)
		if v.name == p.view {
			at = i
		}
	}
	var bar *tabBar
	open := func(i int) {
		bar.mark(i)
		p.view = views[i].name
		p.body.Objects = []fyne.CanvasObject{views[i].make()}
		p.body.Refresh()
	}
	bar = newTabBar(names, open)
	p.tabs.Objects = []fyne.CanvasObject{bar.box}
	p.tabs.Refresh()
	open(at)
}

// outcomeView lists the rows with an outcome.
func (p *importPage) outcomeView(o intake.Outcome) func() fyne.CanvasObject {
	return func() fyne.CanvasObject {
		rows := &textRows{}
		for _, r := range p.plan.Rows {
			if r.Outcome == o {
				rows.add(toneOfRow(r), fmt.Sprint(r.Number), r.Title, p.explain(r))
			}
		}
		return newTextTable(rows, rowColumn, ui.Column{Key: "title", Title: "名称", Width: 160}, ui.Column{Key: "text", Title: "说明", Width: 720})
	}
}

var rowColumn = ui.Column{Key: "row", Title: "表中行号", Width: 76, Align: fyne.TextAlignCenter}

func toneOfRow(r intake.Row) ui.Tone {
	switch {
	case r.Outcome == intake.Rejected:
		return ui.ToneRed
	case len(r.Cells) > 0:
		return ui.ToneYellow
	}
	return ui.TonePlain
}

// explain says what becomes of a row.
func (p *importPage) explain(r intake.Row) string {
	var parts []string
	if r.Reason != "" {
		parts = append(parts, r.Reason)
	}
	for _, c := range r.Changes {
		parts = append(parts, c.Field+"："+p.shown(c.Field, c.From)+" → "+p.shown(c.Field, c.To))
	}
	for _, c := range r.Cells {
		parts = append(parts, "“"+c.Field+"”没有读出")
	}
	return strings.Join(parts, "；")
}

// shown is the text of a field as it may stand on the screen: personal data masked.
func (p *importPage) shown(label, text string) string {
	if text == "" {
		return "（空）"
	}
	if f := p.plan.Register.Field(label); f != nil {
		return office.Mask(f, text, office.MaskReport)
	}
	return text
}

// cellView lists the cells that could not be read.
func (p *importPage) cellView() fyne.CanvasObject {
	rows := &textRows{}
	for _, c := range p.plan.Result().Cells {
		rows.add(ui.TonePlain, fmt.Sprint(c.Row), c.Field, p.shown(c.Field, c.Value), c.Reason)
	}
	return newTextTable(rows, rowColumn, ui.Column{Key: "field", Title: "项目", Width: 120}, ui.Column{Key: "value", Title: "表里写的", Width: 180},
		ui.Column{Key: "reason", Title: "为什么没有读出（这一行照样导入，这一格留空）", Width: 560})
}

func (p *importPage) noteView() fyne.CanvasObject {
	rows := &textRows{}
	for _, n := range p.plan.Notes {
		rows.add(ui.TonePlain, fmt.Sprint(n.Row), n.Text)
	}
	return newTextTable(rows, rowColumn, ui.Column{Key: "text", Title: "提示（照样导入，请事后核对）", Width: 860})
}

func (p *importPage) madeView() fyne.CanvasObject {
	rows := &textRows{}
	for _, m := range p.plan.Made {
		rows.add(ui.TonePlain, p.desk.store.Registers().Get(m.Register).Name, m.Name)
	}
	return newTextTable(rows, ui.Column{Key: "register", Title: "登记", Width: 120}, ui.Column{Key: "name", Title: "表里提到而还没有的，一并新建", Width: 760})
}

func (p *importPage) skippedView() fyne.CanvasObject {
	rows := &textRows{}
	for _, s := range p.plan.Skipped {
		rows.add(ui.ToneGrey, fmt.Sprint(s.Row), s.Reason)
	}
	return newTextTable(rows, rowColumn, ui.Column{Key: "text", Title: "为什么略过", Width: 860})
}

// questionView asks about rows that may be somebody else than the record they were taken for.
func (p *importPage) questionView() fyne.CanvasObject {
	box := container.NewVBox(ui.NewHint("同名的人，程序按身份证号、出生年月认；认得对的不用管。"))
	for _, q := range p.plan.Questions {
		box.Add(p.question(q.Row, q.Text, "不是同一个，另行新增", func() { p.opt.Apart = append(p.opt.Apart, q.Row) }))
	}
	for _, row := range p.opt.Apart {
		box.Add(p.question(row, "已定为另一个，另行新增。", "改回", func() {
			p.opt.Apart = slices.DeleteFunc(p.opt.Apart, func(r int) bool { return r == row })
		}))
	}
	return container.NewVScroll(box)
}

func (p *importPage) question(row int, text, answer string, do func()) fyne.CanvasObject {
	button := ui.NewButton(answer, func() { do(); p.prepare() })
	if p.saved {
		button.Disable()
	}
	return container.NewBorder(nil, nil, nil, button, wrapped(fmt.Sprintf("第%d行：%s", row, text)))
}
