package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/hanzi"
	"npcdesk/app/intake"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// demoOffice is the demo's office on a fixed day.
func demoOffice(t *testing.T) *data.Store {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	if _, err := intake.Demo(dir, intake.DemoOptions{Today: "2026-11-22"}); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	s.StandOn("2026-11-22")
	t.Cleanup(func() { s.Close() })
	return s
}

// sets writes the whole set of each session of the demo into a folder of its own; the files are read back by name.
func sets(t *testing.T, s *data.Store) map[string][]byte {
	t.Helper()
	sessions, err := data.All(s, office.Sessions, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	root := t.TempDir()
	for _, se := range sessions {
		dir := filepath.Join(root, se.Code())
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		done, left, err := paper.WriteAll(s, paper.Documents(), se.ID, dir, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range left {
			if l.Reason == "" {
				t.Errorf("%s %s is left out without a reason", se.Code(), l.Document.Name)
			}
		}
		for _, w := range done {
			content, err := os.ReadFile(w.Path)
			if err != nil {
				t.Fatal(err)
			}
			files[se.Code()+"/"+filepath.Base(w.Path)] = content
		}
	}
	return files
}

// laterIssues are papers whose figures come with the ledgers; until then they stand when the clerk wrote their text.
const documentsOfASession = 68

func TestEachPaperOfTheSetIsWrittenForSomeSessionOfTheDemo(t *testing.T) {
	files := sets(t, demoOffice(t))
	written := map[string]bool{}
	for name, content := range files {
		_, base := filepath.Split(name)
		written[base[:3]] = true
		lines, err := docx.Text(content)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len([]rune(strings.Join(lines, ""))) < 8 {
			t.Errorf("%s has no content", name)
		}
		wordsOfTheLaw(t, name, lines)
	}
	for n := 1; n <= documentsOfASession; n++ {
		if number := fmt.Sprintf("D%02d", n); !written[number] {
			t.Errorf("%s is written for no session of the demo", number)
		}
	}
}

var (
	otherLaw  = regexp.MustCompile(`组织法|代表法|选举法|宪法|预算法`)
	brokenRun = regexp.MustCompile(`\{\{|\}\}|，，|。。|、、|（）|《》|%!|<nil>|null|第届|第次会议|年月日`)
)

// wordsOfTheLaw: the 监督法 is of standing committees and never the sole basis of a township's paper; the 信访条例 of 2005 is repealed.
func wordsOfTheLaw(t *testing.T, name string, lines []string) {
	t.Helper()
	for _, line := range lines {
		if strings.Contains(line, "监督法") && !otherLaw.MatchString(strings.ReplaceAll(line, "监督法", "")) {
			t.Errorf("%s: 监督法 is the sole basis: %s", name, line)
		}
		if strings.Contains(strings.ReplaceAll(line, "信访工作条例", ""), "信访条例") {
			t.Errorf("%s: 信访条例 is printed: %s", name, line)
		}
		if bad := brokenRun.FindString(line); bad != "" {
			t.Errorf("%s: %q in %s", name, bad, line)
		}
		if strings.ContainsAny(line, ",;") && regexp.MustCompile(`\p{Han}[,;]`).MatchString(line) {
			t.Errorf("%s: half-width punctuation in %s", name, line)
		}
	}
}

// Change one name, and exactly the papers that name the deputy differ, and only there.
func TestAChangedNameChangesExactlyThePapersThatNameTheDeputy(t *testing.T) {
	s := demoOffice(t)
	before := sets(t, s)
	session, err := s.Lookup(office.Sessions.Key, "19-3")
	if err != nil {
		t.Fatal(err)
	}
	se, err := data.Load(s, office.Sessions, session.ID)
	if err != nil {
		t.Fatal(err)
	}
	old, changed := rename(t, s, se)
	after := sets(t, s)
	if !slices.Equal(slices.Sorted(maps.Keys(before)), slices.Sorted(maps.Keys(after))) {
		t.Fatal("other files are written than before")
	}
	differing := 0
	for name, was := range before {
		parts, now := partsOf(t, was), partsOf(t, after[name])
		for part, content := range parts {
			want := strings.ReplaceAll(content, old, changed)
			if now[part] != want {
				t.Errorf("%s: %s differs otherwise than by the name", name, part)
			}
			if want != content {
				differing++
			}
		}
	}
	if differing < 3 {
		t.Errorf("only %d parts name the deputy", differing)
	}
}

// rename gives a member of the session's presidium with a name of three characters another last one, which leaves the order of
// all names as it is. The last such member is no chair: who presided is text in the records, and stays as it was written.
func rename(t *testing.T, s *data.Store, se *office.Session) (old, changed string) {
	t.Helper()
	for _, p := range slices.Backward(se.Presidium) {
		d, err := data.Load(s, office.Deputies, p.Who.ID)
		if err != nil || len([]rune(d.Name)) != 3 {
			continue
		}
		old = d.Name
		changed = string([]rune(old)[:2]) + "騳" // no one else has it
		if len(hanzi.Unknown(changed)) > 0 {
			changed = string([]rune(old)[:2]) + "龘"
		}
		d.Name = changed
		if _, err := s.Save(data.Batch{Label: "改名", Changes: []data.Change{{Reg: office.Deputies.Any, Op: data.Put, Rec: d}}}); err != nil {
			t.Fatal(err)
		}
		return old, changed
	}
	t.Fatal("the presidium has nobody with a name of three characters")
	return "", ""
}

// partsOf unzips a file.
func partsOf(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
		out[f.Name] = b.String()
	}
	return out
}
