package screens

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// The check lists what the rules found by the article they rest on, what is missing apart, and each finding leads to its record.
func TestTheCheckIsGroupedByWhatItRestsOn(t *testing.T) {
	d, loop := deskInTest(t)
	today := d.store.Settings().Today
	keep(t, d, office.Tasks.Any, &office.Task{Title: "没有时限的事"}, &office.Task{Title: "倒着的事", From: today, To: today.Add(-9), Leader: "主席"})
	d.checkNow()
	loop.Settle()
	p := d.current().(*checkPage)
	if len(p.groups) < 2 || p.groups[0].name != groupAll || p.groups[len(p.groups)-1].name != groupLacking {
		t.Fatalf("the groups are %+v", p.groups)
	}
	p.reg.SetValue(office.Tasks.Name)
	p.group()
	if len(p.groups[0].list) != 2 || len(p.groups[len(p.groups)-1].list) != 2 {
		t.Fatalf("of the tasks: %+v", p.groups)
	}
	for _, f := range p.groups[0].list {
		if f.group == groupLacking || f.Register != office.Tasks.Key {
			t.Errorf("among the findings on tasks: %+v", f)
		}
	}
	p.copy()
	if text := d.app.Clipboard().Content(); !strings.Contains(text, "倒着的事：完成时限") || strings.Contains(text, "待完善：") {
		t.Errorf("copied: %s", text)
	}
	p.rules.SelectID(int64(len(p.groups)))
	if len(p.shown) != 2 || !strings.HasPrefix(p.shown[0].Text, "待完善") {
		t.Errorf("what is missing: %+v", p.shown)
	}
	p.open(1)
	loop.Settle()
	if lp, ok := d.current().(*listPage); !ok || lp.detail.id != p.shown[0].ID {
		t.Error("the finding does not open its record")
	}
}

// Who stayed away from two sessions without leave is a matter for the credentials committee: the finding offers the letter (A10).
func TestTheFindingOnAbsencesOffersTheLetterToTheCommittee(t *testing.T) {
	d, loop := deskInTest(t)
	who := keep(t, d, office.Deputies.Any, &office.Deputy{Name: "缺席者", Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2024-11-01"}}})[0]
	for no, opens := range []record.Date{"2025-01-10", "2025-07-10"} {
		se := keep(t, d, office.Sessions.Any, &office.Session{TermNo: record.Some[int64](19), No: record.Some(int64(no + 1)), Opens: opens, Closes: opens})[0]
		keep(t, d, office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "全体会议", Session: record.Ref{ID: se}, Starts: opens, Closed: opens,
			Attendance: []record.Person{{Who: record.Ref{ID: who}, Status: office.Absent}}})
	}
	d.checkNow()
	loop.Settle()
	p := d.current().(*checkPage)
	if p.referral.Visible() {
		t.Error("the letter is offered before a finding is chosen")
	}
	at := slices.IndexFunc(p.shown, func(f finding) bool { return f.Rule == ruleAbsences && f.ID == who })
	if at < 0 {
		t.Fatalf("no finding on absences: %+v", p.shown)
	}
	p.table.SelectID(int64(at + 1))
	if !p.referral.Visible() {
		t.Fatal("the letter is not offered")
	}
	dir := t.TempDir()
	d.keepFolder(dir)
	p.referral.OnTapped()
	loop.Settle()
	if files, _ := filepath.Glob(filepath.Join(dir, "提请代表资格审查_缺席者*.docx")); len(files) != 1 {
		t.Errorf("written: %v", files)
	}
}

// Lines that do not follow from their records are worked out again at a press; damage of the file is not.
func TestTheCheckOffersToMendWhatFollows(t *testing.T) {
	d, loop := deskInTest(t)
	d.checkNow()
	loop.Settle()
	p := d.current().(*checkPage)
	if p.mend.Visible() {
		t.Error("nothing is to be mended, but it is offered")
	}
	p.tell(data.CheckReport{Problems: []string{"数据文件有损坏：page 3"}})
	if p.mend.Visible() || !strings.Contains(p.sound.Text, "备份") {
		t.Errorf("of damage it says %q", p.sound.Text)
	}
	p.tell(data.CheckReport{Stale: []string{"“会议”第3号记录的履职档案与记录不一致"}})
	if !p.mend.Visible() || !strings.Contains(p.sound.Text, "重新推算") {
		t.Fatalf("of stale lines it says %q", p.sound.Text)
	}
	p.mend.OnTapped()
	loop.Settle()
	if p.mend.Visible() || !strings.HasPrefix(p.sound.Text, "数据文件和附件完好") {
		t.Errorf("after mending it says %q", p.sound.Text)
	}
}

// Rules of other provinces are named, not asked.
func TestTheCheckSaysWhatTheProvinceLeavesOut(t *testing.T) {
	here := office.LimitsOff("浙江")
	everywhere := office.LimitsOff("")
	if len(here) == 0 || len(here) >= len(everywhere) {
		t.Fatalf("%d settings are off in 浙江, %d without a province", len(here), len(everywhere))
	}
	for _, l := range here {
		for _, p := range l.Provinces {
			if p == "" || p == "浙江" {
				t.Errorf("%s is off in 浙江, but is ruled in %v", l.Title, l.Provinces)
			}
		}
	}
	d, loop := deskInTest(t)
	d.goTo(pageCheck)
	loop.Settle()
	if text := d.current().(*checkPage).off.Text; !strings.Contains(text, "云南") {
		t.Errorf("the page says %q", text)
	}
}
