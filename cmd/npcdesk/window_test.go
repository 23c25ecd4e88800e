package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/theme"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// patience is how long a busy machine may take until something that was asked for is to be seen.
const patience = 60 * time.Second

// Places in the window at scale 1: lines of the navigation, near their right end; a list, between two texts of a row.
const (
	navX, deputiesY, proposalsY = 112, 117, 188
	listX, rowHeight            = 400, 24
)

// window is the running program on the screen of the test.
type window struct {
	t    *testing.T
	dir  string // data folder
	id   string // of the X window
	over chan error
}

// TestWindowIsWorkedByMouseAndKeyboard drives the real program as a clerk does. What it did is read from the database beside
// it; cmd/dev gives the test a display and sets NPCDESK_WINDOW.
func TestWindowIsWorkedByMouseAndKeyboard(t *testing.T) {
	if os.Getenv("NPCDESK_WINDOW") != "1" {
		t.Skip("needs a display: go run ./cmd/dev test")
	}
	w := open(t)
	w.waitFor("a picture that is not blank", func() bool { return colours(w.picture()) > 20 })

	w.key("F3")
	w.typed("zs")
	w.key("Return")
	w.waitFor("the first hit", func() bool { return w.chosenAt(listX) > 0 })
	w.key("Return") // opens it, with the keyboard in the form
	w.waitForChosen("代表 in the navigation", navX, deputiesY)
	w.key("End")
	w.typed("ABC")
	w.key("ctrl+s")
	w.waitForNames("张三ABC", "李四")
	w.settle()
	w.key("ctrl+z")
	w.waitForNames("张三", "李四")

	w.click(navX, proposalsY)
	w.waitForChosen("议案建议 in the navigation", navX, proposalsY)
	w.click(navX, deputiesY)
	w.waitForChosen("代表 in the navigation", navX, deputiesY)
	w.settle()
	row := w.chosenAt(listX) // 张三; 李四 stands over it
	w.click(listX, row-rowHeight)
	w.waitFor("the row of 李四", func() bool { at := w.chosenAt(listX); return at > 0 && at < row })
	w.key("Delete")
	w.waitFor("one deputy less", func() bool { return len(w.names()) == 1 })
	w.settle()
	w.key("ctrl+z")
	w.waitForNames("张三", "李四")

	w.key("alt+F4")
	select {
	case err := <-w.over:
		if err != nil {
			t.Errorf("the program ended with %v", err)
		}
	case <-time.After(patience):
		t.Error("the program does not end")
	}
}

// open builds the program, starts it on a small office, and waits for its window.
func open(t *testing.T) *window {
	t.Helper()
	tmp := t.TempDir()
	w := &window{t: t, dir: filepath.Join(tmp, "data"), over: make(chan error, 1)}
	prepare(t, w.dir)
	program := filepath.Join(tmp, "npcdesk")
	if said, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	cmd := exec.Command(program, "-data", w.dir)
	cmd.Env = append(os.Environ(), "HOME="+tmp, "XDG_CONFIG_HOME="+tmp, "FYNE_SCALE=1", "GALLIUM_DRIVER=softpipe")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { w.over <- cmd.Wait() }()
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the program said:\n%s", said.String())
			w.keepPicture()
		}
		cmd.Process.Kill() // it has ended by itself when all went well
	})
	w.waitFor("the window", func() bool {
		ids, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", "乡镇人大工作台").Output()
		w.id, _, _ = strings.Cut(string(ids), "\n")
		return err == nil && w.id != ""
	})
	w.do("windowactivate", "--sync", w.id)
	return w
}

// prepare founds an office with two deputies whose notices were read.
func prepare(t *testing.T, dir string) {
	t.Helper()
	s, err := data.Found(dir, data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, name := range []string{"张三", "李四"} {
		change := data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: &office.Deputy{Name: name}}
		if _, err := s.Save(data.Batch{Label: "新建代表", Changes: []data.Change{change}}); err != nil {
			t.Fatal(err)
		}
	}
	for _, key := range []string{"notice.secrets", "backup.second.asked"} {
		if err := s.Keep(key, time.Now().Format(time.RFC3339)); err != nil {
			t.Fatal(err)
		}
	}
}

