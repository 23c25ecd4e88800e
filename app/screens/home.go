package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// homePage is the first page (首页): what falls due, what the law asks this year, and what there is, as numbers and
// pictures that open their rows.
type homePage struct {
	simple
	desk    *Desk
	body    *fyne.Container
	due     *ui.Table
	dueList []figures.DueItem
	lacking *ui.Figure // 待完善, which is counted last
	asked   int        // number of the latest question; older answers are dropped
}

func newHome(d *Desk) Page {
	h := &homePage{desk: d, body: container.NewStack()}
	h.due = ui.NewTable([]ui.Column{{Key: "left", Title: "期限", Width: 88, Fixed: true}, {Key: "date", Title: "日期", Width: 112, Fixed: true},
		{Key: "kind", Title: "事项", Width: 78, Fixed: true}, {Key: "text", Title: "内容", Width: 280, Fixed: true}})
	h.due.OnError = d.bar.Error
	h.due.OnSelect = h.openDue
	h.content = h.body
	return h
}

// Show counts again, off the UI goroutine; what was there stays on the screen until the new numbers have come. What was read when
// the office was opened is shown at once.
func (h *homePage) Show() {
	h.asked++
	asked, s := h.asked, h.desk.store
	if f := h.desk.first; f != nil {
		h.desk.first = nil
		h.show(f, asked)
		return
	}
	ui.Ask(func() *homeFacts { return gather(s) }, func(f *homeFacts) {
		if asked == h.asked {
			h.show(f, asked)
		}
	})
}

// show shows what was counted for a question, and has what is incomplete counted.
func (h *homePage) show(f *homeFacts, asked int) {
	s := h.desk.store
	h.desk.bar.Error(f.err)
	h.draw(f)
	switch {
	case f.empty:
		return
	case f.lacking != nil:
		h.showLacking(f.lacking)
		return
	}
	ui.Ask(func() []lackingIn { return gatherLacking(s) }, func(l []lackingIn) {
		if asked == h.asked {
			h.showLacking(l)
		}
	})
}

func (h *homePage) draw(f *homeFacts) {
	if f.empty {
		h.body.Objects = []fyne.CanvasObject{h.firstSteps()}
		h.body.Refresh()
		return
	}
	h.dueList = f.due
	h.due.SetRows(dueRows{f.due, h.desk.store.Settings()})
	var list fyne.CanvasObject = h.due
	if len(f.due) == 0 {
		list = container.NewCenter(ui.NewLine("最近没有到期的事项。"))
	}
	buttons := container.NewHBox(ui.NewButton(tabAnswers, h.desk.showAnswers), ui.NewButton(pageDue, func() { h.desk.goTo(pageDue) }))
	head := container.NewBorder(nil, nil, nil, buttons, ui.NewHeading(fmt.Sprintf("到期事项 %d 件", len(f.due))))
	left := ui.NewCard("", container.NewBorder(head, nil, nil, nil, list))
	right := container.NewVScroll(container.NewVBox(
		ui.NewCard(handlingTitle(f), ui.NewDonut(fmt.Sprint(len(f.proposals)+len(f.carried)), h.briefSlices(f))),
		ui.NewCard(fmt.Sprintf("%d年法定事项", f.year), h.lawLines(f)),
		ui.NewCard("本届议案建议内容分类", ui.NewBars(h.areaSlices(f)))))
	right.SetMinSize(fyne.NewSize(372, 200))
	top := container.NewVBox(container.NewBorder(nil, nil, nil, h.noteButton(), h.figures(f)))
	if f.near != nil {
		top.Add(h.sessionStrip(f.near))
	}
	if h.desk.store.SecondBackupDue() && !parcel.Guest(h.desk.store.Dir) {
		top.Add(h.backupStrip())
	}
	h.body.Objects = []fyne.CanvasObject{container.NewBorder(top, nil, nil, right, left)}
	h.body.Refresh()
}

// handlingTitle says what the ring counts.
func handlingTitle(f *homeFacts) string {
	if n := len(f.carried); n > 0 {
		return fmt.Sprintf("本届议案建议办理（含上届结转 %d 件）", n)
	}
	return "本届议案建议办理"
}

