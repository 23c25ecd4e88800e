package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// binPage is the recycle bin (回收站): per register what was deleted, to bring back or to delete for good.
type binPage struct {
	simple
	desk    *Desk
	regs    []*record.Any // those with something in the bin
	counts  []int
	reg     *record.Any
	choose  *ui.Select
	tables  *fyne.Container
	table   *ui.Table
	empty   *widget.Label
	buttons *fyne.Container
}

func newBin(d *Desk) Page {
	layer := ui.NewLayer()
	p := &binPage{desk: d, choose: ui.NewSelect(layer, nil), tables: container.NewStack(), empty: widget.NewLabel("回收站是空的。删除的记录会先放在这里，可以恢复。")}
	p.choose.OnChosen = func(o ui.Option) { p.pick(o.Text) }
	p.buttons = container.NewHBox(ui.NewMainButton("恢复", p.bringBack), ui.NewButton("彻底删除…", p.destroy))
	top := container.NewBorder(nil, nil, widget.NewLabelWithStyle("回收站", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), p.buttons,
		container.NewHBox(container.NewGridWrap(fyne.NewSize(200, p.choose.MinSize().Height), p.choose)))
	p.content = layer.Over(container.NewBorder(top, nil, nil, nil, p.tables))
	return p
}

// Show reads the bin again.
func (p *binPage) Show() {
	type answer struct {
		regs   []*record.Any
		counts []int
		err    error
	}
	ui.Ask(func() (a answer) {
		for _, reg := range p.desk.store.Registers().All {
			list, err := p.desk.store.IDs(reg, record.Query{Deleted: true})
			if err != nil {
				a.err = err
				return a
			}
			if len(list) > 0 && !reg.Hidden {
				a.regs, a.counts = append(a.regs, reg), append(a.counts, len(list))
			}
		}
		return a
	}, func(a answer) {
		p.desk.bar.Error(a.err)
		p.regs, p.counts = a.regs, a.counts
		p.list()
	})
}

func (p *binPage) name(i int) string {
	return fmt.Sprintf("%s（%d 条）", p.regs[i].Name, p.counts[i])
}

func (p *binPage) list() {
	at := 0
	var names []string
	for i, reg := range p.regs {
		names = append(names, p.name(i))
		if reg == p.reg {
			at = i
		}
	}
	p.choose.SetOptions(names)
	if len(p.regs) == 0 {
		p.reg = nil
		p.choose.SetValue("")
		p.choose.Hide()
		p.buttons.Hide()
		p.tables.Objects = []fyne.CanvasObject{container.NewVBox(p.empty)}
		p.tables.Refresh()
		return
	}
	p.choose.Show()
	p.buttons.Show()
	p.choose.SetValue(names[at])
	p.open(p.regs[at])
}

func (p *binPage) pick(name string) {
	for i, reg := range p.regs {
		if p.name(i) == name {
			p.open(reg)
		}
	}
}

// open lists what was deleted of a register.
func (p *binPage) open(reg *record.Any) {
	if reg != p.reg || p.table == nil {
		p.table = ui.NewTable(columnsOf(reg))
		p.table.OnError = p.desk.bar.Error
		p.table.OnDelete = p.destroy
		p.table.Menu = func() []*fyne.MenuItem {
			return []*fyne.MenuItem{fyne.NewMenuItem("恢复", p.bringBack), fyne.NewMenuItem("彻底删除…", p.destroy)}
		}
	}
	p.reg = reg
	p.tables.Objects = []fyne.CanvasObject{p.table}
	p.tables.Refresh()
	table := p.table
	list, err := p.desk.store.IDs(reg, record.Query{Deleted: true})
	p.desk.bar.Error(err)
	var keys []string
	for _, c := range columnsOf(reg) {
		keys = append(keys, c.Key)
	}
	table.SetRows(&listRows{store: p.desk.store, reg: reg, ids: list, in: p.desk.store.Settings(), keys: keys})
}

// chosen gives the chosen records, and says so when there are none.
func (p *binPage) chosen() []int64 {
	if p.table == nil || len(p.table.Selected()) == 0 {
		p.desk.bar.Say(ui.Warn, "请先在表里选中要处理的记录；按住 Ctrl 或 Shift 可选多条。")
		return nil
	}
	return p.table.Selected()
}

func (p *binPage) bringBack() { p.change(p.chosen(), data.Return, "恢复", "已恢复 %d 条%s。") }

func (p *binPage) destroy() {
	list := p.chosen()
	if len(list) == 0 {
		return
	}
	text := fmt.Sprintf("彻底删除后不能恢复，也不能撤销；修改历史里的内容和附件一并清除。选中的是%s %d 条。", p.reg.Name, len(list))
	ui.Confirm(p.desk.win, "彻底删除", text, fmt.Sprintf("彻底删除 %d 条", len(list)), func() {
		p.change(list, data.Destroy, "彻底删除", "已彻底删除 %d 条%s。")
	})
}

// change does one thing to records of the bin as one batch.
func (p *binPage) change(list []int64, op data.Op, verb, said string) {
	if len(list) == 0 {
		return
	}
	b := data.Batch{Label: fmt.Sprintf("%s%s %d 条", verb, p.reg.Name, len(list))}
	for _, id := range list {
		b.Changes = append(b.Changes, data.Change{Reg: p.reg, Op: op, ID: id})
	}
	name := p.reg.Name
	if _, err := p.desk.store.Save(b); err != nil {
		p.desk.bar.Error(err)
		return
	}
	text := fmt.Sprintf(said, len(list), name)
	if op == data.Destroy {
		p.desk.bar.Say(ui.Info, text)
		return
	}
	p.desk.saidDone(text)
}
