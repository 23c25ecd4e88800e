package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

// names of candidates, in order.
func candidateNames(e *Election) string {
	var out []string
	for _, c := range e.Candidates {
		out = append(out, c.Name)
	}
	return strings.Join(out, " ")
}

func TestWhoTieForTheLastSeatAreVotedOnAgainAlone(t *testing.T) {
	e := viceChairs()
	for i := range e.Candidates { // 3·40 = 120 marks on 60 ballots of two seats: as many as there can be
		e.Candidates[i].For, e.Candidates[i].Against = some(40), some(20)
	}
	next := e.Next()
	if next == nil || next.Kind != KindTieVote || next.Seats != some(2) || candidateNames(next) != "张伟 李四 王五" || next.Earlier.ID != 7 {
		t.Fatalf("three tie for two seats: %+v", next)
	}
	if c := next.Candidates[0]; c.For.Given || c.Outcome != "" || c.NominatedBy != ByPresidium || next.Issued.Given || next.Deputies != some(65) {
		t.Errorf("the counts do not begin anew: %+v", c)
	}
	next.ID = 8
	next.Candidates[0].For, next.Candidates[1].For, next.Candidates[2].For = some(30), some(20), some(10)
	f := electionFacts()
	f.Get = func(register string, id int64) any { return e }
	if w := tiesVotedAgain(next, f); len(w) > 0 {
		t.Errorf("the second vote breaks a rule: %q", w)
	}
}

func TestSeatsThatStayOpenAreVotedOnAmongThoseWithTheMostVotes(t *testing.T) {
	e := viceChairs()
	e.Candidates[1].For, e.Candidates[1].Against = some(32), some(28) // 2·32 < 65
	e.Candidates[2].For, e.Candidates[2].Against = some(25), some(35)
	e.WriteIns = []WriteIn{{Name: "赵六", Quality: qualityDeputy, Votes: some(3)}, {Name: "孙八", Quality: qualityVoter, Votes: some(1)}}
	next := e.Next()
	if next == nil || next.Kind != KindRunOff || next.Seats != some(1) || candidateNames(next) != "李四 王五 赵六" {
		t.Fatalf("one seat stays open: %+v", next) // 孙八 is no deputy and cannot be vice-chair
	}
	if e = viceChairs(); e.Next() != nil {
		t.Error("an election that is decided asks for another")
	}
	e.Returned = some(62)
	if e.Next() != nil {
		t.Error("a result that may not be issued asks for another election")
	}
	e.Reason = "多出的一张查明是上一场的选票"
	if next = e.Next(); next == nil || next.Kind != KindRepeated || candidateNames(next) != "张伟 李四 王五" || next.Seats != some(2) {
		t.Errorf("an invalid election: %+v", next)
	}
}

func TestACountOpensWithTheFormalCandidatesAndTheRegisteredVoters(t *testing.T) {
	b := seatThree()
	b.Votes, b.Polls[0].Voters = nil, record.Opt[int64]{}
	b.Candidates[1].Standing = CandidateInitial
	b.OpenCount(0)
	b.OpenCount(0)
	if len(b.Votes) != 1 || b.Votes[0].Name != "李四" || b.Votes[0].Round != RoundFirst || b.Polls[0].Voters != some(1396) {
		t.Errorf("%+v of %v voters", b.Votes, b.Polls[0].Voters)
	}
}

func TestADistrictWithoutAWinnerVotesAgainBetweenTheTwoWithTheMostVotes(t *testing.T) {
	b := seatThree()
	if b.NextRound(&b.Polls[0]) != "" || b.AddRound(0, "2026-07-05") != -1 {
		t.Error("a district that is decided votes again")
	}
	b.Votes[0].For, b.Votes[1].For = some(400), some(300)
	b.Votes = append(b.Votes, DistrictVote{District: b.Polls[0].District, Name: "周九", WriteIn: record.Some(true), For: some(20)})
	at := b.AddRound(0, "2026-07-05")
	if at != 1 {
		t.Fatalf("no run-off: %v", b.Blocked(&b.Polls[0]))
	}
	p := &b.Polls[1]
	votes := b.VotesOf(p)
	if p.Round != RoundRunOff || p.Seats != some(1) || p.Day != "2026-07-05" || len(votes) != 2 || votes[0].Name != "李四" || votes[0].For.Given {
		t.Errorf("%+v between %d", p, len(votes))
	}
	if b.NextRound(&b.Polls[0]) != "" {
		t.Error("the run-off is made twice")
	}
	p.TookPart, p.Issued, p.Returned, p.Valid, p.Void = some(900), some(900), some(900), some(900), some(0)
	votes[0].For, votes[1].For = some(300), some(250)
	prepareByElection(b, townSettings())
	if len(b.Elected) != 1 || b.Elected[0].Round != RoundRunOff { // 3·300 = 900: just a third
		t.Errorf("elected: %+v", b.Elected)
	}
}

