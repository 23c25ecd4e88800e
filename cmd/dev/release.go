package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// release is what a package says of itself: the lines of FyneApp.toml, the one place for them, and the time of the
// commit, which stands for "now" in everything that is packed, so that the same commit gives the same bytes.
type release struct {
	name, id, version string
	build             int
	when              time.Time
}

// release reads FyneApp.toml and asks for the time of the commit.
func (s *shop) release() (release, error) {
	text, err := os.ReadFile(s.path("FyneApp.toml"))
	if err != nil {
		return release{}, err
	}
	r, err := parseRelease(string(text))
	if err != nil {
		return release{}, err
	}
	r.when, err = s.sourceTime()
	return r, err
}

// parseRelease reads the lines key = value of FyneApp.toml, which has each key once and plain values only.
func parseRelease(text string) (release, error) {
	keys := map[string]string{}
	for line := range strings.Lines(text) {
		if key, value, ok := strings.Cut(line, "="); ok && !strings.HasPrefix(line, "#") {
			keys[strings.TrimSpace(key)] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	build, err := strconv.Atoi(keys["Build"])
	r := release{name: keys["Name"], id: keys["ID"], version: keys["Version"], build: build}
	if err != nil || r.name == "" || r.id == "" || len(strings.Split(r.version, ".")) != 3 {
		return release{}, fmt.Errorf("FyneApp.toml must give Name, ID, Version (1.2.3) and Build (a number), it gives %q", keys)
	}
	return r, nil
}

// four is the version as Windows wants it: four numbers, the last one is the build.
func (r release) four() string { return fmt.Sprintf("%s.%d", r.version, r.build) }

// sourceTime is SOURCE_DATE_EPOCH where it is set (seconds since 1970; https://reproducible-builds.org/specs/source-date-epoch/),
// else the time of the commit.
func (s *shop) sourceTime() (time.Time, error) {
	said := lookup(s.env, "SOURCE_DATE_EPOCH")
	if said == "" {
		out, err := s.output("git", "log", "-1", "--format=%ct")
		if err != nil {
			return time.Time{}, fmt.Errorf("the time of the commit is not known; outside a git clone set SOURCE_DATE_EPOCH: %w", err)
		}
		said = strings.TrimSpace(out)
	}
	seconds, err := strconv.ParseInt(said, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH must be seconds since 1970: %w", err)
	}
	return time.Unix(seconds, 0).UTC(), nil
}
