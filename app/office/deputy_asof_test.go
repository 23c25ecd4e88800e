package office

import (
	"slices"
	"testing"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

func TestHowADeputyStoodOnEachDayOfTheTerm(t *testing.T) {
	d := zhang()
	d.Statuses = []StatusChange{
		{Level: LevelTown, Status: StateSuspended, From: "2025-02-01", To: "2025-06-01"},
		{Level: LevelTown, Status: StateResigning, From: "2026-01-05"},
		{Level: LevelTown, Status: StateResigned, From: "2026-01-16"},
	}
	for _, c := range []struct {
		day    record.Date
		status string
		counts bool
	}{
		{"2024-11-19", "", false}, {"2024-11-20", StateInOffice, true}, {"2025-01-31", StateInOffice, true}, {"2025-02-01", StateSuspended, true},
		{"2025-05-31", StateSuspended, true}, {"2025-06-01", StateInOffice, true}, {"2026-01-05", StateResigning, true}, {"2026-01-15", StateResigning, true},
		{"2026-01-16", StateResigned, false}, {today, StateResigned, false},
	} {
		if got := d.StatusOn(LevelTown, c.day, termByID); got != c.status {
			t.Errorf("on %s: %q, want %q", c.day, got, c.status)
		}
		if got := d.InOffice(c.day, termByID, townSettings()); got != c.counts {
			t.Errorf("on %s: counts in N: %v", c.day, got)
		}
	}
	if d.InOffice("2025-03-01", termByID, townSettings(KeySuspendedInN, "否")) {
		t.Error("a suspended deputy counts though the office says not")
	}
	if got := Deputies.State(d, townSettings()); got != StateResigned {
		t.Errorf("state of the register: %s", got)
	}
}

func TestAMandateRunsOutWhenTheNextTermOpens(t *testing.T) {
	d := &Deputy{Name: "李秀英", Mandates: []Mandate{{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20"}}}
	for day, want := range map[record.Date]string{"2021-11-09": "", "2021-11-10": StateInOffice, "2024-11-19": StateInOffice, "2024-11-20": StateLapsed} {
		if got := d.StatusOn(LevelTown, day, termByID); got != want {
			t.Errorf("on %s: %q, want %q", day, got, want)
		}
	}
	if got := Deputies.State(d, townSettings()); got != StateLapsed {
		t.Errorf("in the list: %s", got)
	}
	open := func(id int64) *Term { return &Term{Base: record.Base{ID: id}, From: "2021-11-10"} }
	if d.InOffice(today, open, townSettings()) {
		t.Error("counts in the term after, because nobody entered when the old one ended")
	}
	if !d.InOffice("2023-01-01", open, townSettings()) {
		t.Error("does not count in his own term")
	}
}

func TestWhoIsElectedForTheNextTermIsNotCalledLapsed(t *testing.T) {
	d := &Deputy{Mandates: []Mandate{{Level: LevelTown, Term: record.Ref{ID: 20}, Elected: "2029-10-20"}}}
	if got := Deputies.State(d, townSettings()); got != StateInOffice {
		t.Errorf("state: %s", got)
	}
}

func TestAByElectedDeputyCountsFromConfirmation(t *testing.T) {
	d := &Deputy{Mandates: []Mandate{{Level: LevelTown, Term: record.Ref{ID: 19}, How: ByByElection, Elected: "2026-01-10", Confirmed: "2026-01-15"}}}
	if d.InOffice("2026-01-14", termByID, townSettings()) || !d.InOffice("2026-01-15", termByID, townSettings()) {
		t.Error("counts before confirmation, or not from it on")
	}
}

func TestAnInvalidElectionNeverCounted(t *testing.T) {
	d := zhang()
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateVoid, From: "2024-12-10"}}
	if d.InOffice("2024-11-25", termByID, townSettings()) || d.StatusOn(LevelTown, "2024-11-25", termByID) != StateVoid {
		t.Error("a void election counts until it was declared void")
	}
}

func TestADeputyWithoutDatesStillCounts(t *testing.T) {
	d := &Deputy{Name: "赵䶮"}
	Deputies.Prepare(d, townSettings())
	if !d.InOffice(today, termByID, townSettings()) || !d.InOffice(today, func(int64) *Term { return nil }, townSettings()) {
		t.Error("a deputy of whom only the name is known is missing from N")
	}
}

func TestTownshipAndCountyMandatesAreAnsweredApart(t *testing.T) {
	d := zhang()
	d.Mandates = append(d.Mandates, Mandate{Level: LevelCounty, TermText: "第十七届", Elected: "2021-12-01", Category: "农民"})
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateMoved, From: "2026-03-01"}, {Level: LevelCounty, Status: StateLapsed, From: "2026-11-01"}}
	for _, c := range []struct {
		level string
		day   record.Date
		want  string
	}{
		{LevelTown, "2026-02-28", StateInOffice}, {LevelTown, "2026-03-01", StateMoved}, {LevelCounty, "2022-01-01", StateInOffice},
		{LevelCounty, "2026-03-01", StateInOffice}, {LevelCounty, "2026-11-01", StateLapsed}, {LevelCity, today, ""},
	} {
		if got := d.StatusOn(c.level, c.day, termByID); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.level, c.day, got, c.want)
		}
	}
	if d.MandateOn(LevelTown, "2022-01-01", termByID) != nil || d.MandateOn(LevelCounty, "2022-01-01", termByID).TermText != "第十七届" {
		t.Error("the county mandate answers for the township, or not for itself")
	}
	if d.current(false).Level != LevelTown {
		t.Error("the township's mandate is not on top")
	}
}

