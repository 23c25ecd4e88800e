package main

import "npcdesk/app/paper/docx"

// countTemplates are the forms about who came and who received what (DOMAIN.md §5.5).
var countTemplates = builders{
	"会议出席情况统计表": attendanceCount,
	"代表证发放登记表":  deputyCertificates,
	"当选证书发放登记表": electionCertificates,
}

// attendanceCount is D65.
func attendanceCount() *docx.Doc {
	d := docx.New(docx.A4).Para(docx.Title, "{{会议.题名}}\n出席情况统计表").Para(docx.TableNote, "制表单位：{{人大办}}　　出席率为实到与应到之比")
	sittings := docx.NewTable(40, 24, 15, 15, 15, 15, 15, 17)
	sittings.Head("会议", "日期", "应到", "实到", "请假", "缺席", "迟到\n早退", "出席率")
	sittings.Cells(cells("场次", "名称", "日期", "应到", "实到", "请假", "缺席", "迟到", "出席率")...)
	sittings.Row("合计（人次）", "", "{{合计.应到}}", "{{合计.实到}}", "{{合计.请假}}", "{{合计.缺席}}", "{{合计.迟到}}", "{{合计.出席率}}")
	d.Para(docx.GroupTitle, "一、各次会议出席情况").Table(sittings).Blank(1)

	teams := docx.NewTable(44, 20, 22, 18, 18, 17, 17)
	teams.Head("代表团", "代表\n人数", "应到人次", "实到人次", "请假人次", "缺席\n人次", "出席率")
	teams.Cells(cells("团", "名称", "人数", "应到", "实到", "请假", "缺席", "出席率")...)
	d.Para(docx.GroupTitle, "二、各代表团出席全体会议情况").Table(teams).Blank(1)

	away := docx.NewTable(12, 34, 26, 42, 42).Head("序号", "姓名", "代表团", "请假的会议", "未请假缺席的会议")
	away.Cells(cells("缺席代表", "序号", "姓名", "团", "请假", "缺席")...)
	d.Para(docx.GroupTitle, "三、缺席代表").Para(docx.Body, "{{#有缺席}}").Table(away).Para(docx.Body, "{{/有缺席}}")
	return optional(d, "全勤", docx.Body, "各次会议没有代表缺席。")
}

// deputyCertificates is D66 for the certificates of deputies.
func deputyCertificates() *docx.Doc {
	t := docx.NewTable(12, 36, 27, 26, 23, 32).Head("序号", "姓名", "选区", "证号", "发放日期", "领取人签名")
	t.Cells(append(cells("发放", "序号", "姓名", "选区", "证号", "日期"), docx.Cell{})...).Height(9.5)
	return register(docx.New(docx.A4).Para(docx.Title, "{{会议.大会}}\n代表证发放登记表"), t)
}

// electionCertificates is D66 for the certificates of those whom the session elected.
func electionCertificates() *docx.Doc {
	t := docx.NewTable(12, 36, 28, 28, 26, 26).Head("序号", "姓名", "当选职务", "证书编号", "发放日期", "领取人签名")
	t.Cells(append(cells("发放", "序号", "姓名", "职务", "证书"), docx.Cell{}, docx.Cell{})...).Height(12)
	return register(docx.New(docx.A4).Para(docx.Title, "{{会议.题名}}\n当选证书发放登记表"), t)
}

// register adds a table of who received something, between how many there are and who hands it out.
func register(d *docx.Doc, t *docx.Table) *docx.Doc {
	return d.Para(docx.TableNote, "共{{人数}}份").Table(t).Para(docx.TableNote, "发放单位：{{人大办}}　　　　经办人：")
}
