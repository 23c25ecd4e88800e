package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// delegationDocuments are D11.
func delegationDocuments() []Document {
	d := Document{Number: "D11", Name: "代表团划分及召集人名单", Title: "×镇第×届人民代表大会第×次会议代表团划分及召集人名单", Issuer: issuerPresidium, Head: HeadCongress,
		Template: "代表团名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noDelegations, Data: delegationList}
	return draftAndFinal(d)
}

// draftAndFinal are the two documents of a paper that is a draft first.
func draftAndFinal(final Document) []Document {
	final.Stage = StageFinal
	draft := final
	draft.Stage = StageDraft
	draft.Name += "（" + string(StageDraft) + "）"
	draft.Title += "（" + string(StageDraft) + "）"
	return []Document{draft, final}
}

// leading lists who has an office in the delegation: as its own record says, else as the deputies' rows say.
func (j *job) leading(t *office.Team, role string, refs ...record.Ref) []*office.Deputy {
	var out []*office.Deputy
	for _, ref := range refs {
		if d := j.facts.Deputy(ref.ID); d != nil {
			out = append(out, d)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, d := range t.Members {
		if slices.ContainsFunc(d.Delegations, func(m office.DelegationMembership) bool { return m.Delegation.ID == t.ID && m.Role == role }) {
			out = append(out, d)
		}
	}
	return out
}

// lineWidth is how many characters a line of the text holds (DOMAIN.md §5.8).
const lineWidth = 28

// leaders are the lines under the name of a delegation: 团长：张三　副团长：李四（女）; an office that nobody holds is left out, and no name is
// broken over lines.
func (j *job) leaders(t *office.Team) []string {
	var lines []string
	line := ""
	add := func(text, between string) {
		if line != "" && utf8.RuneCountInString(line+between+text) >= lineWidth { // a mark may have to follow
			lines, line = append(lines, line+strings.TrimSpace(between)), ""
		}
		if line != "" {
			line += between
		}
		line += text
	}
	heads, convenors := j.leading(t, "团长", t.Head), j.leading(t, "召集人", t.Convenor)
	roles := []struct {
		name   string
		people []*office.Deputy
	}{{"团长", heads}, {"副团长", j.leading(t, "副团长", t.Vice...)}, {"召集人", convenors}}
	if len(heads) > 0 && slices.Equal(heads, convenors) {
		roles[0].name, roles = "团长、召集人", roles[:2]
	}
	for _, one := range roles {
		for i, d := range one.people {
			if name := hanzi.Annotate(d.Name, d.Sex, d.Ethnic); i == 0 {
				add(one.name+"："+name, "　")
			} else {
				add(name, "、")
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

func noDelegations(j *job) string {
	teams, without := j.roll().Teams()
	switch {
	case len(teams) == 0:
		return "还没有划分代表团"
	case len(without) > 0:
		return fmt.Sprintf("还有%s没有编入本次会议的代表团，请先在代表的“代表团经历”里选好", some(without))
	}
	return ""
}

// some names the first of several people: 张三等3名代表.
func some(people []*office.Deputy) string {
	if len(people) == 1 {
		return people[0].Name
	}
	return fmt.Sprintf("%s等%d名代表", people[0].Name, len(people))
}

// delegationList is D11: each delegation with its leaders and its deputies.
func delegationList(j *job) docx.Data {
	out := j.congressPaper()
	out["通过"] = "" // the presidium divides the deputies, no meeting passes it
	out["人数"] = len(j.roll().Summoned())
	out["排序"] = office.NameOrder(j.in).Note()
	out["团"] = j.teamLists()
	return out
}

// teamLists are the delegations as papers list them.
func (j *job) teamLists() []docx.Data {
	teams, without := j.roll().Teams()
	var out []docx.Data
	for _, t := range teams {
		out = append(out, docx.Data{"名称": t.Name, "人数": len(t.Members), "领导": docx.List("行", j.leaders(t)...), "讨论地点": t.Place,
			"名单": docx.List("行", docx.NameRows(perRow, annotated(t.Members)...)...)})
	}
	if len(without) > 0 {
		name := "未编入代表团"
		if len(teams) == 0 {
			name = "代表"
		}
		out = append(out, docx.Data{"名称": name, "人数": len(without), "领导": docx.List("行"), "讨论地点": "",
			"名单": docx.List("行", docx.NameRows(perRow, annotated(without)...)...)})
	}
	return out
}
