package docx

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"
)

// template makes a file with the given XML as its body.
func template(t testing.TB, body string) []byte {
	t.Helper()
	file, err := New(A4).Para(Body, "body").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return withPart(t, file, mainDocument, `<w:document xmlns:w="`+wordNS+`" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`+
		` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>`+body+`</w:body></w:document>`)
}

// withPart replaces or adds a part; "" takes it away.
func withPart(t testing.TB, file []byte, name, content string) []byte {
	t.Helper()
	p, err := unzip(file)
	if err != nil {
		t.Fatal(err)
	}
	p.set(name, []byte(content))
	if content == "" {
		delete(p.parts, name)
		p.names = slices.DeleteFunc(p.names, func(n string) bool { return n == name })
	}
	out, err := p.bytes()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// para is a paragraph of one run.
func para(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

func cell(text string) string { return `<w:tc>` + para(text) + `</w:tc>` }

// fill fills, checks the file and reads it back, paragraphs divided by |.
func fill(t *testing.T, body string, data Data) string {
	t.Helper()
	out, err := Fill(template(t, body), data)
	if err != nil {
		t.Fatal(err)
	}
	if found := Check(out); len(found) > 0 {
		t.Error("the filled file has faults:", found)
	}
	return read(t, out)
}

func read(t *testing.T, file []byte) string {
	t.Helper()
	lines, err := Text(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "|")
}

func picture() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 60))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// deputies are a list of invented people.
func deputies(names ...string) []Data { return List("姓名", names...) }

func TestWhatATemplateSaysIsFilled(t *testing.T) {
	table := func(rows string) string { return `<w:tbl><w:tblPr/><w:tblGrid/>` + rows + `</w:tbl>` + para("后") }
	row := func(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
	for _, c := range []struct {
		name, body string
		data       Data
		want       string
	}{
		{"a tag gives its value", para("第{{届次}}次"), Data{"届次": "六"}, "第六次"},
		{"an input method types full-width marks", para("｛｛届次｝｝{{ 代表．姓名 }}"), Data{"届次": "六", "代表": Data{"姓名": "甲"}}, "六甲"},
		{"a number prints", para("{{人数}}名"), Data{"人数": 60}, "60名"},
		{"a new line and a tab stay, control characters go", para("{{文}}"), Data{"文": "甲\r\n乙\t丙\x0b丁\x00"}, "甲\n乙\t丙丁"},
		{"marks of XML are text", para("{{文}}"), Data{"文": `<b> & "引"`}, `<b> & "引"`},
		{"a value that looks like a tag is not filled again", para("{{文}}"), Data{"文": "{ {甲} }"}, "{ {甲} }"},
		{"a row repeats", table(row(cell("姓名")) + row(cell("{{代表.序号}}{{代表.姓名}}"))), Data{"代表": deputies("甲", "乙")}, "姓名|1甲|2乙|后"},
		{"a table without rows goes", table(row(cell("{{代表.姓名}}"))), Data{"代表": deputies()}, "后"},
		{"a header stays", table(row(cell("姓名")) + row(cell("{{代表.姓名}}"))), Data{"代表": deputies()}, "姓名|后"},
		{"a paragraph repeats", para("{{代表.姓名}}（{{届}}）"), Data{"代表": deputies("甲", "乙"), "届": "十五"}, "甲（十五）|乙（十五）"},
		{"a list inside a list repeats in its own table", table(row(cell("{{团.名}}"), `<w:tc>`+table(row(cell("{{团.代表.姓名}}")))+`</w:tc>`)),
			Data{"团": []Data{{"名": "一团", "代表": deputies("甲", "乙")}, {"名": "二团", "代表": deputies("丙")}}},
			"一团|甲|乙|后|二团|丙|后|后"},
		{"a table in a cell does not make the outer row repeat", table(row(cell("{{届}}"), `<w:tc>`+table(row(cell("{{代表.姓名}}")))+`</w:tc>`)),
			Data{"届": "六", "代表": deputies("甲", "乙")}, "六|甲|乙|后|后"},
		{"blocks repeat and nest", para("{{#议程}}") + para("{{序号}}、{{名}}") + para("{{#议程.附}}") + para("——{{题}}") + para("{{/议程.附}}") + para("{{/议程}}") + para("完"),
			Data{"议程": []Data{{"名": "报告", "附": List("题", "甲", "乙")}, {"名": "选举", "附": List("题")}}}, "1、报告|——甲|——乙|2、选举|完"},
		{"a block is kept on a condition", para("{{#有}}") + para("附件") + para("{{/有}}") + para("{{#无}}") + para("{{空.名}}") + para("{{/无}}") + para("完"),
			Data{"有": true, "无": ""}, "附件|完"},
		{"a block in a cell does not repeat the row", table(row(`<w:tc>` + para("{{#代表}}") + para("{{代表.姓名}}") + para("{{/代表}}") + `</w:tc>`)),
			Data{"代表": deputies("甲", "乙")}, "甲|乙|后"},
		{"an emptied cell keeps a paragraph", table(row(`<w:tc>`+para("{{代表.姓名}}")+`</w:tc>`, `<w:tc>`+para("{{#无}}")+para("字")+para("{{/无}}")+`</w:tc>`)),
			Data{"代表": deputies("甲"), "无": nil}, "甲||后"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := fill(t, c.body, c.data); got != c.want {
				t.Errorf("the file reads %q, want %q", got, c.want)
			}
		})
	}
}

