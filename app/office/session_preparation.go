package office

import (
	"slices"

	"npcdesk/app/record"
)

// prepItem is a customary task before or after a session; the days count back from the opening day (T−).
type prepItem struct {
	before   int64
	task     string
	papers   string
	election bool // only for a session with a by-election or a general election (换届)
}

// prepItems is the checklist of DOMAIN.md §4.5. The offsets are custom and can be changed in each session.
var prepItems = []prepItem{
	{60, "向镇党委请示召开时间、议题", "D01", false},
	{55, "向县人大常委会报告（请示）", "D02", false},
	{50, "成立筹备领导小组，分工，倒排工期", "D08", false},
	{45, "补选代表程序启动，资格审查", "D14", true},
	{40, "政府、主席团、财政报告起草任务下达", "", false},
	{35, "征集民生实事项目（网上、联络站、走访）", "", false},
	{30, "代表走访选民、征集议案建议，会前视察调研", "D09", false},
	{25, "预算草案初步听取代表和选民意见", "D10", false},
	{20, "各项报告征求意见并修改，候选项目初审", "D10", false},
	{15, "主席团会议：决定召开日期、议程日程草案、列席名单、各建议名单", "D03、D04", false},
	{14, "公布会议日期", "D05", false},
	{10, "发会议通知", "D06、D07", false},
	{7, "代表团划分、召集人，主持词、选举办法、选票样稿，证件制作", "D11、D13、D28、D42、D43", false},
	{5, "党委审定人事方案、候选人考察", "", true},
	{3, "会务手册印制，会场、座次、音响、国旗国徽、票箱、秘密写票处", "D12", false},
	{2, "请假统计，应到实到预估，法定人数预警", "", false},
	{1, "文件送达代表，代表团召集人会，工作人员培训，计票演练", "", false},
	{0, "报到签到，预备会，主席团会议，各次全体会议", "D16—D55", false},
	{-1, "公告、决议印发，新闻", "D56、D57、D63", false},
	{-3, "选举结果、会议情况报县人大常委会", "D58、D59", false},
	{-5, "文件归集，扫描", "", false},
	{-15, "议案建议交办会", "D60", false},
	{-20, "预算公开期限（预算法14）", "D62", false},
	{-30, "政府工作报告任务分解，文件汇编，归档移交", "D61、D64", false},
	{-30, "会上没有宣誓的，最迟宣誓", "D48", true},
}

// PlanPreparation fills the checklist (筹备清单) with the customary tasks that are not in it and dates every task that is
// not yet done from the opening day, so that moving the session moves its preparation. elections adds the tasks of a
// by-election or a general election. Rows that the clerk wrote, and their days, are left alone.
func (s *Session) PlanPreparation(elections bool) {
	for _, item := range prepItems {
		there := slices.ContainsFunc(s.Preparation, func(t PrepTask) bool { return t.Task == item.task })
		if !there && (elections || !item.election) {
			s.Preparation = append(s.Preparation, PrepTask{Before: record.Some(item.before), Task: item.task, Paper: item.papers})
		}
	}
	for i := range s.Preparation {
		if t := &s.Preparation[i]; t.Before.Given && t.Status == "" && s.Opens != "" {
			t.Day = s.Opens.Add(-int(t.Before.V))
		}
	}
}
