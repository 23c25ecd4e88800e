package office

import (
	"fmt"
	"slices"

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
)

// MeetingKinds lists the kinds in the order of DOMAIN.md §3.6.
var MeetingKinds = []string{MeetSitting, MeetPreparatory, MeetPresidiumIn, MeetPresidium, MeetDelegation, MeetGroup, "代表座谈会", MeetHearing,
	"交办会", MeetSupervision, "主席（办公）会议", "述职评议会", "选民（代表）会议", MeetTraining, MeetInquiry, "代表资格审查委员会会议", MeetStudy,
	"党委人大工作会议", "其他"}

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

// Summoned lists who was to come (应到) by the roster of the meeting's day: the deputies who may sit, the members of the
// presidium, of the group or of the delegation. Nil where no roster says it.
func (m *Meeting) Summoned(f Facts) []record.Ref {
	if f.Roster == nil || m.Starts == "" {
		return nil
	}
	switch {
	case m.ofPresidium():
		return m.presidiumMembers(f)
	case !m.plenary() && m.Group.ID == 0 && m.Delegation.ID == 0:
		return nil
	}
	var out []record.Ref
	for _, d := range f.Roster(m.Starts) {
		profile, _ := d.ProfileOn(LevelTown, m.Starts, f.Term)
		suspended := d.StatusOn(LevelTown, m.Starts, f.Term) == StateSuspended && !f.In.On(KeySuspendedInE)
		switch {
		case suspended:
		case m.plenary(), m.Delegation.ID != 0 && profile.Delegation.ID == m.Delegation.ID,
			m.Delegation.ID == 0 && m.Group.ID != 0 && profile.Group.ID == m.Group.ID:
			out = append(out, record.Ref{ID: d.ID, Name: d.Name})
		}
	}
	return out
}

// presidiumMembers are the members of the presidium (主席团) as of the meeting's day: those of the session that it belongs
// to, else those whose membership runs on the day, else those of the last session opened before it (组织法19).
func (m *Meeting) presidiumMembers(f Facts) []record.Ref {
	if s := f.sessionOf(m); s != nil && len(s.Presidium) > 0 {
		return deputiesAmong(s.Presidium)
	}
	var out []record.Ref
	for _, d := range f.Roster(m.Starts) {
		if slices.ContainsFunc(d.Presidium, func(p PresidiumMembership) bool { return p.Role != "" && within(m.Starts, p.From, p.To) }) {
			out = append(out, record.Ref{ID: d.ID, Name: d.Name})
		}
	}
	if len(out) > 0 {
		return out
	}
	var last *Session
	for _, s := range pointing[Session](f, "session", "term", m.Term.ID) {
		if s.Opens != "" && s.Opens <= m.Starts && len(s.Presidium) > 0 && (last == nil || s.Opens > last.Opens) {
			last = s
		}
	}
	if last == nil {
		return nil
	}
	return deputiesAmong(last.Presidium)
}

func deputiesAmong(people []record.Person) []record.Ref {
	var out []record.Ref
	for _, p := range people {
		out = append(out, p.Who)
	}
	return out
}

// sessionOf reads the session that a meeting belongs to, nil when it belongs to none.
func (f Facts) sessionOf(m *Meeting) *Session {
	if m.Session.ID == 0 || f.Session == nil {
		return nil
	}
	return f.Session(m.Session.ID)
}

// Whole counts the whole that majorities are counted of, by the roster of the meeting's day: N (实有代表数) for the congress,
// the members for the presidium; 0 where there is none.
func (m *Meeting) Whole(f Facts) int {
	switch {
	case m.plenary() && f.InOffice != nil:
		return f.InOffice(m.Starts)
	case m.ofPresidium():
		return len(m.Summoned(f))
	}
	return 0
}

// Settle freezes 应到 and the whole when the meeting is closed: what the roster says of that day later must not change who
// was to come. Package data calls it before it saves; facts is asked only when there is something to freeze.
func (m *Meeting) Settle(facts func() Facts) {
	if m.Closed == "" || m.Expected.Given && m.Members.Given {
		return
	}
	f := facts()
	if n := len(m.Summoned(f)); n > 0 && !m.Expected.Given {
		m.Expected = record.Some(int64(n))
	}
	if n := m.Whole(f); n > 0 && !m.Members.Given {
		m.Members = record.Some(int64(n))
	}
}

// expected is 应到 as it stands on the record: the number that was frozen or entered, else the people on the list.
func (m *Meeting) expected() int {
	if m.Expected.Given {
		return int(m.Expected.V)
	}
	return len(m.Attendance)
}

// ExpectedNow is 应到 as the sheet shows it: frozen or entered, else by the roster of the day, else the people on the list.
func (m *Meeting) ExpectedNow(f Facts) int {
	if !m.Expected.Given {
		if n := len(m.Summoned(f)); n > 0 {
			return n
		}
	}
	return m.expected()
}

// whole is N or M as it stands on the record, else 应到.
func (m *Meeting) whole() int {
	if m.Members.Given {
		return int(m.Members.V)
	}
	return m.expected()
}

// quorate tells whether so many of the whole are enough to meet: two thirds of the deputies (3A ≥ 2N, 组织法14, B04), more
// than half of the presidium (2A > M, E03). Other meetings know no quorum (known is false).
func (m *Meeting) quorate(there, whole int) (enough, known bool) {
	switch {
	case whole == 0:
		return false, false
	case m.plenary():
		return 3*there >= 2*whole, true
	case m.ofPresidium():
		return 2*there > whole, true
	}
	return false, false
}

// Quorum is the sentence on the quorum (法定人数判定): “应到65人，实到61人，符合法定人数”; "" before anybody is listed.
func (m *Meeting) Quorum() string {
	if len(m.Attendance) == 0 {
		return ""
	}
	there := Present(m.Attendance)
	out := fmt.Sprintf("应到%d人，实到%d人", m.expected(), there)
	switch enough, known := m.quorate(there, m.whole()); {
	case !known:
		return out
	case enough:
		return out + "，符合法定人数"
	}
	return out + "，不足法定人数"
}
