package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// attendance is the page on which the attendance of several meetings, trainings or activities of one register is entered in
// one sheet: people down, activities across. Past ones are back-filled (补录) here as well.
type attendance struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	title   *ui.Line
	told    *ui.Line
	grid    *ui.Grid
	find    *ui.Entry
	only    *ui.Select
	order   *ui.Select

	from  string // the page it was opened from
	list  []int64
	sheet attendanceSheet
	asked int // number of the latest sheet; older ones are dropped
}

// The orders of the people on the sheet, and the choice of those who are on a list.
const (
	byStrokes    = "按姓氏笔画"
	byDelegation = "按代表团"
	byGroup      = "按代表小组"
	onlyListed   = "已在名单上的人"
)

// attendanceMarks are the ways to attend as the sheet shows them, in the order of office.Attendances.
var attendanceMarks = []ui.Mark{
	{Word: office.Attended, Sign: "√", Keys: "1c", Also: []string{"✓", "✔", "到", "到会", "已到", "参加", "出"}, There: true},
	{Word: office.OnLeave, Sign: "假", Keys: "2j", Also: []string{"病假", "事假", "公假"}, Tone: ui.ToneYellow},
	{Word: office.Absent, Sign: "缺", Keys: "3q", Also: []string{"×", "未到", "未出席", "无故缺席"}, Tone: ui.ToneRed},
	{Word: office.CameLate, Sign: "迟", Keys: "4d", There: true, Tone: ui.ToneGreen},
	{Word: office.LeftSoon, Sign: "退", Keys: "5z", There: true, Tone: ui.ToneGreen},
}

func newAttendance(d *Desk) Page {
	p := &attendance{desk: d, layer: ui.NewLayer(), title: ui.NewHeading(""), told: ui.NewLine(""), grid: ui.NewGrid(attendanceMarks)}
	p.grid.OnMove = p.tell
	p.grid.OnChanged = p.tell
	p.grid.OnPasted = p.pasted
	head := container.NewBorder(nil, nil, nil, container.NewHBox(ui.NewMainButton("保存", p.Save), ui.NewButton("返回", p.back)), p.title)
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(head, p.tools(), p.choices()), p.told, nil, nil, p.grid))
	p.describe()
	return p
}

// tools are the marks as buttons, with the keys that do the same.
func (p *attendance) tools() fyne.CanvasObject {
	box := container.NewHBox()
	add := func(text string, do func()) {
		box.Add(ui.NewButton(text, func() {
			do()
			p.desk.win.Canvas().Focus(p.grid)
		}))
	}
	for i, m := range attendanceMarks {
		add(fmt.Sprintf("%d %s", i+1, m.Word), func() { p.grid.Set(m.Word) })
	}
	add("0 清空", func() { p.grid.Set("") })
	add("整列全部出席", func() { p.grid.SetColumn(office.Attended) })
	add("整列其余出席", func() { p.grid.Rest(office.Attended) })
	add("撤销修改", func() { p.grid.UndoTyped() })
	return box
}

// choices narrow and order the people.
func (p *attendance) choices() fyne.CanvasObject {
	p.find = ui.NewEntry()
	p.find.SetPlaceHolder("查找：姓名或拼音首字母")
	p.find.OnChanged = func(string) { p.arrange() }
	p.only = ui.NewSelect(p.layer, nil)
	p.only.SetPlaceHolder("全部人员")
	p.only.OnChosen = func(ui.Option) { p.arrange() }
	p.order = ui.NewSelect(p.layer, []string{byStrokes, byDelegation, byGroup})
	p.order.SetValue(byStrokes)
	p.order.OnChosen = func(ui.Option) { p.arrange() }
	return container.NewBorder(nil, nil, container.NewHBox(wide(p.order, 130), wide(p.only, 170)), nil, p.find)
}

// attend opens the sheet for records of a register that has attendances.
func (d *Desk) attend(reg *record.Any, list []int64) {
	if len(list) == 0 {
		d.bar.Say(ui.Warn, "请先在列表里选中要登记出席的"+reg.Name+"：可以按住 Ctrl 或 Shift 选几条，一起登记或补录。")
		return
	}
	from := d.now
	d.goThen(pageAttendance, func(page Page) { page.(*attendance).open(reg, list, from) })
}

func (p *attendance) open(reg *record.Any, list []int64, from string) {
	p.list, p.from, p.sheet = list, from, attendanceSheet{reg: reg, field: attendanceField(reg)}
	p.grid.SetGrid(nil, nil, nil)
	p.find.SetText("")
	p.only.SetValue("")
	p.read()
}

