package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// under gives the rows of one of the tables of a sheet as they are printed; 0 is the first.
func under(t *testing.T, l Ledger, table int) []map[string]string {
	t.Helper()
	if table > 0 {
		l.Columns, l.Rows = l.Tables[table-1].Columns, InMemory(l.Tables[table-1].Rows)
	}
	return printed(t, l)
}

// rowOf finds the row whose cell under a title says something.
func rowOf(t *testing.T, rows []map[string]string, title, text string) map[string]string {
	t.Helper()
	for _, r := range rows {
		if r[title] == text {
			return r
		}
	}
	t.Fatalf("there is no row %s = %s", title, text)
	return nil
}

// lastTerm enters the term before with one deputy, who was elected again, and one who was not.
func (w *township) lastTerm() {
	term := ref(w.put(office.Terms.Any, &office.Term{Name: "第十八届", Number: record.Some[int64](18), From: "2019-01-08", To: "2024-01-08", Quota: record.Some[int64](4),
		AreaName: "清溪乡", AreaKind: "乡"})[0])
	mandate := office.Mandate{Level: office.LevelTown, Term: term, Elected: "2018-12-20", Party: "群众", Category: "农民", Education: "初中"}
	wang := w.deputy(w.ids[1])
	wang.Mandates = append(wang.Mandates, mandate)
	mandate.Party, mandate.Education = "民盟盟员", "研究生"
	w.put(office.Deputies.Any, wang, &office.Deputy{Name: "钱六", Sex: "男", Ethnic: "汉", Birth: "1960-01", Mandates: []office.Mandate{mandate}})
}

func TestTheTableOfStructureStandsBesideTheTermBefore(t *testing.T) {
	w := newTownship(t)
	w.lastTerm()
	l := w.make("T01", Options{AsOf: "2024-06-30"})
	equal(t, "header", titles(l), strings.Split("项目、类别、人数、占比、上届人数、上届占比、增减（百分点）", "、"))
	rows := printed(t, l)
	for _, c := range []struct{ name, now, share, was, wasShare, grew string }{
		{"名额", "6", "", "4", "", ""}, {"实有", "4", "", "2", "", ""}, {"缺额", "2", "", "2", "", ""},
		{"女", "1", "25.0%", "1", "50.0%", "-25.0"}, {"男", "0", "0.0%", "1", "50.0%", "-50.0"},
		{"其中：回族", "1", "25.0%", "1", "50.0%", "-25.0"}, {"中共党员", "4", "100%", "0", "0.0%", "+100.0"}, {"民主党派", "0", "0.0%", "1", "50.0%", "-50.0"},
		{"党外合计", "0", "0.0%", "2", "100%", "-100.0"}, {"36—45岁", "1", "25.0%", "1", "50.0%", "-25.0"}, {"61岁以上", "0", "0.0%", "1", "50.0%", "-50.0"},
		{"平均年龄（岁）", "44", "", "53.5", "", ""}, {"最大（岁）", "44", "", "64", "", ""}, {"大专以上合计", "0", "0.0%", "1", "50.0%", "-50.0"},
		{"基层代表合计", "0", "0.0%", "2", "100%", "-100.0"}, {"兼任县代表", "1", "25.0%", "0", "0.0%", "+25.0"},
	} {
		r := rowOf(t, rows, "类别", c.name)
		equal(t, c.name, []string{r["人数"], r["占比"], r["上届人数"], r["上届占比"], r["增减（百分点）"]}, []string{c.now, c.share, c.was, c.wasShare, c.grew})
	}
	if !strings.Contains(l.Notes[1], "第十八届届末（2024年1月7日）") || !strings.Contains(l.Notes[2], "连任100.0%，要求不低于33.3%，符合") {
		t.Errorf("notes %q", l.Notes)
	}
}

// Every deputy in office stands in one part of each dimension, whatever was not entered; nobody of a term that is not on record is counted.
func TestEachDimensionSumsToTheDeputiesInOffice(t *testing.T) {
	w := newTownship(t)
	if err := w.Set(office.KeyCategoryColumns, "企业负责人=其他", ""); err != nil {
		t.Fatal(err)
	}
	zhang := w.deputy(w.ids[2])
	zhang.Mandates[0].Category = "企业负责人"
	w.put(office.Deputies.Any, zhang)
	made, err := figures.Structure(w.Store, "2024-06-30", "2024-12-31")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range made {
		sums := map[string]int{}
		for i, r := range m.Rows {
			if r.Part {
				sums[r.Dimension] += m.Count(i)
			}
		}
		for _, dimension := range []string{figures.BySex, figures.ByEthnic, figures.ByParty, figures.ByAge, figures.ByEducation, figures.ByCategory, figures.ByTerms} {
			if sums[dimension] != len(m.Members) {
				t.Errorf("%s: %s sums to %d of %d", m.Day, dimension, sums[dimension], len(m.Members))
			}
		}
	}
	rows := printed(t, w.make("T01", Options{AsOf: "2024-06-30"}))
	if r := rowOf(t, rows, "类别", "其他"); r["人数"] != "1" || r["上届人数"] != unknown || r["增减（百分点）"] != unknown {
		t.Errorf("其他 is %v", r)
	}
	if slices.Contains(columnOfRows(rows, "类别"), "企业负责人") {
		t.Error("a category that the county puts under 其他 has a row")
	}
}

