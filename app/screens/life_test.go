package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// deskInTest opens a desk on a new office, with a test loop in the hand of the test.
func deskInTest(t *testing.T) (*Desk, *ui.TestLoop) {
	t.Helper()
	s, err := data.Found(t.TempDir(), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Province: "云南", Term: 19, Population: 30000, Quota: 65})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	a := test.NewTempApp(t)
	a.Settings().SetTheme(ui.NewTheme(assets.FontRegular, assets.FontBold))
	loop := ui.NewTestLoop(t)
	w := test.NewTempWindow(t, nil)
	w.Resize(fyne.NewSize(1093, 614))
	d := newDesk(a, w, s)
	d.goTo("首页")
	loop.Settle()
	return d, loop
}

// keep saves records as another day's work.
func keep(t *testing.T, d *Desk, reg *record.Any, recs ...any) []int64 {
	t.Helper()
	b := data.Batch{Label: "登记"}
	for _, rec := range recs {
		b.Changes = append(b.Changes, data.Change{Reg: reg, Op: data.Put, Rec: rec})
	}
	got, err := d.store.Save(b)
	if err != nil {
		t.Fatal(err)
	}
	return got.IDs
}

// listOf opens the list of a register.
func listOf(t *testing.T, d *Desk, loop *ui.TestLoop, reg *record.Any) *listPage {
	t.Helper()
	var page *listPage
	d.onList(reg, func(p *listPage) { page = p })
	loop.Settle()
	if page == nil {
		t.Fatalf("%s has no list", reg.Name)
	}
	return page
}

// press presses the button of a step over the form.
func press(t *testing.T, p *detail, name string) {
	t.Helper()
	for _, o := range p.steps.Objects {
		if b := o.(*ui.Button); b.Text == name {
			b.OnTapped()
			return
		}
	}
	t.Fatalf("the form offers no %s in the state %s", name, p.before)
}

