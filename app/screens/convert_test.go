package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// stepped presses the button of that name over the form.
func (d *testDesk) stepped(p *detail, name string) {
	d.t.Helper()
	for _, a := range p.formSteps() {
		if a.Text == name {
			a.Do()
			d.loop.Settle()
			return
		}
	}
	d.t.Fatalf("the form of %s offers no %s", p.reg.Name, name)
}

// bound tells whether a record knows a record of another register.
func (d *testDesk) bound(reg *record.Any, id int64, to *record.Any, other int64) bool {
	d.t.Helper()
	list, err := d.store.Related(reg, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return slices.ContainsFunc(list, func(r data.Relation) bool { return r.Register == to && slices.Contains(r.IDs, other) })
}

func TestWhatVotersAndDeputiesSaidBecomesASuggestionAndBothEndsKnowEachOther(t *testing.T) {
	d := newTestDesk(t)
	zhang := record.Ref{ID: d.deputy("张三")}
	for _, c := range []struct {
		reg    *record.Any
		rec    any
		source string
	}{
		{office.Receptions.Any, &office.Reception{Day: "2026-11-02", Content: "村口缺路灯", Deputies: []record.Person{{Who: zhang}}}, "接访转化"},
		{office.Problems.Any, &office.Problem{Text: "进货台账不全", Number: "2026-014"}, "调研转化"},
		{office.Inspections.Any, &office.Inspection{Subject: "食品安全", Day: "2026-06-01", Opinions: []office.InspectionOpinion{{Text: "加强抽检"}}}, "调研转化"},
		{office.Meetings.Any, &office.Meeting{Name: "代表座谈会", Starts: "2026-05-01", Speeches: []office.Speech{{Speaker: zhang, Gist: "修复机耕路"}}}, office.SourceRecess},
		{office.DutyReports.Any, &office.ReportToVoters{On: "2026-11-01", Reporters: []record.Ref{zhang}, Opinions: []office.VoterOpinion{{Text: "增加公交"}}}, "选民述职转化"},
		{office.PetitionDuties.Any, &office.PetitionDuty{Kind: office.PetitionDay, Day: "2026-11-02", Leader: "镇长", Proposals: []office.PetitionProposal{{Deputy: zhang, Problem: "村口缺路灯", Text: "装路灯"}}}, "接访转化"},
	} {
		id := d.save("新建", data.Change{Reg: c.reg, Op: data.Put, Rec: c.rec})
		d.stepped(d.opened(c.reg, id), wordsToSuggestion)
		page, ok := d.current().(*listPage)
		if !ok || page.reg != office.Proposals.Any {
			t.Fatalf("%s: the suggestion is not open", c.reg.Name)
		}
		p := page.detail.form.Record().(*office.Proposal)
		if p.Source != c.source || p.Number == "" || p.Kind != office.KindSuggestion {
			t.Errorf("%s became %q, %s, %s", c.reg.Name, p.Number, p.Source, p.Kind)
		}
		if !d.bound(c.reg, id, office.Proposals.Any, p.ID) || !d.bound(office.Proposals.Any, p.ID, c.reg, id) {
			t.Errorf("%s and its suggestion do not know each other", c.reg.Name)
		}
		rec, err := d.store.Get(c.reg, id)
		if err != nil || len(conversions(rec, "2026-11-22")) != 0 {
			t.Errorf("%s can be turned twice, %v", c.reg.Name, err)
		}
		d.press("撤销")
		if rec, err := d.store.Get(c.reg, id); err != nil || len(conversions(rec, "2026-11-22")) != 1 || count(t, d.Desk, office.Proposals.Any) != 0 {
			t.Errorf("%s: one undo does not take both ends back, %v", c.reg.Name, err)
		}
	}
}

func TestOfSeveralOpinionsTheClerkChoosesWhichBecomesASuggestion(t *testing.T) {
	d := newTestDesk(t)
	id := d.save("新建", data.Change{Reg: office.Inspections.Any, Op: data.Put, Rec: &office.Inspection{Subject: "食品安全", Day: "2026-06-01",
		Opinions: []office.InspectionOpinion{{Text: "加强抽检"}, {Text: "公开结果"}}}})
	d.stepped(d.opened(office.Inspections.Any, id), wordsToSuggestion)
	if d.win.Canvas().Overlays().Top() == nil || count(t, d.Desk, office.Proposals.Any) != 0 {
		t.Error("nobody was asked which")
	}
}

func TestProblemsToldInWordsAreListedOnceWithNumbers(t *testing.T) {
	d := newTestDesk(t)
	d.save("新建", data.Change{Reg: office.Problems.Any, Op: data.Put, Rec: &office.Problem{Text: "旧问题", Number: "2026-007", Found: "2026-01-05"}})
	id := d.save("新建", data.Change{Reg: office.Inspections.Any, Op: data.Put, Rec: &office.Inspection{Subject: "食品安全", Day: "2026-06-01", Problems: "台账不全\n证照过期"}})
	d.stepped(d.opened(office.Inspections.Any, id), "列为问题")
	list, err := data.All(d.store, office.Problems, record.Query{Where: []record.Filter{{Key: "inspection", Op: record.Is, Value: id}}, Sort: []record.Sort{{Key: "number"}}})
	if err != nil || len(list) != 2 || list[0].Number != "2026-008" || list[1].Number != "2026-009" || list[0].Found != "2026-06-01" {
		t.Fatalf("the problems are %+v, %v", list, err)
	}
	d.stepped(d.opened(office.Inspections.Any, id), "列为问题")
	if d.says("这些问题已经列入“问题整改”，没有新的。"); count(t, d.Desk, office.Problems.Any) != 3 {
		t.Error("problems are listed twice")
	}
	d.undo()
	if count(t, d.Desk, office.Problems.Any) != 1 {
		t.Error("one undo leaves problems behind")
	}
}

func TestVacanciesOfOneTermAreFilledByOneByElection(t *testing.T) {
	d := newTestDesk(t)
	var seats []int64
	for _, name := range []string{"张三", "李四"} {
		former := record.Ref{ID: d.deputy(name)}
		seats = append(seats, d.save("新建", data.Change{Reg: office.Vacancies.Any, Op: data.Put, Rec: &office.Vacancy{Former: former, Reason: office.StateResigned, On: "2026-05-01"}}))
	}
	d.toByElection(nil)
	if count(t, d.Desk, office.ByElections.Any) != 0 {
		t.Error("a by-election for nobody")
	}
	d.toByElection(seats)
	d.loop.Settle()
	page, ok := d.current().(*listPage)
	if !ok || page.reg != office.ByElections.Any {
		t.Fatalf("the by-election is not open: %s", d.bar.Text())
	}
	b := page.detail.form.Record().(*office.ByElection)
	if len(b.Former) != 2 || !d.bound(office.Vacancies.Any, seats[1], office.ByElections.Any, b.ID) {
		t.Errorf("the by-election is %+v", b)
	}
	d.toByElection(seats[:1])
	if d.loop.Settle(); count(t, d.Desk, office.ByElections.Any) != 1 {
		t.Error("a seat is filled by two by-elections")
	}
	d.undo()
	v, err := data.Load(d.store, office.Vacancies, seats[0])
	if err != nil || v.ByElection.ID != 0 || count(t, d.Desk, office.ByElections.Any) != 0 {
		t.Errorf("one undo leaves %+v, %v", v, err)
	}
}

func TestTheDayOfTheMeetingIsPutIntoWhatWasHandedOverThere(t *testing.T) {
	d := newTestDesk(t)
	var refs []record.Ref
	for _, p := range []*office.Proposal{{Subject: "修路"}, {Subject: "修桥", HandedOver: "2026-03-01"}} {
		refs = append(refs, record.Ref{ID: d.save("新建", data.Change{Reg: office.Proposals.Any, Op: data.Put, Rec: p})})
	}
	id := d.save("新建", data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: &office.Meeting{Kind: "交办会", Name: "建议交办会", Starts: "2026-04-01", HandedOver: refs}})
	d.stepped(d.opened(office.Meetings.Any, id), "填入交办日期（1 件）")
	for i, want := range []record.Date{"2026-04-01", "2026-03-01"} {
		if p, err := data.Load(d.store, office.Proposals, refs[i].ID); err != nil || p.HandedOver != want {
			t.Errorf("%s is handed over on %s, %v", p.Subject, p.HandedOver, err)
		}
	}
}

