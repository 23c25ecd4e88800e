package hanzi

import "testing"

func check(t *testing.T, what string, f func(string) string, cases map[string]string) {
	t.Helper()
	for in, want := range cases {
		if got := f(in); got != want {
			t.Errorf("%s(%q) = %q, not %q", what, in, got, want)
		}
	}
}

// Names are stored without the padding of the file they came from.
func TestCleanName(t *testing.T) {
	check(t, "CleanName", CleanName, map[string]string{
		"张三": "张三", "张　三": "张三", " 张 三　": "张三", "张\u00a0三\u200b": "张三", "王小丽\n": "王小丽", "": "", "　": "",
		"阿卜杜拉·买买提": "阿卜杜拉·买买提", "阿卜杜拉•买买提": "阿卜杜拉·买买提", "阿卜杜拉・买买提": "阿卜杜拉·买买提", "阿卜杜拉．买买提": "阿卜杜拉·买买提",
		"阿卜杜拉.买买提": "阿卜杜拉·买买提", "阿卜杜拉 · 买买提": "阿卜杜拉·买买提", "J.Smith": "J.Smith", "·张三·": "张三",
	})
}

// In a printed list two-character names take three columns.
func TestPadName(t *testing.T) {
	check(t, "PadName", PadName, map[string]string{
		"张三": "张　三", "张　三": "张　三", "张 三": "张　三", "王小丽": "王小丽", "欧阳修文": "欧阳修文", "艾·山": "艾·山", "𬭊䶮": "𬭊　䶮",
		"张": "张", "AB": "AB", "": "",
	})
}

// Women and minorities are named behind the name, sex first.
func TestAnnotate(t *testing.T) {
	for _, c := range [][4]string{
		{"李四", "女", "汉", "李四（女）"}, {"马五", "男", "回", "马五（回族）"}, {"张三", "女", "回族", "张三（女，回族）"}, {"张三", "男", "汉族", "张三"},
		{"张　三", "男", "", "张　三"}, {"张　三", "女", "", "张　三（女）"}, {"张三", "", "其他", "张三（其他民族）"}, {"张三", "男", "穿青人", "张三（穿青人）"},
		{"张三", "男", " 土家 ", "张三（土家族）"},
	} {
		if got := Annotate(c[0], c[1], c[2]); got != c[3] {
			t.Errorf("Annotate(%s, %s, %s) = %s, not %s", c[0], c[1], c[2], got, c[3])
		}
	}
}

// Numbers typed with a Chinese input method are read like others.
func TestNarrow(t *testing.T) {
	check(t, "Narrow", Narrow, map[string]string{
		"１２．５％": "12.5%", "（０８７４）６８－１": "(0874)68-1", "Ｘｙ": "Xy", "1978。06": "1978.06", "１　２": "1 2", "第三组": "第三组", "1，020": "1,020",
	})
}

// What leaves the office shows no more of a person than DOMAIN.md §9.1 allows.
func TestMasks(t *testing.T) {
	check(t, "MaskID", MaskID, map[string]string{
		"999999197806150012": "999999********0012", "999999 19780615 001x": "999999********001x", "９９９９９９１９７８０６１５００１２": "999999********0012",
		"12345": "*****", "": "",
	})
	check(t, "MaskPhone", MaskPhone, map[string]string{
		"13800001234": "138****1234", "138-0000-1234": "138****1234", "１３８００００１２３４": "138****1234", "0874-6812345": "****-*****45", "110": "***",
		"13800001234、13900005678": "***********、*********78", "": "",
	})
	check(t, "MaskAddress", MaskAddress, map[string]string{
		"清溪镇狮子岭村3组12号": "清溪镇狮子岭村", "清溪镇狮子岭村民委员会三组": "清溪镇狮子岭村", "平川县中村乡李家村３组": "平川县中村乡李家村",
		"新村镇东村社区5栋": "新村镇东村社区", "平川县清溪镇桃园社区和谐小区2栋301": "平川县清溪镇桃园社区", "清溪镇人民路12号新村社区3栋": "清溪镇",
		"清溪镇人民路十二号新村社区": "清溪镇", "清溪镇第三村民小组": "清溪镇", "清溪镇西村路8号": "清溪镇", "阳光小区3栋": "***", "平川县": "平川县", "": "",
		"清溪镇 狮子岭村": "清溪镇狮子岭村",
	})
	check(t, "MaskPerson", MaskPerson, map[string]string{
		"张三": "张某某", "张小三": "张某某", "张　三": "张某某", "欧阳修文": "欧阳某某", "单于": "单某某", "阿卜杜拉·买买提": "阿某某", "": "",
	})
}
