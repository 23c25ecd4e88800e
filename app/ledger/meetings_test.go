package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestMeetingsAreListedWithWhatTheyAdopted(t *testing.T) {
	w := newTownship(t)
	ding, wang, zhang := w.ids[0], w.ids[1], w.ids[2]
	first := &office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2024-01-08", Session: ref(w.session), Agenda: []office.MeetingItem{{Text: "听取报告"}},
		Attendance: came(map[int64]string{ding: office.Attended, wang: office.OnLeave, zhang: office.Absent}), SittingIn: []record.Person{{Name: "列席甲"}, {Name: "列席乙", Status: office.Absent}}}
	last := &office.Meeting{Kind: office.MeetSitting, Name: "第二次全体会议", Starts: "2024-01-09", Session: ref(w.session), Expected: record.Some[int64](4), Closed: "2024-01-09"}
	presidium := w.put(office.Meetings.Any, first, last, &office.Meeting{Kind: office.MeetPresidium, Name: "主席团会议", Starts: "2024-03-01", Agenda: []office.MeetingItem{{Text: "学习"}, {Text: "讨论"}},
		Attendance: came(map[int64]string{ding: office.CameLate}), Tasks: []office.MeetingTask{{Text: "甲", Done: "2024-04-01"}, {Text: "乙", Done: "2024-08-01"}}})[2]
	w.put(office.Meetings.Any, &office.Meeting{Kind: office.MeetPresidium, Name: "没有开", Starts: "2024-04-01", Cancelled: "2024-03-30"},
		&office.Meeting{Kind: office.MeetStudy, Name: "下半年的", Starts: "2024-07-01"})
	w.put(office.Resolutions.Any, &office.Resolution{Kind: office.AdoptsResolution, Title: "关于报告的决议", Number: "清人发〔2024〕1号", Session: ref(w.session), Adopted: "2024-01-09"},
		&office.Resolution{Kind: office.AdoptsDecision, Title: "关于预算的决定", Session: ref(w.session), Adopted: "2024-01-09", Effect: "已公开", Done: "2024-08-01"})
	w.put(office.Decisions.Any, &office.Decision{Title: "修路", Meeting: ref(presidium), Decided: "2024-03-01", Result: "通过", Progress: "已开工"})
	l := w.make("L07", Options{From: "2024-01-01", To: "2024-06-30"})
	rows := printed(t, l)
	equal(t, "meetings", columnOfRows(rows, "会议名称"), []string{"第一次全体会议", "第二次全体会议", "主席团会议"})
	equal(t, "called", columnOfRows(rows, "应到"), []string{"4", "4", "1"})
	equal(t, "there", columnOfRows(rows, "实到"), []string{"1", unknown, "1"})
	equal(t, "on leave", columnOfRows(rows, "请假"), []string{"1", unknown, "0"})
	equal(t, "sitting in", columnOfRows(rows, "列席"), []string{"1", "0", "0"})
	equal(t, "about", columnOfRows(rows, "主要议题"), []string{"听取报告", "", "1．学习\n2．讨论"})
	equal(t, "adopted", columnOfRows(rows, "形成决议决定"), []string{"", "1．关于报告的决议（清人发〔2024〕1号）\n2．关于预算的决定", "修路"})
	equal(t, "carried out by June", columnOfRows(rows, "落实情况"), []string{"", "", "已开工\n会议任务 2 项，已完成 1 项"})
	equal(t, "totals", l.Totals, []string{"共 3 次：人民代表大会会议 2 次，主席团会议（闭会期） 1 次"})
	year := printed(t, w.make("L07", Options{From: "2024-01-01", To: "2024-12-31"}))
	if len(year) != 4 || year[1]["落实情况"] != "2．已公开（2024.08.01落实）" || !strings.HasSuffix(year[2]["落实情况"], "已完成 2 项") {
		t.Errorf("the whole year: %v", year)
	}
	if of := printed(t, w.make("L07", Options{Session: w.session})); len(of) != 2 {
		t.Errorf("the session had two sittings, not %d", len(of))
	}
}

