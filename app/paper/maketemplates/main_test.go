package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"npcdesk/app/paper/docx"
)

// Whoever changes a template's code and forgets to run `go run ./cmd/dev templates` hears of it here.
func TestTheCommittedTemplatesAreThoseTheCodeMakes(t *testing.T) {
	dir := t.TempDir()
	if err := write(dir); err != nil {
		t.Fatal(err)
	}
	committed := filepath.Join("..", "..", "..", folder)
	entries, err := os.ReadDir(committed)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(templates) {
		t.Errorf("%d templates are committed, %d are made", len(entries), len(templates))
	}
	for name := range templates {
		made, err := os.ReadFile(filepath.Join(dir, name+".docx"))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := os.ReadFile(filepath.Join(committed, name+".docx"))
		if err != nil || !bytes.Equal(made, kept) {
			t.Errorf("%s.docx differs from what the code makes; run `go run ./cmd/dev templates` (%v)", name, err)
		}
		if faults := docx.CheckTemplate(made); len(faults) > 0 {
			t.Errorf("%s: %v", name, faults)
		}
	}
}
