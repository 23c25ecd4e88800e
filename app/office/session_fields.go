package office

import (
	"slices"

	"npcdesk/app/record"
)

func sessionFields() []*record.Of[Session] {
	return slices.Concat(
		under("会议", sessionMain()),
		under("会前日期", sessionDays()),
		under("议程日程", sessionAgenda()),
		under("机构和人员", sessionPeople()),
		under("文件和筹备", sessionPapers()),
	)
}

func sessionMain() []*record.Of[Session] {
	return []*record.Of[Session]{
		record.Shown("short_name", "会议简称", func(s *Session, _ record.Settings) string { return s.ShortName() }).Kept().In(200),
		record.Shown("name", "会议全称", func(s *Session, _ record.Settings) string { return s.FullName() }).Kept(),
		record.Shown("code", "会议代码", func(s *Session, _ record.Settings) string { return s.Code() }).Kept().In(60),
		record.Whole("term_no", "届", func(s *Session) *record.Opt[int64] { return &s.TermNo }).Must(),
		record.Whole("session_no", "次", func(s *Session) *record.Opt[int64] { return &s.No }).Must(),
		record.Text("town", "行政区名", func(s *Session) *string { return &s.Town }).Help("不填用本单位的名称；撤乡设镇以前的会议填当时的名称"),
		record.Choice("nature", "会期性质", func(s *Session) *string { return &s.Nature },
			NatureYearStart, NatureMidYear, NatureFirst, NatureExtra).Required().In(80).
			Meaning("例会（年初）", NatureYearStart).Meaning("例会（年中）", NatureMidYear).Meaning("增开（临时）", NatureExtra),
		record.Day("opens", "开幕日", func(s *Session) *record.Date { return &s.Opens }).Required().In(95).Also("开幕日期", "召开日期", "会议日期"),
		record.Day("closes", "闭幕日", func(s *Session) *record.Date { return &s.Closes }).Required().In(95).Also("闭幕日期", "闭会日期"),
		record.Text("place", "地点", func(s *Session) *string { return &s.Place }).Required().Also("会议地点", "会场"),
		record.Choice("proposed_by", "增开的提议", func(s *Session) *string { return &s.ProposedBy }, ExtraByPresidium, ExtraByDeputies).
			When(func(s *Session) bool { return s.Nature == NatureExtra }),
		record.ToMany("proposers", "提议代表", "deputy", func(s *Session) *[]record.Ref { return &s.Proposers }).
			When(func(s *Session) bool { return s.ProposedBy == ExtraByDeputies }),
		record.Choice("convener", "召集", func(s *Session) *string { return &s.Convener }, "上次会议主席团", "上届最后一次会议主席团"),
	}
}

// sessionDays are the days that lead up to the opening.
func sessionDays() []*record.Of[Session] {
	return []*record.Of[Session]{
		record.Day("decided_on", "决定召开日期", func(s *Session) *record.Date { return &s.DecidedOn }),
		record.Day("announced", "公布日期", func(s *Session) *record.Date { return &s.Announced }),
		record.Day("noticed", "通知日期", func(s *Session) *record.Date { return &s.Noticed }),
		record.Day("papers_sent", "文件送达日期", func(s *Session) *record.Date { return &s.PapersSent }),
		record.Day("motions_until", "议案截止日期", func(s *Session) *record.Date { return &s.MotionsUntil }).Also("议案截止时间"),
		record.TimeOfDay("motions_until_at", "议案截止时刻", func(s *Session) *record.Clock { return &s.MotionsUntilAt }),
	}
}

func sessionAgenda() []*record.Of[Session] {
	item := []*record.Of[AgendaItem]{
		record.Whole("item_no", "序号", func(r *AgendaItem) *record.Opt[int64] { return &r.No }),
		record.LongText("text", "事项", func(r *AgendaItem) *string { return &r.Text }),
		record.Choice("type", "类型", func(r *AgendaItem) *string { return &r.Type },
			"听取报告", "审议", "表决", "选举", "任免", "讨论", "通报", "宣誓"),
		record.Text("reporter", "报告人", func(r *AgendaItem) *string { return &r.Reporter }),
		record.Text("paper", "文件", func(r *AgendaItem) *string { return &r.Paper }),
	}
	line := []*record.Of[TimetableItem]{
		record.Day("day", "日期", func(r *TimetableItem) *record.Date { return &r.Day }),
		record.Choice("part", "时段", func(r *TimetableItem) *string { return &r.Part }, "上午", "下午", "晚上"),
		record.TimeOfDay("at", "时间", func(r *TimetableItem) *record.Clock { return &r.At }),
		record.LongText("text", "事项", func(r *TimetableItem) *string { return &r.Text }),
		record.Text("chair", "主持", func(r *TimetableItem) *string { return &r.Chair }),
		record.Text("place", "地点", func(r *TimetableItem) *string { return &r.Place }),
	}
	return []*record.Of[Session]{
		record.Rows("agenda", "议程", item, func(s *Session) *[]AgendaItem { return &s.Agenda }).Required(),
		record.Rows("timetable", "日程", line, func(s *Session) *[]TimetableItem { return &s.Timetable }),
	}
}

