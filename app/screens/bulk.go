package screens

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// bulkKind is something that is done to several suggestions at once. Their states follow from the dates.
type bulkKind struct {
	name    string
	day     string   // what its date is called
	how     []string // the ways to choose from
	words   string   // what its line of text is called
	open    bool     // its date is not today: it has to be given
	each    bool     // unit and leader are given for each, or for all
	ready   func(p *office.Proposal) bool
	refused string // why the others are left alone
	apply   func(p *office.Proposal, in bulkInput)
}

// bulkInput is what was entered once for all, and unit and leader for one.
type bulkInput struct {
	day, today record.Date
	how, words string
	unit       record.Ref
	leader     string
}

// bulks are the three things that are done to several suggestions at once.
var bulks = []bulkKind{
	{name: "交办", day: "交办日期", how: []string{"交办会", "交办单", "交办会+交办单"}, words: "办理要求", each: true, refused: "已经交办或已了结",
		ready: func(p *office.Proposal) bool {
			return p.HandedOver == "" && office.Brief(p.State()) == office.BriefWaiting
		}, apply: handOver},
	{name: "延期", day: "延期至", open: true, words: "延期批准人", refused: "没有在办理", ready: underway,
		apply: func(p *office.Proposal, in bulkInput) {
			p.ExtendedTo, p.ExtensionBy = in.day, in.words
			if p.ExtensionAsked == "" {
				p.ExtensionAsked = in.today
			}
		}},
	{name: "督办", day: "督办日期", how: append([]string{"督办通知", "电话催办"}, office.SupervisedHow...), words: "督办内容", refused: "没有在办理", ready: owing,
		apply: func(p *office.Proposal, in bulkInput) {
			p.Supervision = append(p.Supervision, office.Supervision{Day: in.day, How: in.how, Text: in.words, Whom: p.LeadUnit.Name})
		}},
}

func handOver(p *office.Proposal, in bulkInput) {
	p.HandedOver, p.HandOverBy = in.day, in.how
	if in.unit.ID != 0 {
		p.LeadUnit = in.unit
	}
	if in.leader != "" {
		p.Leader = in.leader
	}
	if in.words != "" {
		p.Demand = in.words
	}
}

func underway(p *office.Proposal) bool { return office.Brief(p.State()) == office.BriefHandling }

// owing tells whether the unit owes an answer: the first, or the one after 不满意.
func owing(p *office.Proposal) bool { return underway(p) || p.State() == office.StateSecond }

// bulkForm is the dialog of a bulk change.
type bulkForm struct {
	desk    *Desk
	kind    bulkKind
	list    []*office.Proposal // those it can be done to
	day     *ui.DateEntry
	how     *ui.Select
	words   *ui.Entry
	units   []*ui.Chooser // one for each of list
	leaders []*ui.Entry
	problem *widget.Label
	dialog  *ui.Dialog
}

// bulk does one thing to several suggestions, as one step that can be undone.
func (d *Desk) bulk(kind bulkKind, chosen []int64) {
	if len(chosen) == 0 {
		d.bar.Say(ui.Warn, "请先在列表里选中要"+kind.name+"的建议：按住 Ctrl 或 Shift 点选，Ctrl+A 全选。")
		return
	}
	d.leave(func() {
		f, err := d.newBulk(kind, chosen)
		switch {
		case err != nil:
			d.bar.Error(err)
		case len(f.list) == 0:
			d.bar.Say(ui.Warn, fmt.Sprintf("选中的 %d 件都%s，不能%s。", len(chosen), kind.refused, kind.name))
		default:
			f.show(len(chosen) - len(f.list))
		}
	})
}

// newBulk finds the suggestions to which it can be done.
func (d *Desk) newBulk(kind bulkKind, chosen []int64) (*bulkForm, error) {
	recs, err := d.store.Page(office.Proposals.Any, chosen)
	f := &bulkForm{desk: d, kind: kind, problem: widget.NewLabel("")}
	for _, rec := range recs {
		if p := rec.(*office.Proposal); kind.ready(p) {
			f.list = append(f.list, p)
		}
	}
	return f, err
}

