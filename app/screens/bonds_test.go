package screens

import (
	"slices"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// texts are the buttons under the title of a form.
func (b *bonds) texts() []string {
	var out []string
	for _, o := range b.row.Objects {
		out = append(out, o.(*ui.Button).Text)
	}
	return out
}

func (d *testDesk) opened(reg *record.Any, id int64) *detail {
	d.t.Helper()
	d.openRecord(reg, id)
	d.loop.Settle()
	return d.current().(*listPage).detail
}

func TestARecordShowsWhatBelongsToItAndMakesMoreOfIt(t *testing.T) {
	d := sittingDesk(t)
	session := d.save("新建人代会", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(6)), Opens: "2026-03-10"}})
	sitting := d.sitting(&toySitting{Title: "全体会议", On: "2026-03-12", Place: "镇会议室", Session: record.Ref{ID: session}})
	p := d.opened(toySittings.Any, sitting)
	if got := p.bonds.texts(); !slices.Equal(got, []string{"票决", "＋", "相关记录 1"}) {
		t.Fatalf("the form offers %q", got)
	}
	if c := p.bonds.content; !c.Visible() || c.Size().Height < 20 || p.bonds.row.Size().Height < 20 {
		t.Errorf("the line is drawn %v high", c.Size())
	}
	p.bonds.row.Objects[1].(*ui.Button).OnTapped()
	d.loop.Settle()
	form := d.current().(*listPage).detail
	rec, ok := form.form.Record().(*toyBallot)
	if !ok || rec.Sitting.ID != sitting || rec.Sitting.Name != "全体会议" || rec.Day != "2026-03-12" || rec.Place != "镇会议室" || rec.Session.ID != session {
		t.Fatalf("the new record is %+v", form.form.Record())
	}
	rec.Title = "通过报告"
	form.form.Draft(rec)
	form.save(nil)
	d.loop.Settle()
	if got := d.opened(toySittings.Any, sitting).bonds.texts(); !slices.Equal(got, []string{"票决 1", "＋", "相关记录 1"}) {
		t.Errorf("after saving the form offers %q", got)
	}
	if d.opened(toySittings.Any, sitting).bonds.row.Objects[0].(*ui.Button).OnTapped(); true {
		d.loop.Settle()
	}
	if page := d.current().(*listPage); page.reg != toyBallots.Any || page.detail.title.Text() != "通过报告" {
		t.Errorf("the part opens %s %q", page.reg.Name, page.detail.title.Text())
	}
}

func TestBothEndsOfAReferenceKnowEachOther(t *testing.T) {
	d := sittingDesk(t)
	zhang := d.serving("张三", "第一小组", "2024-01-10")
	sitting := d.sitting(&toySitting{Title: "全体会议", On: "2026-03-12", People: []record.Person{{Who: record.Ref{ID: zhang}}}})
	gone := d.sitting(&toySitting{Title: "误记", People: []record.Person{{Who: record.Ref{ID: zhang}}}})
	if _, err := d.store.Save(data.Batch{Label: "删除", Changes: []data.Change{{Reg: toySittings.Any, Op: data.Remove, ID: gone}}}); err != nil {
		t.Fatal(err)
	}
	got, err := d.store.Related(office.Deputies.Any, zhang)
	if err != nil || len(got) != 2 || got[0].Register.Key != "group" || got[1].Register != toySittings.Any || !slices.Equal(got[1].IDs, []int64{sitting}) {
		t.Errorf("the deputy is bound to %+v, %v", got, err)
	}
	back, err := d.store.Related(toySittings.Any, sitting)
	if err != nil || len(back) != 1 || back[0].Register.Key != "deputy" || back[0].IDs[0] != zhang {
		t.Errorf("the sitting is bound to %+v, %v", back, err)
	}
	form := d.opened(office.Deputies.Any, zhang)
	if texts := form.bonds.texts(); !slices.Contains(texts, "相关记录 2") {
		t.Errorf("the form offers %q", texts)
	}
	form.startNew(d.newRecord(office.Deputies.Any))
	d.loop.Settle()
	if form.bonds.content.Visible() {
		t.Error("a record that is not saved shows the bonds of another")
	}
}
