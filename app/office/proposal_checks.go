package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// proposalChecks are the checks of form: what a colleague would point out on reading the card.
func proposalChecks() []record.Rule {
	return []record.Rule{
		record.Hold("", "", record.Verify, leadInOffice).At("lead"),
		record.Hold("", "", record.Verify, moverNamed).At("mover", "seconders"),
		record.Hold("", "", record.Verify, unitsAgree).At("assisting"),
		record.Hold("", "", record.Verify, signedInTime).At("signed"),
		record.Hold("", "", record.Verify, meetingBeforeReply).At("meetings"),
		record.Hold("", "", record.Verify, replyClassed).At("result", "replied"),
		record.Hold("", "", record.Verify, dissatisfactionExplained).At("opinion"),
		record.Hold("", "", record.Verify, datesInOrder).At("rounds", "submitted", "reviewed", "decided", "handed_over", "signed", "replied", "slip_sent",
			"slip_urged", "slip_back", "unreturned", "filed", "met_assigned", "met_handled", "met_reply", "met_unknown"),
		record.Hold("", "", record.Verify, datesNotAhead).At("submitted", "handed_over", "signed", "replied", "slip_back", "withdrawn", "filed"),
		record.Hold("", "", record.Verify, numbersWithoutGap).At("number"),
		record.Hold("", "", record.Verify, filedTooEarly).At("filed"),
	}
}

func leadInOffice(p *Proposal, f Facts) []string {
	if p.Lead.ID == 0 || p.Submitted == "" {
		return nil
	}
	d := f.Deputy(p.Lead.ID)
	levels := []string{LevelTown}
	if p.Source == SourceHigher {
		levels = Levels
	}
	if d == nil || slices.ContainsFunc(levels, func(level string) bool { return serves(d, level, p.Submitted, f) }) {
		return nil
	}
	return says("领衔代表%s在%s不是在任代表：请核对代表和提出日期", d.Name, date(p.Submitted))
}

func moverNamed(p *Proposal, _ Facts) []string {
	switch {
	case p.Mover != "" && p.Mover != MoverDeputy && p.Lead.ID != 0:
		return says("提出主体是%s，却填了领衔代表：请核对提出主体", p.Mover)
	case slices.ContainsFunc(p.Seconders, func(r record.Ref) bool { return r.ID == p.Lead.ID && r.ID != 0 }):
		return says("领衔代表又填在附议人里：请从附议人中去掉，人数只算一次")
	}
	return nil
}

func unitsAgree(p *Proposal, _ Facts) []string {
	switch {
	case p.LeadUnit.ID != 0 && slices.ContainsFunc(p.Assisting, func(r record.Ref) bool { return r.ID == p.LeadUnit.ID }):
		return says("主办单位又填在协办单位里：请从协办单位中去掉")
	case p.Manner == HandleWithHelp && len(p.Assisting) == 0:
		return says("承办方式是“%s”，还没有填协办单位：请补填", HandleWithHelp)
	}
	return nil
}

// signedInTime follows the custom that a unit signs for a proposal within three working days (DOMAIN.md §4.1).
func signedInTime(p *Proposal, f Facts) []string {
	if p.State() != StateAssigned {
		return nil
	}
	from := p.handedOverBefore(lastDay)
	due, known := f.Holidays.After(from, f.In.Int(KeySignDays))
	if due == "" || f.In.Today <= due {
		return nil
	}
	return says("%s交办，应在%s前签收，还没有签收：请催主办单位签收%s", date(from), date(due), working(known))
}

// meetingBeforeReply misses the third of the three meetings (三见面); an imported meeting of unknown stage may be it.
func meetingBeforeReply(p *Proposal, _ Facts) []string {
	third := func(m FaceToFace) bool { return m.Stage == MeetBeforeReply || m.Stage == MeetUnknown }
	if p.Replied == "" || !p.heardBy(p.Replied) || slices.ContainsFunc(p.Meetings, third) {
		return nil
	}
	return says("已经答复，没有答复前见面的记录：三见面缺一次，请补登或注明情况")
}