func TestAnOldStatusDoesNotFollowIntoTheNextTerm(t *testing.T) {
	d := zhang()
	d.Mandates = append([]Mandate{{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20"}}, d.Mandates...)
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateMoved, From: "2023-03-01"}}
	if got := d.StatusOn(LevelTown, "2023-04-01", termByID); got != StateMoved {
		t.Errorf("in the old term: %s", got)
	}
	if got := d.StatusOn(LevelTown, today, termByID); got != StateInOffice || Deputies.State(d, townSettings()) != StateInOffice {
		t.Errorf("elected again: %s", got)
	}
}

func TestTheStructureOfAnEarlierDayDoesNotMove(t *testing.T) {
	d := zhang()
	d.Changes = []AttributeChange{
		{Day: "2025-07-01", Item: ItemParty, Value: "中共党员"}, {Day: "2026-01-01", Item: ItemCategory, Value: CategoryVillage},
		{Day: "2026-01-01", Item: ItemPost, Value: "清溪村党总支书记"}, {Day: "2026-02-01", Item: ItemEducation, Value: "大专"}, {Day: "2026-02-01", Item: ItemOccupation, Value: "种植大户"},
	}
	d.Groups = append(d.Groups, GroupMembership{Group: record.Ref{ID: 2}, Role: "组长", From: "2026-01-01"})
	d.Groups[0].To = "2025-12-31"
	d.Delegations = []DelegationMembership{{Delegation: record.Ref{ID: 5}, From: "2024-11-20"}}
	before, ok := d.ProfileOn(LevelTown, "2025-06-30", termByID)
	if !ok || before.Party != "群众" || before.Category != "农民" || !before.NonPost.V || before.Group.ID != 1 || before.Education != "高中" || before.Delegation.ID != 5 {
		t.Errorf("before: %+v", before)
	}
	after, _ := d.ProfileOn(LevelTown, today, termByID)
	if after.Party != "中共党员" || after.Category != CategoryVillage || after.NonPost.V || after.Group.ID != 2 || after.GroupRole != "组长" || after.Education != "大专" || after.Occupation != "种植大户" {
		t.Errorf("after: %+v", after)
	}
	if _, ok := d.ProfileOn(LevelTown, "2024-01-01", termByID); ok {
		t.Error("a profile before the mandate began")
	}
}

func TestAChangeOfTheLastTermDoesNotOverruleWhatTheNewRosterSays(t *testing.T) {
	d := zhang()
	d.Mandates = append(d.Mandates, Mandate{Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20", Party: "共青团员"})
	d.Changes = []AttributeChange{{Day: "2022-05-01", Item: ItemParty, Value: "无党派人士"}}
	old, _ := d.ProfileOn(LevelTown, "2023-01-01", termByID)
	now, _ := d.ProfileOn(LevelTown, today, termByID)
	if old.Party != "无党派人士" || now.Party != "群众" {
		t.Errorf("old term %s, now %s", old.Party, now.Party)
	}
}

func TestAgeIsThatOfTheIDNumberWhereItAgrees(t *testing.T) {
	d := zhang() // born on the first of January 1958
	if age, ok := d.Age("2026-01-01"); !ok || age != 68 {
		t.Errorf("on the birthday: %d", age)
	}
	d = &Deputy{Birth: "1958-06", IDNumber: "999999195801012011"}
	if age, _ := d.Age("2026-05-31"); age != 67 {
		t.Errorf("where the number says another month the entered one counts: %d", age)
	}
	if _, ok := (&Deputy{}).Age(today); ok {
		t.Error("an age without a birth")
	}
}

func TestWhatFollowsFromWhatWasEnteredIsFilledIn(t *testing.T) {
	d := &Deputy{Name: " 欧阳 俊 ", IDNumber: "999999 19580101 2011", Phone: "138-0000-0004", Mandates: []Mandate{
		{Term: record.Ref{ID: 19}, Elected: "2024-10-28", Category: CategoryVillage, Post: "清溪村党总支副书记"}, {Level: LevelTown, Term: record.Ref{ID: 18}, Elected: "2021-10-20", Reelected: record.Some(true)}},
		Statuses: []StatusChange{{Status: StateSuspended, From: "2025-01-01"}}}
	Deputies.Prepare(d, townSettings())
	if d.Name != "欧阳俊" || d.IDNumber != "999999195801012011" || d.Sex != "男" || d.Birth != "1958-01" || d.Phone != "13800000004" {
		t.Errorf("the person: %+v", d)
	}
	m, old := d.Mandates[0], d.Mandates[1]
	if m.Level != LevelTown || m.TermsServed.V != 2 || !m.NonPost.V || d.Statuses[0].Level != LevelTown {
		t.Errorf("the mandate: %+v", m)
	}
	if !old.RosterSays.V || m.RosterSays.Given || old.TermsServed.Given {
		t.Errorf("连任 with nothing on record before must be kept as the roster's: %+v", old)
	}
	bad := &Deputy{Name: "马秀梅", IDNumber: "99999919790100000"}
	Deputies.Prepare(bad, townSettings())
	if bad.Sex != "" || bad.Birth != "" {
		t.Error("something was read out of a broken ID number")
	}
}

func TestTheDefaultOfNonPostFollowsFromThePost(t *testing.T) {
	for _, c := range []struct {
		category, post string
		given, non     bool
	}{
		{"", "", false, false}, {"农民", "清溪村村民", true, true}, {CategoryLeader, "镇党委书记", true, false}, {CategoryVillage, "清溪村村委会主任", true, false},
		{CategoryVillage, "清溪村村委会副主任", true, true}, {CategoryVillage, "清溪村会计", true, true}, {CategoryOfficer, "镇农办科员", true, true},
	} {
		if got := nonPost(c.category, c.post); got.Given != c.given || got.V != c.non {
			t.Errorf("%s %s: %+v", c.category, c.post, got)
		}
	}
}

func TestNamesStandInStrokeOrderUnlessSomebodyHasAPlace(t *testing.T) {
	list := []*Deputy{{Name: "王建国"}, {Name: "丁一"}, {Name: "马秀梅"}, {Name: "张伟", NamePlace: record.Some[int64](2)}, {Name: "赵䶮", NamePlace: record.Some[int64](1)}, {Name: "王伟"}}
	key, ok := Deputies.SortKey("name")
	if !ok {
		t.Fatal("names have no sort key")
	}
	in := townSettings()
	slices.SortFunc(list, func(a, b *Deputy) int { return slices.Compare(key(a, in), key(b, in)) })
	var names []string
	for _, d := range list {
		names = append(names, d.Name)
	}
	if want := []string{"赵䶮", "张伟", "丁一", "马秀梅", "王伟", "王建国"}; !slices.Equal(names, want) {
		t.Errorf("order: %v", names)
	}
	if NameOrder(townSettings(KeyNameOrder, OrderBySurname)) != hanzi.BySurname || NameOrder(townSettings(KeySingleFirst, "否")) != hanzi.ByNameStrict {
		t.Error("the setting of the order is not followed")
	}
}
