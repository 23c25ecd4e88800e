package screens

import (
	"fmt"

	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// firstRows is how many rows a list shows at once when it is opened; the others come behind them. It is several screens full.
const firstRows = 500

// reloadFromTop shows other rows, or the same in another order, from the first one.
func (p *listPage) reloadFromTop() {
	p.fromTop = true
	p.reload(0)
}

// foundRows is what a list has found; whole is false while there are more.
type foundRows struct {
	ids   []int64
	whole bool
	err   error
}

// reload asks for the ids again and then chooses a record, 0 for none. Where nothing else is on the screen, or other rows are
// wanted, the first ones are shown at once: to read all ids of a long list takes many times as long.
func (p *listPage) reload(choose int64) {
	p.asked++
	asked := p.asked
	take := func(f foundRows) bool { // true when it was shown
		if asked != p.asked {
			return false
		}
		if f.err != nil {
			p.desk.bar.Error(f.err)
			return false
		}
		p.show(f.ids, f.whole, choose)
		return true
	}
	all, first := p.questions()
	if first == nil || !p.fromTop && p.table.Len() > 0 {
		ui.Ask(all, func(f foundRows) { take(f) })
		return
	}
	ui.Ask(first, func(f foundRows) {
		if take(f) && !f.whole {
			ui.Ask(all, func(f foundRows) {
				if chosen := p.table.Selected(); len(chosen) == 1 && choose == 0 {
					choose = chosen[0] // by the clerk in the meantime
				}
				take(f)
			})
		}
	})
}

// questions are what the page asks the store as it stands, off the UI goroutine.
func (p *listPage) questions() (all, first func() foundRows) {
	return listQuestions(p.desk.store, p.reg, p.query(), p.scopes[p.scope].keep)
}

// listQuestions ask for everything in a list, and for its first rows; that is nil where SQL alone cannot tell which records they are.
func listQuestions(store *data.Store, reg *record.Any, q record.Query, keep func(any, record.Settings) bool) (all, first func() foundRows) {
	all = func() foundRows {
		list, err := store.IDs(reg, q)
		if err == nil && keep != nil {
			list, err = keepOnly(store, reg, list, keep)
		}
		return foundRows{list, true, err}
	}
	if keep != nil {
		return all, nil
	}
	return all, func() foundRows {
		list, err := store.Window(reg, q, firstRows, 0)
		return foundRows{list, len(list) < firstRows, err}
	}
}

// show shows records; whole is false while more of them are still being read.
func (p *listPage) show(list []int64, whole bool, choose int64) {
	keys := []string{}
	for _, c := range columnsOf(p.reg) {
		keys = append(keys, c.Key)
	}
	p.table.SetRows(&listRows{store: p.desk.store, reg: p.reg, ids: list, in: p.desk.store.Settings(), keys: keys})
	p.shown = list
	if p.fromTop {
		p.table.ScrollToTop()
		p.fromTop = false
	}
	p.count.SetText(fmt.Sprintf("%d 条", len(list)))
	if !whole {
		p.count.SetText("正在读取…")
	}
	p.sayEmpty(len(list))
	if p.detail.content.Visible() {
		choose = p.detail.id // 0 for a new record: no row is chosen while it is being entered
	}
	p.quiet = true
	if choose == 0 || !p.table.SelectID(choose) {
		p.table.SelectNone()
	}
	p.quiet = false
}
