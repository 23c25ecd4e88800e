package office

import "npcdesk/app/record"

// shell stands for a register that is being built, so that others can point at it.
type shell struct {
	record.Base
	Name string
}

func shellOf(key, name string) *record.Any {
	return record.NewRegister(key, name, record.Text("name", "名称", func(s *shell) *string { return &s.Name }).Must()).Find("name").Any
}

// pending are the registers that are still being built; the last one built takes this file away.
var pending = []*record.Any{
	shellOf("meeting", "会议"),

	shellOf("vote", "表决"),

	shellOf("resolution", "决议决定"),

	shellOf("text", "文稿"),

	shellOf("election", "选举"),

	shellOf("oath", "宪法宣誓"),

	shellOf("appointment", "人事任免"),

	shellOf("decision", "重大事项"),

	shellOf("party_report", "请示报告"),

	shellOf("byelection", "换届补选"),

	shellOf("inspection", "视察调研"),

	shellOf("finding", "问题整改"),

	shellOf("appraisal", "工作评议"),

	shellOf("inquiry", "询问质询"),

	shellOf("reception", "接待选民"),

	shellOf("contact", "联系选民"),

	shellOf("petition", "信访"),

	shellOf("petition_duty", "代表接访"),

	shellOf("roster", "值班排班"),

	shellOf("campaign", "主题活动"),

	shellOf("duty", "履职记录"),

	shellOf("training", "培训"),

	shellOf("training_plan", "培训计划"),

	shellOf("duty_report", "述职"),

	shellOf("score_rule", "计分规则"),

	shellOf("commendation", "评先评优"),
}
