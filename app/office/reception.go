package office

import (
	"slices"

	"npcdesk/app/record"
)

// Reception is one matter that voters brought to deputies (接待选民、民情件, DOMAIN.md §3.16): who was received by whom, what was
// asked for and what became of it. Its state follows from what is entered (§4.6).
type Reception struct {
	record.Base

	// 接待
	Day        record.Date
	From, To   record.Clock // 时段
	Form       string
	Station    record.Ref
	Roster     record.Ref
	Place      string
	Deputies   []record.Person
	Visitors   record.Opt[int64] // 人次
	Households record.Opt[int64] // 走访户数
	Content    string
	Area       string            // 诉求类别
	Opinions   record.Opt[int64] // 条数

	// 来访人: the least that is needed, and never asked for
	Visitor      string
	Phone        string
	Address      string
	Constituency record.Ref

	// 处理
	Way        string
	WayWhy     string // 不予受理或上报说明
	Unit       record.Ref
	HandedOver record.Date
	DueSet     record.Date
	Result     string
	Replied    record.Date
	Closed     record.Date

	// 反馈
	Told         record.Date
	ToldHow      string
	Satisfaction string
	Opinion      string
	Rounds       []ReceptionRound
	Solved       record.Opt[bool] // 解决实际困难
	Mediated     record.Opt[bool] // 化解矛盾

	// 转化
	Proposal  record.Ref
	Converted record.Date
}

// ReceptionRound is one more handling (再办) after the voter was dissatisfied.
type ReceptionRound struct {
	record.Row
	Day          record.Date
	Due          record.Date
	Result       string
	Replied      record.Date
	Told         record.Date
	Satisfaction string
	Opinion      string
}

// Values of choices of a reception that code asks for by name.
const (
	FormStation = "代表接待日（进站接待）"
	FormVisit   = "走访选民"

	WayOnSpot  = "当场解答（解决）"
	WayUnit    = "转部门办理"
	WayConvert = "转为代表建议"
	WayVillage = "转村（社区）"
	WayHigher  = "上报上级"
	WayExplain = "解释说明"
	WayRefused = "不予受理（涉法涉诉等）"

	SourceReception = "接访转化" // the source (提出时间来源) of a suggestion that came from a reception
)

// Duties are the lines of the archives of the deputies who received: a visit counts its households.
func (r *Reception) Duties(record.Settings) []Duty {
	kind := DutyReception
	if r.Form == FormVisit {
		kind = DutyVisit
	}
	out := DutiesOf(r.Deputies, r.Day, kind)
	if r.Form == FormVisit && r.Households.Given {
		for i := range out {
			out[i].Count = record.Some(float64(r.Households.V))
		}
	}
	if r.Mediated.V {
		for _, d := range DutiesOf(r.Deputies, r.Day, DutyMediation) {
			if WasThere(d.Status) {
				out = append(out, d)
			}
		}
	}
	return out
}

// Due returns the day by which the unit has to answer: that of the round that runs, the limit that was set, or the days of the
// setting after the hand-over (§4.6); "" when nothing was handed over.
func (r *Reception) Due(in record.Settings) record.Date {
	if n := len(r.Rounds); n > 0 {
		last := r.Rounds[n-1]
		if last.Due == "" && last.Day != "" {
			return last.Day.Add(in.Int(KeyReceptionDays))
		}
		return last.Due
	}
	if r.DueSet == "" && r.HandedOver != "" {
		return r.HandedOver.Add(in.Int(KeyReceptionDays))
	}
	return r.DueSet
}

// Deadlines are the answer of the unit, the feedback to the voter, and what still has to be sorted.
func (r *Reception) Deadlines(in record.Settings) []Deadline {
	switch r.State() {
	case StateRegistered, ReceptionSorted:
		if r.Day == "" {
			return nil
		}
		kind := "民情分类处理"
		if r.Way == WayConvert {
			kind = "转为代表建议"
		}
		return []Deadline{{Kind: kind, On: r.Day, Waits: true, Source: "代表法25"}}
	case ReceptionHanded, StateHandling, ReceptionAgain:
		if due := r.Due(in); due != "" {
			return []Deadline{{Kind: "民情办理", On: due, Source: "设置：民情转办的办理期限"}}
		}
	case ReceptionReplied:
		return []Deadline{{Kind: "反馈选民", On: r.repliedOn(), Waits: true, Source: "接待选民制度"}}
	}
	return nil
}

// repliedOn is the day of the last reply of the unit.
func (r *Reception) repliedOn() record.Date {
	day := r.Replied
	for _, round := range r.Rounds {
		day = max(day, round.Replied)
	}
	return day
}

// AsProposal turns the reception into a suggestion (建议) of the deputies who received: the first one leads. It names no voter.
// The caller saves it with a number and puts its reference and the day into the reception, so that both ends know each other.
func (r *Reception) AsProposal(on record.Date) *Proposal {
	p := &Proposal{Kind: KindSuggestion, Source: SourceReception, Mover: MoverDeputy, Submitted: on, LeadUnit: r.Unit,
		Grounds: date(r.Day) + "代表接待选民时，选民反映：" + r.Content, Subject: "关于" + clipped(r.Content, 30) + "的建议"}
	p.Confidential, p.Term = r.Confidential, r.Term
	if slices.Contains(contentList, r.Area) {
		p.Area = r.Area
	}
	for _, d := range r.Deputies {
		switch {
		case d.Who.ID == 0 || !WasThere(d.Status):
		case p.Lead.ID == 0:
			p.Lead = d.Who
		default:
			p.Seconders = append(p.Seconders, d.Who)
		}
	}
	return p
}

// clipped is a text on one line, of at most n characters.
func clipped(text string, n int) string {
	runes := make([]rune, 0, n)
	for _, c := range text {
		if c == '\n' || c == '。' || c == '；' || len(runes) == n {
			break
		}
		runes = append(runes, c)
	}
	return string(runes)
}
