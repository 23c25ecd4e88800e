package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// printed are the cells of a ledger as they stand on paper, numbers too, each row under its headers.
func printed(t *testing.T, l Ledger) []map[string]string {
	t.Helper()
	var out []map[string]string
	for row, err := range l.Rows {
		if err != nil {
			t.Fatal(err)
		}
		cells := map[string]string{}
		for i, v := range row {
			switch v {
			case nil:
				cells[l.Columns[i].Title] = unknown
			default:
				cells[l.Columns[i].Title] = fmt.Sprint(v)
			}
		}
		out = append(out, cells)
	}
	return out
}

// summed adds up a column of numbers; what is not known counts for nothing.
func summed(t *testing.T, rows []map[string]string, title string) int {
	t.Helper()
	sum := 0
	for _, row := range rows {
		if row[title] == unknown {
			continue
		}
		n, err := strconv.Atoi(row[title])
		if err != nil {
			t.Errorf("%s: %v", title, err)
		}
		sum += n
	}
	return sum
}

// The headers are those of DOMAIN.md §6.2, word for word; 信访人 is masked (打码) by the mask.
var recordHeaders = map[string]string{
	"L03": "姓名、性别、选区、原职务、变动类型、变动时间、原因、依据（文件）、公告时间、补选情况",
	"L04": "小组名称、覆盖村、组长、副组长、成员数、县代表、乡代表、活动室、联系主席团成员、年度活动次数", // the office of the tests is a 乡
	"L05": "姓名、性别、民族、出生年月、政治面貌、学历、单位职务、主席团职务、联系的小组",
	"L06": "姓名、出席人代会（应/实）、主席团会议、小组活动、视察调研、执法检查、评议、培训、接待选民、走访户数、议案（领衔/联名）、建议（领衔/联名）、审议发言、述职、其他、积分、排名、等次",
	"L07": "日期、会议名称、类型、地点、主持人、应到、实到、请假、列席、主要议题、形成决议决定、落实情况",
	"L08": "姓名、代表团、请假事由、批准人、累计缺席会次", // the sittings stand after 代表团
	"L09": "名称、文号、通过日期、内容要点、责任单位、时限、落实情况",
	"L10": "时间、类型、主题、地点、带队人、参加代表人数、发现问题数、提出意见条数、报告、转交时间、反馈时间、整改情况",
	"L11": "编号、来源、问题、责任单位、责任人、整改时限、整改措施、进展、完成时间、验收意见、状态",
	"L12": "评议对象、类别、发出票、收回票、有效票、满意（票/率）、基本满意、不满意、满意和基本满意率、名次、评定、提出问题数、整改数",
	"L26": "姓名/小组、类别、推荐单位、主要事迹、积分、考察意见、结果",
	"L29": "选区、总人口、选民数、投票数、参选率、候选人、得票、结果",
	"L32": "日期、标题、类别、提出机关、讨论会议、征求代表意见数、表决方式、结果、决定文号、责任单位、落实情况",
	"L33": "日期、类型、事项、呈报对象、批示、落实情况",
	"L15": proposalHeader,
	"L16": "来文、编号、案由、代表、承办、期限、办结日期、结果、满意",
	"L17": "日期、站点、接待代表、来访人次、反映问题、类别、处理方式、承办单位、期限、办理结果、反馈日期、满意度",
	"L18": "名称、类型、地址、建成时间、面积、投入、站长、联络员、进站代表数、六有达标、年接待次数、人次、意见条数、解决件数",
	"L19": "日期、接访领导、代表、应签、实签、状态、反映问题、处理建议、责任人、时限、落实",
	"L20": "代表/小组、应、实、请假、缺席、建议数、落实数、得分、名次",
	"L21": "登记号、日期、形式、信访人、人数、属地、事项、类别、去向、承办、期限、办结日期、结果",
	"L22": "代表、级别、固定联系户数、应达、完成率、走访户次、收集意见、解决问题",
	"L23": "日期、名称、主办、方式、内容、对象、应训、实训、人次、学时、经费",
	"L24": "日期、选区、代表、方式、参加选民、发出、收回、满意、基本满意、不满意、满意和基本满意率、意见条数、整改",
	"L25": "活动、日期、参加代表、接待咨询、解答、建议、资料、捐款、实事件数、受益人次",
	"L27": "日期、标题、作者、载体、级别、采用日期",
	"L28": "日期、科目/代表、事由、标准、次数、金额、签字",
	"L30": "事项、内容、责任领导、责任单位、时限、进度、状态",
	"L31": "制度名称、类别、文号、制定日期、修订日期、是否上墙、现行有效",
	"L34": "项目、责任单位、投资、立项、开工、进度、竣工、验收、视察次数、关键指标、备注",
}

