package parcel

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// unitsOffice is an office with two units and four suggestions, of which three are still to be answered.
func unitsOffice(t *testing.T) *data.Store {
	t.Helper()
	s, err := data.Found(filepath.Join(t.TempDir(), "数据"), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19, Quota: 6})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	lead := record.Ref{ID: enter(t, s, office.Deputies.Any, &office.Deputy{Name: "丁一", Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2023-12-20"}}})}
	farm := record.Ref{ID: enter(t, s, office.Units.Any, &office.Unit{Name: "农业农村办公室"})}
	road := record.Ref{ID: enter(t, s, office.Units.Any, &office.Unit{Name: "规划建设办公室"})}
	for i, p := range []*office.Proposal{{LeadUnit: farm, Leader: "赵领导"}, {LeadUnit: farm, Replied: "2024-04-01"}, {LeadUnit: road}, {LeadUnit: farm}} {
		p.Number, p.Subject, p.Kind, p.Lead = "闭-2024-00"+string(rune('1'+i)), "关于修路的建议", office.KindSuggestion, lead
		p.Submitted, p.HandedOver = "2024-02-01", "2024-02-05"
		enter(t, s, office.Proposals.Any, p)
	}
	return s
}

func enter(t *testing.T, s *data.Store, reg *record.Any, rec any) int64 {
	t.Helper()
	got, err := s.Save(data.Batch{Label: "登记", Changes: []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}})
	if err != nil {
		t.Fatal(err)
	}
	return got.IDs[0]
}

// sentForm writes the form of 农业农村办公室 and lets it be filled in.
func sentForm(t *testing.T, s *data.Store, fill map[string]any) string {
	t.Helper()
	forms, err := ledger.UnitForms(s, ledger.Options{})
	if err != nil || len(forms) != 2 || forms[0].Unit.Name != "农业农村办公室" || forms[0].Items != 2 {
		t.Fatalf("forms %+v (%v)", forms, err)
	}
	path := filepath.Join(t.TempDir(), forms[0].File)
	if err := forms[0].Save(path, false); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for cell, v := range fill {
		if err := file.SetCellValue("填报表", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := file.Save(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAUnitsAnswerIsShownFieldByFieldAndTakenInOneBatch(t *testing.T) {
	s := unitsOffice(t)
	path := sentForm(t, s, map[string]any{"G5": "钱领导", "L5": "2024.3.20", "I5": "2024年2月20日", "M5": "B", "H6": "周承办", "L6": "三月", "M6": "好"})
	a, err := ReadUnitAnswer(s, path)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range a.Differences {
		got = append(got, d.Title+" "+d.Field.Label+"："+d.Now+"→"+d.Theirs)
	}
	want := "闭-2024-001 关于修路的建议 责任领导：赵领导→钱领导|闭-2024-001 关于修路的建议 交办后见面：→2024-02-20|闭-2024-001 关于修路的建议 答复日期：→2024-03-20|" +
		"闭-2024-001 关于修路的建议 办理结果分类：→B|闭-2024-004 关于修路的建议 具体承办人：→周承办"
	if strings.Join(got, "|") != want || a.Unit != "农业农村办公室" {
		t.Fatalf("%s: %q", a.Unit, got)
	}
	if len(a.Remarks) != 2 || !strings.Contains(a.Remarks[0], "三月") || !strings.Contains(a.Remarks[1], "好") {
		t.Errorf("remarks %q", a.Remarks)
	}
	if _, err := a.Take(s, a.Differences[1:3]); err != nil {
		t.Fatal(err)
	}
	id, err := s.Lookup("proposal", "闭-2024-001")
	if err != nil {
		t.Fatal(err)
	}
	p, err := data.Load(s, office.Proposals, id.ID)
	if err != nil || p.Replied != "2024-03-20" || p.Leader != "赵领导" || len(p.Meetings) != 1 || p.Meetings[0].Stage != office.MeetAfterAssigned {
		t.Fatalf("%+v (%v)", p, err)
	}
	if again, err := ReadUnitAnswer(s, path); err != nil || len(again.Differences) != 3 {
		t.Errorf("what was taken is no difference any more: %+v (%v)", again, err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if p, err = data.Load(s, office.Proposals, id.ID); err != nil || p.Replied != "" || len(p.Meetings) != 0 {
		t.Errorf("after undo %+v (%v)", p, err)
	}
}

// What the office changed in the meantime is not set back by a cell that the unit never touched, and is pointed out where both did.
func TestTheOfficesOwnChangesSurviveAnAnswer(t *testing.T) {
	s := unitsOffice(t)
	path := sentForm(t, s, map[string]any{"H5": "周承办"})
	id, err := s.Lookup("proposal", "闭-2024-001")
	if err != nil {
		t.Fatal(err)
	}
	p, err := data.Load(s, office.Proposals, id.ID)
	if err != nil {
		t.Fatal(err)
	}
	p.Leader, p.Handler = "孙领导", "吴承办"
	enter(t, s, office.Proposals.Any, p)
	a, err := ReadUnitAnswer(s, path)
	if err != nil || len(a.Differences) != 1 || a.Differences[0].Field.Key != "handler" || !a.Differences[0].Moved {
		t.Fatalf("%+v (%v)", a, err)
	}
	p.Handler = "郑承办"
	enter(t, s, office.Proposals.Any, p)
	if _, err := a.Take(s, a.Differences); err == nil || !strings.Contains(err.Error(), "刚刚改过") {
		t.Errorf("a stale answer is taken (%v)", err)
	}
}

func TestTheFormsIDsAreHiddenAndItsOtherCellsLocked(t *testing.T) {
	s := unitsOffice(t)
	path := sentForm(t, s, nil)
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if shown, err := file.GetSheetVisible("npcdesk"); err != nil || shown {
		t.Errorf("the sheet with the ids is shown (%v)", err)
	}
	if shown, err := file.GetColVisible("填报表", "O"); err != nil || shown {
		t.Errorf("the column with the ids is shown (%v)", err)
	}
	open, _ := file.GetCellStyle("填报表", "G5")
	style, err := file.GetStyle(open)
	if err != nil || style.Protection == nil || style.Protection.Locked {
		t.Errorf("the cell to fill in is locked: %+v (%v)", style, err)
	}
	if lists, err := file.GetDataValidations("填报表"); err != nil || len(lists) != 2 {
		t.Errorf("choice lists %+v (%v)", lists, err)
	}
}

func TestOtherFilesAreNoAnswers(t *testing.T) {
	s := unitsOffice(t)
	text := filepath.Join(t.TempDir(), "表.csv")
	if err := os.WriteFile(text, []byte("编号,标识\n1,2\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadUnitAnswer(s, text); err == nil || !strings.Contains(err.Error(), "不是本系统发给单位的填报表") {
		t.Errorf("%v", err)
	}
}
