package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// copyNames puts the names of deputies on the clipboard, in the order of the list: 张三、李四, or padded to three
// characters, one to a line, as name lists are printed. Phones and ID numbers never go along.
func (d *Desk) copyNames(list []int64, padded bool) {
	recs, err := d.store.Page(office.Deputies.Any, list)
	if err != nil {
		d.bar.Error(err)
		return
	}
	names := make([]string, len(recs))
	for i, rec := range recs {
		if names[i] = rec.(*office.Deputy).Name; padded {
			names[i] = hanzi.PadName(names[i])
		}
	}
	between := "、"
	if padded {
		between = "\n"
	}
	d.app.Clipboard().SetContent(strings.Join(names, between))
	d.bar.Say(ui.Info, fmt.Sprintf("已复制 %d 人的姓名，可以粘贴到 Word 或微信里。", len(names)))
}

// choosePhoto asks for a picture and makes it the deputy's photo.
func (p *detail) choosePhoto() {
	p.desk.askFiles("选择代表照片（两寸，35×49 毫米）", []ui.FileKind{ui.PictureFiles}, func(paths []string) {
		if len(paths) > 0 {
			p.files.attach("照片", paths[len(paths)-1:])
		}
	})
}

// statusForm is the dialog that records a change of a deputy's standing (代表法62, DOMAIN.md §4.7).
type statusForm struct {
	detail        *detail
	deputy        *office.Deputy
	status        *ui.Select
	day           *ui.DateEntry
	reason, basis *ui.Entry
	vacancy       *widget.Check
	problem       *widget.Label
}

// changeStatus asks since when and why a deputy is no longer in office, and whether the seat is to be filled.
func (p *detail) changeStatus() {
	p.leave(func() {
		deputy, err := data.Load(p.desk.store, office.Deputies, p.id)
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		f := newStatusForm(p, deputy)
		layer := ui.NewLayer()
		f.build(layer)
		var dlg *ui.Dialog
		dlg = ui.ShowDialogOver(p.desk.win, layer, deputy.Name+"：状态变更", f.content(), ui.Action{Text: "取消", Cancel: true},
			ui.Action{Text: "保存变更", Main: true, Stay: true, Do: func() {
				if f.save() {
					dlg.Close()
				}
			}})
		dlg.FocusOn(f.status)
	})
}

func newStatusForm(p *detail, deputy *office.Deputy) *statusForm {
	return &statusForm{detail: p, deputy: deputy, reason: ui.NewEntry(), basis: ui.NewEntry(), vacancy: widget.NewCheck("同时登记缺额，准备补选", nil),
		problem: widget.NewLabel("")}
}

func (f *statusForm) build(layer *ui.Layer) {
	f.status = ui.NewSelect(layer, states(office.Deputies.Any))
	f.day = ui.NewDateEntry(readDay)
	f.day.SetDate(string(f.detail.desk.store.Settings().Today))
	f.problem.Importance = widget.DangerImportance
	f.vacancy.SetChecked(true)
	f.vacancy.Hide()
	f.status.OnChosen = func(o ui.Option) { f.vacancy.Hidden = !vacates(o.Text); f.vacancy.Refresh() }
}

// vacates tells whether a seat falls empty by a status: those that the register of vacancies knows as reasons.
func vacates(status string) bool {
	return slices.Contains(office.Vacancies.Field("reason").Options, status)
}

func (f *statusForm) content() fyne.CanvasObject {
	return container.NewVBox(
		labelled("变更后状态", f.status), labelled("变更日期", f.day), labelled("原因", f.reason), labelled("依据文件", f.basis), f.vacancy, f.problem,
		container.NewGridWrap(fyne.NewSize(440, 1)))
}

// labelled puts a label before a box of a dialog.
func labelled(text string, box fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(96, box.MinSize().Height), ui.NewLine(text)), nil, box)
}

// save adds the row and, where the seat fell empty, the vacancy, as one step that can be undone.
func (f *statusForm) save() bool {
	day, err := f.day.Date()
	switch {
	case err != nil:
		f.problem.SetText(err.Error())
		return false
	case f.status.Value() == "" || day == "":
		f.problem.SetText("请选择变更后的状态，并填写日期。")
		return false
	}
	p := f.detail
	f.deputy.Statuses = append(f.deputy.Statuses, office.StatusChange{Status: f.status.Value(), From: record.Date(day), Reason: f.reason.Text, Basis: f.basis.Text})
	b := data.Batch{Label: fmt.Sprintf("%s状态变更为%s", f.deputy.Name, f.status.Value()),
		Changes: []data.Change{{Reg: p.reg, Op: data.Put, Rec: f.deputy}}}
	said := "已记下" + f.deputy.Name + "的状态变更。"
	if f.vacancy.Visible() && f.vacancy.Checked {
		v := &office.Vacancy{Former: record.Ref{ID: f.deputy.ID}, Reason: f.status.Value(), On: record.Date(day), Handling: office.VacancyOpen}
		if m := f.deputy.Mandate(office.LevelTown); m != nil {
			v.Constituency = m.Constituency
		}
		b.Changes = append(b.Changes, data.Change{Reg: office.Vacancies.Any, Op: data.Put, Rec: v})
		said = "已记下" + f.deputy.Name + "的状态变更，并登记缺额。"
	}
	if _, err := p.desk.store.Save(b); err != nil {
		f.problem.SetText(err.Error())
		return false
	}
	p.load(p.id)
	p.desk.saidDone(said)
	return true
}
