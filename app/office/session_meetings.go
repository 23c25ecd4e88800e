package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// Who wanted an extra session (增开, 组织法14, B03).
const (
	ExtraByPresidium = "主席团认为必要"
	ExtraByDeputies  = "代表提议"
)

// sessionMeetingRules are the rules on a session that look at its meetings and at who is in office.
func sessionMeetingRules() []record.Rule {
	return []record.Rule{
		record.Hold("B03", "组织法14；代表法32", record.Certain, extraSessionAskedFor).At("proposed_by", "proposers"),
		record.Hold("B07", "组织法19", record.Certain, chairsInPresidium).At("presidium"),
		record.Hold("B08", "组织法17；京8、鲁7、渝12", record.Verify, preparatoryHeld).At("timetable"),
		record.Hold("B12", "组织法21", record.Certain, leadersSitIn).At("attending"),
		record.Hold("B14", "浙16、渝8、豫2", record.Provincial, longEnough).At("opens", "closes"),
		record.Hold("B28", "预算法45", record.Certain, budgetHeard).At("agenda"),
		record.Hold("C15", "选举法43；选举办法", record.Verify, sessionTellersStandApart).At("tellers"),
	}
}

// extraSessionAskedFor: the presidium deems it necessary, or at least a fifth of the deputies propose it (5n ≥ N).
func extraSessionAskedFor(s *Session, f Facts) []string {
	if s.Nature != NatureExtra {
		return nil
	}
	n, all := len(s.Proposers), f.InOffice(s.Opens)
	switch {
	case s.ProposedBy == "":
		return says("增开的会议由主席团认为必要或者五分之一以上代表提议：请填“增开的提议”")
	case s.ProposedBy == ExtraByDeputies && 5*n < all:
		return says("提议增开会议的代表%d人，不足全体代表%d人的五分之一：请核对提议代表", n, all)
	}
	return nil
}

// chairsInPresidium: a session elects a presidium; chair and vice-chairs of the congress are members of it.
func chairsInPresidium(s *Session, f Facts) []string {
	if s.Opens == "" || s.Opens > f.In.Today {
		return nil
	}
	if len(s.Presidium) == 0 {
		return says("会议已经召开，还没有登记主席团：请登记由预备会议选举产生的主席团名单")
	}
	if f.Roster == nil || s.Nature == NatureFirst { // at the first session the chairs are elected after the presidium
		return nil
	}
	var out []string
	for _, d := range f.Roster(s.Opens) {
		role := d.PresidiumRole(s.Opens)
		in := slices.ContainsFunc(s.Presidium, func(p record.Person) bool { return p.Who.ID == d.ID })
		if (role == RoleChair || role == RoleViceChair) && !in {
			out = append(out, fmt.Sprintf("人大%s%s不在主席团名单里，主席、副主席是主席团成员：请核对名单", role, d.Name))
		}
	}
	return out
}

// sessionTellersStandApart: who watches or counts the votes of the session stands in none of its elections.
func sessionTellersStandApart(s *Session, f Facts) []string {
	if len(s.Tellers) == 0 {
		return nil
	}
	var out []string
	for _, e := range pointing[Election](f, "election", "session", s.ID) {
		for _, text := range e.CandidatesAmong(s.Tellers) {
			if !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

// preparatoryHeld: where the office holds one, the preparatory meeting stands among the session's meetings.
func preparatoryHeld(s *Session, f Facts) []string {
	meetings := pointing[Meeting](f, "meeting", "session", s.ID)
	held := func(m *Meeting) bool { return m.Kind == MeetPreparatory }
	if !f.In.On(KeyPreparatory) || len(meetings) == 0 || s.Closes == "" || s.Closes >= f.In.Today || slices.ContainsFunc(meetings, held) {
		return nil
	}
	return says("登记了各次会议，没有预备会议：请补登；本地不开预备会议的，请在设置里关掉“召开预备会议”")
}

// leadersSitIn: leaders of the government who are no deputies sit in on the congress.
func leadersSitIn(s *Session, _ Facts) []string {
	leads := func(p record.Person) bool { return p.Status == "镇政府领导" }
	if len(s.Attending) == 0 || slices.ContainsFunc(s.Attending, leads) {
		return nil
	}
	return says("列席名单里没有镇政府领导：不是代表的政府领导人员列席会议，请核对（都是代表的不必列席）")
}

// longEnough compares the days of a session with what the province asks for, more with elections.
func longEnough(s *Session, f Facts) []string {
	if s.Opens == "" || s.Closes == "" || s.Closes < s.Opens {
		return nil
	}
	days, least := s.Opens.Until(s.Closes)+1, f.In.Int(KeySessionDays)
	elects := slices.ContainsFunc(s.Agenda, func(a AgendaItem) bool { return a.Type == agendaElection })
	if more := f.In.Int(KeySessionDaysElects); elects && more > least {
		least = more
	}
	if days >= least {
		return nil
	}
	return says("会期%d天，少于%d天：请核对开幕日和闭幕日，有选举的会期应适当长些", days, least)
}

// budgetHeard: before a budget is examined, deputies are organised to hear voters and society. A meeting of the session of
// kind 征求意见会 held no later than the opening, or an activity of the kind 预算听取意见, is the proof.
func budgetHeard(s *Session, f Facts) []string {
	if !f.In.On(KeyBudgetHeard) || s.Opens == "" || s.Opens > f.In.Today || !examinesBudget(s) || f.Pointing == nil {
		return nil
	}
	hearing := func(m *Meeting) bool { return m.Kind == MeetHearing && m.Starts <= s.Opens }
	activity := func(i *Inspection) bool { return i.Kind == InspectBudget && i.Cancelled == "" }
	if slices.ContainsFunc(pointing[Meeting](f, "meeting", "session", s.ID), hearing) ||
		slices.ContainsFunc(pointing[Inspection](f, "inspection", "session", s.ID), activity) {
		return nil
	}
	return says("议程有预算，没有登记会前听取代表和社会各界意见的活动：请登记一次征求意见会或者预算听取意见活动，并选上这次人代会")
}
