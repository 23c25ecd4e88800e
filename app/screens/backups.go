package screens

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/parcel"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// backupFiles are the backups of this program.
var backupFiles = ui.FileKind{Name: "备份文件", Patterns: []string{"*.npcbak"}}

// backupNow makes a backup in the data folder, and one in the second place where there is one.
func (d *Desk) backupNow() {
	store, second := d.store, d.store.SecondPlace()
	var info data.BackupInfo
	ui.Work(d.win, "正在备份", func(p *ui.Progress) error {
		var err error
		if info, err = store.BackupNow("手动"); err != nil || second == "" {
			return err
		}
		if err := p.Step(0, 0, "正在写第二备份……"); err != nil {
			return err
		}
		info, err = store.BackupToSecondPlace()
		return err
	}, func(err error) {
		if err != nil {
			d.bar.Error(err)
			return
		}
		text := "已备份到“" + filepath.Dir(info.File) + "”，读回核对无误。"
		actions := []ui.Action{{Text: "打开所在文件夹", Stay: true, Do: func() { d.bar.Error(ui.RevealFile(info.File)) }}}
		if second == "" {
			text += "还没有第二备份位置。"
			actions = append(actions, ui.Action{Text: "选择位置…", Do: d.askSecondPlace})
		}
		d.bar.Say(ui.Info, text, actions...)
		d.refresh()
	})
}

// handOver makes the folder for the next clerk where the clerk wants it: backup and list.
func (d *Desk) handOver() {
	ui.AskFolder(d.win, "移交包放在哪里（U盘或文件夹）", func(path string, err error) {
		if err != nil {
			d.bar.Error(err)
			return
		}
		d.handOverTo(path)
	})
}

func (d *Desk) handOverTo(dir string) {
	store := d.store
	var made parcel.HandedOver
	ui.Work(d.win, "正在生成移交包", func(p *ui.Progress) (err error) {
		made, err = parcel.HandOver(store, dir, p.Step)
		return err
	}, func(err error) {
		if err != nil {
			d.bar.Error(err)
			return
		}
		d.bar.Say(ui.Info, "移交包已放在“"+made.Dir+"”：移交清单和数据备份，备份已读回核对。请打印清单，双方签字；密码当面告知。",
			ui.Action{Text: "打开移交清单", Stay: true, Do: func() { d.bar.Error(ui.OpenFile(made.Files[0])) }},
			ui.Action{Text: "打开文件夹", Stay: true, Do: func() { d.bar.Error(ui.OpenFile(made.Dir)) }})
	})
}

// askSecondPlace asks for the folder of second backups and makes the first one there.
func (d *Desk) askSecondPlace() {
	ui.AskFolder(d.win, "选择第二备份位置（U盘或另一块磁盘）", func(path string, err error) {
		if err == nil {
			err = d.store.SetSecondPlace(path)
		}
		if err != nil {
			d.bar.Error(err)
			return
		}
		d.backupNow()
	})
}

// restoreFrom puts a backup in the place of the open office, after asking.
func (d *Desk) restoreFrom(file string) {
	text := "将用备份“" + filepath.Base(file) + "”替换现在的全部数据。\n\n现在的数据不会丢：先核对备份，再把现在的数据移到数据文件夹里的“恢复前-…”中。"
	ui.Confirm(d.win, "从备份恢复", text, "恢复", func() {
		d.leave(func() {
			if err := d.store.Close(); err != nil {
				d.bar.Error(err)
				return
			}
			d.lock.end()
			d.program.restore(d.store.Dir, file, "")
		})
	})
}

func (d *Desk) askRestore() {
	ui.AskOpen(d.win, "选择备份文件", []ui.FileKind{backupFiles}, func(path string, err error) {
		d.bar.Error(err)
		if err == nil {
			d.restoreFrom(path)
		}
	})
}

// askBackup asks for a backup file and restores it into a folder while no office is open.
func askBackup(p *Program, dir string, say func(error)) {
	ui.AskOpen(p.win, "选择备份文件", []ui.FileKind{backupFiles}, func(path string, err error) {
		if err != nil {
			say(err)
			return
		}
		p.restore(dir, path, "")
	})
}

// restore puts a backup into a folder that is not open and opens it. A backup with a passphrase asks for it. When the
// backup cannot be used, what is in the folder is opened again as it was.
func (p *Program) restore(dir, file, passphrase string) {
	p.busy("正在核对并恢复备份……")
	type answer struct {
		kept string
		info data.BackupInfo
		err  error
	}
	ui.Ask(func() (a answer) {
		a.kept, a.info, a.err = data.Restore(dir, file, passphrase)
		return a
	}, func(a answer) {
		switch {
		case a.err == nil:
			p.open(dir, func(d *Desk) { d.tellRestored(a.info, a.kept) })
		case errors.Is(a.err, data.ErrPassphrase):
			p.askPassphrase(dir, file)
		case data.Exists(dir):
			p.open(dir, func(d *Desk) { d.bar.Error(a.err) })
		default:
			newStart(p, dir).show(a.err)
		}
	})
}

func (d *Desk) tellRestored(info data.BackupInfo, kept string) {
	text := "已从“" + filepath.Base(info.File) + "”恢复。"
	if kept == "" {
		d.bar.Say(ui.Info, text)
		return
	}
	d.bar.Say(ui.Info, text+"原来的数据留在“"+filepath.Base(kept)+"”。",
		ui.Action{Text: "打开文件夹", Stay: true, Do: func() { d.bar.Error(ui.RevealFile(filepath.Join(kept, data.FileName))) }})
}

func (p *Program) askPassphrase(dir, file string) {
	box := ui.NewSecretEntry()
	back := func() {
		if data.Exists(dir) {
			p.open(dir, nil)
			return
		}
		newStart(p, dir).show(nil)
	}
	body := container.NewVBox(widget.NewLabel("备份“"+filepath.Base(file)+"”是加密的，请输入做备份时的口令："), box)
	dlg := ui.ShowDialog(p.win, "需要口令", body, ui.Action{Text: "取消", Cancel: true, Do: back},
		ui.Action{Text: "恢复", Main: true, Do: func() {
			if box.Text == "" {
				back()
				return
			}
			p.restore(dir, file, box.Text)
		}})
	dlg.FocusOn(box)
}
