package figures

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Groups of what a work report tells besides the figures of DOMAIN.md §7.2.
const (
	OfCentralWork = "中心工作"
	OfRules       = "制度"
)

// studied are the presidium's studies, and what it put before the Party committee (DOMAIN.md §8: 党的领导).
func studied() []*figure {
	all := tallied[office.Meeting]{OfMeetings, office.Meetings.Any}
	return []*figure{
		all.count("学习会次数", "次", "期内举行的学习会", meetingOf(office.MeetStudy)),
		all.count("党委人大工作会议次数", "次", "期内召开的党委人大工作会议", meetingOf(office.MeetPartyWork)),
		tallied[office.PartyReport]{OfMeetings, office.PartyReports.Any}.count("向党委请示报告件数", "件", "日期在期内、呈报对象为党委的请示、报告、汇报和报备",
			func(q *question, r *office.PartyReport) bool { return q.includes(r.Day) && r.To == office.ToParty }),
	}
}

// followed are the opinions of inspections that were taken up, the units that came out best, and the projects watched.
func followed() []*figure {
	appraisals := tallied[office.Appraisal]{OfOversight, office.Appraisals.Any}
	projects := tallied[office.Project]{OfOversight, office.Projects.Any}
	return []*figure{
		opinions(AdoptedOpinions, "期内各次活动逐条登记的意见建议中采纳和部分采纳的", office.OpinionAdopted, office.OpinionPartly),
		opinions("意见回复条数", "期内各次活动逐条登记的意见建议中已经回复采纳、部分采纳或者未采纳的", office.OpinionAdopted, office.OpinionPartly, office.OpinionRefused),
		rate(OfOversight, "意见采纳率", AdoptedOpinions, "意见回复条数", "意见采纳条数÷意见回复条数；研究中的不计"),
		appraisals.sum("最满意单位个数", "个", "期内工作评议评定为最满意单位的对象", func(q *question, a *office.Appraisal) bool { return q.includes(a.Day) },
			func(_ *question, a *office.Appraisal) (n int64) {
				for _, o := range a.Objects {
					if o.Verdict == office.VerdictBest {
						n++
					}
				}
				return n
			}),
		projects.count("跟踪监督项目个数", "个", "期内有阶段到达、进度汇报登记的重点项目和民生实事项目", func(q *question, p *office.Project) bool {
			return Watched(p, func(day record.Date) bool { return q.includes(day) })
		}),
	}
}

// AdoptedOpinions is a figure that others are made of.
const AdoptedOpinions = "意见采纳条数"

// opinions counts the opinions given at inspections by what became of them.
func opinions(name, means string, results ...string) *figure {
	inspections := tallied[office.Inspection]{OfOversight, office.Inspections.Any}
	return inspections.sum(name, "条", means, func(q *question, i *office.Inspection) bool { return q.includes(i.Day) && i.Cancelled == "" },
		func(_ *question, i *office.Inspection) (n int64) {
			for _, o := range i.Opinions {
				if slices.Contains(results, o.Adopted) {
					n++
				}
			}
			return n
		})
}

// Watched tells whether a stage that a project reached, or a report on it, lies in a period.
func Watched(p *office.Project, during func(record.Date) bool) bool {
	for _, stage := range p.Stages {
		if during(stage.Reached) {
			return true
		}
	}
	for _, r := range p.Reports {
		if during(r.On) {
			return true
		}
	}
	return false
}

