package screens

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// searchPause is how long the list waits for the next letter before it searches.
const searchPause = 250 * time.Millisecond

// listPage shows a register: the list, with the form of the chosen record beside it.
type listPage struct {
	desk    *Desk
	reg     *record.Any
	only    []int64    // the records behind a figure; nil for all
	onlyBar *ui.Button // shows all again
	scopes  []scope
	scope   int
	tabs    *tabBar
	shown   []int64 // what the list shows
	layer   *ui.Layer
	content fyne.CanvasObject
	search  *ui.Entry
	state   *ui.Select
	count   *widget.Label
	empty   *widget.Label // in place of rows, when there are none
	table   *ui.Table
	detail  *detail
	split   *container.Split
	sort    []record.Sort
	quiet   bool // rows are chosen by the page itself, not by the clerk
	fromTop bool // the next rows are shown from the first one
	asked   int  // number of the latest question; older answers are dropped
	wait    func()
}

func newListPage(d *Desk, reg *record.Any) *listPage {
	p := &listPage{desk: d, reg: reg, layer: ui.NewLayer(), count: widget.NewLabel(""), empty: widget.NewLabel("")}
	p.table = ui.NewTable(columnsOf(reg))
	p.arrange()
	p.detail = newDetail(d, reg, p.layer)
	p.detail.onSaved = func(id int64) { p.reload(id) }
	p.detail.onClose = func() { p.showDetail(false) }
	p.wireTable()
	p.split = container.NewHSplit(container.NewStack(p.table, container.NewCenter(p.empty)), p.detail.content)
	p.split.Offset = p.keptSplit()
	p.detail.content.Hide()
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(p.scopeBar(), p.toolbar()), nil, nil, nil, p.split))
	return p
}

// scopeBar is the line of views over the list, and beside it the way back from the records behind a figure.
func (p *listPage) scopeBar() fyne.CanvasObject {
	p.onlyBar = ui.NewButton("", func() { p.OpenOnly(nil) })
	p.onlyBar.Icon = theme.CancelIcon()
	p.onlyBar.Hide()
	if p.scopes = scopesOf(p.reg); p.scopes == nil {
		p.scopes = []scope{{}}
		return container.NewHBox(p.onlyBar)
	}
	names := make([]string, len(p.scopes))
	for i, s := range p.scopes {
		names[i] = s.name
	}
	p.tabs = newTabBar(names, p.openScope)
	p.tabs.chosen = widget.MediumImportance // quieter than the tabs of the page over it
	p.tabs.mark(0)
	return container.NewBorder(nil, nil, nil, p.onlyBar, p.tabs.box)
}

// openScope shows another view of the list.
func (p *listPage) openScope(i int) {
	p.only = nil
	p.turnTo(i)
	p.reloadFromTop()
}

func (p *listPage) turnTo(i int) {
	p.scope = i
	if p.tabs != nil {
		p.tabs.mark(i)
	}
	p.sort = p.scopes[i].sort
	p.table.SetSort("", false)
	if len(p.sort) > 0 {
		p.table.SetSort(p.sort[0].Key, p.sort[0].Desc)
	}
	p.onlyBar.Hide()
	if p.only != nil {
		p.onlyBar.SetText(fmt.Sprintf("只看选出的 %d 条，点此显示全部", len(p.only)))
		p.onlyBar.Show()
	}
}

func (p *listPage) wireTable() {
	p.table.OnOpen = func(id int64) { p.Open(id) }
	p.table.OnSelect = func() {
		if chosen := p.table.Selected(); len(chosen) == 1 && p.detail.content.Visible() && !p.quiet {
			p.Open(chosen[0])
		}
	}
	p.table.OnSort = func(key string, desc bool) {
		p.sort = []record.Sort{{Key: key, Desc: desc}}
		p.table.SetSort(key, desc)
		p.reloadFromTop()
	}
	p.table.OnColumns = func(cols []ui.Column) {
		text, err := json.Marshal(cols)
		if err == nil {
			err = p.desk.store.Keep("columns:"+p.reg.Key, string(text))
		}
		p.desk.bar.Error(err)
	}
	p.table.OnDelete = p.delete
	p.table.OnError = p.desk.bar.Error
	p.table.OnType = func(r rune) {
		p.search.SetText(string(r))
		p.search.CursorColumn = 1
		p.desk.win.Canvas().Focus(p.search)
	}
	p.table.Menu = p.menu
}

// arrange gives the table the columns that the clerk chose, and the whole window to the widest where he chose no widths.
func (p *listPage) arrange() {
	p.table.FillWidth()
	var cols []ui.Column
	if text := p.desk.store.Kept("columns:" + p.reg.Key); text != "" && json.Unmarshal([]byte(text), &cols) == nil {
		p.table.ArrangeColumns(cols)
	}
}

func (p *listPage) toolbar() fyne.CanvasObject {
	p.search = ui.NewEntry()
	p.search.SetPlaceHolder("查找：文字或拼音首字母")
	p.search.OnChanged = func(string) { p.reloadSoon() }
	p.search.OnKey = p.searchKey
	buttons := container.NewHBox(ui.NewIconButton("新建", theme.ContentAddIcon(), p.New))
	for _, a := range p.desk.listActions(p) {
		buttons.Add(ui.NewButton(a.Text, a.Do))
	}
	buttons.Add(ui.NewButton("导出", p.Export))
	buttons.Add(ui.NewButton("列", func() { p.table.ChooseColumns(p.desk.win) }))
	right := container.NewHBox(p.count)
	if len(p.reg.Order) > 0 {
		p.state = ui.NewSelect(p.layer, states(p.reg))
		p.state.SetPlaceHolder("全部状态")
		p.state.OnChosen = func(ui.Option) { p.reloadFromTop() }
		right = container.NewHBox(p.count, container.NewGridWrap(fyne.NewSize(120, p.state.MinSize().Height), p.state))
	}
	return container.NewBorder(nil, nil, buttons, right, p.search)
}

