package paper

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// titledPaper is the document of a number with that name.
func titledPaper(t *testing.T, number, name string) Document {
	t.Helper()
	for _, d := range Numbered(number) {
		if d.Name == name {
			return d
		}
	}
	t.Fatalf("no document %s %s", number, name)
	return Document{}
}

// filesOf makes every piece of a document and gives the texts by the pieces' names.
func (o *township) filesOf(d Document) map[string][]string {
	o.t.Helper()
	list, err := NewMaker(o.Store).Pieces(d, o.session)
	if err != nil {
		o.t.Fatal(err)
	}
	out := map[string][]string{}
	for _, p := range list {
		out[p.Piece.Name] = o.text(p, o.session)
	}
	return out
}

// soleFile is the one file of a document.
func (o *township) soleFile(number, name string) []string {
	o.t.Helper()
	all := o.filesOf(titledPaper(o.t, number, name))
	if len(all) != 1 {
		o.t.Fatalf("%s %s has %d files", number, name, len(all))
	}
	for _, lines := range all {
		return lines
	}
	return nil
}

// wrote saves a text (文稿) of the session.
func (o *township) wrote(number, title, version, reporter, text string) {
	o.t.Helper()
	o.save("文稿", put(office.Texts.Any, &office.Text{Session: record.Ref{ID: o.session}, Number: number, Title: title, Version: version, Reporter: reporter,
		Paragraphs: TypedParagraphs(text, nil)}))
}

func (o *township) resolved(r *office.Resolution) {
	o.t.Helper()
	r.Session = record.Ref{ID: o.session}
	o.save("决议", put(office.Resolutions.Any, r))
}

// deliberated saves a meeting of a delegation with what was said at it.
func (o *township) deliberated() {
	o.t.Helper()
	d := o.save("代表团", put(office.Delegations.Any, &office.Delegation{Name: "第一代表团", Head: o.who("魏来"), Place: "二楼会议室", Liaison: "秦文书"}),
		put(office.Delegations.Any, &office.Delegation{Name: "第二代表团", Convenor: o.who("吕方"), Place: "三楼会议室"}))
	o.edit(func(s *office.Session) { s.Delegations = []record.Ref{{ID: d[0]}, {ID: d[1]}} })
	o.save("会议", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetDelegation, Name: "第一代表团会议", Session: record.Ref{ID: o.session}, Delegation: record.Ref{ID: d[0]},
		Starts: "2026-01-10", StartsAt: "14:30", Attendance: []record.Person{{Who: o.who("张三"), Status: office.Attended}, {Who: o.who("丁一"), Status: office.Absent}},
		Agenda: []office.MeetingItem{{Text: "审议政府工作报告"}},
		Speeches: []office.Speech{{Kind: office.SpeechRemark, Speaker: o.who("张三"), Gist: "同意报告，建议修好渠道。", Opinion: "把渠道修复列入年度计划"},
			{Kind: office.SpeechQuestion, Name: "沈村长", Unit: "狮子岭村", Gist: "路灯什么时候装？", AnsweredBy: "钱副镇长", Answer: "六月底前装好。"}}}))
}

