package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	wineDrive    = wineDir + "/drive"    // drive D: of the PC that Wine plays
	winePictures = wineDir + "/pictures" // of wizard and program, for people to look at
	olderVersion = "0.0.1"
	sampleRoster = "app/intake/testdata/01_清溪镇代表名册.xlsx"
)

// toInstall is what the test of the installed program needs.
var toInstall = []need{toBuild, toShow, toCross, toPack, toWine}

// installedTest is installed as a step of test: where Wine is there already, whatever the build cache holds, since the
// first build for Windows costs ten minutes of CPU once and a package that nobody has installed is worth little. Wine
// itself, 700 MB that nothing else needs, is not installed by test: go run ./cmd/dev installed does that.
func installedTest(s *shop, args []string) error {
	if _, err := exec.LookPath("wine"); err != nil || runtime.GOOS != "linux" {
		return leftOut("Wine is not here; go run ./cmd/dev installed gets it")
	}
	if err := s.provide(toInstall...); err != nil {
		return leftOut(err.Error())
	}
	return installed(s, args)
}

// installed makes the packages for Windows and an older installer, and takes them through a clerk's way on a new Windows folder.
func installed(s *shop, _ []string) error {
	if runtime.GOOS != "linux" {
		return errors.New("this needs Linux; on Windows install the package itself")
	}
	if err := s.provide(toInstall...); err != nil {
		return err
	}
	r, err := s.release()
	if err != nil {
		return err
	}
	if err := s.pack(forWindows); err != nil {
		return err
	}
	if err := s.fillDrive(r); err != nil {
		return err
	}
	tested := s.path("build/installed.test")
	if err := s.run("go", "test", "-c", "-o", tested, "./cmd/npcdesk"); err != nil {
		return err
	}
	screen, err := s.openScreen()
	if err != nil {
		return err
	}
	defer screen.close()
	on, stop := s.with(append(screen.env(), s.wineEnv()...)...).within(20 * time.Minute)
	defer stop()
	for _, dir := range []string{winePrefix, wineDir + "/home"} { // nothing of an earlier test may be there
		if err := os.RemoveAll(s.path(dir)); err != nil {
			return err
		}
	}
	if err := on.preparePrefix(); err != nil {
		return err
	}
	on.endWine() // it looks for drives when it starts
	defer on.endWine()
	if err := os.Symlink(s.path(wineDrive), s.path(winePrefix+"/dosdevices/d:")); err != nil {
		return err
	}
	return on.wayOfAClerk(r, tested)
}

// fillDrive lays both installers, the portable archive and the roster on drive D:. The older installer holds the same program: what is
// tried is how one version replaces another.
func (s *shop) fillDrive(r release) error {
	for _, dir := range []string{wineDrive, winePictures} {
		if err := s.emptyDir(dir); err != nil {
			return err
		}
	}
	older := r
	older.version = olderVersion
	if err := s.makeSetup(older, wineDrive+"/older.exe", true); err != nil {
		return err
	}
	packed := packageDir + "/npcdesk-" + r.version
	for from, to := range map[string]string{packed + "-setup.exe": "setup.exe", packed + "-portable.zip": "portable.zip", sampleRoster: "代表名册.xlsx"} {
		content, err := os.ReadFile(s.path(from))
		if err != nil {
			return err
		}
		if err := os.WriteFile(s.path(wineDrive+"/"+to), content, 0o755); err != nil {
			return err
		}
	}
	return nil
}

// wayOfAClerk runs the test of cmd/npcdesk that drives the installed program, and says where its pictures are.
func (s *shop) wayOfAClerk(r release, tested string) error {
	on := s.with("FYNE_SCALE=1", "NPCDESK_DRIVE="+s.path(wineDrive), "NPCDESK_PICTURES="+s.path(winePictures), "NPCDESK_VERSION="+r.version,
		"NPCDESK_HOME="+s.path(winePrefix+"/drive_c/users/"+wineUser))
	var said bytes.Buffer
	if err := on.runTo(io.MultiWriter(s.out, &said), tested, "-test.v", "-test.run", "InstalledUnderWine"); err != nil {
		return err
	}
	pictures, err := filepath.Glob(s.path(winePictures + "/*.png"))
	if err != nil {
		return err
	}
	fmt.Fprintf(s.out, "pictures (%d):\n  %s\n", len(pictures), strings.Join(pictures, "\n  "))
	return ranAll(said.String())
}
