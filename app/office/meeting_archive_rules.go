package office

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// meetingArchiveRules are the rules on all meetings and sessions together.
var meetingArchiveRules = []ArchiveRule{
	{ID: "A10", Article: "代表法62（三）", Mark: record.Certain, Check: absentFromSessions},
	{ID: "B14", Article: "京5", Mark: record.Provincial, Check: sessionsThroughTheYear},
	{ID: "E02", Article: "浙24、豫5、渝34、川5", Mark: record.Provincial, Check: presidiumOftenEnough},
	{ID: "E07", Article: "渝43、浙江实施代表法办法19", Mark: record.Provincial, Check: groupsActive},
}

// Absences counts the sessions from which a deputy stayed away without leave (未经批准不出席, 代表法62（三）, A10): he stands as
// 缺席 on the list of a sitting, came to none, and had no leave. Sessions and not sittings count, within the mandate that
// runs on a day. meetings are those of the archive by session.
func Absences(d *Deputy, sessions []*Session, meetings map[int64][]*Meeting, f Facts) []*Session {
	now := d.MandateOn(LevelTown, f.In.Today, f.Term)
	var out []*Session
	for _, s := range sessions {
		last := cmp.Or(s.Closes, s.Opens)
		if now == nil || last == "" || last >= f.In.Today || d.MandateOn(LevelTown, s.Opens, f.Term) != now {
			continue
		}
		if stayedAway(d.ID, meetings[s.ID]) {
			out = append(out, s)
		}
	}
	return out
}

// stayedAway looks through the sittings of one session.
func stayedAway(deputy int64, sittings []*Meeting) bool {
	absent := false
	for _, m := range sittings {
		if !m.ofCongress() {
			continue
		}
		if l := m.leaveOf(deputy); l != nil && l.granted() {
			return false
		}
		for _, p := range m.Attendance {
			switch {
			case p.Who.ID != deputy:
			case p.Status != Absent: // was there, or had leave
				return false
			default:
				absent = true
			}
		}
	}
	return absent
}

// absentFromSessions names deputies who stayed away without leave. It changes no status: the committee examines it.
func absentFromSessions(a Archive) []Finding {
	meetings := map[int64][]*Meeting{}
	for _, m := range every[Meeting](a, "meeting") {
		meetings[m.Session.ID] = append(meetings[m.Session.ID], m)
	}
	delete(meetings, 0)
	var out []Finding
	for _, d := range a.Deputies {
		if servingNow(d, a.Facts) == nil {
			continue
		}
		switch gone := Absences(d, a.Sessions, meetings, a.Facts); len(gone) {
		case 0:
		case 1:
			out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("%s未经批准没有出席%s：请核对有没有请假；再有一次即符合资格终止情形", d.Name, sessionNames(gone))})
		default:
			out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("%s未经批准%d次没有出席人代会（%s），符合资格终止情形，提请代表资格审查委员会审查", d.Name, len(gone), sessionNames(gone))})
		}
	}
	return out
}

func sessionNames(sessions []*Session) string {
	out := ""
	for i, s := range sessions {
		if i > 0 {
			out += "、"
		}
		out += cmp.Or(s.ShortName(), date(s.Opens)+"的人代会")
	}
	return out
}

// PresidiumRole is the deputy's role in the presidium on a day, "" when none.
func (d *Deputy) PresidiumRole(day record.Date) string {
	for _, p := range d.Presidium {
		if p.Role != "" && within(day, p.From, p.To) {
			return p.Role
		}
	}
	return ""
}

// sessionsThroughTheYear: the first session of a year by a day of the year, one in each half, where the province says so.
func sessionsThroughTheYear(a Archive) []Finding {
	by, halves := a.Facts.In.Text(KeyFirstHalfBy), a.Facts.In.On(KeySessionHalves)
	years := map[int][]*Session{}
	for _, s := range a.Sessions {
		if s.Opens != "" {
			years[s.Opens.Year()] = append(years[s.Opens.Year()], s)
		}
	}
	var out []Finding
	for year, list := range years {
		slices.SortFunc(list, func(x, y *Session) int { return cmp.Compare(x.Opens, y.Opens) })
		first, last := list[0], list[len(list)-1]
		if limit := record.Date(fmt.Sprintf("%d-%s", year, by)); by != "" && first.Opens > limit {
			out = append(out, Finding{"session", first.ID, fmt.Sprintf("%d年第一次人代会%s开幕，应不晚于%s：请核对日期", year, date(first.Opens), date(limit))})
		}
		half := record.Date(fmt.Sprintf("%d-07-01", year))
		if halves && year < a.Facts.In.Today.Year() && (first.Opens >= half || last.Opens < half) {
			out = append(out, Finding{"session", last.ID, fmt.Sprintf("%d年的人代会不是上下半年各一次：请核对有没有漏登记", year)})
		}
	}
	slices.SortFunc(out, func(x, y Finding) int { return cmp.Compare(x.Text, y.Text) })
	return out
}

