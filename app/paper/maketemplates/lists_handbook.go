package main

import "npcdesk/app/paper/docx"

// handbookTemplates are the handbook of D12.
var handbookTemplates = builders{"会议手册": handbook}

// handbook is 会议手册: a cover, its chapters, and the seats on a wide page at the end.
func handbook() *docx.Doc {
	d := docx.New(docx.A4).FileMark("{{会议.大会}}", "{{会议.次}}文件{{文件号}}").Blank(5)
	d.Para(docx.Title, "{{会议.题名}}\n会　议　手　册").Blank(8)
	d.Para(docx.Centred, "大会秘书组").Para(docx.Centred, "{{会议.开幕日}}").PageBreak()
	rules(d)
	chapters(d)
	d.Para(docx.TableNote, "")
	d.Section(planPage).Para(docx.H1, "{{章.座次}}、座次图")
	return seatingPlan(d)
}

// rules are the two chapters that hold for every session.
func rules(d *docx.Doc) {
	d.Para(docx.H1, "一、会议须知")
	for _, text := range []string{"（一）代表出席会议，应当认真审议各项议案、报告和其他议题，依法行使职权，履行代表职责。",
		"（二）代表凭出席证、列席人员凭列席证、工作人员凭工作证进入会场，提前十分钟签到，按照座次图就座。",
		"（三）代表因病或者其他特殊原因不能出席的，应当书面请假，由主席团批准；没有批准不得缺席。",
		"（四）代表提出议案和建议、批评和意见，使用专用纸，写明案由、案据和方案，由领衔代表和附议代表亲笔签名，交秘书组。"} {
		d.Para(docx.Body, text)
	}
	optional(d, "议案截止", docx.Body, "代表提出议案的截止时间为{{议案截止}}。")
	d.Para(docx.Body, "（五）各代表团安排专人记录代表的审议发言，每次审议后整理好审议意见，交秘书组汇总。")
	d.Para(docx.Body, "（六）请妥善保管会议文件；注明会后收回的文件，会议结束时交还秘书组。").Blank(1)
	d.Para(docx.H1, "二、会议纪律")
	for _, text := range []string{"（一）遵守会议议程和日程，不迟到，不早退，不无故缺席。",
		"（二）会议期间将手机关闭或者调到静音，不在会场内接打电话、随意走动、吸烟。",
		"（三）认真履职，畅所欲言，紧扣议题，言简意赅。",
		"（四）遵守选举和表决的规定，任何人不得以任何方式干扰代表自主行使选举权和表决权。",
		"（五）没有公布的会议内容，不得外传。",
		"（六）厉行节约，改进会风，不接受宴请，不收受礼品。",
		"（七）注意交通、饮食和防火安全，服从会务安排。"} {
		d.Para(docx.Body, text)
	}
	d.Blank(1)
}

// chapters are those that follow from the session's records.
func chapters(d *docx.Doc) {
	hours := docx.NewTable(48, 36, 36, 36).Head("日期", "上午开会", "下午开会", "晚上开会")
	hours.Cells(cells("作息", "日期", "上午", "下午", "晚上")...)
	d.Para(docx.Body, "{{#有作息}}").Para(docx.H1, "{{章.作息}}、作息时间").Table(hours).Blank(1).Para(docx.Body, "{{/有作息}}")
	d.Para(docx.H1, "{{章.日程}}、会议日程").Para(docx.Body, "{{表:日程}}").Blank(1)
	d.Para(docx.Body, "{{#有机构}}").Para(docx.H1, "{{章.机构}}、工作机构")
	groups(d, "机构", "{{机构.名称}}（{{机构.人数}}名）", nil)
	d.Para(docx.Body, "{{/有机构}}")
	d.Para(docx.Body, "{{#有代表团}}").Para(docx.H1, "{{章.代表团}}、代表团名单")
	teams(d).Para(docx.Body, "{{/有代表团}}")
	d.Para(docx.H1, "{{章.电话}}、联系电话").Para(docx.Body, "{{表:电话}}")
}
