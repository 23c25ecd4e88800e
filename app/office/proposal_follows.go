package office

import (
	"slices"

	"npcdesk/app/record"
)

// Duties are the lines of those who moved the proposal. The lead deputy of one that the presidium supervises with priority
// (重点督办) has both roles in one line, which the point rules look at (DOMAIN.md §3.3).
func (p *Proposal) Duties(record.Settings) []Duty {
	if p.Submitted == "" {
		return nil
	}
	kind := DutySuggestion
	if p.Kind == KindMotion {
		kind = DutyMotion
	}
	var out []Duty
	if p.Lead.ID != 0 {
		lead := Duty{Deputy: p.Lead.ID, On: p.Submitted, Kind: kind, Role: DutyRoleLead}
		if p.KeySupervised.V {
			lead.Role += "、" + DutyRoleSupervised
		}
		out = append(out, lead)
	}
	for i, second := range p.Seconders {
		twice := slices.ContainsFunc(p.Seconders[:i], func(r record.Ref) bool { return r.ID == second.ID })
		if second.ID != 0 && second.ID != p.Lead.ID && !twice {
			out = append(out, Duty{Deputy: second.ID, On: p.Submitted, Kind: kind, Role: DutyRoleSecond})
		}
	}
	return out
}

// What falls due of a proposal.
const (
	DueReply     = "答复"
	DueSign      = "签收"
	DueReturn    = "退回期限"
	DueAssist    = "协办意见"
	DueExtension = "延期审批"
	DueSecond    = "二次办理"
	DueSlip      = "征询意见表"
	DuePromise   = "承诺事项"
)

// Deadlines are what falls due next in the handling, by the state that everything entered supports (DOMAIN.md §4.1).
func (p *Proposal) Deadlines(in record.Settings) []Deadline {
	var out []Deadline
	state := p.State()
	switch state {
	case StateAssigned, StateSigned, StateHandling, StateReturned:
		out = p.underway(state, in)
	case StateSecond:
		out = append(out, Deadline{Kind: DueSecond, On: p.DueNow("", in), Source: limitSource(in, KeyRedoMonths)})
	case StateAwaiting:
		if days := in.Int(KeyFeedbackDays); days > 0 {
			out = append(out, Deadline{Kind: DueSlip, On: p.LastSlip(), Workdays: days, Source: limitSource(in, KeyFeedbackDays)})
		}
	case StateWithdrawn, StateRefused, StateHigher, StateFiled:
		return nil
	}
	for _, c := range p.Commitments {
		if c.Done == "" {
			out = append(out, Deadline{Kind: DuePromise, On: c.Due, Text: c.Text, Source: "答复中的承诺"})
		}
	}
	return slices.DeleteFunc(out, func(d Deadline) bool { return d.On == "" })
}

// underway is what is due between hand-over and reply.
func (p *Proposal) underway(state record.State, in record.Settings) []Deadline {
	due, from := p.DueNow("", in), p.LastHandOver()
	out := []Deadline{{Kind: DueReply, On: due, Source: p.dueSource(in)}}
	if state == StateAssigned {
		back := Deadline{Kind: DueReturn, On: from, Text: "不属于本单位职责的，应在此前退回", Source: limitSource(in, KeyReturnDays)}
		if days := in.Int(KeyReturnDays); in.Text(KeyReturnUnit) == unitDays {
			back.On = from.Add(days)
		} else {
			back.Workdays = days
		}
		out = append(out, Deadline{Kind: DueSign, On: from, Workdays: in.Int(KeySignDays), Source: limitSource(in, KeySignDays)})
		if in.Int(KeyReturnDays) > 0 {
			out = append(out, back)
		}
	}
	if len(p.Assisting) > 0 && p.AssistAnswered == "" && in.Int(KeyAssistDays)+in.Int(KeyAssistMonths) > 0 {
		help := Deadline{Kind: DueAssist, On: from, Workdays: in.Int(KeyAssistDays), Source: limitSource(in, KeyAssistDays)}
		if help.Workdays == 0 {
			help.On, help.Source = from.AddMonths(in.Int(KeyAssistMonths)), limitSource(in, KeyAssistMonths)
		}
		out = append(out, help)
	}
	if p.ExtensionAsked != "" && p.ExtendedTo == "" {
		out = append(out, Deadline{Kind: DueExtension, On: due, Source: "延期申请"})
	}
	return out
}

// dueSource says what the limit of the reply rests on.
func (p *Proposal) dueSource(in record.Settings) string {
	switch {
	case p.ExtendedTo != "":
		return "批准的延期"
	case p.DueSet != "":
		return "另定期限"
	case p.TermKind == TermHard:
		return limitSource(in, KeyReplyHard)
	}
	return limitSource(in, KeyReplyMonths)
}
