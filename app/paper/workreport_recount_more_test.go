package paper

import (
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// watchRecounts are the numbers of supervision and of the deputies' own activities.
var watchRecounts = map[string]func(w *records) float64{
	"视察次数": inspections("视察", nil), "调研次数": inspections("调研", nil), "执法检查次数": inspections("执法检查", nil), "督查次数": inspections("督查", nil),
	"调研报告篇数":   inspections("调研", func(i *office.Inspection) int { return one(i.Report != "") }),
	"监督活动参加人次": inspections("", func(i *office.Inspection) int { return len(i.Deputies) }),
	"活动参加率":    func(*records) float64 { return 100 }, // nobody stayed away
	"提出意见条数":   inspections("", func(i *office.Inspection) int { return len(i.Opinions) }),
	"意见采纳条数": inspections("", func(i *office.Inspection) (n int) {
		for _, o := range i.Opinions {
			n += one(o.Adopted != "")
		}
		return n
	}),
	"镇代表活动次数": func(w *records) float64 {
		return inspections("", func(i *office.Inspection) int { return one(i.Level == "") })(w) + recountOf(w, "小组活动次数")
	},
	"县代表活动次数": inspections("", func(i *office.Inspection) int { return one(i.Level != "") }),
	"评议单位个数":  appraised(func(office.AppraisalObject) int64 { return 1 }),
	"最满意单位个数": appraised(func(o office.AppraisalObject) int64 { return int64(one(o.Verdict == "最满意单位")) }),
	"评议满意和基本满意率": func(w *records) float64 {
		return tenths(int(appraised(func(o office.AppraisalObject) int64 { return o.Poll.Satisfied.V + o.Poll.Mostly.V })(w)),
			int(appraised(func(o office.AppraisalObject) int64 { return o.Poll.Valid.V })(w)))
	},
	"发现问题个数": foundAgain(func(*office.Problem) bool { return true }), "交办问题个数": foundAgain(func(p *office.Problem) bool { return p.HandedOver != "" }),
	"整改销号个数": foundAgain(func(p *office.Problem) bool { return p.Closed != "" }),
	"整改率": func(w *records) float64 {
		return tenths(int(recountOf(w, "整改销号个数")), int(recountOf(w, "交办问题个数")))
	},
	"到期整改率": func(w *records) float64 {
		due := func(p *office.Problem) bool { return p.HandedOver != "" && p.DueSet <= w.to }
		return tenths(int(foundAgain(func(p *office.Problem) bool { return due(p) && p.Closed != "" })(w)), int(foundAgain(due)(w)))
	},
	"培训期数": trainings(func(*office.Training) int { return 1 }), "培训人次": trainings(func(t *office.Training) int { return len(t.Deputies) }),
	"学习资料份数": trainings(func(t *office.Training) (n int) {
		for _, m := range t.Materials {
			n += int(m.Copies.V)
		}
		return n
	}),
	"培训覆盖率": func(w *records) float64 { // every class is held for the same deputies, the first of the list
		most := 0
		for _, rec := range w.all[office.Trainings.Any] {
			if t := rec.(*office.Training); w.in(t.From) {
				most = max(most, len(t.Deputies))
			}
		}
		return tenths(most, int(recountOf(w, "实有代表")))
	},
	"述职代表": reports(func(r *office.ReportToVoters) int { return len(r.Reporters) }),
	"述职率": func(w *records) float64 {
		return tenths(int(recountOf(w, "述职代表")), int(recountOf(w, "实有代表")))
	},
	"述职选民意见": reports(func(r *office.ReportToVoters) int { return len(r.Opinions) }),
	"集体述职小组个数": reports(func(r *office.ReportToVoters) int {
		return one(r.Manner == office.MannerTogether) * len(r.Groups)
	}),
	"述职推优代表": reports(func(r *office.ReportToVoters) int { return one(r.ShownOn != "") * len(r.Reporters) }),
	"述职推优获奖代表": reports(func(r *office.ReportToVoters) int {
		return one(r.ShowResult != "") * len(r.Reporters)
	}),
	"评优数": func(w *records) float64 {
		return sum(w, office.Commendations, func(c *office.Commendation) int { return one(w.in(c.Awarded)) * len(c.Candidates) })
	},
	"主题活动次数": events(func(*office.CampaignEvent) int64 { return 1 }), "主题活动参加人次": events(func(e *office.CampaignEvent) int64 { return e.Listed.V }),
	"主题活动咨询人次": events(func(e *office.CampaignEvent) int64 { return e.Consulted.V }), "主题活动解答件数": events(func(e *office.CampaignEvent) int64 { return e.Answered.V }),
	"主题活动查找问题个数": events(func(e *office.CampaignEvent) int64 { return e.Problems.V }),
	"捐款捐物金额":     events(func(e *office.CampaignEvent) int64 { return e.Donated.V / 100 }),
	"带头事迹件数": func(w *records) float64 {
		return sum(w, office.Campaigns, func(c *office.Campaign) (n int) {
			for _, d := range c.Deeds {
				n += one(w.in(d.Day))
			}
			return n
		})
	},
	"主题活动收集建议条数": events(func(e *office.CampaignEvent) int64 { return e.Opinions.V }), "发放资料份数": events(func(e *office.CampaignEvent) int64 { return e.Leaflets.V }),
}

func inspections(kind string, n func(*office.Inspection) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Inspections, func(i *office.Inspection) int {
			if !w.in(i.Day) || i.Cancelled != "" || !strings.Contains(i.Kind, kind) {
				return 0
			}
			if n == nil {
				return 1
			}
			return n(i)
		})
	}
}

