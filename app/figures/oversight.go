package figures

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// OfOversight is the group of the figures of supervision (DOMAIN.md §7.2 监督).
const OfOversight = "监督"

// oversight are the figures of inspections, inquiries, appraisals and of what was found wrong.
func oversight() []*figure {
	reports := tallied[office.Meeting]{OfOversight, office.Meetings.Any}
	inquiries := tallied[office.Inquiry]{OfOversight, office.Inquiries.Any}
	asked := func(name string, kind office.InquiryType) *figure {
		return inquiries.count(name, "次", "日期在期内、没有撤回的"+string(kind), func(q *question, i *office.Inquiry) bool {
			return i.Type == kind && q.includes(i.Day) && i.State() != office.InquiryWithdrawn
		})
	}
	heard := reports.sum("听取专项报告", "个", "期内各次会议议程中类型为听取专项报告的议题",
		func(q *question, m *office.Meeting) bool { return meetingOf(m.Kind)(q, m) },
		func(_ *question, m *office.Meeting) (n int64) {
			for _, item := range m.Agenda {
				if item.Type == office.PlanHear {
					n++
				}
			}
			return n
		})
	return slices.Concat([]*figure{heard}, activities(), []*figure{asked("专题询问次数", office.InquirySpecial), asked("约见次数", office.InquiryMeeting)},
		appraised(), problems())
}

// activities counts inspections by what they are in duty archives, and who took part.
func activities() []*figure {
	all := tallied[office.Inspection]{OfOversight, office.Inspections.Any}
	held := wentOut
	of := inspectionOf
	listed := func(q *question, i *office.Inspection) bool { return held(q, i) && len(i.Deputies) > 0 }
	research := of(office.DutyResearch)
	const own = "本镇监督活动次数"
	withCounty := func(i *office.Inspection) bool { return i.Level != "" && i.Level != office.LinkOwn }
	return []*figure{
		all.count("视察次数", "次", "日期在期内、没有取消的各类视察", of(office.DutyInspection)),
		all.count("调研次数", "次", "日期在期内、没有取消的调研", research),
		all.count("调研报告篇数", "篇", "其中形成报告的", func(q *question, i *office.Inspection) bool {
			return research(q, i) && (i.Report != "" || i.ReportDay != "")
		}),
		all.count("执法检查次数", "次", "日期在期内、没有取消的执法检查", of(office.DutyLawCheck)),
		all.count("督查次数", "次", "日期在期内、没有取消的督查和回头看", of(office.DutySupervision)),
		all.count(own, "次", "其中联动级别为本镇或没有填的", func(q *question, i *office.Inspection) bool { return held(q, i) && !withCounty(i) }),
		total(OfOversight, "镇代表活动次数", "次", own, GroupActivities, "本镇组织的视察、调研、执法检查、督查＋代表小组活动"),
		all.count("县代表活动次数", "次", "日期在期内、没有取消，联动级别为县镇以上联动的活动", func(q *question, i *office.Inspection) bool { return held(q, i) && withCounty(i) }),
		all.sum("监督活动参加人次", "人次", "期内视察、调研、执法检查、督查等参加的代表；没有名单的按原台账数", held, func(_ *question, i *office.Inspection) int64 {
			n, _, _ := i.PresentCount()
			return int64(n)
		}),
		all.sum("监督活动应参加人次", "人次", "期内有名单的各次活动名单上的代表", listed, func(_ *question, i *office.Inspection) int64 { return int64(len(i.Deputies)) }),
		all.sum("监督活动出席人次", "人次", "同上各次出席的代表", listed, func(_ *question, i *office.Inspection) int64 { return int64(office.Present(i.Deputies)) }),
		rate(OfOversight, "活动参加率", "监督活动出席人次", "监督活动应参加人次", "出席人次÷应参加人次，按有名单的活动"),
		all.sum("提出意见条数", "条", "期内各次活动提出的意见建议；没有逐条登记的按原台账数", held, func(_ *question, i *office.Inspection) int64 {
			n, _, _ := i.OpinionCount()
			return int64(n)
		}),
	}
}

// wentOut takes inspections of any kind that took place in the period.
func wentOut(q *question, i *office.Inspection) bool { return q.includes(i.Day) && i.Cancelled == "" }

