package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/data"
)

// workspaceOn opens the workspace of a session that opens on 20 January 2026, as seen on a day, on a tab.
func workspaceOn(t *testing.T, today record.Date, tab string, change func(*office.Session)) (*testDesk, *workspace) {
	t.Helper()
	d := newTestDesk(t)
	d.store.StandOn(today)
	if err := d.store.Keep(keptFolder, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	s := &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](6), Nature: office.NatureYearStart, Opens: "2026-01-20", Closes: "2026-01-20", Place: "三楼会议室",
		Agenda: []office.AgendaItem{{No: record.Some[int64](1), Text: "听取和审议政府工作报告"}}}
	s.Term = d.termInForce(d.store.Settings())
	if change != nil {
		change(s)
	}
	id := d.save("新建人代会", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: s})
	d.openWorkspace(id, tab)
	d.loop.Settle()
	return d, d.pages[pageWorkspace].(*workspace)
}

// stored is the session as it is stored.
func (w *workspace) stored(t *testing.T) *office.Session {
	t.Helper()
	s, err := data.Load(w.desk.store, office.Sessions, w.id())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheChecklistIsPlannedMarkedAndUndone(t *testing.T) {
	d, w := workspaceOn(t, "2025-11-20", tabPrepare, nil)
	p := w.page().(*prepareTab)
	p.plan()
	d.loop.Settle()
	n := len(w.stored(t).Preparation)
	if n < 20 || p.table.Len() != n || p.bar.Max != float64(n) {
		t.Fatalf("%d tasks, %d shown, the bar reaches to %v", n, p.table.Len(), p.bar.Max)
	}
	p.table.SelectID(1)
	p.table.TypedRune('2')
	d.loop.Settle()
	if got := w.stored(t).Preparation[0]; got.Status != office.PrepSaid || p.bar.Value != 1 {
		t.Errorf("after the key 2 the first task is %q, the bar at %v", got.Status, p.bar.Value)
	}
	d.undo()
	d.loop.Settle()
	if got := w.stored(t).Preparation[0]; got.Status != "" || p.bar.Value != 0 {
		t.Errorf("undone, the first task is %q, the bar at %v", got.Status, p.bar.Value)
	}
	p.table.SelectID(2)
	p.day.SetDate("2025-11-28")
	p.who.SetText("余文书")
	p.saveSide()
	d.loop.Settle()
	if got := w.stored(t).Preparation[1]; got.Day != "2025-11-28" || got.Who != "余文书" || got.Before.V != 53 {
		t.Errorf("the second task is %+v", got)
	}
	p.who.SetText("沈佳怡")
	p.table.SelectID(3)
	d.loop.Settle()
	if got := w.stored(t).Preparation; got[1].Who != "沈佳怡" || p.who.Text != "" {
		t.Errorf("turning to the third task, the second is %+v and the box holds %q", got[1], p.who.Text)
	}
	d.undo()
	d.loop.Settle()
	if got := w.stored(t).Preparation; got[1].Who != "余文书" {
		t.Errorf("undone, the second task is %+v", got[1])
	}
}

func TestAChecklistStartedLateIsPlannedAgainAndSaysWhatIsKept(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPrepare, nil)
	p := w.page().(*prepareTab)
	p.plan()
	d.loop.Settle()
	if !strings.Contains(p.told.Text(), "逾期") {
		t.Errorf("the line says %q", p.told.Text())
	}
	p.replan()
	d.loop.Settle()
	if strings.Contains(p.told.Text(), "逾期") || !strings.Contains(p.notes.Text, "会议通知应当提前7天") || p.notes.Hidden {
		t.Errorf("planned again the line says %q, the notes %q", p.told.Text(), p.notes.Text)
	}
}

