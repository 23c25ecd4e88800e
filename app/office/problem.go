package office

import "npcdesk/app/record"

// The sources (来源) of problems, as §3.12 lists them.
const (
	ProblemOfInspection = "视察"
	ProblemOfResearch   = "调研"
	ProblemOfLawCheck   = "执法检查"
	ProblemOfCheck      = "督查"
	ProblemOfAppraisal  = "评议"
	ProblemOfInquiry    = "询问"
	ProblemOfReception  = "接访"
	ProblemOfPetition   = "信访"
	ProblemOfReport     = "述职"
	ProblemOfBudget     = "预决算审查"
	ProblemOfOther      = "其他"
)

var problemSources = []string{ProblemOfInspection, ProblemOfResearch, ProblemOfLawCheck, ProblemOfCheck, ProblemOfAppraisal, ProblemOfInquiry, ProblemOfReception,
	ProblemOfPetition, ProblemOfReport, ProblemOfBudget, ProblemOfOther}

// problemKinds are the kinds of problems: the contents of suggestions, and how offices work.
var problemKinds = append([]string{"安全生产", "食品药品", "工程质量", "服务作风", "工作效能", "资金使用"}, contentList...)

// The conclusions (验收结论) of an acceptance.
const (
	ProblemSolved       = "整改到位"
	ProblemMostlySolved = "基本到位"
	ProblemUnsolved     = "未到位"
)

// The states of a problem (DOMAIN.md §4.4).
const (
	ProblemFound     record.State = "发现"
	ProblemConfirmed record.State = "已确认"
	ProblemAssigned  record.State = "已交办"
	ProblemPlanned   record.State = "制定方案"
	ProblemMending   record.State = "整改中"
	ProblemLongTerm  record.State = "长期推进"
	ProblemAsked     record.State = "提请验收"
	ProblemFailed    record.State = "未到位"
	ProblemAgain     record.State = "再次交办"
	ProblemAccepted  record.State = "整改到位"
	ProblemClosed    record.State = "已销号"
	ProblemLookedAt  record.State = "已回头看"
	ProblemTurned    record.State = "已转建议"
	ProblemFiled     record.State = "归档"
)

// problemStates are the states from first to last; a problem that became a suggestion stands where nothing of what later
// states ask for is missed.
var problemStates = []record.State{ProblemFound, ProblemConfirmed, ProblemTurned, ProblemAssigned, ProblemPlanned, ProblemMending, ProblemLongTerm, ProblemAsked,
	ProblemFailed, ProblemAgain, ProblemAccepted, ProblemClosed, ProblemLookedAt, ProblemFiled}

// Problem is something found wrong (问题, register finding) and its rectification (整改), until it is struck off the list
// (销号). DOMAIN.md §3.12; Finding is what a rule finds in the archive, this is what deputies found in the township.
type Problem struct {
	record.Base

	// 问题
	Number     string // 年度-序号
	Source     string
	Inspection record.Ref
	Appraisal  record.Ref
	Inquiry    record.Ref
	Reception  record.Ref
	Petition   record.Ref
	DutyReport record.Ref
	Found      record.Date
	Text       string
	Kind       string
	Severity   string
	Confirmed  record.Date

	// 交办
	Unit       record.Ref
	Leader     string
	Person     string
	HandedOver record.Date
	Letter     string
	Disposal   string
	DueSet     record.Date // 整改时限 where it is not the usual one
	LongTerm   record.Opt[bool]

	// 整改
	Goal     string
	Measures string
	Planned  record.Date
	Progress []Progress
	Done     record.Date

	// 验收
	Asked      record.Date
	Acceptors  []record.Person
	Accepted   record.Date
	Conclusion string
	Rating     string
	Again      []ProblemRound
	Reviews    []ProblemReview

	// 销号
	Closed     record.Date
	LookedBack record.Date
	LookResult string
	Proposal   record.Ref // the suggestion it was turned into
	Filed      record.Date
}

// ProblemRound is what follows a problem that was not solved (未到位): handed over again, an inquiry, a report to the party
// committee.
type ProblemRound struct {
	record.Row
	Day record.Date
	How string
	Due record.Date
	Why string
}

// ProblemReview is a yearly look at a problem that is pursued for long (长期推进).
type ProblemReview struct {
	record.Row
	Day  record.Date
	Text string
}

