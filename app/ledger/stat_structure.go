package ledger

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// structure is T01, 代表结构统计表 (DOMAIN.md §6.4): the deputies in office on a day, and beside them those of the term before on its
// last day.
func (m *maker) structure() (Ledger, error) {
	day := m.rosterDay()
	term := office.TermOn(m.facts.Terms(), day, m.in)
	before := m.termBefore(term)
	days := []record.Date{day}
	if before != nil {
		days = append(days, before.To.Add(-1))
	}
	made, err := figures.Structure(m.store, days...)
	if err != nil {
		return Ledger{}, err
	}
	t := structureTable{now: made[0], public: m.Mask == office.MaskPublic}
	if before != nil && len(made[1].Members) > 0 {
		t.before = &made[1]
	}
	t.fill()
	l := Ledger{Title: m.term(term) + "人大代表结构统计表", Period: "统计时间：截至" + hanzi.DateArabic(string(day)), Rows: InMemory(t.rows),
		Portrait: true, OnePage: true, Charts: t.charts, Columns: []Column{{Title: "项目", Width: 14, Align: Centre, Join: true}, {Title: "类别", Width: 32}, numberColumn("人数", 11), short("占比", 11),
			numberColumn("上届人数", 11), short("上届占比", 11), short("增减（百分点）", 16)}}
	l.Notes = append(m.structureNotes(t, before), m.thresholds(t.now)...)
	return l, nil
}

// term names the township in a term: 清溪镇第十九届.
func (m *maker) term(t *office.Term) string {
	if t == nil {
		return m.town(nil)
	}
	return m.town(t) + t.Name
}

// termBefore is the term that ended when another began; nil where its last day is not on record.
func (m *maker) termBefore(t *office.Term) *office.Term {
	var out *office.Term
	for _, o := range m.facts.Terms() {
		if t != nil && o.ID != t.ID && o.To != "" && (t.From == "" || o.To <= t.From) && (out == nil || o.To > out.To) {
			out = o
		}
	}
	return out
}

// structureTable are the rows of T01.
type structureTable struct {
	now    figures.Makeup
	before *figures.Makeup // nil where nobody of the term before is on record
	public bool            // without what people may keep to themselves
	rows   [][]any
	charts []Chart
}

// Dimensions whose distribution an office shows as a picture, and how.
var structurePictures = map[string]ChartKind{figures.BySex: Pie, figures.ByParty: Pie, figures.ByAge: Columns, figures.ByEducation: Columns, figures.ByCategory: Columns,
	figures.ByTerms: Pie}

// fill makes the rows: numbers of seats, then dimension by dimension, the ages behind their bands.
func (t *structureTable) fill() {
	t.seats()
	for i := 0; i < len(t.now.Rows); {
		dimension, first, parts := t.now.Rows[i].Dimension, len(t.rows), 0
		together := true
		for ; i < len(t.now.Rows) && t.now.Rows[i].Dimension == dimension; i++ {
			if !t.shown(i) {
				continue
			}
			t.share(i)
			together = together && t.now.Rows[i].Part
			if together {
				parts++
			}
		}
		if dimension == figures.ByAge {
			t.ages()
		}
		if kind, drawn := structurePictures[dimension]; drawn && len(t.now.Members) > 0 {
			t.charts = append(t.charts, Chart{Title: "代表" + strings.TrimPrefix(dimension, "代表") + "构成（人）", Kind: kind, From: first, Rows: parts, Names: 1, Values: []int{2}})
		}
	}
}

// shown tells whether a row stands in the table: other identities only where somebody has one, and never in public.
func (t *structureTable) shown(row int) bool {
	return t.now.Rows[row].Dimension != figures.ByIdentity || !t.public && (t.now.Count(row) > 0 || t.before != nil && t.before.Count(row) > 0)
}

