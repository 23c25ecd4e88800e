package screens

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// archive opens the archive of a deputy.
func (d *testDesk) archive(deputy int64) *archivePage {
	d.t.Helper()
	d.openArchive(deputy)
	d.loop.Settle()
	p, ok := d.current().(*archivePage)
	if !ok {
		d.t.Fatalf("the desk shows %s", d.now)
	}
	return p
}

// inspect enters an inspection in the form, as the clerk does, and saves it.
func (d *testDesk) inspect(subject string, people ...record.Person) {
	d.t.Helper()
	d.goTo("监督")
	d.loop.Settle()
	p := d.current().(*listPage)
	p.New()
	d.loop.Settle()
	rec := p.detail.form.Record().(*office.Inspection)
	rec.Kind, rec.Subject, rec.Day, rec.Deputies = "视察", subject, d.store.Settings().Today, people
	p.detail.form.Draft(rec)
	p.Save()
	d.loop.Settle()
}

// titles are what the lines on the page are about, from top to bottom.
func (p *dutyList) titles(t *testing.T) []string {
	t.Helper()
	var ids []int64
	for i := range p.rows.Len() {
		ids = append(ids, p.rows.ID(i))
	}
	lines, err := p.rows.lines(ids)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, l := range lines {
		out = append(out, l.Title)
	}
	return out
}

// press is a key on the table with some rows chosen.
func (p *dutyList) press(key rune, rows ...int64) {
	p.table.SelectNone()
	for _, id := range rows {
		p.table.SelectID(id)
	}
	if len(rows) != 1 {
		p.table.SelectAll()
	}
	p.table.TypedRune(key)
}

func TestOneActivityEnteredOnceStandsInEveryParticipantsArchiveAndGoesWithIt(t *testing.T) {
	d := newTestDesk(t)
	ding, wang, zhang := d.serving("丁一", "", "2024-01-10"), d.serving("王二", "", "2024-01-10"), d.serving("张三", "", "2024-01-10")
	d.inspect("水库建设", record.Person{Who: record.Ref{ID: ding}, Status: office.Attended}, record.Person{Who: record.Ref{ID: wang}, Status: office.OnLeave})
	for who, want := range map[int64]int{ding: 1, wang: 1, zhang: 0} {
		p := d.archive(who)
		got := p.list.titles(t)
		if len(got) != want || want == 1 && !strings.Contains(got[0], "水库建设") {
			t.Errorf("the archive of %s shows %q", p.title.Text(), got)
		}
		lines, err := d.store.DutyLines(data.DutyQuery{Deputy: who})
		if err != nil || !slices.Equal(lines, p.facts.lines) {
			t.Errorf("the store says %+v, the page %+v (%v)", lines, p.facts.lines, err)
		}
	}
	p := d.archive(ding)
	p.list.table.SelectID(1)
	p.list.table.OnOpen(1)
	d.loop.Settle()
	if lp := d.current().(*listPage); lp.reg != office.Inspections.Any || !strings.Contains(lp.detail.title.Text(), "水库建设") {
		t.Errorf("the line opens %s %q", lp.reg.Name, lp.detail.title.Text())
	}
	d.undo()
	d.loop.Settle()
	for _, who := range []int64{ding, wang} {
		if got := d.archive(who).list.titles(t); len(got) > 0 {
			t.Errorf("undone, and the archive still shows %q", got)
		}
	}
}

func TestLinesAreReviewedByKeyInBulkAndUndoneTogether(t *testing.T) {
	d := newTestDesk(t)
	ding := d.serving("丁一", "", "2024-01-10")
	today := d.store.Settings().Today
	d.inspect("水库建设", record.Person{Who: record.Ref{ID: ding}, Status: office.Attended})
	entry := d.save("新增履职", data.Change{Reg: office.DutyEntries.Any, Op: data.Put, Rec: &office.DutyEntry{Deputy: record.Ref{ID: ding}, On: today, Kind: office.DutyHelp, Summary: "修水渠"}})
	reviews := func() (out []string) {
		for _, l := range d.archive(ding).facts.lines {
			out = append(out, l.Title+l.Review)
		}
		return out
	}
	start := reviews()
	if len(start) != 2 || !strings.HasSuffix(start[0], office.DutyChecked) || !strings.HasSuffix(start[1], office.DutyUnchecked) {
		t.Fatalf("at first: %q", start)
	}
	p := d.archive(ding)
	p.list.press('3')
	d.loop.Settle()
	for _, r := range reviews() {
		if !strings.HasSuffix(r, office.DutyReturned) {
			t.Errorf("sent back: %q", r)
		}
	}
	if e, err := data.Load(d.store, office.DutyEntries, entry); err != nil || e.Checked != office.DutyReturned {
		t.Errorf("the hand-entered record says %q (%v)", e.Checked, err)
	}
	if n := figures.Card(p.facts.lines)[2].Times(); n != 0 {
		t.Errorf("what was sent back counts as %d", n)
	}
	d.undo()
	d.loop.Settle()
	if got := reviews(); !slices.Equal(got, start) {
		t.Errorf("one undo leaves %q", got)
	}
	p.list.press('1')
	d.loop.Settle()
	p.list.press('1')
	d.loop.Settle()
	if text := d.bar.Text(); !strings.Contains(text, "没有改动") {
		t.Errorf("a second time it says %q", text)
	}
}

