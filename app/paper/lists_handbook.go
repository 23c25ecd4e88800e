package paper

import (
	"cmp"
	"maps"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func noHandbook(j *job) string { return cmp.Or(noTimetable(j), noSeats(j)) }

// handbook is D12, 会议手册: what stands in the template and, where they are known, the hours, the timetable, the organs, the
// delegations, whom to call, and the seats.
func handbook(j *job) docx.Data {
	out := j.congressPaper()
	maps.Copy(out, seatingPlan(j))
	out["议案截止"] = ""
	if s := j.session; s.MotionsUntil != "" {
		out["议案截止"] = day(s.MotionsUntil) + clock(string(s.MotionsUntilAt))
	}
	hours, organs, teams := j.hours(), j.organs(), j.teamLists()
	out["作息"], out["日程"], out["机构"], out["团"], out["电话"] = hours, scheduleTable(j.session, scheduleColumns), organs, teams, j.contacts()
	out["有作息"], out["有机构"], out["有代表团"] = len(hours) > 0, len(organs) > 0, len(teams) > 0
	numbers, n := docx.Data{}, 2 // after the two chapters that stand in the template
	for _, chapter := range []struct {
		name  string
		there bool
	}{{"作息", len(hours) > 0}, {"日程", true}, {"机构", len(organs) > 0}, {"代表团", len(teams) > 0}, {"电话", true}, {"座次", true}} {
		if numbers[chapter.name] = ""; chapter.there {
			n++
			numbers[chapter.name] = hanzi.Number(n)
		}
	}
	out["章"] = numbers
	return out
}

// hours are for each day the hours at which the half-days begin, as the timetable says.
func (j *job) hours() []docx.Data {
	var out []docx.Data
	var last record.Date
	for _, r := range timetable(j.session) {
		if r.Day == "" || r.At == "" || r.Part == "" {
			continue
		}
		if r.Day != last {
			out = append(out, docx.Data{"日期": dayOfWeek(r.Day), "上午": "", "下午": "", "晚上": ""})
			last = r.Day
		}
		if row := out[len(out)-1]; row[r.Part] == "" {
			row[r.Part] = string(r.At)
		}
	}
	return out
}

// organs are the people who lead and serve the session: presidium, secretary-general, committees, tellers.
func (j *job) organs() []docx.Data {
	var out []docx.Data
	add := func(name string, people []*office.Deputy) {
		if len(people) > 0 {
			out = append(out, docx.Data{"名称": name, "人数": len(people), "名单": docx.List("行", docx.NameRows(perRow, annotated(people)...)...)})
		}
	}
	add("主席团", j.inOrder(slices.Clone(j.roll().Presidium())))
	for _, role := range []string{"秘书长", "副秘书长"} {
		add(role, j.persons(office.PeopleWith(j.session.Secretary, role)))
	}
	add(motionsCommittee, j.persons(j.session.MotionsCommittee))
	add(budgetCommittee, j.persons(j.session.BudgetCommittee))
	return out
}

// contacts are whom to call: the office with its official number, and the liaison of each delegation and where it meets; a person's
// number does not leave the office (DOMAIN.md §9.1), so that there is no cell for it.
func (j *job) contacts() *docx.Table {
	t := docx.NewTable(48, 26, 30, 52).Head("机构", "联系人", "联系电话", "地点")
	t.Row(office.OfficeName(j.in), j.in.Text(office.KeyContact), j.in.Text(office.KeyContactPhone), j.in.Text(office.KeyAddress))
	teams, _ := j.roll().Teams()
	for _, one := range teams {
		t.Cells(docx.Cell{Text: one.Name}, docx.Cell{Text: one.Liaison, Across: 2}, docx.Cell{Text: one.Place})
	}
	return t
}
