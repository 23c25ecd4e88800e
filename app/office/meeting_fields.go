package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of a meeting, in the order of the work.
const (
	meetingCalled   = "会议"
	meetingNotice   = "通知和变更"
	meetingPeople   = "到会"
	meetingBusiness = "议程和审议"
	meetingRecord   = "记录和纪要"
	meetingTasks    = "任务和归档"
)

// Meetings is the register of meetings (会议).
var Meetings = record.NewRegister("meeting", "会议", slices.Concat(
	under(meetingCalled, meetingMain()),
	under(meetingNotice, meetingNoticeFields()),
	under(meetingPeople, meetingPeopleFields()),
	under(meetingBusiness, meetingBusinessFields()),
	under(meetingRecord, meetingRecordFields()),
	under(meetingTasks, meetingTaskFields()),
)...).Find("name").Dated("starts").
	OrderedBy(record.Sort{Key: "starts", Desc: true}, record.Sort{Key: "starts_at", Desc: true}).
	States(func(m *Meeting, _ record.Settings) record.State { return m.State() }, MeetingStates...).
	Happenings(meetingSteps...).Rules(meetingRules()...).Present(presentMeetingGroup)

func meetingMain() []*record.Of[Meeting] {
	return []*record.Of[Meeting]{
		record.Choice("kind", "会议类型", func(m *Meeting) *string { return &m.Kind }, MeetingKinds...).Required().In(150).Also("类型", "会议类别", "类别").
			Meaning("人代会", MeetSitting).Meaning("全体会议", MeetSitting).Meaning("代表大会", MeetSitting).Meaning("主席团会议", MeetPresidium).
			Meaning("主席团会议(会期)", MeetPresidiumIn).Meaning("主席团会议(闭会期)", MeetPresidium).Meaning("代表团会议", MeetDelegation).
			Meaning("分团审议", MeetDelegation).Meaning("代表团(组)会议", MeetDelegation).Meaning("小组活动", MeetGroup).Meaning("座谈会", "代表座谈会").
			Meaning("主席会议", "主席（办公）会议").Meaning("主席(办公)会议", "主席（办公）会议").Meaning("主席办公会议", "主席（办公）会议").
			Meaning("选民会议", "选民（代表）会议").Meaning("选民(代表)会议", "选民（代表）会议").Meaning("专题询问", MeetInquiry).Meaning("述职会", "述职评议会"),
		record.Text("name", "名称", func(m *Meeting) *string { return &m.Name }).Must().In(260).Also("会议名称", "会议", "会名", "主题", "会议主题"),
		record.Whole("number", "次", func(m *Meeting) *record.Opt[int64] { return &m.Number }).Also("次数", "第几次").
			When(func(m *Meeting) bool { return m.ofPresidium() }),
		record.Choice("nature", "会期性质", func(m *Meeting) *string { return &m.Nature }, NatureYearStart, NatureMidYear, NatureExtra, NatureFirst).
			When(func(m *Meeting) bool { return m.Kind == MeetSitting && m.Session.ID == 0 }).Also("性质").
			Meaning("例会（年初）", NatureYearStart).Meaning("例会（年中）", NatureMidYear).Meaning("增开（临时）", NatureExtra).Meaning("临时", NatureExtra),
		record.Day("starts", "开始日期", func(m *Meeting) *record.Date { return &m.Starts }).Must().In(100).
			Also("日期", "时间", "开始时间", "会议日期", "会议时间", "召开日期", "召开时间"),
		record.TimeOfDay("starts_at", "开始时刻", func(m *Meeting) *record.Clock { return &m.StartsAt }).Required(),
		record.Day("ends", "结束日期", func(m *Meeting) *record.Date { return &m.Ends }).Also("结束时间"),
		record.TimeOfDay("ends_at", "结束时刻", func(m *Meeting) *record.Clock { return &m.EndsAt }),
		record.Text("place", "地点", func(m *Meeting) *string { return &m.Place }).Required().In(130).Also("会议地点", "会场", "召开地点"),
		record.Text("chair", "主持人", func(m *Meeting) *string { return &m.Chair }).Required().In(90).Also("主持", "会议主持"),
		record.Text("recorder", "记录人", func(m *Meeting) *string { return &m.Recorder }).Required().Also("记录", "记录员"),
		record.Text("convener", "召集人", func(m *Meeting) *string { return &m.Convener }).Required().Also("召集"),
		record.To("session", "人代会", "session", func(m *Meeting) *record.Ref { return &m.Session }).Parent().
			When(func(m *Meeting) bool { return m.ofCongress() || m.Kind == MeetPresidiumIn }).Also("所属人代会", "会次", "所属会议"),
		record.To("training", "培训", "training", func(m *Meeting) *record.Ref { return &m.Training }).Parent().Also("所属培训").
			Help("是一次培训里的会，请选这次培训：履职由培训登记，不重复计"),
		record.To("group_ref", "代表小组", "group", func(m *Meeting) *record.Ref { return &m.Group }).
			When(func(m *Meeting) bool { return m.Kind == MeetGroup }).Also("小组", "活动小组", "所属小组"),
		record.To("delegation", "代表团", "delegation", func(m *Meeting) *record.Ref { return &m.Delegation }).
			When(func(m *Meeting) bool { return m.Kind == MeetDelegation }).Also("代表团（组）", "代表组"),
	}
}

