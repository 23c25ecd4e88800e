package main

import "npcdesk/app/paper/docx"

// meetingTemplates are the papers of one meeting, training or report to voters.
var meetingTemplates = builders{
	"记录_议程":     meetingAgenda,
	"记录_请假条":    leavePaper,
	"记录_会议记录":   meetingRecord,
	"记录_纪要":     meetingMinutes,
	"记录_培训情况":   trainingResult,
	"记录_述职报告表":  votersReport,
	"记录_述职测评结果": votersResult,
}

func meetingAgenda() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{题目}}\n议　程").Blank(1)
	optional(d, "时间", docx.Body, "时间：{{时间}}")
	optional(d, "地点", docx.Body, "地点：{{地点}}")
	optional(d, "主持人", docx.Body, "主持：{{主持人}}")
	return d.Blank(1).Para(docx.Body, "{{议程.号}}、{{议程.事项}}{{议程.报告人}}")
}

// eachPage opens the block of a sheet that is made for each item of a list: all but the first one start a page.
func eachPage(list, title string) *docx.Doc {
	d := docx.New(formPage).Para(docx.Body, "{{#"+list+"}}")
	optional(d, "首页", docx.Title, title)
	d.Para(docx.Body, "{{#另起一页}}").PageBreak().Para(docx.Title, title)
	return d.Para(docx.Body, "{{/另起一页}}")
}

func leavePaper() *docx.Doc {
	d := eachPage("条", "请　假　条").Blank(1)
	t := form()
	wide(t, "会议名称", "{{会议名称}}", docx.TableText, 14)
	wide(t, "会议时间", "{{时间}}", docx.TableText, 12)
	pair(t, "请假人", "{{姓名}}", "代表小组\n或单位", "{{单位}}")
	wide(t, "请假事由", "{{事由}}", docx.TableLeft, 45)
	wide(t, "缺席的场次", "{{场次}}", docx.TableText, 12)
	wide(t, "请假人签名", "　　　　　　　　　　　　　　年　　月　　日", docx.TableText, 18)
	pair(t, "批准人", "{{批准人}}", "批准日期", "{{批准日期}}")
	t.Height(14)
	return d.Table(t).Para(docx.Body, "{{/条}}")
}

func meetingRecord() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{题目}}\n会议记录").Blank(1)
	t := form()
	wide(t, "时间", "{{时间}}", docx.TableText, 9)
	wide(t, "地点", "{{地点}}", docx.TableText, 9)
	pair(t, "主持人", "{{主持人}}", "记录人", "{{记录人}}")
	wide(t, "人数", "{{人数}}", docx.TableText, 9)
	for _, who := range []string{"出席", "请假", "缺席", "列席"} {
		wide(t, who, "{{"+who+"}}", docx.TableLeft, 9)
		t.Breaks()
	}
	d.Table(t)
	for _, who := range []string{"迟到早退", "特邀", "旁听"} {
		optional(d, who, docx.TableNote, who+"：{{"+who+"}}")
	}
	outlineBody(d)
	d.Para(docx.Body, "{{#手写}}").Para(docx.H1, "记录").Table(ruled()).Para(docx.Body, "{{/手写}}")
	return d.Blank(1).Para(docx.Normal, "主持人（签名）：　　　　　　　　记录人（签名）：").Para(docx.Normal, "签名日期：{{签字日期}}")
}

// ruled is room to write by hand.
func ruled() *docx.Table {
	t := docx.NewTable(156)
	for range 12 {
		t.Row("").Height(10)
	}
	return t
}

// meetingMinutes has the head of minutes (纪要格式, GB/T 9704-2012 10.3).
func meetingMinutes() *docx.Doc {
	d := official("{{纪要名}}", "{{期号}}", "")
	d.Para(docx.Title, "{{题目}}").Blank(1).Para(docx.Body, "{{导语}}")
	outlineBody(d).Blank(1)
	for _, who := range []string{"出席", "请假", "列席", "特邀"} {
		d.Para(docx.Body, "{{#"+who+"}}").Runs(docx.Minutes, docx.Hei.Of(who+"："), docx.Plain.Of("{{"+who+"}}")).Para(docx.Body, "{{/"+who+"}}")
	}
	return d.Sign("{{主席团}}", "{{落款日期}}")
}

