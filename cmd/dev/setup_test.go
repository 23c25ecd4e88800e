package main

import (
	"slices"
	"strings"
	"testing"
)

// What was removed but left its configuration behind, or is half installed, is missing; a package that stands there
// for two architectures is there.
func TestSetupSeesWhatIsMissing(t *testing.T) {
	known := "gcc installed\nxvfb config-files\nlibc6-dev installed\nlibc6-dev installed\nopenbox half-installed\nwine64 not-installed\n"
	got := missingPackages([]string{"gcc", "libc6-dev", "xvfb", "openbox", "wine64", "xclip"}, known)
	if want := []string{"xvfb", "openbox", "wine64", "xclip"}; !slices.Equal(got, want) {
		t.Errorf("missing %q, want %q", got, want)
	}
	if got := missingPackages(packagesOf([]need{toBuild}), ""); !slices.Equal(got, toBuild.packages) {
		t.Errorf("on a bare machine %q is missing", got)
	}
}

func TestSetupNamesEachPackageOnce(t *testing.T) {
	all := packagesOf([]need{toBuild, toShow, toRead, toCross, toWine})
	slices.Sort(all)
	if once := slices.Compact(slices.Clone(all)); len(once) != len(all) {
		t.Errorf("a package stands there twice: %q", all)
	}
}

// On Windows a developer needs a C compiler and nothing of what drives a window on Linux.
func TestSetupAsksOnWindowsForTheCompilerOnly(t *testing.T) {
	needs := []need{toBuild, toShow, toRead}
	nothing := func(string) bool { return false }
	if got := missingCommands(needs, "windows", nothing); !slices.Equal(got, []string{"gcc"}) {
		t.Errorf("on Windows %q is missing", got)
	}
	if got := missingCommands(needs, "linux", func(name string) bool { return name != "Xvfb" }); !slices.Equal(got, []string{"Xvfb"}) {
		t.Errorf("on another Linux %q is missing", got)
	}
	if words := advice("windows", needs); !strings.Contains(words, "mingw-w64") {
		t.Errorf("on Windows it says %q", words)
	}
	if words := advice("linux", needs); !strings.Contains(words, "xorg-dev") || !strings.Contains(words, "xvfb") {
		t.Errorf("on another Linux it says %q", words)
	}
}