func proposal(t *testing.T, d *Desk, id int64) *office.Proposal {
	t.Helper()
	p, err := data.Load(d.store, office.Proposals, id)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The clerk takes a suggestion from its hand-over through three meetings, the answer, 不满意 and the second handling to its
// end: a click on each step, what only the clerk knows, and 保存.
func TestASuggestionLivesItsLifeOnTheForm(t *testing.T) {
	d, loop := deskInTest(t)
	p := listOf(t, d, loop, office.Proposals.Any)
	p.New()
	p.detail.form.Put("subject", "关于硬化松林村道路的建议")
	p.Save()
	loop.Settle()
	id, today := p.detail.id, d.store.Settings().Today
	for _, step := range []struct {
		name string
		fill func()
		want record.State
	}{
		{"交办", nil, office.StateAssigned},
		{"签收", nil, office.StateSigned},
		{"面商", nil, office.StateHandling},
		{"面商", nil, office.StateHandling},
		{"面商", nil, office.StateHandling},
		{"答复", func() { p.detail.form.Put("result", "A") }, office.StateReplied},
		{"发征询表", nil, office.StateAwaiting},
		{"反馈", func() { p.detail.form.Put("outcome", office.Dissatisfied); p.detail.form.Put("opinion", "没有修") }, office.StateSecond},
		{"二次办理", nil, office.StateSecond},
		{"再答复", nil, office.StateReplied2},
		{"反馈", func() {
			p.detail.form.Edit(func(rec any) { rec.(*office.Proposal).Rounds[0].Outcome = office.Satisfied })
		}, office.StateClosed},
	} {
		press(t, p.detail, step.name)
		if step.fill != nil {
			step.fill()
		}
		p.Save()
		loop.Settle()
		if got := proposal(t, d, id).State(); got != step.want {
			t.Fatalf("after %s the suggestion is %s, not %s (%s)", step.name, got, step.want, d.bar.Text())
		}
	}
	got := proposal(t, d, id)
	if got.HandedOver != today || got.Replied != today || len(got.Meetings) != 3 || len(got.Rounds) != 1 {
		t.Errorf("the dates are not today's: %+v", got)
	}
	if light := got.Light(today, d.store.Settings()); light != office.LightGrey {
		t.Errorf("a closed suggestion shows %s", light)
	}
}

// Three suggestions are handed over at once, and one click on 撤销 takes all three back.
func TestHandingOverSeveralIsOneUndo(t *testing.T) {
	d, loop := deskInTest(t)
	unit := keep(t, d, office.Units.Any, &office.Unit{Name: "农业农村办公室"})[0]
	list := keep(t, d, office.Proposals.Any,
		&office.Proposal{Subject: "关于修路的建议", Submitted: "2026-10-01"}, &office.Proposal{Subject: "关于修桥的建议", Submitted: "2026-10-01"},
		&office.Proposal{Subject: "关于修渠的建议", Submitted: "2026-10-01"}, &office.Proposal{Subject: "已交办的", Submitted: "2026-10-01", HandedOver: "2026-10-08"})
	listOf(t, d, loop, office.Proposals.Any)
	f, err := d.newBulk(bulks[0], list)
	if err != nil || len(f.list) != 3 {
		t.Fatalf("%d suggestions can be handed over, not 3 (%v)", len(f.list), err)
	}
	f.show(1)
	f.day.SetDate("2026-11-02")
	for _, box := range f.units {
		box.SetChosen(ui.Option{ID: unit, Text: "农业农村办公室"})
	}
	f.leaders[1].SetText("马镇长")
	f.save()
	loop.Settle()
	for i, id := range list[:3] {
		p := proposal(t, d, id)
		if p.HandedOver != "2026-11-02" || p.LeadUnit.ID != unit || p.State() != office.StateAssigned || p.Due(d.store.Settings()) != "2027-02-02" {
			t.Errorf("suggestion %d: %s %s %s", i, p.HandedOver, p.State(), p.Due(d.store.Settings()))
		}
	}
	if p := proposal(t, d, list[1]); p.Leader != "马镇长" {
		t.Errorf("the leader of the second is %q", p.Leader)
	}
	if p := proposal(t, d, list[3]); p.HandedOver != "2026-10-08" {
		t.Error("one that was handed over before was touched")
	}
	d.undo()
	loop.Settle()
	for _, id := range list[:3] {
		if p := proposal(t, d, id); p.HandedOver != "" || p.LeadUnit.ID != 0 {
			t.Errorf("undo left %s with %q", p.HandedOver, p.LeadUnit.Name)
		}
	}
}

// A change of a deputy's standing and the vacancy that it makes are one step, and one undo takes both back.
func TestADeputyLeavesAndTheSeatFallsVacant(t *testing.T) {
	d, loop := deskInTest(t)
	id := keep(t, d, office.Deputies.Any, &office.Deputy{Name: "张三", Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2021-10-28"}}})[0]
	p := listOf(t, d, loop, office.Deputies.Any)
	p.Open(id)
	loop.Settle()
	deputy, err := data.Load(d.store, office.Deputies, id)
	if err != nil {
		t.Fatal(err)
	}
	f := newStatusForm(p.detail, deputy)
	f.build(ui.NewLayer())
	f.status.OnChosen(ui.Option{Text: office.StateMoved})
	f.status.SetValue(office.StateMoved)
	f.reason.SetText("工作调动")
	if !f.save() {
		t.Fatal(f.problem.Text)
	}
	loop.Settle()
	count := func() int64 {
		n, err := d.store.Count(office.Vacancies.Any, record.Query{}, record.Count{How: record.CountRows})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if now := p.detail.before; now != office.StateMoved || count() != 1 {
		t.Errorf("the deputy is %s and there are %d vacancies", now, count())
	}
	d.undo()
	loop.Settle()
	if now := p.detail.before; now != office.StateInOffice || count() != 0 {
		t.Errorf("after undo the deputy is %s and there are %d vacancies", now, count())
	}
}

// Typing zs finds 张三 and 赵四, 李五 not; the arrow key leads into the list.
func TestZsFindsZhangSan(t *testing.T) {
	d, loop := deskInTest(t)
	keep(t, d, office.Deputies.Any, &office.Deputy{Name: "张三"}, &office.Deputy{Name: "李五"}, &office.Deputy{Name: "赵四"})
	p := listOf(t, d, loop, office.Deputies.Any)
	p.FocusFind()
	for _, r := range "zs" {
		p.search.TypedRune(r)
	}
	loop.Pass(searchPause)
	if len(p.shown) != 2 {
		t.Errorf("zs finds %d deputies, not 2", len(p.shown))
	}
	p.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if d.win.Canvas().Focused() != fyne.Focusable(p.table) || len(p.table.Selected()) != 1 {
		t.Error("the arrow key does not lead into the list")
	}
}

// A new suggestion gets the next number of its series; another kind gets another, and a number that the clerk wrote stays.
func TestANewSuggestionIsNumbered(t *testing.T) {
	d, loop := deskInTest(t)
	p := listOf(t, d, loop, office.Proposals.Any)
	number := func() string { return p.detail.form.Record().(*office.Proposal).Number }
	p.New()
	first := number()
	p.detail.form.Put("subject", "关于修路的建议")
	p.detail.form.Put("submitted", "2025-03-01")
	if got := number(); first == "" || got == first {
		t.Errorf("a suggestion of another year keeps the number %s", got)
	}
	p.detail.form.Put("number", "镇〔2025〕7号")
	p.detail.form.Put("submitted", "2024-03-01")
	if got := number(); got != "镇〔2025〕7号" {
		t.Errorf("the clerk's number was changed to %s", got)
	}
}

// The first page of an empty office shows the first steps; with records it shows their numbers, each with its rows.
func TestTheFirstPageCounts(t *testing.T) {
	d, loop := deskInTest(t)
	if f := gather(d.store); !f.empty {
		t.Error("a new office is not taken for empty")
	}
	keep(t, d, office.Deputies.Any, &office.Deputy{Name: "张三"})
	keep(t, d, office.Proposals.Any, &office.Proposal{Subject: "关于修路的建议", Submitted: "2026-10-01", Area: "道路交通"},
		&office.Proposal{Subject: "关于修桥的建议", Submitted: "2026-01-01", HandedOver: "2026-01-10", Area: "道路交通"})
	f := gather(d.store)
	if len(f.inOffice) != 1 || len(f.brief[office.BriefWaiting]) != 1 || len(f.overdue) != 1 || len(f.areas) != 1 || f.err != nil {
		t.Errorf("counted %d deputies, %v, %d overdue (%v)", len(f.inOffice), f.brief, len(f.overdue), f.err)
	}
	d.goTo("首页")
	loop.Settle()
	h := d.current().(*homePage)
	if len(h.dueList) == 0 {
		t.Fatal("nothing falls due")
	}
	h.due.SelectID(1)
	loop.Settle()
	if p, ok := d.current().(*listPage); !ok || p.detail.id != h.dueList[0].ID {
		t.Error("a click on what is due does not open it")
	}
}