func TestAReportCarriesWhenWhereAndByWhomItWasGiven(t *testing.T) {
	o := newTownship(t)
	d := document("D30", StageFinal)
	if got := o.reason(d, o.session); got != "“文稿”里还没有文件号为D30的文稿" {
		t.Error(got)
	}
	o.wrote("D30", "政府工作报告", office.TextForOpinions, "镇长 钱多", "各位代表：\n现在，我代表镇人民政府报告工作。\n一、工作回顾\n（一）产业发展\n1. 种植业\n（1）粮食\n粮食增产。")
	if got := o.reason(d, o.session); got != "文稿还是征求意见稿" {
		t.Error(got)
	}
	lines := o.soleFile("D30", "政府工作报告（草案）")
	wants(t, lines, "政府工作报告（征求意见稿）", "——2026年1月10日在清溪镇第十九届人民代表大会\n第六次会议上", "清溪镇镇长　钱多", "各位代表：", "一、工作回顾", "粮食增产。")
	lacks(t, lines, "通过）")
	o.wrote("d30", "政府工作报告", office.TextFinal, "", "一、修改后的回顾")
	lines = o.soleFile("D30", "政府工作报告")
	wants(t, lines, "一、修改后的回顾")
	lacks(t, lines, "（草案）", "镇长", "各位代表")
	o.wrote("D29", "开幕词", office.TextFinal, "镇人大主席 高翔", "同志们：\n开幕。")
	o.wrote("D29", "在闭幕会上的讲话", office.TextFinal, "镇党委书记 丁一", "讲三点意见。")
	both := o.filesOf(titledPaper(t, "D29", "开幕词和讲话"))
	wants(t, both["开幕词"], "清溪镇人大主席　高翔")
	wants(t, both["在闭幕会上的讲话"], "清溪镇党委书记　丁一", "讲三点意见。")
	o.wrote("D32", "关于清溪镇2025年财政预算执行情况和2026年财政预算（草案）的报告", office.TextDraft, "清溪镇财政所所长 贺敏", "正文")
	lines = o.soleFile("D32", "预算报告")
	wants(t, lines, "关于清溪镇2025年财政预算执行情况\n和2026年财政预算（草案）的报告", "清溪镇财政所所长　贺敏")
	lacks(t, lines, "报告（草案）")
}

func TestResolutionsArePassedByVoteAndCarryTheirDay(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) { s.Opens, s.Closes = "2099-01-10", "2099-01-11" })
	lines := o.soleFile("D49", "政府工作报告的决议（草案）") // the agenda asks for it, nobody has entered it yet
	wants(t, lines, "关于清溪镇人民政府工作报告的决议（草案）", "听取和审议了清溪镇人民政府的工作报告。", "决定批准这个报告。", "全镇人大代表")
	if got := o.reason(titledPaper(t, "D49", "政府工作报告的决议"), o.session); got != "还没有登记通过日期" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) { s.Opens, s.Closes = "2026-01-10", "2026-01-11" })
	if got := o.reason(titledPaper(t, "D49", "政府工作报告的决议（草案）"), o.session); !strings.HasPrefix(got, "会议没有登记这项决议") {
		t.Error("the session is over, and nothing was passed:", got)
	}
	meeting := o.save("会议", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "第二次全体会议", Session: record.Ref{ID: o.session}, Starts: "2026-01-11"}))[0]
	some := record.Some[int64]
	o.save("表决", put(office.Votes.Any, &office.Vote{Meeting: record.Ref{ID: meeting}, Matter: "关于镇人民政府工作报告的决议", On: "2026-01-11", Method: office.VoteByHands, Members: some(60),
		Present: some(58), For: some(58), Against: some(0), Abstained: some(0), Standard: office.StandardDeputies}))
	o.resolved(&office.Resolution{Kind: office.AdoptsResolution, Title: "清溪镇第十九届人民代表大会第六次会议关于镇人民政府工作报告的决议"})
	o.resolved(&office.Resolution{Kind: office.AdoptsResolution, Title: "关于镇人大主席团工作报告的决议"})
	o.wrote("D30", "政府工作报告", office.TextFinal, "镇长 钱多", "正文")
	lines = o.soleFile("D49", "政府工作报告的决议") // the vote on the same matter carried it
	wants(t, lines, "关于镇人民政府工作报告的决议", "（2026年1月11日清溪镇第十九届人民代表大会\n第六次会议通过）", "听取和审议了镇长钱多代表清溪镇人民政府所作的工作报告。")
	lacks(t, lines, "（草案）")
	if got := o.reason(titledPaper(t, "D50", "主席团工作报告的决议"), o.session); got != "还没有登记通过日期" {
		t.Error(got)
	}
	o.resolved(&office.Resolution{Kind: office.AdoptsResolution, Title: "关于2025年财政决算的决议", Adopted: "2026-01-11", Text: "会议决定：\n一、批准2025年财政决算。\n二、公开。", Number: "清镇人大〔2026〕7号"})
	all := o.filesOf(titledPaper(t, "D57", "决议正式文本"))
	if len(all) != 2 {
		t.Errorf("%d resolutions were passed", len(all))
	}
	wants(t, all["决算"], "清溪镇人民代表大会文件", "清镇人大〔2026〕7号", "一、批准2025年财政决算。", "第六次会议通过）")
	lacks(t, all["决算"], "会议要求")
}

