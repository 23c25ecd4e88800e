package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strconv"
	"strings"
)

// measure is one line of the table: as npcctl bench --json prints it.
type measure struct {
	Name     string  `json:"name"`
	Value    float64 `json:"value"`
	Baseline float64 `json:"baseline"`
	Ratio    float64 `json:"ratio"`
	Growth   float64 `json:"growth,omitempty"`
	Note     string  `json:"note"`
}

func compare(name string, value, baseline float64, note string) measure {
	return measure{Name: name, Value: value, Baseline: baseline, Ratio: value / baseline, Note: note}
}

const (
	benchDir     = "build/bench"
	benchDemos   = benchDir + "/demos"
	benchProgram = benchDir + "/npcctl"
)

// benchSteps are what dev bench does; the last writes what the others have measured into the README.
func benchSteps(args []string) []step {
	var all []measure
	return []step{
		{"packages", func(s *shop, _ []string) error {
			return s.run("go", append(append([]string{"test", "-run", "^$", "-bench", ".", "-benchmem", "-skip", "PagesOfADemo", "-timeout", "60m"}, args...), "./...")...)
		}},
		{"pages", func(s *shop, _ []string) error {
			got, err := s.pageMeasures()
			all = append(all, got...)
			return err
		}},
		{"window", func(s *shop, _ []string) error {
			if runtime.GOOS != "linux" {
				return leftOut("the window is measured on Linux only")
			}
			got, err := s.windowMeasures(s.path(benchDemos+"/d1"), s.path(benchDemos+"/d100")) // as the pages have made them
			all = append(got, all...)
			return err
		}},
		{"npcctl bench", func(s *shop, _ []string) error {
			got, err := s.ctlMeasures()
			all = append(all, got...)
			return err
		}},
		{"README", func(s *shop, _ []string) error { return s.keepTable("README.md", all) }},
	}
}

// bench runs the benchmarks of the packages, those of the window and of npcctl, and keeps the table in the README.
func bench(s *shop, args []string) error {
	if err := s.provide(toBuild, toShow); err != nil {
		return err
	}
	if err := s.emptyDir(benchDir); err != nil {
		return err
	}
	if err := s.run("go", "build", "-o", benchProgram, "./cmd/npcctl"); err != nil {
		return err
	}
	return s.inOrder(benchSteps(args), nil)
}

// pageMeasures opens every page in a large sample township and in a small one.
func (s *shop) pageMeasures() ([]measure, error) {
	var said bytes.Buffer
	err := s.runTo(&said, "go", "test", "./app/screens", "-run", "^$", "-bench", "PagesOfADemo", "-benchtime", "1x", "-timeout", "60m",
		"-args", "-demos", s.path(benchDemos))
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, said.String())
	}
	return worstPages(said.String())
}

// pageLine is one line of BenchmarkPagesOfADemo.
var pageLine = regexp.MustCompile(`(?m)^ *([\d.]+) = +([\d.]+) ms / +([\d.]+) ms  (.+) \((.+)\)$`)

// pagesShown is how many pages of those that grow most have a line in the table.
const pagesShown = 5

// worstPages reads the pages that grow most, which come first, out of what the benchmark says.
func worstPages(said string) (all []measure, err error) {
	for _, line := range pageLine.FindAllStringSubmatch(said, pagesShown) {
		m := measure{Name: "page: " + line[4], Note: line[5] + ", scale 100; baseline: scale 1; one of the pages that grow most"}
		for i, to := range []*float64{&m.Ratio, &m.Value, &m.Baseline} {
			if *to, err = strconv.ParseFloat(line[i+1], 64); err != nil {
				return nil, err
			}
		}
		all = append(all, m)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no page was measured:\n%s", said)
	}
	return all, nil
}

// ctlMeasures runs npcctl bench.
func (s *shop) ctlMeasures() (all []measure, err error) {
	said, err := s.output(s.path(benchProgram), "bench", "--json")
	if err != nil {
		return nil, err
	}
	return all, json.Unmarshal([]byte(said), &all)
}

// The lines of the README between which the command keeps the table.
const (
	tableFrom = "<!-- dev bench: begin -->"
	tableTo   = "<!-- dev bench: end -->"
)

// keepTable writes the table into a file, in the place of the former one.
func (s *shop) keepTable(file string, all []measure) error {
	path := s.path(file)
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	renewed, err := putTable(string(text), tableOf(all))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	fmt.Fprint(s.out, tableOf(all))
	return os.WriteFile(path, []byte(renewed), 0o644)
}

// putTable puts a table between the two lines.
func putTable(text, table string) (string, error) {
	before, rest, begins := strings.Cut(text, tableFrom+"\n")
	_, after, ends := strings.Cut(rest, tableTo)
	if !begins || !ends {
		return "", fmt.Errorf("there is no place for the table: the lines %s and %s are missing", tableFrom, tableTo)
	}
	return before + tableFrom + "\n" + table + tableTo + after, nil
}

// tableOf writes measures as a table of Markdown.
func tableOf(all []measure) string {
	var b strings.Builder
	b.WriteString("| | ours | baseline | ratio | growth | |\n| --- | ---: | ---: | ---: | ---: | --- |\n")
	for _, m := range all {
		growth := ""
		if m.Growth != 0 {
			growth = fmt.Sprintf("%.2f", m.Growth)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %.2f | %s | %s |\n", m.Name, short(m.Value), short(m.Baseline), m.Ratio, growth, m.Note)
	}
	return b.String()
}

// short writes a number with three figures that count.
func short(v float64) string {
	switch {
	case v < 10:
		return fmt.Sprintf("%.2f", v)
	case v < 100:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.0f", v)
}
