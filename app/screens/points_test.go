package screens

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// pointsAt opens the points of this year.
func (d *testDesk) pointsAt(deputy int64) *pointsPage {
	d.t.Helper()
	d.openPoints(d.store.Settings().Today.Year(), deputy)
	d.loop.Settle()
	p, ok := d.current().(*pointsPage)
	if !ok {
		d.t.Fatalf("the desk shows %s", d.now)
	}
	return p
}

// ranked are the deputies on the page, from top to bottom.
func (p *pointsPage) ranked() string {
	var out []string
	for _, r := range p.shown {
		out = append(out, r.Deputy.Name)
	}
	return strings.Join(out, " ")
}

// pointsDesk is a desk that counts points: 王二 was at an inspection and a training, 丁一 at the inspection, 张三 at nothing.
func pointsDesk(t *testing.T) (d *testDesk, ding, wang int64) {
	t.Helper()
	d = newTestDesk(t)
	d.set(office.KeyPoints, "是")
	ding, wang = d.serving("丁一", "第一小组", "2024-01-10"), d.serving("王二", "第二小组", "2024-01-10")
	d.serving("张三", "第一小组", "2024-01-10")
	both := []record.Person{{Who: record.Ref{ID: ding}, Status: office.Attended}, {Who: record.Ref{ID: wang}, Status: office.Attended}}
	d.inspect("水库建设", both...)
	d.save("新建培训", data.Change{Reg: office.Trainings.Any, Op: data.Put, Rec: &office.Training{Name: "初任培训", From: d.store.Settings().Today, Deputies: both[1:]}})
	return d, ding, wang
}

func TestPointsAreOffUntilTheOfficeSwitchesThemOn(t *testing.T) {
	d := newTestDesk(t)
	p := d.pointsAt(0)
	if p.facts.on || !slices.Contains(p.body.Objects, p.off) {
		t.Error("points are counted though nobody asked for them")
	}
	if group := pointsSettings(); group == "" {
		t.Error("the page leads to no settings")
	}
	d.set(office.KeyPoints, "是")
	if !p.facts.on || !slices.Contains(p.body.Objects, p.on) {
		t.Error("switched on, and the page does not show them")
	}
}

func TestTheTableRanksSortsAndShowsWhereThePointsComeFrom(t *testing.T) {
	d, ding, _ := pointsDesk(t)
	p := d.pointsAt(ding)
	if got := p.ranked(); got != "王二 丁一 张三" || !p.facts.sheet.Draft {
		t.Errorf("ranked %s, draft %v", got, p.facts.sheet.Draft)
	}
	if !strings.Contains(p.told.Text(), "丁一：3 分") || p.lines.Len() != 2 {
		t.Errorf("the lines below are %d: %q", p.lines.Len(), p.told.Text())
	}
	p.table.OnSort("total", false)
	if got := p.ranked(); got != "张三 丁一 王二" {
		t.Errorf("the least first: %s", got)
	}
	p.group.SetValue("第一小组")
	p.arrange()
	if got := p.ranked(); got != "张三 丁一" {
		t.Errorf("one group: %s", got)
	}
	p.table.SelectID(ding)
	p.openLine(2)
	d.loop.Settle()
	if lp := d.current().(*listPage); lp.reg != office.Inspections.Any {
		t.Errorf("the point opens %s", lp.reg.Name)
	}
}

func TestThePresidiumConfirmsThePointsInARecordOfItsOwn(t *testing.T) {
	d, ding, wang := pointsDesk(t)
	d.pointsAt(ding).confirm()
	d.loop.Settle()
	form := d.current().(*listPage).detail
	c, ok := form.form.Record().(*office.Commendation)
	if !ok || c.Kind != office.YearPoints || len(c.Candidates) != 3 || c.Candidates[0].Deputy.ID != wang || c.Candidates[0].Points.V != 6 {
		t.Fatalf("the record is %+v", form.form.Record())
	}
	c.Decided = d.store.Settings().Today
	c.Candidates[1].Result, c.Candidates[1].Why = office.ResultLeftOut, "全年在外地驻村"
	c.Candidates[2].Appeal = "漏登一次培训"
	form.form.Draft(c)
	form.save(nil)
	d.loop.Settle()
	p := d.pointsAt(0)
	if got := p.ranked(); got != "王二 张三 丁一" || p.facts.sheet.Draft || p.facts.sheet.Decided != d.store.Settings().Today {
		t.Errorf("confirmed: %s, %+v", got, p.facts.sheet)
	}
	if said := p.shown[2].Said(); said != "全年在外地驻村" || p.shown[1].Said() != "申诉：漏登一次培训" {
		t.Errorf("of those: %q, %q", said, p.shown[1].Said())
	}
	p.table.OnSort("total", false)
	if got := p.ranked(); got != "张三 王二 丁一" {
		t.Errorf("who is left out stands last in any order: %s", got)
	}
	p.confirm()
	d.loop.Settle()
	if lp := d.current().(*listPage); lp.detail.id == 0 || !strings.Contains(d.bar.Text(), "已经确认过") {
		t.Errorf("again: %q", d.bar.Text())
	}
}