// A session with elections has their tasks without being told so.
func TestTheTasksOfElectionsFollowFromTheRecords(t *testing.T) {
	d, w := workspaceOn(t, "2025-11-20", tabPrepare, nil)
	d.save("登记选举", data.Change{Reg: office.Elections.Any, Op: data.Put, Rec: &office.Election{Post: office.PostDeputyHead, Day: "2026-01-20", Session: record.Ref{ID: w.id()}}})
	w.page().(*prepareTab).plan()
	d.loop.Settle()
	found := false
	for _, one := range w.stored(t).Preparation {
		found = found || strings.Contains(one.Task, "候选人考察")
	}
	if !found {
		t.Error("the checklist of a session with an election knows no candidates")
	}
}

func TestATypicalDayIsFilledInAndBecomesMeetingsInOneStep(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabProgram, nil)
	p := w.page().(*programTab)
	p.fillDay()
	d.loop.Settle()
	if len(w.stored(t).Timetable) != 0 || !p.part.dirty() {
		t.Error("the timetable was saved before the clerk said so")
	}
	p.schedule()
	d.loop.Settle()
	if n := len(w.stored(t).Timetable); n != 7 || len(p.listed) != 6 || p.meetings.Len() != 6 {
		t.Errorf("%d lines, %d meetings, %d shown; the bar says %q", n, len(p.listed), p.meetings.Len(), d.bar.Text())
	}
	d.undo()
	d.loop.Settle()
	if n := len(w.stored(t).Timetable); n != 0 || len(p.listed) != 0 {
		t.Errorf("undone there are %d lines and %d meetings", n, len(p.listed))
	}
}

func TestAskedBeforeATabWithUnsavedProgramIsLeft(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabProgram, nil)
	w.page().(*programTab).fillDay()
	d.loop.Settle()
	w.openTab(tabPapers)
	d.loop.Settle()
	if _, left := w.page().(*papersTab); left {
		t.Error("the tab was left without a question")
	}
}

func TestTellersAreNoCandidatesAndTheListStandsInStrokeOrder(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPeople, nil)
	zhang, ding := d.deputy("张三"), d.deputy("丁一")
	d.save("登记选举", data.Change{Reg: office.Elections.Any, Op: data.Put, Rec: &office.Election{Post: office.PostDeputyHead, Day: "2026-01-20", Session: record.Ref{ID: w.id()},
		Candidates: []office.ElectionCandidate{{Name: "张三", Deputy: record.Ref{ID: zhang}}}}})
	p := w.page().(*peopleTab)
	env := d.env(w.layer)
	p.narrow(tellersAt, &env)
	offered := env.Find(office.Deputies.Key, "")
	if len(offered) != 1 || offered[0].ID != ding {
		t.Errorf("offered as tellers are %v", offered)
	}
	p.open(1)
	p.part.forms[1].Edit(func(rec any) {
		rec.(*office.Session).Presidium = []record.Person{{Who: record.Ref{ID: zhang, Name: "张三"}}, {Who: record.Ref{ID: ding, Name: "丁一"}}}
	})
	d.loop.Settle()
	if at := strings.Index(p.list.Text, "丁　一"); at < 0 || at > strings.Index(p.list.Text, "张　三") {
		t.Errorf("the list reads %q", p.list.Text)
	}
	p.Save()
	d.loop.Settle()
	d.deputy("王五")
	env = d.env(w.layer)
	p.narrow(chairsAt, &env)
	if offered := env.Find(office.Deputies.Key, ""); len(offered) != 2 {
		t.Errorf("offered as executive chairs are %v, not the presidium", offered)
	}
	if got := w.stored(t); len(got.Presidium) != 2 || got.Place == "" || p.part.dirty() {
		t.Errorf("saved is %+v", got.Presidium)
	}
	p.open(tellersAt)
	p.part.forms[tellersAt].Edit(func(rec any) {
		rec.(*office.Session).Tellers = []record.Person{{Who: record.Ref{ID: zhang, Name: "张三"}, Status: "监票人"}}
	})
	d.loop.Settle()
	if !strings.Contains(p.warns.Text, "张三是候选人") {
		t.Errorf("the warning reads %q", p.warns.Text)
	}
}

