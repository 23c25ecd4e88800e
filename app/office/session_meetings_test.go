package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestTheRulesOnASessionAndItsMeetings(t *testing.T) {
	const extra = NatureExtra
	for _, c := range []struct {
		what, rule, words, province string
		holds                       bool
		meetings                    []any
		change                      func(*Session)
	}{
		{"an extra session for no one", "B03", "增开的提议", "", true, nil, func(s *Session) { s.Nature = extra }},
		{"13 of 65 proposed it", "B03", "五分之一", "", false, nil, func(s *Session) { s.Nature, s.ProposedBy, s.Proposers = extra, ExtraByDeputies, make([]record.Ref, 13) }},
		{"12 of 65 proposed it", "B03", "五分之一", "", true, nil, func(s *Session) { s.Nature, s.ProposedBy, s.Proposers = extra, ExtraByDeputies, make([]record.Ref, 12) }},
		{"the presidium deems it necessary", "B03", "提议", "", false, nil, func(s *Session) { s.Nature, s.ProposedBy = extra, ExtraByPresidium }},
		{"no presidium", "B07", "还没有登记主席团", "", true, nil, func(s *Session) { s.Presidium = nil }},
		{"no presidium yet", "B07", "还没有登记主席团", "", false, nil, func(s *Session) { s.Presidium, s.Opens, s.Closes = nil, "2026-11-22", "2026-11-22" }},
		{"the chair is no member", "B07", "人大主席代表", "", true, nil, func(s *Session) { s.Presidium = s.Presidium[:8] }},
		{"the chair is a member", "B07", "人大主席代表", "", false, nil, nil},
		{"meetings without a preparatory one", "B08", "没有预备会议", "", true, []any{&Meeting{Kind: MeetSitting}}, nil},
		{"meetings with a preparatory one", "B08", "没有预备会议", "", false, []any{&Meeting{Kind: MeetSitting}, &Meeting{Kind: MeetPreparatory}}, nil},
		{"no meetings on record", "B08", "没有预备会议", "", false, nil, nil},
		{"nobody of the government sits in", "B12", "没有镇政府领导", "", true, nil, func(s *Session) { s.Attending = []record.Person{{Name: "站长", Status: "站所负责人"}} }},
		{"the government sits in", "B12", "没有镇政府领导", "", false, nil, func(s *Session) { s.Attending = []record.Person{{Name: "副镇长", Status: "镇政府领导"}} }},
		{"one day with elections in Zhejiang", "B14", "少于2天", "浙江", true, nil, func(s *Session) { s.Closes = s.Opens; s.Agenda[0].Type = "选举" }},
		{"two days with elections in Zhejiang", "B14", "少于", "浙江", false, nil, func(s *Session) { s.Agenda[0].Type = "选举" }},
		{"one day without elections in Zhejiang", "B14", "少于", "浙江", false, nil, func(s *Session) { s.Closes = s.Opens }},
		{"one day with elections elsewhere", "B14", "少于", "云南", false, nil, func(s *Session) { s.Closes = s.Opens; s.Agenda[0].Type = "选举" }},
		{"nobody was heard on the budget", "B28", "没有登记会前听取", "", true, []any{&Meeting{Kind: MeetHearing, Starts: "2026-01-21"}}, nil},
		{"deputies were heard on the budget", "B28", "没有登记会前听取", "", false, []any{&Meeting{Kind: MeetHearing, Starts: "2026-01-20"}}, nil},
		{"only the execution of the budget", "B28", "没有登记会前听取", "", false, nil, func(s *Session) { s.Agenda[2].Text = "听取预算执行情况的报告" }},
		{"a candidate counts the votes", "C15", "不能担任计票人", "", true, []any{&Election{Candidates: []ElectionCandidate{{Name: "张伟"}}}},
			func(s *Session) { s.Tellers = []record.Person{{Name: "张 伟", Status: "计票人"}} }},
		{"others count them", "C15", "不能担任计票人", "", false, []any{&Election{Candidates: []ElectionCandidate{{Name: "张伟"}}}},
			func(s *Session) { s.Tellers = []record.Person{{Name: "李强", Status: "计票人"}} }},
		{"no budget on the agenda", "B28", "没有登记会前听取", "", false, nil, func(s *Session) { s.Agenda = s.Agenda[:2] }},
		{"no final accounts in mid-year", "B16", "没有决算", "", true, nil, func(s *Session) { s.Nature, s.Agenda[2].Text = NatureMidYear, "听取预算执行情况的报告" }},
		{"all that mid-year asks for", "B16", "没有", "", false, nil, func(s *Session) {
			s.Nature, s.Agenda[0].Text, s.Agenda[2].Text = NatureMidYear, "审查和批准2025年决算", "听取预算执行情况的报告"
		}},
	} {
		chair := serving(9, func(d *Deputy) { d.Presidium = []PresidiumMembership{{Role: RoleChair, From: "2025-01-01"}} })
		f := townFacts(65, chair)
		f.In = inProvince(today, c.province)
		f.Roster = func(record.Date) []*Deputy { return []*Deputy{chair} }
		f.Pointing = func(register, key string, id int64) []any {
			if (register == "meeting" || register == "election") && key == "session" && id == 5 {
				return c.meetings
			}
			return nil
		}
		s := opened(nil)
		s.ID = 5
		if c.change != nil {
			c.change(s)
		}
		if got := warningsOf(Sessions.Any, s, f); anyHolds(got, c.rule, c.words) != c.holds {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}
