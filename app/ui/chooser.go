package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Option is something to choose: a record (ID not 0) or a value of a list.
type Option struct {
	ID   int64
	Text string
	Note string // stands grey beside the text: what tells two people of one name apart
}

// focusable is a widget that takes the keyboard.
type focusable interface {
	fyne.Widget
	fyne.Focusable
}

// Source finds what can be chosen for the text that was typed, "" for everything, best first. It is called off the UI
// goroutine.
type Source func(text string) []Option

// Chooser is a box in which the first letters or the pinyin initials of something are typed, with a list of what they may
// mean under it. Up and Down move in the list, Enter takes, Esc gives up.
type Chooser struct {
	Entry

	// OnChosen is called when something else was chosen, or nothing (an empty Option).
	OnChosen func(Option)
	// OnNew is offered as the last line when what was typed is not there; nil offers nothing.
	OnNew func(text string)

	part   focusable // what stands on the page: the chooser, or the part that is built on it
	layer  *Layer
	source Source
	free   bool // what was typed is taken as it stands: the office may add to the list
	fast   bool // the source only looks things up in memory and may be asked on the UI goroutine
	list   *choiceList
	chosen Option
	serial int
	byKey  bool // the list is being opened by a key
	open   bool
}

// NewChooser makes a chooser whose list is drawn in the layer of its page or dialog.
func NewChooser(layer *Layer, source Source) *Chooser {
	c := &Chooser{layer: layer, source: source}
	c.ready(c)
	return c
}

// ready readies the chooser; outer is the widget that it is or is part of: only that one stands on the page, is drawn anew
// and gets the keyboard.
func (c *Chooser) ready(outer focusable) {
	c.start(outer)
	c.part = outer
	c.list = newChoiceList(c.take)
	c.list.onDropped = func() {
		if page := canvasOf(c.part); page == nil || page.Focused() != fyne.Focusable(c.part) {
			c.FocusLost() // it was put off while the line was pressed
		}
	}
	c.ActionItem = newGlyph(theme.MenuDropDownIcon(), c.toggle)
	c.OnChanged = func(text string) {
		if c.Focused() && text != c.chosen.Text {
			c.ask(text)
		}
	}
	c.OnKey = c.key
}

// newLine is the id of the line that offers to make something new.
const newLine = -1

// Chosen returns what is chosen; an empty Option when nothing is.
func (c *Chooser) Chosen() Option { return c.chosen }

// SetChosen puts something into the box without calling OnChosen.
func (c *Chooser) SetChosen(o Option) {
	c.chosen = o
	c.close()
	c.SetText(o.Text)
}

// FocusLost closes the list. What was typed and not chosen goes: an empty box chooses nothing, any other text falls back
// to what was chosen before.
func (c *Chooser) FocusLost() {
	if c.list.pressed {
		return // a line of the list is being clicked
	}
	c.close()
	c.settle()
	c.Entry.FocusLost()
}

func (c *Chooser) settle() {
	text := strings.TrimSpace(c.Text)
	switch {
	case text == c.chosen.Text:
	case text == "":
		c.choose(Option{})
	default:
		if i := slices.IndexFunc(c.list.options, func(o Option) bool { return o.Text == text && o.ID != newLine }); i >= 0 {
			c.choose(c.list.options[i])
			return
		}
		if c.free {
			c.choose(Option{Text: text})
			return
		}
		c.SetText(c.chosen.Text)
	}
}

func (c *Chooser) key(ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyDown && !c.open:
		c.byKey = true // whoever opens the list by a key can take the first line at once
		c.ask("")
	case ev.Name == fyne.KeyDown:
		c.list.move(1)
	case ev.Name == fyne.KeyUp && c.open:
		c.list.move(-1)
	case ev.Name == fyne.KeyPageDown && c.open:
		c.list.move(choiceRows)
	case ev.Name == fyne.KeyPageUp && c.open:
		c.list.move(-choiceRows)
	case ev.Name == fyne.KeyEscape && c.open:
		c.close()
		c.SetText(c.chosen.Text)
	case isEnter(ev) && c.open:
		o, ok := c.list.current()
		if !ok {
			return false
		}
		c.take(o)
		c.goOn() // Enter has chosen; it takes another one to do what a dialog is for
	default:
		return false
	}
	return true
}

// toggle opens the whole list, or closes it, when the arrow is clicked.
func (c *Chooser) toggle() {
	if c.Disabled() {
		return
	}
	if c.open {
		c.close()
		return
	}
	if page := canvasOf(c.part); page != nil {
		page.Focus(c.part)
	}
	c.ask("")
}

// ask looks for the options of a text; of several questions under way only the last counts.
func (c *Chooser) ask(text string) {
	c.serial++
	serial := c.serial
	if c.fast {
		c.answer(text, c.source(text))
		return
	}
	Ask(func() []Option { return c.source(text) }, func(options []Option) {
		if serial == c.serial && c.Focused() {
			c.answer(text, options)
		}
	})
}

func (c *Chooser) answer(text string, options []Option) {
	at := 0
	if text == "" {
		at = slices.IndexFunc(options, func(o Option) bool { return o == c.chosen })
		if at < 0 && c.byKey {
			at = 0
		}
	}
	c.byKey = false
	if text = strings.TrimSpace(text); c.OnNew != nil && text != "" && !slices.ContainsFunc(options, func(o Option) bool { return o.Text == text }) {
		options = append(slices.Clip(options), Option{ID: newLine, Text: "新建“" + text + "”"})
	}
	if len(options) == 0 {
		options = []Option{{Note: "没有找到"}}
		at = -1
	}
	c.list.set(options, at)
	c.open = true
	c.layer.put(c.list, c.part, c.list.wanted(c.Size().Width))
}

func (c *Chooser) close() {
	c.serial++
	c.open, c.list.pressed = false, false
	c.layer.take(c.list)
}

// take takes an option from the list and keeps the keyboard.
func (c *Chooser) take(o Option) {
	typed := strings.TrimSpace(c.Text)
	c.close()
	if page := canvasOf(c.part); page != nil && page.Focused() != fyne.Focusable(c.part) {
		page.Focus(c.part)
	}
	switch {
	case o.ID == newLine:
		c.SetText(c.chosen.Text)
		Guard(func() { c.OnNew(typed) })
	case o.Text == "":
		c.SetText(c.chosen.Text) // the line 没有找到
	default:
		c.choose(o)
	}
}

func (c *Chooser) choose(o Option) {
	changed := o != c.chosen
	c.chosen = o
	c.SetText(o.Text)
	if changed && c.OnChosen != nil {
		Guard(func() { c.OnChosen(o) })
	}
}
