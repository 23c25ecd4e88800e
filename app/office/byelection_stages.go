package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// The stages (阶段) of a general or by-election in their order (DOMAIN.md §4.3, §3.20). Each is a state of the record once its
// day is entered.
const (
	StageVacancy     = "缺额产生"
	StageAsk         = "报请批准"
	StageCommittee   = "成立机构"
	StageTraining    = "宣传动员培训"
	StageDistricts   = "选区划分"
	StageQuota       = "名额分配"
	StageRegister    = "选民登记"
	StageList        = "公布选民名单"
	StageNominate    = "推荐候选人"
	StageInitial     = "公布初步候选人"
	StageSettle      = "确定正式候选人"
	StageFormal      = "公布正式候选人"
	StageMeet        = "候选人与选民见面"
	StagePoll        = "投票"
	StageResult      = "确定结果"
	StageAnnounce    = "公布当选"
	StageCredentials = "资格审查"
	StageFile        = "建档发证"
)

// ElectionStages lists the stages in order.
var ElectionStages = []string{StageVacancy, StageAsk, StageCommittee, StageTraining, StageDistricts, StageQuota, StageRegister, StageList, StageNominate,
	StageInitial, StageSettle, StageFormal, StageMeet, StagePoll, StageResult, StageAnnounce, StageCredentials, StageFile}

// The states that are no stages: nothing is done yet, and a vote that elected too few has to be followed by another.
const (
	DirectPlanned record.State = "筹备"
	DirectAgain   record.State = "待再投票"
)

// DeadlineStage is the kind of the deadlines of a general or by-election.
const DeadlineStage = "换届补选"

// stagePapers names the papers of the stages (DOMAIN.md §4.3).
var stagePapers = map[string]string{StageVacancy: "终止公告", StageAsk: "关于补选代表的请示", StageCommittee: "通知、方案", StageRegister: "选民登记统计", StageList: "公告第1号",
	StageNominate: "推荐表", StageInitial: "公告第2号", StageSettle: "正式候选人报告", StageFormal: "公告第3号", StageMeet: "见面会记录",
	StagePoll: "选举大会主持词、票箱封条、计票报告单", StageResult: "结果报告单", StageAnnounce: "公告第4号", StageCredentials: "资格审查报告、确认决定", StageFile: "代表证"}

// ElectionStage is a stage with its days: planned, the last by law, and when it was done.
type ElectionStage struct {
	record.Row
	Step    string
	Before  record.Opt[int64] // days before the election day, negative after it; moves the planned day with it
	Planned record.Date
	Latest  record.Date // by law or province; "" where there is no limit
	Done    record.Date
	Paper   string
	Remark  string
}

func stageFields() []*record.Of[ElectionStage] {
	return []*record.Of[ElectionStage]{
		record.Choice("step", "阶段", func(s *ElectionStage) *string { return &s.Step }, ElectionStages...).Required().Meaning("计票", StageResult).
			Meaning("选民名单公布", StageList).Meaning("投票选举", StagePoll).Meaning("代表资格审查", StageCredentials).Meaning("选民名单核对", StageRegister),
		record.Whole("before", "提前天数", func(s *ElectionStage) *record.Opt[int64] { return &s.Before }).Help("计划日期在选举日前几天，之后的写负数；空着就按填写的计划日期"),
		record.Day("planned", "计划日期", func(s *ElectionStage) *record.Date { return &s.Planned }),
		record.Day("latest", "最迟日期", func(s *ElectionStage) *record.Date { return &s.Latest }).Help("自动得出：法律或者省里规定的时限"),
		record.Day("done", "实际日期", func(s *ElectionStage) *record.Date { return &s.Done }).Also("完成日期"),
		record.Shown("judged", "法定时限判定", func(s *ElectionStage, _ record.Settings) string { return s.judged() }),
		record.Text("paper", "文书", func(s *ElectionStage) *string { return &s.Paper }).Also("文号"),
		record.Text("remark", "说明", func(s *ElectionStage) *string { return &s.Remark }),
	}
}

// judged tells whether a stage kept its limit.
func (s *ElectionStage) judged() string {
	switch {
	case s.Latest == "" || s.Done == "":
		return ""
	case s.Done > s.Latest:
		return fmt.Sprintf("晚%d天", s.Latest.Until(s.Done))
	}
	return "符合"
}

// stageLines writes stages and days as the settings keep them: one 阶段=天数 a line.
func stageLines(pairs ...any) string {
	var lines []string
	for i := 0; i < len(pairs); i += 2 {
		lines = append(lines, fmt.Sprintf("%s=%d", pairs[i], pairs[i+1]))
	}
	return strings.Join(lines, "\n")
}

// PlanStages puts in the stages of the office's table that are missing, and dates them back from the election day. Rows that
// are there, and days that were entered, stay.
func (b *ByElection) PlanStages(in record.Settings) {
	key := KeyByStages
	if b.general() {
		key = KeyStages
	}
	for _, line := range in.List(key) {
		step, text, _ := strings.Cut(line, "=")
		days, err := strconv.Atoi(strings.TrimSpace(text))
		step = strings.TrimSpace(step)
		if err != nil || !slices.Contains(ElectionStages, step) || b.stage(step) != nil {
			continue
		}
		if limit, _ := b.limit(step, in); limit > 0 && limit > days {
			days = limit // the plan keeps the law whatever the table says
		}
		b.Stages = append(b.Stages, ElectionStage{Step: step, Before: record.Some(int64(days)), Paper: stagePapers[step]})
	}
	b.dateStages(in)
}

