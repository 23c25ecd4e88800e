package data

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// filesDir holds attachments under their SHA-256, in folders of their first two digits.
const filesDir = "files"

func (s *Store) filePath(sum string) string {
	return filepath.Join(s.Dir, filesDir, sum[:2], sum)
}

// Attach copies files into the data folder and ties them to a record in a slot (照片, 报告, 佐证 …), as one batch.
func (s *Store) Attach(reg *record.Any, id int64, slot string, paths ...string) error {
	rec, err := s.Get(reg, id)
	if err != nil {
		return err
	}
	b := Batch{Label: "添加附件到“" + reg.Title(rec) + "”"}
	if b.Changes, err = s.Attaching(reg, id, slot, paths...); err != nil {
		return err
	}
	_, err = s.Save(b)
	return err
}

// Attaching copies files into the data folder and gives the changes that tie them to a record in a slot, for a batch that does more.
// A record that is new in that batch is named by its negative number.
func (s *Store) Attaching(reg *record.Any, id int64, slot string, paths ...string) ([]Change, error) {
	var out []Change
	for _, path := range paths {
		sum, size, err := s.TakeFile(path)
		if err != nil {
			return nil, err
		}
		out = append(out, Change{Reg: office.Attachments.Any, Op: Put, Rec: &office.Attachment{
			Register: reg.Key, Record: record.Some(id), Slot: slot, Name: filepath.Base(path), SHA256: sum, Size: record.Some(size)}})
	}
	return out, nil
}

// TakeFile copies a file into the data folder and returns its SHA-256 (hex) and size in bytes. The same content is kept once. An attachment that
// speaks of it is saved through the door. The error is in the clerk's words.
func (s *Store) TakeFile(path string) (sum string, size int64, err error) {
	fail := func(err error) (string, int64, error) {
		return "", 0, say(err, "文件“%s”没有添加：不能读取它，或数据文件夹不能写入。原文件没有改动；请检查后再试。", filepath.Base(path))
	}
	in, err := os.Open(path)
	if err != nil {
		return fail(err)
	}
	defer in.Close()
	if err := os.MkdirAll(filepath.Join(s.Dir, filesDir), 0o755); err != nil {
		return fail(err)
	}
	tmp, err := os.CreateTemp(filepath.Join(s.Dir, filesDir), "new-*")
	if err != nil {
		return fail(err)
	}
	defer os.Remove(tmp.Name())
	hash := sha256.New()
	if size, err = io.Copy(io.MultiWriter(tmp, hash), in); err == nil {
		err = tmp.Sync()
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fail(err)
	}
	sum = hex.EncodeToString(hash.Sum(nil))
	target := s.filePath(sum)
	if _, err := os.Stat(target); err == nil {
		return sum, size, nil
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return fail(err)
	}
	if err := os.Rename(tmp.Name(), target); err != nil {
		return fail(err)
	}
	return sum, size, nil
}

// AttachmentsOf lists the files of a record, in the order they were added.
func (s *Store) AttachmentsOf(reg *record.Any, id int64) ([]*office.Attachment, error) {
	return All(s, office.Attachments, record.Query{Where: []record.Filter{
		{Key: "register", Op: record.Is, Value: reg.Key}, {Key: "record", Op: record.Is, Value: id}}})
}

// Photo returns the path of the record's latest picture in the slot 照片, "" when it has none.
func (s *Store) Photo(reg *record.Any, id int64) string {
	all := s.Photos(reg, id)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}

// Photos returns the paths of the record's pictures in the slot 照片, in the order in which they were added.
func (s *Store) Photos(reg *record.Any, id int64) []string {
	list, err := s.AttachmentsOf(reg, id)
	if err != nil {
		return nil
	}
	var out []string
	for _, a := range list {
		if a.Slot == "照片" {
			out = append(out, s.filePath(a.SHA256))
		}
	}
	return out
}

// CopyOut puts a copy of an attachment, under its own name, into a folder and returns its path: what is opened is always a
// copy, so that the kept file cannot be changed by accident.
func (s *Store) CopyOut(a *office.Attachment, dir string) (string, error) {
	target := filepath.Join(dir, filepath.Base(a.Name))
	content, err := s.Content(a)
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(target, content, 0o644); err != nil {
		return "", lostFile(a, err)
	}
	return target, nil
}

// Content reads an attachment.
func (s *Store) Content(a *office.Attachment) ([]byte, error) {
	content, err := os.ReadFile(s.filePath(a.SHA256))
	if err != nil {
		return nil, lostFile(a, err)
	}
	return content, nil
}

func lostFile(a *office.Attachment, err error) error {
	return say(err, "附件“%s”打不开：文件可能已丢失。请运行“体检”，或从备份恢复。", a.Name)
}

// Sweep removes files that no attachment, in use, in the recycle bin or in the history, speaks of any more.
func (s *Store) Sweep() (removed int, err error) {
	paths, err := filepath.Glob(filepath.Join(s.Dir, filesDir, "??", "*"))
	if err != nil {
		return 0, err
	}
	for _, p := range paths {
		sum := filepath.Base(p)
		var used int
		err := s.read.QueryRow(`SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)
			OR EXISTS (SELECT 1 FROM history WHERE register = 'attachment' AND (instr(before, ?1) > 0 OR instr(after, ?1) > 0))`, sum).Scan(&used)
		if err != nil {
			return removed, err
		}
		if used == 0 {
			if err := os.Remove(p); err != nil {
				return removed, err
			}
			removed++
		}
	}
	return removed, nil
}
