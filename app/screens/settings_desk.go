package screens

import (
	"path/filepath"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/data"
)

// settingLine is a line of the settings that hold at once: a name, a box or buttons, and a hint.
func settingLine(name string, box fyne.CanvasObject, hint string) fyne.CanvasObject {
	left := container.NewHBox(container.New(&columnLayout{limitTitleWidth}, widget.NewLabel(name)), container.New(&columnLayout{limitBoxWidth}, box))
	return container.NewBorder(nil, nil, left, nil, ui.NewHint(hint))
}

// lookRows are the size and the shade of the window, which belong to this PC.
func (p *settingsPage) lookRows() fyne.CanvasObject {
	program := p.desk.program
	prefs := p.desk.app.Preferences()
	pick := func(key, now string, words []string) *ui.Select {
		box := ui.NewSelect(p.layer, words)
		box.SetValue(now)
		box.OnChosen = func(o ui.Option) {
			if o.Text == "" {
				box.SetValue(now)
				return
			}
			prefs.SetString(key, o.Text)
			program.look(program.scale(), program.shade())
		}
		return box
	}
	var sizes, shades []string
	for _, s := range ui.Sizes {
		sizes = append(sizes, string(s))
	}
	for _, s := range ui.Shades {
		shades = append(shades, string(s))
	}
	return container.NewVBox(
		settingLine("界面大小", pick(prefScale, string(program.scale()), sizes), "只影响本机的屏幕，不影响导出的表和文件。"),
		settingLine("界面颜色", pick(prefShade, string(program.shade()), shades), "默认浅色。"))
}

// lockRows set the password and how long the lock waits.
func (p *settingsPage) lockRows() fyne.CanvasObject {
	d := p.desk
	minutes := ui.NewEntry()
	minutes.SetText(strconv.Itoa(d.lock.wait))
	minutes.OnBlur = func() { p.keepMinutes(minutes) }
	buttons := container.NewHBox(ui.NewButton("设置密码…", p.askPassword))
	state := "现在没有密码，程序打开就能看。"
	if d.lock.hash != "" {
		state = "已设置密码。"
		buttons = container.NewHBox(ui.NewButton("更换密码…", p.askPassword), ui.NewButton("取消密码…", p.dropPassword), ui.NewButton("立即锁定", d.lock.now))
	}
	return container.NewVBox(
		settingLine("密码", buttons, state+"按 Ctrl+L 立即锁定。"),
		settingLine("多少分钟不操作就锁定", minutes, "设了密码才起作用；填 0 不自动锁定。"),
		paragraph("密码锁住的是这个程序，磁盘上的文件没有加密：能打开这台电脑的人仍能拷走数据文件夹。离开时请同时锁定电脑（Win+L）。\n"+
			"忘记密码时：退出程序，在数据文件夹里新建一个名为“"+rescueFile+"”的文件，再打开程序，密码即被清除，数据不受影响。"))
}

func (p *settingsPage) keepMinutes(box *ui.Entry) {
	n, err := strconv.Atoi(box.Text)
	if err != nil || n < 0 || n > 600 {
		p.desk.bar.Say(ui.Warn, "锁定时间应为 0 到 600 的整数（分钟），仍按原来的。")
		box.SetText(strconv.Itoa(p.desk.lock.wait))
		return
	}
	if n != p.desk.lock.wait {
		p.desk.bar.Error(p.desk.store.Keep(keptMinutes, strconv.Itoa(n)))
		p.desk.lock.read()
	}
}

// askPassword asks for a new password twice, and for the old one where there is one.
func (p *settingsPage) askPassword() {
	d := p.desk
	old, one, two := ui.NewSecretEntry(), ui.NewSecretEntry(), ui.NewSecretEntry()
	said := ui.NewHint("至少 6 个字符。请记牢，程序里不保存密码本身。")
	box := container.NewVBox()
	first := one
	if d.lock.hash != "" {
		box.Add(settingLine("原来的密码", old, ""))
		first = old
	}
	box.Add(settingLine("新密码", one, ""))
	box.Add(settingLine("再输一次", two, ""))
	box.Add(said)
	var dlg *ui.Dialog
	dlg = ui.ShowDialog(d.win, "设置密码", box, ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "设置", Main: true, Stay: true, Do: func() {
		switch {
		case len([]rune(one.Text)) < 6:
			said.SetText("没有设置：密码至少 6 个字符。")
		case one.Text != two.Text:
			said.SetText("没有设置：两次输入的新密码不一样。")
		default:
			p.setPassword(old.Text, one.Text, func(trouble string) {
				if trouble != "" {
					said.SetText(trouble)
					return
				}
				dlg.Close()
			})
		}
	}})
	dlg.FocusOn(first)
}

