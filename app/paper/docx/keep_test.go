package docx

import (
	"slices"
	"strings"
	"testing"

	"github.com/beevik/etree"
)

// filledParagraphs fills a template and gives its paragraphs.
func filledParagraphs(t *testing.T, d *Doc, data Data) []*etree.Element {
	t.Helper()
	file, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if file, err = Fill(file, data); err != nil {
		t.Fatal(err)
	}
	if faults := Check(file); len(faults) > 0 {
		t.Error(faults)
	}
	p, err := open(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := p.tree(mainDocument)
	if err != nil {
		t.Fatal(err)
	}
	return doc.FindElements("//w:body/w:p")
}

// keptLines are the texts that stay with the paragraph behind them.
func keptLines(list []*etree.Element) []string {
	var out []string
	for _, e := range list {
		if text, _ := ownText(e); e.FindElement("w:pPr/w:keepNext") != nil && strings.TrimSpace(text) != "" {
			out = append(out, text)
		}
	}
	return out
}

func TestAGroupOfNamesStaysOnAPageAndALongOneMayBreak(t *testing.T) {
	d := New(A4).Para(GroupTitle, "第一代表团").Para(Names4, "{{短.行}}").Blank(1).Para(GroupTitle, "第二代表团").Para(Names4, "{{长.行}}")
	long := slices.Repeat([]string{"李四"}, longestGroup)
	got := keptLines(filledParagraphs(t, d, Data{"短": List("行", "张三", "王五", "赵六"), "长": List("行", long...)}))
	if want := []string{"第一代表团", "张三", "王五"}; !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestTheEndOfAScriptStaysWithItsHeading(t *testing.T) {
	d := New(A4).Para(ScriptHead, "一、议题").Para(Script, "{{#有}}").Para(Script, "请发言。").Para(Script, "{{/有}}")
	d.Para(ScriptHead, "散会").Para(Script, "议题进行完毕。").Para(Script, "现在散会。")
	got := keptLines(filledParagraphs(t, d, Data{"有": true}))
	if want := []string{"散会", "议题进行完毕。"}; !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestTheListOfAnnexesStaysWithTheSignature(t *testing.T) {
	d := New(A4).Para(Body, "第一段").Para(Body, "{{末段}}").Attachments("回执", "请假表").Sign("主席团", "2026年1月10日")
	got := keptLines(filledParagraphs(t, d, Data{"末段": "请准时。"}))
	if len(got) != 3 || got[0] != "请准时。" {
		t.Error(got)
	}
}

func TestTheLastLinesOfATextGoToThePageOfItsImprint(t *testing.T) {
	plain := New(A4).Para(Body, "第一段").Para(Body, "{{末段}}").Imprint("", "清溪镇人民代表大会办公室", "2026年1月10日")
	signed := New(A4).Para(Body, "第一段").Para(Body, "{{末段}}").Sign("主席团", "2026年1月10日").Para(Remark, "（联系人：李四）").Imprint("", "清溪镇人民代表大会办公室", "2026年1月10日")
	for doc, want := range map[*Doc][]string{
		plain:  {"请准时。"},
		signed: {"请准时。", "\t主席团", "\t2026年1月10日", "（联系人：李四）"},
	} {
		if got := keptLines(filledParagraphs(t, doc, Data{"末段": "请准时。"})); !slices.Equal(got, want) {
			t.Errorf("%q", got)
		}
	}
}

func TestASignatureOfALongNameEndsWithTheLine(t *testing.T) {
	for office, want := range map[string]string{
		"清溪镇人民代表大会主席团":           "",
		"云岭坪川瑶族苗族乡第十八届人民代表大会主席团": "5372", // 28 characters of the line less half of the 22 of the name
	} {
		list := filledParagraphs(t, New(A4).Para(Body, "正文").Sign("{{机关}}", "2026年1月10日"), Data{"机关": office})
		for _, p := range list[len(list)-2:] {
			tab := p.FindElement("w:pPr/w:tabs/w:tab[@w:val='center']")
			switch {
			case want == "" && tab != nil:
				t.Error("a name that fits has moved")
			case want != "" && (tab == nil || tab.SelectAttrValue("w:pos", "") != want):
				t.Error("the name does not end with the line")
			}
		}
	}
}

func TestASentenceThatOnlyClosesTheTextBringsTheLastParagraphToTheSignature(t *testing.T) {
	for closes, want := range map[string][]string{
		"特此报告。":       {"末段", "特此报告。"},
		"以上报告，请予审议。":  {"末段", "以上报告，请予审议。"},
		"请各单位按时报告情况。": {"请各单位按时报告情况。"},
	} {
		d := New(A4).Para(Body, "第一段").Para(Body, "末段").Para(Body, "{{结语}}").Sign("主席团", "2026年1月10日")
		if got := keptLines(filledParagraphs(t, d, Data{"结语": closes})); !slices.Equal(got, want) {
			t.Error(got)
		}
	}
}

// All other paragraphs fill their pages, which hold 22 lines.
func TestNoPageBeginsWithTheLastLineOfAPaperOrTheLineAboveASignature(t *testing.T) {
	d := New(A4).Para(Body, "第一段").Para(Body, "{{末段}}").Para(Body, "特此报告。").Sign("主席团", "2026年1月10日").Para(Body, "附言").Para(Body, "最后一段")
	var got []string
	for _, e := range filledParagraphs(t, d, Data{"末段": "第二段"}) {
		if text, _ := ownText(e); e.FindElement("w:pPr/w:widowControl") != nil {
			got = append(got, text)
		}
	}
	if want := []string{"第二段", "特此报告。", "最后一段"}; !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestTheTextAboveATableAndInItsCellsStandsClearOfTheLines(t *testing.T) {
	cell := `<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>`
	lined := documentXML(t, New(A4).Para(Body, "下列事项：").Table(NewTable(20).Row("一\n二")))
	bare := documentXML(t, New(A4).Para(Body, "下列人员：").Table(NewTable(20).Bare().Row("张三")))
	if tight := documentXML(t, New(A4).Table(NewTable(20).Tight().Row("张三"))); strings.Contains(tight, cell) || !strings.Contains(tight, twipsText(tightHeight)) {
		t.Error("the cells of a tight table have air")
	}
	for _, mark := range []string{cell, `w:after="100"`} {
		if !strings.Contains(lined, mark) || strings.Contains(bare, mark) {
			t.Error(mark)
		}
	}
}
