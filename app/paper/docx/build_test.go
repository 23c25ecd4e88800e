package docx

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// notice is a red-header document with most of what one can hold.
func notice() *Doc {
	d := New(A4).RedHead("清溪镇人民代表大会主席团文件", "清人大主席团〔2026〕1号", "")
	d.Para(Title, "关于召开清溪镇第十五届人民代表大会\n第六次会议的通知").To("各代表团、各位代表")
	d.Text(Body, "　　经主席团会议决定，召开会议。\n\n现将有关事项通知如下：")
	d.Para(H1, "一、会议时间").Para(Body, "会议于2026年1月10日召开。")
	d.Runs(Minutes, Hei.Of("出席："), Plain.Of("张三、李四"))
	d.Attachments("会议议程（草案）", "代表名单")
	d.Sign("清溪镇人民代表大会主席团", "2026年1月5日").Para(Remark, "（联系人：张三）")
	d.Imprint("县人大常委会办公室", "清溪镇人大办", "2026年1月5日")
	return d.Annex("附件1", "会议议程（草案）").SignPlain("清溪镇人大主席团", "2026年1月5日")
}

// paper is a congress paper with a name list, a wide table and a picture.
func paper() *Doc {
	d := New(A4).FileMark("清溪镇第十五届人民代表大会", "第六次会议文件（三）")
	d.Para(Title, "主席团名单（草案）").Para(Subtitle, "（7名，按姓名笔画为序）")
	d.Names(4, "张　三", "李四光", "王小明（女）", "赵　六（女，回族）", "欧阳小明", "丁　一", "马　二")
	d.Section(A4Wide).Table(NewTable(15, 60, 40, 60, 50).
		HeadCells(Cell{Text: "序号", Down: 2}, Cell{Text: "内容", Across: 2}, Cell{Text: "单位", Across: 2}).
		HeadCells(Cell{Text: "案由"}, Cell{Text: "领衔"}, Cell{Text: "主办"}, Cell{Text: "协办"}).
		Row("1", "改善照明", "张三", "镇政府", ""))
	d.Table(NewTable(40, 40).Bare().In(TableLeft).Row("审核人：", "填报人："))
	return d.Section(A4).Image(Image{Data: picture(), Width: 30})
}

func letter() *Doc {
	page := A4
	page.Letter, page.Numbers, page.Header = "清溪镇人民代表大会主席团", NotOnFirst, "函"
	return New(page).LetterNumber("清人大主席团函〔2026〕3号").Para(Title, "关于第3号建议的答复").To("张三代表").Para(Body, "答复如下。")
}

func ballot() *Doc {
	return New(A5Wide).Para(Title, "主席选票").Table(NewTable(40, 40).In(TableBig).Cells(Cell{Text: "张三", Upright: true}, Cell{Text: "李四"}).Height(25))
}

func TestWhatIsBuiltOpensInWord(t *testing.T) {
	for name, d := range map[string]*Doc{"notice": notice(), "paper": paper(), "letter": letter(), "ballot": ballot()} {
		file, err := d.Bytes()
		if err != nil {
			t.Fatal(name, err)
		}
		if found := Check(file); len(found) > 0 {
			t.Error(name, found)
		}
		if again, err := d.Bytes(); err != nil || !bytes.Equal(file, again) {
			t.Error(name, "is another file the second time", err)
		}
	}
}

