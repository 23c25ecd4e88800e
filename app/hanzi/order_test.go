package hanzi

import (
	"bytes"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"npcdesk/assets"
)

// publishedOrder is a list of invented names; the order of the surnames is that of the lists which people's congresses
// publish.
const publishedOrder = `丁一 卜算 刀美兰 马力 马小红 王平 王一民 王大海 王小丽 韦春 云秀 木青山 尤里 车前 毛竹
	文采 方圆 尹正 孔明亮 邓小溪 艾草 左岸 石磊 龙腾 卢沟 叶青 田野 史实 冉冉 白云 丛林 包容 冯山
	吉祥 毕业 曲水 吕梁 朱红 乔木 任重 刘洋 齐鲁 江河 池塘 汤圆 祁山 许可 阮咸 孙文静 严冬 苏醒 杜鹃 巫山
	李四 李一鸣 李小龙 杨树 肖像 时光 吴钩 何方 余庆 邹城 应答 冷泉 辛苦 汪洋 沙田 沈静 宋词 张三 张伟 张二丫 陆地
	陈皮 邵阳 武进 苗岭 苟全 林中 欧阳修文 易水 罗山 和平 周正 郑州 宗庙 孟夏 赵钱孙 胡杨 钟声 段落 侯门 姜汤 洪水
	贺兰山 骆驼 袁州 莫愁 夏天 铁山 倪虹 徐州 殷红 凌云 高山 郭外 唐诗 陶然 黄河 梅花 曹州 龚滩 康平 梁山
	彭水 董家 蒋山 韩江 程门 傅粉 曾三 谢桥 蓝天 楼台 雷雨 蔡州 廖原 谭水 熊猫 樊城 黎明 潘江 薛城 穆桂 戴月 魏县`

// A list of delegates is published with 丁, 卜, 刀, 马, 王 first; however it was shuffled, it comes back so.
func TestNamesStandInThePublishedOrder(t *testing.T) {
	want := strings.Fields(publishedOrder)
	if len(want) < 60 {
		t.Fatalf("only %d names", len(want))
	}
	for _, order := range []NameOrder{ByName, BySurname} {
		got := slices.Clone(want)
		rand.New(rand.NewSource(1)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		SortNames(got, order)
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("%s: place %d holds %s, not %s: %s", order.Note(), i+1, got[i], want[i], Explain(got[i], want[i], order))
			}
		}
	}
}

// The clerk may switch 单名在前 off: then 李一鸣 stands before 李四, as 一 has fewer strokes.
func TestSingleGivenNamesFirstIsASetting(t *testing.T) {
	for _, c := range []struct {
		first, second string
		order         NameOrder
	}{
		{"李四", "李一鸣", ByName},
		{"李四", "李一鸣", BySurname},
		{"李一鸣", "李四", ByNameStrict},
		{"李二", "李四", ByNameStrict},
		{"李", "李四", ByName},
		{"李", "李一鸣", ByNameStrict},
		{"欧阳文", "欧阳文远", ByName},
		{"欧文海山", "欧阳海", ByNameStrict}, // 文 has four strokes, 阳 six
	} {
		if got := Compare(c.first, c.second, c.order); got != -1 {
			t.Errorf("Compare(%s, %s, %d) = %d", c.first, c.second, c.order, got)
		}
	}
}

// Padding, blanks and the middle dot of a minority name change no place.
func TestPaddingDoesNotMoveAName(t *testing.T) {
	for _, c := range [][2]string{{"张　三", "张三"}, {" 张 三 ", "张三"}, {"阿卜杜拉·买买提", "阿卜杜拉买买提"}, {"艾•山", "艾山"}} {
		if Compare(c[0], c[1], ByName) != 0 {
			t.Errorf("%q and %q stand apart", c[0], c[1])
		}
	}
}

// Surnames that tie exactly in count and sequence (亓井, 仇仉, 申叶, 余佘) still have one fixed order.
func TestSurnamesThatTieHaveAFixedOrder(t *testing.T) {
	for _, pair := range []string{"井亓", "仇仉", "叶申", "余佘"} {
		runes := []rune(pair)
		x, y := strokes()[runes[0]], strokes()[runes[1]]
		if x.sequence != y.sequence || x.sequence == "" {
			t.Errorf("%s do not tie: %s, %s", pair, x.sequence, y.sequence)
		}
		if Compare(string(runes[0])+"平安", string(runes[1])+"平安", ByName) != -1 {
			t.Errorf("%s stand the other way round", pair)
		}
	}
}

// A character that the table does not hold sorts last and is reported, so that the clerk gives the person a place.
func TestUnknownCharactersSortLastAndAreReported(t *testing.T) {
	if Compare("魏明", "𰻝明", ByName) != -1 || Compare("𰻝明", "𰻞明", ByName) != -1 {
		t.Error("an unknown character does not stand last, by code point")
	}
	if got := Unknown("𰻝小𰻝·A"); string(got) != "𰻝A" {
		t.Errorf("Unknown = %q", string(got))
	}
	if got := Unknown("阿卜杜拉·买　买提"); got != nil {
		t.Errorf("Unknown reports %q of a name that the table holds", string(got))
	}
}

