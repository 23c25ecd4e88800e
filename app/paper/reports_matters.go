package paper

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// subject is what a resolution of a session is about: it decides which paper it becomes (DOMAIN.md §5.4, D49 to D53).
type subject string

// The subjects of resolutions.
const (
	aboutGovernment subject = "政府工作报告" // D49
	aboutPresidium  subject = "主席团工作报告"
	aboutBudget     subject = "预算"   // D51, at the beginning of the year
	aboutAccounts   subject = "决算"   // D51, in the middle of the year
	aboutAdjustment subject = "预算调整" // D51
	aboutResigning  subject = "辞职"   // D52
	aboutOther      subject = "其他"   // D53
)

var (
	governmentReport = regexp.MustCompile(`政府.{0,12}工作(情况)?的?报告`)
	presidiumReport  = regexp.MustCompile(`(主席团|人大|人民代表大会).{0,12}工作(情况)?的?报告`)
	resignation      = regexp.MustCompile(`接受(.+?)(?:同志)?(?:提出的?)?辞去(.+?)(?:职务)?(?:的?请求)?(?:的?决定|$)`)
)

// subjectOf tells what a resolution or an item of the agenda is about, from its title. A list of people (预算审查委员会名单) is about
// nothing that D49 to D52 print. 预算调整 and 决算 go before 预算, which their titles may name too.
func subjectOf(title string) subject {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(title, w) })
	}
	switch {
	case has("名单", "人选", "办法"):
		return aboutOther
	case has("辞去", "辞职"):
		return aboutResigning
	case governmentReport.MatchString(title):
		return aboutGovernment
	case presidiumReport.MatchString(title):
		return aboutPresidium
	case has("预算") && has("调整"):
		return aboutAdjustment
	case has("决算"):
		return aboutAccounts
	case has("预算"):
		return aboutBudget
	}
	return aboutOther
}

// matter is a resolution or decision of the session: one on record, or one that the agenda asks for and nobody has entered yet.
type matter struct {
	subject subject
	title   string // without the session's name: 关于镇人民政府工作报告的决议
	record  *office.Resolution
	vote    *office.Vote // by which it was adopted, nil when it is not on record

	who, post string // who resigns from what
	decided   record.Date
}

// matters are the resolutions and decisions of the session in the order of the registers, and the resignations it decides on. Before the session is over, those that
// the agenda asks for and nobody has entered yet stand behind them, so that their drafts can be written.
func (j *job) matters() []*matter {
	var out []*matter
	for _, r := range j.resolutions() {
		if r.Kind == office.AdoptsAnnouncement || r.Kind == office.AdoptsOpinion {
			continue // D56 and D62
		}
		title := j.plainTitle(r.Title)
		m := &matter{subject: subjectOf(title), title: title, record: r, vote: j.votePassing(r)}
		if who := resignation.FindStringSubmatch(title); who != nil {
			m.who, m.post = who[1], who[2]
		}
		out = append(out, m)
	}
	out = j.withResignations(out)
	if closes := cmp.Or(j.session.Closes, j.session.Opens); closes != "" && closes < j.in.Today {
		return out
	}
	for _, item := range agendaItems(j.session) {
		s := subjectOf(item)
		known := slices.ContainsFunc(out, func(m *matter) bool { return m.subject == s })
		if title := j.titleFor(s, item); title != "" && !known {
			out = append(out, &matter{subject: s, title: title})
		}
	}
	return out
}

// plainTitle is the title of a resolution without the session's name before it.
func (j *job) plainTitle(title string) string {
	title = strings.TrimSpace(title)
	for _, name := range []string{j.session.FullName(), j.session.ShortName()} {
		title = strings.TrimPrefix(title, name)
	}
	return strings.TrimSpace(title)
}

// decides tells by the words of an item of the agenda whether the congress decides on it, and not only hears of it.
var decides = regexp.MustCompile(`审议|审查|批准|表决|决定`)

