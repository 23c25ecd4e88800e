package paper

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// callingDocuments are D05, D06 and D07: the date made public, and everybody asked to come.
func callingDocuments() []Document {
	return []Document{
		letter("D05", "公告（会议召开日期）", "×镇人民代表大会主席团公告", issuerPresidium, HeadNotice, "公告_会议日期", noOpening, dateNotice),
		letter("D06", "会议通知", "关于召开×镇第×届人民代表大会第×次会议的通知", issuerPresidium, HeadRed, "通知_召开会议", noOpeningOrAgenda, sessionNotice),
		letter("D06", "会议通知回执", "×镇第×届人民代表大会第×次会议回执", issuerPresidium, HeadForm, "会议通知回执", noOpening, replySlip),
		letter("D06", "代表请假表", "×镇第×届人民代表大会第×次会议代表请假表", issuerPresidium, HeadForm, "代表请假表", noOpening, replySlip),
		letter("D07", "列席会议通知", "关于列席×镇第×届人民代表大会第×次会议的通知", issuerPresidium, HeadRed, "通知_列席会议", nobodySitsIn, sittingInNotice),
	}
}

// dateNotice is D05 (组织法14, B02).
func dateNotice(j *job) docx.Data {
	out := j.calling(j.session.Announced)
	out["公告号"] = j.listedNumber()
	out["落款日期"] = j.noticeDay(cmp.Or(j.issued(), j.session.Announced))
	return out
}

// listedNumber is the number that the session's list of papers gives the document, "" when it gives none.
func (j *job) listedNumber() string {
	if p := j.listed(); p != nil {
		return p.DocNumber
	}
	return ""
}

// sessionNotice is D06, to all deputies (B15).
func sessionNotice(j *job) docx.Data {
	s := j.session
	out := j.calling(s.Noticed)
	out["报到"] = j.registration()
	out["议案截止"] = when(s.MotionsUntil != "", "代表提出议案的截止时间为%s%s。", day(s.MotionsUntil), clock(string(s.MotionsUntilAt)))
	return out
}

// registration is when the deputies register (报到): as the first line of the timetable that says so; "" when none does.
func (j *job) registration() string {
	for _, line := range j.session.Timetable {
		if strings.Contains(line.Text, "报到") && line.Day != "" {
			return day(line.Day) + cmp.Or(oClock(line.At), line.Part)
		}
	}
	return ""
}

// replySlip are the forms that deputies send back: all but the session is written by hand.
func replySlip(j *job) docx.Data {
	out := j.calling(j.session.Noticed)
	out["接收"] = office.OfficeName(j.in)
	return out
}

func nobodySitsIn(j *job) string {
	if len(j.session.Attending) == 0 {
		return "还没有录入列席人员"
	}
	return noOpening(j)
}

// sittingInNotice is D07 with the list of those who sit in (列席, B12).
func sittingInNotice(j *job) docx.Data {
	out := j.calling(j.session.Noticed)
	out["报到"] = j.registration()
	var rows []docx.Data
	list := slices.Clone(j.session.Attending)
	slices.SortStableFunc(list, func(a, b record.Person) int {
		return cmp.Compare(office.GuestRank(a.Status), office.GuestRank(b.Status))
	})
	for _, p := range list {
		rows = append(rows, docx.Data{"姓名": p.Called(), "身份": office.GuestStatus(p.Status, j.in), "职务": p.Note})
	}
	out["人员"], out["人数"] = rows, len(rows)
	return out
}
