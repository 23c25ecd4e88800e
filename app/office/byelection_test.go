package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

// seatThree is the by-election of 第3选区 after 张伟 resigned, voted and in order: 李四 wins with 812 of 1,020 votes.
func seatThree() *ByElection {
	third := record.Ref{ID: 3, Name: "第3选区"}
	b := &ByElection{Base: record.Base{ID: 5, Term: record.Ref{ID: 19, Name: "第十九届"}}, Kind: DirectBy, Day: "2026-06-28", Former: []record.Ref{{ID: 1, Name: "张伟"}},
		ApprovalDoc: "平人发〔2026〕8号", Committee: []record.Person{{Name: "钱七", Status: "组长"}},
		Registrations: []VoterRegistration{{District: third, Population: some(1900), Adults: some(1450), Registered: some(1396), Deprived: some(2), Ill: some(3), Cards: some(1396)}},
		Candidates: []DistrictCandidate{
			{District: third, Name: "李四", Sex: "女", Ethnic: "汉", Birth: "1985-03", Post: "清溪村村民", RecommendedBy: ByVoters, Recommender: "周九等", Number: some(10), Standing: CandidateFormal},
			{District: third, Name: "王五", Birth: "1990-07", RecommendedBy: ByParty, Recommender: "镇党委", Standing: CandidateFormal}},
		Polls: []DistrictPoll{{District: third, Seats: some(1), Voters: some(1396), TookPart: some(1020), Proxies: some(30), Holders: some(10), Consented: record.Some(true),
			Boxes: some(2), BoxWatchers: some(4), Booth: record.Some(true), Issued: some(1020), Returned: some(1018), Valid: some(1010), Void: some(8)}},
		Votes: []DistrictVote{{District: third, Name: "李四", For: some(812)}, {District: third, Name: "王五", For: some(150)}},
	}
	b.PlanStages(townSettings())
	prepareByElection(b, townSettings())
	return b
}

func byElectionFacts(vacancies ...any) Facts {
	f := townFacts(65)
	f.Get = func(string, int64) any { return nil }
	f.Pointing = func(register, key string, id int64) []any {
		if register == "vacancy" && key == "byelection" && id == 5 {
			return vacancies
		}
		return nil
	}
	return f
}

func TestAByElectionInOrderBreaksNoRuleAndTellsItsResult(t *testing.T) {
	b := seatThree()
	if w := warningsOf(ByElections.Any, b, byElectionFacts(&Vacancy{Constituency: record.Ref{ID: 3}})); len(w) > 0 {
		t.Errorf("%q", w)
	}
	if f := b.Blocked(&b.Polls[0]); len(f) > 0 {
		t.Errorf("blocked: %+v", f)
	}
	if len(b.Elected) != 1 || b.Elected[0].Name != "李四" || b.Elected[0].Votes != some(812) || b.Elected[0].Day != "2026-06-28" {
		t.Errorf("elected: %+v", b.Elected)
	}
	if got := ByElections.Title(b); got != "第3选区补选（原代表张伟）" {
		t.Errorf("called %s", got)
	}
	for label, want := range map[string]string{"选举结果": "第3选区李四当选", "参选率": "73.1%"} {
		if got := ByElections.Field(label).Text(b, townSettings()); got != want {
			t.Errorf("%s: %s", label, got)
		}
	}
	row := ByElections.Field("当选人").Sub.Field("当选得票率")
	if got := row.Text(&b.Elected[0], townSettings()); got != "79.6%" {
		t.Errorf("share of the votes: %s", got)
	}
}

func asGeneral(b *ByElection) {
	b.Kind, b.CommitteeDoc, b.Stages = DirectGeneral, "平人发〔2026〕9号", nil
	b.PlanStages(townSettings())
}

func done(step string, day record.Date) func(*ByElection) {
	return func(b *ByElection) { b.stage(step).Done = day }
}

func inPoll(change func(*DistrictPoll)) func(*ByElection) {
	return func(b *ByElection) { change(&b.Polls[0]) }
}

