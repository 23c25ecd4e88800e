package office

import "npcdesk/app/record"

// commendationRules hold a commendation against its own plan and the customs of public notice.
var commendationRules = []record.Rule{
	record.Hold("", "", record.Verify, withinQuota).At("candidates"),
	record.Hold("", "", record.Verify, publicLongEnough).At("public_from", "public_to"),
	record.Hold("", "", record.Verify, stagesInOrder).At("decided", "looked_into", "awarded"),
	record.Hold("", "", record.Verify, candidatesKnown).At("candidates"),
}

func withinQuota(c *Commendation, _ Facts) []string {
	n := len(c.Chosen())
	if !c.Quota.Given || c.Kind == YearPoints || int64(n) <= c.Quota.V {
		return nil
	}
	return says("入选%d个，超过名额%d个：请核对", n, c.Quota.V)
}

// publicLongEnough counts the working days of the public notice, its first and last day included.
func publicLongEnough(c *Commendation, f Facts) []string {
	least := f.In.Int(KeyPublicityDays)
	switch {
	case c.Awarded != "" && c.PublicFrom == "" && least > 0 && c.Kind != YearPoints:
		return says("没有公示记录：表彰前一般要公示%d个工作日，请补填公示起止日期", least)
	case c.PublicFrom == "" || c.PublicTo == "":
		return nil
	case c.PublicTo < c.PublicFrom:
		return says("公示止%s早于公示起%s：请核对", date(c.PublicTo), date(c.PublicFrom))
	}
	if n, known := f.Holidays.Between(c.PublicFrom.Add(-1), c.PublicTo); n < least {
		return says("公示%d个工作日，少于%d个工作日：请延长公示%s", n, least, working(known))
	}
	return nil
}

// stagesInOrder: recommended, looked into, decided by the presidium, made known, awarded.
func stagesInOrder(c *Commendation, _ Facts) []string {
	var out []string
	if c.Awarded != "" && c.Decided == "" {
		out = append(out, says("已经表彰，没有填主席团确定日期：表彰对象由主席团集体讨论确定，请补填")...)
	}
	stages := []struct {
		what string
		day  record.Date
	}{{"方案日期", c.PlanDay}, {"考察日期", c.LookedInto}, {"主席团确定日期", c.Decided}, {"表彰日期", c.Awarded}}
	last := stages[0]
	for _, s := range stages[1:] {
		if s.day == "" {
			continue
		}
		if last.day != "" && s.day < last.day {
			out = append(out, says("%s%s早于%s%s：请核对", s.what, date(s.day), last.what, date(last.day))...)
		}
		last = s
	}
	if c.Awarded != "" && c.PublicTo != "" && c.Awarded <= c.PublicTo {
		out = append(out, says("表彰日期%s在公示期内（公示到%s）：公示期满再表彰，请核对", date(c.Awarded), date(c.PublicTo))...)
	}
	return out
}

func candidatesKnown(c *Commendation, _ Facts) []string {
	var out []string
	for i := range c.Candidates {
		r := &c.Candidates[i]
		switch {
		case r.Deputy.ID == 0 && r.Group.ID == 0 && r.Unit.ID == 0 && r.Proposal.ID == 0 && r.Name == "":
			out = append(out, says("候选对象第%d行没有填对象：请选代表、小组、单位或者建议", i+1)...)
		case r.Result == ResultLeftOut && r.Why == "":
			out = append(out, says("%s不参加考核，没有写原因：请补填", r.Called())...)
		}
	}
	if c.Awarded != "" && len(c.Chosen()) == 0 && c.Kind != YearPoints {
		out = append(out, says("已经表彰，候选对象里没有标“入选”的：请在结果里补选")...)
	}
	return out
}
