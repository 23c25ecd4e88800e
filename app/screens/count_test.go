package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// congress is a desk of an office with so many deputies, who took office in January 2024.
func congress(t *testing.T, n int) *testDesk {
	t.Helper()
	d := newTestDesk(t)
	var changes []data.Change
	for i := range n {
		deputy := &office.Deputy{Name: "代表" + string(rune('一'+i)), Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2024-01-10"}}}
		changes = append(changes, data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: deputy})
	}
	if _, err := d.store.Save(data.Batch{Label: "新建代表", Changes: changes}); err != nil {
		t.Fatal(err)
	}
	return d
}

func putting(rec any, reg *record.Any) data.Change {
	return data.Change{Reg: reg, Op: data.Put, Rec: rec}
}

// do does what is offered for a record under these words.
func (d *testDesk) do(reg *record.Any, id int64, words string) {
	d.t.Helper()
	for _, a := range d.workActions(reg, id) {
		if a.Text == words {
			a.Do()
			d.loop.Settle()
			return
		}
	}
	d.t.Fatalf("%s offers no %q", reg.Name, words)
}

// tool presses a button over the sheet that is up.
func (d *testDesk) tool(words string) {
	d.t.Helper()
	for _, o := range d.current().(*countPage).tools.Objects {
		if b := o.(*ui.Button); b.Text == words {
			b.OnTapped()
			d.loop.Settle()
			return
		}
	}
	d.t.Fatalf("the sheet offers no %q, but %v", words, d.toolNames())
}

func (d *testDesk) toolNames() (out []string) {
	for _, o := range d.current().(*countPage).tools.Objects {
		out = append(out, o.(*ui.Button).Text)
	}
	return out
}

