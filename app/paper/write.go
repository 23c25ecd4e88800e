package paper

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/data"
)

// Written is a document that was written.
type Written struct {
	Path string // of the file
	Note string // what the clerk should know: that an edited file was left alone; "" when all is as expected

	isNew bool // no file stood there before
}

// Policy says what becomes of a file that is in the way and that the program did not write there, or that somebody has edited
// since.
type Policy int

// The policies. A file that the program wrote and nobody has changed since is always replaced.
const (
	SecondName Policy = iota // it stays, and the new file gets a second name beside it
	KeepEdited               // it stays, and the document is not written
	Replace                  // it is replaced
)

// Write makes a document for the record with an id of its register and writes it into a folder, whole or not at all; a document
// with pieces must name one. An edited file of that name stays, and the new one gets a second name and a note. The error is a
// *LeftOut when the document's condition does not hold, a *data.NotSaved when the disk is to blame.
func Write(s *data.Store, d Document, id int64, dir string) (Written, error) {
	file, name, err := NewMaker(s).Make(d, id)
	if err != nil {
		return Written{}, err
	}
	p := &Prepared{store: s, id: id}
	return p.deliver(finished{d, file, name}, dir, SecondName)
}

// PlainText gives what a document says for a record as a text to paste into a chat group, all its pieces one after the other. What
// stays in the office otherwise is masked, too: a chat group is outside. The error is a *LeftOut when the document's condition
// does not hold.
func PlainText(s *data.Store, d Document, id int64) (string, error) {
	if d.Mask == office.MaskInternal {
		d.Mask = office.MaskReport
	}
	files, left, err := NewMaker(s).whole(d, id)
	if len(files) == 0 && len(left) > 0 {
		return "", left[0]
	}
	var out []string
	for _, f := range files {
		text, err := docx.PlainText(f.file)
		if err != nil {
			return "", err
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n\n"), err
}

// finished is a document that was made and is not written yet.
type finished struct {
	doc  Document
	file []byte
	name string
}

// Prepared are documents that were made, so that it is known what is in their way before the first is written.
type Prepared struct {
	Left []*LeftOut // documents whose condition does not hold

	store *data.Store
	id    int64
	files []finished
}

// Prepare makes those documents whose condition holds, each with all its pieces. step is told before each document how many are
// done; its error stops the work. It may be nil.
func Prepare(s *data.Store, list []Document, id int64, step func(done, total int, next string) error) (*Prepared, error) {
	m, p := NewMaker(s), &Prepared{store: s, id: id}
	for i, d := range list {
		if step != nil {
			if err := step(i, len(list), d.Called()); err != nil {
				return nil, err
			}
		}
		made, out, err := m.whole(d, id)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, made...)
		p.Left = append(p.Left, out...)
	}
	return p, nil
}

// Len is how many files there are to write.
func (p *Prepared) Len() int { return len(p.files) }

// Files gives what was made: each document with the name of its file and its content.
func (p *Prepared) Files() iter.Seq2[Document, File] {
	return func(yield func(Document, File) bool) {
		for _, f := range p.files {
			if !yield(f.doc, File{f.name, f.file}) {
				return
			}
		}
	}
}

// File is a finished file that is not written yet.
type File struct {
	Name    string
	Content []byte
}

// Edited names the files in a folder that are in the way: somebody has edited them since, or the program did not write them.
func (p *Prepared) Edited(dir string) ([]string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, f := range p.files {
		if !untouched(p.store, filepath.Join(dir, f.name)) {
			out = append(out, f.name)
		}
	}
	return out, nil
}

// Write writes what was made into a folder. When the disk fails, those files that were new are taken away.
func (p *Prepared) Write(dir string, policy Policy) ([]Written, error) {
	var done []Written
	for _, f := range p.files {
		one, err := p.deliver(f, dir, policy)
		if err != nil {
			for _, w := range done {
				if w.isNew {
					os.Remove(w.Path)
				}
			}
			return nil, err
		}
		done = append(done, one)
	}
	return done, nil
}

// WriteAll writes those documents whose condition holds, each with all its pieces, and names the others. All are made before the
// first is written, so that a template that cannot be filled leaves nothing behind. Edited files stay, and the new ones get
// second names. step is as in Prepare.
func WriteAll(s *data.Store, list []Document, id int64, dir string, step func(done, total int, next string) error) (done []Written, left []*LeftOut, err error) {
	p, err := Prepare(s, list, id, step)
	if err != nil {
		return nil, nil, err
	}
	if done, err = p.Write(dir, SecondName); err != nil {
		return nil, nil, err
	}
	return done, p.Left, nil
}

// wholeDocument is a document with all its pieces, and why it, or some of them, are left out.
type wholeDocument struct {
	files []finished
	left  []*LeftOut
}

// whole makes a document with all its pieces once, and tells why it, or some of them, are left out.
func (m *Maker) whole(d Document, id int64) (files []finished, left []*LeftOut, err error) {
	key := fmt.Sprintf("%d %s", id, d.key())
	if kept, ok := m.made[key]; ok {
		return kept.files, kept.left, nil
	}
	var out *LeftOut
	pieces, err := m.Pieces(d, id)
	if errors.As(err, &out) {
		left, err = append(left, out), nil
	}
	for _, p := range pieces {
		f := finished{doc: p}
		f.file, f.name, err = m.Make(p, id)
		switch {
		case errors.As(err, &out):
			left, err = append(left, out), nil
		case err != nil:
			return nil, nil, err
		default:
			files = append(files, f)
		}
	}
	if err == nil {
		m.made[key] = wholeDocument{files, left}
	}
	return files, left, err
}

// deliver writes a finished file into a folder.
func (p *Prepared) deliver(f finished, dir string, policy Policy) (Written, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Written{}, err
	}
	s, wanted := p.store, filepath.Join(dir, f.name)
	path := wanted
	switch {
	case untouched(s, wanted) || policy == Replace:
	case policy == KeepEdited:
		return Written{Path: wanted, Note: "“" + f.name + "”有人改过，保留改过的，没有重新生成。"}, nil
	default:
		for n := 2; !untouched(s, path); n++ {
			path = data.NumberedName(wanted, n)
		}
	}
	_, err = os.Lstat(path)
	out := Written{Path: path, isNew: err != nil}
	if path != wanted {
		out.Note = "文件夹里的“" + f.name + "”有人改过，或者不是本系统生成的，没有覆盖；这一份另存为“" + filepath.Base(path) + "”。"
	}
	if err := data.WriteOut(path, true, content(f.file)); err != nil {
		return Written{}, err
	}
	if err := s.Keep(writtenKey(path), fingerprint(f.file)); err != nil {
		return Written{}, err
	}
	return out, remember(s, f.doc, p.id, out.Path, f.file)
}

// untouched tells whether a path is free, or holds what the program wrote there last.
func untouched(s *data.Store, path string) bool {
	if _, err := os.Lstat(path); os.IsNotExist(err) {
		return true
	}
	content, err := os.ReadFile(path)
	return err == nil && s.Kept(writtenKey(path)) == fingerprint(content)
}

func writtenKey(path string) string { return "written:" + path }

func fingerprint(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}

// content writes a whole file.
func content(file []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	}
}
