package paper

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The files in testdata/writer are our templates as LibreOffice Writer saved them after somebody had worked on them: a line put
// above everything, a letter in the middle of every tag made bold, colours, a table with tags at the end.
func TestATemplateThatWasEditedInWriterStillFills(t *testing.T) {
	files, err := filepath.Glob("testdata/writer/*.docx")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".docx")
		o := newTownship(t)
		d := ofTemplate(t, name)
		ours := o.text(d, o.idOf(d))
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		own, err := OwnTemplate(o.Store, name)
		if err == nil {
			err = os.WriteFile(own, file, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		edited := o.text(d, o.idOf(d))
		wants(t, edited, "清溪镇人民代表大会办公室存档", "本单位加的表", "平川县")
		whole := strings.Join(edited, "\n")
		for _, line := range ours {
			if line = strings.TrimSpace(line); line != "" && !strings.Contains(whole, line) {
				t.Errorf("%s: %q is gone", name, line)
			}
		}
	}
}

// ofTemplate finds a paper by the name of its template.
func ofTemplate(t *testing.T, name string) Document {
	t.Helper()
	for _, d := range append(Documents(), Papers()...) {
		if d.Template == name {
			return d
		}
	}
	t.Fatalf("no paper has the template %s", name)
	return Document{}
}
