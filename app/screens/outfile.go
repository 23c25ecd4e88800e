package screens

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"npcdesk/app/ledger"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// keptFolder is where the folder for written files is remembered.
const keptFolder = "out:folder"

// outFolder is the folder that files were last written to; before that, one of the desk's own among the documents.
func (d *Desk) outFolder() string {
	if kept := d.store.Kept(keptFolder); kept != "" {
		return kept
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return filepath.Join(d.store.Dir, "导出")
	}
	for _, name := range []string{"Documents", "文档"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			home = filepath.Join(home, name)
			break
		}
	}
	return filepath.Join(home, "人大工作台导出")
}

// keepFolder remembers where files were written.
func (d *Desk) keepFolder(dir string) {
	if dir != d.store.Kept(keptFolder) {
		d.bar.Error(d.store.Keep(keptFolder, dir))
	}
}

// makeFolder makes the folder that files go to, where it is not there yet.
func makeFolder(dir string) error {
	err := os.MkdirAll(dir, 0o755)
	if err == nil {
		return nil
	}
	why := "路径不对，或者磁盘、U盘没有接上"
	if errors.Is(err, fs.ErrPermission) {
		why = "没有在那里写文件的权限"
	}
	return fmt.Errorf("文件夹“%s”建不了（%s），没有写出任何文件。请换一个文件夹再试。", dir, why)
}

// saveBook writes a workbook that make gives and tells where it is. Where the target is there already or open in Excel, the
// message offers a second name.
func (d *Desk) saveBook(path string, replace bool, make func() (ledger.Book, error)) {
	var report ledger.Report
	ui.Work(d.win, "正在导出", func(at *ui.Progress) error {
		if err := at.Step(0, 0, filepath.Base(path)); err != nil {
			return err
		}
		if err := makeFolder(filepath.Dir(path)); err != nil {
			return err
		}
		book, err := make()
		if err == nil {
			report, err = ledger.Save(path, book, replace)
		}
		return err
	}, func(err error) {
		var not *data.NotSaved
		switch {
		case err == nil:
			d.keepFolder(filepath.Dir(path))
			ui.ShowExported(d.bar, "已导出“"+filepath.Base(path)+"”。"+notesOf(report), path)
		case errors.Is(err, ui.ErrCancelled):
			d.bar.Say(ui.Info, "已取消，没有写出文件。")
		case errors.As(err, &not) && not.Proposed != "":
			d.offerSecondName(not, func(path string, replace bool) { d.saveBook(path, replace, make) })
		default:
			d.bar.Error(err)
		}
	})
}

// offerSecondName says why a file was not written under its name, and offers what can be done.
func (d *Desk) offerSecondName(not *data.NotSaved, again func(path string, replace bool)) {
	actions := []ui.Action{{Text: "另存为“" + filepath.Base(not.Proposed) + "”", Do: func() { again(not.Proposed, false) }}}
	if not.Reason == data.SaveExists {
		actions = append(actions, ui.Action{Text: "替换", Do: func() { again(not.Path, true) }})
	} else {
		actions = append(actions, ui.Action{Text: "重试", Do: func() { again(not.Path, true) }})
	}
	d.bar.Say(ui.Warn, not.Error(), actions...)
}

// notesOf are the remarks of the writer: texts that were cut, or do not fit a printed row.
func notesOf(report ledger.Report) string {
	var notes []string
	for _, sheet := range report.Sheets {
		notes = append(notes, sheet.Notes...)
	}
	return strings.Join(notes, " ")
}
