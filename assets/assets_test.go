package assets

import (
	"io/fs"
	"strings"
	"testing"
)

// The page 关于 shows whose work the stroke table, the typeface and what packages add are, with the licence texts in full.
func TestNoticesNameEveryHolder(t *testing.T) {
	for file, holder := range map[string]string{
		"notices/unicode.txt": "Copyright © 1991-2022 Unicode, Inc.",
		"notices/cnchar.txt":  "Copyright (c) 2017 - present theajack",
		"notices/strokes.txt": "cnchar-radical",
		"notices/nsis.txt":    "Common Public License version 1.0",
		"notices/mingw.txt":   "GCC Runtime Library Exception",
		"fonts/OFL.txt":       "SIL OPEN FONT LICENSE",
	} {
		text, err := fs.ReadFile(Notices(), file)
		if err != nil {
			t.Errorf("%s: %v", file, err)
		} else if !strings.Contains(string(text), holder) {
			t.Errorf("%s does not say %q", file, holder)
		}
	}
}

// Both weights are OpenType files with CFF outlines, and the table is whole.
func TestEmbeddedFilesAreWhole(t *testing.T) {
	for name, font := range map[string][]byte{"regular": FontRegular, "bold": FontBold} {
		if len(font) < 3_000_000 || string(font[:4]) != "OTTO" {
			t.Errorf("the %s font is no OpenType file: %d bytes", name, len(font))
		}
	}
	if lines := strings.Count(Strokes, "\n"); lines != 21264 {
		t.Errorf("the stroke table has %d lines, not 21,264", lines)
	}
}
