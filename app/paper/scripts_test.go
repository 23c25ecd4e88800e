package paper

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// called is the document of a session with a number and a name.
func called(number, name string) Document {
	for _, d := range Numbered(number) {
		if d.Name == name {
			return d
		}
	}
	panic("no document " + number + name)
}

// onePiece is the one file that a document with pieces consists of, or the one with a name.
func (o *township) onePiece(d Document, name string) []string {
	o.t.Helper()
	pieces, err := NewMaker(o.Store).Pieces(d, o.session)
	if err != nil {
		o.t.Fatal(err)
	}
	for _, p := range pieces {
		if name == "" && len(pieces) == 1 || p.Piece.Name == name {
			return o.text(p, o.session)
		}
	}
	o.t.Fatalf("%s has no piece %s of %d", d.Name, name, len(pieces))
	return nil
}

// meets saves a meeting of the session on its opening day.
func (o *township) meets(kind, name string, change func(*office.Meeting), items ...office.MeetingItem) *office.Meeting {
	o.t.Helper()
	m := &office.Meeting{Kind: kind, Name: name, Starts: "2026-01-10", StartsAt: "09:00", Session: record.Ref{ID: o.session}, Agenda: items}
	if change != nil {
		change(m)
	}
	o.save("会议", put(office.Meetings.Any, m))
	return m
}

func entry(kind, text string) office.MeetingItem { return office.MeetingItem{Type: kind, Text: text} }

// attends lets the first n deputies come and the others be absent.
func (o *township) attends(n int) []record.Person {
	var out []record.Person
	for i, word := range strings.Fields(names)[:60] {
		name, _, _ := strings.Cut(strings.TrimSuffix(word, "维吾尔"), "女")
		p := record.Person{Who: o.who(name), Status: office.Attended}
		if i >= n {
			p.Status = office.Absent
		}
		out = append(out, p)
	}
	return out
}

func TestTheScriptOfASittingThatIsOnlyPlannedFollowsFromAgendaAndTimetable(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) {
		s.Agenda[0].Type, s.Agenda[0].Reporter = "听取报告", "镇长 严如山"
		s.Agenda[4].Type = "选举"
		s.Timetable[1].At, s.Timetable[1].Chair = "14:30", "张三"
		s.Timetable = append(s.Timetable, office.TimetableItem{Day: "2026-01-11", At: "09:00", Text: "第二次全体会议：选举"})
		s.ExecutiveChairs = []office.ExecutiveChair{{Sitting: "第一次全体会议", Member: o.who("丁一")}, {Sitting: "第一次全体会议", Member: o.who("王伟")}}
	})
	lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	wants(t, lines, "第六次会议\n第一次全体会议主持词", "2026年1月10日下午2时30分　镇政府三楼会议室", "主持人：张三", "达到40名才能开会", "应到代表60名，实到　　名，符合法定人数，现在开会。",
		"奏唱国歌", "执行主席是丁一、王伟", "请镇长严如山作报告。", "下一项日程是：2026年1月11日上午9时，第二次全体会议：选举。", "现在休会。")
	lacks(t, lines, "闭幕", "列席会议的有", "选举办法")
	vote := o.onePiece(called("D42", "选举大会主持词"), "")
	wants(t, vote, "选举办法（草案）", "全体60人，过半数31人", "胜利闭幕", "候选人登记以后")
	if got := o.reason(called("D55", "闭幕会主持词"), o.session); !strings.Contains(got, "第二次全体会议的选举大会主持词") {
		t.Error(got)
	}
}

func TestTheQuorumSentenceFollowsFromTheNumbers(t *testing.T) {
	o := newTownship(t)
	m := o.meets(office.MeetSitting, "第一次全体会议", func(m *office.Meeting) { m.Attendance = o.attends(40) })
	d := called("D28", "第一次全体会议（开幕会）主持词")
	wants(t, o.text(d, o.session), "应到代表60名，实到40名，符合法定人数，现在开会。")
	m.Attendance = o.attends(39)
	o.save("签到", put(office.Meetings.Any, m))
	lines := o.text(d, o.session)
	wants(t, lines, "实到39名，不足法定人数。")
	lacks(t, lines, "现在开会")
}

