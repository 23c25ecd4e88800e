package office

import (
	"slices"

	"npcdesk/app/record"
)

// Deputy is a person who is or was a deputy (代表), of the township or of a higher congress (DOMAIN.md §3.1). What holds
// for one election stands in the rows of mandates; the mandate in force is shown on top.
type Deputy struct {
	record.Base
	Name        string
	FormerName  string
	Sex         string
	Ethnic      string // short: 回
	Birth       record.Month
	IDNumber    string
	NativePlace string
	Phone       string
	Landline    string
	WeChat      string
	Email       string
	Address     string
	Household   string
	BankAccount string
	BankName    string
	FixedPay    record.Opt[bool]
	Degree      string
	School      string
	Major       string
	Title       string
	WorkSince   record.Month
	Identities  []string
	FirstYear   record.Opt[int64]
	Station     record.Ref
	VoterTarget record.Opt[int64]
	Resume      string
	Honours     string
	NamePlace   record.Opt[int64] // the person's own place in name lists, 姓名排序号
	Mandates    []Mandate
	Changes     []AttributeChange
	Statuses    []StatusChange
	CaseReports []CaseReport
	Groups      []GroupMembership
	Delegations []DelegationMembership
	Presidium   []PresidiumMembership
	Committees  []CommitteeMembership

	focus int // 1 + index of the mandate that OpenMandate put on top; 0: the mandate in force
}

// Deputies is the register of deputies.
var Deputies = record.NewRegister("deputy", "代表", slices.Concat(
	personFields(), latestFields(), lifted((*Deputy).current, seatFields()), identityFields(), contactFields(), historyFields(),
	teamFields(), statusTopFields(), deputyRows())...).
	Find("name", "id_number", "certificate").Unbound().
	OrderedBy(record.Sort{Key: "name"}).
	SortedAs("name", nameKey).
	Prepared(prepareDeputy).
	States((*Deputy).state, deputyStates...).
	Rules(deputyRules...)

// lifted brings the fields of a row up to the deputy.
func lifted[R any](row func(*Deputy, bool) *R, fields []*record.Of[R]) []*record.Of[Deputy] {
	out := make([]*record.Of[Deputy], len(fields))
	for i, f := range fields {
		out[i] = record.Lift(row, f)
	}
	return out
}

func personFields() []*record.Of[Deputy] {
	ethnic := record.Choice("ethnic", "民族", func(d *Deputy) *string { return &d.Ethnic }, append(slices.Clone(ethnicList), "其他")...).Required().
		Under(underBasic).In(70).Shared().Help("只存“汉”“回”等，输入“回族”也可以")
	for _, e := range ethnicList {
		ethnic.Meaning(e+"族", e)
	}
	ethnic.Meaning("其他民族", "其他").Meaning("穿青人", "其他").Meaning("未识别民族", "其他")
	levels := record.ChoicesBy("levels", "级别", (*Deputy).levels, (*Deputy).setLevels, Levels...).Required().Also("代表级别", "人大代表级别").Under(underBasic).
		Help("兼任几级代表的，各级各有自己的选区、当选日期和证号")
	for word, level := range levelWords {
		levels.Meaning(word, level)
	}
	return []*record.Of[Deputy]{
		record.Text("name", "姓名", func(d *Deputy) *string { return &d.Name }).Must().Also("代表姓名", "代表").Under(underBasic).In(90).Pinyin().Shared(),
		record.Choice("sex", "性别", func(d *Deputy) *string { return &d.Sex }, "男", "女").Required().Under(underBasic).In(50).Shared(),
		ethnic,
		record.YearMonth("birth", "出生年月", func(d *Deputy) *record.Month { return &d.Birth }).Required().Also("出生日期", "出生时间", "生日").Under(underBasic).In(90),
		record.Text("id_number", "身份证号", func(d *Deputy) *string { return &d.IDNumber }).Also("身份证号码", "公民身份号码", "身份证").Under(underBasic).
			Secret(record.SecretID).When(func(d *Deputy) bool { return d.Mandate(LevelTown) != nil }),
		record.Text("phone", "手机", func(d *Deputy) *string { return &d.Phone }).Also("联系电话", "电话", "手机号", "手机号码", "联系方式").Under(underBasic).
			Secret(record.SecretPhone).In(120).When(func(d *Deputy) bool { return d.Mandate(LevelTown) != nil }),
		levels,
	}
}

// latestFields show what the person is now, as of the last change.
func latestFields() []*record.Of[Deputy] {
	return lifted((*Deputy).latest, []*record.Of[latest]{
		partyField(func(l *latest) *string { return l.party }),
		educationField(func(l *latest) *string { return l.education }),
		postField(func(l *latest) *string { return l.post }),
		categoryField(func(l *latest) *string { return l.category }),
		occupationField(func(l *latest) *string { return l.occupation }),
	})
}

func identityFields() []*record.Of[Deputy] {
	return []*record.Of[Deputy]{
		record.Whole("first_year", "首次当选年份", func(d *Deputy) *record.Opt[int64] { return &d.FirstYear }).Also("首次当选").Under(underSeat),
		record.Choices("identities", "其他身份", func(d *Deputy) *[]string { return &d.Identities }, identityList...).List(KeyIdentities).
			Secret(record.SecretSensitive).Under(underSeat),
	}
}

// identityList are the other identities of DOMAIN.md §3.1; religion and disability among them make the field sensitive.
var identityList = []string{"归侨侨眷", "少数民族", "宗教界", "残疾人", "非公经济人士", "返乡创业", "农民工", "退役军人", "教师", "医务", "妇联", "共青团", "劳动模范", "党代表",
	"政协委员", "“两新”组织"}

