package paper

import (
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// guestDocuments are D22.
func guestDocuments() []Document {
	return []Document{{Number: "D22", Name: "列席人员名单", Title: "×镇第×届人民代表大会第×次会议列席人员名单", Issuer: issuerPresidium, Head: HeadCongress,
		Template: "列席人员名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noGuests, Data: guestList}}
}

func noGuests(j *job) string {
	if len(j.session.Attending)+len(j.session.Invited) == 0 {
		return "还没有录入列席人员"
	}
	return ""
}

// guestList is D22: who sits in and who is invited, with their posts.
func guestList(j *job) docx.Data {
	out := j.congressPaper()
	var groups []docx.Data
	guests := j.roll().Guests()
	for i := 0; i < len(guests); {
		n := run(guests[i:], func(g office.Guest) bool { return g.Group == guests[i].Group })
		var rows []docx.Data
		for _, g := range guests[i : i+n] {
			rows = append(rows, docx.Data{"姓名": g.Listed(), "职务": g.Post})
		}
		groups = append(groups, docx.Data{"身份": guests[i].Group, "人数": n, "人员": rows})
		i += n
	}
	out["组"], out["人数"] = groups, len(guests)
	return out
}
