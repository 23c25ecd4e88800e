package ui

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// PeopleQuestion is a pasted name that nobody or several people bear, with what can be answered.
type PeopleQuestion struct {
	Text    string
	Answers []Action
}

// ReadPasted reads the pasted text and takes everybody who is known into the list; about the others it asks.
func (p *PeopleEditor) ReadPasted() {
	pasted := ParsePeople(p.Paste.Text)
	if len(pasted) == 0 {
		return
	}
	names := make([]string, len(pasted))
	for i, person := range pasted {
		names[i] = person.Name
	}
	Ask(func() [][]Option { return p.resolve(names) }, func(found [][]Option) {
		p.Paste.SetText("")
		p.showPaste(false)
		for i, person := range pasted {
			if len(found[i]) == 1 {
				p.takePasted(person, found[i][0])
			} else {
				p.ask(person, found[i])
			}
		}
		p.show()
	})
}

func (p *PeopleEditor) takePasted(person PastedPerson, who Option) {
	out := record.Person{Name: person.Name, Note: person.Note}
	if who.ID != 0 {
		out.Who, out.Name = record.Ref{ID: who.ID, Name: who.Text}, ""
	}
	p.put(out, statusAmong(p.statuses, person.Status))
}

func (p *PeopleEditor) ask(person PastedPerson, found []Option) {
	q := &PeopleQuestion{Text: fmt.Sprintf("“%s”不在代表名册中：", person.Name)}
	answer := func(text string, do func()) {
		q.Answers = append(q.Answers, Action{Text: text, Do: func() {
			p.Questions = slices.DeleteFunc(p.Questions, func(other *PeopleQuestion) bool { return other == q })
			do()
			p.show()
		}})
	}
	if len(found) > 1 {
		q.Text = fmt.Sprintf("有 %d 位“%s”，是哪一位？", len(found), person.Name)
	}
	for _, o := range found {
		text := o.Text
		if o.Note != "" {
			text += "（" + o.Note + "）"
		}
		answer(text, func() { p.takePasted(person, o) })
	}
	answer("按姓名记入", func() { p.takePasted(person, Option{}) })
	answer("略过", func() {})
	p.Questions = append(p.Questions, q)
}

// alike are words for one status that lists of the office and sign-ups use side by side.
var alike = [][]string{{StatusPresent, "出席", "到会", "已到"}, {StatusLeave}, {StatusAbsent, "未到", "无故缺席"}, {StatusGuest}}

// statusAmong finds the status of a list that a pasted one means, "" when there is none.
func statusAmong(statuses []string, said string) string {
	for _, group := range alike {
		if !slices.Contains(group, said) {
			continue
		}
		for _, status := range statuses {
			if slices.ContainsFunc(group, func(word string) bool { return strings.Contains(status, word) }) {
				return status
			}
		}
	}
	return ""
}
