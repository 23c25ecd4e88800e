package screens

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestThePresidiumOfASessionIsEnteredOnceAndUndoneAtOnce(t *testing.T) {
	d := newTestDesk(t)
	ids := []int64{d.deputy("张三"), d.deputy("李四")}
	id := d.save("新建", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](2)}})
	d.stepped(d.opened(office.Sessions.Any, id), wordsSeat)
	d.says("还没有填开幕日或主席团名单，没有改动；请补填后再写入。")
	s, err := data.Load(d.store, office.Sessions, id)
	if err != nil {
		t.Fatal(err)
	}
	s.Opens, s.Presidium = "2026-01-10", []record.Person{{Who: record.Ref{ID: ids[0]}}, {Who: record.Ref{ID: ids[1]}}}
	d.save("名单", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: s})
	d.stepped(d.opened(office.Sessions.Any, id), wordsSeat)
	rank := func(id int64) int64 {
		one, err := data.Load(d.store, office.Deputies, id)
		if err != nil {
			t.Fatal(err)
		}
		if len(one.Presidium) != 1 || one.Presidium[0].Session.ID != s.ID {
			return 0
		}
		return one.Presidium[0].Rank.V
	}
	if rank(ids[0]) != 1 || rank(ids[1]) != 2 {
		t.Errorf("they sit at %d and %d", rank(ids[0]), rank(ids[1]))
	}
	d.stepped(d.opened(office.Sessions.Any, id), wordsSeat)
	d.says("代表档案里的主席团任职已经与这次会议的名单一致，没有改动。")
	d.undo()
	if rank(ids[0]) != 0 || rank(ids[1]) != 0 {
		t.Error("one undo leaves rows behind")
	}
}

func TestAMeetingOfThePresidiumBetweenSessionsBeginsWithItsGuests(t *testing.T) {
	d := newTestDesk(t)
	d.save("设置", data.Change{Reg: office.SettingsRegister.Any, Op: data.Put, Rec: &office.Setting{Key: office.KeyStandingGuests, Value: "王明 党委书记\n李红 党委副书记"}})
	id := d.save("新建", data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: &office.Meeting{Kind: office.MeetPresidium, Name: "旧的", Starts: "2026-05-01"}})
	p := d.opened(office.Meetings.Any, id)
	d.stepped(p, "填入常列席人员")
	if got := p.form.Record().(*office.Meeting).SittingIn; len(got) != 2 || got[0].Name != "王明" || got[0].Note != "党委书记" {
		t.Errorf("the button fills in %+v", got)
	}
	d.opened(office.Meetings.Any, id)
	p.load(id)
	p.startNew(d.newRecord(office.Meetings.Any))
	guests := func() []record.Person { return p.form.Record().(*office.Meeting).SittingIn }
	if p.form.Put("kind", office.MeetGroup); len(guests()) != 0 {
		t.Errorf("an activity of a group has guests: %+v", guests())
	}
	if p.form.Put("kind", office.MeetPresidium); len(guests()) != 2 {
		t.Errorf("the new meeting begins with %+v", guests())
	}
	p.form.Put("sitting_in", nil)
	if p.form.Put("place", "会议室"); len(guests()) != 0 {
		t.Error("guests who were struck out come back")
	}
}