func TestAResignationStandsUnderTheLawOfItsPost(t *testing.T) {
	o := newTownship(t)
	session := record.Ref{ID: o.session}
	some := record.Some[int64]
	o.save("人事", put(office.Appointments.Any, &office.Appointment{Kind: office.PersonResigned, Name: "龚立", Post: office.PostDeputyHead, Day: "2026-01-11", Session: session,
		Organ: office.DecidedByCongress, Deputies: some(60), InFavour: some(55)}),
		put(office.Appointments.Any, &office.Appointment{Kind: office.PersonResigned, Name: "朱玉雅", Post: "清溪镇第十九届人大代表", Day: "2026-01-11", Session: session,
			Organ: office.DecidedByCongress, Deputies: some(60), InFavour: some(30)}))
	drafts := o.filesOf(titledPaper(t, "D52", "接受辞职的决定（草案）"))
	wants(t, drafts["龚立辞职"], "关于接受龚立辞去清溪镇人民政府\n副镇长职务请求的决定（草案）", "组织法》第三十二条", "决定接受龚立辞去清溪镇人民政府副镇长职务的请求。")
	wants(t, drafts["朱玉雅辞职"], "选举法》第五十五条")
	lacks(t, drafts["朱玉雅辞职"], "组织法")
	final := o.filesOf(titledPaper(t, "D52", "接受辞职的决定"))
	if len(final) != 1 || final["龚立辞职"] == nil {
		t.Errorf("30 of 60 accept nothing: %v", final)
	}
}

func TestTheReportOnCredentialsNamesWhoWasElectedAndWhoLeft(t *testing.T) {
	o := newTownship(t)
	d := document("D14", "")
	lines := o.text(d, o.session)
	wants(t, lines, "2021年10月28日，依法选举产生代表60名。经审查，60名代表的当选符合法律规定", "实有代表60名", "附件", "代表当选情况表", "丁　一", "2021年11月20日")
	o.save("上次会议", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(5)), Opens: "2025-07-10"}))
	if got := o.reason(d, o.session); got != "第五次会议以来代表没有变动" {
		t.Error(got)
	}
	who, err := o.Get(office.Deputies.Any, o.deputy["张三"])
	if err != nil {
		t.Fatal(err)
	}
	who.(*office.Deputy).Statuses = []office.StatusChange{{Status: office.StateMoved, From: "2025-12-01"}}
	o.save("调离", put(office.Deputies.Any, who))
	lines = o.text(d, o.session)
	wants(t, lines, "2025年12月1日，代表张三迁出或者调离本行政区域，代表资格终止。", "实有代表59名")
	lacks(t, lines, "附件", "符合法律规定")
}

func TestWhatTheDelegationsSaidIsPutTogether(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(titledPaper(t, "D37", "分团审议安排"), o.session); !strings.Contains(got, "没有登记代表团") {
		t.Error(got)
	}
	o.deliberated()
	plan := o.text(titledPaper(t, "D37", "分团审议安排"), o.session)
	wants(t, plan, "第一代表团", "2026年1月10日14:30", "魏来", "审议政府工作报告", "第二代表团", "三楼会议室", "吕方")
	forms := o.filesOf(titledPaper(t, "D37", "审议记录表"))
	wants(t, forms["第一代表团"], "1名", "张三", "同意报告，建议修好渠道。", "狮子岭村沈村长", "钱副镇长答复：六月底前装好。")
	if rows := strings.Count(strings.Join(forms["第二代表团"], "|"), "||"); rows < speechRows {
		t.Errorf("there is no room to write: %q", forms["第二代表团"])
	}
	sum := o.text(titledPaper(t, "D37", "审议意见汇总"), o.session)
	wants(t, sum, "1个代表团审议了各项报告，发言2人次", "1. 同意报告，建议修好渠道。（张三）", "2. 询问：路灯什么时候装？", "二、列入审议意见的事项", "1. 把渠道修复列入年度计划")
}

