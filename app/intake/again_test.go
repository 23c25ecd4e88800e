package intake

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/data"
)

func TestWorkInTheWindowSurvivesTheSameRosterComingAgain(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	d := deputyNamed(t, s, "王建国")
	d.Phone, d.Name, d.NativePlace = "13800009999", "王建囯", "" // corrected, mistyped, emptied
	edit(t, s, deputies, d)
	expect(t, take(t, s, deputies, cleanRoster), 0, 0, 65, 0)
	if d = deputyNamed(t, s, "王建囯"); d.Phone != "13800009999" || d.NativePlace != "" {
		t.Errorf("the edit is gone: %+v", d)
	}
}

func TestOnlyCellsThatDifferFromTheLastImportAreApplied(t *testing.T) {
	s := newOffice(t)
	header := []string{"姓名", "性别", "出生年月", "联系电话", "工作单位及职务"}
	take(t, s, deputies, table(t, header, []string{"张三", "男", "1970.01", "13800000001", "甲村村民"}))
	d := deputyNamed(t, s, "张三")
	d.Phone = "13800000009"
	edit(t, s, deputies, d)
	expect(t, take(t, s, deputies, table(t, header, []string{"张三", "", "1970年1月", "138-0000-0001", "乙村村民"})), 0, 1, 0, 0)
	d = deputyNamed(t, s, "张三")
	if d.Phone != "13800000009" || d.Mandates[0].Post != "乙村村民" || d.Sex != "男" {
		t.Errorf("phone %s, post %s, sex %q", d.Phone, d.Mandates[0].Post, d.Sex)
	}
}

func TestAnImportIsOneUndoAndCanBeDoneAgain(t *testing.T) {
	s := newOffice(t)
	before := s.CanUndo()
	take(t, s, deputies, cleanRoster)
	if !strings.Contains(s.CanUndo(), "导入代表（01_清溪镇代表名册.xlsx）") {
		t.Errorf("the undo is called %q", s.CanUndo())
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if n := count(t, s, deputies) + count(t, s, office.Constituencies.Any) + count(t, s, office.Groups.Any); n != 0 || s.CanUndo() != before {
		t.Errorf("%d records are left, undo offers %q", n, s.CanUndo())
	}
	expect(t, take(t, s, deputies, cleanRoster), 65, 0, 0, 0)
	changed := take(t, s, deputies, uglyRoster)
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	again := take(t, s, deputies, uglyRoster)
	if again.Updated != changed.Updated || again.Created != changed.Created || changed.Updated == 0 {
		t.Errorf("the same import after its undo: %v, before: %v", again, changed)
	}
}

func TestADryRunSavesNothing(t *testing.T) {
	s := newOffice(t)
	before, err := s.LastEntry()
	if err != nil {
		t.Fatal(err)
	}
	p := plan(t, s, deputies, cleanRoster, Options{})
	if after, _ := s.LastEntry(); after != before || p.Count(Created) != 65 || len(p.Made) == 0 {
		t.Errorf("history from %d to %d, %d created, %d made", before, after, p.Count(Created), len(p.Made))
	}
}

func TestAPlanIsNotSavedOverWorkThatWasDoneSince(t *testing.T) {
	s := newOffice(t)
	p := plan(t, s, deputies, cleanRoster, Options{})
	edit(t, s, office.Units.Any, &office.Unit{Name: "镇文化站"})
	if _, err := p.Save(s); err == nil || !strings.Contains(err.Error(), "重新预览") {
		t.Errorf("saved over it: %v", err)
	}
	p = plan(t, s, deputies, cleanRoster, Options{})
	keep(t, s, p)
	if _, err := p.Save(s); err == nil {
		t.Error("the same plan was saved twice")
	}
}

func TestABackupIsMadeBeforeAnImport(t *testing.T) {
	s := newOffice(t)
	p, err := Prepare(s, deputies, cleanRoster, Options{})
	if err != nil {
		t.Fatal(err)
	}
	keep(t, s, p)
	list, err := s.Backups()
	if err != nil || len(list) != 1 || !strings.Contains(list[0], "导入前") {
		t.Errorf("backups: %v %v", list, err)
	}
}

func TestADeputyInTheRecycleBinIsNotRegisteredAgain(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	d := deputyNamed(t, s, "王建国")
	if _, err := s.Save(data.Batch{Label: "删除", Changes: []data.Change{{Reg: deputies, Op: data.Remove, ID: d.ID}}}); err != nil {
		t.Fatal(err)
	}
	got := take(t, s, deputies, cleanRoster)
	expect(t, got, 0, 0, 65, 0)
	if len(got.Questions) != 1 || !strings.Contains(got.Questions[0].Text, "回收站") {
		t.Errorf("questions: %v", got.Questions)
	}
	if got := take(t, s, proposals, suggestions); len(got.Rejected) != 1 || !strings.Contains(got.Rejected[0].Reason, "回收站") {
		t.Errorf("a motion that names him: %v", got)
	}
}
