package screens

import (
	"os"
	"path/filepath"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// writing opens the editor with a text of a session.
func (d *testDesk) writing() (*textEditor, int64) {
	d.t.Helper()
	session := d.save("新建", data.Change{Reg: office.Sessions.Any, Op: data.Put, Rec: &office.Session{TermNo: record.Some[int64](19), No: record.Some[int64](2), Opens: "2026-01-10"}})
	id := d.save("新建", data.Change{Reg: office.Texts.Any, Op: data.Put, Rec: &office.Text{Session: record.Ref{ID: session}, Number: "D31", Title: "主席团工作报告",
		Paragraphs: []office.Paragraph{{Level: office.HeadingSecond, Text: "没有序号的标题"}}}})
	d.stepped(d.opened(office.Texts.Any, id), "编辑正文")
	p, ok := d.current().(*textEditor)
	if !ok {
		d.t.Fatal("the editor does not come up")
	}
	return p, id
}

func (d *testDesk) text(id int64) *office.Text {
	d.t.Helper()
	t, err := data.Load(d.store, office.Texts, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return t
}

func TestAReportIsWrittenInOneBoxAndSavedAsParagraphs(t *testing.T) {
	d := newTestDesk(t)
	p, id := d.writing()
	p.box.SetText(p.box.Text + "\n一、主要工作\n做了很多工作。")
	if p.told.Text() != "约 20 字，3 段，2 个标题" || len(p.outline.Objects) != 2 {
		t.Errorf("%s, %d headings", p.told.Text(), len(p.outline.Objects))
	}
	asked := true
	p.Leave(func() { asked = false })
	if !asked {
		t.Error("the page is left without asking about the changes")
	}
	p.Save()
	d.loop.Settle()
	got := d.text(id).Paragraphs
	if len(got) != 3 || got[0].Level != office.HeadingSecond || got[1].Level != office.HeadingFirst || got[2].Level != office.HeadingNone || p.dirty() {
		t.Errorf("%+v", got)
	}
	d.undo()
	d.loop.Settle()
	if p.box.Text != "没有序号的标题" {
		t.Errorf("after undo the box holds %q", p.box.Text)
	}
}

func TestAWordFileTakesThePlaceOfTheTextUntilTheClerkGoesBack(t *testing.T) {
	d := newTestDesk(t)
	p, id := d.writing()
	file, err := docx.New(docx.A4).Para(docx.Title, "主席团工作报告（草案）").Para(docx.H1, "没有序号").Para(docx.Body, "新的一段。").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "报告.docx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	d.drop(path)
	d.says("已读入“报告.docx”，还没有保存。")
	if p.box.Text != "没有序号\n新的一段。" || p.version.Value() != office.TextDraft {
		t.Errorf("%q %s", p.box.Text, p.version.Value())
	}
	d.press("恢复原来的内容")
	if p.box.Text != "没有序号的标题" || p.dirty() {
		t.Errorf("%q", p.box.Text)
	}
	d.drop(path)
	p.Save()
	d.loop.Settle()
	got := d.text(id)
	if len(got.Paragraphs) != 2 || got.Paragraphs[0].Level != office.HeadingFirst || got.Source != "报告.docx" || got.Title != "主席团工作报告" {
		t.Errorf("%+v", got)
	}
}

func TestATextWithoutItsSessionIsNotPrinted(t *testing.T) {
	d := newTestDesk(t)
	id := d.save("新建", data.Change{Reg: office.Texts.Any, Op: data.Put, Rec: &office.Text{Title: "讲话", Number: "D29"}})
	d.printText(id)
	d.loop.Settle()
	d.says("没有生成 Word：这份文稿还没有填人代会。请在文稿的表单里填上，再生成。")
}
