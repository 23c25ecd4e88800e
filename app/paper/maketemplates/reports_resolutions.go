package main

import "npcdesk/app/paper/docx"

// resolutionTemplates are the resolutions and decisions of a session (D49 to D53) and their official texts (D57). A frame stands where
// the clerk has written no text.
var resolutionTemplates = builders{
	"决议_政府工作报告":  resolution(onGovernment),
	"决议_主席团工作报告": resolution(onPresidium),
	"决议_预算":      resolution(onBudget),
	"决议_决算和预算调整": resolution(onAccounts),
	"决定_接受辞职":    resolution(onResigning),
	"决议决定":       func() *docx.Doc { return textBody(congressPaper("{{题目}}"), "文") },
	"决议正式文本":     officialText,
}

// resolution makes the template of one kind of resolution.
func resolution(frame func(*docx.Doc)) func() *docx.Doc {
	return func() *docx.Doc { return framed(congressPaper("{{题目}}"), frame) }
}

func onGovernment(d *docx.Doc) {
	d.Para(docx.Body, "{{会议.全称}}听取和审议了{{报告}}。会议肯定了{{政府}}的工作，同意报告提出的目标任务和主要措施，决定批准这个报告。")
	d.Para(docx.Body, "会议要求，{{政府}}把各项任务分解到单位、落实到人，办好民生实事，依法履行职责，自觉接受人民代表大会的监督，定期向代表通报工作进展情况。")
	d.Para(docx.Body, "会议号召，全{{镇}}人大代表和广大干部群众团结一心、扎实工作，为完成报告确定的各项任务而努力。")
}

func onPresidium(d *docx.Doc) {
	d.Para(docx.Body, "{{会议.全称}}听取和审议了{{报告}}。会议同意报告对工作的总结和今后工作的安排，决定批准这个报告。")
	d.Para(docx.Body, "会议要求，{{主席团}}依法做好监督工作和代表工作，密切联系代表和人民群众，督促办好代表提出的建议、批评和意见，充分发挥人民代表大会的作用。")
}

func onBudget(d *docx.Doc) {
	d.Para(docx.Body, "{{会议.全称}}审查了{{事项}}。{{审查}}决定批准{{事项}}。")
	d.Para(docx.Body, "会议要求，{{政府}}严格执行批准的预算，依法组织收入，管好用好资金，保障民生支出；非经法定程序不得调整预算；按照规定公开预算，接受监督。")
}

func onAccounts(d *docx.Doc) {
	d.Para(docx.Body, "{{会议.全称}}审查了{{事项}}。{{审查}}决定批准{{事项}}。")
	d.Para(docx.Body, "会议要求，{{政府}}加强财政管理，提高资金使用效益，按照规定向社会公开，接受监督。")
}

func onResigning(d *docx.Doc) {
	optional(d, "辞职务", docx.Body, "{{会议.全称}}审议了{{姓名}}提出的辞去{{职务}}职务的请求，根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》第三十二条的规定，决定接受{{姓名}}辞去{{职务}}职务的请求。")
	optional(d, "辞代表", docx.Body, "{{会议.全称}}审议了{{姓名}}提出的辞去{{职务}}职务的请求，根据《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第五十五条的规定，决定接受{{姓名}}辞去{{职务}}职务的请求。")
}

// officialText is D57: a resolution with a red head, its date of passing under the title.
func officialText() *docx.Doc {
	d := official(markOf("{{人大}}"), "{{文号}}", "").Para(docx.Title, "{{会议.题名}}\n{{题目}}")
	optional(d, "通过", docx.Subtitle, "{{通过}}").Blank(1)
	return framed(d, func(d *docx.Doc) {
		for _, kind := range []struct {
			name  string
			frame func(*docx.Doc)
		}{{"关于政府工作报告", onGovernment}, {"关于主席团工作报告", onPresidium}, {"关于预算", onBudget}, {"关于决算", onAccounts}, {"关于辞职", onResigning}} {
			d.Para(docx.Body, "{{#"+kind.name+"}}")
			kind.frame(d)
			d.Para(docx.Body, "{{/"+kind.name+"}}")
		}
	})
}
