package paper

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// reportSentence is a sentence of a report as data. Its text holds {指标} for a figure by its name, or for what records tell;
// 〔…〕 is left out when something in it has no data, and 〔…｜…〕 takes the first alternative that has. A sentence that lacks data
// outside of these is not there, nor is one in which nothing is left of its data.
type reportSentence struct {
	text  string
	kinds []ReportKind // the forms that it belongs to; nil is all
	each  eachRecord   // tells it once for each of some records; nil is once
}

// told are the data that one record gives a sentence, by the names in its text, and what tells the record from others.
type told struct {
	key    string
	values map[string]figures.Value
}

type eachRecord func(r *reporter) []told

// reporter makes one report. What it reads is read once.
type reporter struct {
	ReportQuery
	store  *data.Store
	facts  office.Facts
	in     record.Settings
	day    record.Date // as of which things stand
	values map[string]figures.Value
	plain  map[string]string // words of the office: 镇, 县, 期间
	err    error
}

func newReporter(s *data.Store, q ReportQuery) (*reporter, error) {
	if q.Kind == "" {
		q.Kind = ReportSummary
	}
	if q.From == "" && q.To == "" {
		q.From, q.To = ReportPeriod(s, q.Kind)
	}
	scope := figures.Scope{From: q.From, To: q.To}
	all, err := figures.All(s, scope)
	if err != nil {
		return nil, err
	}
	facts := s.Facts()
	r := &reporter{ReportQuery: q, store: s, facts: facts, in: facts.In, day: scope.Day(facts.In.Today), values: map[string]figures.Value{}}
	for _, v := range all {
		r.values[v.Name] = v
	}
	rate := figures.Satisfaction(r.in)
	r.values["代表满意率"] = r.values[rate]
	r.plain = map[string]string{"镇": office.TownWord(r.in), "县": countyWord(r.in), "人大": office.CongressName(r.in), "主席团": office.PresidiumName(r.in),
		"期间": ReportPeriodName(q.From, q.To), "满意率名称": rate}
	maps.Copy(r.values, r.fromRecords())
	return r, r.err
}

// countyWord is 县, 区 or 市, as the county's name ends.
func countyWord(in record.Settings) string {
	name := []rune(in.Text(office.KeyCounty))
	if n := len(name); n > 0 && strings.ContainsRune("县区市旗", name[n-1]) {
		return string(name[n-1])
	}
	return "县"
}

// block gives the paragraphs of a block with those sentences that have data, and how many have none.
func (r *reporter) block(name string, left []string) (out [][]ReportSentence, dropped int) {
	for _, paragraph := range reportText[name] {
		var said []ReportSentence
		for _, s := range paragraph {
			if s.kinds != nil && !slices.Contains(s.kinds, r.Kind) {
				continue
			}
			got := r.sentence(s)
			if len(got) == 0 && s.each == nil {
				dropped++
			}
			for _, one := range got {
				one.Off = slices.Contains(left, one.Key)
				said = append(said, one)
			}
		}
		if said != nil {
			out = append(out, said)
		}
	}
	return out, dropped
}

// sentence says one sentence, or one for each record that it is about.
func (r *reporter) sentence(s reportSentence) (out []ReportSentence) {
	list := []told{{}}
	if s.each != nil {
		list = s.each(r)
	}
	for _, one := range list {
		if parts, ok := r.say(s.text, one.values); ok {
			out = append(out, ReportSentence{Key: strings.TrimSpace(s.text + " " + one.key), Parts: parts})
		}
	}
	return out
}

// say fills the text of a sentence; it is false when data are missing.
func (r *reporter) say(text string, own map[string]figures.Value) ([]ReportPart, bool) {
	var out []ReportPart
	asked := strings.ContainsAny(text, "〔") || r.asks(text)
	for text != "" {
		before, rest, _ := strings.Cut(text, "〔")
		optional, after, _ := strings.Cut(rest, "〕")
		parts, ok := r.fill(before, own)
		if !ok {
			return nil, false
		}
		out = append(out, parts...)
		for _, alternative := range strings.Split(optional, "｜") {
			if parts, ok = r.fill(alternative, own); ok {
				out = append(out, parts...)
				break
			}
		}
		text = after
	}
	if asked && !slices.ContainsFunc(out, func(p ReportPart) bool { return p.Value != nil }) {
		return nil, false
	}
	return tidy(out), true
}

// asks tells whether a text holds a name that is not one of the office's own words.
func (r *reporter) asks(text string) bool {
	for {
		_, rest, found := strings.Cut(text, "{")
		if !found {
			return false
		}
		name, after, _ := strings.Cut(rest, "}")
		if _, plain := r.plain[name]; !plain {
			return true
		}
		text = after
	}
}

// fill puts data into a piece without optional parts; it is false when any is missing.
func (r *reporter) fill(text string, own map[string]figures.Value) ([]ReportPart, bool) {
	var out []ReportPart
	for text != "" {
		before, rest, _ := strings.Cut(text, "{")
		name, after, _ := strings.Cut(rest, "}")
		if before != "" {
			out = append(out, ReportPart{Text: before})
		}
		text = after
		if name == "" {
			continue
		}
		if word, plain := r.plain[name]; plain {
			out = append(out, ReportPart{Text: word})
			continue
		}
		v, known := own[name]
		if !known {
			v = r.values[name]
		}
		if !hasData(v) {
			return nil, false
		}
		out = append(out, ReportPart{Text: printed(v), Value: &v})
	}
	return out, true
}

// hasData tells whether a value can stand in a sentence: names that are not empty, a rate of something, a count above 0.
func hasData(v figures.Value) bool {
	return v.Known && v.Text != "" && (v.Unit == "" || v.Unit == "%" || v.Number != 0)
}

// printed is a value as a sentence prints it: amounts with their unit, 33万元 where that is exact.
func printed(v figures.Value) string {
	switch {
	case v.Unit != "元":
		return v.Text
	case v.Number >= 10000 && math.Mod(v.Number, 100) == 0:
		return strconv.FormatFloat(v.Number/10000, 'f', -1, 64) + "万元"
	}
	return v.Text + "元"
}

// tidy joins plain words, and takes the marks away that an optional part has left before a stop.
func tidy(parts []ReportPart) []ReportPart {
	var out []ReportPart
	for _, p := range parts {
		last := len(out) - 1
		if p.Value != nil || last < 0 || out[last].Value != nil {
			out = append(out, p)
			continue
		}
		before := out[last].Text
		if strings.IndexAny(p.Text, "。，；") == 0 {
			before = strings.TrimRight(before, "、，；")
		}
		out[last].Text = before + p.Text
	}
	return out
}

// toldNumber is a number that a record tells: name says what it is of, unit what it counts.
func toldNumber(name, unit string, n float64, reg *record.Any, list ...int64) figures.Value {
	return figures.Value{Name: name, Unit: unit, Known: true, Number: n, Text: strconv.FormatFloat(n, 'f', -1, 64), Register: reg.Key, IDs: list}
}

// toldWords are what records tell in words; "" is not known.
func toldWords(name, text string, reg *record.Any, list ...int64) figures.Value {
	return figures.Value{Name: name, Known: text != "", Text: text, Register: reg.Key, IDs: list}
}
