package intake

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// How many years of work a demo holds: those of the present term at scale 1, more of earlier terms at larger scales, and
// after so many years more records of each earlier year instead.
const (
	demoYears = 2
	mostYears = 40
)

// demoYear is a calendar year of the township's work. Every step of the demo goes through all of them.
type demoYear struct {
	Year     int
	Term     *office.Term
	Live     bool // of the present term: only here may something be open or overdue; earlier years are closed
	Times    int  // how many times the records of a year at scale 1 are made, all but its two sessions; 1 in years of the present term
	Sessions []*office.Session
}

// on gives a working weekday of the year: the day itself, as "03-15", or the first working day after it. When a term begins the
// first days of the year still belong to the one before, so days before 20 January are left to sessions.
func (y *demoYear) on(monthDay string) record.Date {
	day := record.Date(fmt.Sprintf("%04d-%s", y.Year, monthDay))
	for slices.Contains([]time.Weekday{time.Saturday, time.Sunday}, weekday(day)) || slices.Contains(demoDaysOff, day) {
		day = day.Add(1)
	}
	return day
}

// weekday tells which day of the week a day is.
func weekday(day record.Date) time.Weekday {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return time.Sunday
	}
	return at.Weekday()
}

// years lists the years of the demo, the oldest first. The last one ends today: what lies after today has not happened
// (past).
func (t *township) years() []*demoYear { return t.calendar }

// saveTerms saves the terms of all years, and makes the years. The present term began with the first of its sessions; each
// earlier one lasted five years.
func (t *township) saveTerms() error {
	opened := t.openings()[0]
	now, err := t.s.Lookup(office.Terms.Key, "第十九届")
	if err != nil {
		return err
	}
	rec, err := t.s.Get(office.Terms.Any, now.ID)
	if err != nil {
		return err
	}
	t.term = rec.(*office.Term)
	t.describeTerm(t.term, 19, opened)
	start := opened.Year() - min(mostYears, demoYears*t.scale) + demoYears // of the records
	earlier := max(1, (opened.Year()-start+4)/5)
	for n := range earlier {
		year := opened.Year() - 5*(earlier-n)
		old := &office.Term{}
		t.describeTerm(old, int64(19-earlier+n), tuesday(record.Date(fmt.Sprintf("%d-01-08", year))))
		if n > 0 {
			t.terms[n-1].To = old.From
		}
		t.terms = append(t.terms, old)
	}
	t.before = t.terms[earlier-1]
	t.before.To = opened
	t.terms = append(t.terms, t.term)
	if err := saveAll(t, office.Terms, t.terms...); err != nil {
		return err
	}
	for year := start; year <= t.today.Year(); year++ {
		y := &demoYear{Year: year, Term: t.term, Live: year >= opened.Year(), Times: 1}
		if !y.Live {
			y.Term = t.terms[len(t.terms)-2-(opened.Year()-1-year)/5]
			y.Times = t.timesIn(year-start, opened.Year()-start)
		}
		t.calendar = append(t.calendar, y)
	}
	return nil
}

// timesIn tells how many times the records of an earlier year are made, so that all years together come to the scale: of so many earlier
// years, counted from 0.
func (t *township) timesIn(year, years int) int {
	wanted := demoYears * (t.scale - 1)
	times := wanted / years
	if year < wanted%years {
		times++
	}
	return times
}

// describeTerm writes what is known of a term. Only the present one has the township's present number of people.
func (t *township) describeTerm(term *office.Term, number int64, opened record.Date) {
	behind := 19 - number
	term.Number, term.From = record.Some(number), opened
	term.Name = hanzi.Ordinal(int(number), "届")
	term.ShortName = "镇" + strings.TrimPrefix(term.Name, "第") + "人大"
	term.QuotaDoc, term.QuotaDay = fmt.Sprintf("平人常发〔%d〕%d号", opened.AddMonths(-5).Year(), 8-min(behind, 7)), opened.AddMonths(-5)
	term.AreaName, term.AreaKind = "清溪镇", "镇"
	term.Quota, term.Population = record.Some(int64(t.seatsOf(term))), record.Some(demoPopulation-900*min(behind, 1))
	term.Voters = record.Some(term.Population.V * 76 / 100)
}

// seatsOf is the quota of a term: 45 and one for every 1,500 people of the time (选举法12).
func (t *township) seatsOf(term *office.Term) int {
	if term == t.term {
		return demoQuota
	}
	return formerQuota
}

// inOffice lists the township deputies who are in office on a day, in the order of the register.
func (t *township) inOffice(day record.Date) []*office.Deputy {
	if _, known := t.roster[day]; !known {
		var out []*office.Deputy
		in := t.s.Settings()
		for _, d := range slices.Concat(t.deputies, t.former) {
			if d.InOffice(day, t.termByID, in) && d.StatusOn(office.LevelTown, day, t.termByID) == office.StateInOffice {
				out = append(out, d)
			}
		}
		t.roster[day] = out
	}
	return t.roster[day]
}

// whole counts all deputies in office on a day (N), the suspended among them.
func (t *township) whole(day record.Date) int64 {
	n, in := int64(0), t.s.Settings()
	for _, d := range slices.Concat(t.deputies, t.former) {
		if d.InOffice(day, t.termByID, in) {
			n++
		}
	}
	return n
}

// upTo is a day that has come, "" when it lies after today.
func (t *township) upTo(day record.Date) record.Date {
	if t.past(day) {
		return day
	}
	return ""
}

func (t *township) termByID(id int64) *office.Term {
	for _, term := range t.terms {
		if term.ID == id {
			return term
		}
	}
	return nil
}

// some takes n of the deputies in office on a day, other ones each time, all of them when they are fewer.
func (t *township) some(day record.Date, n int) []*office.Deputy {
	list := t.inOffice(day)
	n = min(n, len(list))
	from := t.next("some") * 7
	var out []*office.Deputy
	for i := range n {
		out = append(out, list[(from+i)%len(list)])
	}
	return out
}

// came writes people as present in a list of attendance.
func came(people []*office.Deputy) []record.Person {
	var out []record.Person
	for _, d := range people {
		out = append(out, record.Person{Who: ref(d.ID), Status: office.Attended})
	}
	return out
}

// sealTerms closes the terms before the present one: their records can only be read.
func (t *township) sealTerms() error {
	for _, term := range t.terms {
		if term.To != "" {
			term.Sealed = term.To
		}
	}
	return saveAll(t, office.Terms, t.terms...)
}
