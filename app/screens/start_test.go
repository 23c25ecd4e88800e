package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/data"
)

// startedIn starts the program on a data folder, without a display.
func startedIn(t *testing.T, dir string) (*Program, *ui.TestLoop) {
	t.Helper()
	a := test.NewTempApp(t)
	loop := ui.NewTestLoop(t)
	p, err := Start(a, Options{Dir: dir, Demo: func(dir string) error {
		s, err := data.Found(dir, data.Founding{Town: "示例镇", County: "示例县", Term: 1})
		if err != nil {
			return err
		}
		return s.Close()
	}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if p.desk != nil {
			p.desk.store.Close()
		}
	})
	loop.Settle()
	return p, loop
}

func TestTheFirstStartFoundsAnOfficeAndShowsTheNoticeOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	p, loop := startedIn(t, dir)
	s := newStart(p, dir)
	s.show(nil)
	s.buttons[wordsNew].OnTapped()
	s.form.make.OnTapped()
	if !strings.Contains(s.trouble.Text, "乡镇名称") || !s.trouble.Visible() {
		t.Errorf("an empty form says %q", s.trouble.Text)
	}
	s.form.town.SetText("清溪镇")
	s.form.county.SetText("平川县")
	s.form.term.SetText("第１９届")
	s.form.quota.SetText("65名")
	s.form.make.OnTapped()
	loop.Settle()
	if p.desk == nil || p.desk.name.Text != "清溪镇人民代表大会" {
		t.Fatalf("no desk: %s", s.trouble.Text)
	}
	if p.win.Canvas().Overlays().Top() == nil || p.desk.store.Kept(keptNotice) != "" {
		t.Error("the notice about classified matters is not shown")
	}
	p.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	loop.Settle()
	if p.desk.store.Kept(keptNotice) == "" {
		t.Error("the notice will come again")
	}
	if got := p.app.Preferences().String(prefDir); got != dir {
		t.Errorf("remembered is %q", got)
	}
}

func TestTheWindowComesUpWithTheDeskOrSaysThatItIsBeingOpened(t *testing.T) {
	s := newTestDesk(t).store
	p, loop := startedIn(t, filepath.Join(t.TempDir(), "none yet"))
	ready := make(chan opened, 1)
	p.await(s.Dir, ready)
	if label, ok := p.win.Content().(*fyne.Container).Objects[0].(*widget.Label); p.desk != nil || !ok || label.Text != "正在打开“"+s.Dir+"”……" {
		t.Errorf("while the office is being read the window shows %+v", p.win.Content())
	}
	ready <- reading(func() (*data.Store, error) { return s, nil })
	loop.Settle()
	if p.desk == nil {
		t.Fatal("no desk when the office was read")
	}
	p.desk = nil
	ready <- reading(func() (*data.Store, error) { return s, nil })
	p.await(s.Dir, ready)
	home, ok := p.desk.pages[contents[0].name].(*homePage)
	if !ok || len(home.body.Objects) == 0 {
		t.Error("the first picture has no first page, though it was read")
	}
	loop.Settle()
	broken := reading(func() (*data.Store, error) { panic("the file is gone") })
	if broken.err == nil {
		t.Error("an office that breaks when it is opened counts as open")
	}
}

func TestTheSampleDataLiesInAFolderOfItsOwn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	p, loop := startedIn(t, dir)
	s := newStart(p, dir)
	s.show(nil)
	s.buttons[wordsDemo].OnTapped()
	loop.Settle()
	if p.desk == nil || p.desk.store.Dir != filepath.Join(dir, "示例") || data.Exists(dir) {
		t.Error("the sample data is not in its own folder, or not open")
	}
}

func TestAFolderThatIsOpenElsewhereIsSaidSoAndCanBeTriedAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	other, err := data.Found(dir, data.Founding{Town: "清溪镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	p, loop := startedIn(t, dir)
	if p.desk != nil {
		t.Fatal("two programs have the folder open for writing")
	}
	s := newStart(p, dir)
	_, err = data.Open(dir)
	s.show(err)
	if !strings.Contains(s.trouble.Text, "另一个程序") || s.buttons[wordsNew] != nil {
		t.Errorf("the window says %q", s.trouble.Text)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	s.buttons[wordsAgain].OnTapped()
	loop.Settle()
	if p.desk == nil {
		t.Error("the folder is free and does not open")
	}
}

func TestABackupReplacesTheOfficeAndTheOldOneIsKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if s, err := data.Found(dir, data.Founding{Town: "清溪镇", County: "平川县", Term: 19}); err != nil || s.Close() != nil {
		t.Fatal(err)
	}
	p, loop := startedIn(t, dir)
	file := filepath.Join(t.TempDir(), "清溪.npcbak")
	if _, err := p.desk.store.Backup(file, ""); err != nil {
		t.Fatal(err)
	}
	if err := p.desk.store.Set("town", "白石镇", ""); err != nil {
		t.Fatal(err)
	}
	loop.Settle()
	if err := p.desk.store.Close(); err != nil {
		t.Fatal(err)
	}
	p.restore(dir, file, "")
	loop.Settle()
	if p.desk == nil || p.desk.name.Text != "清溪镇人民代表大会" {
		t.Fatal("the backup is not open")
	}
	if kept, _ := filepath.Glob(filepath.Join(dir, "恢复前-*", data.FileName)); len(kept) != 1 {
		t.Errorf("the old data lies in %v", kept)
	}
	if !strings.HasPrefix(p.desk.bar.Text(), "已从“清溪.npcbak”恢复。") {
		t.Errorf("the desk says %q", p.desk.bar.Text())
	}
}

// The clerk who leaves has one button; what it made is named, with the way to it.
func TestOneButtonMakesWhatTheNextClerkNeeds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if s, err := data.Found(dir, data.Founding{Town: "清溪镇", County: "平川县", Term: 19}); err != nil || s.Close() != nil {
		t.Fatal(err)
	}
	p, loop := startedIn(t, dir)
	out := t.TempDir()
	p.desk.handOverTo(out)
	loop.Settle()
	if made, _ := filepath.Glob(filepath.Join(out, "清溪镇人大移交_*", "*")); len(made) != 2 || !strings.Contains(p.desk.bar.Text(), "移交清单和数据备份") {
		t.Errorf("%v; the desk says %q", made, p.desk.bar.Text())
	}
}

func TestABrokenBackupLeavesTheOfficeAsItIs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if s, err := data.Found(dir, data.Founding{Town: "清溪镇", County: "平川县", Term: 19}); err != nil || s.Close() != nil {
		t.Fatal(err)
	}
	p, loop := startedIn(t, dir)
	if err := p.desk.store.Close(); err != nil {
		t.Fatal(err)
	}
	p.restore(dir, filepath.Join(dir, data.FileName), "")
	loop.Settle()
	if p.desk == nil || !strings.Contains(p.desk.bar.Text(), "已损坏") || p.desk.name.Text != "清溪镇人民代表大会" {
		t.Error("after a broken backup the office is not open again")
	}
}

func TestTheSecondBackupIsCalledForInTrueWords(t *testing.T) {
	d := newTestDesk(t)
	if got := d.noSecondBackup(); got != "还没有做过第二备份" {
		t.Errorf("an office that never made one hears %q", got)
	}
	if err := d.store.SetSecondPlace(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	if _, err := d.store.BackupToSecondPlace(); err != nil {
		t.Fatal(err)
	}
	if got := d.noSecondBackup(); got != "已有七天没有做第二备份" {
		t.Errorf("an office that made one hears %q", got)
	}
}