// byElectionCases spoil a by-election in order, one by one; says "" is a twin that does not warn.
var byElectionCases = []struct {
	rule, says, province string
	change               func(*ByElection)
}{
	{"A05", "只有17周岁", "", func(b *ByElection) { b.Candidates[0].Birth = "2008-07" }},
	{"A05", "", "", func(b *ByElection) { b.Candidates[0].Birth = "2008-06" }},
	{"A12", "没有在此之前的资格审查", "", done(StageFile, "2026-07-10")},
	{"A12", "", "", func(b *ByElection) { done(StageFile, "2026-07-10")(b); done(StageCredentials, "2026-07-10")(b) }},
	{"A16", "缺额的原因是“辞职”", "", func(b *ByElection) { b.Kind = DirectRecalled }},
	{"DE01", "应当辞去", "", func(b *ByElection) { b.Committee[0].Name = "李四" }},
	{"DE01", "", "", func(b *ByElection) { b.Committee[0].Name, b.Committee[0].Status = "李四", memberResigned }},
	{"DE02", "最迟2026年6月8日", "", func(b *ByElection) { asGeneral(b); done(StageList, "2026-06-09")(b) }},
	{"DE02", "", "", func(b *ByElection) { asGeneral(b); done(StageList, "2026-06-08")(b) }},
	{"DE03", "最迟2026年6月13日", "", func(b *ByElection) { asGeneral(b); done(StageInitial, "2026-06-14")(b) }},
	{"DE03", "最迟2026年6月21日", "", func(b *ByElection) { asGeneral(b); done(StageFormal, "2026-06-22")(b) }},
	{"DE03", "必须停止介绍候选人", "", done(StageMeet, "2026-06-28")},
	{"DE03", "", "", done(StageMeet, "2026-06-27")},
	{"DE04", "不足10人", "", func(b *ByElection) { b.Candidates[0].Number = some(9) }},
	{"DE04", "镇党委推荐的候选人超过第3选区的应选名额1名", "", func(b *ByElection) { b.Candidates[0].Recommender = "镇党委" }},
	{"DE05", "至少要有候选人2名", "", func(b *ByElection) { asGeneral(b); b.Candidates = b.Candidates[:1] }},
	{"DE05", "最多2名", "", func(b *ByElection) {
		asGeneral(b)
		b.Candidates = append(b.Candidates, DistrictCandidate{District: record.Ref{ID: 3}, Name: "周九", Standing: CandidateFormal})
	}},
	{"DE05", "", "", asGeneral},
	{"DE06", "没有超过选民数1396人的半数", "", inPoll(func(p *DistrictPoll) {
		p.TookPart, p.Returned, p.Void, p.Issued = some(698), some(698), some(0), some(698)
	})},
	{"DE06", "", "", inPoll(func(p *DistrictPoll) { p.TookPart = some(699) })}, // 2 × 699 > 1396
	{"DE06", "多于选民数", "", inPoll(func(p *DistrictPoll) { p.Voters = some(1019) })},
	{"DE07", "多于投票人数1017人", "", inPoll(func(p *DistrictPoll) { p.TookPart = some(1017) })},
	{"DE07", "不等于收回票", "", inPoll(func(p *DistrictPoll) { p.Void = some(9) })},
	{"DE08", "不得超过3人", "", inPoll(func(p *DistrictPoll) { p.Proxies = some(31) })},
	{"DE07", "", "", inPoll(func(p *DistrictPoll) { p.TookPart = some(1018) })}, // as many ballots as voters
	{"DE08", "", "", inPoll(func(p *DistrictPoll) { p.Proxies = some(30) })},
	{"DE08", "多于投票人数1020人", "", inPoll(func(p *DistrictPoll) { p.Proxies = some(1021) })},
	{"DE08", "书面委托", "", inPoll(func(p *DistrictPoll) { p.Consented = record.Some(false) })},
	{"DE09", "至少要有候选人2名", "", func(b *ByElection) {
		asGeneral(b)
		b.Polls[0].Round, b.Votes = RoundRunOff, []DistrictVote{{District: b.Polls[0].District, Round: RoundRunOff, Name: "李四", For: some(812)}}
	}},
	{"DE10", "没有这个选区", "", func(b *ByElection) {
		b.Polls[0].District = record.Ref{ID: 4, Name: "第4选区"}
	}},
	{"DE10", "至少要有候选人3名", "", inPoll(func(p *DistrictPoll) { p.Seats = some(3) })},
	{"DE11", "最迟2026年6月8日", "", done(StageList, "2026-06-09")},
	{"DE11", "", "浙江", done(StageList, "2026-06-16")},
	{"DE11", "最迟2026年6月16日", "浙江", done(StageList, "2026-06-17")},
	{"DE11", "", "北京", func(b *ByElection) {
		done(StageList, "2026-06-13")(b)
		done(StageInitial, "2026-06-23")(b)
		done(StageFormal, "2026-06-25")(b)
	}},
	{"DE11", "公布正式候选人是2026年6月26日", "北京", done(StageFormal, "2026-06-26")},
	{"DE11", "本省规定是“乡镇人大主席团”", "浙江", func(b *ByElection) { b.Conductor = "镇人民政府" }},
	{"DE12", "秘密写票处", "", inPoll(func(p *DistrictPoll) { p.Booth = record.Some(false) })},
	{"DE10", "", "", inPoll(func(p *DistrictPoll) { p.Seats = some(2) })}, // as many candidates as seats
	{"DE12", "每个票箱不少于2人", "浙江", inPoll(func(p *DistrictPoll) { p.BoxWatchers = some(3) })},
	{"DE12", "", "", inPoll(func(p *DistrictPoll) { p.BoxWatchers = some(3) })},
	{"DE13", "多于18周岁以上1450人", "", func(b *ByElection) { b.Registrations[0].Registered = some(1451) }},
	{"DE13", "多于总人口1449人", "", func(b *ByElection) { b.Registrations[0].Population = some(1449) }},
	{"DE13", "选民证1397份", "", func(b *ByElection) { b.Registrations[0].Cards = some(1397) }},
	{"DE13", "不列入、不登记的55人", "", func(b *ByElection) { b.Registrations[0].CountyOnly = some(50) }},
	{"DE13", "", "", func(b *ByElection) { b.Registrations[0].CountyOnly = some(49) }},
}

