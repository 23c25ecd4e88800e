package office

import (
	"slices"

	"npcdesk/app/record"
)

// The groups of fields on the form of a general or by-election.
const (
	groupMatter     = "选举事项"
	groupStages     = "阶段"
	groupRegister   = "选民登记"
	groupCandidates = "候选人"
	groupPoll       = "投票"
	groupElected    = "当选"
)

func byElectionFields() []*record.Of[ByElection] {
	return slices.Concat(under(groupMatter, byElectionMain()), under(groupStages, []*record.Of[ByElection]{
		record.Rows("stages", "阶段", stageFields(), func(b *ByElection) *[]ElectionStage { return &b.Stages }).Required(),
	}), under(groupRegister, []*record.Of[ByElection]{
		record.Rows("registrations", "选民登记", registrationFields(), func(b *ByElection) *[]VoterRegistration { return &b.Registrations }).From(StageRegister),
	}), under(groupCandidates, []*record.Of[ByElection]{
		record.Rows("candidates", "候选人", districtCandidateFields(), func(b *ByElection) *[]DistrictCandidate { return &b.Candidates }).From(StageInitial),
	}), under(groupPoll, []*record.Of[ByElection]{
		record.Rows("polls", "投票", districtPollFields(), func(b *ByElection) *[]DistrictPoll { return &b.Polls }).From(StagePoll).Help("每个选区每次投票一行"),
		record.Rows("votes", "得票", voteFields(), func(b *ByElection) *[]DistrictVote { return &b.Votes }).From(StagePoll).Help("每个候选人、另选人每次投票一行"),
	}), under(groupElected, []*record.Of[ByElection]{
		record.Shown("result", "选举结果", func(b *ByElection, _ record.Settings) string { return b.shownResult() }).Kept().In(200),
		record.Shown("turnout", "参选率", func(b *ByElection, _ record.Settings) string { return b.shownTurnout() }).In(80),
		record.Rows("elected", "当选人", electedDeputyFields(), func(b *ByElection) *[]ElectedDeputy { return &b.Elected }).From(StageResult).
			Help("有了票数自动得出；建档后选上代表"),
	}))
}

func byElectionMain() []*record.Of[ByElection] {
	return []*record.Of[ByElection]{
		record.Choice("kind", "类型", func(b *ByElection) *string { return &b.Kind }, DirectGeneral, DirectBy, DirectRecalled).Must().Also("选举类型").
			Meaning("换届选举", DirectGeneral).Meaning("补选代表", DirectBy).In(90),
		record.Text("name", "名称", func(b *ByElection) *string { return &b.Name }).Also("选举事项").In(220).Help("空着自动得出，如：第3选区补选（原代表张三）"),
		record.To("term", "届次", "term", func(b *ByElection) *record.Ref { return &b.Term }).Required().In(90).Help("换届的填新一届"),
		record.Choice("level", "级别", func(b *ByElection) *string { return &b.Level }, LevelTown, LevelCounty).Required().Meaning("乡", LevelTown).Meaning("镇级", LevelTown).
			Meaning("区", LevelCounty).Meaning("市", LevelCounty).Meaning("县级", LevelCounty),
		record.Day("day", "选举日", func(b *ByElection) *record.Date { return &b.Day }).Required().Also("选举日期", "投票日", "投票日期").In(110),
		record.ToMany("former", "原代表", "deputy", func(b *ByElection) *[]record.Ref { return &b.Former }).When(func(b *ByElection) bool { return b.Kind != "" && !b.general() }),
		record.Day("approved", "批准日期", func(b *ByElection) *record.Date { return &b.Approved }).Also("批复日期"),
		record.Text("approval_doc", "批准机关文号", func(b *ByElection) *string { return &b.ApprovalDoc }).Required().Also("批准文号", "批复文号").Help("县级人大常委会的批复"),
		record.Text("conductor", "主持机构", func(b *ByElection) *string { return &b.Conductor }).Also("主持选举的机构", "选举机构"),
		record.People("committee", "领导小组（选举委员会）成员", func(b *ByElection) *[]record.Person { return &b.Committee }, "主任", "副主任", "组长", "副组长", "成员", memberResigned).Required().
			Also("选举委员会成员", "领导小组成员").Help("被确定为候选人的，应当辞去成员职务"),
		record.Text("committee_doc", "选举委员会任命文号", func(b *ByElection) *string { return &b.CommitteeDoc }).When((*ByElection).general).Help("县级人大常委会任命"),
		record.Amount("funds", "工作经费", func(b *ByElection) *record.Opt[int64] { return &b.Funds }).Also("工作经费（元）", "经费"),
	}
}

