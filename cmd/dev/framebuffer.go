package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"time"
)

// framebuffer is what an Xvfb shows, read from the file into which it is told to draw (-fbdir): an XWD picture that is
// always up to date. To look at it costs nothing on the X server, so that a program can be watched while it starts.
type framebuffer struct {
	file          *os.File
	width, height int
	start, line   int64 // of the pixels, and of one row of them, in bytes
}

// The places of numbers in the head of an XWD picture (X11/XWDFile.h), each of four bytes.
const (
	xwdHead   = 0
	xwdWidth  = 4
	xwdHeight = 5
	xwdBits   = 11
	xwdLine   = 12
	xwdColors = 19
	xwdFields = 25

	xwdColorSize = 12 // bytes of one colour of the table between head and pixels
	pixelSize    = 4  // bytes: blue, green, red, nothing
)

// openFramebuffer opens the file of a screen with 24 bits of colour.
func openFramebuffer(path string) (*framebuffer, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	head := make([]uint32, xwdFields)
	if err := binary.Read(io.NewSectionReader(file, 0, xwdFields*4), binary.BigEndian, head); err != nil {
		file.Close()
		return nil, err
	}
	if head[xwdBits] != pixelSize*8 {
		file.Close()
		return nil, fmt.Errorf("%s has %d bits for a pixel", path, head[xwdBits])
	}
	return &framebuffer{file: file, width: int(head[xwdWidth]), height: int(head[xwdHeight]),
		start: int64(head[xwdHead] + head[xwdColors]*xwdColorSize), line: int64(head[xwdLine])}, nil
}

func (f *framebuffer) close() error { return f.file.Close() }

// rowStep is how far the rows of pixels are apart that are looked at: closer than the lines of a text are high.
const rowStep = 4

// look reads every rowStep-th row of the middle of the screen, where the window of a program stands.
func (f *framebuffer) look() ([]byte, error) {
	from, to := f.height/5, f.height*4/5
	var seen []byte
	row := make([]byte, f.width*pixelSize)
	for y := from; y < to; y += rowStep {
		if _, err := f.file.ReadAt(row, f.start+int64(y)*f.line); err != nil {
			return nil, err
		}
		seen = append(seen, row[len(row)/5:len(row)*4/5]...)
	}
	return seen, nil
}

// lit tells whether most of what was seen is bright: a window that was drawn, and not the black of the screen without one.
func lit(seen []byte) bool {
	bright := 0
	for i := 0; i+pixelSize <= len(seen); i += pixelSize {
		if seen[i] > 0x80 && seen[i+1] > 0x80 {
			bright++
		}
	}
	return bright*pixelSize*2 > len(seen)
}

// stillFor is how long nothing may change on the screen until a window counts as drawn to its end.
const stillFor = 1500 * time.Millisecond

// shown is when a program showed something, counted from its start.
type shown struct {
	first time.Duration // its first frame
	last  time.Duration // the last change before the screen stood still: all that it shows by itself is there
}

// dark waits until the window of a program that has ended is gone from the screen.
func (f *framebuffer) dark(most time.Duration) error {
	for end := time.Now().Add(most); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if now, err := f.look(); err != nil || !lit(now) {
			return err
		}
	}
	return fmt.Errorf("a window stayed on the screen after its program had ended")
}

// watch looks at the screen until a window was drawn and stands still. alive is asked whether the program still runs.
func (f *framebuffer) watch(since time.Time, most time.Duration, alive func() bool) (shown, error) {
	var at shown
	var before []byte
	for {
		now, err := f.look()
		if err != nil {
			return at, err
		}
		took := time.Since(since)
		if at.first == 0 && lit(now) {
			at.first = took
		}
		if !bytes.Equal(now, before) {
			at.last, before = took, now
		}
		switch {
		case at.first > 0 && took-at.last > stillFor:
			return at, nil
		case took > most:
			return at, fmt.Errorf("no window stood still within %s", most)
		case !alive():
			return at, fmt.Errorf("the program ended before its window was drawn")
		}
		time.Sleep(4 * time.Millisecond)
	}
}
