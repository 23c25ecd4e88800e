package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// waitForTitle waits for a visible window with the words in its title, and makes it the one that is worked.
func (w *window) waitForTitle(words string) {
	w.t.Helper()
	w.waitFor("a window titled "+words, func() bool { w.id = windowOf(words); return w.id != "" })
	w.do("windowactivate", "--sync", w.id)
}

// windowOf finds a visible window by words of its title, "" when there is none.
func windowOf(words string) string {
	ids, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", words).Output()
	if err != nil {
		return "" // it fails when it finds nothing
	}
	id, _, _ := strings.Cut(string(ids), "\n")
	return id
}

// then does something, waits until the window shows it, and until it is drawn to the end.
func (w *window) then(what string, do func()) {
	w.t.Helper()
	w.settle()
	before := w.picture()
	do()
	w.waitFor(what, func() bool { return different(before, w.picture()) })
	w.settle()
}

// pasted brings Chinese in by the clipboard, which xdotool cannot type, and waits until the window has taken it: the next
// text would replace it there.
func (w *window) pasted(text string) {
	w.t.Helper()
	copying := exec.Command("xclip", "-selection", "clipboard", "-i")
	copying.Stdin = strings.NewReader(text)
	if err := copying.Run(); err != nil {
		w.t.Fatalf("xclip: %v", err)
	}
	w.settle()
	before := w.picture()
	w.key("ctrl+v")
	w.waitFor(text+" to be pasted", func() bool { return pixels(before, w.picture()) > 30 })
	w.settle()
}

// dimmed tells whether a dialog lies over the window: what is under it is drawn darker. The place is an empty one under
// the navigation.
func (w *window) dimmed() bool {
	r, _, _, _ := w.picture().At(60, 520).RGBA()
	return r>>8 < 200
}

// keep leaves a picture of the whole screen for people to look at.
func (w *window) keep(name string) {
	w.t.Helper()
	dir := os.Getenv("NPCDESK_PICTURES")
	if said, err := exec.Command("import", "-silent", "-window", "root", filepath.Join(dir, name+".png")).CombinedOutput(); err != nil {
		w.t.Errorf("no picture %s: %v\n%s", name, err, said)
	}
}
