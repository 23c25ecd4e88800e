package screens

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// The three times that the calendar lists.
const (
	dueOfDay = iota
	dueOfMonth
	dueOfAll
)

// dueCalendar is the calendar of everything that falls due (到期日历): a sheet of a month, and the list of a day, of the month, or of
// everything that is overdue, waits or falls due within a year.
type dueCalendar struct {
	simple
	desk    *Desk
	month   *ui.Month
	caption *ui.Line
	known   *ui.Line // says when the holidays of the year are not entered
	scopes  *tabBar
	scope   int
	kind    *ui.Select
	reg     *ui.Select
	table   *ui.Table
	told    *widget.Label // the chosen thing in full
	open    *ui.Button
	read    dueRead
	shown   []figures.DueItem
	asked   int
}

func newDueCalendar(d *Desk) Page {
	layer := ui.NewLayer()
	p := &dueCalendar{desk: d, month: ui.NewMonth(string(d.store.Settings().Today)), caption: ui.NewHeading(""), known: ui.NewNote(""), scope: dueOfMonth,
		kind: ui.NewSelect(layer, nil), reg: ui.NewSelect(layer, nil), told: wrapped("")}
	p.month.Day = p.day
	p.month.OnDay = p.turned
	p.scopes = newTabBar([]string{"当天", "本月", "全部待办"}, p.look)
	p.scopes.chosen = widget.MediumImportance
	p.kind.SetPlaceHolder("全部事项")
	p.reg.SetPlaceHolder("全部登记簿")
	for _, s := range []*ui.Select{p.kind, p.reg} {
		s.OnChosen = func(ui.Option) { p.list() }
	}
	p.table = ui.NewTable([]ui.Column{{Key: "left", Title: "期限", Width: 80, Fixed: true}, {Key: "date", Title: "日期", Width: 118, Fixed: true},
		{Key: "kind", Title: "事项", Width: 82, Fixed: true}, {Key: "text", Title: "内容", Width: 204, Fixed: true},
		{Key: "source", Title: "依据", Width: 130, Fixed: true}, {Key: "register", Title: "登记在", Width: 84, Fixed: true}})
	p.table.OnError, p.table.OnOpen, p.table.OnSelect = d.bar.Error, p.openItem, p.tell
	p.open = ui.NewMainButton("打开", func() {
		if at, ok := p.table.Current(); ok {
			p.openItem(at)
		}
	})
	p.content = layer.Over(p.arrange())
	p.scopes.mark(p.scope)
	return p
}

// arrange puts the sheet and the chosen thing at the left, the list at the right.
func (p *dueCalendar) arrange() fyne.CanvasObject {
	turn := func(icon fyne.Resource, months int) fyne.CanvasObject {
		return ui.NewIconButton("", icon, func() { p.month.Turn(months) })
	}
	head := container.NewBorder(nil, nil, turn(theme.NavigateBackIcon(), -1), container.NewHBox(turn(theme.NavigateNextIcon(), 1), ui.NewButton("今天", p.month.GoToday)),
		p.caption)
	sheet := container.NewBorder(container.NewVBox(head, p.known), nil, nil, nil, container.NewGridWrap(fyne.NewSize(364, 280), p.month))
	one := ui.NewCard("选中的事项", container.NewBorder(nil, container.NewHBox(p.open), nil, nil, container.NewVScroll(p.told)))
	left := container.NewBorder(sheet, nil, nil, nil, one)
	tools := container.NewBorder(nil, nil, nil, container.NewHBox(wide(p.kind, 112), wide(p.reg, 112), ui.NewButton("复制文字", p.copy), ui.NewButton("导出", p.Export)),
		p.scopes.box)
	return container.NewBorder(nil, nil, left, nil, container.NewBorder(tools, ui.NewHint("双击或按回车打开记录；全镇的事项打开要登记的地方。"), nil, nil, p.table))
}

// Show reads what falls due again.
func (p *dueCalendar) Show() { p.ask() }

// ask reads the month and everything that is to be done, off the UI goroutine.
func (p *dueCalendar) ask() {
	p.asked++
	asked, store, day := p.asked, p.desk.store, record.Date(p.month.Chosen())
	ui.Ask(func() dueRead { return readDue(store, day) }, func(r dueRead) {
		if asked != p.asked {
			return
		}
		p.desk.bar.Error(r.err)
		p.read = r
		p.month.Update()
		p.list()
	})
}

// day is what stands on a day of the sheet.
func (p *dueCalendar) day(iso string) ui.MonthDay {
	on := record.Date(iso)
	d := ui.MonthDay{Off: !p.read.holidays.Working(on), Mark: map[string]string{office.DayOff: "休", office.DayWork: "班"}[p.read.holidays.Kind(on)]}
	for _, item := range p.read.days[on] {
		d.Count++
		d.Light = graver(d.Light, ui.Light(item.Light))
	}
	return d
}

// graver returns the more urgent of two lights.
func graver(a, b ui.Light) ui.Light {
	grave := []ui.Light{ui.LightNone, ui.LightGrey, ui.LightGreen, ui.LightYellow, ui.LightOrange, ui.LightRed}
	if slices.Index(grave, b) > slices.Index(grave, a) {
		return b
	}
	return a
}

// turned shows another day, and reads its month when that is another one.
func (p *dueCalendar) turned(iso string) {
	if record.Date(iso).Month() != p.read.month {
		p.ask()
		return
	}
	p.look(dueOfDay)
}

// look lists another time.
func (p *dueCalendar) look(scope int) {
	p.scope = scope
	p.scopes.mark(scope)
	p.list()
}

