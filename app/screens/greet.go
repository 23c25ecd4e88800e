package screens

import (
	"os"
	"path/filepath"
	"time"

	"npcdesk/app/parcel"
	"npcdesk/app/ui"
)

// Keys of what the store remembers about the first start.
const (
	keptNotice = "notice.secrets" // the words about classified matters were read
	keptAsked  = "backup.second.asked"
)

// wordsSecrets stand before the first record is entered.
const wordsSecrets = "本程序用在普通办公电脑上，不得录入国家秘密和工作秘密，也不要把涉密文件作为附件添加。\n" +
	"代表的身份证号、电话、住址等个人信息只为履职服务所用，屏幕和报表上默认隐去一部分。\n\n" +
	"数据只在这台电脑上。电脑损坏、丢失时，放在U盘或另一块磁盘上的备份能救回全部工作：请现在选择一个“第二备份位置”。"

// greet does what belongs to the start of work: the lock, the last crash, a backup of what changed, the notice of the
// first start, and the reminder of the second backup.
func (d *Desk) greet() {
	d.lock.greet()
	d.tellCrash()
	store := d.store
	if parcel.Guest(store.Dir) {
		return // its own office takes care of it
	}
	ui.Ask(func() error { return store.BackupIfChanged("启动") }, d.bar.Error)
	switch {
	case d.store.Kept(keptNotice) == "":
		d.showNotice()
	case d.secondOverdue():
		d.bar.Say(ui.Warn, d.noSecondBackup()+"。电脑损坏时，只有另一处的备份能救回数据。",
			ui.Action{Text: "现在备份", Do: d.backupNow}, ui.Action{Text: "选择位置…", Do: d.askSecondPlace})
	}
}

// noSecondBackup says why the second backup is called for.
func (d *Desk) noSecondBackup() string {
	if _, made := d.store.SecondBackup(); made {
		return "已有七天没有做第二备份"
	}
	return "还没有做过第二备份"
}

func (d *Desk) showNotice() {
	read := func() {
		d.bar.Error(d.store.Keep(keptNotice, time.Now().Format(time.RFC3339)))
		d.bar.Error(d.store.Keep(keptAsked, time.Now().Format(time.RFC3339)))
	}
	ui.ShowDialog(d.win, "开始使用之前", ui.NewParagraph(wordsSecrets),
		ui.Action{Text: "知道了，位置以后再选", Cancel: true, Do: read},
		ui.Action{Text: "知道了，选择位置…", Main: true, Do: func() { read(); d.askSecondPlace() }})
}

// secondOverdue tells whether the second backup is called for: seven days after it was made last, or asked for.
func (d *Desk) secondOverdue() bool {
	asked, err := time.Parse(time.RFC3339, d.store.Kept(keptAsked))
	return d.store.SecondBackupDue() && (err != nil || time.Since(asked) > 7*24*time.Hour)
}

// tellCrash starts the crash log in the data folder and says what the last run left there.
func (d *Desk) tellCrash() {
	path := filepath.Join(d.store.Dir, "logs", "crash.log")
	last, err := ui.KeepCrashLog(path)
	d.bar.Error(err)
	if last != "" {
		d.bar.Say(ui.Warn, "程序上次意外结束。已保存的数据是安全的；没保存的内容，打开那条记录时可以接着填。",
			ui.Action{Text: "查看记录", Stay: true, Do: func() { ui.Tell(d.win, "上次意外结束的记录", shortened(last)+"\n\n全文在："+path+".last") }})
	}
}

// shortened keeps the beginning of a long text: what happened stands there.
func shortened(text string) string {
	const most = 600
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "……"
	}
	return text
}

// rescueFile in the data folder takes the password away at the next start. The lock keeps others off the screen; whoever
// can write in the folder has the data anyway, since the files are not encrypted.
const rescueFile = "清除密码.txt"

// rescued tells whether somebody asked for the password to be taken away, and does it.
func (d *Desk) rescued() bool {
	path := filepath.Join(d.store.Dir, rescueFile)
	if _, err := os.Stat(path); err != nil || d.store.Kept(keptHash) == "" {
		return false
	}
	if err := d.store.Keep(keptHash, ""); err != nil {
		d.bar.Error(err)
		return false
	}
	d.bar.Error(os.Remove(path))
	return true
}
