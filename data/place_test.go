package data

import (
	"os"
	"path/filepath"
	"testing"
)

// A stick is carried from PC to PC: its data lie beside the program wherever it is plugged in. An installed program has no
// such folder.
func TestAPortableCopyKeepsItsDataBesideTheProgram(t *testing.T) {
	stick := t.TempDir()
	if got := portableBeside(stick); got != "" {
		t.Errorf("an installed program is taken for a portable one, with its data in %s", got)
	}
	if err := os.WriteFile(filepath.Join(stick, "portable.txt"), []byte("便携版"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, want := portableBeside(stick), filepath.Join(stick, "数据"); got != want {
		t.Errorf("the data of the stick lie in %s, want %s", got, want)
	}
}
