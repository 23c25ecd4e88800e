package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of an election.
const (
	groupElection = "选举事项"
	groupCount    = "投票计票"
	groupIssue    = "结果公布"
)

func electionFields() []*record.Of[Election] {
	return slices.Concat(under(groupElection, electionMain()), under("候选人", electionPeople()), under(groupCount, electionCounts()), under(groupIssue, electionIssue()))
}

func electionMain() []*record.Of[Election] {
	return []*record.Of[Election]{
		record.Choice("post", "职务", func(e *Election) *string { return &e.Post }, append(slices.Clone(leaderPosts), PostPresidium, PostCredentials)...).Must().In(120).
			Also("选举职务", "当选职务").Meaning("主席", PostChair).Meaning("副主席", PostViceChair).Meaning("乡长", PostHead).Meaning("副乡长", PostDeputyHead).
			Meaning("镇人大主席", PostChair).Meaning("镇人大副主席", PostViceChair).Meaning("乡人大主席", PostChair).Meaning("乡人大副主席", PostViceChair),
		record.Choice("kind", "选举类型", func(e *Election) *string { return &e.Kind }, KindGeneral, KindBy, KindTieVote, KindRunOff, KindRepeated).Required().In(90).
			Also("类型", "选举方式").Meaning("换届", KindGeneral).Help("票数相等的再投是“再次投票”，没有选足的是“另行选举”，选举无效后是“重新选举”"),
		record.Day("day", "选举日期", func(e *Election) *record.Date { return &e.Day }).Must().In(110).Also("当选日期", "日期", "选举时间", "当选时间"),
		record.To("session", "人代会", "session", func(e *Election) *record.Ref { return &e.Session }).Required().Parent().In(180).Also("会次", "所属会议"),
		record.To("meeting", "会议", "meeting", func(e *Election) *record.Ref { return &e.Meeting }).Also("全体会议", "选举大会"),
		record.To("earlier", "前一次选举", "election", func(e *Election) *record.Ref { return &e.Earlier }).
			When(func(e *Election) bool { return e.Kind == KindTieVote || e.Kind == KindRunOff || e.Kind == KindRepeated }),
		record.Whole("seats", "应选名额", func(e *Election) *record.Opt[int64] { return &e.Seats }).Required().In(70).Also("应选人数", "名额", "应选"),
		record.Shown("nominees", "候选人数", func(e *Election, _ record.Settings) string { return e.shownCandidates() }).Kept().In(70),
		record.Shown("surplus", "差额数", func(e *Election, _ record.Settings) string { return e.shownSurplus() }).Kept(),
		record.Whole("margin", "选举办法定的差额", func(e *Election) *record.Opt[int64] { return &e.Margin }).Also("规定差额数"),
		record.Choice("method", "投票方式", func(e *Election) *string { return &e.Method }, methodSecret, "举手", "电子表决器").
			Meaning("无记名", methodSecret).Meaning("票决", methodSecret),
	}
}

const methodSecret = "无记名投票"

func electionPeople() []*record.Of[Election] {
	return []*record.Of[Election]{
		record.Rows("candidates", "候选人", candidateFields(), func(e *Election) *[]ElectionCandidate { return &e.Candidates }).Required(),
		record.Day("primary", "预选日期", func(e *Election) *record.Date { return &e.Primary }).Help("提名多于规定差额的，先预选"),
		record.People("tellers", "监票计票人员", func(e *Election) *[]record.Person { return &e.Tellers }, "总监票人", "监票人", "总计票人", "计票人").Required().
			Also("监票人", "监计票人").Help("候选人及其近亲属不得担任"),
	}
}

func candidateFields() []*record.Of[ElectionCandidate] {
	return slices.Concat([]*record.Of[ElectionCandidate]{
		record.Text("name", "姓名", func(c *ElectionCandidate) *string { return &c.Name }).Required().Also("候选人", "候选人姓名").In(90),
		record.To("deputy", "代表", "deputy", func(c *ElectionCandidate) *record.Ref { return &c.Deputy }).In(90).Help("是本级代表的选上；主席、副主席必须是代表"),
		record.Choice("sex", "性别", func(c *ElectionCandidate) *string { return &c.Sex }, "男", "女"),
		record.Choice("ethnic", "民族", func(c *ElectionCandidate) *string { return &c.Ethnic }, append(slices.Clone(ethnicList), "其他")...),
		record.YearMonth("birth", "出生年月", func(c *ElectionCandidate) *record.Month { return &c.Birth }),
		record.Text("work", "现任职务", func(c *ElectionCandidate) *string { return &c.Post }).Also("工作单位及职务", "单位职务").In(160),
		record.LongText("resume", "简历", func(c *ElectionCandidate) *string { return &c.Resume }).Secret(record.SecretBackground),
		record.Choice("nominated_by", "提名方式", func(c *ElectionCandidate) *string { return &c.NominatedBy }, ByPresidium, ByDeputies).Required().
			Meaning("主席团提名", ByPresidium).Meaning("代表联名", ByDeputies).Meaning("代表联合提名", ByDeputies).In(120),
		record.Text("source", "提名来源", func(c *ElectionCandidate) *string { return &c.Source }).Secret(record.SecretSensitive).Help("如：县委提名；只供本机关查阅，不印在文件上"),
		record.Text("nominators", "联名代表", func(c *ElectionCandidate) *string { return &c.Nominators }).Also("提名人").Help("姓名之间用顿号").
			When(func(c *ElectionCandidate) bool { return c.NominatedBy == ByDeputies }),
		record.Whole("joint", "联名人数", func(c *ElectionCandidate) *record.Opt[int64] { return &c.Joint }).Also("提名人数").
			When(func(c *ElectionCandidate) bool { return c.NominatedBy == ByDeputies }),
		record.YesNo("met", "到会见面", func(c *ElectionCandidate) *record.Opt[bool] { return &c.Met }).Also("是否到会见面"),
		record.Choice("standing", "列入情况", func(c *ElectionCandidate) *string { return &c.Standing }, OnBallot, NotChosen, NotWilling).Help("空着就是正式候选人"),
		record.Whole("primary_votes", "预选得票", func(c *ElectionCandidate) *record.Opt[int64] { return &c.Primary }),
		record.Whole("ballot_order", "笔画序", func(c *ElectionCandidate) *record.Opt[int64] { return &c.Order }).Help("自动得出：按姓名笔画，预选过的按预选得票"),
	}, candidateCounts())
}

