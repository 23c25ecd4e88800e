package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// The names of the committees that a session elects for itself (组织法20).
const (
	motionsCommittee = "议案审查委员会"
	budgetCommittee  = "财政预算审查委员会"
)

// committeeDocuments are D20, D21 and D23.
func committeeDocuments() []Document {
	list := func(number, name string, missing func(*job) string, data func(*job) docx.Data) []Document {
		return draftAndFinal(Document{Number: number, Name: name, Title: "×镇第×届人民代表大会第×次会议" + name, Issuer: issuerPresidium, Head: HeadCongress,
			Template: "委员会名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: missing, Data: data})
	}
	chairs := Document{Number: "D23", Name: "执行主席分组名单", Title: "×镇第×届人民代表大会第×次会议执行主席分组名单", Issuer: issuerPresidium, Head: HeadCongress,
		Template: "执行主席名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noExecutiveChairs, Data: executiveChairs}
	return slices.Concat(
		list("D20", motionsCommittee+"名单", func(j *job) string { return noCommittee(motionsCommittee, j.session.MotionsCommittee) },
			func(j *job) docx.Data { return j.committee(motionsCommittee+"名单", j.session.MotionsCommittee) }),
		list("D20", budgetCommittee+"名单", func(j *job) string { return noCommittee(budgetCommittee, j.session.BudgetCommittee) },
			func(j *job) docx.Data { return j.committee(budgetCommittee+"名单", j.session.BudgetCommittee) }),
		list("D21", office.Credentials+"组成人员名单", noCredentials, credentialsList),
		[]Document{chairs},
	)
}

func noCommittee(name string, people []record.Person) string {
	if len(people) == 0 {
		return "还没有录入" + name + "的成员"
	}
	return ""
}

// committee prints a committee by offices: its head and deputy heads in the order of the list, its members in that of name lists.
func (j *job) committee(title string, people []record.Person) docx.Data {
	out := j.congressPaper()
	out["名单题"], out["人数"] = title, len(people)
	var groups []docx.Data
	for _, role := range []string{office.RoleCommitteeHead, "副主任委员", "委员"} {
		list := j.persons(office.PeopleWith(people, role))
		name := role
		if role == "委员" {
			list = j.inOrder(append(list, j.persons(office.PeopleWith(people, ""))...))
			name += fmt.Sprintf("（%d名，%s）", len(list), office.NameOrder(j.in).Note())
		}
		if len(list) > 0 {
			groups = append(groups, docx.Data{"职务": name, "名单": docx.List("行", docx.NameRows(perRow, annotated(list)...)...)})
		}
	}
	out["组"] = groups
	return out
}

// credentials are the members of the standing credentials committee of the session's term (组织法37), as the deputies' records say.
func (j *job) credentials() []record.Person {
	var out []record.Person
	for _, d := range j.everybody() {
		for _, c := range d.Committees {
			if c.Committee == office.Credentials && j.ofTerm(c) {
				out = append(out, record.Person{Who: record.Ref{ID: d.ID, Name: d.Name}, Status: cmp.Or(c.Role, "委员")})
				break
			}
		}
	}
	return out
}

// ofTerm tells whether a place in a committee belongs to the session's term; a row that names no term belongs to the one in
// which it began.
func (j *job) ofTerm(c office.CommitteeMembership) bool {
	t := j.facts.Term(c.Term.ID)
	if c.Term.ID == 0 {
		t = j.facts.Term(j.session.Term.ID)
		return t == nil || t.From == "" || c.From >= t.From && (t.To == "" || c.From < t.To)
	}
	return t != nil && t.Number.V == j.session.TermNo.V
}

func noCredentials(j *job) string {
	switch {
	case !j.session.First():
		return "不是本届第一次会议，代表资格审查委员会任期到本届届满"
	case len(j.credentials()) == 0:
		return "还没有录入代表资格审查委员会组成人员，请在各委员的“专门机构任职”里登记"
	}
	return ""
}

// credentialsList is D21. The congress passes the list at a plenary sitting (组织法37).
func credentialsList(j *job) docx.Data {
	out := j.committee(office.Credentials+"组成人员名单", j.credentials())
	out["通过"] = j.passedAt(office.Credentials, j.meeting(office.MeetSitting, 1))
	return out
}

// passedAt is what stands under the title of a final text that one meeting of the session passed: （2026年1月10日……第一次全体会议通过）. It is
// the meeting at which the matter was voted on, else the one that is given, else what passed says.
func (j *job) passedAt(matter string, otherwise *office.Meeting) string {
	if j.doc.Stage != StageFinal {
		return ""
	}
	m := otherwise
	for _, one := range j.meetings(office.MeetPreparatory, office.MeetPresidiumIn, office.MeetSitting) {
		decided := slices.ContainsFunc(one.Agenda, func(i office.MeetingItem) bool { return i.Type == "表决" && strings.Contains(i.Text, matter) }) ||
			slices.ContainsFunc(j.votes(one), func(v *office.Vote) bool { return strings.Contains(v.Matter, matter) })
		if decided {
			m = one
			break
		}
	}
	if m == nil {
		return j.passed()
	}
	return "（" + day(m.Starts) + fullNameInTwo(j.session, 18) + j.sittingName(m) + "通过）"
}

func noExecutiveChairs(j *job) string {
	if len(j.session.ExecutiveChairs) == 0 {
		return "还没有录入执行主席分组"
	}
	return ""
}

// executiveChairs is D23: for each sitting its executive chairs in the order in which they were entered, which is that of rank, and
// who presides.
func executiveChairs(j *job) docx.Data {
	out := j.congressPaper()
	var sittings []string
	people, hosts := map[string][]*office.Deputy{}, map[string][]*office.Deputy{}
	for _, c := range j.session.ExecutiveChairs {
		d := j.facts.Deputy(c.Member.ID)
		if d == nil {
			continue
		}
		if !slices.Contains(sittings, c.Sitting) {
			sittings = append(sittings, c.Sitting)
		}
		people[c.Sitting] = append(people[c.Sitting], d)
		if c.Chairs.V {
			hosts[c.Sitting] = append(hosts[c.Sitting], d)
		}
	}
	var groups []docx.Data
	for _, s := range sittings {
		groups = append(groups, docx.Data{"场次": cmp.Or(s, "全体会议"), "人数": len(people[s]), "主持": strings.Join(annotated(hosts[s]), "　"),
			"名单": docx.List("行", docx.NameRows(perRow, annotated(people[s])...)...)})
	}
	out["组"] = groups
	return out
}
