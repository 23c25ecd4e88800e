package screens

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pageTasks is opened from the list of tasks.
const pageTasks = "任务四单"

// taskViews shows the tasks in one of the four views of DOMAIN.md §3.24 (任务清单、责任清单、时间表、路线图): those of the list it was opened
// from, or those that readTasks gives.
type taskViews struct {
	simple
	desk   *Desk
	views  *tabBar
	view   int
	source *ui.Select
	only   []int64 // nil for those of the present
	title  *ui.Line
	table  *ui.Table
	months *fyne.Container // how much falls due in each month; with the timetable
	body   *fyne.Container
	tasks  []*office.Task
	sheet  office.TaskSheet
	asked  int
}

func newTaskViews(d *Desk) Page {
	layer := ui.NewLayer()
	p := &taskViews{desk: d, source: ui.NewSelect(layer, office.Tasks.Field("source").Options), title: ui.NewHeading(""), months: container.NewStack(), body: container.NewStack()}
	p.views = newTabBar(office.TaskViews, p.look)
	p.views.chosen = widget.MediumImportance
	p.source.SetPlaceHolder("全部来源")
	p.source.OnChosen = func(ui.Option) { p.list() }
	buttons := container.NewHBox(wide(p.source, 150), ui.NewButton("导出这张表", p.Export), ui.NewButton("列表和登记", p.back))
	head := container.NewVBox(container.NewBorder(nil, nil, nil, buttons, p.views.box), p.title)
	p.content = layer.Over(container.NewBorder(head, ui.NewHint("双击或按回车打开任务。直接打开时列出没有完成的和今年的；看别的年份，先在列表里查找，再点“四单…”。"), nil, nil, container.NewBorder(nil, nil, nil, p.months, p.body)))
	p.views.mark(0)
	return p
}

// showTasks brings up the views of some tasks, nil for those of the present.
func (d *Desk) showTasks(view int, list []int64) {
	d.goThen(pageTasks, func(page Page) {
		p := page.(*taskViews)
		p.only, p.view = list, view
		p.views.mark(view)
		p.Show()
	})
}

// taskActions are the four views over the list of tasks.
func (d *Desk) taskActions(p *listPage) []ui.Action {
	return []ui.Action{{Text: "四单…", Do: func() {
		var list []int64
		if p.only != nil || p.search.Text != "" || p.state.Value() != "" {
			list = p.listed()
		}
		d.showTasks(0, list)
	}}}
}

// Show reads the tasks again.
func (p *taskViews) Show() {
	p.asked++
	asked, store, only := p.asked, p.desk.store, p.only
	ui.Fetch(func() ([]*office.Task, error) { return readTasks(store, only) }, func(tasks []*office.Task, err error) {
		if asked != p.asked {
			return
		}
		p.desk.bar.Error(err)
		p.tasks = tasks
		p.list()
	})
}

// readTasks reads some tasks; without any named those that are still to be done, and of the done ones those of this year.
func readTasks(s *data.Store, only []int64) ([]*office.Task, error) {
	if only != nil {
		return data.All(s, office.Tasks, record.Query{Where: []record.Filter{{Key: "id", Op: record.In, Value: only}}})
	}
	in := func(state record.State) []record.Filter {
		return []record.Filter{{Key: record.StateKey, Op: record.Is, Value: string(state)}}
	}
	thisYear := record.Filter{Key: "to", Op: record.AtLeast, Value: fmt.Sprintf("%d-01-01", s.Settings().Today.Year())}
	var out []*office.Task
	for _, where := range [][]record.Filter{in(office.TaskWaiting), in(office.TaskUnderway), append(in(office.TaskDone), thisYear)} {
		tasks, err := data.All(s, office.Tasks, record.Query{Where: where})
		if err != nil {
			return nil, err
		}
		out = append(out, tasks...)
	}
	slices.SortStableFunc(out, func(a, b *office.Task) int { return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.Title, b.Title)) })
	return out, nil
}

func (p *taskViews) look(view int) {
	p.view = view
	p.views.mark(view)
	p.list()
}

