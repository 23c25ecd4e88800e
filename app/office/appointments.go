package office

import (
	"slices"

	"npcdesk/app/record"
)

// The kinds of matters of persons (人事事项, DOMAIN.md §3.10). 任命 and 免职 are recordable because townships do them by local
// custom; the rules say what the law does not know.
const (
	PersonElected  = "选举"
	PersonNamed    = "任命（地方规定）"
	PersonRemoved  = "免职"
	PersonResigned = "接受辞职"
	PersonRecalled = "罢免"
	PersonActing   = "代理人选"
)

// The organs that decide a matter of persons (决定机关).
const (
	DecidedByCongress  = "人代会"
	DecidedByPresidium = "主席团"
)

// postDeputy is the mandate of a deputy, where somebody resigns it or is recalled.
const postDeputy = "人大代表"

// Appointment is a matter of persons (人事任免) that the congress or its presidium dealt with (DOMAIN.md §3.10).
type Appointment struct {
	record.Base
	Kind         string
	Name         string
	Deputy       record.Ref
	Post         string
	Day          record.Date
	Proposer     string
	Movers       record.Opt[int64] // 联名代表数
	Organ        string
	Session      record.Ref
	Meeting      record.Ref
	Vote         record.Ref
	Election     record.Ref
	Applied      record.Date
	Grounds      string
	Defence      string
	Deputies     record.Opt[int64] // N
	InFavour     record.Opt[int64]
	Confirmed    record.Date // when the congress confirmed what its presidium accepted
	Basis        string
	Announced    record.Date
	Announcement string
	Steps        []AppointmentStep
}

// AppointmentStep is a step of the procedure (程序步骤).
type AppointmentStep struct {
	record.Row
	Step   string
	Day    record.Date
	Remark string
}

// The states of a matter of persons.
const (
	PersonProposed  record.State = "程序中"
	PersonDecided   record.State = "已决定"
	PersonAnnounced record.State = "已公告"
)

// Appointments is the register of matters of persons.
var Appointments = record.NewRegister("appointment", "人事任免", slices.Concat(
	under("人事事项", appointmentMain()), under("程序", appointmentCourse()), under("表决与公告", appointmentDecided()))...).
	Dated("day").Titled(func(a *Appointment) string { return a.Name + a.Kind + a.Post }).OrderedBy(record.Sort{Key: "day", Desc: true}).
	States((*Appointment).state, PersonProposed, PersonDecided, PersonAnnounced).Prepared(prepareAppointment).Rules(appointmentRules...)

func appointmentMain() []*record.Of[Appointment] {
	return []*record.Of[Appointment]{
		record.Text("name", "姓名", func(a *Appointment) *string { return &a.Name }).Must().In(90).Pinyin(),
		record.To("deputy", "代表", "deputy", func(a *Appointment) *record.Ref { return &a.Deputy }).Help("是本级代表的选上"),
		record.Choice("kind", "类型", func(a *Appointment) *string { return &a.Kind }, PersonElected, PersonNamed, PersonRemoved, PersonResigned, PersonRecalled, PersonActing).Required().
			Also("任免类型", "任免").Meaning("任命", PersonNamed).Meaning("任", PersonNamed).Meaning("免", PersonRemoved).Meaning("免去", PersonRemoved).
			Meaning("辞职", PersonResigned).Meaning("辞去", PersonResigned).Meaning("代理", PersonActing).In(120),
		record.Text("post", "职务", func(a *Appointment) *string { return &a.Post }).Required().Also("任免职务", "拟任职务").In(180).Help("如：镇长、副镇长、人大主席、人大代表"),
		record.Day("day", "日期", func(a *Appointment) *record.Date { return &a.Day }).Required().Also("任免日期", "决定日期", "通过日期").In(110),
		record.Choice("organ", "决定机关", func(a *Appointment) *string { return &a.Organ }, DecidedByCongress, DecidedByPresidium).In(90).
			Meaning("大会", DecidedByCongress).Meaning("人民代表大会", DecidedByCongress),
		record.Text("proposer", "提请机关", func(a *Appointment) *string { return &a.Proposer }).Also("提请人", "提名机关").In(120),
		record.Text("basis", "依据", func(a *Appointment) *string { return &a.Basis }).Also("依据文件", "任免依据").Help("法律以外的任免，写明地方规定或县里的文件"),
	}
}

