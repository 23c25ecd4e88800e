package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

const (
	windowsDir = "build/windows"
	mingw      = "x86_64-w64-mingw32-gcc"
)

// windows builds both programs for 64-bit Windows, with their icon, manifest and version.
func windows(s *shop, _ []string) error {
	if err := s.provide(toCross); err != nil {
		return err
	}
	r, err := s.release()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.path(windowsDir), 0o755); err != nil {
		return err
	}
	if err := s.windowsResources(r); err != nil {
		return err
	}
	target := []string{"GOOS=windows", "GOARCH=amd64"}
	if runtime.GOOS != "windows" {
		target = append(target, "CC="+mingw)
	}
	for _, p := range windowsPrograms {
		on := s.with(append(target, "CGO_ENABLED="+p.cgo)...)
		// Without what git knows: a file that lies about uncommitted must not change the program.
		if err := on.run("go", "build", "-buildvcs=false", "-ldflags", p.ldflags, "-o", windowsDir+"/"+p.name+".exe", "./cmd/"+p.name); err != nil {
			return err
		}
		if err := mustCarry(s.path(windowsDir+"/"+p.name+".exe"), r); err != nil {
			return err
		}
	}
	fmt.Fprintln(s.out, "built:", s.path(windowsDir))
	return nil
}

// lookup gives the last value of a variable in an environment, as the programs started with it see it.
func lookup(env []string, name string) string {
	for i := len(env) - 1; i >= 0; i-- {
		if value, ok := strings.CutPrefix(env[i], name+"="); ok {
			return value
		}
	}
	return ""
}
