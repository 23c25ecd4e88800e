package ui

import (
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// runner is how work leaves the UI goroutine and comes back: on a desk with a window through Fyne, in tests through a
// TestLoop, since Fyne's test driver has no UI goroutine.
type runner interface {
	start(f func())                                // off the UI goroutine
	post(f func())                                 // on the UI goroutine, soon
	after(d time.Duration, f func()) (stop func()) // on the UI goroutine, later
}

var current runner = desk{}

type desk struct{}

// begun and ended count what a desk was asked to do off its UI goroutine or later on it. What is on the screen is not final
// while they differ.
var begun, ended atomic.Int64

func (desk) start(f func()) {
	begun.Add(1)
	go func() {
		defer ended.Add(1)
		f()
	}()
}

func (desk) post(f func()) {
	begun.Add(1)
	fyne.Do(func() {
		defer ended.Add(1)
		f()
	})
}

func (desk) after(d time.Duration, f func()) func() {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

// Go runs f off the UI goroutine. A panic in f is written to the crash log and told to the person; the program lives on.
func Go(f func()) { current.start(func() { Guard(f) }) }

// Later runs f on the UI goroutine. It may be called from any goroutine and does not wait.
func Later(f func()) { current.post(func() { Guard(f) }) }

// After runs f on the UI goroutine when d has passed, unless stop is called before.
func After(d time.Duration, f func()) (stop func()) {
	return current.after(d, func() { Guard(f) })
}

// settledTicks is after how many quiet ticks of the driver a picture is final: it draws after each tick what was changed before.
const settledTicks = 3

// Settled runs f on the UI goroutine of a desk when nothing is being read or written any more and all that it brought has been
// drawn, however long a busy machine takes for it.
func Settled(f func()) {
	quiet, last := 0, int64(-1)
	ticks := &fyne.Animation{Duration: time.Hour, RepeatCount: fyne.AnimationRepeatForever}
	ticks.Tick = func(float32) {
		// ended is read first: what begins between the two readings must not look as if it had ended
		over, now := ended.Load(), begun.Load()
		if quiet++; over != now || now != last {
			quiet, last = 0, now
		}
		if quiet == settledTicks {
			ticks.Stop()
			Guard(f)
		}
	}
	ticks.Start()
}

// Ask runs get off the UI goroutine and hands its answer to use on the UI goroutine.
func Ask[T any](get func() T, use func(T)) {
	Go(func() {
		answer := get()
		Later(func() { use(answer) })
	})
}

// Fetch is Ask for what may fail: use gets what came, or the error.
func Fetch[T any](get func() (T, error), use func(T, error)) {
	type answer struct {
		value T
		err   error
	}
	Ask(func() (a answer) {
		a.value, a.err = get()
		return a
	}, func(a answer) { use(a.value, a.err) })
}

// TestLoop stands in for the UI goroutine in tests: what parts post is kept until the test lets it happen in Settle, so
// that tests are free of races and of waiting.
type TestLoop struct {
	mu      sync.Mutex
	changed *sync.Cond
	running int
	posted  []func()
	timers  []*testTimer
	now     time.Duration
}

type testTimer struct {
	due time.Duration
	f   func()
}

// NewTestLoop puts a test loop in place until the test ends; pass the testing.T.
func NewTestLoop(t interface{ Cleanup(func()) }) *TestLoop {
	l := &TestLoop{}
	l.changed = sync.NewCond(&l.mu)
	before := current
	current = l
	t.Cleanup(func() {
		l.Settle()
		current = before
	})
	return l
}

func (l *TestLoop) start(f func()) {
	l.mu.Lock()
	l.running++
	l.mu.Unlock()
	go func() {
		defer func() {
			l.mu.Lock()
			l.running--
			l.changed.Broadcast()
			l.mu.Unlock()
		}()
		f()
	}()
}

func (l *TestLoop) post(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.posted = append(l.posted, f)
	l.changed.Broadcast()
}

func (l *TestLoop) after(d time.Duration, f func()) func() {
	l.mu.Lock()
	defer l.mu.Unlock()
	timer := &testTimer{due: l.now + d, f: f}
	l.timers = append(l.timers, timer)
	return func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		timer.f = nil
	}
}

// Settle lets everything that is under way happen: it returns when no work runs off the UI goroutine and nothing waits
// to be done on it. Timers wait for Pass.
func (l *TestLoop) Settle() {
	for l.Step() {
	}
}

// Step waits for the next thing to be done on the UI goroutine and does it, so that a test can look in while work runs.
// It returns false when there is nothing left to wait for.
func (l *TestLoop) Step() bool {
	l.mu.Lock()
	for len(l.posted) == 0 && l.running > 0 {
		l.changed.Wait()
	}
	if len(l.posted) == 0 {
		l.mu.Unlock()
		return false
	}
	f := l.posted[0]
	l.posted = l.posted[1:]
	l.mu.Unlock()
	f()
	return true
}

// Pass lets time pass: timers that fall due run in their order, and what follows from them settles.
func (l *TestLoop) Pass(d time.Duration) {
	l.due(d)
	l.Settle()
}

// due lets time pass without waiting for what is under way.
func (l *TestLoop) due(d time.Duration) {
	l.mu.Lock()
	l.now += d
	var due []*testTimer
	rest := l.timers[:0]
	for _, timer := range l.timers {
		if timer.due <= l.now {
			due = append(due, timer)
		} else {
			rest = append(rest, timer)
		}
	}
	l.timers = rest
	l.mu.Unlock()
	for _, timer := range due {
		if timer.f != nil {
			timer.f()
		}
	}
}