func trainingResult() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{题目}}").Blank(1)
	t := form()
	wide(t, "时间", "{{时间}}", docx.TableText, 10)
	wide(t, "地点", "{{地点}}", docx.TableText, 10)
	pair(t, "主办单位", "{{主办}}", "授课人", "{{授课人}}")
	pair(t, "对象层次", "{{对象层次}}", "学时", "{{学时}}")
	wide(t, "培训方式", "{{培训方式}}", docx.TableText, 10)
	wide(t, "内容类别", "{{内容类别}}", docx.TableText, 10)
	wide(t, "主题", "{{主题}}", docx.TableText, 10)
	pair(t, "应参训", "{{应参训}}", "实参训", "{{实参训}}")
	pair(t, "出勤率", "{{出勤率}}", "参训人次", "{{参训人次}}")
	wide(t, "请假", "{{请假人员}}", docx.TableLeft, 10)
	wide(t, "缺席", "{{缺席人员}}", docx.TableLeft, 10)
	wide(t, "发放资料", "{{资料}}", docx.TableLeft, 14)
	wide(t, "考核结果", "{{考核结果}}", docx.TableLeft, 24)
	t.Breaks()
	wide(t, "反馈意见", "{{反馈意见}}", docx.TableLeft, 24)
	t.Breaks()
	return d.Table(t).Para(docx.Signature, "\t{{人大办}}")
}

func votersReport() *docx.Doc {
	d := eachPage("表", "{{行政区}}人大代表述职报告表").Blank(1)
	t := form()
	pair(t, "姓名", "{{姓名}}", "性别、民族", "{{性别}}　{{民族}}")
	pair(t, "选区", "{{选区}}", "代表小组", "{{小组}}")
	wide(t, "工作单位\n及职务", "{{职务}}", docx.TableText, 12)
	pair(t, "述职时间", "{{时间}}", "述职方式", "{{方式}}")
	wide(t, "地点", "{{地点}}", docx.TableText, 10)
	wide(t, "履职情况\n（出席会议、\n参加活动、\n提出建议、\n联系选民）", "", docx.TableLeft, 74)
	wide(t, "存在不足和\n今后打算", "", docx.TableLeft, 46)
	wide(t, "选民意见和\n本人承诺", "{{承诺}}", docx.TableLeft, 30)
	return d.Table(t).Para(docx.TableNote, "述职代表（签名）：　　　　　　　　　　　　　　年　　月　　日").Para(docx.Body, "{{/表}}")
}

func votersResult() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{行政区}}人大代表述职测评结果").Blank(1)
	t := form()
	wide(t, "述职代表", "{{述职代表}}", docx.TableText, 12)
	pair(t, "述职时间", "{{时间}}", "选区", "{{选区名}}")
	wide(t, "地点", "{{地点}}", docx.TableText, 10)
	pair(t, "参加选民", "{{参加选民人数}}", "发出票", "{{发出票}}")
	pair(t, "收回票", "{{收回票}}", "有效票", "{{有效票}}")
	d.Table(t).Blank(1)
	g := docx.NewTable(52, 52, 52)
	g.Head("等次", "票数", "占有效票")
	g.Row("{{等次.等次}}", "{{等次.票数}}", "{{等次.比例}}").Height(10)
	d.Table(g)
	optional(d, "率", docx.TableNote, "{{率}}（均以有效票为分母）")
	optional(d, "票数不符说明", docx.TableNote, "票数说明：{{票数不符说明}}")
	o := form()
	wide(o, "选民意见\n建议", "{{意见}}", docx.TableLeft, 30)
	o.Breaks()
	wide(o, "整改承诺", "{{整改承诺}}", docx.TableLeft, 22)
	o.Breaks()
	d.Blank(1).Table(o)
	return d.Para(docx.Signature, "\t{{主席团}}").Para(docx.Signature, "\t{{落款日期}}")
}
