package main

import (
	"encoding/xml"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// recount counts again what a ledger closes with: from its rows as they are printed, and, for what no column shows, from the records.
type recount struct {
	t    *testing.T
	s    *data.Store
	o    ledger.Options
	rows []map[string]string
}

// those are the rows for which a condition holds.
func (r recount) those(holds func(row map[string]string) bool) recount {
	r.rows = slices.DeleteFunc(slices.Clone(r.rows), func(row map[string]string) bool { return !holds(row) })
	return r
}

// with are the rows whose cell begins with one of these words.
func (r recount) with(title string, words ...string) recount {
	return r.those(func(row map[string]string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(row[title], w) })
	})
}

// filled are the rows whose cell says something.
func (r recount) filled(title string) recount {
	return r.those(func(row map[string]string) bool { return row[title] != "" && row[title] != "—" })
}

func (r recount) n() int { return len(r.rows) }

func (r recount) sum(title string) int { return int(sumOf(r.rows, title)) }

// kinds counts the rows by the text of a cell: 请示 3 件，报告 5 件, in any order.
func (r recount) kinds(title, unit string) (parts []string) {
	count := map[string]int{}
	for _, row := range r.rows {
		count[strings.ReplaceAll(row[title], "\n", "")]++
	}
	for _, kind := range slices.Sorted(maps.Keys(count)) {
		parts = append(parts, fmt.Sprintf("%s %d %s", kind, count[kind], unit))
	}
	return parts
}

// distinct counts the different texts of a cell up to a mark.
func (r recount) distinct(title, mark string) int {
	seen := map[string]bool{}
	for _, row := range r.rows {
		text, _, _ := strings.Cut(row[title], mark)
		seen[text] = true
	}
	return len(seen)
}

// rated is a rate as DOMAIN.md §7.3 prints it.
func rated(part, whole int) string {
	switch {
	case whole == 0:
		return "—"
	case part == whole:
		return "100%"
	}
	return strconv.FormatFloat(math.Floor(float64(part)*1000/float64(whole)+0.5)/10, 'f', 1, 64) + "%"
}

// of adds up something of the records whose day lies in the time of the ledger.
func of[T any](r recount, reg *record.Register[T], day func(*T) record.Date, n func(*T) int64) int {
	r.t.Helper()
	sum := int64(0)
	for rec, err := range data.Each(r.s, reg, record.Query{}) {
		if err != nil {
			r.t.Fatal(err)
		}
		if on := day(rec); on >= r.o.From && on <= r.o.To {
			sum += n(rec)
		}
	}
	return int(sum)
}

// unit is 1 where a condition holds.
func unit(holds bool) int64 {
	if holds {
		return 1
	}
	return 0
}

var digits = regexp.MustCompile(`[0-9]+`)

// Every number with which a ledger of the demo closes is what its rows come to; none is left that nobody recounted.
func TestEveryTotalOfTheDemoIsARecountOfItsRows(t *testing.T) {
	s := demoOffice(t)
	o := ledger.Options{From: "2025-01-01", To: "2026-10-31", Mask: office.MaskInternal}
	for _, known := range ledger.Catalogue() {
		l := statistic(t, s, known.Number, o)
		closing := strings.Join(l.Totals, "\n")
		count := recounts[known.Number]
		if count == nil {
			if digits.MatchString(closing) {
				t.Errorf("%s closes with what nobody recounts: %s", known.Number, closing)
			}
			continue
		}
		left := closing
		for _, want := range count(recount{t, s, o, sheetRows(t, l)}) {
			before, after, there := strings.Cut(left, want)
			if !there {
				t.Errorf("%s does not say %q: %s", known.Number, want, closing)
			}
			left = before + "|" + after
		}
		if digits.MatchString(left) {
			t.Errorf("%s: nobody recounted %q of %s", known.Number, left, closing)
		}
	}
}

// Every SUM of every sheet of the demo is the sum of the cells that it names, and stands in the file with that value.
func TestEverySumOfTheDemoIsThatOfItsCells(t *testing.T) {
	s := demoOffice(t)
	formula := regexp.MustCompile(`^SUM\(([A-Z]+)([0-9]+):[A-Z]+([0-9]+)\)$`)
	sums := 0
	for _, l := range summaryOf(t, s, ledger.Options{From: "2025-01-01", To: "2026-10-31", Mask: office.MaskInternal}) {
		var sheet sheetXML
		if err := xml.Unmarshal([]byte(bookOf(t, s, l)["xl/worksheets/sheet1.xml"]), &sheet); err != nil {
			t.Fatal(err)
		}
		rows := sheet.cells()
		for _, row := range sheet.Rows {
			for _, c := range row.Cells {
				if c.Formula == "" {
					continue
				}
				parts := formula.FindStringSubmatch(c.Formula)
				if parts == nil {
					t.Fatalf("%s %s holds the formula %s", l.Sheet, c.Ref, c.Formula)
				}
				first, _ := strconv.Atoi(parts[2])
				last, _ := strconv.Atoi(parts[3])
				sum := 0.0
				for _, cells := range rows[first-1 : last] {
					n, _ := strconv.ParseFloat(cells[parts[1]], 64)
					sum += n
				}
				sums++
				if got, err := strconv.ParseFloat(c.Value, 64); err != nil || math.Abs(got-sum) > 0.005 {
					t.Errorf("%s %s says %s, its cells come to %g", l.Sheet, c.Ref, c.Value, sum)
				}
			}
		}
	}
	if sums < 60 {
		t.Errorf("%d sums were recounted", sums)
	}
}

func summaryOf(t *testing.T, s *data.Store, o ledger.Options) []ledger.Ledger {
	t.Helper()
	all, err := ledger.All(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
