package screens

import (
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// startPage is what stands in the window while no office is open: the first start, or a data folder that cannot be opened.
type startPage struct {
	program *Program
	dir     string
	folder  *widget.Label
	trouble *widget.Label
	buttons map[string]*ui.Button // by their words
	form    *foundForm
}

// startWidth is the width of the start page's column, in Fyne units.
const startWidth = 620

func newStart(p *Program, dir string) *startPage {
	s := &startPage{program: p, dir: dir, folder: widget.NewLabel(dir), trouble: widget.NewLabel(""), buttons: map[string]*ui.Button{}}
	s.folder.Truncation = fyne.TextTruncateEllipsis
	s.trouble.Wrapping = fyne.TextWrapWord
	s.trouble.Importance = widget.DangerImportance
	return s
}

// show shows the page, with what went wrong before.
func (s *startPage) show(trouble error) {
	p := s.program
	p.desk = nil
	p.win.SetTitle(assets.AppName)
	p.win.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("文件", quitItem(p.win.Close))))
	p.win.SetCloseIntercept(nil)
	p.win.SetOnDropped(nil)
	p.win.Canvas().SetOnTypedKey(nil)
	ui.OnActive(nil)
	s.say(trouble)
	p.win.SetContent(s.content())
	if trouble == nil {
		p.win.Canvas().Focus(s.buttons[wordsNew])
	}
}

func quitItem(do func()) *fyne.MenuItem {
	quit := fyne.NewMenuItem("退出", do)
	quit.IsQuit = true
	return quit
}

func (s *startPage) say(err error) {
	s.trouble.Hide()
	if err == nil {
		return
	}
	text := err.Error()
	if cause := errors.Unwrap(err); cause != nil {
		fyne.LogError(text, cause)
	}
	s.trouble.SetText(text)
	s.trouble.Show()
}

// The words on the start page's buttons.
const (
	wordsNew     = "新建单位"
	wordsImport  = "导入我的代表名册…"
	wordsDemo    = "用示例数据试用"
	wordsOpen    = "打开已有的数据文件夹…"
	wordsRestore = "从备份恢复…"
	wordsAgain   = "再试一次"
	wordsFolder  = "更改…"
)

func (s *startPage) content() fyne.CanvasObject {
	if data.Exists(s.dir) {
		return s.framed("这个数据文件夹现在不能打开", s.choices(
			choice{wordsAgain, "处理好上面所说的情况以后，再打开一次同一个文件夹。", func() { s.program.open(s.dir, nil) }},
			choice{wordsOpen, "换一个文件夹打开，例如数据已经搬到别处。", s.openOther},
			choice{wordsRestore, "用一个备份文件替换这个文件夹里的数据；现有的数据会另外留存一份。", s.restore}))
	}
	first := []choice{
		{wordsNew, "填写乡镇名称和届次，从空白开始。", func() { s.found("") }},
		{wordsImport, "手头有代表名册的 Excel 表：先填写单位，再把表里的代表读进来。", s.askRoster},
	}
	if s.program.demo != nil {
		first = append(first, choice{wordsDemo, "虚构的一个镇：代表、会议、议案建议等两年的工作，随便点、随便改。", s.tryDemo})
	}
	return s.framed("第一次使用，请选择怎样开始", s.choices(append(first,
		choice{wordsOpen, "这台电脑或U盘上已经有本程序的数据。", s.openOther},
		choice{wordsRestore, "手头有本程序做的备份文件（.npcbak）。", s.restore})...))
}

type choice struct {
	words, explained string
	do               func()
}

func (s *startPage) choices(list ...choice) fyne.CanvasObject {
	box := container.NewVBox()
	for i, c := range list {
		b := ui.NewButton(c.words, c.do)
		if i == 0 {
			b.Importance = widget.HighImportance
		}
		s.buttons[c.words] = b
		left := container.NewGridWrap(fyne.NewSize(190, 36), b)
		box.Add(container.NewBorder(nil, nil, left, nil, container.NewBorder(layout.NewSpacer(), nil, nil, nil, ui.NewHint(c.explained))))
	}
	return box
}

// framed puts the program's name over a part of the start page and the data folder under it.
func (s *startPage) framed(title string, body fyne.CanvasObject) fyne.CanvasObject {
	name := widget.NewLabelWithStyle(assets.AppName, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameHeadingText
	change := ui.NewButton(wordsFolder, s.changeFolder)
	s.buttons[wordsFolder] = change
	folder := container.NewBorder(nil, nil, widget.NewLabel("数据文件夹："), change, s.folder)
	hint := ui.NewHint("所有数据都在这个文件夹里，不上传到任何地方。放在系统盘（C盘）以外，重装电脑时不会丢失。")
	card := ui.NewCard(title, container.NewVBox(s.trouble, body, widget.NewSeparator(), folder, hint))
	column := container.NewVBox(name, card, ui.NewHint("版本 "+assets.Version))
	return container.NewCenter(container.New(&columnLayout{startWidth}, column))
}

func (s *startPage) changeFolder() {
	ui.AskFolder(s.program.win, "选择放数据的文件夹", func(path string, err error) {
		s.say(err)
		if err == nil {
			s.useFolder(path)
		}
	})
}

// useFolder takes another folder for the data. An office that lies there already is opened.
func (s *startPage) useFolder(path string) {
	if data.Exists(path) {
		s.program.open(path, nil)
		return
	}
	if entries, err := os.ReadDir(path); err == nil && len(entries) > 0 {
		path = filepath.Join(path, "乡镇人大工作台数据")
	}
	s.dir = path
	s.folder.SetText(path)
}

func (s *startPage) openOther() {
	ui.AskFolder(s.program.win, "选择已有的数据文件夹", func(path string, err error) {
		if err == nil {
			s.program.open(path, nil)
			return
		}
		s.say(err)
	})
}

func (s *startPage) askRoster() {
	ui.AskOpen(s.program.win, "选择代表名册", []ui.FileKind{ui.SheetFiles}, func(path string, err error) {
		s.say(err)
		if err == nil {
			s.found(path)
		}
	})
}

// tryDemo fills the folder with an invented township. It lies in a folder of its own, so that real data never mixes with it.
func (s *startPage) tryDemo() {
	dir := filepath.Join(s.dir, "示例")
	if data.Exists(dir) {
		s.program.open(dir, nil)
		return
	}
	s.program.busy("正在准备示例数据……")
	s.program.take(s.dir, func() (*data.Store, error) {
		if err := s.program.demo(dir); err != nil {
			return nil, err
		}
		return data.Open(dir)
	}, nil)
}

func (s *startPage) restore() { askBackup(s.program, s.dir, s.say) }

// columnLayout gives its content a width and the height it asks for.
type columnLayout struct{ width float32 }

// Layout gives every object the whole place.
func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize is the width, and the height that the content needs.
func (l *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.width, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}
