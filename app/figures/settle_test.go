package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestTheRecordOfTheYearIsFoundOrBegun(t *testing.T) {
	s := newOffice(t)
	begun, err := YearPoints(s, 2024)
	if err != nil || begun.ID != 0 || begun.Kind != office.YearPoints || begun.Year.V != 2024 || begun.Name == "" {
		t.Fatalf("begun: %+v (%v)", begun, err)
	}
	first := put(t, s, office.Commendations.Any, begun)[0]
	if c, err := YearPoints(s, 2024); err != nil || c.ID != first {
		t.Errorf("found: %+v (%v)", c, err)
	}
	decided := &office.Commendation{Base: record.Base{Year: record.Some[int64](2024)}, Kind: office.YearPoints, Name: "主席团确认", Decided: "2025-01-10"}
	second := put(t, s, office.Commendations.Any, decided)[0]
	if c, err := YearPoints(s, 2024); err != nil || c.ID != second {
		t.Errorf("of two the one that confirms is %+v (%v)", c, err)
	}
	if c, err := YearPoints(s, 2025); err != nil || c.ID != 0 {
		t.Errorf("of another year: %+v (%v)", c, err)
	}
}

func TestPointsAreEnteredAndWhatWasSaidStays(t *testing.T) {
	ding, wang := record.Ref{ID: 1, Name: "丁一"}, record.Ref{ID: 2, Name: "王二"}
	c := &office.Commendation{Candidates: []office.Candidate{{Deputy: wang, Points: record.Some(1.0), Appeal: "漏登一次"}}}
	ScoreSheet{Scores: []Score{{Deputy: ding, Total: 95, Grade: "优秀"}, {Deputy: wang, Total: 62, Grade: "合格"}}}.Enter(c)
	if len(c.Candidates) != 2 || c.Candidates[0].Points.V != 62 || c.Candidates[0].Appeal != "漏登一次" || c.Candidates[1].Deputy != ding || c.Candidates[1].Grade != "优秀" {
		t.Errorf("%+v", c.Candidates)
	}
}

// Who took the oath of office during the year is assessed, who left before its end is not.
func TestThoseInOfficeAtTheEndOfTheYearAreAssessed(t *testing.T) {
	s := newOffice(t)
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil),
		member("王二", "女", "汉", "", func(d *office.Deputy) {
			d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: "2024-09-10"}}
		}),
		member("张三", "男", "汉", "", func(d *office.Deputy) { d.Mandates[0].Elected = "2025-02-01" }))
	got, were, err := Assessed(s, 2024)
	if err != nil || len(got) != 1 || got[0].ID != ids[0] || len(were) != 1 {
		t.Errorf("of 2024: %+v (%v)", got, err)
	}
	if got, _, err := Assessed(s, 2025); err != nil || len(got) != 2 {
		t.Errorf("of 2025: %+v (%v)", got, err)
	}
}