// The key that the database stores has three bytes a character and one for the length rule.
func TestSortKeyHasThreeBytesACharacter(t *testing.T) {
	for name, want := range map[string]int{"": 0, "张": 4, "张三": 7, "张　三": 7, "欧阳修文": 13} {
		if got := SortKey(name, ByName); len(got) != want {
			t.Errorf("the key of %q has %d bytes, not %d", name, len(got), want)
		}
	}
	if key := SortKey("一二", ByName); !bytes.Equal(key, []byte{0, 0, 1, 0, 0, 0, 11}) {
		t.Errorf("the key of 一二 is % x", key)
	}
}

// randomName makes a name of one to four characters, known and unknown, so that ties are frequent.
func randomName(r *rand.Rand) string {
	pool := []rune("丁马王韦李杨张仇仉余佘一二三𰻝A")
	name := make([]rune, 1+r.Intn(4))
	for i := range name {
		name[i] = pool[r.Intn(len(pool))]
	}
	return string(name)
}

// Whatever three names are compared, the order contradicts itself nowhere, and the stored key agrees with it.
func TestOrderIsTotal(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for range 4_000 {
		a, b, c := randomName(r), randomName(r), randomName(r)
		order := NameOrder(r.Intn(3))
		ab, ba := Compare(a, b, order), Compare(b, a, order)
		if ab != -ba || (ab == 0) != (a == b) {
			t.Fatalf("%s and %s: %d and %d", a, b, ab, ba)
		}
		if ab <= 0 && Compare(b, c, order) <= 0 && Compare(a, c, order) > 0 {
			t.Fatalf("%s, %s, %s go round in a circle", a, b, c)
		}
		if ab != bytes.Compare(SortKey(a, order), SortKey(b, order)) {
			t.Fatalf("the keys of %s and %s disagree with Compare", a, b)
		}
		sorted := []string{c, b, a}
		SortNames(sorted, order)
		if !slices.IsSortedFunc(sorted, func(x, y string) int { return Compare(x, y, order) }) {
			t.Fatalf("SortNames gives %v", sorted)
		}
	}
}

// The table is what the rule says: by stroke count, and by sequence where both are known.
func TestStrokeTableStandsInItsOwnOrder(t *testing.T) {
	var before stroke
	for line := range strings.Lines(assets.Strokes) {
		s := strokes()[[]rune(line)[0]]
		if s.rank <= before.rank || s.count < before.count {
			t.Fatalf("line %q is out of order", line)
		}
		if s.sequence == "" {
			continue
		}
		if len(s.sequence) != s.count || s.count == before.count && s.sequence < before.sequence {
			t.Fatalf("line %q contradicts the one before", line)
		}
		before = s
	}
}

// Asked why, the program answers with what a clerk can check on paper.
func TestExplainSaysWhyOneNameStandsFirst(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"马力", "丁一", "“丁一”排在“马力”前：首字“丁”2画，“马”3画，笔画少的在前。"},
		{"丁一", "刀美兰", "“丁一”排在“刀美兰”前：首字“丁”2画，“刀”2画，笔画数相同；起笔“丁”为横，“刀”为折，按横、竖、撇、点、折的次序，横在前。"},
		{"李四", "杨树", "“李四”排在“杨树”前：首字“李”7画，“杨”7画，笔画数相同；前5笔笔形相同，第6笔“李”为竖，“杨”为撇"},
		{"李四", "李一鸣", "“李四”排在“李一鸣”前：首字同为“李”，两个字的姓名（单名）在前。"},
		{"王小丽", "王一民", "“王一民”排在“王小丽”前：首字同为“王”；第2字“一”1画，“小”3画，笔画少的在前。"},
		{"王小丽", "王小平", "前2字同为“王小”；第3字“平”5画，“丽”7画"},
		{"李", "李四", "首字同为“李”，字数少的在前。"},
		{"李", "李一鸣", "首字同为“李”，字数少的在前。"},
		{"欧阳文", "欧阳文远", "前3字同为“欧阳文”，字数少的在前。"},
		{"余庆", "佘山", "笔顺也相同，按字形结构（左右、上下、包围、独体），再按《通用规范汉字表》的字序，“余”在前。"},
		{"张三", "张　三", "用字相同"},
		{"𰻝明", "张三", "“张三”排在“𰻝明”前：首字“𰻝”不在笔画表中，排在最后"},
		{"𰻝明", "𰻞明", "都不在笔画表中"},
		{"䶮一", "㛃一", "笔顺不全"},
		{"", "张三", "没有可比的字"},
	} {
		if got := Explain(c.a, c.b, ByName); !strings.Contains(got, c.want) {
			t.Errorf("Explain(%s, %s)\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

func BenchmarkSortKey(b *testing.B) {
	names := strings.Fields(publishedOrder)
	strokes()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		SortKey(names[i%len(names)], ByName)
	}
}
