package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// 关于 shows the licence of everything that is in the program: a new library comes with its notice.
func TestEveryLinkedModuleHasItsNotice(t *testing.T) {
	s := testShop(t)
	page, err := os.ReadFile(s.path(noticesFile))
	if err != nil {
		t.Fatal(err)
	}
	modules, err := s.linked("./cmd/...")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range modules {
		if !strings.Contains(string(page), "\n"+m.title()+"\n") {
			t.Errorf("%s has no notice in %s; go run ./cmd/dev notices writes it", m.title(), noticesFile)
		}
	}
}

// A library may have taken over C sources or fonts with terms of their own; they stand on the page too, what is only
// there for its tests does not.
func TestANoticeHoldsAllTermsOfAModule(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"LICENSE": "\r\nmay be used\r\n", "license.go": "package x", "font/LICENSE_Inter.txt": "font terms",
		"glfw/LICENSE.md": "C terms", "testdata/OFL.txt": "test terms", "cmd/tool/COPYING": "tool terms", "README": "read",
	} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	names, err := licenceFiles(dir)
	if want := []string{"LICENSE", "font/LICENSE_Inter.txt", "glfw/LICENSE.md"}; err != nil || !slices.Equal(names, want) {
		t.Fatalf("found %q, %v, want %q", names, err, want)
	}
	page, err := noticePage(module{path: "Go", dir: dir}, []module{{"example.org/x", "v1.2.3", dir}})
	if err != nil {
		t.Fatal(err)
	}
	for text, times := range map[string]int{"\nexample.org/x v1.2.3\n": 1, "  example.org/x v1.2.3\n": 1, "may be used\n": 2, "C terms": 1, "test terms": 0, "tool terms": 0, "\r": 0} {
		if got := strings.Count(string(page), text); got != times {
			t.Errorf("%q stands there %d times, want %d:\n%s", text, got, times, page)
		}
	}
}

// Code without terms may not be passed on.
func TestAModuleWithoutTermsIsRefused(t *testing.T) {
	empty := t.TempDir()
	if _, err := noticePage(module{path: "Go", dir: empty}, nil); err == nil {
		t.Error("a page was made without the terms of Go")
	}
}

func TestModulesAreReadFromGoList(t *testing.T) {
	got := parseModules("a.org/x\tv1.0.0\t/mod/x\n\n\nb.org/y\tv0.1.0\tC:\\mod y\n")
	if want := []module{{"a.org/x", "v1.0.0", "/mod/x"}, {"b.org/y", "v0.1.0", `C:\mod y`}}; !slices.Equal(got, want) {
		t.Errorf("read %q, want %q", got, want)
	}
}
