package parcel

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/data"
)

// The files of a handing-over; the day stands in the name of the backup.
const (
	handoverList   = "移交清单.docx"
	handoverBackup = "数据备份-%s.npcbak"
)

// HandedOver is the folder for the next clerk, with its files: the list first, then the backup.
type HandedOver struct {
	Dir   string
	Files []string // paths
}

// HandOver makes, in a folder of its own below out, what passes the office to the next clerk (移交): a backup with all records
// and attachments, read back, and the list of paper.HandoverList. The folder's name is free or numbered; nothing is left when
// something fails.
func HandOver(s *data.Store, out string, step Step) (made HandedOver, err error) {
	if out, err = filepath.Abs(out); err != nil {
		return made, err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return made, fmt.Errorf("文件夹“%s”建不了，没有生成移交包。请换一个文件夹。（%w）", out, err)
	}
	temp, err := os.MkdirTemp(out, "~npcdesk-*")
	if err != nil {
		return made, fmt.Errorf("不能写入文件夹“%s”，没有生成移交包。请换一个文件夹，例如U盘或“文档”。（%w）", out, err)
	}
	defer os.RemoveAll(temp)
	in := s.Settings()
	today := strings.ReplaceAll(string(in.Today), "-", "")
	files := []string{handoverList, fmt.Sprintf(handoverBackup, today)}
	if err := fillHandover(s, temp, files, step); err != nil {
		return made, err
	}
	made.Dir = free(filepath.Join(out, data.OutName([]string{in.Text(office.KeyTown) + "人大移交", today}, "")))
	if err := os.Rename(temp, made.Dir); err != nil {
		return HandedOver{}, fmt.Errorf("“%s”没有写出，移交包没有生成，没有留下半个文件。请重试，或者换一个文件夹。（%w）", made.Dir, err)
	}
	for _, f := range files {
		made.Files = append(made.Files, filepath.Join(made.Dir, f))
	}
	return made, os.Chmod(made.Dir, 0o755) // a temporary folder is for one person only
}

// fillHandover writes the backup, then the list, which names it.
func fillHandover(s *data.Store, dir string, files []string, step Step) error {
	tell := func(done int, next string) error {
		if step == nil {
			return nil
		}
		return step(done, len(files), next)
	}
	if err := tell(0, "备份"); err != nil {
		return err
	}
	backup, err := s.Backup(filepath.Join(dir, files[1]), "")
	if err != nil {
		return err
	}
	if err := tell(1, "移交清单"); err != nil {
		return err
	}
	list, _, err := paper.NewMaker(s).Make(paper.HandoverList(backup), int64(s.Settings().Int(office.KeyTerm)))
	if err != nil {
		return err
	}
	return data.WriteOut(filepath.Join(dir, files[0]), false, func(w io.Writer) error { return whole(w, list) })
}
