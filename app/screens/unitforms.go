package screens

import (
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ledger"
	"npcdesk/app/parcel"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// tabUnits is the tab of 统计报送 on which units are asked what they did about their suggestions, and their answers are taken.
const tabUnits = "单位填报"

// unitsPage lists the units that have something to answer, and shows an answer that came back, field by field.
type unitsPage struct {
	simple
	desk   *Desk
	file   *pathBox
	body   *fyne.Container
	table  *ui.Table
	head   *ui.Line
	forms  []ledger.UnitForm
	answer *parcel.UnitAnswer // nil while the units are listed
	ticks  []*widget.Check    // one for each difference of the answer
	asked  int
}

func newUnitsPage(d *Desk) *unitsPage {
	p := &unitsPage{desk: d, body: container.NewStack(), head: ui.NewHeading("")}
	ask := func(done func(string, error)) {
		ui.AskOpen(d.win, "选择单位填好发回的表", []ui.FileKind{ui.ExcelFiles}, done)
	}
	p.file = newPathBox(d, "把单位填好发回的表拖到窗口里，或在这里粘贴路径后按回车", "读取填好的表…", ask, p.load)
	p.content = container.NewBorder(p.file.content, nil, nil, nil, p.body)
	return p
}

// Show reads again who has something to answer; an answer that is open stays until it is taken or closed.
func (p *unitsPage) Show() {
	if p.answer == nil {
		p.list()
	}
}

// Dropped reads the answer that was dropped on the window.
func (p *unitsPage) Dropped(paths []string) {
	p.file.entry.SetText(paths[0])
	p.load(paths[0])
}

// list shows the units.
func (p *unitsPage) list() {
	p.answer = nil
	p.asked++
	asked, store := p.asked, p.desk.store
	type units struct {
		forms []ledger.UnitForm
		err   error
	}
	ui.Ask(func() (u units) {
		u.forms, u.err = ledger.UnitForms(store, ledger.Options{})
		return u
	}, func(u units) {
		if asked != p.asked {
			return
		}
		p.desk.bar.Error(u.err)
		p.forms = u.forms
		rows, items := &textRows{}, 0
		for _, f := range u.forms {
			rows.add(ui.TonePlain, f.Unit.Name, fmt.Sprint(f.Items))
			items += f.Items
		}
		p.table = newTextTable(rows, ui.Column{Key: "unit", Title: "承办单位", Width: 260}, ui.Column{Key: "items", Title: "没有答复的件数", Width: 130, Align: fyne.TextAlignCenter})
		p.table.OnError = p.desk.bar.Error
		p.table.OnOpen = func(place int64) { p.write(p.forms[place-1 : place]) }
		p.head.SetText(fmt.Sprintf("%d 个单位有 %d 件没有答复", len(u.forms), items))
		make := ui.NewMainButton("给每个单位出一份填报表", func() { p.write(p.forms) })
		if len(u.forms) == 0 {
			p.head.SetText("现在没有单位要填报：没有已交办、还没有答复的建议")
			make.Hide()
		}
		hint := ui.NewHint("一个单位一个 Excel 文件，只列它没有答复的件，单位填有底色的格；双击一个单位只出它的。填好发回后拖到这里，不同的地方逐项列出，由您选择采用哪些。")
		p.body.Objects = []fyne.CanvasObject{container.NewBorder(container.NewBorder(nil, nil, nil, make, p.head), hint, nil, nil, p.table)}
		p.body.Refresh()
	})
}

// write writes forms into the folder for written files.
func (p *unitsPage) write(forms []ledger.UnitForm) {
	if len(forms) == 0 {
		p.desk.bar.Say(ui.Info, "没有单位要填报：交办的都已答复。")
		return
	}
	dir := p.desk.outFolder()
	last := ""
	ui.Work(p.desk.win, "正在生成填报表", func(at *ui.Progress) error {
		if err := makeFolder(dir); err != nil {
			return err
		}
		for i, f := range forms {
			if err := at.Step(i, len(forms), f.Unit.Name); err != nil {
				return err
			}
			path := filepath.Join(dir, f.File)
			if fileThere(path) {
				path = data.SecondName(path)
			}
			if err := f.Save(path, false); err != nil {
				return err
			}
			last = path
		}
		return nil
	}, func(err error) {
		switch {
		case errors.Is(err, ui.ErrCancelled):
			p.desk.bar.Say(ui.Info, "已取消；已经生成的文件留在“"+dir+"”。")
		case err != nil:
			p.desk.bar.Error(err)
		default:
			ui.ShowExported(p.desk.bar, fmt.Sprintf("已生成 %d 份填报表，在“%s”。", len(forms), dir), last)
		}
	})
}

// load reads an answer off the UI goroutine and shows what it says otherwise than the records.
func (p *unitsPage) load(path string) {
	p.asked++
	asked, store := p.asked, p.desk.store
	ui.Fetch(func() (*parcel.UnitAnswer, error) { return parcel.ReadUnitAnswer(store, path) }, func(read *parcel.UnitAnswer, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.desk.bar.Error(err)
		default:
			p.show(read)
		}
	})
}

// show lists the differences, each with a tick.
func (p *unitsPage) show(a *parcel.UnitAnswer) {
	p.answer, p.ticks = a, nil
	lines := container.NewVBox()
	before := ""
	for _, d := range a.Differences {
		if d.Title != before {
			lines.Add(ui.NewHeading(d.Title))
			before = d.Title
		}
		tick := widget.NewCheck(d.Field.Label+"："+said(d.Now)+" → "+d.Theirs, nil)
		tick.SetChecked(!d.Moved)
		p.ticks = append(p.ticks, tick)
		lines.Add(tick)
		if d.Moved {
			lines.Add(ui.NewHint("　　发出填报表以后，这一项在本机改过，请看清再选。"))
		}
	}
	for _, r := range a.Remarks {
		lines.Add(wrapped(r))
	}
	p.head.SetText(fmt.Sprintf("%s填报：%d 处与本机不同", a.Unit, len(a.Differences)))
	all := func(on bool) func() {
		return func() {
			for _, t := range p.ticks {
				t.SetChecked(on)
			}
		}
	}
	buttons := container.NewHBox(ui.NewButton("全选", all(true)), ui.NewButton("全不选", all(false)), ui.NewButton("不采用，返回", p.list))
	if len(a.Differences) > 0 {
		buttons.Add(ui.NewMainButton("采用选中的", p.take))
	}
	p.body.Objects = []fyne.CanvasObject{container.NewBorder(container.NewBorder(nil, nil, nil, buttons, p.head), nil, nil, nil, ui.Scrolling(container.NewVScroll(lines)))}
	p.body.Refresh()
}

// said is what the records say, in a sentence.
func said(now string) string {
	if now == "" {
		return "（空）"
	}
	return now
}

// take puts what is ticked into the records.
func (p *unitsPage) take() {
	var chosen []parcel.UnitDifference
	for i, t := range p.ticks {
		if t.Checked {
			chosen = append(chosen, p.answer.Differences[i])
		}
	}
	unit := p.answer.Unit
	if _, err := p.answer.Take(p.desk.store, chosen); err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.file.entry.SetText("")
	p.list()
	p.desk.saidDone(fmt.Sprintf("已采用%s填报的 %d 处。", unit, len(chosen)))
}
