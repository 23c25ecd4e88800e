package office

import "npcdesk/app/record"

// The states of a deputy (当前状态, DOMAIN.md §3.1 and §4.7).
const (
	StateInOffice    = "在任"
	StateSuspended   = "暂停执行职务"
	StateResigning   = "辞职申请中"
	StateResigned    = "辞职"
	StateOrderedOut  = "责令辞职"
	StateRecalled    = "罢免"
	StateMoved       = "调离（迁出）"
	StateTwoAbsences = "终止（两次未出席）"
	StateNoRights    = "终止（剥夺政治权利）"
	StateNoCitizen   = "终止（丧失国籍）"
	StateIncapable   = "终止（丧失行为能力）"
	StateDied        = "去世"
	StateVoid        = "当选无效"
	StateLapsed      = "届满"
)

var deputyStates = []record.State{StateInOffice, StateSuspended, StateResigning, StateResigned, StateOrderedOut, StateRecalled, StateMoved, StateTwoAbsences,
	StateNoRights, StateNoCitizen, StateIncapable, StateDied, StateVoid, StateLapsed}

// endings lists the states in which a seat has fallen vacant before the end of the term.
func endings() []string {
	var out []string
	for _, s := range deputyStates {
		if ends(string(s)) && s != StateLapsed {
			out = append(out, string(s))
		}
	}
	return out
}

// ends tells whether a status ends the mandate (代表法62): the deputy no longer counts in N (实有代表数).
func ends(status string) bool {
	switch status {
	case "", StateInOffice, StateSuspended, StateResigning:
		return false
	}
	return true
}

// StatusChange is a dated change of a deputy's standing: suspension, resignation, recall, termination, death.
type StatusChange struct {
	record.Row
	Level        string
	Status       string
	From         record.Date // since when it holds
	To           record.Date // when a suspension ended; "" while it lasts
	Reason       string
	Basis        string
	Applied      record.Date
	Joint        record.Opt[int64] // 联名选民数
	Electorate   record.Opt[int64] // 选民总数
	InFavour     record.Opt[int64]
	Reported     record.Date
	Announced    record.Date
	Announcement string
}

// CaseReport is a report to the township congress that a deputy was arrested, is tried or is restricted in liberty
// (代表法39末款). It is never shown outside the office.
type CaseReport struct {
	record.Row
	Day      record.Date
	Organ    string
	Measure  string
	Reported record.Date
	Remark   string
}

// statusFields are the fields of a row of 变动记录.
func statusFields() []*record.Of[StatusChange] {
	level := record.Choice("level", "级别", func(s *StatusChange) *string { return &s.Level }, Levels...).Help("空着就是在任的那一级")
	for word, l := range levelWords {
		level.Meaning(word, l)
	}
	return append([]*record.Of[StatusChange]{level, statusField("状态")}, statusDetails()...)
}

func statusField(label string) *record.Of[StatusChange] {
	options := make([]string, len(deputyStates))
	for i, s := range deputyStates {
		options[i] = string(s)
	}
	return record.Choice("status", label, func(s *StatusChange) *string { return &s.Status }, options...).
		Meaning("调离", StateMoved).Meaning("迁出", StateMoved).Meaning("调出", StateMoved).Meaning("暂停", StateSuspended).Meaning("已故", StateDied).
		Meaning("死亡", StateDied).Meaning("病故", StateDied).Meaning("逝世", StateDied).Meaning("辞去代表职务", StateResigned).Meaning("现任", StateInOffice).
		Meaning("正常", StateInOffice).Under(underChange)
}

// statusDetails are the details of a status, the same in the rows and on top of the record.
func statusDetails() []*record.Of[StatusChange] {
	return []*record.Of[StatusChange]{
		record.Day("status_from", "状态变更日期", func(s *StatusChange) *record.Date { return &s.From }).Also("变更日期", "终止日期", "变动日期").Under(underChange).When(notInOffice),
		record.Day("status_to", "状态截止日期", func(s *StatusChange) *record.Date { return &s.To }).Also("恢复日期").Under(underChange).Help("暂停执行职务恢复之日"),
		record.LongText("reason", "变更原因", func(s *StatusChange) *string { return &s.Reason }).Also("变动原因", "终止原因").Secret(record.SecretSensitive).Under(underChange).When(notInOffice),
		record.Text("basis", "依据文件", func(s *StatusChange) *string { return &s.Basis }).Also("文件依据").Under(underChange).When(notInOffice),
		record.Day("applied", "书面申请日期", func(s *StatusChange) *record.Date { return &s.Applied }).Also("辞职申请日期").Under(underChange).
			When(func(s *StatusChange) bool { return s.Status == StateResigning || isResignation(s) }),
		record.Whole("joint", "联名选民数", func(s *StatusChange) *record.Opt[int64] { return &s.Joint }).Under(underChange).When(isRecall),
		record.Whole("status_electorate", "选民总数", func(s *StatusChange) *record.Opt[int64] { return &s.Electorate }).Under(underChange).When(isRecall),
		record.Whole("in_favour", "赞成票数", func(s *StatusChange) *record.Opt[int64] { return &s.InFavour }).Under(underChange).
			When(func(s *StatusChange) bool { return isRecall(s) || isResignation(s) }),
		record.Day("reported", "报告日期", func(s *StatusChange) *record.Date { return &s.Reported }).Also("资格审查报告日期").Under(underChange).
			Help("代表资格审查委员会向本级人代会报告的日期").When(notInOffice),
		record.Day("announced", "公告日期", func(s *StatusChange) *record.Date { return &s.Announced }).Also("终止公告日期").Under(underChange).When(notInOffice),
		record.Text("status_notice", "终止公告文号", func(s *StatusChange) *string { return &s.Announcement }).Under(underChange).
			When(func(s *StatusChange) bool { return ends(s.Status) }),
	}
}

