package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// The headers are those of DOMAIN.md §6.2, word for word.
const (
	rosterHeader   = "姓名、性别、民族、出生年月、籍贯、政治面貌、学历、工作单位及职务、代表类别、所在选区、代表团/小组、当选时间、是否连任、代表证号、联系电话、备注"
	proposalHeader = "编号、类别、案由、领衔代表、附议人、内容分类、主办单位、协办单位、责任领导、责任人、交办日期、办理期限、交办后见面、承办中见面、答复前见面、答复日期、" +
		"是否按期、结果类别、态度评价、结果评价、是否重点督办、督办情况、落实情况、备注"
	taskHeader = "编号、案由、领衔代表、责任领导、责任部门、协办、承办人、办理要求、完成时限、签收"
)

func TestTheHeadersAreThoseTheCountyKnows(t *testing.T) {
	w := newTownship(t)
	for number, header := range map[string]string{"L01": rosterHeader, "L02": rosterHeader + "、级别", "L13": proposalHeader, "L14": taskHeader} {
		l := w.make(number, Options{Mask: office.MaskInternal})
		equal(t, number, titles(l), strings.Split(header, "、"))
		for _, c := range l.Columns {
			if met := strings.HasSuffix(c.Title, "见面"); met != (c.Group == "三见面") {
				t.Errorf("%s: %s stands under %q", number, c.Title, c.Group)
			}
		}
	}
	if !slices.IsSortedFunc(Catalogue(), func(a, b Known) int { return strings.Compare(a.Number, b.Number) }) {
		t.Errorf("the catalogue is %v", Catalogue())
	}
	if _, err := Make(w.Store, "L99", Options{}); err == nil || !strings.Contains(err.Error(), "L13 议案建议台账") {
		t.Errorf("an unknown ledger: %v", err)
	}
	if _, err := Make(w.Store, "L13", Options{Session: 99}); err == nil {
		t.Error("a ledger of a session that is not there was made")
	}
}

func TestTheRosterStandsByConstituencyAndFollowsWhoLeft(t *testing.T) {
	w := newTownship(t)
	before := w.make("L01", Options{AsOf: "2024-09-09"})
	equal(t, "before the resignation", columnOfRows(texts(t, before), "姓名"), []string{"王二", "张三", "丁一", "李四"})
	equal(t, "totals", before.Totals, []string{"名额 6 名，实有 4 名，缺额 2 名"})
	after := w.make("L01", Options{AsOf: "2024-09-10"})
	equal(t, "after it", columnOfRows(texts(t, after), "姓名"), []string{"王二", "丁一", "李四"})
	equal(t, "totals", after.Totals, []string{"名额 6 名，实有 3 名，缺额 3 名"})
	if before.Title != "清溪乡第十九届人大代表名册" || before.Unit != "清溪乡人大主席团" || before.Period != "统计时间：截至2024年9月9日" {
		t.Errorf("title %q, unit %q, period %q", before.Title, before.Unit, before.Period)
	}
	wang := texts(t, before)[0]
	for title, want := range map[string]string{"民族": "回族", "出生年月": "1980-06", "所在选区": "第2选区（柳林村）", "代表团/小组": "第一代表团/第一小组", "当选时间": "2023-12-20",
		"是否连任": "是", "代表证号": "乡19-001", "联系电话": "138****0012", "政治面貌": "中共党员"} {
		if wang[title] != want {
			t.Errorf("%s is %q, want %q", title, wang[title], want)
		}
	}
	if got := w.make("L01", Options{Session: w.session}).Period; got != "统计时间：截至2024年1月8日" {
		t.Errorf("the roster of a session is that of its opening, not %s", got)
	}
}

func TestTheUpperRosterCountsByLevel(t *testing.T) {
	l := newTownship(t).make("L02", Options{Mask: office.MaskInternal})
	rows := texts(t, l)
	equal(t, "names", columnOfRows(rows, "姓名"), []string{"李四", "赵五"})
	equal(t, "levels", columnOfRows(rows, "级别"), []string{"县", "市"})
	equal(t, "where from", columnOfRows(rows, "所在选区"), []string{"第10选区（石桥村）", "平川县"})
	equal(t, "totals", l.Totals, []string{"县代表 1 人，市代表 1 人"})
}

