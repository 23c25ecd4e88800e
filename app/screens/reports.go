package screens

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

var errPeriod = errors.New("开始日期在结束日期之后，请改过来。")

// The first tabs of 统计报送.
const (
	tabLedgers = "台账"
	tabFigures = "统计"
)

// newReports is the page 统计报送 with its tabs.
func newReports(d *Desk) Page {
	return newTabbed(d, tab{name: tabLedgers, make: func() Page { return newLedgerPage(d) }}, tab{name: tabFigures, make: func() Page { return newFigurePage(d) }},
		tab{name: tabWorkReport, make: func() Page { return newWorkReportPage(d) }},
		tab{name: tabAnswers, make: func() Page { return newAnswers(d) }}, tab{name: tabParcel, make: func() Page { return newParcelPage(d) }},
		tab{name: tabForm, make: func() Page { return newFormPage(d) }}, tab{name: tabUnits, make: func() Page { return newUnitsPage(d) }},
		tab{name: tabTemplates, make: func() Page { return newTemplatesPage(d) }})
}

// ledgerPage writes ledgers: which ones, about what time, for whom, and where to.
type ledgerPage struct {
	simple
	desk    *Desk
	wanted  map[string]*widget.Check // by number
	period  *period
	mask    *maskChoice
	working *widget.RadioGroup
	summary *widget.Check
	folder  *pathBox
	results *fyne.Container
}

// Versions of a ledger: to be handed in, or to work in.
const (
	versionSubmitted = "提交版"
	versionWorking   = "工作版"
)

func newLedgerPage(d *Desk) *ledgerPage {
	p := &ledgerPage{desk: d, wanted: map[string]*widget.Check{}, mask: newMaskChoice(office.MaskLevels...), results: container.NewVBox()}
	layer := ui.NewLayer()
	p.period = newPeriod(d, layer, func() {})
	p.working = widget.NewRadioGroup([]string{versionSubmitted, versionWorking}, nil)
	p.working.Horizontal, p.working.Required = true, true
	p.working.SetSelected(versionSubmitted)
	p.summary = widget.NewCheck("另出一个汇总工作簿（带目录）", nil)
	p.folder = newPathBox(d, "", "文件夹…", func(done func(string, error)) { ui.AskFolder(d.win, "台账存到哪里", done) }, d.keepFolder)
	p.folder.entry.SetText(d.outFolder())
	form := widget.NewForm(widget.NewFormItem("范围", p.period.content), widget.NewFormItem("给谁看", p.mask.content),
		widget.NewFormItem("版本", container.NewHBox(p.working, p.summary)), widget.NewFormItem("存到", p.folder.content))
	write := container.NewHBox(ui.NewMainButton("生成选中的台账", p.write))
	right := container.NewBorder(container.NewVBox(form, write), nil, nil, nil, container.NewVScroll(p.results))
	p.content = layer.Over(container.NewBorder(nil, nil, p.list(), nil, right))
	return p
}

// list shows the ledgers that there are, to tick.
func (p *ledgerPage) list() fyne.CanvasObject {
	box := container.NewVBox()
	for _, known := range ledger.Catalogue() {
		check := widget.NewCheck(known.Number+" "+known.Sheet, nil)
		p.wanted[known.Number] = check
		box.Add(check)
		box.Add(ui.NewNote(known.Rows))
	}
	all := func(on bool) func() {
		return func() {
			for _, c := range p.wanted {
				c.SetChecked(on)
			}
		}
	}
	buttons := container.NewHBox(ui.NewButton("全选", all(true)), ui.NewButton("全不选", all(false)))
	return container.New(&sideLayout{250}, container.NewBorder(nil, buttons, nil, nil, container.NewVScroll(box)))
}

// Show reads the folder again: another page may have written elsewhere.
func (p *ledgerPage) Show() { p.folder.entry.SetText(p.desk.outFolder()) }

func (p *ledgerPage) numbers() []string {
	var out []string
	for _, known := range ledger.Catalogue() {
		if p.wanted[known.Number].Checked {
			out = append(out, known.Number)
		}
	}
	return out
}

// options reads the choices.
func (p *ledgerPage) options() (o ledger.Options, err error) {
	o.From, o.To, o.AsOf, o.Session, err = p.period.given()
	o.Mask, o.Working = p.mask.level(), p.working.Selected == versionWorking
	return o, err
}

// outcome is one file of a set: where it is, what the writer remarked, or why it was not written.
type outcome struct {
	name, path, note string
	err              error
}

