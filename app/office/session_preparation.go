package office

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// prepItem is a task before or after a session; the days count back from the opening day (T−).
type prepItem struct {
	before   int64
	task     string
	papers   string
	election bool // only for a session with a by-election or a general election (换届)
}

// prepItems is the checklist of DOMAIN.md §4.5, the default of the setting prep_tasks. The offsets are custom.
var prepItems = []prepItem{
	{60, "向党委请示召开时间、议题", "D01", false},
	{55, "向县人大常委会报告（请示）", "D02", false},
	{50, "成立筹备领导小组，分工，倒排工期", "D08", false},
	{45, "补选代表程序启动，资格审查", "D14", true},
	{40, "政府、主席团、财政报告起草任务下达", "", false},
	{35, "征集民生实事项目（网上、联络站、走访）", "", false},
	{30, "代表走访选民、征集议案建议，会前视察调研", "D09", false},
	{25, "预算草案初步听取代表和选民意见", "D10", false},
	{20, "各项报告征求意见并修改，候选项目初审", "D10", false},
	{15, "主席团会议：决定召开日期、议程日程草案、列席名单、各建议名单", "D03、D04", false},
	{14, "公布会议日期", "D05", false},
	{10, "发会议通知", "D06、D07", false},
	{7, "代表团划分、召集人，主持词、选举办法、选票样稿，证件制作", "D11、D13、D28、D42、D43", false},
	{5, "党委审定人事方案、候选人考察", "", true},
	{3, "会务手册印制，会场、座次、音响、国旗国徽、票箱、秘密写票处", "D12", false},
	{2, "请假统计，应到实到预估，法定人数预警", "", false},
	{1, "文件送达代表，代表团召集人会，工作人员培训，计票演练", "", false},
	{0, "报到签到，预备会，主席团会议，各次全体会议", "D16—D55", false},
	{-1, "公告、决议印发，新闻", "D56、D57、D63", false},
	{-3, "选举结果、会议情况报县人大常委会", "D58、D59", false},
	{-5, "文件归集，扫描", "", false},
	{-15, "议案建议交办会", "D60", false},
	{-20, "预算公开期限（预算法14）", "D62", false},
	{-30, "政府工作报告任务分解，文件汇编，归档移交", "D61、D64", false},
	{-30, "会上没有宣誓的，最迟宣誓", "D48", true},
}

// prepElection marks a task of the checklist that only a session with elections has (✚ of DOMAIN.md §4.5).
const prepElection = "✚"

// prepLines writes tasks as the setting prep_tasks holds them: 45 补选代表程序启动，资格审查 D14 ✚.
func prepLines(items []prepItem) string {
	lines := make([]string, len(items))
	for i, item := range items {
		parts := []string{strconv.FormatInt(item.before, 10), item.task}
		if item.papers != "" {
			parts = append(parts, item.papers)
		}
		if item.election {
			parts = append(parts, prepElection)
		}
		lines[i] = strings.Join(parts, " ")
	}
	return strings.Join(lines, "\n")
}

// readPrep reads the setting prep_tasks. The error names the line that cannot be read.
func readPrep(text string) ([]prepItem, error) {
	var out []prepItem
	for _, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		before, err := strconv.ParseInt(strings.TrimPrefix(strings.ReplaceAll(words[0], "−", "-"), "T"), 10, 64)
		if err != nil || len(words) < 2 {
			return nil, fmt.Errorf("“%s”这一行读不出来：先写提前的天数（会后写负数），空一格写任务，再空一格写文件号，只用于有选举的会议的末尾加%s。", line, prepElection)
		}
		item := prepItem{before: before, task: words[1]}
		for _, word := range words[2:] {
			if word == prepElection {
				item.election = true
			} else {
				item.papers = word
			}
		}
		out = append(out, item)
	}
	return out, nil
}

// prepPlan is the office's checklist; a setting that cannot be read counts as the custom of DOMAIN.md §4.5.
func prepPlan(in record.Settings) []prepItem {
	if items, err := readPrep(in.Text(KeyPrepTasks)); err == nil && len(items) > 0 {
		return items
	}
	return prepItems
}