func sessionPeople() []*record.Of[Session] {
	chair := []*record.Of[ExecutiveChair]{
		record.Text("sitting", "场次", func(r *ExecutiveChair) *string { return &r.Sitting }),
		record.To("member", "成员", "deputy", func(r *ExecutiveChair) *record.Ref { return &r.Member }),
		record.YesNo("chairs", "主持", func(r *ExecutiveChair) *record.Opt[bool] { return &r.Chairs }),
	}
	committee := []string{"主任委员", "副主任委员", "委员"}
	return []*record.Of[Session]{
		record.People("presidium", "主席团", func(s *Session) *[]record.Person { return &s.Presidium }, "成员", "常务主席").
			Help("身份填主席团职务，备注填座次；不填座次的按名单先后就座"),
		record.People("secretary", "秘书长", func(s *Session) *[]record.Person { return &s.Secretary }, "秘书长", "副秘书长"),
		record.Rows("executive_chairs", "执行主席", chair, func(s *Session) *[]ExecutiveChair { return &s.ExecutiveChairs }),
		record.People("motions_committee", "议案审查委员会", func(s *Session) *[]record.Person { return &s.MotionsCommittee }, committee...),
		record.People("budget_committee", "财政预算审查委员会", func(s *Session) *[]record.Person { return &s.BudgetCommittee }, committee...),
		record.ToMany("delegations", "代表团划分", "delegation", func(s *Session) *[]record.Ref { return &s.Delegations }),
		record.People("attending", "列席人员", func(s *Session) *[]record.Person { return &s.Attending },
			"镇政府领导", "镇党委领导", "站所负责人", "村（社区）负责人", "上级人大代表", "其他").Help("不是代表的人员直接写姓名"),
		record.People("invited", "特邀人员", func(s *Session) *[]record.Person { return &s.Invited }),
		record.People("tellers", "监票计票人员", func(s *Session) *[]record.Person { return &s.Tellers }, "总监票人", "监票人", "总计票人", "计票人").
			Help("候选人及其近亲属不得担任"),
	}
}

func sessionPapers() []*record.Of[Session] {
	paper := []*record.Of[SessionPaper]{
		record.Text("number", "文件号", func(r *SessionPaper) *string { return &r.Number }),
		record.Text("title", "标题", func(r *SessionPaper) *string { return &r.Title }),
		record.YesNo("applies", "适用", func(r *SessionPaper) *record.Opt[bool] { return &r.Applies }),
		record.Choice("version", "版本", func(r *SessionPaper) *string { return &r.Version }, "草案", "征求意见稿", "正式"),
		record.Text("doc_number", "发文字号", func(r *SessionPaper) *string { return &r.DocNumber }),
		record.Text("signer", "签发人", func(r *SessionPaper) *string { return &r.Signer }),
		record.Day("printed", "印发日期", func(r *SessionPaper) *record.Date { return &r.Printed }),
	}
	task := []*record.Of[PrepTask]{
		record.Whole("before", "提前天数", func(r *PrepTask) *record.Opt[int64] { return &r.Before }),
		record.Text("task", "任务", func(r *PrepTask) *string { return &r.Task }),
		record.Text("paper", "文件号", func(r *PrepTask) *string { return &r.Paper }),
		record.Day("day", "日期", func(r *PrepTask) *record.Date { return &r.Day }),
		record.Text("who", "责任人", func(r *PrepTask) *string { return &r.Who }),
		record.Choice("status", "状态", func(r *PrepTask) *string { return &r.Status }, PrepDone, PrepSaid, PrepNotFor),
	}
	return []*record.Of[Session]{
		record.Rows("papers", "文件", paper, func(s *Session) *[]SessionPaper { return &s.Papers }),
		record.Rows("preparation", "筹备清单", task, func(s *Session) *[]PrepTask { return &s.Preparation }),
	}
}
