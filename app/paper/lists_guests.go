package paper

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// guestRanks are the statuses of people who sit in (列席) in the order of rank; the register's own order is that of the rules.
var guestRanks = []string{"镇党委领导", "镇政府领导", "上级人大代表", "站所负责人", "村（社区）负责人", "其他"}

// guestStatus is a status as this office says it: 乡党委领导 in a 乡.
func guestStatus(status string, in record.Settings) string {
	if !slices.Contains(guestRanks, status) {
		return status
	}
	return strings.Replace(status, "镇", office.TownWord(in), 1)
}

// guestRank is the place of a status in the order of rank; one of the office's own comes last.
func guestRank(status string) int {
	if at := slices.Index(guestRanks, status); at >= 0 {
		return at
	}
	return len(guestRanks)
}

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

// guest is somebody who sits in on the session without a vote, or is invited.
type guest struct {
	name, plain, post, group string // the name as lists print it, and alone
}

// guests are those who sit in by rank of their status and within it in the order of the list, then those who are invited.
func (j *job) guests() []guest {
	var out []guest
	add := func(list []record.Person, group string) {
		for _, p := range list {
			name, post := hanzi.PadName(p.Called()), p.Note
			if d := j.facts.Deputy(p.Who.ID); d != nil {
				profile, _ := d.ProfileOn(office.LevelTown, j.rosterDay(), j.facts.Term)
				name, post = hanzi.Annotate(hanzi.PadName(d.Name), d.Sex, d.Ethnic), cmp.Or(post, profile.Post)
			}
			if name != "" {
				out = append(out, guest{name, p.Called(), post, group})
			}
		}
	}
	for _, status := range guestRanks {
		add(named(j.session.Attending, status), guestStatus(status, j.in))
	}
	add(slices.DeleteFunc(slices.Clone(j.session.Attending), func(p record.Person) bool { return slices.Contains(guestRanks, p.Status) }), "其他列席人员")
	add(j.session.Invited, "特邀人员")
	return out
}

// guestList is D22: who sits in and who is invited, with their posts.
func guestList(j *job) docx.Data {
	out := j.congressPaper()
	var groups []docx.Data
	guests := j.guests()
	for i := 0; i < len(guests); {
		n := run(guests[i:], func(g guest) bool { return g.group == guests[i].group })
		var rows []docx.Data
		for _, g := range guests[i : i+n] {
			rows = append(rows, docx.Data{"姓名": g.name, "职务": g.post})
		}
		groups = append(groups, docx.Data{"身份": guests[i].group, "人数": n, "人员": rows})
		i += n
	}
	out["组"], out["人数"] = groups, len(guests)
	return out
}
