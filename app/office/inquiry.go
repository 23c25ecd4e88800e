package office

import "npcdesk/app/record"

// InquiryType is the type (类型) of a record in the register 询问质询.
type InquiryType string

// The types of inquiry. What seeds call 质询 outside a session is, in law, a question (询问; DOMAIN.md §10).
const (
	InquirySpecial  InquiryType = "专题询问"
	InquiryQuestion InquiryType = "询问"   // B21
	Interpellation  InquiryType = "质询案"  // B22
	InquiryMeeting  InquiryType = "约见"   // E10
	InquiryDemand   InquiryType = "要求开会" // ≥1/5 of the deputies propose an extra session (B03)
)

// The states of an inquiry: they follow the order of §3.14.
const (
	InquiryRaised    record.State = "已提出"
	InquiryDecided   record.State = "待答复"
	InquiryAnswered  record.State = "已答复"
	InquiryAgain     record.State = "要求再答复"
	InquiryReplied   record.State = "已再次答复"
	InquiryWithdrawn record.State = "撤回"
	InquiryFiled     record.State = "归档"
)

// How an interpellation is answered (B22).
const (
	AnswerOral    = "口头"
	AnswerWritten = "书面"
)

// Inquiry is a special inquiry, a question, an interpellation, a meeting that deputies asked for, or a demand for an extra
// session (DOMAIN.md §3.14). What follows from it to be mended are problems (问题整改) that point at it.
type Inquiry struct {
	record.Base

	// 提出
	Type      InquiryType
	Subject   string
	Day       record.Date
	Session   record.Ref
	Meeting   record.Ref
	Movers    []record.Person // 询问人, 联名代表, 约见的代表
	Units     []record.Ref    // 应询单位
	Target    string          // 应询人员, 质询对象, 约见对象
	Question  string
	Content   string // 质询内容
	Basis     string
	Plan      record.Ref
	Withdrawn record.Date

	// 决定
	Decision string
	Decided  record.Date
	Manner   string
	Due      record.Date
	Place    string

	// 询问和答复
	Attending []record.Person // deputies who took part in a special inquiry
	Items     []InquiryItem
	Answered  record.Date
	Answerer  string // 答复人
	HeadCame  record.Opt[bool]
	Signer    string // 签署人
	Answer    string

	// 评价和后续
	Satisfied    record.Opt[int64]
	Mostly       record.Opt[int64]
	Dissatisfied record.Opt[int64]
	AgainAsked   record.Date
	AgainDay     record.Date
	AgainAnswer  string
	Tasks        string // 交办事项
	Letter       string // 审议意见文号
	Result       string
	Filed        record.Date
}

// InquiryItem is one question with its answer.
type InquiryItem struct {
	record.Row
	Asker    record.Ref
	Question string
	By       string // 回答人
	Answer   string
	Further  string // 现场追问
}

// State returns the furthest state that what was entered supports.
func (q *Inquiry) State() record.State {
	switch {
	case q.Filed != "":
		return InquiryFiled
	case q.Withdrawn != "" && (q.Answered == "" || q.Withdrawn < q.Answered):
		return InquiryWithdrawn
	case q.AgainDay != "":
		return InquiryReplied
	case q.AgainAsked != "":
		return InquiryAgain
	case q.answered():
		return InquiryAnswered
	case q.Decided != "" || q.Decision != "":
		return InquiryDecided
	}
	return InquiryRaised
}

// answered tells whether an answer or a result is on record.
func (q *Inquiry) answered() bool {
	if q.Answered != "" || q.Answer != "" || q.Result != "" {
		return true
	}
	for _, item := range q.Items {
		if item.Answer != "" {
			return true
		}
	}
	return false
}

// is tells whether the inquiry is of one of the types.
func (q *Inquiry) is(types ...InquiryType) bool {
	for _, t := range types {
		if q.Type == t {
			return true
		}
	}
	return false
}

// movers lists the deputies who put their names to it, each once.
func (q *Inquiry) movers() []int64 {
	var out []int64
	seen := map[int64]bool{}
	for _, p := range q.Movers {
		if p.Who.ID != 0 && !seen[p.Who.ID] {
			seen[p.Who.ID] = true
			out = append(out, p.Who.ID)
		}
	}
	return out
}

// MayAskAgain tells whether the movers of an interpellation may demand another answer: at least half of them are
// dissatisfied (组织法24, B22).
func (q *Inquiry) MayAskAgain() bool {
	n := int64(len(q.movers()))
	return q.Type == Interpellation && n > 0 && 2*q.Dissatisfied.V >= n
}

// satisfiedText writes the rate of a special inquiry (满意度): 满意 ÷ all votes given, as with a poll.
func (q *Inquiry) satisfiedText() string {
	p := Poll{Satisfied: q.Satisfied, Mostly: q.Mostly, Dissatisfied: q.Dissatisfied}
	p.Valid = record.Some(q.Satisfied.V + q.Mostly.V + q.Dissatisfied.V)
	if p.Valid.V == 0 {
		return ""
	}
	return p.SatisfiedRate()
}

// Duties gives every deputy who asked or took part a line in the duty archive.
func (q *Inquiry) Duties(record.Settings) []Duty {
	if q.Withdrawn != "" || q.Type == InquiryDemand {
		return nil
	}
	kind := DutyInquiry
	if q.Type == InquiryMeeting {
		kind = DutyInspection // 约见 is part of an inspection (代表法29)
	}
	people := append([]record.Person{}, q.Attending...)
	for _, p := range q.Movers {
		if p.Who.ID != 0 && !listed(q.Attending, p.Who.ID) {
			people = append(people, p)
		}
	}
	return DutiesOf(people, q.Day, kind)
}

// Deadlines gives the answer of an interpellation that is due or waits, and the second one that was demanded.
func (q *Inquiry) Deadlines(record.Settings) []Deadline {
	switch state := q.State(); {
	case state == InquiryAgain:
		return []Deadline{{Kind: "再次答复", On: q.AgainAsked, Waits: true, Source: "组织法24"}}
	case q.Due != "" && (state == InquiryRaised || state == InquiryDecided):
		return []Deadline{{Kind: "询问质询答复", On: q.Due, Source: "主席团决定的答复期限"}}
	case q.Type == Interpellation && state == InquiryDecided:
		return []Deadline{{Kind: "询问质询答复", On: max(q.Decided, q.Day), Waits: true, Source: "组织法24"}}
	case q.Type == Interpellation && state == InquiryRaised:
		return []Deadline{{Kind: "主席团决定质询案", On: q.Day, Waits: true, Source: "组织法24"}}
	}
	return nil
}
