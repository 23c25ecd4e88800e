package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// toySitting is a register with attendances that belongs to a session.
type toySitting struct {
	record.Base
	Title   string
	On      record.Date
	Place   string
	Session record.Ref
	Guests  []record.Person
	People  []record.Person
}

var toySittings = record.NewRegister("toysitting", "集会",
	record.Text("title", "名称", func(s *toySitting) *string { return &s.Title }).Must().In(200),
	record.Day("day", "开始日期", func(s *toySitting) *record.Date { return &s.On }).In(90),
	record.Text("place", "地点", func(s *toySitting) *string { return &s.Place }),
	record.To("session", "人代会", "session", func(s *toySitting) *record.Ref { return &s.Session }).Parent(),
	record.People("guests", "嘉宾", func(s *toySitting) *[]record.Person { return &s.Guests }, "特邀"),
	record.People("people", "出席人员", func(s *toySitting) *[]record.Person { return &s.People }, office.Attendances...),
).Find("title").Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true})

// toyBallot belongs to a sitting.
type toyBallot struct {
	record.Base
	Title   string
	Day     record.Date
	Place   string
	Sitting record.Ref
	Session record.Ref
}

var toyBallots = record.NewRegister("toyballot", "票决",
	record.Text("title", "事项", func(b *toyBallot) *string { return &b.Title }).Must().In(200),
	record.Day("day", "开始日期", func(b *toyBallot) *record.Date { return &b.Day }),
	record.Text("place", "地点", func(b *toyBallot) *string { return &b.Place }),
	record.To("sitting", "集会", "toysitting", func(b *toyBallot) *record.Ref { return &b.Sitting }).Parent(),
	record.To("session", "人代会", "session", func(b *toyBallot) *record.Ref { return &b.Session }),
).Find("title").Dated("day").OrderedBy(record.Sort{Key: "day"})

// sittingDesk is a desk with both registers on a page of their own.
func sittingDesk(t *testing.T) *testDesk {
	t.Helper()
	before := contents
	contents = append(slices.Clone(contents), listsAt("集会", nil, lists{"集会", "toysitting"}, lists{"票决", "toyballot"}))
	t.Cleanup(func() { contents = before })
	d, loop := deskWith(t, toySittings.Any, toyBallots.Any)
	d.win.Resize(fyne.NewSize(1093, 614))
	out := &testDesk{d, t, loop}
	d.goTo("集会")
	loop.Settle()
	return out
}

// serving saves a deputy who is in office from a day on.
func (d *testDesk) serving(name, group string, from record.Date) int64 {
	d.t.Helper()
	deputy := &office.Deputy{Name: name, Mandates: []office.Mandate{{Level: office.LevelTown, Elected: from}}}
	if group != "" {
		deputy.Groups = []office.GroupMembership{{Group: record.Ref{ID: d.group(group)}}}
	}
	return d.save("新建代表", data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: deputy})
}

func (d *testDesk) group(name string) int64 {
	d.t.Helper()
	if ref, err := d.store.Lookup("group", name); err == nil {
		return ref.ID
	}
	return d.save("新建代表小组", data.Change{Reg: office.Groups.Any, Op: data.Put, Rec: &office.Group{Name: name}})
}

func (d *testDesk) sitting(s *toySitting) int64 {
	d.t.Helper()
	return d.save("新建集会", data.Change{Reg: toySittings.Any, Op: data.Put, Rec: s})
}

func (d *testDesk) sheetOf(list ...int64) *attendance {
	d.t.Helper()
	d.attend(toySittings.Any, list)
	d.loop.Settle()
	p, ok := d.current().(*attendance)
	if !ok {
		d.t.Fatalf("the desk shows %s", d.now)
	}
	return p
}

// names are the people on the sheet, from top to bottom.
func (p *attendance) names() string {
	var out []string
	for _, one := range p.sheet.people {
		out = append(out, one.called())
	}
	return strings.Join(out, " ")
}

func TestTheSheetShowsWhoWasInOfficeAndWhoIsListedAndSavesAllInOneStep(t *testing.T) {
	d := sittingDesk(t)
	zhang := d.serving("张三", "第一小组", "2024-01-10")
	d.serving("丁一", "", "2024-01-10")
	d.serving("卜新", "", "2026-06-01") // not yet in office on the day of either sitting
	late := d.sitting(&toySitting{Title: "第二次", On: "2026-03-20"})
	early := d.sitting(&toySitting{Title: "第一次", On: "2026-03-10", People: []record.Person{
		{Who: record.Ref{ID: zhang}, Status: office.OnLeave, Note: "出差"}, {Name: "来宾甲"}}})
	p := d.sheetOf(late, early)
	if got := p.names(); got != "丁一 张三 来宾甲" {
		t.Fatalf("the sheet shows %q", got)
	}
	if p.sheet.heads()[0] != (ui.GridColumn{Title: "2026-03-10", Below: "第一次"}) || p.grid.Mark(1, 0) != office.OnLeave || p.grid.Mark(2, 0) != office.Attended || p.grid.Mark(1, 1) != "" {
		t.Errorf("the first column is %v with %q", p.sheet.heads()[0], p.grid.Mark(1, 0))
	}
	p.grid.PasteText("√\t√\n迟\t缺\n0\t\n")
	p.Save()
	d.loop.Settle()
	first, second := d.loadSitting(early), d.loadSitting(late)
	if len(first.People) != 2 || first.People[0].Status != office.CameLate || first.People[0].Note != "出差" || first.People[1].Who.Name != "丁一" {
		t.Errorf("the first list is %+v", first.People)
	}
	if len(second.People) != 2 || second.People[0].Who.Name != "丁一" || second.People[1].Status != office.Absent {
		t.Errorf("the second list is %+v", second.People)
	}
	if p.grid.Dirty() {
		t.Error("the sheet is still unsaved")
	}
	d.undo()
	d.loop.Settle()
	if a, b := d.loadSitting(early), d.loadSitting(late); a.People[0].Status != office.OnLeave || len(b.People) != 0 || p.grid.Mark(1, 0) != office.OnLeave {
		t.Errorf("one undo leaves %+v and %+v", a.People, b.People)
	}
}