func TestTheStructureOfEachPlaceSumsToTheWhole(t *testing.T) {
	w := newTownship(t)
	for number, places := range map[string][]string{"T02": {"第一代表团", "未编入代表团"}, "T03": {"第2选区（柳林村）", "第10选区（石桥村）", "未编入选区"}} {
		l := w.make(number, Options{AsOf: "2024-06-30"})
		rows := printed(t, l)
		equal(t, number, columnOfRows(rows, l.Columns[0].Title), places)
		if got := summed(t, rows, "实有代表"); got != 4 {
			t.Errorf("%s: %d deputies", number, got)
		}
		if got := summed(t, rows, "女"); got != 1 {
			t.Errorf("%s: %d women", number, got)
		}
	}
}

func TestTheThreeTablesOfHandlingAgree(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	l := w.make("T04", Options{From: "2024-01-01", To: "2024-06-30"})
	equal(t, "areas", titles(l), strings.Split("内容分类、件数、占比、已答复、A、B、C、D、满意、基本满意、不满意", "、"))
	area := under(t, l, 0)[0]
	if area["内容分类"] != "未分类" || area["件数"] != "3" || area["占比"] != "100%" || area["已答复"] != "1" || area["A"] != "1" || area["基本满意"] != "1" {
		t.Errorf("areas %v", area)
	}
	unit := under(t, l, 1)[0]
	for title, want := range map[string]string{"承办单位": "农业农村办公室", "主办": "3", "协办": "0", "按期答复": "1", "超期": "1", "面商": "1", "A": "1", "满意率": "0.0%", "二次办理": "0"} {
		if unit[title] != want {
			t.Errorf("%s of the unit is %q, want %q", title, unit[title], want)
		}
	}
	whole := under(t, l, 2)
	for name, want := range map[string][]string{"收到总数": {"3", "0", "+3"}, "答复率": {"33.3%", unknown, unknown}, "见面率": {"100%", unknown, unknown}} {
		r := rowOf(t, whole, "指标", name)
		equal(t, name, []string{r["本期"], r["上年同期"], r["增减"]}, want)
	}
	later := under(t, w.make("T04", Options{From: "2025-01-01", To: "2025-06-30"}), 2)
	if r := rowOf(t, later, "指标", "收到总数"); r["本期"] != "0" || r["上年同期"] != "3" || r["增减"] != "-3" {
		t.Errorf("the year after: %v", r)
	}
	if open := w.make("T04", Options{}); !strings.Contains(strings.Join(open.Notes, ""), "没有上年同期数") {
		t.Errorf("without a beginning: %q", open.Notes)
	}
}

func TestTheTableOfDutiesCountsWhoWasCalled(t *testing.T) {
	w := newTownship(t)
	w.put(office.Inspections.Any, &office.Inspection{Subject: "看路", Kind: "视察", Day: "2024-03-05", Deputies: []record.Person{
		{Who: ref(w.ids[0]), Status: office.Attended}, {Who: ref(w.ids[1]), Status: office.CameLate}, {Who: ref(w.ids[2]), Status: office.OnLeave}, {Who: ref(w.ids[3]), Status: office.Absent}}})
	l := w.make("T05", Options{From: "2024-01-01", To: "2024-06-30"})
	groups := under(t, l, 0)
	equal(t, "groups", columnOfRows(groups, "代表小组"), []string{"第一小组", "未编组", "全体代表"})
	equal(t, "people", columnOfRows(groups, "代表人数"), []string{"1", "3", "4"})
	equal(t, "inspections each", columnOfRows(groups, "视察调研"), []string{"1", "0.3", "0.5"})
	equal(t, "congress", columnOfRows(groups, "人代会出席率"), []string{unknown, unknown, unknown})
	called := under(t, l, 1)[0]
	for title, want := range map[string]string{"活动": office.DutyInspection, "应参加人次": "4", "出席人次": "2", "请假人次": "1", "缺席人次": "1", "参加率": "50.0%"} {
		if called[title] != want {
			t.Errorf("%s is %q, want %q", title, called[title], want)
		}
	}
	public := w.make("T05", Options{From: "2024-01-01", To: "2024-06-30", Mask: office.MaskPublic})
	if text := everything(t, Single(w.Settings(), public)); strings.Contains(text, "王二") || strings.Contains(text, "积分前") {
		t.Error("the public reads who stands first")
	}
}

