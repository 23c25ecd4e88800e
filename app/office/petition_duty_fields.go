package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of petition duty.
const (
	GroupDutyPlan     = "接访日程"
	GroupDutySignIn   = "签到"
	GroupDutyProposal = "处理建议"
	GroupDutyHearing  = "督查听取与通报"
)

// PetitionDuties is the register of deputies' part in petition receptions (代表接访).
var PetitionDuties = record.NewRegister("petition_duty", "代表接访", slices.Concat(
	under(GroupDutyPlan, dutyPlanFields()),
	under(GroupDutySignIn, []*record.Of[PetitionDuty]{
		record.Rows("sign_ins", "签到记录", signInFields(), func(p *PetitionDuty) *[]PetitionSignIn { return &p.SignIns }),
		record.Shown("present", "实到", func(p *PetitionDuty, _ record.Settings) string { return attendanceText(p.present()) }).In(60),
	}),
	under(GroupDutyProposal, []*record.Of[PetitionDuty]{
		record.Rows("proposals", "接访处理建议", petitionProposalFields(), func(p *PetitionDuty) *[]PetitionProposal { return &p.Proposals }),
	}),
	under(GroupDutyHearing, dutyHearingFields()),
)...).Titled(petitionDutyTitle).Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true}).Prepared(preparePetitionDuty).
	States(func(p *PetitionDuty, _ record.Settings) record.State { return p.State() }, DutyPlanned, DutyAnnounced, DutyHeld).
	Happenings(
		record.Step{Name: "公布", From: []record.State{DutyPlanned}, To: DutyAnnounced, Keys: []string{"announced", "together"}},
		record.Step{Name: "签到", From: []record.State{DutyPlanned, DutyAnnounced}, To: DutyHeld, Keys: []string{"sign_ins", "visitors", "proposals"}},
		record.Step{Name: "听取汇报", From: []record.State{DutyPlanned, DutyAnnounced}, To: DutyHeld, Keys: []string{"members", "reporter", "cases", "cases_closed", "questions"}},
	).Rules(petitionDutyRules()...).Present(petitionDutyGroup)

func petitionDutyTitle(p *PetitionDuty) string {
	if p.Kind == PetitionDay && p.Leader != "" {
		return date(p.Day) + p.Leader + "接访"
	}
	return date(p.Day) + p.Kind
}

func petitionDutyGroup(p *PetitionDuty, _ record.Settings) string {
	switch {
	case p.Kind == PetitionHearing || p.Kind == PetitionNotice:
		return GroupDutyHearing
	case p.State() == DutyPlanned && len(p.SignIns) == 0:
		return GroupDutyPlan
	case p.State() == DutyHeld:
		return GroupDutyProposal
	}
	return GroupDutySignIn
}

// present counts who was there, and how many were called.
func (p *PetitionDuty) present() (there, called int) {
	for _, s := range p.SignIns {
		if s.Status != "" && WasThere(s.Status) {
			there++
		}
	}
	return there, len(p.SignIns)
}

func receptionDay(p *PetitionDuty) bool { return p.Kind == PetitionDay }

func dutyPlanFields() []*record.Of[PetitionDuty] {
	return []*record.Of[PetitionDuty]{
		record.Choice("kind", "类型", func(p *PetitionDuty) *string { return &p.Kind }, PetitionDay, PetitionHearing, PetitionNotice).Required().
			Meaning("日程", PetitionDay).Meaning("签到", PetitionDay).Meaning("处理建议", PetitionDay).Meaning("督查", PetitionHearing).Meaning("月考核", PetitionNotice).In(100),
		record.Day("day", "日期", func(p *PetitionDuty) *record.Date { return &p.Day }).Must().Also("接访日期", "时间").In(100),
		record.Text("leader", "接访领导", func(p *PetitionDuty) *string { return &p.Leader }).When(receptionDay).Also("领导", "包案领导").In(100),
		record.To("group", "参与小组", "group", func(p *PetitionDuty) *record.Ref { return &p.Group }).Also("代表小组", "小组").In(120),
		record.Text("place", "地点", func(p *PetitionDuty) *string { return &p.Place }).Also("接访地点").In(120),
		record.Day("announced", "公布日期", func(p *PetitionDuty) *record.Date { return &p.Announced }).When(receptionDay).Also("公告日期", "公示日期"),
		record.YesNo("together", "与党政接访安排一并公布", func(p *PetitionDuty) *record.Opt[bool] { return &p.Together }),
		record.Whole("visitors", "接待群众人次", func(p *PetitionDuty) *record.Opt[int64] { return &p.Visitors }).Also("接待人次", "来访人次"),
	}
}

