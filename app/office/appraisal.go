package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// The states of an appraisal (DOMAIN.md §4.8).
const (
	AppraisalPlanned   record.State = "计划"
	AppraisalNotified  record.State = "已通知"
	AppraisalHeld      record.State = "已实施"
	AppraisalCounted   record.State = "结果录入"
	AppraisalFedBack   record.State = "反馈整改"
	AppraisalPublished record.State = "已公开"
	AppraisalFiled     record.State = "归档"
)

// VerdictBest is the verdict (评定) that quotas limit: 最满意单位.
const VerdictBest = "最满意单位"

// Appraisal is a work appraisal or satisfaction poll of units or officials (工作评议, 民主测评; DOMAIN.md §3.13). Problems that
// come out of it are records of their own (问题整改).
type Appraisal struct {
	record.Base

	// 方案
	Subject  string
	Method   string
	Day      record.Date // 测评日期
	Level    string
	Basis    string
	Plan     record.Ref
	Notified record.Date
	Steps    []AppraisalStep
	Quotas   []AppraisalQuota

	// 参评人员
	Deputies []record.Person
	Voters   []AppraisalVoters

	// 测评
	Objects []AppraisalObject
	Scoring string

	// 结果
	Issued       record.Date // 结果印发日期
	IssuedTo     string
	FaultsWhy    string // reason for issuing a result whose ballots do not add up
	Opinions     string
	FedBack      record.Date
	Rectified    record.Date
	Published    record.Date
	PublishedHow string
	Filed        record.Date
}

// AppraisalStep is one step of an appraisal with its days.
type AppraisalStep struct {
	record.Row
	Step       string
	Planned    record.Date
	Day        record.Date
	Households record.Opt[int64] // 走访户数
	Meetings   record.Opt[int64] // 座谈场次
	Text       string
}

// AppraisalQuota is how many objects of a kind may be called 最满意单位: 5 of 8 stations, 4 of 12 offices.
type AppraisalQuota struct {
	record.Row
	Kind string
	Best record.Opt[int64]
}

// AppraisalVoters is the number of those who voted in one category; nobody keeps their names.
type AppraisalVoters struct {
	record.Row
	Category string
	Number   record.Opt[int64]
}

// AppraisalObject is who is appraised, with the poll and the verdict.
type AppraisalObject struct {
	record.Row
	Name    string
	Kind    string
	Unit    record.Ref
	Head    string
	Poll    Poll
	Verdict string
}

// State returns the furthest state that what was entered supports.
func (a *Appraisal) State() record.State {
	switch {
	case a.Filed != "":
		return AppraisalFiled
	case a.Published != "":
		return AppraisalPublished
	case a.FedBack != "" || a.Rectified != "":
		return AppraisalFedBack
	case slices.ContainsFunc(a.Objects, func(o AppraisalObject) bool { return o.Poll.Counted() }):
		return AppraisalCounted
	case slices.ContainsFunc(a.Steps, func(s AppraisalStep) bool { return s.Day != "" }):
		return AppraisalHeld
	case a.Notified != "":
		return AppraisalNotified
	}
	return AppraisalPlanned
}

// Refusals says why the result must not be issued: ballots that do not add up, of each object; nil when all hold, or when a
// reason is recorded (DOMAIN.md principle 1).
func (a *Appraisal) Refusals() []string {
	if a.FaultsWhy != "" {
		return nil
	}
	return a.faults()
}

func (a *Appraisal) faults() []string {
	var out []string
	for i := range a.Objects {
		for _, fault := range a.Objects[i].Poll.Faults() {
			out = append(out, a.Objects[i].Name+fault)
		}
	}
	return out
}

// Ranked is one object with its place among those of its kind; ties have equal places.
type Ranked struct {
	Object *AppraisalObject
	Place  int
}