// memberResigned is the status of a member of the election committee who left it, as a candidate must (选举法10).
const memberResigned = "已辞去"

func districtField[R any](at func(*R) *record.Ref) *record.Of[R] {
	return record.To("constituency", "选区", "constituency", at).Required().Also("所在选区")
}

func registrationFields() []*record.Of[VoterRegistration] {
	n := func(key, label string, at func(*VoterRegistration) *record.Opt[int64]) *record.Of[VoterRegistration] {
		return record.Whole(key, label, at)
	}
	return []*record.Of[VoterRegistration]{
		districtField(func(r *VoterRegistration) *record.Ref { return &r.District }),
		n("population", "总人口", func(r *VoterRegistration) *record.Opt[int64] { return &r.Population }).Also("人口数"),
		n("adults", "18周岁以上", func(r *VoterRegistration) *record.Opt[int64] { return &r.Adults }).Also("年满18周岁人数", "18周岁以上人数"),
		n("registered", "登记选民数", func(r *VoterRegistration) *record.Opt[int64] { return &r.Registered }).Required().Also("选民数"),
		record.Shown("rate", "登记率", func(r *VoterRegistration, _ record.Settings) string { return shareOf(r.Registered, r.Adults) }),
		n("new_voters", "新登记", func(r *VoterRegistration) *record.Opt[int64] { return &r.New }).Also("新满18周岁"),
		n("restored", "恢复政治权利", func(r *VoterRegistration) *record.Opt[int64] { return &r.Restored }),
		n("moved_out", "迁出", func(r *VoterRegistration) *record.Opt[int64] { return &r.MovedOut }),
		n("moved_in", "迁入", func(r *VoterRegistration) *record.Opt[int64] { return &r.MovedIn }),
		n("died", "死亡", func(r *VoterRegistration) *record.Opt[int64] { return &r.Died }),
		n("deprived", "剥夺政治权利", func(r *VoterRegistration) *record.Opt[int64] { return &r.Deprived }).Also("剥夺"),
		n("suspended", "停止行使选举权", func(r *VoterRegistration) *record.Opt[int64] { return &r.Suspended }).Also("停止行使"),
		n("ill", "精神病患者不列入", func(r *VoterRegistration) *record.Opt[int64] { return &r.Ill }),
		n("county_only", "只参加县级选举的", func(r *VoterRegistration) *record.Opt[int64] { return &r.CountyOnly }).
			Help("驻乡镇的、不属县级以下政府领导的单位职工，可以只参加县级选举（直选规定四）"),
		n("in_custody", "羁押服刑准予行使的", func(r *VoterRegistration) *record.Opt[int64] { return &r.InCustody }).
			Help("没有被剥夺政治权利、没有被决定停止行使选举权的（直选规定五）"),
		n("cards", "选民证发放数", func(r *VoterRegistration) *record.Opt[int64] { return &r.Cards }).Also("选民证"),
		record.Text("remark", "说明", func(r *VoterRegistration) *string { return &r.Remark }),
	}
}

