package office

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// NumberParts are what a pattern of numbers (编号式样) is filled with.
type NumberParts struct {
	Term    int64 // 届
	Session int64 // 次
	Year    int64 // 年
	Kind    ProposalKind
}

// NumberParts returns the parts of the proposal's number; s is its session, nil when it was handed in between sessions.
func (p *Proposal) NumberParts(s *Session, in record.Settings) NumberParts {
	day := p.Submitted
	if day == "" {
		day = in.Today
	}
	parts := NumberParts{Year: int64(day.Year()), Kind: p.Kind}
	if s != nil {
		parts.Term, parts.Session = s.TermNo.V, s.No.V
	}
	return parts
}

// NumberPattern returns the pattern that the office uses for a proposal: that of the session, or that of the time between
// sessions (DOMAIN.md §3.15).
func NumberPattern(s *Session, in record.Settings) string {
	if s != nil {
		return in.Text(KeyProposalNumber)
	}
	return in.Text(KeyProposalClosed)
}

var serialMark = regexp.MustCompile(`\{序号(\d?)\}`)

// fill puts the parts into a pattern, all but the serial number.
func (n NumberParts) fill(pattern string) string {
	kind := "建"
	if n.Kind == KindMotion {
		kind = "议"
	}
	return strings.NewReplacer("{届}", fmt.Sprint(n.Term), "{次}", fmt.Sprint(n.Session), "{年}", fmt.Sprint(n.Year),
		"{类}", kind, "{议/建}", kind).Replace(pattern)
}

// NumberPrefix returns what all numbers of a series begin with, for looking up those that are taken.
func NumberPrefix(pattern string, parts NumberParts) string {
	head, _, _ := cutSerial(parts.fill(pattern))
	return head
}

// NextNumber returns the number after the highest one of the series among the existing numbers: 19-2-建-024. A number that
// was deleted is not given out again while a higher one stands. A pattern without {序号} gives itself.
func NextNumber(pattern string, parts NumberParts, existing []string) string {
	head, digits, tail := cutSerial(parts.fill(pattern))
	if digits == 0 {
		return head
	}
	highest := 0
	for _, number := range existing {
		if !strings.HasPrefix(number, head) {
			continue
		}
		if n, err := strconv.Atoi(strings.TrimSuffix(number[len(head):], tail)); err == nil {
			highest = max(highest, n)
		}
	}
	return fmt.Sprintf("%s%0*d%s", head, digits, highest+1, tail)
}

// cutSerial takes a pattern apart at {序号3}; digits is 0 when it has none.
func cutSerial(pattern string) (head string, digits int, tail string) {
	at := serialMark.FindStringSubmatchIndex(pattern)
	if at == nil {
		return pattern, 0, ""
	}
	digits = 1
	if n, err := strconv.Atoi(pattern[at[2]:at[3]]); err == nil && n > 0 {
		digits = n
	}
	return pattern[:at[0]], digits, pattern[at[1]:]
}

var lastDigits = regexp.MustCompile(`^(.*\D)(\d{1,6})$`)

// splitNumber takes a number apart into its series and its serial number, 0 when it does not end in one.
func splitNumber(number string) (head string, serial int) {
	m := lastDigits.FindStringSubmatch(number)
	if m == nil {
		return "", 0
	}
	serial, _ = strconv.Atoi(m[2])
	return m[1], serial
}

// maxGap is how many missing numbers a warning names; more than that is no gap but another way of counting.
const maxGap = 5

// gapsBefore lists the numbers of a series that are missing just before a number, nil when there are none or too many.
func gapsBefore(number string, existing []string) []string {
	head, serial := splitNumber(number)
	width := len(number) - len(head)
	taken := map[int]bool{}
	for _, other := range existing {
		if h, n := splitNumber(other); h == head {
			taken[n] = true
		}
	}
	var gaps []string
	for n := serial - 1; n > 0 && !taken[n]; n-- {
		gaps = append([]string{fmt.Sprintf("%s%0*d", head, width, n)}, gaps...)
	}
	if len(gaps) > maxGap {
		return nil
	}
	return gaps
}