// write writes the ticked ledgers, each into its own workbook.
func (p *ledgerPage) write() {
	numbers, dir := p.numbers(), p.folder.path()
	o, err := p.options()
	switch {
	case err != nil:
		p.desk.bar.Error(err)
		return
	case len(numbers) == 0:
		p.desk.bar.Say(ui.Warn, "请先在左边勾选要生成的台账。")
		return
	case dir == "":
		p.desk.bar.Say(ui.Warn, "请先选择存放的文件夹。")
		return
	}
	summary := p.summary.Checked
	var done []outcome
	ui.Work(p.desk.win, "正在生成台账", func(at *ui.Progress) error {
		if err := makeFolder(dir); err != nil {
			return err
		}
		var err error
		done, err = writeLedgers(p.desk.store, o, numbers, dir, summary, at)
		return err
	}, func(err error) {
		showOutcomes(p.desk, p.results, done)
		p.tell(dir, done, err)
	})
}

// tell says in one line what came of writing.
func (p *ledgerPage) tell(dir string, done []outcome, err error) {
	n := written(done)
	if n > 0 {
		p.desk.keepFolder(dir)
	}
	switch {
	case errors.Is(err, ui.ErrCancelled):
		p.desk.bar.Say(ui.Info, fmt.Sprintf("已取消；已经生成的 %d 个文件留在“%s”。", n, dir))
	case err != nil:
		p.desk.bar.Error(err)
	case n < len(done):
		p.desk.bar.Say(ui.Warn, fmt.Sprintf("已生成 %d 个文件，有 %d 个没有生成，原因列在最后。", n, len(done)-n))
	default:
		p.desk.bar.Say(ui.Info, fmt.Sprintf("已生成 %d 个文件。", n),
			ui.Action{Text: "打开文件夹", Do: func() { p.desk.bar.Error(ui.OpenFile(dir)) }})
	}
}

func written(done []outcome) int {
	n := 0
	for _, o := range done {
		if o.err == nil {
			n++
		}
	}
	return n
}

// writeLedgers writes ledgers into a folder, and their 汇总 when it is wanted. A file that is in the way stays; what came
// of each is told.
func writeLedgers(s *data.Store, o ledger.Options, numbers []string, dir string, summary bool, at *ui.Progress) ([]outcome, error) {
	in := s.Settings()
	var done []outcome
	var all []ledger.Ledger
	for i, number := range numbers {
		if err := at.Step(i, len(numbers), number); err != nil {
			return done, err
		}
		l, err := ledger.Make(s, number, o)
		if err != nil { // such as one that may not be published; the others are written
			done = append(done, outcome{name: number, err: err})
			continue
		}
		all = append(all, l)
		done = append(done, saveFree(filepath.Join(dir, l.File), ledger.Single(in, l)))
	}
	if summary {
		book, name := ledger.Summary(in, o, all)
		done = append(done, saveFree(filepath.Join(dir, name), book))
	}
	return done, nil
}

// saveFree writes a workbook under its name, or under a second one where that is taken.
func saveFree(path string, book ledger.Book) outcome {
	if _, err := os.Lstat(path); err == nil {
		path = data.SecondName(path)
	}
	report, err := ledger.Save(path, book, false)
	return outcome{filepath.Base(path), path, notesOf(report), err}
}

// showOutcomes lists files that were written, then those that were not.
func showOutcomes(d *Desk, box *fyne.Container, done []outcome) {
	box.RemoveAll()
	slices.SortStableFunc(done, func(a, b outcome) int {
		switch {
		case (a.err == nil) == (b.err == nil):
			return 0
		case a.err == nil:
			return -1
		}
		return 1
	})
	for _, o := range done {
		box.Add(outcomeLine(d, o))
		if o.note != "" {
			box.Add(ui.NewHint(o.note))
		}
	}
	box.Refresh()
}

func outcomeLine(d *Desk, o outcome) fyne.CanvasObject {
	if o.err != nil {
		return wrapped(o.err.Error())
	}
	try := func(do func(string) error) func() {
		return func() { d.bar.Error(do(o.path)) }
	}
	buttons := container.NewHBox(ui.NewButton("打开", try(ui.OpenFile)), ui.NewButton("打开所在文件夹", try(ui.RevealFile)),
		ui.NewButton("复制路径", func() { fyne.CurrentApp().Clipboard().SetContent(o.path) }))
	return container.NewBorder(nil, nil, nil, container.NewPadded(buttons), ui.NewLine(o.name))
}
