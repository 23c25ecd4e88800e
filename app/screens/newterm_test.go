package screens

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestTheClerkOpensANewTermInThreeSteps(t *testing.T) {
	d, loop := startDesk(t)
	for _, name := range []string{"张伟", "王芳"} {
		dep := &office.Deputy{Name: name, Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2024-10-28"}}}
		if _, err := d.store.Save(data.Batch{Label: "新建", Changes: []data.Change{{Reg: office.Deputies.Any, Op: data.Put, Rec: dep}}}); err != nil {
			t.Fatal(err)
		}
	}
	going := &office.Proposal{Subject: "修路", Submitted: "2026-09-01", HandedOver: "2026-09-10"}
	if _, err := d.store.Save(data.Batch{Label: "新建", Changes: []data.Change{{Reg: office.Proposals.Any, Op: data.Put, Rec: going}}}); err != nil {
		t.Fatal(err)
	}
	d.goTo(pageNewTerm)
	p := d.current().(*newTermPage)
	if p.plan.New.Name != "第二十届" || len(p.people.People()) != 2 || !strings.Contains(p.again.Text(), "连任 0 人") {
		t.Fatalf("the first step offers %q with %d people, %q", p.plan.New.Name, len(p.people.People()), p.again.Text())
	}
	p.form.Edit(func(rec any) { rec.(*office.Term).From = "2026-11-20" })
	p.elected.SetDate("2026-10-28")
	p.forward()
	p.people.Paste.SetText("张伟")
	p.people.ReadPasted()
	loop.Settle()
	if !strings.Contains(p.again.Text(), "连任 1 人") {
		t.Errorf("after pasting one name: %q", p.again.Text())
	}
	p.forward()
	if p.next.Text != "备份并开始第二十届" {
		t.Errorf("the last button says %q", p.next.Text)
	}
	p.forward()
	loop.Settle()
	terms, err := data.All(d.store, office.Terms, record.Query{})
	if err != nil || len(terms) != 2 || terms[1].Sealed != "2026-11-20" {
		t.Fatalf("terms: %+v, %v", terms, err)
	}
	serving := 0
	in, facts := d.store.Settings(), d.store.Facts()
	for dep, err := range data.Each(d.store, office.Deputies, record.Query{}) {
		if err == nil && dep.InOffice("2026-11-22", facts.Term, in) {
			serving++
		}
	}
	if f := gather(d.store); len(f.proposals) != 0 || len(f.carried) != 1 || len(f.brief[office.BriefHandling]) != 1 || handlingTitle(f) != "本届议案建议办理（含上届结转 1 件）" {
		t.Errorf("the first page counts %d of the new term, %d carried over, %v", len(f.proposals), len(f.carried), f.brief)
	}
	if serving != 1 {
		t.Errorf("%d deputies in the new term", serving)
	}
}