// At the end of June one answer was there and one was late; what came in July does not show.
func TestTheAccountOfSuggestionsShowsThePeriodsEnd(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	l := w.make("L13", Options{Session: w.session, AsOf: "2024-06-30", Mask: office.MaskInternal})
	rows := texts(t, l)
	equal(t, "numbers", columnOfRows(rows, "编号"), []string{"19-2-建-9", "19-2-建-10", "19-2-建-11"})
	equal(t, "in time", columnOfRows(rows, "是否按期"), []string{"是", "否", ""})
	equal(t, "replied", columnOfRows(rows, "答复日期"), []string{"2024-04-20", "", ""})
	equal(t, "result", columnOfRows(rows, "结果类别"), []string{"A", "", ""})
	equal(t, "lead", columnOfRows(rows, "领衔代表"), []string{"丁一", "丁一", office.Withheld})
	equal(t, "seconders", columnOfRows(rows, "附议人"), []string{"王二、张三", "王二、张三", office.Withheld})
	equal(t, "supervision", columnOfRows(rows, "督办情况"), []string{"2024年3月20日主席团督办", "", ""})
	for title, want := range map[string]string{"办理期限": "2024-05-01", "交办后见面": "2024-03-01", "结果评价": "基本满意", "态度评价": "满意", "是否重点督办": "是", "落实情况": "已落实",
		"主办单位": "农业农村办公室", "责任领导": "赵领导", "责任人": "钱经办"} {
		if rows[0][title] != want {
			t.Errorf("%s is %q, want %q", title, rows[0][title], want)
		}
	}
	equal(t, "totals", l.Totals, []string{
		"共 3 件（议案 0 件，建议 3 件），应办 3 件，已答复 1 件，答复率 33.3%；按期答复 1 件，按期答复率 50.0%；逾期 1 件",
		"办理结果：A类 1 件，B类 0 件，C类 0 件，D类 0 件。结果评价：满意 0 件，基本满意 1 件，不满意 0 件，满意率 0.0%"})
	if l.Title != "清溪乡十九届人大二次会议代表议案建议办理台账" || !strings.Contains(l.Period, "截至2024年6月30日") || !strings.HasPrefix(l.File, "清溪乡人大_议案建议台账_十九届人大二次会议_") {
		t.Errorf("title %q, period %q, file %q", l.Title, l.Period, l.File)
	}
	later := texts(t, w.make("L13", Options{From: "2024-01-01", To: "2024-12-31"}))
	equal(t, "the whole year", columnOfRows(later, "编号"), []string{"19-2-建-9", "19-2-建-10", "19-2-建-11", "闭-2024-001"})
	equal(t, "in time at the end of the year", columnOfRows(later, "是否按期"), []string{"是", "否", "", "否"})
}

func TestTheTableOfTasksHoldsWhatWasHandedOver(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	l := w.make("L14", Options{From: "2024-01-01", To: "2024-06-30"})
	rows := texts(t, l)
	equal(t, "numbers", columnOfRows(rows, "编号"), []string{"19-2-建-9", "19-2-建-10", "19-2-建-11"}) // the last is ready: its unit is named
	equal(t, "due", columnOfRows(rows, "完成时限"), []string{"2024-05-01", "2024-05-01", ""})
	equal(t, "totals", l.Totals, []string{"共 3 件"})
	if l.Title != "代表议案建议承办责任分解表" || l.Period != "统计时间：2024年1月1日—6月30日" || !strings.HasPrefix(l.File, "清溪乡人大_责任分解表_2024年上半年_") {
		t.Errorf("title %q, period %q, file %q", l.Title, l.Period, l.File)
	}
}

// No ID number and no phone leaves the office, wherever in the file it might hide.
func TestFilesForOthersHoldNoNumbersOfPeople(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	for _, mask := range office.MaskLevels {
		all, err := All(w.Store, Options{Mask: mask})
		if err != nil {
			t.Fatal(err)
		}
		list, err := OfList(w.Store, office.Deputies.Any, record.Query{}, []string{"name", "id_number", "phone", "note"}, "联系册", mask)
		if err != nil {
			t.Fatal(err)
		}
		book, _ := Summary(w.Settings(), Options{}, append(all, list))
		inside := everything(t, book)
		for _, number := range []string{idOfWang, phoneOfWang} {
			if got := strings.Contains(inside, number); got != (mask == office.MaskInternal) {
				t.Errorf("%s: the file holds %s: %v", mask, number, got)
			}
		}
	}
	l := w.make("L01", Options{Mask: office.MaskPublic})
	equal(t, "a public roster", titles(l), strings.Split("姓名、性别、民族、政治面貌、工作单位及职务、所在选区、代表小组", "、"))
	if got := texts(t, l)[0]["代表小组"]; got != "第一小组" {
		t.Errorf("the group of a public roster is %q", got)
	}
}