// organised are the large groups, the groups that reported to their voters together, and who went on to the county's competition.
func organised() []*figure {
	groups := tallied[office.Group]{OfDeputies, office.Groups.Any}
	reports := tallied[office.ReportToVoters]{OfDeputies, office.DutyReports.Any}
	shown := func(name, means string, holds func(r *office.ReportToVoters) bool) *figure {
		return reports.sum(name, "人", means, func(q *question, r *office.ReportToVoters) bool { return q.includes(r.ShownOn) && holds(r) },
			func(_ *question, r *office.ReportToVoters) int64 { return int64(len(r.Reporters)) })
	}
	together := groups.count("集体述职小组个数", "个", "期内集体（小组）述职的代表小组，一个小组只计一次", always[office.Group])
	together.among = func(q *question) (map[int64]bool, error) {
		recs, err := q.find(&figure{register: office.DutyReports.Any, test: func(q *question, rec any) bool {
			r := rec.(*office.ReportToVoters)
			return q.includes(r.On) && r.Kind != office.ReportPlan && r.Manner == office.MannerTogether
		}})
		out := map[int64]bool{}
		for _, rec := range recs {
			for _, g := range rec.(*office.ReportToVoters).Groups {
				out[g.ID] = true
			}
		}
		return out, err
	}
	return []*figure{
		groups.count("代表大组个数", "个", "期末所在届次的代表大组", func(q *question, g *office.Group) bool {
			t := office.TermOn(q.facts.Terms(), q.day, q.in)
			return g.Kind == office.GroupLarge && t != nil && (g.Term.ID == 0 || g.Term.ID == t.ID)
		}),
		together,
		shown("述职推优代表", "期内参加上级述职演讲的推优代表", func(r *office.ReportToVoters) bool { return r.Nominated.V }),
		shown("述职推优获奖代表", "其中登记了推优结果的", func(r *office.ReportToVoters) bool { return r.Nominated.V && r.ShowResult != "" }),
		tallied[office.Training]{OfDeputies, office.Trainings.Any}.sum("学习资料份数", "份", "发放日期在期内的学习资料；没有发放日期的按培训日期", always[office.Training],
			func(q *question, t *office.Training) (n int64) {
				for _, m := range t.Materials {
					if q.includes(m.On) || m.On == "" && q.includes(t.From) {
						n += m.Copies.V
					}
				}
				return n
			}),
	}
}

// places are what the places of contact cost, and what deputies achieved on the leaders' days (代表接访).
func places() []*figure {
	return []*figure{
		tallied[office.Station]{OfContact, office.Stations.Any}.sum("阵地投入", yuan, "期末开放的各站点、活动室的累计投入", func(q *question, s *office.Station) bool {
			return s.OpenOn(q.day)
		}, func(_ *question, s *office.Station) int64 { return s.Total().V }),
		tallied[office.PetitionDuty]{OfContact, office.PetitionDuties.Any}.sum("接访建议落实件数", "件", "期内接访日代表提出、到期末已落实的处理建议",
			func(q *question, p *office.PetitionDuty) bool { return q.includes(p.Day) },
			func(q *question, p *office.PetitionDuty) (n int64) {
				for _, one := range p.Proposals {
					if one.Done != "" && one.Done <= q.day {
						n++
					}
				}
				return n
			}),
	}
}

// centralWork is the deputies' part in the township's central work (中心工作), with elections in villages that were watched.
func centralWork() []*figure {
	all := tallied[office.CentralWork]{OfCentralWork, office.CentralWorks.Any}
	on := func(q *question, w *office.CentralWork) bool { return q.includes(w.On) }
	return []*figure{
		all.count("中心工作次数", "次", "日期在期内、有代表参与的中心工作", on),
		all.sum("中心工作参加人次", "人次", "同上各次参加的代表", on, func(_ *question, w *office.CentralWork) int64 { return int64(office.Present(w.People)) }),
		tallied[office.VillageElection]{OfCentralWork, office.VillageElections.Any}.count("监督村级换届个数", "个", "起始日期在期内的村级换届监督",
			func(q *question, v *office.VillageElection) bool { return q.includes(v.From) }),
	}
}

// rules are the office's own rules (制度), and the papers it takes for the deputies.
func rules() []*figure {
	all := tallied[office.Regulation]{OfRules, office.Regulations.Any}
	return []*figure{
		all.count("制订修订制度件数", "件", "制定日期或修订日期在期内的制度", func(q *question, r *office.Regulation) bool {
			for _, v := range r.Revisions {
				if q.includes(v.On) {
					return true
				}
			}
			return q.includes(r.Made)
		}),
		all.count("现行制度件数", "件", "期末有效的制度", func(q *question, r *office.Regulation) bool {
			return r.Made != "" && r.Made <= q.day && (r.Ended == "" || r.Ended > q.day)
		}),
		tallied[office.Subscription]{OfPublicity, office.Subscriptions.Any}.sum("订阅报刊份数", "份", "期内各年度订阅的报刊", func(q *question, s *office.Subscription) bool {
			return q.holdsYear(s.Year)
		}, func(_ *question, s *office.Subscription) int64 { return s.Copies.V }),
	}
}
