package office

import (
	"slices"

	"npcdesk/app/record"
)

// What follows from a record without being typed. A record that has any of it says so by its methods; package data keeps the
// lines beside the search index, written with the record and gone with it, so that the archive of a deputy and the calendar
// of deadlines are one indexed question each, however long the archive is.

// Duty is one line of a deputy's duty archive (履职档案, DOMAIN.md §3.3) that follows from a record: an attendance, a
// suggestion, a reception.
type Duty struct {
	Deputy int64
	On     record.Date
	Kind   string              // one of DutyKinds
	Status string              // one of Attendances; "" where nobody attends anything
	Count  record.Opt[float64] // how much it counts for in the unit of its point rule: households visited; 1 when not given
	Role   string              // 领衔, 附议 …: what tells two lines of one kind apart
	Review string              // 待审 or 退回, where the record itself says so (hand-entered rows); "" is 已审
}

// Dutiful is a record from which lines of duty archives follow. A record whose date is not given has none.
type Dutiful interface {
	Duties(in record.Settings) []Duty
}

// Deadline is one thing of a record that falls due, or waits to be done.
type Deadline struct {
	Kind     string      // 答复, 整改 …: what has to be done
	On       record.Date // the last day; of something that only waits, the day since when
	Workdays int         // working days after On, counted by the table of holidays when it is looked at; 0 when On is the day itself
	Waits    bool        // without a limit in law or settings
	Until    record.Date // the last day on which anybody need be reminded, done or not; "" until it is done
	Text     string      // what it is about, where the title of the record does not say it all
	Source   string      // the article, or the setting, that the day rests on
}

// Timely is a record of which something may fall due. What is done has no deadline any more. Deadlines may depend on the record
// and the settings, never on today, and they know no names of references.
type Timely interface {
	Deadlines(in record.Settings) []Deadline
}

// The kinds of duty (履职类别, DOMAIN.md §3.3).
const (
	DutySession      = "出席人代会"
	DutySitIn        = "列席会议"
	DutyPresidium    = "主席团会议"
	DutyGroup        = "小组活动"
	DutyInspection   = "视察"
	DutyResearch     = "调研"
	DutyLawCheck     = "执法检查"
	DutyAppraisal    = "工作评议"
	DutyInquiry      = "专题询问"
	DutySupervision  = "督查"
	DutyTraining     = "培训学习"
	DutyReception    = "接待选民"
	DutyVisit        = "走访联系选民"
	DutyPetition     = "代表接访"
	DutyMotion       = "提出议案"
	DutySuggestion   = "提出建议"
	DutySpeech       = "审议发言"
	DutyReport       = "述职"
	DutyCampaign     = "主题活动"
	DutyHelp         = "帮扶捐助"
	DutyMediation    = "矛盾调解"
	DutyPublicity    = "政策宣传"
	DutyCommendation = "表彰奖励" // part nine of the archive; not a kind that is typed
	DutyOther        = "其他"
)

// DutyKinds lists the kinds of duty that can be entered by hand, in the order of DOMAIN.md §3.3.
var DutyKinds = []string{DutySession, DutySitIn, DutyPresidium, DutyGroup, DutyInspection, DutyResearch, DutyLawCheck, DutyAppraisal, DutyInquiry,
	DutySupervision, DutyTraining, DutyReception, DutyVisit, DutyPetition, DutyMotion, DutySuggestion, DutySpeech, DutyReport, DutyCampaign, DutyHelp,
	DutyMediation, DutyPublicity, DutyOther}

// What tells lines of one kind of duty apart (Duty.Role) where the rules of points (计分规则) look at it. A line may carry several,
// joined by 、: a suggestion that was led and is supervised with priority is "领衔、重点督办".
const (
	DutyRoleLead       = "领衔"
	DutyRoleSecond     = "附议"
	DutyRoleSupervised = "重点督办"
	DutyRoleGoodDeed   = "为民办实事"
)

// The states of the examination (审核) of a line of the duty archive. What follows from a record counts as 已审 until somebody
// says otherwise.
const (
	DutyUnchecked = "待审"
	DutyChecked   = "已审"
	DutyReturned  = "退回"
)

// The ways to attend (出席状态). 请假 is leave that was granted; who stayed away without it is 缺席.
const (
	Attended = "出席"
	OnLeave  = "请假"
	Absent   = "缺席"
	CameLate = "迟到"
	LeftSoon = "早退"
)

// Attendances lists the ways to attend, the ordinary one first.
var Attendances = []string{Attended, OnLeave, Absent, CameLate, LeftSoon}

// WasThere tells whether a status of attendance counts as present; no status counts so, since who is listed came.
func WasThere(status string) bool {
	return status == "" || status == Attended || status == CameLate || status == LeftSoon
}

// Present counts the people of a list who were there.
func Present(people []record.Person) int {
	n := 0
	for _, p := range people {
		if WasThere(p.Status) {
			n++
		}
	}
	return n
}

// WithStatus counts the people of a list with one of the statuses.
func WithStatus(people []record.Person, statuses ...string) int {
	n := 0
	for _, p := range people {
		if slices.Contains(statuses, p.Status) {
			n++
		}
	}
	return n
}

// DutiesOf makes a line of the duty archive for every deputy on a list of people.
func DutiesOf(people []record.Person, on record.Date, kind string) []Duty {
	if on == "" {
		return nil
	}
	var out []Duty
	for _, p := range people {
		if p.Who.ID != 0 {
			out = append(out, Duty{Deputy: p.Who.ID, On: on, Kind: kind, Status: p.Status})
		}
	}
	return out
}
