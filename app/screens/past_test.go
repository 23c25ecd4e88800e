package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

func TestZhangSanIsFoundByTheInitialsAndOpensFromTheHits(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.deputy("李四")
	d.find.SetText("zs")
	d.find.OnSubmitted("zs")
	d.loop.Settle()
	p := d.current().(*searchPage)
	if p.table.Len() != 1 || p.shown[0].Title != "张三" {
		t.Fatalf("zs finds %+v", p.shown)
	}
	p.table.OnOpen(1)
	d.loop.Settle()
	lp, ok := d.current().(*listPage)
	if !ok || lp.detail.id != id || !lp.detail.content.Visible() {
		t.Error("the hit does not open the deputy")
	}
	if box, ok := d.win.Canvas().Focused().(*ui.Entry); !ok || box.Text != "张三" {
		t.Errorf("the keyboard is on %T, not in the form", d.win.Canvas().Focused())
	}
}

func TestUndoTakesBackLettersWhileTypingAndTheSavedChangeAfterThat(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.openRecord(office.Deputies.Any, id)
	d.loop.Settle()
	box := d.win.Canvas().Focused().(*ui.Entry)
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	box.TypedRune('丰')
	d.undoHere()
	if box.Text != "张三" || d.store.CanUndo() != "新建代表" {
		t.Fatalf("while typing, undo leaves %q", box.Text)
	}
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	box.TypedRune('丰')
	d.current().(*listPage).Save()
	d.loop.Settle()
	if got := d.names(); got[0] != "张三丰" {
		t.Fatalf("saved is %v", got)
	}
	d.undoHere()
	d.loop.Settle()
	if got := d.names(); got[0] != "张三" || box.Text != "张三" {
		t.Errorf("after undo the deputy is %v, the form says %q", got, box.Text)
	}
}

func TestASearchWithoutHitsSaysWhatToTry(t *testing.T) {
	d := newTestDesk(t)
	d.search("没有这个人")
	d.loop.Settle()
	if p := d.current().(*searchPage); !p.empty.Visible() || p.table.Visible() {
		t.Error("nothing is said about finding nothing")
	}
	d.search("  ")
	d.says("请先输入要查找的文字、姓名或拼音首字母。")
}

func TestHitsCanBeNarrowedToOneRegister(t *testing.T) {
	d := newTestDesk(t)
	d.deputy("张三")
	d.save("新建单位", data.Change{Reg: office.Units.Any, Op: data.Put, Rec: &office.Unit{Name: "张三村"}})
	d.search("张三")
	d.loop.Settle()
	p := d.current().(*searchPage)
	if p.table.Len() != 2 {
		t.Fatalf("%d hits", p.table.Len())
	}
	p.only.SetValue(office.Units.Name)
	p.list()
	if p.table.Len() != 1 || p.shown[0].Title != "张三村" {
		t.Errorf("narrowed to units: %+v", p.shown)
	}
}

func TestTheHistoryOfARecordSaysWhatChangedFromWhatToWhat(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.save("改名", data.Change{Reg: office.Deputies.Any, Op: data.Put, ID: id, Rec: renamed(t, d, id, "张珊")})
	d.showHistory(office.Deputies.Any, id)
	d.loop.Settle()
	p := d.current().(*historyPage)
	if len(p.past) != 2 || p.title.Text() != "代表“张珊”的修改历史" {
		t.Fatalf("%d entries under %q", len(p.past), p.title.Text())
	}
	if c := p.past[0].Changes; len(c) != 1 || c[0].From != "张三" || c[0].To != "张珊" {
		t.Errorf("the change is told as %+v", c)
	}
}

func renamed(t *testing.T, d *testDesk, id int64, name string) *office.Deputy {
	t.Helper()
	one, err := data.Load(d.store, office.Deputies, id)
	if err != nil {
		t.Fatal(err)
	}
	one.Name = name
	return one
}

func TestWhatWasDoneLastIsTakenBackAndDoneAgainOnTheHistoryPage(t *testing.T) {
	d := newTestDesk(t)
	d.deputy("张三")
	d.showEverything()
	d.loop.Settle()
	p := d.current().(*historyPage)
	if p.done[0].Label != "新建代表" {
		t.Fatalf("the last thing done is %+v", p.done[0])
	}
	d.undo()
	d.loop.Settle()
	if len(d.names()) != 0 || p.done[0].Kind != "undo" || !p.done[1].Undone {
		t.Errorf("after undo there are %v, and the page shows %+v", d.names(), p.done[:2])
	}
	d.redo()
	d.loop.Settle()
	if len(d.names()) != 1 {
		t.Error("redo brings nothing back")
	}
}

func TestADeletedDeputyComesBackFromTheBin(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.save("删除", data.Change{Reg: office.Deputies.Any, Op: data.Remove, ID: id})
	d.goTo("回收站")
	d.loop.Settle()
	p := d.current().(*binPage)
	if len(p.regs) != 1 || p.table.Len() != 1 {
		t.Fatalf("the bin shows %d registers", len(p.regs))
	}
	p.bringBack()
	if len(d.names()) != 0 {
		t.Error("something came back though nothing was chosen")
	}
	p.table.SelectID(id)
	p.bringBack()
	d.loop.Settle()
	if len(d.names()) != 1 || len(p.regs) != 0 || p.buttons.Visible() {
		t.Errorf("after bringing back there are %v and %d registers in the bin", d.names(), len(p.regs))
	}
	d.says("已恢复 1 条代表。")
}

func TestAUnitThatSomethingPointsAtCannotBeDeletedForGood(t *testing.T) {
	d := newTestDesk(t)
	unit := d.save("新建单位", data.Change{Reg: office.Units.Any, Op: data.Put, Rec: &office.Unit{Name: "水利站"}})
	motion := &office.Proposal{Subject: "修渠"}
	motion.LeadUnit.ID = unit
	d.save("新建建议", data.Change{Reg: office.Proposals.Any, Op: data.Put, Rec: motion})
	d.save("删除", data.Change{Reg: office.Units.Any, Op: data.Remove, ID: unit})
	d.goTo("回收站")
	d.loop.Settle()
	p := d.current().(*binPage)
	p.change([]int64{unit}, data.Destroy, "彻底删除", "已彻底删除 %d 条%s。")
	d.loop.Settle()
	if text := d.bar.Text(); !strings.Contains(text, "彻底删除") || len(p.regs) != 1 {
		t.Errorf("the desk says %q", text)
	}
}

func TestTheCheckOpensTheRecordOfAFinding(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.checkNow()
	d.loop.Settle()
	p := d.current().(*checkPage)
	if !strings.HasPrefix(p.sound.Text, "数据文件和附件完好") {
		t.Errorf("of the data it says %q", p.sound.Text)
	}
	for i, f := range p.shown {
		if f.Register == office.Deputies.Key && f.name == "张三" {
			p.table.OnOpen(int64(i) + 1)
			d.loop.Settle()
			if lp, ok := d.current().(*listPage); !ok || lp.detail.id != id {
				t.Error("the finding does not open its deputy")
			}
			return
		}
	}
	t.Errorf("nothing is wanting in an empty deputy: %+v", p.shown)
}
