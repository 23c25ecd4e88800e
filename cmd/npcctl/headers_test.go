package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
)

// countyForms are the lines of DOMAIN.md §6.2 as they stand there: number, sheet, title, columns after 序号. "as L13" stands for the
// columns of that ledger, and half-width marks for full-width ones, as everywhere in DOMAIN.md.
const countyForms = `
| L01 | 代表名册 | ××镇第×届人大代表名册 | 姓名、性别、民族、出生年月、籍贯、政治面貌、学历、工作单位及职务、代表类别、所在选区、代表团/小组、当选时间、是否连任、代表证号、联系电话、备注 |
| L02 | 县(市)代表名册 | ××镇辖区内上级人大代表名册 | as L01 + 级别 |
| L03 | 代表变动情况 | 代表变动情况登记表 | 姓名、性别、选区、原职务、变动类型、变动时间、原因、依据(文件)、公告时间、补选情况 |
| L04 | 代表小组 | 代表小组(大组)情况表 | 小组名称、覆盖村、组长、副组长、成员数、县代表、镇代表、活动室、联系主席团成员、年度活动次数 |
| L05 | 主席团成员 | 主席团组成人员名册 | 姓名、性别、民族、出生年月、政治面貌、学历、单位职务、主席团职务、联系的小组 |
| L06 | 履职登记 | 代表履职情况登记表 | 姓名、出席人代会(应/实)、主席团会议、小组活动、视察调研、执法检查、评议、培训、接待选民、走访户数、议案(领衔/联名)、建议(领衔/联名)、审议发言、述职、其他、积分、排名、等次 |
| L07 | 会议台账 | 会议情况登记表 | 日期、会议名称、类型、地点、主持人、应到、实到、请假、列席、主要议题、形成决议决定、落实情况 |
| L08 | 会议出席 | ×次会议代表出席情况表 | 姓名、代表团、各场次、请假事由、批准人、累计缺席会次 |
| L09 | 决议决定 | 决议决定落实情况台账 | 名称、文号、通过日期、内容要点、责任单位、时限、落实情况 |
| L10 | 视察调研 | 视察、调研、执法检查情况台账 | 时间、类型、主题、地点、带队人、参加代表人数、发现问题数、提出意见条数、报告、转交时间、反馈时间、整改情况 |
| L11 | 问题整改 | 问题整改清单 | 编号、来源、问题、责任单位、责任人、整改时限、整改措施、进展、完成时间、验收意见、状态 |
| L12 | 工作评议 | 工作评议(满意度测评)结果统计表 | 评议对象、类别、发出票、收回票、有效票、满意(票/率)、基本满意、不满意、满意和基本满意率、名次、评定、提出问题数、整改数 |
| L13 | 议案建议台账 | ××镇×届人大×次会议代表议案建议办理台账 | 编号、类别、案由、领衔代表、附议人、内容分类、主办单位、协办单位、责任领导、责任人、交办日期、办理期限、交办后见面、承办中见面、答复前见面、答复日期、是否按期、结果类别、态度评价、结果评价、是否重点督办、督办情况、落实情况、备注 |
| L14 | 责任分解表 | 代表议案建议承办责任分解表 | 编号、案由、领衔代表、责任领导、责任部门、协办、承办人、办理要求、完成时限、签收 |
| L15 | 闭会建议 | 闭会期间代表建议台账 | as L13 |
| L16 | 上级转办 | 上级(县、区)人大建议转办件台账 | 来文、编号、案由、代表、承办、期限、办结日期、结果、满意 |
| L17 | 接待选民 | 代表接待选民(民情)台账 | 日期、站点、接待代表、来访人次、反映问题、类别、处理方式、承办单位、期限、办理结果、反馈日期、满意度 |
| L18 | 联络站 | 代表联络站(接待站、联络点)情况表 | 名称、类型、地址、建成时间、面积、投入、站长、联络员、进站代表数、六有达标、年接待次数、人次、意见条数、解决件数 |
| L19 | 接访签到 | 代表参与领导接访签到表(月) | 日期、接访领导、代表、应签、实签、状态、反映问题、处理建议、责任人、时限、落实 |
| L20 | 接访考核 | 代表接访月考核通报表 | 代表/小组、应、实、请假、缺席、建议数、落实数、得分、名次 |
| L21 | 信访台账 | 来信来访登记台账 | 登记号、日期、形式、信访人、人数、属地、事项、类别、去向、承办、期限、办结日期、结果 |
| L22 | 联系选民 | 代表联系选民(双联)统计表 | 代表、级别、固定联系户数、应达、完成率、走访户次、收集意见、解决问题 |
| L23 | 培训台账 | 代表培训学习台账 | 日期、名称、主办、方式、内容、对象、应训、实训、人次、学时、经费 |
| L24 | 述职台账 | 代表向选民述职评议情况表 | 日期、选区、代表、方式、参加选民、发出、收回、满意、基本满意、不满意、满意和基本满意率、意见条数、整改 |
| L25 | 主题活动 | 主题活动开展情况统计表 | 活动、日期、参加代表、接待咨询、解答、建议、资料、捐款、实事件数、受益人次 |
| L26 | 评先评优 | 先进代表小组、优秀代表评选汇总表 | 姓名/小组、类别、推荐单位、主要事迹、积分、考察意见、结果 |
| L27 | 宣传信息 | 信息宣传投稿采用统计表 | 日期、标题、作者、载体、级别、采用日期 |
| L28 | 经费补贴 | 活动经费及代表补贴发放表 | 日期、科目/代表、事由、标准、次数、金额、签字 |
| L29 | 选举 | 选民登记与投票情况统计表 | 选区、总人口、选民数、投票数、参选率、候选人、得票、结果 |
| L30 | 任务清单 | 年度工作清单(任务/责任/时间表) | 事项、内容、责任领导、责任单位、时限、进度、状态 |
| L31 | 制度目录 | 现行制度目录 | 制度名称、类别、文号、制定日期、修订日期、是否上墙、现行有效 |
| L32 | 重大事项 | 讨论决定重大事项台账 | 日期、标题、类别、提出机关、讨论会议、征求代表意见数、表决方式、结果、决定文号、责任单位、落实情况 |
| L33 | 请示报告 | 向党委和上级人大请示报告台账 | 日期、类型、事项、呈报对象、批示、落实情况 |
| L34 | 重点项目 | 重点项目跟踪监督台账 | 项目、责任单位、投资、立项、开工、进度、竣工、验收、视察次数、关键指标、备注 |
`

