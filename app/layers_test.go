package app

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms is the table "Who may import whom" of DESIGN.md: each room with the rooms it may import. A folder below a room
// belongs to it. Test files are left out: a test may look through a wall to see what is behind it.
var rooms = map[string]string{
	"app/record":  "",
	"app/hanzi":   "assets",
	"app/office":  "app/record app/hanzi assets",
	"data":        "app/office app/record app/hanzi assets",
	"app/figures": "data app/office app/record app/hanzi assets",
	"app/sheetin": "app/record app/hanzi assets", // knows no register's rules
	"app/ledger":  "app/figures app/sheetin data app/office app/record app/hanzi assets",
	"app/paper":   "app/figures app/sheetin data app/office app/record app/hanzi assets",
	"app/intake":  "app/figures app/sheetin data app/office app/record app/hanzi assets",
	"app/parcel":  "app/ledger app/paper app/intake app/figures app/sheetin data app/office app/record app/hanzi assets",
	"app/ui":      "app/record assets", // knows no register
	"app/screens": "app/ui app/parcel app/ledger app/paper app/intake app/figures app/sheetin data app/office app/record app/hanzi assets",
	"cmd/npcctl":  "app/parcel app/ledger app/paper app/intake app/figures app/sheetin data app/office app/record app/hanzi assets",
	"cmd/npcdesk": "app/screens app/ui app/parcel app/ledger app/paper app/intake app/figures app/sheetin data app/office app/record app/hanzi assets",
	"cmd/dev":     "",
	"assets":      "",
}

// plain are the rooms that import the standard library only.
var plain = []string{"app/record", "cmd/dev", "assets"}

// libraries are those that only some rooms may import; a library is all packages whose path begins so.
var libraries = []struct{ path, rooms string }{
	{"fyne.io/", "app/ui app/screens cmd/npcdesk"},
	{"fyne.io/fyne/v2/app", "cmd/npcdesk"}, // the driver: cgo, and minutes to build
	{"C", "cmd/npcdesk"},                   // cgo
	{"database/sql", "data"},
	{"modernc.org/", "data"},
	{"github.com/xuri/excelize", "app/ledger app/sheetin app/intake"},
}

const (
	module = "npcdesk/"
	fyne   = "fyne.io/fyne/v2"
)

