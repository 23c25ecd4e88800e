package docx

import (
	"strings"
	"testing"
)

func TestCheckFindsWhatWordWouldNotOpen(t *testing.T) {
	good := template(t, para("好"))
	if found := Check(good); len(found) > 0 {
		t.Fatal(found)
	}
	docRels := relsPart(mainDocument)
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"a tag is left":                  {template(t, para("{{届次}}")), "标签没有填写：{{届次}}"},
		"a tag is half written":          {template(t, para("{{届次}")), "标签没有写完"},
		"a cell without a paragraph":     {template(t, `<w:tbl><w:tr><w:tc/></w:tr></w:tbl>`), "单元格不以段落结尾"},
		"a cell that ends in a table":    {template(t, `<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr>`+cell("x")+`</w:tr></w:tbl></w:tc></w:tr></w:tbl>`), "单元格不以段落结尾"},
		"a table without rows":           {template(t, `<w:tbl/>`), "没有行的表格"},
		"paragraph properties misplaced": {template(t, `<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="Body"/></w:pPr></w:p>`), "w:pPr 中 w:pStyle 的次序不对"},
		"run properties misplaced":       {template(t, `<w:p><w:r><w:rPr><w:sz w:val="1"/><w:b/></w:rPr></w:r></w:p>`), "w:rPr 中 w:b 的次序不对"},
		"table properties misplaced":     {template(t, `<w:tbl><w:tblPr><w:jc/><w:tblW/></w:tblPr><w:tr>`+cell("x")+`</w:tr></w:tbl>`), "w:tblPr 中 w:tblW"},
		"cell properties misplaced":      {template(t, `<w:tbl><w:tr><w:tc><w:tcPr><w:vAlign/><w:tcW/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`), "w:tcPr 中 w:tcW"},
		"section properties misplaced":   {template(t, `<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>`), "w:sectPr 中 w:pgSz"},
		"properties behind the text":     {template(t, `<w:p><w:r><w:t>x</w:t><w:rPr/></w:r></w:p>`), "w:rPr 不在最前"},
		"doubled drawings":               {template(t, strings.Repeat(`<w:p><w:r><w:drawing><wp:docPr id="1"/></w:drawing></w:r></w:p>`, 2)), "图形编号 1 重复"},
		"doubled bookmarks":              {template(t, strings.Repeat(`<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>`, 2)), "书签编号 1 重复"},
		"a reference to nothing":         {template(t, `<w:p><w:hyperlink xmlns:r="r" r:id="rId99"/></w:p>`), "引用的 rId99 不存在"},
		"a part without a type":          {withPart(t, good, "word/x.odd", "x"), "部件 word/x.odd 没有登记类型"},
		"a typed part that is missing":   {withPart(t, good, "word/settings.xml", ""), "登记的部件 word/settings.xml 不存在"},
		"a related part that is missing": {withPart(t, good, "word/settings.xml", ""), docRels + "：指向的部件 word/settings.xml 不存在"},
		"damaged XML":                    {withPart(t, good, "word/settings.xml", "<a>"), "word/settings.xml：这个文件不能当作 Word 文档打开"},
		"doubled relationships":          {withPart(t, good, "_rels/.rels", relsTwice(t, good)), "关系编号 rId1 重复"},
	} {
		if found := strings.Join(Check(c.file), "\n"); !strings.Contains(found, c.want) {
			t.Errorf("%s: found %q, want %q", name, found, c.want)
		}
	}
}

// relsTwice is the package's relationships with each line doubled.
func relsTwice(t *testing.T, file []byte) string {
	t.Helper()
	p, err := unzip(file)
	if err != nil {
		t.Fatal(err)
	}
	text := string(p.parts["_rels/.rels"])
	start := strings.Index(text, "<Relationship ")
	end := strings.Index(text, "</Relationships>")
	return text[:end] + text[start:end] + text[end:]
}

func TestATemplateMayHoldTagsAndFaultsOfItsOwn(t *testing.T) {
	old := template(t, `<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="Body"/></w:pPr></w:p>`+para("{{届次}}"))
	if found := CheckTemplate(template(t, para("{{届次}}"))); len(found) > 0 {
		t.Error(found)
	}
	opened, err := OpenTemplate(old)
	if err != nil {
		t.Fatal(err)
	}
	out, faults, err := opened.Fill(Data{"届次": "六"})
	if err != nil {
		t.Fatal(err)
	}
	if len(Check(out)) != 1 {
		t.Error("the fault of the template is not found:", Check(out))
	}
	if len(faults) > 0 {
		t.Error("the office's own fault is counted against the file:", faults)
	}
	if _, faults, err = opened.Fill(Data{"届次": "{{没有写"}); err != nil || len(faults) != 1 {
		t.Error("a tag that is left half written is not found:", faults, err)
	}
}
