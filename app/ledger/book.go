package ledger

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// Book is a workbook: one ledger, or several (汇总) behind a contents sheet with links to each and back.
type Book struct {
	Title   string // document title, and the heading of the contents sheet; empty takes the first ledger's
	Unit    string // document author: 清溪镇人大主席团
	Day     string // ISO day that the document says it was made on; the clock is not asked, so that the same Book gives the same bytes
	Ledgers []Ledger
}

// contentsSheet is the name of the sheet that lists the others.
const contentsSheet = "目录"

// program is what the document properties name as the program that made the file.
const program = "乡镇人大工作台"

// Write writes the workbook. The report is whole only when there is no error.
func (b Book) Write(w io.Writer) (Report, error) {
	file := excelize.NewFile()
	defer file.Close()
	report, err := b.fill(file)
	if err != nil {
		return report, err
	}
	file.SetZipWriter(newOrderedZip)
	return report, file.Write(w)
}

// fill writes all sheets and the document properties into an empty file.
func (b Book) fill(file *excelize.File) (Report, error) {
	var report Report
	if len(b.Ledgers) == 0 {
		return report, fmt.Errorf("没有可以导出的台账，没有生成文件；请先选择至少一个台账")
	}
	if err := file.SetDefaultFont(bodyFont); err != nil {
		return report, err
	}
	if err := b.properties(file); err != nil {
		return report, err
	}
	names, pictures, err := b.makeSheets(file)
	if err != nil {
		return report, err
	}
	styles := &styles{file: file, made: map[look]int{}}
	for i := range b.Ledgers {
		w, err := newSheetWriter(file, styles, names[i], &b.Ledgers[i])
		if err != nil {
			return report, err
		}
		w.back = len(names) > 1
		if err := w.write(); err != nil {
			return report, err
		}
		if name := pictures[i]; name != "" {
			if err := w.charts(name); err != nil {
				return report, err
			}
		}
		report.Sheets = append(report.Sheets, w.report)
	}
	if len(names) > 1 {
		return report, b.contents(file, styles, report.Sheets)
	}
	return report, nil
}

// makeSheets makes the empty sheets in their order and gives the names of the ledgers' sheets, and of those of their charts, ""
// where a ledger has none.
func (b Book) makeSheets(file *excelize.File) (sheets, pictures []string, err error) {
	var wanted []string
	if len(b.Ledgers) > 1 {
		wanted = append(wanted, contentsSheet)
	}
	for _, l := range b.Ledgers {
		wanted = append(wanted, l.Sheet)
		if l.drawn() {
			wanted = append(wanted, l.Sheet+chartsSuffix)
		}
	}
	names := sheetNames(wanted)
	if err := file.SetSheetName("Sheet1", names[0]); err != nil {
		return nil, nil, err
	}
	for _, name := range names[1:] {
		if _, err := file.NewSheet(name); err != nil {
			return nil, nil, err
		}
	}
	names = names[min(len(b.Ledgers)-1, 1):] // without the contents
	for _, l := range b.Ledgers {
		picture := ""
		sheets, names = append(sheets, names[0]), names[1:]
		if l.drawn() {
			picture, names = names[0], names[1:]
		}
		pictures = append(pictures, picture)
	}
	return sheets, pictures, nil
}

// contents writes the first sheet, when the others are known. It is a ledger like any other.
func (b Book) contents(file *excelize.File, styles *styles, sheets []SheetReport) error {
	rows := make([][]any, len(sheets))
	for i, s := range sheets {
		rows[i] = []any{b.Ledgers[i].Number, s.Title, s.Name, s.Rows}
	}
	l := Ledger{Title: b.title(), Unit: b.Unit, Filled: b.Day, Portrait: true, Rows: InMemory(rows), Columns: []Column{
		{Title: "编号", Width: 7, Align: Centre}, {Title: "台账名称", Width: 34}, {Title: "工作表", Width: 20, link: true},
		{Title: "行数", Kind: Number, Width: 8}}}
	w, err := newSheetWriter(file, styles, contentsSheet, &l)
	if err != nil {
		return err
	}
	for i, s := range sheets {
		if err := link(file, contentsSheet, fmt.Sprintf("D%d", w.top+i), s.Name, "打开这张表"); err != nil {
			return err
		}
	}
	return w.write()
}

// link makes a cell lead to the top of another sheet. It must run before the sheet's stream is closed.
func link(file *excelize.File, sheet, cell, target, tip string) error {
	return file.SetCellHyperLink(sheet, cell, "'"+target+"'!A1", "Location", excelize.HyperlinkOpts{Tooltip: &tip})
}

func (b Book) title() string {
	if b.Title == "" {
		return b.Ledgers[0].Title
	}
	return b.Title
}

// properties sets the document properties. excelize leaves its own where it is given an empty one, hence the fallbacks.
func (b Book) properties(file *excelize.File) error {
	made := "2000-01-01"
	if _, err := time.Parse(time.DateOnly, b.Day); err == nil {
		made = b.Day
	}
	made += "T00:00:00Z"
	author := strings.TrimSpace(clean(b.Unit))
	if author == "" {
		author = program
	}
	var numbers []string
	for _, l := range b.Ledgers {
		if l.Number != "" {
			numbers = append(numbers, l.Number)
		}
	}
	if err := file.SetAppProps(&excelize.AppProperties{Application: program}); err != nil {
		return err
	}
	return file.SetDocProps(&excelize.DocProperties{Title: clean(b.title()), Creator: author, LastModifiedBy: author,
		Keywords: strings.Join(numbers, " "), Created: made, Modified: made, Language: "zh-CN"})
}
