package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// viceChairs is an election of two vice-chairs between three candidates, counted and in order: 张伟 and 李四 win.
func viceChairs() *Election {
	e := &Election{Base: record.Base{ID: 7}, Post: PostViceChair, Kind: KindGeneral, Day: "2026-01-10", Session: record.Ref{ID: 2, Name: "清溪镇十九届人大二次会议"},
		Method: methodSecret, Seats: some(2), Deputies: some(65), Present: some(61), Issued: some(61), Returned: some(61), Valid: some(60), Void: some(1),
		Tellers: []record.Person{{Who: record.Ref{ID: 5}, Status: "总监票人"}, {Name: "钱七", Status: "计票人"}}}
	for i, c := range []struct {
		name string
		yes  int64
	}{{"张伟", 58}, {"李四", 33}, {"王五", 20}} {
		e.Candidates = append(e.Candidates, ElectionCandidate{Name: c.name, Deputy: record.Ref{ID: int64(i + 1), Name: c.name}, NominatedBy: ByPresidium,
			Ethnic: "汉", Birth: "1980-01", For: some(c.yes), Against: some(60 - c.yes), Abstain: some(0)})
	}
	e.Candidates[2].NominatedBy, e.Candidates[2].Joint = ByDeputies, some(10)
	prepareElection(e, townSettings())
	return e
}

func electionFacts() Facts {
	f := townFacts(65)
	f.Get = func(string, int64) any { return nil }
	return f
}

func TestAnElectionInOrderBreaksNoRuleAndTellsItsResult(t *testing.T) {
	e := viceChairs()
	e.Candidates[0].Sworn, e.Candidates[1].Sworn = "2026-01-10", "2026-01-10"
	if w := warningsOf(Elections.Any, e, electionFacts()); len(w) > 0 {
		t.Errorf("%q", w)
	}
	if f := e.Blocked(); len(f) > 0 || !e.MayIssue() {
		t.Errorf("blocked: %+v", f)
	}
	for i, want := range []string{OutcomeElected, OutcomeElected, OutcomeNot} {
		if got := e.Candidates[i].Outcome; got != want {
			t.Errorf("%s: %s", e.Candidates[i].Name, got)
		}
	}
	if got := Elections.Field("选举结果").Text(e, townSettings()); got != "张伟、李四当选" {
		t.Errorf("result: %s", got)
	}
	if got := Elections.Field("得票率").Text(e, townSettings()); !strings.HasPrefix(got, "张伟：占有效票96.7%，占全体代表89.2%；") {
		t.Errorf("rates: %s", got)
	}
	if got := Elections.Title(e); got != "清溪镇十九届人大二次会议选举人大副主席（换届选举）" {
		t.Errorf("called %s", got)
	}
	if c, s := Elections.Field("候选人数").Text(e, townSettings()), Elections.Field("差额数").Text(e, townSettings()); c != "3" || s != "1" {
		t.Errorf("%s candidates, %s more than seats", c, s)
	}
}

