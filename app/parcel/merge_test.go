package parcel

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// secondPC is another PC of the same office: it began as a copy of this one's data folder.
func (o *township) secondPC() *data.Store {
	o.t.Helper()
	backup := filepath.Join(o.t.TempDir(), "拷贝.npcbak")
	if _, err := o.Backup(backup, ""); err != nil {
		o.t.Fatal(err)
	}
	dir := o.t.TempDir()
	if _, _, err := data.Restore(dir, backup, ""); err != nil {
		o.t.Fatal(err)
	}
	s, err := data.Open(dir)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { s.Close() })
	s.StandOn("2026-11-22")
	return s
}

// carryOver exports one office and merges it into another.
func carryOver(t *testing.T, from, to *data.Store) *Merged {
	t.Helper()
	path := filepath.Join(t.TempDir(), "记录包"+RecordsEnding)
	if _, err := WriteRecords(from, path, false, nil); err != nil {
		t.Fatal(err)
	}
	p, err := ReadRecords(path)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Merge(to, p, nil)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func (m *Merged) total() (c Counts) {
	for _, one := range m.Counts {
		c.New, c.Updated, c.Same, c.Older = c.New+one.New, c.Updated+one.Updated, c.Same+one.Same, c.Older+one.Older
		c.Conflicts, c.Refused = c.Conflicts+one.Conflicts, c.Refused+one.Refused
	}
	return c
}

func save(t *testing.T, s *data.Store, reg *record.Any, rec any) {
	t.Helper()
	if _, err := s.Save(data.Batch{Label: "改", Changes: []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}}); err != nil {
		t.Fatal(err)
	}
}

