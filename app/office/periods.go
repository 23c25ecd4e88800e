package office

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// KeyClosed is the setting that holds the closed periods (关闭的期间), one to a line as 2026-01-01..2026-06-30. It is written by
// closing and reopening only, so that the history of the setting tells who closed what and why it was opened again.
const KeyClosed = "closed_periods"

// Period is a stretch of time that is reported on, both days included; "" is open.
type Period struct{ From, To record.Date }

// namedDays are the periods of a year that have a name, by their first and last days.
var namedDays = []struct{ name, days string }{{"", "01-01/12-31"}, {"上半年", "01-01/06-30"}, {"下半年", "07-01/12-31"},
	{"第一季度", "01-01/03-31"}, {"第二季度", "04-01/06-30"}, {"第三季度", "07-01/09-30"}, {"第四季度", "10-01/12-31"}}

var (
	periodOfYear = regexp.MustCompile(`^(\d{4})年?(上半年|下半年|第?[一二三四1-4]季度|(\d{1,2})月)?$`)
	periodOfDays = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)(?:\.\.|至|—|~)(\d{4}-\d\d-\d\d)$`)
)

// ParsePeriod reads a period as people write it: 2026, 2026年上半年, 2026第一季度, 2026年3月, 2026-01-01..2026-06-30. The error says which
// ways there are.
func ParsePeriod(text string) (Period, error) {
	text = strings.ReplaceAll(strings.TrimSpace(text), " ", "")
	if m := periodOfDays.FindStringSubmatch(text); m != nil {
		p := Period{record.Date(m[1]), record.Date(m[2])}
		if p.From.Valid() && p.To.Valid() && p.From <= p.To {
			return p, nil
		}
	}
	if m := periodOfYear.FindStringSubmatch(text); m != nil {
		if p, ok := periodIn(m[1], m[2], m[3]); ok {
			return p, nil
		}
	}
	return Period{}, fmt.Errorf("“%s”不是期间。请写作2026、2026年上半年、2026年第一季度、2026年3月，或者2026-01-01..2026-06-30", text)
}

// periodIn is a part of a year: "" for the whole, a name of namedDays, or a month.
func periodIn(year, part, month string) (Period, bool) {
	if month != "" {
		n, _ := strconv.Atoi(month)
		first := record.Date(fmt.Sprintf("%s-%02d-01", year, n))
		return Period{first, first.AddMonths(1).Add(-1)}, n >= 1 && n <= 12
	}
	if quarter, ok := strings.CutSuffix(part, "季度"); ok {
		quarter = strings.NewReplacer("1", "一", "2", "二", "3", "三", "4", "四").Replace(strings.TrimPrefix(quarter, "第"))
		part = "第" + quarter + "季度"
	}
	for _, d := range namedDays {
		if d.name == part {
			from, to, _ := strings.Cut(d.days, "/")
			return Period{record.Date(year + "-" + from), record.Date(year + "-" + to)}, true
		}
	}
	return Period{}, false
}

// Name is the period in words, as it also stands in the names of files: 2026年上半年, 2026年, 2026年第一季度, else its days 20260103-20260514,
// 20260103起, 至20260514; "" for all time.
func (p Period) Name() string {
	if p.From == "" && p.To == "" {
		return ""
	}
	if p.From.Year() == p.To.Year() && p.From != "" {
		days := string(p.From[5:]) + "/" + string(p.To[5:])
		for _, d := range namedDays {
			if d.days == days {
				return fmt.Sprintf("%d年%s", p.From.Year(), d.name)
			}
		}
	}
	plain := func(d record.Date) string { return strings.ReplaceAll(string(d), "-", "") }
	switch "" {
	case string(p.To):
		return plain(p.From) + "起"
	case string(p.From):
		return "至" + plain(p.To)
	}
	return plain(p.From) + "-" + plain(p.To)
}

// Has tells whether a day lies in the period; no day does in none.
func (p Period) Has(day record.Date) bool {
	return day != "" && day >= p.From && (p.To == "" || day <= p.To)
}

// ClosedPeriods are the periods that are closed, in the order in which they were closed.
func ClosedPeriods(in record.Settings) []Period {
	var out []Period
	for _, line := range strings.Fields(in.Text(KeyClosed)) {
		if p, err := ParsePeriod(line); err == nil {
			out = append(out, p)
		}
	}
	return out
}

// ClosedText is the value of the setting for these closed periods.
func ClosedText(list []Period) string {
	lines := make([]string, len(list))
	for i, p := range list {
		lines[i] = string(p.From) + ".." + string(p.To)
	}
	return strings.Join(lines, "\n")
}

// GoesOn tells whether a record is a matter (件) that is still being handled: a suggestion, a finding, what voters brought up. What happens
// to it after a closed period belongs to later days, so that it can be entered. Meetings and activities never go on.
func GoesOn(rec any, in record.Settings) bool {
	switch rec := rec.(type) {
	case *Proposal:
		return rec.CarriesOn() || len(rec.Deadlines(in)) > 0
	case *Problem, *Petition, *Reception, *Inquiry:
		due, ok := rec.(Timely)
		return ok && len(due.Deadlines(in)) > 0
	}
	return false
}

// Overwritten finds the first field of a record in which a change does more than carry on after closed periods: what was entered stays as
// it is, what was empty may be given, a text may grow, rows may be added; no day that is given may lie in such a period. Nil when there is none.
func Overwritten(fields []*record.Field, before, after any, closed []Period) *record.Field {
	for _, f := range fields {
		if f.Copy || !f.Settable() {
			continue
		}
		was, is := f.Get(before), f.Get(after)
		if !f.Same(was, is) && !carriesOn(f, was, is, closed) {
			return f
		}
	}
	return nil
}

// carriesOn tells whether one field of a matter only carries on.
func carriesOn(f *record.Field, was, is any, closed []Period) bool {
	switch is := is.(type) {
	case string:
		day := record.Date(is)
		if f.Kind == record.KindMonth {
			day = record.Month(is).First()
		}
		if f.Kind == record.KindDate || f.Kind == record.KindMonth {
			return was == nil && !slices.ContainsFunc(closed, func(p Period) bool { return p.Has(day) })
		}
		text, _ := was.(string)
		return was == nil || (f.Kind == record.KindText || f.Kind == record.KindLongText) && strings.HasPrefix(is, text)
	case []any:
		rows, _ := was.([]any)
		return rowsCarryOn(f, rows, is, closed)
	}
	return was == nil
}

// rowsCarryOn tells whether all rows that stood there still do, and what is new in them or beside them only carries on.
func rowsCarryOn(f *record.Field, was, is []any, closed []Period) bool {
	for _, old := range was {
		if !slices.ContainsFunc(is, func(row any) bool { return record.IdentityOf(row).ID == record.IdentityOf(old).ID }) {
			return false
		}
	}
	for _, row := range is {
		before := f.Sub.New()
		if i := slices.IndexFunc(was, func(old any) bool {
			return record.IdentityOf(old).ID == record.IdentityOf(row).ID
		}); i >= 0 {
			before = was[i]
		}
		if Overwritten(f.Sub.Fields, before, row, closed) != nil {
			return false
		}
	}
	return true
}
