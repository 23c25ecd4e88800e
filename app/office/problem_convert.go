package office

import (
	"strings"

	"npcdesk/app/record"
)

// The sources (提出时间来源) of suggestions that other work is turned into (DOMAIN.md §3.15).
const (
	fromReception  = "接访转化"
	fromResearch   = "调研转化"
	fromDutyReport = "选民述职转化"
)

// HandOver hands the problem over (交办) today, unless it was before; the limit follows from the day.
func (p *Problem) HandOver(today record.Date) {
	put(&p.HandedOver, today, "")
	put(&p.Confirmed, p.HandedOver, "")
}

// AsProposal makes the suggestion (建议) that a problem is turned into. Its number, session and lead deputy are for the
// clerk; once it is saved, Proposal of the problem points at it.
func (p *Problem) AsProposal(today record.Date) *Proposal {
	out := &Proposal{Kind: KindSuggestion, Source: fromResearch, Subject: asSubject("关于解决", p.Text, "问题的建议"), Grounds: p.Text,
		Plan: p.Goal, Submitted: today, LeadUnit: p.Unit}
	switch p.Source {
	case ProblemOfReception, ProblemOfPetition:
		out.Source = fromReception
	case ProblemOfReport:
		out.Source = fromDutyReport
	}
	return out
}

// AsProposal makes the suggestion that an opinion (意见建议) of an inspection is turned into. Its number, session and lead
// deputy are for the clerk; once it is saved, Proposal of the opinion points at it.
func (o *InspectionOpinion) AsProposal(i *Inspection, today record.Date) *Proposal {
	return &Proposal{Kind: KindSuggestion, Source: fromResearch, Subject: asSubject("关于", o.Text, "的建议"), Grounds: i.Situation, Plan: o.Text, Submitted: today}
}

// asSubject writes a text as the subject of a suggestion: on one line, without its full stop.
func asSubject(before, text, after string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return before + strings.TrimRight(line, "。；;. ") + after
}

// ProblemNumber returns the next number of a year (年度-序号) after the existing ones.
func ProblemNumber(year int, existing []string, in record.Settings) string {
	return NextNumber(in.Text(KeyProblemNumber), NumberParts{Year: int64(year)}, existing)
}

// ProblemsOf makes a problem for each line of what an inspection's ledger says was found, for the clerk to complete.
func (i *Inspection) ProblemsOf() []*Problem {
	var out []*Problem
	for line := range strings.Lines(i.Problems) {
		if text := strings.TrimSpace(line); text != "" {
			out = append(out, &Problem{Source: i.problemSource(), Inspection: record.Ref{ID: i.ID, Name: i.Subject}, Found: i.Day, Text: text})
		}
	}
	return out
}

// problemSource tells which source a problem found by the inspection has.
func (i *Inspection) problemSource() string {
	switch i.DutyKind() {
	case DutyResearch:
		return ProblemOfResearch
	case DutyLawCheck:
		return ProblemOfLawCheck
	case DutySupervision:
		return ProblemOfCheck
	case DutyInquiry:
		return ProblemOfInquiry
	}
	return ProblemOfInspection
}

// ProblemsOf makes a problem for each line of what was said at an appraisal (评议意见), for the clerk to complete; of a single unit,
// the unit is known.
func (a *Appraisal) ProblemsOf() []*Problem {
	var unit record.Ref
	if len(a.Objects) == 1 {
		unit = a.Objects[0].Unit
	}
	var out []*Problem
	for line := range strings.Lines(a.Opinions) {
		if text := strings.TrimSpace(line); text != "" {
			out = append(out, &Problem{Source: ProblemOfAppraisal, Appraisal: record.Ref{ID: a.ID, Name: a.Subject}, Found: a.Day, Text: text, Unit: unit})
		}
	}
	return out
}

// AsProposal makes the suggestion that a speech of a deputy at a meeting is turned into: the speaker leads. At a session it is one
// handed in there. Once it is saved, Proposal of the speech points at it.
func (s *Speech) AsProposal(m *Meeting, today record.Date) *Proposal {
	out := &Proposal{Kind: KindSuggestion, Source: SourceRecess, Mover: MoverDeputy, Lead: s.Speaker, Submitted: today,
		Subject: asSubject("关于", clipped(s.Gist, subjectRunes), "的建议"), Grounds: date(m.Starts) + m.Name + "上的发言：" + s.Gist}
	if m.Session.ID != 0 {
		out.Source, out.Session, out.Submitted = SourceSession, m.Session, m.Starts
	}
	out.Term = m.Term
	return out
}

// AsProposal makes the suggestion that a voter's opinion on a report is turned into: the first of the reporters leads. It names no
// voter. Once it is saved, Proposal of the opinion points at it.
func (o *VoterOpinion) AsProposal(r *ReportToVoters, today record.Date) *Proposal {
	out := &Proposal{Kind: KindSuggestion, Source: fromDutyReport, Mover: MoverDeputy, Submitted: today,
		Subject: asSubject("关于", clipped(o.Text, subjectRunes), "的建议"), Grounds: date(r.On) + "代表述职时，选民提出：" + o.Text}
	if len(r.Reporters) > 0 {
		out.Lead = r.Reporters[0]
	}
	out.Term = r.Term
	return out
}

// subjectRunes is how much of a text its subject takes up.
const subjectRunes = 30
