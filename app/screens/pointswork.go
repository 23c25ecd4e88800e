package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// confirm opens the record by which the presidium confirms the points of the year, with the points as they stand; the clerk
// enters the day (主席团确定日期) and saves.
func (p *pointsPage) confirm() {
	if !p.facts.on {
		return
	}
	c, err := figures.YearPoints(p.desk.store, p.yearShown())
	switch {
	case err != nil:
		p.desk.bar.Error(err)
		return
	case c.Decided != "":
		p.desk.openRecord(office.Commendations.Any, c.ID)
		p.desk.bar.Say(ui.Info, "主席团已经确认过，确认时的积分没有改动。")
		return
	}
	sheet := p.facts.sheet
	p.desk.onList(office.Commendations.Any, func(lp *listPage) {
		if c.ID == 0 {
			lp.begin(func() any { sheet.Enter(c); return c })
		} else {
			lp.OpenOnly(nil)
			lp.Open(c.ID)
			lp.detail.form.Edit(func(rec any) { sheet.Enter(rec.(*office.Commendation)) })
		}
		lp.detail.form.Bring("decided")
		p.desk.bar.Say(ui.Info, "已填入现在的积分和等次。主席团会议讨论通过后，填“主席团确定日期”再保存，积分就不再是草稿。")
	})
}

// appeal notes what a deputy says against his points.
func (p *pointsPage) appeal() {
	p.note("申诉说明", "写明申诉的内容和核实的结果", func(r *office.Candidate) *string { return &r.Appeal }, nil)
}

// leaveOut names a deputy for whom no points are counted, or counts them again.
func (p *pointsPage) leaveOut() {
	p.note("不参加考核的原因", "如：全年在外地驻村；清空则恢复考核", func(r *office.Candidate) *string { return &r.Why }, func(r *office.Candidate) {
		if r.Result = ""; r.Why != "" {
			r.Result = office.ResultLeftOut
		}
	})
}

// note asks for a text about the chosen deputy and keeps it in the record of the year, which is made where there is none.
func (p *pointsPage) note(name, hint string, at func(*office.Candidate) *string, then func(*office.Candidate)) {
	who, ok := p.chosen()
	if !ok {
		p.desk.bar.Say(ui.Warn, "请先在表里选中一名代表。")
		return
	}
	c, err := figures.YearPoints(p.desk.store, p.yearShown())
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	row := figures.CandidateOf(c, who.Deputy)
	box := ui.NewTextBox(3)
	box.SetText(*at(row))
	box.SetPlaceHolder(hint)
	content := container.NewVBox(labelled(name, box), container.NewGridWrap(fyne.NewSize(520, 1)))
	dlg := ui.ShowDialog(p.desk.win, fmt.Sprintf("%s：%d年%s", who.Deputy.Name, p.yearShown(), name), content, ui.Action{Text: "取消", Cancel: true},
		ui.Action{Text: "保存", Main: true, Do: func() {
			if *at(row) = strings.TrimSpace(box.Text); then != nil {
				then(row)
			}
			if _, err := p.desk.store.Save(data.Batch{Label: who.Deputy.Name + name, Changes: []data.Change{{Reg: office.Commendations.Any, Op: data.Put, Rec: c}}}); err != nil {
				p.desk.bar.Error(err)
				return
			}
			p.desk.saidDone("已记下" + who.Deputy.Name + "的" + name + "，在“评先评优”的“" + c.Name + "”里。")
		}})
	dlg.FocusOn(box)
}

func (p *pointsPage) openArchive() {
	if who, ok := p.chosen(); ok {
		p.desk.openArchive(who.Deputy.ID)
		return
	}
	p.desk.bar.Say(ui.Warn, "请先在表里选中一名代表。")
}

func (p *pointsPage) openRules() {
	p.desk.onList(office.ScoreRules.Any, func(lp *listPage) { lp.OpenOnly(nil) })
}

// Export writes the table as it stands on the screen.
func (p *pointsPage) Export() {
	if !p.facts.on {
		return
	}
	sheet, rows := p.facts.sheet, p.shown
	p.desk.exportTable(fmt.Sprintf("points:%d", sheet.Year), fmt.Sprintf("%d年度代表履职积分表", sheet.Year), func(title string, mask office.MaskLevel) (ledger.Ledger, error) {
		var lines []ledger.PointsLine
		for _, r := range rows {
			lines = append(lines, ledger.PointsLine{Score: r.Score, Group: r.group})
		}
		return ledger.OfPoints(p.desk.store, sheet, lines, title, mask)
	})
}