func TestAStepFillsInItsDayAndIsSavedByTheClerk(t *testing.T) {
	d := newTestDesk(t)
	id := d.save("新建", data.Change{Reg: office.Problems.Any, Op: data.Put, Rec: &office.Problem{Text: "进货台账不全", Number: "2026-014"}})
	p := d.opened(office.Problems.Any, id)
	d.stepped(p, "交办")
	if got, err := data.Load(d.store, office.Problems, id); err != nil || got.HandedOver != "" {
		t.Error("the step is saved before the clerk has looked")
	}
	d.press("保存")
	if got, err := data.Load(d.store, office.Problems, id); err != nil || got.HandedOver != d.store.Settings().Today || got.State() != office.ProblemAssigned {
		t.Errorf("the problem is %+v, %v", got, err)
	}
}

func TestNewRecordsHaveTodayTheirNumberAndThePlaceOfTheLastOne(t *testing.T) {
	d := newTestDesk(t)
	today := d.store.Settings().Today
	d.save("新建", data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: &office.Meeting{Name: "座谈会", Starts: "2026-05-01", Place: "镇会议室", Chair: "张三"}})
	m := d.newRecord(office.Meetings.Any).(*office.Meeting)
	if m.Starts != today || m.Place != "镇会议室" || m.Chair != "张三" || m.Name != "" {
		t.Errorf("a new meeting is %+v", m)
	}
	d.save("新建", data.Change{Reg: office.Petitions.Any, Op: data.Put, Rec: &office.Petition{Number: "信-2025-006", Day: "2025-05-01", Subject: "征地"}})
	d.onList(office.Petitions.Any, func(p *listPage) { p.New() })
	d.loop.Settle()
	form := d.current().(*listPage).detail
	if got := form.form.Record().(*office.Petition); got.Number != office.NextPetitionNumber(today, nil, d.store.Settings()) {
		t.Errorf("a new petition has the number %q", got.Number)
	}
	form.form.Put("day", "2025-12-30")
	if got := form.form.Record().(*office.Petition); got.Number != "信-2025-007" {
		t.Errorf("with a day of last year the number is %q", got.Number)
	}
	form.form.Put("number", "信-2025-100")
	form.form.Put("day", string(today))
	if got := form.form.Record().(*office.Petition); got.Number != "信-2025-100" {
		t.Errorf("a number that the clerk wrote is replaced by %q", got.Number)
	}
}