// electionCases spoil an election in order, one by one; says "" is a twin that does not warn.
var electionCases = []struct {
	rule, says string
	settings   []string
	change     func(*Election)
}{
	{"A05", "只有17周岁", nil, func(e *Election) { e.Candidates[0].Birth = "2008-02" }},
	{"A05", "", nil, func(e *Election) { e.Candidates[0].Birth = "2008-01" }},
	{"B10", "现任“清溪镇副镇长”", nil, func(e *Election) { e.Candidates[0].Post = "清溪镇副镇长" }},
	{"B10", "", nil, func(e *Election) { e.Candidates[0].Post = "清溪镇党委副书记" }},
	{"B11", "1至2名", nil, func(e *Election) { e.Seats = some(3) }},
	{"B11", "人大主席只有1名", nil, func(e *Election) { e.Post, e.Seats = PostChair, some(2) }},
	{"C01", "不足10人", nil, func(e *Election) { e.Candidates[2].Joint = some(9) }},
	{"C01", "主席团提名3人", nil, func(e *Election) { e.Candidates[2].NominatedBy = ByPresidium }},
	{"C01", "代表赵六联名提了3人", nil, func(e *Election) {
		for i := range e.Candidates {
			e.Candidates[i].NominatedBy, e.Candidates[i].Nominators = ByDeputies, "赵六、孙八"
		}
	}},
	{"C02", "最多2名候选人，现有3名", nil, func(e *Election) { e.Post, e.Seats = PostChair, some(1) }},
	{"C02", "", nil, func(e *Election) { e.Post, e.Seats, e.Candidates = PostChair, some(1), e.Candidates[:2] }},
	{"C02", "", nil, func(e *Election) { e.Post, e.Seats, e.Candidates = PostHead, some(1), e.Candidates[:1] }},
	{"C03", "至少要有候选人3名，现有2名", nil, func(e *Election) { e.Candidates = e.Candidates[:2] }},
	{"C03", "最多5名候选人，现有6名", nil, func(e *Election) { e.Candidates = append(e.Candidates, make([]ElectionCandidate, 3)...) }},
	{"C03", "", nil, func(e *Election) { e.Candidates = append(e.Candidates, make([]ElectionCandidate, 2)...) }},
	{"C03", "选举办法规定差额2名", nil, func(e *Election) { e.Margin = some(2) }},
	{"C04", "没有预选", nil, func(e *Election) {
		for range 3 {
			e.Candidates = append(e.Candidates, ElectionCandidate{Name: "某人", Standing: NotChosen})
		}
	}},
	{"C04", "", nil, func(e *Election) {
		for range 2 {
			e.Candidates = append(e.Candidates, ElectionCandidate{Name: "某人", Standing: NotChosen})
		}
	}},
	{"C05", "至少要有候选人4名", nil, func(e *Election) { e.Kind, e.Seats = KindBy, some(4) }},
	{"C05", "", nil, func(e *Election) { e.Kind, e.Candidates = KindBy, e.Candidates[:2] }},
	{"C06", "无记名投票", nil, func(e *Election) { e.Method = "举手" }},
	{"C07", "多于反对票", nil, func(e *Election) {
		e.WriteIns = []WriteIn{{Name: "周九", Deputy: record.Ref{ID: 9}, Votes: some(70)}}
	}},
	{"C07", "", nil, func(e *Election) { // 69 votes are against the three candidates
		e.WriteIns = []WriteIn{{Name: "周九", Deputy: record.Ref{ID: 9}, Votes: some(60)}, {Name: "吴十", Deputy: record.Ref{ID: 10}, Votes: some(9)}}
	}},
	{"C08", "没有对应的代表", nil, func(e *Election) { e.Candidates[0].Deputy.ID = 0 }},
	{"C08", "另选人周九", nil, func(e *Election) { e.WriteIns = []WriteIn{{Name: "周九", Quality: qualityVoter, Votes: some(1)}} }},
	{"C08", "", nil, func(e *Election) { e.Post, e.Candidates[0].Deputy.ID = PostDeputyHead, 0 }},
	{"C09", "选举无效", nil, func(e *Election) { e.Returned, e.Void = some(62), some(2) }},
	{"C09", "多于实到61人", nil, func(e *Election) { e.Issued = some(62) }},
	{"C10", "不等于收回票", nil, func(e *Election) { e.Void = some(2) }},
	{"C11", "不等于有效票", nil, func(e *Election) { e.Candidates[0].Abstain = some(1) }},
	{"C11", "票数和人数不能是负数", nil, func(e *Election) { e.Void = some(-1) }},
	{"C11", "合计121票，多于有效票60张乘以应选2名", nil, func(e *Election) { e.WriteIns = []WriteIn{{Name: "周九", Votes: some(10)}} }}, // 58+33+20+10
	{"C11", "", nil, func(e *Election) { e.WriteIns = []WriteIn{{Name: "周九", Votes: some(9)}} }},
	{"C12", "实有代表是65人", nil, func(e *Election) { e.Deputies = some(66) }},
	{"C12", "实到66人，多于全体65人", nil, func(e *Election) { e.Present = some(66) }},
	{"C12", "", nil, func(e *Election) { e.Present = some(65) }},
	{"C13", "就他们再次投票", nil, func(e *Election) {
		for i := range e.Candidates {
			e.Candidates[i].For, e.Candidates[i].Against = some(40), some(20)
		}
	}},
	{"C14", "还有1名没有选足", nil, func(e *Election) { e.Candidates[1].For, e.Candidates[1].Against = some(32), some(28) }},
	{"C14", "至少要有候选人3名，现有2名", nil, func(e *Election) { e.Kind, e.Candidates = KindRunOff, e.Candidates[:2] }},
	{"C15", "不能担任计票人", nil, func(e *Election) { e.Tellers[1] = record.Person{Who: record.Ref{ID: 1}, Status: "计票人"} }},
	{"C15", "不能担任计票人", nil, func(e *Election) { e.Tellers[1].Name = "张 伟" }},
	{"C16", "笔画表里没有", nil, func(e *Election) { e.Candidates[0].Name = "张\U0002CEFF" }},
	{"C17", "张伟、李四当选已超过30天", nil, func(e *Election) { e.Candidates[0].Sworn, e.Candidates[1].Sworn = "", "" }},
	{"C17", "", []string{KeyOathDays, "0"}, func(e *Election) { e.Candidates[0].Sworn, e.Candidates[1].Sworn = "", "" }},
	{"C20", "是汉族", []string{KeyTownKind, "民族乡"}, func(e *Election) { e.Post = PostHead }},
	{"C20", "是壮族", []string{KeyTownKind, "民族乡", KeyTownEthnic, "回族"}, func(e *Election) { e.Post, e.Candidates[0].Ethnic = PostHead, "壮" }},
	{"C20", "", nil, func(e *Election) { e.Post = PostHead }},
	{"", "结果不能公布", nil, func(e *Election) { e.Announced, e.Void = "2026-01-10", some(2) }},
}

