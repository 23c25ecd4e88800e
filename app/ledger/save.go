package ledger

import (
	"io"

	"npcdesk/data"
)

// Save writes the workbook to path: whole, under its name, or not at all. An existing file is replaced only when replace is
// set. The error is a *data.NotSaved when the disk is to blame, else what the rows gave or what was wrong with the Book.
func Save(path string, b Book, replace bool) (Report, error) {
	var report Report
	err := data.WriteOut(path, replace, func(w io.Writer) error {
		var err error
		report, err = b.Write(w)
		return err
	})
	return report, err
}
