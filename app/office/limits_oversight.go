package office

import (
	"strings"

	"npcdesk/app/record"
)

const limitsOversight = "监督"

// inspectionKinds are the kinds of §3.11, and the hearing before the budget (B28).
var inspectionKinds = []string{InspectBeforeSession, "专题视察", "集中视察", InspectSingly, "专题调研", InspectLaw, "专项督查", "跟踪督查（回头看）", "专题询问", "约见",
	InspectBudget}

// inspectionTags are campaigns that counties ask to have counted apart (DOMAIN.md §8, seeds 001).
var inspectionTags = []string{"三察一评", "三改一拆", "洁净乡村", "民生实事", "重点项目", "重点建议督办", "住村联心"}

// problemDisposals are the ways in which law checks dispose of what they find (处置方式, DOMAIN.md §8, seed 001).
var problemDisposals = []string{"限期整改", "限期关停", "查处没收", "立案处罚", "约谈", "移送有关机关"}

// appraisalSteps are the steps of §3.13.
var appraisalSteps = []string{"动员", "走访调查", "座谈", "听取汇报", "测评", "反馈", "整改", "回头看"}

var (
	appraisalMethods = []string{"民主评议", "满意度测评", "述职评议（政府副职）", "述职评议（站所长）"}
	appraisalKinds   = []string{"双管站所", "镇属办公室", "政府部门", "个人"}
)

// oversightLimits are the settings of §3.11 to §3.14 and of rules B22 and E11.
var oversightLimits = []Limit{
	{Key: KeyInspectionKinds, Title: "视察调研活动类型", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(inspectionKinds, "\n"), Source: "各地叫法不同，一行一类", Mark: record.Verify},
	{Key: KeyInspectionTags, Title: "视察调研专项标签", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(inspectionTags, "\n"), Source: "本机关，一行一个", Mark: record.Verify},
	{Key: KeyInspectionFeedback, Title: "视察调研报告的反馈期限（月）", Group: limitsOversight, Kind: record.KindInt, Default: "3", Source: "代表法31：应当及时反馈，没有定月数；各省一般三个月", Mark: record.Verify},
	{Key: KeyInspectionFeedback, Title: "视察调研报告的反馈期限（月）", Group: limitsOversight, Kind: record.KindInt, Default: "3", Source: "浙江实施代表法办法24", Mark: record.Provincial, Province: "浙江"},
	{Key: KeyInspectionFeedback, Title: "视察调研报告的反馈期限（月）", Group: limitsOversight, Kind: record.KindInt, Default: "1", Source: "重庆实施代表法办法31", Mark: record.Provincial, Province: "重庆"},
	{Key: KeyProblemNumber, Title: "问题编号式样", Group: limitsOversight, Kind: record.KindText, Default: "{年}-{序号3}", Source: "如：2026-014", Mark: record.Verify},
	{Key: KeyProblemMonths, Title: "问题整改期限（月）", Group: limitsOversight, Kind: record.KindInt, Default: "3", Source: "参照视察调研报告的反馈期限", Mark: record.Verify},
	{Key: KeyProblemReview, Title: "长期推进的问题几个月回看一次", Group: limitsOversight, Kind: record.KindInt, Default: "12", Source: "每年回看一次", Mark: record.Verify},
	{Key: KeyProblemKinds, Title: "问题类别", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(problemKinds, "\n"), Source: "本机关，一行一类", Mark: record.Verify},
	{Key: KeyProblemDisposals, Title: "处置方式", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(problemDisposals, "\n"), Source: "执法检查的做法，一行一种", Mark: record.Verify},
	{Key: KeyAppraisalMethods, Title: "评议方式", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(appraisalMethods, "\n"), Source: "豫4、浙28、渝32等省的规定，一行一种", Mark: record.Verify},
	{Key: KeyAppraisalKinds, Title: "评议对象类别", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(appraisalKinds, "\n"), Source: "本机关，一行一类", Mark: record.Verify},
	{Key: KeyAppraisalSteps, Title: "评议步骤", Group: limitsOversight, Kind: record.KindLongText, Default: strings.Join(appraisalSteps, "\n"), Source: "本机关，一行一步", Mark: record.Verify},
	{Key: KeyPointsSatisfied, Title: "测评得分：满意一票", Group: limitsOversight, Kind: record.KindInt, Default: "100", Source: "本机关的测评办法", Mark: record.Verify},
	{Key: KeyPointsMostly, Title: "测评得分：基本满意一票", Group: limitsOversight, Kind: record.KindInt, Default: "80", Source: "本机关的测评办法", Mark: record.Verify},
	{Key: KeyPointsDissatisfied, Title: "测评得分：不满意一票", Group: limitsOversight, Kind: record.KindInt, Default: "0", Source: "本机关的测评办法", Mark: record.Verify},
	{Key: KeyPointsAbstain, Title: "测评得分：弃权（不了解）一票", Group: limitsOversight, Kind: record.KindInt, Default: "0", Source: "本机关的测评办法", Mark: record.Verify},
	{Key: KeyAppraisalPublic, Title: "评议结果要向社会公开", Group: limitsOversight, Kind: record.KindBool, Default: "否", Source: "本机关的评议办法", Mark: record.Verify},
	{Key: KeyAppraisalPublic, Title: "评议结果要向社会公开", Group: limitsOversight, Kind: record.KindBool, Default: "是", Source: "河南乡镇人大工作条例4（四）", Mark: record.Provincial, Province: "河南"},
	{Key: KeyInterpellationMovers, Title: "质询案联名人数至少", Group: limitsOversight, Kind: record.KindInt, Default: "10", Source: "组织法24、代表法20", Mark: record.Certain},
}
