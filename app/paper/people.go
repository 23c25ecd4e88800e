package paper

import (
	"bytes"
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// perRow is how many names stand in a row of a name list (DOMAIN.md §5.9: four to six).
const perRow = 4

// nameList is what a template needs to print a list of people: {{名单.行}}, {{人数}} and the note that matches the order.
func (j *job) nameList(people []*office.Deputy) docx.Data {
	names := annotated(people)
	note := office.NameOrder(j.in).Note()
	return docx.Data{"名单": docx.List("行", docx.NameRows(perRow, names...)...), "人数": len(people),
		"排序": note, "名单说明": fmt.Sprintf("（%d名，%s）", len(people), note)}
}

// annotated prints names as lists do (DOMAIN.md §5.9): padded, with （女，回族） behind them.
func annotated(people []*office.Deputy) []string {
	names := make([]string, len(people))
	for i, d := range people {
		names[i] = hanzi.Annotate(hanzi.PadName(d.Name), d.Sex, d.Ethnic)
	}
	return names
}

// inOrder sorts people as the office's name lists stand, people who are in no register among the others.
func (j *job) inOrder(people []*office.Deputy) []*office.Deputy {
	key, _ := office.Deputies.SortKey("name")
	slices.SortStableFunc(people, func(a, b *office.Deputy) int { return bytes.Compare(key(a, j.in), key(b, j.in)) })
	return people
}

// persons are the deputies of a people list.
func (j *job) persons(list []record.Person) []*office.Deputy { return office.Persons(list, j.facts) }

// roll is who belongs to the session, read once for all its papers.
func (j *job) roll() *office.Roll {
	key := fmt.Sprint("roll ", j.session.ID)
	kept, ok := j.read[key].(*office.Roll)
	if !ok {
		kept = &office.Roll{Facts: j.facts, Session: j.session, Deputies: j.everybody(), Sessions: found(j, office.Sessions, record.Query{}),
			Delegations: found(j, office.Delegations, record.Query{})}
		j.read[key] = kept
	}
	return kept
}
