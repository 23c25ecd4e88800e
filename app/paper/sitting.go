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

// blank is room to write a number by hand, where it is not known yet.
const blank = "　　"

// meetings are the meetings of the session of some kinds (office.MeetSitting …) in the order in which they are held, all of
// them without kinds.
func (j *job) meetings(kinds ...string) []*office.Meeting {
	var out []*office.Meeting
	for _, m := range linked(j, office.Meetings, "session", j.session.ID) {
		if m.Cancelled == "" && (len(kinds) == 0 || slices.Contains(kinds, m.Kind)) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Meeting) int {
		return cmp.Or(cmp.Compare(a.Starts, b.Starts), cmp.Compare(a.StartsAt, b.StartsAt), cmp.Compare(a.Number.V, b.Number.V))
	})
	return out
}

// meeting is the meeting of a kind with that number within the session, 1 for the first; nil when it is not on record.
func (j *job) meeting(kind string, number int) *office.Meeting {
	if list := j.meetings(kind); number <= len(list) {
		return list[number-1]
	}
	return nil
}

// sittingName is the name of a meeting within its session: 第二次全体会议, 主席团第一次会议.
func (j *job) sittingName(m *office.Meeting) string {
	name := strings.TrimPrefix(m.Name, j.session.FullName())
	return strings.TrimPrefix(name, j.session.ShortName())
}

// headcount is the number of those who are to come and of those who came to a meeting, each blank before it is known; m may be nil.
func (j *job) headcount(m *office.Meeting) (expected, present string) {
	expected, present = blank, blank
	if m == nil {
		return
	}
	if n := m.ExpectedNow(j.facts); n > 0 {
		expected = fmt.Sprint(n)
	}
	if len(m.Attendance) > 0 {
		present = fmt.Sprint(office.Present(m.Attendance))
	}
	return
}

// votes are the votes that were taken at a meeting.
func (j *job) votes(m *office.Meeting) []*office.Vote {
	return linked(j, office.Votes, "meeting", m.ID)
}

// elections are the elections of the session in the order in which they were held.
func (j *job) elections() []*office.Election {
	out := slices.Clone(linked(j, office.Elections, "session", j.session.ID))
	slices.SortStableFunc(out, func(a, b *office.Election) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return out
}

// resolutions are the resolutions and decisions of the session, the first entered first.
func (j *job) resolutions() []*office.Resolution {
	out := slices.Clone(linked(j, office.Resolutions, "session", j.session.ID))
	slices.SortStableFunc(out, func(a, b *office.Resolution) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// texts are the texts (文稿) of the session with a paper's number: D30.
func (j *job) texts(number string) []*office.Text {
	var out []*office.Text
	for _, t := range linked(j, office.Texts, "session", j.session.ID) {
		if strings.EqualFold(strings.TrimSpace(t.Number), number) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Text) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// textBody turns the paragraphs of a text into what the template function textBody prints: each in the look of its level.
func textBody(rows []office.Paragraph) []docx.Data {
	keys := map[string]string{office.HeadingFirst: "一级", office.HeadingSecond: "二级", office.HeadingThird: "三级", office.HeadingFourth: "四级"}
	var out []docx.Data
	for _, row := range rows {
		for _, line := range docx.Lines(row.Text) {
			d := docx.Data{"称呼": "", "一级": "", "二级": "", "三级": "", "四级": "", "正文": ""}
			key := cmp.Or(keys[row.Level], "正文")
			if key == "正文" && salutation.MatchString(line) {
				key = "称呼"
			}
			d[key] = line
			out = append(out, d)
		}
	}
	return out
}

// sentences puts sentences together; one whose data are missing is "" and is not there.
func sentences(list ...string) string { return strings.Join(list, "") }

// when gives a sentence if what it speaks of is known.
func when(known bool, format string, args ...any) string {
	if !known {
		return ""
	}
	return fmt.Sprintf(format, args...)
}

// docNumber is the number of a red-header document (DOMAIN.md §5.1): as the session's list of papers says, else the office's
// code with the year and room for the number: 清人大主席团〔2026〕　号.
func (j *job) docNumber(code string) string { return j.numbered(code, j.issued()) }

// numbered is docNumber for a document that was issued on a day.
func (j *job) numbered(code string, on record.Date) string {
	if p := j.listed(); p != nil && p.DocNumber != "" {
		return p.DocNumber
	}
	year := blank
	if on != "" {
		year = string(on)[:4]
	}
	return fmt.Sprintf("%s〔%s〕　号", code, year)
}

// issued is the day on which the document was issued, as the session's list of papers says; "" when it does not.
func (j *job) issued() record.Date {
	if p := j.listed(); p != nil {
		return p.Printed
	}
	return ""
}

// signer is who signs a document to a higher body (签发人): as the session's list of papers says, else the chair of the
// presidium on the day of issue; "" when neither is known.
func (j *job) signer() string {
	if p := j.listed(); p != nil && p.Signer != "" {
		return p.Signer
	}
	if chair := j.chair(); chair != nil {
		return chair.Name
	}
	return ""
}

// chair is the chair of the congress (人大主席) before the session opens: whoever the deputies' rows say was chair of the
// presidium then; nil when nobody was.
func (j *job) chair() *office.Deputy {
	on := j.session.Opens
	if on == "" {
		on = j.in.Today
	}
	for _, d := range j.everybody() {
		if d.PresidiumRole(on) == office.RoleChair || d.PresidiumRole(on.Add(-1)) == office.RoleChair {
			return d
		}
	}
	return nil
}
