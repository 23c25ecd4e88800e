package screens

import (
	"path/filepath"

	"npcdesk/app/ledger"
	"npcdesk/app/paper"
	"npcdesk/app/ui"
)

// sheetBeside is the Excel sheet that some offices prefer to a paper (DOMAIN.md §6.3), nil for a paper that has none.
func sheetBeside(doc paper.Document) *ledger.RecordSheet {
	if s := ledger.SheetOf(doc.Name); s != nil && s.Register == doc.Register {
		return s
	}
	return nil
}

// writeSheet writes the Excel sheet of a record beside which a paper stands, of the paper's days and for its readers.
func (d *Desk) writeSheet(doc paper.Document, id int64) {
	sheet, store := sheetBeside(doc), d.store
	ui.Fetch(func() (ledger.Ledger, error) {
		return sheet.OfRecord(store, id, ledger.Options{From: doc.From, To: doc.To, Mask: doc.Mask})
	}, func(l ledger.Ledger, err error) {
		if err != nil {
			d.bar.Say(ui.Warn, err.Error())
			return
		}
		d.saveBook(filepath.Join(d.outFolder(), l.File), false, func() (ledger.Book, error) {
			return ledger.Single(store.Settings(), l), nil
		})
	})
}
