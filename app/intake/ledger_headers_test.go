package intake

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/sheetin"
)

// ledgerHeaders are the columns of the ledgers that counties ask for (DOMAIN.md §6.2), by the register that takes each of them.
var ledgerHeaders = []struct{ ledger, register, headers string }{
	{"L01", "deputy", "姓名、性别、民族、出生年月、籍贯、政治面貌、学历、工作单位及职务、代表类别、所在选区、代表团、代表团/小组、当选时间、是否连任、代表证号、联系电话、备注"},
	{"L02", "deputy", "姓名、性别、级别"},
	{"L03", "vacancy", "姓名、性别、选区、原职务、变动类型、变动时间、原因、依据（文件）、公告时间、补选情况"},
	{"L04", "group", "小组名称、覆盖村、组长、副组长、成员数、县代表、镇代表、活动室、联系主席团成员、年度活动次数"},
	{"L05", "deputy", "姓名、性别、民族、出生年月、政治面貌、学历、单位职务、主席团职务、联系的小组"},
	{"L07", "meeting", "日期、会议名称、类型、地点、主持人、应到、实到、请假、列席、主要议题、形成决议决定、落实情况"},
	{"L09", "resolution", "名称、文号、通过日期、内容要点、责任单位、时限、落实情况"},
	{"L10", "inspection", "时间、类型、主题、地点、带队人、参加代表人数、发现问题数、提出意见条数、报告、转交时间、反馈时间、整改情况"},
	{"L11", "finding", "编号、来源、问题、责任单位、责任人、整改时限、整改措施、进展、完成时间、验收意见、状态"},
	{"L12", "appraisal", "评议对象、类别、发出票、收回票、有效票、满意、基本满意、不满意、满意和基本满意率、名次、评定、提出问题数、整改数"},
	{"L13", "proposal", "编号、类别、案由、领衔代表、附议人、内容分类、主办单位、协办单位、责任领导、责任人、交办日期、办理期限、交办后见面、承办中见面、答复前见面、答复日期、是否按期、结果类别、态度评价、结果评价、是否重点督办、督办情况、落实情况、备注"},
	{"L14", "proposal", "编号、案由、领衔代表、责任领导、责任部门、协办、承办人、办理要求、完成时限、签收"},
	{"L16", "proposal", "来文、编号、案由、代表、承办、期限、办结日期、结果、满意"},
	{"L17", "reception", "日期、站点、接待代表、来访人次、反映问题、类别、处理方式、承办单位、期限、办理结果、反馈日期、满意度"},
	{"L18", "station", "名称、类型、地址、建成时间、面积、投入、站长、联络员、进站代表数、六有达标、年接待次数、人次、意见条数、解决件数"},
	{"L19", "petition_duty", "日期、接访领导、代表、应签、实签、状态、反映问题、处理建议、责任人、时限、落实"},
	{"L21", "petition", "登记号、日期、形式、信访人、人数、属地、事项、类别、去向、承办、期限、办结日期、结果"},
	{"L22", "contact", "代表、级别、固定联系户数、应达、完成率、走访户次、收集意见、解决问题"},
	{"L23", "training", "日期、名称、主办、方式、内容、对象、应训、实训、人次、学时、经费"},
	{"L24", "duty_report", "日期、选区、代表、方式、参加选民、发出、收回、满意、基本满意、不满意、满意和基本满意率、意见条数、整改"},
	{"L25", "campaign", "活动、日期、参加代表、接待咨询、解答、建议、资料、捐款、实事件数、受益人次"},
	{"L26", "commendation", "姓名/小组、类别、推荐单位、主要事迹、积分、考察意见、结果"},
	{"L27", "publicity", "日期、标题、作者、载体、级别、采用日期"},
	{"L28", "expense", "日期、科目、事由、金额、签字"},
	{"L28", "allowance", "代表、事由、标准、次数、金额、签字"},
	{"L29", "byelection", "选区、总人口、选民数、投票数、参选率、候选人、得票、结果"},
	{"L30", "task", "事项、内容、责任领导、责任单位、时限、进度、状态"},
	{"L31", "rule", "制度名称、类别、文号、制定日期、修订日期、是否上墙、现行有效"},
	{"L32", "decision", "日期、标题、类别、提出机关、讨论会议、征求代表意见数、表决方式、结果、决定文号、责任单位、落实情况"},
	{"L33", "party_report", "日期、类型、事项、呈报对象、批示、落实情况"},
	{"L34", "project", "项目、责任单位、投资、立项、开工、进度、竣工、验收、视察次数、关键指标、备注"},
}