func TestWhatOneOfTwoPCsDidReachesTheOtherAndSendingTwiceIsHarmless(t *testing.T) {
	o := newTownship(t, "清溪镇")
	other := o.secondPC()
	m := load(t, other, office.Meetings, o.meeting.ID)
	m.Attendance[1].Status = office.Attended
	save(t, other, office.Meetings.Any, m)
	p := &office.Proposal{Subject: "关于修桥的建议", Kind: office.KindSuggestion, Lead: record.Ref{ID: o.wang.ID}, Submitted: "2026-08-01"}
	save(t, other, office.Proposals.Any, p)
	photo := filepath.Join(t.TempDir(), "桥.jpg")
	if err := os.WriteFile(photo, []byte("a bridge"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := other.Attach(office.Proposals.Any, p.ID, "佐证", photo); err != nil {
		t.Fatal(err)
	}
	got := carryOver(t, other, o.Store)
	if c := got.total(); !got.Own || c.New != 2 || c.Updated != 1 || c.Conflicts+c.Refused+got.Lost != 0 {
		t.Errorf("%+v", got)
	}
	bridge, err := data.All(o.Store, office.Proposals, record.Query{Find: "修桥"})
	if err != nil || len(bridge) != 1 || bridge[0].UID != p.UID || bridge[0].Lead.Name != "王芳" {
		t.Fatalf("%+v %v", bridge, err)
	}
	files, err := o.AttachmentsOf(office.Proposals.Any, bridge[0].ID)
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if content, err := o.Content(files[0]); err != nil || string(content) != "a bridge" {
		t.Errorf("%s %v", content, err)
	}
	here := load(t, o.Store, office.Meetings, o.meeting.ID)
	if here.Attendance[1].Status != office.Attended || here.Attendance[1].UID != m.Attendance[1].UID {
		t.Errorf("%+v", here.Attendance)
	}
	entry, _ := o.LastEntry()
	for _, again := range []*Merged{carryOver(t, other, o.Store), carryOver(t, o.Store, other)} {
		if c := again.total(); c.New+c.Updated+c.Older+c.Conflicts+c.Refused != 0 {
			t.Errorf("sent again: %+v", c)
		}
	}
	if now, _ := o.LastEntry(); now != entry {
		t.Error("sending again wrote something")
	}
	if _, err := o.Undo(); err != nil {
		t.Fatal(err)
	}
	if left, _ := data.All(o.Store, office.Proposals, record.Query{}); len(left) != 1 {
		t.Error("undo does not take the merging back as a whole")
	}
}

// What is newer here stays; what both have changed is a conflict with both sides, decided field by field, and the other PC takes the outcome.
func TestWhatBothPCsChangedIsDecidedFieldByField(t *testing.T) {
	o := newTownship(t, "清溪镇")
	other := o.secondPC()
	o.meeting.Place = "三楼会议室"
	o.put(office.Meetings.Any, o.meeting)
	if c := carryOver(t, other, o.Store).total(); c.Older != 1 || c.Conflicts != 0 {
		t.Errorf("newer here: %+v", c)
	}
	m := load(t, other, office.Meetings, o.meeting.ID)
	m.Place, m.Note = "二楼会议室", "延期一天"
	save(t, other, office.Meetings.Any, m)
	got := carryOver(t, other, o.Store)
	if len(got.Conflicts) != 1 || len(got.Conflicts[0].Fields) != 2 {
		t.Fatalf("%+v", got.Conflicts)
	}
	c := got.Conflicts[0]
	place, note := c.Fields[0], c.Fields[1]
	if place.Ours == "" {
		place, note = note, place
	}
	if place.Ours != "三楼会议室" || place.Theirs != "二楼会议室" || note.Ours != "" || note.Theirs != "延期一天" {
		t.Errorf("%+v", c.Fields)
	}
	if here := load(t, o.Store, office.Meetings, o.meeting.ID); here.Place != "三楼会议室" || here.Note != "" {
		t.Error("a conflict was taken silently")
	}
	if err := Settle(o.Store, c, []string{note.Key}); err != nil {
		t.Fatal(err)
	}
	if here := load(t, o.Store, office.Meetings, o.meeting.ID); here.Place != "三楼会议室" || here.Note != "延期一天" {
		t.Errorf("%+v", here)
	}
	if c := carryOver(t, other, o.Store).total(); c.Conflicts != 0 || c.Older != 1 {
		t.Errorf("the decided conflict comes again: %+v", c)
	}
	if c := carryOver(t, o.Store, other).total(); c.Conflicts != 0 || c.Updated != 1 {
		t.Errorf("the other PC: %+v", c)
	}
	if there := load(t, other, office.Meetings, o.meeting.ID); there.Place != "三楼会议室" {
		t.Errorf("%+v", there)
	}
}

func TestADeletionTravelsAndAClosedPeriodIsNotTouched(t *testing.T) {
	o := newTownship(t, "清溪镇")
	other := o.secondPC()
	if _, err := other.Save(data.Batch{Label: "删", Changes: []data.Change{{Reg: office.Meetings.Any, Op: data.Remove, ID: o.meeting.ID}}}); err != nil {
		t.Fatal(err)
	}
	save(t, other, office.Meetings.Any, &office.Meeting{Name: "补记的会议", Starts: "2026-02-02"})
	if err := o.ClosePeriod(office.Period{From: "2026-01-01", To: "2026-06-30"}); err != nil {
		t.Fatal(err)
	}
	got := carryOver(t, other, o.Store)
	if len(got.Refused) != 2 || !strings.Contains(got.Refused[0].Reason, "已经关闭") {
		t.Errorf("%+v", got.Refused)
	}
	if err := o.ReopenPeriod(office.Period{From: "2026-01-01", To: "2026-06-30"}, "合并另一台电脑"); err != nil {
		t.Fatal(err)
	}
	if c := carryOver(t, other, o.Store).total(); c.Updated != 1 || c.New != 1 {
		t.Errorf("%+v", c)
	}
	if here := load(t, o.Store, office.Meetings, o.meeting.ID); here.Deleted == "" {
		t.Error("the deleted meeting is still in use")
	}
}

// A county lays its townships side by side: each is an office of its own, with its own term, quota and limits, and the county's own records stay.
func TestACountyKeepsEachTownshipAsAnOfficeOfItsOwn(t *testing.T) {
	county := newTownship(t, "平川县")
	for _, town := range []string{"清溪镇", "白石镇"} {
		o := newTownship(t, town)
		if err := o.Set(office.KeyReplyMonths, "2", "县里文件"); err != nil {
			t.Fatal(err)
		}
		term := load(t, o.Store, office.Terms, int64(o.Settings().Int(office.KeyTerm)))
		term.Sealed = "2026-11-01"
		o.put(office.Terms.Any, term)
		got := carryOver(t, o.Store, county.Store)
		if got.Own || got.Dir == county.Dir || len(got.Conflicts)+len(got.Refused)+got.Lost != 0 {
			t.Fatalf("%+v", got)
		}
		term.Sealed = ""
		o.put(office.Terms.Any, term)
		o.meeting.Place = "三楼会议室"
		o.put(office.Meetings.Any, o.meeting)
		term.Sealed = "2026-11-02"
		o.put(office.Terms.Any, term)
		if c := carryOver(t, o.Store, county.Store).total(); c.Updated != 2 || c.New+c.Conflicts+c.Refused != 0 {
			t.Errorf("%s sent again after changes: %+v", town, c)
		}
		kept, err := data.Open(got.Dir)
		if err != nil {
			t.Fatal(err)
		}
		in := kept.Settings()
		if in.Text(office.KeyTown) != town || in.Int(office.KeyReplyMonths) != 2 || in.Text(office.KeyOffice) != o.Settings().Text(office.KeyOffice) || in.Int(office.KeyTerm) == 0 {
			t.Errorf("settings of %s: %v", town, in.Values)
		}
		if all, err := data.All(kept, office.Deputies, record.Query{}); err != nil || len(all) != 2 || all[0].Origin != in.Text(office.KeyOffice) {
			t.Errorf("%d deputies, %v", len(all), err)
		}
		if problems, _, err := kept.Check(); err != nil || len(problems) > 0 {
			t.Error(problems, err)
		}
		kept.Close()
	}
	if all, _ := data.All(county.Store, office.Deputies, record.Query{}); len(all) != 2 {
		t.Errorf("the county has %d deputies of its own", len(all))
	}
}

// A package that was damaged anywhere is refused, and nothing of it is taken.
func TestADamagedPackageIsRefused(t *testing.T) {
	o := newTownship(t, "清溪镇")
	path := filepath.Join(t.TempDir(), "a"+RecordsEnding)
	if _, err := WriteRecords(o.Store, path, false, nil); err != nil {
		t.Fatal(err)
	}
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for at := 0; at < len(sound); at += 97 {
		bad := bytes.Clone(sound)
		bad[at] ^= 0x55
		os.WriteFile(path, bad, 0o644)
		got, err := ReadRecords(path)
		if err != nil {
			refused++
			if !strings.Contains(err.Error(), "现有数据没有变化") {
				t.Errorf("byte %d: %v", at, err)
			}
			continue
		}
		if got.Records == 0 || len(got.lines) != got.Records {
			t.Errorf("byte %d was changed and %d records are read", at, len(got.lines)) // a byte that means nothing, such as a time
		}
	}
	if refused*10 < len(sound)/97*8 {
		t.Errorf("only %d of %d damages were noticed", refused, len(sound)/97)
	}
	for _, cut := range []int{0, 10, len(sound) / 2, len(sound) - 1} {
		os.WriteFile(path, sound[:cut], 0o644)
		if _, err := ReadRecords(path); err == nil {
			t.Errorf("cut at %d it was read", cut)
		}
	}
}
