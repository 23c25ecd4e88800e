package parcel

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"npcdesk/app/paper"
	"npcdesk/data"
)

// deliver puts a package into a folder: its own folder, its zip and the draft of its mail, under names that are free. They are made beside their
// places and moved there when all are whole. undo takes them away again.
func deliver(out, name, about string, files []paper.File, sent *Sent) (undo func() error, err error) {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, fmt.Errorf("文件夹“%s”建不了，没有生成报送包。请换一个文件夹。（%w）", out, err)
	}
	if out, err = filepath.Abs(out); err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp(out, "~npcdesk-*")
	if err != nil {
		return nil, fmt.Errorf("不能写入文件夹“%s”，没有生成报送包。请换一个文件夹，例如桌面或“文档”。（%w）", out, err)
	}
	defer os.RemoveAll(temp)
	at, err := time.Parse(time.RFC3339, sent.At)
	if err != nil {
		return nil, err
	}
	if err := fill(temp, about, at, files); err != nil {
		return nil, err
	}
	base := filepath.Join(out, name)
	for n := 2; present(base) || present(base+".zip") || present(base+".eml"); n++ {
		base = data.NumberedName(filepath.Join(out, name), n)
	}
	sent.Dir, sent.Zip, sent.Mail = base, base+".zip", base+".eml"
	var moved []string
	undo = func() error {
		var errs []error
		for _, path := range moved {
			errs = append(errs, os.RemoveAll(path))
		}
		return errors.Join(errs...)
	}
	for from, to := range map[string]string{"files": sent.Dir, "zip": sent.Zip, "eml": sent.Mail} {
		if err := os.Rename(filepath.Join(temp, from), to); err != nil {
			return nil, errors.Join(fmt.Errorf("“%s”没有写出，报送包没有生成，没有留下半个文件。请重试，或者换一个文件夹。（%w）", filepath.Base(to), err), undo())
		}
		moved = append(moved, to)
	}
	return undo, nil
}

func present(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// fill writes folder, zip and mail under plain names.
func fill(temp, about string, at time.Time, files []paper.File) error {
	if err := os.Mkdir(filepath.Join(temp, "files"), 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := data.WriteOut(filepath.Join(temp, "files", f.Name), false, func(w io.Writer) error { return whole(w, f.Content) }); err != nil {
			return err
		}
	}
	if err := data.WriteOut(filepath.Join(temp, "zip"), false, func(w io.Writer) error { return writeZip(w, files) }); err != nil {
		return err
	}
	subject := "报送" + about
	text := fmt.Sprintf("现报送%s，共%d个文件，作为附件一并发送。文件目录、页数和校验值见“%s”，正式的函见第1号文件。", about, len(files), listName)
	return data.WriteOut(filepath.Join(temp, "eml"), false, func(w io.Writer) error { return writeMail(w, subject, text, at, files) })
}

func whole(w io.Writer, content []byte) error {
	_, err := io.Copy(w, bytes.NewReader(content))
	return err
}

// writeZip packs files without times, so that the same files give the same bytes.
func writeZip(w io.Writer, files []paper.File) error {
	z := zip.NewWriter(w)
	for _, f := range files {
		entry, err := z.Create(f.Name)
		if err == nil {
			err = whole(entry, f.Content)
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}
