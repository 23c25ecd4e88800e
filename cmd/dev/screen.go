package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// screen is a virtual display with a window manager on it. It ends with close.
type screen struct {
	name    string // as in DISPLAY
	running []*exec.Cmd
}

// openScreen starts Xvfb on a display number that it finds free itself, and openbox on it, and waits for both. more goes to Xvfb.
func (s *shop) openScreen(more ...string) (*screen, error) {
	sc := &screen{}
	if err := sc.startX(s, more); err != nil {
		sc.close()
		return nil, err
	}
	on := s.with(sc.env()...)
	manager := on.command("openbox", "--sm-disable")
	if err := sc.start(manager); err != nil {
		sc.close()
		return nil, err
	}
	ready := func() bool { // xdotool fails here for as long as no window manager answers
		_, err := on.output("xdotool", "get_num_desktops")
		return err == nil
	}
	if !on.waitFor(20*time.Second, ready) {
		sc.close()
		return nil, errors.New("openbox did not come up on the virtual display")
	}
	return sc, nil
}

// startX starts the X server and reads the number of its display, which it writes when it is ready.
func (sc *screen) startX(s *shop, more []string) error {
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	defer read.Close()
	server := s.command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"}, more...)...)
	server.ExtraFiles = []*os.File{write} // its descriptor 3
	err = sc.start(server)
	write.Close()
	if err != nil {
		return err
	}
	if err := read.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return err
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		return fmt.Errorf("no display was named by Xvfb: %w", err)
	}
	sc.name = ":" + strings.TrimSpace(number)
	return nil
}

func (sc *screen) start(cmd *exec.Cmd) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	sc.running = append(sc.running, cmd)
	return nil
}

// env gives the variables that bring a program onto the screen, with a language in which it can show and take Chinese.
func (sc *screen) env() []string {
	return []string{"DISPLAY=" + sc.name, "LC_ALL=C.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1"}
}

// close ends what was started, the last first.
func (sc *screen) close() {
	for i := len(sc.running) - 1; i >= 0; i-- {
		cmd := sc.running[i]
		_ = cmd.Process.Kill() // it may have ended by itself
		_ = cmd.Wait()         // it was killed: its status says nothing
	}
}

// waitFor asks until the answer is yes, the time is over or the task is ended.
func (s *shop) waitFor(most time.Duration, yes func() bool) bool {
	for end := time.Now().Add(most); time.Now().Before(end) && s.ctx.Err() == nil; time.Sleep(100 * time.Millisecond) {
		if yes() {
			return true
		}
	}
	return false
}
