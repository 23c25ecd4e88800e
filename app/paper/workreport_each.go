package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// valuesOf puts values under their short names; what they are of stands before the names.
func valuesOf(of string, list ...figures.Value) map[string]figures.Value {
	out := map[string]figures.Value{}
	for _, v := range list {
		short := v.Name
		if of != "" {
			v.Name = of + "：" + v.Name
		}
		out[short] = v
	}
	return out
}

// eachSession tells what each session of the period received, by the session that the proposals name.
func eachSession(r *reporter) []told {
	var out []told
	for _, s := range behind(r, "人代会次数", office.Sessions) {
		var got [2][]int64
		for _, p := range reading(r, office.Proposals, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: s.ID}}}) {
			switch {
			case p.Source == office.SourceRecess || p.Source == office.SourceHigher:
			case p.Kind == office.KindMotion:
				got[0] = append(got[0], p.ID)
			default:
				got[1] = append(got[1], p.ID)
			}
		}
		reg := office.Proposals.Any
		out = append(out, told{fmt.Sprint(s.ID), valuesOf(s.ShortName(), toldWords("会次", s.ShortName(), office.Sessions.Any, s.ID),
			toldNumber("议案", "件", float64(len(got[0])), reg, got[0]...), toldNumber("建议", "件", float64(len(got[1])), reg, got[1]...))})
	}
	return out
}

// eachCampaign tells each campaign with what its events of the period came to.
func eachCampaign(r *reporter) []told {
	var out []told
	for _, c := range reading(r, office.Campaigns, record.Query{}) {
		sums := map[string]int64{}
		for i := range c.Events {
			e := &c.Events[i]
			if !r.during(e.Day) {
				continue
			}
			sums["次数"]++
			sums["参加"] += e.Attendances()
			for name, n := range campaignNumbers(e) {
				sums[name] += n.V
			}
		}
		for _, d := range c.Deeds {
			if r.during(d.Day) {
				sums["带头"]++
			}
		}
		reg := office.Campaigns.Any
		list := []figures.Value{toldWords("活动", strings.TrimSuffix(strings.Trim(c.Name, "“”"), "活动"), reg, c.ID)}
		for name, unit := range campaignUnits {
			n := float64(sums[name])
			if unit == "元" {
				n /= 100
			}
			list = append(list, toldNumber(name, unit, n, reg, c.ID))
		}
		out = append(out, told{fmt.Sprint(c.ID), valuesOf(c.Name, list...)})
	}
	return out
}

// campaignUnits are the numbers that a sentence tells of a campaign, with their units.
var campaignUnits = map[string]string{"次数": "次", "参加": "人次", "咨询": "人次", "解答": "件", "建议": "条", "资料": "份", "研讨": "次", "调研": "次", "报告": "篇",
	"提出": "条", "问题": "个", "捐款": "元", "帮扶": "元", "项目": "个", "受益": "人次", "带头": "件"}

// campaignNumbers are the counters of one event by those names.
func campaignNumbers(e *office.CampaignEvent) map[string]record.Opt[int64] {
	return map[string]record.Opt[int64]{"咨询": e.Consulted, "解答": e.Answered, "建议": e.Opinions, "资料": e.Leaflets, "研讨": e.Discussions, "调研": e.Studies,
		"报告": e.Reports, "提出": e.Proposed, "问题": e.Problems, "捐款": e.Donated, "帮扶": e.Aid, "项目": e.Projects, "受益": e.Benefited}
}

// eachEffect tells of the inspections and studies that led to something being built or paid for (成效).
func eachEffect(r *reporter) []told {
	var out []told
	for _, i := range inPeriod(r, office.Inspections) {
		if i.Cancelled != "" || i.Invested.V == 0 && i.WorksFrom == "" {
			continue
		}
		works := ""
		switch from, to := ReportMonth(i.WorksFrom), ReportMonth(i.WorksTo); {
		case from != "" && to != "" && i.WorksTo <= r.day:
			works = from + "启动，" + to + "完成"
		case from != "":
			works = from + "启动"
		}
		reg := office.Inspections.Any
		out = append(out, told{fmt.Sprint(i.ID), valuesOf(i.Subject, toldWords("主题", i.Subject, reg, i.ID), toldWords("类型", i.Kind, reg, i.ID),
			toldNumber("投入", "元", float64(i.Invested.V)/100, reg, i.ID), toldWords("施工", works, reg, i.ID))})
	}
	return out
}

// ReportMonth writes the month of a day: 2026年2月; "" without one.
func ReportMonth(d record.Date) string { return hanzi.DateArabic(string(d.Month())) }

// indicatorsTold is how many indicators of a project its sentence has room for.
const indicatorsTold = 4

// eachProject tells what the projects that were watched in the period have come to.
func eachProject(r *reporter) []told {
	reg := office.Projects.Any
	var out []told
	for _, p := range behind(r, "跟踪监督项目个数", office.Projects) {
		list := []figures.Value{toldWords("项目", p.Name, reg, p.ID)}
		n := 0
		for _, one := range p.Indicators {
			if one.Done.V == 0 || n == indicatorsTold {
				continue
			}
			n++
			done := toldNumber(fmt.Sprint("完成", n), cmp.Or(one.Unit, "—"), one.Done.V, reg, p.ID)
			done.Text += one.Unit
			list = append(list, toldWords(fmt.Sprint("指标", n), one.Name, reg, p.ID), done)
			if one.Target.V > 0 {
				list = append(list, figures.Value{Name: fmt.Sprint("完成率", n), Unit: "%", Known: true, Number: one.Done.V / one.Target.V * 100,
					Text: figures.Percent(one.Done.V, one.Target.V), Register: reg.Key, IDs: []int64{p.ID}})
			}
		}
		out = append(out, told{fmt.Sprint(p.ID), valuesOf(p.Name, list...)})
	}
	return out
}

// plannedTold is how many items of a plan the report lists.
const plannedTold = 12

// eachPlanned lists what the plans of the year that follows the period still ask for.
func eachPlanned(r *reporter) []told {
	until := cmp.Or(r.To, r.day)
	year := until.Add(1).Year()
	var out []told
	for _, p := range reading(r, office.Plans, record.Query{}) {
		if !p.Year.Given || int(p.Year.V) != year {
			continue
		}
		for i := range p.Items {
			item := &p.Items[i]
			if item.Dropped.V || item.Done != "" && item.Done <= r.day || item.Due != "" && item.Due <= until || len(out) == plannedTold {
				continue
			}
			text := strings.Trim(strings.Join(strings.Fields(item.Text), ""), "。；")
			reg := office.Plans.Any
			out = append(out, told{strconv.FormatInt(p.ID, 10) + "." + strconv.Itoa(i), valuesOf("",
				toldWords("序号", hanzi.Number(len(out)+1), reg), toldWords("事项", text, reg, p.ID), toldWords("时间", whenPlanned(item), reg, p.ID))})
		}
	}
	return slices.Clip(out)
}

// whenPlanned is by when an item of a plan is wanted.
func whenPlanned(item *office.PlanItem) string {
	if item.When != "" || item.Due == "" {
		return item.When
	}
	return ReportMonth(item.Due)
}