// fullWidth is a text of DOMAIN.md as it is printed.
var fullWidth = strings.NewReplacer("(", "（", ")", "）", ",", "，", ":", "：")

// countyForm is one line of countyForms.
type countyForm struct {
	sheet, title string
	columns      []string
}

func formsOfTheCounty(t *testing.T) map[string]countyForm {
	t.Helper()
	out := map[string]countyForm{}
	for line := range strings.Lines(strings.TrimSpace(countyForms)) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		columns := fullWidth.Replace(cells[3])
		for number, known := range out {
			columns = strings.ReplaceAll(columns, "as "+number, strings.Join(known.columns, "、"))
		}
		out[cells[0]] = countyForm{fullWidth.Replace(cells[1]), fullWidth.Replace(cells[2]), strings.Split(strings.ReplaceAll(columns, " + ", "、"), "、")}
	}
	return out
}

// titleOf is the title of a form in the demo's office. The session whose number stands in it is the one that was wished for.
func (f countyForm) titleOf(number string) string {
	switch number {
	case "L05": // it is of a term
		return "清溪镇第十九届人大" + f.title
	case "L19", "L20": // of a month
		return strings.TrimSuffix(f.title, "（月）") + "（2026年3月）"
	case "L08":
		return "清溪镇十九届人大三次会议" + strings.TrimPrefix(f.title, "×次会议")
	}
	return strings.NewReplacer("××镇第×届", "清溪镇第十九届", "××镇×届人大×次会议", "清溪镇十九届人大三次会议", "××镇", "清溪镇").Replace(f.title)
}

// Each ledger of the demo, as it stands in its file, is the county's form: sheet, title, and the header word for word. Over the sittings of a
// session stands 各场次, over the three meetings with the deputies 三见面.
func TestEveryLedgerIsTheFormThatTheCountyKnows(t *testing.T) {
	s := demoOffice(t)
	session, err := s.Lookup(office.Sessions.Key, "19-3")
	if err != nil {
		t.Fatal(err)
	}
	forms := formsOfTheCounty(t)
	if len(forms) != 34 {
		t.Fatalf("%d forms", len(forms))
	}
	for number, form := range forms {
		l := statistic(t, s, number, ledger.Options{Session: session.ID, From: "2026-03-01", To: "2026-03-31", Mask: office.MaskInternal})
		name, rows := firstSheet(t, bookOf(t, s, l))
		if title := form.titleOf(number); name != form.sheet || rows[0]["A"] != title {
			t.Errorf("%s is the sheet %s with the title %s, want %s and %s", number, name, rows[0]["A"], form.sheet, title)
		}
		if info := strings.Join(inOrder(rows[1]), ""); !strings.Contains(info, "填报单位（盖章）：清溪镇人大主席团") || !strings.Contains(info, "填报时间：2026年11月22日") {
			t.Errorf("%s: the information line is %s", number, info)
		}
		got := headerOf(rows)
		if number == "L08" {
			sittings := slices.Index(got, "请假事由") - 2
			if sittings < 2 {
				t.Fatalf("L08 has %v", got)
			}
			got = slices.Concat(got[:2], []string{"各场次"}, got[2+sittings:])
		}
		if !slices.Equal(got, form.columns) {
			t.Errorf("%s has %v, want %v", number, got, form.columns)
		}
	}
}

// inOrder are the cells of a row from left to right.
func inOrder(row map[string]string) []string {
	letters := make([]string, 0, len(row))
	for letter := range row {
		letters = append(letters, fmt.Sprintf("%2s", letter))
	}
	slices.Sort(letters)
	for i, letter := range letters {
		letters[i] = row[strings.TrimSpace(letter)]
	}
	return letters
}

