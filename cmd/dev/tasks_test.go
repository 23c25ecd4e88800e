package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
)

// Somebody new types the command alone, or a word that it does not know, and is told what there is.
func TestDevTellsWhatThereIs(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		said   string
	}{
		{nil, 2, "usage: go run ./cmd/dev TASK"},
		{[]string{"help"}, 0, "usage: go run ./cmd/dev TASK"},
		{[]string{"tset"}, 2, `no task is called "tset"`},
		{[]string{"check", "-short"}, 2, `check takes no arguments, got ["-short"]`},
	} {
		var said bytes.Buffer
		if status := Run(context.Background(), c.args, &said, &said); status != c.status || !strings.Contains(said.String(), c.said) {
			t.Errorf("dev %q ended with %d, want %d, and said:\n%s", c.args, status, c.status, &said)
		}
	}
}

// A task that fails gives the exit status by which a script knows it.
func TestAFailedTaskIsAFailedCommand(t *testing.T) {
	var out, errs bytes.Buffer
	args := []string{"wine", "one.exe", "two.exe"}
	if status := Run(context.Background(), args, &out, &errs); status != 1 || !strings.HasPrefix(errs.String(), "dev wine: ") {
		t.Errorf("ended with %d and said %q", status, errs.String())
	}
}

// One run shows everything that is wrong: a failed step does not hide the next, and one line closes it.
func TestStepsGoOnAfterAFailure(t *testing.T) {
	var out bytes.Buffer
	var did []string
	does := func(name string, err error) step {
		return step{name, func(*shop, []string) error { did = append(did, name); return err }}
	}
	s := &shop{ctx: context.Background(), out: &out}

	err := s.inOrder([]step{does("vet", errors.New("bad")), does("tests", nil), does("window", leftOut("no Linux"))}, nil)
	if err == nil || !strings.HasPrefix(err.Error(), "FAILED: vet (1 of 3 steps, ") || !strings.HasSuffix(err.Error(), "; not run: window (no Linux))") {
		t.Errorf("closed with %v", err)
	}
	if strings.Join(did, " ") != "vet tests window" {
		t.Errorf("did %q", did)
	}

	out.Reset()
	if err := s.inOrder([]step{does("tests", nil), does("window", leftOut("no Linux"))}, nil); err != nil {
		t.Error(err)
	}
	if !strings.Contains(out.String(), "PASSED: 1 of 2 steps, ") || !strings.HasSuffix(out.String(), "; not run: window (no Linux)\n") {
		t.Errorf("closed with:\n%s", &out)
	}
}

// Ctrl+C ends the whole test, not just the step that is running.
func TestNoStepBeginsAfterAnInterrupt(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	s := &shop{ctx: ctx, out: &bytes.Buffer{}}
	err := s.inOrder([]step{
		{"first", func(*shop, []string) error { stop(); return ctx.Err() }},
		{"second", func(*shop, []string) error { t.Error("the second step began"); return nil }},
	}, nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
}

// go test calls it a success when no test has the name asked for, and when the only one was skipped: we do not.
func TestATestThatDidNotRunIsNoSuccess(t *testing.T) {
	for said, ok := range map[string]bool{
		"=== RUN   TestWindow\n--- PASS: TestWindow (3.10s)\nPASS\n":                                           true,
		"testing: warning: no tests to run\nPASS\nok  \tnpcdesk/cmd/npcdesk\t0.1s [no tests to run]\n":         false,
		"=== RUN   TestWindow\n--- SKIP: TestWindow (0.00s)\nPASS\n":                                           false,
		"--- PASS: TestA (0.00s)\n--- PASS: TestB (0.00s)\n    --- SKIP: TestB/typing (0.00s)\nPASS\nok \tx\n": false,
	} {
		if err := ranAll(said); (err == nil) != ok {
			t.Errorf("%q was judged %v", said, err)
		}
	}
}

func TestOurTestFlagsWinOverTheCallers(t *testing.T) {
	got := strings.Join(goTest([]string{"-short", "-run", "Roster"}, "-run", "Window", "./cmd/npcdesk"), " ")
	if want := "test -p 2 -timeout 20m -short -run Roster -run Window ./cmd/npcdesk"; got != want {
		t.Errorf("go %s, want go %s", got, want)
	}
}
