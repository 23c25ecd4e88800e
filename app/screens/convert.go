package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// Conversions: one record becomes another, and both ends know each other. Each is one batch: the new record, under a temporary
// number, and the old one that points at it.

// wordsToSuggestion is what turning something into a suggestion is called everywhere.
const wordsToSuggestion = "转为建议"

// fresh is the temporary number of the new record of a conversion.
const fresh = -1

// conversion is one thing of a record that can become another record. take changes the record so that it points at the new one.
type conversion struct {
	text string // which of several: 意见 3 …
	make func() *office.Proposal
	take func(made record.Ref)
}

// conversions are what a record holds that can become a suggestion and has not yet.
func conversions(rec any, today record.Date) []conversion {
	switch r := rec.(type) {
	case *office.Reception:
		if r.Proposal.ID == 0 && r.Closed == "" {
			return []conversion{{r.Content, func() *office.Proposal { return r.AsProposal(today) }, func(made record.Ref) {
				r.Way, r.Proposal, r.Converted = office.WayConvert, made, today
			}}}
		}
	case *office.Problem:
		if r.Proposal.ID == 0 && r.Closed == "" && r.Filed == "" {
			return []conversion{{r.Text, func() *office.Proposal { return r.AsProposal(today) }, func(made record.Ref) { r.Proposal = made }}}
		}
	case *office.Inspection:
		return opinionConversions(r, today)
	case *office.Meeting:
		return speechConversions(r, today)
	case *office.ReportToVoters:
		return voterConversions(r, today)
	case *office.PetitionDuty:
		return petitionConversions(r, today)
	}
	return nil
}

func opinionConversions(i *office.Inspection, today record.Date) []conversion {
	var out []conversion
	for n := range i.Opinions {
		if o := &i.Opinions[n]; o.Proposal.ID == 0 && o.Text != "" {
			out = append(out, conversion{o.Text, func() *office.Proposal { return o.AsProposal(i, today) }, func(made record.Ref) {
				o.Turned, o.Proposal = office.TurnedSuggestion, made
			}})
		}
	}
	return out
}

func speechConversions(m *office.Meeting, today record.Date) []conversion {
	var out []conversion
	for n := range m.Speeches {
		if s := &m.Speeches[n]; s.Proposal.ID == 0 && s.Speaker.ID != 0 && s.Kind != office.SpeechQuestion && s.Gist != "" {
			out = append(out, conversion{s.Speaker.Name + "：" + s.Gist, func() *office.Proposal { return s.AsProposal(m, today) },
				func(made record.Ref) { s.Proposal = made }})
		}
	}
	return out
}

func voterConversions(r *office.ReportToVoters, today record.Date) []conversion {
	var out []conversion
	for n := range r.Opinions {
		if o := &r.Opinions[n]; o.Proposal.ID == 0 && o.Text != "" {
			out = append(out, conversion{o.Text, func() *office.Proposal { return o.AsProposal(r, today) }, func(made record.Ref) { o.Proposal = made }})
		}
	}
	return out
}

func petitionConversions(p *office.PetitionDuty, today record.Date) []conversion {
	var out []conversion
	for n := range p.Proposals {
		if s := &p.Proposals[n]; s.Turned.ID == 0 && s.Deputy.ID != 0 && s.Done == "" && s.Text != "" {
			out = append(out, conversion{s.Deputy.Name + "：" + s.Text, func() *office.Proposal { return s.AsProposal(p, today) }, func(made record.Ref) { s.Turned = made }})
		}
	}
	return out
}

