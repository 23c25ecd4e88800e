package screens

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// archivePage is the duty archive (履职档案, DOMAIN.md §3.3) of one deputy in a year, a term or any period: the ten parts with
// their counts, and the lines, each of which opens the record that it follows from.
type archivePage struct {
	desk     *Desk
	layer    *ui.Layer
	content  fyne.CanvasObject
	title    *ui.Line
	person   *ui.Line
	figures  *fyne.Container
	count    *widget.Label
	from, to *ui.DateEntry
	period   *ui.Select
	reviewed *ui.Select
	list     *dutyList

	back   string // the page it was opened from
	deputy int64
	part   int // the part that is shown, -1 for all
	asked  int // number of the latest question; older answers are dropped
	facts  archiveFacts
}

// archiveFacts is what the page shows of a deputy.
type archiveFacts struct {
	deputy *office.Deputy
	was    office.Profile
	lines  []data.DutyLine // in the order of the parts, in each the latest first
	years  []int           // with lines, the latest first
	score  *figures.Score  // nil when the period is not one year, or points are not counted
	draft  bool
	err    error
}

// The periods beside the years.
const (
	periodTerm = "本届"
	periodAll  = "全部"
)

func newArchive(d *Desk) Page {
	p := &archivePage{desk: d, layer: ui.NewLayer(), title: ui.NewHeading(""), person: ui.NewLine(""), figures: container.NewHBox(),
		count: widget.NewLabel(""), from: ui.NewDateEntry(readDay), to: ui.NewDateEntry(readDay), part: -1}
	p.list = newDutyList(d, dutyColumnsBut("deputy"))
	p.period = ui.NewSelect(p.layer, nil)
	p.period.OnChosen = func(o ui.Option) { p.choosePeriod(o.Text) }
	p.reviewed = ui.NewSelect(p.layer, dutyReviews)
	p.reviewed.SetPlaceHolder("全部审核")
	p.reviewed.OnChosen = func(ui.Option) { p.arrange() }
	for _, e := range []*ui.DateEntry{p.from, p.to} {
		e.SetPlaceHolder("不限")
		e.OnDate = func(string) { p.period.SetValue(""); p.read() }
	}
	buttons := container.NewHBox(ui.NewMainButton("新增履职", p.New), ui.NewButton("生成履职登记卡…", p.print), ui.NewButton("打开代表", p.openDeputy), ui.NewButton("返回", p.goBack))
	span := container.NewHBox(wide(p.period, 92), wide(p.from, dateWidth), widget.NewLabel("至"), wide(p.to, dateWidth))
	head := container.NewVBox(container.NewBorder(nil, nil, nil, buttons, p.title), p.person, p.figures,
		container.NewBorder(nil, nil, span, container.NewHBox(p.count, wide(p.reviewed, 96))), p.list.tools)
	p.content = p.layer.Over(container.NewBorder(head, nil, nil, nil, p.list.content))
	p.title.SetText("请从代表名册打开一名代表的履职档案。")
	return p
}

// openArchive opens the duty archive of a deputy, of this year.
func (d *Desk) openArchive(deputy int64) {
	from := d.now
	d.goThen(pageArchive, func(page Page) { page.(*archivePage).open(deputy, from) })
}

func (p *archivePage) open(deputy int64, from string) {
	if from != pageArchive {
		p.back = from
	}
	p.deputy, p.part = deputy, -1
	p.reviewed.SetValue("")
	year := yearWord(p.desk.store.Settings().Today.Year())
	p.period.SetValue(year)
	p.choosePeriod(year)
}

func yearWord(year int) string { return fmt.Sprintf("%d年", year) }

// choosePeriod sets the days of a year, of the term, or none.
func (p *archivePage) choosePeriod(word string) {
	from, to := "", ""
	switch word {
	case periodTerm:
		from = p.desk.store.Settings().Text(office.KeyTermFrom)
	case periodAll:
	default:
		year := strings.TrimSuffix(word, "年")
		from, to = year+"-01-01", year+"-12-31"
	}
	p.from.SetDate(from)
	p.to.SetDate(to)
	p.read()
}

// days are the first and the last day that are shown, "" for open.
func (p *archivePage) days() (from, to record.Date, err error) {
	a, err := p.from.Date()
	if err != nil {
		return "", "", err
	}
	b, err := p.to.Date()
	if err == nil && a != "" && b != "" && a > b {
		err = errPeriod
	}
	return record.Date(a), record.Date(b), err
}

// read reads the archive again, off the UI goroutine.
func (p *archivePage) read() {
	if p.deputy == 0 {
		return
	}
	from, to, err := p.days()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.asked++
	asked, s, deputy := p.asked, p.desk.store, p.deputy
	ui.Ask(func() archiveFacts { return readArchive(s, deputy, from, to) }, func(f archiveFacts) {
		if asked != p.asked {
			return
		}
		if f.err != nil {
			p.desk.bar.Error(f.err)
			return
		}
		p.facts = f
		p.describe()
		p.arrange()
	})
}