func TestEveryRoomImportsOnlyWhatTheDesignAllows(t *testing.T) {
	broken, files, err := breaches(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 {
		t.Fatal("no Go file was found: the test looks in the wrong place")
	}
	for _, sentence := range broken {
		t.Error(sentence)
	}
}

// Each file of testdata/house breaks one wall, or, when its name begins with sound, none.
func TestABrokenWallIsFoundAndNamed(t *testing.T) {
	broken, _, err := breaches(os.DirFS("testdata/house"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"app/cellar/new.go stands in no room of DESIGN.md; give app/cellar its row in app/layers_test.go",
		"app/hanzi/upward.go:4 imports npcdesk/app/office; app/hanzi may import only assets",
		"app/ledger/sideways.go:4 imports npcdesk/app/paper/docx; app/ledger may import only app/figures app/sheetin data app/office app/record app/hanzi assets",
		"app/office/sql.go:4 imports database/sql, which only data may",
		"app/record/library.go:4 imports golang.org/x/text/width; app/record uses the standard library only",
		"app/screens/goroutine.go:10 starts a goroutine; long work goes through ui.Work",
		"app/screens/goroutine.go:11 calls fyne.Do; the way back to the window is in app/ui only",
		"app/ui/driver.go:4 imports fyne.io/fyne/v2/app, which only cmd/npcdesk may",
		"app/ui/register.go:4 imports npcdesk/app/office; app/ui may import only app/record assets",
		"cmd/dev/project.go:4 imports npcdesk/assets; cmd/dev may import only the libraries",
		"cmd/npcctl/cgo.go:3 imports C, which only cmd/npcdesk may",
		"data/excel.go:3 imports github.com/xuri/excelize/v2, which only app/ledger app/sheetin app/intake may",
	}
	for _, sentence := range broken {
		if !slices.Contains(want, sentence) {
			t.Errorf("found where nothing is broken: %s", sentence)
		}
	}
	for _, sentence := range want {
		if !slices.Contains(broken, sentence) {
			t.Errorf("not found: %s", sentence)
		}
	}
}

// A room cannot be given a way back up by a slip in the table.
func TestNoTwoRoomsMayImportEachOther(t *testing.T) {
	for room, may := range rooms {
		for _, other := range strings.Fields(may) {
			if _, known := rooms[other]; !known {
				t.Errorf("%s may import %s, which is no room", room, other)
			}
			if slices.Contains(strings.Fields(rooms[other]), room) {
				t.Errorf("%s and %s may import each other", room, other)
			}
		}
	}
}

// breaches reads all Go files of a house but its tests and gives a sentence for each wall that is broken, and the
// number of files read.
func breaches(house fs.FS) (broken []string, files int, err error) {
	err = fs.WalkDir(house, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && file != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "build" || name == "dist") {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		files++
		found, err := breachesIn(house, file)
		broken = append(broken, found...)
		return err
	})
	return broken, files, err
}

// breachesIn holds one file against the tables.
func breachesIn(house fs.FS, file string) (broken []string, err error) {
	room := roomOf(path.Dir(file))
	if room == "" {
		return []string{fmt.Sprintf("%s stands in no room of DESIGN.md; give %s its row in app/layers_test.go", file, path.Dir(file))}, nil
	}
	text, err := fs.ReadFile(house, file)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, file, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	note := func(at token.Pos, what string) {
		broken = append(broken, fmt.Sprintf("%s:%d %s", file, set.Position(at).Line, what))
	}
	for _, spec := range tree.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		if why := forbidden(room, imported); why != "" {
			note(spec.Pos(), fmt.Sprintf("imports %s%s", imported, why))
		}
	}
	if room != "app/ui" {
		findThreads(tree, room, note)
	}
	return broken, nil
}

// roomOf gives the room to which a folder belongs, empty when there is none.
func roomOf(folder string) string {
	for ; folder != "."; folder = path.Dir(folder) {
		if _, known := rooms[folder]; known {
			return folder
		}
	}
	return ""
}

// forbidden says why a room may not import a package, as the end of the sentence; empty when it may.
func forbidden(room, imported string) string {
	if inside, ours := strings.CutPrefix(imported, module); ours {
		other, may := roomOf(inside), strings.Fields(rooms[room])
		if other == room || slices.Contains(may, other) {
			return ""
		}
		return fmt.Sprintf("; %s may import only %s", room, cmp.Or(rooms[room], "the libraries"))
	}
	for _, l := range libraries {
		if strings.HasPrefix(imported, l.path) && !slices.Contains(strings.Fields(l.rooms), room) {
			return ", which only " + l.rooms + " may"
		}
	}
	if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") && slices.Contains(plain, room) {
		return fmt.Sprintf("; %s uses the standard library only", room)
	}
	return ""
}

// findThreads notes where a page starts a goroutine, and where anything but app/ui calls fyne.Do or fyne.DoAndWait.
func findThreads(tree *ast.File, room string, note func(token.Pos, string)) {
	name := "fyne"
	for _, spec := range tree.Imports {
		if spec.Path.Value == strconv.Quote(fyne) && spec.Name != nil {
			name = spec.Name.Name
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			if room == "app/screens" {
				note(n.Pos(), "starts a goroutine; long work goes through ui.Work")
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == name && (n.Sel.Name == "Do" || n.Sel.Name == "DoAndWait") {
				note(n.Pos(), "calls fyne."+n.Sel.Name+"; the way back to the window is in app/ui only")
			}
		}
		return true
	})
}
