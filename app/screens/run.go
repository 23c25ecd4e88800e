package screens

import (
	"cmp"
	"path/filepath"
	"time"

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

// patience is how long the window waits for the office before it shows itself with the words that it is being opened.
const patience = 150 * time.Millisecond

// opened is an office that was opened, with what its first page shows, or why it could not be.
type opened struct {
	store *data.Store
	first *homeFacts
	err   error
}

// reading opens an office and reads what its first page shows.
func reading(get func() (*data.Store, error)) (o opened) {
	if broken := ui.Guard(func() { o.store, o.err = get() }); broken != nil || o.err != nil {
		o.err = cmp.Or(broken, o.err)
		return o
	}
	_ = ui.Guard(func() { // where that breaks, the page itself tells it
		first := gather(o.store)
		if !first.empty {
			first.lacking = gatherLacking(o.store)
		}
		o.first = first
	})
	return o
}

// Start shows the window: the desk of the office in the data folder, or the start page where there is none yet. The office is read
// while the system makes the window, so that it mostly comes up with the desk in it.
func Start(a fyne.App, o Options) (*Program, error) {
	if err := ui.SpeakChinese(); err != nil {
		return nil, err
	}
	p := &Program{app: a, demo: o.Demo}
	dir, there := p.lastDir(o)
	ready := make(chan opened, 1)
	if there {
		ui.Go(func() { ready <- reading(func() (*data.Store, error) { return data.Open(dir) }) })
	}
	p.look(p.scale(), p.shade())
	wait := ui.ReadFaces()
	p.win = a.NewWindow(assets.AppName)
	wait()
	p.win.SetMaster()
	ui.RestoreWindow(p.win, a.Preferences())
	switch {
	case o.Tour != "":
		p.tour = &tour{program: p, dir: o.Tour}
		p.tour.start(o.Dir)
	case there:
		p.await(dir, ready)
	default:
		newStart(p, dir).show(nil)
	}
	p.win.Show()
	return p, nil
}

// lastDir is the data folder to begin with, and whether there is an office in it. A tour never begins with the office that was open
// last.
func (p *Program) lastDir(o Options) (dir string, there bool) {
	switch dir = cmp.Or(o.Dir, data.PortableDir(), p.app.Preferences().String(prefDir)); {
	case o.Tour != "":
		return dir, false
	case dir != "":
		return dir, data.Exists(dir)
	case data.Exists(data.DefaultDir()):
		return data.DefaultDir(), true
	}
	return data.OfferedDir(), false
}

// await shows the office that is being opened: at once where it is soon there, else when it is.
func (p *Program) await(dir string, ready <-chan opened) {
	select {
	case o := <-ready:
		p.took(dir, o, nil)
	case <-time.After(patience):
		p.opening(dir)
		ui.Ask(func() opened { return <-ready }, func(o opened) { p.took(dir, o, nil) })
	}
}

func (p *Program) opening(dir string) { p.busy("正在打开“" + dir + "”……") }

// open opens the office in a folder and shows its desk, or says on the start page why it cannot.
func (p *Program) open(dir string, then func(*Desk)) {
	p.opening(dir)
	p.take(dir, func() (*data.Store, error) { return data.Open(dir) }, then)
}

// take shows the desk of the office that get opens off the UI goroutine.
func (p *Program) take(dir string, get func() (*data.Store, error), then func(*Desk)) {
	ui.Ask(func() opened { return reading(get) }, func(o opened) { p.took(dir, o, then) })
}

// took shows the desk of an office that was opened, or says on the start page why it could not be.
func (p *Program) took(dir string, o opened, then func(*Desk)) {
	switch {
	case o.err != nil && p.tour != nil:
		p.tour.failed = o.err
		p.win.Close()
		return
	case o.err != nil:
		newStart(p, dir).show(o.err)
		return
	}
	p.show(o.store, o.first)
	if then != nil {
		then(p.desk)
	}
}

// busy shows that something is under way while there is no desk.
func (p *Program) busy(text string) {
	label := widget.NewLabel(text)
	p.win.SetContent(container.NewCenter(label))
}

// show puts the desk of an open office into the window; first is what its first page shows.
func (p *Program) show(s *data.Store, first *homeFacts) {
	if p.tour == nil && data.PortableDir() == "" {
		p.noteDir(s.Dir)
	}
	p.desk = newDesk(p.app, p.win, s)
	p.desk.program, p.desk.first = p, first
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