// convertActions are the conversions that a stored record offers.
func (d *Desk) convertActions(reg *record.Any, id int64) []ui.Action {
	rec, err := d.store.Get(reg, id)
	if err != nil {
		return nil
	}
	in := d.store.Settings()
	var out []ui.Action
	if len(conversions(rec, in.Today)) > 0 {
		out = append(out, ui.Action{Text: wordsToSuggestion, Do: func() { d.toSuggestion(reg, id) }})
	}
	switch r := rec.(type) {
	case *office.Inspection:
		if r.Problems != "" {
			out = append(out, ui.Action{Text: "列为问题", Do: func() { d.toProblems(r.Subject, r.ProblemsOf(), "inspection", id) }})
		}
	case *office.Appraisal:
		if r.Opinions != "" {
			out = append(out, ui.Action{Text: "列为问题", Do: func() { d.toProblems(r.Subject, r.ProblemsOf(), "appraisal", id) }})
		}
	case *office.Vacancy:
		if r.ByElection.ID == 0 && r.State() == office.VacancyOpen {
			out = append(out, ui.Action{Text: wordsByElection, Do: func() { d.toByElection([]int64{id}) }})
		}
	case *office.Meeting:
		if n := len(d.notHandedOver(r)); n > 0 {
			out = append(out, ui.Action{Text: fmt.Sprintf("填入交办日期（%d 件）", n), Do: func() { d.handOverAt(r) }})
		}
	}
	return out
}

// toSuggestion turns what a record holds into a suggestion; where it holds several things, it asks which.
func (d *Desk) toSuggestion(reg *record.Any, id int64) {
	d.leave(func() {
		rec, err := d.store.Get(reg, id)
		if err != nil {
			d.bar.Error(err)
			return
		}
		list := conversions(rec, d.store.Settings().Today)
		switch len(list) {
		case 0:
			d.bar.Say(ui.Info, "这里没有还可以转为建议的内容。")
		case 1:
			d.convert(reg, rec, list[0])
		default:
			d.askWhich(list, func(c conversion) { d.convert(reg, rec, c) })
		}
	})
}

// askWhich asks which of several things becomes a suggestion.
func (d *Desk) askWhich(list []conversion, do func(conversion)) {
	var dlg *ui.Dialog
	box := container.NewVBox()
	for _, one := range list {
		button := ui.NewButton(shorten(one.text), func() { dlg.Close(); do(one) })
		button.Alignment = widget.ButtonAlignLeading
		box.Add(button)
	}
	scroll := container.NewVScroll(box)
	scroll.SetMinSize(fyne.NewSize(440, min(box.MinSize().Height, 320)))
	dlg = ui.ShowDialog(d.win, "把哪一条转为建议？", scroll, ui.Action{Text: "取消", Cancel: true})
}

// convert saves the suggestion with a number, and the record that now points at it, and opens the suggestion.
func (d *Desk) convert(reg *record.Any, rec any, c conversion) {
	made := c.make()
	made.Number = d.nextNumber(made)
	made.ID = fresh
	c.take(record.Ref{ID: fresh, Name: made.Subject})
	d.saveConversion(data.Batch{Label: reg.Name + wordsToSuggestion + "“" + made.Subject + "”", Changes: []data.Change{
		{Reg: office.Proposals.Any, Op: data.Put, Rec: made}, {Reg: reg, Op: data.Put, Rec: rec}}}, 1,
		fmt.Sprintf("已转为建议 %s；原来的%s里也记下了这件建议。", made.Number, reg.Name))
}

// saveConversion saves a conversion and opens what it made: its first changes.
func (d *Desk) saveConversion(b data.Batch, made int, said string) {
	got, err := d.store.Save(b)
	if err != nil {
		d.bar.Error(err)
		return
	}
	d.forgetForms()
	if made == 1 {
		d.openRecord(b.Changes[0].Reg, got.IDs[0])
	} else {
		d.openList(b.Changes[0].Reg, got.IDs[:made])
	}
	d.saidDone(said)
}

// toProblems enters problems (列为问题) that a record tells of in words, with numbers, leaving out those that were entered before.
func (d *Desk) toProblems(of string, found []*office.Problem, key string, id int64) {
	d.leave(func() {
		there, err := data.All(d.store, office.Problems, record.Query{Where: []record.Filter{{Key: key, Op: record.Is, Value: id}}})
		if err != nil {
			d.bar.Error(err)
			return
		}
		known := map[string]bool{}
		for _, p := range there {
			known[p.Text] = true
		}
		b := data.Batch{Label: "列为问题：" + of}
		var taken []string
		for _, p := range found {
			if !known[p.Text] {
				p.Number = d.problemNumber(p, taken...)
				taken = append(taken, p.Number)
				b.Changes = append(b.Changes, data.Change{Reg: office.Problems.Any, Op: data.Put, Rec: p})
			}
		}
		if len(b.Changes) == 0 {
			d.bar.Say(ui.Info, "这些问题已经列入“问题整改”，没有新的。")
			return
		}
		d.saveConversion(b, len(b.Changes), fmt.Sprintf("已列为 %d 个问题，责任单位和整改时限请逐个补填。", len(b.Changes)))
	})
}

