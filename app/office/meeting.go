package office

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The kinds of meetings (会议类型, DOMAIN.md §3.6).
const (
	MeetSitting     = "人民代表大会会议"
	MeetPreparatory = "预备会议"
	MeetPresidiumIn = "主席团会议（会期）"
	MeetPresidium   = "主席团会议（闭会期）"
	MeetDelegation  = "代表团（组）会议"
	MeetGroup       = "代表小组活动"
	MeetHearing     = "征求意见会"
	MeetSupervision = "督办推进会"
	MeetTraining    = "培训会"
	MeetInquiry     = "专题询问会"
	MeetStudy       = "学习会"
	MeetPartyWork   = "党委人大工作会议"
)

// MeetingKinds lists the kinds in the order of DOMAIN.md §3.6.
var MeetingKinds = []string{MeetSitting, MeetPreparatory, MeetPresidiumIn, MeetPresidium, MeetDelegation, MeetGroup, "代表座谈会", MeetHearing,
	"交办会", MeetSupervision, "主席（办公）会议", "述职评议会", "选民（代表）会议", MeetTraining, MeetInquiry, "代表资格审查委员会会议", MeetStudy,
	MeetPartyWork, "其他"}

// Meeting is a meeting of any kind (会议, DOMAIN.md §3.6): a sitting of a session (人代会) points at the session, an activity
// of a deputies' group (代表小组) at the group.
type Meeting struct {
	record.Base
	Kind     string
	Name     string
	Number   record.Opt[int64] // 次: counted per kind within the term
	Nature   string
	Starts   record.Date
	StartsAt record.Clock
	Ends     record.Date
	EndsAt   record.Clock
	Place    string
	Chair    string
	Recorder string
	Convener string

	Session    record.Ref
	Training   record.Ref
	Group      record.Ref
	Delegation record.Ref

	Noticed     record.Date
	RequestedBy []record.Ref // members who asked for an extra meeting of the presidium (E04)
	Postponed   record.Date  // decided on
	Original    record.Date  // the day it was first called for, once it has a new one
	Cancelled   record.Date
	CancelWhy   string
	ToldPublic  record.Date // 取消或延期公告日期 (B02)

	Expected    record.Opt[int64] // 应到, frozen when the meeting is closed
	ExpectedWhy string
	Members     record.Opt[int64] // N, or M of the presidium: the whole that majorities are counted of
	QuorumWhy   string            // why it was held without a quorum
	Attendance  []record.Person
	SittingIn   []record.Person // 列席
	Observers   []record.Person // 旁听
	Invited     []record.Person // 特邀
	Leaves      []Leave

	OpenedAt    record.Clock
	RecessUntil record.Date
	Closed      record.Date
	Agenda      []MeetingItem
	Speeches    []Speech
	HandedOver  []record.Ref // proposals handed over at it

	Script        string // 主持词
	Minutes       string // 会议记录, whole
	MinutesSigned record.Date
	Summary       string // 纪要
	Signer        string
	Signed        record.Date
	Published     record.Date
	Filed         record.Date
	Tasks         []MeetingTask
}

// Leave is the leave (请假) that a deputy asked for and was granted (代表法13, B27).
type Leave struct {
	record.Row
	Deputy   record.Ref
	Reason   string
	By       string
	On       record.Date
	Sittings string // 缺席的场次
}

// granted tells whether somebody granted the leave.
func (l *Leave) granted() bool { return l.By != "" || l.On != "" }

// MeetingItem is an item of a meeting's agenda (议程).
type MeetingItem struct {
	record.Row
	No       record.Opt[int64]
	Text     string
	Type     string
	Reporter string
	Paper    record.Ref // 文稿
	Result   string
}

// Speech is what somebody said at a meeting (审议发言), or asked and was answered there (询问, B21).
type Speech struct {
	record.Row
	Kind       string
	Speaker    record.Ref
	Name       string // of a speaker who is no deputy
	Unit       string
	Gist       string
	AnsweredBy string
	Answer     string
	Proposal   record.Ref // 转为建议
	Opinion    string     // 转为审议意见
}

// The kinds of speeches.
const (
	SpeechRemark   = "审议发言"
	SpeechQuestion = "询问"
)

// MeetingTask is something that a meeting left to be done (任务清单).
type MeetingTask struct {
	record.Row
	Text   string
	Who    string
	Due    record.Date
	Status string
	Done   record.Date
}

// The states of a task.
const (
	MeetingTaskOpen = "未完成"
	MeetingTaskDone = "已完成"
)

func (t *MeetingTask) finished() bool { return t.Done != "" || t.Status == MeetingTaskDone }

// ofCongress tells whether deputies attend the meeting as the congress: all sittings of a session, the preparatory one and
// those of delegations too. Who came to none of them was absent from the session (A10).
func (m *Meeting) ofCongress() bool {
	return m.Kind == MeetSitting || m.Kind == MeetPreparatory || m.Kind == MeetDelegation
}

// plenary tells whether all deputies sit together, so that the quorum of the congress counts (B04).
func (m *Meeting) plenary() bool { return m.Kind == MeetSitting || m.Kind == MeetPreparatory }

// StandingGuests are those who by the setting sit in (列席) on every meeting of the presidium between sessions, a line each with
// the name and the post; who is on a list of the meeting already, and any other meeting, has none.
func (m *Meeting) StandingGuests(in record.Settings) []record.Person {
	if m.Kind != MeetPresidium {
		return nil
	}
	listed := map[string]bool{}
	for _, p := range slices.Concat(m.Attendance, m.SittingIn, m.Invited) {
		listed[hanzi.CleanName(cmp.Or(p.Who.Name, p.Name))] = true
	}
	var out []record.Person
	for _, line := range in.List(KeyStandingGuests) {
		name, post, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(line, "　", " ")), " ")
		if name = hanzi.CleanName(name); name != "" && !listed[name] {
			listed[name] = true
			out = append(out, record.Person{Name: name, Note: strings.TrimSpace(post)})
		}
	}
	return out
}

// ofPresidium tells whether it is a meeting of the presidium (主席团会议), in session or between sessions.
func (m *Meeting) ofPresidium() bool { return m.Kind == MeetPresidiumIn || m.Kind == MeetPresidium }

// over is the day on which the meeting was closed, else on which it is to end.
func (m *Meeting) over() record.Date {
	switch {
	case m.Closed != "":
		return m.Closed
	case m.Ends != "":
		return m.Ends
	}
	return m.Starts
}
