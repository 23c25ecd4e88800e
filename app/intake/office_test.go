package intake

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// The samples of a fictional township.
const (
	cleanRoster = "testdata/01_清溪镇代表名册.xlsx"
	uglyRoster  = "testdata/02_清溪镇代表花名册_办公室原样.xlsx"
	oldRoster   = "testdata/03_清溪镇代表花名册_办公室原样.xls"
	suggestions = "testdata/04_议案建议台账.xlsx"
	blankForm   = "testdata/08_县空白模板_建议办理情况统计表.xlsx"
)

// newOffice founds 清溪镇 in its nineteenth term.
func newOffice(t testing.TB) *data.Store {
	t.Helper()
	s, err := data.Found(t.TempDir(), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// plan is the dry run.
func plan(t testing.TB, s *data.Store, reg *record.Any, path string, opt Options) *Plan {
	t.Helper()
	opt.NoBackup = true
	p, err := Prepare(s, reg, path, opt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func keep(t testing.TB, s *data.Store, p *Plan) Result {
	t.Helper()
	got, err := p.Save(s)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// take imports a file, sheet by sheet where sheets are named.
func take(t testing.TB, s *data.Store, reg *record.Any, path string, sheets ...string) Result {
	t.Helper()
	if len(sheets) == 0 {
		sheets = []string{""}
	}
	var got Result
	for _, sheet := range sheets {
		got = keep(t, s, plan(t, s, reg, path, Options{Sheet: sheet}))
	}
	return got
}

// expect holds the counts of an import against created, updated, unchanged and rejected.
func expect(t testing.TB, got Result, created, updated, unchanged, rejected int) {
	t.Helper()
	if got.Created != created || got.Updated != updated || got.Unchanged != unchanged || len(got.Rejected) != rejected {
		t.Errorf("%s, %s: %d created, %d updated, %d unchanged, %d rejected; want %d, %d, %d, %d\n%v", got.Register, got.Sheet,
			got.Created, got.Updated, got.Unchanged, len(got.Rejected), created, updated, unchanged, rejected, got)
	}
}

// table writes a small ledger as the clerk would keep it, and returns its path.
func table(t testing.TB, rows ...[]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "台账.csv")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := csv.NewWriter(f).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return path
}

// deputyNamed reads the one deputy of a name.
func deputyNamed(t testing.TB, s *data.Store, name string) *office.Deputy {
	t.Helper()
	return only(t, s, office.Deputies, "name", name)
}

// only reads the one record that has a value in a field.
func only[T any](t testing.TB, s *data.Store, reg *record.Register[T], key, value string) *T {
	t.Helper()
	found, err := data.All(s, reg, record.Query{Where: []record.Filter{{Key: key, Op: record.Is, Value: value}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 1 {
		t.Fatalf("%d records of %s have %s = %s", len(found), reg.Name, key, value)
	}
	return found[0]
}

func count(t testing.TB, s *data.Store, reg *record.Any) int64 {
	t.Helper()
	n, err := s.Count(reg, record.Query{}, record.Count{How: record.CountRows})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// edit changes a record in the window.
func edit(t testing.TB, s *data.Store, reg *record.Any, rec any) {
	t.Helper()
	if _, err := s.Save(data.Batch{Label: "修改", Changes: []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}}); err != nil {
		t.Fatal(err)
	}
}
