package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// occasion is a meeting or an activity as its notice, sign-in sheet and bulletin speak of it, whatever register it is in.
type occasion struct {
	name      string // 十九届人大主席团第五次会议
	does      string // how a notice announces it: 召开, 举办, 开展
	from, to  record.Date
	at, until record.Clock
	place     string
	addressed string // to whom the notice goes
	who       string // who takes part, in words; the names of people where it is ""
	noticed   record.Date
	off       string // why there is no notice: it was called off
	held      bool   // what is known of who came is final
	expected  int    // 应到
	people    []record.Person
	guests    []record.Person // Status says as what they come: 列席, 特邀, 部门人员
	matters   []noticePart    // what the notice says beyond time and place
}

// noticePart is a part of a notice with its heading.
type noticePart struct {
	heading string
	lines   []string
}

// occasion reads the record of the job. It is nil for a register that has none.
func (j *job) occasion() *occasion {
	switch rec := j.rec.(type) {
	case *office.Meeting:
		return j.meetingOccasion(rec)
	case *office.Training:
		return j.trainingOccasion(rec)
	case *office.ReportToVoters:
		return j.reportOccasion(rec)
	case *office.Inspection:
		return inspectionOccasion(rec)
	case *office.Inquiry:
		return inquiryOccasion(rec)
	}
	return nil
}

// addressees are those to whom the notice of a kind of meeting goes; all others go to the deputies.
var addressees = map[string]string{
	office.MeetPresidium: "各位主席团成员", office.MeetPresidiumIn: "各位主席团成员", office.MeetDelegation: "本代表团（组）各位代表",
	office.MeetGroup: "本小组各位代表", office.MeetHearing: "各有关单位、各位代表", office.MeetSupervision: "各承办单位", "交办会": "各承办单位",
	"主席（办公）会议": "各位参会人员", "代表资格审查委员会会议": "各位委员", "选民（代表）会议": "各位选民（代表）", "其他": "各位参会人员",
	office.MeetPartyWork: "各位参会人员",
}

func (j *job) meetingOccasion(m *office.Meeting) *occasion {
	o := &occasion{name: m.Name, does: "召开", from: m.Starts, to: m.Ends, at: m.StartsAt, until: m.EndsAt, place: m.Place,
		addressed: cmp.Or(addressees[m.Kind], "各位代表"), noticed: m.Noticed, held: m.Closed != "", expected: m.ExpectedNow(j.facts), people: m.Attendance}
	if !strings.Contains(m.Name, "会") && m.Kind == office.MeetGroup {
		o.does = "开展"
	}
	if m.Cancelled != "" {
		o.off = "会议已经取消"
	}
	if len(o.people) == 0 {
		for _, who := range m.Summoned(j.facts) {
			o.people = append(o.people, record.Person{Who: who})
		}
	}
	for _, list := range []struct {
		as     string
		people []record.Person
	}{{"列席", append(slices.Clone(m.SittingIn), m.StandingGuests(j.in)...)}, {"特邀", m.Invited}, {"旁听", m.Observers}} {
		for _, p := range list.people {
			p.Status = list.as
			o.guests = append(o.guests, p)
		}
	}
	var items []string
	for _, item := range sortedItems(m) {
		items = append(items, item.Text)
	}
	o.matters = []noticePart{{"会议内容", enumerated(items)}}
	return o
}

// sortedItems is the agenda of a meeting in its order, items without a number at the end.
func sortedItems(m *office.Meeting) []office.MeetingItem {
	out := slices.DeleteFunc(slices.Clone(m.Agenda), func(i office.MeetingItem) bool { return strings.TrimSpace(i.Text) == "" })
	slices.SortStableFunc(out, func(a, b office.MeetingItem) int {
		return cmp.Or(cmp.Compare(b2i(b.No.Given), b2i(a.No.Given)), cmp.Compare(a.No.V, b.No.V))
	})
	return out
}

// allDeputies is the choice of 对象层次 for a training of everybody.
const allDeputies = "全员"

func (j *job) trainingOccasion(t *office.Training) *occasion {
	o := &occasion{name: t.Name, does: "举办", from: t.From, to: t.To, place: t.Place, addressed: "各位代表", noticed: t.Noticed, held: t.Held(),
		people: t.Deputies, guests: t.Others, expected: int(t.Wanted().V)}
	switch {
	case len(o.people) == 0 && t.Level == allDeputies && t.From != "":
		for _, d := range j.facts.Roster(t.From) {
			o.people = append(o.people, record.Person{Who: record.Ref{ID: d.ID, Name: d.Name}})
		}
		o.expected = len(o.people)
	case len(o.people) == 0 && t.Level != "":
		o.who = t.Level
	}
	o.matters = []noticePart{{"培训内容", trainingContents(t)}, {"培训方式", []string{fullSentence(strings.Join(t.Methods, "、"))}},
		{"授课人", []string{fullSentence(t.Lecturer)}}}
	return o
}

