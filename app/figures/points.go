package figures

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// ScoreItem is what one rule gives a deputy in a year.
type ScoreItem struct {
	Rule   *office.ScoreRule
	Count  float64 // in the unit of the rule: times, items, households
	Points float64 // earned, not more than the cap of the rule
	Lost   float64 // deducted for absence without leave, a positive number
	Lines  []ScoredLine
}

// ScoredLine is a duty line and what it gives before the cap: negative for an absence, 0 for leave.
type ScoredLine struct {
	data.DutyLine
	Points float64
}

// Score is the duty points (履职积分) of one deputy in a year.
type Score struct {
	Deputy  record.Ref
	Items   []ScoreItem
	Total   float64             // what was earned under all rules less what was lost; not kept above 0
	Grade   string              // 等次
	Rank    int                 // from 1; ties have the same
	Settled record.Opt[float64] // the points that the presidium confirmed, where they are on record
	LeftOut string              // why no points are counted for this deputy; "" where they are
	Appeal  string              // 申诉说明
}

// Points holds the duty lines of one deputy against the rules of a year (office.ScoreRulesIn). Lines of other years, of days to
// come, and lines that are not 已审 count for nothing; a session counts once (OncePerSession).
func Points(year int, rules []*office.ScoreRule, lines []data.DutyLine, in record.Settings) Score {
	var out Score
	var counted []data.DutyLine
	for _, l := range lines {
		if l.Day.Year() == year && l.Day <= in.Today && l.Review == office.DutyChecked {
			counted = append(counted, l)
		}
	}
	counted = OncePerSession(counted)
	for _, r := range rules {
		item := ScoreItem{Rule: r}
		for _, l := range counted {
			if r.Kind(l.Kind) && hasRole(l, r.Role) {
				item.take(l)
			}
		}
		item.total()
		out.Items = append(out.Items, item)
		out.Total += item.Points - item.Lost
	}
	out.Total = cents(out.Total)
	out.Grade = GradeOf(out.Total, in)
	return out
}

// hasRole tells whether a line has a role; several are joined by 、.
func hasRole(l data.DutyLine, role string) bool {
	return role == "" || slices.Contains(strings.Split(l.Role, "、"), role)
}

// seconds tells whether a line earns the lower points of who only seconded (联名分).
func (i *ScoreItem) seconds(l data.DutyLine) bool {
	return i.Rule.Second.Given && hasRole(l, office.DutyRoleSecond)
}

// take counts one line.
func (i *ScoreItem) take(l data.DutyLine) {
	scored := ScoredLine{DutyLine: l}
	switch {
	case l.Status == office.Absent:
		scored.Points = -i.Rule.Deduction.V
		i.Lost += i.Rule.Deduction.V
	case office.WasThere(l.Status):
		each := i.Rule.Points.V
		if i.seconds(l) {
			each = i.Rule.Second.V
		}
		i.Count += amount(l)
		scored.Points = cents(amount(l) * each / i.per())
	}
	i.Lines = append(i.Lines, scored)
}

// amount is what a line counts in the unit of its rule, 1 when it does not say.
func amount(l data.DutyLine) float64 {
	if l.Count.Given {
		return l.Count.V
	}
	return 1
}

func (i *ScoreItem) per() float64 { return float64(max(i.Rule.Per.V, 1)) }

// total adds up what was earned: full units of the whole year only (每10户), and not more than the cap.
func (i *ScoreItem) total() {
	var whole, seconded float64
	for _, l := range i.Lines {
		switch {
		case !office.WasThere(l.Status):
		case i.seconds(l.DutyLine):
			seconded += amount(l.DutyLine)
		default:
			whole += amount(l.DutyLine)
		}
	}
	i.Points = i.Rule.Points.V*math.Floor(whole/i.per()) + i.Rule.Second.V*math.Floor(seconded/i.per())
	if i.Points = cents(i.Points); i.Rule.Cap.Given {
		i.Points = min(i.Points, i.Rule.Cap.V)
	}
}

// cents takes the noise out of a sum of points, which have two decimals at most.
func cents(v float64) float64 { return math.Round(v*100) / 100 }

// GradeOf gives the grade (等次) of a total by the office's settings: the first whose least points it reaches, else the last.
func GradeOf(total float64, in record.Settings) string {
	grades := in.List(office.KeyPointGrades)
	if len(grades) == 0 {
		return ""
	}
	for i, least := range in.List(office.KeyPointGradeFloor) {
		n, err := strconv.ParseFloat(least, 64)
		if err == nil && total >= n && i < len(grades) {
			return grades[i]
		}
	}
	return grades[len(grades)-1]
}

// ScoreSheet is the table of a year's points.
type ScoreSheet struct {
	Year    int
	Draft   bool                // not confirmed by the presidium: every page and paper says 草稿
	Decided record.Date         // when it did
	Rules   []*office.ScoreRule // of the year, in the order of their items
	Scores  []Score             // best first; of equal ones in the order the deputies were given in
	LeftOut []Score             // deputies for whom no points are counted, with the reason
}

// Scores makes the table of a year for some deputies: it reads their duty lines, the rules and what the presidium decided. It is
// false while the office does not count points (setting).
func Scores(s *data.Store, year int, deputies []record.Ref) (ScoreSheet, bool, error) {
	return ScoresOn(s, year, s.Settings().Today, deputies)
}

