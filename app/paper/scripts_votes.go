package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// ballotSheet is what one meeting votes on (表决记录单), on record or still to come.
type ballotSheet struct {
	meeting *office.Meeting
	rows    []docx.Data
}

// ballotSheets are the sheets of the session's meetings of all deputies at which anything is voted on.
func (j *job) ballotSheets() []*ballotSheet {
	var out []*ballotSheet
	add := func(m *office.Meeting, items []office.MeetingItem, elects bool) {
		sheet := &ballotSheet{meeting: m}
		done := map[*office.Vote]bool{}
		for _, v := range j.held(m) {
			done[v] = true
			sheet.rows = append(sheet.rows, j.voteRow(m, v.Matter, v))
		}
		if len(done) == 0 && elects {
			sheet.rows = append(sheet.rows, j.voteRow(m, electionRules, nil), j.voteRow(m, electionWatch, nil))
		}
		if len(done) == 0 {
			for _, it := range items {
				if is(it, "表决", "任免") && !strings.Contains(it.Text, "票决") {
					sheet.rows = append(sheet.rows, j.toVote(m, it.Text)...)
				}
			}
		}
		if len(sheet.rows) > 0 {
			out = append(out, sheet)
		}
	}
	if m := j.preparatory(); m != nil && j.in.On(office.KeyPreparatory) {
		items := j.agendaOf(m)
		if len(items) == 0 {
			items = j.preparatoryItems()
		}
		add(m, items, false)
	}
	for _, s := range j.plenaries() {
		add(s.Meeting, s.items, s.elects())
	}
	return out
}

// toVote are the rows of an item that is not voted on yet: one for each draft where it speaks of all resolutions.
func (j *job) toVote(m *office.Meeting, text string) []docx.Data {
	var out []docx.Data
	if strings.Contains(text, "各项决议") || strings.Contains(text, "决议草案") {
		for _, r := range j.resolutions() {
			if r.Kind == office.AdoptsAnnouncement {
				continue
			}
			out = append(out, j.voteRow(m, strings.TrimPrefix(r.Title, j.session.FullName()), nil))
		}
	}
	if len(out) == 0 {
		out = append(out, j.voteRow(m, strings.TrimPrefix(text, "表决"), nil))
	}
	return out
}

// voteRow is a line of the sheet, with room for the numbers that are not known.
func (j *job) voteRow(m *office.Meeting, matter string, v *office.Vote) docx.Data {
	if v == nil {
		v = &office.Vote{}
		v.Open(m, j.facts)
	}
	result, silent := "", ""
	if len(v.Blocked(j.facts)) == 0 {
		result = v.Result()
	}
	if v.For.Given && v.Against.Given && v.Abstained.Given && v.Present.Given {
		silent = fmt.Sprint(v.Present.V - v.For.V - v.Against.V - v.Abstained.V)
	}
	if j.session != nil {
		matter = strings.TrimPrefix(matter, j.session.FullName())
	}
	return docx.Data{"事项": matter, "方式": v.Method, "全体": strings.TrimSpace(numberOrRoom(v.Members)), "出席": strings.Trim(numberOrRoom(v.Present), "　"),
		"赞成": strings.Trim(numberOrRoom(v.For), "　"), "反对": strings.Trim(numberOrRoom(v.Against), "　"), "弃权": strings.Trim(numberOrRoom(v.Abstained), "　"), "未表决": silent, "结果": result}
}

func noVotes(j *job) string {
	if len(j.ballotSheets()) == 0 {
		return "这次会议还没有要表决的事项"
	}
	return ""
}

func voteSheetsEach(j *job) []Piece {
	var out []Piece
	for _, sheet := range j.ballotSheets() {
		out = append(out, Piece{Name: j.sittingName(sheet.meeting), Of: sheet})
	}
	return out
}

// voteSheet is 表决记录单: how many voted how on each matter of a sitting, never who (D54).
func voteSheet(j *job) docx.Data {
	sheet := orEmpty(of[ballotSheet](j))
	m := orEmpty(sheet.meeting)
	out := j.voteSheetOf(m, sheet.rows)
	out["题目"], out["时间"] = titleName(j.session)+"\n"+j.sittingName(m)+"表决记录单", day(m.Starts)
	return out
}

