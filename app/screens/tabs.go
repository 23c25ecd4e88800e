package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/ui"
)

// tab is one tab: its name and the function that makes its page when it is first opened.
type tab struct {
	name string
	make func() Page
}

// tabBar is the line of tabs over a page.
type tabBar struct {
	box     *fyne.Container
	buttons []*ui.Button
	chosen  widget.Importance // how the open tab is drawn
}

func newTabBar(names []string, open func(int)) *tabBar {
	b := &tabBar{box: container.NewHBox(), chosen: widget.HighImportance}
	for i, name := range names {
		button := ui.NewButton(name, func() { open(i) })
		button.Importance = widget.LowImportance
		b.buttons = append(b.buttons, button)
		b.box.Add(button)
	}
	return b
}

func (b *tabBar) mark(at int) {
	for i, button := range b.buttons {
		button.Importance = widget.LowImportance
		if i == at {
			button.Importance = b.chosen
		}
		button.Refresh()
	}
}

func newTabbed(d *Desk, tabs ...tab) *tabbed {
	t := &tabbed{desk: d, pages: make([]Page, len(tabs)), body: container.NewStack(), now: -1}
	for _, one := range tabs {
		t.names = append(t.names, one.name)
	}
	t.bar = newTabBar(t.names, func(i int) { t.Leave(func() { t.open(i, tabs) }) })
	t.open(0, tabs)
	return t
}

func (t *tabbed) open(i int, tabs []tab) {
	if t.pages[i] == nil {
		t.pages[i] = tabs[i].make()
	}
	t.now = i
	t.bar.mark(i)
	t.body.Objects = []fyne.CanvasObject{t.pages[i].Content()}
	t.body.Refresh()
	t.pages[i].Show()
}

// page returns the page of the open tab.
func (t *tabbed) page() Page { return t.pages[t.now] }

// Content is what the page draws.
func (t *tabbed) Content() fyne.CanvasObject {
	if len(t.names) == 1 {
		return t.body
	}
	return container.NewBorder(t.bar.box, nil, nil, nil, t.body)
}

// Show reads the open tab again.
func (t *tabbed) Show() { t.page().Show() }

// Leave asks the open tab.
func (t *tabbed) Leave(next func()) { t.page().Leave(next) }

// openTab opens the tab with that name, after the present one agreed to be left.
func (t *tabbed) openTab(name string) {
	for i, n := range t.names {
		if n == name && i != t.now {
			t.bar.buttons[i].OnTapped()
		}
	}
}
