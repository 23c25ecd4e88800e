package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

const (
	wineDir      = "build/wine"
	winePrefix   = wineDir + "/prefix"
	wineTour     = wineDir + "/tour"
	winePicture  = wineDir + "/window.png"
	wineUser     = "王 小明" // people have Chinese names, and Windows puts them into every path
	wineRandom   = winePrefix + "/drive_c/windows/system32/bcryptprimitives.dll"
	windowTitle  = "乡镇人大工作台" // the window's title begins with it
	paintedAt    = 64        // colours: an empty window on an empty desktop has far fewer, text alone brings more
	wineFontName = "Noto Sans CJK SC"
)

//go:embed wine/processprng.c
var processPrng []byte

// wineFonts are the faces that native Windows dialogs ask for; Wine has none of them with Chinese.
var wineFonts = []string{"宋体", "SimSun", "Tahoma", "MS Shell Dlg", "MS Shell Dlg 2"}

// underWine starts a Windows program, npcdesk.exe when none is named, under Wine on a virtual display, takes a picture
// of the screen and lists what its tour left. It stands in for a Windows PC; it does not replace one.
func underWine(s *shop, args []string) error {
	if runtime.GOOS != "linux" {
		return errors.New("this needs Linux; on Windows start the program itself")
	}
	if len(args) > 1 {
		return fmt.Errorf("one program at most, got %q", args)
	}
	if err := s.provide(toCross, toShow, toWine); err != nil {
		return err
	}
	program := filepath.FromSlash(windowsDir + "/npcdesk.exe")
	if len(args) == 1 {
		program = args[0]
	} else if err := windows(s, nil); err != nil {
		return err
	}
	screen, err := s.openScreen()
	if err != nil {
		return err
	}
	defer screen.close()
	on := s.with(append(screen.env(), s.wineEnv()...)...).with(readable)
	if err := on.preparePrefix(); err != nil {
		return err
	}
	defer on.endWine()
	return on.tourUnderWine(program)
}

// wineEnv gives Wine a home of its own: else it links its desktop into the real one.
func (s *shop) wineEnv() []string {
	return []string{
		"HOME=" + s.path(wineDir+"/home"), "USER=" + wineUser, "WINEPREFIX=" + s.path(winePrefix), "WINEARCH=win64", "WINEDEBUG=-all",
		"WINEDLLOVERRIDES=mscoree,mshtml,winemenubuilder.exe=",
	}
}

// preparePrefix makes Wine's Windows folder, once: the DLL that makes it complete is put there last.
func (s *shop) preparePrefix() error {
	if _, err := os.Stat(s.path(wineRandom)); err == nil {
		return nil
	}
	if err := s.emptyDir(winePrefix); err != nil {
		return err
	}
	if err := os.MkdirAll(s.path(wineDir+"/home"), 0o755); err != nil {
		return err
	}
	commands := [][]string{{"wineboot", "-i"}, {"winecfg", "-v", "win10"}}
	for _, face := range wineFonts {
		commands = append(commands, []string{"reg", "add", `HKCU\Software\Wine\Fonts\Replacements`, "/v", face, "/d", wineFontName, "/f"})
	}
	for _, command := range commands {
		if err := s.run("wine", command...); err != nil {
			return err
		}
	}
	source := s.path(wineDir + "/processprng.c")
	if err := os.WriteFile(source, processPrng, 0o644); err != nil {
		return err
	}
	return s.run(mingw, "-shared", "-s", "-o", s.path(wineRandom), source, "-ladvapi32")
}

// endWine ends what Wine left running in our prefix, also after the task was broken off.
func (s *shop) endWine() {
	late := *s
	late.ctx = context.WithoutCancel(s.ctx)
	_ = late.run("wineserver", "-k") // fails when nothing runs any more
}

// tourUnderWine starts the program, takes the picture as soon as its window is painted, and waits for its end.
func (s *shop) tourUnderWine(program string) error {
	if err := s.emptyDir(wineTour); err != nil {
		return err
	}
	limited, stop := s.within(tourTime)
	defer stop()
	begin := time.Now()
	ended := make(chan error, 1)
	// A relative folder means the same to a Windows program as to us; a path of Linux does not.
	go func() { ended <- limited.run("wine", program, "-tour", filepath.FromSlash(wineTour)) }()
	shown := limited.pictureOfWindow(2 * time.Minute)
	if shown != nil {
		stop() // it hangs without a window, or has ended already
	} else {
		fmt.Fprintf(s.out, "the window was painted after %s, picture: %s\n", spent(begin), s.path(winePicture))
	}
	if err := <-ended; shown != nil || err != nil {
		return errors.Join(shown, err)
	}
	return s.showTour(wineTour)
}

// pictureOfWindow waits for the window and keeps a picture of the screen once there is something painted in it.
func (s *shop) pictureOfWindow(most time.Duration) error {
	painted := s.waitFor(most, func() bool {
		if _, err := s.output("xdotool", "search", "--onlyvisible", "--name", windowTitle); err != nil {
			return false
		}
		if _, err := s.output("import", "-window", "root", s.path(winePicture)); err != nil {
			return false
		}
		said, err := s.output("identify", "-format", "%k", s.path(winePicture))
		colours, bad := strconv.Atoi(strings.TrimSpace(said))
		return err == nil && bad == nil && colours >= paintedAt
	})
	if !painted {
		return fmt.Errorf("no painted window titled %s was seen within %s", windowTitle, most)
	}
	return nil
}
