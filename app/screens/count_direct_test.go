package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// seatOpen saves a by-election of one seat between two formal candidates in a district of 100 voters, with the vacancy that it
// is to fill.
func (d *testDesk) seatOpen() (election, vacancy int64) {
	d.t.Helper()
	former := d.serving("原任", "", "2024-01-10")
	district := record.Ref{ID: d.save("新建选区", putting(&office.Constituency{Name: "第3选区"}, office.Constituencies.Any))}
	b := &office.ByElection{Kind: office.DirectBy, Day: "2026-06-28", Former: []record.Ref{{ID: former}},
		Registrations: []office.VoterRegistration{{District: district, Registered: record.Some[int64](100)}},
		Polls:         []office.DistrictPoll{{District: district, Seats: record.Some[int64](1)}}}
	b.Term = d.termInForce(d.store.Settings())
	for _, name := range []string{"柳青", "田丰"} {
		b.Candidates = append(b.Candidates, office.DistrictCandidate{District: district, Name: name, Sex: "女", Birth: "1985-03", Standing: office.CandidateFormal})
	}
	election = d.save("新建换届补选", putting(b, office.ByElections.Any))
	v := &office.Vacancy{Constituency: district, Former: record.Ref{ID: former}, Reason: "辞职", On: "2026-05-01", ByElection: record.Ref{ID: election}}
	return election, d.save("新建缺额", putting(v, office.Vacancies.Any))
}