// documentXML is the body of a built document.
func documentXML(t *testing.T, d *Doc) string {
	t.Helper()
	file, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	p, err := unzip(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(p.parts[mainDocument])
}

// The measures are those of DOMAIN.md §5.8 in twips.
func TestThePageIsThatOfTheStandard(t *testing.T) {
	upright := documentXML(t, notice())
	for _, want := range []string{`<w:pgSz w:w="11906" w:h="16838"/>`, `w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"`, `w:linePitch="579"`,
		`<w:footerReference w:type="default"`, `<w:footerReference w:type="even"`} {
		if !strings.Contains(upright, want) {
			t.Error("missing", want)
		}
	}
	wide := documentXML(t, paper())
	if want := `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`; !strings.Contains(wide, want) {
		t.Error("missing", want)
	}
	if n := strings.Count(wide, "<w:sectPr>"); n != 3 {
		t.Error("sections:", n)
	}
	if strings.Contains(documentXML(t, ballot()), "footerReference") {
		t.Error("a ballot has a footer")
	}
}

func TestADocumentReadsBackInItsOrder(t *testing.T) {
	file, err := notice().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	paragraphs, err := Paragraphs(file)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, p := range paragraphs {
		if p.Text != "" {
			lines = append(lines, p.Text)
		}
		if heading := p.Text == "一、会议时间"; heading != (p.Heading == 1) {
			t.Errorf("%q is a heading of level %d", p.Text, p.Heading)
		}
	}
	want := []string{"清溪镇人民代表大会主席团文件", "清人大主席团〔2026〕1号", "关于召开清溪镇第十五届人民代表大会\n第六次会议的通知", "各代表团、各位代表：",
		"经主席团会议决定，召开会议。", "现将有关事项通知如下：", "一、会议时间", "会议于2026年1月10日召开。", "出席：张三、李四", "附件：1. 会议议程（草案）", "\t2. 代表名单",
		"\t清溪镇人民代表大会主席团", "\t2026年1月5日", "（联系人：张三）", "附件1", "会议议程（草案）",
		"清溪镇人大主席团", "2026年1月5日", "抄送：县人大常委会办公室。", "清溪镇人大办\t2026年1月5日印发"}
	if !slices.Equal(lines, want) {
		t.Errorf("read\n%q\nwant\n%q", lines, want)
	}
}

func TestAHeadingInSomebodysOwnStyleIsFound(t *testing.T) {
	file := template(t, `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>`+
		`<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>三级</w:t></w:r></w:p>`+`<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr></w:p>`)
	file = withPart(t, file, "word/styles.xml", `<w:styles xmlns:w="`+wordNS+`"><w:style w:styleId="a"><w:name w:val="我的"/><w:basedOn w:val="b"/></w:style>`+
		`<w:style w:styleId="b"><w:name w:val="heading 2"/></w:style><w:style w:styleId="c"><w:name w:val="环"/><w:basedOn w:val="c"/></w:style></w:styles>`)
	got, err := Paragraphs(file)
	want := []Paragraph{{Text: "标题", Style: "我的", Heading: 2}, {Text: "三级", Heading: 3}, {Style: "环"}}
	if err != nil || !slices.Equal(got, want) {
		t.Error(got, err)
	}
}

func TestNamesStandInColumns(t *testing.T) {
	got := NameRows(4, "张　三", "李四光", "王小明（女）", "赵　六（女，回族）", "欧阳小明", "丁　一", "阿迪力·买买提·阿不都热合曼·某某某某某某某某某某某某（女，回族）")
	want := []string{"张　三\t李四光\t王小明（女）", "赵　六（女，回族）\t欧阳小明\t丁　一", "阿迪力·买买提·阿不都热合曼·某某某某某某某某某某某某（女，回族）"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if _, err := New(A4).Names(3, "张三").Bytes(); err == nil {
		t.Error("3 names in a row have no style")
	}
}

func TestTheNoteOfAttachments(t *testing.T) {
	if got := AttachmentLines("名单"); !slices.Equal(got, []string{"附件：名单"}) {
		t.Error(got)
	}
	if got := AttachmentLines("甲", "乙", "丙"); !slices.Equal(got, []string{"附件：1. 甲", "\t2. 乙", "\t3. 丙"}) {
		t.Errorf("%q", got)
	}
	if got := AttachmentLines(); len(got) != 0 {
		t.Error(got)
	}
}

func TestATableThatDoesNotFitIsRefused(t *testing.T) {
	for name, table := range map[string]*Table{
		"no rows":          NewTable(10),
		"no columns":       NewTable().Row(),
		"too few cells":    NewTable(10, 10).Row("1"),
		"too many cells":   NewTable(10, 10).Row("1", "2", "3"),
		"too wide":         NewTable(10, 10).Cells(Cell{Text: "1"}, Cell{Text: "2", Across: 2}),
		"too far down":     NewTable(10).Cells(Cell{Text: "1", Down: 2}),
		"into another":     NewTable(10, 10).Cells(Cell{}, Cell{Down: 2}).Cells(Cell{Across: 2}),
		"a header too low": NewTable(10).Row("1").Head("2"),
	} {
		if _, err := New(A4).Table(table).Bytes(); err == nil || !strings.Contains(err.Error(), "表格") {
			t.Error(name, err)
		}
	}
	if _, err := New(A4).Bytes(); err == nil {
		t.Error("an empty document was made")
	}
	if _, err := New(A4).Image(Image{Data: []byte("x")}).Bytes(); err == nil {
		t.Error("a broken picture was taken")
	}
}

func TestMergedCellsReachOverRowsAndColumns(t *testing.T) {
	xml := documentXML(t, New(A4).Table(NewTable(10, 20, 30).Cells(Cell{Text: "甲", Across: 2, Down: 2}, Cell{Text: "乙"}).Row("丙")))
	for _, want := range []string{`<w:tcW w:w="1701" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>`,
		`<w:tcW w:w="1701" w:type="dxa"/><w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>`} {
		if strings.Count(xml, want) != 1 {
			t.Error("missing", want)
		}
	}
	if n := strings.Count(xml, "<w:tc>"); n != 4 {
		t.Error("cells:", n)
	}
}

func TestEveryStyleThatCodeCanNameIsThere(t *testing.T) {
	seen := map[Style]bool{}
	for _, l := range looks {
		if seen[l.id] || l.name == "" || l.font == "" || l.size == 0 || l.align == "" {
			t.Error("a style is doubled or incomplete:", l.id)
		}
		seen[l.id] = true
	}
	for _, id := range []Style{Normal, Body, Centred, Title, Subtitle, H1, H2, H3, H4, FileMark, Attachment, AnnexMark, Remark, Signature, SignPlain, Minutes,
		Script, Cue, BigScript, BigCue, Names4, Names5, Names6, GroupTitle, Picture, Photo, TableText, TableLeft, TableHead, TableSmall, TableBig, TableNote,
		mark, markLong, markSmall, docNumber, docSigner, letterMark, letterLine, letterNo, imprint, pageOdd, pageEven, pageHeader, gap} {
		if !seen[id] {
			t.Error("no look for", id)
		}
	}
}

func TestAForeignTemplateGetsTheTablesStyles(t *testing.T) {
	file := withPart(t, template(t, para("{{表:名单}}")), "word/styles.xml", `<w:styles xmlns:w="`+wordNS+`"/>`)
	out, err := Fill(file, Data{"名单": NewTable(10).Head("序号").Row("1")})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := unzip(out)
	styles := string(p.parts["word/styles.xml"])
	for _, id := range []Style{TableText, TableHead} {
		if !strings.Contains(styles, `w:styleId="`+string(id)+`"`) {
			t.Error("missing", id)
		}
	}
	if strings.Contains(styles, string(Title)) {
		t.Error("a style came that nobody needs")
	}
}

func TestOnlyARowThatMayBreakBreaksOverPages(t *testing.T) {
	xml := documentXML(t, New(A4).Table(NewTable(20, 136).Row("案由", "短").Row("方案", "很长").Breaks().Row("期限", "短")))
	if n := strings.Count(xml, "<w:cantSplit/>"); n != 2 {
		t.Errorf("%d rows keep together", n)
	}
}

func TestANameThatEndsInABracketKeepsToItsColumn(t *testing.T) {
	rows := NameRows(4, "丁　一", "于洪波（满族）", "上官云霞（女）", "马玉龙（回族）", "马秀梅（女，回族）", "买买提·阿不力", "王　伟")
	want := []string{"丁　一\t于洪波（满族）\t上官云霞（女）\t马玉龙（回族）", "马秀梅（女，回族）\t买买提·阿不力", "王　伟"}
	if !slices.Equal(rows, want) {
		t.Errorf("%q", rows)
	}
}
