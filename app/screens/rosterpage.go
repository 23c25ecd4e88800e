package screens

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pageRoster is opened from the list of rosters and from a station.
const pageRoster = "生成排班"

// rosterPage makes a roster (值班排班): who is on duty on which days, proposed by a rule and edited before it is saved as one record.
type rosterPage struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	from    string // the page it was opened from
	roster  *office.Roster
	dirty   bool
	asked   int

	kind             *ui.Select
	station          *ui.Chooser
	begin, end       *ui.DateEntry
	days             *dayRuleBox
	moves            *widget.Check
	perDay           *ui.Entry
	pool, out, teams *ui.MultiChooser
	stationLine      fyne.CanvasObject

	told      *ui.Line
	rows      *ui.RowsEditor
	announced *ui.DateEntry
	where     *ui.Entry
}

func newRoster(d *Desk) Page {
	p := &rosterPage{desk: d, layer: ui.NewLayer(), roster: &office.Roster{}, told: ui.NewLine("")}
	p.build()
	save := container.NewHBox(ui.NewMainButton("保存", p.Save), ui.NewButton("复制公告", p.copy), ui.NewButton("返回", p.back))
	head := container.NewBorder(nil, nil, nil, save, ui.NewHeading(pageRoster))
	left := container.NewBorder(nil, ui.NewMainButton("排一排", p.plan), nil, nil, container.NewVScroll(container.NewBorder(nil, nil, nil, beside(theme.SizeNameScrollBar), p.boxes())))
	announce := container.NewGridWithColumns(2, labelled("公布日期", p.announced), labelled("公布方式", p.where))
	right := container.NewBorder(container.NewVBox(announce, p.told), nil, nil, nil, container.NewVScroll(p.rows))
	p.content = p.layer.Over(container.NewBorder(head, nil, container.New(&sideLayout{372}, left), nil, right))
	return p
}

// build makes the boxes.
func (p *rosterPage) build() {
	d := p.desk
	find := func(reg *record.Any) ui.Source {
		return func(text string) []ui.Option { return d.offer(reg.Key, text) }
	}
	p.kind = ui.NewSelect(p.layer, []string{office.RosterStation, office.RosterPetition})
	p.kind.OnChosen = func(ui.Option) { p.showKind() }
	p.station = ui.NewChooser(p.layer, find(office.Stations.Any))
	p.station.OnChosen = func(o ui.Option) { p.goOnAt(refOf(o)) }
	p.begin, p.end, p.announced = ui.NewDateEntry(readDay), ui.NewDateEntry(readDay), ui.NewDateEntry(readDay)
	for _, e := range []*ui.DateEntry{p.begin, p.end, p.announced} {
		e.Today = func() string { return string(d.store.Settings().Today) }
	}
	p.days = newDayRuleBox(p.layer)
	p.moves = widget.NewCheck("遇休息日顺延到下一个工作日", nil)
	p.perDay = ui.NewEntry()
	p.pool, p.out = ui.NewMultiChooser(p.layer, find(office.Deputies.Any)), ui.NewMultiChooser(p.layer, find(office.Deputies.Any))
	p.teams = ui.NewMultiChooser(p.layer, find(office.Groups.Any))
	p.where = ui.NewEntry()
	p.rows = ui.NewRowsEditor(d.env(p.layer), office.Rosters.Field("turns").Sub)
	p.rows.OnChanged = func() { p.dirty = true }
}

// boxes are the questions from which the roster is made.
func (p *rosterPage) boxes() fyne.CanvasObject {
	p.stationLine = labelled("场所", p.station)
	fill := container.NewHBox(ui.NewButton("主席团成员", p.fillPresidium), ui.NewButton("进站代表", p.fillStation))
	return container.NewVBox(labelled("类型", p.kind), p.stationLine, labelled("起始日期", p.begin), labelled("截止日期", p.end),
		labelled("排在", p.days.content), p.moves, labelled("每次几人", p.perDay), labelled("轮值代表", fill), p.pool,
		labelled("轮值小组", container.NewHBox(ui.NewButton("各代表小组", p.fillGroups))), p.teams, labelled("不排的人", p.out))
}

