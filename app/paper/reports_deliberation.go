package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// deliberationDocuments are D37: where the delegations deliberate (分团审议), what is said there, and what comes of it.
func deliberationDocuments() []Document {
	paper := func(name, template string, missing func(*job) string, each func(*job) []Piece, data func(*job) docx.Data) Document {
		return Document{Number: "D37", Name: name, Title: "×镇第×届人民代表大会第×次会议" + name, Issuer: "秘书组", Head: HeadForm, Template: template,
			Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: missing, Each: each, Data: data}
	}
	return []Document{
		paper("分团审议安排", "分团审议安排", noDeliberations, nil, deliberationPlan),
		paper("审议记录表", "审议记录表", noDeliberations, eachDelegation, deliberationRecord),
		paper("审议意见汇总", "审议意见汇总", noSpeeches, nil, deliberationSummary),
	}
}

// seat is one deliberation of a delegation: its meeting, or before that is on record the delegation alone.
type seat struct {
	name       string
	meeting    *office.Meeting
	delegation *office.Delegation
}

// seats are the deliberations of the session in the order in which they are held.
func (j *job) seats() []*seat {
	var out []*seat
	held := map[int64]bool{}
	for _, m := range j.meetings(office.MeetDelegation) {
		d := j.delegation(m.Delegation.ID)
		held[m.Delegation.ID] = true
		name := strings.TrimSuffix(j.sittingName(m), "会议")
		if d != nil {
			name = d.Name
		}
		out = append(out, &seat{name: name, meeting: m, delegation: d})
	}
	for _, d := range j.session.Delegations {
		if one := j.delegation(d.ID); one != nil && !held[d.ID] {
			out = append(out, &seat{name: one.Name, delegation: one})
		}
	}
	return out
}

func (j *job) delegation(id int64) *office.Delegation {
	for _, d := range linked(j, office.Delegations, "id", id) {
		return d
	}
	return nil
}

func noDeliberations(j *job) string {
	if len(j.seats()) == 0 {
		return "会议没有登记代表团，也没有登记代表团会议"
	}
	return ""
}

// when and where a delegation deliberates, who leads it and what about: of its meeting, else of the timetable and the delegation.
func (j *job) seatWords(s *seat) docx.Data {
	out := docx.Data{"代表团": s.name, "时间": "", "地点": "", "主持": "", "记录": "", "应到": blank, "实到": blank, "内容": j.deliberated(s.meeting)}
	if d := s.delegation; d != nil {
		out["地点"], out["主持"], out["记录"] = d.Place, j.nameOf(d.Head, ""), d.Liaison
		if out["主持"] == "" {
			out["主持"] = j.nameOf(d.Convenor, "")
		}
	}
	if m := s.meeting; m != nil {
		out["时间"] = sentences(day(m.Starts), string(m.StartsAt))
		out["地点"] = cmp.Or(m.Place, out["地点"].(string))
		out["记录"] = cmp.Or(m.Recorder, out["记录"].(string))
		if out["主持"] == "" {
			out["主持"] = m.Chair
		}
		out["应到"], out["实到"] = j.headcount(m)
	} else if line := j.deliberates(); line != nil {
		out["时间"] = sentences(day(line.Day), cmp.Or(string(line.At), line.Part))
	}
	return out
}

// deliberates is the line of the timetable on which delegations deliberate, nil when there is none.
func (j *job) deliberates() *office.TimetableItem {
	for i := range j.session.Timetable {
		if line := &j.session.Timetable[i]; strings.Contains(line.Text, "审议") && (strings.Contains(line.Text, "分团") || strings.Contains(line.Text, "代表团")) {
			return line
		}
	}
	return nil
}

