package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestPeriodsAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]Period{
		"2026": {"2026-01-01", "2026-12-31"}, "2026年": {"2026-01-01", "2026-12-31"}, "2026上半年": {"2026-01-01", "2026-06-30"},
		"2026 年下半年": {"2026-07-01", "2026-12-31"}, "2026年第一季度": {"2026-01-01", "2026-03-31"}, "2026第4季度": {"2026-10-01", "2026-12-31"},
		"2028年2月": {"2028-02-01", "2028-02-29"}, "2026-01-03..2026-05-14": {"2026-01-03", "2026-05-14"}, "2026-01-03至2026-05-14": {"2026-01-03", "2026-05-14"},
	} {
		if got, err := ParsePeriod(text); err != nil || got != want {
			t.Errorf("%s is read as %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "上半年", "2026年13月", "2026年0月", "2026-06-30..2026-01-01", "2026-02-30..2026-03-01", "第十九届", "2026年第五季度"} {
		if got, err := ParsePeriod(text); err == nil {
			t.Errorf("%s is read as %v", text, got)
		}
	}
}

// What is kept of closed periods comes back the same, whatever they are called.
func TestClosedPeriodsComeBackAsTheyWereKept(t *testing.T) {
	list := []Period{{"2026-01-01", "2026-06-30"}, {"2025-03-02", "2025-11-30"}}
	got := ClosedPeriods(record.Settings{Values: map[string]string{KeyClosed: ClosedText(list)}})
	if len(got) != 2 || got[0] != list[0] || got[1] != list[1] {
		t.Error(got)
	}
	if list[0].Name() != "2026年上半年" || list[1].Name() != "20250302-20251130" || (Period{}).Name() != "" ||
		(Period{From: "2026-01-03"}).Name() != "20260103起" || (Period{To: "2026-05-14"}).Name() != "至20260514" {
		t.Error(list[0].Name(), list[1].Name())
	}
}
