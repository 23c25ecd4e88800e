package screens

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// formSteps are the buttons over the form: what can happen to the record next; the first is the ordinary one.
func (p *detail) formSteps() []ui.Action {
	return slices.Concat(p.ownSteps(), p.happenings(), p.nextConversions())
}

// ownSteps are those that only one register has.
func (p *detail) ownSteps() []ui.Action {
	switch p.reg {
	case office.Deputies.Any:
		return []ui.Action{{Text: "履职档案", Do: func() { p.desk.openArchive(p.id) }}, {Text: "状态变更…", Do: p.changeStatus}, {Text: "照片…", Do: p.choosePhoto}}
	case office.DutyEntries.Any:
		return []ui.Action{{Text: "履职档案", Do: func() { p.desk.openArchive(p.form.Record().(*office.DutyEntry).Deputy.ID) }}}
	case office.Sessions.Any:
		return []ui.Action{{Text: "打开工作台", Do: p.onceSaved(func() { p.desk.openWorkspace(p.id, "") })}, {Text: wordsSeat, Do: p.onceSaved(func() { p.desk.seatPresidium(p.id) })}}
	case office.Texts.Any:
		return []ui.Action{{Text: "编辑正文", Do: p.onceSaved(func() { p.desk.editText(p.id) })}, {Text: "生成 Word", Do: p.onceSaved(func() { p.desk.printText(p.id) })}}
	case office.Meetings.Any:
		return append(p.countSteps(), p.sitInAction()...)
	case office.Votes.Any, office.Elections.Any, office.ByElections.Any, office.Appraisals.Any, office.DutyReports.Any:
		return p.countSteps()
	}
	return nil
}

// sideSteps lead off the ordinary road; they stand behind the others.
var sideSteps = []string{"退回", "不予受理", "不受理", "撤回", "并案", "转上级", "列入议程", "延期", "取消", "上报上级", "休会"}

// happenings are the steps that start from the present state.
func (p *detail) happenings() []ui.Action {
	var main, side []ui.Action
	for _, s := range p.reg.Steps {
		if !slices.Contains(s.From, p.before) || s.Name == wordsToSuggestion {
			continue
		}
		a := ui.Action{Text: s.Name, Do: func() { p.begin(s) }}
		if slices.Contains(sideSteps, s.Name) {
			side = append(side, a)
		} else {
			main = append(main, a)
		}
	}
	return append(main, side...)
}

// nextConversions are the conversions that the record offers; what the form holds is saved before.
func (p *detail) nextConversions() []ui.Action {
	out := p.desk.convertActions(p.reg, p.id)
	for i, a := range out {
		out[i].Do = p.onceSaved(a.Do)
	}
	return out
}

// begin brings the fields of a step forward, with today's date where one says that it happened. Nothing is saved until the clerk
// saves.
func (p *detail) begin(s record.Step) {
	var key string
	in := p.desk.store.Settings()
	before := p.form.Record()
	p.form.Edit(func(rec any) { key = office.BeginStep(p.reg, rec, s, in) })
	p.form.Bring(key)
	said := "请填写“" + p.reg.Field(key).Label + "”，然后保存。"
	if len(p.reg.Changed(before, p.form.Record())) > 0 {
		said = "已填入今天的日期，核对后保存；不对可以改，也可以放弃。"
	}
	p.desk.bar.Say(ui.Info, "“"+s.Name+"”："+said,
		ui.Action{Text: "保存", Do: func() { p.save(nil) }}, ui.Action{Text: "放弃", Do: p.giveUp})
}

// goesBack tells whether a change of state is a correction, for which the clerk is asked for a reason. A suspension that
// ends and a resignation that is taken back are none.
func goesBack(reg *record.Any, before, after record.State) bool {
	switch {
	case reg == office.Proposals.Any:
		return office.GoesBack(before, after)
	case before == office.StateSuspended || before == office.StateResigning:
		return false
	}
	return slices.Index(reg.Order, after) < slices.Index(reg.Order, before)
}

// giveUp goes back to the record as it is stored; what was begun is not offered again.
func (p *detail) giveUp() {
	p.dropDraft()
	p.load(p.id)
}
