package ledger

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// meetings is L07, 会议台账: the meetings that were held in the period, the earliest first.
func (m *maker) meetings() (Ledger, error) {
	list, err := m.meetingsHeld()
	if err != nil {
		return Ledger{}, err
	}
	list = slices.DeleteFunc(list, func(one *office.Meeting) bool { return !m.ofSession(one.Session) })
	adopted, err := m.adoptedAt()
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Meetings.Any, "会议情况登记表", (*office.Meeting).Meta, m.meetingColumns(adopted), list)
	l.Totals = []string{tallyOf("次", office.MeetingKinds, list, func(one *office.Meeting) string { return one.Kind }).String()}
	return l, nil
}

// meetingsHeld lists the meetings of the period, neither cancelled nor waiting for a new day.
func (m *maker) meetingsHeld() ([]*office.Meeting, error) {
	list, err := during(m, office.Meetings)
	return slices.DeleteFunc(list, func(one *office.Meeting) bool {
		state := one.State()
		return state == office.MeetingCalledOff || state == office.MeetingPutOff
	}), err
}

// adopted is what a meeting came to: what it adopted or decided, and what became of each.
type adopted struct{ what, then []string }

// adoptedAt gathers resolutions and major matters by meeting. What names a session only stands at its last sitting, where a
// congress adopts.
func (m *maker) adoptedAt() (map[int64]*adopted, error) {
	last, err := m.lastSittings()
	if err != nil {
		return nil, err
	}
	out := map[int64]*adopted{}
	add := func(meeting, session int64, what, then string) {
		if meeting == 0 {
			meeting = last[session]
		}
		if out[meeting] == nil {
			out[meeting] = &adopted{}
		}
		a := out[meeting]
		a.what, a.then = append(a.what, what), append(a.then, then)
	}
	resolutions, err := data.All(m.store, office.Resolutions, record.Query{Sort: []record.Sort{{Key: "adopted"}}})
	if err != nil {
		return nil, err
	}
	for _, r := range resolutions {
		if m.seen(r.Adopted) {
			add(r.Meeting.ID, r.Session.ID, withNumber(r.Title, r.Number), m.effect(r.Effect, r.Done))
		}
	}
	decisions, err := data.All(m.store, office.Decisions, record.Query{Sort: []record.Sort{{Key: "decided"}}})
	if err != nil {
		return nil, err
	}
	for _, d := range decisions {
		if m.seen(d.Decided) {
			add(d.Meeting.ID, d.Session.ID, withNumber(d.Title, d.Number), m.effect(d.Progress, d.Done))
		}
	}
	return out, nil
}

// lastSittings finds the last sitting of each session.
func (m *maker) lastSittings() (map[int64]int64, error) {
	sittings, err := data.All(m.store, office.Meetings, record.Query{Where: []record.Filter{{Key: "kind", Op: record.Is, Value: office.MeetSitting}},
		Sort: []record.Sort{{Key: "starts"}, {Key: "starts_at"}}})
	out := map[int64]int64{}
	for _, one := range sittings {
		if one.Session.ID != 0 && one.Cancelled == "" {
			out[one.Session.ID] = one.ID
		}
	}
	return out, err
}

// withNumber names a paper with its number: 关于……的决议（清人发〔2024〕3号）.
func withNumber(title, number string) string {
	if number == "" {
		return title
	}
	return title + "（" + strings.Trim(number, "（）") + "）"
}

// effect is what became of something (落实情况) as the ledger's day knew it: with its day once it was done, and nothing of what
// was noted when that came later.
func (m *maker) effect(text string, done record.Date) string {
	switch {
	case done == "":
		return text
	case !m.seen(done):
		return ""
	case text == "":
		return m.dateText(done) + "已落实"
	}
	return text + "（" + m.dateText(done) + "落实）"
}

// meetingColumns are the columns of L07 (DOMAIN.md §6.2).
func (m *maker) meetingColumns(came map[int64]*adopted) []col[*office.Meeting] {
	own := func(key string, c Column) col[*office.Meeting] {
		return field[*office.Meeting](m, office.Meetings.Any, key, c)
	}
	listed := func(of func(one *office.Meeting) int) func(*office.Meeting) string {
		return func(one *office.Meeting) string { return given(int64(of(one)), len(one.Attendance) > 0) }
	}
	return []col[*office.Meeting]{
		own("starts", dayColumn("日期")), own("name", Column{Title: "会议名称", Width: 24}),
		{short("类型", 13), "kind", func(one *office.Meeting) string { return strings.Replace(one.Kind, "（", "\n（", 1) }},
		own("place", Column{Title: "地点", Width: 12}), own("chair", short("主持人", 8)),
		{numberColumn("应到", 6), "expected", func(one *office.Meeting) string {
			n := one.ExpectedNow(m.facts)
			return given(int64(n), n > 0)
		}},
		{numberColumn("实到", 6), "there", listed(func(one *office.Meeting) int { return office.Present(one.Attendance) })},
		{numberColumn("请假", 6), "on_leave", listed(func(one *office.Meeting) int { return office.WithStatus(one.Attendance, office.OnLeave) })},
		{numberColumn("列席", 6), "sat_in", func(one *office.Meeting) string { return fmt.Sprint(office.Present(one.SittingIn)) }},
		{Column{Title: "主要议题", Width: 30}, "agenda", func(one *office.Meeting) string {
			var items []string
			for _, item := range one.Agenda {
				items = append(items, item.Text)
			}
			return inLines(items)
		}},
		{Column{Title: "形成决议决定", Width: 26}, "minutes", func(one *office.Meeting) string {
			if a := came[one.ID]; a != nil {
				return inLines(a.what)
			}
			return ""
		}},
		{Column{Title: "落实情况", Width: 22}, "tasks", func(one *office.Meeting) string { return m.carriedOut(one, came[one.ID]) }},
	}
}

// carriedOut tells what became of what a meeting adopted, under the same numbers, and of the tasks that it left.
func (m *maker) carriedOut(one *office.Meeting, a *adopted) string {
	var lines []string
	if a != nil {
		for i, text := range a.then {
			switch {
			case text == "":
			case len(a.then) == 1:
				lines = append(lines, text)
			default:
				lines = append(lines, fmt.Sprintf("%d．%s", i+1, text))
			}
		}
	}
	done := 0
	for _, t := range one.Tasks {
		done += toInt(m.seen(t.Done) || t.Done == "" && t.Status == office.MeetingTaskDone)
	}
	if len(one.Tasks) > 0 {
		lines = append(lines, fmt.Sprintf("会议任务 %d 项，已完成 %d 项", len(one.Tasks), done))
	}
	return strings.Join(lines, "\n")
}
