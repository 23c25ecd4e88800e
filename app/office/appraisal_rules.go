package office

import (
	"fmt"

	"npcdesk/app/record"
)

func appraisalRules() []record.Rule {
	return []record.Rule{
		record.Hold("", "测评票：发出≥收回≥有效，各项合计等于有效", record.Certain, pollAddsUp).At("objects"),
		record.Hold("E17", "监督法1、2，组织法19", record.Certain, func(a *Appraisal, _ Facts) []string { return basisEnough(a.Basis) }).At("basis"),
		record.Hold("E17", "豫4（四）等省规定", record.Provincial, appraisalMadePublic).At("published"),
		record.Hold("", "评议方案", record.Verify, verdictsWithinQuota).At("objects"),
		record.Hold("", "评议方案", record.Verify, verdictsByRank).At("objects"),
	}
}

// pollAddsUp finds ballots that do not add up; once the result is issued it asks for the reason as well.
func pollAddsUp(a *Appraisal, _ Facts) []string {
	var out []string
	for _, fault := range a.Refusals() {
		if a.Issued != "" {
			fault += "，结果却已印发：请更正票数，或者填票数不符的说明"
		} else {
			fault += "：请核对票数，对不上的不能印发结果"
		}
		out = append(out, fault)
	}
	return out
}

// appraisalMadePublic: some provinces ask townships to make the result of a poll public.
func appraisalMadePublic(a *Appraisal, f Facts) []string {
	if !f.In.On(KeyAppraisalPublic) || a.Issued == "" || a.Published != "" {
		return nil
	}
	return says("评议结果已经印发，还没有公开：评议和满意度测评的结果应向社会公开，请填公开日期和方式")
}

func verdictsWithinQuota(a *Appraisal, _ Facts) []string {
	best := map[string]int64{}
	for _, o := range a.Objects {
		if o.Verdict == VerdictBest {
			best[o.Kind]++
		}
	}
	var out []string
	for _, q := range a.Quotas {
		if most, set := a.Quota(q.Kind); set && best[q.Kind] > most {
			out = append(out, fmt.Sprintf("%s评了%d个%s，名额是%d个：请核对评定", q.Kind, best[q.Kind], VerdictBest, most))
		}
	}
	return out
}

// verdictsByRank finds a 最满意单位 behind another object of its kind that is none.
func verdictsByRank(a *Appraisal, f Facts) []string {
	var out []string
	ahead := map[string]Ranked{} // the first object of a kind, by rank, without the verdict
	for _, r := range a.Ranking(f.In) {
		kind := r.Object.Kind
		if r.Object.Verdict != VerdictBest {
			if _, has := ahead[kind]; !has {
				ahead[kind] = r
			}
			continue
		}
		if first, has := ahead[kind]; has && first.Place < r.Place {
			out = append(out, fmt.Sprintf("%s得分排第%d，评为%s；得分排第%d的%s却不是：请核对评定", r.Object.Name, r.Place, VerdictBest, first.Place, first.Object.Name))
		}
	}
	return out
}
