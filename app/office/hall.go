package office

import (
	"cmp"
	"fmt"
	"slices"
)

// How many seats a row of the hall (会场每排座位数) can have where a plan of it shall be read, and how many the platform has: more
// people sit in two rows.
const (
	FewestSeats    = 4
	MostSeats      = 30
	MostOnPlatform = 11
)

// Hall is who sits where at a session (座次图, DOMAIN.md §5.9).
type Hall struct {
	// Platform is the platform (主席台) as one sees it on the plan, where its people face the hall below them: its rows from the top,
	// the names of a row from left to right. None without a presidium.
	Platform [][]string
	Parts    []HallPart
}

// HallPart is a part of the hall where the people of a delegation sit, in rows from the front and in a row from the left.
type HallPart struct {
	Name string
	Rows [][]string
}

// NoHall tells why there can be no plan of the hall, "" when there can.
func (r *Roll) NoHall() string {
	switch n := r.Facts.In.Int(KeyHallSeats); {
	case len(r.Summoned()) == 0:
		return "会议开幕日没有在任的代表"
	case n < FewestSeats || n > MostSeats:
		return fmt.Sprintf("设置里的“会场每排座位数”是%d，应在%d至%d之间", n, FewestSeats, MostSeats)
	}
	return ""
}

// SecondSits is the hand of the first on the platform at which the second sits (左手 or 右手).
func (r *Roll) SecondSits() string {
	if r.Facts.In.Text(KeySecondSeat) == SeatRight {
		return "右手"
	}
	return "左手"
}

// Hall is who sits where: the platform from its centre outwards, of two rows the front one, nearer to the hall, filled first; and the
// hall by delegations, each of which begins a new row. A number of seats beyond what NoHall allows gives no parts.
func (r *Roll) Hall() Hall {
	var h Hall
	var names []string
	platform := r.Platform()
	for _, d := range platform {
		names = append(names, d.Name)
	}
	rows := [][]string{names}
	if len(names) > MostOnPlatform {
		front := (len(names) + 1) / 2
		rows = [][]string{names[front:], names[:front]}
	}
	for _, row := range rows {
		if len(row) > 0 { // somebody's left hand is on the right of the page
			h.Platform = append(h.Platform, fromCentre(row, r.Facts.In.Text(KeySecondSeat) != SeatRight))
		}
	}
	if r.NoHall() == "" {
		h.Parts = r.hallParts(platform)
	}
	return h
}

// hallParts are the delegations without those who sit on the platform, then the deputies of none, then those who sit in.
func (r *Roll) hallParts(platform []*Deputy) []HallPart {
	seats := r.Facts.In.Int(KeyHallSeats)
	var parts []HallPart
	add := func(name string, names []string) {
		if len(names) > 0 {
			parts = append(parts, HallPart{name, slices.Collect(slices.Chunk(names, seats))})
		}
	}
	below := func(people []*Deputy) []string {
		var names []string
		for _, d := range people {
			if !slices.ContainsFunc(platform, func(p *Deputy) bool { return p.ID == d.ID }) {
				names = append(names, d.Name)
			}
		}
		return names
	}
	teams, without := r.Teams()
	for _, t := range teams {
		add(t.Name, below(t.Members))
	}
	add("代表", below(without))
	var guests []string
	for _, g := range r.Guests() {
		guests = append(guests, g.Name)
	}
	add("列席人员", guests)
	return parts
}

// Platform are the members of the presidium in the order of their seats (座次).
func (r *Roll) Platform() []*Deputy {
	type seated struct {
		*Deputy
		seat int64
	}
	var list []seated
	for i := range r.Session.Presidium {
		for _, d := range Persons(r.Session.Presidium[i:i+1], r.Facts) {
			list = append(list, seated{d, int64(r.Session.SeatNo(i))})
		}
	}
	if list == nil {
		for _, d := range r.Presidium() {
			list = append(list, seated{d, d.rankOn(r)})
		}
	}
	slices.SortStableFunc(list, func(a, b seated) int { return cmp.Compare(a.seat, b.seat) })
	out := make([]*Deputy, len(list))
	for i, one := range list {
		out[i] = one.Deputy
	}
	return out
}

// rankOn is the rank of a member of the presidium on the day of the roll, one behind all ranks where none is entered.
func (d *Deputy) rankOn(r *Roll) int64 {
	const last = 1 << 20
	for _, p := range d.Presidium {
		if within(r.Day(), p.From, p.To) && p.Rank.Given {
			return p.Rank.V
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