// voteSheetOf is what the sheet says of a meeting besides its title and time. More than half of the whole carries a vote: of all
// deputies at a sitting, of the members at other meetings.
func (j *job) voteSheetOf(m *office.Meeting, rows []docx.Data) docx.Data {
	expected, present := j.headcount(m)
	announcer := ""
	for _, v := range j.held(m) {
		announcer = cmp.Or(announcer, v.Announcer)
	}
	whole := "全体组成人员"
	if standard := (&office.Vote{}); m.Kind != "" {
		if standard.Open(m, j.facts); standard.Standard == office.StandardDeputies {
			whole = "全体代表"
		}
	}
	return docx.Data{"表决": rows, "地点": m.Place, "应到": expected, "实到": present, "宣布人": cmp.Or(announcer, m.Chair), "全体": whole}
}

// questions are the questions of the session (询问, 组织法23): each on record as an inquiry, and those that were put at each of its
// meetings, as if they were one.
func (j *job) questions() []*office.Inquiry {
	out := slices.Clone(j.inquiries(office.InquiryQuestion))
	for _, m := range j.meetings() {
		one := &office.Inquiry{Subject: j.sittingName(m), Day: m.Starts, Place: m.Place}
		for _, sp := range m.Speeches {
			if sp.Kind == office.SpeechQuestion && sp.Gist != "" {
				asker := record.Ref{ID: sp.Speaker.ID, Name: j.nameOf(sp.Speaker, sp.Name)}
				one.Items = append(one.Items, office.InquiryItem{Asker: asker, Question: sp.Gist, By: sp.AnsweredBy, Answer: sp.Answer})
			}
		}
		if len(one.Items) > 0 {
			out = append(out, one)
		}
	}
	return out
}

// inquiries are those of a type that were put at the session, the first first; those that were withdrawn are left out.
func (j *job) inquiries(kind office.InquiryType) []*office.Inquiry {
	var out []*office.Inquiry
	for _, q := range linked(j, office.Inquiries, "session", j.session.ID) {
		if q.Type == kind && q.Withdrawn == "" {
			out = append(out, q)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Inquiry) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return out
}

func noQuestions(j *job) string {
	if len(j.questions()) == 0 {
		return "这次会议没有登记询问"
	}
	return ""
}

func questionsEach(j *job) []Piece {
	list := j.questions()
	seen := map[string]int{}
	var out []Piece
	for _, q := range list {
		name := q.Subject
		if seen[name]++; seen[name] > 1 {
			name += hanzi.Number(seen[name])
		}
		out = append(out, Piece{Name: name, Of: q})
	}
	return out
}

// questionSheet is 询问记录 (D54), the same sheet as that of an inquiry between sessions.
func questionSheet(j *job) docx.Data {
	q := orEmpty(of[office.Inquiry](j))
	out := j.inquiryWords(q)
	out["题目"] = titleName(j.session) + "\n" + inLines(q.Subject+"询问记录")
	return out
}

func noInterpellation(j *job) string {
	if len(j.inquiries(office.Interpellation)) == 0 {
		return "这次会议没有质询案"
	}
	return ""
}

func interpellationsEach(j *job) []Piece {
	list := j.inquiries(office.Interpellation)
	var out []Piece
	for _, q := range list {
		name := q.Subject
		if len(list) == 1 {
			name = ""
		}
		out = append(out, Piece{Name: name, Of: q})
	}
	return out
}

// interpellationSheet is 质询案记录 (组织法24, 代表法20; D54).
func interpellationSheet(j *job) docx.Data {
	q := orEmpty(of[office.Inquiry](j))
	who := cmp.Or(q.Answerer, q.Signer)
	said := ""
	if q.Satisfied.Given || q.Mostly.Given || q.Dissatisfied.Given {
		said = fmt.Sprintf("满意%d人，基本满意%d人，不满意%d人", q.Satisfied.V, q.Mostly.V, q.Dissatisfied.V)
	}
	return docx.Data{"案由": q.Subject, "提出日期": day(q.Day), "质询对象": q.Target,
		"人数": len(q.Movers), "联名": personNames(q.Movers), "问题": q.Question, "内容": q.Content, "决定": sentences(q.Decision, when(q.Decided != "", "（%s）", day(q.Decided))),
		"方式": when(q.Manner != "", "%s答复", q.Manner), "期限": day(q.Due), "答复人": who, "答复日期": day(q.Answered), "答复": q.Answer, "评价": said,
		"再答复": sentences(when(q.AgainDay != "", "%s　", day(q.AgainDay)), q.AgainAnswer), "交办": q.Tasks}
}
