package paper

import (
	"errors"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// keep names a folder for all papers of the small township, for looking at them: go test ./app/paper -keep DIR.
var keep = flag.String("keep", "", "folder for the papers that the tests write")

// idOf is the record from which a paper is made in the small township.
func (o *township) idOf(d Document) int64 {
	switch d.Register {
	case office.Sessions.Any:
		return o.session
	case office.Proposals.Any:
		return o.proposal["19-6-建-008"]
	case office.Units.Any:
		return o.unit
	}
	return o.deputy["张三"]
}

// text makes a document and gives its paragraphs; the file must be sound.
func (o *township) text(d Document, id int64) []string {
	o.t.Helper()
	file, _, err := NewMaker(o.Store).Make(d, id)
	if err != nil {
		o.t.Fatalf("%s: %v", d.Name, err)
	}
	if faults := docx.Check(file); len(faults) > 0 {
		o.t.Errorf("%s: %v", d.Name, faults)
	}
	lines, err := docx.Text(file)
	if err != nil {
		o.t.Fatal(err)
	}
	for _, line := range lines {
		if strings.Contains(line, "{{") {
			o.t.Errorf("%s: a tag was left: %s", d.Name, line)
		}
	}
	return lines
}

func document(number string, stage Stage) Document {
	for _, d := range Numbered(number) {
		if d.Stage == stage {
			return d
		}
	}
	panic("no document " + number)
}

func wants(t *testing.T, lines []string, wanted ...string) {
	t.Helper()
	whole := strings.Join(lines, "\n")
	for _, w := range wanted {
		if !strings.Contains(whole, w) {
			t.Errorf("%q is not there:\n%s", w, whole)
		}
	}
}

func lacks(t *testing.T, lines []string, unwanted ...string) {
	t.Helper()
	whole := strings.Join(lines, "\n")
	for _, w := range unwanted {
		if strings.Contains(whole, w) {
			t.Errorf("%q should not be there:\n%s", w, whole)
		}
	}
}

func TestEveryPaperIsWrittenAndSound(t *testing.T) {
	o := newTownship(t)
	if err := o.Attach(office.Deputies.Any, o.deputy["张三"], "照片", photo(t)); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if *keep != "" {
		dir = *keep
	}
	made := map[string]bool{}
	for _, d := range append(Documents(), Papers()...) {
		var left *LeftOut
		pieces, err := NewMaker(o.Store).Pieces(d, o.idOf(d))
		for _, p := range pieces {
			var got Written
			if got, err = Write(o.Store, p, o.idOf(p), dir); err != nil || got.Note != "" {
				break
			}
			o.text(p, o.idOf(p))
			if !strings.Contains(filepath.Base(got.Path), p.Called()) {
				t.Errorf("%s is called %s", p.Called(), got.Path)
			}
			made[d.Name] = true
		}
		if err != nil && !errors.As(err, &left) {
			t.Errorf("%s: %v", d.Name, err)
		}
	}
	for _, name := range []string{"公告（代表名单）", "议程（草案）", "议程", "日程", "主席团名单（草案）", "主席团名单", "交办单", "征询意见表", "答复函", "督办通知单", "履职登记卡"} {
		if !made[name] {
			t.Errorf("%s was left out of a township that has what it needs", name)
		}
	}
}
