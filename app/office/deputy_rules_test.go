package office

import (
	"testing"

	"npcdesk/app/record"
)

// deputyCase spoils a deputy in perfect order in one way; the rule must then say these words.
type deputyCase struct {
	what  string
	rule  string
	words string
	spoil func(d *Deputy)
	with  []*Deputy // who else is in the office
}

func (c deputyCase) facts(d *Deputy) Facts { return townFacts(60, append([]*Deputy{d}, c.with...)...) }

func ended(status string, more func(*StatusChange)) func(*Deputy) {
	return func(d *Deputy) {
		s := StatusChange{Level: LevelTown, Status: status, From: "2026-03-01", Reason: "调往外县工作", Basis: "平组〔2026〕1号", Reported: "2026-03-20", Announced: "2026-03-20"}
		more(&s)
		d.Statuses = append(d.Statuses, s)
	}
}

var deputyCases = []deputyCase{
	{what: "a name of one character", words: "2至20个字", spoil: func(d *Deputy) { d.Name = "张" }},
	{what: "a character that no stroke table has", words: "姓名排序号", spoil: func(d *Deputy) { d.Name = "张\U0002EBEF" }},
	{what: "an ID number with a wrong last digit", words: "校验码", spoil: func(d *Deputy) { d.IDNumber = "999999195801012012" }},
	{what: "an ID number of seventeen digits", words: "不是18位", spoil: func(d *Deputy) { d.IDNumber = "99999919580101201" }},
	{what: "an ID number that says 男 for a woman", words: "性别填的是“女”", spoil: func(d *Deputy) { d.Sex = "女" }},
	{what: "an ID number of another month", words: "出生年月填的是1958年2月", spoil: func(d *Deputy) { d.Birth = "1958-02" }},
	{what: "a telephone of the office as mobile number", words: "固定电话", spoil: func(d *Deputy) { d.Phone = "0871-1234567" }},
	{what: "two people of one name and month of birth", words: "并成一份", spoil: func(d *Deputy) { d.IDNumber = "" }, with: []*Deputy{{Base: record.Base{ID: 2}, Name: "张伟", Birth: "1958-01"}}},
	{what: "an election that has not been yet", words: "还没有到", spoil: func(d *Deputy) { d.mandate().Elected = "2027-01-01" }},
	{what: "an election of the term before", words: "不在第十九届之内", spoil: func(d *Deputy) { d.mandate().Elected = "2023-06-01" }},
	{what: "more votes for him than were cast", words: "比参加投票数", spoil: func(d *Deputy) {
		d.mandate().VotesFor, d.mandate().VotesCast = record.Some[int64](900), record.Some[int64](800)
	}},
	{what: "more votes cast than voters", words: "比选民数", spoil: func(d *Deputy) {
		d.mandate().VotesCast, d.mandate().Electorate = record.Some[int64](900), record.Some[int64](800)
	}},
	{what: "a deputy of the last term marked as new", words: "上一届也是代表", spoil: func(d *Deputy) {
		d.Mandates = append(d.Mandates, Mandate{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20"})
	}},
	{what: "fewer terms than there are mandates", words: "已是第2届", spoil: func(d *Deputy) {
		d.Mandates = append(d.Mandates, Mandate{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20"})
	}},
	{what: "a change of attributes without a day", words: "没有写全", spoil: func(d *Deputy) { d.Changes = []AttributeChange{{Item: ItemParty, Value: "中共党员"}} }},
	{what: "a change to a party that does not exist", words: "不是政治面貌的选项", spoil: func(d *Deputy) {
		d.Changes = []AttributeChange{{Day: "2025-07-01", Item: ItemParty, Value: "党员"}}
	}},
	{what: "a certificate that does not follow the office's pattern", words: "式样", spoil: func(d *Deputy) { d.mandate().Certificate = "QX-1" }},
	{what: "seventeen years old on election day", rule: "A05", words: "17周岁", spoil: func(d *Deputy) { d.Birth, d.IDNumber = "2006-11", "" }},
	{what: "one ID number in two files", rule: "A07", words: "互不隶属", spoil: func(*Deputy) {}, with: []*Deputy{{Base: record.Base{ID: 2}, Name: "张卫", IDNumber: "999999195801012011"}}},
	{what: "two mandates of one term", rule: "A07", words: "登记了两次", spoil: func(d *Deputy) { d.Mandates = append(d.Mandates, d.Mandates[0]) }},
	{what: "in office and not confirmed", rule: "A12", words: "资格确认日期和公告文号", spoil: func(d *Deputy) { d.mandate().Confirmed = "" }},
	{what: "confirmed before the election", rule: "A12", words: "早于当选日期", spoil: func(d *Deputy) { d.mandate().Confirmed = "2024-10-01" }},
	{what: "confirmed after the first session", rule: "A12", words: "首次会议前公布", spoil: func(d *Deputy) { d.mandate().Confirmed = "2024-12-05" }},
	{what: "an election void without reasons", rule: "A12", words: "宣布", spoil: func(d *Deputy) { d.Statuses = []StatusChange{{Level: LevelTown, Status: StateVoid}} }},
	{what: "no certificate yet", rule: "A18", words: "发证", spoil: func(d *Deputy) { d.mandate().Certificate = "" }},
	{what: "suspended without a reason", rule: "A08", words: "原因", spoil: ended(StateSuspended, func(s *StatusChange) { s.Reason = "" })},
	{what: "suspended and not reported", rule: "A08", words: "报告日期", spoil: ended(StateSuspended, func(s *StatusChange) { s.Reported = "" })},
	{what: "a suspension that ended before it began", rule: "A08", words: "早于起始日期", spoil: ended(StateSuspended, func(s *StatusChange) { s.To = "2026-02-01" })},
	{what: "moved away without a day", rule: "A09", words: "没有日期", spoil: ended(StateMoved, func(s *StatusChange) { s.From = "" })},
	{what: "moved away without a paper", rule: "A09", words: "依据文件", spoil: ended(StateMoved, func(s *StatusChange) { s.Basis = "" })},
	{what: "ended and not reported", rule: "A11", words: "报告日期", spoil: ended(StateTwoAbsences, func(s *StatusChange) { s.Reported = "" })},
	{what: "an arrest that nobody reported", rule: "A14", words: "立即报告", spoil: func(d *Deputy) { d.CaseReports = []CaseReport{{Day: "2026-02-01", Measure: "逮捕"}} }},
	{what: "an arrest without a day", rule: "A14", words: "日期和措施", spoil: func(d *Deputy) { d.CaseReports = []CaseReport{{Organ: "平川县公安局"}} }},
	{what: "a resignation without a letter", rule: "A15", words: "书面申请", spoil: ended(StateResigned, func(*StatusChange) {})},
	{what: "a resignation that half of the deputies accepted", rule: "A15", words: "没有超过全体代表60人", spoil: ended(StateResigned, func(s *StatusChange) {
		s.Applied, s.InFavour = "2026-02-01", record.Some[int64](30)
	})},
	{what: "a recall without numbers", rule: "A16", words: "联名选民数", spoil: ended(StateRecalled, func(*StatusChange) {})},
	{what: "a recall that 29 voters asked for", rule: "A16", words: "30人以上", spoil: ended(StateRecalled, func(s *StatusChange) {
		s.Joint, s.Electorate, s.InFavour = record.Some[int64](29), record.Some[int64](1000), record.Some[int64](501)
	})},
	{what: "a recall that half of the voters wanted", rule: "A16", words: "没有超过", spoil: ended(StateRecalled, func(s *StatusChange) {
		s.Joint, s.Electorate, s.InFavour = record.Some[int64](30), record.Some[int64](1000), record.Some[int64](500)
	})},
	{what: "a chair who is no deputy any more", rule: "A17", words: "人大主席", spoil: func(d *Deputy) {
		ended(StateMoved, func(*StatusChange) {})(d)
		d.Presidium = []PresidiumMembership{{Role: RoleChair, From: "2024-11-21"}}
	}},
}

func TestADeputyInPerfectOrderGetsNoWarning(t *testing.T) {
	d := zhang()
	if w := warningsOf(Deputies.Any, d, townFacts(60, d)); len(w) > 0 {
		t.Error(w)
	}
}

func TestEachThingThatIsWrongWithADeputyIsSaidUnderItsRule(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range deputyCases {
		d := zhang()
		c.spoil(d)
		if w := warningsOf(Deputies.Any, d, c.facts(d)); !anyHolds(w, c.rule, c.words) {
			t.Errorf("%s: %q does not say %s %q", c.what, w, c.rule, c.words)
		}
		seen[c.rule] = true
	}
	for _, r := range Deputies.Checks {
		if !seen[r.ID] {
			t.Errorf("rule %s is never seen to warn", r.ID)
		}
	}
}

func TestWhatIsInOrderIsNotWarnedOf(t *testing.T) {
	for what, change := range map[string]func(*Deputy){
		"an ID number that is not known":           func(d *Deputy) { d.IDNumber = "" },
		"a mobile number with hyphens":             func(d *Deputy) { d.Phone = "138-0000-0001" },
		"a rare character with a place of its own": func(d *Deputy) { d.Name, d.NamePlace = "张\U0002EBEF", record.Some[int64](3) },
		"eighteen on the day of the election":      func(d *Deputy) { d.Birth, d.IDNumber = "2006-10", "" },
		"a county mandate beside that of the town": func(d *Deputy) { d.Mandates = append(d.Mandates, Mandate{Level: LevelCounty, Elected: "2026-10-20"}) },
		"a by-election in the middle of the term": func(d *Deputy) {
			d.mandate().How, d.mandate().Elected, d.mandate().Confirmed = ByByElection, "2026-01-10", "2026-01-15"
		},
		"as many votes as were cast, all voting": func(d *Deputy) {
			m := d.mandate()
			m.VotesFor, m.VotesCast, m.Electorate = record.Some[int64](9), record.Some[int64](9), record.Some[int64](9)
		},
		"a change of party with day and value": func(d *Deputy) {
			d.Changes = []AttributeChange{{Day: "2025-07-01", Item: ItemParty, Value: "中共党员"}}
		},
		"a new post, which is written freely": func(d *Deputy) {
			d.Changes = []AttributeChange{{Day: "2025-07-01", Item: ItemPost, Value: "清溪村会计"}}
		},
		"moved away, with all papers":             ended(StateMoved, func(*StatusChange) {}),
		"a death, which needs no paper":           ended(StateDied, func(s *StatusChange) { s.Reason, s.Basis = "", "" }),
		"a suspension that is reported":           ended(StateSuspended, func(*StatusChange) {}),
		"a suspension that is over":               ended(StateSuspended, func(s *StatusChange) { s.To = "2026-06-01" }),
		"a resignation that 31 of 60 accepted":    ended(StateResigned, func(s *StatusChange) { s.Applied, s.InFavour = "2026-02-01", record.Some[int64](31) }),
		"a county deputy's resignation, not ours": ended(StateResigned, func(s *StatusChange) { s.Level, s.Reported = LevelCounty, "" }),
		"a recall by more than half of the voters": ended(StateRecalled, func(s *StatusChange) {
			s.Joint, s.Electorate, s.InFavour = record.Some[int64](30), record.Some[int64](1000), record.Some[int64](501)
		}),
		"an election declared void, with its papers": ended(StateVoid, func(*StatusChange) {}),
		"an arrest that was reported": func(d *Deputy) {
			d.CaseReports = []CaseReport{{Day: "2026-02-01", Measure: "逮捕", Reported: "2026-02-02"}}
		},
		"a chair in office": func(d *Deputy) { d.Presidium = []PresidiumMembership{{Role: RoleChair, From: "2024-11-21"}} },
		"a former chair who moved away": func(d *Deputy) {
			ended(StateMoved, func(*StatusChange) {})(d)
			d.Presidium = []PresidiumMembership{{Role: RoleChair, From: "2024-11-21", To: "2026-03-01"}}
		},
		"re-elected, with the term before on record": func(d *Deputy) {
			d.mandate().Reelected, d.mandate().TermsServed = record.Some(true), record.Some[int64](2)
			d.Mandates = append(d.Mandates, Mandate{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20"})
		},
		"a deputy of the last term only, without papers": func(d *Deputy) {
			d.Mandates = []Mandate{{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20"}}
		},
	} {
		d := zhang()
		change(d)
		if w := warningsOf(Deputies.Any, d, townFacts(60, d)); len(w) > 0 {
			t.Errorf("%s: %q", what, w)
		}
	}
}

func TestSomebodyOfTheSameNameWithAnotherIDNumberStillAsksToLook(t *testing.T) {
	d, other := zhang(), zhang()
	other.ID, other.IDNumber = 2, "999999195801012038"
	if w := warningsOf(Deputies.Any, d, townFacts(60, d, other)); !anyHolds(w, "", "不是的") {
		t.Errorf("no word about a namesake: %q", w)
	}
}

func TestTheCertificatesPatternIsTheOfficesOwn(t *testing.T) {
	d := zhang()
	d.mandate().Certificate = "乡19-007"
	f := townFacts(60, d)
	f.In = townSettings(KeyTownKind, "民族乡")
	if w := warningsOf(Deputies.Any, d, f); len(w) > 0 {
		t.Errorf("a 民族乡 writes 乡: %q", w)
	}
	f.In = townSettings(KeyCertPattern, "")
	d.mandate().Certificate = "不拘式样"
	if w := warningsOf(Deputies.Any, d, f); len(w) > 0 {
		t.Errorf("without a pattern nothing is checked: %q", w)
	}
}