// State returns the furthest state that what was entered supports (§4.4).
func (p *Problem) State() record.State {
	switch {
	case p.Filed != "":
		return ProblemFiled
	case p.LookedBack != "" && p.Closed != "":
		return ProblemLookedAt
	case p.Closed != "":
		return ProblemClosed
	case p.Proposal.ID != 0:
		return ProblemTurned
	case p.Conclusion == ProblemSolved:
		return ProblemAccepted
	case p.again() != nil && p.again().Day >= p.Accepted:
		return ProblemAgain
	case p.Conclusion == ProblemUnsolved:
		return ProblemFailed
	}
	return p.mending()
}

// mending is the state of a problem that nobody has judged to be solved or not; 基本到位 goes on being mended.
func (p *Problem) mending() record.State {
	switch {
	case p.LongTerm.V:
		return ProblemLongTerm
	case p.Conclusion == "" && (p.Asked != "" || p.Done != ""):
		return ProblemAsked
	case len(p.Progress) > 0 || p.Conclusion == ProblemMostlySolved:
		return ProblemMending
	case p.Planned != "" || p.Measures != "":
		return ProblemPlanned
	case p.HandedOver != "":
		return ProblemAssigned
	case p.Confirmed != "":
		return ProblemConfirmed
	}
	return ProblemFound
}

// again returns the last time it was handed over again, nil when it was not.
func (p *Problem) again() *ProblemRound {
	var last *ProblemRound
	for i := range p.Again {
		if r := &p.Again[i]; r.Day != "" && (last == nil || r.Day >= last.Day) {
			last = r
		}
	}
	return last
}

// over tells whether nothing is to be mended any more.
func (p *Problem) over() bool {
	switch p.State() {
	case ProblemAccepted, ProblemClosed, ProblemLookedAt, ProblemTurned, ProblemFiled:
		return true
	}
	return false
}

// Due returns the day by which the problem is to be mended: of the last hand-over, the day set with it, else the months of
// the settings after it (§4.4, E11); "" before the hand-over and for what is pursued for long.
func (p *Problem) Due(in record.Settings) record.Date {
	months := in.Int(KeyProblemMonths)
	switch r := p.again(); {
	case p.LongTerm.V:
		return ""
	case r != nil && r.Due != "":
		return r.Due
	case r != nil:
		return r.Day.AddMonths(months)
	case p.DueSet != "":
		return p.DueSet
	}
	return p.HandedOver.AddMonths(months)
}

// finished returns the day on which the unit was done with mending, "" while it is not, or when no day is known.
func (p *Problem) finished() record.Date {
	if !p.over() && p.State() != ProblemAsked {
		return ""
	}
	for _, day := range []record.Date{p.Done, p.Asked, p.Accepted, p.Closed} {
		if day != "" {
			return day
		}
	}
	return ""
}

// Overdue tells whether on a day the problem was not mended within its time, or was mended after it.
func (p *Problem) Overdue(day record.Date, in record.Settings) bool {
	due, done := p.Due(in), p.finished()
	switch {
	case due == "" || done == "" && p.over():
		return false
	case done != "" && done <= day:
		return done > due
	}
	return day > due
}

// NextReview returns the day on which a problem that is pursued for long is to be looked at again (§4.4); "" for others.
func (p *Problem) NextReview(in record.Settings) record.Date {
	if !p.LongTerm.V || p.over() {
		return ""
	}
	last := max(p.HandedOver, p.Found)
	for _, r := range p.Reviews {
		last = max(last, r.Day)
	}
	return last.AddMonths(in.Int(KeyProblemReview))
}

// Deadlines gives the rectification that is due, the yearly look, and what waits to be handed over or struck off.
func (p *Problem) Deadlines(in record.Settings) []Deadline {
	switch state := p.State(); {
	case state == ProblemAccepted:
		return []Deadline{{Kind: "问题销号", On: max(p.Accepted, p.Done), Waits: true, Source: "问题整改流程"}}
	case p.over():
		return nil
	case p.LongTerm.V:
		if on := p.NextReview(in); on != "" {
			return []Deadline{{Kind: "长期推进回看", On: on, Source: "设置“长期推进的问题几个月回看一次”"}}
		}
		return nil
	case p.Due(in) != "":
		return []Deadline{{Kind: "问题整改", On: p.Due(in), Source: "代表法31；设置“问题整改期限”"}}
	case p.Found != "":
		return []Deadline{{Kind: "问题交办", On: p.Found, Waits: true, Source: "问题整改流程"}}
	}
	return nil
}
