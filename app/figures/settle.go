package figures

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// YearPoints finds the record by which the presidium confirms the points of a year (年度积分考核), of several the one that does;
// where there is none yet it is a new one, not saved.
func YearPoints(s *data.Store, year int) (*office.Commendation, error) {
	found, err := yearPoints(s, year)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(found, func(c *office.Commendation) bool { return c.Confirms(year) }); i >= 0 {
		return found[i], nil
	}
	if len(found) > 0 {
		return found[0], nil
	}
	return &office.Commendation{Base: record.Base{Year: record.Some(int64(year))}, Kind: office.YearPoints, Name: fmt.Sprintf("%d年度代表履职积分考核", year)}, nil
}

// yearPoints reads what the presidium decided about the points of a year.
func yearPoints(s *data.Store, year int) ([]*office.Commendation, error) {
	return data.All(s, office.Commendations, record.Query{Where: []record.Filter{{Key: "kind", Op: record.Is, Value: office.YearPoints},
		{Key: "year", Op: record.Is, Value: int64(year)}}})
}

// Enter writes the points and grades of the table into the record that the presidium is to confirm. What was said of somebody
// there — an appeal, that he is left out — stays.
func (t ScoreSheet) Enter(c *office.Commendation) {
	for _, s := range t.Scores {
		row := CandidateOf(c, s.Deputy)
		row.Points, row.Grade = record.Some(s.Total), s.Grade
	}
}

// CandidateOf gives the row of a deputy among the candidates of a record; it is added where there is none.
func CandidateOf(c *office.Commendation, deputy record.Ref) *office.Candidate {
	i := slices.IndexFunc(c.Candidates, func(r office.Candidate) bool { return r.Deputy.ID == deputy.ID })
	if i < 0 {
		c.Candidates = append(c.Candidates, office.Candidate{Deputy: deputy})
		i = len(c.Candidates) - 1
	}
	return &c.Candidates[i]
}
