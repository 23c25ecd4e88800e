package office

import (
	"testing"

	"npcdesk/app/record"
)

// asked are the facts of an office with 65 deputies in office; those from 101 on are suspended.
func asked() Facts {
	f := around(usual("2026-11-22"))
	f.Deputy = func(id int64) *Deputy {
		d := &Deputy{Mandates: []Mandate{{Level: LevelTown, Elected: "2021-11-20"}}}
		if id > 100 {
			d.Statuses = []StatusChange{{Level: LevelTown, Status: StateSuspended, From: "2025-01-02"}}
		}
		return d
	}
	return f
}

// people lists deputies by their ids from first to last.
func people(first, last int64) []record.Person {
	var out []record.Person
	for id := first; id <= last; id++ {
		out = append(out, record.Person{Who: record.Ref{ID: id}})
	}
	return out
}

// interpellation is one of ten deputies, answered orally.
func interpellation() *Inquiry {
	return &Inquiry{Type: Interpellation, Subject: "污水处理", Day: "2025-01-16", Session: record.Ref{ID: 1}, Movers: people(1, 10), Target: "镇人民政府",
		Question: "为何停工", Content: "污水厂停工一年", Decision: "交镇政府口头答复", Decided: "2025-01-16", Manner: AnswerOral, Answered: "2025-01-17", Answerer: "镇长",
		HeadCame: record.Some(true), Satisfied: record.Some[int64](6), Dissatisfied: record.Some[int64](4)}
}

func TestRulesOnInterpellations(t *testing.T) {
	holdCases(t, Inquiries.Any, interpellation, asked(), []ruleCase[Inquiry]{
		{"nine movers", func(q *Inquiry) { q.Movers = people(1, 9) }, "B22", "只有9人"},
		{"the tenth twice", func(q *Inquiry) { q.Movers = append(people(1, 9), people(9, 9)...) }, "B22", "只有9人"},
		{"the tenth suspended", func(q *Inquiry) { q.Movers[9].Who.ID = 101 }, "B22", "只有9人"},
		{"no content", func(q *Inquiry) { q.Content = "" }, "B22", "还缺质询内容"},
		{"of a station", func(q *Inquiry) { q.Target = "派出所" }, "B22", "本级人民政府"},
		{"outside a session", func(q *Inquiry) { q.Session.ID = 0 }, "B22", "闭会期间的改为询问"},
		{"the day before the session", func(q *Inquiry) { q.Day = "2025-01-15" }, "B22", "不在会期"},
		{"the last day of the session", func(q *Inquiry) { q.Day = "2025-01-17" }, "", ""},
		{"the day after it", func(q *Inquiry) { q.Day = "2025-01-18" }, "B22", "不在会期"},
		{"answered without the presidium", func(q *Inquiry) { q.Decision, q.Decided = "", "" }, "B22", "没有填主席团决定"},
		{"answered in no manner", func(q *Inquiry) { q.Manner = "" }, "B22", "没有填答复方式"},
		{"the head did not come", func(q *Inquiry) { q.HeadCame = record.Some(false) }, "B22", "负责人应当到会"},
		{"in writing without a signature", func(q *Inquiry) { q.Manner = AnswerWritten }, "B22", "签署人"},
		{"in writing, signed", func(q *Inquiry) { q.Manner, q.Signer = AnswerWritten, "镇长" }, "", ""},
		{"half of the movers dissatisfied", func(q *Inquiry) { q.Dissatisfied = record.Some[int64](5) }, "B22", "可以要求再作答复"},
		{"half of them, and they asked again", func(q *Inquiry) { q.Dissatisfied, q.AgainAsked = record.Some[int64](5), "2025-01-17" }, "", ""},
		{"asked again by fewer", func(q *Inquiry) { q.AgainAsked = "2025-01-17" }, "B22", "不到半数"},
		{"监督法 alone", func(q *Inquiry) { q.Basis = "监督法" }, "E17", "组织法19"},
	})
}

func TestRulesOnOtherInquiries(t *testing.T) {
	question := func() *Inquiry {
		return &Inquiry{Type: InquiryQuestion, Subject: "环保", Day: "2026-11-01", Movers: people(1, 1), Items: []InquiryItem{{Question: "何时复工", By: "环保办主任", Answer: "下月"}}}
	}
	holdCases(t, Inquiries.Any, question, asked(), []ruleCase[Inquiry]{
		{"nobody answered", func(q *Inquiry) { q.Items[0].By = "" }, "B21", "回答人"},
		{"nothing on record afterwards", func(q *Inquiry) { q.Items = nil }, "B21", "没有登记问题和回答"},
		{"nothing on record today", func(q *Inquiry) { q.Items, q.Day = nil, "2026-11-22" }, "", ""},
		{"nine may ask", func(q *Inquiry) { q.Movers = people(1, 9) }, "", ""},
	})
	meeting := func() *Inquiry {
		return &Inquiry{Type: InquiryMeeting, Subject: "农村建房", Day: "2026-11-01", Movers: people(1, 2), Target: "分管副镇长", Result: "答应本月审批"}
	}
	holdCases(t, Inquiries.Any, meeting, asked(), []ruleCase[Inquiry]{
		{"nobody to meet", func(q *Inquiry) { q.Target = "" }, "E10", "没有填对象"},
		{"no result afterwards", func(q *Inquiry) { q.Result = "" }, "E10", "没有填结果"},
		{"no result yet", func(q *Inquiry) { q.Result, q.Day = "", "2026-11-22" }, "", ""},
	})
	demand := func() *Inquiry {
		return &Inquiry{Type: InquiryDemand, Subject: "提议临时召集人代会", Day: "2026-11-01", Movers: people(1, 13)} // 13 of 65
	}
	holdCases(t, Inquiries.Any, demand, asked(), []ruleCase[Inquiry]{
		{"twelve of 65", func(q *Inquiry) { q.Movers = people(1, 12) }, "B03", "五分之一"},
	})
	larger := asked()
	larger.InOffice = func(record.Date) int { return 66 }
	if got := warningsOf(Inquiries.Any, demand(), larger); !anyHolds(got, "B03", "代表66人的五分之一") {
		t.Errorf("thirteen of 66: %q", got)
	}
}

