package office

import (
	"slices"

	"npcdesk/app/record"
)

// Roster is a plan of duty (值班排班): who receives voters at a station on which day, or which group joins the leaders' reception
// of petitioners (DOMAIN.md §3.17, §3.18). Its turns come from TurnPlan and are edited by hand.
type Roster struct {
	record.Base
	Kind      string
	Station   record.Ref
	From      record.Date
	To        record.Date
	Rule      string // how the days were found
	Announced record.Date
	Where     string // 公布方式
	Turns     []RosterTurn
}

// RosterTurn is one day of duty.
type RosterTurn struct {
	record.Row
	Day       record.Date
	Deputies  []record.Ref
	Group     record.Ref
	Leader    string
	Announced record.Date
	Held      string
	Why       string
}

// The kinds of rosters.
const (
	RosterStation  = "代表接待日"
	RosterPetition = "领导接访"
)

// TurnHeld says that the deputies came.
const TurnHeld = "已到岗"

// The states of a roster.
const (
	RosterDraft     record.State = "编排中"
	RosterAnnounced record.State = "已公布"
	RosterDone      record.State = "已完成"
)

// Rosters is the register of duty rosters.
var Rosters = record.NewRegister("roster", "值班排班", under("排班", []*record.Of[Roster]{
	record.Choice("kind", "类型", func(r *Roster) *string { return &r.Kind }, RosterStation, RosterPetition).Required().
		Meaning("进站接待", RosterStation).Meaning("值班", RosterStation).Meaning("代表接访", RosterPetition).Also("排班类型").In(100),
	record.To("station", "场所", "station", func(r *Roster) *record.Ref { return &r.Station }).When(func(r *Roster) bool { return r.Kind == RosterStation }).
		Also("联络站", "站点").In(160).Parent(),
	record.Day("from", "起始日期", func(r *Roster) *record.Date { return &r.From }).Must().Also("开始日期", "起始时间").In(100),
	record.Day("to", "截止日期", func(r *Roster) *record.Date { return &r.To }).Required().Also("结束日期", "截止时间").In(100),
	record.Text("rule", "排班规则", func(r *Roster) *string { return &r.Rule }).Also("接待日规则"),
	record.Day("announced", "公布日期", func(r *Roster) *record.Date { return &r.Announced }).Required().Also("公告日期", "公示日期").In(100),
	record.Text("where", "公布方式", func(r *Roster) *string { return &r.Where }),
	record.Rows("turns", "值班安排", rosterTurnFields(), func(r *Roster) *[]RosterTurn { return &r.Turns }),
})...).Titled(rosterTitle).Dated("from").OrderedBy(record.Sort{Key: "from", Desc: true}).Prepared(prepareRoster).
	States(func(r *Roster, _ record.Settings) record.State { return r.State() }, RosterDraft, RosterAnnounced, RosterDone).
	Happenings(record.Step{Name: "公布", From: []record.State{RosterDraft}, To: RosterAnnounced, Keys: []string{"announced", "where"}}).
	Rules(record.Hold("", "联络站制度", record.Verify, turnsAnnounced).At("announced"), record.Hold("", "", record.Certain, turnsInOrder).At("turns", "to"),
		record.Hold("E09", "代表法28", record.Certain, turnsByDeputiesInOffice).At("turns"))

func rosterTurnFields() []*record.Of[RosterTurn] {
	return []*record.Of[RosterTurn]{
		record.Day("day", "日期", func(t *RosterTurn) *record.Date { return &t.Day }).Required(),
		record.ToMany("deputies", "代表", "deputy", func(t *RosterTurn) *[]record.Ref { return &t.Deputies }),
		record.To("group", "代表小组", "group", func(t *RosterTurn) *record.Ref { return &t.Group }),
		record.Text("leader", "接访领导", func(t *RosterTurn) *string { return &t.Leader }),
		record.Day("announced", "公布日期", func(t *RosterTurn) *record.Date { return &t.Announced }),
		record.Choice("held", "值班情况", func(t *RosterTurn) *string { return &t.Held }, TurnHeld, "换班", "改期", "未到岗"),
		record.Text("why", "说明", func(t *RosterTurn) *string { return &t.Why }),
	}
}

