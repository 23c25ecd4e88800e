package paper

import (
	"errors"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestEveryPaperOfAnElectionIsWrittenAndSound(t *testing.T) {
	o := electionYear(t)
	m := NewMaker(o.Store)
	for _, d := range electionDocuments() {
		list, err := m.Pieces(d, o.session)
		var left *LeftOut
		if errors.As(err, &left) && d.Name == "选票（大张）" {
			continue // of this session every ballot is small
		}
		if err != nil || len(list) == 0 {
			t.Errorf("%s: %v", d.Name, err)
		}
		for _, p := range list {
			lines := o.text(p, o.session)
			lacks(t, lines, "满票", "监督法", "信访条例", "<nil>", "%!")
			if p.Piece.Name != "" && !strings.Contains(p.Called(), p.Piece.Name) {
				t.Error(p.Called())
			}
		}
	}
	for _, d := range byelectionPapers() {
		lacks(t, o.text(d, o.byElection()), "999999198005010028", "13800001234", "<nil>")
	}
}

func TestTheMethodOfElectionNamesPostsSeatsAndMargins(t *testing.T) {
	o := electionYear(t)
	lines := o.text(paperOf("选举办法（草案）"), o.session)
	wants(t, lines, "本次会议选举清溪镇人民代表大会主席1名，清溪镇人民政府镇长1名、副镇长2名。", "代表十人以上也可以书面联合提名",
		"人大主席的候选人数可以多一人", "实行等额选举", "副镇长的候选人数应比应选人数多一人至三人，进行差额选举。本次会议应选副镇长2名，候选人3名，差额1名。",
		"始得当选", "全体代表过半数", "另选镇长、副镇长的，可以选其他代表，也可以选其他选民", "副镇长另行选举时，仍按差额选举", "选举办法（草案）")
	lacks(t, lines, "通过）", "到会代表过半数", "另行选举1名")
	final := o.text(paperOf("选举办法"), o.session)
	wants(t, final, "（清溪镇第十九届人民代表大会\n第六次会议通过）") // no vote on it is on record, so no day
	lacks(t, final, "预备会议")

	m := o.save("会议", put(office.Meetings.Any, &office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2026-01-10", Session: record.Ref{ID: o.session}}))[0]
	o.save("表决", put(office.Votes.Any, &office.Vote{Meeting: record.Ref{ID: m}, Matter: "选举办法", On: "2026-01-10", Method: office.VoteByHands, Members: given(65), Present: given(61),
		For: given(61), Against: given(0), Abstained: given(0), Standard: office.StandardDeputies}))
	wants(t, o.text(paperOf("选举办法"), o.session), "（2026年1月10日清溪镇第十九届人民代表大会\n第六次会议通过）")
}

func TestAByElectionMayHaveAsManyCandidatesAsSeats(t *testing.T) {
	o := newTownship(t)
	o.hold(o.contest(office.PostDeputyHead, office.KindBy, 1, "袁博"))
	lines := o.text(paperOf("选举办法（草案）"), o.session)
	wants(t, lines, "补选副镇长，候选人数可以多于应选人数，也可以同应选人数相等。本次会议应选副镇长1名，候选人1名，实行等额选举。")
	lacks(t, lines, "仍按差额选举", "人大主席")
	wants(t, o.pieces(paperOf("选票"))["副镇长"], "补选镇人民政府副镇长选票")
}

func TestSeatsThatTheSessionBeforeLeftOpenAreElectedByTheMethodOfThisOne(t *testing.T) {
	o := newTownship(t)
	last := o.save("上次会议", put(office.Sessions.Any, &office.Session{TermNo: given(19), No: given(5), Opens: "2025-07-10"}))[0]
	before := tallied(o.contest(office.PostDeputyHead, office.KindGeneral, 1, "马建军", "白鹭"), 30, 20)
	before.Session = record.Ref{ID: last}
	id := o.save("选举", put(office.Elections.Any, before))[0]
	e := o.contest(office.PostDeputyHead, office.KindRunOff, 1, "马建军", "白鹭")
	e.Earlier = record.Ref{ID: id}
	o.hold(e)
	wants(t, o.text(paperOf("选举办法（草案）"), o.session), "本次会议选举清溪镇人民政府副镇长1名。")
	wants(t, o.text(paperOf("候选人名单（草案）"), o.session), "清溪镇人民政府副镇长候选人（2名")
}

func TestTheListOfCandidatesFollowsTheBallotAndLeavesOutLaterVotes(t *testing.T) {
	o := electionYear(t)
	lines := o.text(paperOf("候选人名单"), o.session)
	wants(t, lines, "清溪镇人民代表大会主席候选人（1名）", "丁　一", "清溪镇人民政府副镇长候选人（3名，按姓名笔画为序）", "马建军\t白　鹭\t邱丽君")
	if n := strings.Count(strings.Join(lines, "\n"), "副镇长候选人"); n != 1 {
		t.Errorf("the run-off is on the list, too: %d", n)
	}
	wants(t, o.text(paperOf("提名介绍"), o.session), "代表10人联合提名严如山为清溪镇人民政府镇长候选人。", "主席团提名丁一为清溪镇人民代表大会主席候选人。", "现任清溪镇狮子岭村村民")
	forms := o.pieces(paperOf("代表联合提名表"))
	if len(forms) != 2 {
		t.Errorf("%d forms", len(forms))
	}
	wants(t, forms["镇长严如山"], "严如山", "张三", "徐志", "联名代表（十人以上")
	lacks(t, forms["空表"], "严如山", "张三")
}

func TestABallotShowsCandidatesInOrderAndNothingThatTellsTheVoter(t *testing.T) {
	o := electionYear(t)
	all := o.pieces(paperOf("选票"))
	if len(all) != 4 {
		t.Fatalf("%d ballots", len(all))
	}
	deputy := all["副镇长"]
	whole := strings.Join(deputy, "|")
	if !strings.Contains(whole, "马建军|白　鹭|邱丽君") || strings.Count(whole, "马建军") != 2 {
		t.Errorf("two ballots to a sheet, in the order of strokes: %s", whole)
	}
	wants(t, deputy, "选举镇人民政府副镇长选票", "应选2名（候选人按姓名笔画为序）", "赞成的在姓名下画“○”，反对的画“×”，弃权的不画", "所选人数不得超过2名，多于的作废")
	lacks(t, deputy, "编号", "投票人", "签名", "必须是本镇人大代表")
	chair := all["人大主席"]
	wants(t, chair, "选举镇人民代表大会主席选票", "应选1名", "另选的人必须是本镇人大代表")
	lacks(t, chair, "笔画为序")
	wants(t, all["副镇长另行选举"], "另行选举镇人民政府副镇长选票", "应选1名")
}

func TestAManyNamedBallotTakesAWholeSheet(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(paperOf("选票"), o.session); !strings.Contains(got, "没有登记无记名投票的选举") {
		t.Error(got)
	}
	names := []string{"王一", "李二", "张三", "赵四", "钱五", "孙六", "周七", "吴八", "郑九", "冯十", "陈甲", "买买提江·阿布都热西提"}
	o.hold(o.contest(office.PostPresidium, office.KindGeneral, 11, names...))
	big := o.pieces(paperOf("选票（大张）"))["主席团成员"]
	wants(t, big, "买买提江·阿布都热西提", "应选11名")
	if got := o.reason(paperOf("选票"), o.session); !strings.Contains(got, "用整张的选票") {
		t.Error(got)
	}
}

func TestANameThatIsTooLongForItsCellIsBrokenOrSetSmaller(t *testing.T) {
	for _, c := range []struct {
		name  string
		room  float64
		text  string
		style docx.Style
	}{
		{"张三", 6, "张　三", docx.TableBig}, {"阿卜杜拉·买买提", 12, "阿卜杜拉·买买提", docx.TableBig},
		{"买买提江·阿布都热西提", 7.1, "买买提江·\n阿布都热西提", docx.TableBig}, {"古丽米热阿卜杜克热木江", 7.1, "古丽米热阿卜杜克热木江", docx.TableText},
	} {
		if text, style := nameToFit(c.name, c.room); text != c.text || style != c.style {
			t.Errorf("%s in %g: %q %s", c.name, c.room, text, style)
		}
	}
}

func TestTheReportOfTheCountIsAFormBeforeTheVote(t *testing.T) {
	o := newTownship(t)
	o.hold(o.contest(office.PostHead, office.KindGeneral, 1, "严如山", "白鹭"))
	report := o.pieces(paperOf("计票结果报告单"))["镇长"]
	wants(t, report, "选举镇人民政府镇长", "严如山", "白　鹭", "当选人：", "总监票人（签名）")
	lacks(t, report, "未当选", "超过全体代表", "61")
	wants(t, o.pieces(paperOf("发出、收回选票情况报告单"))["镇长"], "□等于", "□有效")
	if got := o.reason(paperOf("公告（选举结果）"), o.session); got != "还没有可以公布的选举结果" {
		t.Error(got)
	}
}

func TestTheReportOfTheCountSaysWhoIsElectedAndWhatStaysOpen(t *testing.T) {
	o := electionYear(t)
	all := o.pieces(paperOf("计票结果报告单"))
	wants(t, all["副镇长"], "马建军得赞成票55票，超过全体代表的半数，当选。", "当选人数少于应选名额，不足的1名另行选举。", "未当选", "84.6%", "另选人", "无")
	wants(t, all["副镇长另行选举"], "另行选举镇人民政府副镇长", "白鹭得赞成票40票")
	wants(t, o.pieces(paperOf("发出、收回选票情况报告单"))["人大主席"], "65名", "61名", "收回选票61张，等于发出选票61张，选举有效。")
}

func TestATieIsVotedOnAgainAndAnnouncedByNobody(t *testing.T) {
	o := newTownship(t)
	o.hold(tallied(o.contest(office.PostDeputyHead, office.KindGeneral, 1, "马建军", "白鹭"), 30, 30))
	lines := o.pieces(paperOf("计票结果报告单"))["副镇长"]
	wants(t, lines, "当选人数少于应选名额")
	e := tallied(o.contest(office.PostHead, office.KindGeneral, 1, "严如山", "钱镇"), 34, 34)
	for i := range e.Candidates {
		e.Candidates[i].Against = given(26)
	}
	e.Valid, e.Void, e.Returned, e.Issued, e.Present = given(60), given(1), given(61), given(61), given(61)
	e.Reason = "差额选举，两名候选人得票相等"
	o.hold(e)
	lines = o.pieces(paperOf("计票结果报告单"))["镇长"]
	wants(t, lines, "严如山、钱镇得票相等，不能确定当选人，应当就票数相等的人再次投票。", "需再次投票", "说明：差额选举")
	if got := o.reason(paperOf("公告（选举结果）"), o.session); got != "还没有可以公布的选举结果" {
		t.Error(got)
	}
}

func TestACountThatCannotBeIsRefusedUntilAReasonIsGiven(t *testing.T) {
	o := newTownship(t)
	e := tallied(o.contest(office.PostHead, office.KindGeneral, 1, "严如山"), 60)
	e.Candidates[0].Against = given(5)
	o.hold(e)
	for _, name := range []string{"计票结果报告单", "公告（选举结果）", "当选通知书", "关于选举结果的报告"} {
		if got := o.reason(paperOf(name), o.session); !strings.Contains(got, "不等于有效票60张") {
			t.Errorf("%s: %s", name, got)
		}
	}
	o.pieces(paperOf("发出、收回选票情况报告单")) // the papers themselves agree
	list, err := data.All(o.Store, office.Elections, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	list[0].Returned, list[0].Valid = given(64), given(63)
	o.hold(list[0])
	if got := o.reason(paperOf("发出、收回选票情况报告单"), o.session); !strings.Contains(got, "多于发出票61张") {
		t.Error(got)
	}
	list[0].Returned, list[0].Valid, list[0].Reason = given(61), given(60), "计票底册已经封存，赞成票数经复核无误"
	o.hold(list[0])
	wants(t, o.pieces(paperOf("计票结果报告单"))["镇长"], "说明：计票底册已经封存")
}

func TestAnOldElectionWithoutCountsHasNoReportsButWinners(t *testing.T) {
	o := newTownship(t)
	e := o.contest(office.PostHead, office.KindGeneral, 1, "严如山")
	e.Announced, e.Candidates[0].Outcome = "2026-01-11", office.OutcomeElected
	o.hold(e)
	if got := o.reason(paperOf("计票结果报告单"), o.session); got != "选举结果已经公布，没有登记票数" {
		t.Error(got)
	}
	wants(t, o.pieces(paperOf("公告（选举结果）"))[""], "严如山为清溪镇人民政府镇长。")
	wants(t, o.text(paperOf("关于选举结果的报告"), o.session), "应选1名，候选人1名。严如山当选为清溪镇人民政府镇长。")
}

func TestTheAnnouncementNamesOnlyWhoIsElectedPostByPost(t *testing.T) {
	o := electionYear(t)
	all := o.pieces(paperOf("公告（选举结果）"))
	third := all["公告〔十九届〕第3号"]
	wants(t, third, "清溪镇第十九届人民代表大会第六次会议于2026年1月11日选举：", "丁一为清溪镇人民代表大会主席；", "马建军为清溪镇人民政府副镇长。", "现予公告。", "第六次会议主席团", "2026年1月11日")
	lacks(t, third, "邱丽君", "另行选举", "票")
	wants(t, all[""], "严如山为清溪镇人民政府镇长；", "白鹭为清溪镇人民政府副镇长。", "年　　月　　日")
	notices := o.pieces(paperOf("当选通知书"))
	if len(notices) != 4 {
		t.Errorf("%d are elected", len(notices))
	}
	wants(t, notices["人大主席丁一"], "丁一同志：", "您当选为清溪镇人民代表大会主席")
	speeches := o.pieces(paperOf("表态发言提纲"))
	wants(t, speeches["人大主席丁一"], "密切联系代表")
	lacks(t, speeches["人大主席丁一"], "认真办理代表提出的议案和建议")
	wants(t, speeches["镇长严如山"], "认真办理代表提出的议案和建议")
}

func TestTheReportToTheCountyTellsEveryVote(t *testing.T) {
	o := electionYear(t)
	lines := o.text(paperOf("关于选举结果的报告"), o.session)
	wants(t, lines, "平川县人民代表大会常务委员会：", "全体代表65名，实到61名。应选2名，候选人3名。发出选票61张，收回61张，其中有效票60张，废票1张。马建军（55票）当选为清溪镇人民政府副镇长。当选人数少于应选名额1名，不足的名额另行选举。",
		"另行选举镇人民政府副镇长", "白鹭（40票）当选", "特此报告。", "附件：当选人情况表")
	table := o.text(paperOf("当选人情况表"), o.session)
	wants(t, table, "丁一", "89.2%", "另行选举", "1980.05")
}

func TestATownshipOfANationalityElectsAHeadOfItsOwnWord(t *testing.T) {
	o := electionYear(t, office.KeyTown, "白水彝族乡", office.KeyTownKind, "民族乡")
	o.edit(func(s *office.Session) { s.Town = "白水彝族乡" })
	for _, d := range electionDocuments() {
		list, err := NewMaker(o.Store).Pieces(d, o.session)
		if err != nil && d.Name != "选票（大张）" {
			t.Error(err)
		}
		for _, p := range list {
			lacks(t, o.text(p, o.session), "镇长", "本镇", "镇人民代表大会", "清溪镇第", "清溪镇人民") // deputies still live in villages of 清溪镇
		}
	}
	wants(t, o.pieces(paperOf("选票"))["副乡长"], "选举乡人民政府副乡长选票")
}
