package screens

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pointsPage shows the duty points (履职积分) of a year: the table of all deputies, and under it the lines from which the
// chosen one's points come.
type pointsPage struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	body    *fyne.Container // the tables, or how points are switched on
	off     fyne.CanvasObject
	on      fyne.CanvasObject
	badge   *fyne.Container
	year    *ui.Select
	group   *ui.Select
	table   *ui.Table
	sheet   *fyne.Container // holds the table: its columns are the rules of the year
	split   *container.Split
	told    *ui.Line
	lines   *ui.Table
	shown   []pointsRow
	behind  []data.DutyLine // of the chosen deputy, a row each; of a heading the zero value

	facts  pointsFacts
	sort   string
	desc   bool
	choose int64 // the deputy to be chosen when the table has come
	asked  int   // number of the latest question; older answers are dropped
}

// pointsFacts is the table of a year as it was read.
type pointsFacts struct {
	sheet figures.ScoreSheet
	were  map[int64]office.Profile
	on    bool
	err   error
}

// pointsRow is one deputy in the table.
type pointsRow struct {
	figures.Score
	group string
}

func newPoints(d *Desk) Page {
	p := &pointsPage{desk: d, layer: ui.NewLayer(), body: container.NewStack(), badge: container.NewHBox(), sheet: container.NewStack(), told: ui.NewLine("")}
	p.year = ui.NewSelect(p.layer, lastYears(d.store.Settings()))
	p.year.SetValue(yearWord(d.store.Settings().Today.Year()))
	p.year.OnChosen = func(ui.Option) { p.Show() }
	p.group = ui.NewSelect(p.layer, nil)
	p.group.SetPlaceHolder("全部小组")
	p.group.OnChosen = func(ui.Option) { p.arrange() }
	p.lines = newTextTable(&textRows{}, pointsLineColumns()...)
	p.lines.OnOpen = p.openLine
	bottom := container.NewBorder(p.told, nil, nil, nil, p.lines)
	p.split = container.NewVSplit(p.sheet, bottom)
	p.split.Offset = 0.58
	p.off = container.NewCenter(container.NewVBox(ui.NewHeading("没有计算履职积分"),
		ui.NewParagraph("积分办法由各地自定，法律没有规定，所以开始时不计算。\n要用就到“设置 → 履职积分和评优”打开“计算履职积分”；分值在“计分规则”里改。"),
		container.NewCenter(ui.NewMainButton("打开设置", func() { d.openSettings(pointsSettings()) }))))
	buttons := container.NewHBox(ui.NewMainButton("主席团确认…", p.confirm), ui.NewButton("申诉说明…", p.appeal), ui.NewButton("不参加考核…", p.leaveOut),
		ui.NewButton("履职档案", p.openArchive), ui.NewButton("导出", p.Export), ui.NewButton("计分规则", p.openRules))
	head := container.NewBorder(nil, nil, container.NewHBox(wide(p.year, 92), wide(p.group, 130), p.badge), buttons)
	p.on = container.NewBorder(head, nil, nil, nil, p.split)
	p.content = p.layer.Over(p.body)
	return p
}

// pointsSettings is the group of the settings with the switch of the points.
func pointsSettings() string {
	i := slices.IndexFunc(office.Limits, func(l office.Limit) bool { return l.Key == office.KeyPoints })
	return office.Limits[i].Group
}

// openPoints opens the points of a year at a deputy.
func (d *Desk) openPoints(year int, deputy int64) {
	place, _ := whereIs(office.DutyEntries.Any)
	d.goThen(place, func(page Page) {
		t := page.(*tabbed)
		t.openTab(tabPoints)
		p := t.page().(*pointsPage)
		p.year.SetValue(yearWord(year))
		p.group.SetValue("")
		p.choose = deputy
		p.Show()
	})
}

func (p *pointsPage) yearShown() int {
	return record.Date(strings.TrimSuffix(p.year.Value(), "年") + "-01-01").Year()
}

// Show reads the table again, off the UI goroutine.
func (p *pointsPage) Show() {
	if p.year.Value() == "" {
		p.year.SetValue(yearWord(p.desk.store.Settings().Today.Year()))
	}
	p.asked++
	asked, s, year := p.asked, p.desk.store, p.yearShown()
	ui.Ask(func() pointsFacts { return readPoints(s, year) }, func(f pointsFacts) {
		if asked != p.asked {
			return
		}
		if f.err != nil {
			p.desk.bar.Error(f.err)
			return
		}
		p.facts = f
		p.draw()
	})
}

// readPoints reads the table of a year.
func readPoints(s *data.Store, year int) (f pointsFacts) {
	if f.on = s.Settings().On(office.KeyPoints); !f.on {
		return f
	}
	var deputies []record.Ref
	if deputies, f.were, f.err = figures.Assessed(s, year); f.err != nil {
		return f
	}
	f.sheet, f.on, f.err = figures.Scores(s, year, deputies)
	return f
}