func TestEveryRuleOnAByElectionWarnsAndDoesNot(t *testing.T) {
	for _, c := range byElectionCases {
		b := seatThree()
		c.change(b)
		f := byElectionFacts(&Vacancy{Constituency: record.Ref{ID: 3, Name: "第3选区"}, Reason: StateResigned})
		f.In = townSettings(KeyProvince, c.province)
		prepareByElection(b, f.In)
		w := warningsOf(ByElections.Any, b, f)
		if c.says == "" && anyHolds(w, c.rule, "") || c.says != "" && !anyHolds(w, c.rule, c.says) {
			t.Errorf("%s “%s” in %q: %q", c.rule, c.says, c.province, w)
		}
		for _, text := range w {
			if strings.ContainsAny(text, ",;:()") || !strings.Contains(text, "请") {
				t.Errorf("half-width punctuation, or nothing to do: %s", text)
			}
		}
	}
}

func TestHowManyCandidatesADistrictNeeds(t *testing.T) {
	for _, c := range []struct {
		kind, round        string
		seats, least, most int64
	}{
		{DirectGeneral, RoundFirst, 1, 2, 2}, {DirectGeneral, RoundFirst, 2, 3, 4}, {DirectGeneral, RoundFirst, 3, 4, 6}, {DirectGeneral, RoundRunOff, 1, 2, 2},
		{DirectBy, RoundFirst, 1, 1, 0}, {DirectRecalled, RoundFirst, 2, 2, 0}, {DirectGeneral, RoundTie, 1, 2, 0},
	} {
		if least, most, _ := DirectBounds(c.kind, c.round, c.seats); least != c.least || most != c.most {
			t.Errorf("%s, %s, %d seats: %d to %d", c.kind, c.round, c.seats, least, most)
		}
	}
}

