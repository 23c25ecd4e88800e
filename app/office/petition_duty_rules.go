package office

import (
	"fmt"
	"strings"

	"npcdesk/app/record"
)

func petitionDutyRules() []record.Rule {
	return []record.Rule{
		record.Hold("", "接访制度", record.Verify, petitionDayAnnounced).At("announced"),
		record.Hold("", "接访制度", record.Verify, petitionProposalsFollowed).At("proposals"),
		record.Hold("", "", record.Certain, petitionDutyCounts).At("sign_ins", "cases_closed"),
		record.Hold("E17", "组织法19", record.Certain, hearingIsNoInterpellation).At("questions"),
	}
}

// announcedInTime says what is wrong with the announcement of a duty day, "" when nothing is.
func announcedInTime(day, announced record.Date, f Facts) string {
	days := f.In.Int(KeyRosterNotice)
	switch latest := day.Add(-days); {
	case day == "" || days == 0:
		return ""
	case announced > latest:
		return fmt.Sprintf("%s的安排公布日期是%s，应当提前%d天公布：请核对日期", date(day), date(announced), days)
	case announced == "" && f.In.Today > latest && f.In.Today <= day:
		return fmt.Sprintf("%s的安排还没有公布，应当提前%d天公布：请公布并补填公布日期", date(day), days)
	}
	return ""
}

func petitionDayAnnounced(p *PetitionDuty, f Facts) []string {
	if p.Kind != PetitionDay {
		return nil
	}
	if text := announcedInTime(p.Day, p.Announced, f); text != "" {
		return []string{text}
	}
	return nil
}

// petitionProposalsFollowed: a proposal has somebody responsible and a limit, and is carried out by then.
func petitionProposalsFollowed(p *PetitionDuty, f Facts) []string {
	var out []string
	for _, s := range p.Proposals {
		name := "“" + clipped(s.Text, 20) + "”"
		switch {
		case s.Done != "" || s.Turned.ID != 0: // what became a suggestion is followed there
		case s.Handler == "" || s.Due == "":
			out = append(out, "处理建议"+name+"没有填责任人或解决时限：请由接访领导明确后补填")
		case s.Due < f.In.Today:
			out = append(out, fmt.Sprintf("处理建议%s的解决时限%s已过%d天：请催办，落实的补填落实日期", name, date(s.Due), s.Due.Until(f.In.Today)))
		}
	}
	return out
}

func petitionDutyCounts(p *PetitionDuty, _ Facts) []string {
	var out []string
	if p.Cases.Given && p.CasesClosed.V > p.Cases.V {
		out = append(out, fmt.Sprintf("办结数%d多于案件数%d：请核对", p.CasesClosed.V, p.Cases.V))
	}
	seen := map[int64]bool{}
	for _, s := range p.SignIns {
		if s.Deputy.ID != 0 && seen[s.Deputy.ID] {
			out = append(out, s.Deputy.Name+"签到了两次：请删去多余的一行")
		}
		seen[s.Deputy.ID] = true
		if s.Status == OnLeave && s.LeaveWhy == "" {
			out = append(out, s.Deputy.Name+"请假没有填事由：请补填")
		}
	}
	return out
}

// hearingIsNoInterpellation: deputies who hear reports ask and comment; 质询 is a motion with a procedure of its own (B22, E17).
func hearingIsNoInterpellation(p *PetitionDuty, _ Facts) []string {
	if p.Kind != PetitionHearing {
		return nil
	}
	for _, q := range p.Questions {
		if strings.Contains(q.Question, "质询") {
			return says("督查听取里写了“质询”，质询只能在会议期间依法联名提出：请改写为“询问”")
		}
	}
	return nil
}
