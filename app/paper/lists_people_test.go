package paper

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func TestTheDelegationsAreListedWithTheirLeaders(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(document("D11", StageDraft), o.session); got != "还没有划分代表团" {
		t.Error(got)
	}
	o.divide(4)
	lines := o.text(document("D11", StageDraft), o.session)
	wants(t, lines, "代表团划分及召集人名单（草案）", "（共60名，各代表团按姓名笔画为序）", "第一代表团（15名）", "团长、召集人：陈志强　副团长：刘洋", "讨论地点：1号会议室",
		"团长、召集人：李秀英（女）　副团长：黄国栋", "第四代表团（15名）", "阿卜杜拉·买买提（维吾尔族）")
	lacks(t, o.text(document("D11", StageFinal), o.session), "草案", "通过）")
	d := o.deputies()[0]
	d.Delegations = nil
	o.save("漏编", put(office.Deputies.Any, d))
	if got := o.reason(document("D11", StageDraft), o.session); !strings.HasPrefix(got, "还有陈志强没有编入本次会议的代表团") {
		t.Error(got)
	}
}

func TestADelegationOfThisSessionGoesBeforeThatOfTheTerm(t *testing.T) {
	o := newTownship(t)
	o.divide(2)
	d := o.deputies()[0]
	other := o.deputies()[1].Delegations[0].Delegation
	d.Delegations = append([]office.DelegationMembership{{Delegation: other, Session: record.Ref{ID: o.session}}}, d.Delegations...)
	o.save("调团", put(office.Deputies.Any, d))
	wants(t, o.text(document("D11", StageDraft), o.session), "第一代表团（29名）", "第二代表团（31名）")
}

func TestNoNameOfALeaderIsBrokenOverLines(t *testing.T) {
	o := newTownship(t)
	o.resize(70)
	o.divide(1)
	list, err := data.All(o.Store, office.Delegations, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range o.deputies()[60:68] { // the odd names
		list[0].Vice = append(list[0].Vice, record.Ref{ID: d.ID})
	}
	o.save("副团长", put(office.Delegations.Any, list[0]))
	for _, text := range o.text(document("D11", StageDraft), o.session) {
		for _, line := range strings.Split(text, "\n") {
			if strings.Contains(text, "团长：") && len([]rune(line)) > lineWidth {
				t.Errorf("%d characters: %s", len([]rune(line)), line)
			}
		}
	}
}

func TestTheCommitteesAreListedByOffice(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(sessionPaper("议案审查委员会名单（草案）"), o.session); got != "还没有录入议案审查委员会的成员" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) {
		s.MotionsCommittee = []record.Person{{Who: o.who("张三"), Status: "主任委员"}, {Who: o.who("王伟"), Status: "委员"}, {Who: o.who("丁一")}, {Who: o.who("马秀梅"), Status: "副主任委员"}}
	})
	wants(t, o.makes("议案审查委员会名单（草案）"), "议案审查委员会名单（草案）", "（4名）", "主任委员", "张　三", "副主任委员", "马秀梅（女，回族）", "委员（2名，按姓名笔画为序）", "丁　一\t王　伟")
	wants(t, o.makes("议案审查委员会名单"), "第六次会议预备会议通过）")
	o.meet(&office.Meeting{Kind: office.MeetPresidiumIn, Name: "主席团第一次会议", Starts: "2026-01-10", Agenda: []office.MeetingItem{{Type: "表决", Text: "通过代表资格审查委员会名单"}}})
	wants(t, o.makes("议案审查委员会名单"), "第六次会议预备会议通过）") // another committee's vote
}

func TestTheCredentialsCommitteeIsPassedAtTheFirstSession(t *testing.T) {
	o := newTownship(t)
	d := document("D21", StageFinal)
	if got := o.reason(d, o.session); !strings.HasPrefix(got, "不是本届第一次会议") {
		t.Error(got)
	}
	o.edit(func(s *office.Session) { s.No, s.Nature = record.Some(int64(1)), office.NatureFirst })
	if got := o.reason(d, o.session); !strings.HasPrefix(got, "还没有录入代表资格审查委员会") {
		t.Error(got)
	}
	for name, role := range map[string]string{"张三": "主任委员", "王伟": "委员"} {
		one, err := data.Load(o.Store, office.Deputies, o.deputy[name])
		if err != nil {
			t.Fatal(err)
		}
		one.Committees = []office.CommitteeMembership{{Committee: office.Credentials, Role: role, From: "2026-01-10"}}
		o.save("资格审查", put(office.Deputies.Any, one))
	}
	o.meet(&office.Meeting{Kind: office.MeetSitting, Name: "第一次全体会议", Starts: "2026-01-10"})
	wants(t, o.text(d, o.session), "代表资格审查委员会组成人员名单", "（2026年1月10日清溪镇第十九届人民代表大会\n第一次会议第一次全体会议通过）", "主任委员", "委员（1名，按姓名笔画为序）")
}

