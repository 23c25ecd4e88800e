package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// credentialsDocument is D14, the report of the credentials committee (代表资格审查委员会).
func credentialsDocument() Document {
	return Document{Number: "D14", Name: "代表资格审查报告", Title: "关于代表资格的审查报告", Issuer: "代表资格审查委员会", Head: HeadCongress,
		Template: "代表资格审查报告", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noCredentialsReport, Data: credentials}
}

func noCredentialsReport(j *job) string {
	people, since := j.announced()
	if len(people) > 0 || len(j.left(since)) > 0 || len(j.ownWords()) > 0 {
		return ""
	}
	if since == nil {
		return "本届还没有当选的代表"
	}
	return hanzi.Ordinal(int(since.No.V), "次会议") + "以来代表没有变动"
}

// change is a deputy whose standing changed between two sessions.
type change struct {
	who    *office.Deputy
	status *office.StatusChange
}

// left are the deputies whose mandate ended or was suspended since the session before, in the order of name lists; none before a
// term's first session.
func (j *job) left(since *office.Session) []change {
	var out []change
	if since == nil {
		return nil
	}
	for _, d := range j.everybody() {
		if j.mandate(d) == nil {
			continue
		}
		for i := range d.Statuses {
			s := &d.Statuses[i]
			own := s.Level == "" || s.Level == office.LevelTown
			if own && s.From > since.Opens && (j.session.Opens == "" || s.From <= j.session.Opens) && leaving[s.Status] != "" {
				out = append(out, change{d, s})
			}
		}
	}
	return out
}

// leaving says what happened to a deputy of each status, and what it means for the mandate (代表法62; 39 for the suspension).
var leaving = map[string]string{
	office.StateResigned:    "辞去代表职务的请求已被依法接受，代表资格终止",
	office.StateOrderedOut:  "被责令辞职并已被依法接受，代表资格终止",
	office.StateRecalled:    "被依法罢免，代表资格终止",
	office.StateMoved:       "迁出或者调离本行政区域，代表资格终止",
	office.StateTwoAbsences: "未经批准两次不出席本级人民代表大会会议，代表资格终止",
	office.StateNoRights:    "被依法剥夺政治权利，代表资格终止",
	office.StateNoCitizen:   "丧失中华人民共和国国籍，代表资格终止",
	office.StateIncapable:   "丧失行为能力，代表资格终止",
	office.StateDied:        "去世，代表资格自然终止",
	office.StateSuspended:   "被暂时停止执行代表职务",
}

// electing is the congress whose presidium and credentials committee act for the session: before a term's first one those of the
// term before (DESIGN.md, decision 4).
func (j *job) electing() string {
	if s := j.session; s.First() && s.TermNo.V > 1 {
		return s.Town + hanzi.Ordinal(int(s.TermNo.V-1), "届") + "人民代表大会"
	}
	return sessionWords(j.session)["大会"].(string)
}

// credentials is D14: whose election is valid, with the votes, and who is no longer a deputy.
func credentials(j *job) docx.Data {
	people, since := j.announced()
	out := j.congressPaper()
	out["机构"], out["主送"] = j.electing()+"\n代表资格审查委员会", j.electing()+"主席团"
	out["换届"], out["补选"], out["选举"] = since == nil && len(people) > 0, since != nil && len(people) > 0, j.electedWords(people, since)
	out["人数"], out["排序"] = len(people), office.NameOrder(j.in).Note()
	out["变动"] = docx.List("段", j.changeWords(since)...)
	now := len(people)
	if since != nil && j.facts.InOffice != nil {
		now = j.facts.InOffice(j.session.Opens)
	}
	out["实有"] = now
	out["有名单"], out["名单"] = len(people) > 0, j.electedRows(people)
	out["落款日期"] = dayToFill(j.examined(people, since))
	out["文"] = j.ownWords()
	out["套语"] = len(j.ownWords()) == 0
	return out
}

// electedWords say where and when deputies were elected; the numbers of seats and constituencies where they are known.
func (j *job) electedWords(people []*office.Deputy, since *office.Session) string {
	var districts []string
	var days []record.Date
	quota := int64(0)
	for _, d := range people {
		m := j.mandate(d)
		if m.Constituency.ID != 0 && !slices.Contains(districts, m.Constituency.Name) {
			districts = append(districts, m.Constituency.Name)
		}
		if m.Elected != "" && !slices.Contains(days, m.Elected) {
			days = append(days, m.Elected)
		}
		if t := j.facts.Term(m.Term.ID); t != nil {
			quota = t.Quota.V
		}
	}
	if since != nil {
		return sentences(hanzi.Ordinal(int(since.No.V), "次会议")+"以来，", when(len(days) == 1, "%s，", day(oldest(days))),
			when(len(districts) > 0, "%s", strings.Join(districts, "、")), fmt.Sprintf("依法补选产生代表%d名", len(people)))
	}
	return sentences(when(quota > 0, "本届应选代表%d名。", quota), when(len(days) == 1, "%s，", day(oldest(days))),
		when(len(districts) > 0, "全%s%d个选区", office.TownWord(j.in), len(districts)), fmt.Sprintf("依法选举产生代表%d名", len(people)))
}

// oldest is the first of some days, "" of none.
func oldest(days []record.Date) record.Date {
	if len(days) == 0 {
		return ""
	}
	return slices.Min(days)
}

// changeWords are a sentence for each deputy who is one no longer.
func (j *job) changeWords(since *office.Session) []string {
	var out []string
	for _, c := range j.left(since) {
		where := ""
		if m := j.mandate(c.who); m.Constituency.ID != 0 {
			where = "（" + m.Constituency.Name + "）"
		}
		out = append(out, when(c.status.From != "", "%s，", day(c.status.From))+"代表"+c.who.Name+where+leaving[c.status.Status]+"。")
	}
	return out
}

// electedRows are the lines of the list of those elected, with their votes where these are on record.
func (j *job) electedRows(people []*office.Deputy) []docx.Data {
	var out []docx.Data
	number := func(n record.Opt[int64]) string {
		if !n.Given {
			return ""
		}
		return fmt.Sprint(n.V)
	}
	for _, d := range people {
		m := j.mandate(d)
		out = append(out, docx.Data{"姓名": hanzi.Annotate(hanzi.PadName(d.Name), d.Sex, d.Ethnic), "选区": m.Constituency.Name,
			"选民": number(m.Electorate), "投票": number(m.VotesCast), "得票": number(m.VotesFor), "日期": hanzi.DateDotted(string(m.Elected))})
	}
	return out
}

// examined is the day of the report: of the committee's meeting before the session opened, else as the session's list of papers says, else
// that on which the elections were found valid.
func (j *job) examined(people []*office.Deputy, since *office.Session) record.Date {
	for _, m := range found(j, office.Meetings, record.Query{Where: []record.Filter{{Key: "kind", Op: record.Is, Value: credentialsMeeting}}}) {
		if m.Cancelled == "" && m.Starts <= j.session.Opens && (since == nil || m.Starts > since.Opens) && (since != nil || m.Starts > j.session.Opens.AddMonths(-6)) {
			return m.Starts
		}
	}
	if on := j.issued(); on != "" {
		return on
	}
	var confirmed record.Date
	for _, d := range people {
		confirmed = max(confirmed, j.mandate(d).Confirmed)
	}
	return confirmed
}

// credentialsMeeting is the kind of the committee's meetings (DOMAIN.md §3.6).
const credentialsMeeting = "代表资格审查委员会会议"