func TestATagSplitAtAnyPlaceStillFills(t *testing.T) {
	data := Data{"届次": "第六次", "镇": "清溪镇", "空": ""}
	const text = "在{{镇}}召开｛｛届次｝｝会议{{空}}，{{镇}}{{届次}}完"
	const want = "在清溪镇召开第六次会议，清溪镇第六次完"
	wrap := []string{"%s", `<w:hyperlink w:anchor="a">%s</w:hyperlink>`, `<w:ins w:id="1" w:author="a">%s</w:ins>`,
		`<w:smartTag w:element="a">%s</w:smartTag>`, `<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>`, `<w:proofErr w:type="spellStart"/>%s`}
	random := rand.New(rand.NewSource(1))
	var body strings.Builder
	const tries = 1000
	for range tries {
		body.WriteString("<w:p>")
		for rest := []rune(text); len(rest) > 0; {
			n := 1 + random.Intn(min(len(rest), 7))
			run := `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">` + string(rest[:n]) + `</w:t></w:r>`
			fmt.Fprintf(&body, wrap[random.Intn(len(wrap))], run)
			rest = rest[n:]
		}
		body.WriteString("</w:p>")
	}
	out, err := Fill(template(t, body.String()), data)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := Text(out)
	if err != nil || len(lines) != tries {
		t.Fatal(len(lines), err)
	}
	for i, got := range lines {
		if got != want {
			t.Fatalf("paragraph %d reads %q", i, got)
		}
	}
}

func TestTheValueTakesTheLooksOfThePlaceWhereTheTagBegins(t *testing.T) {
	out, err := Fill(template(t, `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>前{{届</w:t></w:r><w:r><w:t>次}}后</w:t></w:r></w:p>`), Data{"届次": "六"})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := unzip(out)
	want := `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">前</w:t><w:t xml:space="preserve">六</w:t></w:r><w:r><w:t xml:space="preserve">后</w:t></w:r>`
	if got := string(p.parts[mainDocument]); !strings.Contains(got, want) {
		t.Error(got)
	}
}

func TestFillingNothingChangesNothing(t *testing.T) {
	file := template(t, para("没有标签")+`<w:p><w:r><w:t>{一个括号}</w:t></w:r></w:p>`)
	out, err := Fill(file, Data{"届次": "六"})
	if err != nil || !bytes.Equal(file, out) {
		t.Error("the file is not byte for byte what it was", err)
	}
	const odd = `<w:odd  xmlns:w='x' ><!-- kept as it is --></w:odd >`
	tagged := withPart(t, template(t, para("{{届次}}")), "word/odd.xml", odd)
	out, err = Fill(tagged, Data{"届次": "六"})
	if err != nil {
		t.Fatal(err)
	}
	before, _ := unzip(tagged)
	after, _ := unzip(out)
	for name, part := range before.parts {
		if same := bytes.Equal(part, after.parts[name]); same == (name == mainDocument) {
			t.Errorf("%s unchanged: %v", name, same)
		}
	}
}

