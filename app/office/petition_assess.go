package office

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// PetitionScore is one line of the monthly assessment of deputies at petition receptions (月考核, ledger L20).
type PetitionScore struct {
	Who       record.Ref // a deputy, or a group
	Called    int        // 应
	Present   int        // 实
	OnLeave   int
	Absent    int
	Proposals int
	Done      int // proposals carried out (落实数) up to the last day
	Score     int
	Rank      int // equal scores share a rank
}

// AssessPetitionDuty works out the assessment of each deputy who was called to days from the first to the last, both included, by
// the points of the settings. The best stands first.
func AssessPetitionDuty(days []*PetitionDuty, first, last record.Date, in record.Settings) []PetitionScore {
	return assess(days, first, last, in, func(_ *PetitionDuty, deputy record.Ref) record.Ref { return deputy })
}

// AssessPetitionGroups is the same for the groups (代表小组) that the days were given to.
func AssessPetitionGroups(days []*PetitionDuty, first, last record.Date, in record.Settings) []PetitionScore {
	return assess(days, first, last, in, func(p *PetitionDuty, _ record.Ref) record.Ref { return p.Group })
}

func assess(days []*PetitionDuty, first, last record.Date, in record.Settings, of func(*PetitionDuty, record.Ref) record.Ref) []PetitionScore {
	var out []PetitionScore
	line := func(who record.Ref) *PetitionScore {
		i := slices.IndexFunc(out, func(s PetitionScore) bool { return s.Who.ID == who.ID })
		if i < 0 {
			out = append(out, PetitionScore{Who: who})
			i = len(out) - 1
		}
		return &out[i]
	}
	for _, p := range days {
		if p.Kind != PetitionDay || p.Day < first || p.Day > last {
			continue
		}
		for _, s := range p.SignIns {
			if who := of(p, s.Deputy); who.ID != 0 && s.Status != "" {
				line(who).count(s.Status)
			}
		}
		for _, s := range p.Proposals {
			who := of(p, s.Deputy)
			if who.ID == 0 {
				continue
			}
			l := line(who)
			l.Proposals++
			if s.Done != "" && s.Done <= last {
				l.Done++
			}
		}
	}
	rankScores(out, in)
	return out
}

func (s *PetitionScore) count(status string) {
	s.Called++
	switch {
	case status == OnLeave:
		s.OnLeave++
	case status == Absent:
		s.Absent++
	default:
		s.Present++
	}
}

func rankScores(list []PetitionScore, in record.Settings) {
	for i := range list {
		s := &list[i]
		s.Score = s.Present*in.Int(KeyAssessPresent) - s.Absent*in.Int(KeyAssessAbsent) + s.Proposals*in.Int(KeyAssessProposal) + s.Done*in.Int(KeyAssessDone)
	}
	slices.SortStableFunc(list, func(a, b PetitionScore) int { return cmp.Compare(b.Score, a.Score) })
	for i := range list {
		list[i].Rank = i + 1
		if i > 0 && list[i].Score == list[i-1].Score {
			list[i].Rank = list[i-1].Rank
		}
	}
}

// attendanceText prints how many of how many, "" when nobody was called.
func attendanceText(n, of int) string {
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", n, of)
}