// ScoresOn is Scores as of a day: what was done later earns nothing yet.
func ScoresOn(s *data.Store, year int, day record.Date, deputies []record.Ref) (ScoreSheet, bool, error) {
	in := s.Settings()
	in.Today = min(day, in.Today)
	if !in.On(office.KeyPoints) {
		return ScoreSheet{Year: year, Draft: true}, false, nil
	}
	rules, err := data.All(s, office.ScoreRules, record.Query{})
	if err != nil {
		return ScoreSheet{}, false, err
	}
	decided, err := yearPoints(s, year)
	if err != nil {
		return ScoreSheet{}, false, err
	}
	q := data.DutyQuery{Review: office.DutyChecked}
	if q.From, q.To = yearDays(year); len(deputies) == 1 {
		q.Deputy = deputies[0].ID
	}
	found, err := s.DutyLines(q)
	if err != nil {
		return ScoreSheet{}, false, err
	}
	lines := map[int64][]data.DutyLine{}
	for _, l := range found {
		lines[l.Deputy.ID] = append(lines[l.Deputy.ID], l)
	}
	sheet, on := ScoreTable(year, deputies, lines, rules, decided, in)
	return sheet, on, nil
}

// yearDays are the first and the last day of a year.
func yearDays(year int) (from, to record.Date) {
	return record.Date(fmt.Sprintf("%d-01-01", year)), record.Date(fmt.Sprintf("%d-12-31", year))
}

// Assessed lists the deputies whose points of a year are counted, in the order of name lists: those in office on its last day, of
// the year that still runs on the day of today. What each was on that day goes with it.
func Assessed(s *data.Store, year int) ([]record.Ref, map[int64]office.Profile, error) {
	facts := s.Facts()
	_, day := yearDays(year)
	day = min(day, facts.In.Today)
	var out []record.Ref
	were := map[int64]office.Profile{}
	for d, err := range data.Each(s, office.Deputies, record.Query{Sort: []record.Sort{{Key: "name"}}}) {
		if err != nil {
			return nil, nil, err
		}
		if !d.InOffice(day, facts.Term, facts.In) {
			continue
		}
		out = append(out, record.Ref{ID: d.ID, Name: d.Name})
		were[d.ID], _ = d.ProfileOn(office.LevelTown, day, facts.Term)
	}
	return out, were, nil
}

// ScoreTable makes the table of a year for some deputies from the duty lines of each and all rules of points on record. Whoever
// the presidium leaves out, appeals, and its confirmation stand in the commendations of the kind 年度积分考核. It is false while
// the office does not count points (setting).
func ScoreTable(year int, deputies []record.Ref, lines map[int64][]data.DutyLine, rules []*office.ScoreRule, decided []*office.Commendation,
	in record.Settings) (ScoreSheet, bool) {
	out := ScoreSheet{Year: year, Draft: true}
	if !in.On(office.KeyPoints) {
		return out, false
	}
	said := map[int64]*office.Candidate{}
	for _, c := range decided {
		if c.Confirms(year) {
			out.Draft, out.Decided = false, c.Decided
		}
		if c.Kind != office.YearPoints || c.Year.V != int64(year) {
			continue
		}
		for i := range c.Candidates {
			said[c.Candidates[i].Deputy.ID] = &c.Candidates[i]
		}
	}
	out.Rules = office.ScoreRulesIn(year, rules)
	for _, d := range deputies {
		note := said[d.ID]
		if note != nil && note.Result == office.ResultLeftOut {
			out.LeftOut = append(out.LeftOut, Score{Deputy: d, LeftOut: cmp.Or(note.Why, office.ResultLeftOut), Appeal: note.Appeal,
				Items: emptyItems(out.Rules)})
			continue
		}
		s := Points(year, out.Rules, lines[d.ID], in)
		s.Deputy = d
		if note != nil {
			s.Settled, s.Appeal = note.Points, note.Appeal
		}
		out.Scores = append(out.Scores, s)
	}
	rank(out.Scores)
	return out, true
}

// emptyItems are the items of somebody for whom nothing is counted.
func emptyItems(rules []*office.ScoreRule) []ScoreItem {
	out := make([]ScoreItem, len(rules))
	for i, r := range rules {
		out[i].Rule = r
	}
	return out
}

// Said is what the presidium's record says of a deputy: why he is left out, what he appealed against, and the points that were
// confirmed where they have changed since.
func (s Score) Said() string {
	var parts []string
	if s.LeftOut != "" {
		parts = append(parts, s.LeftOut)
	} else if s.Settled.Given && s.Settled.V != s.Total {
		parts = append(parts, fmt.Sprintf("确认时%g分", s.Settled.V))
	}
	if s.Appeal != "" {
		parts = append(parts, "申诉："+s.Appeal)
	}
	return strings.Join(parts, "；")
}

// rank puts the best first and numbers them; equal totals have the same rank and the next one leaves a gap (DOMAIN.md §3.3).
func rank(list []Score) {
	slices.SortStableFunc(list, func(a, b Score) int { return cmp.Compare(b.Total, a.Total) })
	for i := range list {
		list[i].Rank = i + 1
		if i > 0 && list[i].Total == list[i-1].Total {
			list[i].Rank = list[i-1].Rank
		}
	}
}
