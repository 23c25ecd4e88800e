package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// receptionRules hold one reception against DOMAIN.md §2.E, §3.16 and §4.6.
func receptionRules() []record.Rule {
	return []record.Rule{
		record.Hold("E05", "组织法18，代表法25、44", record.Certain, opinionPassedOn).At("way", "unit", "handed_over"),
		record.Hold("", "", record.Certain, receptionCounts).At("visitors", "opinions", "households"),
		record.Hold("", "", record.Verify, receptionInTime).At("replied", "due_set"),
		record.Hold("", "", record.Verify, receptionExplained).At("opinion", "way_why"),
		record.Hold("", "", record.Certain, receptionDates).At("to", "handed_over", "due_set", "replied", "told", "closed"),
		record.Hold("", "代表法28", record.Certain, receivedInOffice).At("deputies"),
	}
}

// opinionPassedOn: what the people ask for is passed on, to somebody and on a day, and becomes a suggestion where that was chosen.
func opinionPassedOn(r *Reception, _ Facts) []string {
	switch {
	case r.State() == StateClosed:
		return nil
	case r.Way == WayConvert && r.Proposal.ID == 0:
		return says("处理方式是“%s”，还没有转成的建议：请用“转为建议”登记，或者改处理方式", WayConvert)
	case r.handedOn() && r.Unit.ID == 0:
		return says("处理方式是“%s”，没有填承办单位：请补填交给谁办理", r.Way)
	case r.handedOn() && r.HandedOver == "" && r.DueSet == "":
		return says("没有填交办日期，承办单位已经确定：请交办并补填，办理期限从交办日期算起")
	}
	return nil
}

func receptionCounts(r *Reception, _ Facts) []string {
	var out []string
	for _, n := range []struct {
		label string
		count record.Opt[int64]
	}{{"来访人次", r.Visitors}, {"条数", r.Opinions}} {
		if n.count.Given && n.count.V < 1 {
			out = append(out, fmt.Sprintf("%s填的是%d，至少为1：请核对", n.label, n.count.V))
		}
	}
	if r.Households.Given && r.Households.V < 1 {
		out = append(out, fmt.Sprintf("走访户数填的是%d，至少为1：请核对", r.Households.V))
	}
	return out
}

func receptionInTime(r *Reception, f Facts) []string {
	due := r.Due(f.In)
	replied := r.lastRound().Replied
	switch {
	case due == "":
		return nil
	case replied != "" && replied > due:
		return says("回复日期%s晚于期限%s：请核对日期", date(replied), date(due))
	case slices.Contains([]record.State{ReceptionHanded, StateHandling, ReceptionAgain}, r.State()) && due < f.In.Today:
		return says("期限%s已过%d天还没有回复：请催办承办单位", date(due), due.Until(f.In.Today))
	}
	return nil
}

// receptionExplained: a dissatisfied voter, a refusal and a report upward need their words.
func receptionExplained(r *Reception, _ Facts) []string {
	last := r.lastRound()
	switch {
	case r.Satisfaction == Dissatisfied && r.Opinion == "" || last.Satisfaction == Dissatisfied && last.Opinion == "":
		return says("选民不满意，没有填选民意见：请补填为什么不满意，再安排再办")
	case r.Way == WayRefused && r.WayWhy == "":
		return says("不予受理没有填处理说明：请补填原因和告知选民的渠道")
	case r.Way == WayHigher && r.WayWhy == "":
		return says("上报上级没有填处理说明：请补填上报到哪里、哪一天")
	}
	return nil
}

func receptionDates(r *Reception, _ Facts) []string {
	var out []string
	for _, d := range []struct {
		label string
		day   record.Date
		since string
		from  record.Date
	}{{"交办日期", r.HandedOver, "接待日期", r.Day}, {"期限", r.DueSet, "接待日期", r.Day}, {"回复日期", r.Replied, "接待日期", r.Day},
		{"反馈日期", r.Told, "接待日期", r.Day}, {"办结日期", r.Closed, "接待日期", r.Day}, {"反馈日期", r.Told, "回复日期", r.Replied}} {
		if d.day != "" && d.from != "" && d.day < d.from {
			out = append(out, fmt.Sprintf("%s%s早于%s%s：请核对", d.label, date(d.day), d.since, date(d.from)))
		}
	}
	if r.From != "" && r.To != "" && r.To < r.From {
		out = append(out, fmt.Sprintf("结束时间%s早于开始时间%s：请核对", r.To, r.From))
	}
	return out
}

// receivedInOffice: who receives voters is a deputy of some level on that day.
func receivedInOffice(r *Reception, f Facts) []string {
	if r.Day == "" {
		return nil
	}
	var out []string
	for _, p := range r.Deputies {
		d := f.Deputy(p.Who.ID)
		if d != nil && !slices.ContainsFunc(Levels, func(level string) bool { return d.InOfficeAt(level, r.Day, f.Term, f.In) }) {
			out = append(out, fmt.Sprintf("%s在%s不是在任代表：请核对接待代表和日期", d.Name, date(r.Day)))
		}
	}
	return out
}