func TestOneSittingOpensDecidesAndCloses(t *testing.T) {
	o := newTownship(t)
	m := o.meets(office.MeetSitting, "第一次全体会议", nil, entry("表决", "表决各项决议"))
	o.save("决议", put(office.Resolutions.Any, &office.Resolution{Title: "关于镇人民政府工作报告的决议", Session: record.Ref{ID: o.session}}))
	lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	wants(t, lines, "现在开幕", "《关于镇人民政府工作报告的决议（草案）》", "赞成　　票，通过。", "胜利闭幕")
	if got := o.reason(called("D55", "闭幕会主持词"), o.session); got != "只有一次全体会议，闭幕写在第一次全体会议主持词里" {
		t.Error(got)
	}
	vote := &office.Vote{Meeting: record.Ref{ID: m.ID}, Matter: "关于镇人民政府工作报告的决议", On: "2026-01-10", Method: office.VoteByHands, Standard: office.StandardDeputies,
		Members: record.Some(int64(60)), Present: record.Some(int64(50)), For: record.Some(int64(30)), Against: record.Some(int64(15)), Abstained: record.Some(int64(5))}
	o.save("表决", put(office.Votes.Any, vote))
	lines = o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	wants(t, lines, "清点：赞成30票", "赞成30票，没有达到规定的票数，未获通过。")
	lacks(t, lines, "票，通过。", "其他表决事项")
	wants(t, o.onePiece(called("D54", "表决记录单"), "第一次全体会议"), "关于镇人民政府工作报告的决议", "未通过")
	vote.For, vote.Against = record.Some(int64(45)), record.Some(int64(15)) // more votes than people
	o.save("表决", put(office.Votes.Any, vote))
	lacks(t, o.onePiece(called("D54", "表决记录单"), "第一次全体会议"), "通过\n")
}

func TestAVoteIsTakenByTheMethodOfTheOffice(t *testing.T) {
	for method, want := range map[string]string{"电子表决器": "请按表决器。", "无记名投票": "分发表决票", "举手": "同意的请举手。"} {
		o := newTownship(t, office.KeyVoteMethod, method)
		o.meets(office.MeetSitting, "第一次全体会议", nil, entry("表决", "表决财政预算调整方案"))
		lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
		wants(t, lines, want)
		if method != "举手" {
			lacks(t, lines, "举手")
		}
	}
}

func TestEverySittingHasOneScript(t *testing.T) {
	o := newTownship(t)
	for i, name := range []string{"第一次全体会议", "第二次全体会议", "第三次全体会议", "第四次全体会议"} {
		kind := []string{"听取报告", "选举", "审议", "表决"}[i]
		o.meets(office.MeetSitting, name, func(m *office.Meeting) { m.StartsAt = record.Clock([]string{"08:00", "09:00", "10:00", "11:00"}[i]) }, entry(kind, "议程"+name))
	}
	var got []string
	m := NewMaker(o.Store)
	for _, d := range plenaryDocuments() {
		pieces, err := m.Pieces(d, o.session)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pieces {
			got = append(got, o.text(p, o.session)[0])
		}
	}
	for i, name := range []string{"第一次全体会议", "第二次全体会议", "第三次全体会议", "第四次全体会议"} {
		if len(got) != 4 || !strings.HasSuffix(got[i], "\n"+name+"主持词") {
			t.Fatalf("%v", got)
		}
	}
}