func appointmentCourse() []*record.Of[Appointment] {
	step := []*record.Of[AppointmentStep]{
		record.Choice("step", "步骤", func(s *AppointmentStep) *string { return &s.Step }, "党委决定", "提请", "本人申请", "讨论", "票决", "表决", "宣誓", "表态发言", "公告").Required(),
		record.Day("day", "日期", func(s *AppointmentStep) *record.Date { return &s.Day }),
		record.Text("remark", "说明", func(s *AppointmentStep) *string { return &s.Remark }),
	}
	return []*record.Of[Appointment]{
		record.Rows("steps", "程序步骤", step, func(a *Appointment) *[]AppointmentStep { return &a.Steps }).Required(),
		record.Day("applied", "书面申请日期", func(a *Appointment) *record.Date { return &a.Applied }).Also("辞职申请日期", "本人申请日期").
			When(func(a *Appointment) bool { return a.Kind == PersonResigned }),
		record.LongText("grounds", "理由", func(a *Appointment) *string { return &a.Grounds }).Also("任免理由", "罢免理由", "辞职理由").Secret(record.SecretSensitive).
			When(func(a *Appointment) bool { return a.Kind == PersonRecalled }),
		record.Whole("movers", "联名代表数", func(a *Appointment) *record.Opt[int64] { return &a.Movers }).Help("罢免案由代表联名提出的，填联名人数"),
		record.LongText("defence", "申辩情况", func(a *Appointment) *string { return &a.Defence }).Secret(record.SecretSensitive),
	}
}

func appointmentDecided() []*record.Of[Appointment] {
	decides := func(a *Appointment) bool { return a.Kind == PersonResigned || a.Kind == PersonRecalled }
	return []*record.Of[Appointment]{
		record.To("session", "人代会", "session", func(a *Appointment) *record.Ref { return &a.Session }).In(180),
		record.To("meeting", "会议", "meeting", func(a *Appointment) *record.Ref { return &a.Meeting }).Required(),
		record.To("vote", "表决", "vote", func(a *Appointment) *record.Ref { return &a.Vote }).When(func(a *Appointment) bool { return a.Kind != PersonElected }),
		record.To("election", "选举", "election", func(a *Appointment) *record.Ref { return &a.Election }).When(func(a *Appointment) bool { return a.Kind == PersonElected }),
		record.Whole("deputies", "全体代表数", func(a *Appointment) *record.Opt[int64] { return &a.Deputies }).When(decides).Help("表决当日的实有代表数"),
		record.Whole("in_favour", "赞成票数", func(a *Appointment) *record.Opt[int64] { return &a.InFavour }).Also("赞成", "赞成票").When(decides),
		record.Day("confirmed", "大会确认日期", func(a *Appointment) *record.Date { return &a.Confirmed }).Help("主席团先接受辞职的，下次会议确认的日期"),
		record.Day("announced", "公告日期", func(a *Appointment) *record.Date { return &a.Announced }),
		record.Text("announcement", "公告文号", func(a *Appointment) *string { return &a.Announcement }).Also("文号").From(PersonAnnounced),
	}
}

func (a *Appointment) state(record.Settings) record.State {
	switch {
	case a.Announced != "" || a.Announcement != "":
		return PersonAnnounced
	case a.Day != "":
		return PersonDecided
	}
	return PersonProposed
}

func prepareAppointment(a *Appointment, _ record.Settings) {
	if a.Organ == "" && a.Session.ID != 0 {
		a.Organ = DecidedByCongress
	}
}