func replyClassed(p *Proposal, f Facts) []string {
	switch {
	case p.Result == "D" && threeClasses(f.In):
		return says("现在用的是三类分法，没有D类：请改选A、B或C，或者在设置里改用四类")
	case p.Replied == "" && p.Result != "":
		return says("填了办理结果分类，没有答复日期：请补填答复日期")
	case p.Replied != "" && p.Result == "":
		return says("已经答复，还没有填办理结果分类：请补填")
	}
	return nil
}

func dissatisfactionExplained(p *Proposal, _ Facts) []string {
	for i, r := range p.rounds() {
		if (r.outcome == Dissatisfied || r.attitude == Dissatisfied) && r.opinion == "" {
			where := ""
			if i > 0 {
				where = fmt.Sprintf("第%d次办理后", i+1)
			}
			return says("%s代表评价为不满意，没有填具体意见：请向代表了解后补填，便于重新办理", where)
		}
	}
	return nil
}

// datesInOrder compares each date with the ones that must not lie after it.
func datesInOrder(p *Proposal, _ Facts) []string {
	type dated struct {
		name string
		day  record.Date
	}
	var out []string
	order := func(line ...dated) {
		line = slices.DeleteFunc(line, func(d dated) bool { return d.day == "" })
		for i := 1; i < len(line); i++ {
			if a, b := line[i-1], line[i]; b.day < a.day {
				out = append(out, fmt.Sprintf("%s%s早于%s%s：请核对这两个日期", b.name, date(b.day), a.name, date(a.day)))
			}
		}
	}
	order(dated{"提出日期", p.Submitted}, dated{"审查日期", p.Reviewed}, dated{"主席团决定日期", p.Decided})
	order(dated{"交办日期", p.HandedOver}, dated{"签收日期", p.Signed})
	order(dated{"提出日期", p.Submitted}, dated{"交办日期", p.HandedOver}, dated{"答复日期", p.Replied},
		dated{"征询意见表发出日期", p.SlipSent}, dated{"征询意见表回收日期", p.SlipBack}, dated{"归档日期", p.Filed})
	order(dated{"征询意见表发出日期", p.SlipSent}, dated{"征询意见表催收日期", p.SlipUrged}, dated{"未反馈办结日期", p.Unreturned})
	for _, m := range p.Meetings {
		order(dated{"交办日期", p.HandedOver}, dated{m.Stage + "见面日期", m.Day})
		if m.Stage != MeetUnknown {
			order(dated{m.Stage + "见面日期", m.Day}, dated{"答复日期", p.Replied})
		}
	}
	for _, r := range p.Returns {
		order(dated{"交办日期", p.HandedOver}, dated{"退回日期", r.Day}, dated{"重新交办日期", r.Again})
	}
	for _, r := range p.Rounds {
		order(dated{"答复日期", p.Replied}, dated{"退办日", r.Day}, dated{"再答复日", r.Replied}, dated{"再评价日期", r.SlipBack})
	}
	return out
}

// datesNotAhead finds the dates of things done that lie in the future: mostly a wrong year.
func datesNotAhead(p *Proposal, f Facts) []string {
	var out []string
	for _, d := range []struct {
		name string
		day  record.Date
	}{{"提出日期", p.Submitted}, {"交办日期", p.HandedOver}, {"签收日期", p.Signed}, {"答复日期", p.Replied},
		{"征询意见表回收日期", p.SlipBack}, {"撤回日期", p.Withdrawn}, {"归档日期", p.Filed}} {
		if d.day > f.In.Today {
			out = append(out, fmt.Sprintf("%s%s在今天之后：请核对年份", d.name, date(d.day)))
		}
	}
	return out
}

func numbersWithoutGap(p *Proposal, f Facts) []string {
	head, serial := splitNumber(p.Number)
	if serial == 0 {
		return nil
	}
	gaps := gapsBefore(p.Number, f.Numbers(head))
	if len(gaps) == 0 {
		return nil
	}
	return says("编号%s前面缺%s：请核对是否漏登记", p.Number, strings.Join(gaps, "、"))
}

// filedTooEarly finds a file put away although the deputy has not been answered.
func filedTooEarly(p *Proposal, _ Facts) []string {
	if p.Filed == "" || p.State() == StateFiled || Brief(p.State()) == BriefClosed {
		return nil
	}
	return says("填了归档日期，这件还是“%s”：请先补填答复和反馈", p.State())
}
