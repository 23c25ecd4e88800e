package main

import "npcdesk/app/paper/docx"

// activityTemplates are the papers of oversight (DOMAIN.md §3.11–3.14) that have a look of their own, and the commendation.
var activityTemplates = builders{
	"记录_检查记录":   siteRecord,
	"记录_审议意见书":  opinionLetter,
	"记录_问题交办单":  problemSlip,
	"记录_问题督办通知": problemUrging,
	"记录_问题销号单":  problemClosing,
	"记录_评议结果通报": appraisalReport,
	"记录_询问记录":   inquiryRecord,
	"记录_表彰决定":   commendation,
}

func siteRecord() *docx.Doc {
	d := eachPage("表", "{{题目}}\n检查记录").Blank(1)
	t := form()
	wide(t, "时间", "{{时间}}", docx.TableText, 10)
	pair(t, "点位", "{{点位}}", "单位", "{{单位}}")
	pair(t, "看什么", "{{看什么}}", "讲解人", "{{讲解人}}")
	wide(t, "抽查登记", "{{抽查}}", docx.TableLeft, 26)
	t.Breaks()
	wide(t, "检查情况", "", docx.TableLeft, 50)
	wide(t, "发现的问题", "", docx.TableLeft, 40)
	wide(t, "意见建议", "", docx.TableLeft, 26) // with a title of four lines the sheet still takes one page
	d.Table(t).Para(docx.TableNote, "被检查单位（签名）：　　　　　　　　　　　检查人（签名）：")
	return d.Para(docx.Body, "{{/表}}")
}

// opinionLetter is 审议意见书, in the format of a letter (信函格式).
func opinionLetter() *docx.Doc {
	page := docx.A4
	page.Letter, page.Numbers = markName("{{主席团}}"), docx.NotOnFirst
	d := docx.New(page).LetterNumber("{{文号}}").Para(docx.Title, "{{题目}}").To("{{主送}}").Para(docx.Body, "{{导语}}")
	return signed(outlineBody(d).Para(docx.Body, "{{要求}}"), "{{主席团}}")
}

// problemTable opens the slips of a problem: what it is, and whose.
func problemTable() *docx.Table {
	t := form()
	pair(t, "编号", "{{编号}}", "类别", "{{类别}}")
	pair(t, "来源", "{{出处}}", "严重度", "{{严重度}}")
	wide(t, "问题", "{{问题}}", docx.TableLeft, 18)
	t.Breaks()
	pair(t, "责任单位", "{{责任单位}}", "责任领导", "{{责任领导}}")
	pair(t, "交办日期", "{{交办日期}}", "整改时限", "{{要求完成}}")
	return t
}

func problemSlip() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{主席团}}\n问题整改交办单").Blank(1)
	optional(d, "交办文号", docx.TableNote, "文号：{{交办文号}}")
	t := problemTable()
	wide(t, "整改目标", "{{整改目标}}", docx.TableLeft, 16)
	wide(t, "整改措施", "{{整改措施}}", docx.TableLeft, 20)
	wide(t, "整改要求", "{{整改要求}}", docx.TableLeft, 24)
	pair(t, "签收人", "", "签收日期", "")
	d.Table(t)
	optional(d, "联系", docx.TableNote, "{{联系}}")
	return d.Para(docx.Signature, "\t{{主席团}}").Para(docx.Signature, "\t{{落款日期}}")
}

func problemUrging() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{主席团}}\n问题整改督办通知").To("{{责任单位}}").Para(docx.Body, "{{正文}}")
	t := problemTable()
	wide(t, "已有进展", "{{进度}}", docx.TableLeft, 12)
	t.Breaks()
	d.Table(t).Para(docx.Body, "{{要求}}").Sign("{{主席团}}", "　　年　　月　　日")
	return optional(d, "联系", docx.Remark, "{{联系}}")
}

func problemClosing() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{主席团}}\n问题整改销号单").Blank(1)
	t := problemTable()
	wide(t, "整改措施", "{{整改措施}}", docx.TableLeft, 16)
	wide(t, "整改情况", "{{进度}}", docx.TableLeft, 26)
	t.Breaks()
	pair(t, "完成日期", "{{完成日期}}", "验收日期", "{{验收日期}}")
	pair(t, "验收人", "{{验收人员}}", "验收结论", "{{验收结论}}")
	pair(t, "满意度", "{{满意度}}", "销号日期", "{{销号日期}}")
	wide(t, "责任单位\n意见", "　　　　　　　　　　　　　　　　（签名）", docx.TableText, 20)
	wide(t, "验收人意见", "　　　　　　　　　　　　　　　　（签名）", docx.TableText, 20)
	d.Table(t)
	return d.Para(docx.Signature, "\t{{主席团}}").Para(docx.Signature, "\t{{落款日期}}")
}

func appraisalReport() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{题目}}").To("{{主送}}").Para(docx.Body, "{{导语}}")
	t := docx.NewTable(24, 33, 12, 12, 13, 15, 22, 14, 11).In(docx.TableSmall)
	t.Head("类别", "评议对象", "满意", "基本\n满意", "不满意", "满意率", "满意和\n基本满意率", "得分", "名次")
	t.Cells(cells("结果", "类别", "名称", "满意", "基本满意", "不满意", "满意率", "两项率", "得分", "名次")...)
	d.Table(t).Para(docx.TableNote, "说明：{{定义}}{{计分}}")
	return signed(outlineBody(d).Para(docx.Body, "{{要求}}"), "{{主席团}}")
}

func inquiryRecord() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{题目}}").Blank(1)
	t := form()
	pair(t, "时间", "{{时间}}", "地点", "{{地点}}")
	wide(t, "提出代表", "{{提出}}", docx.TableLeft, 10)
	wide(t, "参加代表", "{{参加}}", docx.TableLeft, 10)
	wide(t, "应询单位\n和人员", "{{应询}}", docx.TableText, 12)
	d.Table(t).Blank(1)
	q := docx.NewTable(12, 50, 54, 40)
	q.Head("序号", "问题", "回答", "现场追问")
	q.Cells(docx.Cell{Text: "{{问答.号}}"}, docx.Cell{Text: "{{问答.问}}", Style: docx.TableLeft}, docx.Cell{Text: "{{问答.答}}", Style: docx.TableLeft},
		docx.Cell{Text: "{{问答.追问}}", Style: docx.TableLeft}).Height(24)
	q.Breaks()
	d.Table(q).Blank(1)
	r := form()
	wide(r, "答复要点", "{{答复要点}}", docx.TableLeft, 18)
	wide(r, "代表评价", "{{评价}}", docx.TableText, 10)
	wide(r, "交办事项", "{{交办事项}}", docx.TableLeft, 16)
	return d.Table(r).Para(docx.TableNote, "主持人（签名）：　　　　　　　　　　　记录人（签名）：")
}

func commendation() *docx.Doc {
	d := official(markOf("{{主席团}}"), "{{文号}}", "").Para(docx.Title, "{{题目}}").Blank(1)
	d.Para(docx.Body, "{{正文}}").Para(docx.Body, "{{结尾}}").Blank(1)
	d.Para(docx.GroupTitle, "{{名题}}")
	d.Para(docx.Names4, "{{短名.行}}").Para(docx.Body, "{{长名.行}}")
	return d.Sign("{{主席团}}", "{{落款日期}}")
}