func TestADirectVoteIsValidWithMoreThanHalfOfTheVoters(t *testing.T) {
	for took, want := range map[int64]bool{697: false, 698: false, 699: true} {
		p := &DistrictPoll{Voters: some(1396), TookPart: some(took)}
		if got := p.EnoughTookPart(); got != want {
			t.Errorf("%d of 1396: %v", took, got)
		}
	}
}

func TestHalfOfThoseWhoTookPartIsNotEnoughAndARunOffNeedsAThird(t *testing.T) {
	b := seatThree()
	b.Votes[0].For, b.Votes[1].For = some(510), some(400)
	prepareByElection(b, townSettings())
	if b.Polls[0].Outcome != OutcomeElse || len(b.Elected) > 0 || ByElections.State(b, townSettings()) != DirectAgain {
		t.Fatalf("510 of 1020: %s, %+v", b.Polls[0].Outcome, b.Elected)
	}
	second := b.Polls[0]
	second.Round, second.Day, second.Outcome = RoundRunOff, "2026-07-05", ""
	second.TookPart, second.Issued, second.Returned, second.Valid, second.Void = some(900), some(900), some(900), some(900), some(0)
	b.Polls = append(b.Polls, second)
	third := record.Ref{ID: 3}
	b.Votes = append(b.Votes, DistrictVote{District: third, Round: RoundRunOff, Name: "李四", For: some(299)}, DistrictVote{District: third, Round: RoundRunOff, Name: "王五", For: some(300)})
	prepareByElection(b, townSettings())
	if len(b.Elected) != 1 || b.Elected[0].Name != "王五" || b.Elected[0].Day != "2026-07-05" || b.how(b.Elected[0].Round) != ByByElection {
		t.Errorf("300 of 900: %+v", b.Elected)
	}
	if w := warningsOf(ByElections.Any, b, byElectionFacts()); anyHolds(w, "DE09", "") {
		t.Errorf("both stood again: %q", w)
	}
	b.Votes = append(b.Votes[:2], DistrictVote{District: third, Round: RoundRunOff, Name: "王五", For: some(299)})
	prepareByElection(b, townSettings())
	if w := warningsOf(ByElections.Any, b, byElectionFacts()); !anyHolds(w, "DE09", "李四上次得510票") {
		t.Errorf("the one with more votes was left out: %q", w)
	}
	if len(b.Elected) > 0 {
		t.Errorf("299 of 900: %+v", b.Elected)
	}
}

func TestACountThatDoesNotAddUpElectsNobodyWithoutAReason(t *testing.T) {
	b := seatThree()
	b.Polls[0].Void = some(9)
	prepareByElection(b, townSettings())
	if b.Polls[0].Outcome != "" || len(b.Elected) > 0 {
		t.Errorf("without a reason: %s, %+v", b.Polls[0].Outcome, b.Elected)
	}
	b.Polls[0].Reason = "一张票粘连，经监票人确认"
	prepareByElection(b, townSettings())
	if b.Polls[0].Outcome != OutcomeElected || len(b.Elected) != 1 {
		t.Errorf("with a reason: %s, %+v", b.Polls[0].Outcome, b.Elected)
	}
	b.Polls[0].TookPart = some(698)
	prepareByElection(b, townSettings())
	if b.Polls[0].Outcome != OutcomeInvalid || len(b.Elected) > 0 {
		t.Errorf("half of the voters, whatever the reason: %s, %+v", b.Polls[0].Outcome, b.Elected)
	}
}