func meetingNoticeFields() []*record.Of[Meeting] {
	off := func(m *Meeting) bool { return m.Cancelled != "" || m.Postponed != "" }
	return []*record.Of[Meeting]{
		record.Day("noticed", "通知日期", func(m *Meeting) *record.Date { return &m.Noticed }).Also("通知时间", "发通知日期"),
		record.ToMany("requested_by", "提议人", "deputy", func(m *Meeting) *[]record.Ref { return &m.RequestedBy }).
			Help("临时召开主席团会议的，填提议的主席团成员"),
		record.Day("postponed", "决定延期日期", func(m *Meeting) *record.Date { return &m.Postponed }).Also("延期日期"),
		record.Day("original", "原定日期", func(m *Meeting) *record.Date { return &m.Original }).
			Help("延期后定下新日期时：原来的日期写在这里，新日期写在“开始日期”"),
		record.Day("cancelled", "取消日期", func(m *Meeting) *record.Date { return &m.Cancelled }),
		record.LongText("cancel_why", "取消或延期原因", func(m *Meeting) *string { return &m.CancelWhy }).When(off),
		record.Day("told_public", "取消或延期公告日期", func(m *Meeting) *record.Date { return &m.ToldPublic }).
			When(func(m *Meeting) bool { return off(m) && m.Kind == MeetSitting }),
	}
}

func meetingPeopleFields() []*record.Of[Meeting] {
	number := func(n int) string { return fmt.Sprint(n) }
	given := func(m *Meeting, n int) string {
		if len(m.Attendance) == 0 {
			return ""
		}
		return number(n)
	}
	some := func(list []record.Person) string {
		if len(list) == 0 {
			return ""
		}
		return number(len(list))
	}
	leave := []*record.Of[Leave]{
		record.To("deputy", "代表", "deputy", func(l *Leave) *record.Ref { return &l.Deputy }),
		record.Text("reason", "事由", func(l *Leave) *string { return &l.Reason }),
		record.Text("granted_by", "批准人", func(l *Leave) *string { return &l.By }),
		record.Day("granted_on", "批准日期", func(l *Leave) *record.Date { return &l.On }),
		record.Text("sittings", "缺席的场次", func(l *Leave) *string { return &l.Sittings }),
	}
	return []*record.Of[Meeting]{
		record.Whole("expected", "应到", func(m *Meeting) *record.Opt[int64] { return &m.Expected }).Also("应到人数", "应出席").
			Help("空着按当天名册计算，会议结束时记下不再变动；要改请写明原因"),
		record.Text("expected_why", "应到更改原因", func(m *Meeting) *string { return &m.ExpectedWhy }),
		record.Whole("members", "全体人数", func(m *Meeting) *record.Opt[int64] { return &m.Members }).Also("实有代表数", "主席团成员数").
			Help("大会是实有代表数，主席团会议是全体成员数；空着按当天名册计算，会议结束时记下"),
		record.Text("quorum_why", "人数不足仍举行的原因", func(m *Meeting) *string { return &m.QuorumWhy }),
		record.People("attendance", "出席记录", func(m *Meeting) *[]record.Person { return &m.Attendance }, Attendances...).Required().
			Also("出席", "出席人员", "参加代表", "参会人员", "参加人员", "出席代表", "出席名单").Help("备注写请假事由、签到时间或缺席的场次"),
		record.People("sitting_in", "列席人员", func(m *Meeting) *[]record.Person { return &m.SittingIn }, Attendances...).Also("列席", "列席单位和人员"),
		record.People("observers", "旁听人员", func(m *Meeting) *[]record.Person { return &m.Observers }, Attendances...).Also("旁听"),
		record.People("invited", "特邀人员", func(m *Meeting) *[]record.Person { return &m.Invited }, Attendances...).Also("特邀", "邀请人员"),
		record.Rows("leaves", "请假登记", leave, func(m *Meeting) *[]Leave { return &m.Leaves }),
		record.Shown("there", "实到", func(m *Meeting, _ record.Settings) string { return given(m, Present(m.Attendance)) }).Also("实到人数", "出席人数").In(60),
		record.Shown("on_leave", "请假", func(m *Meeting, _ record.Settings) string { return given(m, WithStatus(m.Attendance, OnLeave)) }).Also("请假人数").In(60),
		record.Shown("absent", "缺席", func(m *Meeting, _ record.Settings) string { return given(m, WithStatus(m.Attendance, Absent)) }).Also("缺席人数").In(60),
		record.Shown("sat_in", "列席人数", func(m *Meeting, _ record.Settings) string { return some(m.SittingIn) }),
		record.Shown("observed", "旁听人数", func(m *Meeting, _ record.Settings) string { return some(m.Observers) }),
		record.Shown("quorum", "法定人数判定", func(m *Meeting, _ record.Settings) string { return m.Quorum() }).Kept(),
	}
}

