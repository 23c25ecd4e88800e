package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/data"
)

// parcelTab opens 报送.
func parcelTab(t *testing.T, d *Desk) *parcelPage {
	t.Helper()
	d.goTo("统计报送")
	reports := d.page("统计报送").(*tabbed)
	reports.openTab(tabParcel)
	return reports.page().(*parcelPage)
}

func TestThePackageIsMadeAndItsLaterDifferencesAreShown(t *testing.T) {
	d, loop := startDesk(t)
	put(t, d, office.Deputies.Any, &office.Deputy{Name: "丁一"})
	year := string(d.store.Settings().Today)[:4]
	put(t, d, office.Proposals.Any, &office.Proposal{Subject: "关于修渠的建议", Submitted: record.Date(year + "-02-01")})
	p := parcelTab(t, d)
	p.make()
	if !strings.Contains(d.bar.Text(), "会次") {
		t.Errorf("without a period the page says %q", d.bar.Text())
	}
	p.preset("本年")
	p.make()
	loop.Settle()
	if len(p.sent) != 1 || !strings.Contains(d.bar.Text(), "报送包已生成") {
		t.Fatalf("%d sent, the page says %q", len(p.sent), d.bar.Text())
	}
	put(t, d, office.Proposals.Any, &office.Proposal{Subject: "关于修桥的建议", Submitted: record.Date(year + "-02-02")})
	p.table.SelectID(1)
	loop.Settle()
	got, err := parcel.Compare(d.store, p.sent[0], nil)
	if err != nil || len(got.Figures) == 0 {
		t.Fatalf("%+v %v", got, err)
	}
	p.showDifferences(p.sent[0], got)
	p.openChanged(p.sent[0], figures.Received)
	loop.Settle()
	if list, ok := d.current().(*listPage); !ok || list.reg != office.Proposals.Any || list.table.Len() != 2 {
		t.Errorf("behind the figure stands %T", d.current())
	}
}

func TestAPeriodIsClosedOnThePageAndReopenedWithAReason(t *testing.T) {
	d, loop := startDesk(t)
	p := parcelTab(t, d)
	p.preset("上半年")
	period, err := p.period()
	if err != nil {
		t.Fatal(err)
	}
	p.changed(d.store.ClosePeriod(period), "")
	loop.Settle()
	if !strings.Contains(p.closed.Text(), "上半年") {
		t.Errorf("closed are %q", p.closed.Text())
	}
	p.changed(d.store.ReopenPeriod(period, "漏登"), "")
	if strings.Contains(p.closed.Text(), "上半年") {
		t.Errorf("closed are %q", p.closed.Text())
	}
}

// What two PCs have both changed is decided row by row; the record is saved when all its fields are decided.
func TestConflictsAreTakenOneByOne(t *testing.T) {
	d, loop := startDesk(t)
	id := put(t, d, office.Meetings.Any, &office.Meeting{Name: "主席团会议", Starts: "2026-03-05"})
	other := copied(t, d.store)
	change := func(s *data.Store, place, note string) {
		m, err := data.Load(s, office.Meetings, id)
		if err != nil {
			t.Fatal(err)
		}
		m.Place, m.Note = place, note
		if _, err := s.Save(data.Batch{Label: "改", Changes: []data.Change{{Reg: office.Meetings.Any, Op: data.Put, Rec: m}}}); err != nil {
			t.Fatal(err)
		}
	}
	change(d.store, "三楼", "")
	change(other, "二楼", "延期")
	path := filepath.Join(t.TempDir(), "a"+parcel.RecordsEnding)
	if _, err := parcel.WriteRecords(other, path, false, nil); err != nil {
		t.Fatal(err)
	}
	packet, err := parcel.ReadRecords(path)
	if err != nil {
		t.Fatal(err)
	}
	got, err := parcel.Merge(d.store, packet, nil)
	if err != nil || len(got.Conflicts) != 1 {
		t.Fatal(got, err)
	}
	p := parcelTab(t, d)
	c := newConflicts(p, got)
	c.show()
	loop.Settle()
	for i, row := range c.rows {
		how := takeOurs
		if row.field.Theirs == "延期" {
			how = takeTheirs
		}
		c.table.SelectID(int64(i + 1))
		if got := c.theirs.Text; got != said(row.field.Theirs) {
			t.Errorf("beside %s stands %q", row.field.Label, got)
		}
		c.table.TypedRune(map[string]rune{takeOurs: '1', takeTheirs: '2'}[how])
	}
	m, err := data.Load(d.store, office.Meetings, id)
	if err != nil || m.Place != "三楼" || m.Note != "延期" || len(c.rows) != 0 {
		t.Errorf("%+v %v", m, err)
	}
}

// copied is the same office on another PC.
func copied(t *testing.T, s *data.Store) *data.Store {
	t.Helper()
	file := filepath.Join(t.TempDir(), "拷贝.npcbak")
	if _, err := s.Backup(file, ""); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, _, err := data.Restore(dir, file, ""); err != nil {
		t.Fatal(err)
	}
	other, err := data.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() })
	return other
}