// show asks what is to be entered; left is how many of the chosen ones are left alone.
func (f *bulkForm) show(left int) {
	layer := ui.NewLayer()
	f.problem.Importance = widget.DangerImportance
	f.day = ui.NewDateEntry(readDay)
	f.day.SetDate(string(f.suggested()))
	f.words = ui.NewEntry()
	f.how = ui.NewSelect(layer, f.kind.how)
	top := container.NewGridWithColumns(2, labelled(f.kind.day, f.day))
	if f.kind.how != nil {
		f.how.SetValue(f.kind.how[0])
		top.Add(labelled(f.kind.name+"方式", f.how))
	}
	top.Add(labelled(f.kind.words, f.words))
	head := container.NewVBox(top)
	if f.kind.each {
		head.Add(f.forAll(layer))
	}
	if left > 0 {
		head.Add(ui.NewNote(fmt.Sprintf("另有 %d 件%s，不动。", left, f.kind.refused)))
	}
	bar := canvas.NewRectangle(color.Transparent) // keeps the boxes out from under the scroll bar
	bar.SetMinSize(fyne.NewSquareSize(theme.ScrollBarSize()))
	rows := container.NewVScroll(container.NewBorder(nil, nil, nil, bar, f.rows(layer)))
	rows.SetMinSize(fyne.NewSize(820, min(300, float32(len(f.list))*36+8)))
	f.dialog = ui.ShowDialogOver(f.desk.win, layer, fmt.Sprintf("批量%s %d 件", f.kind.name, len(f.list)),
		container.NewBorder(head, f.problem, nil, nil, ui.Scrolling(rows)), ui.Action{Text: "取消", Cancel: true},
		ui.Action{Text: fmt.Sprintf("%s %d 件", f.kind.name, len(f.list)), Main: true, Stay: true, Do: f.save})
	f.dialog.FocusOn(f.day)
}

// suggested is the date to begin with: today; an extension has none that suits all.
func (f *bulkForm) suggested() record.Date {
	if f.kind.open {
		return ""
	}
	return f.desk.store.Settings().Today
}

// forAll is the line that gives every row the same unit or leader.
func (f *bulkForm) forAll(layer *ui.Layer) fyne.CanvasObject {
	unit := ui.NewChooser(layer, f.findUnit)
	unit.SetPlaceHolder("全部交给同一单位时在这里选")
	unit.OnChosen = func(o ui.Option) {
		for _, box := range f.units {
			box.SetChosen(o)
		}
	}
	leader := ui.NewEntry()
	leader.SetPlaceHolder("全部由同一领导负责时在这里填")
	leader.OnBlur = func() {
		if leader.Text == "" {
			return
		}
		for _, box := range f.leaders {
			box.SetText(leader.Text)
		}
	}
	return container.NewGridWithColumns(2, labelled("主办单位", unit), labelled("责任领导", leader))
}

func (f *bulkForm) findUnit(text string) []ui.Option { return f.desk.offer(office.Units.Key, text) }

// rows shows each suggestion; in a hand-over with its unit and leader.
func (f *bulkForm) rows(layer *ui.Layer) fyne.CanvasObject {
	box := container.NewVBox()
	for _, p := range f.list {
		title := ui.NewLine(office.Proposals.Title(p))
		if !f.kind.each {
			due := string(p.Due(f.desk.store.Settings()))
			if due != "" {
				due = "办理期限 " + due
			}
			box.Add(container.NewGridWithColumns(2, title, ui.NewNote(joinGiven(p.LeadUnit.Name, due))))
			continue
		}
		unit, leader := ui.NewChooser(layer, f.findUnit), ui.NewEntry()
		unit.SetChosen(ui.Option{ID: p.LeadUnit.ID, Text: p.LeadUnit.Name})
		unit.SetPlaceHolder("主办单位")
		leader.SetText(p.Leader)
		leader.SetPlaceHolder("责任领导")
		f.units, f.leaders = append(f.units, unit), append(f.leaders, leader)
		box.Add(container.NewGridWithColumns(2, title, container.NewGridWithColumns(2, unit, leader)))
	}
	return box
}

func (f *bulkForm) save() {
	day, err := f.day.Date()
	if err != nil || day == "" {
		f.problem.SetText("请填写" + f.kind.day + "。")
		f.dialog.FocusOn(f.day)
		return
	}
	in := bulkInput{day: record.Date(day), today: f.desk.store.Settings().Today, how: f.how.Value(), words: f.words.Text}
	b := data.Batch{Label: fmt.Sprintf("批量%s %d 件", f.kind.name, len(f.list))}
	without := 0
	for i, p := range f.list {
		p = office.Proposals.Clone(p).(*office.Proposal)
		if f.kind.each {
			in.unit, in.leader = record.Ref{ID: f.units[i].Chosen().ID}, f.leaders[i].Text
		}
		f.kind.apply(p, in)
		if p.LeadUnit.ID == 0 {
			without++
		}
		b.Changes = append(b.Changes, data.Change{Reg: office.Proposals.Any, Op: data.Put, Rec: p})
	}
	if _, err := f.desk.store.Save(b); err != nil {
		f.problem.SetText(err.Error())
		return
	}
	f.dialog.Close()
	f.desk.forgetForms()
	said := fmt.Sprintf("已%s %d 件。", f.kind.name, len(f.list))
	if without > 0 {
		said += fmt.Sprintf("其中 %d 件还没有主办单位，请补填。", without)
	}
	f.desk.saidDone(said)
}