// searchKey leads from the search box into the list.
func (p *listPage) searchKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		if len(p.shown) > 0 {
			p.desk.win.Canvas().Focus(p.table)
			p.table.SelectID(p.shown[0])
		}
		return true
	}
	return false
}

func states(reg *record.Any) []string {
	out := make([]string, len(reg.Order))
	for i, s := range reg.Order {
		out[i] = string(s)
	}
	return out
}

// Content is what the page draws.
func (p *listPage) Content() fyne.CanvasObject { return p.content }

// Show reads the list again; the chosen record stays chosen.
func (p *listPage) Show() {
	p.detail.refreshEnv()
	id, _ := p.table.Current()
	p.reload(id)
}

// query is what the page asks for as it stands.
func (p *listPage) query() record.Query {
	q := record.Query{Find: p.search.Text, Sort: p.sort, Where: slices.Clone(p.scopes[p.scope].where)}
	if p.state != nil && p.state.Value() != "" {
		q.Where = append(q.Where, record.Filter{Key: record.StateKey, Op: record.Is, Value: p.state.Value()})
	}
	if p.only != nil {
		q.Where = append(q.Where, record.Filter{Key: "id", Op: record.In, Value: p.only})
	}
	return q
}

func (p *listPage) reloadSoon() {
	if p.wait != nil {
		p.wait()
	}
	p.wait = ui.After(searchPause, p.reloadFromTop)
}

// sayEmpty says why there is nothing in the list, and what can be done.
func (p *listPage) sayEmpty(found int) {
	p.empty.SetText("")
	switch q := p.query(); {
	case found > 0:
	case q.Find != "" || p.scope != 0 || len(q.Where) > len(p.scopes[p.scope].where):
		p.empty.SetText("没有找到。改一改查找的文字，或清空状态再看。")
	default:
		p.empty.SetText("还没有" + p.reg.Name + "。按 Ctrl+N 新建，或从菜单“文件 → 导入…”读入表格。")
	}
}

// Leave asks about unsaved changes in the form.
func (p *listPage) Leave(next func()) {
	p.detail.leave(func() { p.keepSplit(); next() })
}

// Open shows a record in the form beside the list.
func (p *listPage) Open(id int64) {
	if p.detail.id == id && p.detail.content.Visible() {
		return
	}
	p.detail.leave(func() {
		if p.detail.load(id) {
			p.showDetail(true)
			p.table.SelectID(id)
		}
	})
}

// OpenOnly narrows the list to some records, those behind a figure; nil shows all again.
func (p *listPage) OpenOnly(list []int64) {
	p.only = list
	p.search.SetText("")
	if p.state != nil {
		p.state.SetValue("")
	}
	p.turnTo(0)
	p.reloadFromTop()
}

// New starts a new record.
func (p *listPage) New() { p.begin(func() any { return p.desk.newRecord(p.reg) }) }

// begin starts the new record that make makes, once the present one is left: its number may depend on that.
func (p *listPage) begin(make func() any) {
	p.detail.leave(func() {
		p.showDetail(true)
		p.detail.startNew(make())
	})
}

// Save saves the form.
func (p *listPage) Save() { p.detail.save(nil) }

// FocusFind gives the keyboard to the search box.
func (p *listPage) FocusFind() { p.desk.win.Canvas().Focus(p.search) }

// Export writes the list, found and sorted as it stands, with the columns that are shown.
func (p *listPage) Export() {
	var keys []string
	for _, c := range p.table.Columns() {
		if !c.Hidden {
			keys = append(keys, c.Key)
		}
	}
	q := p.query()
	if p.scopes[p.scope].keep != nil {
		q.Where = append(q.Where, record.Filter{Key: "id", Op: record.In, Value: p.shown})
	}
	p.desk.exportList(p.reg, q, keys)
}

func (p *listPage) showDetail(on bool) {
	if on == p.detail.content.Visible() {
		return
	}
	if on {
		p.detail.content.Show()
	} else {
		p.keepSplit()
		p.detail.content.Hide()
	}
	p.split.Refresh()
}

func (p *listPage) menu() []*fyne.MenuItem {
	chosen := p.table.Selected()
	items := []*fyne.MenuItem{}
	if len(chosen) == 1 {
		items = append(items, fyne.NewMenuItem("打开", func() { p.Open(chosen[0]) }),
			fyne.NewMenuItem("修改历史", func() { p.desk.showHistory(p.reg, chosen[0]) }))
	}
	for _, a := range p.desk.rowActions(p, chosen) {
		items = append(items, fyne.NewMenuItem(a.Text, a.Do))
	}
	return append(items, fyne.NewMenuItem(fmt.Sprintf("删除 %d 条", len(chosen)), p.delete))
}

// delete moves the chosen records to the recycle bin; the message offers to take it back.
func (p *listPage) delete() {
	chosen := p.table.Selected()
	if len(chosen) == 0 {
		return
	}
	b := data.Batch{Label: fmt.Sprintf("删除%s %d 条", p.reg.Name, len(chosen))}
	for _, id := range chosen {
		b.Changes = append(b.Changes, data.Change{Reg: p.reg, Op: data.Remove, ID: id})
	}
	if _, err := p.desk.store.Save(b); err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.detail.forget()
	p.showDetail(false)
	p.desk.saidDone(fmt.Sprintf("已把 %d 条%s移到回收站。", len(chosen), p.reg.Name))
}