func TestGuestsStandByRankOfTheirStatus(t *testing.T) {
	o := newTownship(t, office.KeyTown, "白水彝族乡", office.KeyTownKind, "民族乡")
	if got := o.reason(document("D22", ""), o.session); got != "还没有录入列席人员" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) {
		s.Attending = []record.Person{{Name: "贺敏", Status: "站所负责人", Note: "财政所所长"}, {Name: "严如山", Status: "镇政府领导", Note: "乡长"},
			{Name: "尚可为", Status: "镇党委领导"}, {Who: o.who("杨丽萍"), Status: "其他"}}
		s.Invited = []record.Person{{Name: "费清明"}}
	})
	lines := o.text(document("D22", ""), o.session)
	wants(t, lines, "（共5名）", "乡党委领导（1名）", "乡政府领导（1名）", "杨丽萍（女，彝族）", "清溪镇狮子岭村村民", "特邀人员（1名）")
	whole, at := strings.Join(lines, "|"), 0
	for _, name := range []string{"尚可为", "严如山", "贺　敏", "杨丽萍", "费清明"} {
		next := strings.Index(whole, name)
		if next <= at {
			t.Errorf("%s stands at %d, the one before at %d", name, next, at)
		}
		at = next
	}
}

func TestTheExecutiveChairsStandBySittingInTheOrderOfRank(t *testing.T) {
	o := newTownship(t)
	if got := o.reason(document("D23", ""), o.session); got != "还没有录入执行主席分组" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) {
		for _, name := range []string{"张三", "丁一", "马秀梅"} {
			s.ExecutiveChairs = append(s.ExecutiveChairs, office.ExecutiveChair{Sitting: "第一次全体会议", Member: o.who(name), Chairs: record.Some(name == "丁一")})
		}
		s.ExecutiveChairs = append(s.ExecutiveChairs, office.ExecutiveChair{Sitting: "第二次全体会议", Member: o.who("张三")})
	})
	lines := o.text(document("D23", ""), o.session)
	wants(t, lines, "第一次全体会议（3名）", "主持：丁　一", "张　三\t丁　一\t马秀梅（女，回族）", "第二次全体会议（1名）")
	if strings.Count(strings.Join(lines, ""), "主持：") != 1 {
		t.Error("a sitting without a host names one")
	}
}

func TestMotionsAreTakenUntilTheHourThatIsSet(t *testing.T) {
	o := newTownship(t, office.KeyMotionToProposal, "否")
	if got := o.reason(document("D24", StageDraft), o.session); got != "会议还没有填写议案截止日期" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) { s.MotionsUntil, s.MotionsUntilAt = "2026-01-10", "17:30" })
	lines := o.text(document("D24", StageDraft), o.session)
	wants(t, lines, "截止时间为2026年1月10日17时30分。", "代表5人以上联名")
	lacks(t, lines, "作为代表建议")
	o.edit(func(s *office.Session) { s.MotionsUntilAt = "09:00" })
	wants(t, o.text(document("D24", StageFinal), o.session), "2026年1月10日9时。", "第六次会议预备会议通过）")
	o.meet(&office.Meeting{Kind: office.MeetPresidiumIn, Name: "主席团第一次会议", Starts: "2026-01-09"})
	wants(t, o.text(document("D24", StageFinal), o.session), "第六次会议主席团第一次会议通过）")
}

func TestVotesAreTakenAsTheOfficeSet(t *testing.T) {
	hands := newTownship(t)
	wants(t, hands.text(document("D25", StageDraft), hands.session), "表决采用举手的方式", "先请赞成的举手", "全体代表的过半数")
	ballot := newTownship(t, office.KeyVoteMethod, "无记名投票")
	lines := ballot.text(document("D25", StageDraft), ballot.session)
	wants(t, lines, "无记名投票的方式")
	lacks(t, lines, "举手")
}

func TestNoCandidateWatchesOrCountsTheVote(t *testing.T) {
	o := newTownship(t)
	watch, count := sessionPaper("总监票人、监票人名单（草案）"), sessionPaper("总计票人、计票人名单")
	if got := o.reason(watch, o.session); got != "本次会议没有选举，还没有录入总监票人、监票人" {
		t.Error(got)
	}
	sitting := o.meet(&office.Meeting{Kind: office.MeetSitting, Name: "第二次全体会议", Starts: "2026-01-11"})
	e := &office.Election{Session: record.Ref{ID: o.session}, Meeting: record.Ref{ID: sitting}, Day: "2026-01-11", Post: office.PostViceChair, Kind: office.KindBy,
		Candidates: []office.ElectionCandidate{{Name: "王伟", Deputy: o.who("王伟")}},
		Tellers: []record.Person{{Who: o.who("丁一"), Status: "总监票人"}, {Who: o.who("张三"), Status: "监票人"}, {Who: o.who("刘洋"), Status: "监票人"},
			{Who: o.who("高翔"), Status: "总计票人"}}}
	o.save("选举", put(office.Elections.Any, e))
	wants(t, o.text(watch, o.session), "总监票人、监票人名单（草案）", "刘　洋\t张　三")
	lines := o.text(count, o.session)
	wants(t, lines, "第二次全体会议通过）", "高　翔")
	lacks(t, lines, "丁　一")
	o.edit(func(s *office.Session) { s.Tellers = []record.Person{{Who: o.who("王伟"), Status: "监票人"}} })
	if got := o.reason(watch, o.session); got != "王伟是候选人，不能担任监票人：请换人" {
		t.Error(got)
	}
}
