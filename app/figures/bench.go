package figures

import (
	"fmt"

	"npcdesk/data"
)

// Openings are what the benchmark of growth opens of this package: the deadlines of the first page and a month of the calendar
// (data.BenchGrowth).
var Openings = []data.Opening{
	{Name: "deadlines of the first page", Note: "what is due or overdue on the office's today", Do: func(s *data.Store) error {
		return some(Due(s, s.Settings().Today))
	}},
	{Name: "calendar of deadlines", Note: "one month", Do: func(s *data.Store) error {
		return some(Calendar(s, "2026-12-01", "2026-12-31"))
	}},
}

func some(items []DueItem, err error) error {
	if err == nil && len(items) == 0 {
		return fmt.Errorf("nothing falls due")
	}
	return err
}