// trainingContents is what a training is about: its theme and the classes of its contents.
func trainingContents(t *office.Training) []string {
	return []string{fullSentence(t.Theme), fullSentence(strings.Join(t.Contents, "、"))}
}

func (j *job) reportOccasion(r *office.ReportToVoters) *occasion {
	o := &occasion{name: "人大代表向选民述职活动", does: "开展", from: r.On, place: r.Place, addressed: "各位述职代表", noticed: r.Noticed, who: refs(r.Reporters)}
	if r.Kind == office.ReportPlan {
		batch := ""
		if r.BatchNo.Given {
			batch = hanzi.Ordinal(int(r.BatchNo.V), "批")
		}
		o.name, o.addressed = fmt.Sprintf("%d年%s人大代表向选民述职活动", r.On.Year(), batch), "各位代表"
	}
	var share []string
	if r.Ratio.Given {
		share = []string{fmt.Sprintf("本批安排%g%%的代表述职。", r.Ratio.V)}
	}
	o.matters = []noticePart{{"述职范围", share}, {"述职小组", []string{fullSentence(refs(r.Groups))}}, {"述职方式", []string{fullSentence(r.Manner)}},
		{"参加选民", []string{fullSentence(refs(r.Districts))}}, {"主持人", []string{fullSentence(r.Host)}},
		{"述职内容", []string{"任期内出席会议和参加活动、提出议案建议、联系和服务选民的情况，存在的不足和今后的打算。述职后听取选民意见，进行测评。"}}}
	return o
}

func inspectionOccasion(i *office.Inspection) *occasion {
	o := &occasion{name: activityName(i), does: "开展", from: i.Day, to: i.Until, place: i.Place, addressed: "各位代表、各有关单位", people: i.Deputies,
		held: i.State() != office.InspectionPlanned, expected: len(i.Deputies), guests: i.Others}
	if i.Cancelled != "" {
		o.off = "活动已经取消"
	}
	o.matters = []noticePart{{"依据的法律法规", []string{fullSentence(strings.Join(strings.Fields(i.Laws), "、"))}}, {"点位和内容", siteLines(i)},
		{"听取汇报", heardLines(i)}, {"组织单位", []string{fullSentence(strings.TrimRight(i.Organiser+"、"+refs(i.Joint), "、"))}}}
	return o
}

// activityName is the subject with the kind of the activity: 食品安全执法检查.
func activityName(i *office.Inspection) string {
	kind, _, _ := strings.Cut(i.Kind, "（")
	if strings.HasSuffix(i.Subject, kind) || strings.HasSuffix(i.Subject, "视察") || strings.HasSuffix(i.Subject, "调研") {
		return i.Subject
	}
	return i.Subject + kind
}

// siteLines are the sites of an activity with what is looked at there.
func siteLines(i *office.Inspection) []string {
	var out []string
	for _, s := range i.Sites {
		text := s.Place
		if s.Look != "" {
			text += "，查看" + strings.TrimPrefix(s.Look, "查看")
		}
		if s.Unit != "" {
			text += "（" + s.Unit + "）"
		}
		out = append(out, text)
	}
	return enumerated(out)
}

func heardLines(i *office.Inspection) []string {
	var out []string
	for _, h := range i.Heard {
		out = append(out, h.Unit+"汇报"+h.Topic)
	}
	return enumerated(out)
}

func inquiryOccasion(q *office.Inquiry) *occasion {
	o := &occasion{name: q.Subject, does: "开展", from: q.Day, place: q.Place, addressed: cmp.Or(refs(q.Units), q.Target, "各有关单位"), people: q.Attending}
	if len(o.people) == 0 {
		o.people = q.Movers
	}
	if q.Type == office.InquiryMeeting {
		o.does = "进行"
		if !strings.HasSuffix(o.name, "问题") && !strings.Contains(o.name, string(q.Type)) {
			o.name += "问题" // 台区电压低问题约见
		}
	}
	if !strings.Contains(o.name, string(q.Type)) {
		o.name += string(q.Type)
	}
	if q.Withdrawn != "" {
		o.off = "已经撤回"
	}
	var questions []string
	for _, item := range q.Items {
		questions = append(questions, item.Question)
	}
	o.matters = []noticePart{{"应询单位和人员", []string{fullSentence(strings.TrimLeft(refs(q.Units)+"，"+q.Target, "，"))}}, {"主要问题", enumerated(questions)},
		{"问题和内容", []string{q.Question, q.Content}}}
	return o
}