func TestTheCommitteesReportWhatTheRecordsSay(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) { s.MotionsUntil, s.MotionsUntilAt = "2026-01-10", "17:30" })
	lines := o.text(document("D38", ""), o.session)
	wants(t, lines, "截至2026年1月10日17:30，共收到代表联名提出的议案0件，代表建议、批评和意见4件。", "会议没有收到代表提出的议案。", "在三个月内答复代表")
	o.save("议案", put(office.Proposals.Any, &office.Proposal{Number: "19-6-案-001", Kind: office.KindMotion, Source: office.SourceSession, Session: record.Ref{ID: o.session},
		Subject: "关于建设文化广场的议案", Lead: o.who("张三"), Seconders: []record.Ref{o.who("丁一"), o.who("魏来")}, Submitted: "2026-01-10", Review: office.ReviewMotion}))
	lines = o.text(document("D38", ""), o.session)
	wants(t, lines, "议案1件", "1. 张三代表等3人提出的“关于建设文化广场的议案”，建议列入会议议程。")
	lacks(t, lines, "没有收到")
	lines = o.text(document("D39", ""), o.session)
	wants(t, lines, "财政预算审查委员会\n关于清溪镇2025年财政预算执行情况\n和2026年财政预算审查结果的报告", "建议本次会议批准")
	o.wrote("D39", "预算审查结果的报告", office.TextFinal, "", "审查委员会自己写的报告。")
	lines = o.text(document("D39", ""), o.session)
	wants(t, lines, "审查委员会自己写的报告。")
	lacks(t, lines, "建议本次会议批准")
}

func TestTheTableOfHandlingHidesWhoAskedForIt(t *testing.T) {
	o := newTownship(t)
	next := o.save("下次会议", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(7)), Opens: "2026-04-05"}))[0]
	d := titledPaper(t, "D35", "议案建议办理情况一览表")
	lines := o.text(d, next)
	wants(t, lines, "第六次会议以来代表议案建议办理情况一览表", "（截至2026年4月4日）", "19-6-建-008", "清溪镇农业农村服务中心", "共4件，已交办3件，已答复0件。", office.Withheld)
	lacks(t, lines, "2026.04.10") // the reply came later
	if got := o.reason(d, o.session); got != "没有登记上一次会议" {
		t.Error(got)
	}
}

func TestReportsOfATownshipOfANationality(t *testing.T) {
	o := newTownship(t, office.KeyTown, "白水彝族乡", office.KeyTownKind, "民族乡")
	o.edit(func(s *office.Session) {
		s.Town, s.Opens, s.Closes = "白水彝族乡", "2099-01-10", "2099-01-11"
		for i := range s.Agenda {
			s.Agenda[i].Text = strings.ReplaceAll(s.Agenda[i].Text, "清溪镇", "白水彝族乡")
		}
	})
	o.wrote("D30", "政府工作报告", office.TextDraft, "乡长 钱多", "正文")
	o.wrote("D31", "主席团工作报告", office.TextDraft, "乡人大主席 高翔", "正文")
	o.save("人事", put(office.Appointments.Any, &office.Appointment{Kind: office.PersonResigned, Name: "龚立", Post: office.PostDeputyHead, Session: record.Ref{ID: o.session}}))
	wants(t, o.soleFile("D30", "政府工作报告（草案）"), "白水彝族乡乡长　钱多")
	wants(t, o.soleFile("D31", "主席团工作报告"), "白水彝族乡人大主席　高翔")
	for _, d := range reportDocuments() {
		files, _, err := NewMaker(o.Store).whole(d, o.session)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			lacks(t, o.text(f.doc, o.session), "镇")
		}
	}
	wants(t, o.soleFile("D52", "接受辞职的决定（草案）"), "白水彝族乡人民政府副乡长")
}
