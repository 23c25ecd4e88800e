package paper

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// inWord writes a document into a file and reads it as a text.
func inWord(t *testing.T, d *docx.Doc) *ReadText {
	t.Helper()
	file, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "报告.docx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := ReadWord(path)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func levels(rows []office.Paragraph) string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Level+"|"+r.Text)
	}
	return strings.Join(out, "\n")
}

func TestALineThatBeginsWithANumberIsAHeading(t *testing.T) {
	for line, want := range map[string]string{
		"一、工作回顾":                        office.HeadingFirst,
		"十二、其他":                         office.HeadingFirst,
		"（一）产业发展":                       office.HeadingSecond,
		"(二) 民生保障。":                     office.HeadingSecond,
		"1. 种植业":                        office.HeadingThird,
		"12．养殖业":                        office.HeadingThird,
		"（1）粮食":                         office.HeadingFourth,
		"一是粮食增产。":                       office.HeadingNone,
		"2025年，全镇粮食增产。":                 office.HeadingNone,
		"3.5万亩水田得到灌溉":                   office.HeadingNone,
		"一、批准2025年财政决算。":                office.HeadingNone,
		"（一）抓产业。种好一万亩白茶。":               office.HeadingNone,
		"1. 修复渠道480米；":                  office.HeadingNone,
		"（一）" + strings.Repeat("长", 40): office.HeadingNone,
	} {
		if got := HeadingOf(line); got != want {
			t.Errorf("%s is %s", line, got)
		}
	}
}

func TestAWordFileIsReadWithTitleReporterAndHeadings(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	d := docx.New(docx.A4).FileMark("清溪镇第十九届人民代表大会", "第六次会议文件（四）").Para(docx.Title, "关于清溪镇2025年预算执行情况\n和2026年预算的报告（征求意见稿）").
		Para(docx.Subtitle, "——2026年1月10日在清溪镇第十九届人民代表大会\n第六次会议上").Para(docx.Subtitle, "清溪镇财政所所长　贺　敏").Blank(1).
		Para(docx.Normal, "各位代表：").Para(docx.Body, "受委托报告如下。").Para(docx.H1, "一、执行情况").Para(docx.H2, "收入").Para(docx.Body, "（1）税收").
		Image(docx.Image{Data: picture.Bytes()}).Table(docx.NewTable(50, 50).Row("收入", "4000")).Para(docx.Body, "一、决定如下：增收。")
	got := inWord(t, d)
	if got.Title != "关于清溪镇2025年预算执行情况和2026年预算的报告" || got.Reporter != "清溪镇财政所所长 贺敏" || got.Version != office.TextForOpinions {
		t.Errorf("%q %q %q", got.Title, got.Reporter, got.Version)
	}
	want := "正文|各位代表：\n正文|受委托报告如下。\n一级标题|一、执行情况\n二级标题|收入\n四级标题|（1）税收\n正文|一、决定如下：增收。"
	if levels(got.Paragraphs) != want {
		t.Errorf("%s", levels(got.Paragraphs))
	}
	if !slices.Equal(got.Notes, []string{"1 个表格没有读入", "1 处图片没有读入"}) {
		t.Errorf("%q", got.Notes)
	}
	if n := NumberOf(got.Title); n != "D32" {
		t.Error(n)
	}
}

func TestATextWithoutATitleKeepsAllItsLines(t *testing.T) {
	got := inWord(t, docx.New(docx.A4).Para(docx.Body, "一、第一件事").Para(docx.Body, "办好了。"))
	if got.Title != "" || levels(got.Paragraphs) != "一级标题|一、第一件事\n正文|办好了。" {
		t.Errorf("%q %s", got.Title, levels(got.Paragraphs))
	}
}

func TestATitleInTheStyleOfAHeadingIsATitle(t *testing.T) {
	got := inWord(t, docx.New(docx.A4).Para(docx.H1, "工作报告（草案）").Para(docx.H1, "回顾").Para(docx.Body, "办好了。"))
	if got.Title != "工作报告" || got.Version != office.TextDraft || levels(got.Paragraphs) != "一级标题|回顾\n正文|办好了。" {
		t.Errorf("%q %s", got.Title, levels(got.Paragraphs))
	}
}

func TestWhatIsNoWordFileIsRefusedInWords(t *testing.T) {
	for name, want := range map[string]string{"旧.doc": "另存为 .docx", "坏.docx": "没有读入", "没有.docx": "打不开"} {
		path := filepath.Join(t.TempDir(), name)
		if name != "没有.docx" {
			if err := os.WriteFile(path, []byte("PK没有"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := ReadWord(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	empty, err := docx.New(docx.A4).Blank(2).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := readWord(empty); err == nil || !strings.Contains(err.Error(), "没有正文") {
		t.Error(err)
	}
}

func TestWhatIsTypedComesBackWithItsHeadings(t *testing.T) {
	before := []office.Paragraph{{Level: office.HeadingSecond, Text: "没有序号的标题"}, {Level: office.HeadingNone, Text: "一、其实是正文"}}
	before[0].ID = 7
	typed := TypedText(before)
	got := TypedParagraphs(typed+"\n\n　　（二）新的标题\n新的一段。", before)
	if levels(got) != "二级标题|没有序号的标题\n正文|一、其实是正文\n二级标题|（二）新的标题\n正文|新的一段。" || got[0].ID != 7 {
		t.Errorf("%s", levels(got))
	}
	if again := TypedParagraphs(TypedText(got), got); levels(again) != levels(got) {
		t.Errorf("%s", levels(again))
	}
}

func TestThePaperThatPrintsATextIsFound(t *testing.T) {
	o := newTownship(t)
	o.wrote("D30", "政府工作报告", office.TextFinal, "", "正文")
	o.wrote("D39", "预算审查结果的报告", office.TextFinal, "", "正文")
	o.wrote("D77", "别的", office.TextFinal, "", "正文")
	for id, want := range map[int64]string{1: "政府工作报告", 2: "预算审查结果报告"} {
		d, session, err := PaperOf(o.Store, id)
		if err != nil || d.Name != want || session != o.session {
			t.Errorf("%s %d %v", d.Name, session, err)
		}
	}
	if _, _, err := PaperOf(o.Store, 3); err == nil || !strings.Contains(err.Error(), "没有文件号“D77”") {
		t.Error(err)
	}
}

func FuzzReadWord(f *testing.F) {
	file, err := docx.New(docx.A4).Para(docx.Title, "报告").Para(docx.H1, "一、题").Para(docx.Body, "正文。").Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file)
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, file []byte) {
		got, err := readWord(file)
		if err == nil && len(got.Paragraphs) == 0 {
			t.Error("a file without text was read")
		}
	})
}

func FuzzTypedText(f *testing.F) {
	f.Add("一、题\n（一）题\n1. 题\n正文。")
	f.Fuzz(func(t *testing.T, text string) {
		rows := TypedParagraphs(text, nil)
		if again := TypedParagraphs(TypedText(rows), rows); levels(again) != levels(rows) {
			t.Errorf("%q came back as %q", levels(rows), levels(again))
		}
	})
}
