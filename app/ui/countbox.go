package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// mostDigits is how long a count may be: far more than the voters of any district.
const mostDigits = 7

// CountBox is a small box for a count (票数, 人数): nothing but digits go in, full-width ones too, and what stands there is
// chosen when the keyboard comes, so that typing replaces it.
type CountBox struct {
	Entry

	// OnCount is called when another number stands in the box; not given for an empty one.
	OnCount func(record.Opt[int64])

	good string
}

// NewCountBox makes a box that holds a count.
func NewCountBox(n record.Opt[int64]) *CountBox {
	b := &CountBox{}
	b.start(b)
	b.SetCount(n)
	b.OnChanged = b.changed
	return b
}

// SetCount shows another count.
func (b *CountBox) SetCount(n record.Opt[int64]) {
	text := ""
	if n.Given {
		text = strconv.FormatInt(n.V, 10)
	}
	b.good = text
	b.SetText(text)
}

// changed takes a new text; of one that is no count, as it may come from the clipboard, the last good text is put back.
func (b *CountBox) changed(text string) {
	if text == b.good {
		return
	}
	digits := asciiDigits(strings.TrimSpace(text))
	n, err := strconv.ParseInt(digits, 10, 64)
	if digits != "" && (err != nil || n < 0 || len(digits) > mostDigits) {
		b.SetText(b.good)
		return
	}
	b.good = digits
	if digits != text {
		b.SetText(digits)
	}
	if b.OnCount != nil {
		Guard(func() { b.OnCount(record.Opt[int64]{V: n, Given: digits != ""}) })
	}
}

// asciiDigits turns full-width digits into ordinary ones.
func asciiDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, text)
}

// TypedRune takes digits only.
func (b *CountBox) TypedRune(r rune) {
	if digit := asciiDigits(string(r)); digit >= "0" && digit <= "9" && len(digit) == 1 {
		b.Entry.TypedRune(rune(digit[0]))
	}
}

// FocusGained chooses what stands in the box.
func (b *CountBox) FocusGained() {
	b.Entry.FocusGained()
	b.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// KeyField is a field without text that takes keys one by one: a teller's strokes. Tab leaves it.
type KeyField struct {
	widget.BaseWidget

	label  *widget.Label
	onRune func(rune)
	onBack func()
}

// NewKeyField makes a field that says what its keys do; onRune is called for each letter and digit, onBack for Backspace.
func NewKeyField(text string, onRune func(rune), onBack func()) *KeyField {
	f := &KeyField{label: widget.NewLabel(text), onRune: onRune, onBack: onBack}
	f.label.Importance = widget.LowImportance
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer draws the field.
func (f *KeyField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.label) }

// FocusGained shows that the keys are taken.
func (f *KeyField) FocusGained() { f.look(widget.HighImportance) }

// FocusLost shows that they are not.
func (f *KeyField) FocusLost() { f.look(widget.LowImportance) }

func (f *KeyField) look(how widget.Importance) {
	f.label.Importance = how
	f.label.Refresh()
}

// Tapped gives the field the keyboard.
func (f *KeyField) Tapped(*fyne.PointEvent) {
	if c := canvasOf(f); c != nil {
		c.Focus(f)
	}
}

// TypedRune takes a key.
func (f *KeyField) TypedRune(r rune) {
	active()
	Guard(func() { f.onRune(r) })
}

// TypedKey takes Backspace; Enter does nothing here, lest a teller's slip end the count, and other keys reach the page.
func (f *KeyField) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyBackspace:
		Guard(f.onBack)
	case !isEnter(ev):
		passKey(f, ev)
	}
}