// election is one of a deputy head, with the numbers of its count.
func (o *township) election(change func(*office.Election)) {
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	e := &office.Election{Session: record.Ref{ID: o.session}, Day: "2026-01-10", Post: office.PostDeputyHead, Kind: office.KindGeneral, Seats: n(1), Margin: n(1), Deputies: n(60), Present: n(50),
		Issued: n(50), Returned: n(49), Valid: n(48), Void: n(1), Candidates: []office.ElectionCandidate{{Name: "甲有为", For: n(40), Against: n(5), Abstain: n(3)},
			{Name: "乙可为", For: n(8), Against: n(30), Abstain: n(10)}}}
	change(e)
	o.save("选举", put(office.Elections.Any, e))
}

func TestAnElectionIsToldFromTheCandidatesToTheResult(t *testing.T) {
	o := newTownship(t, office.KeyTown, "白水彝族乡", office.KeyTownKind, "民族乡")
	o.meets(office.MeetSitting, "第一次全体会议", nil, entry("选举", "选举副乡长"))
	o.election(func(*office.Election) {})
	lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	wants(t, lines, "选举白水彝族乡人民政府副乡长", "候选人2名，按姓名笔画为序：乙可为、甲有为。", "发出选票50张，收回选票49张，收回的少于发出的，选举有效。",
		"甲有为获得全体代表过半数的赞成票，我宣布：甲有为当选为白水彝族乡人民政府副乡长。", "弃权的不能另选他人", "多于1名的作废")
	lacks(t, lines, "镇人民", "副镇长", "应当是本级人民代表大会代表")
}

func TestNobodyIsAnnouncedAsElectedBeforeTheCountOrAgainstIt(t *testing.T) {
	none := record.Opt[int64]{}
	for name, change := range map[string]func(*office.Election){
		"before": func(e *office.Election) {
			e.Issued, e.Returned, e.Valid, e.Void = none, none, none, none
			for i := range e.Candidates {
				c := &e.Candidates[i]
				c.For, c.Against, c.Abstain = none, none, none
			}
		},
		"too many came back": func(e *office.Election) { e.Returned = record.Some(int64(51)) },
		"counted wrong":      func(e *office.Election) { e.Candidates[0].For = record.Some(int64(47)) },
	} {
		o := newTownship(t)
		o.meets(office.MeetSitting, "第一次全体会议", nil, entry("选举", "选举副镇长"))
		o.election(change)
		lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
		lacks(t, lines, "甲有为当选", "乙可为当选")
		if name == "too many came back" {
			wants(t, lines, "选举无效，重新进行选举。")
			lacks(t, lines, "选举有效")
		}
	}
}

func TestThePresidiumOfTheTermBeforeHostsThePreparatoryMeetingOfAFirstSession(t *testing.T) {
	o := newTownship(t)
	d := called("D16", "预备会议主持词")
	lines := o.text(d, o.session)
	wants(t, lines, "主席团成员建议人选9名，按姓名笔画为序：丁一、马秀梅、王伟", "秘书长建议人选：高翔。", "大会议程（草案）是：一、听取和审议清溪镇人民政府工作报告；")
	lacks(t, lines, "上届")
	o.edit(func(s *office.Session) { s.No, s.Nature = record.Some(int64(1)), office.NatureFirst })
	wants(t, o.text(d, o.session), "受清溪镇第十八届人民代表大会主席团的委托")
	if err := o.Set(office.KeyPreparatory, "否", ""); err != nil {
		t.Fatal(err)
	}
	if got := o.reason(d, o.session); !strings.Contains(got, "关掉") {
		t.Error(got)
	}
}

func TestTheScriptThatTheClerkWroteStandsAsItIs(t *testing.T) {
	o := newTownship(t)
	o.meets(office.MeetPresidiumIn, "主席团第一次会议", func(m *office.Meeting) { m.Script = "各位成员：\n　　现在开会。" }, entry("讨论", "推选执行主席"))
	lines := o.onePiece(called("D27", "主持词"), "主席团第一次会议")
	if at := slices.Index(lines, "各位成员："); at < 0 || lines[at+1] != "现在开会。" || len(lines) > at+2 {
		t.Errorf("%q", lines)
	}
}

