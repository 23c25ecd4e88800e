package office

import (
	"slices"

	"npcdesk/app/record"
)

// Each field is described once, for the rows of mandates and for the top of the record that shows the mandate in force.

const (
	underBasic   = "基本情况"
	underSeat    = "代表资格"
	underContact = "联系方式"
	underHistory = "履历"
	underTeam    = "编组"
	underChange  = "变动"
)

// partyList is GB/T 4762-1984 (DOMAIN.md §3.26).
var partyList = []string{"中共党员", "中共预备党员", "共青团员", "民革党员", "民盟盟员", "民建会员", "民进会员", "农工党党员", "致公党党员", "九三学社社员",
	"台盟盟员", "无党派人士", "群众"}

// educationList holds the degrees of DOMAIN.md §3.1 in the short words of the ledgers.
var educationList = []string{"研究生", "大学本科", "大专", "中专", "高中", "初中", "小学及以下"}

// The categories (代表类别) that code looks for; the office may change the list.
const (
	CategoryLeader  = "干部（党政领导干部）"
	CategoryOfficer = "干部（其他公务员/机关工作人员）"
	CategoryVillage = "村（社区）干部"
)

var categoryList = []string{"工人", "农民", "专业技术人员", CategoryLeader, CategoryOfficer, CategoryVillage, "企业负责人", "军人（武警）", "其他"}

func partyField[T any](at func(*T) *string) *record.Of[T] {
	o := record.Choice("party", ItemParty, at, partyList...).Required().Also("党派", "政治面目", "党派（政治面貌）").Under(underBasic).In(100).Shared()
	for word, choice := range map[string]string{"党员": "中共党员", "中国共产党党员": "中共党员", "共产党员": "中共党员", "中共": "中共党员", "预备党员": "中共预备党员",
		"团员": "共青团员", "共青团": "共青团员", "民革": "民革党员", "民盟": "民盟盟员", "民建": "民建会员", "民进": "民进会员", "农工党": "农工党党员", "农工": "农工党党员",
		"致公党": "致公党党员", "九三学社": "九三学社社员", "九三": "九三学社社员", "台盟": "台盟盟员", "无党派": "无党派人士", "非党": "群众"} {
		o.Meaning(word, choice)
	}
	return o
}

func educationField[T any](at func(*T) *string) *record.Of[T] {
	o := record.Choice("education", ItemEducation, at, educationList...).Required().Also("文化程度", "学历（文化程度）", "最高学历").Under(underBasic).In(80)
	for word, choice := range map[string]string{"硕士": "研究生", "博士": "研究生", "硕士研究生": "研究生", "博士研究生": "研究生", "研究生及以上": "研究生", "本科": "大学本科",
		"大学": "大学本科", "全日制本科": "大学本科", "大学专科": "大专", "大学专科（大专）": "大专", "专科": "大专", "高职": "大专", "中专（中技）": "中专", "中技": "中专",
		"技校": "中专", "中等专科": "中专", "高中（职高）": "高中", "职高": "高中", "小学": "小学及以下", "文盲": "小学及以下"} {
		o.Meaning(word, choice)
	}
	return o
}

func postField[T any](at func(*T) *string) *record.Of[T] {
	return record.Text("post", ItemPost, at).Required().Also("单位职务", "单位及职务", "工作单位职务", "单位、职务", "工作单位", "职务").Under(underBasic).In(220).
		Help("照名单上要印的写").Shared()
}

func categoryField[T any](at func(*T) *string) *record.Of[T] {
	o := record.Choice("category", ItemCategory, at, categoryList...).List(KeyCategories).Required().Also("界别", "类别", "代表类别（结构）", "代表结构", "代表构成").Under(underBasic).In(120)
	for word, choice := range map[string]string{"党政领导干部": CategoryLeader, "领导干部": CategoryLeader, "党政干部": CategoryLeader, "干部": CategoryOfficer,
		"其他公务员": CategoryOfficer, "机关工作人员": CategoryOfficer, "机关干部": CategoryOfficer, "公务员": CategoryOfficer, "村干部": CategoryVillage, "社区干部": CategoryVillage,
		"村社区干部": CategoryVillage, "村（居）干部": CategoryVillage, "专业技术": "专业技术人员", "技术人员": "专业技术人员", "知识分子": "专业技术人员", "企业家": "企业负责人",
		"军人": "军人（武警）", "武警": "军人（武警）", "解放军": "军人（武警）"} {
		o.Meaning(word, choice)
	}
	return o
}

func occupationField[T any](at func(*T) *string) *record.Of[T] {
	return record.Text("occupation", ItemOccupation, at).Under(underSeat)
}

func levelField[T any](at func(*T) *string) *record.Of[T] {
	o := record.Choice("level", "级别", at, Levels...).Required().In(60)
	for word, level := range levelWords {
		o.Meaning(word, level)
	}
	return o
}

// levelWords are other words for the levels.
var levelWords = map[string]string{"乡": LevelTown, "民族乡": LevelTown, "乡镇": LevelTown, "本级": LevelTown, "镇级": LevelTown, "乡级": LevelTown,
	"区": LevelCounty, "县（区）": LevelCounty, "县区": LevelCounty, "县级": LevelCounty, "县级市": LevelCounty, "市级": LevelCity, "州": LevelCity, "省级": LevelProvince,
	"自治区": LevelProvince, "直辖市": LevelProvince, "国家": LevelNation, "全国级": LevelNation}

// seatFields are the fields of a mandate that rows and the top of the record share, in the order of the form.
func seatFields() []*record.Of[Mandate] {
	return slices.Concat(whereFields(), electedFields(), paperFields(), thenFields())
}

