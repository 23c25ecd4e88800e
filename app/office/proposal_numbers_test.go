package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

func TestTheNextNumberFollowsTheOfficesPattern(t *testing.T) {
	session := &Session{TermNo: record.Some[int64](19), No: record.Some[int64](2)}
	in := usual("2026-11-21")
	for _, c := range []struct {
		name     string
		p        Proposal
		s        *Session
		in       record.Settings
		existing []string
		want     string
	}{
		{"the first motion of a session", Proposal{Kind: KindMotion}, session, in, nil, "19-2-议-001"},
		{"the highest number counts, not how many there are", Proposal{Kind: KindSuggestion}, session, in,
			[]string{"19-2-建-001", "19-2-建-007", "19-2-议-009", "19-1-建-030"}, "19-2-建-008"},
		{"criticism is numbered with suggestions", Proposal{Kind: KindCriticism}, session, in, []string{"19-2-建-999"}, "19-2-建-1000"},
		{"between sessions", Proposal{Submitted: "2026-03-01"}, nil, in, []string{"闭-2026-002", "闭-2025-044"}, "闭-2026-003"},
		{"between sessions, the day not yet entered", Proposal{}, nil, in, nil, "闭-2026-001"},
		{"an office's own pattern", Proposal{Kind: KindSuggestion}, session,
			SettingsOn("2026-11-21", map[string]string{KeyProposalNumber: "第{序号}号{议/建}（{届}届{次}次）"}),
			[]string{"第9号建（19届2次）", "第10号建（19届2次）"}, "第11号建（19届2次）"},
		{"a pattern without a serial number", Proposal{}, session, SettingsOn("2026-11-21", map[string]string{KeyProposalNumber: "建议"}), nil, "建议"},
	} {
		pattern, parts := NumberPattern(c.s, c.in), c.p.NumberParts(c.s, c.in)
		if got := NextNumber(pattern, parts, c.existing); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	parts := NumberParts{Term: 19, Session: 2, Kind: KindSuggestion}
	if got := NumberPrefix("{届}-{次}-{类}-{序号3}", parts); got != "19-2-建-" {
		t.Errorf("the series begins with %s", got)
	}
}

func TestMissingNumbersJustBeforeANumberAreNamed(t *testing.T) {
	for _, c := range []struct {
		number   string
		existing []string
		want     []string
	}{
		{"19-2-建-004", []string{"19-2-建-001", "19-2-建-004"}, []string{"19-2-建-002", "19-2-建-003"}},
		{"19-2-建-002", []string{"19-2-建-001"}, nil},
		{"19-2-建-001", nil, nil},
		{"闭-2026-003", []string{"闭-2026-001"}, []string{"闭-2026-002"}},
		{"2026120", []string{"2026001"}, nil}, // another way of counting
		{"建-120", []string{"建-001"}, nil},     // more than a gap
	} {
		if got := gapsBefore(c.number, c.existing); !slices.Equal(got, c.want) {
			t.Errorf("before %s: %v, want %v", c.number, got, c.want)
		}
	}
}

// Whatever pattern an office thinks of, a number with a serial is never given out twice.
func FuzzNextNumber(f *testing.F) {
	f.Add("{届}-{次}-{类}-{序号3}", int64(19), int64(2))
	f.Add("第{序号}号{议/建}（{年}）", int64(1), int64(0))
	f.Add("{序号9}{序号}7", int64(-1), int64(7))
	f.Fuzz(func(t *testing.T, pattern string, term, session int64) {
		parts := NumberParts{Term: term, Session: session, Year: 2026, Kind: KindMotion}
		var taken []string
		for range 12 {
			next := NextNumber(pattern, parts, taken)
			if serialMark.MatchString(pattern) && slices.Contains(taken, next) {
				t.Fatalf("pattern %q gives %q again after %q", pattern, next, taken)
			}
			taken = append(taken, next)
		}
	})
}
