package main

import "npcdesk/app/paper/docx"

// letterTemplates are the letters, notices and reports before and after a session (DOMAIN.md §5.2, §5.5).
var letterTemplates = together(
	builders{
		"请示_召开会议": requestToParty, "报告_召开会议": func() *docx.Doc { return toCounty("报告", "特此报告。") },
		"请示_召开会议_县": func() *docx.Doc { return toCounty("请示", "以上请示妥否，请批复。") }, "决定_召开会议": decisionToMeet,
		"公告_会议日期": dateNotice, "通知_召开会议": sessionNotice, "会议通知回执": replySlip, "代表请假表": leaveSlip, "通知_列席会议": sittingInNotice,
		"筹备工作方案": preparationPlan, "筹备工作分工表": preparationDuties, "倒排工期表": preparationSchedule,
		"会前视察通知": visitNotice, "会前视察方案": visitPlan, "会前视察报告": visitReport, "报告_征求意见稿": draftOut, "征求意见汇总表": comments,
	},
	builders{
		"公告_大会": congressNotice, "公告_资格终止": endingsNotice, "公告_民生实事": projectsNotice, "报告_会议情况": sessionReport,
		"通知_交办建议": handOverNotice, "代表建议交办清单": handOverList, "代表建议责任分解表": handOverDuties, "答复函样式": replySample, "目标任务分解表": reportTasks,
		"审议意见书": reviewOpinions, "预算公开提醒函": budgetReminder, "会议简报": bulletin, "会议新闻稿": pressRelease, "会议经费决算表": sessionCosts,
		"补贴发放表": allowances, "归档文件目录": filingList, "提请代表资格审查": absenceReferral,
	},
)

// meetingTitle is a title about the session, broken by meaning: 关于召开××镇第×届人民代表大会 / 第×次会议的通知.
func meetingTitle(before, after string) string {
	return before + "{{会议.题首}}\n{{会议.题尾}}" + after
}

// block keeps what add writes only when the tag has a value, or repeats it for each item of the list of that name.
func block(d *docx.Doc, tag string, add func()) {
	d.Para(docx.Body, "{{#"+tag+"}}")
	add()
	d.Para(docx.Body, "{{/"+tag+"}}")
}

// timeAndPlace are the paragraphs of a notice on when and where.
func timeAndPlace(d *docx.Doc) {
	d.Para(docx.H1, "一、会议时间和地点").Para(docx.Body, "会议于{{何时何地}}召开。")
	optional(d, "报到", docx.Body, "报到时间：{{报到}}。")
}

// callSigned ends a paper of the presidium that calls the session.
func callSigned(d *docx.Doc) *docx.Doc { return signed(d, "{{发文机关}}") }

// sheet opens a form or table: its title, and a line under it where note is not "".
func sheet(page docx.Page, title, note string) *docx.Doc {
	d := docx.New(page).Para(docx.Title, title)
	if note != "" {
		return d.Para(docx.TableNote, note)
	}
	return d.Blank(1)
}
