package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

func numbered(term, no int64) *Session {
	return &Session{TermNo: record.Some(term), No: record.Some(no)}
}

func TestASessionIsNamedAsOnItsPapers(t *testing.T) {
	in := SettingsOn("2026-11-21", map[string]string{KeyTown: "清溪镇"})
	for _, c := range []struct {
		s                 *Session
		full, short, code string
	}{
		{numbered(19, 2), "清溪镇第十九届人民代表大会第二次会议", "清溪镇十九届人大二次会议", "19-2"},
		{numbered(20, 11), "清溪镇第二十届人民代表大会第十一次会议", "清溪镇二十届人大十一次会议", "20-11"},
		{numbered(10, 0), "", "", ""},
	} {
		Sessions.Prepare(c.s, in)
		if c.s.FullName() != c.full || c.s.ShortName() != c.short || c.s.Code() != c.code {
			t.Errorf("%s, %s, %s", c.s.FullName(), c.s.ShortName(), c.s.Code())
		}
		if got := Sessions.Title(c.s); c.short != "" && got != c.short {
			t.Errorf("others call it %s", got)
		}
	}
}

func TestAnEarlierSessionKeepsTheNameOfTheTownship(t *testing.T) {
	s := numbered(15, 1)
	s.Town = "清溪乡"
	Sessions.Prepare(s, SettingsOn("2026-11-21", map[string]string{KeyTown: "清溪镇"}))
	if got := s.ShortName(); got != "清溪乡十五届人大一次会议" {
		t.Errorf("the session is called %s", got)
	}
}

func TestThePreparationFollowsTheOpeningDay(t *testing.T) {
	s := numbered(19, 2)
	s.Opens = "2026-01-20"
	s.Preparation = []PrepTask{{Task: "订餐", Day: "2026-01-10"}}
	s.PlanPreparation(false, usual("2025-11-20"))
	n := len(s.Preparation)
	task := func(words string) *PrepTask {
		i := slices.IndexFunc(s.Preparation, func(p PrepTask) bool { return strings.Contains(p.Task, words) })
		if i < 0 {
			return nil
		}
		return &s.Preparation[i]
	}
	if p := task("发会议通知"); p == nil || p.Day != "2026-01-10" || p.Paper != "D06、D07" {
		t.Errorf("the notice: %+v", p)
	}
	if p := task("交办会"); p == nil || p.Day != "2026-02-04" {
		t.Errorf("the hand-over after the session: %+v", p)
	}
	if task("补选代表") != nil {
		t.Error("a session without elections has the tasks of a by-election")
	}
	task("公布会议日期").Status = PrepDone
	s.Opens = "2026-01-27"
	s.PlanPreparation(true, usual("2025-11-20"))
	if p := task("发会议通知"); p.Day != "2026-01-17" {
		t.Errorf("a week later the notice is on %s", p.Day)
	}
	if p := task("公布会议日期"); p.Day != "2026-01-06" {
		t.Errorf("what is done was moved to %s", p.Day)
	}
	if p := task("订餐"); p.Day != "2026-01-10" {
		t.Errorf("the clerk's own row was moved to %s", p.Day)
	}
	if len(s.Preparation) != n+3 || task("补选代表") == nil {
		t.Errorf("with elections the list grew from %d to %d", n, len(s.Preparation))
	}
}

// opened is a session that breaks no rule in any province.
func opened(change func(*Session)) *Session {
	s := numbered(19, 2)
	s.Nature, s.Opens, s.Closes = NatureYearStart, "2026-01-20", "2026-01-21"
	s.Announced, s.Noticed, s.PapersSent = "2026-01-06", "2026-01-08", "2026-01-18"
	s.Agenda = []AgendaItem{{Text: "听取和审查镇人民政府工作报告"}, {Text: "听取和审查镇人大主席团工作报告"}, {Text: "审查和批准预算"}}
	s.Presidium = members(9)
	if change != nil {
		change(s)
	}
	return s
}

// members are the first n deputies of the rules' tests, and beyond these people in no register.
func members(n int) []record.Person {
	out := make([]record.Person, n)
	for i := range out {
		out[i].Who.ID = int64(i + 1)
	}
	return out
}

