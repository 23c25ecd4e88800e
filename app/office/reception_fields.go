package office

import (
	"slices"

	"npcdesk/app/record"
)

// Receptions is the register of receptions of voters (接待选民、民情).
var Receptions = record.NewRegister("reception", "接待选民", slices.Concat(
	under(GroupReceived, receivedFields()), under(GroupVisitor, visitorFields()), under(GroupForwarded, forwardedFields()),
	under(GroupFeedback, voterFeedbackFields()), under(GroupConverted, convertedFields()),
)...).Find("content").Titled(func(r *Reception) string { return clipped(r.Content, 24) }).Dated("day").
	OrderedBy(record.Sort{Key: "day", Desc: true}).Prepared(prepareReception).
	States(func(r *Reception, _ record.Settings) record.State { return r.State() }, receptionStates...).
	Happenings(receptionSteps...).Rules(receptionRules()...).Present(receptionGroup)

func prepareReception(r *Reception, _ record.Settings) {
	if r.Form == "" && r.Station.ID != 0 {
		r.Form = FormStation
	}
	if r.Way == "" && r.Proposal.ID != 0 {
		r.Way = WayConvert
	}
}

func receivedFields() []*record.Of[Reception] {
	return []*record.Of[Reception]{
		record.Day("day", "接待日期", func(r *Reception) *record.Date { return &r.Day }).Must().Also("日期", "时间", "接待时间", "登记日期", "走访日期", "来访日期").In(100),
		record.TimeOfDay("from", "开始时间", func(r *Reception) *record.Clock { return &r.From }).Also("时段", "接待时段"),
		record.TimeOfDay("to", "结束时间", func(r *Reception) *record.Clock { return &r.To }),
		record.Choice("form", "形式", func(r *Reception) *string { return &r.Form }, FormStation, FormVisit, "选民座谈会", "线上（公众号、二维码、电话）", "主题活动现场", "来信").Required().
			Also("接待形式", "接待方式", "方式").Meaning("代表接待日", FormStation).Meaning("进站接待", FormStation).Meaning("进站", FormStation).Meaning("接待日", FormStation).
			Meaning("来访", FormStation).Meaning("走访", FormVisit).Meaning("座谈会", "选民座谈会").Meaning("线上", "线上（公众号、二维码、电话）").
			Meaning("微信", "线上（公众号、二维码、电话）").Meaning("电话", "线上（公众号、二维码、电话）").Meaning("主题活动", "主题活动现场"),
		record.To("station", "场所", "station", func(r *Reception) *record.Ref { return &r.Station }).
			When(func(r *Reception) bool { return r.Form == FormStation }).Also("站点", "联络站", "接待站", "接待站点", "接待场所").In(140),
		record.To("roster", "值班排班", "roster", func(r *Reception) *record.Ref { return &r.Roster }).Help("按哪一份排班表接待；没有排班的空着"),
		record.Text("place", "接待地点", func(r *Reception) *string { return &r.Place }).Also("地点").Help("不在联络站接待的，写明在哪里"),
		record.People("deputies", "接待代表", func(r *Reception) *[]record.Person { return &r.Deputies }, Attendances...).Required().
			Also("代表", "代表姓名", "接待人", "值班代表", "走访代表", "参加代表").In(120),
		record.Whole("visitors", "来访人次", func(r *Reception) *record.Opt[int64] { return &r.Visitors }).Required().
			Also("来访人数", "接待人次", "接待人数", "人次", "人数", "接待选民人次", "选民人数").In(70),
		record.Whole("households", "走访户数", func(r *Reception) *record.Opt[int64] { return &r.Households }).
			When(func(r *Reception) bool { return r.Form == FormVisit }).Also("户数"),
		record.LongText("content", "诉求内容", func(r *Reception) *string { return &r.Content }).Must().
			Also("反映问题", "反映的问题", "意见建议", "主要诉求", "事项", "内容", "民情内容", "反映事项", "问题").In(220),
		record.Choice("area", "诉求类别", func(r *Reception) *string { return &r.Area }, receptionKinds...).List(KeyReceptionKinds).Required().
			Also("类别", "问题类别", "内容分类", "分类", "民情类别").In(100),
		record.Whole("opinions", "条数", func(r *Reception) *record.Opt[int64] { return &r.Opinions }).Required().Also("意见条数", "意见建议条数", "件数", "问题条数"),
	}
}

func visitorFields() []*record.Of[Reception] {
	return []*record.Of[Reception]{
		record.Text("visitor", "来访人姓名", func(r *Reception) *string { return &r.Visitor }).Secret(record.SecretIdentity).Also("来访人", "选民姓名", "来访选民", "选民", "反映人").
			Help("可以不填：只在需要回复本人时登记"),
		record.Text("phone", "来访人电话", func(r *Reception) *string { return &r.Phone }).Secret(record.SecretPhone).Also("联系电话", "电话", "选民电话"),
		record.Text("address", "来访人住址", func(r *Reception) *string { return &r.Address }).Secret(record.SecretAddress).Also("住址", "家庭住址", "村组"),
		record.To("constituency", "所在选区", "constituency", func(r *Reception) *record.Ref { return &r.Constituency }).Also("选区"),
	}
}

