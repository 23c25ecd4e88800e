package ui

import (
	"context"
	"errors"
	"image/color"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// progressEvery is the least time between two pictures of a progress bar (measured: more often slows the work itself).
const progressEvery = 60 * time.Millisecond

// workShows is how long work goes on before its window is shown: what is done sooner would only flash.
const workShows = 300 * time.Millisecond

// ErrCancelled is what Work ends with when the person cancelled it.
var ErrCancelled = errors.New("已取消")

// Progress is what long work knows of the screen: it says how far it is and asks whether to go on.
type Progress struct {
	ctx  context.Context
	show func(fraction float64, text string)

	mu   sync.Mutex
	last time.Time
}

// Context ends when the person cancels.
func (p *Progress) Context() context.Context { return p.ctx }

// Step says that done of total parts are finished and what is being worked on, and returns ErrCancelled when the person
// has cancelled. A total of 0 means that nobody knows how much there is.
func (p *Progress) Step(done, total int, text string) error {
	if p.ctx.Err() != nil {
		return ErrCancelled
	}
	p.mu.Lock()
	now := time.Now()
	due := done == total || now.Sub(p.last) >= progressEvery
	if due {
		p.last = now
	}
	p.mu.Unlock()
	if due {
		fraction := -1.0
		if total > 0 {
			fraction = float64(done) / float64(total)
		}
		p.show(fraction, text)
	}
	return nil
}

// Work does something long off the UI goroutine: do runs there, with a title, a progress bar and 取消 on the screen as soon
// as it turns out to take a while; until then the window takes no mouse and no keys. done is called on the UI goroutine
// with do's error, ErrCancelled when it was cancelled, or the panic that stopped it.
func Work(w fyne.Window, title string, do func(*Progress) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	view := newWorkView(w, title, cancel)
	p := &Progress{ctx: ctx, show: func(fraction float64, text string) {
		Later(func() { view.show(fraction, text) })
	}}
	Go(func() {
		var err error
		if broken := Guard(func() { err = do(p) }); broken != nil {
			err = broken
		}
		if errors.Is(err, context.Canceled) {
			err = ErrCancelled
		}
		Later(func() {
			cancel()
			view.close()
			done(err)
		})
	})
}

// workView is what the person sees of long work: at first only a pane of glass over the window.
type workView struct {
	glass  fyne.CanvasObject
	canvas fyne.Canvas
	wait   func()  // stops the wait for the dialog
	over   bool    // the work has ended: a dialog that was already on its way is not shown any more
	dialog *Dialog // nil until it is shown
	bar    *widget.ProgressBar
	busy   *widget.ProgressBarInfinite
	text   *Line
}

func newWorkView(w fyne.Window, title string, cancel func()) *workView {
	v := &workView{bar: widget.NewProgressBar(), busy: widget.NewProgressBarInfinite(), text: NewLine("正在准备……")}
	v.bar.Hide()
	v.glass, v.canvas = canvas.NewRectangle(color.Transparent), w.Canvas()
	v.glass.Resize(v.canvas.Size())
	v.canvas.Overlays().Add(v.glass)
	v.wait = After(workShows, v.open(w, title, cancel))
	return v
}

// open shows the dialog in the place of the glass, unless the work has ended in the meantime.
func (v *workView) open(w fyne.Window, title string, cancel func()) func() {
	return func() {
		if v.over {
			return
		}
		v.canvas.Overlays().Remove(v.glass)
		body := container.NewVBox(container.NewStack(v.bar, v.busy), v.text)
		v.dialog = ShowDialog(w, title, container.New(atLeast{fyne.NewSize(360, 0)}, body), Action{Text: "取消", Cancel: true, Stay: true, Do: func() {
			v.text.SetText("正在停止……")
			cancel()
		}})
	}
}

func (v *workView) close() {
	v.over = true
	v.wait()
	if v.dialog != nil {
		v.dialog.Close()
		return
	}
	v.canvas.Overlays().Remove(v.glass)
}

func (v *workView) show(fraction float64, text string) {
	if fraction >= 0 {
		v.busy.Hide()
		v.bar.Show()
		v.bar.SetValue(fraction)
	}
	v.text.SetText(text)
}
