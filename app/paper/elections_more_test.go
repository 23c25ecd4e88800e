package paper

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestTheBallotOnProjectsIsAFormUntilItIsCounted(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(paperOf("民生实事项目票决票"), o.session); got != "会议没有登记票决的民生实事候选项目" {
		t.Error(got)
	}
	for i, name := range []string{"停车场", "公路", "水管"} {
		o.save("项目", put(office.Projects.Any, &office.Project{Name: name, Session: record.Ref{ID: o.session}, Candidate: record.Some(true), BallotNo: given(int64(3 - i)), Base: record.Base{Year: given(2026)}}))
	}
	if got := o.reason(paperOf("民生实事项目票决票"), o.session); got != "候选项目还没有填写应选项目数" {
		t.Error(got)
	}
	list, err := data.All(o.Store, office.Projects, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	list[0].Seats = given(2)
	o.save("项目", put(office.Projects.Any, list[0]))
	ballot := o.text(paperOf("民生实事项目票决票"), o.session)
	wants(t, ballot, "2026年民生实事项目票决票", "（从3个候选项目中票决2个）", "赞成的项目不得超过2个")
	if whole := strings.Join(ballot, "|"); strings.Index(whole, "水管") > strings.Index(whole, "公路") || strings.Index(whole, "公路") > strings.Index(whole, "停车场") {
		t.Errorf("not in the order of their numbers: %s", whole)
	}
	result := o.text(paperOf("民生实事项目票决结果报告单"), o.session)
	wants(t, result, "入选项目：")
	lacks(t, result, "未入选")
	wants(t, o.text(paperOf("民生实事项目票决办法（草案）"), o.session), "从3个候选项目中票决2个", "差额票决")
}

func TestTheResultOfTheBallotOnProjectsFollowsTheVotes(t *testing.T) {
	o := electionYear(t)
	wants(t, o.text(paperOf("民生实事项目票决结果报告单"), o.session), "通组公路硬化", "入选", "未入选", "2个项目，得赞成票超过全体代表的半数")
	wants(t, o.text(paperOf("民生实事候选项目清单"), o.session), "12.3456", "建设集镇停车场")
	wants(t, o.text(paperOf("民生实事候选项目说明"), o.session), "（三）集镇停车场", "计划投资12.3456万元")
	list, err := data.All(o.Store, office.Projects, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list {
		if p.Name == "集镇停车场" {
			p.Chosen = record.Some(true)
			o.save("项目", put(office.Projects.Any, p))
		}
	}
	if got := o.reason(paperOf("民生实事项目票决结果报告单"), o.session); !strings.Contains(got, "“集镇停车场”的是否入选和票数不一致") {
		t.Error(got)
	}
	for _, p := range list {
		if p.Name == "集镇停车场" {
			p.For = given(49)
			o.save("项目", put(office.Projects.Any, p))
		}
	}
	if got := o.reason(paperOf("民生实事项目票决结果报告单"), o.session); !strings.Contains(got, "不等于有效票50张") {
		t.Error(got)
	}
}

func TestATextThatSomebodyWroteTakesThePlaceOfTheIntroduction(t *testing.T) {
	o := electionYear(t)
	o.save("文稿", put(office.Texts.Any, &office.Text{Session: record.Ref{ID: o.session}, Number: "D36", Title: "说明",
		Paragraphs: []office.Paragraph{{Level: office.HeadingFirst, Text: "一、征集情况"}, {Text: "共征集项目三十个。"}}}))
	lines := o.text(paperOf("民生实事候选项目说明"), o.session)
	wants(t, lines, "一、征集情况", "共征集项目三十个。")
	lacks(t, lines, "各位代表")
}

func TestASatisfactionPollOfTheSessionIsAFormAndAResult(t *testing.T) {
	o := electionYear(t)
	form := o.pieces(paperOf("满意度测评表"))["专项工作"]
	wants(t, form, "镇人民政府工作", "弃权（不了解）", "不写姓名")
	lacks(t, form, "50")
	wants(t, o.pieces(paperOf("满意度测评结果单"))["专项工作"], "83.3%", "96.7%")
	list, err := data.All(o.Store, office.Appraisals, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	list[0].Objects[0].Poll.Satisfied = given(40)
	o.save("测评", put(office.Appraisals.Any, list[0]))
	if got := o.reason(paperOf("满意度测评结果单"), o.session); !strings.Contains(got, "不等于有效60张") {
		t.Error(got)
	}
	o.pieces(paperOf("满意度测评表")) // the empty form does not depend on the count
	list[0].Objects[0].Poll.Satisfied, list[0].Day = given(50), "2026-03-01"
	o.save("测评", put(office.Appraisals.Any, list[0]))
	if got := o.reason(paperOf("满意度测评表"), o.session); got != "会议期间没有登记满意度测评" {
		t.Error(got)
	}
}

func TestTheAnnouncementsOfAByElectionSpeakOfTheirStage(t *testing.T) {
	o := newTownship(t)
	by := func(name string) []string { return o.text(*Named(name, office.ByElections.Any), o.byElection()) }
	wants(t, by("公告第1号（选举日和选民名单）"), "经平川县人民代表大会常务委员会批准（平人常发〔2025〕17号）", "清溪镇第十九届人民代表大会代表", "第3选区，应选代表1名，登记选民1073名", "2025年12月14日",
		"五日内", "2025年11月24日")
	second := by("公告第2号（初步候选人）")
	wants(t, second, "初步代表候选人3名", "钱初", "年　　月　　日")
	third := by("公告第3号（正式候选人）")
	wants(t, third, "陆　一", "1980.05", "狮子岭村村民")
	lacks(t, third, "钱　初")
	wants(t, by("正式候选人报告"), "确定2名正式代表候选人", "陆一、赵兴")
	wants(t, by("公告第4号（当选代表）"), "下列1人当选", "第3选区：陆一", "2025年12月15日")
	wants(t, by("选举结果报告单"), "参选率91.0%", "陆一得702票，获得参加投票的选民过半数的选票，当选。", "未当选")
	wants(t, by("补选请示"), "关于补选清溪镇第十九届人民代表大会\n代表的请示", "原代表张三出缺", "妥否，请批示。")
	wants(t, by("代表选票"), "补选代表选票", "（清溪镇人民代表大会主席团印章）", "第3选区　应选1名（候选人按姓名笔画为序）", "另选其他选民")
	file, _, err := NewMaker(o.Store).Make(*Named("代表选票", office.ByElections.Any), o.byElection())
	if err != nil {
		t.Fatal(err)
	}
	if n := docx.Pages(file); n != 1 {
		t.Errorf("two ballots of one district take %d pages", n)
	}
	wants(t, by("选举大会主持词"), "补选清溪镇第十九届人民代表大会代表\n选举大会主持词", "登记选民1073名", "同意的请举手。")
}

func TestNoResultOfAByElectionWithoutEnoughVoters(t *testing.T) {
	o := newTownship(t)
	o.editBy(func(b *office.ByElection) { b.Polls[0].Voters = given(2000) })
	for _, name := range []string{"选举结果报告单", "选举计票报告单", "公告第4号（当选代表）"} {
		if got := o.reason(*Named(name, office.ByElections.Any), o.byElection()); !strings.Contains(got, "没有超过选民数") {
			t.Errorf("%s: %s", name, got)
		}
	}
	o.editBy(func(b *office.ByElection) { b.Polls[0].Reason = "确实没有过半数" })
	lines := o.text(*Named("选举结果报告单", office.ByElections.Any), o.byElection())
	wants(t, lines, "选举无效，重新投票。")
	lacks(t, lines, "当选。")
}

func TestBeforeTheVoteTheCountOfAByElectionIsAForm(t *testing.T) {
	o := newTownship(t)
	o.editBy(func(b *office.ByElection) {
		b.Votes, b.Elected = nil, nil
		p := &b.Polls[0]
		p.TookPart, p.Issued, p.Returned, p.Valid, p.Void = record.Opt[int64]{}, record.Opt[int64]{}, record.Opt[int64]{}, record.Opt[int64]{}, record.Opt[int64]{}
	})
	lines := o.text(*Named("选举计票报告单", office.ByElections.Any), o.byElection())
	wants(t, lines, "陆　一", "赵　兴", "另选人", "1073名")
	if got := o.reason(*Named("选举结果报告单", office.ByElections.Any), o.byElection()); got != "还没有填写计票结果" {
		t.Error(got)
	}
	if got := o.reason(*Named("公告第4号（当选代表）", office.ByElections.Any), o.byElection()); got != "还没有当选的代表" {
		t.Error(got)
	}
}
