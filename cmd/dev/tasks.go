package main

import (
	"context"
	"fmt"
	"io"
	"strings"
)

// task is one thing that a developer asks for by its name.
type task struct {
	name, args, what string
	do               func(s *shop, args []string) error
}

// tasks lists every task in the order in which the help shows them.
var tasks = []task{
	{"setup", "", "install what building and testing need (Debian as root), or say what is missing", setup},
	{"run", "[flags of npcdesk]", "build the window and open it; without a display: on a virtual one, with pictures", runDesk},
	{"test", "[flags of go test]", "everything that must pass: " + strings.Join(stepNames(testSteps), ", "), test},
	{"check", "", "the quick part of test: " + strings.Join(stepNames(checkSteps), ", "), check},
	{"bench", "[flags of go test]", "the benchmarks of the packages, of the window and of npcctl, and their table in the README", bench},
	{"templates", "", "make the Word templates under assets anew", templates},
	{"notices", "", "collect the licences of all linked modules in " + noticesFile, notices},
	{"windows", "", "cross-build npcdesk.exe and npcctl.exe into " + windowsDir, windows},
	{"package", "", "make what is handed out, for Windows and Linux, into " + packageDir, packages},
	{"installed", "", "make the packages; install, use, upgrade and remove the program under Wine, with pictures", installed},
	{"wine", "[PROGRAM.exe]", "start the cross-built window under Wine and take a picture of it", underWine},
}

// Run does the task named by args[0] and returns the exit status: 0 done, 1 failed, 2 not understood.
func Run(ctx context.Context, args []string, out, errs io.Writer) int {
	if len(args) == 0 {
		usage(errs)
		return 2
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		usage(out)
		return 0
	}
	for _, t := range tasks {
		if t.name != args[0] {
			continue
		}
		if t.args == "" && len(args) > 1 {
			fmt.Fprintf(errs, "dev: %s takes no arguments, got %q\n", t.name, args[1:])
			return 2
		}
		if err := start(ctx, t, args[1:], out); err != nil {
			fmt.Fprintf(errs, "dev %s: %v\n", t.name, err)
			return 1
		}
		return 0
	}
	fmt.Fprintf(errs, "dev: no task is called %q\n", args[0])
	usage(errs)
	return 2
}

// start opens the shop in the project's root and does the task there.
func start(ctx context.Context, t task, args []string, out io.Writer) error {
	s, err := openShop(ctx, out)
	if err != nil {
		return err
	}
	return t.do(s, args)
}

func usage(w io.Writer) {
	fmt.Fprintln(w, "usage: go run ./cmd/dev TASK")
	for _, t := range tasks {
		fmt.Fprintf(w, "  %-28s %s\n", strings.TrimSpace(t.name+" "+t.args), t.what)
	}
}
