//go:build windows

package ui

import (
	"os/exec"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/windows"
)

// openFile asks Windows itself: Fyne's OpenURL goes through rundll32 and percent signs, which breaks Chinese paths.
func openFile(path string) error { return shellExecute("open", path) }

func printFile(path string) error { return shellExecute("print", path) }

func shellExecute(verb, path string) error {
	verbW, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	pathW, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	dirW, err := windows.UTF16PtrFromString(filepath.Dir(path))
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, verbW, pathW, nil, dirW, windows.SW_SHOWNORMAL)
}

// revealFile writes the command line by hand: explorer wants the quotes after the comma. A Windows path holds no quotes.
func revealFile(path string) error {
	cmd := exec.Command("explorer.exe")
	cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + filepath.Clean(path) + `"`}
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}
