package main

import (
	"bytes"
	"debug/elf"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
)

const linuxDir = "build/linux"

// linuxTarget is an architecture of Linux that the window is built for, with what builds for it on another one.
type linuxTarget struct {
	arch, compiler, libraries string // as Go and Debian call it; the cross compiler; where pkg-config finds its libraries
	cross                     need
}

// linuxTargets are the architectures of the domestic desktops. loong64 is not among them: Debian 12 has no compiler and
// no libraries for it, see README.
var linuxTargets = []linuxTarget{
	{"amd64", "x86_64-linux-gnu-gcc", "/usr/lib/x86_64-linux-gnu/pkgconfig", crossTo("amd64", "x86-64")},
	{"arm64", "aarch64-linux-gnu-gcc", "/usr/lib/aarch64-linux-gnu/pkgconfig", crossTo("arm64", "aarch64")},
}

// crossTo is what building the window for another architecture needs: its compiler and its libraries.
func crossTo(arch, machine string) need {
	n := need{"building for Linux on " + arch, []string{"gcc-" + machine + "-linux-gnu", "libc6-dev-" + arch + "-cross"},
		[]string{strings.ReplaceAll(machine, "-", "_") + "-linux-gnu-gcc"}, true}
	for _, library := range []string{"gl", "x11", "xrandr", "xcursor", "xinerama", "xi", "xxf86vm", "xkbcommon"} {
		n.packages = append(n.packages, "lib"+library+"-dev:"+arch)
	}
	return n
}

// libraryPackages name the Debian package of every library that the window loads. The linker writes down the first
// ones; GLFW opens the others by their names when it starts.
var libraryPackages = []struct{ library, pack string }{
	{"libc.so.6", "libc6 (>= 2.28)"}, {"libm.so.6", "libc6 (>= 2.28)"}, {"libdl.so.2", "libc6 (>= 2.28)"}, {"libpthread.so.0", "libc6 (>= 2.28)"},
	{"libGL.so.1", "libgl1"}, {"libX11.so.6", "libx11-6"}, {"libX11-xcb.so.1", "libx11-xcb1"}, {"libXcursor.so.1", "libxcursor1"},
	{"libXext.so.6", "libxext6"}, {"libXi.so.6", "libxi6"}, {"libXinerama.so.1", "libxinerama1"}, {"libXrandr.so.2", "libxrandr2"},
	{"libXrender.so.1", "libxrender1"}, {"libXxf86vm.so.1", "libxxf86vm1"},
}

// buildLinux builds both programs for an architecture, so that they start on the systems that offices have.
func (s *shop) buildLinux(t linuxTarget) error {
	if err := os.MkdirAll(s.path(linuxDir+"/"+t.arch), 0o755); err != nil {
		return err
	}
	env, needs := []string{"GOOS=linux", "GOARCH=" + t.arch}, []need{toBuild}
	if runtime.GOOS != "linux" || runtime.GOARCH != t.arch {
		env, needs = append(env, "CC="+t.compiler, "PKG_CONFIG_LIBDIR="+t.libraries), []need{t.cross}
	}
	if err := s.provide(needs...); err != nil {
		return err
	}
	on := s.with(env...)
	build := func(name, cgo, ldflags string) error {
		return on.with("CGO_ENABLED="+cgo).run("go", "build", "-buildvcs=false", "-ldflags", ldflags, "-o", t.program(name), "./cmd/"+name)
	}
	if err := build("npcctl", "0", "-s -w"); err != nil {
		return err
	}
	if err := build("npcdesk", "1", "-s -w "+linkOldGlibc); err != nil {
		return err
	}
	return forOlderGlibc(s.path(t.program("npcdesk")))
}

// program is the place in the project of a program that was built for the target.
func (t linuxTarget) program(name string) string { return linuxDir + "/" + t.arch + "/" + name }

// depends gives the Debian packages that a program cannot start without, from the libraries that it asks for. A library
// that libraryPackages does not know, and one there that the program no longer asks for, is an error.
func depends(program []byte) ([]string, error) {
	f, err := elf.NewFile(bytes.NewReader(program))
	if err != nil {
		return nil, err
	}
	linked, err := f.ImportedLibraries()
	if err != nil {
		return nil, err
	}
	var packages []string
	for _, l := range libraryPackages {
		if !slices.Contains(linked, l.library) && !bytes.Contains(program, []byte(l.library+"\x00")) {
			return nil, fmt.Errorf("the program does not use %s any more", l.library)
		}
		linked = slices.DeleteFunc(linked, func(name string) bool { return name == l.library })
		if !slices.Contains(packages, l.pack) {
			packages = append(packages, l.pack)
		}
	}
	if len(linked) > 0 {
		return nil, fmt.Errorf("no Debian package is known for %s", strings.Join(linked, ", "))
	}
	return packages, nil
}
