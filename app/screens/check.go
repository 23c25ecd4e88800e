package screens

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// checkPage shows what is wrong or wanting in the whole office: first whether the data is whole, then what the rules found.
type checkPage struct {
	simple
	desk     *Desk
	title    *ui.Line
	sound    *widget.Label
	only     *ui.Select
	table    *ui.Table
	findings []finding
	shown    []finding
	checked  bool
}

// finding is a finding with what it is listed under and the name of its record.
type finding struct {
	data.Finding
	group, name string
}

func newCheck(d *Desk) Page {
	layer := ui.NewLayer()
	p := &checkPage{desk: d, title: ui.NewHeading("数据检查"), sound: widget.NewLabel(""), only: ui.NewSelect(layer, nil)}
	p.sound.Wrapping = fyne.TextWrapWord
	p.only.SetPlaceHolder("全部情况")
	p.only.OnChosen = func(ui.Option) { p.list() }
	p.table = ui.NewTable([]ui.Column{{Key: "group", Title: "情况", Width: 150, Fixed: true}, {Key: "register", Title: "类别", Width: 80, Fixed: true},
		{Key: "name", Title: "记录", Width: 170, Fixed: true}, {Key: "text", Title: "说明", Width: 480, Fixed: true}})
	p.table.OnOpen = p.open
	p.table.OnError = d.bar.Error
	right := container.NewHBox(container.NewGridWrap(fyne.NewSize(230, p.only.MinSize().Height), p.only), ui.NewMainButton("重新检查", p.check))
	top := container.NewVBox(container.NewBorder(nil, nil, nil, right, p.title), p.sound)
	p.content = layer.Over(container.NewBorder(top, ui.NewHint("双击或按回车打开记录。提醒不妨碍保存；“待完善”是还没有填的内容。"), nil, nil, p.table))
	return p
}

// checkNow brings up the page of checks and checks everything.
func (d *Desk) checkNow() { d.goThen(pageCheck, func(p Page) { p.(*checkPage).check() }) }

// Show keeps what was found last: a check of everything is asked for, not run each time the page comes up.
func (p *checkPage) Show() {
	if !p.checked {
		p.sound.SetText("还没有检查。按“重新检查”开始。")
	}
}

func (p *checkPage) check() {
	var problems []string
	var found []finding
	ui.Work(p.desk.win, "正在检查全部数据", func(w *ui.Progress) error {
		var list []data.Finding
		var err error
		if problems, list, err = p.desk.store.Check(); err != nil {
			return err
		}
		found, err = p.named(list)
		return err
	}, func(err error) {
		if err != nil {
			if !errors.Is(err, ui.ErrCancelled) {
				p.desk.bar.Error(err)
			}
			return
		}
		p.checked = true
		p.tell(problems)
		p.findings = found
		p.options()
		p.list()
	})
}

func (p *checkPage) tell(problems []string) {
	p.sound.Importance = widget.SuccessImportance
	text := "数据文件和附件完好（" + time.Now().Format("15:04") + "检查）。"
	if len(problems) > 0 {
		p.sound.Importance = widget.DangerImportance
		text = strings.Join(problems, "\n") + "\n请先做一次备份并留存，再用最近的好备份恢复，或联系维护人员。"
	}
	p.sound.SetText(text)
}

// named finds the names of the records and sorts the findings by what they are listed under.
func (p *checkPage) named(list []data.Finding) ([]finding, error) {
	byRegister := map[string][]int64{}
	for _, f := range list {
		byRegister[f.Register] = append(byRegister[f.Register], f.ID)
	}
	names := map[string]map[int64]string{}
	for key, ids := range byRegister {
		reg := p.desk.store.Registers().Get(key)
		if reg == nil {
			continue
		}
		slices.Sort(ids)
		recs, err := p.desk.store.Page(reg, slices.Compact(ids))
		if err != nil {
			return nil, err
		}
		names[key] = titles(reg, recs)
	}
	out := make([]finding, len(list))
	for i, f := range list {
		out[i] = finding{f, groupOf(f), names[f.Register][f.ID]}
	}
	slices.SortStableFunc(out, func(a, b finding) int { return strings.Compare(a.group, b.group) })
	return out, nil
}

func titles(reg *record.Any, recs []any) map[int64]string {
	out := map[int64]string{}
	for _, rec := range recs {
		out[reg.Meta(rec).ID] = reg.Title(rec)
	}
	return out
}

// groupOf is what a finding is listed under: its rule with the article it rests on.
func groupOf(f data.Finding) string {
	switch {
	case strings.HasPrefix(f.Text, "待完善"):
		return "待完善"
	case f.Rule == "":
		return "填写"
	}
	return joinGiven(f.Rule, f.Article)
}

func (p *checkPage) options() {
	var names []string
	for _, f := range p.findings {
		if !slices.Contains(names, f.group) {
			names = append(names, f.group)
		}
	}
	p.only.SetOptions(names)
	if !slices.Contains(names, p.only.Value()) {
		p.only.SetValue("")
	}
}

func (p *checkPage) list() {
	p.shown = nil
	rows := fixedRows{}
	for _, f := range p.findings {
		if only := p.only.Value(); only != "" && only != f.group {
			continue
		}
		name := f.Register
		if reg := p.desk.store.Registers().Get(f.Register); reg != nil {
			name = reg.Name
		}
		p.shown = append(p.shown, f)
		rows = append(rows, cells(f.group, name, f.name, f.Text))
	}
	p.table.SetRows(rows)
	p.title.SetText(fmt.Sprintf("数据检查：%d 处提醒", len(rows)))
	if len(rows) > 0 {
		p.table.SelectID(1)
		p.desk.win.Canvas().Focus(p.table)
	}
}

func (p *checkPage) open(place int64) {
	f := p.shown[place-1]
	if reg := p.desk.store.Registers().Get(f.Register); reg != nil && f.ID != 0 {
		p.desk.openRecord(reg, f.ID)
	}
}