func TestTheLedgersOfRecordsHaveTheCountysHeaders(t *testing.T) {
	w := newTownship(t)
	for number, header := range recordHeaders {
		l := w.make(number, Options{Mask: office.MaskInternal, From: "2020-01-01", To: "2020-12-31"})
		equal(t, number, titles(l), strings.Split(header, "、"))
		if rows := printed(t, l); number[1] != '0' && len(rows) > 0 {
			t.Errorf("%s: a year before the office has %d rows", number, len(rows))
		}
		if !strings.Contains(everything(t, Single(w.Settings(), l)), l.Title) {
			t.Errorf("%s cannot be written when it is empty", number)
		}
		if closing := strings.Join(slices.Concat(l.Totals, l.Notes), ""); strings.ContainsAny(closing, ",;:()") {
			t.Errorf("%s: half-width marks in %s", number, closing)
		}
	}
}

// What 代表法58 does not name is not published: such a ledger says so, and the set goes out without it.
func TestLedgersThatMayNotBePublicSaySo(t *testing.T) {
	w := newTownship(t)
	for _, number := range []string{"L03", "L07", "L08", "L11", "L26", "L29", "L32", "L33"} {
		if _, err := Make(w.Store, number, Options{Mask: office.MaskPublic}); !errors.As(err, new(notPublic)) || !strings.Contains(err.Error(), "第五十八条") {
			t.Errorf("%s for everybody: %v", number, err)
		}
	}
	all, err := All(w.Store, Options{Mask: office.MaskPublic})
	if err != nil || len(all) == 0 || slices.ContainsFunc(all, func(l Ledger) bool { return len(l.Columns) == 0 || l.Number == "L11" }) {
		t.Errorf("the set for everybody holds %d ledgers (%v)", len(all), err)
	}
	for number, columns := range map[string]string{"L04": "小组名称", "L05": "姓名、性别、民族、政治面貌、单位职务"} {
		if l := w.make(number, Options{Mask: office.MaskPublic}); !isPart(titles(l), strings.Split(columns, "、")) {
			t.Errorf("%s for everybody shows %v", number, titles(l))
		}
	}
	w.inspected()
	if seen := everything(t, Single(w.Settings(), w.make("L10", Options{Mask: office.MaskPublic}))); strings.Contains(seen, "问题") || !strings.Contains(seen, "水库") {
		t.Error("the inspections for everybody tell what was found")
	}
	duties := titles(w.make("L06", Options{Mask: office.MaskPublic}))
	if slices.Contains(duties, "积分") || !slices.Contains(duties, "接待选民") {
		t.Errorf("the duties for everybody are %v", duties)
	}
}

func isPart(list, of []string) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(s string) bool { return !slices.Contains(of, s) })
}

func TestTalliesTellTheWholeAndItsParts(t *testing.T) {
	kinds := func(list ...string) string {
		return tallyOf("件", []string{"请示", "报告"}, list, func(s string) string { return s }).String()
	}
	for want, got := range map[string]string{"共 0 件": kinds(), "共 3 件：请示 1 件，报告 2 件": kinds("报告", "请示", "报告"),
		"共 2 件：函 1 件，未分类 1 件": kinds("函", "")} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// day is a record's day in the tests' year.
func day(monthDay string) record.Date { return record.Date("2024-" + monthDay) }

func ref(id int64) record.Ref { return record.Ref{ID: id} }

// came is a list of deputies by id, each with how he attended.
func came(ways map[int64]string) []record.Person {
	var out []record.Person
	for id, way := range ways {
		out = append(out, record.Person{Who: ref(id), Status: way})
	}
	slices.SortFunc(out, func(a, b record.Person) int { return int(a.Who.ID - b.Who.ID) })
	return out
}
