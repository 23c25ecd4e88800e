package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/data"
)

// hitsShown is how many hits the search page reads at once.
const hitsShown = 500

// searchPage shows what a search over everything found, by register.
type searchPage struct {
	simple
	desk  *Desk
	words string
	title *ui.Line
	only  *ui.Select
	table *ui.Table
	empty *widget.Label
	hits  []data.Hit
	shown []data.Hit
}

func newSearch(d *Desk) Page {
	layer := ui.NewLayer()
	p := &searchPage{desk: d, title: ui.NewHeading(""), only: ui.NewSelect(layer, nil), empty: widget.NewLabel("")}
	p.table = ui.NewTable([]ui.Column{{Key: "register", Title: "类别", Width: 90, Fixed: true}, {Key: "title", Title: "名称", Width: 260, Fixed: true},
		{Key: "excerpt", Title: "找到的内容", Width: 440, Fixed: true}, {Key: "date", Title: "日期", Width: 90, Fixed: true}})
	p.table.OnOpen = p.open
	p.table.OnError = d.bar.Error
	p.table.OnType = func(r rune) {
		d.find.SetText(string(r))
		d.find.CursorColumn = 1
		d.win.Canvas().Focus(d.find)
	}
	p.only.SetPlaceHolder("全部类别")
	p.only.OnChosen = func(ui.Option) { p.list() }
	p.empty.Wrapping = fyne.TextWrapWord
	top := container.NewBorder(nil, nil, nil, container.NewGridWrap(fyne.NewSize(170, p.only.MinSize().Height), p.only), p.title)
	p.content = layer.Over(container.NewBorder(top, ui.NewHint("双击或按回车打开；↑ ↓ 选择；直接打字可另查。"), nil, nil, container.NewStack(p.table, p.empty)))
	return p
}

// search shows what the words find in all registers.
func (d *Desk) search(words string) {
	words = strings.TrimSpace(words)
	if words == "" {
		d.bar.Say(ui.Warn, "请先输入要查找的文字、姓名或拼音首字母。")
		return
	}
	d.goThen("搜索", func(p Page) {
		s := p.(*searchPage)
		s.words = words
		s.only.SetValue("")
		s.Show()
	})
}

// Show searches again.
func (p *searchPage) Show() {
	words := p.words
	ui.Fetch(func() ([]data.Hit, error) { return p.desk.store.Search(words, hitsShown) }, func(hits []data.Hit, err error) {
		if words != p.words {
			return
		}
		p.desk.bar.Error(err)
		p.hits = hits
		p.options()
		p.list()
	})
}

// options offers the registers that have hits, in the order of the registers.
func (p *searchPage) options() {
	counts := map[string]int{}
	for _, h := range p.hits {
		counts[h.Register]++
	}
	var names []string
	for _, reg := range p.desk.store.Registers().All {
		if counts[reg.Key] > 0 {
			names = append(names, reg.Name)
		}
	}
	p.only.SetOptions(names)
}

func (p *searchPage) list() {
	p.shown = nil
	rows := fixedRows{}
	for _, h := range p.hits {
		name := p.desk.store.Registers().Get(h.Register).Name
		if only := p.only.Value(); only != "" && only != name {
			continue
		}
		p.shown = append(p.shown, h)
		rows = append(rows, cells(name, h.Title, h.Excerpt, h.Date))
	}
	p.table.SetRows(rows)
	switch {
	case p.words == "":
		p.title.SetText("搜索")
	case len(p.hits) >= hitsShown:
		p.title.SetText(fmt.Sprintf("“%s”：最近的 %d 条", p.words, len(rows)))
	default:
		p.title.SetText(fmt.Sprintf("“%s”：%d 条", p.words, len(rows)))
	}
	p.say(len(rows))
}

func (p *searchPage) say(found int) {
	p.empty.Hide()
	p.table.Show()
	if found > 0 {
		p.table.SelectID(1)
		p.desk.win.Canvas().Focus(p.table)
		return
	}
	p.table.Hide()
	p.empty.Show()
	p.empty.SetText("没有找到。可以少写几个字，或只写姓名的拼音首字母（如“张三”写 zs）。\n身份证号、电话等个人信息不能搜索；已删除的在“回收站”里。")
	if p.words == "" {
		p.empty.SetText("在窗口上方的框里输入文字、姓名或拼音首字母，按回车。")
	}
}

func (p *searchPage) open(place int64) {
	h := p.shown[place-1]
	p.desk.openRecord(p.desk.store.Registers().Get(h.Register), h.ID)
}
