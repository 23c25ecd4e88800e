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
		p.open(int64(i + 1))
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

// Of the documents of a session those are written whose condition holds; of the others the page says what is missing.
func TestTheDocumentsOfASessionAreWrittenOrTheReasonIsTold(t *testing.T) {
	d, loop := startDesk(t)
	put(t, d, office.Sessions.Any, &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](6), Town: "清溪镇", Opens: "2026-01-10", Closes: "2026-01-11",
		Agenda: []office.AgendaItem{{No: record.Some[int64](1), Text: "听取和审议政府工作报告"}}})
	d.goTo("统计报送")
	reports := d.page("统计报送").(*tabbed)
	reports.openTab("文书")
	loop.Settle()
	p := reports.page().(*documentPage)
	p.table.SelectID(2)
	p.showTags()
	loop.Settle()
	if len(p.tags.Objects) == 0 {
		t.Errorf("no tags of the agenda's template; the page says %q", d.bar.Text())
	}
	p.writeAll()
	loop.Settle()
	files, err := filepath.Glob(filepath.Join(d.outFolder(), "*.docx"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no document was written: %v, the page says %q", err, d.bar.Text())
	}
	left := 0
	for _, state := range p.conditions(p.session.Chosen().ID) {
		if state != canMake {
			left++
		}
	}
	if left == 0 || !strings.Contains(filepath.Base(files[0]), "D17") {
		t.Errorf("%v were written and %d left out", files, left)
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
