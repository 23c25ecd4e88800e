package figures

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// CardNothing stands under the heading of a part in which there is nothing.
const CardNothing = "无。"

// CardScope says whose duty card (履职登记卡) is written, of which days ("" is open), and for whom.
type CardScope struct {
	Deputy   *office.Deputy
	From, To record.Date
	Mask     office.MaskLevel
}

// ToldPart is a part of the card with its lines as their readers may see them, the earliest first.
type ToldPart struct {
	CardPart
	Rows []CardDuty
}

// CardDuty is a line of the card: 待审 is said behind the outcome, and the role stands where nobody took attendance.
type CardDuty struct {
	Day                          record.Date
	Kind, Title, Status, Outcome string
}

// Duties are the ten parts of the card with the lines of the period.
func (c CardScope) Duties(s *data.Store) ([]ToldPart, error) {
	lines, err := s.DutyLines(data.DutyQuery{Deputy: c.Deputy.ID, From: c.From, To: c.To})
	if err != nil {
		return nil, err
	}
	slices.Reverse(lines)
	hidden := map[Source]bool{} // in the office's own copy nothing is kept back
	if c.Mask != office.MaskInternal {
		if hidden, err = Confidential(s, lines); err != nil {
			return nil, err
		}
	}
	var out []ToldPart
	for _, part := range Card(lines) {
		told := ToldPart{CardPart: part}
		for _, l := range part.Lines {
			told.Rows = append(told.Rows, c.duty(l, hidden[Source{l.Register, l.Record}]))
		}
		out = append(out, told)
	}
	return out, nil
}

func (c CardScope) duty(l data.DutyLine, hidden bool) CardDuty {
	text := func(key, value string) string { return office.Mask(office.DutyEntries.Field(key), value, c.Mask) }
	out := CardDuty{l.Day, l.Kind, text("summary", l.Title), cmp.Or(l.Status, l.Role), text("outcome", l.Outcome)}
	if hidden {
		out.Title, out.Outcome = office.Withheld, ""
	}
	if l.Review == office.DutyUnchecked {
		out.Outcome += "（待审）"
	}
	return out
}

// unitOf is what a kind of duty is counted in; the others are 次.
var unitOf = map[string]string{office.DutySpeech: "条", office.DutyCommendation: "项"}

// Tally says in words how often each kind of duty was done, a session once, and how often the deputy was away: different kinds are
// never added together. CardNothing where there is none.
func (p CardPart) Tally() string {
	lines := OncePerSession(p.Lines)
	var parts []string
	for _, kind := range p.Kinds {
		done, left, absent, sum := 0, 0, 0, 0.0
		for _, l := range lines {
			switch {
			case l.Kind != kind:
			case l.Status == office.OnLeave:
				left++
			case l.Status == office.Absent:
				absent++
			default:
				done++
				sum += l.Count.V
			}
		}
		words := kind
		if done > 0 {
			words += fmt.Sprint(done) + cmp.Or(unitOf[kind], "次")
		}
		if done+left+absent > 0 {
			parts = append(parts, words+besides(kind, sum, left, absent))
		}
	}
	if parts == nil {
		return CardNothing
	}
	return strings.Join(parts, "，") + "。"
}

// besides tells in brackets of households visited, leave and absences.
func besides(kind string, sum float64, left, absent int) string {
	var parts []string
	if kind == office.DutyVisit && sum > 0 {
		parts = append(parts, strconv.FormatFloat(sum, 'f', -1, 64)+"户")
	}
	if left > 0 {
		parts = append(parts, fmt.Sprintf("请假%d次", left))
	}
	if absent > 0 {
		parts = append(parts, fmt.Sprintf("缺席%d次", absent))
	}
	if parts == nil {
		return ""
	}
	return "（" + strings.Join(parts, "、") + "）"
}

// CardMandate is a mandate (任职) as the card lists it: a term or seat that is in no register stands as it was typed.
type CardMandate struct {
	Level, Term, Seat, How, Votes, Certificate string
	Elected                                    record.Date
}

// CardMandates are the mandates of a deputy.
func CardMandates(d *office.Deputy, in record.Settings) []CardMandate {
	var out []CardMandate
	for _, m := range d.Mandates {
		votes := ""
		if m.VotesFor.Given {
			votes = fmt.Sprint(m.VotesFor.V)
		}
		out = append(out, CardMandate{office.LevelWord(m.Level, in), cmp.Or(m.Term.Name, m.TermText), cmp.Or(m.Constituency.Name, m.ElectingUnit),
			m.How, votes, m.Certificate, m.Elected})
	}
	return out
}

// CardYear is a year on the card: points and grade, and whether the presidium confirmed them. Nil points: the deputy was not assessed.
type CardYear struct {
	Year        int
	Points      any // a float64
	Grade, Said string
}

// Years are the points of each year of the period in which the deputy was in office or did something, the earliest first. An office
// that does not count points has none.
func (c CardScope) Years(s *data.Store) ([]CardYear, error) {
	counts, err := s.DutyCounts(data.DutyQuery{Deputy: c.Deputy.ID, From: c.From, To: c.To})
	if err != nil {
		return nil, err
	}
	var years []int
	for _, n := range counts {
		if ends := record.Date(fmt.Sprintf("%d-12-31", n.Year)); ends >= c.From && n.Year <= s.Settings().Today.Year() {
			years = append(years, n.Year)
		}
	}
	slices.Sort(years)
	var out []CardYear
	for _, year := range slices.Compact(years) {
		sheet, on, err := Scores(s, year, []record.Ref{{ID: c.Deputy.ID, Name: c.Deputy.Name}})
		if err != nil {
			return nil, err
		}
		if !on {
			continue
		}
		for _, score := range slices.Concat(sheet.Scores, sheet.LeftOut) {
			out = append(out, cardYear(sheet, score))
		}
	}
	return out, nil
}

func cardYear(sheet ScoreSheet, s Score) CardYear {
	switch {
	case s.LeftOut != "":
		return CardYear{Year: sheet.Year, Grade: office.ResultLeftOut}
	case sheet.Draft:
		return CardYear{sheet.Year, s.Total, s.Grade, "草稿，主席团尚未确认"}
	}
	return CardYear{sheet.Year, s.Total, s.Grade, "主席团已于" + hanzi.DateArabic(string(sheet.Decided)) + "确认"}
}
