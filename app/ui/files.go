package ui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"
)

// FileKind is a kind of file in a dialog: its name in words and its patterns (*.xlsx).
type FileKind struct {
	Name     string
	Patterns []string
}

// The kinds of files that the desk reads and writes.
var (
	SheetFiles   = FileKind{"Excel 表格", []string{"*.xlsx", "*.xls", "*.csv"}}
	ExcelFiles   = FileKind{"Excel 工作簿", []string{"*.xlsx"}}
	WordFiles    = FileKind{"Word 文档", []string{"*.docx"}}
	PictureFiles = FileKind{"图片", []string{"*.jpg", "*.jpeg", "*.png"}}
)

// AskOpen shows the system's dialog for a file to open. done is called on the UI goroutine, and not at all when the
// person gives up; an error means that the dialog itself did not work.
func AskOpen(w fyne.Window, title string, kinds []FileKind, done func(path string, err error)) {
	askPath(w, title, kinds, nil, zenity.SelectFile, done)
}

// AskFolder shows the system's dialog for a folder.
func AskFolder(w fyne.Window, title string, done func(path string, err error)) {
	askPath(w, title, nil, []zenity.Option{zenity.Directory()}, zenity.SelectFile, done)
}

// AskSaveAs shows the system's dialog for a file to write; path is where it starts and what the file is called. The
// system asks before an existing file is replaced.
func AskSaveAs(w fyne.Window, title, path string, kind FileKind, done func(path string, err error)) {
	more := []zenity.Option{zenity.Filename(path), zenity.ConfirmOverwrite()}
	askPath(w, title, []FileKind{kind}, more, zenity.SelectFileSave, done)
}

// AskOpenSeveral shows the system's dialog for any number of files.
func AskOpenSeveral(w fyne.Window, title string, kinds []FileKind, done func(paths []string, err error)) {
	options := dialogOptions(w, title, kinds)
	Go(func() {
		paths, err := zenity.SelectFileMultiple(options...)
		if !errors.Is(err, zenity.ErrCanceled) {
			Later(func() { done(paths, dialogError(err)) })
		}
	})
}

func askPath(w fyne.Window, title string, kinds []FileKind, more []zenity.Option, show func(...zenity.Option) (string, error), done func(string, error)) {
	options := append(dialogOptions(w, title, kinds), more...)
	Go(func() {
		path, err := show(options...)
		if !errors.Is(err, zenity.ErrCanceled) {
			Later(func() { done(path, dialogError(err)) })
		}
	})
}

func dialogError(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, exec.ErrNotFound) { // Linux without zenity, which our package only recommends
		return errors.New("这台电脑没有选文件用的程序 zenity。文件没有改动；请在软件商店安装 zenity，或者把文件拖到窗口里")
	}
	return fmt.Errorf("系统的文件窗口打不开：%w。文件没有改动，请再试一次", err)
}

// dialogOptions makes a dialog belong to the window, so that it cannot get lost behind it.
func dialogOptions(w fyne.Window, title string, kinds []FileKind) []zenity.Option {
	options := []zenity.Option{zenity.Title(title)}
	var filters zenity.FileFilters
	for _, kind := range kinds {
		filters = append(filters, zenity.FileFilter{Name: kind.Name, Patterns: kind.Patterns, CaseFold: true})
	}
	if len(filters) > 0 {
		options = append(options, filters)
	}
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if win, ok := context.(driver.WindowsWindowContext); ok && win.HWND != 0 {
				options = append(options, zenity.Attach(win.HWND))
			}
		})
	}
	return options
}

// OpenFile opens a file with the program that the system has for it. It returns at once.
func OpenFile(path string) error {
	if err := exists(path); err != nil {
		return err
	}
	if err := openFile(path); err != nil {
		return fmt.Errorf("打不开“%s”：%w。文件仍在原处，可在文件夹中打开", filepath.Base(path), err)
	}
	return nil
}

// PrintFile prints a file with the program that the system has for it.
func PrintFile(path string) error {
	if err := exists(path); err != nil {
		return err
	}
	if err := printFile(path); err != nil {
		return fmt.Errorf("“%s”没有打印：%w。可打开后再打印", filepath.Base(path), err)
	}
	return nil
}

// RevealFile shows a file in its folder.
func RevealFile(path string) error {
	if err := exists(path); err != nil {
		return err
	}
	if err := revealFile(path); err != nil {
		return fmt.Errorf("打不开文件夹“%s”：%w", filepath.Dir(path), err)
	}
	return nil
}

func exists(path string) error {
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("“%s”已不在原处，可能被移动、改名或删除，请重新生成", path)
	}
	return nil
}

// ShowExported tells in the message bar that a file was written, and offers 打开, 打开所在文件夹, 复制路径 and what else can be done with it.
func ShowExported(bar *MessageBar, text, path string, more ...Action) {
	try := func(do func(string) error) func() {
		return func() {
			if err := do(path); err != nil {
				bar.Error(err)
			}
		}
	}
	bar.Say(Info, text, append([]Action{
		{Text: "打开", Stay: true, Do: try(OpenFile)},
		{Text: "打开所在文件夹", Stay: true, Do: try(RevealFile)},
		{Text: "复制路径", Stay: true, Do: func() { fyne.CurrentApp().Clipboard().SetContent(path) }}}, more...)...)
}
