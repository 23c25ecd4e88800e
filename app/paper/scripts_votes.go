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
	return docx.Data{"事项": strings.TrimPrefix(matter, j.session.FullName()), "方式": v.Method, "全体": strings.TrimSpace(numberOrRoom(v.Members)), "出席": strings.Trim(numberOrRoom(v.Present), "　"),
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
	expected, present := j.headcount(m)
	announcer := ""
	for _, v := range j.held(m) {
		announcer = cmp.Or(announcer, v.Announcer)
	}
	return docx.Data{"题目": j.sittingName(m), "表决": sheet.rows, "时间": day(m.Starts), "应到": expected, "实到": present, "宣布人": announcer}
}

// asked is a record of questions put at the session and their answers (询问, 组织法23).
type asked struct {
	subject, when, place string
	rows                 []docx.Data
}

// questions are the questions of the session: each on record as an inquiry, and those that were put at each of its meetings.
func (j *job) questions() []*asked {
	var out []*asked
	for _, q := range j.inquiries(office.InquiryQuestion) {
		one := &asked{subject: q.Subject, when: day(q.Day), place: q.Place}
		movers := personNames(q.Movers)
		for _, it := range q.Items {
			one.rows = append(one.rows, docx.Data{"询问人": j.nameOf(it.Asker, movers), "问题": it.Question, "答复人": it.By,
				"答复": it.Answer + when(it.Further != "", "\n追问：%s", it.Further)})
		}
		if len(one.rows) == 0 {
			one.rows = []docx.Data{{"询问人": movers, "问题": cmp.Or(q.Question, q.Subject), "答复人": q.Answerer, "答复": q.Answer}}
		}
		out = append(out, one)
	}
	for _, m := range j.meetings() {
		one := &asked{subject: j.sittingName(m), when: day(m.Starts), place: m.Place}
		for _, sp := range m.Speeches {
			if sp.Kind == office.SpeechQuestion && sp.Gist != "" {
				one.rows = append(one.rows, docx.Data{"询问人": j.nameOf(sp.Speaker, sp.Name), "问题": sp.Gist, "答复人": sp.AnsweredBy, "答复": sp.Answer})
			}
		}
		if len(one.rows) > 0 {
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
	for _, a := range list {
		name := a.subject
		if seen[name]++; seen[name] > 1 {
			name += hanzi.Number(seen[name])
		}
		out = append(out, Piece{Name: name, Of: a})
	}
	return out
}

// questionSheet is 询问记录 (D54).
func questionSheet(j *job) docx.Data {
	a := orEmpty(of[asked](j))
	return docx.Data{"议题": a.subject, "时间": a.when, "地点": a.place, "询问": a.rows}
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
