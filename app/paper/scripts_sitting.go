package paper

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// plenarySitting is a plenary sitting (全体会议) of the session with what is done at it. A sitting that stands in the timetable alone
// has a meeting without an id.
type plenarySitting struct {
	*office.Meeting
	name        string // 第二次全体会议
	items       []office.MeetingItem
	contests    []*office.Election
	no          int // from 0
	first, last bool
}

// is tells of what type an item is: what meetings call 听取专项报告 is a report like any other.
func is(item office.MeetingItem, types ...string) bool { return slices.Contains(types, item.Type) }

// plenaries are the plenary sittings of the session: those on record, before there are any those of the timetable.
func (j *job) plenaries() []*plenarySitting {
	if kept, ok := j.read["plenaries"].([]*plenarySitting); ok && len(kept) > 0 && kept[0].Session.ID == j.session.ID {
		return kept
	}
	meetings := j.meetings(office.MeetSitting)
	if len(meetings) == 0 {
		meetings = j.plannedSittings()
	}
	var out []*plenarySitting
	for i, m := range meetings {
		s := &plenarySitting{Meeting: m, name: j.sittingName(m), items: j.agendaOf(m), no: i, first: i == 0, last: i == len(meetings)-1}
		if len(s.items) == 0 {
			s.items = j.share(i, len(meetings))
		}
		if s.first && !j.in.On(office.KeyPreparatory) {
			s.items = j.withPreparatory(s.items)
		}
		out = append(out, s)
	}
	j.placeElections(out)
	j.read["plenaries"] = out
	return out
}

// withPreparatory puts in front of a sitting's items what a preparatory meeting passes where there is one, unless they hold it.
func (j *job) withPreparatory(items []office.MeetingItem) []office.MeetingItem {
	var before []office.MeetingItem
	for _, it := range j.preparatoryItems() {
		if onMatter(len(items), func(i int) string { return items[i].Text }, it.Text) < 0 {
			before = append(before, it)
		}
	}
	return append(before, items...)
}

// plenaryAt is one of the sittings, an empty one where there is none.
func (j *job) plenaryAt(i int) *plenarySitting {
	if list := j.plenaries(); i >= 0 && i < len(list) {
		return list[i]
	}
	return &plenarySitting{Meeting: &office.Meeting{}}
}

// sittingNamed finds the name of a sitting in a line of the timetable.
var sittingNamed = regexp.MustCompile(`第[一二三四五六七八九十]+次全体会议`)

// plannedSittings are the sittings that the timetable names, each once.
func (j *job) plannedSittings() []*office.Meeting {
	var out []*office.Meeting
	for _, line := range j.session.Timetable {
		for _, name := range sittingNamed.FindAllString(line.Text, -1) {
			if !slices.ContainsFunc(out, func(m *office.Meeting) bool { return m.Name == name }) {
				out = append(out, j.planned(office.MeetSitting, name, line))
			}
		}
	}
	return out
}

// planned is a meeting of which only a line of the timetable is on record.
func (j *job) planned(kind, name string, line office.TimetableItem) *office.Meeting {
	m := &office.Meeting{Kind: kind, Name: name, Starts: line.Day, StartsAt: line.At, Chair: line.Chair, Place: cmp.Or(line.Place, j.session.Place),
		Session: record.Ref{ID: j.session.ID}}
	m.Term = j.session.Term
	return m
}

// share are the items of the session's agenda that a sitting has of which no agenda is on record: reports and what is examined come
// at the first, elections at the second of three, everything else at the last.
func (j *job) share(at, sittings int) []office.MeetingItem {
	var out []office.MeetingItem
	for _, a := range agendaRows(j.session) {
		place := sittings - 1
		switch a.Type {
		case "听取报告", "审议", "讨论", "通报":
			place = 0
		case "选举":
			place = min(1, sittings-1)
		}
		if place == at {
			out = append(out, office.MeetingItem{Text: strings.TrimSpace(a.Text), Type: a.Type, Reporter: a.Reporter})
		}
	}
	return out
}

// agendaOf are the items of a meeting's agenda in their order, each with whoever reports: as the meeting says, else as the text or the
// session's agenda does.
func (j *job) agendaOf(m *office.Meeting) []office.MeetingItem {
	var out []office.MeetingItem
	for _, it := range m.Agenda {
		if it.Text = strings.TrimSpace(it.Text); it.Text != "" {
			if it.Reporter == "" {
				it.Reporter = j.reporter(it)
			}
			out = append(out, it)
		}
	}
	slices.SortStableFunc(out, func(a, b office.MeetingItem) int {
		if a.No.Given != b.No.Given {
			return cmp.Compare(b2i(b.No.Given), b2i(a.No.Given))
		}
		return cmp.Compare(a.No.V, b.No.V)
	})
	return out
}

func (j *job) reporter(it office.MeetingItem) string {
	if j.session == nil {
		return ""
	}
	for _, t := range linked(j, office.Texts, "session", j.session.ID) {
		if it.Paper.ID != 0 && t.ID == it.Paper.ID || t.Title != "" && t.Reporter != "" && strings.HasSuffix(it.Text, t.Title) {
			return t.Reporter
		}
	}
	for _, a := range j.session.Agenda {
		if strings.TrimSpace(a.Text) == it.Text {
			return a.Reporter
		}
	}
	return ""
}

// placeElections gives every election of the session to a sitting: the one on its record, else that whose agenda has elections, else
// the last.
func (j *job) placeElections(list []*plenarySitting) {
	if len(list) == 0 {
		return
	}
	home := list[len(list)-1]
	for _, s := range list {
		if slices.ContainsFunc(s.items, func(it office.MeetingItem) bool { return is(it, "选举") }) {
			home = s
			break
		}
	}
	for _, e := range j.elections() {
		at := home
		for _, s := range list {
			if s.ID != 0 && s.ID == e.Meeting.ID {
				at = s
			}
		}
		at.contests = append(at.contests, e)
	}
}

// elects tells whether anything is elected at the sitting.
func (s *plenarySitting) elects() bool {
	return len(s.contests) > 0 || slices.ContainsFunc(s.items, func(it office.MeetingItem) bool { return is(it, "选举") })
}

// executives are the executive chairs (执行主席) of a sitting in the order of the record, and who of them presides.
func (j *job) executives(s *plenarySitting) (names []string, host string) {
	for _, row := range j.session.ExecutiveChairs {
		d := j.facts.Deputy(row.Member.ID)
		at := strings.TrimSpace(row.Sitting)
		if d == nil || at != s.name && at != hanzi.Ordinal(s.no+1, "次全体会议") {
			continue
		}
		names = append(names, d.Name)
		if row.Chairs.V {
			host = d.Name
		}
	}
	return names, cmp.Or(s.Chair, host)
}

// held are the votes taken at a meeting, none before it is on record.
func (j *job) held(m *office.Meeting) []*office.Vote {
	if m.ID == 0 {
		return nil
	}
	out := slices.Clone(j.votes(m))
	slices.SortStableFunc(out, func(a, b *office.Vote) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// preparatory is the preparatory meeting, on record or in the timetable; nil where neither knows of one.
func (j *job) preparatory() *office.Meeting {
	if m := j.meeting(office.MeetPreparatory, 1); m != nil {
		return m
	}
	for _, line := range j.session.Timetable {
		if strings.Contains(line.Text, office.MeetPreparatory) {
			return j.planned(office.MeetPreparatory, office.MeetPreparatory, line)
		}
	}
	return nil
}
