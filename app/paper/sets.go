package paper

import (
	"os"
	"slices"
	"strings"
	"sync"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Set is a choice of papers for a kind of session (套). Choosing it ticks which papers apply; what is ticked is kept with the
// session.
type Set struct {
	Name string
	// without are the numbers that such a session does not have; what else depends on the records says each paper's own condition.
	without func(*office.Session) []string
}

// The names of the sets.
const (
	SetAll    = "全部"
	SetYear   = "年初"
	SetMid    = "年中"
	SetFirst  = "换届首次"
	SetByElec = "含补选"
	SetOwn    = "自定"
)

// Papers that only some sessions have, by number (DOMAIN.md §5.2 to §5.5).
var (
	papersOfElections = []string{"D26", "D40", "D41", "D42", "D43", "D44", "D45", "D46", "D47", "D48", "D59"}
	papersOfDeputies  = []string{"D14", "D15"}        // deputies were elected before the session
	papersOfTermStart = []string{"D21"}               // the committees of a new term
	papersOfYearStart = []string{"D32", "D36", "D61"} // the year's budget, projects and tasks
	papersOfMidYear   = []string{"D33"}               // final accounts and adjustment
)

// Sets are the sets that the office may choose from, its own one left out.
func Sets() []Set {
	numbers := func(lists ...[]string) func(*office.Session) []string {
		return func(*office.Session) []string { return slices.Concat(lists...) }
	}
	return []Set{
		{SetYear, numbers(papersOfElections, papersOfDeputies, papersOfTermStart, papersOfMidYear)},
		{SetMid, numbers(papersOfElections, papersOfDeputies, papersOfTermStart, papersOfYearStart)},
		{SetFirst, numbers(papersOfMidYear)},
		{SetByElec, func(s *office.Session) []string {
			if s.Nature == office.NatureMidYear {
				return slices.Concat(papersOfTermStart, papersOfYearStart)
			}
			return slices.Concat(papersOfTermStart, papersOfMidYear)
		}},
		{SetAll, numbers()},
	}
}

// UsualSet is the name of the set that fits a session by its nature and whether it elects.
func UsualSet(s *office.Session, elects bool) string {
	switch {
	case s.Nature == office.NatureFirst:
		return SetFirst
	case elects:
		return SetByElec
	case s.Nature == office.NatureMidYear:
		return SetMid
	case s.Nature == office.NatureYearStart:
		return SetYear
	}
	return SetAll
}

// ownLine is how the setting of the office's own set names a paper: D17 议程.
func ownLine(d Document) string { return d.Number + " " + d.Base() }

// choice tells which papers the set with a name holds, nil when there is no such set or the office has not made its own.
func choice(name string, s *office.Session, in record.Settings) func(Document) bool {
	if name == SetOwn {
		own := in.List(office.KeyOwnPapers)
		if len(own) == 0 {
			return nil
		}
		return func(d Document) bool { return slices.Contains(own, ownLine(d)) }
	}
	for _, set := range Sets() {
		if set.Name == name {
			without := set.without(s)
			return func(d Document) bool { return !slices.Contains(without, d.Number) }
		}
	}
	return nil
}

// Choose ticks in the session's list which papers apply, as the set with a name says; false when there is no such set.
func Choose(name string, s *office.Session, in record.Settings) bool {
	holds := choice(name, s, in)
	if holds == nil {
		return false
	}
	for _, d := range documents() {
		if Applies(s, d) != holds(d) {
			setApplies(s, d, holds(d))
		}
	}
	return true
}

// Chosen names the set that the ticks of a session make up, all papers before the others; "" when they make up none.
func Chosen(s *office.Session, in record.Settings) string {
	for _, name := range []string{SetAll, SetYear, SetMid, SetFirst, SetByElec, SetOwn} {
		holds := choice(name, s, in)
		if holds != nil && !slices.ContainsFunc(documents(), func(d Document) bool { return Applies(s, d) != holds(d) }) {
			return name
		}
	}
	return ""
}

// OwnSet is what the setting of the office's own set says when it is to hold the papers that apply to a session.
func OwnSet(s *office.Session) string {
	var lines []string
	for _, d := range documents() {
		if Applies(s, d) && !slices.Contains(lines, ownLine(d)) {
			lines = append(lines, ownLine(d))
		}
	}
	return strings.Join(lines, "\n")
}

// made keeps the documents: the list of papers of a session asks for them row by row.
var made struct {
	once sync.Once
	list []Document
}

// documents are the documents of a session, not to be changed.
func documents() []Document {
	made.once.Do(func() { made.list = Documents() })
	return made.list
}

// FileState tells what became of a written file.
type FileState int

// What may have become of it.
const (
	FileAsWritten FileState = iota
	FileEdited              // somebody has changed it since
	FileGone                // it is not there any more
)

// File tells what became of the file that was written last.
func (p Print) File() FileState {
	content, err := os.ReadFile(p.Path)
	switch {
	case os.IsNotExist(err):
		return FileGone
	case err == nil && fingerprint(content) != p.Sum:
		return FileEdited
	}
	return FileAsWritten
}
