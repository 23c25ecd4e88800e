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

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// checkPage (体检) shows what is wrong or wanting in the whole office: first whether the data is whole, then what the rules found, by
// rule and register.
type checkPage struct {
	simple
	desk     *Desk
	title    *ui.Line
	sound    *widget.Label
	mend     *ui.Button // offered when what follows from the records is not as stored
	off      *ui.Button // says what the province leaves out
	reg      *ui.Select
	rules    *ui.Table // the rules that found something, with their counts
	table    *ui.Table
	findings []finding
	told     *widget.Label // the chosen finding in full
	referral *ui.Button    // writes the paper that the chosen finding asks for
	groups   []checkGroup
	shown    []finding
	checked  bool
}

func newCheck(d *Desk) Page {
	layer := ui.NewLayer()
	p := &checkPage{desk: d, title: ui.NewHeading(pageCheck), sound: wrapped(""), told: wrapped(""), reg: ui.NewSelect(layer, nil)}
	p.mend = ui.NewMainButton("重新推算", p.rebuild)
	p.mend.Hide()
	p.off = ui.NewButton("", p.tellOff)
	p.off.Importance, p.off.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	p.reg.SetPlaceHolder("全部登记簿")
	p.reg.OnChosen = func(ui.Option) { p.group() }
	p.rules = ui.NewTable([]ui.Column{{Key: "group", Title: "依据", Width: 214, Fixed: true}, {Key: "count", Title: "处数", Width: 48, Align: fyne.TextAlignTrailing, Fixed: true}})
	p.rules.OnError, p.rules.OnSelect = d.bar.Error, p.list
	p.table = ui.NewTable([]ui.Column{{Key: "register", Title: "登记簿", Width: 84, Fixed: true}, {Key: "name", Title: "记录", Width: 160, Fixed: true},
		{Key: "text", Title: "说明", Width: 380, Fixed: true}, {Key: "group", Title: "依据", Width: 180, Fixed: true}})
	p.table.OnOpen, p.table.OnError, p.table.OnSelect = p.open, d.bar.Error, p.tellChosen
	buttons := container.NewHBox(wide(p.reg, 130), ui.NewButton("复制文字", p.copy), ui.NewButton("导出", p.Export), ui.NewMainButton("重新检查", p.check))
	top := container.NewVBox(container.NewBorder(nil, nil, nil, buttons, p.title), container.NewBorder(nil, nil, nil, p.mend, p.sound), p.off)
	left := container.New(&sideLayout{284}, p.rules)
	p.referral = ui.NewButton("生成提请审查的函", p.refer)
	p.referral.Hide()
	told := container.NewVScroll(p.told)
	told.SetMinSize(fyne.NewSize(100, 62))
	p.content = layer.Over(container.NewBorder(top, container.NewBorder(nil, nil, nil, container.NewCenter(p.referral), told), left, nil, p.table))
	return p
}

// checkNow brings up the page of checks and checks everything.
func (d *Desk) checkNow() { d.goThen(pageCheck, func(p Page) { p.(*checkPage).check() }) }

// Show keeps what was found last: a check of everything is asked for, not run each time the page comes up.
func (p *checkPage) Show() {
	if !p.checked {
		p.sound.SetText("还没有检查。按“重新检查”开始。")
	}
	p.sayOff()
}

func (p *checkPage) check() {
	var report data.CheckReport
	var found []finding
	store := p.desk.store
	ui.Work(p.desk.win, "正在检查全部数据", func(w *ui.Progress) (err error) {
		if report, err = store.CheckAll(w.Step); err == nil {
			found, err = named(store, report.Findings)
		}
		return err
	}, func(err error) {
		if err != nil {
			if !errors.Is(err, ui.ErrCancelled) {
				p.desk.bar.Error(err)
			}
			return
		}
		p.checked = true
		p.tell(report)
		p.findings = found
		p.reg.SetOptions(registersOf(found))
		p.reg.SetValue("")
		p.group()
	})
}

// soundLines is how many of the problems of the data are told on the page.
const soundLines = 4

// tell says whether the data is whole, and what to do when it is not.
func (p *checkPage) tell(r data.CheckReport) {
	p.sound.Importance = widget.SuccessImportance
	text := "数据文件和附件完好（" + time.Now().Format("15:04") + "检查）。"
	if len(r.Problems) > 0 {
		p.sound.Importance = widget.DangerImportance
		text = firstLines(r.Problems) + "\n请先做一次备份并留存，再用最近的好备份恢复，或联系维护人员。"
	}
	if len(r.Stale) > 0 {
		p.sound.Importance = widget.DangerImportance
		text += "\n" + firstLines(r.Stale) + "\n登记的内容没有变；按“重新推算”，由记录重新算出履职档案和到期事项。"
	}
	visible(p.mend, len(r.Stale) > 0)
	p.sound.SetText(text)
}

func firstLines(lines []string) string {
	if len(lines) > soundLines {
		return strings.Join(lines[:soundLines], "\n") + fmt.Sprintf("\n……共%d处", len(lines))
	}
	return strings.Join(lines, "\n")
}

// rebuild works out again what follows from the records, and checks again.
func (p *checkPage) rebuild() {
	ui.Work(p.desk.win, "正在重新推算履职档案和到期事项", func(*ui.Progress) error { return p.desk.store.Rebuild() }, func(err error) {
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.desk.bar.Say(ui.Info, "已由记录重新算出履职档案和到期事项，登记的内容没有改动。")
		p.check()
	})
}