func meetingBusinessFields() []*record.Of[Meeting] {
	item := []*record.Of[MeetingItem]{
		record.Whole("item_no", "序号", func(r *MeetingItem) *record.Opt[int64] { return &r.No }),
		record.LongText("text", "议题", func(r *MeetingItem) *string { return &r.Text }),
		record.Choice("type", "类型", func(r *MeetingItem) *string { return &r.Type },
			"听取报告", "听取专项报告", "审议", "表决", "选举", "任免", "讨论", "通报", "宣誓", "其他"),
		record.Text("reporter", "报告人", func(r *MeetingItem) *string { return &r.Reporter }),
		record.To("paper", "材料", "text", func(r *MeetingItem) *record.Ref { return &r.Paper }),
		record.LongText("result", "结果", func(r *MeetingItem) *string { return &r.Result }),
	}
	speech := []*record.Of[Speech]{
		record.Choice("kind", "性质", func(s *Speech) *string { return &s.Kind }, SpeechRemark, SpeechQuestion),
		record.To("speaker", "发言人", "deputy", func(s *Speech) *record.Ref { return &s.Speaker }),
		record.Text("name", "发言人姓名", func(s *Speech) *string { return &s.Name }).Help("不是代表的发言人写姓名"),
		record.Text("unit", "单位", func(s *Speech) *string { return &s.Unit }),
		record.LongText("gist", "要点", func(s *Speech) *string { return &s.Gist }),
		record.Text("answered_by", "答复人", func(s *Speech) *string { return &s.AnsweredBy }),
		record.LongText("answer", "答复", func(s *Speech) *string { return &s.Answer }),
		record.To("proposal", "转为建议", "proposal", func(s *Speech) *record.Ref { return &s.Proposal }),
		record.LongText("opinion", "转为审议意见", func(s *Speech) *string { return &s.Opinion }),
	}
	return []*record.Of[Meeting]{
		record.TimeOfDay("opened_at", "宣布开会时刻", func(m *Meeting) *record.Clock { return &m.OpenedAt }),
		record.Day("recess_until", "休会至", func(m *Meeting) *record.Date { return &m.RecessUntil }),
		record.Rows("agenda", "议程", item, func(m *Meeting) *[]MeetingItem { return &m.Agenda }).Required(),
		record.Rows("speeches", "审议发言", speech, func(m *Meeting) *[]Speech { return &m.Speeches }),
		record.ToMany("handed_over", "交办的议案建议", "proposal", func(m *Meeting) *[]record.Ref { return &m.HandedOver }),
		record.Day("closed", "散会日期", func(m *Meeting) *record.Date { return &m.Closed }).Help("会议结束的日期；填了以后应到人数不再随名册变动"),
	}
}

func meetingRecordFields() []*record.Of[Meeting] {
	return []*record.Of[Meeting]{
		record.LongText("script", "主持词", func(m *Meeting) *string { return &m.Script }),
		record.LongText("minutes", "会议记录", func(m *Meeting) *string { return &m.Minutes }).Also("会议记录（全文）", "会议内容", "主要内容", "内容").
			Help("记意见和结果，不记每个人投的什么票"),
		record.Day("minutes_signed", "记录签字日期", func(m *Meeting) *record.Date { return &m.MinutesSigned }),
		record.LongText("summary", "会议纪要", func(m *Meeting) *string { return &m.Summary }).Also("纪要"),
		record.Text("signer", "签发人", func(m *Meeting) *string { return &m.Signer }),
		record.Day("signed", "签发日期", func(m *Meeting) *record.Date { return &m.Signed }),
		record.Day("published", "公布日期", func(m *Meeting) *record.Date { return &m.Published }),
	}
}

func meetingTaskFields() []*record.Of[Meeting] {
	task := []*record.Of[MeetingTask]{
		record.LongText("text", "事项", func(t *MeetingTask) *string { return &t.Text }),
		record.Text("who", "责任人", func(t *MeetingTask) *string { return &t.Who }),
		record.Day("due", "时限", func(t *MeetingTask) *record.Date { return &t.Due }),
		record.Choice("status", "状态", func(t *MeetingTask) *string { return &t.Status }, MeetingTaskOpen, "进行中", MeetingTaskDone),
		record.Day("done", "完成日期", func(t *MeetingTask) *record.Date { return &t.Done }),
	}
	return []*record.Of[Meeting]{
		record.Rows("tasks", "任务清单", task, func(m *Meeting) *[]MeetingTask { return &m.Tasks }),
		record.Day("filed", "归档日期", func(m *Meeting) *record.Date { return &m.Filed }),
	}
}
