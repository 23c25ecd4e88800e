package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

// The kinds of inspections that code asks for by name; the list itself is a setting.
const (
	InspectBeforeSession = "会前视察"
	InspectSingly        = "持证视察" // with the deputy's certificate alone (E10)
	InspectLaw           = "执法检查"
	InspectBudget        = "预算听取意见" // B28
)

// LinkOwn is the level (联动级别) of what the township does by itself; on all others deputies of the county or above take part.
const LinkOwn = "本镇"

// The states of an inspection. §4 draws no diagram for it: they follow the order of the work in §3.11.
const (
	InspectionPlanned   record.State = "计划"
	InspectionHeld      record.State = "已实施"
	InspectionForwarded record.State = "已转交"
	InspectionFedBack   record.State = "已反馈"
	InspectionFiled     record.State = "归档"
	InspectionCancelled record.State = "取消"
)

// Inspection is one activity of 视察, 调研, 执法检查 or 督查 (DOMAIN.md §3.11), from its plan to the feedback of the organs that
// its report was forwarded to. Problems found are records of their own (问题整改) that point at it.
type Inspection struct {
	record.Base

	// 活动
	Kind      string
	Subject   string
	Day       record.Date
	Until     record.Date
	Place     string
	Session   record.Ref // 会前视察, 预算听取意见
	Plan      record.Ref
	Organiser string
	Joint     []record.Ref // 联合部门
	Level     string       // 联动级别
	Laws      string       // of a law check
	Basis     string       // 依据 (E17)
	Tags      []string
	Proposals []record.Ref // 相关建议: suggestions that are looked at, or came out of it
	Cancelled record.Date

	// 人员
	Leader        []record.Person
	Deputies      []record.Person
	Others        []record.Person
	LedgerPresent record.Opt[int64] // 原台账数, used only where nobody is listed (DESIGN.md decision 7)

	// 现场
	Sites     []InspectionSite
	Heard     []ReportHeard
	Checks    []SpotCheck
	Situation string

	// 问题和意见
	Problems       string // as an earlier ledger tells them
	LedgerProblems record.Opt[int64]
	Opinions       []InspectionOpinion
	Advice         string
	LedgerOpinions record.Opt[int64]
	Report         string
	ReportDay      record.Date

	// 转交和反馈
	Forwarded   record.Date
	ForwardedTo string
	Letter      string      // 审议意见书文号
	DueSet      record.Date // 另定反馈期限
	FedBack     record.Date
	Feedback    string
	Rating      string
	Rectified   string // 整改情况, as an earlier ledger tells it

	// 成效
	Effect    string
	Invested  record.Opt[int64]
	WorksFrom record.Date
	WorksTo   record.Date
	Cost      record.Opt[int64]
	Publicity string
	Filed     record.Date
}

// InspectionSite is one stop on the way (点位).
type InspectionSite struct {
	record.Row
	No    record.Opt[int64]
	Place string
	Unit  string
	Look  string // 看什么
	Guide string // 讲解人
}

// ReportHeard is one report that was heard (听取汇报).
type ReportHeard struct {
	record.Row
	Unit     string
	Reporter string
	Topic    string
}

// SpotCheck is one line of a supervision check on duty, such as 镇干部住夜 (DOMAIN.md §8, seed 001②).
type SpotCheck struct {
	record.Row
	Day    record.Date
	Whom   string
	Place  string
	Result string
}

// InspectionOpinion is one opinion (意见建议) that came out of an inspection and what became of it.
type InspectionOpinion struct {
	record.Row
	No       string
	Text     string
	To       string // 对象
	Adopted  string
	Turned   string // 转化
	Proposal record.Ref
	Letter   string
}

// What became of an opinion (采纳), where that is decided.
const (
	OpinionAdopted = "采纳"
	OpinionPartly  = "部分采纳"
	OpinionRefused = "未采纳"
)

// What an opinion is turned into.
const (
	TurnedSuggestion = "转为建议"
	TurnedLetter     = "转为审议意见书"
)

// State returns the furthest state that what was entered supports.
func (i *Inspection) State() record.State {
	switch {
	case i.Cancelled != "":
		return InspectionCancelled
	case i.Filed != "":
		return InspectionFiled
	case i.FedBack != "":
		return InspectionFedBack
	case i.Forwarded != "":
		return InspectionForwarded
	case i.held():
		return InspectionHeld
	}
	return InspectionPlanned
}

