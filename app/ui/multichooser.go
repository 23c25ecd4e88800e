package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// MultiChooser is a chooser of several things: each stands as a chip before the box, and a click on a chip takes it out.
// Backspace in the empty box takes the last one out.
type MultiChooser struct {
	widget.BaseWidget

	// OnChanged is called when something was chosen or taken out.
	OnChanged func([]Option)
	// Box is where the next one is typed.
	Box *Chooser

	chosen []Option
	chips  *fyne.Container
	body   *fyne.Container
}

// NewMultiChooser makes a chooser of several things.
func NewMultiChooser(layer *Layer, source Source) *MultiChooser {
	m := &MultiChooser{Box: NewChooser(layer, source)}
	m.chips = container.New(layout.NewRowWrapLayout())
	m.body = container.NewVBox(m.chips, m.Box)
	m.Box.SetPlaceHolder("添加……")
	keys := m.Box.OnKey
	m.Box.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyBackspace && m.Box.Text == "" && len(m.chosen) > 0 {
			m.remove(len(m.chosen) - 1)
			return true
		}
		return keys(ev)
	}
	m.Box.OnChosen = m.add
	m.ExtendBaseWidget(m)
	return m
}

// NewMultiSelect makes a choice of several words of a list.
func NewMultiSelect(layer *Layer, options []string) *MultiChooser {
	words := &Select{options: options}
	m := NewMultiChooser(layer, words.find)
	m.Box.fast = true
	return m
}

// CreateRenderer draws the chooser.
func (m *MultiChooser) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.body) }

// Chosen returns what is chosen, in the order in which it was.
func (m *MultiChooser) Chosen() []Option { return slices.Clone(m.chosen) }

// SetChosen shows these as chosen without calling OnChanged.
func (m *MultiChooser) SetChosen(options []Option) {
	m.chosen = slices.Clone(options)
	m.show()
}

func (m *MultiChooser) add(o Option) {
	m.Box.SetChosen(Option{})
	if o.Text == "" || slices.ContainsFunc(m.chosen, func(c Option) bool { return c.ID == o.ID && c.Text == o.Text }) {
		return
	}
	m.chosen = append(m.chosen, o)
	m.show()
	m.tell()
}

func (m *MultiChooser) remove(i int) {
	m.chosen = slices.Delete(m.chosen, i, i+1)
	m.show()
	m.tell()
}

func (m *MultiChooser) tell() {
	if m.OnChanged != nil {
		Guard(func() { m.OnChanged(m.Chosen()) })
	}
}

func (m *MultiChooser) show() {
	m.chips.RemoveAll()
	for i, o := range m.chosen {
		m.chips.Add(newChip(o.Text+" ×", func() {
			if !m.Box.Disabled() {
				m.remove(i)
			}
		}))
	}
	m.chips.Hidden = len(m.chosen) == 0
	m.Refresh()
}

// Enable lets the chooser be changed.
func (m *MultiChooser) Enable() { m.Box.Enable() }

// Disable shows the chosen things only.
func (m *MultiChooser) Disable() { m.Box.Disable() }
