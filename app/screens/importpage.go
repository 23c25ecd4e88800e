package screens

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/intake"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// importPage takes the office's own tables in, step by step on one page: the file, what it holds and on which sheet, what
// its headers mean, what would become of each row, and the import itself. Whatever is changed above is planned anew below.
type importPage struct {
	desk    *Desk
	layer   *ui.Layer
	content fyne.CanvasObject
	file    *pathBox
	kind    *ui.Select
	sheet   *ui.Select
	told    *ui.Line
	tabs    *fyne.Container
	body    *fyne.Container
	foot    *importFoot

	reg   *record.Any
	opt   intake.Options
	plan  *intake.Plan
	saved bool   // the plan was carried out
	view  string // name of the tab that is open
	asked int    // number of the latest plan; older ones are dropped
}

func newImport(d *Desk) Page {
	p := &importPage{desk: d, layer: ui.NewLayer(), told: ui.NewNote(""), tabs: container.NewStack(), body: container.NewStack()}
	ask := func(done func(string, error)) {
		ui.AskOpen(d.win, "选择要导入的表格", []ui.FileKind{ui.SheetFiles}, done)
	}
	p.file = newPathBox(d, "把 Excel 或 CSV 文件拖到窗口里，或在这里粘贴路径后按回车", "选择文件…", ask, p.load)
	p.kind = ui.NewSelect(p.layer, importNames())
	p.kind.SetPlaceHolder("自动识别")
	p.kind.OnChosen = func(ui.Option) {
		if path := p.file.path(); path != "" {
			p.load(path)
		}
	}
	p.sheet = ui.NewSelect(p.layer, nil)
	p.sheet.OnChosen = func(o ui.Option) { p.opt = intake.Options{Sheet: o.Text}; p.prepare() }
	p.foot = newImportFoot(p)
	p.content = p.layer.Over(container.NewBorder(container.NewVBox(p.choices(), p.tabs), p.foot.content, nil, nil, p.body))
	p.start("")
	return p
}

// choices are the lines at the top: file, kind and sheet.
func (p *importPage) choices() fyne.CanvasObject {
	again := ui.NewButton("重新读取", func() { p.load(p.file.path()) })
	line := container.NewHBox(widget.NewLabel("登记"), wide(p.kind, 150), widget.NewLabel("工作表"), wide(p.sheet, 220))
	return container.NewVBox(container.NewBorder(nil, nil, nil, again, p.file.content), container.NewBorder(nil, nil, line, nil, p.told))
}

// importable are the registers that a table can be taken into: all that have a list in the window.
func importable() []*record.Any {
	var out []*record.Any
	for _, c := range contents {
		for _, t := range c.tabs {
			out = append(out, office.Registers.Get(t.key))
		}
	}
	return out
}

func importNames() []string {
	var out []string
	for _, reg := range importable() {
		out = append(out, reg.Name)
	}
	return out
}

// importFile begins the import of a file that was dropped on the window.
func (d *Desk) importFile(path string) {
	d.goThen("导入", func(p Page) { p.(*importPage).load(path) })
}

// start shows how an import begins, or why a file cannot be taken.
func (p *importPage) start(why string) {
	p.plan = nil
	p.tabs.Objects = nil
	p.tabs.Refresh()
	p.told.SetText("")
	p.foot.show()
	steps := container.NewVBox(ui.NewHeading("导入已有的台账"),
		ui.NewHint("1. 选择或拖入文件：代表名册、议案建议台账、单位和选区名单等，.xlsx、.xls、.csv 都可以，原来的样子不用改。\n"+
			"2. 核对：每一列对应哪一项；不对的改一下，下次同样的表头会记住。\n"+
			"3. 预览：新增、更新、不变、不收的行，逐行看得到；这时还没有保存任何东西。\n"+
			"4. 导入：先自动备份，再一次存入；可以一次撤销。"))
	if why != "" {
		steps = container.NewVBox(wrapped(why), steps)
	}
	p.body.Objects = []fyne.CanvasObject{container.NewPadded(steps)}
	p.body.Refresh()
}

// load reads another file, or the same one again after it was changed in Excel.
func (p *importPage) load(path string) {
	if path == "" {
		p.desk.bar.Say(ui.Warn, "请先选择一个文件。")
		return
	}
	p.file.entry.SetText(path)
	p.opt = intake.Options{}
	if p.reg = p.chosenKind(); p.reg != nil {
		p.prepare()
		return
	}
	p.asked++
	asked := p.asked
	p.told.SetText("正在读取……")
	ui.Fetch(func() (*record.Any, error) { return intake.Guess(path, importable()) }, func(reg *record.Any, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.start(err.Error())
		case reg == nil:
			p.start("没有认出“" + filepath.Base(path) + "”是哪一种台账，还没有导入任何东西。请在上面选择“登记”，再看表头的对应。")
		default:
			p.reg = reg
			p.prepare()
		}
	})
}

func (p *importPage) chosenKind() *record.Any {
	for _, reg := range importable() {
		if reg.Name == p.kind.Value() {
			return reg
		}
	}
	return nil
}

// prepare plans the import off the UI goroutine and shows the plan.
func (p *importPage) prepare() {
	p.asked++
	asked, reg, path := p.asked, p.reg, p.file.path()
	opt := p.opt
	opt.Match, opt.Apart = maps.Clone(opt.Match), append([]int(nil), opt.Apart...)
	p.told.SetText("正在预览……")
	ui.Fetch(func() (*intake.Plan, error) { return intake.Prepare(p.desk.store, reg, path, opt) }, func(plan *intake.Plan, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.start(err.Error())
		default:
			p.showPlan(plan)
		}
	})
}

func (p *importPage) showPlan(plan *intake.Plan) {
	p.plan, p.saved = plan, false
	p.kind.SetPlaceHolder(plan.Register.Name + "（自动识别）")
	p.sheet.SetOptions(plan.Sheets)
	p.sheet.SetValue(plan.Sheet)
	p.told.SetText(fmt.Sprintf("表头在第%d行，下面%d行；还没有保存任何东西。", plan.HeaderRow, len(plan.Rows)))
	p.showTabs()
	p.foot.show()
}

// take carries the plan out: a backup, then everything in one batch.
func (p *importPage) take() {
	plan := p.plan
	if plan == nil || p.saved {
		return
	}
	p.saved = true // the records change under the page while it works
	var result intake.Result
	ui.Work(p.desk.win, "正在导入"+plan.Register.Name, func(at *ui.Progress) error {
		if err := at.Step(0, 0, "先做一份备份，再存入……"); err != nil {
			return err
		}
		var err error
		result, err = plan.Save(p.desk.store)
		return err
	}, func(err error) {
		if err != nil {
			p.saved = false
			if !errors.Is(err, ui.ErrCancelled) {
				p.desk.bar.Error(err)
				p.prepare()
			}
			return
		}
		p.told.SetText("已经导入。")
		p.showTabs()
		p.foot.show()
		p.desk.saidDone(fmt.Sprintf("已导入%s：新增%d，更新%d，不变%d，不收%d。", plan.Register.Name, result.Created, result.Updated, result.Unchanged, len(result.Rejected)))
	})
}

// Content is what the page draws.
func (p *importPage) Content() fyne.CanvasObject { return p.content }

// Show plans anew when records have changed since: the plan says what would happen now.
func (p *importPage) Show() {
	if p.plan != nil && !p.saved {
		p.prepare()
	}
}

// Leave goes on at once: a plan can be made again.
func (p *importPage) Leave(next func()) { next() }
