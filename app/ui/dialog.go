package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Button is a button that answers Enter as well as Space and passes Esc and F-keys on to the page.
type Button struct {
	widget.Button

	// main is, on the buttons under a dialog, the one that does what the dialog is there for.
	main *Button
}

// NewButton makes a button; do may not be nil. A panic in do does not end the program.
func NewButton(text string, do func()) *Button {
	b := &Button{}
	b.Text = text
	b.OnTapped = Guarded(do)
	b.ExtendBaseWidget(b)
	return b
}

// NewMainButton makes the button of what a page is there for.
func NewMainButton(text string, do func()) *Button {
	b := NewButton(text, do)
	b.Importance = widget.HighImportance
	return b
}

// NewIconButton makes a button with a picture and a word.
func NewIconButton(text string, icon fyne.Resource, do func()) *Button {
	b := NewButton(text, do)
	b.Icon = icon
	return b
}

// TypedKey answers Enter and passes what a button has no use for.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case isEnter(ev) && !b.Disabled():
		b.Tapped(nil)
	case ev.Name == fyne.KeySpace:
		b.Button.TypedKey(ev)
	default:
		passKey(b, ev)
	}
}

// Action is a button of a dialog.
type Action struct {
	Text   string
	Main   bool   // Enter does it
	Cancel bool   // Esc does it
	Stay   bool   // the dialog stays open
	Do     func() // may be nil
}

// Dialog is a question that has to be answered before work goes on. Use it rarely: where a message bar serves, use that.
type Dialog struct {
	Layer   *Layer // where choosers inside the dialog draw their lists
	Buttons []*Button

	pop    *widget.PopUp
	canvas fyne.Canvas
	before func(*fyne.KeyEvent) // the page's own keys, put back when the dialog closes
	closed bool
}

// ShowDialog shows content with buttons under it. Enter does the main action, Esc the cancelling one; the first box of
// the content that takes the keyboard can be given it with FocusOn.
func ShowDialog(w fyne.Window, title string, content fyne.CanvasObject, actions ...Action) *Dialog {
	return ShowDialogOver(w, NewLayer(), title, content, actions...)
}

// ShowDialogOver is ShowDialog for content whose choosers draw their lists in that layer: it lies over the buttons too.
func ShowDialogOver(w fyne.Window, layer *Layer, title string, content fyne.CanvasObject, actions ...Action) *Dialog {
	d := &Dialog{canvas: w.Canvas(), Layer: layer}
	row := container.NewHBox(layout.NewSpacer())
	var main, cancel *Button
	for _, action := range actions {
		b := NewButton(action.Text, func() { d.do(action) })
		if action.Main {
			b.Importance = widget.HighImportance
			main = b
		}
		if action.Cancel {
			cancel = b
		}
		d.Buttons = append(d.Buttons, b)
		row.Add(b)
	}
	for _, b := range d.Buttons {
		b.main = main
	}
	body := container.NewBorder(NewHeading(title), row, nil, nil, container.NewPadded(content))
	d.pop = widget.NewModalPopUp(container.NewPadded(d.Layer.Over(container.NewPadded(body))), d.canvas)
	d.pop.Show()
	d.before = d.canvas.OnTypedKey()
	d.canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		switch {
		case ev.Name == fyne.KeyEscape && cancel != nil:
			cancel.OnTapped()
		case isEnter(ev):
			main.press()
		}
	})
	if main != nil {
		d.canvas.Focus(main)
	} else if cancel != nil {
		d.canvas.Focus(cancel)
	}
	return d
}

// press presses the button, if there is one and it is not off.
func (b *Button) press() {
	if b != nil && !b.Disabled() {
		b.OnTapped()
	}
}

// FocusOn gives the keyboard to a box inside the dialog.
func (d *Dialog) FocusOn(box fyne.Focusable) { d.canvas.Focus(box) }

func (d *Dialog) do(action Action) {
	if d.closed {
		return
	}
	if !action.Stay {
		d.Close()
	}
	if action.Do != nil {
		action.Do()
	}
}

// Close takes the dialog away and gives the page its keys back.
func (d *Dialog) Close() {
	if d.closed {
		return
	}
	d.closed = true
	d.canvas.SetOnTypedKey(d.before)
	d.pop.Hide()
}

// NewParagraph makes a paragraph of a dialog, wrapped at a width that is easy to read.
func NewParagraph(text string) fyne.CanvasObject {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	return container.New(atLeast{fyne.NewSize(400, 0)}, label)
}

// Confirm asks before something that cannot easily be taken back; yes names what will be done (“删除 3 条”), never 确定.
func Confirm(w fyne.Window, title, text, yes string, do func()) *Dialog {
	return ShowDialog(w, title, NewParagraph(text),
		Action{Text: "取消", Cancel: true}, Action{Text: yes, Main: true, Do: do})
}

// Tell shows a text that has to be read.
func Tell(w fyne.Window, title, text string) *Dialog {
	return ShowDialog(w, title, NewParagraph(text), Action{Text: "知道了", Main: true, Cancel: true})
}

// AskSave asks what to do with changes that are not saved: 取消, 不保存 or 保存.
func AskSave(w fyne.Window, text string, discard, save func()) *Dialog {
	return ShowDialog(w, "有未保存的修改", NewParagraph(text),
		Action{Text: "取消", Cancel: true}, Action{Text: "不保存", Do: discard}, Action{Text: "保存", Main: true, Do: save})
}
