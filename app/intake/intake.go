// Package intake takes the office's own tables in: a roster or ledger that was kept in Excel becomes records. It plans
// first — every row with what would become of it, every cell that cannot be read, every name that would be made — and
// saves only then, all in one batch and one undo. What is special about a register stands in a file of its own
// (deputies.go, proposals.go).
package intake

import (
	"fmt"
	"path/filepath"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// Options say how a file is to be taken in. The zero value lets the program decide.
type Options struct {
	Sheet    string         // the sheet's name; "" picks the one that most likely holds the records
	Match    map[int]string // the clerk's own choices: sheet column (from 0) to field key, "" for none; remembered on Save
	Apart    []int          // rows that are somebody else than the record they were taken for (see Plan.Questions)
	NoBackup bool           // no backup before saving: for benchmarks and for data that was just made
}

// Plan is what importing a file would do; nothing of it is saved until Save. The dry run is the plan.
type Plan struct {
	Register  *record.Any
	File      string
	Sheet     string
	Sheets    []string // the visible sheets of the file, to choose from
	HeaderRow int      // as the spreadsheet shows it
	Match     sheetin.Match
	Rows      []Row // the rows that are records, from top to bottom
	Skipped   []sheetin.Skipped
	Made      []Made // records that references need and that would be made, in the order of their first use
	Questions []Note // is it the same? for the clerk to look at; answered with Options.Apart
	Notes     []Note // what is taken but looks wrong

	opts      Options
	sheet     *sheetin.Sheet
	changes   []data.Change
	keep      map[string]string
	lastEntry int64 // how far the history had come when the plan was made
}

// Outcome is what becomes of a row.
type Outcome string

// What can become of a row.
const (
	Created   Outcome = "created"
	Updated   Outcome = "updated"
	Unchanged Outcome = "unchanged"
	Rejected  Outcome = "rejected"
)

// Row is one row of the table and what becomes of it.
type Row struct {
	Number  int // as the spreadsheet shows it
	Outcome Outcome
	Title   string         // what the record is called
	Reason  string         // why it was rejected, with Field
	Field   string         // label
	Cells   []Unread       // cells that could not be read; the row is taken without them
	Changes []Difference   // of an updated record
	source  sheetin.Record // the row as it was read
}

// Unread is a cell that could not be read and why, in the clerk's words.
type Unread struct {
	Row    int    `json:"row"`
	Field  string `json:"field"` // label
	Value  string `json:"value"`
	Reason string `json:"reason"`
	col    int
}

// Difference is one field that an import changes, as text.
type Difference struct{ Field, From, To string }

// Made is a record that is made because the table names it: a constituency, a delegation, a group, a unit, a station.
type Made struct {
	Register string // key
	Name     string
}

// Note is a remark on a row for the clerk.
type Note struct {
	Row  int    `json:"row"`
	Text string `json:"text"`
}

// Prepare reads a file and plans what its rows would do to a register. opt.Sheet must exist when it is given. The error
// says in the clerk's words why nothing can be taken from the file.
func Prepare(s *data.Store, reg *record.Any, path string, opt Options) (*Plan, error) {
	book, err := sheetin.Open(path)
	if err != nil {
		return nil, err
	}
	p := &Plan{Register: reg, File: path, opts: opt, keep: map[string]string{}}
	if p.lastEntry, err = s.LastEntry(); err != nil {
		return nil, err
	}
	if reg.Key == office.Meetings.Key {
		if m := findMatrix(book, opt.Sheet); m != nil {
			return p, p.planMatrix(s, book, m)
		}
	}
	if err := p.pick(s, book); err != nil {
		return nil, err
	}
	records, skipped := sheetin.Records(p.sheet, p.Match)
	p.Skipped = skipped
	b, err := newBuilder(s, p)
	if err != nil {
		return nil, err
	}
	return p, b.build(records)
}

// Matched gives the label of the field that each header was matched with.
func (p *Plan) Matched() map[string]string {
	out := map[string]string{}
	for text, key := range p.Match.Matched() {
		out[text] = p.Register.Field(key).Label
	}
	return out
}

// Count tells how many rows have an outcome.
func (p *Plan) Count(o Outcome) int {
	n := 0
	for _, r := range p.Rows {
		if r.Outcome == o {
			n++
		}
	}
	return n
}

// Clean tells whether every row and every cell could be taken.
func (p *Plan) Clean() bool { return p.Count(Rejected) == 0 && len(p.unread()) == 0 }

func (p *Plan) unread() []Unread {
	out := []Unread{}
	for _, r := range p.Rows {
		out = append(out, r.Cells...)
	}
	return out
}

// label is what the history and the undo button call the import.
func (p *Plan) label() string {
	return fmt.Sprintf("导入%s（%s）", p.Register.Name, filepath.Base(p.File))
}
