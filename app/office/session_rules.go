package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// sessionRules are the rules of DOMAIN.md §2.B that one session can be held against before its sittings are on record.
func sessionRules() []record.Rule {
	return []record.Rule{
		record.Hold("B02", "组织法14", record.Certain, dateMadePublic).At("announced"),
		record.Hold("B09", "各省乡镇人大工作条例", record.Provincial, presidiumSize).At("presidium"),
		record.Hold("B10", "组织法18，浙38、渝30、豫2", record.Provincial, noExecutives).At("presidium"),
		record.Hold("B13", "京16", record.Provincial, notTooManyAttending).At("attending"),
		record.Hold("B15", "浙20、渝11", record.Provincial, noticeInTime).At("noticed", "papers_sent"),
		record.Hold("B16", "组织法12、预算法21", record.Certain, reportsOnAgenda).At("agenda"),
		record.Hold("", "", record.Verify, sessionDaysInOrder).At("closes"),
	}
}

func dateMadePublic(s *Session, _ Facts) []string {
	switch {
	case s.Noticed == "":
		return nil
	case s.Announced == "":
		return says("已经发了会议通知，没有填公布日期：召开日期由主席团决定并公布，请补填")
	case s.Announced > s.Noticed:
		return says("公布日期%s晚于通知日期%s：先公布再通知，请核对", date(s.Announced), date(s.Noticed))
	}
	return nil
}

// presidiumSize compares the presidium with the size that the province allows; a large township may have more (B09).
func presidiumSize(s *Session, f Facts) []string {
	n, least, most := len(s.Presidium), f.In.Int(KeyPresidiumMin), f.In.Int(KeyPresidiumMax)
	if n == 0 {
		return nil
	}
	if big := f.In.Int(KeyPresidiumMaxBig); big > most && s.bigTownship(f) {
		most = big
	}
	switch {
	case least > 0 && n < least:
		return says("主席团%d人，少于%d人：请核对名单", n, least)
	case most > 0 && n > most:
		return says("主席团%d人，多于%d人：请核对名单", n, most)
	case f.In.On(KeyPresidiumOdd) && n%2 == 0:
		return says("主席团%d人是双数，一般取单数：请核对名单", n)
	}
	return nil
}

// bigTownship tells whether the township is large enough for a larger presidium; where the province names no number, it
// leaves that to the township.
func (s *Session) bigTownship(f Facts) bool {
	from := f.In.Int(KeyPresidiumBigFrom)
	if f.In.Text(KeyPresidiumBigBy) == "代表数" {
		return f.InOffice(s.Opens) >= from
	}
	t := f.Term(s.Term.ID)
	return from == 0 || t != nil && t.Population.V >= int64(from)
}

// noExecutives finds members of the presidium who hold executive office, where the province bars all of them from it.
func noExecutives(s *Session, f Facts) []string {
	if !f.In.On(KeyNoExecutives) {
		return nil
	}
	var out []string
	for _, member := range s.Presidium {
		d := f.Deputy(member.Who.ID)
		if d == nil {
			continue
		}
		profile, _ := d.ProfileOn(LevelTown, s.Opens, f.Term)
		if executive(profile.Post) {
			out = append(out, fmt.Sprintf("主席团成员%s的职务是“%s”，主席团成员不得担任行政职务：请核对", d.Name, profile.Post))
		}
	}
	return out
}

func notTooManyAttending(s *Session, f Facts) []string {
	percent, n := f.In.Int(KeyObserversRatio), len(s.Attending)
	if percent == 0 || n == 0 || n*100 <= percent*f.InOffice(s.Opens) {
		return nil
	}
	return says("列席%d人，超过代表人数的%d%%：请核减", n, percent)
}

func noticeInTime(s *Session, f Facts) []string {
	var out []string
	for _, limit := range []struct {
		what string
		day  record.Date
		days int
	}{{"会议通知日期", s.Noticed, f.In.Int(KeyNoticeDays)}, {"会议文件送达日期", s.PapersSent, f.In.Int(KeyPapersDays)}} {
		if limit.days > 0 && limit.day != "" && s.Opens != "" && limit.day.Until(s.Opens) < limit.days {
			out = append(out, fmt.Sprintf("%s%s，离开幕日不足%d天：请核对日期，或者推迟开幕", limit.what, date(limit.day), limit.days))
		}
	}
	return out
}

