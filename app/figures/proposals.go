package figures

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Names of figures that ledgers print or code adds up.
const (
	Received    = "收到总数"
	OnDuty      = "应办件数"
	HandedOver  = "交办件数"
	Replied     = "答复件数"
	FellDue     = "应复件数"
	InTime      = "按期答复件数"
	Overdue     = "逾期件数"
	Closed      = "办结件数"
	FeedbackIn  = "评价件数"
	FirstIn     = "首轮评价件数"
	Implemented = "落实件数"
)

// RecessSources are the sources of suggestions made between sessions (闭会建议): the deputies' own, and those that receptions,
// inspections and reports to voters led to.
var RecessSources = []string{office.SourceRecess, "接访转化", "调研转化", "选民述职转化"}

// test is a condition on a proposal as of the day of the question.
type test = func(q *question, p *office.Proposal) bool

func items(name, means string, where []record.Filter, t test) *figure {
	f := &figure{name: name, group: OfProposals, unit: "件", register: office.Proposals.Any, where: where, means: means}
	if t != nil {
		f.test = func(q *question, rec any) bool { return t(q, rec.(*office.Proposal)) }
	}
	return f
}

// onDuty tells whether the township owes an answer (应办, DOMAIN.md §7.3): not withdrawn, refused or sent to the county, and
// no motion that the congress passed. Merged ones count each.
func onDuty(_ *question, p *office.Proposal) bool {
	switch p.State() {
	case office.StateWithdrawn, office.StateRefused, office.StateHigher:
		return false
	}
	return p.Voted == "" || p.VoteResult != office.VotePassed
}

// due is the part of 应办 that meets a condition.
func due(name, means string, t test) *figure {
	return items(name, means, nil, func(q *question, p *office.Proposal) bool { return onDuty(q, p) && t(q, p) })
}

func state(s record.State) test {
	return func(_ *question, p *office.Proposal) bool { return p.State() == s }
}

// received says what came in and what became of it before anybody had to answer.
func received() []*figure {
	is := func(key string, op record.Op, v any) []record.Filter {
		return []record.Filter{{Key: key, Op: op, Value: v}}
	}
	return []*figure{
		items(Received, "提出日期在期内的议案和建议，一件算一件", nil, nil),
		items("收到议案", "其中类别为议案的", is("kind", record.Is, string(office.KindMotion)), nil),
		items("收到建议", "其中议案以外的建议、批评和意见", is("kind", record.Not, string(office.KindMotion)), nil),
		items("会议期间提出", "会议期间提出的，含议案转建议", is("source", record.In, []string{office.SourceSession, office.SourceMotion}), nil),
		items("闭会期间提出", "闭会期间提出的，含接访、调研、述职转化", is("source", record.In, RecessSources), nil),
		items("上级转办", "上级人大转来办理的", is("source", record.Is, office.SourceHigher), nil),
		items("并案件数", "并入他案办理的，仍各计一件", nil, func(_ *question, p *office.Proposal) bool {
			return p.MergedInto.ID != 0 || p.MergedOn != "" || p.Review == office.ReviewMerge
		}),
		items("撤回件数", "答复前书面撤回的", nil, state(office.StateWithdrawn)),
		items("不予受理件数", "审查后不予受理的", nil, state(office.StateRefused)),
		items("转上级办理件数", "转请上级办理、不由本级答复的", nil, state(office.StateHigher)),
		{name: "提出代表人数", group: OfProposals, unit: "人", register: office.Proposals.Any, means: "领衔提出议案建议的代表，一人只计一次",
			where: []record.Filter{{Key: "lead", Op: record.Given}}, count: record.Count{How: record.CountDistinct, Key: "lead"}},
	}
}