func TestTagsThatCannotBeFilledAreAllNamedAndNothingIsWritten(t *testing.T) {
	body := para("{{甲}}{{乙}}{{甲}}") + para("{{代表.性别}}") + para("{{条件}}") + para("{{#没完}}") + para("{{/没开}}") +
		para("字{{#条件}}") + para("{{图:乙乙}}") + para("{{没写完") + para("{{图:文}}") + para("{{表:文}}") + para("{{代表}}") +
		para("{{代表.姓名}}{{委员.姓名}}")
	out, err := Fill(template(t, body), Data{"代表": deputies("甲"), "委员": deputies("乙"), "条件": true, "文": "字"})
	if out != nil {
		t.Error("a file was made")
	}
	var tags *TagError
	if !errors.As(err, &tags) {
		t.Fatal(err)
	}
	if want := []string{"{{甲}}", "{{乙}}", "{{代表.性别}}", "{{图:乙乙}}"}; !slices.Equal(tags.Unknown, want) {
		t.Errorf("unknown: %v", tags.Unknown)
	}
	for _, part := range []string{"{{条件}} 不是", "{{#没完}} 在同一处", "{{/没开}} 前面", "{{#条件}} 要独占一段", "标签没有写完：{{没写完",
		"{{图:文}} 不是图片", "{{表:文}} 不是表格", "{{代表.姓名}}", "两份名单：代表、委员", "没有生成文件"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q is not said in: %v", part, err)
		}
	}
}

func TestASectionBreakIsNotRepeated(t *testing.T) {
	body := `<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{代表.姓名}}</w:t></w:r></w:p>` + para("完")
	if _, err := Fill(template(t, body), Data{"代表": deputies("甲", "乙")}); err == nil || !strings.Contains(err.Error(), "分节符") {
		t.Error(err)
	}
}

func TestACopyDropsWhatADocumentMayHoldOnlyOnce(t *testing.T) {
	body := `<w:p w14:paraId="1A"><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{代表.姓名}}</w:t></w:r><w:bookmarkEnd w:id="1"/>` +
		`<w:r><w:drawing><wp:inline><wp:docPr id="7" name="x"/></wp:inline></w:drawing></w:r></w:p>`
	out, err := Fill(template(t, body), Data{"代表": deputies("甲", "乙", "丙")})
	if err != nil {
		t.Fatal(err)
	}
	if found := Check(out); len(found) > 0 {
		t.Error(found)
	}
	p, _ := unzip(out)
	text := string(p.parts[mainDocument])
	for what, want := range map[string]int{"w:bookmarkStart": 1, "w14:paraId": 1, "wp:docPr": 3} {
		if n := strings.Count(text, what); n != want {
			t.Errorf("%s stands %d times, want %d", what, n, want)
		}
	}
}

func TestPicturesAndTablesArePlaced(t *testing.T) {
	body := para("{{图:代表.照片}}{{代表.姓名}}") + para("{{表:甲}}") + para("{{表:乙}}") + para("{{表:无}}")
	file := template(t, body)
	people := []Data{{"姓名": "一", "照片": Image{Data: picture(), Width: 20}}, {"姓名": "二", "照片": Image{Data: picture(), Height: 40}}, {"姓名": "三", "照片": Image{}}}
	table := NewTable(20, 30).Head("序号", "姓名").Row("1", "张三")
	out, err := Fill(file, Data{"代表": people, "甲": table, "乙": table, "无": nil})
	if err != nil {
		t.Fatal(err)
	}
	if found := Check(out); len(found) > 0 {
		t.Error(found)
	}
	p, _ := unzip(out)
	text := string(p.parts[mainDocument])
	if n := strings.Count(text, `cx="720000" cy="1440000"`); n != 4 {
		t.Errorf("a picture 20 mm wide is 40 mm high; said %d times", n)
	}
	if !strings.Contains(text, `<w:spacing w:line="240" w:lineRule="auto"/>`) {
		t.Error("the paragraph of a picture would clip it")
	}
	if strings.Contains(text, "</w:tbl><w:tbl>") {
		t.Error("two tables have become one")
	}
	pictures := 0
	for _, name := range p.names {
		if strings.HasPrefix(name, "word/media/") {
			pictures++
		}
	}
	if pictures != 1 {
		t.Errorf("the same picture is stored %d times", pictures)
	}
	if _, err := Fill(file, Data{"代表": []Data{{"姓名": "一", "照片": Image{Data: []byte("no picture")}}}, "甲": nil, "乙": nil, "无": nil}); err == nil ||
		!strings.Contains(err.Error(), "PNG") {
		t.Error("a broken picture is not explained:", err)
	}
}

