package figures

import (
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// sitting is what makes attendances of sittings one attendance of the congress: the deputy, and the session or, where no session
// is on record, the day.
type sitting struct {
	deputy, session int64
	day             record.Date
}

// OncePerSession leaves one line 出席人代会 of each session: the congress is attended by sessions, not by sittings (DOMAIN.md §2,
// A10). Who came to any sitting attended, else who had leave for any had leave, else the deputy was absent; the line that says so
// stands for all of them. Lines of no session count by the day, on the day of a sitting as one of its session. All other lines
// stay as they are, in their order.
func OncePerSession(lines []data.DutyLine) []data.DutyLine {
	held := map[record.Date]int64{}
	for _, l := range lines {
		if l.Kind == office.DutySession && l.Session != 0 {
			held[l.Day] = l.Session
		}
	}
	var out []data.DutyLine
	at := map[sitting]int{}
	for _, l := range lines {
		if l.Kind != office.DutySession {
			out = append(out, l)
			continue
		}
		key := sitting{deputy: l.Deputy.ID, session: l.Session}
		if key.session == 0 {
			key.session = held[l.Day]
		}
		if key.session == 0 {
			key.day = l.Day
		}
		switch i, known := at[key]; {
		case !known:
			at[key] = len(out)
			out = append(out, l)
		case attends(l.Status) > attends(out[i].Status):
			out[i] = l
		}
	}
	return out
}

// attends orders the ways to attend: absent, on leave, there.
func attends(status string) int {
	switch {
	case office.WasThere(status):
		return 2
	case status == office.OnLeave:
		return 1
	}
	return 0
}
