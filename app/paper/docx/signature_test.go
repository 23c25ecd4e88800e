package docx

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// GB/T 9704-2012 7.3.5.2: the date begins two characters behind the office's beginning; a longer date ends two from the right, and
// the office begins two characters before it. A character is 316 twips wide, the text 8845, the office's right end is the style's.
func TestTheSignatureWithoutASealIsPlacedByItsLengthWhenItIsKnown(t *testing.T) {
	at := func(left int) string {
		return fmt.Sprintf(`<w:ind w:left="%d" w:right="0"/><w:jc w:val="left"/>`, left)
	}
	for _, c := range []struct {
		office, date, line string // the line that is moved
		left               int
	}{
		{"清溪镇人民代表大会主席团", "2026年1月5日", "2026年1月5日", 8845 - 12*316},
		{"清溪镇第十九届人民代表大会第六次会议主席团", "二〇二六年十二月十五日", "二〇二六年十二月十五日", 8845 - 21*316},
		{"大雪山彝族拉祜族傣族乡第十九届人民代表大会\n第十一次会议主席团", "2026年1月5日", "2026年1月5日", 8845 - 21*316},
		{"人大", "2026年12月15日", "人大", 8845 - 11*316}, // the date is 7 characters wide
	} {
		built := documentXML(t, New(A4).SignPlain(c.office, c.date))
		template, err := New(A4).SignPlain("{{署名}}", "{{日期}}").Bytes()
		if err != nil {
			t.Fatal(err)
		}
		file, err := Fill(template, Data{"署名": c.office, "日期": c.date})
		if err != nil {
			t.Fatal(err)
		}
		p, _ := unzip(file)
		for how, xml := range map[string]string{"built": built, "filled": string(p.parts[mainDocument])} {
			before, _, there := strings.Cut(xml, ">"+c.line+"</w:t>")
			if !there || !strings.Contains(before[strings.LastIndex(before, "<w:p>"):], at(c.left)) || strings.Count(xml, `<w:jc w:val="left"/>`) != 1 {
				t.Errorf("%s, %s %s: %s", how, c.office, c.date, xml[strings.Index(xml, "<w:body>"):])
			}
		}
	}
	if wide := documentXML(t, New(A4Wide).SignPlain("清溪镇人民代表大会主席团", "2026年1月5日")); !strings.Contains(wide, at(12756-12*316)) {
		t.Error("on a wide page the signature stands elsewhere: " + wide)
	}
}

// However much is added behind it, the imprint stands last, and tags of a list leave out the line of copies where there are none.
func TestTheImprintStandsBehindTheAnnexesAndNamesCopiesOnlyWhereThereAreSome(t *testing.T) {
	d := New(A4).RedHead("清溪镇人大文件", "〔2026〕1号", "").Imprint("{{抄送.机关}}", "清溪镇人大办", "{{印发日期}}")
	template, err := d.Para(Body, "正文").Annex("附件", "名单").Table(NewTable(20, 40).Row("1", "张三")).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for _, copies := range [][]string{nil, {"县人大常委会办公室"}} {
		file, err := Fill(template, Data{"抄送": List("机关", copies...), "印发日期": "2026年1月5日"})
		if err != nil || len(Check(file)) > 0 {
			t.Fatal(err, Check(file))
		}
		lines, err := Text(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
		want := []string{"张三"}
		for _, to := range copies {
			want = append(want, "抄送："+to+"。")
		}
		if want = append(want, "清溪镇人大办\t2026年1月5日印发"); !slices.Equal(lines[len(lines)-len(want):], want) {
			t.Errorf("with copies to %q the file ends %q", copies, lines)
		}
	}
}

// In a volume each paper keeps its imprint, and the paragraph that the imprint hangs on does not end the section.
func TestAVolumeCarriesTheImprintsOfItsPapers(t *testing.T) {
	one, err := New(A4).RedHead("清溪镇人大文件", "〔2026〕1号", "").Imprint("", "清溪镇人大办", "2026年1月5日").Para(Body, "正文").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	front, err := New(A4).Para(Title, "汇编").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	volume, err := Join(front, one, one)
	if err != nil || len(Check(volume)) > 0 {
		t.Fatal(err, Check(volume))
	}
	p, _ := unzip(volume)
	xml := string(p.parts[mainDocument])
	behind := strings.Split(xml, "</w:tbl>")[1:]
	if len(behind) != 2 || !strings.Contains(xml, "2026年1月5日印发") {
		t.Fatal("the volume holds", len(behind), "imprints")
	}
	for _, rest := range behind {
		if anchor, _, _ := strings.Cut(rest, "</w:p>"); strings.Contains(anchor, "w:sectPr") {
			t.Error("the imprint hangs on the end of the section: " + anchor)
		}
	}
}
