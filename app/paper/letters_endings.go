package paper

import (
	"cmp"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// ending is a mandate that ended before its term did (代表法62).
type ending struct {
	deputy *office.Deputy
	change *office.StatusChange
}

// endingWords are the reasons as an announcement gives them. Others are left unsaid: they are nobody's business (DOMAIN.md §9.1).
var endingWords = map[string]string{
	office.StateResigned: "辞职被接受", office.StateOrderedOut: "责令辞职", office.StateRecalled: "被罢免", office.StateMoved: "调离或者迁出本行政区域",
	office.StateTwoAbsences: "未经批准两次不出席本级人民代表大会会议", office.StateDied: "去世",
}

// endings are the mandates that ended since the session before, up to the close of this one, in the order of name lists. A general
// election ends all mandates, which nobody announces.
func (j *job) endings() []ending {
	until := cmp.Or(j.session.Closes, j.session.Opens)
	last := j.roll().Before()
	if until == "" || j.session.First() {
		return nil
	}
	var since record.Date
	if last != nil && last.TermNo.V == j.session.TermNo.V {
		since = cmp.Or(last.Closes, last.Opens)
	}
	var out []ending
	for _, d := range j.everybody() {
		m := j.mandate(d)
		if m == nil {
			continue
		}
		for i := range d.Statuses {
			c := &d.Statuses[i]
			if (c.Level == "" || c.Level == office.LevelTown) && endsMandate(c.Status) && c.From > since && c.From <= until && c.From >= m.Elected {
				out = append(out, ending{d, c})
			}
		}
	}
	return out
}

// endsMandate tells whether a status ends a mandate that was valid before the end of its term.
func endsMandate(status string) bool {
	return !sits(status) && status != "" && status != office.StateLapsed && status != office.StateVoid
}

func noMandatesEnded(j *job) string {
	switch {
	case notClosed(j) != "":
		return notClosed(j)
	case len(j.endings()) == 0:
		return "上次会议以来没有代表资格终止"
	}
	return ""
}

// endingsAnnounced names whose mandate ended (A11), and how many deputies there are now.
func endingsAnnounced(j *job) docx.Data {
	list := j.endings()
	people := make([]*office.Deputy, len(list))
	number, same := "", true
	var on record.Date
	for i, e := range list {
		people[i] = e.deputy
		same = same && (i == 0 || e.change.Announcement == number)
		number = e.change.Announcement
		on = max(on, e.change.Announced)
	}
	if !same {
		number = ""
	}
	out := j.announcement(number, on)
	names := annotatedPlain(people)
	rows := make([]docx.Data, len(list))
	for i, e := range list {
		reason := endingWords[e.change.Status]
		rows[i] = docx.Data{"人": names[i] + when(reason != "", "，%s", reason) + "。"}
	}
	out["名单"], out["人数"], out["排序"] = rows, len(list), office.NameOrder(j.in).Note()
	n := j.facts.InOffice(cmp.Or(j.session.Closes, j.session.Opens))
	out["现有"] = when(n > 0, "%s现有代表%d名。", sessionWords(j.session)["大会"], n)
	return out
}