// handled follows 应办 through hand-over, meetings and reply.
func handled(in record.Settings) []*figure {
	brief := func(b string) test {
		return func(_ *question, p *office.Proposal) bool { return office.Brief(p.State()) == b }
	}
	answered := func(t test) test {
		return func(q *question, p *office.Proposal) bool { return p.Answered() && t(q, p) }
	}
	yes := func(*question, *office.Proposal) bool { return true }
	closing := "已答复，并且收回评价或按未反馈办结的"
	if in.On(office.KeyDoneIsReplied) {
		closing = "已答复的（本地以答复为办结）"
	}
	out := []*figure{
		items(OnDuty, "收到总数减去撤回、不予受理、转上级办理和大会通过的议案；并案的各计一件", nil, onDuty),
		due(HandedOver, "应办件中已交办的", func(_ *question, p *office.Proposal) bool { return p.HandedOver != "" }),
		due("待交办件数", "应办件中期末还没有交办的", brief(office.BriefWaiting)),
		due("办理中件数", "应办件中期末已交办、还没有答复的", brief(office.BriefHandling)),
		due("延期件数", "应办件中批准延期的", func(_ *question, p *office.Proposal) bool { return p.ExtendedTo != "" }),
		due(Replied, "应办件中已正式答复的", answered(yes)),
		due(FellDue, "应办件中办理期限在期末以前或者已经答复的", func(q *question, p *office.Proposal) bool {
			limit := p.Due(q.in)
			return p.Answered() || limit != "" && limit <= q.day
		}),
		due(InTime, "在办理期限（含批准的延期）以内答复的；没有期限的不计", answered(func(q *question, p *office.Proposal) bool {
			limit := p.Due(q.in)
			return limit != "" && p.Replied <= limit
		})),
		due(Overdue, "期末超过办理期限没有答复，或者超过期限才答复的", func(q *question, p *office.Proposal) bool { return p.Overdue(q.day, q.in) }),
		due("面商件数", "已答复件中答复前至少面商一次的", answered(func(_ *question, p *office.Proposal) bool { return p.MetBeforeReply("") })),
		due("三见面件数", "已答复件中交办后、承办中、答复前都见过面的", answered(func(_ *question, p *office.Proposal) bool {
			return p.MetBeforeReply(office.MeetAfterAssigned) && p.MetBeforeReply(office.MeetWhileHandled) && p.MetBeforeReply(office.MeetBeforeReply)
		})),
		due(Closed, closing, closed),
		due("二次办理件数", "应办件中代表不满意、退回再办过的", func(q *question, p *office.Proposal) bool { return p.RoundOn(q.day) > 1 }),
	}
	return append(out, special(answered)...)
}

func closed(q *question, p *office.Proposal) bool { return p.Closed(q.in) }

// special are the subsets with rates of their own, and what the handling brought.
func special(answered func(test) test) []*figure {
	key := func(_ *question, p *office.Proposal) bool { return p.KeySupervised.V }
	higher := func(_ *question, p *office.Proposal) bool { return p.Source == office.SourceHigher }
	and := func(a, b test) test {
		return func(q *question, p *office.Proposal) bool { return a(q, p) && b(q, p) }
	}
	invested := due("投入资金", "应办件中登记的投入资金合计", answered(func(*question, *office.Proposal) bool { return true }))
	invested.unit, invested.count = yuan, record.Count{How: record.CountSum, Key: "invested"}
	return []*figure{
		due("重点督办件数", "应办件中列为重点督办的", key),
		due("重点督办办结件数", "重点督办件中已办结的", and(key, closed)),
		due("转办件数", "应办件中上级转办的", higher),
		due("转办件办结件数", "上级转办件中已办结的", and(higher, closed)),
		invested,
	}
}

// evaluated counts results, feedback slips and evaluations.
func evaluated(in record.Settings) []*figure {
	var out []*figure
	classes := []string{"A", "B", "C", "D"}
	if in.Text(office.KeyResultScheme) == office.SchemeThree {
		classes = classes[:3]
	}
	result := func(list ...string) test {
		return func(_ *question, p *office.Proposal) bool {
			for _, c := range list {
				if p.Result == c {
					return true
				}
			}
			return false
		}
	}
	for _, c := range classes {
		out = append(out, due(c+"类件数", "应办件中办理结果为"+c+"类的", result(c)))
	}
	base := "收回评价的件数；没有收回的不计"
	all := !in.On(office.KeyFeedbackExcluded)
	if all {
		base = "收回评价和按未反馈办结的件数"
	}
	out = append(out,
		due("A、B类件数", "应办件中办理结果为A类或B类的", result("A", "B")),
		due("采纳件数", "已答复件中办理结果为A类或B类的", func(q *question, p *office.Proposal) bool { return p.Answered() && result("A", "B")(q, p) }),
		due("征询意见表发出件数", "已发出征询意见表的，含已收回评价的", func(_ *question, p *office.Proposal) bool { return p.SlipSent != "" || p.Rating() != "" }),
		due("征询意见表收回件数", "已收回评价的", func(_ *question, p *office.Proposal) bool { return p.Rating() != "" }),
		due(FeedbackIn, base, func(_ *question, p *office.Proposal) bool {
			return p.Rating() != "" || all && p.Unreturned != ""
		}),
		due(FirstIn, "对第一次答复的评价件数", func(_ *question, p *office.Proposal) bool { return p.FirstRating() != "" }))
	for _, r := range []string{office.Satisfied, office.Mostly, office.Dissatisfied} {
		out = append(out, due(r+"件数", "最后一次评价为“"+r+"”的；结果评价为准，没有的看态度评价",
			func(_ *question, p *office.Proposal) bool { return p.Rating() == r }))
	}
	out = append(out,
		due("满意和基本满意件数", "最后一次评价为满意或基本满意的", func(_ *question, p *office.Proposal) bool {
			return p.Rating() == office.Satisfied || p.Rating() == office.Mostly
		}),
		due("首轮满意件数", "对第一次答复满意的", func(_ *question, p *office.Proposal) bool { return p.FirstRating() == office.Satisfied }))
	return append(out, implemented(in))
}

