package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// dutiesPage shows the duty lines of all deputies, those entered by hand and those that follow from other records.
type dutiesPage struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	year    *ui.Select
	who     *ui.Chooser
	kind    *ui.Select
	status  *ui.Select
	review  *ui.Select
	count   *widget.Label
	list    *dutyList
	asked   int // number of the latest question; older answers are dropped
}

// Tabs of the page 履职记录.
const (
	tabDuties  = "全部履职"
	tabEntered = "手工登记"
)

// newDutyTabs is the page 履职记录: everything, and the register of what was entered by hand.
func newDutyTabs(d *Desk) Page {
	t := newTabbed(d, tab{name: tabDuties, make: func() Page { return newDuties(d) }},
		tab{name: tabEntered, make: func() Page { return newListPage(d, office.DutyEntries.Any) }})
	t.bar.chosen = widget.MediumImportance // quieter than the tabs of the page over it
	t.bar.mark(t.now)
	return t
}

func newDuties(d *Desk) Page {
	p := &dutiesPage{desk: d, layer: ui.NewLayer(), count: widget.NewLabel("")}
	p.list = newDutyList(d, dutyColumnsBut("part"))
	choice := func(placeholder string, options []string) *ui.Select {
		s := ui.NewSelect(p.layer, options)
		s.SetPlaceHolder(placeholder)
		s.OnChosen = func(ui.Option) { p.Show() }
		return s
	}
	p.year = choice("全部年份", lastYears(d.store.Settings()))
	p.year.SetValue(yearWord(d.store.Settings().Today.Year()))
	p.kind = choice("全部类别", append(append([]string{}, office.DutyKinds...), office.DutyCommendation))
	p.status = choice("全部出席状态", office.Attendances)
	p.review = choice("全部审核", dutyReviews)
	p.who = ui.NewChooser(p.layer, func(text string) []ui.Option { return d.offer(office.Deputies.Key, text) })
	p.who.SetPlaceHolder("全部代表")
	p.who.OnChosen = func(ui.Option) { p.Show() }
	buttons := container.NewHBox(ui.NewMainButton("新增履职", p.New), ui.NewButton("履职档案", p.openArchive))
	choices := container.NewHBox(wide(p.year, 92), wide(p.who, 120), wide(p.kind, 130), wide(p.status, 110), wide(p.review, 96))
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(container.NewBorder(nil, nil, choices, p.count),
		container.NewBorder(nil, nil, p.list.tools, buttons)), nil, nil, nil, p.list.content))
	return p
}

// query is what the page asks for as it stands.
func (p *dutiesPage) query() data.DutyQuery {
	q := data.DutyQuery{Deputy: p.who.Chosen().ID, Kind: p.kind.Value(), Status: p.status.Value(), Review: p.review.Value()}
	if year := strings.TrimSuffix(p.year.Value(), "年"); year != "" {
		q.From, q.To = record.Date(year+"-01-01"), record.Date(year+"-12-31")
	}
	return q
}

// Show counts the lines again; they are read as they come into sight.
func (p *dutiesPage) Show() {
	p.asked++
	asked, q, s := p.asked, p.query(), p.desk.store
	ui.Fetch(func() (int, error) { return s.CountDuties(q) }, func(count int, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.desk.bar.Error(err)
		default:
			p.count.SetText(fmt.Sprintf("%d 条", count))
			p.list.show(&dutyPages{store: s, query: q, count: count, read: map[int64]data.DutyLine{}},
				"没有找到履职记录。出席、建议、接待等登记后自动进入；别的可以“新增履职”。")
		}
	})
}

// lastYears names this year and those before it, the latest first.
func lastYears(in record.Settings) []string {
	var out []string
	for back := range yearsBack + 1 {
		out = append(out, yearWord(in.Today.Year()-back))
	}
	return out
}

// yearsBack is how many years before the present one are offered: two terms.
const yearsBack = 10

// New starts a duty record.
func (p *dutiesPage) New() {
	p.desk.onList(office.DutyEntries.Any, func(lp *listPage) { lp.New() })
}

// openArchive opens the archive of the deputy whose line is chosen.
func (p *dutiesPage) openArchive() {
	if who := p.who.Chosen().ID; who != 0 {
		p.desk.openArchive(who)
		return
	}
	p.list.withOne(func(l data.DutyLine) { p.desk.openArchive(l.Deputy.ID) })
}

// Content is what the page draws.
func (p *dutiesPage) Content() fyne.CanvasObject { return p.content }

// Leave goes on at once.
func (p *dutiesPage) Leave(next func()) { next() }