// enter types numbers into the box that has the keyboard and those behind it, as a clerk does.
func (d *testDesk) enter(numbers ...string) {
	d.t.Helper()
	for _, n := range numbers {
		box, ok := d.win.Canvas().Focused().(*ui.CountBox)
		if !ok {
			d.t.Fatalf("the keyboard is in %T when %s is typed", d.win.Canvas().Focused(), n)
		}
		test.Type(box, n)
		box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	d.loop.Settle()
}

// answer types into the box of the dialog that is up and presses a button of it.
func (d *testDesk) answer(text string) {
	d.t.Helper()
	c := d.win.Canvas()
	if box, ok := c.Focused().(*ui.Entry); ok {
		test.Type(box, text)
		box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	} else {
		d.t.Fatalf("the keyboard is in %T", c.Focused())
	}
	d.loop.Settle()
}

// plenary saves a sitting of the congress with an agenda of two votes, attended by so many.
func (d *testDesk) plenary(attended int) int64 {
	d.t.Helper()
	m := &office.Meeting{Kind: office.MeetSitting, Name: "第二次全体会议", Starts: "2026-01-20", Chair: "主持人",
		Agenda: []office.MeetingItem{{Text: "政府工作报告的决议", Type: "表决"}, {Text: "听取财政报告", Type: "听取报告"}, {Text: "财政预算的决议", Type: "表决"}}}
	for range attended {
		m.Attendance = append(m.Attendance, record.Person{Name: "到会人", Status: office.Attended})
	}
	return d.save("新建会议", putting(m, office.Meetings.Any))
}

func (d *testDesk) votes() []*office.Vote {
	d.t.Helper()
	list, err := data.All(d.store, office.Votes, record.Query{Sort: []record.Sort{{Key: "id"}}})
	if err != nil {
		d.t.Fatal(err)
	}
	return list
}

func TestVotesOfAMeetingAreTypedByKeyboardAndSavedInOneStep(t *testing.T) {
	d := congress(t, 9)
	meeting := d.plenary(8)
	d.do(office.Meetings.Any, meeting, "表决登记")
	d.tool("按议程添加")
	s := d.current().(*countPage).sheet.(*voteSheet)
	if len(s.lines) != 2 || s.lines[0].boxes[0].Text != "9" || s.lines[0].boxes[1].Text != "8" {
		t.Fatalf("%d lines", len(s.lines))
	}
	d.enter("5", "2", "0")
	if s.lines[0].told.Text != "通过：全体9人，过半数5人" || s.lines[0].silent.Text() != "1" {
		t.Errorf("told: %s, %s did not vote", s.lines[0].told.Text, s.lines[0].silent.Text())
	}
	d.enter("4", "3", "2") // the next line: what is known of it is not stopped at
	if got := s.lines[1].told.Text; !strings.HasPrefix(got, "赞成4、反对3、弃权2合计比出席8人多") {
		t.Errorf("told: %s", got)
	}
	d.win.Canvas().Focus(s.lines[1].boxes[4])
	d.enter("1")
	if got := s.lines[1].told.Text; got != "未通过：全体9人，过半数5人" {
		t.Errorf("told: %s", got)
	}
	d.tool("宣布全部结果")
	d.current().(*countPage).Save()
	d.loop.Settle()
	votes := d.votes()
	if len(votes) != 2 || votes[0].Announced != "2026-01-20" || votes[0].Announcer != "主持人" || votes[0].Result() != office.VoteCarried || votes[1].Result() != office.VoteLost {
		t.Fatalf("saved: %+v", votes)
	}
	d.undo()
	d.loop.Settle()
	if len(d.votes()) != 0 {
		t.Error("one undo does not take all lines back")
	}
}

func TestAResultThatDoesNotAddUpIsAnnouncedOnlyWithAReason(t *testing.T) {
	d := congress(t, 9)
	meeting := d.plenary(8)
	id := d.save("新建表决", putting(&office.Vote{Matter: "财政预算的决议", Meeting: record.Ref{ID: meeting}, For: record.Some[int64](9), Against: record.Some[int64](0), Abstained: record.Some[int64](0)}, office.Votes.Any))
	d.do(office.Votes.Any, id, "表决登记")
	s := d.current().(*countPage).sheet.(*voteSheet)
	s.lines[0].announc.OnTapped()
	d.loop.Settle()
	if d.win.Canvas().Overlays().Top() == nil || s.lines[0].vote.Announced != "" {
		t.Fatal("it is announced without a question")
	}
	d.answer("")
	if s.lines[0].vote.Announced != "" || !strings.Contains(d.bar.Text(), "没有写明原因") {
		t.Errorf("an empty reason is taken: %s", d.bar.Text())
	}
	s.lines[0].announc.OnTapped()
	d.loop.Settle()
	d.answer("一人签到后补")
	d.current().(*countPage).Save()
	d.loop.Settle()
	if v := d.votes()[0]; v.Why != "一人签到后补" || v.Announced != "2026-01-20" {
		t.Errorf("saved: %+v", v)
	}
}

func TestEverybodyInFavourIsOneClick(t *testing.T) {
	d := congress(t, 9)
	meeting := d.plenary(0)
	d.do(office.Meetings.Any, meeting, "表决登记")
	d.tool("加一项")
	s := d.current().(*countPage).sheet.(*voteSheet)
	s.unanimous(s.lines[0])
	if !strings.Contains(d.bar.Text(), "请先填这一行的出席人数") {
		t.Errorf("the bar says %q", d.bar.Text())
	}
	d.enter("8")
	s.unanimous(s.lines[0])
	if b := s.lines[0].boxes; b[2].Text != "8" || b[3].Text != "0" || b[4].Text != "0" || !strings.HasPrefix(s.lines[0].told.Text, "通过") {
		t.Errorf("%s %s %s: %s", b[2].Text, b[3].Text, b[4].Text, s.lines[0].told.Text)
	}
}

// viceChairs saves an election of a vice-chair between two candidates; the ballot and its count name 李四 first, by strokes.
func (d *testDesk) viceChairs() int64 {
	d.t.Helper()
	e := &office.Election{Post: office.PostViceChair, Kind: office.KindGeneral, Day: "2026-01-20", Seats: record.Some[int64](1)}
	for _, name := range []string{"张伟", "李四"} {
		e.Candidates = append(e.Candidates, office.ElectionCandidate{Name: name, NominatedBy: office.ByPresidium})
	}
	return d.save("新建选举", putting(e, office.Elections.Any))
}

func (d *testDesk) election(id int64) *office.Election {
	d.t.Helper()
	e, err := data.Load(d.store, office.Elections, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return e
}

func TestABallotIsCountedWithItsRefusalsBesideItAndPublished(t *testing.T) {
	d := congress(t, 9)
	id := d.viceChairs()
	d.do(office.Elections.Any, id, pageCount)
	c := d.current().(*countPage).sheet.(*electionCount)
	if c.election.Deputies != record.Some[int64](9) {
		t.Fatalf("N is %v", c.election.Deputies)
	}
	d.enter("9", "9", "9", "9", "0") // 实到, 发出, 收回, 有效, 废票: where the keyboard is when the count opens
	d.enter("5", "4", "0", "4")
	if c.lines[0].result.Text() != "" || !strings.HasPrefix(c.list.Text, "还没有填张伟的票数") {
		t.Errorf("half counted: %s, %s", c.lines[0].result.Text(), c.list.Text)
	}
	d.win.Canvas().Focus(c.lines[0].boxes[0])
	d.enter("5", "3", "0", "3", "5", "0")
	if got := c.lines[0].wrong.Text; !strings.HasPrefix(got, "李四的赞成5票、反对3票、弃权0票合计8票，不等于有效票9张") {
		t.Errorf("beside the candidate: %q", got)
	}
	if c.lines[0].result.Text() != "" || !strings.Contains(c.outcome.Text(), "不能公布") {
		t.Errorf("somebody is called elected: %s, %s", c.lines[0].result.Text(), c.outcome.Text())
	}
	c.set("有效票", 8)
	if got := c.paperFault.Text; !strings.HasPrefix(got, "有效票8张加废票0张不等于收回票9张") {
		t.Errorf("beside the papers: %q", got)
	}
	c.set("废票", 1)
	if l := c.lines[0]; l.result.Text() != "当选" || l.ofValid.Text() != "62.5%" || l.ofWhole.Text() != "55.6%" || l.sum.Text() != "8" || c.lines[1].result.Text() != "未当选" {
		t.Errorf("%s, %s, %s, %s", l.result.Text(), l.ofValid.Text(), l.ofWhole.Text(), c.lines[1].result.Text())
	}
	d.tool("公布结果")
	if e := d.election(id); e.Announced != "2026-01-20" || e.Candidates[1].Outcome != office.OutcomeElected || e.Deputies != record.Some[int64](9) {
		t.Fatalf("saved: %+v", e)
	}
	d.tool("宪法宣誓…")
	d.win.Canvas().Focused().(*ui.DateEntry).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.loop.Settle()
	oaths, err := data.All(d.store, office.Oaths, record.Query{})
	if err != nil || len(oaths) != 1 || oaths[0].Election.ID != id || d.election(id).Candidates[1].Sworn != "2026-01-20" {
		t.Fatalf("the oath: %+v, %v", oaths, err)
	}
	if slices.Contains(d.toolNames(), "宪法宣誓…") {
		t.Error("who has sworn is asked to swear again")
	}
	d.undo()
	d.loop.Settle()
	if d.election(id).Candidates[1].Sworn != "" {
		t.Error("undo leaves the day of the oath beside the candidate")
	}
}

// set enters a number of the ballot papers.
func (b *ballotView) set(label string, n int64) {
	for _, p := range b.papers {
		if p.label == label {
			*p.at = record.Some(n)
		}
	}
	b.tell()
}

func TestATieLeadsToASecondVoteThatPointsAtTheFirst(t *testing.T) {
	d := congress(t, 9)
	id := d.viceChairs()
	d.do(office.Elections.Any, id, pageCount)
	c := d.current().(*countPage).sheet.(*electionCount)
	for i := range c.election.Candidates { // one name on each ballot: nobody can tie above half
		m := &c.election.Candidates[i]
		m.For, m.Against, m.Abstain = record.Some[int64](4), record.Some[int64](4), record.Some[int64](0)
	}
	for label, n := range map[string]int64{"实到": 9, "发出票": 9, "收回票": 9, "有效票": 8, "废票": 1} {
		c.set(label, n)
	}
	d.tool("公布结果")
	d.tool(office.KindRunOff + "…")
	next := d.current().(*countPage).sheet.(*electionCount).election
	if next.Kind != office.KindRunOff || next.Earlier.ID != id || len(next.Candidates) != 2 || next.Seats != record.Some[int64](1) {
		t.Fatalf("%+v", next)
	}
	d.countElection(id)
	d.loop.Settle()
	d.tool(office.KindRunOff + "…")
	if again := d.current().(*countPage).sheet.(*electionCount).election; again.ID != next.ID {
		t.Error("the second vote is made twice")
	}
}

func TestTellersStrokesAndBundlesAddUpToTheCount(t *testing.T) {
	d := congress(t, 9)
	d.do(office.Elections.Any, d.viceChairs(), pageCount)
	c := d.current().(*countPage).sheet.(*electionCount)
	c.openTally()
	keys := d.win.Canvas().Focused().(*ui.KeyField)
	test.Type(keys, "11219")
	keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if v := c.tally.Bundles[0].Votes; v[0].For != record.Some[int64](2) || v[1].For != record.Some[int64](1) {
		t.Fatalf("the strokes: %+v", v)
	}
	second := c.tally.Add()
	second.Ballots, second.Votes[0] = record.Some[int64](6), office.BundleVotes{For: record.Some[int64](3), Against: record.Some[int64](2), Abstain: record.Some[int64](1)}
	d.win.Canvas().SetOnTypedKey(nil)
	(&tallyDialog{view: &c.ballotView, tally: c.tally}).fill()
	if m := c.election.Candidates[1]; m.For != record.Some[int64](5) || m.Against != record.Some[int64](2) || c.lines[0].boxes[0].Text != "5" || c.valid.Text != "6" {
		t.Errorf("filled in: %+v", m)
	}
}
