package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func (d *testDesk) noting() *activityPage {
	d.t.Helper()
	d.noteActivity()
	d.loop.Settle()
	return d.current().(*activityPage)
}

func (p *activityPage) enter(kind, text, names string) {
	p.kind.SetValue(kind)
	p.chosenKind()
	p.text.SetText(text)
	p.people.Paste.SetText(names)
	p.people.ReadPasted()
}

func (d *testDesk) picture(name string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, []byte("picture "+name), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func TestAnActivityIsEnteredOnOnePageAndUndoneWithAllThatFollows(t *testing.T) {
	d := newTestDesk(t)
	zhang := d.serving("张三", "", "2024-01-10")
	d.serving("李四", "", "2024-01-10")
	p := d.noting()
	p.enter(office.DutyInspection, "视察石坑坪水库", "张三、李四（请假）")
	d.loop.Settle()
	p.place.SetText("石坑坪")
	p.Dropped([]string{d.picture("水库.jpg"), d.picture("说明.txt")})
	if len(p.photos) != 1 {
		t.Errorf("%d photos are taken", len(p.photos))
	}
	p.Save()
	d.loop.Settle()
	list, err := data.All(d.store, office.Inspections, record.Query{})
	if err != nil || len(list) != 1 {
		t.Fatalf("%d inspections, %v", len(list), err)
	}
	i := list[0]
	if i.Subject != "视察石坑坪水库" || i.Day != d.store.Settings().Today || i.Place != "石坑坪" || len(i.Deputies) != 2 || i.Deputies[1].Status != office.OnLeave {
		t.Errorf("the inspection is %+v", i)
	}
	lines, err := d.store.DutyLines(data.DutyQuery{Deputy: zhang})
	if err != nil || len(lines) != 1 || lines[0].Kind != office.DutyInspection || lines[0].Record != i.ID {
		t.Errorf("the archive has %+v, %v", lines, err)
	}
	if files, err := d.store.AttachmentsOf(office.Inspections.Any, i.ID); err != nil || len(files) != 1 || files[0].Slot != slotPhotos {
		t.Errorf("the photos are %+v, %v", files, err)
	}
	d.undo()
	d.loop.Settle()
	lines, _ = d.store.DutyLines(data.DutyQuery{Deputy: zhang})
	if count(t, d.Desk, office.Inspections.Any) != 0 || count(t, d.Desk, office.Attachments.Any) != 0 || len(lines) != 0 {
		t.Error("one undo does not take the whole activity back")
	}
	if p.body.Objects[0] != p.form || p.text.Text != "视察石坑坪水库" {
		t.Error("what was entered is not shown again to be mended")
	}
}

func TestEveryKindOfActivityIsSavedFromThePage(t *testing.T) {
	d := newTestDesk(t)
	zhang := d.serving("张三", "", "2024-01-10")
	campaign := d.save("新建主题活动", data.Change{Reg: office.Campaigns.Any, Op: data.Put, Rec: &office.Campaign{Name: "代表进万家", From: "2026-01-01"}})
	for n, kind := range office.ActivityKinds() {
		p := d.noting()
		p.again()
		p.enter(kind, "走进石门村", "张三")
		d.loop.Settle()
		if kind == office.DutyCampaign {
			p.campaign.SetChosen(d.offer(office.Campaigns.Key, "代表进万家")[0])
		}
		for _, box := range p.counts {
			box.SetText("１2")
		}
		p.Save()
		d.loop.Settle()
		if p.entered {
			t.Errorf("%s is not saved: %s", kind, p.problem.Text())
		}
		if got, err := d.store.CountDuties(data.DutyQuery{Deputy: zhang}); err != nil || got != n+1 {
			t.Errorf("after %s the archive has %d lines, %v", kind, got, err)
		}
	}
	c, err := data.Load(d.store, office.Campaigns, campaign)
	if err != nil || len(c.Events) != 1 || c.Events[0].Consulted.V != 12 {
		t.Errorf("the campaign has %+v, %v", c.Events, err)
	}
}

func TestAGroupBringsItsMembersAndTheMeetingKnowsWhoWasToCome(t *testing.T) {
	d := newTestDesk(t)
	d.serving("张三", "第一小组", "2024-01-10")
	d.serving("李四", "第一小组", "2024-01-10")
	d.serving("王五", "第二小组", "2024-01-10")
	p := d.noting()
	p.enter(office.DutyGroup, "学习代表法", "")
	p.group.SetChosen(d.offer(office.Groups.Key, "第一小组")[0])
	p.fillIn()
	if got := len(p.people.People()); got != 2 {
		t.Fatalf("the group brings %d people", got)
	}
	p.people.SetPeople(p.people.People()[:1])
	p.Save()
	d.loop.Settle()
	list, err := data.All(d.store, office.Meetings, record.Query{})
	if err != nil || len(list) != 1 || list[0].State() != office.MeetingOver || list[0].Expected.V != 2 {
		t.Errorf("the meeting is %+v, %v", list, err)
	}
}

func TestAnActivityThatLacksSomethingIsNotSavedAndNothingIsLost(t *testing.T) {
	d := newTestDesk(t)
	d.serving("张三", "", "2024-01-10")
	p := d.noting()
	p.enter(office.DutyHelp, "慰问困难户", "赵六")
	d.loop.Settle()
	p.Save()
	d.loop.Settle()
	if got := p.problem.Text(); got != "还有 1 个姓名待确认，请先在名单上面选择。" {
		t.Errorf("the page says %q", got)
	}
	p.people.Questions[0].Answers[0].Do()
	p.Save()
	d.loop.Settle()
	if !strings.HasPrefix(p.problem.Text(), "请填写参加的代表") || !p.entered || p.text.Text != "慰问困难户" || count(t, d.Desk, office.DutyEntries.Any) != 0 {
		t.Errorf("the page says %q", p.problem.Text())
	}
	d.goTo("代表")
	d.loop.Settle()
	if d.now != pageActivity || d.win.Canvas().Overlays().Top() == nil {
		t.Error("the page is left without a question")
	}
}

// sixty deputies in office, and their names as they are pasted.
func (d *testDesk) sixty() string {
	d.t.Helper()
	var names []string
	b := data.Batch{Label: "新建代表"}
	for i := range 60 {
		names = append(names, fmt.Sprintf("代%s%s", string("甲乙丙丁戊己庚辛壬癸"[i/10*3:i/10*3+3]), string("一二三四五六七八九十"[i%10*3:i%10*3+3])))
		b.Changes = append(b.Changes, data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: &office.Deputy{Name: names[i],
			Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2024-01-10"}}}})
	}
	if _, err := d.store.Save(b); err != nil {
		d.t.Fatal(err)
	}
	return strings.Join(names, "、")
}

func TestAnActivityOfSixtyPeopleIsOneStepOfAMoment(t *testing.T) {
	d := newTestDesk(t)
	p := d.noting()
	p.enter(office.DutyHelp, "慰问困难户", d.sixty())
	d.loop.Settle()
	a, err := p.activity()
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	got, err := saveActivity(d.store, a, a.Pieces(d.store.Settings().Today), []string{d.picture("慰问.jpg")})
	if took := time.Since(start); err != nil || len(got.IDs) != 120 || took > 5*time.Second {
		t.Fatalf("%d records in %v, %v", len(got.IDs), took, err)
	}
	if count(t, d.Desk, office.DutyEntries.Any) != 60 || count(t, d.Desk, office.Attachments.Any) != 60 {
		t.Error("not everybody has a line with its photo")
	}
	if _, err := d.store.Undo(); err != nil || count(t, d.Desk, office.DutyEntries.Any) != 0 || count(t, d.Desk, office.Attachments.Any) != 0 {
		t.Errorf("one undo leaves something behind: %v", err)
	}
	if _, err := d.store.Redo(); err != nil || count(t, d.Desk, office.DutyEntries.Any) != 60 {
		t.Errorf("it is not done again: %v", err)
	}
}