// noteButton leads to the entry of an activity (记一次活动).
func (h *homePage) noteButton() fyne.CanvasObject {
	b := ui.NewMainButton(pageActivity, h.desk.noteActivity)
	b.Icon = theme.ContentAddIcon()
	return b
}

// figures is the row of numbers; each opens its rows.
func (h *homePage) figures(f *homeFacts) fyne.CanvasObject {
	row := container.NewHBox()
	add := func(name string, list []int64, reg *record.Any, light ui.Light) *ui.Figure {
		if len(list) == 0 {
			light = ui.LightNone
		}
		fig := ui.NewFigure(name, fmt.Sprint(len(list)), light, h.opens(reg, list))
		row.Add(fig)
		return fig
	}
	number := add("在任代表", f.inOffice, office.Deputies.Any, ui.LightNone)
	if f.quota > 0 {
		number.Set(fmt.Sprintf("%d / %d", len(f.inOffice), f.quota), ui.LightNone)
	}
	add("缺额待补选", f.vacant, office.Vacancies.Any, ui.LightYellow)
	add("本届议案建议", f.proposals, office.Proposals.Any, ui.LightNone)
	add(office.BriefWaiting, f.brief[office.BriefWaiting], office.Proposals.Any, ui.LightYellow)
	add(office.BriefHandling, f.brief[office.BriefHandling], office.Proposals.Any, ui.LightNone)
	add(office.BriefAgain, f.brief[office.BriefAgain], office.Proposals.Any, ui.LightOrange)
	add("逾期", f.overdue, office.Proposals.Any, ui.LightRed)
	h.lacking = ui.NewFigure("待完善", "…", ui.LightNone, nil)
	row.Add(h.lacking)
	return row
}

// opens gives what a click on a number does; nothing when it is 0.
func (h *homePage) opens(reg *record.Any, list []int64) func() {
	if len(list) == 0 {
		return nil
	}
	return func() { h.desk.openList(reg, list) }
}

func (h *homePage) briefSlices(f *homeFacts) []ui.Slice {
	var out []ui.Slice
	for _, brief := range briefs {
		list := f.brief[brief]
		out = append(out, ui.Slice{Name: brief, Value: float64(len(list)), Light: briefLights[brief], Open: h.opens(office.Proposals.Any, list)})
	}
	return out
}

// briefLights colour the parts of the ring as the lists do; what is under way has the chart's own colours.
var briefLights = map[string]ui.Light{office.BriefWaiting: ui.LightYellow, office.BriefAgain: ui.LightOrange, office.BriefClosed: ui.LightGreen}

func (h *homePage) areaSlices(f *homeFacts) []ui.Slice {
	var out []ui.Slice
	for _, area := range f.areas {
		out = append(out, ui.Slice{Name: area.name, Value: float64(len(area.list)), Open: h.opens(office.Proposals.Any, area.list)})
	}
	return out
}

// lawLines tell what the law asks in this year, as far as the registers can tell.
func (h *homePage) lawLines(f *homeFacts) fyne.CanvasObject {
	box := container.NewVBox()
	for _, l := range f.law {
		line := ui.NewButton(l.text, func() { h.desk.openList(l.reg, l.list) })
		line.Importance, line.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		if len(l.list) == 0 {
			line.OnTapped = func() { h.desk.onList(l.reg, func(*listPage) {}) }
		}
		box.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(44, 26), ui.NewBadge(l.mark, l.light)), nil, line))
	}
	return box
}

func (h *homePage) backupStrip() fyne.CanvasObject {
	text := ui.NewLine(h.desk.noSecondBackup() + "：电脑损坏时，只有放在另一块磁盘或U盘上的备份能救回数据。")
	return container.NewBorder(nil, nil, nil, ui.NewButton("现在备份", h.desk.backupNow), text)
}

