package screens

import (
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// attendanceSheet is what the attendance page shows: records of one register across, people down.
type attendanceSheet struct {
	reg    *record.Any
	field  *record.Field
	recs   []any
	people []attendee
	lists  [][]record.Person // of each record, as stored
}

// attendee is somebody who may be on a list: a deputy, or anybody else by name.
type attendee struct {
	who               record.Ref
	name              string // of somebody who is in no register
	group, delegation string // as of the last activity on the sheet
	initials          []string
}

func (a *attendee) called() string {
	if a.who.ID == 0 {
		return a.name
	}
	return a.who.Name
}

// team is the name of where a deputy belongs, which tells namesakes apart.
func (a *attendee) team() string {
	switch {
	case a.who.ID == 0:
		return "非代表"
	case a.group != "":
		return a.group
	}
	return a.delegation
}

// named tells whether a name or its initials hold a text.
func (a *attendee) named(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	return strings.Contains(a.called(), text) || slices.ContainsFunc(a.initials, func(s string) bool { return strings.HasPrefix(s, text) })
}

func (a *attendee) is(p record.Person) bool {
	return a.who.ID == p.Who.ID && (a.who.ID != 0 || a.name == p.Name)
}

// attendanceField is the list of people of a register that says who attended, nil when it has none.
func attendanceField(reg *record.Any) *record.Field {
	for _, f := range reg.Fields {
		if f.Kind == record.KindPeople && slices.Equal(f.Options, office.Attendances) {
			return f
		}
	}
	return nil
}

// readSheet reads records in the order of their dates, and who may attend: the deputies in office on those days, in stroke
// order, then everybody else who is on a list.
func readSheet(s *data.Store, reg *record.Any, list []int64) (attendanceSheet, error) {
	out := attendanceSheet{reg: reg, field: attendanceField(reg)}
	inUse, err := s.IDs(reg, record.Query{Where: []record.Filter{{Key: "id", Op: record.In, Value: list}}})
	if err != nil {
		return out, err
	}
	if out.recs, err = s.Page(reg, inUse); err != nil {
		return out, err
	}
	slices.SortStableFunc(out.recs, func(a, b any) int { return strings.Compare(out.when(a), out.when(b)) })
	for _, rec := range out.recs {
		people, _ := out.field.Get(rec).([]record.Person)
		out.lists = append(out.lists, people)
	}
	if err := out.addDeputies(s); err != nil {
		return out, err
	}
	out.addOthers()
	return out, nil
}

// day is the date of a record, "" when it has none.
func (s *attendanceSheet) day(rec any) record.Date {
	if s.reg.DateKey == "" {
		return ""
	}
	day, _ := s.reg.Field(s.reg.DateKey).Get(rec).(string)
	return record.Date(day)
}

func (s *attendanceSheet) addDeputies(store *data.Store) error {
	facts := store.Facts()
	var days []record.Date
	for _, rec := range s.recs {
		day := s.day(rec)
		if day == "" {
			day = facts.In.Today
		}
		if !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	listed := map[int64]bool{}
	for _, list := range s.lists {
		for _, p := range list {
			listed[p.Who.ID] = true
		}
	}
	for d, err := range data.Each(store, office.Deputies, record.Query{Sort: office.Deputies.Sorting}) {
		if err != nil {
			return err
		}
		inOffice := func(day record.Date) bool { return d.InOffice(day, facts.Term, facts.In) }
		if !listed[d.ID] && !slices.ContainsFunc(days, inOffice) {
			continue
		}
		one := attendee{who: record.Ref{ID: d.ID, Name: d.Name}, initials: hanzi.Initials(d.Name)}
		if profile, ok := d.ProfileOn(office.LevelTown, days[len(days)-1], facts.Term); ok {
			one.group, one.delegation = profile.Group.Name, profile.Delegation.Name
		}
		s.people = append(s.people, one)
	}
	return nil
}

// addOthers adds those on a list who are no deputies, or whose record is in the recycle bin.
func (s *attendanceSheet) addOthers() {
	for _, list := range s.lists {
		for _, p := range list {
			if !slices.ContainsFunc(s.people, func(a attendee) bool { return a.is(p) }) {
				s.people = append(s.people, attendee{who: p.Who, name: p.Name, initials: hanzi.Initials(p.Called())})
			}
		}
	}
}

// when is the day of a record, and the time where the register has one: the order of the columns.
func (s *attendanceSheet) when(rec any) string {
	for _, f := range s.reg.Fields {
		if f.Kind == record.KindTime {
			return string(s.day(rec)) + " " + f.Text(rec, record.Settings{})
		}
	}
	return string(s.day(rec))
}

// heads are the records as the sheet names them: the day, and what was on.
func (s *attendanceSheet) heads() []ui.GridColumn {
	out := make([]ui.GridColumn, len(s.recs))
	for i, rec := range s.recs {
		out[i] = ui.GridColumn{Title: string(s.day(rec)), Below: s.caption(rec)}
	}
	return out
}

// caption is what a column is called under its date: of a meeting of a session without the name of the session, which all its
// meetings begin with.
func (s *attendanceSheet) caption(rec any) string {
	title := s.reg.Title(rec)
	if m, ok := rec.(*office.Meeting); ok && m.Session.Name != "" && title != m.Session.Name {
		return strings.TrimPrefix(title, m.Session.Name)
	}
	return title
}

// mark is how somebody attended, "" for who is not on the list. Who is listed without more attended.
func (s *attendanceSheet) mark(row, col int) string {
	for _, p := range s.lists[col] {
		if s.people[row].is(p) {
			return attended(p)
		}
	}
	return ""
}

func attended(p record.Person) string {
	if !slices.Contains(office.Attendances, p.Status) {
		return office.Attended
	}
	return p.Status
}

// changes are the records whose marks were changed, with their new lists. Notes stay with their people.
func (s *attendanceSheet) changes(store *data.Store, g *ui.Grid) ([]data.Change, error) {
	var out []data.Change
	for col, rec := range s.recs {
		if !g.Changed(col) {
			continue
		}
		now, err := store.Get(s.reg, s.reg.Meta(rec).ID)
		if err != nil {
			return nil, err
		}
		list, _ := s.field.Get(now).([]record.Person)
		s.field.Set(now, s.listOf(list, func(row int) string { return g.Mark(row, col) }))
		out = append(out, data.Change{Reg: s.reg, Op: data.Put, Rec: now})
	}
	return out, nil
}

// listOf brings a list of people up to the marks: changed, taken off, or added at its end.
func (s *attendanceSheet) listOf(list []record.Person, mark func(row int) string) []record.Person {
	var out []record.Person
	there := make([]bool, len(s.people))
	for _, p := range list {
		row := slices.IndexFunc(s.people, func(a attendee) bool { return a.is(p) })
		if row >= 0 {
			there[row] = true
			switch now := mark(row); now {
			case "":
				continue
			case attended(p):
			default:
				p.Status = now
			}
		}
		out = append(out, p)
	}
	for row, a := range s.people {
		if word := mark(row); word != "" && !there[row] {
			out = append(out, record.Person{Who: a.who, Name: a.name, Status: word})
		}
	}
	return out
}

// attendanceActions offer the sheet for some records of a register that has attendances.
func (d *Desk) attendanceActions(reg *record.Any, list func() []int64) []ui.Action {
	if attendanceField(reg) == nil {
		return nil
	}
	return []ui.Action{{Text: "出席登记", Do: func() { d.attend(reg, list()) }}}
}

// attendanceOfParts offers the sheet of everything with attendances that belongs to a record: all meetings of a session.
func (d *Desk) attendanceOfParts(reg *record.Any, id int64) []ui.Action {
	var out []ui.Action
	for _, part := range d.store.Registers().Parts(reg) {
		if attendanceField(part.Register) == nil {
			continue
		}
		out = append(out, ui.Action{Text: "各次" + part.Register.Name + "的出席登记", Do: func() {
			list, err := d.store.IDs(part.Register, partsOf(part, id))
			switch {
			case err != nil:
				d.bar.Error(err)
			case len(list) == 0:
				d.bar.Say(ui.Info, "这里还没有"+part.Register.Name+"，可以先按标题下面的“＋”新建。")
			default:
				d.attend(part.Register, list)
			}
		}})
	}
	return out
}

// partsOf asks for what belongs to a record.
func partsOf(part record.Part, id int64) record.Query {
	return record.Query{Where: []record.Filter{{Key: part.Field.Key, Op: record.Is, Value: id}}}
}
