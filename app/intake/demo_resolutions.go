package intake

import (
	"fmt"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// vote saves a vote by hands at a meeting: nearly all for it, of the whole that the roster gives.
func (t *township) vote(m *office.Meeting, matter string) (*office.Vote, error) {
	there := int64(office.Present(m.Attendance))
	against := int64(t.rng.IntN(2))
	v := &office.Vote{Meeting: ref(m.ID), Matter: matter, On: m.Starts, Method: office.VoteByHands, Members: record.Some(t.whole(m.Starts)), Present: record.Some(there),
		Against: record.Some(against), Abstained: record.Some(against), For: record.Some(there - 2*against), Standard: office.StandardDeputies,
		Announcer: m.Chair, Announced: m.Starts}
	if m.Kind == office.MeetPresidiumIn || m.Kind == office.MeetPresidium {
		v.Members, v.Standard = m.Members, office.StandardMembers
	}
	v.Term = m.Term
	return v, saveAll(t, office.Votes, v)
}

// adopted is what a session adopts: kind, title and paper.
func adopted(se *office.Session) [][2]string {
	name := se.FullName()
	if se.Nature == office.NatureMidYear {
		return [][2]string{{name + "关于上年度财政决算的决议", ""}, {name + "关于上半年财政预算执行情况的意见", office.AdoptsOpinion}}
	}
	return [][2]string{{name + "关于镇人民政府工作报告的决议", ""}, {name + "关于镇人大主席团工作报告的决议", ""},
		{fmt.Sprintf("%s关于%d年财政预算的决议", name, se.Opens.Year()), ""}, {fmt.Sprintf("%s关于票决%d年民生实事项目的决定", name, se.Opens.Year()), office.AdoptsDecision}}
}

// adopt votes on the resolutions of a session, saves them and the reports that they are about.
func (t *township) adopt(se *office.Session, m *office.Meeting) error {
	var out []*office.Resolution
	for i, one := range adopted(se) {
		v, err := t.vote(m, one[0])
		if err != nil {
			return err
		}
		r := &office.Resolution{Kind: one[1], Title: one[0], Session: ref(se.ID), Vote: ref(v.ID), Adopted: se.Closes, Signer: t.chair(se.Term),
			Number: fmt.Sprintf("清镇人大〔%d〕%d号", se.Opens.Year(), t.next("resolution"+string(se.Opens[:4]))),
			Text:   "会议审议了有关报告，决定予以批准。会议要求，有关单位认真落实，主席团加强监督检查。", Published: t.upTo(se.Closes.Add(2)), Due: endOfYear(se.Opens),
			Units: []record.Ref{ref(t.units[i].ID)}}
		if r.Kind == "" {
			r.Kind = office.AdoptsResolution
		}
		if r.Term = se.Term; t.past(r.Due) {
			r.Effect, r.Done = "已按决议落实，主席团听取了情况汇报。", r.Due
		}
		if se.Nature != office.NatureMidYear && i == 2 {
			r.BudgetIssued, r.BudgetFiled = t.upTo(se.Closes.Add(6)), t.upTo(se.Closes.Add(8))
		}
		if t.publishedLate(se) && i == 0 {
			r.Published = t.upTo(se.Closes.Add(27))
		}
		out = append(out, r)
	}
	if err := saveAll(t, office.Resolutions, out...); err != nil {
		return err
	}
	return t.report(se)
}

// publishedLate tells of which session the final accounts were made public too late (预算法14): planted.
func (t *township) publishedLate(se *office.Session) bool {
	return se.Term.ID == t.term.ID && se.No.V == midTermElection
}

func endOfYear(day record.Date) record.Date { return record.Date(fmt.Sprintf("%d-12-25", day.Year())) }

// report saves the reports that a session heard.
func (t *township) report(se *office.Session) error {
	const treasurer = "镇财政所所长 贺敏"
	head, chair := "镇长 "+t.head(se.Term), "镇人大主席 "+t.chair(se.Term)
	titles := [][3]string{{"D29", "镇人民政府工作报告", head}, {"D30", "镇人大主席团工作报告", chair}, {"D31", "财政预算执行情况和预算草案的报告", treasurer}}
	if se.Nature == office.NatureMidYear {
		titles = [][3]string{{"D29", "镇人民政府上半年工作情况的报告", head}, {"D31", "上半年财政预算执行情况的报告", treasurer}}
	}
	var out []*office.Text
	for _, one := range titles {
		text := &office.Text{Session: ref(se.ID), Number: one[0], Title: one[1], On: se.Opens, Version: office.TextFinal, Reporter: one[2],
			Paragraphs: []office.Paragraph{{Level: office.HeadingNone, Text: "各位代表："}, {Level: office.HeadingNone, Text: "现在，向大会报告工作，请予审议，并请列席人员提出意见。"}}}
		text.Term = se.Term
		for n, part := range []string{"主要工作回顾", "存在的问题和不足", "下一步工作安排"} {
			text.Paragraphs = append(text.Paragraphs, office.Paragraph{Level: office.HeadingFirst, Text: hanzi.Number(n+1) + "、" + part},
				office.Paragraph{Level: office.HeadingSecond, Text: "（一）突出重点，各项任务有序推进"},
				office.Paragraph{Level: office.HeadingNone, Text: pick(t, reportSentences)}, office.Paragraph{Level: office.HeadingSecond, Text: "（二）办好民生实事，回应群众关切"},
				office.Paragraph{Level: office.HeadingNone, Text: pick(t, reportSentences)})
		}
		out = append(out, text)
	}
	return saveAll(t, office.Texts, out...)
}

var reportSentences = []string{
	"新修和硬化通组公路，农田水利设施得到改善，群众出行和生产条件明显好转。", "坚持依法履职，代表提出的意见建议件件有回音，办理质量稳步提高。",
	"财政收支基本平衡，民生支出得到保障，资金使用更加规范。", "工作中还有薄弱环节，一些项目推进不够快，服务群众的办法还不够多。",
	"围绕群众急难愁盼，排出项目、时限和责任人，接受代表监督。",
}