// The clerk exports the list as he sees it: his columns, his order, his filter, his title.
func TestAListOnTheScreenBecomesAFileToWorkIn(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	q := record.Query{Where: []record.Filter{{Key: "source", Op: record.Is, Value: office.SourceSession}}, Sort: []record.Sort{{Key: "id", Desc: true}}}
	l, err := OfList(w.Store, office.Proposals.Any, q, []string{"due", record.StateKey, "number", "lead", "invested"}, "", office.MaskReport)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "headers", titles(l), []string{"办理期限", "状态", "编号", "领衔代表", "投入资金"})
	rows := texts(t, l)
	equal(t, "numbers", columnOfRows(rows, "编号"), []string{"19-2-建-11", "19-2-建-9", "19-2-建-10"})
	equal(t, "states", columnOfRows(rows, "状态"), []string{"待交办", "已办结", "已答复"})
	equal(t, "due", columnOfRows(rows, "办理期限"), []string{"", "2024-05-01", "2024-05-01"})
	if l.Title != "议案建议" || !l.Working || l.Columns[4].Kind != Money || rows[0]["领衔代表"] != office.Withheld {
		t.Errorf("ledger %+v", l)
	}
	if _, err := OfList(w.Store, office.Proposals.Any, q, []string{"没有"}, "", office.MaskReport); err == nil {
		t.Error("a column that is not there was taken")
	}
	if _, err := OfList(w.Store, office.Deputies.Any, record.Query{}, []string{"phone"}, "", office.MaskPublic); err == nil {
		t.Error("a public list of phones was made")
	}
}

func TestALongListIsReadPageByPage(t *testing.T) {
	w := newTownship(t)
	b := data.Batch{Label: "单位"}
	for i := range 2*pageRows + 1 {
		b.Changes = append(b.Changes, data.Change{Reg: office.Units.Any, Op: data.Put, Rec: &office.Unit{Name: fmt.Sprintf("单位%04d", i)}})
	}
	if _, err := w.Save(b); err != nil {
		t.Fatal(err)
	}
	l, err := OfList(w.Store, office.Units.Any, record.Query{Sort: []record.Sort{{Key: "name"}}}, []string{"name"}, "单位", office.MaskReport)
	if err != nil {
		t.Fatal(err)
	}
	rows := texts(t, l)
	if len(rows) != 2*pageRows+1 || rows[0]["名称"] != "单位0000" || rows[2*pageRows]["名称"] != "单位1000" {
		t.Errorf("%d rows", len(rows))
	}
}

func TestNumbersStandAsPeopleCount(t *testing.T) {
	order := []string{"2", "10", "19-2-建-009", "19-2-建-10", "19-10-建-1", "闭-2024-002", "闭-2024-10", ""}
	for i := range order {
		for j := range order {
			if got := natural(order[i], order[j]); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%q and %q: %d", order[i], order[j], got)
			}
		}
	}
}

func TestPeriodsAreNamedAsOfficesDo(t *testing.T) {
	for _, c := range []struct {
		from, to   record.Date
		text, word string
	}{
		{"2026-01-01", "2026-06-30", "统计时间：2026年1月1日—6月30日", "2026年上半年"},
		{"2026-01-01", "2026-12-31", "统计时间：2026年1月1日—12月31日", "2026年"},
		{"2026-07-01", "2026-09-30", "统计时间：2026年7月1日—9月30日", "2026年第三季度"},
		{"2025-12-01", "2026-06-30", "统计时间：2025年12月1日—2026年6月30日", "20251201-20260630"},
		{"2026-01-01", "", "统计时间：2026年1月1日起，截至2026年7月3日", "20260101起"},
		{"", "2026-06-30", "统计时间：截至2026年6月30日", "至20260630"},
		{"", "", "统计时间：截至2026年7月3日", ""},
	} {
		if got := periodText(c.from, c.to, "2026-07-03"); got != c.text {
			t.Errorf("%s to %s: %s, want %s", c.from, c.to, got, c.text)
		}
		if got := periodWord(c.from, c.to); got != c.word {
			t.Errorf("%s to %s: %s, want %s", c.from, c.to, got, c.word)
		}
	}
}

func TestTheSignatureLineNamesWhoFillsTheLedgerIn(t *testing.T) {
	w := newTownship(t)
	for key, value := range map[string]string{office.KeyLedgerFiller: "刘敏", office.KeyLedgerChecker: "陈国华", office.KeyContactPhone: "010-66660000"} {
		if err := w.Set(key, value, ""); err != nil {
			t.Fatal(err)
		}
	}
	for mask, phone := range map[office.MaskLevel]bool{office.MaskReport: true, office.MaskPublic: false} {
		inside := everything(t, Single(w.Settings(), w.make("L01", Options{Mask: mask})))
		if !strings.Contains(inside, "审核人：陈国华") || !strings.Contains(inside, "填报人：刘敏") || strings.Contains(inside, "010-66660000") != phone {
			t.Errorf("%s: the signature line is wrong", mask)
		}
	}
}