func TestEveryRuleOnAnElectionWarnsAndDoesNot(t *testing.T) {
	sworn := func(e *Election) { e.Candidates[0].Sworn, e.Candidates[1].Sworn = "2026-01-10", "2026-01-10" }
	for _, c := range electionCases {
		e := viceChairs()
		sworn(e)
		c.change(e)
		prepareElection(e, townSettings())
		f := electionFacts()
		f.In = townSettings(c.settings...)
		w := warningsOf(Elections.Any, e, f)
		if c.says == "" && anyHolds(w, c.rule, "") || c.says != "" && !anyHolds(w, c.rule, c.says) {
			t.Errorf("%s “%s”: %q", c.rule, c.says, w)
		}
		for _, text := range w {
			if strings.ContainsAny(text, ",;:()") || !strings.Contains(text, "请") {
				t.Errorf("half-width punctuation, or nothing to do: %s", text)
			}
		}
	}
}

func TestHowManyCandidatesAPostNeeds(t *testing.T) {
	for _, c := range []struct {
		post, kind         string
		seats, least, most int64
	}{
		{PostChair, KindGeneral, 1, 1, 2}, {PostHead, KindRunOff, 1, 1, 2}, {PostHead, KindBy, 1, 1, 0},
		{PostViceChair, KindGeneral, 1, 2, 4}, {PostDeputyHead, KindGeneral, 4, 5, 7}, {PostDeputyHead, KindRunOff, 2, 3, 5}, {PostDeputyHead, KindBy, 2, 2, 0},
		{PostDeputyHead, KindTieVote, 1, 2, 0}, {PostPresidium, KindGeneral, 9, 0, 0},
	} {
		if least, most, _ := CandidateBounds(c.post, c.kind, c.seats); least != c.least || most != c.most {
			t.Errorf("%s, %s, %d seats: %d to %d, want %d to %d", c.post, c.kind, c.seats, least, most, c.least, c.most)
		}
	}
}

func TestAResultThatDoesNotAddUpIsIssuedOnlyWithAReason(t *testing.T) {
	e := viceChairs()
	e.Void, e.Announced = some(2), "2026-01-10"
	prepareElection(e, townSettings())
	if got := Elections.State(e, townSettings()); got != ElectionCheck || len(e.Winners()) > 0 {
		t.Errorf("without a reason: %s, %v", got, e.Winners())
	}
	e.Reason = "废票一张粘连，经总监票人确认"
	prepareElection(e, townSettings())
	if got := Elections.State(e, townSettings()); got != ElectionAnnounced || len(e.Winners()) != 2 {
		t.Errorf("with a reason: %s, %v", got, e.Winners())
	}
}

func TestAReasonMakesNoWinnerOfAnInvalidElection(t *testing.T) {
	e := viceChairs()
	e.Returned, e.Valid, e.Void, e.Reason = some(62), some(60), some(2), "多出一张，经核对属实"
	prepareElection(e, townSettings())
	if got := Elections.State(e, townSettings()); got != ElectionInvalid || len(e.Winners()) > 0 {
		t.Errorf("%s, %v", got, e.Winners())
	}
}

