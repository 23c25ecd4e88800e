package paper

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestASetTicksWhichPapersApplyAndIsKnownAgain(t *testing.T) {
	in := office.SettingsOn("2026-01-01", nil)
	for _, name := range []string{SetYear, SetFirst, SetAll} {
		s := &office.Session{Nature: office.NatureYearStart}
		if !Choose(name, s, in) {
			t.Fatalf("there is no set %s", name)
		}
		// While papers of a difference are not in the list of documents, two sets may tick the same.
		if got := Chosen(s, in); got == "" || choice(got, s, in) == nil {
			t.Errorf("after %s the ticks make up %q", name, got)
		}
	}
	s := &office.Session{}
	Choose(SetYear, s, in)
	if d := Numbered("D15")[0]; Applies(s, d) {
		t.Error("the list of deputies is published at an ordinary session")
	}
	if d := Numbered("D17")[0]; !Applies(s, d) || RowOf(s, d) != nil {
		t.Error("the agenda, which every session has, needs a row to apply")
	}
	if Choose(SetFirst, s, in); !Applies(s, Numbered("D15")[0]) {
		t.Error("the first session of a term does not publish the list of deputies")
	}
}

func TestTheOfficesOwnSetIsTheOneThatWasTicked(t *testing.T) {
	in := office.SettingsOn("2026-01-01", nil)
	s := &office.Session{}
	if Choose(SetOwn, s, in) {
		t.Error("an office that made no set of its own can choose it")
	}
	agenda := Numbered("D17")[0]
	RowFor(s, agenda).Applies = record.Some(false)
	in.Values[office.KeyOwnPapers] = OwnSet(s)
	other := &office.Session{}
	if !Choose(SetOwn, other, in) || Applies(other, agenda) || !Applies(other, Numbered("D15")[0]) || Chosen(other, in) != SetOwn {
		t.Errorf("the own set ticks %+v", other.Papers)
	}
}

// A row that speaks of all papers with its number goes on to do so; the one that differs gets a row of its own.
func TestARowOfANumberIsCopiedForThePaperThatDiffers(t *testing.T) {
	s := &office.Session{Papers: []office.SessionPaper{{Number: "d17", Title: "会议议程", DocNumber: "1号", Version: versionComment}}}
	row := RowFor(s, Numbered("D17")[0])
	if len(s.Papers) != 2 || row.Title != "议程" || row.DocNumber != "1号" || row.Version != versionComment {
		t.Errorf("rows %+v", s.Papers)
	}
	if RowFor(s, Numbered("D17")[1]); len(s.Papers) != 2 {
		t.Error("draft and final text have two rows")
	}
}

func TestRunningNumbersAreFixedInTheOrderOfTheDocumentsAndKeptOncePrinted(t *testing.T) {
	agenda, presidium := Standing{Document: Numbered("D17")[0]}, Standing{Document: Numbered("D19")[0]}
	s := &office.Session{}
	if added, fixed := NumberPapers(s, []Standing{presidium, {Document: Numbered("D15")[0]}, {Document: agenda.Document, Reason: "还没有录入议程"}}); added != 1 || fixed {
		t.Errorf("%d added, fixed %v: %+v", added, fixed, s.Papers)
	}
	presidium.Printed = true
	if _, fixed := NumberPapers(s, []Standing{agenda, presidium}); !fixed || s.Papers[0].Number != "D19" {
		t.Errorf("the printed list lost its number: %+v", s.Papers)
	}
	s, presidium.Printed = &office.Session{}, false
	NumberPapers(s, []Standing{presidium})
	if NumberPapers(s, []Standing{agenda, presidium}); s.Papers[0].Number != "D17" {
		t.Errorf("nothing is printed, and the agenda stands behind: %+v", s.Papers)
	}
}

func TestEditedFilesAreNamedBeforeAnythingIsWrittenAndTreatedAsAsked(t *testing.T) {
	o := newTownship(t)
	dir := t.TempDir()
	list := Numbered("D17")
	if _, _, err := WriteAll(o.Store, list, o.session, dir, nil); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.docx"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no agenda: %v", err)
	}
	if err := os.WriteFile(files[0], []byte("改过的"), 0o644); err != nil {
		t.Fatal(err)
	}
	p, err := Prepare(o.Store, list, o.session, nil)
	if err != nil {
		t.Fatal(err)
	}
	if edited, err := p.Edited(dir); err != nil || !slices.Equal(edited, []string{filepath.Base(files[0])}) {
		t.Errorf("edited are %v (%v)", edited, err)
	}
	text := func() string {
		content, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	if done, err := p.Write(dir, KeepEdited); err != nil || text() != "改过的" || done[1].Note == "" {
		t.Errorf("kept: %v, %v", done, err)
	}
	if done, err := p.Write(dir, Replace); err != nil || text() == "改过的" || done[1].Path != files[0] {
		t.Errorf("replaced: %v, %v", done, err)
	}
	print, ok := Printed(o.Store, p.files[1].doc, o.session)
	if !ok || print.File() != FileAsWritten {
		t.Errorf("the file that was just written is %v", print.File())
	}
	if err := os.Remove(print.Path); err != nil || print.File() != FileGone {
		t.Errorf("a file that was removed is %v (%v)", print.File(), err)
	}
}