// presidiumOftenEnough finds gaps between meetings of the presidium, within a term, that are longer than the province
// allows; the last one reaches to today.
func presidiumOftenEnough(a Archive) []Finding {
	months, t := a.Facts.In.Int(KeyPresidiumGap), a.termInForce()
	if months == 0 || t == nil {
		return nil
	}
	var held []*Meeting
	for _, m := range every[Meeting](a, "meeting") {
		if m.ofPresidium() && m.Term.ID == t.ID && m.Starts != "" && m.Starts <= a.Facts.In.Today && m.Cancelled == "" {
			held = append(held, m)
		}
	}
	slices.SortFunc(held, func(x, y *Meeting) int { return cmp.Compare(x.Starts, y.Starts) })
	var out []Finding
	for i, m := range held {
		next, open := a.Facts.In.Today, i == len(held)-1
		if !open {
			next = held[i+1].Starts
		}
		switch due := m.Starts.AddMonths(months); {
		case next <= due:
		case open:
			out = append(out, Finding{"meeting", m.ID, fmt.Sprintf("%s以后没有开过主席团会议，应在%s前再开：请召开，或者补登漏记的", date(m.Starts), date(due))})
		default:
			out = append(out, Finding{"meeting", m.ID, fmt.Sprintf("%s到%s没有开主席团会议，间隔超过%d个月：请核对有没有漏登记", date(m.Starts), date(next), months)})
		}
	}
	return out
}

// groupsActive counts the activities of every deputies' group in each finished year and quarter since its first one.
func groupsActive(a Archive) []Finding {
	yearly, quarterly := a.Facts.In.Int(KeyGroupYearly), a.Facts.In.Int(KeyGroupQuarterly)
	if yearly == 0 && quarterly == 0 {
		return nil
	}
	days := map[int64][]record.Date{}
	for _, m := range every[Meeting](a, "meeting") {
		if m.Kind == MeetGroup && m.Group.ID != 0 && m.Starts != "" && m.Cancelled == "" {
			days[m.Group.ID] = append(days[m.Group.ID], m.Starts)
		}
	}
	var out []Finding
	for _, g := range a.Groups {
		held := days[g.ID]
		if len(held) == 0 {
			continue
		}
		slices.Sort(held)
		if yearly > 0 {
			out = append(out, tooSeldom(a, g, held, 12, yearly)...)
		}
		if quarterly > 0 {
			out = append(out, tooSeldom(a, g, held, 3, quarterly)...)
		}
	}
	return out
}

// tooSeldom finds the finished periods of so many months with fewer activities than there should be. The period in which
// the group began counts only from its first activity, and is left out.
func tooSeldom(a Archive, g *Group, held []record.Date, months, least int) []Finding {
	var out []Finding
	year, month := held[0].Year(), 1
	for {
		from := record.Date(fmt.Sprintf("%04d-%02d-01", year, month))
		to := from.AddMonths(months)
		if to > a.Facts.In.Today {
			return out
		}
		n := 0
		for _, day := range held {
			if day >= from && day < to {
				n++
			}
		}
		if n < least && from > held[0] {
			span := fmt.Sprintf("%d年", year)
			if months == 3 {
				span = fmt.Sprintf("%d年第%d季度", year, (month+2)/3)
			}
			out = append(out, Finding{"group", g.ID, fmt.Sprintf("%s%s活动%d次，应不少于%d次：请核对有没有漏登记", g.Name, span, n, least)})
		}
		year, month = to.Year(), monthOf(to)
	}
}

// monthOf is the month of a day, 1 to 12.
func monthOf(day record.Date) int {
	return int(day[5]-'0')*10 + int(day[6]-'0')
}