func appraised(n func(office.AppraisalObject) int64) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Appraisals, func(a *office.Appraisal) (total int) {
			for _, o := range a.Objects {
				total += one(w.in(a.Day)) * int(n(o))
			}
			return total
		})
	}
}

func foundAgain(which func(*office.Problem) bool) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Problems, func(p *office.Problem) int { return one(w.in(p.Found) && which(p)) })
	}
}

func trainings(n func(*office.Training) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Trainings, func(t *office.Training) int { return one(w.in(t.From)) * n(t) })
	}
}

func reports(n func(*office.ReportToVoters) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.DutyReports, func(r *office.ReportToVoters) int { return one(w.in(r.On)) * n(r) })
	}
}

func events(n func(*office.CampaignEvent) int64) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Campaigns, func(c *office.Campaign) (total int) {
			for i := range c.Events {
				total += one(w.in(c.Events[i].Day)) * int(n(&c.Events[i]))
			}
			return total
		})
	}
}

// recountOne counts again what a sentence tells of one record: of a session, a campaign, an inspection, a project.
func recountOne(w *records, of, short string) float64 {
	for _, rec := range w.all[office.Campaigns.Any] {
		if c := rec.(*office.Campaign); c.Name == of {
			own := &records{w.from, w.to, map[*record.Any][]any{office.Campaigns.Any: {c}}}
			return recountOf(own, campaignNames[short])
		}
	}
	for _, rec := range w.all[office.Inspections.Any] {
		if i := rec.(*office.Inspection); i.Subject == of && short == "投入" {
			return float64(i.Invested.V) / 100
		}
	}
	for _, rec := range w.all[office.Projects.Any] {
		if p := rec.(*office.Project); p.Name == of {
			at := int(short[len(short)-1] - '1')
			if strings.HasPrefix(short, "完成率") {
				return tenths(int(p.Indicators[at].Done.V), int(p.Indicators[at].Target.V))
			}
			return p.Indicators[at].Done.V
		}
	}
	for _, rec := range w.all[office.Sessions.Any] {
		if s := rec.(*office.Session); strings.Contains(of, sessionNo(s)) {
			return sum(w, office.Proposals, func(p *office.Proposal) int {
				return one(p.Session.ID == s.ID && (p.Kind == office.KindMotion) == (short == "议案"))
			})
		}
	}
	return -1
}

// campaignNames are the figures that count over all campaigns what a sentence tells of one.
var campaignNames = map[string]string{"次数": "主题活动次数", "参加": "主题活动参加人次", "咨询": "主题活动咨询人次", "解答": "主题活动解答件数", "建议": "主题活动收集建议条数",
	"资料": "发放资料份数", "问题": "主题活动查找问题个数", "捐款": "捐款捐物金额", "带头": "带头事迹件数"}
