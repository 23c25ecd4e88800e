package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// petitionRules are G01 to G04 of DOMAIN.md §2.G, and the checks of the form.
func petitionRules() []record.Rule {
	return []record.Rule{
		record.Hold("G01", "信访工作条例22、23", record.Certain, petitionerTold).At("told"),
		record.Hold("G02", "信访工作条例34", record.Certain, petitionClosedInTime).At("closed"),
		record.Hold("G02", "信访工作条例34", record.Certain, petitionExtension).At("extended_to", "extend_told"),
		record.Hold("G03", "信访工作条例35、36", record.Certain, petitionReviewed).At("review_asked", "review_answered", "again_asked", "again_answered"),
		record.Hold("G04", "各地做法", record.Verify, petitionForwarded).At("unit", "handed_over"),
		record.Hold("G04", "信访工作条例", record.Verify, petitionConfidential).At("subject", "confidential"),
		record.Hold("", "", record.Certain, petitionForm).At("people", "told", "closed", "why_not", "reply", "result"),
	}
}

func petitionerTold(p *Petition, f Facts) []string {
	by := p.TellBy()
	switch {
	case p.Day == "":
		return nil
	case p.Told != "" && p.Told > by:
		return says("告知日期%s晚于%s，收到之日起15日内应当告知信访人：请核对日期", date(p.Told), date(by))
	case p.Told == "" && p.Closed == "" && f.In.Today > by:
		return says("收到已超过15日，没有填告知日期：请尽快告知信访人是否受理和办理途径，再补填")
	}
	return nil
}

func petitionClosedInTime(p *Petition, f Facts) []string {
	due := p.Due()
	switch {
	case due == "":
		return nil
	case p.Closed != "" && p.Closed > due:
		return says("办结日期%s晚于期限%s：请核对日期，经批准延期的补填延期", date(p.Closed), date(due))
	case p.Closed == "" && f.In.Today > due:
		return says("办结期限%s已过%d天：请催办承办单位，情况复杂的办理延期并告知信访人", date(due), due.Until(f.In.Today))
	}
	return nil
}

func petitionExtension(p *Petition, _ Facts) []string {
	if p.ExtendedTo == "" {
		return nil
	}
	var out []string
	if law := p.lawfulDue(); law != "" && p.ExtendedTo > law.Add(petitionExtendDays) {
		out = append(out, fmt.Sprintf("延期至%s，延长不得超过30日，最迟为%s：请改为不晚于这一天", date(p.ExtendedTo), date(law.Add(petitionExtendDays))))
	}
	if p.ExtendTold == "" {
		out = append(out, "已经延期，没有填延期告知日期：延期应当告知信访人理由，请补填")
	}
	return out
}

func petitionReviewed(p *Petition, f Facts) []string {
	var out []string
	for _, r := range []struct {
		what                  string
		since, asked, answred record.Date
	}{{"复查", p.Closed, p.ReviewAsked, p.ReviewAnswered}, {"复核", p.ReviewAnswered, p.AgainAsked, p.AgainAnswered}} {
		if r.asked == "" {
			continue
		}
		if r.since != "" && r.asked > r.since.Add(petitionReviewDays) {
			out = append(out, fmt.Sprintf("申请%s日期%s超过收到答复后30日：请核对日期，逾期申请的按规定告知", r.what, date(r.asked)))
		}
		by := r.asked.Add(petitionReviewDays)
		if r.answred > by || r.answred == "" && f.In.Today > by {
			out = append(out, fmt.Sprintf("%s应当在%s前答复：请核对%s答复日期或者催办", r.what, date(by), r.what))
		}
	}
	return out
}

func petitionForwarded(p *Petition, _ Facts) []string {
	if !p.forwarded() || p.Unit.ID != 0 && p.HandedOver != "" {
		return nil
	}
	return says("去向是“%s”，承办单位或转办日期没有填：人大机关转交并跟踪督办，请补填交给谁、哪一天", p.Course)
}

// petitionConfidential: the subject stands in ledgers and in the search, where who petitioned must not.
func petitionConfidential(p *Petition, _ Facts) []string {
	switch {
	case len([]rune(p.Petitioner)) >= 2 && (strings.Contains(p.Subject, p.Petitioner) || strings.Contains(p.Content, p.Petitioner)):
		return says("事项里写了信访人姓名，信访人身份应当保密：请改为“信访人”")
	case p.Confidential.Given && !p.Confidential.V:
		return says("信访件没有勾选保密，信访人身份和内容应当保密：请在“归档与备注”里改为“是”")
	}
	return nil
}

func petitionForm(p *Petition, _ Facts) []string {
	switch {
	case p.People.Given && p.People.V < 1:
		return says("人数填的是%d，至少为1：请核对", p.People.V)
	case p.Told != "" && p.Told < p.Day:
		return says("告知日期%s早于收到日期%s：请核对", date(p.Told), date(p.Day))
	case p.Closed != "" && p.Closed < p.Day:
		return says("办结日期%s早于收到日期%s：请核对", date(p.Closed), date(p.Day))
	case p.Course == CourseRefuse && p.WhyNot == "":
		return says("去向是“不受理”，没有填不受理原因：请补填原因和应向哪个机关提出")
	case p.Satisfaction == Dissatisfied && p.Result == "" && p.Reply == "":
		return says("信访人不满意，没有填答复和办理结果：请补填")
	}
	return nil
}
