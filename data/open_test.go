package data

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// When the first session of the new term has been held, the members of the old term stand in the list as 届满, and still
// count on the days of their own term.
func TestTheDeputiesOfAnEarlierTermLapseWhenTheNextOneBegins(t *testing.T) {
	s := toy(t)
	terms := put(t, s, office.Terms.Any, &office.Term{Name: "第十八届", From: "2021-11-10"})
	old := put(t, s, office.Deputies.Any, &office.Deputy{Name: "李秀英",
		Mandates: []office.Mandate{{Level: office.LevelTown, Term: record.Ref{ID: terms[0]}, Elected: "2021-10-20"}}})[0]
	now, err := Load(s, office.Terms, int64(s.Settings().Int(office.KeyTerm)))
	if err != nil {
		t.Fatal(err)
	}
	now.From = "2024-11-20"
	put(t, s, office.Terms.Any, now)
	if got := s.Settings().Text(office.KeyTermFrom); got != "2024-11-20" {
		t.Errorf("the term in force is taken to begin on %q", got)
	}
	d, err := Load(s, office.Deputies, old)
	if err != nil {
		t.Fatal(err)
	}
	f := s.Facts()
	if !d.InOffice("2024-11-19", f.Term, f.In) || d.InOffice("2024-11-20", f.Term, f.In) {
		t.Error("the old member counts on the wrong days")
	}
	found, err := s.IDs(office.Deputies.Any, record.Query{Where: []record.Filter{{Key: record.StateKey, Op: record.Is, Value: office.StateLapsed}}})
	if err != nil || len(found) != 1 {
		t.Errorf("the list shows %v as 届满 (%v)", found, err)
	}
}

// On the command line people name the folder as they stand beside it.
func TestADataFolderMayBeNamedFromWhereOneStands(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, dir := range []string{"数据", "a b/c"} {
		s, err := Found(dir, Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
		if err != nil {
			t.Fatal(err)
		}
		s.Close()
		if s, err = OpenReader(dir); err != nil {
			t.Fatal(err)
		}
		s.Close()
	}
}

func TestAnOfficeMadeByABuildBetweenTwoVersionsIsRefusedInWords(t *testing.T) {
	dir := t.TempDir()
	s, err := Found(dir, Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.Exec("ALTER TABLE unit RENAME COLUMN name TO title"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for _, again := range []func(string) (*Store, error){Open, OpenReader} {
		if s, err := again(dir); err == nil || !strings.Contains(err.Error(), "试用版") {
			t.Errorf("opened: %v %v", s, err)
		}
	}
}