func whereFields() []*record.Of[Mandate] {
	return []*record.Of[Mandate]{
		record.To("constituency", "选区", "constituency", func(m *Mandate) *record.Ref { return &m.Constituency }).Also("所在选区", "选举选区").Under(underBasic).In(110).Shared().
			When(func(m *Mandate) bool { return m.level() == LevelTown || m.Level == LevelCounty }),
		record.To("term", "届次", "term", func(m *Mandate) *record.Ref { return &m.Term }).Required().Under(underSeat).
			When(isTown),
		record.Text("term_text", "上级届次", func(m *Mandate) *string { return &m.TermText }).Under(underSeat).Help("上级人大代表的届次，如：第十七届").
			When(func(m *Mandate) bool { return m.level() != LevelTown }),
		record.Text("electing_unit", "选举单位", func(m *Mandate) *string { return &m.ElectingUnit }).Also("原选举单位").Under(underSeat).
			When(func(m *Mandate) bool { return slices.Index(Levels, m.Level) >= slices.Index(Levels, LevelCity) }),
	}
}

// The ways of being elected (当选方式).
const (
	ByGeneralElection = "换届选举"
	ByByElection      = "补选"
	ByRunOff          = "另行选举"
	ByStaying         = "上届留任（连任）"
)

func electedFields() []*record.Of[Mandate] {
	return []*record.Of[Mandate]{
		record.Choice("how", "当选方式", func(m *Mandate) *string { return &m.How }, ByGeneralElection, ByByElection, ByRunOff, ByStaying).Required().Under(underSeat).
			Meaning("换届", ByGeneralElection).Meaning("选举", ByGeneralElection).Meaning("连任", ByStaying).Meaning("上届留任", ByStaying),
		record.Day("elected", "当选日期", func(m *Mandate) *record.Date { return &m.Elected }).Required().Also("当选时间", "当选年月", "选举日期").Under(underSeat),
		record.Whole("votes_for", "得票数", func(m *Mandate) *record.Opt[int64] { return &m.VotesFor }).Also("得票").Under(underSeat),
		record.Whole("votes_cast", "参加投票数", func(m *Mandate) *record.Opt[int64] { return &m.VotesCast }).Also("参加投票选民数", "投票人数").Under(underSeat),
		record.Whole("electorate", "选民数", func(m *Mandate) *record.Opt[int64] { return &m.Electorate }).Also("选区选民数").Under(underSeat),
		record.Day("confirmed", "资格确认日期", func(m *Mandate) *record.Date { return &m.Confirmed }).Also("资格审查日期").Under(underSeat).When(isTown),
		record.Text("announcement", "公告文号", func(m *Mandate) *string { return &m.Announcement }).Also("当选公告文号").Under(underSeat).When(isTown),
	}
}

func paperFields() []*record.Of[Mandate] {
	return []*record.Of[Mandate]{
		record.Text("certificate", "代表证号", func(m *Mandate) *string { return &m.Certificate }).Also("证号", "代表证编号").Under(underSeat),
		record.Day("issued", "发证日期", func(m *Mandate) *record.Date { return &m.Issued }).Also("代表证发证日期").Under(underSeat),
		record.YesNo("reelected", "是否连任", func(m *Mandate) *record.Opt[bool] { return &m.Reelected }).Required().Also("连任", "连任代表").Under(underSeat).
			Help("上一届也是同一级人大代表"),
		record.YesNo("roster_says", "连任（原册）", func(m *Mandate) *record.Opt[bool] { return &m.RosterSays }).Under(underSeat).
			Help("旧名册上写的连任，本机没有上一届的任职记录"),
		record.Whole("terms_served", "任职届数", func(m *Mandate) *record.Opt[int64] { return &m.TermsServed }).Required().Also("届数", "任代表届数").Under(underSeat),
	}
}

func thenFields() []*record.Of[Mandate] {
	return []*record.Of[Mandate]{
		record.YearMonth("joined", "入党时间", func(m *Mandate) *record.Month { return &m.Joined }).Also("入党年月", "入党日期").Under(underHistory).
			When(func(m *Mandate) bool { return isPartyMember(m.Party) }),
		record.YesNo("front_line", "一线身份", func(m *Mandate) *record.Opt[bool] { return &m.FrontLine }).Also("基层一线", "一线代表", "基层代表").Under(underSeat).
			Help("一线的工人、农民、专业技术人员"),
		record.YesNo("non_post", "非职务代表", func(m *Mandate) *record.Opt[bool] { return &m.NonPost }).Required().Under(underSeat).
			Help("不是党政领导，也不是村（社区）主要负责人；空着时按代表类别和职务得出"),
	}
}

// isPartyMember tells members of the Communist Party, probationary ones included; all others are 党外人士.
func isPartyMember(party string) bool { return party == partyList[0] || party == partyList[1] }

// mandateFields are the fields of a row of mandates.
func mandateFields() []*record.Of[Mandate] {
	return slices.Concat(
		[]*record.Of[Mandate]{levelField(func(m *Mandate) *string { return &m.Level })},
		seatFields(),
		[]*record.Of[Mandate]{
			partyField(func(m *Mandate) *string { return &m.Party }), educationField(func(m *Mandate) *string { return &m.Education }),
			postField(func(m *Mandate) *string { return &m.Post }), occupationField(func(m *Mandate) *string { return &m.Occupation }),
			categoryField(func(m *Mandate) *string { return &m.Category }),
		})
}

func isTown(m *Mandate) bool { return m.level() == LevelTown }
