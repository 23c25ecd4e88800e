package office

import (
	"npcdesk/app/record"
)

// What falls due of deputies, vacancies and sessions.
const (
	DueNotice  = "终止公告"
	DueSeat    = "补选"
	DueSession = "会议筹备"
)

// limitSource says where the value of a setting comes from in the office's province: an article, or custom.
func limitSource(in record.Settings, key string) string {
	source, province := "", in.Text(KeyProvince)
	for i := range Limits {
		if l := &Limits[i]; l.Key == key && (l.Province == "" && source == "" || l.Province != "" && l.Province == province) {
			source = l.Source
		}
	}
	return source
}

// Deadlines are the mandates that have ended without an announcement; the law names no day (代表法63).
func (d *Deputy) Deadlines(in record.Settings) []Deadline {
	var out []Deadline
	for _, c := range d.PendingNotices(lastDay) {
		out = append(out, Deadline{Kind: DueNotice, On: c.From, Waits: true, Source: "代表法63",
			Text: LevelWord(LevelTown, in) + "代表资格：" + string(c.Status) + "，还没有公告"})
	}
	return out
}

// Deadlines: a seat that fell empty waits for its by-election; the law names no day.
func (v *Vacancy) Deadlines(record.Settings) []Deadline {
	if v.State() != VacancyOpen || v.On == "" {
		return nil
	}
	return []Deadline{{Kind: DueSeat, On: v.On, Waits: true, Text: VacancyOpen, Source: "选举法57"}}
}

// prepMonths is how long after the opening what was left of the checklist is still reminded of: whoever has not ticked it by
// then never will (custom).
const prepMonths = 3

// Deadlines are the open rows of the checklist (筹备清单) and the last day for motions. What had to be done before the session
// is no longer asked for once it has opened.
func (s *Session) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	for _, t := range s.Preparation {
		if t.Status != "" || t.Day == "" {
			continue
		}
		d := Deadline{Kind: DueSession, On: t.Day, Text: t.Task, Source: "筹备清单", Until: s.Opens}
		if t.Day > s.Opens {
			d.Until = s.Opens.AddMonths(prepMonths)
		}
		out = append(out, d)
	}
	if s.MotionsUntil != "" {
		out = append(out, Deadline{Kind: DueSession, On: s.MotionsUntil, Text: "议案截止", Source: "会议关于议案截止时间的决定", Until: s.MotionsUntil})
	}
	return out
}
