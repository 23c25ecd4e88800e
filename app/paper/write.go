package paper

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"npcdesk/data"
)

// Written is a document that was written.
type Written struct {
	Path string
	Note string // what the clerk should know: that an edited file was left alone; "" when all is as expected

	isNew bool // no file stood there before
}

// Write makes a document for the record with an id of its register and writes it into a folder, whole or not at all. A file
// that the program wrote there earlier and nobody has changed since is replaced; any other file of that name stays, and
// the new one gets a second name and a note. The error is a *LeftOut when the document's condition does not hold, a
// *data.NotSaved when the disk is to blame.
func Write(s *data.Store, d Document, id int64, dir string) (Written, error) {
	file, name, err := Make(s, d, id)
	if err != nil {
		return Written{}, err
	}
	return deliver(s, file, name, dir)
}

// WriteAll writes those documents whose condition holds and names the others. All are made before the first is written, so
// that a template that cannot be filled leaves nothing behind; when the disk fails, those that were new are taken away.
func WriteAll(s *data.Store, list []Document, id int64, dir string) (done []Written, left []*LeftOut, err error) {
	var files [][]byte
	var names []string
	for _, d := range list {
		file, name, err := Make(s, d, id)
		var out *LeftOut
		switch {
		case errors.As(err, &out):
			left = append(left, out)
		case err != nil:
			return nil, nil, err
		default:
			files, names = append(files, file), append(names, name)
		}
	}
	for i, file := range files {
		one, err := deliver(s, file, names[i], dir)
		if err != nil {
			for _, w := range done {
				if w.isNew {
					os.Remove(w.Path)
				}
			}
			return nil, nil, err
		}
		done = append(done, one)
	}
	return done, left, nil
}

// deliver writes a finished file into a folder.
func deliver(s *data.Store, file []byte, name, dir string) (Written, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Written{}, err
	}
	wanted := filepath.Join(dir, name)
	path := wanted
	for n := 2; !untouched(s, path); n++ {
		path = data.NumberedName(wanted, n)
	}
	_, err = os.Lstat(path)
	out := Written{Path: path, isNew: err != nil}
	if path != wanted {
		out.Note = "文件夹里的“" + name + "”有人改过，或者不是本系统生成的，没有覆盖；这一份另存为“" + filepath.Base(path) + "”。"
	}
	if err := data.WriteOut(path, true, content(file)); err != nil {
		return Written{}, err
	}
	return out, s.Keep(writtenKey(path), fingerprint(file))
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