// sayOff says which rules are not asked because of the province (DESIGN.md decision 10).
func (p *checkPage) sayOff() {
	in := p.desk.store.Settings()
	text := fmt.Sprintf("外省才有的 %d 条规定没有检查，点此查看", len(office.LimitsOff(in.Text(office.KeyProvince))))
	if province := in.Text(office.KeyProvince); province != "" {
		p.off.SetText("省份是“" + province + "”：" + text)
		return
	}
	p.off.SetText("还没有选省份：" + text)
}

// tellOff lists the rules that are not asked.
func (p *checkPage) tellOff() {
	rows := &textRows{}
	for _, l := range office.LimitsOff(p.desk.store.Settings().Text(office.KeyProvince)) {
		rows.add(ui.TonePlain, l.Title, strings.Join(l.Provinces, "、"))
	}
	table := newTextTable(rows, ui.Column{Key: "title", Title: "规定", Width: 330}, ui.Column{Key: "province", Title: "在哪些省", Width: 210})
	ui.ShowDialog(p.desk.win, "没有检查的外省规定", container.NewGridWrap(fyne.NewSize(580, 340), table), ui.Action{Text: "关闭", Cancel: true},
		ui.Action{Text: "到设置里改省份", Do: func() { p.desk.goTo("设置") }})
}

// group counts the findings of the chosen register by rule.
func (p *checkPage) group() {
	var of []finding
	for _, f := range p.findings {
		if reg := p.reg.Value(); reg == "" || reg == f.register {
			of = append(of, f)
		}
	}
	p.groups = grouped(of)
	rows := fixedRows{}
	for _, g := range p.groups {
		rows = append(rows, cells(g.name, fmt.Sprint(len(g.list))))
	}
	p.rules.SetRows(rows)
	p.title.SetText(fmt.Sprintf("%s：%d 处提醒，%d 条待完善", pageCheck, len(p.groups[0].list), len(p.groups[len(p.groups)-1].list)))
	p.rules.SelectID(1)
	p.list()
	p.desk.win.Canvas().Focus(p.rules)
}

// list shows what the chosen rule found.
func (p *checkPage) list() {
	chosen := p.rules.Selected()
	if len(chosen) != 1 {
		return
	}
	p.shown = p.groups[chosen[0]-1].list
	rows := fixedRows{}
	for _, f := range p.shown {
		rows = append(rows, cells(f.register, f.name, f.Text, f.group))
	}
	p.table.SetRows(rows)
	p.table.ScrollToTop()
	p.tellChosen()
}

// tellChosen shows the chosen finding in full.
func (p *checkPage) tellChosen() {
	chosen := p.table.Selected()
	visible(p.referral, len(chosen) == 1 && p.shown[chosen[0]-1].Rule == ruleAbsences)
	if len(chosen) != 1 {
		p.told.SetText("双击或按回车打开记录。提醒不妨碍保存；“待完善”是还没有填的内容。")
		return
	}
	f := p.shown[chosen[0]-1]
	p.told.SetText(joinGiven(f.register, f.name) + "：" + f.Text + "\n依据：" + f.group)
}

// ruleAbsences is the rule whose finding the credentials committee has to look at (代表法62（三）): two sessions missed without leave.
const ruleAbsences = "A10"

// refer writes the letter that asks the credentials committee to look at the chosen deputy's mandate. The status is never changed by
// the program.
func (p *checkPage) refer() {
	for _, at := range p.table.Selected() {
		p.desk.writePaper(*paper.Named("提请代表资格审查", office.Deputies.Any), p.shown[at-1].ID)
	}
}

func (p *checkPage) open(place int64) {
	f := p.shown[place-1]
	reg := p.desk.store.Registers().Get(f.Register)
	switch {
	case reg == nil:
	case f.ID == 0:
		p.desk.onList(reg, func(*listPage) {})
	default:
		p.desk.openRecord(reg, f.ID)
	}
}

// copy puts the list on the clipboard as text.
func (p *checkPage) copy() {
	var lines []string
	group := ""
	for _, f := range p.shown {
		if f.group != group {
			group = f.group
			lines = append(lines, "【"+group+"】")
		}
		lines = append(lines, joinGiven(f.register, f.name)+"："+f.Text)
	}
	p.desk.copyText(strings.Join(lines, "\n"))
}

// Export writes the list as it stands.
func (p *checkPage) Export() {
	rows := make([][]any, len(p.shown))
	for i, f := range p.shown {
		rows[i] = []any{f.group, f.register, f.name, f.Text}
	}
	p.desk.exportRows("档案体检结果", []ledger.Column{{Title: "依据", Width: 24}, {Title: "登记簿", Width: 12}, {Title: "记录", Width: 26}, {Title: "说明", Width: 60}}, rows)
}

// registersOf lists the names of the registers in which something was found.
func registersOf(found []finding) []string {
	var out []string
	for _, f := range found {
		out = append(out, f.register)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func titles(reg *record.Any, recs []any) map[int64]string {
	out := map[int64]string{}
	for _, rec := range recs {
		out[reg.Meta(rec).ID] = reg.Title(rec)
	}
	return out
}
