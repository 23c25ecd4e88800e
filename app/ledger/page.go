package ledger

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// setUpPage gives a sheet its paper (DOMAIN.md §6.1): A4, margins, centred, one page wide and as many tall as it takes, page
// numbers (or one page only), and rows 1 to lastHeader repeated on each page. It must run before the sheet's stream is opened, which writes the
// first part of it.
func setUpPage(file *excelize.File, sheet string, portrait, onePage bool, lastHeader int) error {
	const a4 = 9 // in excelize's table of paper sizes
	const inch = 2.54
	orientation := "landscape"
	if portrait {
		orientation = "portrait"
	}
	tall := 0
	if onePage {
		tall = 1
	}
	// The size "" removes the wrong size A1 of an empty sheet; readers that trust it would see one cell.
	if err := file.SetSheetDimension(sheet, ""); err != nil {
		return err
	}
	if err := file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: new(true)}); err != nil {
		return err
	}
	if err := file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: new(a4), Orientation: &orientation, FitToWidth: new(1), FitToHeight: &tall}); err != nil {
		return err
	}
	if err := file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Top: new(1.9 / inch), Bottom: new(1.9 / inch), Left: new(1.5 / inch), Right: new(1.5 / inch),
		Header: new(0.8 / inch), Footer: new(0.8 / inch), Horizontally: new(true)}); err != nil {
		return err
	}
	if err := file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页 共 &N 页"}); err != nil {
		return err
	}
	if lastHeader == 0 {
		return nil
	}
	return file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet,
		RefersTo: "'" + sheet + "'!$1:$" + strconv.Itoa(lastHeader)})
}
