package paper

import (
	"archive/zip"
	"bytes"
	"io"
	"time"

	"npcdesk/data"
)

// Measure makes the whole set of a session's documents in memory, and times it beside the least that it takes: unzipping and
// zipping the same templates, once for each file (ours and theirs, for the files that were made).
func Measure(s *data.Store, session int64) (ours, theirs time.Duration, files int, err error) {
	m := NewMaker(s)
	start := time.Now()
	var made []finished
	for _, d := range Documents() {
		list, _, err := m.whole(d, session)
		if err != nil {
			return 0, 0, 0, err
		}
		made = append(made, list...)
	}
	ours = time.Since(start)
	start = time.Now()
	for _, f := range made {
		template, err := TemplateText(s, f.doc.Template)
		if err != nil {
			return 0, 0, 0, err
		}
		if err := rezip(template); err != nil {
			return 0, 0, 0, err
		}
	}
	return ours, time.Since(start), len(made), nil
}

// rezip unzips a file and zips its parts again.
func rezip(file []byte) error {
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return err
	}
	out := zip.NewWriter(io.Discard)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			return err
		}
		content, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return err
		}
		w, err := out.Create(part.Name)
		if err != nil {
			return err
		}
		if _, err := w.Write(content); err != nil {
			return err
		}
	}
	return out.Close()
}