func TestEveryRuleOnASessionWarnsAndDoesNot(t *testing.T) {
	for _, c := range []struct {
		rule, says, province string
		change               func(*Session)
	}{
		{"B02", "没有填公布日期", "", func(s *Session) { s.Announced = "" }},
		{"B02", "晚于通知日期", "", func(s *Session) { s.Announced = "2026-01-09" }},
		{"B09", "少于7人", "浙江", func(s *Session) { s.Presidium = members(5) }},
		{"B09", "多于17人", "浙江", func(s *Session) { s.Presidium = members(19) }},
		{"B09", "多于11人", "山东", func(s *Session) { s.Presidium = members(13) }},
		{"B09", "多于11人", "重庆", func(s *Session) { s.Presidium = members(13) }},
		{"B09", "双数", "", func(s *Session) { s.Presidium = members(8) }},
		{"B10", "副镇长", "浙江", func(s *Session) { s.Presidium[2].Who.ID = 20 }},
		{"B13", "超过代表人数的50%", "北京", func(s *Session) { s.Attending = members(33) }},
		{"B15", "会议通知日期2026年1月8日，离开幕日不足7天", "", func(s *Session) { s.Opens = "2026-01-14" }},
		{"B15", "不足10天", "重庆", func(s *Session) { s.Opens = "2026-01-17" }},
		{"B15", "文件送达日期2026年1月18日，离开幕日不足1天", "浙江", func(s *Session) { s.Opens = "2026-01-18" }},
		{"B16", "没有主席团工作报告、预算", "", func(s *Session) { s.Agenda = s.Agenda[:1] }},
		{"", "早于开幕日", "", func(s *Session) { s.Closes = "2026-01-19" }},
	} {
		f := around(inProvince("2026-11-21", c.province))
		known := f.Deputy
		f.Deputy = func(id int64) *Deputy {
			if id == 20 {
				return &Deputy{Name: "马某", Mandates: []Mandate{{Level: LevelTown, Elected: "2021-11-20", Post: "清溪镇副镇长"}}}
			}
			return known(id)
		}
		warnings := warningsOf(Sessions.Any, opened(c.change), f)
		if !anyHolds(warnings, c.rule, c.says) {
			t.Errorf("%s in %q: no warning with “%s” among %+v", c.rule, c.province, c.says, warnings)
		}
		if none := warningsOf(Sessions.Any, opened(nil), f); len(none) > 0 {
			t.Errorf("a session in order in %q: %+v", c.province, none)
		}
	}
}

func TestWhereASessionIsJustInOrder(t *testing.T) {
	for _, c := range []struct {
		rule, province string
		change         func(*Session)
	}{
		{"B02", "", func(s *Session) { s.Announced = s.Noticed }},
		{"B09", "浙江", func(s *Session) { s.Presidium = members(7) }},
		{"B09", "浙江", func(s *Session) { s.Presidium = members(17) }},
		{"B09", "山东", func(s *Session) { s.Presidium = members(11) }},
		{"B13", "北京", func(s *Session) { s.Attending = members(32) }}, // of 65
		{"B13", "云南", func(s *Session) { s.Attending = members(60) }},
		{"B15", "", func(s *Session) { s.Opens = "2026-01-15" }},   // seven days from the notice
		{"B15", "重庆", func(s *Session) { s.Opens = "2026-01-18" }}, // ten
		{"B15", "浙江", func(s *Session) { s.Opens = "2026-01-19" }}, // the papers came the day before
		{"", "", func(s *Session) { s.Closes = s.Opens }},
	} {
		if w := warningsOf(Sessions.Any, opened(c.change), around(inProvince("2026-11-21", c.province))); anyHolds(w, c.rule, "") {
			t.Errorf("%s in %q: %q", c.rule, c.province, w)
		}
	}
}

func TestALargeTownshipMayHaveALargerPresidium(t *testing.T) {
	s := opened(func(s *Session) { s.Presidium = members(13) })
	f := around(inProvince("2026-11-21", "山东"))
	f.InOffice = func(record.Date) int { return 90 }
	if w := warningsOf(Sessions.Any, s, f); len(w) > 0 {
		t.Errorf("Shandong, 90 deputies: %+v", w)
	}
	f = around(inProvince("2026-11-21", "重庆"))
	f.Term = func(int64) *Term { return &Term{Population: record.Some[int64](90001)} }
	if w := warningsOf(Sessions.Any, s, f); len(w) > 0 {
		t.Errorf("Chongqing, more than 90,000 people: %+v", w)
	}
}

func TestYearsWithTooFewSessionsAreFound(t *testing.T) {
	at := func(id int64, day record.Date) *Session {
		s := &Session{Opens: day}
		s.ID = id
		return s
	}
	a := Archive{Facts: around(usual("2026-11-21")), Sessions: []*Session{
		at(4, "2025-07-10"), at(1, "2022-01-10"), at(2, "2022-07-10"), at(3, "2023-01-10"), at(5, "2026-01-10"), at(6, "")}}
	var got []string
	for _, f := range findingsOf(a, "B01") {
		got = append(got, f.Text[:len("2023年开了1次")])
	}
	if got := findingsOf(Archive{Facts: a.Facts, Sessions: []*Session{at(1, "2025-01-10"), at(2, "2025-07-10")}}, "B01"); len(got) > 0 {
		t.Errorf("two in the year: %+v", got)
	}
	if want := []string{"2023年开了1次", "2024年开了0次", "2025年开了1次"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q: this year is not over yet", got, want)
	}
}

func TestTheFirstSessionComesWithinTwoMonthsOfTheElection(t *testing.T) {
	deputy := &Deputy{Mandates: []Mandate{
		{Level: LevelTown, Term: record.Ref{ID: 1}, Elected: "2021-11-20"},
		{Level: LevelTown, Term: record.Ref{ID: 1}, Elected: "2023-05-05"}, // a by-election afterwards
	}}
	find := func(opens record.Date) []Finding {
		s := &Session{Nature: NatureFirst, Opens: opens}
		s.Term.ID = 1
		return findingsOf(Archive{Facts: around(usual("2026-11-21")), Deputies: []*Deputy{deputy}, Sessions: []*Session{s}}, "B06")
	}
	if got := find("2022-01-20"); len(got) > 0 {
		t.Errorf("two months to the day: %+v", got)
	}
	if got := find("2022-01-21"); len(got) != 1 || !strings.Contains(got[0].Text, "2022年1月20日前") {
		t.Errorf("a day later: %+v", got)
	}
}
