package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	windowRuns  = 7                // how often each program is started, in turn; the medians count
	windowTime  = 60 * time.Second // most that a start may take on a busy machine
	scrollPages = 300              // how often the next page of the large list is turned to
	scrollPause = 20               // milliseconds between two of them
)

// started is what one start of a program took.
type started struct {
	shown
	cpu    time.Duration // of all its threads, until it had come to rest
	memory float64       // MB that it holds then (VmRSS)
	turned float64       // MB that it held at most while its list was scrolled (VmHWM), 0 when it was not
}

// windowMeasures starts the window on a small and on a large office, and an empty window of Fyne between them, and gives
// what is written in the table.
func (s *shop) windowMeasures(small, large string) ([]measure, error) {
	desk, empty := s.path("build/"+programName("npcdesk", "linux")), s.path("build/emptywindow")
	for program, from := range map[string]string{desk: "./cmd/npcdesk", empty: "./cmd/npcdesk/emptywindow"} {
		if err := s.run("go", "build", "-o", program, from); err != nil {
			return nil, err
		}
	}
	tmp, err := os.MkdirTemp("", "npcdesk-window-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	screen, err := s.openScreen("-nocursor", "-fbdir", tmp)
	if err != nil {
		return nil, err
	}
	defer screen.close()
	seen, err := openFramebuffer(filepath.Join(tmp, "Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	defer seen.close()
	on := s.with(append(screen.env(), "HOME="+tmp, "XDG_CONFIG_HOME="+tmp, "FYNE_SCALE=1")...)
	programs := [][]string{{empty}, {desk, "-data", small}, {desk, "-data", large}}
	runs := make([][]started, len(programs))
	for run := range windowRuns + 1 {
		for i, program := range programs {
			more := on.dismiss
			if run > 0 || i == 0 {
				more = nil
			}
			got, err := on.startOnce(seen, program, more)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", strings.Join(program, " "), err)
			}
			fmt.Fprintf(s.out, "%-11s first frame %4d ms, whole %4d ms, processor %4d ms, %.0f MB\n", filepath.Base(program[0]),
				got.first.Milliseconds(), got.last.Milliseconds(), got.cpu.Milliseconds(), got.memory)
			if run > 0 { // the first run reads the files into the system's cache, and makes the backup of the day
				runs[i] = append(runs[i], got)
			}
		}
	}
	scrolled, err := on.startOnce(seen, programs[2], on.scroll)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(s.out, "%-11s scrolled: %.0f MB at most\n", "npcdesk", scrolled.turned)
	return compareStarts(runs[0], runs[1], runs[2], scrolled), nil
}

// startOnce starts a program, waits until its window is drawn and stands still, has more done with it, and ends it.
func (s *shop) startOnce(seen *framebuffer, program []string, more func() error) (got started, err error) {
	if err := seen.dark(windowTime); err != nil {
		return got, err
	}
	cmd := s.command(program[0], program[1:]...)
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return got, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	over := false
	alive := func() bool {
		select {
		case <-ended:
			over = true
		default:
		}
		return !over
	}
	defer func() {
		_ = cmd.Process.Kill() // it may have ended by itself
		if !over {
			<-ended
		}
	}()
	if got.shown, err = seen.watch(begin, windowTime, alive); err != nil {
		return got, err
	}
	if got.cpu, err = quiet(cmd); err != nil {
		return got, err
	}
	if got.memory, err = memoryOf(cmd, "VmRSS"); err != nil || more == nil {
		return got, err
	}
	if err := forgetPeak(cmd); err != nil {
		return got, err
	}
	if err := more(); err != nil {
		return got, err
	}
	got.turned, err = memoryOf(cmd, "VmHWM")
	return got, err
}

// forgetPeak lets the most memory that a program held (VmHWM) be counted from now on.
func forgetPeak(cmd *exec.Cmd) error {
	const resetPeak = "5" // proc(5), clear_refs
	return os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", cmd.Process.Pid), []byte(resetPeak), 0)
}

// dismiss closes the notice of the very first start, which the later ones do not show.
func (s *shop) dismiss() error {
	_, err := s.output("xdotool", "search", "--sync", "--onlyvisible", "--name", "乡镇人大工作台", "windowactivate", "--sync", "key", "Escape", "sleep", "1")
	return err
}

// scroll opens the list of suggestions of the window, which is in front, and turns its pages.
func (s *shop) scroll() error {
	keys := append([]string{"key", "--delay", strconv.Itoa(scrollPause)}, slices.Repeat([]string{"Next"}, scrollPages)...)
	for _, args := range [][]string{
		{"search", "--sync", "--onlyvisible", "--name", "乡镇人大工作台", "windowactivate", "--sync", "key", "Escape", // the notice of the first start
			"mousemove", "--window", "%1", "112", "188"},
		{"sleep", "0.5", "click", "1", "sleep", "3"}, // 议案建议 in the navigation
		{"search", "--onlyvisible", "--name", "乡镇人大工作台", "mousemove", "--window", "%1", "400", "300"},
		{"sleep", "0.5", "click", "1", "sleep", "1"}, // a row of the list
		keys,
		{"sleep", "2"},
	} {
		if _, err := s.output("xdotool", args...); err != nil {
			return err
		}
	}
	return nil
}

// quietFor is how long a program may hardly work until it counts as started: what it does behind its first page, such as the backup
// of the day, has ended then.
const quietFor = time.Second

// quiet waits until a program hardly works any more, and gives the processor time that it has taken.
func quiet(cmd *exec.Cmd) (time.Duration, error) {
	before, err := processorTime(cmd)
	for end := time.Now().Add(windowTime); err == nil && time.Now().Before(end); {
		time.Sleep(quietFor)
		var now time.Duration
		if now, err = processorTime(cmd); err == nil && now-before < quietFor/20 {
			return now, nil
		}
		before = now
	}
	if err == nil {
		err = fmt.Errorf("the program does not come to rest within %s", windowTime)
	}
	return 0, err
}

// processorTime reads how long a running program has kept processors busy (proc(5), fields 14 and 15 of stat, in 1/100 s).
func processorTime(cmd *exec.Cmd) (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(after) // from the third on
	var ticks int
	for _, at := range []int{14, 15} {
		n, err := strconv.Atoi(fields[at-3])
		if err != nil {
			return 0, err
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond, nil
}

// memoryOf reads a line of what a running program holds in memory (proc(5), status), in MB.
func memoryOf(cmd *exec.Cmd, name string) (float64, error) {
	file, err := os.Open(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if fields := strings.Fields(lines.Text()); len(fields) == 3 && fields[0] == name+":" {
			kb, err := strconv.ParseFloat(fields[1], 64)
			return kb / 1024, err
		}
	}
	return 0, fmt.Errorf("the system does not tell %s", name)
}

// compareStarts puts the medians of the starts, and the scrolling, beside the empty window.
func compareStarts(empty, small, large []started, scrolled started) []measure {
	first := func(s started) float64 { return ms(s.first) }
	last := func(s started) float64 { return ms(s.last) }
	cpu := func(s started) float64 { return ms(s.cpu) }
	memory := func(s started) float64 { return s.memory }
	against := fmt.Sprintf("baseline: an empty Fyne window with the same two fonts, median of %d starts in turn", windowRuns)
	return []measure{
		compare("window: start", median(small, first), median(empty, first), "ms from the start of the program to its first frame; "+against),
		compare("window: start, whole", median(small, last), median(empty, last), "ms until all numbers and lists of the first page stand; "+against),
		compare("window: start, processor", median(small, cpu), median(empty, cpu), "ms of all processors until the program rests; "+against),
		compare("window: start at scale 100", median(large, last), median(small, last), "ms until the first page stands; baseline: at scale 1"),
		compare("window: memory", median(small, memory), median(empty, memory), "MB after the start; "+against),
		compare("window: memory, scrolling", scrolled.turned, median(large, memory), fmt.Sprintf("MB at most while %d pages of the suggestions of scale 100 are turned; baseline: after the start", scrollPages)),
	}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// median is the middle value of some starts.
func median(of []started, value func(started) float64) float64 {
	var all []float64
	for _, s := range of {
		all = append(all, value(s))
	}
	slices.Sort(all)
	return all[len(all)/2]
}