// readArchive reads what the page shows.
func readArchive(s *data.Store, id int64, from, to record.Date) (f archiveFacts) {
	if f.deputy, f.err = data.Load(s, office.Deputies, id); f.err != nil {
		return f
	}
	facts := s.Facts()
	f.was, _ = f.deputy.ProfileOn(office.LevelTown, facts.In.Today, facts.Term)
	if f.lines, f.err = s.DutyLines(data.DutyQuery{Deputy: id, From: from, To: to}); f.err != nil {
		return f
	}
	slices.SortStableFunc(f.lines, func(a, b data.DutyLine) int { return figures.PartOf(a.Kind) - figures.PartOf(b.Kind) })
	var counts []data.DutyCount
	if counts, f.err = s.DutyCounts(data.DutyQuery{Deputy: id}); f.err != nil {
		return f
	}
	f.years = []int{facts.In.Today.Year()}
	for _, c := range counts {
		if !slices.Contains(f.years, c.Year) {
			f.years = append(f.years, c.Year)
		}
	}
	slices.Sort(f.years)
	slices.Reverse(f.years)
	if from.Year() == to.Year() && from != "" {
		sheet, on, err := figures.Scores(s, from.Year(), []record.Ref{{ID: id, Name: f.deputy.Name}})
		if f.err = err; on && len(sheet.Scores) == 1 {
			f.score, f.draft = &sheet.Scores[0], sheet.Draft
		}
	}
	return f
}

// describe shows who the deputy is, and the counts of the parts.
func (p *archivePage) describe() {
	f, in := &p.facts, p.desk.store.Settings()
	p.title.SetText(f.deputy.Name + "　履职档案")
	words := []string{f.deputy.Sex, f.was.Party, f.was.Post, f.was.Group.Name, f.was.Delegation.Name}
	if m := f.deputy.Mandate(office.LevelTown); m != nil {
		words = append(words, m.Constituency.Name)
	}
	words = append(words, string(office.Deputies.State(f.deputy, in)))
	p.person.SetText(strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), "　"))
	options := []string{}
	for _, y := range f.years {
		options = append(options, yearWord(y))
	}
	p.period.SetOptions(append(options, periodTerm, periodAll))
	p.figures.Objects = nil
	for i, part := range figures.Card(f.lines) {
		if part.Kinds != nil {
			p.figures.Add(ui.NewFigure(figures.PartTitle(i), strconv.Itoa(part.Times()), ui.LightNone, func() { p.showPart(i) }))
		}
	}
	name, number := "年度积分", "—"
	if f.score != nil {
		number = fmt.Sprintf("%g　%s", f.score.Total, f.score.Grade)
		if f.draft {
			name += "（草稿）"
		}
	}
	p.figures.Add(ui.NewFigure(name, number, ui.LightNone, p.openPoints))
	p.figures.Refresh()
}

// showPart shows the lines of one part, and all again when it is chosen twice.
func (p *archivePage) showPart(part int) {
	if p.part == part {
		part = -1
	}
	p.part = part
	p.arrange()
}

// arrange shows the lines that are asked for.
func (p *archivePage) arrange() {
	rows := &archiveRows{store: p.desk.store, all: p.facts.lines}
	waiting := 0
	for i, l := range rows.all {
		if l.Review == office.DutyUnchecked {
			waiting++
		}
		if (p.part < 0 || figures.PartOf(l.Kind) == p.part) && (p.reviewed.Value() == "" || l.Review == p.reviewed.Value()) {
			rows.shown = append(rows.shown, i)
		}
	}
	text := fmt.Sprintf("%d 条", len(rows.shown))
	if p.part >= 0 {
		text = figures.PartTitle(p.part) + "　" + text + "（再点一次看全部）"
	}
	if waiting > 0 {
		text += fmt.Sprintf("，待审 %d 条", waiting)
	}
	p.count.SetText(text)
	p.list.show(rows, "这段时间没有履职记录。出席、建议、接待等登记后自动进入档案；别的可以“新增履职”。")
}

// New starts a duty record of this deputy.
func (p *archivePage) New() {
	if p.deputy == 0 {
		return
	}
	who := record.Ref{ID: p.deputy, Name: p.facts.deputy.Name}
	p.desk.onList(office.DutyEntries.Any, func(lp *listPage) {
		lp.begin(func() any {
			return &office.DutyEntry{Deputy: who, On: p.desk.store.Settings().Today}
		})
	})
}

// print asks for whom the card of the period is, and writes it.
func (p *archivePage) print() {
	from, to, err := p.days()
	if err != nil || p.deputy == 0 {
		p.desk.bar.Error(err)
		return
	}
	doc := *paper.Named("履职登记卡", office.Deputies.Any)
	doc.From, doc.To = from, to
	mask, deputy := newMaskChoice(office.MaskReport, office.MaskInternal), p.deputy
	ui.ShowDialog(p.desk.win, "生成"+p.facts.deputy.Name+"的"+doc.Name, container.NewGridWrap(fyne.NewSize(560, mask.content.MinSize().Height), mask.content),
		ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "存为 Excel", Do: func() {
			doc.Mask = mask.level()
			p.desk.writeSheet(doc, deputy)
		}}, ui.Action{Text: "生成", Main: true, Do: func() {
			doc.Mask = mask.level()
			p.desk.writePaper(doc, deputy)
		}})
}

func (p *archivePage) openDeputy() {
	if p.deputy != 0 {
		p.desk.openRecord(office.Deputies.Any, p.deputy)
	}
}

// openPoints shows the lines from which the points of the year come.
func (p *archivePage) openPoints() {
	from, _, err := p.days()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	year := from.Year()
	if from == "" {
		year = p.desk.store.Settings().Today.Year()
	}
	p.desk.openPoints(year, p.deputy)
}

func (p *archivePage) goBack() {
	if p.back == "" {
		p.back = contents[0].name
	}
	p.desk.goTo(p.back)
}

// Content is what the page draws.
func (p *archivePage) Content() fyne.CanvasObject { return p.content }

// Show reads the archive again.
func (p *archivePage) Show() { p.read() }

// Leave goes on at once.
func (p *archivePage) Leave(next func()) { next() }