// goOnAt goes on where the last roster of a station ended, unless the clerk gave other days, and proposes its deputies.
func (p *rosterPage) goOnAt(station record.Ref) {
	if station.ID == 0 {
		return
	}
	if begin, err := p.begin.Date(); err == nil && record.Date(begin) == p.roster.From {
		next := p.desk.nextRoster(office.RosterStation, station)
		p.roster.From = next.From
		p.begin.SetDate(string(next.From))
		p.end.SetDate(string(next.To))
	}
	p.fillStation()
}

func (p *rosterPage) showKind() {
	visible(p.stationLine, p.kind.Value() != office.RosterPetition)
}

// open starts from a roster, new or stored, and proposes how it goes on.
func (p *rosterPage) open(r *office.Roster, from string) {
	p.roster, p.from, p.dirty = r, from, false
	in := p.desk.store.Settings()
	p.kind.SetValue(r.Kind)
	p.station.SetChosen(ui.Option{ID: r.Station.ID, Text: r.Station.Name})
	p.begin.SetDate(string(r.From))
	p.end.SetDate(string(r.To))
	p.announced.SetDate(string(r.Announced))
	p.where.SetText(r.Where)
	p.moves.SetChecked(in.On(office.KeyRosterMoves))
	p.perDay.SetText("1")
	p.days.set(office.DayRule{MonthDay: max(in.Int(office.KeyReceptionDay), 1)})
	for _, m := range []*ui.MultiChooser{p.pool, p.teams, p.out} {
		m.SetChosen(nil)
	}
	p.showKind()
	p.showTurns(r.Turns)
	p.told.SetText("填好左边，按“排一排”；排出来的每一天都可以在这里改，改好再保存。")
	switch {
	case r.ID != 0:
		p.fillFrom(r)
	case r.Kind == office.RosterPetition:
		p.fillGroups()
	case r.Station.ID != 0:
		p.fillStation()
	}
}

// fillFrom puts those who take turns in a roster in the lists.
func (p *rosterPage) fillFrom(r *office.Roster) {
	var people, groups []ui.Option
	add := func(to *[]ui.Option, who record.Ref) {
		if o := (ui.Option{ID: who.ID, Text: who.Name}); who.ID != 0 && !slices.Contains(*to, o) {
			*to = append(*to, o)
		}
	}
	for _, t := range r.Turns {
		add(&groups, t.Group)
		for _, d := range t.Deputies {
			if t.Group.ID == 0 {
				add(&people, d)
			}
		}
	}
	p.pool.SetChosen(people)
	p.teams.SetChosen(groups)
}

func (p *rosterPage) showTurns(turns []office.RosterTurn) {
	rows := make([]any, len(turns))
	for i := range turns {
		t := turns[i]
		rows[i] = &t
	}
	p.rows.SetRows(rows)
}

// fillPresidium puts the members of the presidium in the list of those who take turns.
func (p *rosterPage) fillPresidium() {
	store := p.desk.store
	ui.Ask(func() []ui.Option { return newRosterRead(store).presidium() }, func(members []ui.Option) {
		p.pool.SetChosen(members)
		if len(members) == 0 {
			p.desk.bar.Say(ui.Warn, "代表名册里没有登记主席团成员：可以在代表的“主席团任职”里补登，或在这里一个一个添加。")
		}
	})
}

// fillStation puts the deputies of the station in the list, and its own day of reception.
func (p *rosterPage) fillStation() {
	id := p.station.Chosen().ID
	if id == 0 {
		p.desk.bar.Say(ui.Warn, "请先选场所。")
		return
	}
	s, err := data.Load(p.desk.store, office.Stations, id)
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	var options []ui.Option
	for _, d := range s.Deputies {
		options = append(options, ui.Option{ID: d.ID, Text: d.Name})
	}
	p.pool.SetChosen(options)
	if s.ReceptionDay.V > 0 {
		p.days.set(office.DayRule{MonthDay: int(s.ReceptionDay.V)})
	}
	if len(options) == 0 {
		p.desk.bar.Say(ui.Warn, "“"+s.Name+"”还没有登记进站代表，可以在这里一个一个添加。")
	}
}