// seats are 名额, 实有 and 缺额, which are no shares of anything.
func (t *structureTable) seats() {
	row := func(name string, of func(figures.Makeup) any) {
		line := []any{"总数", name, of(t.now), "", nil, "", ""}
		if t.before != nil {
			line[4] = of(*t.before)
		}
		t.rows = append(t.rows, line)
	}
	quota := func(less func(figures.Makeup) int64) func(figures.Makeup) any {
		return func(m figures.Makeup) any {
			if !m.Quota.Given {
				return nil
			}
			return m.Quota.V - less(m)
		}
	}
	members := func(m figures.Makeup) int64 { return int64(len(m.Members)) }
	row("名额", quota(func(figures.Makeup) int64 { return 0 }))
	row("实有", func(m figures.Makeup) any { return members(m) })
	row("缺额", quota(members))
}

// share adds a row of people and their share.
func (t *structureTable) share(row int) {
	trait, n := t.now.Rows[row], t.now.Count(row)
	line := []any{trait.Dimension, trait.Name, n, percent(n, len(t.now.Members)), nil, unknown, unknown}
	if t.before != nil {
		was := t.before.Count(row)
		line[4], line[5] = was, percent(was, len(t.before.Members))
		line[6] = points(share(n, len(t.now.Members)), share(was, len(t.before.Members)))
	}
	t.rows = append(t.rows, line)
}

// ages adds the mean, the highest and the lowest age.
func (t *structureTable) ages() {
	mean := func(m figures.Makeup) any { return oneDecimal(m.MeanAge) }
	whole := func(of func(figures.Makeup) record.Opt[int]) func(figures.Makeup) any {
		return func(m figures.Makeup) any {
			if age := of(m); age.Given {
				return age.V
			}
			return nil
		}
	}
	for _, row := range []struct {
		name string
		of   func(figures.Makeup) any
	}{{"平均年龄（岁）", mean}, {"最大（岁）", whole(func(m figures.Makeup) record.Opt[int] { return m.Oldest })},
		{"最小（岁）", whole(func(m figures.Makeup) record.Opt[int] { return m.Least })}} {
		line := []any{figures.ByAge, row.name, row.of(t.now), "", nil, "", ""}
		if t.before != nil {
			line[4] = row.of(*t.before)
		}
		t.rows = append(t.rows, line)
	}
}

// oneDecimal rounds half up, as rates are; nil where nothing is known.
func oneDecimal(n record.Opt[float64]) any {
	if !n.Given {
		return nil
	}
	return math.Floor(n.V*10+0.5) / 10
}

// share is part of whole in per cent as it is printed, and whether there is a whole.
func share(part, whole int) record.Opt[float64] {
	if whole == 0 {
		return record.Opt[float64]{}
	}
	return record.Some(math.Floor(float64(part)*1000/float64(whole)+0.5) / 10)
}

// points is the difference of two percentages as they are printed: +2.3, −0.5, 0.0; — where one is not known.
func points(now, before record.Opt[float64]) string {
	if !now.Given || !before.Given {
		return unknown
	}
	return signed(now.V-before.V, 1)
}

// signed is a difference with its sign and so many decimals.
func signed(n float64, decimals int) string {
	text := strconv.FormatFloat(n, 'f', decimals, 64)
	switch {
	case strings.Trim(text, "-0.") == "":
		return strings.TrimPrefix(text, "-")
	case n > 0:
		return "+" + text
	}
	return text
}

// structureNotes say what the columns are shares of.
func (m *maker) structureNotes(t structureTable, before *office.Term) []string {
	out := []string{"注：占比＝人数÷实有代表，保留一位小数，各项占比相加可能不等于100%；年龄按截至日期的周岁；“合计”“其中”与同一项目的其他各行重复计算，不相加。"}
	switch {
	case t.before != nil:
		out = append(out, fmt.Sprintf("上届数为%s届末（%s）的实有代表；增减＝本届占比－上届占比。", before.Name, hanzi.DateArabic(string(t.before.Day))))
	default:
		out = append(out, "没有上一届代表的记录，上届各栏为“—”。")
	}
	return out
}