// draw shows the table, or how points are switched on.
func (p *pointsPage) draw() {
	p.body.Objects = []fyne.CanvasObject{p.off}
	if p.facts.on {
		p.body.Objects = []fyne.CanvasObject{p.on}
		p.describe()
		p.newTable()
		p.arrange()
	}
	p.body.Refresh()
}

// describe says whether the presidium confirmed the table, and which groups there are.
func (p *pointsPage) describe() {
	badge := ui.NewBadge("草稿：主席团还没有确认", ui.LightYellow)
	if !p.facts.sheet.Draft {
		badge = ui.NewBadge("主席团已确认 "+string(p.facts.sheet.Decided), ui.LightGreen)
	}
	p.badge.Objects = []fyne.CanvasObject{badge}
	p.badge.Refresh()
	groups := []string{}
	for _, was := range p.facts.were {
		if name := was.Group.Name; name != "" && !slices.Contains(groups, name) {
			groups = append(groups, name)
		}
	}
	slices.Sort(groups)
	p.group.SetOptions(groups)
}

// newTable makes the table with a column for each rule, unless it has them already.
func (p *pointsPage) newTable() {
	columns := []ui.Column{{Key: "rank", Title: "名次", Width: 46, Align: fyne.TextAlignTrailing}, {Key: "name", Title: "姓名", Width: 66},
		{Key: "group", Title: "代表小组", Width: 100}, {Key: "total", Title: "总分", Width: 54, Align: fyne.TextAlignTrailing}, {Key: "grade", Title: "等次", Width: 52}}
	for i, r := range p.facts.sheet.Rules {
		columns = append(columns, ui.Column{Key: fmt.Sprint(i), Title: r.Item, Width: 76, Align: fyne.TextAlignTrailing})
	}
	columns = append(columns, ui.Column{Key: "note", Title: "说明", Width: 200, Fixed: true})
	if p.table != nil && slices.EqualFunc(p.table.Columns(), columns, func(a, b ui.Column) bool { return a.Key == b.Key && a.Title == b.Title }) {
		return
	}
	p.table = ui.NewTable(columns)
	p.table.OnError = p.desk.bar.Error
	p.table.OnSelect = p.showLines
	p.table.OnOpen = func(int64) { p.desk.win.Canvas().Focus(p.lines) }
	p.table.OnSort = func(key string, desc bool) {
		p.sort, p.desc = key, desc
		p.table.SetSort(key, desc)
		p.arrange()
	}
	p.table.OnType = func(rune) {}
	p.sort = ""
	p.sheet.Objects = []fyne.CanvasObject{p.table}
	p.sheet.Refresh()
}

// arrange shows the deputies that are asked for, in the order that is asked for; those who are left out stand last.
func (p *pointsPage) arrange() {
	p.shown = nil
	for _, s := range slices.Concat(p.facts.sheet.Scores, p.facts.sheet.LeftOut) {
		row := pointsRow{s, p.facts.were[s.Deputy.ID].Group.Name}
		if p.group.Value() == "" || p.group.Value() == row.group {
			p.shown = append(p.shown, row)
		}
	}
	if p.sort != "" {
		slices.SortStableFunc(p.shown, func(a, b pointsRow) int {
			switch out := a.LeftOut != ""; {
			case out != (b.LeftOut != "") && out:
				return 1
			case out != (b.LeftOut != ""):
				return -1
			case p.desc:
				a, b = b, a
			}
			return a.compare(b, p.sort)
		})
	}
	p.table.SetRows(pointsRows(p.shown))
	if p.choose != 0 {
		p.table.SelectID(p.choose)
		p.choose = 0
	}
	p.showLines()
}

// compare orders two deputies by a column.
func (r pointsRow) compare(o pointsRow, key string) int {
	switch key {
	case "rank":
		return cmp.Compare(r.Rank, o.Rank)
	case "name":
		return bytes.Compare(nameKey(r.Deputy.Name), nameKey(o.Deputy.Name))
	case "group":
		return cmp.Compare(r.group, o.group)
	case "total", "grade":
		return cmp.Compare(r.Total, o.Total)
	}
	return cmp.Compare(r.item(key), o.item(key))
}

// nameKey orders names as name lists do.
func nameKey(name string) []byte {
	key, _ := office.Deputies.SortKey("name")
	return key(&office.Deputy{Name: name}, record.Settings{})
}

// item is what the rule of a column came to.
func (r pointsRow) item(key string) float64 {
	for i, it := range r.Items {
		if fmt.Sprint(i) == key {
			return it.Points - it.Lost
		}
	}
	return 0
}

// chosen is the deputy on whom the keyboard is.
func (p *pointsPage) chosen() (pointsRow, bool) {
	if p.table != nil {
		if id, ok := p.table.Current(); ok {
			i := slices.IndexFunc(p.shown, func(r pointsRow) bool { return r.Deputy.ID == id })
			if i >= 0 {
				return p.shown[i], true
			}
		}
	}
	return pointsRow{}, false
}

// Content is what the page draws.
func (p *pointsPage) Content() fyne.CanvasObject { return p.content }

// Leave goes on at once.
func (p *pointsPage) Leave(next func()) { next() }