func (d *testDesk) loadSitting(id int64) *toySitting {
	d.t.Helper()
	s, err := data.Load(d.store, toySittings, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

func TestTheSheetIsNarrowedToAGroupAndTheOthersKeepTheirMarks(t *testing.T) {
	d := sittingDesk(t)
	d.serving("张三", "第一小组", "2024-01-10")
	d.serving("李四", "第二小组", "2024-01-10")
	id := d.sitting(&toySitting{Title: "小组活动", On: "2026-03-10"})
	p := d.sheetOf(id)
	p.grid.SetColumn(office.OnLeave)
	p.only.SetValue("第一小组")
	p.arrange()
	p.grid.SetColumn(office.Attended)
	p.only.SetValue("")
	p.find.SetText("ls")
	d.loop.Settle()
	p.grid.SetColumn(office.Absent)
	p.find.SetText("没有这个人")
	p.grid.SetColumn(office.LeftSoon) // nobody is shown
	p.Save()
	d.loop.Settle()
	got := map[string]string{}
	for _, one := range d.loadSitting(id).People {
		got[one.Who.Name] = one.Status
	}
	if got["张三"] != office.Attended || got["李四"] != office.Absent {
		t.Errorf("saved: %v", got)
	}
}

func TestMarksThatAreNotSavedAreAskedAboutBeforeThePageIsLeft(t *testing.T) {
	d := sittingDesk(t)
	d.serving("张三", "", "2024-01-10")
	id := d.sitting(&toySitting{Title: "活动", On: "2026-03-10"})
	p := d.sheetOf(id)
	p.grid.Set(office.Attended)
	d.undoHere()
	if p.grid.Dirty() {
		t.Error("Ctrl+Z does not take the mark back")
	}
	p.grid.Set(office.Attended)
	d.serving("李四", "", "2024-01-10") // something else is saved: the sheet keeps what is not saved
	if !p.grid.Dirty() {
		t.Error("marks were lost when another record was saved")
	}
	p.back()
	d.loop.Settle()
	if d.now != pageAttendance || d.win.Canvas().Overlays().Top() == nil {
		t.Fatal("the page is left without a question")
	}
	d.win.Canvas().Focused().(*ui.Button).OnTapped() // 保存
	d.loop.Settle()
	if d.now != "集会" || len(d.loadSitting(id).People) != 1 {
		t.Errorf("the desk shows %s, saved: %v", d.now, d.loadSitting(id).People)
	}
}

func TestAllSittingsOfASessionAreEnteredInOneSheet(t *testing.T) {
	d := sittingDesk(t)
	session := d.save("新建人代会", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(6)), Opens: "2026-03-10"}})
	for _, name := range []string{"第一次", "第二次"} {
		d.sitting(&toySitting{Title: name, On: "2026-03-10", Session: record.Ref{ID: session}})
	}
	d.sitting(&toySitting{Title: "会外", On: "2026-03-11"})
	for _, a := range d.workActions(office.Sessions.Any, session) {
		if a.Text == "各次集会的出席登记" {
			a.Do()
		}
	}
	d.loop.Settle()
	if p, ok := d.current().(*attendance); !ok || len(p.sheet.recs) != 2 {
		t.Errorf("the desk shows %s", d.now)
	}
	d.attend(toySittings.Any, nil)
	if !strings.HasPrefix(d.bar.Text(), "请先在列表里选中") {
		t.Errorf("with nothing chosen the bar says %q", d.bar.Text())
	}
}

// The sittings of a session are told apart over the grid, where the name of their session would fill the whole head.
func TestTheSittingsOfASessionAreToldApart(t *testing.T) {
	s := attendanceSheet{reg: office.Meetings.Any}
	session := record.Ref{ID: 1, Name: "清溪镇十九届人大四次会议"}
	for name, want := range map[string]string{"清溪镇十九届人大四次会议预备会议": "预备会议", "主席团第八次会议": "主席团第八次会议", session.Name: session.Name} {
		if got := s.caption(&office.Meeting{Name: name, Session: session}); got != want {
			t.Errorf("%s is headed %q, not %q", name, got, want)
		}
	}
}
