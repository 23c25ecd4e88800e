package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

// Provinces are the words for the setting 省份; provincial rules are on only in their own province (DESIGN.md decision 10).
var Provinces = []string{"北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
	"广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆"}

// Headings of the settings page.
const (
	limitsOffice   = "本机关"
	limitsTerm     = "届次与名额"
	limitsDeputy   = "代表"
	limitsSession  = "人代会"
	limitsProposal = "议案建议"
	limitsPaper    = "文件与台账"
)

// Limits are all settings of the office. One key may stand several times, once for every province that rules otherwise
// than the rest; LimitsIn picks the one that counts.
var Limits = slices.Concat(
	officeLimits, paperLimits, termLimits, deputyLimits, shareLimits, sessionLimits, presidiumLimits,
	proposalLimits, proposalTimeLimits, resultLimits, answerLimits,
	adminLimits, moduleLimits,
	reminderLimits, preparationLimits,
	dutyLimits, pointLimits,
	oversightLimits,
	contactLimits,
	meetingLimits,
	electionLimits, directLimits, stageLimits,
)

// LimitsIn lists the settings as they are in a province: one for each key, the province's own rule before the general one.
// A rule that exists only in other provinces is left out: there it is off.
func LimitsIn(province string) []Limit {
	var out []Limit
	for _, l := range Limits {
		if l.Province != "" && l.Province != province {
			continue
		}
		at := slices.IndexFunc(out, func(o Limit) bool { return o.Key == l.Key })
		switch {
		case at < 0:
			out = append(out, l)
		case l.Province != "":
			out[at] = l
		}
	}
	return out
}

