package ledger

import "github.com/xuri/excelize/v2"

// Fonts and sizes in points, DOMAIN.md §6.1. 10.5 is 五号, the office's usual size of a table.
const (
	titleFont  = "方正小标宋简体"
	headerFont = "黑体"
	bodyFont   = "宋体"

	titleSize      = 22.0
	titleSizeSmall = 20.0 // for a title that does not fit one line
	headerSize     = 11.0
	infoSize       = 11.0
	bodySize       = 10.5
	smallSize      = 8.0 // for a text that is too long for the tallest row
)

// look is how a cell looks: the part of excelize.Style that ledgers use, comparable, so that each look is made once.
type look struct {
	font   string
	size   float64
	bold   bool
	link   bool
	align  string
	bottom bool // stands on the bottom of its row, otherwise in the middle
	border bool
	shrink bool   // numbers shrink to their column where text wraps: a number that is too wide prints as ####
	format string // number format; empty is General
}

// textFormat keeps what is typed as text when the clerk edits the cell: 007 keeps its zeros and =A1 stays what it says.
const textFormat = "@"

// textFormatLimit is the length from which old versions of Excel print #### for a cell with textFormat.
const textFormatLimit = 255

var (
	titleLook  = look{font: titleFont, size: titleSize, align: "center"}
	infoLook   = look{font: bodyFont, size: infoSize, align: "left", bottom: true}
	headerLook = look{font: headerFont, size: headerSize, align: "center", border: true}
	bodyLook   = look{font: bodyFont, size: bodySize, align: "left", border: true}
	totalLook  = look{font: bodyFont, size: bodySize, bold: true, align: "center", border: true}
	noteLook   = look{font: bodyFont, size: bodySize, align: "left"}
)

// styles gives the workbook's style number of a look.
type styles struct {
	file *excelize.File
	made map[look]int
}

// id is the style number of a look, made at its first use.
func (s *styles) id(l look) (int, error) {
	if id, ok := s.made[l]; ok {
		return id, nil
	}
	vertical := "center"
	if l.bottom {
		vertical = "bottom"
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: l.font, Size: l.size, Bold: l.bold, Color: "000000"},
		Alignment: &excelize.Alignment{Horizontal: l.align, Vertical: vertical, WrapText: !l.shrink, ShrinkToFit: l.shrink},
	}
	if l.link {
		style.Font.Color, style.Font.Underline = "0563C1", "single"
	}
	if l.border {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if l.format != "" {
		style.CustomNumFmt = &l.format
	}
	id, err := s.file.NewStyle(style)
	if err == nil {
		s.made[l] = id
	}
	return id, err
}
