package intake

import (
	"fmt"

	"npcdesk/app/office"
)

// demoRegulations are the rules that the office keeps: title, kind, text.
var demoRegulations = [][3]string{
	{"清溪镇人民代表大会议事规则", "议事规则", "第一条　会议由主席团召集，每年一般举行两次。\n第二条　会议有三分之二以上的代表出席，始得举行。\n第三条　表决以全体代表的过半数通过。"},
	{"镇人大主席团学习制度", "主席团学习制度", "一、主席团每季度集中学习一次。\n二、学习内容为法律法规和上级人大文件。\n三、学习情况记入台账。"},
	{"镇人大主席团会议制度", "主席团会议制度", "一、主席团会议每季度至少召开一次。\n二、应到成员过半数始得举行，决定由全体成员过半数通过。"},
	{"镇人大主席、副主席工作职责", "工作职责", "一、负责联系代表，组织代表开展活动。\n二、反映代表和群众的意见和要求。\n三、处理主席团的日常工作。"},
	{"代表联系选民制度", "代表联系选民", "一、每名代表固定联系选民五十户。\n二、每季度走访不少于一次，走访情况登记。"},
	{"主席团成员联系代表制度", "主席团联系代表", "一、每名主席团成员联系一个代表小组。\n二、每季度到组里听取意见一次。"},
	{"代表建议办理办法", "议案建议办理", "一、建议由主席团交办，承办单位三个月内答复。\n二、答复前与代表见面，听取意见。\n三、代表不满意的，一个月内再次办理。"},
	{"代表视察调研办法", "视察调研", "一、视察由主席团统一安排。\n二、代表视察不直接处理问题。\n三、报告由主席团转交有关机关，按期反馈。"},
	{"代表小组活动制度", "小组活动", "一、小组每季度活动一次。\n二、活动有计划、有签到、有记录。"},
	{"代表履职积分考核办法", "考核", "一、履职积分按年度汇总。\n二、积分由主席团确认后公布。"},
	{"代表联络站工作制度", "联络站", "一、每月十五日为代表接待日。\n二、值班安排提前三天公布。\n三、反映的事项登记、转办、反馈。"},
	{"代表接访签到制度", "接访签到制度", "一、每周一八时前签到。\n二、不能到的向主席团请假。"},
	{"代表接访工作制度", "接访工作制度", "一、接访安排与党政领导接访一并公布。\n二、代表提出处理建议，不直接处理。"},
	{"信息宣传制度", "信息宣传", "一、每月报送信息不少于两篇。\n二、代表事迹每季度宣传一次。"},
	{"代表活动经费管理办法", "经费", "一、活动经费列入财政预算，专款专用。\n二、误工补贴发给没有固定工资收入的代表。"},
}

// saveRegulations saves the office's rules (制度): some revised in the term, one abolished.
func (t *township) saveRegulations() error {
	var out []*office.Regulation
	for n, one := range demoRegulations {
		made := t.term.From.AddMonths(-40 + n).Add(n % 20)
		r := &office.Regulation{Title: one[0], Kind: one[1], Text: one[2], DocNo: fmt.Sprintf("清人大主席团〔%d〕制%d号", made.Year(), n+1), Made: made, By: "镇人大主席团",
			OnWall: yes(n%3 != 2), InForce: yes(true)}
		if on := t.term.From.Add(40 + n); n%4 == 1 && t.past(on) {
			r.Revisions = []office.Revision{{On: on, DocNo: fmt.Sprintf("清人大主席团〔%d〕修%d号", on.Year(), n+1), What: "按照修正后的代表法调整条文序号和办理时限。"}}
		}
		out = append(out, r)
	}
	old := &office.Regulation{Title: "代表小组活动暂行规定", Kind: "小组活动", DocNo: "清人大主席团制旧1号", Made: t.term.From.AddMonths(-70), By: "镇人大主席团",
		Ended: t.term.From.AddMonths(-31), OnWall: yes(false), InForce: yes(false), Text: "由《代表小组活动制度》代替。"}
	return saveAll(t, office.Regulations, append(out, old)...)
}
