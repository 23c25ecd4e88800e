package main

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// testShop is a shop in the project itself.
func testShop(t *testing.T) *shop {
	t.Helper()
	s, err := openShop(context.Background(), &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The build cache is shared only when everybody builds with the same flags, whatever the environment says.
func TestEveryBuildHasTheSameFlags(t *testing.T) {
	for present, want := range map[string]string{
		"":                                   "-trimpath -tags=x11,migrated_fynedo",
		"-buildvcs=false\n":                  "-buildvcs=false -trimpath -tags=x11,migrated_fynedo",
		"-trimpath=false --tags=ci -mod=mod": "-mod=mod -trimpath -tags=x11,migrated_fynedo",
	} {
		if got := goFlags(present); got != want {
			t.Errorf("with GOFLAGS=%q: %q, want %q", present, got, want)
		}
	}
	said, err := testShop(t).output("go", "env", "GOFLAGS")
	if err != nil || !strings.HasSuffix(strings.TrimSpace(said), strings.Join(buildFlags, " ")) {
		t.Errorf("Go works with GOFLAGS %q, %v", said, err)
	}
}

func TestTheProjectIsFoundFromAnyFolderInIt(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "app", "paper", "docx")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := findRoot(deep); err == nil {
		t.Error("a project was found where there is none")
	}
	if err := os.WriteFile(filepath.Join(root, "go.mod"), []byte("module npcdesk\n\ngo 1.26.0\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := findRoot(deep); err != nil || got != root {
		t.Errorf("found %q, %v, want %q", got, err, root)
	}
}

// A command that hangs is ended, and the words say that it was the time.
func TestACommandThatHangsIsEnded(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no sleep")
	}
	s := &shop{ctx: context.Background(), root: t.TempDir(), env: os.Environ(), out: &bytes.Buffer{}}
	limited, stop := s.within(50 * time.Millisecond)
	defer stop()
	if err := limited.run("sleep", "30"); err == nil || !strings.Contains(err.Error(), "took too long") {
		t.Errorf("ended with %v", err)
	}
}

func TestTheWindowNeedsAVirtualDisplayOnlyWhereThereIsNone(t *testing.T) {
	for _, c := range []struct {
		system string
		env    []string
		want   bool
	}{
		{"linux", nil, true},
		{"linux", []string{"DISPLAY="}, true},
		{"linux", []string{"DISPLAY=:0"}, false},
		{"linux", []string{"DISPLAY=:0", "DISPLAY="}, true},
		{"windows", nil, false},
		{"darwin", nil, false},
	} {
		if got := withoutDisplay(c.system, c.env); got != c.want {
			t.Errorf("%s with %q: %v", c.system, c.env, got)
		}
	}
}

// Whoever ran it without a display is told where the pictures, ledgers and papers are; old ones are gone.
func TestTheTourIsListedAndNotMixedWithAnOlderOne(t *testing.T) {
	var out bytes.Buffer
	s := &shop{ctx: context.Background(), root: t.TempDir(), out: &out}
	old := s.path(tourDir + "/old.png")
	if err := os.MkdirAll(filepath.Dir(old), 0o755); err != nil {
		t.Fatal(err)
	}
	putPicture(t, old, image.NewGray(image.Rect(0, 0, 8, 8)))
	if err := s.emptyDir(tourDir); err != nil {
		t.Fatal(err)
	}
	if err := s.showTour(tourDir); err == nil {
		t.Error("a tour without pictures is no failure")
	}
	out.Reset()
	page := image.NewGray(image.Rect(0, 0, 8, 8))
	page.SetGray(7, 7, color.Gray{Y: 200})
	putPicture(t, s.path(tourDir+"/01 首页.png"), page)
	if err := os.WriteFile(s.path(tourDir+"/L01 代表名册.xlsx"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.showTour(tourDir); err != nil {
		t.Fatal(err)
	}
	want := "pictures of the pages (1):\n  " + s.path(tourDir+"/01 首页.png") +
		"\nledgers (1):\n  " + s.path(tourDir+"/L01 代表名册.xlsx") + "\npapers (0):\n"
	if out.String() != want {
		t.Errorf("said:\n%s\nwant:\n%s", &out, want)
	}

	putPicture(t, s.path(tourDir+"/02 代表.png"), image.NewGray(image.Rect(0, 0, 8, 8)))
	if err := s.showTour(tourDir); err == nil || !strings.Contains(err.Error(), "02 代表.png shows nothing") {
		t.Errorf("with a black picture: %v", err)
	}
}

func putPicture(t *testing.T, file string, picture image.Image) {
	t.Helper()
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if err := png.Encode(out, picture); err != nil {
		t.Fatal(err)
	}
}