func TestTheStatesOfAnElectionFollowFromItsCount(t *testing.T) {
	e := &Election{Post: PostChair, Kind: KindGeneral, Day: "2026-01-10"}
	step := func(want record.State) {
		t.Helper()
		prepareElection(e, townSettings())
		if got := Elections.State(e, townSettings()); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	step(ElectionPlanned)
	if e.Seats != some(1) {
		t.Error("there is one chair")
	}
	e.Candidates = []ElectionCandidate{{Name: "张伟", Deputy: record.Ref{ID: 1}}}
	step(ElectionNominated)
	e.FreezeDeputies(func(record.Date) int { return 65 })
	e.FreezeDeputies(func(record.Date) int { return 64 }) // somebody resigned since
	e.Present, e.Issued = some(61), some(61)
	step(ElectionVoted)
	e.Returned, e.Valid, e.Void = some(61), some(61), some(0)
	c := &e.Candidates[0]
	c.For, c.Against, c.Abstain = some(33), some(27), some(0)
	step(ElectionCheck)
	c.Abstain = some(1)
	step(ElectionDecided)
	e.Announced = "2026-01-10"
	step(ElectionAnnounced)
	if e.Deputies != some(65) {
		t.Error("N of the day changed afterwards")
	}
	c.For, c.Against = some(32), some(28)
	e.Announced = ""
	step(ElectionElse)
	old := &Election{Post: PostChair, Day: "2016-01-10", Announced: "2016-01-10", Candidates: []ElectionCandidate{{Name: "张伟", Outcome: OutcomeElected}}}
	prepareElection(old, townSettings())
	if got := Elections.State(old, townSettings()); got != ElectionAnnounced || len(old.Winners()) != 1 {
		t.Errorf("an old election without counts: %s", got)
	}
}

func TestAllReturnedBallotsAreNotYetAllDeputies(t *testing.T) {
	e := &Election{Returned: some(61), Deputies: some(65)}
	for votes, want := range map[int64]string{60: "", 61: "满票"} {
		if got := e.Full(some(votes)); got != want {
			t.Errorf("%d of 61 returned, 65 in office: %q", votes, got)
		}
	}
	e.Returned = some(65)
	if got := e.Full(some(65)); got != "全票" {
		t.Errorf("65 of 65: %q", got)
	}
}

func TestTheBallotIsInTheOrderOfStrokesOrOfThePrimary(t *testing.T) {
	e := &Election{Candidates: []ElectionCandidate{{Name: "魏一", Primary: some(50)}, {Name: "丁二", Primary: some(20)}, {Name: "王三", Standing: NotWilling}}}
	if got := e.BallotOrder(townSettings()); !slices.Equal(got, []int{1, 0}) {
		t.Errorf("by strokes: %v", got)
	}
	e.Primary = "2026-01-09"
	if got := e.BallotOrder(townSettings()); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("after a primary: %v", got)
	}
}

func TestASecondVoteIsAmongThoseWhoTied(t *testing.T) {
	first := viceChairs()
	for i, n := range []int64{50, 34, 34} {
		first.Candidates[i].For, first.Candidates[i].Against = some(n), some(60-n)
	}
	f := electionFacts()
	f.Get = func(register string, id int64) any {
		if register == "election" && id == 7 {
			return first
		}
		return nil
	}
	second := &Election{Post: PostViceChair, Kind: KindTieVote, Day: "2026-01-10", Earlier: record.Ref{ID: 7}, Seats: some(1),
		Candidates: []ElectionCandidate{{Name: "李四", Deputy: record.Ref{ID: 2}}, {Name: "王五", Deputy: record.Ref{ID: 3}}}}
	if w := warningsOf(Elections.Any, second, f); len(w) > 0 {
		t.Errorf("in order: %q", w)
	}
	second.Candidates[0].Name, second.Seats = "张伟", some(2)
	w := warningsOf(Elections.Any, second, f)
	if !anyHolds(w, "C13", "张伟不是上次票数相等的人") || !anyHolds(w, "C13", "应选1名") {
		t.Errorf("%q", w)
	}
	f.Pointing = func(register, key string, id int64) []any {
		if register == "election" && key == "earlier" && id == 7 {
			return []any{second}
		}
		return nil
	}
	if w := warningsOf(Elections.Any, first, f); anyHolds(w, "C13", "") {
		t.Errorf("followed by a second vote: %q", w)
	}
}

func TestAnElectionAsksForItsAnnouncementAndTheOath(t *testing.T) {
	e := viceChairs()
	e.Candidates[0].Sworn = "2026-01-10"
	got := e.Deadlines(townSettings())
	if len(got) != 2 || got[0].Kind != DeadlineResult || !got[0].Waits || got[1].Kind != DeadlineOath || got[1].On != "2026-02-09" || got[1].Text != "李四" {
		t.Errorf("%+v", got)
	}
	e.Announced, e.Candidates[1].Sworn = "2026-01-11", "2026-01-10"
	if got := e.Deadlines(townSettings()); len(got) > 0 {
		t.Errorf("all is done: %+v", got)
	}
	e = viceChairs()
	e.Post, e.Announced = PostPresidium, "2026-01-11"
	if got := e.Deadlines(townSettings()); len(got) > 0 {
		t.Errorf("members of the presidium swear no oath: %+v", got)
	}
}

func TestAPostIsPrintedAsTheOfficeCallsIt(t *testing.T) {
	for _, c := range []struct{ kind, post, want string }{
		{"镇", PostDeputyHead, "副镇长"}, {"乡", PostHead, "乡长"}, {"民族乡", PostDeputyHead, "副乡长"}, {"乡", PostChair, "人大主席"},
	} {
		if got := PostWord(c.post, townSettings(KeyTownKind, c.kind)); got != c.want {
			t.Errorf("%s in a %s: %s", c.post, c.kind, got)
		}
	}
}