func rosterTitle(r *Roster) string {
	name := r.Station.Name
	if name == "" {
		name = r.Kind
	}
	return name + date(r.From) + "起排班"
}

// prepareRoster gives the day of the announcement to the turns that have none of their own.
func prepareRoster(r *Roster, _ record.Settings) {
	if r.Kind == "" && r.Station.ID != 0 {
		r.Kind = RosterStation
	}
	slices.SortStableFunc(r.Turns, byDay)
	for i := range r.Turns {
		t := &r.Turns[i]
		if t.Announced == "" {
			t.Announced = r.Announced
		}
		if r.To == "" || t.Day > r.To {
			r.To = t.Day
		}
	}
}

// State tells whether the roster is announced, and whether every turn of it is over.
func (r *Roster) State() record.State {
	over := func(t RosterTurn) bool { return t.Held != "" }
	switch {
	case len(r.Turns) > 0 && !slices.ContainsFunc(r.Turns, func(t RosterTurn) bool { return !over(t) }):
		return RosterDone
	case r.Announced != "":
		return RosterAnnounced
	}
	return RosterDraft
}

// DuePetitionDay is what a day of deputies at leaders' receptions (代表接访) is called where it falls due.
const DuePetitionDay = "代表接访"

// DayOfDuty tells whether something that falls due is a day of duty rather than a limit: it is looked at a week ahead, not a
// month.
func DayOfDuty(kind string) bool {
	return kind == RosterStation || kind == RosterPetition || kind == DuePetitionDay
}

// Deadlines are, for every turn that is not over, its announcement and the day itself.
func (r *Roster) Deadlines(in record.Settings) []Deadline {
	var out []Deadline
	for _, t := range r.Turns {
		if t.Day == "" || t.Held != "" {
			continue
		}
		if t.Announced == "" && r.Announced == "" {
			out = append(out, Deadline{Kind: "公布值班安排", On: t.Day.Add(-in.Int(KeyRosterNotice)), Text: date(t.Day), Source: "设置：值班安排提前公布"})
		}
		kind := r.Kind
		if kind == "" {
			kind = RosterStation
		}
		out = append(out, Deadline{Kind: kind, On: t.Day, Text: t.Leader, Source: "值班排班"})
	}
	return out
}

func turnsAnnounced(r *Roster, f Facts) []string {
	var out []string
	for _, t := range r.Turns {
		announced := t.Announced
		if announced == "" {
			announced = r.Announced
		}
		if text := announcedInTime(t.Day, announced, f); text != "" {
			out = append(out, text)
		}
	}
	return out
}

func turnsInOrder(r *Roster, _ Facts) []string {
	var out []string
	if r.To != "" && r.To < r.From {
		out = append(out, "截止日期早于起始日期：请核对")
	}
	seen := map[record.Date]bool{}
	for _, t := range r.Turns {
		switch {
		case t.Day != "" && seen[t.Day]:
			out = append(out, date(t.Day)+"排了两次：请合并或者改日期")
		case t.Day != "" && t.Day < r.From:
			out = append(out, date(t.Day)+"在起始日期以前：请核对")
		case len(t.Deputies) == 0 && t.Group.ID == 0:
			out = append(out, date(t.Day)+"没有排代表，也没有排代表小组：请补排")
		}
		seen[t.Day] = true
	}
	return out
}

// turnsByDeputiesInOffice misses deputies of turns to come who are not in office any more.
func turnsByDeputiesInOffice(r *Roster, f Facts) []string {
	var out []string
	for _, t := range r.Turns {
		for _, ref := range t.Deputies {
			d := f.Deputy(ref.ID)
			if d != nil && t.Day != "" && !slices.ContainsFunc(Levels, func(level string) bool { return d.InOfficeAt(level, t.Day, f.Term, f.In) }) {
				out = append(out, d.Name+"在"+date(t.Day)+"不是在任代表：请换人值班")
			}
		}
	}
	return out
}