// waitFor looks again and again until something is so.
func (w *window) waitFor(what string, so func() bool) {
	w.t.Helper()
	for end := time.Now().Add(patience); !so(); time.Sleep(200 * time.Millisecond) {
		select {
		case err := <-w.over:
			w.t.Fatalf("waiting for %s, the program ended: %v", what, err)
		default:
		}
		if time.Now().After(end) {
			w.t.Fatalf("%s did not come", what)
		}
	}
}

// waitForChosen waits until a place has the colour of what is chosen: a row, or a line of the navigation.
func (w *window) waitForChosen(what string, x, y int) {
	w.t.Helper()
	w.waitFor(what, func() bool { return chosen(w.picture().At(x, y)) })
}

// chosenAt finds the chosen row of a list: the middle of it at x, 0 when none is chosen.
func (w *window) chosenAt(x int) int {
	w.t.Helper()
	picture := w.picture()
	first, last := 0, 0
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		if chosen(picture.At(x, y)) {
			if first == 0 {
				first = y
			}
			last = y
		}
	}
	return (first + last) / 2
}

// chosen tells whether a colour is that of what is chosen.
func chosen(c color.Color) bool {
	return color.NRGBAModel.Convert(c) == ui.NewTheme(nil, nil).Color(theme.ColorNameSelection, theme.VariantLight)
}

// settle waits until the window is drawn and stays so: two pictures in a row show the same, a blinking cursor aside.
func (w *window) settle() {
	w.t.Helper()
	last := w.picture()
	w.waitFor("a still picture", func() bool {
		now := w.picture()
		still := !different(last, now)
		last = now
		return still
	})
}

// names gives the names of the deputies in use, sorted, read from the database beside the running program.
func (w *window) names() []string {
	w.t.Helper()
	s, err := data.OpenReader(w.dir)
	if err != nil {
		w.t.Fatal(err)
	}
	defer s.Close()
	list, err := data.All(s, office.Deputies, record.Query{})
	if err != nil {
		w.t.Fatal(err)
	}
	var out []string
	for _, one := range list {
		out = append(out, one.Name)
	}
	slices.Sort(out)
	return out
}

func (w *window) waitForNames(names ...string) {
	w.t.Helper()
	slices.Sort(names)
	w.waitFor(fmt.Sprint(names), func() bool { return slices.Equal(w.names(), names) })
}

func (w *window) do(args ...string) {
	w.t.Helper()
	if said, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %v: %v\n%s", args, err, said)
	}
}

func (w *window) key(name string)   { w.t.Helper(); w.do("key", "--clearmodifiers", name) }
func (w *window) typed(text string) { w.t.Helper(); w.do("type", "--delay", "60", text) }

// click presses the left button at a place in the window, in units of the window at scale 1.
func (w *window) click(x, y int) {
	w.t.Helper()
	w.do("mousemove", "--window", w.id, fmt.Sprint(x), fmt.Sprint(y))
	w.settle() // the program has to see the mouse come before it is pressed
	w.do("click", "1")
}

func (w *window) picture() image.Image {
	w.t.Helper()
	raw, err := exec.Command("import", "-silent", "-window", w.id, "png:-").Output()
	if err != nil {
		w.t.Fatalf("no picture of the window: %v", err)
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		w.t.Fatal(err)
	}
	return img
}

// keepPicture leaves a picture of a window that did not do what it should, for whoever looks into it.
func (w *window) keepPicture() {
	file := filepath.Join(os.TempDir(), "npcdesk-window.png")
	if err := exec.Command("import", "-silent", "-window", "root", file).Run(); err == nil {
		w.t.Logf("what the screen shows: %s", file)
	}
}

// colours counts the colours of a picture on a grid.
func colours(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 2 {
		for x := b.Min.X; x < b.Max.X; x += 2 {
			r, g, bl, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r, g, bl}] = true
		}
	}
	return len(seen)
}

// different tells whether two pictures differ by more than a blinking cursor does.
func different(a, b image.Image) bool { return pixels(a, b) > 120 }

// pixels counts those in which two pictures differ: all of them when they have not the same size.
func pixels(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}
