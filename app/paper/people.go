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

// persons turns the entries of a people list into deputies; who is in no register has a name alone.
func (j *job) persons(list []record.Person) []*office.Deputy {
	var out []*office.Deputy
	for _, p := range list {
		d := j.facts.Deputy(p.Who.ID)
		if d == nil {
			d = &office.Deputy{Name: p.Called()}
		}
		if d.Name != "" {
			out = append(out, d)
		}
	}
	return out
}

// named returns the entries of a people list with a status.
func named(list []record.Person, status string) []record.Person {
	var out []record.Person
	for _, p := range list {
		if p.Status == status {
			out = append(out, p)
		}
	}
	return out
}