// firstSteps is what an empty office shows instead of numbers.
func (h *homePage) firstSteps() fyne.CanvasObject {
	step := func(n, name, why string, icon fyne.Resource, do func()) fyne.CanvasObject {
		return ui.NewCard("", container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(190, 40), ui.NewIconButton(n+" "+name, icon, do)), nil, ui.NewNote(why)))
	}
	fresh := func(reg *record.Any) func() { return func() { h.desk.onList(reg, func(p *listPage) { p.New() }) } }
	steps := container.NewVBox(
		ui.NewHeading("开始使用："+office.CongressName(h.desk.store.Settings())),
		step("1", "导入代表名册", "用手头的 Excel 名册，表头不用改；选区、小组、代表团会自动建好。", theme.UploadIcon(), func() { h.desk.goTo("导入") }),
		step("2", "核对届次", "届次、核定名额和起止日期：规则检查和统计都以它为准。", theme.HistoryIcon(), func() { h.desk.onList(office.Terms.Any, func(*listPage) {}) }),
		step("3", "登记选区", "没有名册时，先把选区和应选名额填上。", theme.GridIcon(), fresh(office.Constituencies.Any)),
		step("4", "登记议案建议", "一件一件登记，或者导入原来的建议台账；编号自动给出。", theme.MailComposeIcon(), fresh(office.Proposals.Any)))
	return container.NewBorder(nil, layout.NewSpacer(), nil, nil, container.NewVBox(container.NewGridWrap(fyne.NewSize(720, 300), steps)))
}

// openDue opens the record that a chosen line is about, or the register where it is still missing.
func (h *homePage) openDue() {
	chosen := h.due.Selected()
	if len(chosen) != 1 {
		return
	}
	item := h.dueList[chosen[0]-1]
	h.due.SelectNone()
	h.desk.openDue(item)
}

// dueRows shows what falls due in a table; a row's id is its number from 1.
type dueRows struct {
	list []figures.DueItem
	in   record.Settings
}

// Len is the number of items.
func (r dueRows) Len() int { return len(r.list) }

// ID is the number of the row.
func (r dueRows) ID(i int) int64 { return int64(i + 1) }

// Known tells the table that nothing has to be read for them.
func (r dueRows) Known() {}

// Read gives the rows.
func (r dueRows) Read(from, to int) ([]ui.Row, error) {
	var out []ui.Row
	for _, item := range r.list[from:to] {
		row := ui.Row{Cells: []ui.Cell{{Text: dueText(item, r.in.Today), Light: ui.Light(item.Light)},
			{Text: hanzi.DateArabic(string(item.Date))}, {Text: item.Kind}, {Text: item.Text}}}
		if item.Light == office.LightRed {
			row.Tone = ui.ToneRed
		}
		out = append(out, row)
	}
	return out, nil
}

// dueText says how long there is; what has no limit and only waits carries the day since when (figures.Due).
func dueText(item figures.DueItem, today record.Date) string {
	if item.Waits {
		return fmt.Sprintf("已等%d天", item.Date.Until(today))
	}
	return leftText(today.Until(item.Date))
}

// leftText says how many days there are.
func leftText(days int) string {
	switch {
	case days < 0:
		return fmt.Sprintf("逾期%d天", -days)
	case days == 0:
		return "今天到期"
	}
	return fmt.Sprintf("剩%d天", days)
}

// showLacking shows how many records are incomplete, and opens them.
func (h *homePage) showLacking(found []lackingIn) {
	total := 0
	for _, l := range found {
		total += len(l.list)
	}
	h.lacking.Set(fmt.Sprint(total), ui.LightNone)
	h.lacking.OnTap(func() { h.chooseLacking(found) })
}

// chooseLacking asks which register's incomplete records to open, when there are several.
func (h *homePage) chooseLacking(found []lackingIn) {
	switch len(found) {
	case 0:
		h.desk.bar.Say(ui.Info, "没有待完善的记录。")
	case 1:
		h.desk.openList(found[0].reg, found[0].list)
	default:
		box := container.NewVBox()
		dlg := ui.ShowDialog(h.desk.win, "待完善的记录", box, ui.Action{Text: "关闭", Cancel: true}, ui.Action{Text: pageCheck, Do: h.desk.checkNow})
		for _, l := range found {
			box.Add(ui.NewButton(fmt.Sprintf("%s %d 条", l.reg.Name, len(l.list)), func() { dlg.Close(); h.desk.openList(l.reg, l.list) }))
		}
	}
}