func districtCandidateFields() []*record.Of[DistrictCandidate] {
	return []*record.Of[DistrictCandidate]{
		districtField(func(c *DistrictCandidate) *record.Ref { return &c.District }),
		record.Text("name", "姓名", func(c *DistrictCandidate) *string { return &c.Name }).Required().Also("候选人", "候选人姓名"),
		record.Choice("sex", "性别", func(c *DistrictCandidate) *string { return &c.Sex }, "男", "女").Required(),
		record.Choice("ethnic", "民族", func(c *DistrictCandidate) *string { return &c.Ethnic }, append(slices.Clone(ethnicList), "其他")...).Required(),
		record.YearMonth("birth", "出生年月", func(c *DistrictCandidate) *record.Month { return &c.Birth }).Required(),
		record.Text("id_number", "身份证号", func(c *DistrictCandidate) *string { return &c.IDNumber }).Secret(record.SecretID),
		record.Text("phone", "手机", func(c *DistrictCandidate) *string { return &c.Phone }).Secret(record.SecretPhone),
		record.Choice("party", "政治面貌", func(c *DistrictCandidate) *string { return &c.Party }, partyList...).Meaning("党员", "中共党员").Meaning("团员", "共青团员"),
		record.Choice("education", "学历", func(c *DistrictCandidate) *string { return &c.Education }, educationList...).Also("文化程度").Meaning("本科", "大学本科"),
		record.Text("work", "工作单位及职务", func(c *DistrictCandidate) *string { return &c.Post }).Also("单位职务"),
		record.Choice("category", "代表类别", func(c *DistrictCandidate) *string { return &c.Category }, categoryList...).List(KeyCategories),
		record.Choice("recommended_by", "推荐方式", func(c *DistrictCandidate) *string { return &c.RecommendedBy }, ByParty, ByOrganisation, ByVoters).Required().
			Meaning("政党推荐", ByParty).Meaning("人民团体推荐", ByOrganisation).Meaning("选民联名", ByVoters).Meaning("选民推荐", ByVoters),
		record.Text("recommender", "推荐者", func(c *DistrictCandidate) *string { return &c.Recommender }).Also("推荐单位", "推荐人").Secret(record.SecretIdentity),
		record.Whole("recommenders", "推荐人数", func(c *DistrictCandidate) *record.Opt[int64] { return &c.Number }).When(func(c *DistrictCandidate) bool { return c.RecommendedBy == ByVoters }),
		record.Choice("standing", "初步或正式", func(c *DistrictCandidate) *string { return &c.Standing }, CandidateInitial, CandidateFormal).Also("候选人类别").
			Meaning("初步", CandidateInitial).Meaning("正式", CandidateFormal),
		record.Text("examined", "考察结果", func(c *DistrictCandidate) *string { return &c.Examined }).Also("组织联审结果", "联审结果").Secret(record.SecretSensitive),
		record.YesNo("met", "与选民见面", func(c *DistrictCandidate) *record.Opt[bool] { return &c.Met }),
	}
}

func roundField[R any](at func(*R) *string) *record.Of[R] {
	return record.Choice("round", "轮次", at, RoundFirst, RoundRunOff, RoundTie, RoundRepeated).Meaning("第一次", RoundFirst).Meaning("首次", RoundFirst).Help("空着就是第一次投票")
}

