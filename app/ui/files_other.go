//go:build !windows

package ui

import (
	"os/exec"
	"path/filepath"
	"runtime"
)

func openFile(path string) error {
	if runtime.GOOS == "darwin" {
		return startAndForget("open", path)
	}
	return startAndForget("xdg-open", path)
}

func printFile(path string) error { return startAndForget("lp", "--", path) }

func revealFile(path string) error {
	if runtime.GOOS == "darwin" {
		return startAndForget("open", "-R", path)
	}
	return startAndForget("xdg-open", filepath.Dir(path))
}

// startAndForget starts a program and collects it when it ends; what it says is its own affair.
func startAndForget(name string, args ...string) error {
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	Go(func() { _ = cmd.Wait() })
	return nil
}
