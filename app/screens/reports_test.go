package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// put saves one record and returns its id.
func put(t *testing.T, d *Desk, reg *record.Any, rec any) int64 {
	t.Helper()
	got, err := d.store.Save(data.Batch{Label: "登记", Changes: []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}})
	if err != nil {
		t.Fatal(err)
	}
	return got.IDs[0]
}

// Every number on the page opens to the records behind it.
func TestAFigureOpensTheRecordsItCounts(t *testing.T) {
	d, loop := startDesk(t)
	d.importFile(messyRoster(t))
	loop.Settle()
	d.page("导入").(*importPage).foot.take.OnTapped()
	loop.Settle()
	d.goTo("统计报送")
	reports := d.page("统计报送").(*tabbed)
	reports.openTab("统计")
	loop.Settle()
	p := reports.page().(*figurePage)
	for i, v := range p.values {
		if v.Name != "女代表" {
			continue
		}
		d.openFigure(p.values[i])
		loop.Settle()
		list := d.current().(*listPage)
		if list.reg != office.Deputies.Any || list.table.Len() != int(v.Number) {
			t.Errorf("女代表 is %s, and the list shows %d", v.Text, list.table.Len())
		}
		return
	}
	t.Fatalf("no figure 女代表 among %d", len(p.values))
}

func TestAPeriodThatEndsBeforeItBeginsIsRefused(t *testing.T) {
	d, loop := startDesk(t)
	p := newFigurePage(d)
	p.period.set("2026-06-30", "2026-01-01")
	loop.Settle()
	if !strings.Contains(d.bar.Text(), "开始日期在结束日期之后") {
		t.Errorf("the message is %q", d.bar.Text())
	}
}

func TestPresetsAreWholeYearsHalfYearsAndTheTerm(t *testing.T) {
	d, _ := startDesk(t)
	p := newPeriod(d, ui.NewLayer(), func() {})
	year := string(d.store.Settings().Today)[:4]
	for name, want := range map[string][2]string{"本年": {year + "-01-01", year + "-12-31"}, "上半年": {year + "-01-01", year + "-06-30"}, "不限": {"", ""}} {
		if from, to := p.preset(name); from != want[0] || to != want[1] {
			t.Errorf("%s is %s to %s", name, from, to)
		}
	}
}

// A card that somebody wrote on stays as it is: the next one gets a second name.
func TestAPaperEditedSinceIsNotOverwritten(t *testing.T) {
	d, loop := startDesk(t)
	id := put(t, d, office.Deputies.Any, &office.Deputy{Name: "丁一"})
	card := *paper.Named("履职登记卡", office.Deputies.Any)
	d.writePaper(card, id)
	loop.Settle()
	files, err := filepath.Glob(filepath.Join(d.outFolder(), "履职登记卡*.docx"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v (%v); the page says %q", files, err, d.bar.Text())
	}
	if err := os.WriteFile(files[0], []byte("改过的"), 0o644); err != nil {
		t.Fatal(err)
	}
	d.writePaper(card, id)
	loop.Settle()
	if text, err := os.ReadFile(files[0]); err != nil || string(text) != "改过的" {
		t.Errorf("the edited card holds %q (%v)", text, err)
	}
	if !strings.Contains(d.bar.Text(), "没有覆盖") || len(d.bar.Buttons()) != 4 {
		t.Errorf("the message is %q", d.bar.Text())
	}
}
