package main

import "npcdesk/app/paper/docx"

// contactTemplates are the papers of contact with voters (DOMAIN.md §3.16–3.18) and of suggestions outside sessions (§5.5 end).
var contactTemplates = builders{
	"记录_民情登记单":  receptionSheet,
	"记录_民情转办单":  receptionForward,
	"记录_信访转办单":  petitionForward,
	"记录_信访告知单":  petitionTold,
	"记录_接待日公告":  receptionNotice,
	"记录_值班表":    dutyRoster,
	"记录_联络站公示牌": stationBoard,
}

func receptionSheet() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{行政区}}人大代表\n民情登记单").Blank(1)
	t := form()
	wide(t, "时间", "{{时间}}", docx.TableText, 9)
	wide(t, "形式", "{{形式}}", docx.TableText, 9)
	pair(t, "地点", "{{地方}}", "接待代表", "{{代表}}")
	pair(t, "来访人", "{{来访人姓名}}", "电话", "{{来访人电话}}")
	pair(t, "住址", "{{来访人住址}}", "所在选区", "{{所在选区}}")
	pair(t, "来访人次", "{{来访人次}}", "诉求类别", "{{诉求类别}}")
	wide(t, "诉求内容", "{{诉求内容}}", docx.TableLeft, 34)
	t.Breaks()
	wide(t, "处理方式", "{{处理方式}}", docx.TableText, 10)
	pair(t, "承办单位", "{{承办单位}}", "应办结日期", "{{应办结日期}}")
	wide(t, "办理结果", "{{办理结果}}", docx.TableLeft, 30)
	t.Breaks()
	pair(t, "反馈日期", "{{反馈日期}}", "反馈方式", "{{反馈方式}}")
	pair(t, "选民满意度", "{{选民满意度}}", "代表签名", "")
	t.Height(12)
	return d.Table(t).Para(docx.TableNote, "本单含来访人信息，只在本单位内部使用。")
}

func receptionForward() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{人大办}}\n民情转办单").To("{{承办单位}}").Para(docx.Body, "代表接待选民收到下列意见，现转你单位办理。")
	t := form()
	pair(t, "接待日期", "{{接待日期}}", "接待代表", "{{代表}}")
	pair(t, "来访人", "{{来访人姓名}}", "诉求类别", "{{诉求类别}}")
	wide(t, "诉求内容", "{{诉求}}", docx.TableLeft, 40)
	t.Breaks()
	pair(t, "交办日期", "{{交办日期}}", "应办结日期", "{{应办结日期}}")
	wide(t, "办理要求", "{{办理要求}}", docx.TableLeft, 20)
	wide(t, "办理结果\n（单位填写）", "", docx.TableLeft, 36)
	pair(t, "签收人", "", "签收日期", "")
	return forwardEnd(d.Table(t))
}

// forwardEnd ends a slip that goes to a unit.
func forwardEnd(d *docx.Doc) *docx.Doc {
	optional(d, "联系", docx.TableNote, "{{联系}}")
	return d.Para(docx.Signature, "\t{{人大办}}").Para(docx.Signature, "\t{{落款日期}}")
}

func petitionForward() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{人大办}}\n信访事项转办单").To("{{承办单位}}")
	t := form()
	pair(t, "登记号", "{{登记号}}", "收到日期", "{{收到日期}}")
	pair(t, "信访人", "{{信访人}}", "人数", "{{人数}}")
	pair(t, "形式", "{{形式}}", "类别", "{{类别}}")
	wide(t, "事项", "{{事项}}", docx.TableText, 12)
	wide(t, "内容", "{{事项内容}}", docx.TableLeft, 40)
	t.Breaks()
	wide(t, "领导批示", "{{领导批示}}", docx.TableLeft, 20)
	pair(t, "去向", "{{去向}}", "应办结日期", "{{应办结日期}}")
	wide(t, "办理要求", "{{办理要求}}", docx.TableLeft, 30)
	pair(t, "签收人", "", "签收日期", "")
	return forwardEnd(d.Table(t))
}

func petitionTold() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "信访事项告知单").Para(docx.Subtitle, "（编号：{{编号}}）").To("{{称呼}}").Para(docx.Body, "{{正文}}").Para(docx.Body, "特此告知。")
	return optional(d.Sign("{{人大办}}", "{{落款日期}}"), "联系", docx.Remark, "{{联系}}")
}

func receptionNotice() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{主席团}}\n公　告").Blank(1).Para(docx.Body, "{{正文}}")
	optional(d, "地点", docx.Body, "地点：{{地点}}。")
	optional(d, "时间", docx.Body, "开放时间：{{时间}}。")
	optional(d, "规则", docx.Body, "接待日：{{规则}}。")
	table := func(when, who, tag string) {
		t := docx.NewTable(14, 50, 28, 64)
		t.Head("序号", "日期", "星期", who)
		t.Cells(cells("安排", "序号", "日期", "星期", tag)...).Height(8)
		d.Para(docx.Body, "{{#"+when+"}}").Table(t).Para(docx.Body, "{{/"+when+"}}")
	}
	table("接待", "接待代表", "人员")
	t := docx.NewTable(14, 44, 24, 30, 44)
	t.Head("序号", "日期", "星期", "接访领导", "参加代表")
	t.Cells(cells("安排", "序号", "日期", "星期", "领导", "人员")...).Height(8)
	d.Para(docx.Body, "{{#接访}}").Table(t).Para(docx.Body, "{{/接访}}")
	return optional(announcedBy(d, "{{主席团}}"), "联系", docx.Remark, "{{联系}}")
}

