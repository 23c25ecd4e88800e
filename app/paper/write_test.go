package paper

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/data"
)

// own puts a template of the office's own making in the place of ours.
func (o *township) own(name, text string) {
	o.t.Helper()
	path, err := OwnTemplate(o.Store, name)
	if err != nil {
		o.t.Fatal(err)
	}
	file, err := docx.New(docx.A4).Para(docx.Body, text).Bytes()
	if err != nil {
		o.t.Fatal(err)
	}
	if err := os.WriteFile(path, file, 0o644); err != nil {
		o.t.Fatal(err)
	}
}

func TestTheOfficesOwnTemplateWinsUntilItIsReset(t *testing.T) {
	o := newTownship(t)
	d := *Named("交办单", office.Proposals.Any)
	o.own(d.Template, "本办交办单：{{案由}}，{{内容分类}}，{{会议.简称}}")
	lines := o.text(d, o.idOf(d))
	wants(t, lines, "本办交办单：关于修复狮子岭村至石坑坪水库灌溉渠道的建议，农田水利，清溪镇十九届人大六次会议")
	kept, err := ResetTemplate(o.Store, d.Template)
	if err != nil || !strings.Contains(filepath.Base(kept), "停用") {
		t.Fatalf("%s, %v", kept, err)
	}
	if _, err := os.Stat(kept); err != nil {
		t.Error("the office's work is gone:", err)
	}
	wants(t, o.text(d, o.idOf(d)), "代表建议交办单")
	if kept, err := ResetTemplate(o.Store, d.Template); kept != "" || err != nil {
		t.Errorf("nothing was left to reset: %s, %v", kept, err)
	}
}

func TestATemplateWithUnknownTagsIsRefusedWithTheirNames(t *testing.T) {
	o := newTownship(t)
	d := *Named("征询意见表", office.Proposals.Any)
	o.own(d.Template, "{{案由}}，{{代表心情}}，{{天气}}")
	dir := t.TempDir()
	_, err := Write(o.Store, d, o.idOf(d), dir)
	var tags *docx.TagError
	if !errors.As(err, &tags) || len(tags.Unknown) != 2 {
		t.Fatalf("%v", err)
	}
	for _, w := range []string{"征询意见表", "代表心情", "天气", "恢复为系统自带的模板"} {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("the clerk does not read %q: %v", w, err)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("something was written: %v", left)
	}
}

func TestAFileThatSomebodyEditedIsNotOverwritten(t *testing.T) {
	o := newTownship(t)
	d, dir := document("D19", StageDraft), t.TempDir()
	write := func() Written {
		got, err := Write(o.Store, d, o.session, dir)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	one := write()
	if filepath.Base(one.Path) != "D19_主席团名单（草案）_清溪镇第十九届人民代表大会第六次会议.docx" {
		t.Error(one.Path)
	}
	if again := write(); again.Path != one.Path || again.Note != "" {
		t.Errorf("our own file is replaced: %v", again)
	}
	if err := os.WriteFile(one.Path, []byte("改过"), 0o644); err != nil {
		t.Fatal(err)
	}
	second := write()
	if filepath.Base(second.Path) != "D19_主席团名单（草案）_清溪镇第十九届人民代表大会第六次会议(2).docx" || !strings.Contains(second.Note, "没有覆盖") {
		t.Errorf("%+v", second)
	}
	if kept, _ := os.ReadFile(one.Path); string(kept) != "改过" {
		t.Error("the edited file was touched")
	}
	if third := write(); third.Path != second.Path {
		t.Errorf("the second one is ours, too: %v", third)
	}
	var lost *data.NotSaved
	if _, err := Write(o.Store, d, o.session, filepath.Join(dir, "U盘")); !errors.As(err, &lost) || lost.Reason != data.SaveGone {
		t.Errorf("%v", err)
	}
}

func TestASetOfDocumentsIsWrittenWholeOrNotAtAll(t *testing.T) {
	o := newTownship(t)
	o.edit(func(s *office.Session) { s.Agenda = nil })
	dir := t.TempDir()
	list := slices.Concat(Numbered("D15"), Numbered("D17"), Numbered("D19"))
	done, left, err := WriteAll(o.Store, list, o.session, dir, nil)
	if err != nil || len(done) != 3 || len(left) != 2 || left[0].Document.Number != "D17" {
		t.Errorf("%v, %v, %v", done, left, err)
	}
	o.own("主席团名单", "{{不认识}}")
	empty := t.TempDir()
	if _, _, err := WriteAll(o.Store, list, o.session, empty, nil); err == nil {
		t.Error("a bad template went unnoticed")
	}
	if files, _ := os.ReadDir(empty); len(files) > 0 {
		t.Errorf("half a set was left: %v", files)
	}
}

func TestASubjectCannotLeaveTheFolder(t *testing.T) {
	o := newTownship(t)
	d := *Named("交办单", office.Proposals.Any)
	p, err := NewMaker(o.Store).newJob(d, o.idOf(d))
	if err != nil {
		t.Fatal(err)
	}
	p.proposal.Subject = `../../坏<名>:"?*` + strings.Repeat("长", 300)
	name := p.fileName()
	if strings.ContainsAny(name, `/\<>:"?*`) || len(name) > 220 || !strings.HasSuffix(name, ".docx") {
		t.Error(name)
	}
}