func TestAnInquiryStandsWhereItsEntriesPutIt(t *testing.T) {
	in := usual("2026-11-22")
	q := &Inquiry{Type: Interpellation, Subject: "污水", Day: "2025-01-16"}
	for _, step := range []struct {
		change func()
		want   record.State
		due    string
	}{
		{func() {}, InquiryRaised, "主席团决定质询案"},
		{func() { q.Decided = "2025-01-16" }, InquiryDecided, "询问质询答复"},
		{func() { q.Answered = "2025-01-17" }, InquiryAnswered, ""},
		{func() { q.AgainAsked = "2025-01-17" }, InquiryAgain, "再次答复"},
		{func() { q.AgainDay = "2025-01-18" }, InquiryReplied, ""},
		{func() { q.Filed = "2025-02-18" }, InquiryFiled, ""},
	} {
		step.change()
		var due string
		if got := q.Deadlines(in); len(got) == 1 {
			due = got[0].Kind
		}
		if got := Inquiries.State(q, in); got != step.want || due != step.due {
			t.Errorf("state %s, due %q; want %s, %q", got, due, step.want, step.due)
		}
	}
	limited := &Inquiry{Type: InquirySpecial, Day: "2026-11-01", Due: "2026-11-30"}
	if got := limited.Deadlines(in); len(got) != 1 || got[0].On != "2026-11-30" || got[0].Waits {
		t.Errorf("%+v", got)
	}
	withdrawn := &Inquiry{Type: Interpellation, Day: "2025-01-16", Withdrawn: "2025-01-16"}
	if got := withdrawn.Deadlines(in); got != nil || withdrawn.State() != InquiryWithdrawn {
		t.Errorf("%s %+v", withdrawn.State(), got)
	}
}

func TestWhoAskedOrAttendedHasItInTheDutyArchive(t *testing.T) {
	in := usual("2026-11-22")
	q := &Inquiry{Type: InquirySpecial, Day: "2026-11-01", Movers: people(1, 2), Attending: []record.Person{{Who: record.Ref{ID: 2}, Status: Attended}, {Who: record.Ref{ID: 3}, Status: OnLeave}}}
	got := q.Duties(in)
	if len(got) != 3 || got[0] != (Duty{Deputy: 2, On: "2026-11-01", Kind: DutyInquiry, Status: Attended}) || got[1].Status != OnLeave || got[2].Deputy != 1 {
		t.Errorf("%+v", got)
	}
	q.Type = InquiryMeeting
	if got := q.Duties(in); got[0].Kind != DutyInspection {
		t.Errorf("%+v", got)
	}
	q.Withdrawn = "2026-10-30"
	if got := q.Duties(in); got != nil {
		t.Errorf("withdrawn, yet in duty archives: %+v", got)
	}
}

func TestWhatAnInquiryAsksForDependsOnItsType(t *testing.T) {
	in := usual("2026-11-22")
	for _, c := range []struct {
		q        Inquiry
		label    string
		expected bool
	}{
		{Inquiry{Type: Interpellation}, "质询内容", true}, {Inquiry{Type: InquiryQuestion}, "质询内容", false},
		{Inquiry{Type: InquirySpecial}, "应询单位", true}, {Inquiry{Type: InquiryMeeting}, "应询单位", false},
		{Inquiry{Type: InquiryMeeting}, "结果", true}, {Inquiry{Type: Interpellation}, "结果", false},
		{Inquiry{Type: InquiryQuestion}, "会议", true}, {Inquiry{Type: InquiryQuestion, Session: record.Ref{ID: 1}}, "会议", false},
		{Inquiry{Type: Interpellation, Manner: AnswerWritten, Answer: "已复工"}, "签署人", true},
		{Inquiry{Type: Interpellation, Manner: AnswerOral, Answer: "已复工"}, "签署人", false},
	} {
		var wanted bool
		for _, f := range Inquiries.Missing(&c.q, in) {
			wanted = wanted || f.Label == c.label
		}
		if wanted != c.expected {
			t.Errorf("%s of %s wanted: %v", c.label, c.q.Type, wanted)
		}
	}
}