func TestTheArchiveShowsAPartAYearOrAllAndCountsThem(t *testing.T) {
	d := newTestDesk(t)
	ding := d.serving("丁一", "", "2024-01-10")
	today := d.store.Settings().Today
	for kind, day := range map[string]record.Date{office.DutyHelp: today, office.DutyTraining: today, office.DutyPublicity: today.AddMonths(-24)} {
		d.save("新增履职", data.Change{Reg: office.DutyEntries.Any, Op: data.Put, Rec: &office.DutyEntry{Deputy: record.Ref{ID: ding}, On: day, Kind: kind, Summary: kind, Checked: office.DutyChecked}})
	}
	p := d.archive(ding)
	if got := p.list.titles(t); !slices.Equal(got, []string{office.DutyTraining, office.DutyHelp}) {
		t.Errorf("this year: %q", got)
	}
	p.showPart(figures.PartOf(office.DutyHelp))
	if got := p.list.titles(t); !slices.Equal(got, []string{office.DutyHelp}) {
		t.Errorf("one part: %q", got)
	}
	p.showPart(figures.PartOf(office.DutyHelp))
	p.choosePeriod(periodAll)
	d.loop.Settle()
	if got := p.list.titles(t); len(got) != 3 {
		t.Errorf("everything: %q", got)
	}
	p.choosePeriod(yearWord(today.Year() - 2))
	d.loop.Settle()
	if got := p.list.titles(t); !slices.Equal(got, []string{office.DutyPublicity}) {
		t.Errorf("two years ago: %q", got)
	}
	p.New()
	d.loop.Settle()
	form := d.current().(*listPage).detail.form.Record().(*office.DutyEntry)
	if form.Deputy.ID != ding || form.On != today {
		t.Errorf("the new duty is %+v", form)
	}
}

func TestAllDutiesStandBesideThoseEnteredByHand(t *testing.T) {
	d := newTestDesk(t)
	ding, wang := d.serving("丁一", "", "2024-01-10"), d.serving("王二", "", "2024-01-10")
	d.inspect("水库建设", record.Person{Who: record.Ref{ID: ding}, Status: office.Absent}, record.Person{Who: record.Ref{ID: wang}})
	entry := d.save("新增履职", data.Change{Reg: office.DutyEntries.Any, Op: data.Put, Rec: &office.DutyEntry{Deputy: record.Ref{ID: ding}, On: d.store.Settings().Today, Kind: office.DutyHelp, Summary: "修水渠"}})
	d.goTo("代表")
	d.pages["代表"].(*tabbed).openTab("履职记录")
	d.loop.Settle()
	p := d.current().(*dutiesPage)
	if got := p.list.titles(t); len(got) != 3 {
		t.Errorf("of all: %q", got)
	}
	p.status.SetValue(office.Absent)
	p.Show()
	d.loop.Settle()
	if got := p.list.titles(t); len(got) != 1 || !strings.Contains(got[0], "水库建设") {
		t.Errorf("absences: %q", got)
	}
	p.status.SetValue("")
	p.review.SetValue(office.DutyUnchecked)
	p.Show()
	d.loop.Settle()
	p.list.press('1', 1)
	d.loop.Settle()
	if e, err := data.Load(d.store, office.DutyEntries, entry); err != nil || e.Checked != office.DutyChecked || p.list.rows.Len() != 0 {
		t.Errorf("examined: %q, and %d still wait (%v)", e.Checked, p.list.rows.Len(), err)
	}
	d.openRecord(office.DutyEntries.Any, entry)
	d.loop.Settle()
	if lp, ok := d.current().(*listPage); !ok || lp.reg != office.DutyEntries.Any || lp.detail.id != entry {
		t.Errorf("the record opens on %s", d.now)
	}
}

func TestWhatCameOfALineIsNotedBesideIt(t *testing.T) {
	d := newTestDesk(t)
	ding := d.serving("丁一", "", "2024-01-10")
	d.inspect("水库建设", record.Person{Who: record.Ref{ID: ding}})
	line := d.archive(ding).facts.lines[0]
	files := newAttachmentBox(d.Desk, office.DutyNotes.Any)
	if files.show(0); len(files.content.Objects) != 0 {
		t.Error("a box for a record that is not there offers to add files")
	}
	d.editDutyNote(line)
	d.loop.Settle()
	note, err := d.store.DutyNote(line.Register, line.Record, ding)
	if err != nil || note.ID != 0 {
		t.Errorf("to look at a line noted %+v (%v)", note, err)
	}
	note.Outcome = "提出建议2条"
	d.save("成果", data.Change{Reg: office.DutyNotes.Any, Op: data.Put, Rec: note})
	if got := d.archive(ding).facts.lines[0].Outcome; got != "提出建议2条" {
		t.Errorf("the page shows %q", got)
	}
}