func (d *testDesk) byelection(id int64) *office.ByElection {
	d.t.Helper()
	b, err := data.Load(d.store, office.ByElections, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return b
}

func TestADistrictIsCountedAndItsWinnerGetsAFileAndTheVacantSeat(t *testing.T) {
	d := newTestDesk(t)
	id, vacancy := d.seatOpen()
	d.do(office.ByElections.Any, id, pageCount)
	c := d.current().(*countPage).sheet.(*districtCount)
	if len(c.lines) != 2 || *c.papers[0].at != record.Some[int64](100) {
		t.Fatalf("%d candidates, voters %v", len(c.lines), *c.papers[0].at)
	}
	d.enter("50", "0", "50", "50", "50", "0") // 投票人数, 委托, 发出, 收回, 有效, 废票
	if !strings.HasPrefix(c.paperFault.Text, "投票人数50人，没有超过选民数100人的半数") {
		t.Errorf("beside the papers: %q", c.paperFault.Text)
	}
	d.enter("30", "21", "0", "21") // of the second only the votes in favour were counted
	if c.lines[0].result.Text() != office.OutcomeInvalid {
		t.Errorf("half of the voters took part and %s is %s", c.lines[0].name, c.lines[0].result.Text())
	}
	for label, n := range map[string]int64{"投票人数": 51, "发出票": 51, "收回票": 51, "有效票": 51} {
		c.set(label, n)
	}
	if c.paperFault.Text != "" || c.lines[0].result.Text() != office.OutcomeElected || c.lines[1].result.Text() != office.OutcomeNot {
		t.Errorf("%s; %s, %s", c.paperFault.Text, c.lines[0].result.Text(), c.lines[1].result.Text())
	}
	d.tool("公布结果")
	d.tool("当选人建档…")
	d.win.Canvas().Focused().(*ui.Button).OnTapped() // 建档
	d.loop.Settle()
	b := d.byelection(id)
	if len(b.Elected) != 1 || b.Elected[0].Name != "柳青" || b.Elected[0].Deputy.ID <= 0 {
		t.Fatalf("elected: %+v", b.Elected)
	}
	deputy, err := data.Load(d.store, office.Deputies, b.Elected[0].Deputy.ID)
	if err != nil || deputy.Birth != "1985-03" || len(deputy.Mandates) != 1 || deputy.Mandates[0].How != office.ByByElection || deputy.Mandates[0].VotesFor != record.Some[int64](30) {
		t.Fatalf("the file: %+v, %v", deputy, err)
	}
	v, err := data.Load(d.store, office.Vacancies, vacancy)
	if err != nil || v.FilledBy.ID != deputy.ID || v.FilledOn != "2026-06-28" || v.Handling != office.VacancyFilled {
		t.Fatalf("the vacancy: %+v, %v", v, err)
	}
	d.undo()
	d.loop.Settle()
	if v, err = data.Load(d.store, office.Vacancies, vacancy); err != nil || v.FilledBy.ID != 0 || len(d.names()) != 1 {
		t.Errorf("one undo leaves %+v and %v", v, d.names())
	}
}

func TestADistrictWithoutAWinnerGetsARunOffOfItsOwn(t *testing.T) {
	d := newTestDesk(t)
	id, _ := d.seatOpen()
	d.do(office.ByElections.Any, id, pageCount)
	c := d.current().(*countPage).sheet.(*districtCount)
	for label, n := range map[string]int64{"投票人数": 60, "发出票": 60, "收回票": 60, "有效票": 60, "废票": 0} {
		c.set(label, n)
	}
	c.election.Votes[0].For, c.election.Votes[1].For = record.Some[int64](30), record.Some[int64](25) // 2·30 = 60: just half
	d.tool("公布结果")
	d.tool(office.RoundRunOff + "…")
	d.win.Canvas().Focused().(*ui.DateEntry).SetText("2026-07-05")
	d.win.Canvas().Focused().(*ui.DateEntry).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.loop.Settle()
	b := d.byelection(id)
	if len(b.Polls) != 2 || b.Polls[1].Round != office.RoundRunOff || b.Polls[1].Day != "2026-07-05" || len(b.VotesOf(&b.Polls[1])) != 2 {
		t.Fatalf("%+v", b.Polls)
	}
	if now := d.current().(*countPage).sheet.(*districtCount); now.at != 1 {
		t.Errorf("the sheet shows vote %d", now.at)
	}
}

func TestThePollsOfAnAppraisalAreRankedAndIssuedOnlyWhenTheyAddUp(t *testing.T) {
	d := newTestDesk(t)
	a := &office.Appraisal{Subject: "站所评议", Day: "2026-06-01", Quotas: []office.AppraisalQuota{{Kind: "双管站所", Best: record.Some[int64](1)}},
		Objects: []office.AppraisalObject{{Name: "派出所", Kind: "双管站所"}, {Name: "税务所", Kind: "双管站所"}}}
	id := d.save("新建评议", putting(a, office.Appraisals.Any))
	d.do(office.Appraisals.Any, id, pageCount)
	d.enter("60", "60", "60", "40", "20", "0", "0", "60", "60", "60", "50", "10", "1", "0")
	c := d.current().(*countPage).sheet.(*appraisalCount)
	if l := c.lines[0]; l.rates[0].Text() != "66.7%" || l.rates[1].Text() != "100%" || l.place.Text() != "2" && l.place.Text() != "1" {
		t.Errorf("%s, %s, place %s", l.rates[0].Text(), l.rates[1].Text(), l.place.Text())
	}
	if l := c.lines[1]; !strings.HasPrefix(l.wrong.Text, "满意、基本满意、不满意和弃权合计61张") || l.rates[0].Text() != "" || l.place.Text() != "" {
		t.Errorf("%q, %s, place %s", l.wrong.Text, l.rates[0].Text(), l.place.Text())
	}
	d.tool("印发结果")
	if d.win.Canvas().Overlays().Top() == nil {
		t.Fatal("a result that does not add up is issued")
	}
	d.answer("")
	c.appraisal.Objects[1].Poll.Dissatisfied = record.Some[int64](0)
	c.tell()
	d.tool("按名次评定")
	d.tool("印发结果")
	got, err := data.Load(d.store, office.Appraisals, id)
	if err != nil || got.Issued != d.store.Settings().Today || got.Objects[1].Verdict != office.VerdictBest || got.Objects[0].Verdict != "" {
		t.Errorf("saved: %+v, %v", got, err)
	}
}

func TestTheVotersPollOnAReportIsCountedAndRecommendedOnlyWhenItAddsUp(t *testing.T) {
	d := newTestDesk(t)
	who := d.serving("张三", "", "2024-01-10")
	id := d.save("新建述职", putting(&office.ReportToVoters{On: "2026-11-05", Reporters: []record.Ref{{ID: who}}}, office.DutyReports.Any))
	d.do(office.DutyReports.Any, id, pageCount)
	c := d.current().(*countPage).sheet.(*reportCount)
	c.nominate(c.reports[0])
	if !strings.HasPrefix(d.bar.Text(), "还没有计票，不能推优") {
		t.Errorf("the bar says %q", d.bar.Text())
	}
	d.enter("46", "45", "45", "0", "30", "10", "6")
	if l := c.lines[0]; !strings.HasPrefix(l.wrong.Text, "各等次合计46票，有效票45票") || l.rates[0].Text() != "" {
		t.Errorf("%q, %s", l.wrong.Text, l.rates[0].Text())
	}
	c.nominate(c.reports[0])
	d.loop.Settle()
	d.answer("一张多选")
	d.current().(*countPage).Save()
	d.loop.Settle()
	got, err := data.Load(d.store, office.DutyReports, id)
	if err != nil || !got.Nominated.V || got.PollWhy != "一张多选" {
		t.Errorf("saved: %+v, %v", got, err)
	}
}