// The table of attendance holds each sitting in its column, and its rates are the figures' own.
func TestAttendanceIsTakenSittingBySitting(t *testing.T) {
	w := newTownship(t)
	ding, wang, zhang, li := w.ids[0], w.ids[1], w.ids[2], w.ids[3]
	w.put(office.Meetings.Any,
		&office.Meeting{Kind: office.MeetSitting, Name: "清溪乡十九届人大二次会议第一次全体会议", Starts: "2024-01-08", StartsAt: "09:00", Session: ref(w.session),
			Attendance: came(map[int64]string{ding: "", wang: office.OnLeave, zhang: office.Absent, li: office.CameLate}),
			Leaves:     []office.Leave{{Deputy: ref(wang), Reason: "出差", By: "李主席"}}},
		&office.Meeting{Kind: office.MeetPreparatory, Name: "预备会议", Starts: "2024-01-08", StartsAt: "08:00", Session: ref(w.session),
			Attendance: came(map[int64]string{ding: office.Attended, wang: office.OnLeave, zhang: office.Absent, li: office.Attended})},
		&office.Meeting{Kind: office.MeetSitting, Name: "闭幕会", Starts: "2024-01-09", Session: ref(w.session),
			Attendance: came(map[int64]string{ding: office.Attended, wang: office.Attended, zhang: office.Absent, li: office.Attended})})
	for _, o := range []Options{{Session: w.session}, {From: "2024-01-01", To: "2024-12-31"}, {}} {
		o.Mask = office.MaskInternal
		l := w.make("L08", o)
		equal(t, "columns", titles(l), []string{"姓名", "代表团", "预备会议", "第一次全体会议", "闭幕会", "请假事由", "批准人", "累计缺席会次"})
		rows := printed(t, l)
		equal(t, "who", columnOfRows(rows, "姓名"), []string{"王二", "丁一", "李四", "张三"})
		equal(t, "the first sitting", columnOfRows(rows, "第一次全体会议"), []string{office.OnLeave, office.Attended, office.CameLate, office.Absent})
		equal(t, "why", columnOfRows(rows, "请假事由"), []string{"出差", "", "", ""})
		equal(t, "why, for the county", columnOfRows(printed(t, w.make("L08", Options{Session: w.session})), "请假事由"), []string{"", "", "", ""})
		equal(t, "sessions missed", columnOfRows(rows, "累计缺席会次"), []string{"0", "0", "0", "1"})
		if l.Title != "清溪乡十九届人大二次会议代表出席情况表" || l.Period != "会期：2024年1月8日—2024年1月9日" {
			t.Errorf("%s, %s", l.Title, l.Period)
		}
		equal(t, "totals", l.Totals, []string{"预备会议：应到 4 人，实到 2 人，请假 1 人，缺席 1 人，出席率 50.0%",
			"第一次全体会议：应到 4 人，实到 2 人，请假 1 人，缺席 1 人，出席率 50.0%", "闭幕会：应到 4 人，实到 3 人，请假 0 人，缺席 1 人，出席率 75.0%",
			"全体会议合计：应到 8 人次，实到 5 人次，出席率 62.5%"})
	}
	if v, err := figures.One(w.Store, figures.Scope{From: "2024-01-01", To: "2024-12-31"}, "人代会出席率"); err != nil || v.Text != "62.5%" {
		t.Errorf("the figure is %s (%v)", v.Text, err)
	}
	if rows := printed(t, w.make("L08", Options{From: "2025-01-01", To: "2025-12-31"})); len(rows) != 0 {
		t.Errorf("a year without a session has %d rows", len(rows))
	}
}

func TestResolutionsMattersAndReportsStandAsOfTheDay(t *testing.T) {
	w := newTownship(t)
	long := strings.Repeat("会议要求认真落实。", 20)
	w.put(office.Resolutions.Any, &office.Resolution{Kind: office.AdoptsResolution, Title: "甲", Adopted: "2024-02-01", Text: long, Effect: "办了", Done: "2024-09-01"},
		&office.Resolution{Kind: office.AdoptsOpinion, Title: "乙", Adopted: "2024-03-01", Text: "短"}, &office.Resolution{Kind: office.AdoptsDecision, Title: "草案"})
	l := w.make("L09", Options{From: "2024-01-01", To: "2024-06-30"})
	rows := printed(t, l)
	equal(t, "adopted", columnOfRows(rows, "名称"), []string{"甲", "乙"})
	equal(t, "carried out", columnOfRows(rows, "落实情况"), []string{"", ""})
	equal(t, "totals", l.Totals, []string{"共 2 件：决议 1 件，意见 1 件"})
	if got := []rune(rows[0]["内容要点"]); len(got) != gistLength+2 || len(l.Notes) != 1 || rows[1]["内容要点"] != "短" {
		t.Errorf("the gist is %d characters, notes %v", len(got), l.Notes)
	}
	w.put(office.Decisions.Any, &office.Decision{Title: "路", Proposed: "2024-03-01", Decided: "2024-07-15", Result: "通过", Number: "1号"},
		&office.Decision{Title: "桥", Proposed: "2023-12-01", Decided: "2024-05-01", Result: "通过"}, &office.Decision{Title: "水", Proposed: "2024-02-01", Result: "不通过"})
	half := w.make("L32", Options{From: "2024-01-01", To: "2024-06-30"})
	matters := printed(t, half)
	equal(t, "matters", columnOfRows(matters, "标题"), []string{"水", "路", "桥"})
	equal(t, "days", columnOfRows(matters, "日期"), []string{"2024-02-01", "2024-03-01", "2024-05-01"})
	equal(t, "results", columnOfRows(matters, "结果"), []string{"不通过", "", "通过"})
	equal(t, "totals", half.Totals, []string{"共 3 项，其中已决定（通过）1 项"})
	if v, err := figures.One(w.Store, figures.Scope{From: "2024-01-01", To: "2024-06-30"}, "决定重大事项"); err != nil || v.Text != "1" {
		t.Errorf("the figure is %s (%v)", v.Text, err)
	}
	w.put(office.PartyReports.Any, &office.PartyReport{Day: "2024-06-20", Kind: office.ReportRequest, Subject: "=开会", To: "镇党委", Answer: "同意", Replied: "2024-07-01"},
		&office.PartyReport{Day: "2024-05-20", Kind: office.ReportReport, Subject: "半年", To: "镇党委", Answer: "已阅", Replied: "2024-05-25", By: "书记"})
	sent := w.make("L33", Options{From: "2024-01-01", To: "2024-06-30"})
	reports := printed(t, sent)
	equal(t, "answers by June", columnOfRows(reports, "批示"), []string{"已阅（书记，2024.05.25）", ""})
	equal(t, "totals", sent.Totals, []string{"共 2 件：请示 1 件，报告 1 件"})
	if strings.Contains(everything(t, Single(w.Settings(), sent)), "<f>") {
		t.Error("a subject that begins with = became a formula")
	}
}

