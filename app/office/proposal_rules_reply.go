package office

import (
	"fmt"

	"npcdesk/app/record"
)

// replyRules are the rules on returns, assisting units, replies, feedback and what follows (F10 to F17).
func replyRules() []record.Rule {
	return []record.Rule{
		record.Hold("F10", "鲁、浙、渝建议办理规定", record.Provincial, returnedInTime).At("returns"),
		record.Hold("F11", "鲁、渝、浙建议办理规定", record.Provincial, assistedInTime).At("assist_answered"),
		record.Hold("F12", "各省建议办理规定", record.Provincial, signersAnswered).At("copied"),
		record.Hold("F13", "浙、鲁、渝建议办理规定", record.Provincial, answeredAgain).At("rounds"),
		record.Hold("F14", "渝27、29", record.Provincial, slipReturned).At("slip_urged", "unreturned"),
		record.Hold("F15", "渝24", record.Provincial, promisesListed).At("commitments"),
		record.Hold("", "", record.Verify, promisesKept).At("commitments"),
		record.Hold("F16", "各省建议办理规定", record.Provincial, withdrawnBeforeReply).At("withdrawn"),
		record.Hold("F17", "各省建议办理规定", record.Provincial, mergedWithOther).At("merged_into"),
	}
}

// working ends a sentence that rests on working days of a year whose holidays have not been entered (DESIGN.md decision 9).
func working(known bool) string {
	if known {
		return ""
	}
	return "（这一年的节假日表没有录入，只除去了周末）"
}

// handedOverBefore returns the hand-over in force on a day.
func (p *Proposal) handedOverBefore(day record.Date) record.Date {
	from := p.HandedOver
	for _, r := range p.Returns {
		if r.Again <= day {
			from = max(from, r.Again)
		}
	}
	return from
}

// returnTook counts the days from hand-over to return as the setting says: working days (7个工作日), or days (鲁, 浙: 5日).
func returnTook(from, to record.Date, f Facts) (n int, unit string, known bool) {
	if f.In.Text(KeyReturnUnit) == unitDays {
		return from.Until(to), unitDays, true
	}
	n, known = f.Holidays.Between(from, to)
	return n, "个" + unitWorkingDays, known
}

func returnedInTime(p *Proposal, f Facts) []string {
	window := f.In.Int(KeyReturnDays)
	var out []string
	for _, r := range p.Returns {
		if r.Day == "" {
			continue
		}
		if r.Why == "" {
			out = append(out, fmt.Sprintf("%s退回没有填理由：承办单位退回须说明理由，请补填", date(r.Day)))
		}
		from := p.handedOverBefore(r.Day)
		n, unit, known := returnTook(from, r.Day, f)
		if from != "" && window > 0 && n > window {
			out = append(out, fmt.Sprintf("%s退回时已交办%d%s，超过%d%s的退回期限：请与承办单位协商由其继续办理%s",
				date(r.Day), n, unit, window, unit, working(known)))
		}
	}
	return out
}

func assistedInTime(p *Proposal, f Facts) []string {
	from := p.handedOverBefore(lastDay)
	if len(p.Assisting) == 0 || from == "" || p.Manner == HandleApart {
		return nil
	}
	months, days := f.In.Int(KeyAssistMonths), f.In.Int(KeyAssistDays)
	due, known := from.AddMonths(months), true
	if days > 0 {
		due, known = f.Holidays.After(from, days)
	}
	switch {
	case months == 0 && days == 0:
		return nil
	case p.AssistAnswered > due:
		return says("协办单位%s才提出意见，应在%s前交主办单位：请核对日期%s", date(p.AssistAnswered), date(due), working(known))
	case p.AssistAnswered == "" && p.Replied == "" && f.In.Today > due:
		return says("协办单位应在%s前把意见交主办单位，现在还没有：请催办后填协办意见日期%s", date(due), working(known))
	}
	return nil
}

