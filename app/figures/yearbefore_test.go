package figures

import (
	"testing"

	"npcdesk/app/record"
)

func TestTheSamePeriodOfTheYearBefore(t *testing.T) {
	for day, want := range map[record.Date]record.Date{"2025-06-30": "2024-06-30", "2025-02-28": "2024-02-29", "2024-02-29": "2023-02-28", "2024-02-28": "2023-02-28", "2024-03-01": "2023-03-01"} {
		if got := yearEarlier(day); got != want {
			t.Errorf("a year before %s is %s, want %s", day, got, want)
		}
	}
	got, ok := Scope{From: "2026-01-01", To: "2026-12-31"}.YearBefore("2026-11-22")
	if want := (Scope{From: "2025-01-01", To: "2025-12-31", AsOf: "2025-11-22"}); !ok || got.From != want.From || got.To != want.To || got.AsOf != want.AsOf {
		t.Errorf("in a year that still runs the year before is %+v", got)
	}
	if _, ok := (Scope{To: "2026-06-30"}).YearBefore("2026-11-22"); ok {
		t.Error("a period without a beginning has a year before")
	}
}
