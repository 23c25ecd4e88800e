package docx

import (
	"strings"
	"testing"
)

func TestALongNameGetsASmallerMark(t *testing.T) {
	file, err := New(A4).RedHead("{{机关}}文件", "×号", "").Para(Body, "正文").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for office, style := range map[string]string{"清溪镇人民代表大会主席团": "发文机关标志（长）", "白石瑶族乡人民代表大会主席团": "发文机关标志（小）"} {
		out, err := Fill(file, Data{"机关": office})
		if err != nil {
			t.Fatal(err)
		}
		paragraphs, err := Paragraphs(out)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paragraphs {
			if strings.HasPrefix(p.Text, office) && p.Style != style {
				t.Errorf("%s stands in %s", office, p.Style)
			}
		}
	}
}