func candidateCounts() []*record.Of[ElectionCandidate] {
	return []*record.Of[ElectionCandidate]{
		record.Whole("votes_for", "赞成", func(c *ElectionCandidate) *record.Opt[int64] { return &c.For }).Also("赞成票", "得票", "得票数").In(60),
		record.Whole("votes_against", "反对", func(c *ElectionCandidate) *record.Opt[int64] { return &c.Against }).Also("反对票").In(60),
		record.Whole("abstentions", "弃权", func(c *ElectionCandidate) *record.Opt[int64] { return &c.Abstain }).Also("弃权票").In(60),
		record.Choice("outcome", "结果", func(c *ElectionCandidate) *string { return &c.Outcome }, ElectionOutcomes...).Help("有了票数自动得出").In(90),
		record.Text("certificate", "证书编号", func(c *ElectionCandidate) *string { return &c.Certificate }).Also("当选证书编号"),
		record.Day("sworn", "宣誓日期", func(c *ElectionCandidate) *record.Date { return &c.Sworn }),
	}
}

func electionCounts() []*record.Of[Election] {
	writeIn := []*record.Of[WriteIn]{
		record.Text("name", "姓名", func(w *WriteIn) *string { return &w.Name }).Required(),
		record.To("deputy", "代表", "deputy", func(w *WriteIn) *record.Ref { return &w.Deputy }),
		record.Choice("quality", "资格", func(w *WriteIn) *string { return &w.Quality }, qualityDeputy, qualityVoter).Required(),
		record.Whole("votes", "票数", func(w *WriteIn) *record.Opt[int64] { return &w.Votes }).Required().Also("得票"),
		record.Choice("outcome", "结果", func(w *WriteIn) *string { return &w.Outcome }, ElectionOutcomes...).Help("有了票数自动得出"),
		record.Day("sworn", "宣誓日期", func(w *WriteIn) *record.Date { return &w.Sworn }),
	}
	voted := func(o *record.Of[Election]) *record.Of[Election] { return o.From(ElectionVoted) }
	return []*record.Of[Election]{
		record.Whole("deputies", "全体代表数", func(e *Election) *record.Opt[int64] { return &e.Deputies }).Required().Also("代表总数", "应到", "应到人数").
			Help("选举当日的实有代表数；过半数按全体代表算，不按到会人数"),
		voted(record.Whole("present", "实到", func(e *Election) *record.Opt[int64] { return &e.Present }).Also("实到人数", "到会人数")),
		voted(record.Whole("issued", "发出票", func(e *Election) *record.Opt[int64] { return &e.Issued }).Also("发出选票", "发票数", "发出票数")),
		voted(record.Whole("returned", "收回票", func(e *Election) *record.Opt[int64] { return &e.Returned }).Also("收回选票", "收回票数")),
		voted(record.Whole("valid", "有效票", func(e *Election) *record.Opt[int64] { return &e.Valid }).Also("有效票数")),
		voted(record.Whole("void", "废票", func(e *Election) *record.Opt[int64] { return &e.Void }).Also("无效票", "废票数")),
		record.Rows("write_ins", "另选人", writeIn, func(e *Election) *[]WriteIn { return &e.WriteIns }).Also("另选他人"),
	}
}

func electionIssue() []*record.Of[Election] {
	return []*record.Of[Election]{
		record.Shown("result", "选举结果", func(e *Election, _ record.Settings) string { return e.shownResult() }).Kept().In(180),
		record.Shown("rates", "得票率", func(e *Election, _ record.Settings) string { return e.shownRates() }),
		record.Shown("full", "满票当选", func(e *Election, _ record.Settings) string { return e.shownFull() }),
		record.LongText("issue_reason", "照发理由", func(e *Election) *string { return &e.Reason }).Help("票数核对不上仍要公布结果的，写明理由"),
		record.Text("announcer", "宣布人", func(e *Election) *string { return &e.Announcer }),
		record.Day("announced", "公布日期", func(e *Election) *record.Date { return &e.Announced }).Also("公告日期").From(ElectionDecided),
		record.Text("announcement", "公告文号", func(e *Election) *string { return &e.Announcement }).From(ElectionAnnounced),
	}
}
