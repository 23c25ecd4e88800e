package screens

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/intake"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// tabForm is the tab of 统计报送 on which a county's own blank form is filled.
const tabForm = "县里的表格"

// leftBlank stands in the choice of a header that gets nothing.
const leftBlank = "（留空）"

// formPage fills a county's own blank form: the form, what its columns mean, and the records of a period.
type formPage struct {
	simple
	desk   *Desk
	layer  *ui.Layer
	file   *pathBox
	kind   *ui.Select
	sheet  *ui.Select
	told   *ui.Line
	period *period
	mask   *maskChoice
	body   *fyne.Container

	reg    *record.Any
	choice ledger.FormChoice
	form   *ledger.CountyForm
	asked  int // number of the latest reading; older ones are dropped
}

func newFormPage(d *Desk) *formPage {
	p := &formPage{desk: d, layer: ui.NewLayer(), told: ui.NewNote(""), mask: newMaskChoice(office.MaskLevels...), body: container.NewStack()}
	ask := func(done func(string, error)) {
		ui.AskOpen(d.win, "选择县里发来的空白表", []ui.FileKind{ui.SheetFiles}, done)
	}
	p.file = newPathBox(d, "把县里发来的空白表（.xlsx、.xls）拖到窗口里，或在这里粘贴路径后按回车", "选择文件…", ask, p.load)
	p.kind = ui.NewSelect(p.layer, importNames())
	p.kind.SetPlaceHolder("自动识别")
	p.kind.OnChosen = func(ui.Option) { p.load(p.file.path()) }
	p.sheet = ui.NewSelect(p.layer, nil)
	p.sheet.OnChosen = func(o ui.Option) {
		p.choice = ledger.FormChoice{Sheet: o.Text}
		p.read()
	}
	p.period = newPeriod(d, p.layer, func() {})
	line := container.NewHBox(widget.NewLabel("登记"), wide(p.kind, 200), widget.NewLabel("工作表"), wide(p.sheet, 220))
	form := widget.NewForm(widget.NewFormItem("范围", p.period.content), widget.NewFormItem("给谁看", p.mask.content))
	foot := container.NewBorder(nil, nil, nil, ui.NewMainButton("照表填好", p.fill), ui.NewNote("原表不动，填在另存的一份里；格式、合并格、公式和打印设置照旧。"))
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(p.file.content, container.NewBorder(nil, nil, line, nil, p.told), form), foot, nil, nil, p.body))
	p.start("")
	return p
}

// Show has nothing to read again: the form is a file, and what goes into it is read when it is filled.
func (p *formPage) Show() {}

// Dropped reads the form that was dropped on the window.
func (p *formPage) Dropped(paths []string) { p.load(paths[0]) }

// start says what the page is for, or why a file cannot be filled.
func (p *formPage) start(why string) {
	p.form = nil
	p.told.SetText("")
	steps := container.NewVBox(ui.NewHint("1. 拖入县里发来的空白表。\n2. 核对每一列填什么；不对的改一下，下次同样的表会记住。\n3. 选好时间，点“照表填好”。行不够时照第一行的格式往下加，合计公式跟着变。"))
	if why != "" {
		steps = container.NewVBox(wrapped(why), steps)
	}
	p.body.Objects = []fyne.CanvasObject{container.NewPadded(steps)}
	p.body.Refresh()
}

// load reads another form.
func (p *formPage) load(path string) {
	if path == "" {
		return
	}
	p.file.entry.SetText(path)
	p.choice, p.reg = ledger.FormChoice{}, nil
	for _, reg := range importable() {
		if reg.Name == p.kind.Value() {
			p.reg = reg
		}
	}
	p.read()
}

