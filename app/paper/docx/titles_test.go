package docx

import (
	"strings"
	"testing"
)

func filledWith(t *testing.T, d *Doc, data Data) string {
	t.Helper()
	made, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	template, err := OpenTemplate(made)
	if err != nil {
		t.Fatal(err)
	}
	template.BreakTitles(func(title string) string { return strings.Replace(title, "乡第", "乡\n第", 1) })
	file, _, err := template.Fill(data)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := Text(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "|")
}

func TestAFilledTitleBreaksWhereItsMeaningAllows(t *testing.T) {
	d := New(A4).Para(Title, "{{名}}第一次会议\n公告").Para(Body, "{{名}}第一次会议召开。")
	if got := filledWith(t, d, Data{"名": "竹坪乡"}); !strings.Contains(got, "竹坪乡\n第一次会议\n公告|竹坪乡第一次会议召开。") {
		t.Errorf("read %q", got)
	}
}
