package paper

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"

	"npcdesk/data"
)

// Written is a document that was written.
type Written struct {
	Path string
	Note string // what the clerk should know: that an edited file was left alone; "" when all is as expected
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
	if dir, err = filepath.Abs(dir); err != nil {
		return Written{}, err
	}
	wanted := filepath.Join(dir, name)
	path, ours := wanted, true
	for n := 2; ; n++ {
		if ours = untouched(s, path); ours {
			break
		}
		path = data.NumberedName(wanted, n)
	}
	if err := data.WriteOut(path, true, content(file)); err != nil {
		return Written{}, err
	}
	out := Written{Path: path}
	if path != wanted {
		out.Note = "文件夹里的“" + name + "”有人改过，或者不是本系统生成的，没有覆盖；这一份另存为“" + filepath.Base(path) + "”。"
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