// implemented counts 已落实, and 部分落实 for what the office says.
func implemented(in record.Settings) *figure {
	share := partly(in)
	f := due(Implemented, "落实状态为“已落实”的", func(_ *question, p *office.Proposal) bool {
		return p.Done == office.DoneWhole || p.Done == office.DonePartly && share > 0
	})
	if share > 0 {
		f.means = fmt.Sprintf("“已落实”一件计1，“部分落实”一件计%v", share)
	}
	f.weigh = func(_ *question, rec any) float64 {
		if rec.(*office.Proposal).Done == office.DonePartly {
			return share
		}
		return 1
	}
	return f
}

// rates are the rates of DOMAIN.md §7.3 that proposals allow.
func rates(in record.Settings) []*figure {
	of := func(name, of, over, means string) *figure { return rate(OfProposals, name, of, over, means) }
	closing := ""
	if in.On(office.KeyDoneIsReplied) {
		closing = "；本地以答复为办结"
	}
	return []*figure{
		of("交办率", HandedOver, OnDuty, "已交办件数÷应办件数"),
		of("答复率", Replied, OnDuty, "已正式答复件数÷应办件数"),
		of("按期答复率", InTime, FellDue, "期限内（含批准的延期）答复件数÷期末已到期或已答复件数；未到期又未答复的不计"),
		of("办结率", Closed, OnDuty, "已办结件数÷应办件数"+closing),
		of("见面率", "面商件数", Replied, "答复前至少面商一次的件数÷已答复件数"),
		of("三见面率", "三见面件数", Replied, "交办后、承办中、答复前都见面的件数÷已答复件数"),
		of("满意率", "满意件数", FeedbackIn, "满意件数÷评价件数，按最后一次评价"),
		of("基本满意率", "基本满意件数", FeedbackIn, "基本满意件数÷评价件数"),
		of("不满意率", "不满意件数", FeedbackIn, "不满意件数÷评价件数"),
		of("满意和基本满意率", "满意和基本满意件数", FeedbackIn, "（满意＋基本满意）件数÷评价件数"),
		of("首轮满意率", "首轮满意件数", FirstIn, "对第一次答复满意的件数÷第一次答复的评价件数"),
		of("解决率", "A类件数", OnDuty, "A类件数÷应办件数"),
		of("解决和正在解决率", "A、B类件数", OnDuty, "（A类＋B类）件数÷应办件数"),
		of("落实率", Implemented, OnDuty, implemented(in).means+"件数÷应办件数"),
		of("采纳率", "采纳件数", Replied, "办理结果为A类或B类的件数÷已答复件数"),
		of("征询意见表回收率", "征询意见表收回件数", "征询意见表发出件数", "收回件数÷发出件数"),
		of("重点督办办结率", "重点督办办结件数", "重点督办件数", "重点督办件中已办结的÷重点督办件数"),
		of("转办件办结率", "转办件办结件数", "转办件数", "上级转办件中已办结的÷上级转办件数"),
	}
}

// Satisfaction names the rate that the office prints as its 满意率: with or without 基本满意 (setting).
func Satisfaction(in record.Settings) string {
	if in.On(office.KeySatisfiedWith) {
		return "满意和基本满意率"
	}
	return "满意率"
}
