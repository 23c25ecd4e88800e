package office

import (
	"slices"

	"npcdesk/app/record"
)

// Activity is what the clerk enters about an activity in one go (记一次活动): what, when, where, who and one sentence. Pieces makes
// the records of it; duty lines, figures and ledgers follow from them as from any other.
type Activity struct {
	Kind     string // one of ActivityKinds
	Day      record.Date
	Place    string
	Group    record.Ref      // 代表小组
	People   []record.Person // each with one of Attendances
	Text     string          // what it was about
	Campaign *Campaign       // of 主题活动: the campaign that the activity is an event of; Pieces adds to it
	Counts   map[string]int64
}

// ActivityPiece is one record that an activity comes to. Register is its register.
type ActivityPiece struct {
	Register *record.Any
	Rec      any
}

// The kinds of activities that are called otherwise than the duty they are.
const (
	ActivityTraining  = "培训"
	ActivityForum     = "座谈会"
	ActivityStudy     = "学习会"
	ActivityOtherMeet = "其他会议"
)

// The numbers (Activity.Counts) that are asked for with an activity.
const (
	CountVisitors   = "来访人次"
	CountHouseholds = "走访户数"
	CountOpinions   = "意见条数"
	CountVoters     = "参加选民人数"
	CountConsulted  = "接待咨询人次"
	CountLeaflets   = "发放资料份数"
)

// activityKind says what an activity of a kind comes to.
type activityKind struct {
	name   string
	counts []string
	text   string // what the sentence is called
	bare   bool   // may go without a sentence
	listed bool   // means nothing without deputies
	pieces func(a Activity, today record.Date) []ActivityPiece
}

const (
	textSubject = "主题"
	textMeeting = "会议名称"
)

var activityKinds = []activityKind{
	{name: DutyInspection, text: textSubject, pieces: inspectionOf("专题视察")},
	{name: DutyResearch, text: textSubject, pieces: inspectionOf("专题调研")},
	{name: DutyLawCheck, text: textSubject, pieces: inspectionOf(InspectLaw)},
	{name: DutySupervision, text: textSubject, pieces: inspectionOf("专项督查")},
	{name: DutyGroup, text: textSubject, pieces: meetingOfKind(MeetGroup)},
	{name: DutyPresidium, text: textMeeting, pieces: meetingOfKind(MeetPresidium)},
	{name: ActivityForum, text: textMeeting, pieces: meetingOfKind("代表座谈会")},
	{name: ActivityStudy, text: textMeeting, pieces: meetingOfKind(MeetStudy)},
	{name: ActivityOtherMeet, text: textMeeting, pieces: meetingOfKind("其他")},
	{name: ActivityTraining, text: "培训名称", pieces: Activity.training},
	{name: DutyReception, text: "反映了什么", counts: []string{CountVisitors, CountOpinions}, pieces: receptionOf(FormStation)},
	{name: DutyVisit, text: "反映了什么", counts: []string{CountHouseholds, CountVisitors, CountOpinions}, pieces: receptionOf(FormVisit)},
	{name: DutyPetition, text: "情况", counts: []string{CountVisitors}, bare: true, pieces: Activity.petitionDuty},
	{name: DutyReport, text: "情况", counts: []string{CountVoters}, bare: true, listed: true, pieces: Activity.dutyReport},
	{name: DutyCampaign, text: "做了什么", counts: []string{CountConsulted, CountOpinions, CountLeaflets}, pieces: Activity.campaignEvent},
	{name: DutyHelp, text: "做了什么", listed: true, pieces: Activity.duties},
	{name: DutyMediation, text: "做了什么", listed: true, pieces: Activity.duties},
	{name: DutyPublicity, text: "做了什么", listed: true, pieces: Activity.duties},
	{name: DutyOther, text: "做了什么", listed: true, pieces: Activity.duties},
}

// ActivityKinds lists the kinds of activities in the order in which they are offered.
func ActivityKinds() []string {
	out := make([]string, len(activityKinds))
	for i, k := range activityKinds {
		out[i] = k.name
	}
	return out
}

// ActivityAsks tells what is asked about an activity of a kind: what its sentence is called, and its numbers.
func ActivityAsks(kind string) (text string, counts []string) {
	k := kindOfActivity(kind)
	return k.text, k.counts
}

func kindOfActivity(name string) activityKind {
	i := slices.IndexFunc(activityKinds, func(k activityKind) bool { return k.name == name })
	if i < 0 {
		return activityKind{text: textSubject}
	}
	return activityKinds[i]
}

// Called names the activity for people: 视察“石坑坪水库”, or its day where nothing is said about it.
func (a Activity) Called() string {
	if a.Text == "" {
		return date(a.Day) + a.Kind
	}
	return a.Kind + "“" + a.Text + "”"
}

// Lacking says, in the clerk's words, what has to be entered before the activity can be saved; "" when nothing is missing.
func (a Activity) Lacking() string {
	k := kindOfActivity(a.Kind)
	switch {
	case k.pieces == nil:
		return "请选择是什么活动。"
	case a.Day == "":
		return "请填写日期。"
	case a.Kind == DutyCampaign && a.Campaign == nil:
		return "请选择是哪个主题活动的；还没有的，先在“会议与活动 → 主题活动”里新建。"
	case a.Text == "" && !k.bare:
		return "请用一句话填写“" + k.text + "”。"
	case k.listed && len(a.deputies()) == 0:
		return "请填写参加的代表：" + a.Kind + "记到每位代表的履职档案里。"
	}
	return ""
}