func TestTheFormOfAMeetingSaysHowManyAreToCome(t *testing.T) {
	d := newTestDesk(t)
	d.serving("张三", "第一小组", "2024-01-10")
	d.serving("李四", "第一小组", "2024-01-10")
	group := record.Ref{ID: d.group("第一小组")}
	m := &office.Meeting{Kind: office.MeetGroup, Name: "学习", Starts: "2026-05-01", Group: group, Attendance: []record.Person{{Name: "来宾"}}}
	m.ID = d.save("新建", data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: m})
	if got := m.ExpectedNow(d.store.Facts()); got != 2 {
		t.Errorf("%d are to come", got)
	}
	p := d.opened(office.Meetings.Any, m.ID)
	if got := p.form.Suggested("expected"); got != "2（按当天名册或出席记录）" {
		t.Errorf("the box says %q", got)
	}
}

func TestTheFormShowsThreeWarningsAndTheRestBehindAButton(t *testing.T) {
	d := newTestDesk(t)
	p := d.opened(office.Deputies.Any, d.deputy("张三"))
	found := []record.Warning{{Text: "一"}, {Text: "二", Fields: []string{"birth"}}, {Text: "三", Fields: []string{"sex"}}, {Text: "四", Fields: []string{"name"}}, {Text: "五"}}
	p.notes.RemoveAll()
	p.fillNotes(found, 4)
	if got := p.notes.Objects[0].(*widget.Label).Text; got != "• 一\n• 五" {
		t.Errorf("over the form it says %q", got)
	}
	if got := buttonsOver(p); !slices.Equal(got, []string{"看栏目下的 1 条提醒", "还有 2 条提醒，4 项待完善"}) {
		t.Errorf("the buttons say %q", got)
	}
}

// buttonsOver are the words on the buttons in the last line over a form.
func buttonsOver(p *detail) (words []string) {
	for _, b := range p.notes.Objects[len(p.notes.Objects)-1].(*fyne.Container).Objects {
		words = append(words, b.(*ui.Button).Text)
	}
	return words
}

// What a rule of the office says of a record stands at its field, and goes when the record is put right.
func TestAWarningGoesWhenItsFieldIsPutRight(t *testing.T) {
	d := newTestDesk(t)
	p := d.opened(office.Deputies.Any, d.save("新建", data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: &office.Deputy{Name: "张三", Phone: "138"}}))
	if got := buttonsOver(p)[0]; got != "看栏目下的 3 条提醒" {
		t.Errorf("with a wrong number the form says %q", got)
	}
	p.form.Put("phone", "13800000000")
	p.save(nil)
	d.loop.Settle()
	if got := buttonsOver(p)[0]; got != "看栏目下的 2 条提醒" {
		t.Errorf("with the number put right the form says %q", got)
	}
}
