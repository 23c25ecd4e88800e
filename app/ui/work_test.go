package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func TestLongWorkShowsHowFarItIsAndEnds(t *testing.T) {
	loop := newDesk(t)
	w := showAt(t, widget.NewLabel(""), 600, 400)
	var ended error = errors.New("not called")
	Work(w, "导出台账", func(p *Progress) error {
		return p.Step(3, 3, "第三张表")
	}, func(err error) { ended = err })
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("the page still takes keys while the work goes on")
	}
	if _, seen := w.Canvas().Overlays().Top().(*widget.PopUp); seen {
		t.Error("work that may be short flashes a window")
	}
	loop.Settle()
	if ended != nil || w.Canvas().Overlays().Top() != nil {
		t.Errorf("ended with %v", ended)
	}
}

func TestADialogThatIsOnItsWayWhenTheWorkEndsIsNotShown(t *testing.T) {
	newDesk(t)
	w := showAt(t, widget.NewLabel("台账"), 600, 400)
	v := newWorkView(w, "导出台账", func() {})
	late := v.open(w, "导出台账", func() {}) // the timer has run out, and its turn on the UI goroutine comes after the end
	v.close()
	late()
	if v.dialog != nil || w.Canvas().Overlays().Top() != nil {
		t.Error("the dialog of finished work stands over the window for ever")
	}
}

func TestEscapeCancelsLongWork(t *testing.T) {
	loop := newDesk(t)
	w := showAt(t, widget.NewLabel(""), 600, 400)
	var ended error
	Work(w, "导入", func(p *Progress) error {
		<-p.Context().Done() // as reading a file would notice
		return p.Step(1, 100, "第一行")
	}, func(err error) { ended = err })
	loop.due(workShows)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	loop.Settle()
	if !errors.Is(ended, ErrCancelled) {
		t.Errorf("ended with %v", ended)
	}
}

func TestAPanicInLongWorkIsToldAndLoggedAndTheProgramLivesOn(t *testing.T) {
	loop := newDesk(t)
	path := filepath.Join(t.TempDir(), "crash.log")
	if last, err := KeepCrashLog(path); last != "" || err != nil {
		t.Fatalf("a first start finds %q, %v", last, err)
	}
	t.Cleanup(func() {
		if err := closeCrashLog(); err != nil {
			t.Error(err)
		}
	})
	w := showAt(t, widget.NewLabel(""), 600, 400)
	var ended, told error
	OnPanic(func(err error) { told = err })
	t.Cleanup(func() { OnPanic(nil) })
	Work(w, "导出", func(*Progress) error { panic("坏了") }, func(err error) { ended = err })
	loop.Settle()
	if ended == nil || told == nil || !strings.Contains(ended.Error(), "坏了") {
		t.Errorf("ended with %v, told %v", ended, told)
	}
	last, err := KeepCrashLog(path)
	if err != nil || !strings.Contains(last, "坏了") || !strings.Contains(last, "work_test.go") {
		t.Errorf("the next start finds %q, %v", last, err)
	}
	if kept, err := os.ReadFile(path + ".last"); err != nil || string(kept) != last {
		t.Errorf("kept for whoever helps: %v", err)
	}
}

func TestAMessageOffersUndoAndGoesWhenItIsTaken(t *testing.T) {
	loop := newDesk(t)
	bar := NewMessageBar()
	showAt(t, bar, 600, 40)
	undone := 0
	bar.Say(Info, "已删除 3 条", Action{Text: "撤销", Do: func() { undone++ }})
	loop.Pass(infoStays)
	if bar.Text() != "已删除 3 条" {
		t.Fatal("the offer has gone before it was answered")
	}
	bar.Buttons()[0].OnTapped()
	if undone != 1 || bar.Text() != "" {
		t.Errorf("undone %d times, the bar says %q", undone, bar.Text())
	}
	bar.Say(Info, "已保存")
	loop.Pass(infoStays)
	if bar.Text() != "" {
		t.Errorf("the bar still says %q", bar.Text())
	}
	bar.Say(Fail, "文件被占用")
	loop.Pass(infoStays)
	if bar.Text() == "" {
		t.Error("a failure has gone by itself")
	}
}

func TestEnterAndEscapeAnswerADialogAndThePageGetsItsKeysBack(t *testing.T) {
	newDesk(t)
	w := showAt(t, widget.NewLabel(""), 600, 400)
	page := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { page++ })
	done := 0
	Confirm(w, "删除", "3 条记录移入回收站，可以恢复。", "删除 3 条", func() { done++ })
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	Confirm(w, "删除", "3 条记录移入回收站，可以恢复。", "删除 3 条", func() { done++ })
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if done != 1 || page != 0 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("done %d times, the page got %d keys", done, page)
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF5})
	if page != 1 {
		t.Error("the page has lost its keys")
	}
}
