package paper

import (
	"encoding/json"
	"fmt"
	"time"

	"npcdesk/data"
)

// Print is what is remembered of the last time that a document was written: when, where, and from which state of the records.
type Print struct {
	At    time.Time
	Path  string
	Sum   string // SHA-256 of the file
	Entry int64  // the last entry of the history then
}

// printKey names the memory of a document, made for a record.
func printKey(d Document, id int64) string {
	return fmt.Sprintf("printed:%d %s", id, d.key())
}

// remember keeps what was written. It is no record: undo does not touch it, as it does not touch the file.
func remember(s *data.Store, d Document, id int64, path string, file []byte) error {
	entry, err := s.LastEntry()
	if err != nil {
		return err
	}
	text, err := json.Marshal(Print{At: time.Now(), Path: path, Sum: fingerprint(file), Entry: entry})
	if err != nil {
		return err
	}
	return s.Keep(printKey(d, id), string(text))
}

// Printed tells when and where a document was last written for a record; ok is false when it never was.
func Printed(s *data.Store, d Document, id int64) (p Print, ok bool) {
	text := s.Kept(printKey(d, id))
	return p, text != "" && json.Unmarshal([]byte(text), &p) == nil
}

// Standing says how a document stands for a record.
type Standing struct {
	Document Document
	Reason   string // why it cannot be made, "" when it can
	Print    Print  // the last time it was written
	Printed  bool
	Stale    bool // what it says has changed since: the records, the settings or the template
}

// Standings tells how documents stand for a record, each piece by itself. It makes every document in memory and compares it with
// what was written last, so that whatever a paper speaks of is noticed. step is as in WriteAll.
func Standings(s *data.Store, list []Document, id int64, step func(done, total int, next string) error) ([]Standing, error) {
	m := NewMaker(s)
	var out []Standing
	for i, d := range list {
		if step != nil {
			if err := step(i, len(list), d.Name); err != nil {
				return nil, err
			}
		}
		files, left, err := m.whole(d, id)
		if err != nil { // a template that cannot be filled: the others still stand
			out = append(out, Standing{Document: d, Reason: err.Error()})
			continue
		}
		for _, l := range left {
			out = append(out, Standing{Document: l.Document, Reason: l.Reason})
		}
		for _, f := range files {
			st := Standing{Document: f.doc}
			st.Print, st.Printed = Printed(s, f.doc, id)
			st.Stale = st.Printed && st.Print.Sum != fingerprint(f.file)
			out = append(out, st)
		}
	}
	return out, nil
}
