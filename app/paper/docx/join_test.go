package docx

import (
	"slices"
	"strings"
	"testing"

	"github.com/beevik/etree"
)

// front is a cover with a contents of two lines.
func front(t *testing.T) []byte {
	page := A4
	page.Numbers = NoNumbers
	return built(t, New(page).Para(Title, "文件汇编").PageBreak().Para(Contents, "一、议程\t1").Para(Contents, "二、日程\t2"))
}

func built(t *testing.T, d *Doc) []byte {
	t.Helper()
	file, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// body is the body of a file, parsed.
func bodyOf(t *testing.T, file []byte) *etree.Element {
	t.Helper()
	p, err := open(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := p.tree(mainDocument)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Root().SelectElement("w:body")
}

func TestDocumentsStandBehindTheFrontInTheirOrderWithTheirOwnPages(t *testing.T) {
	letter := A4
	letter.Letter, letter.Numbers = "清溪镇人民政府", NotOnFirst
	wide := built(t, New(A4Wide).Para(Title, "日程").Table(NewTable(100, 125).Head("时间", "事项").Row("8:00", "报到")))
	file, err := Join(front(t), built(t, New(A4).Para(Title, "议程").Para(Body, "一、听取报告")), wide, built(t, New(letter).LetterNumber("1号").Para(Title, "函")))
	if err != nil {
		t.Fatal(err)
	}
	if faults := Check(file); len(faults) > 0 {
		t.Fatal(faults)
	}
	got, _ := Text(file)
	text := strings.Join(got, "|")
	at := -1
	for _, want := range []string{"文件汇编", "一、议程", "议程|一、听取报告", "日程", "报到", "函"} {
		next := strings.Index(text[max(at, 0):], want)
		if next < 0 {
			t.Fatalf("%q is not there or not in its place: %s", want, text)
		}
		at = max(at, 0) + next
	}
	var widths, starts []string
	for _, s := range sectionsOf(bodyOf(t, file)) {
		widths = append(widths, s.SelectElement("w:pgSz").SelectAttrValue("w:w", ""))
		starts = append(starts, func() string {
			if n := s.SelectElement("w:pgNumType"); n != nil {
				return n.SelectAttrValue("w:start", "")
			}
			return ""
		}())
	}
	if !slices.Equal(widths, []string{"11906", "11906", "16838", "11906"}) || !slices.Equal(starts, []string{"", "1", "", ""}) {
		t.Errorf("sections %v, numbered from %v", widths, starts)
	}
}

func TestALineOfContentsShowsThePageOfItsDocument(t *testing.T) {
	file, err := Join(front(t), built(t, New(A4).Para(Title, "议程")), built(t, New(A4).Para(Title, "日程")))
	if err != nil {
		t.Fatal(err)
	}
	var fields, marks []string
	each(bodyOf(t, file), func(e *etree.Element) bool {
		if is(e, "w:instrText") {
			fields = append(fields, strings.Fields(e.Text())[1])
		}
		if is(e, "w:bookmarkStart") {
			marks = append(marks, e.SelectAttrValue("w:name", ""))
		}
		return true
	})
	if want := []string{startMark(0), startMark(1)}; !slices.Equal(fields, want) || !slices.Equal(marks, want) {
		t.Errorf("fields %v, bookmarks %v", fields, marks)
	}
}

// An office has restyled the body of one template: the others keep their look.
func TestAStyleThatADocumentHasOtherwiseComesAlongUnderItsOwnName(t *testing.T) {
	changed := replacePart(t, built(t, New(A4).Para(Body, "大字")), "word/styles.xml", `w:val="公文正文"`, `w:val="公文正文"/><w:next w:val="Body"`)
	file, err := Join(front(t), built(t, New(A4).Para(Body, "小字")), changed)
	if err != nil {
		t.Fatal(err)
	}
	if faults := Check(file); len(faults) > 0 {
		t.Fatal(faults)
	}
	styles := map[string]string{}
	each(bodyOf(t, file), func(e *etree.Element) bool {
		if is(e, "w:p") {
			text, _ := ownText(e)
			styles[text] = paragraphStyle(e)
		}
		return true
	})
	if styles["小字"] != "Body" || styles["大字"] != "p2Body" {
		t.Errorf("styles %v", styles)
	}
	p, _ := open(file)
	sheet, _ := p.tree("word/styles.xml")
	ids := map[string]int{}
	for _, s := range sheet.Root().SelectElements("w:style") {
		ids[s.SelectAttrValue("w:styleId", "")]++
	}
	if ids["p2Body"] != 1 || ids["Body"] != 1 {
		t.Errorf("%v", ids)
	}
}

func TestPicturesComeAlong(t *testing.T) {
	photo := built(t, New(A4).Image(Image{Data: picture(), Width: 20}))
	file, err := Join(front(t), photo, photo)
	if err != nil {
		t.Fatal(err)
	}
	if faults := Check(file); len(faults) > 0 {
		t.Fatal(faults)
	}
}

func TestADocumentWithNotesIsNamed(t *testing.T) {
	noted := replacePart(t, built(t, New(A4).Para(Body, "正文")), mainDocument, "<w:r>", `<w:r><w:footnoteReference w:id="2"/></w:r><w:r>`)
	_, err := Join(front(t), built(t, New(A4).Para(Body, "正文")), noted)
	if e, ok := err.(*JoinError); !ok || e.Place != 1 || !strings.Contains(e.Error(), "脚注") {
		t.Errorf("%v", err)
	}
}

func TestPagesAreEstimatedByLines(t *testing.T) {
	for _, c := range []struct {
		d    *Doc
		want int
	}{
		{New(A4).Para(Title, "一行"), 1},
		{New(A4).Blank(22), 1},
		{New(A4).Blank(23), 2},
		{New(A4).Para(Body, strings.Repeat("字", 28*30)), 2},
		{New(A4).Para(Title, "一").PageBreak().Para(Title, "二"), 2},
		{New(A4).Para(Title, "一").Section(A4Wide).Para(Title, "二"), 2},
	} {
		if got := Pages(built(t, c.d)); got != c.want {
			t.Errorf("%d pages, want %d", got, c.want)
		}
	}
	if Pages([]byte("nothing")) != 1 {
		t.Error("a damaged file has no page")
	}
}

// replacePart changes the first place in a part where a text stands.
func replacePart(t *testing.T, file []byte, name, old, now string) []byte {
	t.Helper()
	p, err := unzip(file)
	if err != nil {
		t.Fatal(err)
	}
	content := string(p.parts[name])
	if !strings.Contains(content, old) {
		t.Fatalf("%s does not hold %s", name, old)
	}
	return withPart(t, file, name, strings.Replace(content, old, now, 1))
}