// list shows the tasks of the chosen source in the chosen view.
func (p *taskViews) list() {
	var tasks []*office.Task
	for _, t := range p.tasks {
		if source := p.source.Value(); source == "" || source == t.Source {
			tasks = append(tasks, t)
		}
	}
	p.sheet = office.TaskSheetOf(office.TaskViews[p.view], tasks)
	rows := &textRows{}
	in := p.desk.store.Settings()
	tones := map[int64]ui.Tone{}
	for _, t := range tasks {
		tones[t.ID] = map[office.Light]ui.Tone{office.LightRed: ui.ToneRed, office.LightGrey: ui.ToneGrey}[t.Light(in.Today, in)]
	}
	for _, line := range p.sheet.Rows {
		rows.add(tones[line.Task], line.Cells...)
	}
	columns := make([]ui.Column, len(p.sheet.Columns))
	for i, title := range p.sheet.Columns {
		columns[i] = ui.Column{Key: title, Title: title, Width: taskWidth(title)}
	}
	p.table = newTextTable(rows, columns...)
	p.table.OnError, p.table.OnOpen = p.desk.bar.Error, p.open
	p.body.Objects = []fyne.CanvasObject{p.table}
	p.body.Refresh()
	p.title.SetText(fmt.Sprintf("%s：%d 项任务，%d 行", p.sheet.Title, len(tasks), len(p.sheet.Rows)))
	p.showMonths(tasks)
}

// taskWidth is the width of a column of a view on the screen, in Fyne units.
func taskWidth(title string) float32 {
	switch title {
	case "事项", "步骤":
		return 190
	case "内容", "目标", "配合单位":
		return 140
	case "时限", "起", "止", "完成日期":
		return 120
	case "责任单位", "来源":
		return 112
	}
	return 72
}

// showMonths draws beside the timetable how much falls due in each month; a bar opens its tasks.
func (p *taskViews) showMonths(tasks []*office.Task) {
	p.months.Objects = nil
	if office.TaskViews[p.view] == office.ViewTimetable {
		bars := container.NewVScroll(ui.NewBars(p.monthsOf(tasks)))
		bars.SetMinSize(fyne.NewSize(250, 100))
		p.months.Objects = []fyne.CanvasObject{ui.NewCard("各月到期", bars)}
	}
	p.content.Refresh()
}

// monthsOf counts the ends of tasks and of their steps by month, in the order of the timetable.
func (p *taskViews) monthsOf(tasks []*office.Task) []ui.Slice {
	type due struct {
		month record.Month
		tasks []int64
		count float64
	}
	var months []*due
	at := map[record.Month]*due{}
	add := func(t *office.Task, day record.Date) {
		m := day.Month()
		if at[m] == nil {
			at[m] = &due{month: m}
			months = append(months, at[m])
		}
		at[m].count++
		at[m].tasks = append(at[m].tasks, t.ID)
	}
	for _, t := range tasks {
		for _, s := range t.Steps {
			add(t, s.Due)
		}
		add(t, t.To)
	}
	slices.SortFunc(months, func(a, b *due) int {
		return strings.Compare(cmp.Or(string(a.month), "9999"), cmp.Or(string(b.month), "9999"))
	})
	var out []ui.Slice
	for _, d := range months {
		out = append(out, ui.Slice{Name: cmp.Or(string(d.month), "没有时限"), Value: d.count, Open: func() { p.desk.openList(office.Tasks.Any, d.tasks) }})
	}
	return out
}

func (p *taskViews) open(place int64) {
	p.desk.openRecord(office.Tasks.Any, p.sheet.Rows[place-1].Task)
}

func (p *taskViews) back() { p.desk.onList(office.Tasks.Any, func(*listPage) {}) }

// Export writes the view as it stands.
func (p *taskViews) Export() {
	columns := make([]ledger.Column, len(p.sheet.Columns))
	for i, title := range p.sheet.Columns {
		columns[i] = ledger.Column{Title: title, Width: float64(taskWidth(title)) / 7}
	}
	rows := make([][]any, len(p.sheet.Rows))
	for i, line := range p.sheet.Rows {
		for _, cell := range line.Cells {
			rows[i] = append(rows[i], cell)
		}
	}
	p.desk.exportRows(p.sheet.Title, columns, rows)
}
