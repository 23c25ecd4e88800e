package data

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// oldTerm is an office at the end of its 19th term: one district, a large group with a group in it, three deputies of whom the
// first leads the group and the last resigned, an answered suggestion and one that is still being handled.
func oldTerm(t *testing.T) (s *Store, deputies []*office.Deputy, proposals []*office.Proposal) {
	t.Helper()
	s, err := Found(t.TempDir(), Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19, Quota: 3})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	s.now = func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
	term := record.Ref{ID: int64(s.Settings().Int(office.KeyTerm))}
	running, err := Load(s, office.Terms, term.ID)
	if err != nil {
		t.Fatal(err)
	}
	running.From = "2021-11-10"
	put(t, s, office.Terms.Any, running)
	district := &office.Constituency{Name: "第1选区", Number: "1", Seats: record.Some[int64](3), Voters: record.Some[int64](1396)}
	large := &office.Group{Name: "第一大组", Kind: "大组"}
	put(t, s, office.Constituencies.Any, district)
	put(t, s, office.Groups.Any, large)
	group := &office.Group{Name: "第一代表小组", Parent: record.Ref{ID: large.ID}}
	put(t, s, office.Groups.Any, group)
	for _, name := range []string{"张伟", "王芳", "李娜"} {
		d := &office.Deputy{Name: name, Mandates: []office.Mandate{{Level: office.LevelTown, Term: term, Constituency: record.Ref{ID: district.ID},
			Elected: "2021-10-28", Post: "清溪村村民", TermsServed: record.Some[int64](2)}},
			Groups: []office.GroupMembership{{Group: record.Ref{ID: group.ID}, Role: "组员", From: "2021-11-10"}}}
		if name == "李娜" {
			d.Statuses = []office.StatusChange{{Status: office.StateResigned, From: "2024-05-06", Announced: "2024-07-01"}}
		}
		put(t, s, office.Deputies.Any, d)
		deputies = append(deputies, d)
	}
	county := &office.Deputy{Name: "韦月妹", Mandates: []office.Mandate{{Level: office.LevelCounty, TermText: "第十七届", Elected: "2021-10-28"}},
		Groups: []office.GroupMembership{{Group: record.Ref{ID: group.ID}, From: "2021-11-10"}}}
	put(t, s, office.Deputies.Any, county)
	deputies = append(deputies, county)
	group.Leader, group.Vice = record.Ref{ID: deputies[0].ID}, []record.Ref{{ID: deputies[1].ID}}
	put(t, s, office.Groups.Any, group)
	lead := record.Ref{ID: deputies[0].ID}
	proposals = []*office.Proposal{
		{Subject: "关于修桥的建议", Kind: office.KindSuggestion, Lead: lead, Submitted: "2026-01-13", HandedOver: "2026-01-20", Withdrawn: "2026-02-01"},
		{Subject: "关于修路的建议", Kind: office.KindSuggestion, Lead: lead, Submitted: "2026-09-01", HandedOver: "2026-09-10"}}
	for _, p := range proposals {
		put(t, s, office.Proposals.Any, p)
	}
	put(t, s, office.Problems.Any, &office.Problem{Text: "桥面破损", Found: "2026-05-01", HandedOver: "2026-05-10"})
	put(t, s, office.Vacancies.Any, &office.Vacancy{Former: record.Ref{ID: deputies[2].ID}, Reason: office.StateResigned, On: "2024-05-06", Handling: office.VacancyOpen})
	return s, deputies, proposals
}

// mend closes the finding of the old term, or writes on it once more.
func mend(t *testing.T, s *Store) error {
	t.Helper()
	list, err := All(s, office.Problems, record.Query{})
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	p := list[0]
	if p.Closed != "" {
		p.Note = "又写了一笔"
	}
	p.Done, p.Closed = "2026-11-21", "2026-11-22"
	_, err = s.Save(Batch{Label: "销号", Changes: []Change{{Reg: office.Problems.Any, Op: Put, Rec: p}}})
	return err
}

