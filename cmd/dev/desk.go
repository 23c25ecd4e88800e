package main

import (
	"errors"
	"fmt"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

const (
	tourDir  = "build/tour"
	tourTime = 60 * time.Minute // most that a walk through all pages may take on a slow machine

	// readable makes Mesa draw in a way that Fyne's Canvas.Capture can read back: with its faster llvmpipe (22.3)
	// every picture that the program takes of itself on Xvfb is black.
	readable = "GALLIUM_DRIVER=softpipe"
)

// runDesk builds the window and opens it, or shows it on a virtual display where there is no other.
func runDesk(s *shop, args []string) error {
	virtual := withoutDisplay(runtime.GOOS, s.env)
	needs := []need{toBuild}
	if virtual {
		needs = append(needs, toShow)
	} else {
		needs = append(needs, toAsk)
	}
	if err := s.provide(needs...); err != nil {
		return err
	}
	program := s.path("build/" + programName("npcdesk", runtime.GOOS))
	if err := s.run("go", "build", "-o", program, "./cmd/npcdesk"); err != nil {
		return err
	}
	if !virtual {
		return s.run(program, args...)
	}
	fmt.Fprintln(s.out, "There is no display: the window opens on a virtual one, with sample data, and is walked through.")
	return s.tour(program, args)
}

// withoutDisplay tells whether a window would have nowhere to open: on Linux without DISPLAY (the program is built for X11).
func withoutDisplay(system string, env []string) bool {
	return system == "linux" && lookup(env, "DISPLAY") == ""
}

// tour walks the program through its pages on a virtual display and says where the pictures and exports are.
func (s *shop) tour(program string, args []string) error {
	if err := s.emptyDir(tourDir); err != nil {
		return err
	}
	screen, err := s.openScreen()
	if err != nil {
		return err
	}
	defer screen.close()
	on, stop := s.with(append(screen.env(), readable)...).within(tourTime)
	defer stop()
	if err := on.run(program, append([]string{"-tour", s.path(tourDir)}, args...)...); err != nil {
		return err
	}
	return s.showTour(tourDir)
}

// showTour lists what a tour left in a folder of the project. A tour without a picture, or with an empty one, has failed.
func (s *shop) showTour(dir string) error {
	kinds := []struct{ ending, what string }{
		{".png", "pictures of the pages"}, {".xlsx", "ledgers"}, {".docx", "papers"},
	}
	files, err := byEnding(s.path(dir))
	if err != nil {
		return err
	}
	for _, k := range kinds {
		fmt.Fprintf(s.out, "%s (%d):\n", k.what, len(files[k.ending]))
		for _, f := range files[k.ending] {
			fmt.Fprintln(s.out, "  "+f)
		}
	}
	if len(files[".png"]) == 0 {
		return errors.New("the program ended, but it left no picture in " + dir)
	}
	for _, f := range files[".png"] {
		empty, err := oneColour(f)
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		if empty {
			return errors.New(f + " shows nothing: it is all of one colour")
		}
	}
	return nil
}

// oneColour tells whether nothing can be seen on a PNG picture.
func oneColour(file string) (bool, error) {
	in, err := os.Open(file)
	if err != nil {
		return false, err
	}
	defer in.Close()
	picture, err := png.Decode(in)
	if err != nil {
		return false, err
	}
	area := picture.Bounds()
	first := color.NRGBAModel.Convert(picture.At(area.Min.X, area.Min.Y))
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if color.NRGBAModel.Convert(picture.At(x, y)) != first {
				return false, nil
			}
		}
	}
	return true, nil
}

// byEnding gives all files under a folder by the ending of their names, each list in the order of the names.
func byEnding(dir string) (map[string][]string, error) {
	files := map[string][]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			ending := filepath.Ext(path)
			files[ending] = append(files[ending], path)
		}
		return err
	})
	return files, err
}

// programName is the file name of a program on a system.
func programName(name, system string) string {
	if system == "windows" {
		return name + ".exe"
	}
	return name
}