func contactFields() []*record.Of[Deputy] {
	return []*record.Of[Deputy]{
		record.Text("landline", "固定电话", func(d *Deputy) *string { return &d.Landline }).Also("办公电话", "座机", "住宅电话").Secret(record.SecretPhone).Under(underContact),
		record.Text("wechat", "微信", func(d *Deputy) *string { return &d.WeChat }).Also("微信号").Secret(record.SecretPhone).Under(underContact),
		record.Text("email", "邮箱", func(d *Deputy) *string { return &d.Email }).Also("电子邮箱", "E-mail").Secret(record.SecretPhone).Under(underContact),
		record.Text("address", "家庭住址", func(d *Deputy) *string { return &d.Address }).Also("住址", "现住址", "通讯地址", "家庭地址").Secret(record.SecretAddress).Under(underContact),
		record.Text("household", "户籍地", func(d *Deputy) *string { return &d.Household }).Also("户籍所在地", "户口所在地").Secret(record.SecretAddress).Under(underContact),
		record.YesNo("fixed_pay", "固定工资收入", func(d *Deputy) *record.Opt[bool] { return &d.FixedPay }).Required().Secret(record.SecretBank).
			Also("有无固定工资收入", "是否有固定工资收入").Under(underContact).Help("无固定工资收入的可领误工补贴（代表法41）"),
		record.Text("bank_account", "银行卡号", func(d *Deputy) *string { return &d.BankAccount }).Also("银行账号", "卡号").Secret(record.SecretBank).Under(underContact),
		record.Text("bank_name", "开户行", func(d *Deputy) *string { return &d.BankName }).Also("开户银行").Secret(record.SecretBank).Under(underContact),
	}
}

func historyFields() []*record.Of[Deputy] {
	return []*record.Of[Deputy]{
		record.Text("former_name", "曾用名", func(d *Deputy) *string { return &d.FormerName }).Under(underHistory),
		record.Text("native_place", "籍贯", func(d *Deputy) *string { return &d.NativePlace }).Under(underHistory).Help("省名加县名，如：云南陆良"),
		record.Text("degree", "学位", func(d *Deputy) *string { return &d.Degree }).Under(underHistory),
		record.Text("school", "毕业院校", func(d *Deputy) *string { return &d.School }).Also("毕业学校", "毕业院校及专业").Under(underHistory),
		record.Text("major", "专业", func(d *Deputy) *string { return &d.Major }).Also("所学专业").Under(underHistory),
		record.Text("title", "专业技术职称", func(d *Deputy) *string { return &d.Title }).Also("职称", "专业技术职务").Under(underHistory),
		record.YearMonth("work_since", "参加工作时间", func(d *Deputy) *record.Month { return &d.WorkSince }).Also("工作时间", "参工时间").Under(underHistory),
		record.LongText("resume", "简历", func(d *Deputy) *string { return &d.Resume }).Also("个人简历", "工作简历", "主要简历").Secret(record.SecretBackground).Under(underHistory).
			Help("一行一段：起止年月—单位职务"),
		record.LongText("honours", "奖惩情况", func(d *Deputy) *string { return &d.Honours }).Also("奖惩", "荣誉", "获奖情况").Secret(record.SecretBackground).Under(underHistory),
		record.Whole("name_place", "姓名排序号", func(d *Deputy) *record.Opt[int64] { return &d.NamePlace }).Also("笔画键", "姓名笔画键", "笔画序号").Under(underHistory).
			Help("一般空着，按姓名笔画自动排；填了号的排在最前，从小到大"),
	}
}

// deputyRows are the rows behind what stands on top.
func deputyRows() []*record.Of[Deputy] {
	return []*record.Of[Deputy]{
		record.Rows("mandates", "任职记录", mandateFields(), func(d *Deputy) *[]Mandate { return &d.Mandates }).Under(underSeat),
		record.Rows("changes", "身份变化", changeFields(), func(d *Deputy) *[]AttributeChange { return &d.Changes }).Under(underChange),
		record.Rows("statuses", "变动记录", statusFields(), func(d *Deputy) *[]StatusChange { return &d.Statuses }).Under(underChange),
		record.Rows("case_reports", "涉案报告", caseFields(), func(d *Deputy) *[]CaseReport { return &d.CaseReports }).Secret(record.SecretSensitive).Under(underChange),
		record.Rows("groups", "小组经历", groupFields(), func(d *Deputy) *[]GroupMembership { return &d.Groups }).Under(underTeam),
		record.Rows("delegations", "代表团经历", delegationFields(), func(d *Deputy) *[]DelegationMembership { return &d.Delegations }).Under(underTeam),
		record.Rows("presidium", "主席团任职", presidiumFields(), func(d *Deputy) *[]PresidiumMembership { return &d.Presidium }).Under(underTeam),
		record.Rows("committees", "专门机构任职", committeeFields(), func(d *Deputy) *[]CommitteeMembership { return &d.Committees }).Under(underTeam),
	}
}

func changeFields() []*record.Of[AttributeChange] {
	return []*record.Of[AttributeChange]{
		record.Day("day", "日期", func(c *AttributeChange) *record.Date { return &c.Day }).Required(),
		record.Choice("item", "项目", func(c *AttributeChange) *string { return &c.Item }, ItemParty, ItemEducation, ItemPost, ItemOccupation, ItemCategory).Required(),
		record.Text("value", "新值", func(c *AttributeChange) *string { return &c.Value }).Required(),
	}
}

// ethnicList is GB/T 3304-1991 (DOMAIN.md §3.26): the 56 nationalities, without 族.
var ethnicList = []string{"汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤",
	"畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒",
	"乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺"}
