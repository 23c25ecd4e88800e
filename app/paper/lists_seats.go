package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// The measures of a seating plan (座次图) on a wide page, in millimetres.
const (
	planWidth = 225
	planTeam  = 15  // the column of the delegations
	planRow   = 8   // the column of the row numbers
	planChar  = 3.7 // a character of 五号
	planInset = 2.2 // what a cell leaves free at both sides
)

func noSeats(j *job) string { return j.roll().NoHall() }

// seatingPlan is 座次图: the platform from the centre outwards, and the hall by delegations.
func seatingPlan(j *job) docx.Data {
	hall := j.roll().Hall()
	platform := platformTable(hall.Platform)
	return docx.Data{"主席台": platform, "有主席台": platform != nil, "会场": j.hallTable(hall.Parts), "手": j.roll().SecondSits(), "每排座位": j.in.Int(office.KeyHallSeats)}
}

// platformTable is the platform as one sees it from the hall's plan. Nil without a presidium.
func platformTable(rows [][]string) *docx.Table {
	if len(rows) == 0 {
		return nil
	}
	seats := len(rows[len(rows)-1])
	width := min(planWidth/float64(seats), 22)
	t := docx.NewTable(slices.Repeat([]float64{width}, seats)...).In(docx.TableSmall).Tight()
	for _, row := range rows {
		cells := make([]docx.Cell, seats)
		for i, name := range row {
			cells[i].Text = seatName(name, width)
		}
		t.Cells(cells...)
	}
	return t
}

// hallTable is the hall: as many seats in a row as the setting says; each delegation begins a new row. Nil for a number of seats
// that no plan can show.
func (j *job) hallTable(parts []office.HallPart) *docx.Table {
	if len(parts) == 0 {
		return nil
	}
	seats := j.in.Int(office.KeyHallSeats)
	width := (planWidth - planTeam - planRow) / float64(seats)
	head := []string{"代表团", "排"}
	for n := range seats {
		head = append(head, fmt.Sprint(n+1))
	}
	t := docx.NewTable(append([]float64{planTeam, planRow}, slices.Repeat([]float64{width}, seats)...)...).In(docx.TableSmall).Tight().Head(head...)
	number := 0
	for _, part := range parts {
		for i, row := range part.Rows {
			number++
			cells := make([]docx.Cell, 1, seats+2)
			cells[0].Text = fmt.Sprint(number)
			if i == 0 {
				cells = slices.Insert(cells, 0, docx.Cell{Text: teamName(part.Name), Down: len(part.Rows)})
			}
			for at := range seats {
				c := docx.Cell{}
				if at < len(row) {
					c.Text = seatName(row[at], width)
				}
				cells = append(cells, c)
			}
			t.Cells(cells...)
		}
	}
	return t
}

// teamName breaks the name of a delegation by meaning for its narrow column: 第一 and 代表团.
func teamName(name string) string {
	for _, word := range []string{"代表团", "代表组", "人员"} {
		if number, ok := strings.CutSuffix(name, word); ok && number != "" {
			return number + "\n" + word
		}
	}
	return seatName(name, planTeam)
}

// seatName breaks a name for a seat of some width in millimetres. Where three characters do not stand side by side, a short name runs
// downwards; a long one is broken at its dots, else into lines of equal length.
func seatName(name string, width float64) string {
	long := []rune(name)
	line := max(int((width-planInset)/planChar), 1)
	switch {
	case len(long) <= line && len(long) != 2:
		return name
	case len(long) == 2 && line > 2:
		return hanzi.PadName(name)
	case line < 3 && len(long) <= 4:
		return strings.Join(strings.Split(name, ""), "\n")
	}
	var lines []string
	for piece := range strings.SplitAfterSeq(name, "·") {
		runes := []rune(piece)
		n := (len(runes) + line - 1) / line // lines that the piece takes
		for part := range slices.Chunk(runes, max((len(runes)+n-1)/max(n, 1), 1)) {
			lines = append(lines, string(part))
		}
	}
	return strings.Join(lines, "\n")
}
