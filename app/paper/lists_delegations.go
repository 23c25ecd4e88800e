package paper

import (
	"cmp"
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

// team is a delegation (代表团) with the deputies who belong to it at the session, in the order of name lists.
type team struct {
	*office.Delegation
	members []*office.Deputy
}

// rosterDay is the day as of which deputies are listed: the opening day, today before one is entered.
func (j *job) rosterDay() record.Date { return cmp.Or(j.session.Opens, j.in.Today) }

// summoned are the deputies who are to come to the session, in the order of name lists: those in office on the opening day, those
// whose office is suspended only where the setting counts them (应到).
func (j *job) summoned() []*office.Deputy {
	key := fmt.Sprint("summoned ", j.session.ID)
	if kept, ok := j.read[key].([]*office.Deputy); ok {
		return kept
	}
	on := j.rosterDay()
	var out []*office.Deputy
	for _, d := range j.everybody() {
		suspended := d.StatusOn(office.LevelTown, on, j.facts.Term) == office.StateSuspended && !j.in.On(office.KeySuspendedInE)
		if d.InOffice(on, j.facts.Term, j.in) && !suspended {
			out = append(out, d)
		}
	}
	j.read[key] = out
	return out
}

// teams are the delegations of the session in its order, else in that of the register, each with its deputies; without are
// the deputies who belong to none.
func (j *job) teams() (teams []*team, without []*office.Deputy) {
	for _, ref := range j.session.Delegations {
		if one := known(j.Maker, office.Delegations, ref.ID); one != nil {
			teams = append(teams, &team{Delegation: one})
		}
	}
	listed := len(teams) > 0
	for _, d := range j.summoned() {
		id := j.delegationOf(d)
		at := slices.IndexFunc(teams, func(t *team) bool { return t.ID == id })
		if at < 0 && id != 0 && !listed {
			if one := known(j.Maker, office.Delegations, id); one != nil {
				teams, at = append(teams, &team{Delegation: one}), len(teams)
			}
		}
		if at < 0 {
			without = append(without, d)
			continue
		}
		teams[at].members = append(teams[at].members, d)
	}
	if !listed {
		slices.SortFunc(teams, func(a, b *team) int { return cmp.Compare(a.ID, b.ID) })
	}
	return teams, without
}

// delegationOf is the delegation to which a deputy belongs at the session: the one of a row for this session, else that of the
// term; 0 when there is none.
func (j *job) delegationOf(d *office.Deputy) int64 {
	on, id := j.rosterDay(), int64(0)
	for _, m := range d.Delegations {
		switch {
		case m.Session.ID != 0 && m.Session.ID == j.session.ID:
			return m.Delegation.ID
		case m.Session.ID == 0 && m.From <= on && (m.To == "" || m.To >= on):
			id = m.Delegation.ID
		}
	}
	return id
}

// leading lists who has an office in the delegation: as its own record says, else as the deputies' rows say.
func (j *job) leading(t *team, role string, refs ...record.Ref) []*office.Deputy {
	var out []*office.Deputy
	for _, ref := range refs {
		if d := j.facts.Deputy(ref.ID); d != nil {
			out = append(out, d)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, d := range t.members {
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
func (j *job) leaders(t *team) []string {
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
	teams, without := j.teams()
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
	out["人数"] = len(j.summoned())
	out["排序"] = office.NameOrder(j.in).Note()
	out["团"] = j.teamLists()
	return out
}

// teamLists are the delegations as papers list them.
func (j *job) teamLists() []docx.Data {
	teams, without := j.teams()
	var out []docx.Data
	for _, t := range teams {
		out = append(out, docx.Data{"名称": t.Name, "人数": len(t.members), "领导": docx.List("行", j.leaders(t)...), "讨论地点": t.Place,
			"名单": docx.List("行", docx.NameRows(perRow, annotated(t.members)...)...)})
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