func forwardedFields() []*record.Of[Reception] {
	return []*record.Of[Reception]{
		record.Choice("way", "处理方式", func(r *Reception) *string { return &r.Way }, WayOnSpot, WayUnit, WayConvert, WayVillage, WayHigher, WayExplain, WayRefused).
			From(ReceptionSorted).Required().Also("处理意见", "办理方式").Meaning("当场解答", WayOnSpot).Meaning("当场解决", WayOnSpot).Meaning("现场解决", WayOnSpot).
			Meaning("转部门", WayUnit).Meaning("转办", WayUnit).Meaning("转为建议", WayConvert).Meaning("转建议", WayConvert).Meaning("转村", WayVillage).Meaning("转社区", WayVillage).
			Meaning("上报", WayHigher).Meaning("解释", WayExplain).Meaning("不予受理", WayRefused).In(120),
		record.LongText("way_why", "处理说明", func(r *Reception) *string { return &r.WayWhy }).
			When(func(r *Reception) bool { return r.Way == WayRefused || r.Way == WayHigher }).Help("不予受理的原因，或者上报到哪里"),
		record.To("unit", "承办单位", "unit", func(r *Reception) *record.Ref { return &r.Unit }).When((*Reception).handedOn).Also("办理单位", "责任单位", "转办单位", "承办部门").In(130),
		record.Day("handed_over", "交办日期", func(r *Reception) *record.Date { return &r.HandedOver }).When((*Reception).handedOn).Also("转办日期", "转交日期", "交办时间"),
		record.Day("due_set", "期限", func(r *Reception) *record.Date { return &r.DueSet }).Also("办理期限", "办结期限", "时限").Help("空着时按设置里的天数从交办日期算起"),
		record.Shown("due", "应办结日期", func(r *Reception, in record.Settings) string { return string(r.Due(in)) }).Kept(),
		record.LongText("result", "办理结果", func(r *Reception) *string { return &r.Result }).When((*Reception).answered).Also("办理情况", "处理结果", "结果", "答复"),
		record.Day("replied", "回复日期", func(r *Reception) *record.Date { return &r.Replied }).Also("答复日期", "办理回复日期"),
		record.Day("closed", "办结日期", func(r *Reception) *record.Date { return &r.Closed }).Also("办结时间", "完成日期", "解决日期"),
	}
}

// handedOn tells whether somebody else has to handle the matter.
func (r *Reception) handedOn() bool { return r.Way == WayUnit || r.Way == WayVillage }

// answered tells whether there must be a result by now; what became a suggestion has that of the suggestion.
func (r *Reception) answered() bool {
	return slices.Contains([]record.State{ReceptionReplied, ReceptionTold, ReceptionAgain, StateClosed}, r.State())
}

func voterFeedbackFields() []*record.Of[Reception] {
	return []*record.Of[Reception]{
		record.Day("told", "反馈日期", func(r *Reception) *record.Date { return &r.Told }).When(func(r *Reception) bool { return r.handedOn() && r.State() == StateClosed }).Also("反馈选民日期", "反馈时间", "回访日期").In(100),
		record.Choice("told_how", "反馈方式", func(r *Reception) *string { return &r.ToldHow }, "当面", "电话", "书面", "线上", "公示").Also("回访方式"),
		record.Choice("satisfaction", "选民满意度", func(r *Reception) *string { return &r.Satisfaction }, Satisfied, Mostly, Dissatisfied).
			When(func(r *Reception) bool { return r.Told != "" && r.State() == StateClosed }).Also("满意度", "群众满意度", "评价", "是否满意").Meaning("是", Satisfied).Meaning("否", Dissatisfied).In(80),
		record.LongText("opinion", "选民意见", func(r *Reception) *string { return &r.Opinion }).
			When(func(r *Reception) bool { return r.Satisfaction == Dissatisfied }).Also("不满意原因", "反馈意见"),
		record.Rows("rounds", "再办", receptionRoundFields(), func(r *Reception) *[]ReceptionRound { return &r.Rounds }),
		record.YesNo("solved", "解决实际困难", func(r *Reception) *record.Opt[bool] { return &r.Solved }).Also("是否解决", "解决困难"),
		record.YesNo("mediated", "化解矛盾", func(r *Reception) *record.Opt[bool] { return &r.Mediated }).Also("矛盾调解").Help("代表当场调解了矛盾纠纷的选“是”，同时计入矛盾调解"),
	}
}

func receptionRoundFields() []*record.Of[ReceptionRound] {
	return []*record.Of[ReceptionRound]{
		record.Day("day", "再办日期", func(r *ReceptionRound) *record.Date { return &r.Day }).Required(),
		record.Day("due", "再办期限", func(r *ReceptionRound) *record.Date { return &r.Due }),
		record.LongText("result", "再办结果", func(r *ReceptionRound) *string { return &r.Result }),
		record.Day("replied", "再回复日期", func(r *ReceptionRound) *record.Date { return &r.Replied }),
		record.Day("told", "再反馈日期", func(r *ReceptionRound) *record.Date { return &r.Told }),
		record.Choice("satisfaction", "再办满意度", func(r *ReceptionRound) *string { return &r.Satisfaction }, Satisfied, Mostly, Dissatisfied),
		record.LongText("opinion", "再办意见", func(r *ReceptionRound) *string { return &r.Opinion }),
	}
}

func convertedFields() []*record.Of[Reception] {
	return []*record.Of[Reception]{
		record.To("proposal", "转成的建议", "proposal", func(r *Reception) *record.Ref { return &r.Proposal }).
			When(func(r *Reception) bool { return r.Way == WayConvert }).Also("建议编号", "代表建议"),
		record.Day("converted", "转建议日期", func(r *Reception) *record.Date { return &r.Converted }).When(func(r *Reception) bool { return r.Proposal.ID != 0 }),
	}
}
