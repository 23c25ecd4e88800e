package ledger

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// performance is one row of L06: what a deputy did in the period, and the points of the year.
type performance struct {
	seat
	called, came      int // sessions of the congress: 应, 实
	done              map[string]int
	visits            int // 走访, times
	households        float64
	led, seconded     map[string]int // 议案, 建议
	points, rank, was string         // 积分, 排名, 等次
}

// The columns of L06 that put kinds of duty together. What stands in none of them is 其他; commendations are no duty.
var dutyColumns = []struct {
	title string
	kinds []string
}{
	{"主席团会议", []string{office.DutyPresidium}},
	{"小组活动", []string{office.DutyGroup}},
	{"视察调研", []string{office.DutyInspection, office.DutyResearch, office.DutySupervision}},
	{"执法检查", []string{office.DutyLawCheck}},
	{"评议", []string{office.DutyAppraisal}},
	{"培训", []string{office.DutyTraining}},
	{"接待选民", []string{office.DutyReception, office.DutyPetition}},
	{"审议发言", []string{office.DutySpeech}},
	{titleReport, []string{office.DutyReport}},
}

// The first columns of them stand before 走访户数, the others after the proposals; 其他 is the last.
const (
	firstDuties = 7
	otherDuties = "其他"
)

// columnOfDuty is the column that a kind of duty counts in.
func columnOfDuty(kind string) string {
	for _, c := range dutyColumns {
		if slices.Contains(c.kinds, kind) {
			return c.title
		}
	}
	return otherDuties
}

// performances is L06, 履职登记: for each deputy in office on the day what stands in his duty archive of the period. Lines that were
// sent back (退回) count nowhere, as on the deputy's own card.
func (m *maker) performances() (Ledger, error) {
	rows, sheet, counted, err := m.scored()
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Deputies.Any, "代表履职情况登记表", func(p *performance) *record.Base { return &p.Base }, performanceColumns(), rows)
	l.Totals = []string{averages(rows)}
	l.Notes = performanceNotes(sheet, counted, m.Mask)
	return l, nil
}

// performed counts the duties of each deputy in office on the day, in the order of the roster.
func (m *maker) performed() ([]*performance, error) {
	seats, err := m.seats(m.rosterDay(), office.LevelTown)
	if err != nil {
		return nil, err
	}
	rows := make([]*performance, len(seats))
	byID := map[int64]*performance{}
	for i, s := range seats {
		rows[i] = &performance{seat: s, done: map[string]int{}, led: map[string]int{}, seconded: map[string]int{}}
		byID[s.Deputy.ID] = rows[i]
	}
	return rows, m.countDuties(byID)
}

// scored is performed with the points of the year put in, where the office counts them.
func (m *maker) scored() (rows []*performance, sheet figures.ScoreSheet, counted bool, err error) {
	if rows, err = m.performed(); err == nil {
		sheet, counted, err = m.score(rows)
	}
	return rows, sheet, counted, err
}

// countDuties adds up the duty lines of the period.
func (m *maker) countDuties(byID map[int64]*performance) error {
	q := m.dutiesWanted()
	counts, err := m.store.DutyCounts(q)
	if err != nil {
		return err
	}
	for _, c := range counts {
		if p := byID[c.Deputy]; p != nil && c.Kind != office.DutySession && c.Review != office.DutyReturned && office.WasThere(c.Status) {
			p.take(c)
		}
	}
	q.Kind = office.DutySession
	lines, err := m.store.DutyLines(q)
	if err != nil {
		return err
	}
	lines = slices.DeleteFunc(lines, func(l data.DutyLine) bool { return l.Review == office.DutyReturned })
	for _, l := range figures.OncePerSession(lines) {
		if p := byID[l.Deputy.ID]; p != nil {
			p.called++
			p.came += toInt(office.WasThere(l.Status))
		}
	}
	return nil
}

// dutiesWanted asks for the duty lines of the period, up to the ledger's day.
func (m *maker) dutiesWanted() data.DutyQuery {
	q := data.DutyQuery{From: m.From, To: m.day()}
	if m.To != "" {
		q.To = min(m.To, q.To)
	}
	return q
}

// take counts lines of one kind.
func (p *performance) take(c data.DutyCount) {
	switch c.Kind {
	case office.DutyCommendation:
	case office.DutyVisit:
		p.visits += int(c.Lines)
		p.households += c.Sum
	case office.DutyMotion, office.DutySuggestion:
		if strings.Contains(c.Role, office.DutyRoleSecond) {
			p.seconded[c.Kind] += int(c.Lines)
			return
		}
		p.led[c.Kind] += int(c.Lines)
	default:
		p.done[columnOfDuty(c.Kind)] += int(c.Lines)
	}
}

