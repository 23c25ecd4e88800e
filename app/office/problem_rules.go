package office

import "npcdesk/app/record"

func problemRules() []record.Rule {
	return []record.Rule{
		record.Hold("", "代表法31", record.Verify, problemHasUnit).At("unit"),
		record.Hold("", "代表法31", record.Verify, problemHandedOver).At("handed_over"),
		record.Hold("E11", "代表法31", record.Verify, problemMendedInTime).At("done"),
		record.Hold("", "", record.Verify, problemReviewed).At("reviews"),
		record.Hold("", "", record.Verify, problemAccepted).At("conclusion", "acceptors"),
		record.Hold("", "", record.Verify, problemDaysInOrder).At("handed_over", "done", "due_set", "closed"),
	}
}

func problemHasUnit(p *Problem, _ Facts) []string {
	if p.Unit.ID != 0 || p.HandedOver == "" && p.DueSet == "" {
		return nil
	}
	return says("问题已经交办，没有填责任单位：请补填由哪个单位整改")
}

// problemHandedOver misses the hand-over, without which no limit runs.
func problemHandedOver(p *Problem, _ Facts) []string {
	if p.HandedOver != "" || p.DueSet != "" || p.LongTerm.V || p.over() || p.Confirmed == "" && p.Unit.ID == 0 {
		return nil
	}
	return says("没有填交办日期和整改时限，整改没有期限：请补填交办日期，另有规定的填整改时限")
}

func problemMendedInTime(p *Problem, f Facts) []string {
	due, now := p.Due(f.In), f.In.Today
	switch {
	case !p.Overdue(now, f.In):
		return nil
	case p.finished() != "":
		return says("完成日期%s晚于整改期限%s：请核对日期，经同意延期的改整改时限", date(p.finished()), date(due))
	}
	return says("整改期限%s已过%d天，还没有整改到位：请催办，确实短期解决不了的选长期推进", date(due), due.Until(now))
}

func problemReviewed(p *Problem, f Facts) []string {
	next := p.NextReview(f.In)
	if next == "" || f.In.Today <= next {
		return nil
	}
	return says("长期推进的问题应在%s前回看：请在年度回看里登记一次", date(next))
}

func problemAccepted(p *Problem, _ Facts) []string {
	switch {
	case p.Closed != "" && p.Conclusion == ProblemUnsolved:
		return says("验收结论是未到位，却填了销号日期：请核对，未到位的应再次交办、询问或报党委")
	case p.Conclusion == ProblemUnsolved && p.State() == ProblemFailed:
		return says("验收未到位，还没有下一步：请再次交办、询问或报党委")
	case p.Conclusion != "" && len(p.Acceptors) == 0:
		return says("有验收结论，没有填验收人：请补填参加验收的代表")
	}
	return nil
}

func problemDaysInOrder(p *Problem, _ Facts) []string {
	for _, pair := range []struct {
		later, earlier         record.Date
		laterName, earlierName string
	}{
		{p.HandedOver, p.Found, "交办日期", "发现日期"}, {p.Done, p.HandedOver, "完成日期", "交办日期"},
		{p.DueSet, p.HandedOver, "整改时限", "交办日期"}, {p.Closed, p.Accepted, "销号日期", "验收日期"},
	} {
		if pair.later != "" && pair.later < pair.earlier {
			return says("%s%s早于%s%s：请核对", pair.laterName, date(pair.later), pair.earlierName, date(pair.earlier))
		}
	}
	return nil
}