func signersAnswered(p *Proposal, f Facts) []string {
	if !f.In.On(KeyAnswerSigners) || p.Replied == "" || len(p.Seconders) == 0 || p.Copied != "" {
		return nil
	}
	return says("有%d名附议人，还没有填送达附议人日期：答复应当送达每一位联名代表，或由领衔代表转交", len(p.Seconders))
}

func answeredAgain(p *Proposal, f Facts) []string {
	var out []string
	due := p.secondDue("", f.In)
	if p.State() == StateSecond && due != "" && f.In.Today > due {
		out = append(out, fmt.Sprintf("代表不满意，应在%s前重新办理并再次答复，已过%d天：请督办", date(due), due.Until(f.In.Today)))
	}
	for i, r := range p.rounds() {
		if due := r.dueIn(f.In); i > 0 && due != "" && r.replied > due {
			out = append(out, fmt.Sprintf("再次答复日期%s晚于期限%s：请核对日期", date(r.replied), date(due)))
		}
	}
	if n, most := p.RoundOn(""), f.In.Int(KeyRedoRounds); most > 0 && n >= most {
		out = append(out, fmt.Sprintf("已经是第%d次办理，代表仍不满意：请提请主席团专题研究", n))
	}
	return out
}

// slipReturned looks after the feedback slip (征询意见表): sent with the reply, back within the days of the settings, urged
// when it is not, and then closed without it.
func slipReturned(p *Proposal, f Facts) []string {
	if p.State() != StateAwaiting {
		return nil
	}
	rounds := p.rounds()
	i := len(rounds) - 1
	for i > 0 && rounds[i].sent == "" {
		i--
	}
	days := f.In.Int(KeyFeedbackDays)
	due, known := f.Holidays.After(rounds[i].sent, days)
	switch {
	case days == 0 || due == "" || f.In.Today <= due:
		return nil
	case p.SlipUrged < rounds[i].sent:
		return says("征询意见表%s发出，应在%s前收回：请催收并填催收日期%s", date(rounds[i].sent), date(due), working(known))
	}
	return says("征询意见表%s已经催收，仍未退回：可填未反馈办结日期，这件不计入满意率", date(p.SlipUrged))
}

// promisesListed: where the province asks for a list of promises (承诺事项台账), an answer that promises something has one.
func promisesListed(p *Proposal, f Facts) []string {
	promises := p.Result == "B" || p.Result == "C" && !threeClasses(f.In)
	if !f.In.On(KeyPromiseList) || !promises || len(p.Commitments) > 0 || p.State() != StateClosed {
		return nil
	}
	return says("答复为%s类，还没有承诺事项：请登记承诺内容和完成时间，以便跟踪落实", p.Result)
}

// promisesKept: what was promised and entered has a day, and is done by then, in whatever province.
func promisesKept(p *Proposal, f Facts) []string {
	var out []string
	for _, c := range p.Commitments {
		switch {
		case c.Due == "":
			out = append(out, fmt.Sprintf("承诺事项“%s”没有填完成时间：请补填", c.Text))
		case c.Done == "" && f.In.Today > c.Due:
			out = append(out, fmt.Sprintf("承诺事项“%s”应在%s前完成，还没有落实：请督办并填落实情况", c.Text, date(c.Due)))
		}
	}
	return out
}

func withdrawnBeforeReply(p *Proposal, _ Facts) []string {
	if p.Withdrawn == "" || p.Replied == "" || p.Withdrawn < p.Replied {
		return nil
	}
	return says("撤回日期%s不早于答复日期%s，答复以后不能撤回：请核对日期", date(p.Withdrawn), date(p.Replied))
}

func mergedWithOther(p *Proposal, _ Facts) []string {
	merged := p.Review == ReviewMerge || p.MergedOn != ""
	switch {
	case p.MergedInto.ID != 0 && p.MergedInto.ID == p.ID:
		return says("不能并入自己：请改选并入的议案建议")
	case merged && p.MergedInto.ID == 0:
		return says("已经并案，没有填并入哪一件：请在“并入”中选定，答复时仍须答复本件的代表")
	}
	return nil
}
