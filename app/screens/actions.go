package screens

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// listActions are the buttons over a list beside 新建, 导出 and 列.
func (d *Desk) listActions(p *listPage) []ui.Action {
	out := d.attendanceActions(p.reg, p.table.Selected)
	switch p.reg {
	case office.Proposals.Any:
		for _, b := range bulks {
			out = append(out, ui.Action{Text: b.name + "…", Do: func() { d.bulk(b, p.table.Selected()) }})
		}
	case office.Deputies.Any:
		out = append(out, ui.Action{Text: "复制名单", Do: func() { d.copyNames(p.listed(), false) }})
	case office.Sessions.Any:
		out = append(out, ui.Action{Text: pageWorkspace, Do: func() { d.openWorkspace(only(p.table.Selected()), "") }})
	case office.Terms.Any:
		out = append(out, ui.Action{Text: pageNewTerm + "…", Do: func() { d.goTo(pageNewTerm) }})
	case office.Rosters.Any:
		out = append(out, d.rosterActions()...)
	case office.Tasks.Any:
		out = append(out, d.taskActions(p)...)
	case office.Vacancies.Any:
		out = append(out, ui.Action{Text: wordsByElection + "…", Do: func() { d.toByElection(p.table.Selected()) }})
	case office.Texts.Any:
		out = append(out, ui.Action{Text: wordsReadWord, Do: p.newTextFromWord})
	}
	return out
}

// listed is the chosen rows when there are several, else everything that the list shows.
func (p *listPage) listed() []int64 {
	if chosen := p.table.Selected(); len(chosen) > 1 {
		return chosen
	}
	return p.shown
}

// rowActions are the entries of the right-click menu for the chosen rows of a list.
func (d *Desk) rowActions(p *listPage, chosen []int64) []ui.Action {
	out := d.attendanceActions(p.reg, func() []int64 { return chosen })
	switch p.reg {
	case office.Proposals.Any:
		for _, b := range bulks {
			out = append(out, ui.Action{Text: fmt.Sprintf("%s %d 件…", b.name, len(chosen)), Do: func() { d.bulk(b, chosen) }})
		}
	case office.Deputies.Any:
		out = append(out, ui.Action{Text: "复制名单", Do: func() { d.copyNames(chosen, false) }},
			ui.Action{Text: "复制名单（两字名补空格）", Do: func() { d.copyNames(chosen, true) }})
		if len(chosen) == 1 {
			out = append(out, ui.Action{Text: "履职档案", Do: func() { d.openArchive(chosen[0]) }})
		}
		if len(chosen) == 2 {
			out = append(out, ui.Action{Text: "为什么这样排", Do: func() { d.whyOrder(chosen[0], chosen[1]) }})
		}
	case office.Vacancies.Any:
		out = append(out, ui.Action{Text: fmt.Sprintf("%s（%d 个缺额）", wordsByElection, len(chosen)), Do: func() { d.toByElection(chosen) }})
	}
	return out
}

// workActions are what can be done with a record beside its papers.
func (d *Desk) workActions(reg *record.Any, id int64) []ui.Action {
	out := append(d.attendanceActions(reg, func() []int64 { return []int64{id} }), d.attendanceOfParts(reg, id)...)
	out = append(out, d.countWork(reg, id)...)
	out = append(out, d.convertActions(reg, id)...)
	switch reg {
	case office.Proposals.Any:
		out = append(out, d.proposalWork(id)...)
	case office.Deputies.Any:
		out = append(out, ui.Action{Text: "履职档案", Do: func() { d.openArchive(id) }}, ui.Action{Text: "代表提出的议案建议", Do: func() { d.openProposalsOf(id) }},
			ui.Action{Text: "复制姓名", Do: func() { d.copyNames([]int64{id}, false) }})
	case office.Rosters.Any:
		out = append(out, d.rosterWork(id)...)
	case office.Stations.Any:
		out = append(out, d.stationWork(id)...)
	case office.Texts.Any:
		out = append(out, d.textWork(id)...)
	case office.Units.Any:
		out = append(out, ui.Action{Text: "承办的议案建议", Do: func() { d.openProposalsWhere("lead_unit", id) }})
	}
	return out
}

// openProposalsOf shows what a deputy moved or seconded.
func (d *Desk) openProposalsOf(deputy int64) {
	d.openFound(office.Proposals.Any, record.Query{Where: []record.Filter{{Op: record.Either, Rows: []record.Filter{
		{Key: "lead", Op: record.Is, Value: deputy}, {Key: "seconders", Op: record.Is, Value: deputy}}}}})
}

func (d *Desk) openProposalsWhere(key string, id int64) {
	d.openFound(office.Proposals.Any, record.Query{Where: []record.Filter{{Key: key, Op: record.Is, Value: id}}})
}

// openFound opens a list with what a query finds.
func (d *Desk) openFound(reg *record.Any, q record.Query) {
	list, err := d.store.IDs(reg, q)
	switch {
	case err != nil:
		d.bar.Error(err)
	case len(list) == 0:
		d.bar.Say(ui.Info, "没有这样的"+reg.Name+"。")
	default:
		d.openList(reg, list)
	}
}

// proposalWork is what can be done with one proposal: its number, and turning a motion into a suggestion.
func (d *Desk) proposalWork(id int64) []ui.Action {
	p, err := data.Load(d.store, office.Proposals, id)
	if err != nil || p.Kind != office.KindMotion {
		return nil
	}
	return []ui.Action{{Text: "议案转为建议", Do: func() { d.asSuggestion(p) }}}
}

// asSuggestion turns a motion that is not put on the agenda into a suggestion with a number of its own (转为建议, B19).
func (d *Desk) asSuggestion(p *office.Proposal) {
	d.leave(func() {
		was := p.Number
		p.AsSuggestion("")
		p.Number = d.nextNumber(p)
		if _, err := d.store.Save(data.Batch{Label: "议案转为建议“" + p.Subject + "”",
			Changes: []data.Change{{Reg: office.Proposals.Any, Op: data.Put, Rec: p}}}); err != nil {
			d.bar.Error(err)
			return
		}
		d.forgetForms()
		d.saidDone(fmt.Sprintf("议案 %s 已转为建议 %s，原编号已记下。", was, p.Number))
	})
}
