package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

// cast is a vote of the congress: so many deputies in all, there, for, against, abstaining.
func cast(all, there, yes, no, none int64) *Vote {
	return &Vote{Matter: "政府工作报告的决议", On: "2026-01-20", Method: VoteByHands, Standard: StandardDeputies, Members: record.Some(all),
		Present: record.Some(there), For: record.Some(yes), Against: record.Some(no), Abstained: record.Some(none)}
}

func TestAVoteIsCarriedByMoreThanHalfOfAllDeputies(t *testing.T) {
	for _, c := range []struct {
		v        *Vote
		standard string
		want     string
	}{
		{cast(65, 61, 33, 20, 8), StandardDeputies, VoteCarried},
		{cast(65, 61, 32, 20, 9), StandardDeputies, VoteLost},
		{cast(66, 61, 34, 20, 7), StandardDeputies, VoteCarried},
		{cast(66, 61, 33, 20, 8), StandardDeputies, VoteLost}, // 2·V = N is no majority
		{cast(65, 44, 40, 2, 2), StandardDeputies, VoteCarried},
		{cast(65, 43, 43, 0, 0), StandardDeputies, VoteAgain}, // 3·43 < 2·65
		{cast(66, 44, 44, 0, 0), StandardDeputies, VoteCarried},
		{cast(66, 43, 43, 0, 0), StandardDeputies, VoteAgain},
		{cast(9, 5, 5, 0, 0), StandardMembers, VoteCarried},
		{cast(9, 5, 4, 1, 0), StandardMembers, VoteLost},
		{cast(8, 4, 4, 0, 0), StandardMembers, VoteAgain}, // half of the members are no quorum
		{cast(66, 60, 44, 16, 0), StandardTwoThirds, VoteCarried},
		{cast(66, 60, 43, 17, 0), StandardTwoThirds, VoteLost},
		{cast(65, 61, 33, 20, 8), "", VoteCarried},
	} {
		c.v.Standard = c.standard
		if got := c.v.Result(); got != c.want {
			t.Errorf("%+v by %q: %s, want %s", c.v, c.standard, got, c.want)
		}
	}
	own := cast(65, 61, 49, 10, 2)
	own.Standard, own.Needed = StandardOwn, record.Some[int64](49)
	if got := own.Result(); got != VoteCarried {
		t.Errorf("just as many as the rules of procedure ask for: %s", got)
	}
	own.Needed = record.Some[int64](50)
	if got := own.Result(); got != VoteLost {
		t.Errorf("one short of it: %s", got)
	}
}

func TestWhoDidNotVoteIsCounted(t *testing.T) {
	if got := Votes.Field("未表决").Text(cast(65, 61, 50, 5, 4), townSettings()); got != "2" {
		t.Errorf("%s did not vote", got)
	}
	if got := Votes.Field("未表决").Text(cast(65, 61, 50, 8, 4), townSettings()); got != "" {
		t.Errorf("%s did not vote where the numbers are wrong", got)
	}
}

