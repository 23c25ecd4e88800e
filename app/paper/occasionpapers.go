package paper

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// noticeOf is the notice (通知) of a register whose records are occasions.
func noticeOf(reg *record.Any, name, title string) Document {
	return Document{Name: name, Title: title, Issuer: issuerPresidium, Head: HeadRed, Template: "记录_通知", Register: reg, Mask: office.MaskReport,
		Missing: noNotice, Data: noticePaper}
}

// signInOf is the sign-in sheet (签到册) of a register whose records are occasions.
func signInOf(reg *record.Any, name, title string) Document {
	return Document{Name: name, Title: title, Issuer: "人大办公室", Head: HeadForm, Template: "记录_签到册", Register: reg, Mask: office.MaskReport,
		Missing: noOccasionDay, Data: signInSheet}
}

func noOccasionDay(j *job) string {
	if j.occasion().from == "" {
		return "还没有填写日期"
	}
	return ""
}

func noNotice(j *job) string {
	if q := of[office.Inquiry](j); q != nil && (q.Type == office.InquiryQuestion || q.Type == office.InquiryDemand) {
		return "会议上的询问和要求开会的提议不另发通知"
	}
	if off := j.occasion().off; off != "" {
		return off
	}
	return noOccasionDay(j)
}

// announcedAs is the name of an occasion as its papers call it: what is on record as 十九届人大主席团第五次会议 or 镇十九届人大…… gets the name of
// the township.
func (j *job) announcedAs(o *occasion) string {
	town := j.in.Text(office.KeyTown)
	if m := of[office.Meeting](j); m == nil || m.Session.ID != 0 || strings.Contains(o.name, town) {
		return o.name
	}
	rest := strings.TrimPrefix(o.name, office.TownWord(j.in))
	if strings.HasPrefix(rest, "人大") || strings.HasPrefix(rest, "主席团") || beginsWithTerm.MatchString(rest) {
		return town + rest
	}
	return o.name
}

// beginsWithTerm matches a name that begins with the term: 第十九届……, 十九届…….
var beginsWithTerm = regexp.MustCompile(`^第?[一二三四五六七八九十]+届`)

// noticePaper is 通知: what is called for, when, where and about what.
func noticePaper(j *job) docx.Data {
	o := j.occasion()
	name := j.announcedAs(o)
	var text outline
	text.part("时间", fullSentence(timeSpan(o.from, o.at, o.to, o.until)))
	text.part("地点", fullSentence(o.place))
	text.part("参加人员", fullSentence(o.takingPart()))
	guests := "其他参加人员"
	if of[office.Meeting](j) != nil {
		guests = "列席和其他人员"
	}
	text.part(guests, fullSentence(namesOf(o.guests)))
	for _, m := range o.matters {
		text.part(m.heading, m.lines...)
	}
	text.part("有关要求", "请合理安排工作，按时参加；因故不能参加的，请提前向"+j.in.Text(office.KeyTown)+"人大办公室书面请假。")
	return docx.Data{"题目": inLines("关于" + o.does + name + "的通知"), "主送": o.addressed, "文号": j.presidiumNumber(o.noticed),
		"导语": j.noticeLead(o, name), "文段": text.rows, "落款日期": dayToFill(o.noticed)}
}

// noticeLead opens a notice; of a meeting that was put off it says from which day.
func (j *job) noticeLead(o *occasion, name string) string {
	lead := "经研究，决定" + o.does + name + "。"
	if m := of[office.Meeting](j); m != nil && m.Original != "" && m.Original != m.Starts {
		lead = fmt.Sprintf("原定%s%s的%s，改为%s%s。", day(m.Original), o.does, name, day(m.Starts), o.does)
	}
	return lead + "现将有关事项通知如下："
}

// namesInNotice is how many people a notice names one by one; of more it gives the number.
const namesInNotice = 20

// takingPart says who takes part, in words or by names.
func (o *occasion) takingPart() string {
	switch n := len(o.people); {
	case o.who != "":
		return o.who
	case n > namesInNotice:
		return fmt.Sprintf("%s，共%d名", strings.TrimPrefix(cmp.Or(o.collective(), "代表"), "各位"), n)
	}
	return namesOf(o.people)
}

// collective is what the people of the occasion are called together.
func (o *occasion) collective() string {
	if !strings.HasPrefix(o.addressed, "各位") || strings.Contains(o.addressed, "、") {
		return ""
	}
	return o.addressed
}

// spareRows is how many empty rows stand at the end of a sign-in sheet, for people who come without having been asked.
const spareRows = 3

// signInSheet is 签到册: everybody who is to come with room to sign, first the members, then the guests.
func signInSheet(j *job) docx.Data {
	o := j.occasion()
	var rows []docx.Data
	add := func(name, as, note string) {
		rows = append(rows, docx.Data{"序号": len(rows) + 1, "姓名": name, "身份": as, "备注": note})
	}
	for _, p := range o.people {
		note := ""
		if p.Status == office.OnLeave {
			note = office.OnLeave
		}
		add(padded(p), j.teamOn(p, o.from), note)
	}
	for _, p := range o.guests {
		add(padded(p), strings.Trim(p.Status+"　"+p.Note, "　"), "")
	}
	for range spareRows {
		add("", "", "")
	}
	present, leave, absent := blank, blank, blank
	if o.held && len(o.people) > 0 {
		present, leave, absent = fmt.Sprint(office.Present(o.people)), fmt.Sprint(office.WithStatus(o.people, office.OnLeave)), fmt.Sprint(office.WithStatus(o.people, office.Absent))
	}
	expected := blank
	if o.expected > 0 {
		expected = fmt.Sprint(o.expected)
	}
	return docx.Data{"题目": inLines(j.announcedAs(o)), "时间": timeSpan(o.from, o.at, o.to, o.until), "地点": o.place, "签到": rows,
		"人数说明": fmt.Sprintf("应到%s人　　实到%s人　　请假%s人　　缺席%s人", expected, present, leave, absent)}
}

// padded is the name of an entry as it stands in lists.
func padded(p record.Person) string { return hanzi.PadName(p.Called()) }

// teamOn is where a deputy belongs on a day, for the sheet: the delegation, else the group, else the post.
func (j *job) teamOn(p record.Person, on record.Date) string {
	d := j.facts.Deputy(p.Who.ID)
	if d == nil {
		return p.Note
	}
	for _, m := range d.Groups {
		if m.From <= on && (m.To == "" || m.To >= on) {
			return m.Group.Name
		}
	}
	for _, m := range d.Delegations {
		if m.From <= on && (m.To == "" || m.To >= on) {
			return m.Delegation.Name
		}
	}
	return d.CurrentPost()
}
