package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// notPublic is the error of a ledger that has nothing in it that may be published.
type notPublic struct{ sheet string }

// Error says that the ledger stays in the office.
func (e notPublic) Error() string {
	return "台账“" + e.sheet + "”里没有代表法第五十八条要公布的项目，不能公示，没有生成文件。请改为“上报”或“内部”。"
}

// account makes a ledger of records: the columns that the mask allows, a row for each, and the period that they are of. The
// session of the wish stands there only where records can belong to one.
func account[T any](m *maker, reg *record.Any, title string, base func(T) *record.Base, cols []col[T], list []T) Ledger {
	columns, rows := table(reg, m.Mask, base, cols, list)
	period := periodText(m.From, m.To, m.day())
	if reg.Field("session") != nil {
		period = m.period()
	}
	return Ledger{Title: title, Period: period, Columns: columns, Rows: InMemory(rows)}
}

// period is the information line of the wish.
func (m *maker) period() string {
	text := periodText(m.From, m.To, m.day())
	if m.session != nil && m.From == "" && m.To == "" {
		return m.session.ShortName() + "　" + text
	}
	return text
}

// field is a column that prints a field of a register as it is.
func field[T any](m *maker, reg *record.Any, key string, c Column) col[T] {
	f := reg.Field(key)
	return col[T]{c, key, func(rec T) string { return f.Text(rec, m.in) }}
}

// during reads the records of a register whose date lies in the period, none of them after the ledger's day, the earliest first.
func during[T any](m *maker, reg *record.Register[T]) ([]*T, error) {
	where := []record.Filter{{Key: reg.DateKey, Op: record.Given}, {Key: reg.DateKey, Op: record.AtMost, Value: string(m.lastDay())}}
	if m.From != "" {
		where = append(where, record.Filter{Key: reg.DateKey, Op: record.AtLeast, Value: string(m.From)})
	}
	return data.All(m.store, reg, record.Query{Where: where, Sort: []record.Sort{{Key: reg.DateKey}}})
}

// lastDay is the last day whose events count.
func (m *maker) lastDay() record.Date {
	if m.To != "" {
		return min(m.To, m.day())
	}
	return m.day()
}

// thisYear is the wish with a period: the one that was named, else the year of its day.
func (m *maker) thisYear() *maker {
	year := *m
	if m.From == "" && m.To == "" {
		year.From, year.To = record.Date(fmt.Sprintf("%04d-01-01", m.day().Year())), m.day()
	}
	return &year
}

// daysText tells from when to when a ledger counts: 2026年1月1日至2026年6月30日.
func (m *maker) daysText() string {
	last := hanzi.DateArabic(string(m.lastDay()))
	if m.From == "" {
		return "截至" + last
	}
	return hanzi.DateArabic(string(m.From)) + "至" + last
}

// includes tells whether a day lies in the period, and not after the ledger's day.
func (m *maker) includes(day record.Date) bool {
	return m.seen(day) && day >= m.From && (m.To == "" || day <= m.To)
}

// covers is includes, and in the whole of the records takes those without a day too.
func (m *maker) covers(day record.Date) bool {
	return m.includes(day) || day == "" && m.From == "" && m.To == ""
}

// reason is why somebody had leave or was absent, as this list may tell it: mostly it is an illness, which never leaves the office
// (个保法28, DOMAIN.md §9.1).
func (m *maker) reason(text string) string {
	if m.Mask != office.MaskInternal {
		return ""
	}
	return text
}

// reasonsNote says under a list for the county why a column of reasons is blank.
func (m *maker) reasonsNote(what string) string {
	if m.Mask != office.MaskReport {
		return ""
	}
	return what + "可能涉及敏感个人信息，上报的表里不列。"
}

// seen tells whether a day had come by the ledger's day.
func (m *maker) seen(day record.Date) bool { return day != "" && day <= m.day() }

// known is a date as the ledger's day knew it: blank while it was to come.
func (m *maker) known(day record.Date) string {
	if !m.seen(day) {
		return ""
	}
	return string(day)
}

// ofSession tells whether a record belongs to the session of the wish; all do where none is wished for.
func (m *maker) ofSession(session record.Ref) bool { return m.Session == 0 || session.ID == m.Session }

// closed is a ledger as it goes out: one for everybody closes with nothing but how many rows it has, for its totals and notes tell of
// columns that are not there.
func (m *maker) closed(l Ledger, whole string, rows int) Ledger {
	if m.Mask == office.MaskPublic {
		l.Totals, l.Notes = []string{fmt.Sprintf(whole, rows)}, nil
	}
	return l
}

// tally counts rows by what they are.
type tally struct {
	unit  string
	kinds []string // in the order in which they are told
	count map[string]int
}

// tallyOf counts a list by kind; kinds that are not among the known ones follow them as they come, blank ones as 未分类.
func tallyOf[T any](unit string, known []string, list []T, kind func(T) string) tally {
	t := tally{unit: unit, kinds: slices.Clone(known), count: map[string]int{}}
	for _, one := range list {
		k := cmp.Or(kind(one), "未分类")
		if !slices.Contains(t.kinds, k) {
			t.kinds = append(t.kinds, k)
		}
		t.count[k]++
	}
	return t
}

// String tells the whole and its parts: 共 3 件：请示 1 件，报告 2 件.
func (t tally) String() string {
	all := 0
	for _, n := range t.count {
		all += n
	}
	whole := fmt.Sprintf("共 %d %s", all, t.unit)
	if all == 0 {
		return whole
	}
	return whole + "：" + t.parts()
}

// parts tells how many are of each kind: 请示 1 件，报告 2 件. Kinds that nothing is of are left out.
func (t tally) parts() string {
	var parts []string
	for _, k := range t.kinds {
		if n := t.count[k]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d %s", k, n, t.unit))
		}
	}
	return strings.Join(parts, "，")
}

// names joins the names of references: 张三、李四.
func names(refs []record.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return strings.Join(out, "、")
}

// inLines writes several things into one cell, each on its line, with their numbers where there are more than one.
func inLines(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = fmt.Sprintf("%d．%s", i+1, item)
	}
	return strings.Join(out, "\n")
}

// given is a count as a cell of numbers takes it, blank where it is not known.
func given(n int64, known bool) string {
	if !known {
		return ""
	}
	return fmt.Sprint(n)
}

// count is a number that was or was not entered, as a cell of numbers takes it.
func count(n record.Opt[int64]) string { return given(n.V, n.Given) }

// short, dayColumn and numberColumn are the looks of columns that many ledgers have.
func short(title string, width float64) Column {
	return Column{Title: title, Width: width, Align: Centre}
}

func dayColumn(title string) Column { return Column{Title: title, Kind: Date, Width: 11} }

func numberColumn(title string, width float64) Column {
	return Column{Title: title, Kind: Number, Width: width}
}

// percent is a rate of two counts: one decimal, — when there is nothing to divide by (DOMAIN.md §7.3).
func percent[N int | int64](part, whole N) string {
	return figures.Percent(float64(part), float64(whole))
}