func (b *ByElection) dateStages(in record.Settings) {
	for i := range b.Stages {
		s := &b.Stages[i]
		s.Latest = b.latest(s.Step, in)
		if s.Before.Given && s.Done == "" && b.Day != "" {
			s.Planned = b.Day.Add(-int(s.Before.V))
		}
	}
}

// stage returns the row of a stage, nil when there is none.
func (b *ByElection) stage(step string) *ElectionStage {
	for i := range b.Stages {
		if b.Stages[i].Step == step {
			return &b.Stages[i]
		}
	}
	return nil
}

// limit is the least number of days between a stage and the election day, and where it comes from; 0 when there is none.
func (b *ByElection) limit(step string, in record.Settings) (int, string) {
	keys := map[string]string{StageList: KeyListDays, StageInitial: KeyInitialDays, StageFormal: KeyFormalDays}
	if !b.general() {
		keys = map[string]string{StageList: KeyByListDays, StageInitial: KeyByInitialDays, StageFormal: KeyByFormalDays}
	}
	if step == StageMeet {
		return 1, "选举法34" // introducing candidates stops on the election day
	}
	key := keys[step]
	if key == "" {
		return 0, ""
	}
	return in.Int(key), LimitOf(key).Title
}

// latest is the last day of a stage, "" when there is no limit or no election day.
func (b *ByElection) latest(step string, in record.Settings) record.Date {
	days, _ := b.limit(step, in)
	if days == 0 || b.Day == "" {
		return ""
	}
	return b.Day.Add(-days)
}

func byElectionStates() []record.State {
	out := []record.State{DirectPlanned}
	for _, s := range ElectionStages {
		if s == StageResult {
			out = append(out, DirectAgain)
		}
		out = append(out, record.State(s))
	}
	return out
}

// furthest is the place in ElectionStages of the last stage that what was entered supports, -1 when there is none.
func (b *ByElection) furthest() int {
	last := -1
	for i := range b.Stages {
		if b.Stages[i].Done != "" {
			last = max(last, slices.Index(ElectionStages, b.Stages[i].Step))
		}
	}
	for _, sign := range []struct {
		step  string
		shown bool
	}{{StageAsk, b.Approved != ""}, {StagePoll, len(b.Votes) > 0}, {StageResult, len(b.Elected) > 0}} {
		if sign.shown {
			last = max(last, slices.Index(ElectionStages, sign.step))
		}
	}
	return last
}

func (b *ByElection) state(record.Settings) record.State {
	last := b.furthest()
	switch {
	case last < 0:
		return DirectPlanned
	case last <= slices.Index(ElectionStages, StageResult) && b.voteAgain():
		return DirectAgain
	}
	return record.State(ElectionStages[last])
}

// present names the group of fields for the work that comes next.
func (b *ByElection) present(in record.Settings) string {
	at := func(step string) int { return slices.Index(ElectionStages, step) }
	switch last := b.furthest(); {
	case b.state(in) == DirectAgain:
		return groupPoll
	case last < at(StageCommittee):
		return groupMatter
	case last < at(StageRegister):
		return groupRegister
	case last < at(StageMeet):
		return groupCandidates
	case last < at(StageResult):
		return groupPoll
	}
	return groupElected
}

// Deadlines are the stages that are still to come: by the last day of the law where there is one, else as planned; and while
// the voter list is out, the days of objections and suits (选举法28, 29).
func (b *ByElection) Deadlines(in record.Settings) []Deadline {
	last := b.furthest()
	var out []Deadline
	for i := range b.Stages {
		s := &b.Stages[i]
		if s.Done != "" || slices.Index(ElectionStages, s.Step) <= last {
			continue
		}
		if due := b.latest(s.Step, in); due != "" {
			_, source := b.limit(s.Step, in)
			out = append(out, Deadline{Kind: DeadlineStage, On: due, Text: s.Step, Source: source})
		} else if s.Planned != "" {
			out = append(out, Deadline{Kind: DeadlineStage, On: s.Planned, Text: s.Step, Source: "计划日期"})
		}
	}
	list := b.stage(StageList)
	if list == nil || list.Done == "" || last >= slices.Index(ElectionStages, StagePoll) {
		return out
	}
	if days := in.Int(KeyObjectionDays); days > 0 {
		out = append(out, Deadline{Kind: DeadlineStage, On: list.Done.Add(days), Text: "选民名单申诉截止", Source: "选举法29"})
	}
	if days := in.Int(KeySuitDays); days > 0 && b.Day != "" {
		out = append(out, Deadline{Kind: DeadlineStage, On: b.Day.Add(-days), Text: "选民名单案件起诉截止", Source: "选举法29"})
	}
	return out
}
