package office

import (
	"cmp"

	"npcdesk/app/record"
)

// PetitionDuty is deputies' part in the reception of petitioners by leaders (代表接访, DOMAIN.md §3.17): one record for a day of
// reception with its schedule, sign-in and proposals; one for the month-end hearing of the supervision group (督查听取); one for
// the paper that makes the monthly assessment known (月考核通报), whose figures AssessPetitionDuty works out from the days.
type PetitionDuty struct {
	record.Base
	Kind string
	Day  record.Date

	// 领导接访日
	Leader    string
	Group     record.Ref
	Place     string
	Announced record.Date
	Together  record.Opt[bool] // 与党政接访安排一并公布
	Visitors  record.Opt[int64]
	SignIns   []PetitionSignIn
	Proposals []PetitionProposal

	// 督查听取, 月考核通报
	Month        record.Month
	Members      []record.Person
	Reporter     string
	Cases        record.Opt[int64]
	CasesClosed  record.Opt[int64]
	Questions    []PetitionQuestion
	Satisfaction string
	NoticeNo     string
}

// PetitionSignIn is one deputy's sign-in (代表接访签到).
type PetitionSignIn struct {
	record.Row
	Deputy   record.Ref
	Expected record.Clock
	Signed   record.Clock
	Status   string
	LeaveWhy string
	LeaveBy  string
}

// PetitionProposal is what a deputy proposed on a case (接访处理建议).
type PetitionProposal struct {
	record.Row
	Deputy   record.Ref
	Petition record.Ref
	Problem  string
	Text     string
	Leader   string
	Handler  string
	Due      record.Date
	Done     record.Date
	Outcome  string
	Turned   record.Ref // 转为建议
}

// PetitionQuestion is a question of the supervision group and its answer.
type PetitionQuestion struct {
	record.Row
	Asked    string
	Question string
	Answer   string
}

// The kinds of records of deputies' part in petition receptions.
const (
	PetitionDay     = "领导接访日"
	PetitionHearing = "督查听取"
	PetitionNotice  = "月考核通报"
)

// The states of a day of reception.
const (
	DutyPlanned   record.State = "已安排"
	DutyAnnounced record.State = "已公布"
	DutyHeld      record.State = "已开展"
)

// State tells whether the day was only planned, was announced, or was held: somebody signed in, or the reports were heard.
func (p *PetitionDuty) State() record.State {
	switch {
	case p.Kind == PetitionNotice && p.NoticeNo != "" || p.signedIn() || len(p.Proposals) > 0 || Present(p.Members) > 0 && p.Cases.Given || len(p.Questions) > 0:
		return DutyHeld
	case p.Announced != "":
		return DutyAnnounced
	}
	return DutyPlanned
}

// signedIn tells whether the sign-in took place.
func (p *PetitionDuty) signedIn() bool {
	for _, s := range p.SignIns {
		if s.Signed != "" || s.Status != "" && s.Status != OnLeave {
			return true
		}
	}
	return false
}

// preparePetitionDuty puts in when each deputy was expected and how each attended: who signed later than expected was late; who
// gave a reason is on leave; once somebody signed in, who did neither was absent without leave (缺席).
func preparePetitionDuty(p *PetitionDuty, in record.Settings) {
	if p.Kind == "" && (len(p.SignIns) > 0 || p.Leader != "") {
		p.Kind = PetitionDay
	}
	if p.Month == "" && p.Kind != PetitionDay {
		p.Month = p.Day.Month()
	}
	held := p.signedIn()
	for i := range p.SignIns {
		s := &p.SignIns[i]
		if s.Expected == "" {
			s.Expected = record.Clock(in.Text(KeySignTime))
		}
		s.Status = s.attendance(held)
	}
}

func (s *PetitionSignIn) attendance(held bool) string {
	switch {
	case s.Signed != "" && s.Status == LeftSoon:
		return LeftSoon
	case s.Signed != "" && s.Expected != "" && s.Signed > s.Expected:
		return CameLate
	case s.Signed != "":
		return Attended
	case s.LeaveWhy != "" && (s.Status == "" || s.Status == Absent):
		return OnLeave
	case s.Status == "" && held:
		return Absent
	}
	return s.Status
}

// Duties are the sign-ins of a day that was held, and the hearing of the supervision group.
func (p *PetitionDuty) Duties(record.Settings) []Duty {
	if p.Kind == PetitionHearing {
		return DutiesOf(p.Members, p.Day, DutySupervision)
	}
	var out []Duty
	for _, s := range p.SignIns {
		if s.Deputy.ID != 0 && s.Status != "" && p.Day != "" {
			out = append(out, Duty{Deputy: s.Deputy.ID, On: p.Day, Kind: DutyPetition, Status: s.Status})
		}
	}
	return out
}

// Deadlines are the announcement, the day itself until it was held, and the limits of proposals that are not carried out.
func (p *PetitionDuty) Deadlines(in record.Settings) []Deadline {
	if p.Day == "" {
		return nil
	}
	var out []Deadline
	if p.Kind == PetitionDay && p.State() == DutyPlanned {
		out = append(out, Deadline{Kind: "公布接访安排", On: p.Day.Add(-in.Int(KeyRosterNotice)), Source: "设置：值班安排提前公布"})
	}
	if p.State() != DutyHeld && p.Kind != PetitionNotice {
		kind := DuePetitionDay
		if p.Kind == PetitionHearing {
			kind = PetitionHearing
		}
		out = append(out, Deadline{Kind: kind, On: p.Day, Text: p.Leader, Source: "接访制度"})
	}
	for _, s := range p.Proposals {
		if s.Due != "" && s.Done == "" && s.Turned.ID == 0 {
			out = append(out, Deadline{Kind: "接访处理建议", On: s.Due, Text: clipped(s.Text, 40), Source: "接访制度：代表建议落实"})
		}
	}
	return out
}

// AsProposal turns what a deputy proposed at the reception into a suggestion (建议) of that deputy. It names no petitioner. The
// caller saves it with a number and puts its reference into Turned, so that both ends know each other.
func (s *PetitionProposal) AsProposal(p *PetitionDuty, on record.Date) *Proposal {
	made := &Proposal{Kind: KindSuggestion, Source: SourceReception, Mover: MoverDeputy, Submitted: on, Lead: s.Deputy, Plan: s.Text,
		Grounds: date(p.Day) + "代表参与领导接访", Subject: "关于" + clipped(cmp.Or(s.Problem, s.Text), 30) + "的建议"}
	if s.Problem != "" {
		made.Grounds += "时，群众反映：" + s.Problem
	}
	made.Confidential, made.Term = p.Confidential, p.Term
	return made
}
