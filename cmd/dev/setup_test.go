package main

import (
	"slices"
	"strings"
	"testing"
)

// What was removed but left its configuration behind, or is half installed, is missing; and so is what is there for
// another architecture than the one that is wanted.
func TestSetupSeesWhatIsMissing(t *testing.T) {
	known := "gcc amd64 installed\nxvfb amd64 config-files\nlibc6-dev amd64 installed\nlibc6-dev arm64 installed\nlibgl-dev amd64 installed\n" +
		"openbox amd64 half-installed\nwine64 amd64 not-installed\nlibxi-dev arm64 installed\nfonts-noto-cjk all installed\n"
	wanted := []string{"gcc", "libc6-dev", "libc6-dev:arm64", "xvfb", "openbox", "wine64", "xclip", "libgl-dev:arm64", "libxi-dev", "fonts-noto-cjk"}
	got := missingPackages(wanted, known, "amd64")
	if want := []string{"xvfb", "openbox", "wine64", "xclip", "libgl-dev:arm64", "libxi-dev"}; !slices.Equal(got, want) {
		t.Errorf("missing %q, want %q", got, want)
	}
	if got := missingPackages(packagesOf([]need{toBuild}), "", "amd64"); !slices.Equal(got, toBuild.packages) {
		t.Errorf("on a bare machine %q is missing", got)
	}
	if got := architectures([]string{"gcc", "a:arm64", "b:arm64"}); !slices.Equal(got, []string{"arm64"}) {
		t.Errorf("dpkg is told of %q", got)
	}
}

func TestSetupNamesEachPackageOnce(t *testing.T) {
	all := packagesOf([]need{toBuild, toShow, toRead, toCross, toPack, toWine, crossTo("arm64", "aarch64")})
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
