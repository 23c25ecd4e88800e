package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// contactArchiveRules are the rules on contact with the people that only the whole archive can be held against.
var contactArchiveRules = []ArchiveRule{
	{ID: "E05", Article: "组织法18", Mark: record.Certain, Check: chairsContactDeputies},
	{ID: "E06", Article: "组织法43、代表法37", Mark: record.Certain, Check: groupsOfThree},
	{ID: "E09", Article: "代表法28", Mark: record.Certain, Check: everyDeputyHasStation},
}

// namesOf is a list of names as a warning has it: the first five, and how many there are.
func namesOf(names []string) string {
	if len(names) > 5 {
		return strings.Join(names[:5], "、") + fmt.Sprintf("等%d名代表", len(names))
	}
	return strings.Join(names, "、")
}

// everyDeputyHasStation: the roster of stations covers every deputy of the township who is in office, once stations are kept.
func everyDeputyHasStation(a Archive) []Finding {
	t := a.termInForce()
	stations := every[Station](a, "station")
	if t == nil || len(stations) == 0 {
		return nil
	}
	covered := map[int64]bool{}
	for _, s := range stations {
		if s.open(a.Facts.In) {
			for _, r := range s.Deputies {
				covered[r.ID] = true
			}
		}
	}
	for _, r := range every[Roster](a, "roster") {
		for _, turn := range r.Turns {
			for _, d := range turn.Deputies {
				if turn.Day >= t.From {
					covered[d.ID] = true
				}
			}
		}
	}
	var missing []string
	for _, d := range a.Deputies {
		if d.Station.ID == 0 && !covered[d.ID] && d.InOffice(a.Facts.In.Today, a.Facts.Term, a.Facts.In) {
			missing = append(missing, d.Name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return []Finding{{"term", t.ID, namesOf(missing) + "没有进驻联络站，也没有排过接待日：主席团应当就近组织所有代表联系群众，请安排进站"}}
}

// groupsOfThree: three deputies or more may form a group.
func groupsOfThree(a Archive) []Finding {
	members := map[int64]int{}
	for _, d := range a.Deputies {
		if in := d.group(false); in != nil && slices.ContainsFunc(Levels, func(level string) bool {
			return d.InOfficeAt(level, a.Facts.In.Today, a.Facts.Term, a.Facts.In)
		}) {
			members[in.Group.ID]++
		}
	}
	var out []Finding
	t := a.termInForce()
	for _, g := range a.Groups {
		if n := members[g.ID]; n > 0 && n < 3 && g.Kind != GroupLarge && t != nil && (g.Term.ID == 0 || g.Term.ID == t.ID) {
			out = append(out, Finding{"group", g.ID, fmt.Sprintf("%s只有%d名在任代表，3名以上代表可以编组：请补充成员或者并组", g.Name, n)})
		}
	}
	return out
}

// chairsContactDeputies: the chair and vice-chairs keep contact with deputies, once such contacts are kept on record: each has one
// in this year or the last.
func chairsContactDeputies(a Archive) []Finding {
	contacts := slices.DeleteFunc(every[Contact](a, "contact"), func(c *Contact) bool { return c.Kind != ContactDeputies })
	if len(contacts) == 0 {
		return nil
	}
	since := record.Date(fmt.Sprintf("%d-01-01", a.Facts.In.Today.Year()-1))
	var out []Finding
	for _, d := range a.Deputies {
		p := d.presidium(false)
		if p == nil || p.Role != RoleChair && p.Role != RoleViceChair || servingNow(d, a.Facts) == nil {
			continue
		}
		if !slices.ContainsFunc(contacts, func(c *Contact) bool { return c.Deputy.ID == d.ID && c.lastVisit() >= since }) {
			out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("%s%s近两年没有联系代表的记录：请在“联系选民”里登记联系的代表和日期", p.Role, d.Name)})
		}
	}
	return out
}