// agendaOfNature is what the congress hears and examines at the sessions of a year (B16, 组织法12（四）（八）（九）、预算法21); a
// word of each alternative stands on the agenda.
var agendaOfNature = map[string][]string{
	NatureYearStart: {"政府工作报告", "主席团工作报告", "预算"},
	NatureFirst:     {"政府工作报告", "主席团工作报告", "预算"},
	NatureMidYear:   {"决算", "预算执行"},
}

// reportsOnAgenda misses what the congress has to hear at the session of the beginning and the middle of a year (B16).
func reportsOnAgenda(s *Session, _ Facts) []string {
	if len(s.Agenda) == 0 {
		return nil
	}
	var missing []string
	for _, report := range agendaOfNature[s.Nature] {
		if !slices.ContainsFunc(s.Agenda, func(a AgendaItem) bool { return strings.Contains(a.Text, report) }) {
			missing = append(missing, report)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	season := "年初"
	if s.Nature == NatureMidYear {
		season = "年中"
	}
	return says("议程里没有%s：%s的会议应当听取和审查，请核对议程", strings.Join(missing, "、"), season)
}

func sessionDaysInOrder(s *Session, _ Facts) []string {
	if s.Opens == "" || s.Closes == "" || s.Closes >= s.Opens {
		return nil
	}
	return says("闭幕日%s早于开幕日%s：请核对", date(s.Closes), date(s.Opens))
}

// SessionArchiveRules are the rules on all sessions together.
var SessionArchiveRules = []ArchiveRule{
	{ID: "B01", Article: "组织法14", Mark: record.Certain, Check: sessionsEachYear},
	{ID: "B06", Article: "组织法20", Mark: record.Certain, Check: firstSessionInTime},
}

// sessionsEachYear counts the sessions of every finished year since the first on record: at least one, generally two.
func sessionsEachYear(a Archive) []Finding {
	least, usual := a.Facts.In.Int(KeySessionsMin), a.Facts.In.Int(KeySessionsUsual)
	sessions := slices.Clone(a.Sessions)
	sessions = slices.DeleteFunc(sessions, func(s *Session) bool { return s.Opens == "" })
	slices.SortFunc(sessions, func(x, y *Session) int { return strings.Compare(string(x.Opens), string(y.Opens)) })
	if len(sessions) == 0 {
		return nil
	}
	var out []Finding
	next := 0
	for year := sessions[0].Opens.Year(); year < a.Facts.In.Today.Year(); year++ {
		n := 0
		for next < len(sessions) && sessions[next].Opens.Year() == year {
			n, next = n+1, next+1
		}
		at := Finding{Register: "session", ID: sessions[next-1].ID}
		switch {
		case n < least:
			at.Text = fmt.Sprintf("%d年开了%d次人代会，每年至少举行%d次：请核对有没有漏登记", year, n, least)
		case n < usual:
			at.Text = fmt.Sprintf("%d年开了%d次人代会，乡镇一般每年举行%d次：请核对有没有漏登记", year, n, usual)
		default:
			continue
		}
		out = append(out, at)
	}
	return out
}

// firstSessionInTime compares the first session of a term with the election of its deputies: the last day on which one of
// them was elected before it.
func firstSessionInTime(a Archive) []Finding {
	months := a.Facts.In.Int(KeyFirstSessionMonths)
	if months == 0 {
		return nil
	}
	var out []Finding
	for _, s := range a.Sessions {
		if s.Nature != NatureFirst || s.Opens == "" || s.Term.ID == 0 {
			continue
		}
		var elected record.Date
		for _, d := range a.Deputies {
			for _, m := range d.Mandates {
				if m.Term.ID == s.Term.ID && m.Elected < s.Opens {
					elected = max(elected, m.Elected)
				}
			}
		}
		if due := elected.AddMonths(months); due != "" && s.Opens > due {
			out = append(out, Finding{Register: "session", ID: s.ID, Text: fmt.Sprintf(
				"代表选举%s完成，第一次会议应在%s前召开，开幕日是%s：请核对日期", date(elected), date(due), date(s.Opens))})
		}
	}
	return out
}