// wordsByElection is what starting a by-election is called.
const wordsByElection = "发起补选"

// toByElection starts one by-election for vacant seats; they point at it.
func (d *Desk) toByElection(chosen []int64) {
	d.leave(func() {
		vacancies, why := d.openVacancies(chosen)
		if why != "" {
			d.bar.Say(ui.Warn, why)
			return
		}
		b := office.ByElectionFor("", d.store.Settings(), vacancies...)
		b.ID = fresh
		batch := data.Batch{Label: fmt.Sprintf("发起补选，缺额 %d 名", len(vacancies)), Changes: []data.Change{{Reg: office.ByElections.Any, Op: data.Put, Rec: b}}}
		for _, v := range vacancies {
			v.ByElection = record.Ref{ID: fresh}
			batch.Changes = append(batch.Changes, data.Change{Reg: office.Vacancies.Any, Op: data.Put, Rec: v})
		}
		d.saveConversion(batch, 1, fmt.Sprintf("已发起补选，%d 个缺额都记下了它；请定选举日，各阶段的日期就从选举日倒推。", len(vacancies)))
	})
}

// openVacancies reads vacancies that may be filled together, or says why they may not.
func (d *Desk) openVacancies(chosen []int64) (out []*office.Vacancy, why string) {
	if len(chosen) == 0 {
		return nil, "请先在列表里选中要补选的缺额：可以按住 Ctrl 选几个，一起补选。"
	}
	for _, id := range chosen {
		v, err := data.Load(d.store, office.Vacancies, id)
		switch {
		case err != nil:
			return nil, err.Error()
		case v.ByElection.ID != 0:
			return nil, office.Vacancies.Title(v) + "已经有补选事项，没有改动；请只选还没有补选的。"
		case v.State() != office.VacancyOpen:
			return nil, office.Vacancies.Title(v) + "不是待补选的，没有改动；请只选待补选的。"
		case len(out) > 0 && out[0].Term.ID != v.Term.ID:
			return nil, "选中的缺额不在同一届，不能一起补选；请分开发起。"
		}
		out = append(out, v)
	}
	return out, ""
}

// notHandedOver lists the proposals of a meeting that have no day of hand-over (交办日期) yet.
func (d *Desk) notHandedOver(m *office.Meeting) []int64 {
	var linked []int64
	for _, ref := range m.HandedOver {
		linked = append(linked, ref.ID)
	}
	if len(linked) == 0 {
		return nil
	}
	list, err := d.store.IDs(office.Proposals.Any, record.Query{Where: []record.Filter{{Key: "id", Op: record.In, Value: linked}, {Key: "handed_over", Op: record.Missing}}})
	d.bar.Error(err)
	return list
}

// handOverAt puts the day of a meeting as the day of hand-over into the proposals that were handed over at it.
func (d *Desk) handOverAt(m *office.Meeting) {
	d.leave(func() {
		b := data.Batch{Label: "填入交办日期：" + m.Name}
		for _, id := range d.notHandedOver(m) {
			p, err := data.Load(d.store, office.Proposals, id)
			if err != nil {
				d.bar.Error(err)
				return
			}
			p.HandedOver = m.Starts
			b.Changes = append(b.Changes, data.Change{Reg: office.Proposals.Any, Op: data.Put, Rec: p})
		}
		if _, err := d.store.Save(b); err != nil {
			d.bar.Error(err)
			return
		}
		d.forgetForms()
		d.saidDone(fmt.Sprintf("已给 %d 件议案建议填入交办日期 %s，答复期限从这天算起。", len(b.Changes), m.Starts))
	})
}
