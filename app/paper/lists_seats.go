package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// The measures of a seating plan (座次图) on a wide page, in millimetres, and how many seats it can show in a row.
const (
	planWidth      = 225
	planTeam       = 15  // the column of the delegations
	planRow        = 8   // the column of the row numbers
	planChar       = 3.7 // a character of 五号
	planInset      = 2.2 // what a cell leaves free at both sides
	fewestSeats    = 4
	mostSeats      = 30
	mostOnPlatform = 11 // seats in a row on the platform; more people sit in two
)

// platform are the members of the presidium in the order of their seats (座次).
func (j *job) platform() []*office.Deputy {
	type seated struct {
		*office.Deputy
		seat int
	}
	var list []seated
	for i, p := range j.session.Presidium {
		for _, d := range j.persons([]record.Person{p}) {
			list = append(list, seated{d, j.session.SeatNo(i)})
		}
	}
	if list == nil {
		for _, d := range j.presidium() {
			list = append(list, seated{d, rankOn(d, j.rosterDay())})
		}
	}
	slices.SortStableFunc(list, func(a, b seated) int { return cmp.Compare(a.seat, b.seat) })
	out := make([]*office.Deputy, len(list))
	for i, one := range list {
		out[i] = one.Deputy
	}
	return out
}

// rankOn is the rank of a member of the presidium on a day, one behind all ranks where none is entered.
func rankOn(d *office.Deputy, on record.Date) int {
	const last = 1 << 20
	for _, p := range d.Presidium {
		if p.From <= on && (p.To == "" || p.To >= on) && p.Rank.Given {
			return int(p.Rank.V)
		}
	}
	return last
}

// fromCentre sets people of rank along a row as the page shows it: the first in the middle, the second beside him, on the right of
// the page or on its left, and so on outwards by turns (DOMAIN.md §5.9).
func fromCentre[T any](ranked []T, secondRight bool) []T {
	var row []T
	for i, one := range ranked {
		if (i%2 == 1) == secondRight {
			row = append(row, one)
		} else {
			row = slices.Insert(row, 0, one)
		}
	}
	return row
}

func noSeats(j *job) string {
	switch n := j.in.Int(office.KeyHallSeats); {
	case len(j.summoned()) == 0:
		return "会议开幕日没有在任的代表"
	case n < fewestSeats || n > mostSeats:
		return fmt.Sprintf("设置里的“会场每排座位数”是%d，应在%d至%d之间", n, fewestSeats, mostSeats)
	}
	return ""
}

// seatingPlan is 座次图: the platform from the centre outwards, and the hall by delegations.
func seatingPlan(j *job) docx.Data {
	hand := "左手"
	if j.in.Text(office.KeySecondSeat) == office.SeatRight {
		hand = "右手"
	}
	platform := j.platformTable()
	return docx.Data{"主席台": platform, "有主席台": platform != nil, "会场": j.hallTable(), "手": hand, "每排座位": j.in.Int(office.KeyHallSeats)}
}

// platformTable is the platform as one sees it from the hall's plan: its people face the hall, so that somebody's left hand is on the
// right of the page. Of two rows the front one, nearer to the hall, is filled first. Nil without a presidium.
func (j *job) platformTable() *docx.Table {
	people := j.platform()
	if len(people) == 0 {
		return nil
	}
	right := j.in.Text(office.KeySecondSeat) != office.SeatRight
	rows := [][]*office.Deputy{people}
	if len(people) > mostOnPlatform {
		front := (len(people) + 1) / 2
		rows = [][]*office.Deputy{people[front:], people[:front]}
	}
	seats := len(rows[len(rows)-1])
	width := min(planWidth/float64(seats), 22)
	t := docx.NewTable(slices.Repeat([]float64{width}, seats)...).In(docx.TableSmall).Tight()
	for _, row := range rows {
		cells := make([]docx.Cell, 0, seats)
		for _, d := range fromCentre(row, right) {
			cells = append(cells, docx.Cell{Text: seatName(d.Name, width)})
		}
		for len(cells) < seats {
			cells = append(cells, docx.Cell{})
		}
		t.Cells(cells...)
	}
	return t
}

// block is a part of the hall with the names of those who sit there.
type block struct {
	name  string
	names []string
}

// blocks are the delegations without those who sit on the platform, then the deputies of none, then those who sit in.
func (j *job) blocks() []block {
	onPlatform := map[int64]bool{}
	for _, d := range j.platform() {
		onPlatform[d.ID] = true
	}
	below := func(name string, people []*office.Deputy) block {
		b := block{name: name}
		for _, d := range people {
			if !onPlatform[d.ID] {
				b.names = append(b.names, d.Name)
			}
		}
		return b
	}
	var out []block
	teams, without := j.teams()
	for _, t := range teams {
		out = append(out, below(t.Name, t.members))
	}
	sitting := block{name: "列席人员"}
	for _, g := range j.guests() {
		sitting.names = append(sitting.names, g.plain)
	}
	out = append(out, below("代表", without), sitting)
	return slices.DeleteFunc(out, func(b block) bool { return len(b.names) == 0 })
}

// hallTable is the hall: as many seats in a row as the setting says; each delegation begins a new row.
func (j *job) hallTable() *docx.Table {
	seats := j.in.Int(office.KeyHallSeats)
	if seats < fewestSeats || seats > mostSeats {
		return nil
	}
	width := (planWidth - planTeam - planRow) / float64(seats)
	head := []string{"代表团", "排"}
	for n := range seats {
		head = append(head, fmt.Sprint(n+1))
	}
	t := docx.NewTable(append([]float64{planTeam, planRow}, slices.Repeat([]float64{width}, seats)...)...).In(docx.TableSmall).Tight().Head(head...)
	number := 0
	for _, b := range j.blocks() {
		first := true
		for row := range slices.Chunk(b.names, seats) {
			number++
			var cells []docx.Cell
			if first {
				cells = append(cells, docx.Cell{Text: teamName(b.name), Down: (len(b.names) + seats - 1) / seats})
			}
			first = false
			cells = append(cells, docx.Cell{Text: fmt.Sprint(number)})
			for i := range seats {
				c := docx.Cell{}
				if i < len(row) {
					c.Text = seatName(row[i], width)
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
