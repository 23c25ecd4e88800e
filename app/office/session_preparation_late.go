package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// ReplanPreparation plans what is not settled again from today (重新排期): what is left before the opening is pressed together in
// proportion where the days do not suffice any more, and what is overdue after the session is due today. The days that the law or
// the province asks for are kept: the notice and the papers as early as they must be (B15), the publication of the date before the
// notice (B02), the budget's publication (预算法14). It returns how many tasks have another day, and in words what was kept or
// cannot be kept.
func (s *Session) ReplanPreparation(in record.Settings) (moved int, notes []string) {
	left := in.Today.Until(s.Opens)
	longest := s.longestOpen()
	offsets := make([]int64, len(s.Preparation)) // the new ones
	for i := range s.Preparation {
		t := &s.Preparation[i]
		offsets[i] = t.Before.V
		switch {
		case !t.planned():
		case t.Before.V > 0 && left > 0 && longest > int64(left):
			offsets[i] = t.pressed(left, longest, in, &notes)
		case t.Before.V <= 0 && s.Opens.Add(-int(t.Before.V)) < in.Today:
			offsets[i] = t.late(s.Opens, in, &notes)
		}
	}
	s.keepOrder(offsets)
	for i := range s.Preparation {
		t := &s.Preparation[i]
		if day := s.Opens.Add(-int(offsets[i])); t.planned() && day != t.Day {
			t.Before, t.Day = record.Some(offsets[i]), day
			moved++
		}
	}
	s.sortPreparation()
	if left <= 0 && longest > 0 {
		notes = append(notes, "会议已经开幕，会前没有办的事项日期不变：办过的请标为“完成”或“已口头办理”，不需要的标为“不适用”。")
	}
	return moved, notes
}

// planned tells whether a task is not settled and counts its day from the opening.
func (t *PrepTask) planned() bool { return t.Status == "" && t.Before.Given }

// longestOpen is the greatest offset among the tasks that are not settled, 0 when none comes before the opening.
func (s *Session) longestOpen() int64 {
	longest := int64(0)
	for i := range s.Preparation {
		if t := &s.Preparation[i]; t.planned() {
			longest = max(longest, t.Before.V)
		}
	}
	return longest
}

// keepOrder lets no task before the opening come after one that used to follow it: the presidium decides on the date before it is made
// public, and that stays where the law wants it.
func (s *Session) keepOrder(offsets []int64) {
	var before []int
	for i := range s.Preparation {
		if t := &s.Preparation[i]; t.planned() && t.Before.V > 0 {
			before = append(before, i)
		}
	}
	slices.SortStableFunc(before, func(a, b int) int { return cmp.Compare(s.Preparation[a].Before.V, s.Preparation[b].Before.V) })
	latest := int64(0)
	for _, i := range before {
		latest = max(latest, offsets[i])
		offsets[i] = latest
	}
}

// pressed is the offset of a task when the longest of them has to fit into the days that are left.
func (t *PrepTask) pressed(left int, longest int64, in record.Settings, notes *[]string) int64 {
	before := max(1, (t.Before.V*int64(left)+longest/2)/longest)
	what, days := t.leastDays(in)
	if int64(days) <= before {
		return before
	}
	if days > left {
		*notes = append(*notes, fmt.Sprintf("“%s”：%s应当提前%d天，离开幕只有%d天，已经来不及。今天就办并如实填写日期，或者推迟开幕日。", t.Task, what, days, left))
		return int64(left)
	}
	*notes = append(*notes, fmt.Sprintf("“%s”：%s应当提前%d天，保留在开幕前%d天。", t.Task, what, days, days))
	return int64(days)
}

// leastDays is how many days before the opening a task has to be done, and what asks for it; 0 where nothing does.
func (t *PrepTask) leastDays(in record.Settings) (what string, days int) {
	notice := in.Int(KeyNoticeDays)
	switch {
	case strings.Contains(t.Paper, "D06"):
		return "会议通知", notice
	case strings.Contains(t.Paper, "D05"):
		return "召开日期先公布再通知，公布", notice
	case strings.Contains(t.Task, "文件送达"):
		return "会议文件送达", in.Int(KeyPapersDays)
	}
	return "", 0
}

// late is the offset of a task after the session that is overdue: today, but a limit of the law stays where it is.
func (t *PrepTask) late(opens record.Date, in record.Settings, notes *[]string) int64 {
	if strings.Contains(t.Paper, "D62") || t.Before.V == 0 {
		*notes = append(*notes, fmt.Sprintf("“%s”的日期是法律或者会期定的，已经过了，没有改：请尽快办理，如实填写。", t.Task))
		return t.Before.V
	}
	return int64(-opens.Until(in.Today))
}