// inspectionOf takes inspections of one kind of duty. Whatever no other kind takes counts as 视察 in duty archives, but here only when
// it is called so.
func inspectionOf(kind string) func(*question, *office.Inspection) bool {
	return func(q *question, i *office.Inspection) bool {
		return wentOut(q, i) && i.DutyKind() == kind && (kind != office.DutyInspection || strings.Contains(i.Kind, "视察"))
	}
}

// appraised counts what was appraised and the ballots of the polls whose result may be issued.
func appraised() []*figure {
	all := tallied[office.Appraisal]{OfOversight, office.Appraisals.Any}
	held := func(q *question, a *office.Appraisal) bool { return q.includes(a.Day) }
	polled := func(q *question, a *office.Appraisal) bool { return held(q, a) && len(a.Refusals()) == 0 }
	votes := func(name, means string, of func(p office.Poll) int64) *figure {
		return all.sum(name, "票", means, polled, func(_ *question, a *office.Appraisal) (n int64) {
			for _, o := range a.Objects {
				n += of(o.Poll)
			}
			return n
		})
	}
	return []*figure{
		all.sum("评议单位个数", "个", "期内工作评议的对象，一年评议两次算两个", held, func(_ *question, a *office.Appraisal) int64 { return int64(len(a.Objects)) }),
		votes("评议有效票", "期内票数相符的评议的有效票", func(p office.Poll) int64 { return p.Valid.V }),
		votes("评议满意和基本满意票", "其中满意和基本满意的", func(p office.Poll) int64 { return p.Satisfied.V + p.Mostly.V }),
		votes("评议满意票", "其中满意的", func(p office.Poll) int64 { return p.Satisfied.V }),
		rate(OfOversight, "评议满意和基本满意率", "评议满意和基本满意票", "评议有效票", "（满意＋基本满意）÷有效票，不是÷发出票"),
		rate(OfOversight, "评议满意率", "评议满意票", "评议有效票", "满意÷有效票"),
	}
}

// problems are what was found wrong, and the cohort of those handed over in the period: how many are struck off (销号) by its end.
func problems() []*figure {
	all := tallied[office.Problem]{OfOversight, office.Problems.Any}
	handed := func(q *question, p *office.Problem) bool { return q.includes(p.HandedOver) }
	due := func(q *question, p *office.Problem) bool {
		limit := p.Due(q.in)
		return handed(q, p) && limit != "" && limit <= q.day
	}
	closed := func(holds func(*question, *office.Problem) bool) func(*question, *office.Problem) bool {
		return func(q *question, p *office.Problem) bool { return holds(q, p) && p.Closed != "" }
	}
	const listed, ledger = "登记问题个数", "原台账问题个数"
	old := tallied[office.Inspection]{OfOversight, office.Inspections.Any}.sum(ledger, "个", "期内活动没有逐条登记、只有原台账数的问题",
		func(q *question, i *office.Inspection) bool {
			return q.includes(i.Day) && i.Cancelled == "" && !q.hasProblems(i.ID)
		},
		func(_ *question, i *office.Inspection) int64 { return i.LedgerProblems.V })
	return []*figure{
		all.count(listed, "个", "发现日期在期内、逐条登记的问题", func(q *question, p *office.Problem) bool { return q.includes(p.Found) }),
		old,
		total(OfOversight, "发现问题个数", "个", listed, ledger, "逐条登记的问题＋只有原台账数的问题"),
		all.count("交办问题个数", "个", "交办日期在期内的问题", handed),
		all.count("整改销号个数", "个", "期内交办的问题中期末已销号的", closed(handed)),
		rate(OfOversight, "整改率", "整改销号个数", "交办问题个数", "期内交办的问题中已销号的÷交办的问题"),
		all.count("到期问题个数", "个", "期内交办的问题中整改时限在期末以前的", due),
		all.count("到期销号个数", "个", "到期问题中期末已销号的", closed(due)),
		rate(OfOversight, "到期整改率", "到期销号个数", "到期问题个数", "到期问题中已销号的÷到期问题"),
	}
}

// hasProblems tells whether single problems are on record that came out of an inspection.
func (q *question) hasProblems(inspection int64) bool {
	n, err := q.store.Count(office.Problems.Any, record.Query{Where: []record.Filter{{Key: "inspection", Op: record.Is, Value: inspection}}},
		record.Count{How: record.CountRows})
	return err == nil && n > 0
}