// read reads the form off the UI goroutine and shows what its headers mean.
func (p *formPage) read() {
	p.asked++
	asked, reg, path, choice := p.asked, p.reg, p.file.path(), p.choice
	ui.Fetch(func() (*ledger.CountyForm, error) {
		if reg == nil {
			var err error
			if reg, err = intake.Guess(path, importable()); err != nil {
				return nil, err
			}
		}
		if reg == nil {
			return nil, errors.New("没有认出“" + filepath.Base(path) + "”要填的是哪一种登记。请在上面选择“登记”。")
		}
		return ledger.ReadForm(p.desk.store, reg, path, choice)
	}, func(form *ledger.CountyForm, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.start(err.Error())
		default:
			p.show(form)
		}
	})
}

// show shows what each header gets.
func (p *formPage) show(form *ledger.CountyForm) {
	p.form, p.reg = form, form.Register
	p.kind.SetPlaceHolder(form.Register.Name + "（自动识别）")
	p.sheet.SetOptions(form.Sheets)
	p.sheet.SetValue(form.Sheet)
	p.told.SetText(fmt.Sprintf("表头在第%d行，从第%d行起填；还没有填。", form.Match.HeaderRow, form.First))
	lines := container.NewGridWithColumns(2)
	for _, h := range form.Match.Headers {
		field := ui.NewSelect(p.layer, append([]string{leftBlank}, form.Meanings()...))
		field.SetPlaceHolder(leftBlank)
		note := ""
		if h.Text == "序号" || h.Text == "序" {
			note = "自动编号"
		}
		if label := form.Meaning(h); label != "" {
			field.SetValue(label)
		}
		field.OnChosen = func(o ui.Option) { p.mend(h.Col, form.KeyOf(o.Text)) }
		lines.Add(headerLine(h.Text, field, note))
	}
	p.body.Objects = []fyne.CanvasObject{ui.Scrolling(container.NewVScroll(lines))}
	p.body.Refresh()
}

// mend takes the clerk's choice for a column, and remembers it for the next form of the same headers.
func (p *formPage) mend(col int, key string) {
	p.choice = ledger.FormChoice{Sheet: p.form.Sheet, Match: map[int]string{col: key}}
	form, err := ledger.ReadForm(p.desk.store, p.reg, p.form.Path, p.choice)
	if err == nil {
		err = form.Remember(p.desk.store)
	}
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.show(form)
}

// fill asks where the filled form goes and writes it.
func (p *formPage) fill() {
	from, to, asOf, session, err := p.period.given()
	if err == nil && p.form == nil {
		err = errors.New("请先拖入或选择县里发来的空白表。")
	}
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	form, o := p.form, ledger.Options{From: from, To: to, AsOf: asOf, Session: session, Mask: p.mask.level()}
	var filled *ledger.Filled
	path := ""
	ui.Work(p.desk.win, "正在照表填写", func(at *ui.Progress) error {
		if err := at.Step(0, 0, filepath.Base(form.Path)); err != nil {
			return err
		}
		var err error
		if filled, err = form.Fill(p.desk.store, o); err != nil {
			return err
		}
		dir := p.desk.outFolder()
		if err := makeFolder(dir); err != nil {
			return err
		}
		if path = filepath.Join(dir, filled.File); fileThere(path) {
			path = data.SecondName(path)
		}
		return filled.Save(path, false)
	}, func(err error) {
		switch {
		case errors.Is(err, ui.ErrCancelled):
			p.desk.bar.Say(ui.Info, "已取消，没有写出文件。")
		case err != nil:
			p.desk.bar.Error(err)
		default:
			p.told.SetText(fmt.Sprintf("已填%d条。", filled.Rows))
			ui.ShowExported(p.desk.bar, fmt.Sprintf("已填%d条，存为“%s”。%s", filled.Rows, filepath.Base(path), sentence(filled.Notes)), path)
		}
	})
}

// fileThere tells whether a name is taken.
func fileThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// sentence joins remarks to one line.
func sentence(notes []string) string {
	out := ""
	for _, n := range notes {
		out += n + "。"
	}
	return out
}