func TestAResultIsNotAnnouncedOverWrongNumbers(t *testing.T) {
	f := townFacts(65)
	f.Get = func(register string, id int64) any {
		if register == "meeting" && id == 7 {
			return &Meeting{Kind: MeetSitting, Starts: "2026-01-20", Closed: "2026-01-20"}
		}
		return nil
	}
	for _, c := range []struct {
		what, words string
		change      func(*Vote)
	}{
		{"a vote in order", "", func(*Vote) {}},
		{"as many votes as people", "", func(v *Vote) { v.Abstained = record.Some[int64](6) }},
		{"more votes than people", "比出席61人多", func(v *Vote) { v.Abstained = record.Some[int64](7) }},
		{"more people than there are", "比全体65人多", func(v *Vote) { v.Present = record.Some[int64](66) }},
		{"no number of abstentions", "没有填全", func(v *Vote) { v.Abstained = record.Opt[int64]{} }},
		{"a negative number", "负数", func(v *Vote) { v.Against = record.Some[int64](-1) }},
		{"no quorum", "不足法定人数", func(v *Vote) {
			v.Present, v.For, v.Against = record.Some[int64](43), record.Some[int64](39), record.Some[int64](0)
		}},
		{"another N than the roster's", "按名册当天是65", func(v *Vote) { v.Members = record.Some[int64](64) }},
		{"a standard without its number", "需要的赞成票", func(v *Vote) { v.Standard = StandardOwn }},
	} {
		v := cast(65, 61, 50, 5, 4)
		v.Meeting.ID = 7
		c.change(v)
		got := strings.Join(v.Blocked(f), "；")
		if (got == "") != (c.words == "") || !strings.Contains(got, c.words) {
			t.Errorf("%s: %q", c.what, got)
		}
		warned := warningsOf(Votes.Any, v, f)
		if c.words != "" && !anyHolds(warned, "B05", c.words) {
			t.Errorf("%s: the rule says %q", c.what, warned)
		}
		v.Announced = v.On
		if c.words != "" && !anyHolds(warningsOf(Votes.Any, v, f), "B05", "就宣布了结果") {
			t.Errorf("%s: announced all the same, and nothing is said", c.what)
		}
		v.Why = "签到簿遗失，到会人数以点名为准"
		if got := v.Blocked(f); got != nil {
			t.Errorf("%s, with a reason: %q", c.what, got)
		}
	}
}

func TestTheOtherRulesOnAVote(t *testing.T) {
	meetings := map[int64]*Meeting{
		1: {Kind: MeetSitting, Starts: today},
		2: {Kind: MeetSitting, Starts: today, OpenedAt: "09:00", Attendance: members(61)},
		3: {Kind: MeetPresidium, Starts: today, OpenedAt: "09:00"},
	}
	facts := func(province string) Facts {
		f := townFacts(65)
		f.In = inProvince(today, province)
		f.Get = func(register string, id int64) any {
			if m := meetings[id]; register == "meeting" && m != nil {
				return m
			}
			return nil
		}
		return f
	}
	for _, c := range []struct {
		what, rule, words, province string
		holds                       bool
		change                      func(*Vote)
	}{
		{"members' majority in the congress", "B05", "以全体代表过半数通过", "", true, func(v *Vote) { v.Standard = StandardMembers }},
		{"members' majority in the presidium", "B05", "以全体代表过半数通过", "", false, func(v *Vote) { v.Standard, v.Meeting.ID = StandardMembers, 3 }},
		{"by applause", "B31", "鼓掌", "", true, func(v *Vote) { v.Method = VoteByApplause }},
		{"by hands", "B31", "鼓掌", "", false, func(*Vote) {}},
		{"announced a day later in Zhejiang", "B31", "当场宣布", "浙江", true, func(v *Vote) { v.Announced = "2026-11-22" }},
		{"announced on the day in Zhejiang", "B31", "当场宣布", "浙江", false, func(v *Vote) { v.Announced = today }},
		{"announced a day later elsewhere", "B31", "当场宣布", "云南", false, func(v *Vote) { v.Announced = "2026-11-22" }},
		{"before the meeting was opened", "", "还没有宣布开会", "", true, func(v *Vote) { v.Meeting.ID = 1 }},
		{"while the meeting runs", "", "还没有宣布开会", "", false, func(*Vote) {}},
		{"of the past", "", "还没有宣布开会", "", false, func(v *Vote) { v.Meeting.ID, v.On = 1, "2026-11-20" }},
	} {
		v := cast(65, 61, 50, 5, 4)
		v.Meeting.ID, v.On = 2, today
		c.change(v)
		if got := warningsOf(Votes.Any, v, facts(c.province)); anyHolds(got, c.rule, c.words) != c.holds {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}

func TestHowOnePersonVotedHasNoPlaceInAVote(t *testing.T) {
	for _, f := range Votes.Fields {
		for _, o := range f.Options {
			if f.Kind == record.KindPeople && strings.ContainsAny(o, "成对弃") {
				t.Errorf("%s takes people by %s", f.Label, o)
			}
		}
		if f.Kind == record.KindRows {
			t.Errorf("%s could hold single votes", f.Label)
		}
	}
}
