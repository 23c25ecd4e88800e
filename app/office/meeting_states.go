package office

import (
	"fmt"

	"npcdesk/app/record"
)

// The states of a meeting (DOMAIN.md §4.2).
const (
	MeetingPrepared  record.State = "筹备"
	MeetingNoticed   record.State = "已通知"
	MeetingPutOff    record.State = "延期"
	MeetingCalledOff record.State = "取消"
	MeetingSigningIn record.State = "签到中"
	MeetingRunning   record.State = "进行中"
	MeetingRecess    record.State = "休会"
	MeetingOver      record.State = "已结束"
	MeetingWritten   record.State = "记录整理"
	MeetingSigned    record.State = "纪要签发"
	MeetingPublic    record.State = "已公布"
	MeetingFiled     record.State = "归档"
)

// MeetingStates are the states from first to last.
var MeetingStates = []record.State{MeetingPrepared, MeetingNoticed, MeetingPutOff, MeetingCalledOff, MeetingSigningIn, MeetingRunning,
	MeetingRecess, MeetingOver, MeetingWritten, MeetingSigned, MeetingPublic, MeetingFiled}

// State returns the furthest state that what was entered supports. A meeting that was put off is as before once it has a
// new day (原定日期 given).
func (m *Meeting) State() record.State {
	switch {
	case m.Filed != "":
		return MeetingFiled
	case m.Published != "":
		return MeetingPublic
	case m.Signed != "":
		return MeetingSigned
	case m.Closed != "" && (m.Minutes != "" || m.Summary != ""):
		return MeetingWritten
	case m.Closed != "":
		return MeetingOver
	case m.Cancelled != "":
		return MeetingCalledOff
	case m.Postponed != "" && m.Original == "":
		return MeetingPutOff
	case m.RecessUntil != "":
		return MeetingRecess
	case m.OpenedAt != "":
		return MeetingRunning
	case len(m.Attendance) > 0:
		return MeetingSigningIn
	case m.Noticed != "":
		return MeetingNoticed
	}
	return MeetingPrepared
}

// begun tells whether the meeting was opened, whatever became of it later.
func (m *Meeting) begun() bool {
	switch m.State() {
	case MeetingPrepared, MeetingNoticed, MeetingPutOff, MeetingCalledOff, MeetingSigningIn:
		return false
	}
	return true
}

var (
	beforeOpening = []record.State{MeetingPrepared, MeetingNoticed, MeetingPutOff, MeetingSigningIn}
	runningStates = []record.State{MeetingSigningIn, MeetingRunning, MeetingRecess}
)

// meetingSteps are the steps in the life of a meeting, each with the fields that say that it happened.
var meetingSteps = []record.Step{
	{Name: "通知", From: []record.State{MeetingPrepared}, To: MeetingNoticed,
		Keys: []string{"kind", "name", "starts", "starts_at", "place", "chair", "convener", "noticed"}},
	{Name: "签到", From: []record.State{MeetingPrepared, MeetingNoticed}, To: MeetingSigningIn,
		Keys: []string{"attendance", "sitting_in", "observers", "invited", "leaves"}},
	{Name: "开会", From: beforeOpening, To: MeetingRunning, Keys: []string{"opened_at", "attendance"}},
	{Name: "休会", From: []record.State{MeetingRunning}, To: MeetingRecess, Keys: []string{"recess_until"}},
	{Name: "散会", From: runningStates, To: MeetingOver, Keys: []string{"closed", "agenda", "speeches", "expected", "expected_why"}},
	{Name: "整理记录", From: []record.State{MeetingOver}, To: MeetingWritten, Keys: []string{"minutes", "minutes_signed", "summary", "tasks"}},
	{Name: "签发", From: []record.State{MeetingOver, MeetingWritten}, To: MeetingSigned, Keys: []string{"summary", "signer", "signed"}},
	{Name: "公布", From: []record.State{MeetingWritten, MeetingSigned}, To: MeetingPublic, Keys: []string{"published"}},
	{Name: "归档", From: []record.State{MeetingOver, MeetingWritten, MeetingSigned, MeetingPublic}, To: MeetingFiled, Keys: []string{"filed"}},
	{Name: "延期", From: beforeOpening, To: MeetingPutOff, Keys: []string{"postponed", "cancel_why", "told_public"}},
	{Name: "取消", From: beforeOpening, To: MeetingCalledOff, Keys: []string{"cancelled", "cancel_why", "told_public"}},
}

// presentMeetingGroup tells which group of fields the form shows first.
func presentMeetingGroup(m *Meeting, _ record.Settings) string {
	switch m.State() {
	case MeetingNoticed, MeetingSigningIn:
		return meetingPeople
	case MeetingRunning, MeetingRecess:
		return meetingBusiness
	case MeetingOver, MeetingWritten:
		return meetingRecord
	case MeetingSigned, MeetingPublic, MeetingFiled:
		return meetingTasks
	}
	return meetingCalled
}

// meetingDuties says as what attending a kind of meeting stands in the duty archive (DOMAIN.md §3.3); the other kinds are 其他.
var meetingDuties = map[string]string{
	MeetSitting: DutySession, MeetPreparatory: DutySession, MeetDelegation: DutySession,
	MeetPresidiumIn: DutyPresidium, MeetPresidium: DutyPresidium, MeetGroup: DutyGroup, MeetInquiry: DutyInquiry,
	MeetSupervision: DutySupervision, MeetTraining: DutyTraining, MeetStudy: DutyTraining,
}

// Duties are the attendances and speeches. The lines of a session's sittings name the kind of sitting as role; whoever
// counts sessions (A10, points) counts the sittings of one session once. A meeting within a training has no attendances
// of its own: the training has them.
func (m *Meeting) Duties(record.Settings) []Duty {
	if m.Starts == "" || m.Cancelled != "" && !m.begun() {
		return nil
	}
	var out []Duty
	if m.Training.ID == 0 {
		kind := meetingDuties[m.Kind]
		if kind == "" {
			kind = DutyOther
		}
		out = append(DutiesOf(m.Attendance, m.Starts, kind), DutiesOf(m.SittingIn, m.Starts, DutySitIn)...)
		for i := range out {
			if kind == DutySession && out[i].Kind == kind {
				out[i].Role = m.Kind
			}
		}
	}
	for i, s := range m.Speeches {
		if s.Speaker.ID != 0 && s.Kind != SpeechQuestion {
			out = append(out, Duty{Deputy: s.Speaker.ID, On: m.Starts, Kind: DutySpeech, Role: fmt.Sprintf("第%d条", i+1)})
		}
	}
	return out
}

// Deadlines are the tasks that the meeting left, the sitting that goes on after a recess, and minutes to be signed.
func (m *Meeting) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	for i := range m.Tasks {
		if t := &m.Tasks[i]; t.Due != "" && !t.finished() {
			out = append(out, Deadline{Kind: "会议任务", On: t.Due, Text: t.Text, Source: "会议确定的时限"})
		}
	}
	if m.State() == MeetingRecess {
		out = append(out, Deadline{Kind: "复会", On: m.RecessUntil, Source: "会议宣布的休会时间"})
	}
	if m.Minutes != "" && m.MinutesSigned == "" && m.Filed == "" && m.over() != "" {
		out = append(out, Deadline{Kind: "会议记录签字", On: m.over(), Waits: true, Source: "会议记录由主持人、记录人签字"})
	}
	return out
}
