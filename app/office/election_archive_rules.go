package office

import (
	"fmt"

	"npcdesk/app/record"
)

// electionArchiveRules are the rules about those who hold office today, however they came to it.
var electionArchiveRules = []ArchiveRule{
	{ID: "B10", Article: "组织法18", Mark: record.Certain, Check: chairsInOffice},
	{ID: "B11", Article: "组织法18", Mark: record.Certain, Check: oneChair},
}

// chairing calls a function for every chair or vice-chair of today.
func chairing(a Archive, do func(d *Deputy, role string)) {
	for _, d := range a.Deputies {
		for i := range d.Presidium {
			p := &d.Presidium[i]
			if (p.Role == RoleChair || p.Role == RoleViceChair) && p.To == "" && servingNow(d, a.Facts) != nil {
				do(d, p.Role)
				break
			}
		}
	}
}

func chairsInOffice(a Archive) []Finding {
	var out []Finding
	chairing(a, func(d *Deputy, role string) {
		profile, _ := d.ProfileOn(LevelTown, a.Facts.In.Today, a.Facts.Term)
		if executive(profile.Post) {
			out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("人大%s%s的职务是“%s”，主席、副主席不得担任国家行政机关的职务：请核对职务，担任了的要辞去其中一项", role, d.Name, profile.Post)})
		}
	})
	return out
}

func oneChair(a Archive) []Finding {
	var out []Finding
	count := map[string]int{}
	most := map[string]int{RoleChair: 1, RoleViceChair: 2}
	chairing(a, func(d *Deputy, role string) {
		if count[role]++; count[role] == most[role]+1 {
			out = append(out, Finding{"deputy", d.ID, fmt.Sprintf("现任人大%s登记了不止%d名：请在离任的“主席团任职”里填止日", role, most[role])})
		}
	})
	return out
}