var officeLimits = []Limit{
	{Key: KeyTown, Title: "乡镇名称", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyTownKind, Title: "乡镇类别", Group: limitsOffice, Kind: record.KindChoice, Default: "镇", Options: []string{"镇", "乡", "民族乡"}, Source: "本机关", Mark: record.Certain},
	{Key: KeyCounty, Title: "所属县（市、区）", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyProvince, Title: "省份", Group: limitsOffice, Kind: record.KindChoice, Options: Provinces, Source: "各省乡镇人大工作条例只在本省适用", Mark: record.Certain},
	{Key: KeyTerm, Title: "本届", Group: limitsOffice, Kind: record.KindInt, Source: "本机关；“届次”里的编号", Mark: record.Certain},
	{Key: KeyNameCongress, Title: "人民代表大会全称", Group: limitsOffice, Kind: record.KindText, Source: "空着时为“×镇人民代表大会”", Mark: record.Verify},
	{Key: KeyNamePresidium, Title: "主席团全称", Group: limitsOffice, Kind: record.KindText, Source: "空着时为“×镇人民代表大会主席团”", Mark: record.Verify},
	{Key: KeyNameOffice, Title: "办公室全称", Group: limitsOffice, Kind: record.KindText, Source: "空着时为“×镇人民代表大会办公室”", Mark: record.Verify},
	{Key: KeyNameTownGov, Title: "政府全称", Group: limitsOffice, Kind: record.KindText, Source: "空着时为“×镇人民政府”", Mark: record.Verify},
	{Key: KeyContact, Title: "联系人", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyContactPhone, Title: "联系电话", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyAddress, Title: "地址", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyPostcode, Title: "邮政编码", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyEmail, Title: "电子邮箱", Group: limitsOffice, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
}

var paperLimits = []Limit{
	{Key: KeyCodeCongress, Title: "大会发文代字", Group: limitsPaper, Kind: record.KindText, Source: "如：×镇人大，编为×镇人大〔2026〕1号", Mark: record.Verify},
	{Key: KeyCodePresidium, Title: "主席团发文代字", Group: limitsPaper, Kind: record.KindText, Source: "如：×人大主席团，编为×人大主席团〔2026〕1号", Mark: record.Verify},
	{Key: KeyNoticeNumber, Title: "公告编号式样", Group: limitsPaper, Kind: record.KindChoice, Default: "公告〔十五届〕第1号", Options: []string{"公告〔十五届〕第1号", "第1号"}, Source: "各地习惯", Mark: record.Verify},
	{Key: KeyPaperDate, Title: "落款日期写法", Group: limitsPaper, Kind: record.KindChoice, Default: "2026年1月10日", Options: []string{"2026年1月10日", "二〇二六年一月十日"}, Source: "GB/T 9704-2012", Mark: record.Certain},
	{Key: KeyScriptLarge, Title: "主持词用大字", Group: limitsPaper, Kind: record.KindBool, Default: "否", Source: "便于宣读；二号字，行距42磅", Mark: record.Verify},
	{Key: KeyCopies, Title: "红头文件抄送", Group: limitsPaper, Kind: record.KindLongText, Source: "一行一种文件，如：会议通知=县人大常委会办公室，镇党委；印在版记里，没有写的不印抄送", Mark: record.Verify},
	{Key: KeySeal, Title: "公告盖章", Group: limitsPaper, Kind: record.KindBool, Default: "是", Source: "各地习惯；选“否”只署名不留印章位置", Mark: record.Verify},
	{Key: KeyHallSeats, Title: "会场每排座位数", Group: limitsPaper, Kind: record.KindInt, Default: "12", Source: "本地会场；座次图用，4至30座", Mark: record.Verify},
	{Key: KeySecondSeat, Title: "主席台第二位坐在", Group: limitsPaper, Kind: record.KindChoice, Default: SeatLeft, Options: []string{SeatLeft, SeatRight}, Source: "各地习惯；以就座者面向会场为准", Mark: record.Verify},
	{Key: KeyLedgerDate, Title: "台账日期写法", Group: limitsPaper, Kind: record.KindChoice, Default: "2026.01.10", Options: []string{"2026.01.10", "2026-01-10"}, Source: "报表习惯", Mark: record.Verify},
	{Key: KeyLedgerFiller, Title: "填报人", Group: limitsPaper, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
	{Key: KeyLedgerChecker, Title: "审核人", Group: limitsPaper, Kind: record.KindText, Source: "本机关", Mark: record.Certain},
}

var termLimits = []Limit{
	{Key: KeyTermReminder, Title: "换届提醒（届次起后月数）", Group: limitsTerm, Kind: record.KindInt, Default: "54", Source: "每届任期五年（组织法9）；提前半年提醒", Mark: record.Verify},
	{Key: KeyDistrictDeviation, Title: "选区人口偏差提醒（%）", Group: limitsTerm, Kind: record.KindInt, Default: "30", Source: "各选区每一代表所代表的人口数应大体相等（选举法26），比例为习惯", Mark: record.Verify},
	{Key: KeySuspendedInN, Title: "暂停执行职务的计入实有代表数", Group: limitsTerm, Kind: record.KindBool, Default: "是", Source: "法律没有写明", Mark: record.Verify},
	{Key: KeySuspendedInE, Title: "暂停执行职务的计入应到人数", Group: limitsTerm, Kind: record.KindBool, Default: "否", Source: "法律没有写明", Mark: record.Verify},
	{Key: KeyPresidiumMayTell, Title: "主席团可先公告代表资格终止", Group: limitsTerm, Kind: record.KindBool, Default: "否", Source: "代表法63：由本级人代会公告；有的省许可主席团先公告", Mark: record.Verify},
}

var deputyLimits = []Limit{
	{Key: KeyCertPattern, Title: "代表证号式样", Group: limitsDeputy, Kind: record.KindText, Default: "{镇}{届}-{序号3}", Source: "如：镇15-001；空着不检查", Mark: record.Verify},
	{Key: KeyCategories, Title: "代表类别", Group: limitsDeputy, Kind: record.KindLongText, Default: strings.Join(categoryList, "\n"), Source: "县里的报表各有不同，一行一类", Mark: record.Verify},
	{Key: KeyCategoryColumns, Title: "代表类别与报表栏对照", Group: limitsDeputy, Kind: record.KindLongText, Source: "一行一类，如：企业负责人=其他；没有写的归到同名的栏", Mark: record.Verify},
	{Key: KeyIdentities, Title: "其他身份", Group: limitsDeputy, Kind: record.KindLongText, Default: strings.Join(identityList, "\n"), Source: "各地报表", Mark: record.Verify},
	{Key: KeyVotersTown, Title: "乡镇代表联系选民户数", Group: limitsDeputy, Kind: record.KindInt, Default: "50", Source: "各地“双联”要求", Mark: record.Verify},
	{Key: KeyVotersCounty, Title: "县代表联系选民户数", Group: limitsDeputy, Kind: record.KindInt, Default: "100", Source: "各地“双联”要求", Mark: record.Verify},
	{Key: KeyNameOrder, Title: "名单排序", Group: limitsDeputy, Kind: record.KindChoice, Default: OrderByName, Options: []string{OrderByName, OrderBySurname}, Source: "人大名单习惯", Mark: record.Verify},
	{Key: KeySingleFirst, Title: "单名在前", Group: limitsDeputy, Kind: record.KindBool, Default: "是", Source: "同姓的两字姓名排在三字姓名前；各家说法不一", Mark: record.Verify},
	{Key: KeyAgeBands, Title: "年龄段（各段上限）", Group: limitsDeputy, Kind: record.KindText, Default: "35、45、55、60", Source: "35岁以下、36—45、46—55、56—60、61岁以上", Mark: record.Verify},
}

// shareLimits are targets for the plan of a general election (DOMAIN.md §6.4); empty means that the county set none.
var shareLimits = []Limit{
	{Key: KeyShareParty, Title: "党员比例不高于（%）", Group: limitsDeputy, Kind: record.KindNumber, Source: "县里的换届方案", Mark: record.Verify},
	{Key: KeyShareWomen, Title: "妇女比例不低于（%）", Group: limitsDeputy, Kind: record.KindNumber, Source: "一般不低于上届；县里的换届方案", Mark: record.Verify},
	{Key: KeyShareGrassroots, Title: "基层代表比例不低于（%）", Group: limitsDeputy, Kind: record.KindNumber, Source: "县里的换届方案", Mark: record.Verify},
	{Key: KeyShareLeaders, Title: "党政干部比例不高于（%）", Group: limitsDeputy, Kind: record.KindNumber, Source: "一般低于上届；县里的换届方案", Mark: record.Verify},
	{Key: KeyShareNonParty, Title: "党外人士比例不低于（%）", Group: limitsDeputy, Kind: record.KindNumber, Source: "县里的换届方案", Mark: record.Verify},
	{Key: KeyShareReelected, Title: "连任比例不低于（%）", Group: limitsDeputy, Kind: record.KindNumber, Default: "33.3", Source: "一般三分之一左右", Mark: record.Verify},
	{Key: KeySharePresidium, Title: "主席团中党员比例不高于（%）", Group: limitsDeputy, Kind: record.KindNumber, Source: "县里的换届方案", Mark: record.Verify},
}

// LimitsOff lists the settings that exist only in other provinces than this one, each once with the provinces that have it: the
// rules that rest on them are off here (DESIGN.md decision 10).
func LimitsOff(province string) []LimitOff {
	here := LimitsIn(province)
	var out []LimitOff
	for _, l := range Limits {
		if slices.ContainsFunc(here, func(o Limit) bool { return o.Key == l.Key }) {
			continue
		}
		at := slices.IndexFunc(out, func(o LimitOff) bool { return o.Key == l.Key })
		if at < 0 {
			at = len(out)
			out = append(out, LimitOff{Key: l.Key, Title: l.Title})
		}
		out[at].Provinces = append(out[at].Provinces, l.Province)
	}
	return out
}

// LimitOff is a setting that this province does not have.
type LimitOff struct {
	Key, Title string
	Provinces  []string
}