func districtPollFields() []*record.Of[DistrictPoll] {
	n := func(key, label string, at func(*DistrictPoll) *record.Opt[int64]) *record.Of[DistrictPoll] {
		return record.Whole(key, label, at)
	}
	return []*record.Of[DistrictPoll]{
		districtField(func(p *DistrictPoll) *record.Ref { return &p.District }),
		roundField(func(p *DistrictPoll) *string { return &p.Round }),
		record.Day("day", "投票日期", func(p *DistrictPoll) *record.Date { return &p.Day }),
		n("seats", "应选名额", func(p *DistrictPoll) *record.Opt[int64] { return &p.Seats }).Required(),
		n("voters", "选民数", func(p *DistrictPoll) *record.Opt[int64] { return &p.Voters }).Required().Also("登记选民数"),
		n("took_part", "投票人数", func(p *DistrictPoll) *record.Opt[int64] { return &p.TookPart }).Required().Also("参加投票人数", "参选人数").Help("含委托投票和流动票箱投票的"),
		record.Shown("turnout", "参选率", func(p *DistrictPoll, _ record.Settings) string { return shareOf(p.TookPart, p.Voters) }),
		n("proxies", "委托投票数", func(p *DistrictPoll) *record.Opt[int64] { return &p.Proxies }).Also("委托数"),
		n("holders", "受托人数", func(p *DistrictPoll) *record.Opt[int64] { return &p.Holders }),
		record.YesNo("consented", "委托经书面同意", func(p *DistrictPoll) *record.Opt[bool] { return &p.Consented }).Help("书面委托，并经选举委员会同意"),
		n("boxes", "流动票箱数", func(p *DistrictPoll) *record.Opt[int64] { return &p.Boxes }),
		n("box_watchers", "流动票箱监票人数", func(p *DistrictPoll) *record.Opt[int64] { return &p.BoxWatchers }),
		record.YesNo("booth", "秘密写票处", func(p *DistrictPoll) *record.Opt[bool] { return &p.Booth }),
		n("issued", "发出票", func(p *DistrictPoll) *record.Opt[int64] { return &p.Issued }).Also("发出", "发出票数"),
		n("returned", "收回票", func(p *DistrictPoll) *record.Opt[int64] { return &p.Returned }).Also("收回", "收回票数"),
		n("valid", "有效票", func(p *DistrictPoll) *record.Opt[int64] { return &p.Valid }).Also("有效"),
		n("void", "废票", func(p *DistrictPoll) *record.Opt[int64] { return &p.Void }).Also("无效票"),
		record.Choice("outcome", "结果", func(p *DistrictPoll) *string { return &p.Outcome }, ElectionOutcomes...).Help("有了票数自动得出"),
		record.Text("issue_reason", "照发理由", func(p *DistrictPoll) *string { return &p.Reason }).Help("票数核对不上仍要公布结果的，写明理由"),
		record.Text("remark", "说明", func(p *DistrictPoll) *string { return &p.Remark }),
	}
}

func voteFields() []*record.Of[DistrictVote] {
	return []*record.Of[DistrictVote]{
		districtField(func(v *DistrictVote) *record.Ref { return &v.District }),
		roundField(func(v *DistrictVote) *string { return &v.Round }),
		record.Text("name", "姓名", func(v *DistrictVote) *string { return &v.Name }).Required().Also("候选人"),
		record.YesNo("write_in", "另选他人", func(v *DistrictVote) *record.Opt[bool] { return &v.WriteIn }),
		record.Whole("votes_for", "赞成", func(v *DistrictVote) *record.Opt[int64] { return &v.For }).Required().Also("得票", "得票数", "赞成票"),
		record.Whole("votes_against", "反对", func(v *DistrictVote) *record.Opt[int64] { return &v.Against }),
		record.Whole("abstentions", "弃权", func(v *DistrictVote) *record.Opt[int64] { return &v.Abstain }),
		record.Choice("outcome", "结果", func(v *DistrictVote) *string { return &v.Outcome }, ElectionOutcomes...).Help("有了票数自动得出"),
	}
}

func electedDeputyFields() []*record.Of[ElectedDeputy] {
	return []*record.Of[ElectedDeputy]{
		districtField(func(e *ElectedDeputy) *record.Ref { return &e.District }),
		record.Text("name", "姓名", func(e *ElectedDeputy) *string { return &e.Name }).Required(),
		record.To("deputy", "代表", "deputy", func(e *ElectedDeputy) *record.Ref { return &e.Deputy }),
		roundField(func(e *ElectedDeputy) *string { return &e.Round }),
		record.Day("day", "当选日期", func(e *ElectedDeputy) *record.Date { return &e.Day }).Required(),
		record.Whole("votes", "得票数", func(e *ElectedDeputy) *record.Opt[int64] { return &e.Votes }).Also("得票"),
		record.Whole("took_part", "参加投票数", func(e *ElectedDeputy) *record.Opt[int64] { return &e.TookPart }).Also("投票人数"),
		record.Whole("voters", "选民数", func(e *ElectedDeputy) *record.Opt[int64] { return &e.Voters }),
		record.Shown("rate", "当选得票率", func(e *ElectedDeputy, _ record.Settings) string { return shareOf(e.Votes, e.TookPart) }),
	}
}

// shareOf prints a share of two counts, "" while one is not given.
func shareOf(part, whole record.Opt[int64]) string {
	if !part.Given || !whole.Given {
		return ""
	}
	return percentOf(part.V, whole.V)
}
