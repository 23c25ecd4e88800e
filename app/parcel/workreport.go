package parcel

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/data"
)

// dataSheet is the ledger that goes with a report: 数据汇总表 (DOMAIN.md §6.6).
const dataSheet = "T07"

// WriteReport writes the work report of a period into a folder, and the data sheet that goes with it (DOMAIN.md §6.6, §7.1). A file
// that is in the way stays, and the new one gets a second name. It returns the names of the files in the folder, the report first.
// The error is a *data.NotSaved when the disk is to blame, a *docx.TagError in it when the office's own template is.
func WriteReport(s *data.Store, q paper.ReportQuery, dir string) ([]string, error) {
	if q.From == "" && q.To == "" {
		q.From, q.To = paper.ReportPeriod(s, q.Kind)
	}
	document, term := paper.ReportPaper(s, q)
	file, name, err := paper.NewMaker(s).Make(document, term)
	if err != nil {
		return nil, err
	}
	sheet, err := ledger.Make(s, dataSheet, ledger.Options{From: q.From, To: q.To, Mask: office.MaskReport})
	if err != nil {
		return nil, err
	}
	target := free(filepath.Join(dir, name))
	err = data.WriteOut(target, false, func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	})
	if err != nil {
		return nil, err
	}
	book := free(filepath.Join(dir, sheet.File))
	if _, err := ledger.Save(book, ledger.Single(s.Settings(), sheet), false); err != nil {
		return nil, errors.Join(err, os.Remove(target)) // both or none
	}
	return []string{filepath.Base(target), filepath.Base(book)}, nil
}

// free is a path under which nothing stands yet.
func free(path string) string {
	if _, err := os.Lstat(path); err == nil {
		return data.SecondName(path)
	}
	return path
}