func TestBundlesAddUpAndAStrokeCanBeTakenBack(t *testing.T) {
	tally := Tally{Names: []string{"张伟", "李四"}}
	first, second := tally.Add(), tally.Add()
	for _, who := range []int{0, 0, 1, 0} {
		first.Stroke(who)
	}
	if first.Stroke(2) || first.TakeBack() != 0 || first.Votes[0].For != some(2) {
		t.Errorf("the first bundle: %+v", first)
	}
	first.Ballots, second.Ballots = some(2), some(30)
	second.Votes[0] = BundleVotes{For: some(20), Against: some(9), Abstain: some(1)}
	sum := tally.Sum()
	if sum.Ballots != some(32) || sum.Votes[0] != (BundleVotes{some(22), some(9), some(1)}) || sum.Votes[1].For != some(1) || sum.Votes[1].Against.Given {
		t.Errorf("together: %+v", sum)
	}
	if f := tally.Faults(); len(f) > 0 {
		t.Errorf("%q", f)
	}
	first.Stroke(0)
	if f := tally.Faults(); len(f) != 1 || !strings.HasPrefix(f[0], "第1包张伟共3票，多于这一包的2张") {
		t.Errorf("%q", f)
	}
	if got := Strokes(13); got != "正正下" {
		t.Errorf("13 is drawn %s", got)
	}
	if (&Bundle{}).TakeBack() != -1 {
		t.Error("a stroke is taken back where there is none")
	}
}

func TestSharesAreOfTheValidBallotsAndOfAllDeputies(t *testing.T) {
	b := viceChairs().Ballot()
	if valid, whole := b.Shares(0); valid != "96.7%" || whole != "89.2%" || b.Majority() != 33 {
		t.Errorf("%s, %s, majority %d", valid, whole, b.Majority())
	}
	b.Need = NeedThird
	if b.Majority() != 21 { // 3·21 ≥ 61 > 3·20
		t.Errorf("a third of 61 ballots: %d", b.Majority())
	}
}

func TestAFaultSaysWhoseVotesItIsAbout(t *testing.T) {
	e := viceChairs()
	e.Candidates[2].For = some(21)
	if f := e.Blocked(); len(f) != 1 || f[0].Entry != "王五" || f[0].Rule != "C11" {
		t.Errorf("%+v", f)
	}
}

func TestADistrictIsAskedForTheVotersWhoTookPart(t *testing.T) {
	b := seatThree()
	b.Polls[0].TookPart = record.Opt[int64]{}
	if f := b.Blocked(&b.Polls[0]); len(f) != 1 || f[0].Text != "还没有填投票人数：请在计票后补填" {
		t.Errorf("%+v", f)
	}
}

func TestTheFirstOfAKindAreJudgedBestUpToTheQuota(t *testing.T) {
	a := stations()
	for i := range a.Objects {
		a.Objects[i].Verdict = ""
	}
	if n := a.JudgeByRank(townSettings()); n != 2 || a.Objects[0].Verdict != VerdictBest || a.Objects[1].Verdict != VerdictBest || a.Objects[2].Verdict != "" || a.Objects[3].Verdict != "" {
		t.Errorf("%d judged: %+v", n, a.Objects)
	}
	a.Quotas[0].Best, a.Objects[0].Verdict, a.Objects[1].Verdict = some(1), "", ""
	if n := a.JudgeByRank(townSettings()); n != 0 {
		t.Errorf("two tie for one place and %d are judged", n)
	}
}

func TestReportsAreRankedByWhatVotersThink(t *testing.T) {
	of := func(yes, mostly, no int64) *ReportToVoters {
		return &ReportToVoters{Poll: VotersPoll{Issued: some(50), Returned: some(50), Valid: some(50), Void: some(0), Satisfied: some(yes), Basically: some(mostly), Dissatisfied: some(no)}}
	}
	wrong := of(40, 10, 1)
	got := RankReports([]*ReportToVoters{of(40, 8, 2), of(45, 5, 0), of(40, 10, 0), wrong, of(40, 8, 2)})
	for i, want := range []int{3, 1, 2, 0, 3} {
		if got[i] != want {
			t.Errorf("places %v", got)
			break
		}
	}
}

func TestAMeetingsAgendaGivesItsVotesOnce(t *testing.T) {
	f := townFacts(65)
	m := &Meeting{Base: record.Base{ID: 4}, Kind: MeetSitting, Name: "第二次全体会议", Starts: "2026-01-20", Attendance: came(1, 2, 3),
		Agenda: []MeetingItem{{Text: "听取政府工作报告", Type: "听取报告"}, {Text: "表决政府工作报告的决议", Type: "表决"}, {Text: "表决预算的决议", Type: "表决"}}}
	votes := m.NewVotes([]*Vote{{Matter: "表决预算的决议"}}, f)
	if len(votes) != 1 || votes[0].Matter != "表决政府工作报告的决议" {
		t.Fatalf("%d votes", len(votes))
	}
	v := votes[0]
	if v.Members != some(65) || v.Present != some(3) || v.Standard != StandardDeputies || v.Method != VoteByHands || v.On != "2026-01-20" || v.Meeting.ID != 4 {
		t.Errorf("%+v", v)
	}
	if v.Measure() != "全体65人，过半数33人" {
		t.Error(v.Measure())
	}
	v.Present = some(61)
	v.Unanimous()
	if v.Result() != VoteCarried || v.For != some(61) || v.Against != some(0) {
		t.Errorf("unanimous: %+v", v)
	}
	old := &Vote{Members: some(64), Standard: StandardTwoThirds}
	old.Open(m, f)
	if old.Members != some(64) || old.Measure() != "全体64人，三分之二43人" {
		t.Errorf("what is frozen moved: %s", old.Measure())
	}
}
