package ui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestListsOfNamesAreReadAsPeoplePasteThem(t *testing.T) {
	plain := []PastedPerson{{Name: "张三"}, {Name: "李四"}, {Name: "欧阳小明"}}
	for _, text := range []string{
		"张三、李四、欧阳小明", "张三，李四，欧阳小明", "张三,李四,欧阳小明等12人", "张三 李四 欧阳小明",
		"张三\n李四\r\n欧阳小明\n", "1.张三\n2、李四\n(3) 欧阳小明", "① 张三\n②李四\n③欧阳小明", "1. 张三 2. 李四 3. 欧阳小明",
		"1、张三；2、李四；3、欧阳小明", "张　三　李　四　欧阳小明", "张  三\n李  四\n欧阳小明", "一、张三\n二、李四\n三、欧阳小明",
		"张三、李四、欧阳小明等12名代表", "张三同志、李四同志、欧阳小明同志", "参会人员名单：张三、李四、欧阳小明，共3人。",
	} {
		if got := ParsePeople(text); !slices.Equal(got, plain) {
			t.Errorf("%q gives %+v", text, got)
		}
	}
}

func TestASignUpTellsWhoComesAndWhoDoesNot(t *testing.T) {
	text := "#接龙\n关于开展集中视察的通知，请各位代表接龙\n\n1. 张三\n2. 李四 参加\n3. 王五 请假 出差\n4. 赵六 有事\n5.钱七（病假）\n6. 孙八不能参加\n7. 阿里木·买买提 参加"
	want := []PastedPerson{{Name: "张三"}, {Name: "李四", Status: "参加"}, {Name: "王五", Status: "请假", Note: "出差"},
		{Name: "赵六", Status: "请假", Note: "有事"}, {Name: "钱七", Status: "请假", Note: "病假"}, {Name: "孙八", Status: "请假"},
		{Name: "阿里木·买买提", Status: "参加"}}
	if got := ParsePeople(text); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestHeadingsGiveTheStatusOfTheNamesUnderThem(t *testing.T) {
	text := "出席：张三、李四（第一组）\n请假：王　五（外出学习，已批准）\n缺席人员：赵六\n列席：\n钱七"
	want := []PastedPerson{{"张三", "参加", ""}, {"李四", "参加", "第一组"}, {"王五", "请假", "外出学习，已批准"},
		{"赵六", "缺席", ""}, {"钱七", "列席", ""}}
	if got := ParsePeople(text); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestEveryWayOfWritingAListGivesTheSameNames writes made-up names in random ways.
func TestEveryWayOfWritingAListGivesTheSameNames(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	surnames, given := []rune("赵钱孙李周吴郑王冯陈"), []rune("伟芳娜敏静丽强磊军洋艳勇杰娟涛明超兰霞平")
	pick := func(from []rune) string { return string(from[random.IntN(len(from))]) }
	for range 3000 {
		var names, written []string
		for range 1 + random.IntN(12) {
			name := pick(surnames) + pick(given)
			padded := name
			if random.IntN(2) == 0 {
				name += pick(given)
				padded = name
			} else if random.IntN(3) == 0 {
				r := []rune(name)
				padded = string(r[0]) + "　" + string(r[1])
			}
			names, written = append(names, name), append(written, padded)
		}
		join := []string{"、", "，", ", ", "；", "\n", "\t", "、\n"}[random.IntN(7)]
		text := strings.Join(written, join)
		if join == "\n" && random.IntN(2) == 0 {
			for i := range written {
				written[i] = []string{"1. ", "12、", "（3）", "④"}[random.IntN(4)] + written[i]
			}
			text = strings.Join(written, "\n")
		}
		if random.IntN(3) == 0 {
			text += "等60人"
		}
		var got []string
		for _, p := range ParsePeople(text) {
			got = append(got, p.Name)
		}
		if !slices.Equal(got, names) {
			t.Fatalf("%q gives %q", text, got)
		}
	}
}

func FuzzParsePeople(f *testing.F) {
	for _, seed := range []string{"张三、李四", "#接龙\n1. 张三 请假", "请假：王五（病假", "等12人", "（）()", "1.2.3.", "参加", "张·", "\xff、a"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range ParsePeople(text) {
			if !strings.ContainsFunc(p.Name, unicode.IsLetter) || strings.ContainsFunc(p.Name, isSeparator) || strings.ContainsAny(p.Name, "\n") {
				t.Errorf("%q gives the name %q", text, p.Name)
			}
			if p.Status != "" && !slices.Contains([]string{StatusPresent, StatusLeave, StatusAbsent, StatusGuest}, p.Status) {
				t.Errorf("%q gives the status %q", text, p.Status)
			}
		}
	})
}