func TestACorrectedCountTakesTheWinnerBackUntilAFileIsMade(t *testing.T) {
	b := seatThree()
	b.Votes[0].For, b.Votes[1].For = some(150), some(812)
	prepareByElection(b, townSettings())
	if len(b.Elected) != 1 || b.Elected[0].Name != "王五" {
		t.Errorf("the count was turned round: %+v", b.Elected)
	}
	b.Elected[0].Deputy = record.Ref{ID: 77}
	b.Votes[0].For, b.Votes[1].For = some(812), some(150)
	prepareByElection(b, townSettings())
	if len(b.Elected) != 2 || b.Elected[0].Deputy.ID != 77 {
		t.Errorf("a row with a deputy's file stays for the clerk to settle: %+v", b.Elected)
	}
}

func TestTheStagesFollowFromTheElectionDay(t *testing.T) {
	b := &ByElection{Kind: DirectGeneral, Day: "2028-03-20"}
	b.PlanStages(townSettings())
	for step, want := range map[string]record.Date{StageDistricts: "2027-12-21", StageList: "2028-02-29", StageInitial: "2028-03-05", StageFormal: "2028-03-13", StagePoll: "2028-03-20",
		StageAnnounce: "2028-03-21"} {
		if s := b.stage(step); s == nil || s.Planned != want {
			t.Errorf("%s: %+v, want %s", step, s, want)
		}
	}
	b.stage(StageList).Done = "2028-03-01"
	b.Day = "2028-03-21"
	prepareByElection(b, townSettings())
	if s := b.stage(StageList); s.Planned != "2028-02-29" || s.Latest != "2028-03-01" || s.judged() != "符合" {
		t.Errorf("what is done keeps its plan: %+v", s)
	}
	if s := b.stage(StageFormal); s.Planned != "2028-03-14" {
		t.Errorf("what is not done moves with the election day: %+v", s)
	}
	b.Day = "2028-03-20"
	b.dateStages(townSettings())
	if got := b.stage(StageList).judged(); got != "晚1天" {
		t.Errorf("a day late: %s", got)
	}
	n := len(b.Stages)
	b.PlanStages(townSettings())
	if len(b.Stages) != n {
		t.Error("planned twice, the stages stand twice")
	}
	b = &ByElection{Kind: DirectBy, Day: "2026-06-28"}
	b.PlanStages(townSettings(KeyByStages, "公布选民名单=5\n推荐候选人＝9\n没有的阶段=3"))
	if len(b.Stages) != 1 || b.stage(StageList).Planned != "2026-06-08" {
		t.Errorf("a table below the law: %+v", b.Stages)
	}
}

func TestTheDeadlinesOfAByElectionAreItsStagesToCome(t *testing.T) {
	b := &ByElection{Kind: DirectBy, Day: "2026-06-28"}
	b.PlanStages(townSettings())
	b.stage(StageList).Done = "2026-06-08"
	due := map[string]record.Date{}
	for _, d := range b.Deadlines(townSettings()) {
		due[d.Text] = d.On
	}
	for text, want := range map[string]record.Date{StageAsk: "", StageList: "", StageNominate: "2026-06-10", StageFormal: "2026-06-21", "选民名单申诉截止": "2026-06-13", "选民名单案件起诉截止": "2026-06-23"} {
		if due[text] != want {
			t.Errorf("%s: %q, want %q", text, due[text], want)
		}
	}
	b.stage(StageFile).Done = "2026-07-13"
	if got := b.Deadlines(townSettings()); len(got) > 0 {
		t.Errorf("all is done: %+v", got)
	}
}

func TestTheStateOfAByElectionIsItsFurthestStage(t *testing.T) {
	b := &ByElection{Kind: DirectBy}
	in := townSettings()
	if got := ByElections.State(b, in); got != DirectPlanned {
		t.Errorf("new: %s", got)
	}
	b.Stages = []ElectionStage{{Step: StageFormal, Done: "2026-06-21"}, {Step: StageAsk, Done: "2026-05-19"}}
	if got := ByElections.State(b, in); got != StageFormal {
		t.Errorf("entered in any order: %s", got)
	}
	if got := ByElections.State(seatThree(), in); got != StageResult {
		t.Errorf("counted: %s", got)
	}
}
