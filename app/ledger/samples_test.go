package ledger

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The samples are invented: a roster with one header row and an account of suggestions with two.

const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"

var villages = []string{"上清溪村", "下清溪村", "柳林村", "石桥村", "清溪社区"}

// roster is a list of deputies (L01, 代表名册) of n rows.
func roster(n int) Ledger {
	return Ledger{Number: "L01", Sheet: "代表名册", Title: "清溪镇第十九届人大代表名册", Unit: "清溪镇人大主席团", Period: "第十九届",
		Filled: "2026-07-03", Rows: InMemory(rosterRows(n)), Signature: true,
		Totals: []string{fmt.Sprintf("名额 %d 人，实有 %d 人，缺额 1 人", n+1, n)},
		Columns: []Column{
			{Title: "姓名", Width: 8, Align: Centre}, {Title: "性别", Width: 5, Align: Centre}, {Title: "民族", Width: 7, Align: Centre},
			{Title: "出生年月", Kind: Date, Width: 9}, {Title: "籍贯", Width: 10}, {Title: "政治面貌", Width: 10}, {Title: "学历", Width: 8},
			{Title: "工作单位及职务", Width: 22}, {Title: "代表类别", Width: 10}, {Title: "所在选区", Width: 12}, {Title: "代表团/小组", Width: 14},
			{Title: "当选时间", Kind: Date, Width: 12}, {Title: "是否连任", Width: 6, Align: Centre}, {Title: "代表证号", Width: 12},
			{Title: "联系电话", Width: 13}, {Title: "备注", Width: 12},
		}}
}

func rosterRows(n int) [][]any {
	random := rand.New(rand.NewPCG(19, 6))
	family := []rune(surnames)
	rows := make([][]any, n)
	for i := range rows {
		village := villages[random.IntN(len(villages))]
		rows[i] = []any{string(family[random.IntN(len(family))]) + "某某", []string{"男", "女"}[random.IntN(2)], "汉族",
			fmt.Sprintf("19%d-%02d", 60+random.IntN(39), 1+random.IntN(12)), "平川县", "中共党员", "大学本科",
			"清溪镇" + village + "党支部书记、村民委员会主任", "基层干部", "第" + fmt.Sprint(1+random.IntN(20)) + "选区（" + village + "）",
			"第一代表团/" + village + "小组", "2026-11-10", random.IntN(2) == 0, fmt.Sprintf("%04d", i+1), "138****0000", nil}
	}
	return rows
}

// suggestions is an account of motions and suggestions (L13, 议案建议台账): 三见面 over three columns, long texts, sums.
func suggestions(n int) Ledger {
	return Ledger{Number: "L13", Sheet: "议案建议台账", Title: "清溪镇第十九届人民代表大会第六次会议代表议案建议办理台账", Unit: "清溪镇人大主席团",
		Period: "统计时间：2026年1月1日—6月30日", Filled: "2026-07-03", Rows: InMemory(suggestionRows(n)), Signature: true, DottedDates: true,
		Notes: []string{"注：1. 办理期限自交办之日起算。2. 按期率＝按期答复件数÷应答复件数×100%，尚未到期的不计入应答复件数。"},
		Columns: []Column{
			{Title: "编号", Width: 10}, {Title: "类别", Width: 6, Align: Centre}, {Title: "案由", Width: 26}, {Title: "领衔代表", Width: 8, Align: Centre},
			{Title: "附议人", Width: 14}, {Title: "附议人数", Kind: Number, Width: 7, Sum: true}, {Title: "内容分类", Width: 9, Align: Centre},
			{Title: "主办单位", Width: 14}, {Title: "交办日期", Kind: Date, Width: 11}, {Title: "办理期限", Kind: Date, Width: 11},
			{Title: "交办后见面", Group: "三见面", Kind: Date, Width: 11}, {Title: "承办中见面", Group: "三见面", Kind: Date, Width: 11},
			{Title: "答复前见面", Group: "三见面", Kind: Date, Width: 11}, {Title: "答复日期", Kind: Date, Width: 11}, {Title: "是否按期", Width: 6, Align: Centre},
			{Title: "投入资金（元）", Kind: Money, Width: 14, Sum: true}, {Title: "完成比例", Kind: Percent, Width: 8}, {Title: "结果评价", Width: 9, Align: Centre},
			{Title: "督办情况", Width: 16}, {Title: "落实情况", Width: 26}, {Title: "备注", Width: 10},
		}}
}

func suggestionRows(n int) [][]any {
	random := rand.New(rand.NewPCG(13, 6))
	family := []rune(surnames)
	rows := make([][]any, n)
	for i := range rows {
		done := "已与县交通局衔接，列入2026年农村公路养护计划；" + strings.Repeat("路基整治完成，正在铺设路面。", random.IntN(9))
		var share any = float64(random.IntN(1001)) / 1000
		if i%7 == 3 {
			share = nil
		}
		rows[i] = []any{fmt.Sprintf("19-6-%03d", i+1), "建议", "关于硬化柳林村至石桥村道路、增设路灯并修缮排水沟的建议", string(family[random.IntN(len(family))]) + "某某",
			"李某、王某某、欧阳某某", 1 + random.IntN(9), "交通道路", "镇村镇建设服务中心", "2026-01-15", "2026-04-15", "2026-01-20", "2026-02-28", "2026-04-01",
			"2026-04-10", true, int64(random.IntN(5_000_000)), share, "满意", "主席团会议专题督办", done, ""}
	}
	return rows
}