// held tells whether something shows that the inspection took place: who came, what was seen, heard or advised.
func (i *Inspection) held() bool {
	for _, p := range i.Deputies {
		if p.Status != "" {
			return true
		}
	}
	return i.Situation != "" || i.Problems != "" || i.Advice != "" || i.Report != "" || i.ReportDay != "" || len(i.Heard) > 0 || len(i.Opinions) > 0 ||
		len(i.Checks) > 0 || i.LedgerPresent.Given || i.LedgerProblems.Given || i.LedgerOpinions.Given
}

// PresentCount tells how many deputies took part, as L10 counts them: those on the list of 参加代表 who were there (the leader
// has a column of his own), else what an earlier ledger said; known is false when neither is entered, fromLedger tells the
// second.
func (i *Inspection) PresentCount() (n int, fromLedger, known bool) {
	if len(i.Deputies) > 0 {
		return Present(i.Deputies), false, true
	}
	return int(i.LedgerPresent.V), true, i.LedgerPresent.Given
}

// OpinionCount tells how many opinions were put forward, by rows or else by an earlier ledger.
func (i *Inspection) OpinionCount() (n int, fromLedger, known bool) {
	if len(i.Opinions) > 0 {
		return len(i.Opinions), false, true
	}
	return int(i.LedgerOpinions.V), true, i.LedgerOpinions.Given
}

// deputies lists whose duty archive it belongs in: the list of 参加代表, and a leader (组长) who is a deputy and not on it.
func (i *Inspection) deputies() []record.Person {
	out := append([]record.Person{}, i.Deputies...)
	for _, l := range i.Leader {
		if l.Who.ID != 0 && !listed(i.Deputies, l.Who.ID) {
			out = append(out, record.Person{Who: l.Who, Name: l.Name})
		}
	}
	return out
}

// listed tells whether a deputy stands on a list of people.
func listed(people []record.Person, deputy int64) bool {
	for _, p := range people {
		if p.Who.ID == deputy {
			return true
		}
	}
	return false
}

// ledgerCount writes a count; one that only an earlier ledger gave is marked so.
func ledgerCount(n int, fromLedger, known bool) string {
	switch {
	case !known:
		return ""
	case fromLedger:
		return fmt.Sprintf("%d（原台账数）", n)
	}
	return fmt.Sprint(n)
}

// Due returns the day by which the organs have to feed back (E11): the day set, else the months of the settings after the
// report was forwarded; "" before that.
func (i *Inspection) Due(in record.Settings) record.Date {
	if i.DueSet != "" {
		return i.DueSet
	}
	months := in.Int(KeyInspectionFeedback)
	if months == 0 {
		return ""
	}
	return i.Forwarded.AddMonths(months)
}

// OnTime tells whether the feedback came in time: 是, 否, or "" without feedback or limit.
func (i *Inspection) OnTime(in record.Settings) string { return inTime(i.FedBack, i.Due(in)) }

// inTime is 是 or 否, "" while either day is not given.
func inTime(day, due record.Date) string {
	switch {
	case day == "" || due == "":
		return ""
	case day <= due:
		return "是"
	}
	return "否"
}

// DutyKind tells what the inspection counts as in duty archives (§3.3). Offices may add kinds of their own, so it goes by
// the words in the name.
func (i *Inspection) DutyKind() string {
	for _, k := range []struct{ word, kind string }{
		{"调研", DutyResearch}, {"执法检查", DutyLawCheck}, {"督查", DutySupervision}, {"督察", DutySupervision}, {"回头看", DutySupervision}, {"询问", DutyInquiry},
	} {
		if strings.Contains(i.Kind, k.word) {
			return k.kind
		}
	}
	return DutyInspection
}

// Duties gives every deputy who took part a line in the duty archive.
func (i *Inspection) Duties(record.Settings) []Duty {
	if i.Cancelled != "" {
		return nil
	}
	return DutiesOf(i.deputies(), i.Day, i.DutyKind())
}

// Deadlines gives the feedback that is due, and the report that waits to be forwarded.
func (i *Inspection) Deadlines(in record.Settings) []Deadline {
	switch {
	case i.Cancelled != "" || i.Filed != "" || i.FedBack != "":
		return nil
	case i.Due(in) != "":
		return []Deadline{{Kind: "视察调研反馈", On: i.Due(in), Source: "代表法31；设置“视察调研报告的反馈期限”"}}
	case i.ReportDay != "":
		return []Deadline{{Kind: "转交报告", On: i.ReportDay, Waits: true, Source: "代表法31"}}
	}
	return nil
}
