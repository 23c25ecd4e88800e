package sheetin

import (
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// The columns that three registers look for, as far as these samples go.
var (
	deputyColumns = []Column{
		{"name", "姓名", []string{"代表姓名"}}, {"sex", "性别", nil}, {"nation", "民族", nil},
		{"birth", "出生年月", []string{"出生日期"}}, {"native", "籍贯", nil}, {"id_number", "身份证号", []string{"身份证号码", "公民身份号码"}},
		{"party", "政治面貌", []string{"党派"}}, {"education", "学历", []string{"文化程度"}},
		{"job", "工作单位及职务", []string{"单位职务"}}, {"class", "代表类别", []string{"类别", "界别"}},
		{"constituency", "选区", []string{"所在选区"}}, {"delegation", "代表团", []string{"所属代表团"}}, {"group", "代表小组", nil},
		{"elected", "当选时间", nil}, {"again", "是否连任", []string{"连任"}}, {"certificate", "代表证号", nil},
		{"phone", "电话", []string{"联系电话", "手机"}}, {"level", "级别", nil}, {"note", "备注", nil},
	}
	proposalColumns = []Column{
		{"number", "编号", []string{"文件编号"}}, {"kind", "类别", nil}, {"title", "案由", []string{"标题", "建议标题"}},
		{"lead", "领衔代表", []string{"提案人", "提出人", "代表姓名"}}, {"seconders", "附议人", []string{"联名代表"}}, {"topic", "内容分类", []string{"所属领域"}},
		{"host", "主办单位", []string{"承办单位", "办理单位牵头"}}, {"helpers", "协办单位", []string{"办理单位配合"}}, {"leader", "责任领导", nil}, {"officer", "责任人", nil},
		{"raised", "提出日期", nil}, {"handed_over", "交办日期", []string{"转交时间"}}, {"due", "办理期限", []string{"应复时间"}}, {"met", "面商日期", nil},
		{"replied", "答复日期", []string{"实际答复时间"}}, {"in_time", "是否按期", []string{"按时答复"}}, {"result", "结果类别", []string{"答复类型"}},
		{"attitude", "态度评价", []string{"对态度"}}, {"outcome", "结果评价", []string{"对结果"}}, {"key", "是否重点督办", []string{"重点件"}}, {"note", "备注", []string{"说明"}},
	}
	receptionColumns = []Column{
		{"date", "日期", []string{"接待日期"}}, {"station", "站点", []string{"联络站"}}, {"deputies", "接待代表", nil}, {"visitor", "来访人姓名", nil},
		{"visitors", "来访人次", nil}, {"matter", "反映问题", nil}, {"matters", "条数", nil}, {"kind", "类别", nil}, {"handling", "处理方式", nil},
		{"unit", "承办单位", nil}, {"due", "期限", nil}, {"result", "办理结果", nil}, {"feedback", "反馈日期", nil}, {"satisfied", "满意度", nil},
	}
	inspectionColumns = []Column{
		{"date", "日期", []string{"时间"}}, {"kind", "类型", nil}, {"subject", "主题", nil}, {"place", "地点", nil}, {"lead", "带队人", nil},
		{"deputies", "参加代表", nil}, {"findings", "发现问题数", nil}, {"opinions", "提出意见条数", nil}, {"handed", "转交时间", nil},
		{"answered", "反馈时间", nil}, {"mended", "整改情况", nil},
	}
)

func open(t testing.TB, name string) *Book {
	t.Helper()
	book, err := Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// table reads a sample's likely sheet, and its records by row number.
func table(t *testing.T, name string, columns []Column) (*Sheet, Match, map[int]Record, []Skipped) {
	t.Helper()
	sheet, match := open(t, name).Best(columns)
	if sheet == nil {
		t.Fatalf("%s: no header found", name)
	}
	records, skipped := Records(sheet, match)
	byRow := map[int]Record{}
	for _, r := range records {
		byRow[r.Number] = r
	}
	return sheet, match, byRow, skipped
}

// field is the cell of a record under a key.
func field(t *testing.T, m Match, r Record, key string) Cell {
	t.Helper()
	col, ok := m.Column(key)
	if !ok {
		t.Fatalf("no column for %s", key)
	}
	return r.Cell(col)
}

func TestACleanRosterIsReadWhole(t *testing.T) {
	sheet, match, records, skipped := table(t, "01_清溪镇代表名册.xlsx", deputyColumns)
	if sheet.Name != "代表名册" || match.HeaderRow != 3 || match.FirstRow != 3 || len(records) != 65 {
		t.Errorf("sheet %s, header %d–%d, %d records", sheet.Name, match.FirstRow, match.HeaderRow, len(records))
	}
	if len(match.Unmatched()) != 0 || len(match.Matched()) != 18 || match.Sure < 0.95 {
		t.Errorf("unmatched %q, matched %d, sure %.2f", match.Unmatched(), len(match.Matched()), match.Sure)
	}
	if want := []Skipped{{69, ReasonFooter}}; !slices.Equal(skipped, want) {
		t.Errorf("skipped %v, want the line 核定名额", skipped)
	}
	county := open(t, "01_清溪镇代表名册.xlsx").Sheet("县代表")
	list, _ := Records(county, Find(county, deputyColumns))
	if len(list) != 12 {
		t.Errorf("县代表 has %d records, want 12", len(list))
	}
}

const messyXLSX, messyXLS = "02_清溪镇代表花名册_办公室原样.xlsx", "03_清溪镇代表花名册_办公室原样.xls"

func TestTheOfficesOwnRosterIsUnderstood(t *testing.T) {
	for _, name := range []string{messyXLSX, messyXLS} {
		sheet, match, records, skipped := table(t, name, deputyColumns)
		if sheet.Name != "镇代表（2026年）" || match.FirstRow != 3 || match.HeaderRow != 4 {
			t.Errorf("%s: sheet %s, header %d–%d", name, sheet.Name, match.FirstRow, match.HeaderRow)
		}
		want := map[string]string{"代表姓名": "name", "性别": "sex", "民族": "nation", "出生年月": "birth", "身份证号码": "id_number", "党派": "party",
			"文化程度": "education", "单位职务": "job", "界别": "class", "所在选区": "constituency", "代表小组": "group", "当选时间": "elected",
			"连任": "again", "联系电话": "phone", "备注": "note"}
		if got := match.Matched(); !maps.Equal(got, want) {
			t.Errorf("%s: matched %v", name, got)
		}
		if got := match.Unmatched(); !slices.Equal(got, []string{"内部编号"}) {
			t.Errorf("%s: unmatched %q", name, got)
		}
		if !sheet.HiddenCols[15] || !match.Headers[15].Hidden {
			t.Errorf("%s: the hidden column 内部编号 is not marked", name)
		}
		// 20 on the first printed page (5–24), 25 on the second (28–52).
		if len(records) != 45 {
			t.Errorf("%s: %d records, want 45", name, len(records))
		}
		wantSkipped := []Skipped{{27, ReasonHeader}, {54, ReasonTotal}, {55, ReasonFooter}}
		if !slices.Equal(skipped, wantSkipped) {
			t.Errorf("%s: skipped %v", name, skipped)
		}
		checkTraps(t, name, match, records)
	}
}

// checkTraps looks at the rows that the samples' README names.
func checkTraps(t *testing.T, name string, match Match, records map[int]Record) {
	t.Helper()
	fails := func(row int, key, words string, err error) {
		t.Helper()
		if err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%s row %d %s: error %v, want %s", name, row, key, err, words)
		}
	}
	_, err := Text(field(t, match, records[18], "id_number"))
	fails(18, "id_number", "丢失末尾", err)
	_, err = Text(field(t, match, records[18], "sex"))
	fails(18, "sex", "#VALUE!", err)
	_, err = Month(field(t, match, records[49], "birth"))
	fails(49, "birth", "看不出是哪一天", err)
	_, err = Month(field(t, match, records[50], "birth"))
	fails(50, "birth", "没有这个月", err)
	if id, err := Text(field(t, match, records[22], "id_number")); err != nil || id != "999999 19990220 2357" {
		t.Errorf("%s row 22: %q %v", name, id, err)
	}
	if !field(t, match, records[48], "name").IsEmpty() {
		t.Errorf("%s row 48 has a name", name)
	}
	births := map[int]string{5: "1958-01", 6: "1965-06", 7: "1972-11", 8: "1979-04", 9: "1986-09", 10: "1993-02", 11: "1958-07",
		12: "2001-12", 17: "1958-01", 28: "1972-05", 36: "1986-09", 47: "1979-04", 52: "1986-09"}
	for row, want := range births {
		if got, err := Month(field(t, match, records[row], "birth")); got != want {
			t.Errorf("%s row %d: born %q %v, want %s", name, row, got, err, want)
		}
	}
	groups := map[int]string{5: "第一代表小组", 13: "第一代表小组", 14: "第二代表小组", 24: "第三代表小组", 28: "第三代表小组", 33: "第四代表小组", 47: "第五代表小组", 48: "第三代表小组"}
	for row, want := range groups {
		if got, err := Text(field(t, match, records[row], "group")); got != want {
			t.Errorf("%s row %d: group %q %v, want %s", name, row, got, err, want)
		}
	}
	for _, row := range []int{5, 8} { // 是 and √
		if again, err := Bool(field(t, match, records[row], "again")); !again {
			t.Errorf("%s row %d: not 连任 (%v)", name, row, err)
		}
	}
}

func TestTheOldXLSGivesTheSameRecordsAsTheXLSX(t *testing.T) {
	_, match, records, _ := table(t, messyXLSX, deputyColumns)
	_, oldMatch, oldRecords, _ := table(t, messyXLS, deputyColumns)
	if !reflect.DeepEqual(match, oldMatch) {
		t.Errorf("headers differ:\n%v\n%v", match, oldMatch)
	}
	for number, r := range records {
		if !reflect.DeepEqual(r, oldRecords[number]) {
			t.Errorf("row %d differs:\n%v\n%v", number, r, oldRecords[number])
		}
	}
}

func TestAProposalLedgerIsRead(t *testing.T) {
	_, match, records, skipped := table(t, "04_议案建议台账.xlsx", proposalColumns)
	if match.HeaderRow != 3 || len(records) != 24 || len(skipped) != 2 || len(match.Unmatched()) != 0 {
		t.Errorf("header %d, %d records, skipped %v, unmatched %q", match.HeaderRow, len(records), skipped, match.Unmatched())
	}
	if got, err := Date(field(t, match, records[4], "handed_over")); got != "2025-03-20" {
		t.Errorf("交办日期 %q %v", got, err)
	}
	if got, _ := List(field(t, match, records[4], "seconders")); len(got) != 5 {
		t.Errorf("附议人 %q", got)
	}
}

func TestASignInMatrixKeepsItsSittingsAsColumns(t *testing.T) {
	_, match, records, _ := table(t, "05_会议签到表.xlsx", deputyColumns)
	want := []string{"预备会议1月15日上午", "第一次全体会议1月15日上午", "分团审议1月15日下午", "第二次全体会议1月16日上午", "第三次全体会议1月16日下午", "请假事由", "批准人"}
	if len(records) != 65 || !slices.Equal(match.Unmatched(), want) {
		t.Errorf("%d records, unmatched %q", len(records), match.Unmatched())
	}
}

func TestAReceptionRegisterInGB18030IsRead(t *testing.T) {
	sheet, match, records, skipped := table(t, "06_接待选民登记.csv", receptionColumns)
	if sheet.Name != "06_接待选民登记" || match.HeaderRow != 1 || len(match.Unmatched()) != 0 {
		t.Errorf("sheet %s, header %d, unmatched %q", sheet.Name, match.HeaderRow, match.Unmatched())
	}
	if len(records) != 36 || !slices.Equal(skipped, []Skipped{{38, ReasonTotal}}) {
		t.Errorf("%d records, skipped %v", len(records), skipped)
	}
	var visitors int64
	for row, r := range records {
		n, err := Int(field(t, match, r, "visitors"))
		if err != nil {
			t.Error(err)
		}
		visitors += n
		if day, err := Date(field(t, match, r, "date")); len(day) != len("2025-01-15") {
			t.Errorf("row %d: date %q %v", row, day, err)
		}
	}
	if visitors != 126 {
		t.Errorf("%d visitors, want 126", visitors)
	}
	if got, _ := Text(field(t, match, records[7], "matter")); got != "水渠渗漏,影响灌溉；\n另有三户反映“自来水”浑浊" {
		t.Errorf("quoted text: %q", got)
	}
	if got, _ := Text(field(t, match, records[11], "matter")); got != "=村口路灯不亮（原件此处有等号）" {
		t.Errorf("a text that begins with = : %q", got)
	}
	if got, _ := List(field(t, match, records[2], "deputies")); !slices.Equal(got, []string{"张伟", "李秀英"}) {
		t.Errorf("two deputies in one cell: %q", got)
	}
}

func TestAnInspectionLedgerIsRead(t *testing.T) {
	_, match, records, skipped := table(t, "07_视察调研台账.xlsx", inspectionColumns)
	if len(records) != 14 || len(skipped) != 1 || !slices.Equal(match.Unmatched(), []string{"参加代表人数"}) {
		t.Errorf("%d records, skipped %v, unmatched %q", len(records), skipped, match.Unmatched())
	}
	if got, err := Date(field(t, match, records[4], "date")); got != "2025-01-05" {
		t.Errorf("时间 %q %v", got, err)
	}
}

func TestACountysBlankFormHoldsNoRecords(t *testing.T) {
	_, match, records, skipped := table(t, "08_县空白模板_建议办理情况统计表.xlsx", proposalColumns)
	if match.FirstRow != 3 || match.HeaderRow != 4 || len(records) != 0 || len(skipped) != 17 {
		t.Errorf("header %d–%d, %d records, %d skipped", match.FirstRow, match.HeaderRow, len(records), len(skipped))
	}
	if len(match.Unmatched()) != 0 {
		t.Errorf("unmatched %q, matched %v", match.Unmatched(), match.Matched())
	}
}