// titleFor is the title of the resolution that an item of the agenda asks for, "" when it asks for none.
func (j *job) titleFor(s subject, item string) string {
	if !decides.MatchString(item) {
		return ""
	}
	switch s {
	case aboutGovernment:
		if !strings.Contains(item, "政府工作报告") {
			return "" // a report on half a year is heard, and opinions are given on it
		}
		return "关于" + office.GovernmentName(j.in) + "工作报告的决议"
	case aboutPresidium:
		return "关于" + office.PresidiumName(j.in) + "工作报告的决议"
	case aboutBudget, aboutAccounts, aboutAdjustment:
		if strings.Contains(item, "批准") || strings.Contains(item, "表决") {
			return "关于" + what(item) + "的决议"
		}
	}
	return ""
}

// withResignations adds the resignations that the congress is to decide on (人事任免, 接受辞职) and that stand in no resolution yet, with the
// vote that decided on them.
func (j *job) withResignations(out []*matter) []*matter {
	for _, a := range linked(j, office.Appointments, "session", j.session.ID) {
		known := slices.ContainsFunc(out, func(m *matter) bool { return m.subject == aboutResigning && m.who == a.Name })
		if a.Kind != office.PersonResigned || a.Organ == office.DecidedByPresidium || known {
			continue
		}
		m := &matter{subject: aboutResigning, who: a.Name, post: j.postTitle(a.Post), vote: j.voteWith(a.Vote.ID)}
		m.title = "关于接受" + m.who + "辞去" + m.post + "职务请求的决定"
		if m.vote == nil && 2*a.InFavour.V > a.Deputies.V { // the votes stand with the matter itself
			m.decided = a.Day
		}
		out = append(out, m)
	}
	return out
}

var (
	verbs     = regexp.MustCompile(`^((听取|审议|审查|批准|表决|通过)(并|和|、)?)*(关于)?(批准)?`)
	draftMark = regexp.MustCompile(`（草案）|草案`)
	tails     = regexp.MustCompile(`(的?报告|的?决议|的?决定)$`)
)

// what takes the thing that is decided on out of an item or a title: 审查和批准2025年决算的报告 is about 2025年决算.
func what(text string) string {
	text, _, _ = strings.Cut(text, "，")
	text = tails.ReplaceAllString(verbs.ReplaceAllString(text, ""), "")
	return draftMark.ReplaceAllString(text, "")
}

// votePassing is the vote by which a resolution was adopted: the one it names, else one on the same matter at a meeting of the session.
func (j *job) votePassing(r *office.Resolution) *office.Vote {
	if v := j.voteWith(r.Vote.ID); v != nil {
		return v
	}
	for _, m := range j.meetings(office.MeetSitting) {
		for _, v := range j.votes(m) {
			if j.plainTitle(v.Matter) == j.plainTitle(r.Title) {
				return v
			}
		}
	}
	return nil
}

// voteWith reads a vote, nil when none is named or it was deleted.
func (j *job) voteWith(id int64) *office.Vote {
	if id == 0 {
		return nil
	}
	v, err := data.Load(j.store, office.Votes, id)
	if err != nil {
		return nil
	}
	return v
}

// adopted is the day on which the congress passed it, "" before that or when the vote was lost.
func (m *matter) adopted() record.Date {
	switch {
	case m.record != nil && m.record.Adopted != "":
		return m.record.Adopted
	case m.decided != "":
		return m.decided
	case m.vote != nil && m.vote.Result() == office.VoteCarried:
		return m.vote.On
	}
	return ""
}

// text is what the clerk wrote of it, "" when nothing.
func (m *matter) text() string {
	if m.record == nil {
		return ""
	}
	return m.record.Text
}

// worded tells whether a paper can be written of it: the clerk wrote its text, or a frame fits it.
func (m *matter) worded() bool {
	switch m.subject {
	case aboutOther:
		return m.text() != ""
	case aboutResigning:
		return m.text() != "" || m.who != ""
	}
	return true
}
