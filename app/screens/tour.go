package screens

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"time"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// tour walks through all pages, leaves a picture of each in a folder, and ends the program: what is looked at where there
// is no display, and before a release.
type tour struct {
	program *Program
	dir     string
	stops   []stop
	taken   int
	failed  error
}

// stop is one picture: its name, how the desk comes to it, and what is taken back when the picture is taken, nil for nothing:
// a page with numbers that are not saved would ask before it is left.
type stop struct {
	name string
	goTo func(d *Desk)
	back func(d *Desk)
}

// tourPause is how long a page may take before it begins to read what it shows: the pauses of search boxes are shorter.
const tourPause = 800 * time.Millisecond

// start opens the office in a folder, or makes sample data in a new one, and begins to walk.
func (t *tour) start(dir string) {
	t.program.busy("正在准备……")
	t.failed = os.MkdirAll(t.dir, 0o755)
	t.program.take(dir, func() (*data.Store, error) { return t.office(dir) }, func(*Desk) {
		t.stops = tourStops()
		ui.After(tourPause, t.next)
	})
}

func (t *tour) office(dir string) (*data.Store, error) {
	if dir != "" && data.Exists(dir) {
		return data.Open(dir)
	}
	if t.program.demo == nil {
		return nil, errors.New("没有可以参观的数据：请用 -data 指明数据文件夹。")
	}
	sample, err := os.MkdirTemp("", "npcdesk-tour-*")
	if err != nil {
		return nil, err
	}
	if err := t.program.demo(filepath.Join(sample, "data")); err != nil {
		return nil, err
	}
	return data.Open(filepath.Join(sample, "data"))
}

// next goes to the next stop and takes its picture when the page has been drawn.
func (t *tour) next() {
	if len(t.stops) == 0 || t.failed != nil {
		t.finish()
		return
	}
	at := t.stops[0]
	t.stops = t.stops[1:]
	at.goTo(t.program.desk)
	ui.After(tourPause, func() { t.takeWhenDone(at) })
}

// takeWhenDone takes the picture when all that the page reads is drawn and no long work is under way any more.
func (t *tour) takeWhenDone(at stop) {
	ui.Settled(func() {
		if t.program.win.Canvas().Overlays().Top() != nil {
			ui.After(tourPause, func() { t.takeWhenDone(at) })
			return
		}
		t.failed = t.picture(at.name)
		if at.back != nil {
			at.back(t.program.desk)
		}
		t.next()
	})
}

// picture writes what the window shows.
func (t *tour) picture(name string) error {
	t.taken++
	file := filepath.Join(t.dir, fmt.Sprintf("%03d-%s.png", t.taken, name))
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := png.Encode(out, t.program.win.Canvas().Capture()); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}

// finish writes the ledgers when all pictures are taken, and closes the office and the window.
func (t *tour) finish() {
	store := t.program.desk.store
	ui.Ask(func() error {
		if t.failed != nil {
			return t.failed
		}
		return errors.Join(exportLedgers(store, t.dir), exportPapers(store, t.dir))
	}, func(err error) {
		t.failed = err
		t.program.desk.end()
	})
}

// exportLedgers writes every ledger into a folder.
func exportLedgers(s *data.Store, dir string) error {
	in := s.Settings()
	list, err := ledger.All(s, ledger.Options{})
	if err != nil {
		return err
	}
	for _, one := range list {
		name := ledger.FileName(in.Text(office.KeyTown), one.Number+one.Sheet, "", string(in.Today))
		if _, err := ledger.Save(filepath.Join(dir, name), ledger.Single(in, one), true); err != nil {
			return err
		}
	}
	return nil
}

// Failed is why a walk through the pages could not be finished, nil when all went well or there was none.
func (p *Program) Failed() error {
	if p.tour == nil {
		return nil
	}
	return p.tour.failed
}

// exportPapers writes every document and paper into a folder with all its pieces, each of the first record that has what it says.
func exportPapers(s *data.Store, dir string) error {
	for _, d := range slices.Concat(paper.Documents(), paper.Papers()) {
		list, err := s.IDs(d.Register, record.Query{})
		if err != nil {
			return err
		}
		for _, id := range list {
			done, _, err := paper.WriteAll(s, []paper.Document{d}, id, dir, nil)
			if err != nil {
				return err
			}
			if len(done) > 0 {
				break
			}
		}
	}
	return nil
}