// PlanPreparation fills the checklist (筹备清单) with the office's tasks that are not in it, gives those that are not settled
// their usual offset again, and dates everything from the opening day. elections adds the tasks of a by-election or a general
// election. Rows that the clerk wrote, and their days, are left alone.
func (s *Session) PlanPreparation(elections bool, in record.Settings) {
	for _, item := range prepPlan(in) {
		at := slices.IndexFunc(s.Preparation, func(t PrepTask) bool { return t.Task == item.task })
		switch {
		case at >= 0 && s.Preparation[at].Status == "":
			s.Preparation[at].Before = record.Some(item.before)
		case at < 0 && (elections || !item.election):
			s.Preparation = append(s.Preparation, PrepTask{Before: record.Some(item.before), Task: item.task, Paper: item.papers})
		}
	}
	s.DatePreparation()
}

// DatePreparation dates every task that is not settled and has an offset from the opening day, so that moving the session moves
// its preparation, and puts them in the order of their days.
func (s *Session) DatePreparation() {
	for i := range s.Preparation {
		if t := &s.Preparation[i]; t.Before.Given && t.Status == "" && s.Opens != "" {
			t.Day = s.Opens.Add(-int(t.Before.V))
		}
	}
	s.sortPreparation()
}

// sortPreparation puts the tasks in the order of their days; those without a day stand at the end.
func (s *Session) sortPreparation() {
	slices.SortStableFunc(s.Preparation, func(a, b PrepTask) int { return cmp.Compare(cmp.Or(a.Day, "9"), cmp.Or(b.Day, "9")) })
}

// MovedPreparation counts the tasks whose day no longer fits the opening day, since that was changed.
func (s *Session) MovedPreparation() int {
	n := 0
	for i := range s.Preparation {
		if t := &s.Preparation[i]; t.Before.Given && t.Status == "" && s.Opens != "" && t.Day != s.Opens.Add(-int(t.Before.V)) {
			n++
		}
	}
	return n
}

// PrepStanding is how far the preparation is. Overdue and Next are places in the checklist.
type PrepStanding struct {
	Wanted  int // tasks that apply
	Settled int // of them, done or seen to by word of mouth
	Overdue []int
	Next    int // the first task that is still to come, -1 for none
}

// PreparationOn tells how far the preparation is on a day.
func (s *Session) PreparationOn(today record.Date) PrepStanding {
	out := PrepStanding{Next: -1}
	for i := range s.Preparation {
		t := &s.Preparation[i]
		switch {
		case t.Status == PrepNotFor:
			continue
		case t.Status != "":
			out.Settled++
		case t.Day != "" && t.Day < today:
			out.Overdue = append(out.Overdue, i)
		case t.Day != "" && (out.Next < 0 || t.Day < s.Preparation[out.Next].Day):
			out.Next = i
		}
		out.Wanted++
	}
	return out
}

// Elects tells whether the session has elections, or a by-election of deputies before it, by what the records say: it is the first
// of its term, elections point at it, its agenda names one, or deputies are elected in the ninety days before it opens.
func (s *Session) Elects(f Facts) bool {
	byElection := func(b *ByElection) bool { return b.Day != "" && b.Day <= s.Opens && b.Day.Until(s.Opens) <= 90 }
	return s.Nature == NatureFirst ||
		slices.ContainsFunc(s.Agenda, func(a AgendaItem) bool { return a.Type == agendaElection }) ||
		len(pointing[Election](f, "election", "session", s.ID)) > 0 ||
		slices.ContainsFunc(pointing[ByElection](f, "byelection", "term", s.Term.ID), byElection)
}

// agendaElection is the type of an agenda item that elects.
const agendaElection = "选举"

// afterSession is for how many days the aftermath of a session is at hand (T+30 of DOMAIN.md §4.5).
const afterSession = 30

// SessionAtHand is the session that the office works on: the next one whose aftermath is not over, else the latest; nil when there
// is none.
func SessionAtHand(all []*Session, today record.Date) *Session {
	var next, last *Session
	for _, s := range all {
		end := max(s.Opens, s.Closes)
		if end != "" && end.Add(afterSession) >= today && (next == nil || s.Opens < next.Opens) {
			next = s
		}
		if last == nil || s.Opens > last.Opens {
			last = s
		}
	}
	if next != nil {
		return next
	}
	return last
}

// Before is the session that was held last before this one, nil when none is on record.
func (s *Session) Before(all []*Session) *Session {
	var last *Session
	for _, o := range all {
		if o.ID != s.ID && o.Opens != "" && o.Opens < s.Opens && (last == nil || o.Opens > last.Opens) {
			last = o
		}
	}
	return last
}