// Ranking lists the objects with valid ballots, kind by kind in the order of the rows, the best score first.
func (a *Appraisal) Ranking(in record.Settings) []Ranked {
	var kinds []string
	for _, o := range a.Objects {
		if !slices.Contains(kinds, o.Kind) {
			kinds = append(kinds, o.Kind)
		}
	}
	var out []Ranked
	for _, kind := range kinds {
		var group []Ranked
		for i := range a.Objects {
			if o := &a.Objects[i]; o.Kind == kind && o.Poll.Valid.V > 0 {
				group = append(group, Ranked{Object: o})
			}
		}
		slices.SortStableFunc(group, func(x, y Ranked) int { return cmp.Compare(y.Object.Poll.better(&x.Object.Poll, in), 0) })
		for i := range group {
			group[i].Place = i + 1
			if i > 0 && group[i].Object.Poll.better(&group[i-1].Object.Poll, in) == 0 {
				group[i].Place = group[i-1].Place
			}
		}
		out = append(out, group...)
	}
	return out
}

// rankingText writes the ranking, one kind to a line: 双管站所：1．派出所92.50；2．…
func rankingText(a *Appraisal, in record.Settings) string {
	var out strings.Builder
	kind := "\x00"
	for _, r := range a.Ranking(in) {
		if r.Object.Kind != kind {
			if kind != "\x00" {
				out.WriteString("\n")
			}
			kind = r.Object.Kind
			if kind != "" {
				out.WriteString(kind + "：")
			}
		} else {
			out.WriteString("；")
		}
		fmt.Fprintf(&out, "%d．%s %s", r.Place, r.Object.Name, r.Object.Poll.Score(in))
	}
	return out.String()
}

// Quota returns how many objects of a kind may be called 最满意单位, and whether a quota was set.
func (a *Appraisal) Quota(kind string) (int64, bool) {
	for _, q := range a.Quotas {
		if q.Kind == kind && q.Best.Given {
			return q.Best.V, true
		}
	}
	return 0, false
}

// VoterCount adds up those who voted in all categories.
func (a *Appraisal) VoterCount() int64 {
	var n int64
	for _, v := range a.Voters {
		n += v.Number.V
	}
	return n
}

// Households adds up the households visited (走访户数) in all steps.
func (a *Appraisal) Households() int64 {
	var n int64
	for _, s := range a.Steps {
		n += s.Households.V
	}
	return n
}

// Duties gives every deputy on the list a line in the duty archive.
func (a *Appraisal) Duties(record.Settings) []Duty { return DutiesOf(a.Deputies, a.Day, DutyAppraisal) }

// Deadlines gives the steps that are planned and not done, and, where the office publishes, the result that waits for it.
func (a *Appraisal) Deadlines(in record.Settings) []Deadline {
	if a.Filed != "" {
		return nil
	}
	var out []Deadline
	for _, s := range a.Steps {
		if s.Planned != "" && s.Day == "" {
			out = append(out, Deadline{Kind: "工作评议", On: s.Planned, Text: s.Step, Source: "评议方案"})
		}
	}
	if a.Issued != "" && a.Published == "" && in.On(KeyAppraisalPublic) {
		out = append(out, Deadline{Kind: "评议结果公开", On: a.Issued, Waits: true, Source: "设置“评议结果要向社会公开”"})
	}
	return out
}

// JudgeByRank calls the first of each kind 最满意单位, as many as its quota (评定名额); those of an equal place beyond the quota
// are left to the office, and verdicts given by hand to others stay. It returns how many were judged.
func (a *Appraisal) JudgeByRank(in record.Settings) int {
	ranking := a.Ranking(in)
	judged := 0
	for _, r := range ranking {
		best, has := a.Quota(r.Object.Kind)
		tied := int64(0) // of the kind, up to and with this place
		for _, o := range ranking {
			if o.Object.Kind == r.Object.Kind && o.Place <= r.Place {
				tied++
			}
		}
		switch {
		case !has:
		case tied <= best:
			r.Object.Verdict = VerdictBest
			judged++
		case r.Object.Verdict == VerdictBest && int64(r.Place) > best:
			r.Object.Verdict = ""
		}
	}
	return judged
}
