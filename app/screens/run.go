package screens

import (
	"cmp"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
	"npcdesk/assets"
	"npcdesk/data"
)

// Options are what the command line and main give to the program.
type Options struct {
	Dir  string                 // the data folder; "" for the one that was open last
	Tour string                 // where a walk through all pages leaves its pictures; "" for none
	Demo func(dir string) error // fills an empty folder with an invented township; nil offers none
}

// Program is the running program: its window and the desk of the office that is open in it.
type Program struct {
	app  fyne.App
	win  fyne.Window
	demo func(dir string) error
	desk *Desk // nil while no office is open
	tour *tour
}

// Keys under which the system keeps what belongs to this PC and not to the office: which data folder was open, and how the
// window looks.
const (
	prefDir   = "data.dir"
	prefScale = "look.size"
	prefShade = "look.shade"
)

// Start shows the window: the desk of the office in the data folder, or the start page where there is none yet.
func Start(a fyne.App, o Options) (*Program, error) {
	if err := ui.SpeakChinese(); err != nil {
		return nil, err
	}
	p := &Program{app: a, demo: o.Demo}
	p.look(p.scale(), p.shade())
	p.win = a.NewWindow(assets.AppName)
	p.win.SetMaster()
	ui.RestoreWindow(p.win, a.Preferences())
	dir := cmp.Or(o.Dir, data.PortableDir(), a.Preferences().String(prefDir))
	switch {
	case o.Tour != "":
		p.tour = &tour{program: p, dir: o.Tour}
		p.tour.start(o.Dir) // never the office that was open last
	case dir != "" && data.Exists(dir):
		p.open(dir, nil)
	case dir == "" && data.Exists(data.DefaultDir()):
		p.open(data.DefaultDir(), nil)
	case dir != "":
		newStart(p, dir).show(nil)
	default:
		newStart(p, data.OfferedDir()).show(nil)
	}
	p.win.Show()
	return p, nil
}

// open opens the office in a folder and shows its desk, or says on the start page why it cannot.
func (p *Program) open(dir string, then func(*Desk)) {
	p.busy("正在打开“" + dir + "”……")
	p.take(dir, func() (*data.Store, error) { return data.Open(dir) }, then)
}

// take shows the desk of the office that get opens off the UI goroutine.
func (p *Program) take(dir string, get func() (*data.Store, error), then func(*Desk)) {
	type answer struct {
		store *data.Store
		err   error
	}
	ui.Ask(func() answer {
		s, err := get()
		return answer{s, err}
	}, func(a answer) {
		if a.err != nil && p.tour != nil {
			p.tour.failed = a.err
			p.win.Close()
			return
		}
		if a.err != nil {
			newStart(p, dir).show(a.err)
			return
		}
		p.show(a.store)
		if then != nil {
			then(p.desk)
		}
	})
}

// busy shows that something is under way while there is no desk.
func (p *Program) busy(text string) {
	label := widget.NewLabel(text)
	p.win.SetContent(container.NewCenter(label))
}

// show puts the desk of an open office into the window.
func (p *Program) show(s *data.Store) {
	if p.tour == nil && data.PortableDir() == "" {
		p.noteDir(s.Dir)
	}
	p.desk = newDesk(p.app, p.win, s)
	p.desk.program = p
	p.desk.goTo(contents[0].name)
	if p.tour == nil {
		p.desk.greet()
	}
}

// noteDir remembers on this PC which data folder was open, and for the uninstaller where it is; a portable copy leaves
// no trace of it on the PC.
func (p *Program) noteDir(dir string) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return // it is asked for again next time
	}
	p.app.Preferences().SetString(prefDir, dir)
	if err := data.NoteDir(dir); err != nil {
		fyne.LogError("记下数据文件夹的位置", err)
	}
}

// look draws the window in a size and a shade.
func (p *Program) look(scale ui.Size, shade ui.Shade) {
	t := ui.NewTheme(assets.FontRegular, assets.FontBold)
	t.Scale, t.Shade = scale, shade
	p.app.Settings().SetTheme(t)
	if p.desk != nil {
		p.desk.forgetPages()
	}
}

func (p *Program) scale() ui.Size {
	return ui.Size(p.app.Preferences().StringWithFallback(prefScale, string(ui.SizeNormal)))
}

func (p *Program) shade() ui.Shade {
	return ui.Shade(p.app.Preferences().StringWithFallback(prefShade, string(ui.ShadeLight)))
}
