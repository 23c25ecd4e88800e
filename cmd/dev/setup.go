package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"
)

// need is a group of things that must be on the machine for one purpose.
type need struct {
	what     string   // the purpose, as it stands after "for "
	packages []string // on Debian
	commands []string // what to look for on other systems
	linux    bool     // wanted on Linux only
}

var (
	toBuild = need{"building the window", []string{"gcc", "libc6-dev", "pkg-config", "xorg-dev", "libgl1-mesa-dev"},
		[]string{"gcc"}, false}
	toShow = need{"a window on a virtual display", []string{"libgl1-mesa-dri", "xvfb", "openbox", "xdotool", "xclip",
		"imagemagick", "fonts-noto-cjk"}, []string{"Xvfb", "openbox", "xdotool", "xclip", "import"}, true}
	toRead = need{"looking at the exported files", []string{"poppler-utils", "libreoffice-writer", "libreoffice-calc"},
		[]string{"pdftoppm", "soffice"}, true}
	toAsk   = need{"the system's file dialogs", []string{"zenity"}, []string{"zenity"}, true}
	toCross = need{"building for Windows", []string{"gcc-mingw-w64-x86-64"}, []string{mingw}, true}
	toPack  = need{"making the installer", []string{"nsis"}, []string{"makensis"}, false}
	toWine  = need{"running the Windows program", []string{"wine", "wine64"}, []string{"wine"}, true}
)

// setup installs what building, testing and looking at the output need.
func setup(s *shop, _ []string) error { return s.provide(toBuild, toShow, toRead) }

// provide sees to it that the needs are met: on Debian as root by installing what is missing, else by saying it.
func (s *shop) provide(needs ...need) error {
	begin := time.Now()
	if !onDebian() {
		return s.lookFor(needs)
	}
	wanted := packagesOf(needs)
	native, err := s.output("dpkg", "--print-architecture")
	if err != nil {
		return err
	}
	missing := missingPackages(wanted, s.known(wanted), strings.TrimSpace(native))
	if len(missing) == 0 {
		fmt.Fprintf(s.out, "setup: all Debian packages needed (%d) are there (%s)\n", len(wanted), spent(begin))
		return nil
	}
	if os.Geteuid() != 0 {
		return fmt.Errorf("missing for %s: %s\nInstall them as root, then try again:\n  apt-get update && apt-get install %s",
			purposes(needs), strings.Join(missing, ", "), strings.Join(missing, " "))
	}
	root := s.with("DEBIAN_FRONTEND=noninteractive")
	for _, arch := range architectures(missing) {
		if err := root.run("dpkg", "--add-architecture", arch); err != nil {
			return err
		}
	}
	if err := root.run("apt-get", "-q", "update"); err != nil {
		return err
	}
	return root.run("apt-get", append([]string{"-q", "install", "-y", "--no-install-recommends"}, missing...)...)
}

// onDebian tells whether Debian's package tools are here.
func onDebian() bool {
	_, noQuery := exec.LookPath("dpkg-query")
	_, noGet := exec.LookPath("apt-get")
	return noQuery == nil && noGet == nil
}

// packagesOf gives the Debian packages of all needs, in order.
func packagesOf(needs []need) (names []string) {
	for _, n := range needs {
		names = append(names, n.packages...)
	}
	return names
}

// known asks dpkg what it has of these packages: lines "Package Architecture Status", for every architecture.
func (s *shop) known(wanted []string) string {
	query := []string{"-W", "-f", "${Package} ${Architecture} ${db:Status-Status}\n"}
	for _, name := range wanted {
		plain, _, _ := strings.Cut(name, ":") // an architecture that dpkg does not know yet would be an error
		query = append(query, plain)
	}
	said, _ := s.output("dpkg-query", query...) // it fails when it does not know one of the names; the others hold
	return said
}

// missingPackages gives those wanted (name for this machine's architecture, name:arch for another) that the lines of
// known do not call installed.
func missingPackages(wanted []string, known, native string) (missing []string) {
	installed := map[string]bool{}
	for line := range strings.Lines(known) {
		part := strings.Fields(line)
		if len(part) != 3 || part[2] != "installed" {
			continue
		}
		installed[part[0]+":"+part[1]] = true
		if part[1] == native || part[1] == "all" {
			installed[part[0]] = true
		}
	}
	for _, name := range wanted {
		if !installed[name] {
			missing = append(missing, name)
		}
	}
	return missing
}

// architectures gives those that packages are wanted for besides this machine's, each once.
func architectures(packages []string) (names []string) {
	for _, name := range packages {
		if _, arch, ok := strings.Cut(name, ":"); ok && !slices.Contains(names, arch) {
			names = append(names, arch)
		}
	}
	return names
}

// lookFor looks for the commands of the needs on a system whose packages it does not know.
func (s *shop) lookFor(needs []need) error {
	lack := missingCommands(needs, runtime.GOOS, func(name string) bool {
		_, err := exec.LookPath(name)
		return err == nil
	})
	if len(lack) == 0 {
		fmt.Fprintln(s.out, "setup: all commands that are needed were found")
		return nil
	}
	return fmt.Errorf("missing for %s: %s\n%s", purposes(needs), strings.Join(lack, ", "), advice(runtime.GOOS, needs))
}

// missingCommands gives the commands of the needs that are wanted on this system and not found there.
func missingCommands(needs []need, system string, found func(string) bool) (missing []string) {
	for _, n := range needs {
		if n.linux && system != "linux" {
			continue
		}
		for _, name := range n.commands {
			if !found(name) {
				missing = append(missing, name)
			}
		}
	}
	return missing
}

// advice says how to get what is missing on a system where we cannot install it.
func advice(system string, needs []need) string {
	switch system {
	case "windows":
		return "The window needs Go and a C compiler: install mingw-w64 (for example MSYS2 from https://www.msys2.org, then\n" +
			"  pacman -S mingw-w64-ucrt-x86_64-gcc\n" +
			"), put the folder of its gcc.exe on PATH, open a new console and try again."
	case "darwin":
		return "Install the C compiler of Xcode (xcode-select --install) and try again."
	default:
		return "Install what your distribution calls these packages of Debian, then try again:\n  " +
			strings.Join(packagesOf(needs), " ")
	}
}

// purposes joins what the needs are for.
func purposes(needs []need) string {
	var all []string
	for _, n := range needs {
		all = append(all, n.what)
	}
	return strings.Join(all, ", ")
}

// spent gives the time since begin, as people want to read it.
func spent(begin time.Time) time.Duration { return time.Since(begin).Round(100 * time.Millisecond) }
