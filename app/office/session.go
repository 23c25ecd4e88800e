package office

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The natures of a session (会期性质, DOMAIN.md §3.28).
const (
	NatureYearStart = "年初"
	NatureMidYear   = "年中"
	NatureFirst     = "换届首次"
	NatureExtra     = "增开"
)

// The states of a row of the preparation checklist (筹备清单).
const (
	PrepDone   = "完成"
	PrepSaid   = "已口头办理"
	PrepNotFor = "不适用"
)

// Session is a session of the township people's congress (人代会, DOMAIN.md §3.28). Its sittings, presidium meetings and
// delegation meetings are meetings that point at it.
type Session struct {
	record.Base
	TermNo record.Opt[int64] // 届
	No     record.Opt[int64] // 次
	Town   string            // 行政区名 at that time: an earlier session keeps its name when 乡 becomes 镇
	Nature string
	Opens  record.Date
	Closes record.Date
	Place  string

	ProposedBy string       // who wanted an extra session (B03)
	Proposers  []record.Ref // the deputies who proposed it
	Convener   string       // 召集
	DecidedOn  record.Date
	Announced  record.Date
	Noticed    record.Date
	PapersSent record.Date

	Agenda    []AgendaItem
	Timetable []TimetableItem

	Presidium        []record.Person
	Secretary        []record.Person
	ExecutiveChairs  []ExecutiveChair
	MotionsCommittee []record.Person
	BudgetCommittee  []record.Person
	Delegations      []record.Ref
	Attending        []record.Person // 列席
	Invited          []record.Person // 特邀
	Tellers          []record.Person

	MotionsUntil   record.Date
	MotionsUntilAt record.Clock
	Papers         []SessionPaper
	Preparation    []PrepTask
}

// AgendaItem is an item of the agenda (议程).
type AgendaItem struct {
	record.Row
	No       record.Opt[int64]
	Text     string
	Type     string
	Reporter string
	Paper    string
}

// TimetableItem is a line of the timetable (日程).
type TimetableItem struct {
	record.Row
	Day   record.Date
	Part  string // 上午, 下午, 晚上
	At    record.Clock
	Text  string
	Chair string
	Place string
}

// ExecutiveChair says that a member of the presidium is executive chair (执行主席) of a sitting.
type ExecutiveChair struct {
	record.Row
	Sitting string // 场次: 第一次全体会议
	Member  record.Ref
	Chairs  record.Opt[bool] // 主持
}

// SessionPaper says whether a paper (文件) applies to the session and how far it is.
type SessionPaper struct {
	record.Row
	Number    string // D17
	Title     string // the name of one paper where several share the number
	Applies   record.Opt[bool]
	Version   string
	DocNumber string // 发文字号
	Signer    string // 签发人
	Printed   record.Date
}

// PrepTask is a row of the preparation checklist (筹备清单, DOMAIN.md §4.5).
type PrepTask struct {
	record.Row
	Before record.Opt[int64] // days before the opening (T−); negative after it
	Task   string
	Paper  string
	Day    record.Date
	Who    string
	Status string
}

// Sessions is the register of sessions (人代会).
var Sessions = record.NewRegister("session", "人代会", sessionFields()...).
	Find("short_name", "code", "name").Dated("opens").
	OrderedBy(record.Sort{Key: "opens", Desc: true}).Prepared(prepareSession).Rules(append(sessionRules(), sessionMeetingRules()...)...)

// prepareSession fills in the township's name where nothing was entered.
func prepareSession(s *Session, in record.Settings) {
	if s.Town == "" {
		s.Town = in.Text(KeyTown)
	}
}

// Known tells whether term and session have their numbers (届, 次), without which the session has no name.
func (s *Session) Known() bool { return s.TermNo.V > 0 && s.No.V > 0 }

// FullName returns the name on papers (DOMAIN.md §5.1): 清溪镇第十九届人民代表大会第二次会议; "" without numbers.
func (s *Session) FullName() string {
	if !s.Known() {
		return ""
	}
	return s.Town + hanzi.Ordinal(int(s.TermNo.V), "届") + "人民代表大会" + hanzi.Ordinal(int(s.No.V), "次会议")
}

// ShortName returns the name in ledgers: 清溪镇十九届人大二次会议; "" without numbers.
func (s *Session) ShortName() string {
	if !s.Known() {
		return ""
	}
	return fmt.Sprintf("%s%s届人大%s次会议", s.Town, hanzi.Number(int(s.TermNo.V)), hanzi.Number(int(s.No.V)))
}

// Code returns the name on the command line and in numbers: 19-2; "" without numbers.
func (s *Session) Code() string {
	if !s.Known() {
		return ""
	}
	return fmt.Sprintf("%d-%d", s.TermNo.V, s.No.V)
}