func TestScriptsInLargePrintSayTheSame(t *testing.T) {
	o := newTownship(t)
	d := called("D16", "预备会议主持词")
	plain := o.text(d, o.session)
	if err := o.Set(office.KeyScriptLarge, "是", ""); err != nil {
		t.Fatal(err)
	}
	if large := o.text(d, o.session); !slices.Equal(plain, large) {
		t.Errorf("%q\n%q", plain, large)
	}
}

func TestAChangedNameOfAPresidiumMemberChangesTheScript(t *testing.T) {
	o := newTownship(t)
	d, err := data.Load(o.Store, office.Deputies, o.deputy["曾庆云"])
	if err != nil {
		t.Fatal(err)
	}
	d.Name = "曾庆芸"
	o.save("改名", put(office.Deputies.Any, d))
	lines := o.text(called("D16", "预备会议主持词"), o.session)
	wants(t, lines, "曾庆芸")
	lacks(t, lines, "曾庆云")
}

func TestWithoutAPreparatoryMeetingTheFirstSittingPassesPresidiumAndAgenda(t *testing.T) {
	o := newTownship(t, office.KeyPreparatory, "否")
	o.edit(func(s *office.Session) { s.Agenda[0].Type = "听取报告" })
	lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	wants(t, lines, "一、通过大会主席团和秘书长名单", "主席团成员建议人选9名", "现在表决：大会议程。", "三、听取和审议清溪镇人民政府工作报告")
	lacks(t, lines, "分团")
	wants(t, o.onePiece(called("D54", "表决记录单"), "第一次全体会议"), "大会主席团和秘书长名单")
}

func TestEachResolutionIsPutToTheVoteOnce(t *testing.T) {
	o := newTownship(t)
	o.meets(office.MeetSitting, "第一次全体会议", nil, entry("表决", "表决镇财政预算调整方案"), entry("表决", "表决各项决议"))
	session := record.Ref{ID: o.session}
	o.save("决议", put(office.Resolutions.Any, &office.Resolution{Title: "清溪镇第十九届人民代表大会第六次会议关于批准2026年镇财政预算调整方案的决议", Session: session}),
		put(office.Resolutions.Any, &office.Resolution{Title: "关于主席团工作报告的决议", Session: session}),
		put(office.Resolutions.Any, &office.Resolution{Title: "公告第1号", Kind: office.AdoptsAnnouncement, Session: session}))
	lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	text := strings.Join(lines, "\n")
	for _, title := range []string{"现在表决：《关于批准2026年镇财政预算调整方案的决议（草案）》。", "现在表决：《关于主席团工作报告的决议（草案）》。"} {
		if strings.Count(text, title) != 1 {
			t.Errorf("%s stands there %d times:\n%s", title, strings.Count(text, title), text)
		}
	}
	lacks(t, lines, "公告第1号")
}

func TestTheMethodOfABallotIsPassedBeforeTheBallot(t *testing.T) {
	o := newTownship(t)
	m := o.meets(office.MeetSitting, "第一次全体会议", nil, entry("表决", "票决本年度民生实事项目"))
	o.save("表决", put(office.Votes.Any, &office.Vote{Meeting: record.Ref{ID: m.ID}, Matter: "本年度民生实事项目票决办法", On: "2026-01-10", Method: office.VoteByHands}))
	lines := o.text(called("D28", "第一次全体会议（开幕会）主持词"), o.session)
	method := slices.IndexFunc(lines, func(line string) bool {
		return strings.HasPrefix(line, "现在表决：本年度民生实事项目票决办法")
	})
	ballot := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, "分发票决票") })
	if method < 0 || ballot < method {
		t.Errorf("the method is put to the vote in line %d, the ballots are given out in line %d", method, ballot)
	}
	lacks(t, lines, "其他表决事项")
}