// inScope is what the chosen time holds, whatever the kind and the register.
func (p *dueCalendar) inScope() []figures.DueItem {
	day := record.Date(p.month.Chosen())
	switch p.scope {
	case dueOfDay:
		return p.read.days[day]
	case dueOfMonth:
		return p.read.ofMonth()
	}
	return p.read.all
}

// list shows what the chosen time, kind and register hold.
func (p *dueCalendar) list() {
	p.caption.SetText(p.month.Caption())
	p.known.SetText(p.read.unknown(record.Date(p.month.Chosen())))
	all := p.inScope()
	p.options(all)
	p.shown = nil
	rows := fixedRows{}
	in := p.desk.store.Settings()
	for _, item := range all {
		if kind, reg := p.kind.Value(), p.reg.Value(); kind != "" && kind != item.Kind || reg != "" && reg != p.registerOf(item) {
			continue
		}
		p.shown = append(p.shown, item)
		rows = append(rows, p.row(item, in))
	}
	p.table.SetRows(rows)
	p.table.ScrollToTop()
	p.table.SelectNone()
	if len(rows) > 0 {
		p.table.SelectID(1)
	}
	p.tell()
}

// options offers the kinds and registers that the chosen time holds.
func (p *dueCalendar) options(all []figures.DueItem) {
	var kinds, regs []string
	for _, item := range all {
		kinds, regs = append(kinds, item.Kind), append(regs, p.registerOf(item))
	}
	for s, words := range map[*ui.Select][]string{p.kind: kinds, p.reg: regs} {
		slices.Sort(words)
		words = slices.Compact(words)
		s.SetOptions(words)
		if !slices.Contains(words, s.Value()) {
			s.SetValue("")
		}
	}
}

// registerOf is the name of the register that a thing is recorded in.
func (p *dueCalendar) registerOf(item figures.DueItem) string {
	if reg := p.desk.store.Registers().Get(item.Register); reg != nil {
		return reg.Name
	}
	return item.Register
}

func (p *dueCalendar) row(item figures.DueItem, in record.Settings) ui.Row {
	row := cells(dueText(item, in.Today), hanzi.DateArabic(string(item.Date)), item.Kind, item.Text, item.Source, p.registerOf(item))
	row.Cells[0].Light = ui.Light(item.Light)
	if item.Light == office.LightRed {
		row.Tone = ui.ToneRed
	}
	return row
}

// tell shows the chosen thing in full, with what it rests on.
func (p *dueCalendar) tell() {
	chosen := p.table.Selected()
	visible(p.open, len(chosen) == 1)
	if len(chosen) != 1 {
		p.told.SetText(cmp.Or(map[int]string{dueOfDay: "这一天没有到期的事项。", dueOfMonth: "这个月没有到期的事项。"}[p.scope], "没有待办的事项。"))
		if len(p.shown) > 0 {
			p.told.SetText("")
		}
		return
	}
	item := p.shown[chosen[0]-1]
	text := []string{hanzi.DateArabic(string(item.Date)) + "，" + dueText(item, p.desk.store.Settings().Today), item.Kind + "：" + item.Text}
	if item.Source != "" {
		text = append(text, "依据："+item.Source)
	}
	p.told.SetText(strings.Join(text, "\n"))
	p.open.SetText("打开这条" + p.registerOf(item))
	if item.ID == 0 {
		p.open.SetText("到“" + p.registerOf(item) + "”登记")
	}
}

func (p *dueCalendar) openItem(place int64) { p.desk.openDue(p.shown[place-1]) }

// openDue opens the record that a thing is about, or the register where it is still missing.
func (d *Desk) openDue(item figures.DueItem) {
	reg := d.store.Registers().Get(item.Register)
	if item.ID == 0 { // something still to be held: its register is where it will be entered
		d.onList(reg, func(*listPage) {})
		return
	}
	d.openRecord(reg, item.ID)
}

// title names what is listed: 2026年11月22日到期事项.
func (p *dueCalendar) title() string {
	switch p.scope {
	case dueOfDay:
		return hanzi.DateArabic(p.month.Chosen()) + "到期事项"
	case dueOfMonth:
		return p.month.Caption() + "到期事项"
	}
	return "待办到期事项"
}

// copy puts the list on the clipboard as text for a chat group.
func (p *dueCalendar) copy() {
	in := p.desk.store.Settings()
	lines := []string{fmt.Sprintf("%s（%d件）", p.title(), len(p.shown))}
	for i, item := range p.shown {
		lines = append(lines, fmt.Sprintf("%d．%s（%s）%s：%s", i+1, hanzi.DateArabic(string(item.Date)), dueText(item, in.Today), item.Kind, item.Text))
	}
	p.desk.copyText(strings.Join(lines, "\n"))
}

// copyText puts a text on the clipboard and says so.
func (d *Desk) copyText(text string) {
	d.app.Clipboard().SetContent(text)
	d.bar.Say(ui.Info, "已复制，可以粘贴到微信群或文件里。")
}

// Export writes the list as it stands.
func (p *dueCalendar) Export() {
	in := p.desk.store.Settings()
	rows := make([][]any, len(p.shown))
	for i, item := range p.shown {
		rows[i] = []any{string(item.Date), dueText(item, in.Today), item.Kind, item.Text, item.Source, p.registerOf(item)}
	}
	p.desk.exportRows(p.title(), []ledger.Column{{Title: "日期", Kind: ledger.Date}, {Title: "期限", Width: 12, Align: ledger.Centre}, {Title: "事项", Width: 14},
		{Title: "内容", Width: 46}, {Title: "依据", Width: 24}, {Title: "登记在", Width: 12}}, rows)
}
