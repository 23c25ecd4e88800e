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
	case office.Terms.Any:
		return int64(o.Settings().Int(office.KeyTerm))
	case office.ByElections.Any:
		return o.byElection()
	case office.Terms.Any:
		return int64(o.Settings().Int(office.KeyTerm))
	}
	if id, ok := o.records[d.Register.Key]; ok {
		return id
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

func TestEveryPaperThatAppliesIsWrittenAndSound(t *testing.T) {
	o := newTownship(t)
	if err := o.Attach(office.Deputies.Any, o.deputy["张三"], "照片", photo(t)); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if *keep != "" {
		dir = *keep
	}
	o.records = o.addRecords()
	m := NewMaker(o.Store)
	for _, d := range append(Documents(), Papers()...) {
		pieces, err := m.Pieces(d, o.idOf(d))
		var left *LeftOut
		if errors.As(err, &left) {
			continue // that each is written somewhere is shown over the sessions of the demo
		}
		for _, p := range pieces {
			if _, _, err := m.Make(p, o.idOf(p)); errors.As(err, &left) {
				continue
			}
			o.text(p, o.idOf(p))
			got, err := Write(o.Store, p, o.idOf(p), dir)
			if err != nil || got.Note != "" {
				t.Errorf("%s: %v %s", p.Called(), err, got.Note)
				continue
			}
			if !strings.Contains(filepath.Base(got.Path), d.Name) {
				t.Errorf("%s is called %s", p.Called(), got.Path)
			}
		}
	}
}