func TestHeadersAreFilledToo(t *testing.T) {
	page := A4
	page.Header = "{{届次}}会议"
	file, err := New(page).Para(Body, "正文").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	out, err := Fill(file, Data{"届次": "第六次"})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := unzip(out)
	found := false
	for _, part := range p.parts {
		found = found || bytes.Contains(part, []byte(">第六次<"))
	}
	if !found {
		t.Error("the header is not filled")
	}
	if tags, err := Tags(file); err != nil || !slices.Equal(tags, []string{"届次"}) {
		t.Error(tags, err)
	}
}

func TestTagsAreListedOnceInTheirOrder(t *testing.T) {
	got, err := Tags(template(t, para("{{届次}}{{届次}}")+para("{{#议程}}")+para("｛｛议程。名｝｝")+para("{{/议程}}")+para("{{图：章}}")+para("{{表:名单}}")))
	if want := []string{"届次", "#议程", "议程.名", "图:章", "表:名单"}; err != nil || !slices.Equal(got, want) {
		t.Error(got, err)
	}
}

func TestFiveHundredRowsTakeNoTime(t *testing.T) {
	people := make([]Data, 500)
	for i := range people {
		people[i] = Data{"姓名": fmt.Sprint("代表", i), "团": "一团", "性别": "女"}
	}
	body := `<w:tbl><w:tr>` + strings.Repeat(cell("{{代表.姓名}}")+cell("{{代表.团}}{{代表.性别}}"), 5) + `</w:tr></w:tbl>` + para("完")
	file := template(t, body)
	start := time.Now()
	out, err := Fill(file, Data{"代表": people})
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Error("filling took", took)
	}
	if got := strings.Count(read(t, out), "代表499"); got != 5 {
		t.Error("the last row is missing", got)
	}
}

// Writer puts the page break before a heading at the end of the paragraph above, which may be the mark of a block.
func TestAPageBreakOnTheMarkOfABlockStays(t *testing.T) {
	body := para("{{#甲}}") + para("甲") + `<w:p><w:r><w:t>{{/甲}}</w:t><w:br w:type="page"/></w:r></w:p>` + para("乙")
	for _, kept := range []bool{true, false} {
		out, err := Fill(template(t, body), Data{"甲": kept})
		if err != nil {
			t.Fatal(err)
		}
		p, _ := unzip(out)
		if n := strings.Count(string(p.parts[mainDocument]), `w:type="page"`); n != 1 {
			t.Errorf("%d page breaks when the block is kept: %v", n, kept)
		}
	}
}

// A signature alone on a page could be put under any text (GB/T 9704-2012, 7.3.5).
func TestASignatureStaysWithTheLastParagraphOfItsText(t *testing.T) {
	file, err := New(A4).Para(Body, "{{段.文}}").Sign("{{机关}}", "{{日期}}").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	filled, err := Fill(file, Data{"段": List("文", "第一段", "最后一段"), "机关": "主席团", "日期": "2026年1月10日"})
	if err != nil {
		t.Fatal(err)
	}
	if faults := Check(filled); len(faults) > 0 {
		t.Error(faults)
	}
	p, err := open(filled)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := p.tree(mainDocument)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range doc.FindElements("//w:body/w:p") {
		text, _ := ownText(e)
		if kept := e.FindElement("w:pPr/w:keepNext") != nil; kept != (text != "第一段" && text != "\t主席团" && text != "\t2026年1月10日") {
			t.Errorf("%q is kept with the next: %v", text, kept)
		}
	}
}

func TestAFileReadsAsATextForAChat(t *testing.T) {
	table := NewTable(30, 60)
	table.Cells(Cell{Text: "责任\n单位", Style: TableHead}, Cell{Text: "水务　站"})
	table.Cells(Cell{Text: "期限", Style: TableHead}, Cell{})
	list := NewTable(20, 40)
	list.Head("序号", "姓名")
	list.Row("1", "张　三")
	file, err := New(A4).Para(Title, "主席团\n公　告").Blank(2).Para(Body, "时间：\t上午").Table(table).Table(list).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, err := PlainText(file)
	if want := "主席团公 告\n时间： 上午\n责任单位：水务 站\n序号 姓名\n1 张 三"; err != nil || got != want {
		t.Errorf("%q (%v)", got, err)
	}
}

// A paper of twenty paragraphs with a field in each is filled.
func BenchmarkFillTwentyFields(b *testing.B) {
	body := ""
	for range 20 {
		body += para("关于{{案由}}的答复")
	}
	file := template(b, body)
	for b.Loop() {
		if _, err := Fill(file, Data{"案由": "硬化通组公路"}); err != nil {
			b.Fatal(err)
		}
	}
}
