// Package biff reads the cells of an old Excel workbook (.xls, BIFF8: Excel 97 to 2003 and WPS) out of its OLE
// compound file, as [MS-XLS] describes them. It reads what a register needs: texts, numbers, number formats, merged
// ranges, hidden rows and columns; it neither computes formulas (their stored results are taken) nor writes.
package biff

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/richardlehane/mscfb"
)

// Errors that a caller tells apart to say what the clerk can do about them.
var (
	ErrEncrypted = errors.New("biff: the workbook is encrypted")
	ErrTooOld    = errors.New("biff: the workbook is older than Excel 97")
	ErrNotExcel  = errors.New("biff: the compound file holds no workbook")
	ErrDamaged   = errors.New("biff: the workbook is damaged")
	ErrTooLarge  = errors.New("biff: the workbook has too many cells")
)

// maxCells bounds the memory that one file can take; 50,000 rows of 20 columns are half of it.
const maxCells = 2_000_000

// Kind tells what a cell holds.
type Kind uint8

// The kinds of cells that a BIFF8 sheet stores.
const (
	Text Kind = iota
	Number
	Bool  // Number is 0 or 1
	Error // Text is the error as Excel shows it, such as #N/A
)

// Cell is one stored cell; Row and Col count from 0, XF is its index in Workbook.Formats.
type Cell struct {
	Row, Col int
	Kind     Kind
	Text     string
	Number   float64
	XF       int
}

// Range is a rectangle of cells, all four ends counted from 0 and included.
type Range struct{ FirstRow, LastRow, FirstCol, LastCol int }

// Sheet is one worksheet; its cells stand in the order of the file, which is row by row in practice.
type Sheet struct {
	Name       string
	Hidden     bool
	Cells      []Cell
	Merged     []Range
	HiddenCols []Range // only FirstCol and LastCol are set
	HiddenRows map[int]bool
	Widths     map[int]float64 // of columns that have one, in characters of the standard font
}

// Format is a number format: the built-in number, and the code where the workbook defines it itself.
type Format struct {
	ID   int
	Code string
}

// Workbook is a whole file. Date1904 says that its date serials count from 1904-01-01 instead of 1900.
type Workbook struct {
	Sheets   []Sheet
	Formats  []Format // by XF index
	Date1904 bool
}

// Streams returns the names of the streams in an OLE compound file. It fails with ErrDamaged.
func Streams(data []byte) ([]string, error) {
	files, err := openCompound(data)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Name
	}
	return names, nil
}

// Read reads a workbook from the bytes of a compound file. The error is, or wraps, one of this package's.
func Read(data []byte) (*Workbook, error) {
	files, err := openCompound(data)
	if err != nil {
		return nil, err
	}
	var old bool
	for _, f := range files {
		switch f.Name {
		case "Workbook":
			stream, err := readStream(f, len(data))
			if err != nil {
				return nil, err
			}
			return parse(stream)
		case "Book":
			old = true
		case "EncryptedPackage":
			return nil, ErrEncrypted
		}
	}
	if old {
		return nil, ErrTooOld
	}
	return nil, ErrNotExcel
}

// openCompound lists the streams of a compound file. The sector counts of the header are compared with the size of
// the file first: mscfb allocates by them, and one flipped byte would make it ask for gigabytes.
func openCompound(data []byte) ([]*mscfb.File, error) {
	const headerSize = 512
	if len(data) < headerSize {
		return nil, ErrDamaged
	}
	shift := binary.LittleEndian.Uint16(data[30:])
	if shift != 9 && shift != 12 {
		return nil, ErrDamaged
	}
	most := uint32(len(data)>>shift) + 1
	for _, at := range []int{40, 44, 64, 72} { // directory, FAT, mini FAT and DIFAT sectors
		if binary.LittleEndian.Uint32(data[at:]) > most {
			return nil, ErrDamaged
		}
	}
	compound, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return compound.File, nil
}

// readStream reads a stream in small pieces: mscfb joins neighbouring sectors in quadratic time, so that one large
// read would take minutes.
func readStream(f *mscfb.File, fileSize int) ([]byte, error) {
	if f.Size <= 0 || f.Size > int64(fileSize) {
		return nil, ErrDamaged
	}
	stream := make([]byte, f.Size)
	const piece = 32 << 10
	for at := 0; at < len(stream); at += piece {
		end := min(at+piece, len(stream))
		if _, err := io.ReadFull(f, stream[at:end]); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
		}
	}
	return stream, nil
}