// succeeded opens the 20th term with the first deputy re-elected.
func succeeded(t *testing.T, s *Store, again *office.Deputy) (plan *office.Succession, backup string) {
	t.Helper()
	plan, err := s.Succession()
	if err != nil {
		t.Fatal(err)
	}
	plan.New = &office.Term{Name: "第二十届", From: "2026-11-20", Quota: record.Some[int64](3)}
	plan.Elected, plan.Reelected = "2026-10-28", []int64{again.ID}
	if backup, err = s.OpenTerm(plan); err != nil {
		t.Fatal(err)
	}
	return plan, backup
}

// The seat that fell empty in the old term is not filled any more: all seats were.
func TestAVacancyOfTheOldTermIsClosed(t *testing.T) {
	s, deputies, _ := oldTerm(t)
	succeeded(t, s, deputies[0])
	left, err := All(s, office.Vacancies, record.Query{})
	if err != nil || len(left) != 1 || left[0].Handling != office.VacancyKept || left[0].Note != "换届，不再补选" {
		t.Errorf("%+v, %v", left, err)
	}
}

func TestANewTermTakesOverDistrictsGroupsAndWhoWasReelected(t *testing.T) {
	s, deputies, proposals := oldTerm(t)
	plan, _ := succeeded(t, s, deputies[0])
	if n := len(plan.Serving); n != 2 {
		t.Errorf("%d deputies served to the end, one of three had resigned", n)
	}
	facts, in := s.Facts(), s.Settings()
	if in.Int(office.KeyTerm) != int(plan.New.ID) || in.Text(office.KeyTermFrom) != "2026-11-20" {
		t.Fatalf("the new term is not in force: %v", in.Values)
	}
	for i, want := range []bool{true, false, false} {
		d, err := Load(s, office.Deputies, deputies[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.InOffice("2026-11-22", facts.Term, in); got != want {
			t.Errorf("%s in office in the new term: %v", d.Name, got)
		}
		if got := d.InOffice("2026-11-19", facts.Term, in); got != (i < 2) {
			t.Errorf("%s in office on the last day of the old: %v", d.Name, got)
		}
	}
	again, _ := Load(s, office.Deputies, deputies[0].ID)
	m := again.MandateOn(office.LevelTown, "2026-11-22", facts.Term)
	if m.Constituency.Name != "第1选区" || !m.Reelected.V || m.TermsServed.V != 3 || m.Post != "清溪村村民" || m.How != office.ByGeneralElection {
		t.Errorf("the new mandate: %+v", m)
	}
	groups, _ := All(s, office.Groups, record.Query{Where: []record.Filter{{Key: "term", Op: record.Is, Value: plan.New.ID}, {Key: "name", Op: record.Is, Value: "第一代表小组"}}})
	if len(groups) != 1 || groups[0].Leader.ID != deputies[0].ID || len(groups[0].Vice) != 0 || groups[0].Parent.Name != "第一大组" || groups[0].Parent.ID == 0 {
		t.Fatalf("the group in the new term: %+v", groups)
	}
	if p, _ := again.ProfileOn(office.LevelTown, "2026-11-22", facts.Term); p.Group.ID != groups[0].ID {
		t.Errorf("the re-elected deputy is in %+v", p.Group)
	}
	mixed, _ := Load(s, office.Deputies, deputies[3].ID)
	if p, _ := mixed.ProfileOn(office.LevelCounty, "2026-11-22", facts.Term); p.Group.ID != groups[0].ID {
		t.Errorf("the county deputy in the group is in %+v", p.Group)
	}
	for i, want := range []bool{false, true} {
		if p, _ := Load(s, office.Proposals, proposals[i].ID); p.Carried() != want {
			t.Errorf("%s carried over: %v", p.Subject, p.Carried())
		}
	}
}

func TestTheOldTermCanOnlyBeReadExceptForWhatTheNewOneGoesOnWith(t *testing.T) {
	s, deputies, proposals := oldTerm(t)
	plan, _ := succeeded(t, s, deputies[0])
	change := func(i int) error {
		p, err := Load(s, office.Proposals, proposals[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		p.Note = "换届后的改动"
		_, err = s.Save(Batch{Label: "改", Changes: []Change{{Reg: office.Proposals.Any, Op: Put, Rec: p}}})
		return err
	}
	if err := change(0); err == nil || !strings.Contains(err.Error(), "封存日期") {
		t.Errorf("a closed suggestion of the old term was changed: %v", err)
	}
	if err := change(1); err != nil {
		t.Errorf("the suggestion that is carried over cannot be handled: %v", err)
	}
	if _, err := s.Save(Batch{Label: "删", Changes: []Change{{Reg: office.Proposals.Any, Op: Remove, ID: proposals[0].ID}}}); err == nil {
		t.Error("a record of the old term was deleted")
	}
	late := &office.Proposal{Subject: "补登的建议"}
	late.Term = record.Ref{ID: plan.Old.ID}
	if _, err := s.Save(Batch{Label: "补", Changes: []Change{{Reg: office.Proposals.Any, Op: Put, Rec: late}}}); err == nil {
		t.Error("a record was added to the old term")
	}
	if err := mend(t, s); err != nil {
		t.Errorf("a finding of the old term cannot be brought to its end: %v", err)
	}
	if err := mend(t, s); err == nil {
		t.Error("a finding that was closed was changed")
	}
	old, _ := Load(s, office.Terms, plan.Old.ID)
	old.Sealed = ""
	put(t, s, office.Terms.Any, old)
	if err := change(0); err != nil {
		t.Errorf("an opened term still refuses: %v", err)
	}
}

func TestTheBackupMadeBeforeTheNewTermTakesItBack(t *testing.T) {
	s, deputies, _ := oldTerm(t)
	_, backup := succeeded(t, s, deputies[0])
	if !strings.Contains(filepath.Base(backup), "换届前") {
		t.Errorf("the backup is called %s", backup)
	}
	dir := s.Dir
	s.Close()
	if _, _, err := Restore(dir, backup, ""); err != nil {
		t.Fatal(err)
	}
	back, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close()
	if terms, _ := All(back, office.Terms, record.Query{}); len(terms) != 1 || terms[0].Sealed != "" {
		t.Errorf("terms after the restore: %+v", terms)
	}
	name := filepath.Join(dir, BackupDir, "20200101-080000-换届前"+backupEnding)
	gone := filepath.Join(dir, BackupDir, "20200101-070000-启动"+backupEnding)
	stay := []string{name, strings.Replace(name, "换届前", "启动", 1), gone}
	if got := tooMany(stay, time.Date(2026, 11, 22, 9, 0, 0, 0, time.Local)); slices.Contains(got, name) || !slices.Contains(got, gone) {
		t.Errorf("thinned out: %v", got)
	}
}

func TestANewTermThatCannotBeRightTouchesNothing(t *testing.T) {
	s, _, _ := oldTerm(t)
	for _, wrong := range []struct {
		term    office.Term
		elected record.Date
	}{{office.Term{From: "2026-11-20"}, "2026-10-28"}, {office.Term{Name: "第二十届"}, "2026-10-28"}, {office.Term{Name: "第二十届", From: "2026-11-20"}, ""},
		{office.Term{Name: "第二十届", From: "2026-11-20"}, "2026-11-21"}, {office.Term{Name: "第二十届", From: "2021-11-10"}, "2021-10-28"}} {
		plan, err := s.Succession()
		if err != nil {
			t.Fatal(err)
		}
		plan.New, plan.Elected = &wrong.term, wrong.elected
		if _, err := s.OpenTerm(plan); err == nil {
			t.Errorf("taken: %+v elected %s", wrong.term, wrong.elected)
		}
	}
	entries, _ := os.ReadDir(filepath.Join(s.Dir, BackupDir))
	if terms, _ := All(s, office.Terms, record.Query{}); len(terms) != 1 || len(entries) != 0 {
		t.Errorf("%d terms, %d backups", len(terms), len(entries))
	}
}