// Why a column is not taken: it follows from other records, it stands in rows of the record and a sheet with a line for each row is
// no sheet of records, or another column of the same ledger fills the field.
const (
	counted = "counted from other records"
	inRows  = "stands in rows of the record, of which a line of the ledger is one"
	twice   = "another column or record says it"
)

// notTaken are the columns that the import leaves out, and why.
var notTaken = []struct{ ledger, why, headers string }{
	{"L03", twice, "性别、原职务、变动类型、依据（文件）、公告时间"}, // of the former deputy's own record
	{"L04", counted, "成员数、县代表、镇代表、年度活动次数"},
	{"L05", twice, "联系的小组"}, // entered at the group
	{"L07", inRows, "主要议题"}, {"L07", twice, "形成决议决定、落实情况"},
	{"L11", inRows, "进展"}, {"L11", counted, "状态"},
	{"L12", inRows, "评议对象、类别、发出票、收回票、有效票、满意、基本满意、不满意、满意和基本满意率、名次、评定、提出问题数、整改数"},
	{"L18", counted, "年接待次数、人次、意见条数、解决件数"},
	{"L19", inRows, "代表、应签、实签、状态、反映问题、处理建议、责任人、时限、落实"},
	{"L22", counted, "完成率、收集意见、解决问题"},
	{"L23", counted, "人次"},
	{"L25", inRows, "参加代表、接待咨询、解答、建议、资料、捐款、实事件数、受益人次"},
	{"L26", inRows, "姓名/小组、推荐单位、主要事迹、积分、考察意见、结果"},
	{"L28", inRows, "代表、次数、金额、签字"},
	{"L29", inRows, "选区、总人口、选民数、投票数、候选人、得票、结果"},
	{"L30", counted, "状态"},
	{"L34", inRows, "关键指标"},
}

// leftOut gives the columns of a ledger that its register's import leaves out.
func leftOut(ledger string) (out []string) {
	for _, n := range notTaken {
		if n.ledger == ledger {
			out = append(out, strings.Split(n.headers, "、")...)
		}
	}
	return out
}

// Every column of a county's ledger that is a field of the register is recognised by its import.
func TestTheHeadersOfEveryCountyLedgerAreRecognised(t *testing.T) {
	for _, l := range ledgerHeaders {
		reg := office.Registers.Get(l.register)
		if reg == nil {
			t.Errorf("%s: there is no register %s", l.ledger, l.register)
			continue
		}
		texts := append([]string{"序号"}, strings.Split(l.headers, "、")...)
		row := make([]sheetin.Cell, len(texts))
		for i, text := range texts {
			row[i] = sheetin.Cell{Text: text, Kind: sheetin.KindText}
		}
		match := sheetin.FindAt(&sheetin.Sheet{Rows: []sheetin.Row{{Number: 1, Cells: row}}}, sheetin.ColumnsOf(reg), 1, 1)
		var unknown []string
		left := leftOut(l.ledger)
		for _, h := range match.Headers[1:] {
			if h.Key == "" && !slices.Contains(left, h.Text) {
				unknown = append(unknown, h.Text)
			}
		}
		if len(unknown) > 0 {
			t.Errorf("%s %s does not know %s", l.ledger, l.register, strings.Join(unknown, "、"))
		}
	}
}
