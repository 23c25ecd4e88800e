package paper

import (
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// first tells whether the session is the first one of its term.
func first(s *office.Session) bool { return s.No.V == 1 || s.Nature == office.NatureFirst }

func noPresidium(j *job) string {
	if len(j.presidium()) == 0 {
		return "还没有录入主席团成员"
	}
	return ""
}

// presidiumList is D19: the presidium in the order of name lists, and the secretary-general (秘书长) where there is one.
func presidiumList(j *job) docx.Data {
	out := j.congressPaper()
	for k, v := range j.nameList(j.inOrder(j.presidium())) {
		out[k] = v
	}
	var secretaries []docx.Data
	for _, role := range []string{"秘书长", "副秘书长"} {
		people := j.persons(named(j.session.Secretary, role))
		if role == "秘书长" {
			people = append(people, j.persons(named(j.session.Secretary, ""))...)
		}
		if len(people) > 0 {
			secretaries = append(secretaries, docx.Data{"职务": role, "姓名": strings.Join(annotated(j.inOrder(people)), "　")})
		}
	}
	out["秘书"] = secretaries
	out["名单题"] = "主席团名单"
	if len(secretaries) > 0 {
		out["名单题"] = "主席团和秘书长名单"
	}
	return out
}

// presidium are the members of the session's presidium: as the session says, else as the deputies' own records say. The
// papers before a term's first session name the presidium of the term before (DESIGN.md, decision 4), and where neither
// says anything, that of the session before goes on.
func (j *job) presidium() []*office.Deputy {
	if people := j.persons(j.session.Presidium); len(people) > 0 {
		return people
	}
	on := j.session.Opens
	if on == "" {
		on = j.in.Today
	}
	if first(j.session) {
		on = on.Add(-1)
	}
	if people := j.members(on); len(people) > 0 {
		return people
	}
	if last := j.before(); last != nil {
		return j.persons(last.Presidium)
	}
	return nil
}

// members are the deputies whose records say that they sit in the session's presidium, or else that they did on a day.
func (j *job) members(on record.Date) []*office.Deputy {
	var elected, running []*office.Deputy
	for _, d := range j.everybody() {
		chosen, sat := false, false
		for _, m := range d.Presidium {
			chosen = chosen || m.Session.ID != 0 && m.Session.ID == j.session.ID
			sat = sat || m.From <= on && (m.To == "" || m.To >= on)
		}
		if chosen {
			elected = append(elected, d)
		}
		if sat {
			running = append(running, d)
		}
	}
	if len(elected) > 0 {
		return elected
	}
	return running
}

// before returns the session on record that opened last before this one, nil when there is none.
func (j *job) before() *office.Session {
	var last *office.Session
	for _, s := range found(j, office.Sessions, record.Query{}) {
		if s.ID != j.session.ID && earlier(s, j.session) && (last == nil || earlier(last, s)) {
			last = s
		}
	}
	return last
}

// earlier orders sessions by term and number: the opening day may not be known yet.
func earlier(a, b *office.Session) bool {
	return a.TermNo.V < b.TermNo.V || a.TermNo.V == b.TermNo.V && a.No.V < b.No.V
}
