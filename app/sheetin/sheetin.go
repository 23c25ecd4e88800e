// Package sheetin reads the tables that an office keeps — .xlsx, .xls and .csv — into clean rows: it finds the header
// among title rows, matches it with the columns it is given, and leaves out totals, footers and repeated headers. It
// knows no register's rules and makes nothing up: a cell that cannot be read stays unread, with a reason in Chinese.
package sheetin

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Kind tells what a cell holds.
type Kind uint8

// The kinds of cells.
const (
	KindEmpty  Kind = iota
	KindText        // Text as it stands in the file, not trimmed
	KindNumber      // Number, and Text as Excel would print it
	KindDate        // Number is Excel's serial (1900 system), Text the ISO date, date and time, or time
	KindBool        // Number is 0 or 1, Text 是 or 否
	KindError       // Text is the error as Excel shows it; "" for a formula that was never computed
)

// Cell is one cell as it is stored. Conversions to plain values (Date, Int, Money …) are functions of the package.
type Cell struct {
	Text   string
	Number float64
	Kind   Kind
}

// Row is a row that holds something. Number is the row number that the spreadsheet shows, from 1; Cells are indexed
// by column from 0 and end with the last cell that is not empty.
type Row struct {
	Number int
	Hidden bool
	Cells  []Cell
}

// Cell returns the cell of a column counted from 0, an empty one where the row is shorter.
func (r Row) Cell(col int) Cell {
	if col < 0 || col >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[col]
}

// Range is a merged rectangle: row numbers from 1, columns from 0, both ends included.
type Range struct{ FirstRow, LastRow, FirstCol, LastCol int }

// Sheet is one sheet: its rows that hold something, in order, and its merged ranges.
type Sheet struct {
	Name       string
	Hidden     bool
	Rows       []Row
	Merged     []Range
	HiddenCols map[int]bool    // columns from 0
	Widths     map[int]float64 // of an .xls: columns from 0 that have a width of their own, in characters
}

// Book is one file that was read. Path is the file's path as it was given; a .csv has one sheet named after the file.
type Book struct {
	Path   string
	Sheets []*Sheet
}

// Sheet returns the sheet of that name, or nil.
func (b *Book) Sheet(name string) *Sheet {
	for _, s := range b.Sheets {
		if s.Name == name {
			return s
		}
	}
	return nil
}

const (
	maxFileSize = 100 << 20 // bytes; a roster of 50,000 rows and 20 columns takes under 10 MB
	maxCells    = 2_000_000 // over all sheets, gaps and empty cells included: 64 MB, and 20 seconds of parsing
)

// What can be wrong with a file, said so that the clerk knows what is safe and what to do; Open puts the file's name
// in front.
var (
	errPassword  = errors.New("有打开密码或已加密，没有读取，原文件没有改动。请用 Excel 或 WPS 打开，取消密码后另存一份再导入")
	errDamaged   = errors.New("已损坏或不完整，没有读取，原文件没有改动。请用 Excel 或 WPS 打开试试，能打开就另存为 .xlsx 再导入，打不开请找原件重新拷贝一份")
	errNotTable  = errors.New("不是表格文件，没有读取。请选择 .xlsx、.xls 或 .csv 文件")
	errTooOld    = errors.New("是 Excel 97 以前的旧格式，没有读取，原文件没有改动。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入")
	errTooLarge  = errors.New("太大，没有读取，原文件没有改动。请在 Excel 或 WPS 中把它分成几份，或删去多余的空行空列、图片，另存后再导入")
	errEmptyFile = errors.New("是空文件，里面什么也没有。请检查是不是选错了文件")
	errWord      = errors.New("是 Word 文档，不是表格文件，没有读取。请把里面的表格复制到 Excel 或 WPS 表格，存为 .xlsx 再导入")
	errWebPage   = errors.New("其实是网页格式，不是真正的表格文件，没有读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入")
	errOtherKind = errors.New("是其他格式的表格（.ods 或 .xlsb），没有读取，原文件没有改动。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入")
)

// Open reads a whole file. What kind it is shows from its contents, not from its name: offices rename files. The
// error says in Chinese what is wrong with the file and what to do; nothing is ever written.
func Open(path string) (book *Book, err error) {
	defer func() {
		// Two foreign parsers work on files from anywhere; should one of them panic, the clerk loses no window over it.
		if recover() != nil {
			book, err = nil, errDamaged
		}
		if err != nil {
			err = fmt.Errorf("文件“%s”%w。", filepath.Base(path), err)
		}
	}()
	data, err := load(path)
	if err != nil {
		return nil, err
	}
	sheets, err := read(data)
	if err != nil {
		return nil, err
	}
	for _, s := range sheets {
		if s.Name == "" {
			base := filepath.Base(path)
			s.Name = base[:len(base)-len(filepath.Ext(base))]
		}
	}
	return &Book{Path: path, Sheets: sheets}, nil
}

// load reads the file's bytes.
func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("找不到了，可能已被移动或改名。请重新选择文件")
	case err != nil:
		return nil, fmt.Errorf("打不开，没有读取（%v）。请检查它所在的磁盘或 U 盘，再试一次", err)
	case info.IsDir():
		return nil, errors.New("是文件夹，不是表格文件。请选择 .xlsx、.xls 或 .csv 文件")
	case info.Size() == 0:
		return nil, errEmptyFile
	case info.Size() > maxFileSize:
		return nil, errTooLarge
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("读不出来（%v）。请先关闭正在使用它的程序，再试一次", err)
	}
	return data, nil
}

// read tells the kind of a file by its first bytes and reads it.
func read(data []byte) ([]*Sheet, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return readXLSX(data)
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return readXLS(data)
	case isBareBIFF(data):
		return nil, errTooOld
	}
	return readCSV(data)
}

// isBareBIFF recognises the workbooks of Excel 2 to 4, which are no compound files: they begin with a BOF record.
func isBareBIFF(data []byte) bool {
	return len(data) > 4 && data[0] == 0x09 && (data[1] == 0 || data[1] == 2 || data[1] == 4) && data[3] == 0 &&
		(data[2] == 4 || data[2] == 6 || data[2] == 8)
}