// score puts in the points of the year of the ledger's day; — where the office does not count them.
func (m *maker) score(rows []*performance) (figures.ScoreSheet, bool, error) {
	deputies := make([]record.Ref, len(rows))
	byID := map[int64]*performance{}
	for i, p := range rows {
		deputies[i] = record.Ref{ID: p.Deputy.ID, Name: p.Name}
		byID[p.Deputy.ID] = p
		p.points, p.rank, p.was = unknown, unknown, unknown
	}
	sheet, on, err := figures.ScoresOn(m.store, m.day().Year(), m.day(), deputies)
	if err != nil || !on {
		return sheet, false, err
	}
	for _, s := range sheet.Scores {
		p := byID[s.Deputy.ID]
		p.points, p.rank, p.was = strconv.FormatFloat(s.Total, 'f', -1, 64), fmt.Sprint(s.Rank), s.Grade
	}
	for _, s := range sheet.LeftOut {
		byID[s.Deputy.ID].was = office.ResultLeftOut
	}
	return sheet, true, nil
}

// The fields that decide who may see what of L06: how often a deputy acted may be published (代表法58, DOMAIN.md §9.1), points may
// not.
const (
	openDuty   = "name"
	closedDuty = "note"
)

// performanceColumns are the columns of L06 (DOMAIN.md §6.2).
func performanceColumns() []col[*performance] {
	n := func(title string) col[*performance] {
		width := 2.2 * float64(max(3, utf8.RuneCountInString(title)))
		return col[*performance]{numberColumn(title, width), openDuty, func(p *performance) string { return fmt.Sprint(p.done[title]) }}
	}
	pair := func(title, kind string) col[*performance] {
		return col[*performance]{short(title, 11), openDuty, func(p *performance) string { return fmt.Sprintf("%d/%d", p.led[kind], p.seconded[kind]) }}
	}
	closed := func(title string, width float64, of func(p *performance) string) col[*performance] {
		return col[*performance]{numberColumn(title, width), closedDuty, of}
	}
	out := []col[*performance]{
		{short("姓名", 10), "name", func(p *performance) string { return p.Name }},
		{short("出席人代会（应/实）", 10), openDuty, func(p *performance) string { return fmt.Sprintf("%d/%d", p.called, p.came) }},
	}
	for _, c := range dutyColumns[:firstDuties] {
		out = append(out, n(c.title))
	}
	out = append(out,
		col[*performance]{numberColumn("走访户数", 9), openDuty, func(p *performance) string { return strconv.FormatFloat(p.households, 'f', -1, 64) }},
		pair("议案（领衔/联名）", office.DutyMotion), pair("建议（领衔/联名）", office.DutySuggestion))
	for _, c := range dutyColumns[firstDuties:] {
		out = append(out, n(c.title))
	}
	return append(out, n(otherDuties),
		closed("积分", 8, func(p *performance) string { return p.points }),
		closed("排名", 6, func(p *performance) string { return p.rank }),
		closed("等次", 11, func(p *performance) string { return p.was }))
}

// averages are what a deputy did on average (人均), in the order of the columns.
func averages(rows []*performance) string {
	mean := func(of func(p *performance) float64) string {
		if len(rows) == 0 {
			return unknown
		}
		sum := 0.0
		for _, p := range rows {
			sum += of(p)
		}
		return strconv.FormatFloat(math.Floor(sum*10/float64(len(rows))+0.5)/10, 'f', 1, 64) // half up, as rates are
	}
	parts := []string{fmt.Sprintf("出席人代会应 %s 次、实 %s 次", mean(func(p *performance) float64 { return float64(p.called) }),
		mean(func(p *performance) float64 { return float64(p.came) }))}
	times := func(title string) string {
		return title + " " + mean(func(p *performance) float64 { return float64(p.done[title]) }) + " 次"
	}
	for _, c := range dutyColumns[:firstDuties] {
		parts = append(parts, times(c.title))
	}
	parts = append(parts, "走访 "+mean(func(p *performance) float64 { return p.households })+" 户")
	for _, kind := range []struct{ duty, word string }{{office.DutyMotion, "议案"}, {office.DutySuggestion, "建议"}} {
		parts = append(parts, fmt.Sprintf("领衔%s %s 件、联名 %s 件", kind.word, mean(func(p *performance) float64 { return float64(p.led[kind.duty]) }),
			mean(func(p *performance) float64 { return float64(p.seconded[kind.duty]) })))
	}
	for _, c := range dutyColumns[firstDuties:] {
		parts = append(parts, times(c.title))
	}
	parts = append(parts, times(otherDuties))
	return fmt.Sprintf("共 %d 人，人均：%s", len(rows), strings.Join(parts, "，"))
}

// performanceNotes say what counts in which column, and what the points are worth.
func performanceNotes(sheet figures.ScoreSheet, counted bool, mask office.MaskLevel) []string {
	out := []string{"注：出席人代会按会次计，一次会议几场全体会议只算一次；请假、缺席的不计入其他各栏。视察调研含督查，接待选民含代表接访；其他含列席会议、专题询问、主题活动、" +
		"帮扶捐助、矛盾调解、政策宣传。"}
	switch {
	case mask == office.MaskPublic:
	case !counted:
		out = append(out, "本单位没有启用履职积分。")
	case sheet.Draft:
		out = append(out, fmt.Sprintf("积分、排名、等次为%d年度的，主席团尚未确认，为草稿。", sheet.Year))
	default:
		out = append(out, fmt.Sprintf("积分、排名、等次为%d年度的，主席团已确认。", sheet.Year))
	}
	return out
}
