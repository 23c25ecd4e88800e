package paper

import (
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// oddNames are names of two to twelve characters, with dots and with characters beyond the basic plane.
var oddNames = []string{"卜一", "周𬭎", "𠮷田海", "欧阳明轩", "尼玛·次仁", "阿依古丽·买买提", "迪丽努尔·阿卜杜热合曼", "吐尔逊江·买买提明·艾力"}

// resize makes the township one of n deputies: the last of the sixty resign, or others join, those with odd names first.
func (o *township) resize(n int) {
	o.t.Helper()
	everybody := o.deputies()
	var changes []data.Change
	for _, d := range everybody[min(n, len(everybody)):] {
		d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: "2025-06-01"}}
		changes = append(changes, put(office.Deputies.Any, d))
	}
	for i := len(everybody); i < n; i++ {
		name := string([]rune("王李张刘陈杨黄赵吴周")[i%10]) + string([]rune("伟强磊军洋勇杰涛超明")[i/10%10]) + string([]rune("芳娜敏静秀娟英华慧巧")[i/7%10])
		if at := i - len(everybody); at < len(oddNames) {
			name = oddNames[at]
		}
		changes = append(changes, put(office.Deputies.Any, &office.Deputy{Name: name, Sex: "女", Ethnic: "汉",
			Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2021-10-28", Confirmed: "2021-11-20"}}}))
	}
	if changes != nil {
		o.save("代表人数", changes...)
	}
}

// deputies are all deputies on record, the first entered first.
func (o *township) deputies() []*office.Deputy {
	o.t.Helper()
	list, err := data.All(o.Store, office.Deputies, record.Query{})
	if err != nil {
		o.t.Fatal(err)
	}
	slices.SortFunc(list, func(a, b *office.Deputy) int { return int(a.ID - b.ID) })
	return list
}

// divide puts all deputies into n delegations by turns; the first of each leads it, the second is its vice head.
func (o *township) divide(n int) {
	o.t.Helper()
	everybody := o.deputies()
	var changes []data.Change
	for i := range n {
		changes = append(changes, put(office.Delegations.Any, &office.Delegation{Name: hanzi.Ordinal(i+1, "代表团"), Place: fmt.Sprintf("%d号会议室", i+1),
			Head: record.Ref{ID: everybody[i].ID}, Convenor: record.Ref{ID: everybody[i].ID}, Vice: []record.Ref{{ID: everybody[i+n].ID}}, Liaison: "秦文书"}))
	}
	ids := o.save("代表团", changes...)
	changes = nil
	for i, d := range everybody {
		d.Delegations = []office.DelegationMembership{{Delegation: record.Ref{ID: ids[i%n]}}}
		changes = append(changes, put(office.Deputies.Any, d))
	}
	o.save("分团", changes...)
	o.edit(func(s *office.Session) {
		for _, id := range ids {
			s.Delegations = append(s.Delegations, record.Ref{ID: id})
		}
	})
}

// seat makes the presidium one of n members, in the order of the register.
func (o *township) seat(n int) []*office.Deputy {
	o.t.Helper()
	members := o.deputies()[:n]
	o.edit(func(s *office.Session) {
		s.Presidium = nil
		for _, d := range members {
			s.Presidium = append(s.Presidium, record.Person{Who: record.Ref{ID: d.ID}})
		}
	})
	return members
}

// sessionPaper finds a document of a session by its name.
func sessionPaper(name string) Document {
	for _, d := range Documents() {
		if d.Name == name {
			return d
		}
	}
	panic("no document " + name)
}

// piece finds a piece of a document.
func (o *township) piece(name, of string) Document {
	o.t.Helper()
	pieces, err := NewMaker(o.Store).Pieces(sessionPaper(name), o.session)
	if err != nil {
		o.t.Fatal(err)
	}
	for _, p := range pieces {
		if p.Piece.Name == of {
			return p
		}
	}
	o.t.Fatalf("%s has no piece %s", name, of)
	return Document{}
}

// makes makes a document of the session by its name.
func (o *township) makes(name string) []string {
	o.t.Helper()
	return o.text(sessionPaper(name), o.session)
}

// meet saves a meeting of the session.
func (o *township) meet(m *office.Meeting) int64 {
	o.t.Helper()
	m.Session = record.Ref{ID: o.session}
	return o.save("会议", put(office.Meetings.Any, m))[0]
}