// headerOf is the header under the information line, after 序号: of a header of two rows the lower one, where it says something.
func headerOf(rows []map[string]string) []string {
	upper := inOrder(rows[2])
	if lower := inOrder(rows[3]); lower[0] == "" {
		for i, text := range lower {
			if text != "" {
				upper[i] = text
			}
		}
	}
	if upper[0] != "序号" {
		return nil
	}
	return upper[1:]
}

// statisticForms are the headers of DOMAIN.md §6.4–6.6, table by table. 承办数 stands over 主办 and 协办.
var statisticForms = map[string][]string{
	"T01": {"项目、类别、人数、占比、上届人数、上届占比、增减（百分点）"},
	"T02": {"代表团、" + structureOfPlaces},
	"T03": {"选区、" + structureOfPlaces},
	"T05": {"代表小组、代表人数、人代会出席率、主席团会议、小组活动、视察调研、执法检查、评议、培训、接待选民、审议发言、述职、走访户数、领衔议案建议、人均积分",
		"活动、应参加人次、出席人次、请假人次、缺席人次、参加率", "等次、人数、占比", "名次、姓名、代表小组、积分、等次", "名次、姓名、代表小组、积分、等次"},
	"T04": {"内容分类、件数、占比、已答复、A、B、C、D、满意、基本满意、不满意", "承办单位、主办、协办、已答复、按期答复、超期、面商、A、B、C、D、满意、基本满意、不满意、满意率、二次办理", "指标、单位、本期、上年同期、增减"},
	"T06": {"月份、次数、人次、次数、人次、次数、人次、次数、人次、次数、人次、次数、人次、次数、人次、次数、人次、次数、户次、期数、人次、次数、人次"},
	"T07": {"指标、单位、本期、上年同期、增减、数据来源（记录条数）"},
	"T08": {"姓名、代表团、工作单位及职务、签名、备注"},
}

// structureOfPlaces are the columns of T02 and T03 after the place: the rows of T01 that one looks at place by place (§6.4 "Cross-table").
const structureOfPlaces = "实有代表、男、女、汉族、少数民族、中共党员、党外、35岁以下、36—45岁、46—55岁、56—60岁、61岁以上、大专以上、党政领导、村（社区）干部、基层代表、连任、兼任县代表"

// statisticRows are what DOMAIN.md §6.4 and §6.5 want a row for.
var statisticRows = map[string]string{
	"T01": "名额、实有、缺额、男、女、汉族、少数民族、中共党员、民主党派、无党派、群众、共青团员、党外合计、35岁以下、36—45岁、46—55岁、56—60岁、61岁以上、平均年龄（岁）、最大（岁）、最小（岁）、" +
		"研究生、本科、大专、中专、高中、初中及以下、大专以上合计、工人、农民、专业技术人员、基层代表合计、干部（党政领导干部）、干部（其他公务员/机关工作人员）、村（社区）干部、企业负责人、军人（武警）、其他、连任、新任、非职务代表、兼任县代表",
	"T04": "收到总数、收到议案、收到建议、会议期间提出、闭会期间提出、并案件数、转上级办理件数、撤回件数、应办件数、答复件数、答复率、按期答复率、见面率、落实率、满意率",
}

// The statistics have the tables that the county knows, each with its header and rows.
func TestEveryStatisticIsTheFormThatTheCountyKnows(t *testing.T) {
	s := demoOffice(t)
	for number, tables := range statisticForms {
		l := statistic(t, s, number, half)
		headers := [][]ledger.Column{l.Columns}
		for _, table := range l.Tables {
			if len(table.Columns) > 0 {
				headers = append(headers, table.Columns)
			}
		}
		for i, want := range tables {
			var got []string
			for _, c := range headers[i] {
				got = append(got, c.Title)
			}
			if !slices.Equal(got, strings.Split(want, "、")) || len(headers) != len(tables) {
				t.Errorf("%s, table %d of %d: %v, want %s", number, i+1, len(headers), got, want)
			}
		}
	}
	for number, names := range statisticRows {
		l := statistic(t, s, number, half)
		title := map[string]string{"T01": "类别", "T04": "指标"}[number]
		var got []string
		for i := range len(l.Tables) + 1 {
			for _, row := range tableRows(t, l, i) {
				got = append(got, row[title])
			}
		}
		for name := range strings.SplitSeq(strings.ReplaceAll(names, "中专、高中", "中专|高中"), "、") {
			if name = strings.ReplaceAll(name, "|", "、"); !slices.Contains(got, name) {
				t.Errorf("%s has no row %s among %v", number, name, got)
			}
		}
	}
	var kinds []string
	for _, c := range statistic(t, s, "T06", half).Columns {
		if c.Group != "" && !slices.Contains(kinds, c.Group) {
			kinds = append(kinds, c.Group)
		}
	}
	for _, kind := range []string{"会议", "视察", "调研", "执法检查", "评议", "接待", "走访", "培训", "主题活动"} { // §6.6
		if !slices.Contains(kinds, kind) {
			t.Errorf("T06 has no %s among %v", kind, kinds)
		}
	}
}
