package screens

import (
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/parcel"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// recordPackages are packages of records.
var recordPackages = ui.FileKind{Name: "记录包", Patterns: []string{"*" + parcel.RecordsEnding}}

// close closes the period that is given, after asking.
func (p *parcelPage) close() {
	period, err := p.period()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	text := "关闭后，日期在" + period.Name() + "里的记录只能查看，不能修改、删除或补登；没有办完的建议、问题、民情和信访可以接着填期间以后的办理情况。需要更正时可以写明原因重新打开。"
	ui.Confirm(p.desk.win, "关闭"+period.Name(), text, "关闭期间", func() {
		p.changed(p.desk.store.ClosePeriod(period), period.Name()+"已关闭。")
	})
}

// changed shows the page again after something was closed or opened.
func (p *parcelPage) changed(err error, text string) {
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.Show()
	p.desk.bar.Say(ui.Info, text)
}

// reopen asks which closed period is opened again, and why.
func (p *parcelPage) reopen() {
	closed := office.ClosedPeriods(p.desk.store.Settings())
	if len(closed) == 0 {
		p.desk.bar.Say(ui.Info, "现在没有关闭的期间。")
		return
	}
	var names []string
	for _, c := range closed {
		names = append(names, c.Name())
	}
	which := widget.NewRadioGroup(names, nil)
	which.SetSelected(names[len(names)-1])
	why := ui.NewEntry()
	why.SetPlaceHolder("为什么重新打开（必填，记入修改历史）")
	body := container.NewVBox(which, container.NewGridWrap(fyne.NewSize(420, why.MinSize().Height), why))
	dlg := ui.ShowDialog(p.desk.win, "重新打开期间", body, ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "重新打开", Main: true, Do: func() {
		for i, name := range names {
			if name == which.Selected {
				p.changed(p.desk.store.ReopenPeriod(closed[i], why.Text), name+"已重新打开，改完请记得再关闭。")
			}
		}
	}})
	dlg.FocusOn(why)
}

// export writes the package of records for another installation, after a word about what is in it.
func (p *parcelPage) export() {
	in := p.desk.store.Settings()
	name := data.OutName([]string{in.Text(office.KeyTown) + "人大", "记录包", string(in.Today)}, parcel.RecordsEnding)
	text := "记录包含有本单位的全部记录、附件和个人信息，没有隐去，供另一台电脑上的本程序合并，或者县里集中查看。请用可靠的方式传送。"
	ui.Confirm(p.desk.win, "导出记录包", text, "导出", func() {
		path := filepath.Join(p.desk.outFolder(), name)
		ui.AskSaveAs(p.desk.win, "记录包存到哪里", path, recordPackages, func(chosen string, err error) {
			if err == nil {
				path = chosen
			}
			p.exportTo(path, err == nil)
		})
	})
}

// exportTo writes the package; without a dialog of the system to ask, beside the other files.
func (p *parcelPage) exportTo(path string, replace bool) {
	store := p.desk.store
	if !replace {
		path = data.SecondName(path)
	}
	var m parcel.Manifest
	ui.Work(p.desk.win, "正在导出记录包", func(at *ui.Progress) (err error) {
		if err := makeFolder(filepath.Dir(path)); err != nil {
			return err
		}
		m, err = parcel.WriteRecords(store, path, replace, at.Step)
		return err
	}, func(err error) {
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		ui.ShowExported(p.desk.bar, fmt.Sprintf("已导出记录包，共%d条记录。", m.Records), path)
	})
}

// read asks for a package of records and merges it.
func (p *parcelPage) read() {
	p.desk.askFiles("读入记录包", []ui.FileKind{recordPackages}, func(paths []string) { p.merge(paths[0]) })
}

// merge takes a package over and shows what both sides have changed.
func (p *parcelPage) merge(path string) {
	store := p.desk.store
	var got *parcel.Merged
	ui.Work(p.desk.win, "正在合并记录包", func(at *ui.Progress) error {
		packet, err := parcel.ReadRecords(path)
		if err != nil {
			return err
		}
		got, err = parcel.Merge(store, packet, at.Step)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, ui.ErrCancelled):
			p.desk.bar.Say(ui.Info, "已取消，没有合并。")
		case err != nil:
			p.desk.bar.Error(err)
		default:
			p.Show()
			p.showMerged(got)
		}
	})
}

// showMerged tells what came of merging, with the conflicts to decide and what was refused.
func (p *parcelPage) showMerged(got *parcel.Merged) {
	taken, updated := 0, 0
	for _, c := range got.Counts {
		taken, updated = taken+c.New, updated+c.Updated
	}
	text := fmt.Sprintf("%s的记录包：新增%d条，更新%d条。", got.Town, taken, updated)
	p.deciding = newConflicts(p, got)
	if !got.Own {
		p.desk.bar.Say(ui.Info, text+"它是另一个单位的，单独存放，按它自己的届次、名额和参数统计，不和本单位的记录混在一起。",
			ui.Action{Text: "查看它的记录", Stay: true, Do: func() { p.desk.visit(got.Dir, got.Town) }})
		p.hint("这个单位的记录存放在“" + got.Dir + "”。")
		if len(got.Conflicts) > 0 {
			p.deciding.show()
		}
		return
	}
	if len(got.Conflicts) > 0 {
		text += fmt.Sprintf("有%d条两边都改过，没有自动采用，请在右边逐项决定。", len(got.Conflicts))
		p.deciding.show()
	}
	if len(got.Refused) > 0 {
		text += fmt.Sprintf("有%d条属于已关闭的期间或已封存的届次，没有合并，例如：%s", len(got.Refused), got.Refused[0].Reason)
	}
	p.desk.bar.Say(ui.Info, text)
}

// visit opens the records of a township in the place of the office's own, and offers the way back; the next start of the program begins with the
// office's own again.
func (d *Desk) visit(dir, town string) {
	home, program := d.store.Dir, d.program
	d.change(dir, func(there *Desk) {
		program.app.Preferences().SetString(prefDir, home)
		there.bar.Say(ui.Info, "现在看到的是"+town+"的记录。请只查看，不要修改：改动应当由"+town+"来做。",
			ui.Action{Text: "回到本单位", Do: func() { there.change(home, nil) }})
	})
}

// change closes the office and opens another folder in its place.
func (d *Desk) change(dir string, then func(*Desk)) {
	d.leave(func() {
		if err := d.store.Close(); err != nil {
			d.bar.Error(err)
			return
		}
		d.lock.end()
		d.program.open(dir, then)
	})
}