func dutyRoster() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{题目}}").Blank(1).Para(docx.TableNote, "时间：{{期间}}")
	optional(d, "规则", docx.TableNote, "排班规则：{{规则}}")
	t := docx.NewTable(13, 40, 24, 48, 31)
	t.Head("序号", "日期", "星期", "值班人员", "签名")
	t.Row("{{安排.序号}}", "{{安排.日期}}", "{{安排.星期}}", "{{安排.人员}}", "").Height(11)
	return d.Table(t)
}

// stationBoard is for the wall, on a wide page.
func stationBoard() *docx.Doc {
	page := docx.A4Wide
	page.Top, page.Bottom, page.Numbers = 18, 16, docx.NoNumbers
	d := docx.New(page).Para(docx.Title, "{{题目}}").Para(docx.TableNote, "")
	top := docx.NewTable(26, 86, 26, 87)
	pair(top, "地址", "{{地址}}", "开放时间", "{{开放时间}}")
	pair(top, "接待日", "{{接待日}}", "联系电话", "{{电话}}")
	pair(top, "站长", "{{站长}}", "副站长", "{{副站长}}")
	pair(top, "联络员", "{{联络员}}", "覆盖选区", "{{选区}}")
	wide(top, "工作制度", "{{制度}}", docx.TableText, 0)
	d.Table(top.Tight()).Para(docx.GroupTitle, "进站代表")
	t := docx.NewTable(12, 36, 12, 22, 28, 61, 24, 30).In(docx.TableSmall)
	t.Head("序号", "姓名", "性别", "民族", "政治面貌", "单位职务", "选区", "代表小组")
	t.Cells(cells("代表", "序号", "姓名", "性别", "民族", "政治面貌", "职务", "选区", "小组")...)
	return d.Table(t.Tight())
}

// proposalSheet is 代表建议专用纸.
func proposalSheet() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{人大}}\n代表{{文种}}专用纸").Blank(1)
	t := form()
	wide(t, "案由", "{{案由}}", docx.TableText, 14)
	pair(t, "编号", "{{编号}}", "内容分类", "{{内容分类}}")
	pair(t, "领衔代表", "{{领衔代表}}", "领衔签名", "")
	pair(t, "提出来源", "{{来源}}", "提出日期", "{{提出日}}")
	wide(t, "情况和\n理由", "{{案据}}", docx.TableLeft, 58)
	t.Breaks()
	wide(t, "具体建议", "{{方案}}", docx.TableLeft, 58)
	t.Breaks()
	d.Table(t)
	s := docx.NewTable(34, 44, 34, 44)
	s.Head("附议代表", "签名", "附议代表", "签名")
	s.Row("{{附议.左}}", "", "{{附议.右}}", "")
	d.Para(docx.TableNote, "附议").Table(s)
	return d.Para(docx.TableNote, "一事一纸；由代表本人提出，内容要具体可行，写明要求解决什么问题。")
}

// meetingSheets is 面商记录表.
func meetingSheets() *docx.Doc {
	d := eachPage("表", "代表{{文种}}办理面商记录表").Blank(1)
	t := form()
	pair(t, "编号", "{{编号}}", "主办单位", "{{主办单位}}")
	wide(t, "案由", "{{案由}}", docx.TableText, 14)
	pair(t, "领衔代表", "{{领衔代表}}", "附议人", "{{附议人}}")
	pair(t, "面商阶段", "{{阶段}}", "面商日期", "{{日期}}")
	pair(t, "方式", "{{方式}}", "地点", "{{地点}}")
	wide(t, "参加的领导", "{{领导}}", docx.TableText, 10)
	wide(t, "承办单位\n参加人员", "{{单位人员}}", docx.TableText, 12)
	wide(t, "人大参加\n人员", "{{人大人员}}", docx.TableText, 12)
	wide(t, "办理情况\n说明", "", docx.TableLeft, 44)
	wide(t, "代表意见", "{{代表意见}}", docx.TableLeft, 36)
	d.Table(t).Para(docx.TableNote, "承办单位（签名）：　　　　　　　　　　　代表（签名）：")
	return d.Para(docx.Body, "{{/表}}")
}

// againSlip is 退办通知单.
func againSlip() *docx.Doc {
	d := docx.New(formPage).Para(docx.Title, "{{主席团}}\n代表{{文种}}退办通知单").To("{{主办单位}}").Para(docx.Body, "{{重办要求}}")
	t := form()
	pair(t, "编号", "{{编号}}", "领衔代表", "{{领衔代表}}")
	wide(t, "案由", "{{案由}}", docx.TableText, 14)
	pair(t, "原交办日期", "{{交办日期}}", "原答复日期", "{{答复日}}")
	wide(t, "代表意见", "{{代表意见}}", docx.TableLeft, 30)
	pair(t, "签收人", "", "签收日期", "")
	d.Table(t).Sign("{{主席团}}", "{{落款日期}}")
	return optional(d, "联系", docx.Remark, "{{联系}}")
}
