package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// buildFlags are the flags of every build, run and test. They decide the key of the build cache, and the Fyne driver
// takes minutes to build: whoever varies them builds it again. x11: else Fyne wants wayland's headers too;
// migrated_fynedo: the program uses fyne.Do, so Fyne need not check the thread on every call.
var buildFlags = []string{"-trimpath", "-tags=x11,migrated_fynedo"}

// shop is what every task works in: the project's root, the environment of the commands it runs, and where to write.
type shop struct {
	ctx  context.Context
	root string
	env  []string
	out  io.Writer
}

// openShop finds the project around the present folder and asks Go for the flags in force.
func openShop(ctx context.Context, out io.Writer) (*shop, error) {
	here, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	root, err := findRoot(here)
	if err != nil {
		return nil, err
	}
	s := &shop{ctx: ctx, root: root, env: os.Environ(), out: out}
	present, err := s.output("go", "env", "GOFLAGS")
	if err != nil {
		return nil, err
	}
	// Without cgo named here, a machine without a C compiler would silently leave out files instead of saying so.
	s.env = append(s.env, "GOFLAGS="+goFlags(present), "CGO_ENABLED=1")
	return s, nil
}

// findRoot climbs from dir to the folder that holds the go.mod of npcdesk.
func findRoot(dir string) (string, error) {
	for at := dir; ; at = filepath.Dir(at) {
		mod, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil && bytes.HasPrefix(mod, []byte("module npcdesk\n")) {
			return at, nil
		}
		if at == filepath.Dir(at) {
			return "", fmt.Errorf("%s is not inside the npcdesk project (no go.mod of it above)", dir)
		}
	}
}

// goFlags gives the GOFLAGS for all commands: what the environment asks for (such as -buildvcs=false), but with our
// own tags and paths.
func goFlags(present string) string {
	var flags []string
	for _, flag := range strings.Fields(present) {
		name, _, _ := strings.Cut(strings.TrimLeft(flag, "-"), "=")
		if name != "trimpath" && name != "tags" {
			flags = append(flags, flag)
		}
	}
	return strings.Join(append(flags, buildFlags...), " ")
}

// with gives the same shop with more variables in the environment of its commands.
func (s *shop) with(env ...string) *shop {
	more := *s
	more.env = append(append([]string(nil), s.env...), env...)
	return &more
}

// within gives the same shop whose commands are ended after d.
func (s *shop) within(d time.Duration) (*shop, context.CancelFunc) {
	more := *s
	ctx, cancel := context.WithTimeout(s.ctx, d)
	more.ctx = ctx
	return &more, cancel
}

// command prepares a command in the root that is ended with the task.
func (s *shop) command(name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(s.ctx, name, args...)
	cmd.Dir, cmd.Env = s.root, s.env
	cmd.WaitDelay = 5 * time.Second // a grandchild that holds the output open must not hold us
	return cmd
}

// run shows the command, then runs it with its output passed on as it comes.
func (s *shop) run(name string, args ...string) error {
	return s.runTo(s.out, name, args...)
}

// runTo is run with the output sent to w.
func (s *shop) runTo(w io.Writer, name string, args ...string) error {
	fmt.Fprintln(s.out, "$", name, strings.Join(args, " "))
	cmd := s.command(name, args...)
	cmd.Stdout, cmd.Stderr = w, w
	return s.explain(name, cmd.Run())
}

// output runs a command quietly and returns what it printed; its error output is part of the error.
func (s *shop) output(name string, args ...string) (string, error) {
	out, err := s.command(name, args...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && len(exit.Stderr) > 0 {
		return string(out), fmt.Errorf("%s: %w: %s", name, err, bytes.TrimSpace(exit.Stderr))
	}
	return string(out), s.explain(name, err)
}

// explain names the command in an error, and says so when it was the time limit that ended it.
func (s *shop) explain(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(s.ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("%s was ended because it took too long (%w)", name, err)
	default:
		return fmt.Errorf("%s: %w", name, err)
	}
}

// path gives a place in the project as a path of this system.
func (s *shop) path(slashed string) string {
	return filepath.Join(s.root, filepath.FromSlash(slashed))
}

// emptyDir makes an empty folder at a place in the project; what an earlier task left there goes.
func (s *shop) emptyDir(slashed string) error {
	if err := os.RemoveAll(s.path(slashed)); err != nil {
		return err
	}
	return os.MkdirAll(s.path(slashed), 0o755)
}
