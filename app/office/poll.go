package office

import (
	"fmt"

	"npcdesk/app/record"
)

// Poll is the count of a satisfaction poll (测评票, DOMAIN.md §3.13): numbers of ballots.
type Poll struct {
	Issued       record.Opt[int64] // 发出
	Returned     record.Opt[int64] // 收回
	Valid        record.Opt[int64] // 有效
	Satisfied    record.Opt[int64]
	Mostly       record.Opt[int64] // 基本满意
	Dissatisfied record.Opt[int64]
	Abstain      record.Opt[int64] // 弃权（不了解）
}

// unknownRate is printed where there is nothing to divide by (DOMAIN.md §7.3).
const unknownRate = "—"

// Counted tells whether anything of the poll has been entered.
func (p *Poll) Counted() bool {
	return p.Issued.Given || p.Returned.Given || p.Valid.Given || p.Satisfied.Given || p.Mostly.Given || p.Dissatisfied.Given || p.Abstain.Given
}

// Faults says what is impossible in the count, nil when it holds: 发出 ≥ 收回 ≥ 有效 = 满意 + 基本满意 + 不满意 + 弃权. What is not
// entered is not compared, but a result needs the valid ballots and the satisfied ones.
func (p *Poll) Faults() []string {
	if !p.Counted() {
		return nil
	}
	var out []string
	fault := func(wrong bool, format string, args ...any) {
		if wrong {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	for _, n := range []record.Opt[int64]{p.Issued, p.Returned, p.Valid, p.Satisfied, p.Mostly, p.Dissatisfied, p.Abstain} {
		if n.V < 0 {
			return []string{"票数不能是负数"}
		}
	}
	fault(!p.Valid.Given, "没有填有效票")
	fault(p.Issued.Given && p.Returned.V > p.Issued.V, "收回%d张，多于发出%d张", p.Returned.V, p.Issued.V)
	fault(p.Returned.Given && p.Valid.V > p.Returned.V, "有效%d张，多于收回%d张", p.Valid.V, p.Returned.V)
	fault(!p.Returned.Given && p.Issued.Given && p.Valid.V > p.Issued.V, "有效%d张，多于发出%d张", p.Valid.V, p.Issued.V)
	sum := p.Satisfied.V + p.Mostly.V + p.Dissatisfied.V + p.Abstain.V
	fault(p.Valid.Given && sum != p.Valid.V, "满意、基本满意、不满意和弃权合计%d张，不等于有效%d张", sum, p.Valid.V)
	return out
}

// SatisfiedRate is 满意率（测评）: 满意 ÷ 有效票 (DOMAIN.md §7.3).
func (p *Poll) SatisfiedRate() string { return rateOf(p.Satisfied.V, p.Valid.V) }

// ContentRate is 满意和基本满意率（测评）: (满意 + 基本满意) ÷ 有效票 (DOMAIN.md §7.3).
func (p *Poll) ContentRate() string { return rateOf(p.Satisfied.V+p.Mostly.V, p.Valid.V) }

// points are what all ballots count under the weights of the settings.
func (p *Poll) points(in record.Settings) int64 {
	return p.Satisfied.V*int64(in.Int(KeyPointsSatisfied)) + p.Mostly.V*int64(in.Int(KeyPointsMostly)) +
		p.Dissatisfied.V*int64(in.Int(KeyPointsDissatisfied)) + p.Abstain.V*int64(in.Int(KeyPointsAbstain))
}

// Score is 得分: the points of all ballots over the valid ones, to two decimals; — without valid ballots.
func (p *Poll) Score(in record.Settings) string {
	if p.Valid.V <= 0 {
		return unknownRate
	}
	hundredths := (p.points(in)*200 + p.Valid.V) / (2 * p.Valid.V) // rounded half up
	return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
}

// better compares two polls by their scores without rounding: more than 0 when p is better.
func (p *Poll) better(other *Poll, in record.Settings) int64 {
	return p.points(in)*other.Valid.V - other.points(in)*p.Valid.V
}

// rateOf writes a share in per cent with one decimal, rounded half up; 100% only when it is exactly that (DOMAIN.md §7.3).
func rateOf(part, whole int64) string {
	switch {
	case whole <= 0:
		return unknownRate
	case part == whole:
		return "100%"
	}
	tenths := (part*2000 + whole) / (2 * whole)
	return fmt.Sprintf("%d.%d%%", tenths/10, tenths%10)
}

// pollFields are the counts of a poll within a row, and its rates.
func pollFields[R any](at func(*R) *Poll) []*record.Of[R] {
	count := func(key, label string, n func(*Poll) *record.Opt[int64]) *record.Of[R] {
		return record.Whole(key, label, func(r *R) *record.Opt[int64] { return n(at(r)) })
	}
	return []*record.Of[R]{
		count("issued", "发出票", func(p *Poll) *record.Opt[int64] { return &p.Issued }),
		count("returned", "收回票", func(p *Poll) *record.Opt[int64] { return &p.Returned }),
		count("valid", "有效票", func(p *Poll) *record.Opt[int64] { return &p.Valid }),
		count("satisfied", "满意", func(p *Poll) *record.Opt[int64] { return &p.Satisfied }),
		count("mostly", "基本满意", func(p *Poll) *record.Opt[int64] { return &p.Mostly }),
		count("dissatisfied", "不满意", func(p *Poll) *record.Opt[int64] { return &p.Dissatisfied }),
		count("abstain", "弃权（不了解）", func(p *Poll) *record.Opt[int64] { return &p.Abstain }),
		record.Shown("satisfied_rate", "满意率", func(r *R, _ record.Settings) string { return shownRate(at(r), at(r).SatisfiedRate()) }),
		record.Shown("content_rate", "满意和基本满意率", func(r *R, _ record.Settings) string { return shownRate(at(r), at(r).ContentRate()) }),
		record.Shown("score", "得分", func(r *R, in record.Settings) string { return shownRate(at(r), at(r).Score(in)) }),
	}
}

// shownRate leaves a figure away until something is counted.
func shownRate(p *Poll, text string) string {
	if !p.Counted() {
		return ""
	}
	return text
}