// The rows of a list that is taken over from the session before stay with that session.
func TestAListIsTakenOverFromTheSessionBefore(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPeople, nil)
	who := d.deputy("张三")
	last := d.save("上次会议", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](5), Opens: "2025-07-08", Closes: "2025-07-08",
		Presidium: []record.Person{{Who: record.Ref{ID: who}, Status: "成员"}}}})
	p := w.page().(*peopleTab)
	p.open(1)
	p.fillLast()
	p.Save()
	d.loop.Settle()
	before, err := data.Load(d.store, office.Sessions, last)
	if got := w.stored(t).Presidium; err != nil || len(got) != 1 || len(before.Presidium) != 1 || got[0].ID == before.Presidium[0].ID {
		t.Errorf("taken over: %+v, before: %+v (%v)", got, before.Presidium, err)
	}
}

func TestTheQuorumAndTheStateOfEveryVoteAreSeenWhileTheSessionSits(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-20", tabSitting, nil)
	who := d.deputy("张三")
	m := d.save("全体会议", data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: &office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2026-01-20", Session: record.Ref{ID: w.id()},
		Members: record.Some[int64](3), Expected: record.Some[int64](3), Attendance: []record.Person{{Who: record.Ref{ID: who}, Status: office.Attended}, {Name: "李四", Status: office.OnLeave}}}})
	vote := func(matter string, yes int64) *office.Vote {
		return &office.Vote{Matter: matter, Meeting: record.Ref{ID: m}, Members: record.Some[int64](3), Present: record.Some[int64](3), For: record.Some(yes), Against: record.Some[int64](0), Abstained: record.Some[int64](0)}
	}
	d.save("表决", data.Change{Reg: office.Votes.Any, Op: data.Put, Rec: vote("甲", 3)})
	d.save("表决", data.Change{Reg: office.Votes.Any, Op: data.Put, Rec: vote("乙", 4)})
	p := w.page().(*sittingTab)
	if p.quorum.Text != "不足法定人数，不能开会、表决" || len(p.figures.Objects) != 4 {
		t.Errorf("the quorum reads %q", p.quorum.Text)
	}
	if l := p.chosen(); l == nil || l.present != 1 || l.leave != 1 || l.expected != 3 {
		t.Errorf("the head count is %+v", l)
	}
	p.matters.SelectID(2)
	if m := p.matter(); m == nil || !strings.Contains(m.result, "不能宣布") || p.blocked.Text() != m.blocked {
		t.Errorf("four votes of three: %+v; the line says %q", m, p.blocked.Text())
	}
	p.countChosen()
	d.loop.Settle()
	if d.now != pageCount {
		t.Errorf("counting brings up %s", d.now)
	}
}

// decide presses a button of the question about edited files.
func (d *testDesk) decide(w *workspace, words string) {
	d.t.Helper()
	if w.question == nil {
		d.t.Fatalf("nothing is asked; the bar says %q", d.bar.Text())
	}
	for _, b := range w.question.Buttons {
		if b.Text == words {
			b.OnTapped()
		}
	}
	d.loop.Settle()
}

func TestPapersAreMadeOnceStaleAgainAndAskedAboutWhenEdited(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPapers, nil)
	p := w.page().(*papersTab)
	state := func() string {
		for _, st := range p.lines {
			if st.Document.Name == "议程（草案）" {
				text, _ := st.text()
				return text
			}
		}
		return "没有这件文书"
	}
	if got := state(); got != "未生成" {
		t.Fatalf("the agenda is %q", got)
	}
	p.makeStale()
	d.loop.Settle()
	files, err := filepath.Glob(filepath.Join(d.outFolder(), "清溪镇十九届人大六次会议", "D17_*.docx"))
	if err != nil || len(files) != 1 || !strings.HasPrefix(state(), "已生成") {
		t.Fatalf("%v (%v); the agenda is %q, the bar says %q", files, err, state(), d.bar.Text())
	}
	w.change("改议程", "改了", func(s *office.Session) { s.Agenda[0].Text = "听取政府工作报告" })
	d.loop.Settle()
	if got := state(); !strings.HasSuffix(got, "内容已变") {
		t.Errorf("the agenda was changed, and the paper is %q", got)
	}
	if err := os.WriteFile(files[0], []byte("改过的"), 0o644); err != nil {
		t.Fatal(err)
	}
	p.makeStale()
	d.loop.Settle()
	d.decide(w, "保留改过的")
	if text, err := os.ReadFile(files[0]); err != nil || string(text) != "改过的" {
		t.Errorf("the edited file holds %q (%v)", text, err)
	}
	p.makeStale()
	d.loop.Settle()
	d.decide(w, "替换")
	if text, err := os.ReadFile(files[0]); err != nil || string(text) == "改过的" {
		t.Errorf("the file was to be replaced (%v)", err)
	}
}

