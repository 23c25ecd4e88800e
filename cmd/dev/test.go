package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
)

// staticcheck is the linter, at a version that knows the language of go.mod.
const staticcheck = "honnef.co/go/tools/cmd/staticcheck@v0.8.0"

// raceRooms are tested whole with the race detector; data only in its tests of concurrency, since the database engine
// is slow under it.
var raceRooms = []string{"app/record", "app/hanzi", "app/office", "app/ui"}

var checkSteps = []step{{"gofmt", gofmt}, {"vet", vet}, {"staticcheck", lint}, {"layers", layers}}

var testSteps = append(append([]step{}, checkSteps...),
	step{"tests", allTests}, step{"race", raceTests}, step{"window", windowTest}, step{"installed", installedTest})

// test installs what is missing and runs everything that must pass.
func test(s *shop, args []string) error {
	if err := setup(s, nil); err != nil {
		return err
	}
	return s.inOrder(testSteps, args)
}

// check is the part of test for between two edits.
func check(s *shop, _ []string) error {
	if err := s.provide(toBuild); err != nil {
		return err
	}
	return s.inOrder(checkSteps, nil)
}

// gofmt fails when a file is not formatted, and names it.
func gofmt(s *shop, _ []string) error {
	home, err := s.output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	tool := filepath.Join(strings.TrimSpace(home), "bin", "gofmt")
	var names bytes.Buffer
	err = s.runTo(io.MultiWriter(s.out, &names), tool, "-l", "app", "assets", "cmd", "data")
	if err == nil && names.Len() > 0 {
		return errors.New("the files named above are not formatted; gofmt -w mends them")
	}
	return err
}

func vet(s *shop, _ []string) error    { return s.run("go", "vet", "./...") }
func lint(s *shop, _ []string) error   { return s.run("go", "run", staticcheck, "./...") }
func layers(s *shop, _ []string) error { return s.run("go", "test", "./app") }

// allTests runs every test; two packages at a time is what the smallest machine of ours can do.
func allTests(s *shop, args []string) error {
	return s.run("go", goTest(args, "./...")...)
}

// raceTests runs the tests with the race detector where goroutines meet.
func raceTests(s *shop, args []string) error {
	whole := []string{"-race"}
	for _, room := range raceRooms {
		whole = append(whole, "./"+room+"/...")
	}
	if err := s.run("go", goTest(args, whole...)...); err != nil {
		return err
	}
	return s.mustRun(goTest(args, "-race", "-v", "-run", "Concurren", "./data")...)
}

// windowTest drives one real window by mouse and keyboard on a display of its own.
func windowTest(s *shop, args []string) error {
	if runtime.GOOS != "linux" {
		return leftOut("the window is driven on Linux only")
	}
	screen, err := s.openScreen()
	if err != nil {
		return err
	}
	defer screen.close()
	on := s.with(append(screen.env(), "NPCDESK_WINDOW=1")...)
	return on.mustRun(goTest(args, "-count=1", "-v", "-run", "Window", "./cmd/npcdesk")...)
}

// goTest puts the arguments of a go test together: those of the caller first, so that ours win.
func goTest(callers []string, ours ...string) []string {
	args := append([]string{"test", "-p", "2", "-timeout", "20m"}, callers...)
	return append(args, ours...)
}

// mustRun runs go with these arguments of a verbose test and fails also when no test ran or one was skipped: go test
// itself calls both a success.
func (s *shop) mustRun(args ...string) error {
	var said bytes.Buffer
	if err := s.runTo(io.MultiWriter(s.out, &said), "go", args...); err != nil {
		return err
	}
	return ranAll(said.String())
}

// ranAll reads the output of go test -v and fails unless at least one test passed and none was skipped.
func ranAll(said string) error {
	passed := 0
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "--- SKIP: "); ok {
			return fmt.Errorf("%s was skipped", name)
		}
		if strings.HasPrefix(line, "--- PASS: ") {
			passed++
		}
	}
	if passed == 0 {
		return errors.New("no test ran")
	}
	return nil
}

// templates makes the Word templates anew.
func templates(s *shop, _ []string) error { return s.run("go", "run", "./app/paper/maketemplates") }
