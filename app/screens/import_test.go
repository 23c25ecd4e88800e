package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// startDesk opens the desk of a new office in a window without a display.
func startDesk(t *testing.T) (*Desk, *ui.TestLoop) {
	t.Helper()
	s, err := data.Found(t.TempDir(), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19, Quota: 65})
	if err != nil {
		t.Fatal(err)
	}
	a := test.NewTempApp(t)
	a.Settings().SetTheme(ui.NewTheme(assets.FontRegular, assets.FontBold))
	loop := ui.NewTestLoop(t)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	w := a.NewWindow("")
	w.Resize(fyne.NewSize(1093, 614))
	d := newDesk(a, w, s)
	if err := s.Keep(keptFolder, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	return d, loop
}

// messyRoster copies the roster as an office kept it to a folder of its own.
func messyRoster(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("../intake/testdata/02_清溪镇代表花名册_办公室原样.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "花名册.xlsx")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func count(t *testing.T, d *Desk, reg *record.Any) int {
	t.Helper()
	n, err := d.store.Count(reg, record.Query{}, record.Count{How: record.CountRows})
	if err != nil {
		t.Fatal(err)
	}
	return int(n)
}

// The clerk drops the office's old roster on the window: the program knows that it holds deputies, shows what would become
// of each row, and nothing is saved before 导入 is pressed.
func TestAMessyRosterIsLookedAtTakenInAndTakenBack(t *testing.T) {
	d, loop := startDesk(t)
	d.importFile(messyRoster(t))
	loop.Settle()
	p := d.page("导入").(*importPage)
	if p.plan == nil {
		t.Fatalf("no plan; the page says %q", d.bar.Text())
	}
	if p.plan.Register != office.Deputies.Any || p.plan.Count("created") == 0 {
		t.Fatalf("taken for %s with %d new rows", p.plan.Register.Name, p.plan.Count("created"))
	}
	if n := count(t, d, office.Deputies.Any); n != 0 {
		t.Fatalf("%d deputies were saved by looking at the file", n)
	}
	for _, v := range p.views() {
		p.view = v.name
		p.showTabs()
		loop.Settle()
		if len(p.body.Objects) != 1 {
			t.Errorf("the tab %s shows nothing", v.name)
		}
	}
	want := p.plan.Count("created")

	p.foot.take.OnTapped()
	loop.Settle()
	if n := count(t, d, office.Deputies.Any); n != want {
		t.Errorf("%d deputies after the import, the preview said %d", n, want)
	}
	if !strings.Contains(d.bar.Text(), "已导入代表") || p.foot.take.Visible() || !p.foot.after.Visible() {
		t.Errorf("after the import the page says %q, 导入 visible: %v", d.bar.Text(), p.foot.take.Visible())
	}

	p.foot.undo()
	loop.Settle()
	if n := count(t, d, office.Deputies.Any); n != 0 {
		t.Errorf("%d deputies are left after the import was undone", n)
	}
	if p.plan.Count("created") != want || !p.foot.take.Visible() {
		t.Errorf("the preview after undoing says %d new, want %d", p.plan.Count("created"), want)
	}
}

func TestRowsToBeMendedAreWrittenAndImportAgain(t *testing.T) {
	d, loop := startDesk(t)
	d.importFile(messyRoster(t))
	loop.Settle()
	p := d.page("导入").(*importPage)
	if p.plan.Clean() {
		t.Fatal("the sample has rows to be mended")
	}
	path := p.foot.rejects.path()
	p.foot.writeRejects(path, false)
	loop.Settle()
	if !strings.Contains(d.bar.Text(), "需改正的行已另存") {
		t.Errorf("the message is %q", d.bar.Text())
	}
	begun := path[:len(path)-len(".xlsx")] + "_改了一半.xlsx"
	if err := os.WriteFile(begun, []byte("改了一半"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.foot.writeRejects(begun, false)
	loop.Settle()
	if kept, err := os.ReadFile(begun); err != nil || string(kept) != "改了一半" || !strings.Contains(d.bar.Text(), "已经存在") {
		t.Errorf("a file that is there is written over (%v); the message is %q", err, d.bar.Text())
	}
	d.importFile(path)
	loop.Settle()
	if p.plan == nil || p.plan.File != path {
		t.Fatalf("the file of rows to be mended is not taken again: %s", d.bar.Text())
	}
}

// Who looks the same to the program may be two people: the clerk says so beside the row.
func TestTwoPeopleOfOneNameAreToldApartByTheClerk(t *testing.T) {
	d, loop := startDesk(t)
	d.importFile(messyRoster(t))
	loop.Settle()
	p := d.page("导入").(*importPage)
	questions, created := len(p.plan.Questions), p.plan.Count("created")
	if questions == 0 {
		t.Fatal("the sample has rows that repeat a person")
	}
	p.opt.Apart = append(p.opt.Apart, p.plan.Questions[0].Row)
	p.prepare()
	loop.Settle()
	if len(p.plan.Questions) != questions-1 || p.plan.Count("created") != created+1 {
		t.Errorf("%d questions and %d new rows after the answer, want %d and %d", len(p.plan.Questions), p.plan.Count("created"), questions-1, created+1)
	}
}

// A column that the clerk leaves out stays out the next time the same headers come.
func TestTheMatchOfHeadersIsChangedAndRemembered(t *testing.T) {
	d, loop := startDesk(t)
	path := messyRoster(t)
	d.importFile(path)
	loop.Settle()
	p := d.page("导入").(*importPage)
	col, ok := p.plan.Match.Column("ethnic")
	if !ok {
		t.Fatalf("the sample has no column 民族: %v", p.plan.Matched())
	}
	p.match(col, notTaken)
	loop.Settle()
	if _, still := p.plan.Match.Column("ethnic"); still {
		t.Fatal("民族 is still taken")
	}
	p.foot.take.OnTapped()
	loop.Settle()
	p.load(path)
	loop.Settle()
	if _, again := p.plan.Match.Column("ethnic"); again {
		t.Error("the choice was not remembered")
	}
}

func TestAFileThatIsNoTableSaysSo(t *testing.T) {
	d, loop := startDesk(t)
	path := filepath.Join(t.TempDir(), "照片.xlsx")
	if err := os.WriteFile(path, []byte("这不是表格"), 0o644); err != nil {
		t.Fatal(err)
	}
	d.importFile(path)
	loop.Settle()
	if p := d.page("导入").(*importPage); p.plan != nil || p.foot.content.Visible() {
		t.Error("there is something to import")
	}
}

// L01 and a list of the clerk's own come out as Excel files that hold the deputies of the roster.
func TestLedgersAndListsAreWrittenAndReadBack(t *testing.T) {
	d, loop := startDesk(t)
	d.importFile(messyRoster(t))
	loop.Settle()
	d.page("导入").(*importPage).foot.take.OnTapped()
	loop.Settle()

	d.goTo("统计报送")
	loop.Settle()
	p := d.page("统计报送").(*tabbed).page().(*ledgerPage)
	p.wanted["L01"].SetChecked(true)
	p.write()
	loop.Settle()
	if len(p.results.Objects) == 0 {
		t.Fatalf("no file; the page says %q", d.bar.Text())
	}
	files, err := filepath.Glob(filepath.Join(d.outFolder(), "*代表名册*.xlsx"))
	if err != nil || len(files) != 1 {
		t.Fatalf("files: %v (%v)", files, err)
	}
	holdsName(t, files[0], "刘洋")

	list := d.page("代表").(*tabbed).page().(*listPage)
	list.search.SetText("刘")
	path := d.listPath("刘姓代表")
	write := func(keys ...string) {
		d.writeTable(path, func() (ledger.Ledger, error) {
			return ledger.OfList(d.store, office.Deputies.Any, list.query(), keys, "刘姓代表", office.MaskReport)
		})
	}
	write("name", "constituency")
	loop.Settle()
	holdsName(t, path, "刘洋")
	holdsName(t, path, "刘姓代表")

	// The same name again: nothing is overwritten unasked, and a second name is offered.
	write("name")
	loop.Settle()
	if b := d.bar.Buttons(); len(b) != 2 || !strings.HasPrefix(b[0].Text, "另存为") {
		t.Fatalf("the message is %q with %d buttons", d.bar.Text(), len(b))
	}
	d.bar.Buttons()[0].OnTapped()
	loop.Settle()
	if !strings.Contains(d.bar.Text(), "已导出") {
		t.Errorf("the message is %q", d.bar.Text())
	}
}

func holdsName(t *testing.T, path, name string) {
	t.Helper()
	book, err := sheetin.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range book.Sheets[0].Rows {
		for _, c := range row.Cells {
			if c.Text == name {
				return
			}
		}
	}
	t.Errorf("%s does not hold %s", filepath.Base(path), name)
}

func TestWithoutTheSystemsDialogAFileIsNamedByItsPath(t *testing.T) {
	d, loop := startDesk(t)
	var taken []string
	dlg := d.askPath("选择要添加的附件", func(paths []string) { taken = paths })
	box, ok := d.win.Canvas().Focused().(*ui.Entry)
	if !ok {
		t.Fatal("the box for the path does not have the keyboard")
	}
	box.SetText(`"C:\台账\报告.docx"`)
	box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	loop.Settle()
	if len(dlg.Buttons) != 2 || len(taken) != 1 || taken[0] != `C:\台账\报告.docx` {
		t.Errorf("taken: %q", taken)
	}
}