// fillGroups puts the groups of the term in force in the list.
func (p *rosterPage) fillGroups() {
	groups, err := newRosterRead(p.desk.store).groups()
	p.desk.bar.Error(err)
	p.teams.SetChosen(groups)
}

// given reads the boxes into the roster and the plan; the error says in words what is missing.
func (p *rosterPage) given() (plan office.TurnPlan, err error) {
	plan.Moves = p.moves.Checked
	for _, one := range []struct {
		box *ui.DateEntry
		day *record.Date
	}{{p.begin, &p.roster.From}, {p.end, &p.roster.To}, {p.announced, &p.roster.Announced}} {
		iso, err := one.box.Date()
		if err != nil {
			return plan, err
		}
		*one.day = record.Date(iso)
	}
	r := p.roster
	r.Kind, r.Where = p.kind.Value(), strings.TrimSpace(p.where.Text)
	r.Station = record.Ref{}
	if r.Kind == office.RosterStation {
		r.Station = refOf(p.station.Chosen())
	}
	switch {
	case r.Kind == "":
		return plan, fmt.Errorf("请先选排班的类型。")
	case r.Kind == office.RosterStation && r.Station.ID == 0:
		return plan, fmt.Errorf("请先选在哪个场所接待。")
	case r.From == "" || r.To == "":
		return plan, fmt.Errorf("请填起始日期和截止日期。")
	case r.To < r.From:
		return plan, fmt.Errorf("截止日期早于起始日期，请核对。")
	}
	if plan.Days, err = p.days.rule(); err != nil {
		return plan, err
	}
	if plan.PerDay, err = strconv.Atoi(strings.TrimSpace(p.perDay.Text)); err != nil || plan.PerDay < 1 {
		return plan, fmt.Errorf("“每次几人”应为1、2这样的数字。")
	}
	plan.From, plan.To = r.From, r.To
	plan.Pool, plan.Groups, plan.Except = refsOf(p.pool), refsOf(p.teams), refsOf(p.out)
	return plan, nil
}

func refOf(o ui.Option) record.Ref { return record.Ref{ID: o.ID, Name: o.Text} }

func refsOf(m *ui.MultiChooser) []record.Ref {
	var out []record.Ref
	for _, o := range m.Chosen() {
		out = append(out, refOf(o))
	}
	return out
}

// plan makes the turns and shows them; what is announced or over stays.
func (p *rosterPage) plan() {
	plan, err := p.given()
	if err == nil && len(plan.Pool) == 0 && len(plan.Groups) == 0 {
		err = fmt.Errorf("请先选轮值的代表或代表小组。")
	}
	if err == nil {
		err = p.takeRows()
	}
	if err != nil {
		p.desk.bar.Say(ui.Warn, err.Error())
		return
	}
	p.roster.Rule = plan.Days.Words()
	if plan.Moves {
		p.roster.Rule += "，遇休息日顺延"
	}
	type answer struct {
		turns []office.RosterTurn
		known bool
		err   error
	}
	p.asked++
	asked, store, of := p.asked, p.desk.store, office.Rosters.Clone(p.roster).(*office.Roster)
	ui.Ask(func() (a answer) {
		a.turns, a.known, a.err = newRosterRead(store).plan(plan, of)
		return a
	}, func(a answer) {
		if asked != p.asked {
			return
		}
		if a.err != nil {
			p.desk.bar.Error(a.err)
			return
		}
		p.roster.Turns, p.dirty = a.turns, true
		p.showTurns(a.turns)
		text := fmt.Sprintf("%s，排出 %d 天，接着上一次轮下来。核对、修改后保存。", p.roster.Rule, len(a.turns))
		if !a.known {
			text = fmt.Sprintf("排出 %d 天；节假日表没有录全，休息日只按周末推算，请核对。", len(a.turns))
		}
		p.told.SetText(text)
	})
}

// takeRows puts the turns as they were edited into the roster.
func (p *rosterPage) takeRows() error {
	rows, err := p.rows.Rows()
	if err != nil {
		return err
	}
	p.roster.Turns = nil
	for _, row := range rows {
		p.roster.Turns = append(p.roster.Turns, *row.(*office.RosterTurn))
	}
	return nil
}
