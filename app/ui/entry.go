package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Declare conformity with interfaces
var (
	_ fyne.Focusable    = (*Entry)(nil)
	_ fyne.Shortcutable = (*Entry)(nil)
	_ fyne.Tabbable     = (*Entry)(nil)
	_ desktop.Mouseable = (*Entry)(nil)
)

// Entry is the one text box of the desk. Over Fyne's own: Enter goes to the next box, Tab leaves a box of several lines,
// F-keys, Esc and unknown shortcuts reach the page, and on Windows the input method's list stands at the cursor. It never
// changes the text while somebody types.
type Entry struct {
	widget.Entry

	// OnKey sees every key first and returns whether it used it up.
	OnKey func(*fyne.KeyEvent) bool
	// OnFocus and OnBlur are called when the box gets and loses the keyboard.
	OnFocus, OnBlur func()

	self    fyne.Widget // the entry itself, or the part that is built on it and stands in its place on the page
	secret  bool
	focused bool
}

// NewEntry makes a box of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.start(e)
	return e
}

// NewTextBox makes a box of several lines that shows at least that many rows.
func NewTextBox(rows int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.start(e)
	e.SetMinRowsVisible(rows)
	return e
}

// NewSecretEntry makes a box for personal data: dots until the eye beside it is clicked, and dots again when it loses
// the keyboard (DOMAIN.md §9.1).
func NewSecretEntry() *Entry {
	e := &Entry{secret: true}
	e.Password = true
	e.start(e)
	return e
}

// Focused tells whether the entry has the keyboard.
func (e *Entry) Focused() bool { return e.focused }

// whenFocused sets what is done when the entry gets the keyboard, for all parts that are built on it.
func (e *Entry) whenFocused(do func()) { e.OnFocus = do }

// start readies the box; outer is the widget that it is or is part of.
func (e *Entry) start(outer fyne.Widget) {
	e.self = outer
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapBreak
	}
	e.OnCursorChanged = func() { placeInput(e) }
	e.ExtendBaseWidget(outer)
}

// AcceptsTab lets Tab leave a box of several lines too.
func (e *Entry) AcceptsTab() bool { return false }

// TypedKey does what the keys of an office form do.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	active()
	switch {
	case e.OnKey != nil && e.OnKey(ev):
	case isEnter(ev) && !e.MultiLine && e.OnSubmitted == nil:
		e.next()
	case ev.Name == fyne.KeyEscape || isFunctionKey(ev):
		passKey(e.self, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedRune types a letter.
func (e *Entry) TypedRune(r rune) {
	active()
	e.Entry.TypedRune(r)
}

// UndoTyped takes back what was typed last and tells whether there was anything.
func (e *Entry) UndoTyped() bool {
	before := e.Text
	e.Undo()
	return e.Text != before
}

// TypedShortcut keeps the shortcuts of text and passes all others to the page. Ctrl+Enter leaves a box of several lines.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
			e.Entry.TypedShortcut(s)
		case fyne.KeyReturn, fyne.KeyEnter:
			e.next()
		default:
			passShortcut(e.self, s)
		}
	default:
		passShortcut(e.self, s)
	}
}

// next goes to the next box. Behind the last box of a dialog stand its buttons: Enter there does what the dialog is for, and
// not what the first of them happens to be (取消).
func (e *Entry) next() {
	if main := e.goOn(); main != nil {
		canvasOf(main).Focus(e.self.(fyne.Focusable)) // where the clerk is when the dialog stays open
		main.press()
	}
}

// goOn gives the keyboard to the next box; behind the last box of a dialog to its main button, which it returns.
func (e *Entry) goOn() *Button {
	c := canvasOf(e.self)
	if c == nil {
		return nil
	}
	c.FocusNext()
	b, ok := c.Focused().(*Button)
	if !ok || b.main == nil {
		return nil
	}
	c.Focus(b.main)
	return b.main
}

// FocusGained tells the page and places the input method.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	placeInput(e)
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// FocusLost hides personal data again and tells the page.
func (e *Entry) FocusLost() {
	if e.secret {
		e.Password = true
	}
	e.focused = false
	e.Entry.FocusLost()
	leaveInput(e)
	if e.OnBlur != nil {
		e.OnBlur()
	}
}

// CaretPosition returns where the cursor stands inside the box, in Fyne units. Where the text is longer than the box,
// the cursor is taken to stand at its edge: the box scrolls no further than needed to show it.
func (e *Entry) CaretPosition() fyne.Position {
	pos, size := e.CursorPosition(), e.Size()
	pad, line := measure(theme.SizeNameInnerPadding), e.lineHeight()
	return fyne.NewPos(min(pos.X, max(0, size.Width-pad)), min(pos.Y, max(0, size.Height-line-pad)))
}

func (e *Entry) lineHeight() float32 {
	return fyne.MeasureText("中", measure(theme.SizeNameText), e.TextStyle).Height
}