func TestASetTicksThePapersAndOneIsTickedByHand(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPapers, nil)
	p := w.page().(*papersTab)
	p.choose(paper.SetYear)
	d.loop.Settle()
	notice := paper.Numbered("D15")[0]
	if paper.Applies(w.stored(t), notice) {
		t.Error("an ordinary session publishes a list of deputies")
	}
	p.table.SelectID(1)
	p.table.TypedRune('1')
	d.loop.Settle()
	first := p.shown[0].Document
	if !paper.Applies(w.stored(t), first) {
		t.Errorf("%s does not apply after the key 1", first.Name)
	}
	p.side.docNumber.SetText("清人大〔2026〕1号")
	p.side.save()
	d.loop.Settle()
	if row := paper.RowOf(w.stored(t), first); row == nil || row.DocNumber != "清人大〔2026〕1号" {
		t.Errorf("the row of %s is %+v", first.Name, row)
	}
	p.keepOwn()
	d.loop.Settle()
	if d.store.Settings().Text(office.KeyOwnPapers) == "" {
		t.Error("the office's own set was not kept")
	}
}

func TestTheSeatingPlanIsOfferedAsASheetToo(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPapers, nil)
	d.serving("丁一", "第一代表小组", "2024-01-08")
	p := w.page().(*papersTab)
	p.choose(paper.SetYear)
	d.loop.Settle()
	for i, st := range p.shown {
		p.table.SelectNone()
		p.table.SelectID(int64(i + 1))
		if offered, want := p.side.sheet.Visible(), st.Document.Name == "座次图"; offered != want {
			t.Errorf("%s: offered %v", st.Document.Name, offered)
		}
		if p.side.sheet.Visible() {
			p.side.sheet.OnTapped()
			d.loop.Settle()
		}
	}
	if files, err := filepath.Glob(filepath.Join(d.outFolder(), "*座次图*.xlsx")); err != nil || len(files) != 1 {
		t.Errorf("%v (%v); the page says %q", files, err, d.bar.Text())
	}
}

func TestTheTemplatesOfAllPapersAreInOnePlace(t *testing.T) {
	d, w := workspaceOn(t, "2026-01-06", tabPapers, nil)
	agenda := paper.Numbered("D17")[0]
	d.openTemplates(agenda, w.id())
	d.loop.Settle()
	p, ok := d.current().(*templatesPage)
	if !ok || p.session.Chosen().ID != w.id() || len(p.tags.Objects) == 0 {
		t.Fatalf("the templates page shows %T", d.current())
	}
	p.find.SetText("督办通知单")
	if p.table.Len() != 1 {
		t.Errorf("%d papers are called 督办通知单", p.table.Len())
	}
}

func TestTheFirstPageLeadsToASessionThatIsNear(t *testing.T) {
	d, _ := workspaceOn(t, "2026-01-06", tabPrepare, nil)
	if s := nearSession(d.store, d.store.Settings()); s == nil || countdown(s, "2026-01-06") != "离开幕还有14天" {
		t.Errorf("near is %+v", s)
	}
	d.store.StandOn("2025-08-01")
	if nearSession(d.store, d.store.Settings()) != nil {
		t.Error("a session half a year away is near")
	}
}