// read reads the records and the people again.
func (p *attendance) read() {
	p.asked++
	asked, store, reg, list := p.asked, p.desk.store, p.sheet.reg, p.list
	ui.Fetch(func() (attendanceSheet, error) { return readSheet(store, reg, list) }, func(sheet attendanceSheet, err error) {
		if asked != p.asked || p.grid.Dirty() {
			return
		}
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.sheet = sheet
		p.show()
	})
}

func (p *attendance) show() {
	s := &p.sheet
	rows := make([]ui.GridRow, len(s.people))
	teams := map[string]bool{}
	for i, one := range s.people {
		rows[i] = ui.GridRow{Name: one.called(), Note: one.team()}
		teams[one.delegation], teams[one.group] = true, true
	}
	delete(teams, "")
	options := []string{onlyListed}
	for name := range teams {
		options = append(options, name)
	}
	slices.Sort(options[1:])
	p.only.SetOptions(options)
	p.grid.SetGrid(rows, s.heads(), s.mark)
	p.describe()
	p.arrange()
	p.desk.win.Canvas().Focus(p.grid)
}

// describe says what the sheet holds, or how to come to one.
func (p *attendance) describe() {
	if p.sheet.reg == nil {
		p.title.SetText("出席登记：请从会议、培训、视察等列表里选中几条，再按“出席登记”。")
		return
	}
	p.title.SetText(fmt.Sprintf("%s　出席登记（%d 次）", p.sheet.reg.Name, len(p.sheet.recs)))
}

// arrange shows the people that are asked for, in the order that is asked for.
func (p *attendance) arrange() {
	var order []int
	for i := range p.sheet.people {
		if p.wanted(i) {
			order = append(order, i)
		}
	}
	team := func(i int) string { return "" }
	switch p.order.Value() {
	case byDelegation:
		team = func(i int) string { return p.sheet.people[i].delegation }
	case byGroup:
		team = func(i int) string { return p.sheet.people[i].group }
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return strings.Compare(orLast(team(a)), orLast(team(b)))
	})
	p.grid.ShowRows(order)
	p.tell()
}

// orLast puts people of no team behind all others.
func orLast(team string) string {
	if team == "" {
		return "\uffff"
	}
	return team
}

func (p *attendance) wanted(i int) bool {
	one := p.sheet.people[i]
	switch only := p.only.Value(); only {
	case "", one.delegation, one.group:
	case onlyListed:
		for col := range p.sheet.recs {
			if p.grid.Mark(i, col) != "" {
				return one.named(p.find.Text)
			}
		}
		return false
	default:
		return false
	}
	return one.named(p.find.Text)
}

func (p *attendance) tell() { p.told.SetText(p.grid.Summary()) }

// pasted says what became of a pasted text.
func (p *attendance) pasted(filled int, unknown []string) {
	if len(unknown) == 0 {
		p.desk.bar.Say(ui.Info, fmt.Sprintf("已填入 %d 格，还没有保存。", filled))
		return
	}
	p.desk.bar.Say(ui.Warn, fmt.Sprintf("已填入 %d 格；有 %d 处不认识，没有填：%s。姓名要与名册一致、没有同名，状态写 √、出席、请假、缺席、迟到、早退。",
		filled, len(unknown), shorten(strings.Join(unknown, "、"))))
}

// Save saves all changed records as one step that can be undone.
func (p *attendance) Save() { p.save(nil) }

func (p *attendance) save(then func()) {
	if !p.grid.Dirty() {
		p.desk.bar.Say(ui.Info, "没有修改，不用保存。")
		return
	}
	changes, err := p.sheet.changes(p.desk.store, p.grid)
	if err == nil {
		_, err = p.desk.store.Save(data.Batch{Label: fmt.Sprintf("登记%s %d 次的出席", p.sheet.reg.Name, len(changes)), Changes: changes})
	}
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.grid.Saved()
	p.desk.saidDone(fmt.Sprintf("已保存 %d 次的出席。", len(changes)))
	if then != nil {
		then()
	}
}

func (p *attendance) back() { p.desk.goBack(p.from) }

// Content is what the page draws.
func (p *attendance) Content() fyne.CanvasObject { return p.content }

// Show reads the sheet again, unless there are marks on it that are not saved.
func (p *attendance) Show() {
	if p.sheet.reg != nil && !p.grid.Dirty() {
		p.read()
	}
}

// FocusFind gives the keyboard to the search box.
func (p *attendance) FocusFind() { p.desk.win.Canvas().Focus(p.find) }

// Leave asks about marks that are not saved.
func (p *attendance) Leave(next func()) {
	if !p.grid.Dirty() {
		next()
		return
	}
	ui.AskSave(p.desk.win, "出席登记里有修改还没有保存。", func() { p.show(); next() }, func() { p.save(next) })
}
