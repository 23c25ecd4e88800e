package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// Groups of the settings page that stand beside those of the limits (office.Limit.Group).
const (
	groupLook   = "界面"
	groupLock   = "密码与锁定"
	groupBackup = "备份与数据"
)

// settingsPage shows the office's limits, switches, lists and names by group, each with its source, and what belongs to
// this PC: look, lock and backups.
type settingsPage struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	groups  []string
	nav     *ui.Nav
	title   *ui.Line
	body    *fyne.Container
	foot    *fyne.Container
	group   string
	rows    []*limitRow
}

func newSettings(d *Desk) Page {
	p := &settingsPage{desk: d, layer: ui.NewLayer(), title: ui.NewHeading(""), body: container.NewStack()}
	for _, l := range office.Limits {
		if !slices.Contains(p.groups, l.Group) {
			p.groups = append(p.groups, l.Group)
		}
	}
	p.groups = append(p.groups, groupLook, groupLock, groupBackup)
	p.group = p.groups[0]
	var places []ui.Place
	for _, g := range p.groups {
		places = append(places, ui.Place{Name: g})
	}
	p.nav = ui.NewNav(places, func(i int) { p.leave(func() { p.open(p.groups[i]) }) })
	p.foot = container.NewHBox(ui.NewMainButton("保存", p.Save), ui.NewButton("放弃修改", func() { p.open(p.group) }), layout.NewSpacer(),
		ui.NewButton("节假日与调休", func() { d.onList(office.Holidays.Any, func(lp *listPage) { lp.OpenOnly(nil) }) }))
	side := container.NewVScroll(container.New(&columnLayout{160}, p.nav))
	p.content = p.layer.Over(container.NewBorder(nil, nil, side, nil,
		container.NewBorder(p.title, p.foot, nil, nil, ui.Scrolling(container.NewVScroll(container.NewPadded(p.body))))))
	return p
}

// openSettings brings up a group of the settings.
func (d *Desk) openSettings(group string) {
	d.goThen("设置", func(p Page) { p.(*settingsPage).open(group) })
}

// Content is what the page draws.
func (p *settingsPage) Content() fyne.CanvasObject { return p.content }

// Show reads the settings again, when nothing is being changed.
func (p *settingsPage) Show() {
	if len(p.changes()) == 0 {
		p.open(p.group)
	}
}

// open shows one group as it is stored.
func (p *settingsPage) open(group string) {
	p.group, p.rows = group, nil
	p.nav.Mark(slices.Index(p.groups, group))
	p.title.SetText(group)
	p.foot.Show()
	switch group {
	case groupLook:
		p.showPlain(p.lookRows())
	case groupLock:
		p.showPlain(p.lockRows())
	case groupBackup:
		p.showPlain(p.backupRows())
	default:
		p.showLimits()
	}
}

// showPlain shows a group that is not saved with the button: what is chosen there holds at once.
func (p *settingsPage) showPlain(content fyne.CanvasObject) {
	p.foot.Hide()
	p.body.Objects = []fyne.CanvasObject{content}
	p.body.Refresh()
}

func (p *settingsPage) showLimits() {
	in := p.desk.store.Settings()
	given, err := data.All(p.desk.store, office.SettingsRegister, record.Query{})
	p.desk.bar.Error(err)
	sources := map[string]string{}
	for _, g := range given {
		sources[g.Key] = g.Source
	}
	box := container.NewVBox()
	for _, l := range office.LimitsIn(in.Text(office.KeyProvince)) {
		if l.Group != p.group {
			continue
		}
		row := newLimitRow(p, l, in.Text(l.Key), sources[l.Key])
		p.rows = append(p.rows, row)
		box.Add(row.content)
	}
	p.body.Objects = []fyne.CanvasObject{box}
	p.body.Refresh()
}

// changes gives what is entered differently from what is stored, by key.
func (p *settingsPage) changes() map[string]string {
	out := map[string]string{}
	for _, row := range p.rows {
		if value := row.value(); value != row.stored {
			out[row.limit.Key] = value
		}
	}
	return out
}

// Save saves what was changed as one step that can be undone.
func (p *settingsPage) Save() { p.save(nil) }

func (p *settingsPage) save(then func()) {
	values := map[string]string{}
	for _, row := range p.rows {
		value, err := row.read()
		if err != nil {
			p.desk.bar.Say(ui.Fail, "没有保存："+err.Error())
			p.desk.win.Canvas().Focus(row.focus)
			return
		}
		if value != row.stored {
			values[row.limit.Key] = value
		}
	}
	if len(values) == 0 {
		p.desk.bar.Say(ui.Info, "没有修改，不用保存。")
		return
	}
	changes, err := p.desk.store.SettingChanges(values, "")
	if err == nil {
		_, err = p.desk.store.Save(data.Batch{Label: "修改设置：" + p.group, Changes: changes})
	}
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.open(p.group)
	p.desk.saidDone("已保存“" + p.group + "”的设置，期限和状态已按新的设置重算。")
	if then != nil {
		then()
	}
}

// Leave asks about what is not saved.
func (p *settingsPage) Leave(next func()) { p.leave(next) }

func (p *settingsPage) leave(next func()) {
	if len(p.changes()) == 0 {
		next()
		return
	}
	ui.AskSave(p.desk.win, "“"+p.group+"”里有修改还没有保存。", func() { p.open(p.group); next() }, func() { p.save(next) })
}
