package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Kind says how grave a message is.
type Kind int

// The kinds of messages.
const (
	Info Kind = iota
	Warn
	Fail
)

// infoStays is how long a message that only tells stays; warnings and failures stay until they are closed.
const infoStays = 12 * time.Second

// MessageBar tells what was done last, at the bottom of the window, with at most a few things that can be done about it
// (撤销, 打开). It never stands in the way of work.
type MessageBar struct {
	widget.BaseWidget

	text    *Line
	icon    *widget.Icon
	actions *fyne.Container
	buttons []*Button
	box     *fyne.Container
	stop    func()
}

// NewMessageBar makes an empty bar.
func NewMessageBar() *MessageBar {
	m := &MessageBar{text: NewLine(""), icon: widget.NewIcon(nil), actions: container.NewHBox()}
	m.box = container.NewBorder(nil, nil, m.icon, m.actions, m.text)
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer draws the bar.
func (m *MessageBar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.box) }

// MinSize keeps the height of a button, so that the page does not jump when a message comes or goes.
func (m *MessageBar) MinSize() fyne.Size {
	return fyne.NewSize(100, widget.NewButton("撤", nil).MinSize().Height)
}

// Text returns the message that stands in the bar, "" for none.
func (m *MessageBar) Text() string { return m.text.Text() }

// Buttons returns the actions that are offered now, 关闭 left out.
func (m *MessageBar) Buttons() []*Button { return m.buttons }

// Say shows a message, and what can be done about it; an action takes the message away unless it says Stay.
func (m *MessageBar) Say(kind Kind, text string, actions ...Action) {
	m.Clear()
	m.text.SetText(text)
	switch kind {
	case Info:
		m.icon.SetResource(theme.NewPrimaryThemedResource(theme.InfoIcon()))
	case Warn:
		m.icon.SetResource(theme.NewWarningThemedResource(theme.WarningIcon()))
	case Fail:
		m.icon.SetResource(theme.NewErrorThemedResource(theme.ErrorIcon()))
	}
	for _, action := range actions {
		b := NewButton(action.Text, func() {
			if !action.Stay {
				m.Clear()
			}
			if action.Do != nil {
				action.Do()
			}
		})
		m.buttons = append(m.buttons, b)
		m.actions.Add(b)
	}
	m.actions.Add(newGlyph(theme.CancelIcon(), m.Clear))
	m.box.Refresh()
	if kind == Info && len(actions) == 0 {
		m.stop = After(infoStays, m.Clear)
	}
}

// Error shows a failure; nil clears nothing and shows nothing. What the person cancelled has not failed.
func (m *MessageBar) Error(err error) {
	switch {
	case errors.Is(err, ErrCancelled):
		m.Say(Info, err.Error()+"。")
	case err != nil:
		m.Say(Fail, err.Error())
	}
}

// Clear empties the bar.
func (m *MessageBar) Clear() {
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
	m.text.SetText("")
	m.icon.SetResource(nil)
	m.buttons = nil
	m.actions.RemoveAll()
	m.box.Refresh()
}