func signInFields() []*record.Of[PetitionSignIn] {
	return []*record.Of[PetitionSignIn]{
		record.To("deputy", "代表", "deputy", func(s *PetitionSignIn) *record.Ref { return &s.Deputy }).Required(),
		record.TimeOfDay("expected", "应签时间", func(s *PetitionSignIn) *record.Clock { return &s.Expected }),
		record.TimeOfDay("signed", "实签时间", func(s *PetitionSignIn) *record.Clock { return &s.Signed }),
		record.Choice("status", "出席状态", func(s *PetitionSignIn) *string { return &s.Status }, Attendances...),
		record.Text("leave_why", "请假事由", func(s *PetitionSignIn) *string { return &s.LeaveWhy }).When(func(s *PetitionSignIn) bool { return s.Status == OnLeave }),
		record.Text("leave_by", "批准人", func(s *PetitionSignIn) *string { return &s.LeaveBy }),
	}
}

func petitionProposalFields() []*record.Of[PetitionProposal] {
	return []*record.Of[PetitionProposal]{
		record.To("deputy", "代表", "deputy", func(s *PetitionProposal) *record.Ref { return &s.Deputy }).Required(),
		record.To("petition", "针对信访件", "petition", func(s *PetitionProposal) *record.Ref { return &s.Petition }),
		record.LongText("problem", "反映问题", func(s *PetitionProposal) *string { return &s.Problem }),
		record.LongText("text", "建议内容", func(s *PetitionProposal) *string { return &s.Text }).Required(),
		record.Text("leader", "协调领导", func(s *PetitionProposal) *string { return &s.Leader }).Help("空着就是当天的接访领导"),
		record.Text("handler", "责任人", func(s *PetitionProposal) *string { return &s.Handler }),
		record.Day("due", "解决时限", func(s *PetitionProposal) *record.Date { return &s.Due }),
		record.Day("done", "落实日期", func(s *PetitionProposal) *record.Date { return &s.Done }),
		record.LongText("outcome", "落实情况", func(s *PetitionProposal) *string { return &s.Outcome }),
		record.To("turned", "转为建议", "proposal", func(s *PetitionProposal) *record.Ref { return &s.Turned }),
	}
}

func dutyHearingFields() []*record.Of[PetitionDuty] {
	hearing := func(p *PetitionDuty) bool { return p.Kind == PetitionHearing }
	return []*record.Of[PetitionDuty]{
		record.YearMonth("month", "月份", func(p *PetitionDuty) *record.Month { return &p.Month }).When(func(p *PetitionDuty) bool { return !receptionDay(p) }),
		record.People("members", "督查团成员", func(p *PetitionDuty) *[]record.Person { return &p.Members }, Attendances...).When(hearing),
		record.Text("reporter", "汇报领导", func(p *PetitionDuty) *string { return &p.Reporter }).When(hearing),
		record.Whole("cases", "案件数", func(p *PetitionDuty) *record.Opt[int64] { return &p.Cases }).When(hearing),
		record.Whole("cases_closed", "办结数", func(p *PetitionDuty) *record.Opt[int64] { return &p.CasesClosed }).When(hearing),
		record.Rows("questions", "询问与回答", []*record.Of[PetitionQuestion]{
			record.Text("asked", "询问人", func(q *PetitionQuestion) *string { return &q.Asked }),
			record.LongText("question", "询问", func(q *PetitionQuestion) *string { return &q.Question }).Required(),
			record.LongText("answer", "回答", func(q *PetitionQuestion) *string { return &q.Answer }),
		}, func(p *PetitionDuty) *[]PetitionQuestion { return &p.Questions }),
		record.Choice("satisfaction", "满意度", func(p *PetitionDuty) *string { return &p.Satisfaction }, Satisfied, Mostly, Dissatisfied),
		record.Text("notice_no", "通报文号", func(p *PetitionDuty) *string { return &p.NoticeNo }).When(func(p *PetitionDuty) bool { return p.Kind == PetitionNotice }),
	}
}
