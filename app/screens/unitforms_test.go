package screens

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// A county's form is dropped on its tab, recognised, mended in one column, and filled into a file of its own.
func TestACountysFormIsDroppedMendedAndFilled(t *testing.T) {
	d, loop := startDesk(t)
	put(t, d, office.Proposals.Any, &office.Proposal{Number: "闭-2026-001", Subject: "关于修路的建议", Submitted: "2026-02-01"})
	content, err := os.ReadFile("../ledger/testdata/08_县空白模板_建议办理情况统计表.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	form := filepath.Join(t.TempDir(), "县里的表.xlsx")
	if err := os.WriteFile(form, content, 0o644); err != nil {
		t.Fatal(err)
	}
	d.goTo("统计报送")
	d.page("统计报送").(*tabbed).openTab(tabForm)
	loop.Settle()
	p := d.current().(*formPage)
	p.Dropped([]string{form})
	loop.Settle()
	if p.form == nil || p.reg != office.Proposals.Any {
		t.Fatalf("the form is not recognised: %q", d.bar.Text())
	}
	p.mend(15, "opinion")
	if again, err := ledger.ReadForm(d.store, p.reg, form, ledger.FormChoice{}); err != nil || again.Meaning(again.Match.Headers[len(again.Match.Headers)-1]) != "具体意见" {
		t.Errorf("what was mended is not remembered (%v)", err)
	}
	p.fill()
	loop.Settle()
	if files, err := filepath.Glob(filepath.Join(d.outFolder(), "*县里的表*.xlsx")); err != nil || len(files) != 1 {
		t.Errorf("files %q (%v); the message is %q", files, err, d.bar.Text())
	}
}

// A unit's answer is taken field by field: what is not ticked stays as it was, and one undo takes it all back.
func TestAUnitsAnswerIsTakenAsTicked(t *testing.T) {
	d, loop := startDesk(t)
	unit := put(t, d, office.Units.Any, &office.Unit{Name: "水务站"})
	id := put(t, d, office.Proposals.Any, &office.Proposal{Number: "闭-2026-001", Subject: "关于修渠的建议", Submitted: "2026-02-01", HandedOver: "2026-02-05",
		LeadUnit: record.Ref{ID: unit}})
	d.goTo("统计报送")
	d.page("统计报送").(*tabbed).openTab(tabUnits)
	loop.Settle()
	p := d.current().(*unitsPage)
	if len(p.forms) != 1 || p.forms[0].Items != 1 {
		t.Fatalf("units %+v", p.forms)
	}
	p.write(p.forms)
	loop.Settle()
	files, err := filepath.Glob(filepath.Join(d.outFolder(), "*水务站*.xlsx"))
	if err != nil || len(files) != 1 {
		t.Fatalf("files %q (%v)", files, err)
	}
	fillIn(t, files[0], map[string]string{"G5": "赵领导", "L5": "2026-03-01"})
	p.Dropped(files)
	loop.Settle()
	if p.answer == nil || len(p.ticks) != 2 {
		t.Fatalf("the answer is %+v; the message is %q", p.answer, d.bar.Text())
	}
	p.ticks[0].SetChecked(false)
	p.take()
	loop.Settle()
	got, err := data.Load(d.store, office.Proposals, id)
	if err != nil || got.Leader != "" || got.Replied != "2026-03-01" || p.answer != nil {
		t.Errorf("%+v (%v)", got, err)
	}
	d.undo()
	if got, err = data.Load(d.store, office.Proposals, id); err != nil || got.Replied != "" {
		t.Errorf("after undo %+v (%v)", got, err)
	}
}

// fillIn fills cells of a unit's form as the unit does.
func fillIn(t *testing.T, path string, cells map[string]string) {
	t.Helper()
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for cell, text := range cells {
		if err := file.SetCellValue(file.GetSheetName(0), cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := file.Save(); err != nil {
		t.Fatal(err)
	}
}