// Left lists the people whom the records of the activity have no room for: where only deputies who took part are recorded, who is no
// deputy or stayed away; at a reception of petitioners, who is no deputy.
func (a Activity) Left() []string {
	var out []string
	for _, p := range a.People {
		stranger, away := p.Who.ID == 0, !WasThere(p.Status)
		switch a.Kind {
		case DutyReport, DutyCampaign, DutyHelp, DutyMediation, DutyPublicity, DutyOther:
			if stranger || away {
				out = append(out, p.Called())
			}
		case DutyPetition:
			if stranger {
				out = append(out, p.Called())
			}
		}
	}
	return out
}

// deputies are those who took part.
func (a Activity) deputies() []record.Ref {
	var out []record.Ref
	for _, p := range a.People {
		if p.Who.ID != 0 && WasThere(p.Status) {
			out = append(out, p.Who)
		}
	}
	return out
}

// Pieces makes the records that the activity comes to, ready to be saved in one batch. What lies before today was held, and its
// meeting is closed. An activity that Lacking complains of has none.
func (a Activity) Pieces(today record.Date) []ActivityPiece {
	if a.Lacking() != "" {
		return nil
	}
	return kindOfActivity(a.Kind).pieces(a, today)
}

func inspectionOf(kind string) func(Activity, record.Date) []ActivityPiece {
	return func(a Activity, _ record.Date) []ActivityPiece {
		i := &Inspection{Kind: kind, Subject: a.Text, Day: a.Day, Place: a.Place, Deputies: a.People}
		return []ActivityPiece{{Inspections.Any, i}}
	}
}

func meetingOfKind(kind string) func(Activity, record.Date) []ActivityPiece {
	return func(a Activity, today record.Date) []ActivityPiece {
		m := &Meeting{Kind: kind, Name: a.Text, Starts: a.Day, Place: a.Place, Group: a.Group, Attendance: a.People}
		if a.Day <= today && len(a.People) > 0 {
			m.Closed = a.Day
		}
		return []ActivityPiece{{Meetings.Any, m}}
	}
}

func receptionOf(form string) func(Activity, record.Date) []ActivityPiece {
	return func(a Activity, _ record.Date) []ActivityPiece {
		r := &Reception{Form: form, Day: a.Day, Place: a.Place, Deputies: a.People, Content: a.Text,
			Visitors: a.count(CountVisitors), Households: a.count(CountHouseholds), Opinions: a.count(CountOpinions)}
		return []ActivityPiece{{Receptions.Any, r}}
	}
}

// count is a number that was entered.
func (a Activity) count(name string) record.Opt[int64] {
	n, given := a.Counts[name]
	return record.Opt[int64]{V: n, Given: given}
}

func (a Activity) training(record.Date) []ActivityPiece {
	return []ActivityPiece{{Trainings.Any, &Training{Name: a.Text, From: a.Day, To: a.Day, Place: a.Place, Deputies: deputiesOnly(a.People), Others: othersOnly(a.People)}}}
}

func deputiesOnly(people []record.Person) []record.Person {
	return slices.DeleteFunc(slices.Clone(people), func(p record.Person) bool { return p.Who.ID == 0 })
}

func othersOnly(people []record.Person) []record.Person {
	return slices.DeleteFunc(slices.Clone(people), func(p record.Person) bool { return p.Who.ID != 0 })
}

func (a Activity) petitionDuty(record.Date) []ActivityPiece {
	p := &PetitionDuty{Kind: PetitionDay, Day: a.Day, Place: a.Place, Group: a.Group, Visitors: a.count(CountVisitors)}
	p.Note = a.Text
	for _, who := range deputiesOnly(a.People) {
		s := PetitionSignIn{Deputy: who.Who, Status: who.Status}
		if who.Status == OnLeave {
			s.LeaveWhy = who.Note
		}
		p.SignIns = append(p.SignIns, s)
	}
	return []ActivityPiece{{PetitionDuties.Any, p}}
}

func (a Activity) dutyReport(record.Date) []ActivityPiece {
	r := &ReportToVoters{Kind: ReportHeld, On: a.Day, Place: a.Place, Reporters: a.deputies(), Voters: a.count(CountVoters)}
	if a.Group.ID != 0 {
		r.Groups, r.Manner = []record.Ref{a.Group}, MannerTogether
	}
	r.Note = a.Text
	return []ActivityPiece{{DutyReports.Any, r}}
}

// campaignEvent adds the activity to its campaign.
func (a Activity) campaignEvent(record.Date) []ActivityPiece {
	c := Campaigns.Clone(a.Campaign).(*Campaign)
	e := CampaignEvent{Day: a.Day, Kind: EventCampaign, Subject: a.Text, Place: a.Place, Deputies: a.deputies()}
	e.Consulted, e.Opinions, e.Leaflets = a.count(CountConsulted), a.count(CountOpinions), a.count(CountLeaflets)
	c.Events = append(c.Events, e)
	return []ActivityPiece{{Campaigns.Any, c}}
}

// duties are hand-entered lines of the duty archive, one for each deputy who took part.
func (a Activity) duties(record.Date) []ActivityPiece {
	var out []ActivityPiece
	for _, who := range a.deputies() {
		out = append(out, ActivityPiece{DutyEntries.Any, &DutyEntry{Deputy: who, On: a.Day, Kind: a.Kind, Summary: a.Text, Place: a.Place}})
	}
	return out
}
