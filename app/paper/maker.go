package paper

import (
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Maker makes papers from one state of the records: what several papers read is read once. It is used by one goroutine and
// thrown away when the records change.
type Maker struct {
	store *data.Store
	in    record.Settings
	facts office.Facts

	read      map[string]any // what record and found have read, and the volume
	templates map[string]*docx.Template
	made      map[string]wholeDocument // what whole has made
}

// NewMaker starts making papers from the records as they stand now.
func NewMaker(s *data.Store) *Maker {
	return &Maker{store: s, in: s.Settings(), facts: s.Facts(), read: map[string]any{}, templates: map[string]*docx.Template{}, made: map[string]wholeDocument{}}
}

// Make gives the .docx file of a document for the record with an id of its register, and the name it may have as a file.
// A document with pieces is asked for piece by piece (Pieces). The error is a *LeftOut when the condition does not hold, and
// holds a *docx.TagError when the office's own template has tags that nobody knows.
func (m *Maker) Make(d Document, id int64) (file []byte, name string, err error) {
	j, err := m.newJob(d, id)
	if err != nil {
		return nil, "", err
	}
	if reason := j.missing(); reason != "" {
		return nil, "", &LeftOut{d, reason}
	}
	words := j.words()
	if d.Wide != nil && d.Wide(j) {
		d.Template += wideTemplate
	}
	if j.err != nil {
		return nil, "", j.err
	}
	file, err = m.filled(d, words)
	if err == nil && d.Finish != nil {
		file, err = d.Finish(j, file)
	}
	return file, j.fileName(), err
}

// Pieces gives the files that a document consists of for a record: the document itself, or one for each of its pieces. The
// error is a *LeftOut when its condition does not hold.
func (m *Maker) Pieces(d Document, id int64) ([]Document, error) {
	if d.Each == nil || d.Piece.Of != nil {
		return []Document{d}, nil
	}
	j, err := m.newJob(d, id)
	if err != nil {
		return nil, err
	}
	if reason := j.missing(); reason != "" {
		return nil, &LeftOut{d, reason}
	}
	pieces := d.Each(j)
	if j.err != nil {
		return nil, j.err
	}
	if len(pieces) == 0 {
		return nil, &LeftOut{d, "没有要写进这种文件的记录"}
	}
	out := make([]Document, len(pieces))
	for i, p := range pieces {
		out[i] = d
		out[i].Piece = p
	}
	return out, nil
}
