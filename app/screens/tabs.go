package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// tabbed is a page of tabs, each a page of its own: child registers are tabs of their parent.
type tabbed struct {
	desk  *Desk
	tabs  []tab
	pages []Page
	bar   *tabBar
	body  *fyne.Container
	now   int
}

// tab is one tab: its name and the function that makes its page when it is first opened.
type tab struct {
	name string
	make func() Page
	off  func() bool // not offered at present; nil for one that always is
}

func newTabbed(d *Desk, tabs ...tab) *tabbed {
	t := &tabbed{desk: d, tabs: tabs, pages: make([]Page, len(tabs)), body: container.NewStack(), now: -1}
	var names []string
	for _, one := range tabs {
		names = append(names, one.name)
	}
	t.bar = newTabBar(names, func(i int) { t.Leave(func() { t.open(i) }) })
	t.offer()
	t.open(max(0, slices.Index(t.bar.off, false)))
	return t
}

// offer hides the tabs that are switched off at present.
func (t *tabbed) offer() {
	off := make([]bool, len(t.tabs))
	for i, one := range t.tabs {
		off[i] = one.off != nil && one.off()
	}
	t.bar.hide(off)
}

func (t *tabbed) open(i int) {
	if t.pages[i] == nil {
		t.pages[i] = t.tabs[i].make()
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
	if len(t.tabs) == 1 {
		return t.body
	}
	return container.NewBorder(t.bar.box, nil, nil, nil, t.body)
}

// Show reads the open tab again.
func (t *tabbed) Show() {
	t.offer()
	t.page().Show()
}

// Leave asks the open tab.
func (t *tabbed) Leave(next func()) { t.page().Leave(next) }

// openTab opens the tab with that name, after the present one agreed to be left.
func (t *tabbed) openTab(name string) {
	if i := slices.IndexFunc(t.tabs, func(one tab) bool { return one.name == name }); i >= 0 && i != t.now {
		t.bar.open(i)
	}
}