// setPassword keeps the hash of a new password when the old one fits, and tells what hindered it.
func (p *settingsPage) setPassword(old, password string, done func(trouble string)) {
	d := p.desk
	kept := d.lock.hash
	ui.Ask(func() string {
		if kept != "" && !passwordFits(kept, old) {
			return ""
		}
		return hashPassword(password)
	}, func(hash string) {
		if hash == "" {
			done("没有设置：原来的密码不对。")
			return
		}
		if err := d.store.Keep(keptHash, hash); err != nil {
			done(err.Error())
			return
		}
		done("")
		d.lock.read()
		p.open(groupLock)
		d.bar.Say(ui.Info, "已设置密码。")
	})
}

func (p *settingsPage) dropPassword() {
	d := p.desk
	old := ui.NewSecretEntry()
	dlg := ui.ShowDialog(d.win, "取消密码", settingLine("现在的密码", old, ""), ui.Action{Text: "不取消", Cancel: true},
		ui.Action{Text: "取消密码", Main: true, Do: func() {
			kept, given := d.lock.hash, old.Text
			ui.Ask(func() bool { return passwordFits(kept, given) }, func(fits bool) {
				if !fits {
					d.bar.Say(ui.Warn, "密码不对，没有取消。")
					return
				}
				d.bar.Error(d.store.Keep(keptHash, ""))
				d.lock.read()
				p.open(groupLock)
				d.bar.Say(ui.Info, "已取消密码。")
			})
		}})
	dlg.FocusOn(old)
}

// backupsShown is how many of the program's own backups the page lists.
const backupsShown = 12

// backupRows tell where the data and the backups lie, and bring backups back.
func (p *settingsPage) backupRows() fyne.CanvasObject {
	d := p.desk
	second := given(d.store.SecondPlace(), "还没有选择")
	if d.store.SecondPlace() != "" && d.store.SecondBackupDue() {
		second += "（已超过七天没有备份到这里）"
	}
	box := container.NewVBox(
		settingLine("数据文件夹", container.NewHBox(ui.NewButton("打开", func() { d.bar.Error(ui.RevealFile(filepath.Join(d.store.Dir, data.FileName))) })), d.store.Dir),
		settingLine("第二备份位置", container.NewHBox(ui.NewButton("选择…", d.askSecondPlace)), second),
		settingLine("备份", container.NewHBox(ui.NewMainButton("现在备份", d.backupNow), ui.NewButton("从其他文件恢复…", d.askRestore)),
			"每次打开程序、导入和升级之前也会自动备份；旧备份自动减少，每月的最后一份一直保留。"),
		settingLine("移交", container.NewHBox(ui.NewButton("移交…", d.handOver)), "换人时一次备齐：全部数据的备份，和一份移交清单（登记了什么、什么快到期、什么没办完、东西在哪里、找谁）。"),
		ui.NewHeading("最近的备份"))
	list, err := d.store.Backups()
	d.bar.Error(err)
	if len(list) == 0 {
		box.Add(ui.NewHint("还没有备份。"))
	}
	for _, file := range list[:min(backupsShown, len(list))] {
		back := ui.NewButton("恢复…", func() { d.restoreFrom(file) })
		box.Add(settingLine(backupTime(file), container.NewHBox(back), filepath.Base(file)))
	}
	return box
}

// backupTime reads the time from a backup's name.
func backupTime(file string) string {
	name := filepath.Base(file)
	if len(name) < len("20060102-150405") {
		return name
	}
	at, err := time.Parse("20060102-150405", name[:len("20060102-150405")])
	if err != nil {
		return name
	}
	return at.Format("2006-01-02 15:04")
}