// notInOffice tells whether a status has to be accounted for: by its day, reason, basis, report and announcement.
func notInOffice(s *StatusChange) bool {
	return s.Status == StateSuspended || ends(s.Status) && s.Status != StateLapsed
}

func isResignation(s *StatusChange) bool {
	return s.Status == StateResigned || s.Status == StateOrderedOut
}

func isRecall(s *StatusChange) bool { return s.Status == StateRecalled }

// statusTopFields show the last change of the mandate in force on top of the record.
func statusTopFields() []*record.Of[Deputy] {
	return lifted((*Deputy).lastStatus, append([]*record.Of[StatusChange]{
		statusField("变更后状态").Also("代表状态", "任职状态", "状态").Help("新的变动在“变动记录”里加一行；这里是最近的一次")}, statusDetails()...))
}

func caseFields() []*record.Of[CaseReport] {
	return []*record.Of[CaseReport]{
		record.Day("day", "日期", func(c *CaseReport) *record.Date { return &c.Day }).Required().Secret(record.SecretSensitive),
		record.Text("organ", "采取措施的机关", func(c *CaseReport) *string { return &c.Organ }).Secret(record.SecretSensitive),
		record.Choice("measure", "措施", func(c *CaseReport) *string { return &c.Measure }, "逮捕", "受刑事审判", "其他限制人身自由").Secret(record.SecretSensitive),
		record.Day("reported", "报告日期", func(c *CaseReport) *record.Date { return &c.Reported }).Required().Secret(record.SecretSensitive).Help("该机关向本级人代会报告的日期"),
		record.LongText("remark", "说明", func(c *CaseReport) *string { return &c.Remark }).Secret(record.SecretSensitive),
	}
}

// state tells how a deputy stands, by the last status of the mandate in force and by the term in force: it may not
// depend on today, as it is stored. StatusOn answers for a day.
func (d *Deputy) state(in record.Settings) record.State {
	m := d.current(false)
	if m == nil {
		return ""
	}
	status := StateInOffice
	if s := d.lastStatusOf(m); s != nil && s.Status != "" && s.To == "" {
		status = s.Status
	}
	if !ends(status) && m.lapsed(in) {
		status = StateLapsed
	}
	return record.State(status)
}

// lapsed tells whether a mandate of our congress belongs to an earlier term than the one in force. Who was elected after
// the term in force began, for another term, belongs to the next one.
func (m *Mandate) lapsed(in record.Settings) bool {
	term := int64(in.Int(KeyTerm))
	if m.level() != LevelTown || m.Term.ID == 0 || term == 0 || m.Term.ID == term {
		return false
	}
	began := record.Date(in.Text(KeyTermFrom))
	return began == "" || m.Elected == "" || m.Elected < began
}

// lastStatus returns the last change of the mandate in force. With create it makes one where there is none, or where the
// last is over (止 given): what was is not written over.
func (d *Deputy) lastStatus(create bool) *StatusChange {
	m := d.current(create)
	if m == nil {
		return nil
	}
	s := d.lastStatusOf(m)
	if create && (s == nil || s.To != "") {
		d.Statuses = append(d.Statuses, StatusChange{Level: m.level()})
		s = &d.Statuses[len(d.Statuses)-1]
	}
	return s
}

// lastStatusOf returns the last status of a mandate, nil when it has none.
func (d *Deputy) lastStatusOf(m *Mandate) *StatusChange { return d.statusOf(m, "") }

// statusOf returns the last status of a mandate that had begun on a day ("" means ever), nil when there is none. A status
// without a date is the last one, and holds on every day: it has just been entered, or nobody knows since when.
func (d *Deputy) statusOf(m *Mandate, day record.Date) *StatusChange {
	end := d.nextElected(m)
	var best *StatusChange
	for i := range d.Statuses {
		s := &d.Statuses[i]
		switch {
		case s.Level != "" && s.Level != m.level():
		case s.From == "" && end == "":
			best = s
		case s.From == "" || s.From < m.Elected || end != "" && s.From >= end || day != "" && s.From > day:
		case best == nil || best.From != "" && s.From >= best.From:
			best = s
		}
	}
	return best
}
