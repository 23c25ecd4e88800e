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

// windows builds both programs for 64-bit Windows.
func windows(s *shop, _ []string) error {
	if err := s.provide(toCross); err != nil {
		return err
	}
	if err := os.MkdirAll(s.path(windowsDir), 0o755); err != nil {
		return err
	}
	target := []string{"GOOS=windows", "GOARCH=amd64"}
	if runtime.GOOS != "windows" {
		target = append(target, "CC="+mingw)
	}
	// windowsgui: else a console window stands behind ours.
	desk := s.with(target...)
	if err := desk.run("go", "build", "-ldflags", "-s -w -H windowsgui", "-o", windowsDir+"/npcdesk.exe", "./cmd/npcdesk"); err != nil {
		return err
	}
	ctl := s.with(append(target, "CGO_ENABLED=0")...)
	if err := ctl.run("go", "build", "-ldflags", "-s -w", "-o", windowsDir+"/npcctl.exe", "./cmd/npcctl"); err != nil {
		return err
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