// One row for each vote in a district; a run-off does not count the voters again.
func TestElectionsAreListedDistrictByDistrict(t *testing.T) {
	w := newTownship(t)
	some := record.Some[int64]
	third := w.put(office.Constituencies.Any, &office.Constituency{Number: "3", Name: "第3选区"})[0]
	ninth := w.put(office.Constituencies.Any, &office.Constituency{Number: "9", Name: "第9选区"})[0]
	poll := func(round string, on record.Date, took int64) office.DistrictPoll {
		return office.DistrictPoll{District: ref(third), Round: round, Day: on, Seats: some(1), Voters: some(1000), TookPart: some(took), Issued: some(took), Returned: some(took), Valid: some(took), Void: some(0)}
	}
	vote := func(round, name string, n int64) office.DistrictVote {
		return office.DistrictVote{District: ref(third), Round: round, Name: name, For: some(n)}
	}
	w.put(office.ByElections.Any, &office.ByElection{Kind: office.DirectBy, Name: "补选", Day: "2024-06-10",
		Registrations: []office.VoterRegistration{{District: ref(ninth), Population: some(800), Adults: some(600), Registered: some(600)},
			{District: ref(third), Population: some(1500), Adults: some(1010), Registered: some(1000)}},
		Candidates: []office.DistrictCandidate{{District: ref(ninth), Name: "孙九", Standing: office.CandidateFormal}},
		Polls:      []office.DistrictPoll{poll(office.RoundFirst, "2024-06-10", 800), poll(office.RoundRunOff, "2024-06-20", 700)},
		Votes: []office.DistrictVote{vote(office.RoundFirst, "钱三", 390), vote(office.RoundFirst, "周四", 380),
			vote(office.RoundRunOff, "钱三", 500), vote(office.RoundRunOff, "周四", 200)}})
	l := w.make("L29", Options{From: "2024-01-01", To: "2024-12-31"})
	rows := printed(t, l)
	equal(t, "districts", columnOfRows(rows, "选区"), []string{"第3选区（补选）", "第3选区（补选，另行选举）", "第9选区（补选）"})
	equal(t, "turnout", columnOfRows(rows, "参选率"), []string{"80.0%", "70.0%", unknown})
	equal(t, "candidates", columnOfRows(rows, "候选人"), []string{"钱三\n周四", "钱三\n周四", "孙九"})
	equal(t, "votes", columnOfRows(rows, "得票"), []string{"390\n380", "500\n200", ""})
	if !strings.HasPrefix(rows[1]["结果"], office.OutcomeElected) {
		t.Errorf("the run-off came to %q", rows[1]["结果"])
	}
	equal(t, "totals", l.Totals, []string{"选区 2 个，登记选民 1600 人，登记率 99.4%；投票 800 人，参选率 80.0%；当选代表 1 名"})
	if l.Columns[2].Sum {
		t.Error("the sum counts the voters of the run-off again")
	}
	before := printed(t, w.make("L29", Options{From: "2024-06-01", To: "2024-06-15"}))
	equal(t, "before the run-off", columnOfRows(before, "选区"), []string{"第3选区（补选）", "第9选区（补选）"})
}