func TestTheTableOfActivitiesIsAsLongAsThePeriod(t *testing.T) {
	w := newTownship(t)
	for _, on := range []string{"01-31", "02-01", "02-29"} {
		w.put(office.Inspections.Any, &office.Inspection{Subject: "看路", Kind: "视察", Day: day(on), Deputies: []record.Person{{Who: ref(w.ids[0])}, {Who: ref(w.ids[1]), Status: office.Absent}}})
	}
	w.put(office.Inspections.Any, &office.Inspection{Subject: "看水", Kind: "视察", Day: "2024-02-10", Cancelled: "2024-02-09"})
	for _, matter := range []string{"路", "水"} { // two matters of one reception
		w.put(office.Receptions.Any, &office.Reception{Day: "2024-02-05", Form: office.FormStation, Content: matter, Visitors: record.Some[int64](3)})
	}
	l := w.make("T06", Options{From: "2024-01-15", To: "2024-03-31"})
	var months []string
	got := map[string][]string{}
	for row := range l.Rows {
		months = append(months, row[0].(string))
		for i, c := range l.Columns[1:] {
			key := c.Group + c.Title
			got[key] = append(got[key], fmt.Sprint(row[i+1]))
		}
	}
	equal(t, "months", months, []string{"2024年1月（15—31日）", "2024年2月", "2024年3月"})
	for key, want := range map[string][]string{"视察次数": {"1", "2", "0"}, "视察人次": {"1", "2", "0"}, "接待次数": {"0", "1", "0"}, "接待人次": {"0", "6", "0"}} {
		equal(t, key, got[key], want)
	}
}

func TestTheSummaryOfFiguresShowsTheYearBefore(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	l := w.make("T07", Options{From: "2025-01-01", To: "2025-06-30"})
	equal(t, "header", titles(l), strings.Split("指标、单位、本期、上年同期、增减、数据来源（记录条数）", "、"))
	rows := printed(t, l)
	for i := range l.Tables {
		next := l
		next.Rows = InMemory(l.Tables[i].Rows)
		rows = append(rows, printed(t, next)...)
	}
	equal(t, "every figure", columnOfRows(rows, "指标"), figures.Names(w.Settings()))
	r := rowOf(t, rows, "指标", figures.Received)
	equal(t, figures.Received, []string{r["本期"], r["上年同期"], r["增减"], r["数据来源（记录条数）"]}, []string{"0", "3", "-3", "议案建议 0 条"})
	if r := rowOf(t, rows, "指标", "答复率"); r["本期"] != unknown || r["增减"] != unknown || r["上年同期"] != "33.3%" {
		t.Errorf("答复率 is %v", r)
	}
	under := strings.Join(l.Notes, "\n")
	all, err := figures.All(w.Store, figures.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.Unit == "%" && !strings.Contains(under, v.Name+"＝"+v.Means) {
			t.Errorf("the definition of %s is not under the table", v.Name)
		}
	}
}

func TestTheSheetToSignIsTheRoster(t *testing.T) {
	w := newTownship(t)
	l := w.make("T08", Options{Session: w.session})
	equal(t, "header", titles(l), strings.Split("姓名、代表团、工作单位及职务、签名、备注", "、"))
	equal(t, "names", columnOfRows(printed(t, l), "姓名"), columnOfRows(printed(t, w.make("L01", Options{Session: w.session})), "姓名"))
	if l.Title != "清溪乡十九届人大二次会议代表签到册" || l.Totals[0] != "共 4 人，应到　　人，实到　　人，请假　　人，缺席　　人" {
		t.Errorf("%s, %v", l.Title, l.Totals)
	}
	if _, err := Make(w.Store, "T08", Options{Mask: office.MaskPublic}); err == nil {
		t.Error("a sheet to sign was published")
	}
}

func TestDifferencesBearTheirSign(t *testing.T) {
	for n, want := range map[float64]string{0: "0", 3: "+3", -2: "-2"} {
		if got := signed(n, 0); got != want {
			t.Errorf("%v is %s", n, got)
		}
	}
	if got := signed(-0.04, 1); got != "0.0" {
		t.Errorf("next to nothing is %s", got)
	}
}

// Charts stand behind their table, and what they draw is the cells.
func TestChartsAreDrawnFromTheCells(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	l := w.make("T04", Options{From: "2024-01-01", To: "2024-06-30"})
	text := everything(t, Single(w.Settings(), l))
	for _, want := range []string{"建议办理统计表图", "&#39;建议办理统计表&#39;!$E$5:$E$5", "各单位主办件数（件）"} {
		if !strings.Contains(text, want) {
			t.Errorf("the file does not hold %s", want)
		}
	}
	if strings.Contains(text, "invertIfNegative") || strings.Contains(text, "c:smooth") {
		t.Error("a chart holds what the schema has not")
	}
	if l := w.make("T04", Options{From: "2022-01-01", To: "2022-06-30"}); l.drawn() {
		t.Error("nothing is drawn of nothing")
	}
}
