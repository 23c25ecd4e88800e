package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// attendanceDocuments are D65.
func attendanceDocuments() []Document {
	return []Document{{Number: "D65", Name: "会议出席情况统计表", Title: "×镇第×届人民代表大会第×次会议出席情况统计表", Issuer: "人大办公室", Head: HeadForm,
		Template: "会议出席情况统计表", Register: office.Sessions.Any, Mask: office.MaskReport, Missing: noAttendance, Data: attendanceCount}}
}

// turnout is how many of those who were to come came.
type turnout struct{ expected, present, leave, absent, late int }

func (t *turnout) add(o turnout) {
	t.expected += o.expected
	t.present += o.present
	t.leave += o.leave
	t.absent += o.absent
	t.late += o.late
}

// count adds one person by status; who was to come and is not on the list stayed away.
func (t *turnout) count(status string) {
	t.expected++
	switch {
	case office.WasThere(status):
		t.present++
		if status == office.CameLate || status == office.LeftSoon {
			t.late++
		}
	case status == office.OnLeave:
		t.leave++
	default:
		t.absent++
	}
}

// words are the numbers as the tables print them; the rate is those present of those who were to come (DOMAIN.md §7.3).
func (t turnout) words(name string) docx.Data {
	rate := "—"
	if t.expected > 0 {
		rate = fmt.Sprintf("%.1f%%", float64(t.present)*100/float64(t.expected))
	}
	return docx.Data{"名称": name, "应到": t.expected, "实到": t.present, "请假": t.leave, "缺席": t.absent, "迟到": t.late, "出席率": rate}
}

// attended are the meetings of deputies at which attendance was taken: those of all, and those of delegations.
func (j *job) attended(kinds ...string) []*office.Meeting {
	return slices.DeleteFunc(j.meetings(kinds...), func(m *office.Meeting) bool { return len(m.Attendance) == 0 })
}

func noAttendance(j *job) string {
	if len(j.attended(office.MeetPreparatory, office.MeetSitting)) == 0 {
		return "各次全体会议还没有登记出席情况"
	}
	return ""
}

// statusesAt are the deputies who were to come to a meeting, each with how they attended.
func (j *job) statusesAt(m *office.Meeting) map[int64]string {
	out := map[int64]string{}
	for _, ref := range m.Summoned(j.facts) {
		out[ref.ID] = office.Absent
	}
	for _, p := range m.Attendance {
		if p.Who.ID != 0 {
			out[p.Who.ID] = p.Status
		}
	}
	return out
}

// turnoutAt is the turnout of a meeting; 应到 is the number that was frozen with it.
func (j *job) turnoutAt(m *office.Meeting) turnout {
	var t turnout
	for _, status := range j.statusesAt(m) {
		t.count(status)
	}
	if n := m.ExpectedNow(j.facts); n > 0 {
		t.expected, t.absent = n, max(n-t.present-t.leave, 0)
	}
	return t
}

// attendanceCount is D65: who came to each sitting and in all, by delegation, and who stayed away. Why somebody had leave is not
// printed: it may be a matter of health (DOMAIN.md §9.1).
func attendanceCount(j *job) docx.Data {
	sittings := j.attended(office.MeetPreparatory, office.MeetSitting)
	var rows []docx.Data
	var all turnout
	for _, m := range sittings {
		t := j.turnoutAt(m)
		all.add(t)
		row := t.words(j.sittingName(m))
		row["日期"] = shortDay(m.Starts)
		rows = append(rows, row)
	}
	if groups := j.attended(office.MeetDelegation); len(groups) > 0 {
		var t turnout
		for _, m := range groups {
			t.add(j.turnoutAt(m))
		}
		all.add(t)
		row := t.words("各代表团会议")
		row["日期"] = shortDay(groups[0].Starts)
		rows = append(rows, row)
	}
	teams := j.teamTurnouts(sittings)
	away := j.away(append(sittings, j.attended(office.MeetDelegation)...))
	return docx.Data{"场次": rows, "合计": all.words("合计"), "团": teams, "缺席代表": away, "有缺席": len(away) > 0, "全勤": len(away) == 0}
}

// teamTurnouts are the turnouts of the delegations over all sittings.
func (j *job) teamTurnouts(sittings []*office.Meeting) []docx.Data {
	teams, without := j.roll().Teams()
	if len(without) > 0 {
		teams = append(teams, &office.Team{Delegation: &office.Delegation{Name: "未编入代表团"}, Members: without})
	}
	byTeam := make([]turnout, len(teams))
	for _, m := range sittings {
		statuses := j.statusesAt(m)
		for i, t := range teams {
			for _, d := range t.Members {
				if status, ok := statuses[d.ID]; ok {
					byTeam[i].count(status)
				}
			}
		}
	}
	var out []docx.Data
	for i, t := range teams {
		row := byTeam[i].words(t.Name)
		row["人数"] = len(t.Members)
		out = append(out, row)
	}
	return out
}

// away lists the deputies who stayed away from meetings, with leave and without.
func (j *job) away(meetings []*office.Meeting) []docx.Data {
	teamOf := map[int64]string{}
	teams, _ := j.roll().Teams()
	for _, t := range teams {
		for _, d := range t.Members {
			teamOf[d.ID] = t.Name
		}
	}
	leave, absent, expected := map[int64][]string{}, map[int64][]string{}, map[int64]int{}
	for _, m := range meetings {
		name := j.sittingName(m)
		if m.Kind == office.MeetDelegation {
			name = "代表团会议"
		}
		for id, status := range j.statusesAt(m) {
			expected[id]++
			switch {
			case office.WasThere(status):
			case status == office.OnLeave:
				leave[id] = append(leave[id], name)
			default:
				absent[id] = append(absent[id], name)
			}
		}
	}
	var out []docx.Data
	for _, d := range j.everybody() {
		if len(leave[d.ID])+len(absent[d.ID]) > 0 {
			out = append(out, docx.Data{"姓名": hanzi.PadName(d.Name), "团": teamOf[d.ID], "请假": allOrSome(leave[d.ID], expected[d.ID]),
				"缺席": allOrSome(absent[d.ID], expected[d.ID])})
		}
	}
	return out
}

// allOrSome names the meetings that somebody missed.
func allOrSome(missed []string, expected int) string {
	if len(missed) == expected {
		return "全部会议"
	}
	return strings.Join(missed, "、")
}