// deliberated are the matters that a delegation deliberates on: the items of its meeting, else those of the session that are heard,
// reviewed or deliberated.
func (j *job) deliberated(m *office.Meeting) string {
	var items []string
	if m != nil {
		for _, i := range m.Agenda {
			items = append(items, docx.Lines(i.Text)...)
		}
	}
	if len(items) == 0 {
		for _, item := range agendaItems(j.session) {
			if strings.Contains(item, "审议") || strings.Contains(item, "审查") {
				items = append(items, item)
			}
		}
	}
	return strings.Join(items, "\n")
}

func deliberationPlan(j *job) docx.Data {
	var rows []docx.Data
	for _, s := range j.seats() {
		row := j.seatWords(s)
		row["人数"] = row["应到"]
		rows = append(rows, row)
	}
	return docx.Data{"团": rows}
}

func eachDelegation(j *job) []Piece {
	var out []Piece
	for _, s := range j.seats() {
		out = append(out, Piece{Name: s.name, Of: s})
	}
	return out
}

// speechRows is how many rows a record has for writing by hand, before anybody has spoken.
const speechRows = 9

// deliberationRecord is the record of one delegation: filled in from its meeting, with room to write before that.
func deliberationRecord(j *job) docx.Data {
	s := of[seat](j)
	if s == nil {
		s = &seat{}
	}
	out := j.seatWords(s)
	var rows []docx.Data
	if s.meeting != nil {
		for _, one := range s.meeting.Speeches {
			rows = append(rows, docx.Data{"人": j.speakerOf(&one), "要点": speechText(&one)})
		}
	}
	if len(rows) == 0 {
		rows = slices.Repeat([]docx.Data{{"人": "", "要点": ""}}, speechRows)
	}
	out["发言"] = rows
	return out
}

// speakerOf is who spoke: a deputy, else the name and the unit that were entered.
func (j *job) speakerOf(s *office.Speech) string {
	if name := j.nameOf(s.Speaker, ""); name != "" {
		return name
	}
	return sentences(s.Unit, s.Name)
}

// speechText is the gist of a speech, and of a question also the answer.
func speechText(s *office.Speech) string {
	lines := docx.Lines(s.Gist)
	if s.Answer != "" {
		lines = append(lines, when(s.AnsweredBy != "", "%s", s.AnsweredBy)+"答复："+strings.Join(docx.Lines(s.Answer), ""))
	}
	return strings.Join(lines, "\n")
}

func noSpeeches(j *job) string {
	for _, s := range j.seats() {
		if s.meeting != nil && len(s.meeting.Speeches) > 0 {
			return ""
		}
	}
	return "代表团会议还没有登记审议发言"
}

// deliberationSummary puts together what was said, delegation by delegation, and behind it what is taken up as 审议意见.
func deliberationSummary(j *job) docx.Data {
	var rows []office.Paragraph
	var opinions []string
	number, speakers := 0, 0
	add := func(level, format string, args ...any) {
		rows = append(rows, office.Paragraph{Level: level, Text: fmt.Sprintf(format, args...)})
	}
	for _, s := range j.seats() {
		if s.meeting == nil || len(s.meeting.Speeches) == 0 {
			continue
		}
		number++
		add(office.HeadingFirst, "%s、%s", hanzi.Number(number), s.name)
		for i, one := range s.meeting.Speeches {
			speakers++
			kind := ""
			if one.Kind == office.SpeechQuestion {
				kind = "询问："
			}
			add(office.HeadingNone, "%d. %s%s（%s）", i+1, kind, strings.ReplaceAll(speechText(&one), "\n", ""), j.speakerOf(&one))
			opinions = append(opinions, docx.Lines(one.Opinion)...)
		}
	}
	if len(opinions) > 0 {
		add(office.HeadingFirst, "%s、列入审议意见的事项", hanzi.Number(number+1))
		for i, text := range opinions {
			add(office.HeadingNone, "%d. %s", i+1, text)
		}
	}
	return docx.Data{"概况": fmt.Sprintf("%d个代表团审议了各项报告，发言%d人次。主要意见如下：", number, speakers), "文": textBody(rows)}
}
