package biff

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"slices"
	"testing"
)

// rec is one record of a stream.
func rec(kind uint16, data ...byte) []byte {
	return append(binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, kind), uint16(len(data))), data...)
}

func bof(kind byte) []byte { return rec(recBOF, 0, 6, kind, 0, 0, 0, 0, 0) }

// stream puts together globals and one sheet named 表; extra stands among the globals.
func stream(extra []byte, sheet ...[]byte) []byte {
	bound := rec(recBoundSheet, 0, 0, 0, 0, 0, 0, 1, 1, 0x68, 0x88)
	globals := slices.Concat(bof(5), extra, bound, rec(recEOF))
	at := bytes.Index(globals, bound) + recordHead
	binary.LittleEndian.PutUint32(globals[at:], uint32(len(globals)))
	return slices.Concat(globals, bof(worksheet), slices.Concat(sheet...), rec(recEOF))
}

func float64Bytes(n float64) []byte {
	return binary.LittleEndian.AppendUint64(nil, math.Float64bits(n))
}

func TestAStringRunsOnOverContinueRecordsAndChangesItsWidth(t *testing.T) {
	// 「ab张」 begins compressed, runs on in two-byte characters; 「c」 has a formatting run that is cut in two.
	table := slices.Concat(
		rec(recSST, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 'a', 'b'),
		rec(recContinue, 1, 0x20, 0x5F, 1, 0, 8, 1, 0, 'c', 9, 9),
		rec(recContinue, 9, 9))
	book, err := parse(stream(table, rec(recLabelSST, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), rec(recLabelSST, 1, 0, 2, 0, 0, 0, 1, 0, 0, 0),
		rec(recLabelSST, 2, 0, 0, 0, 0, 0, 7, 0, 0, 0)))
	if err != nil {
		t.Fatal(err)
	}
	want := []Cell{{Row: 0, Text: "ab张"}, {Row: 1, Col: 2, Text: "c"}, {Row: 2, Kind: Error, Text: "#REF!"}}
	if got := book.Sheets[0]; got.Name != "表" || !slices.Equal(got.Cells, want) {
		t.Errorf("%s %+v", got.Name, got.Cells)
	}
}

func TestNumbersComeOutOfTheirFourBytes(t *testing.T) {
	for packed, want := range map[uint32]float64{197806<<2 | 3: 1978.06, 26444<<2 | 2: 26444, 0xFFFFFFFC | 2: -1, 0x3FF00000: 1, 0x3FF00001: 0.01} {
		if got := rk(packed); got != want {
			t.Errorf("%#x: %v, want %v", packed, got, want)
		}
	}
	mul := rec(recMulRK, 4, 0, 1, 0, 15, 0, 0x0A, 0, 0, 0, 16, 0, 0x0E, 0, 0, 0, 2, 0)
	number := rec(recNumber, append([]byte{5, 0, 0, 0, 0, 0}, float64Bytes(1.5)...)...)
	book, err := parse(stream(rec(recDateMode, 1, 0), mul, number, rec(recBoolErr, 6, 0, 0, 0, 0, 0, 1, 0), rec(recBoolErr, 7, 0, 0, 0, 0, 0, 0x2A, 1)))
	if err != nil {
		t.Fatal(err)
	}
	want := []Cell{{Row: 4, Col: 1, Kind: Number, Number: 2, XF: 15}, {Row: 4, Col: 2, Kind: Number, Number: 3, XF: 16},
		{Row: 5, Kind: Number, Number: 1.5}, {Row: 6, Kind: Bool, Number: 1}, {Row: 7, Kind: Error, Text: "#N/A"}}
	if !book.Date1904 || !slices.Equal(book.Sheets[0].Cells, want) {
		t.Errorf("%v %+v", book.Date1904, book.Sheets[0].Cells)
	}
}

// formula makes a FORMULA record in column B with a stored result and tokens.
func formula(row byte, result []byte, tokens ...byte) []byte {
	data := slices.Concat([]byte{row, 0, 1, 0, 0, 0}, result, make([]byte, 6), []byte{byte(len(tokens)), 0}, tokens)
	return rec(recFormula, data...)
}

// sexTokens is IF(MOD(MID(A1,17,1),2)=1,"男","女"), as registers take the sex from the ID number.
var sexTokens = []byte{0x44, 0, 0, 0, 0xC0, 0x1E, 17, 0, 0x1E, 1, 0, 0x41, 31, 0, 0x1E, 2, 0, 0x41, 39, 0, 0x1E, 1, 0, 0x0B,
	0x19, 2, 9, 0, 0x17, 1, 1, 0x37, 0x75, 0x19, 8, 12, 0, 0x17, 1, 1, 0x73, 0x59, 0x19, 8, 3, 0, 0x42, 3, 1, 0}

func TestStoredResultsOfFormulasAreTakenAndADoubtfulZeroIsNot(t *testing.T) {
	zero := make([]byte, 8)
	unknown := slices.Clone(sexTokens)
	unknown[12] = 200 // a function that is not computed here
	id := rec(recLabel, append([]byte{0, 0, 0, 0, 0, 0, 18, 0, 0}, "999999195801012011"...)...)
	book, err := parse(stream(nil, id,
		formula(0, []byte{0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, sexTokens...), rec(recString, 1, 0, 1, 0x37, 0x75),
		formula(1, []byte{2, 0, 0x0F, 0, 0, 0, 0xFF, 0xFF}, sexTokens...),
		formula(2, []byte{1, 0, 1, 0, 0, 0, 0xFF, 0xFF}, 0x1E, 1, 0),
		formula(3, zero, sexTokens...),
		formula(4, zero, unknown...),
		formula(5, zero, 0x1E, 0, 0),
		formula(6, float64Bytes(7), sexTokens...)))
	if err != nil {
		t.Fatal(err)
	}
	want := []Cell{{Row: 0, Text: "999999195801012011"}, {Row: 0, Col: 1, Text: "男"}, {Row: 1, Col: 1, Kind: Error, Text: "#VALUE!"},
		{Row: 2, Col: 1, Kind: Bool, Number: 1}, {Row: 3, Col: 1, Text: "男"}, {Row: 4, Col: 1, Kind: Error},
		{Row: 5, Col: 1, Kind: Number}, {Row: 6, Col: 1, Kind: Number, Number: 7}}
	if got := book.Sheets[0].Cells; !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestAWorkbookThatIsNotReadIsNamedForWhatItIs(t *testing.T) {
	for name, c := range map[string]struct {
		stream []byte
		want   error
	}{
		"with a password":    {stream(rec(recFilePass, 1, 0)), ErrEncrypted},
		"Excel 95":           {rec(recBOF, 0, 5, 5, 0, 0, 0, 0, 0), ErrTooOld},
		"broken off":         {stream(nil, rec(recNumber, 0, 0))[:40], ErrDamaged},
		"a record too short": {stream(nil, rec(recRow, 0, 0)), ErrDamaged},
		"a huge table":       {stream(rec(recSST, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F)), ErrDamaged},
	} {
		if _, err := parse(c.stream); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestAFlippedSectorCountIsFoundBeforeMemoryIsAskedFor(t *testing.T) {
	data := sample(t)
	for _, at := range []int{40, 47, 67, 75} { // directory, FAT, mini FAT, DIFAT
		bad := bytes.Clone(data)
		bad[at] = 0x7F
		if _, err := Read(bad); !errors.Is(err, ErrDamaged) {
			t.Errorf("byte %d: %v", at, err)
		}
	}
	names, err := Streams(data)
	if err != nil || !slices.Contains(names, "Workbook") {
		t.Errorf("%q %v", names, err)
	}
}

func sample(t testing.TB) []byte {
	data, err := os.ReadFile("../testdata/03_清溪镇代表花名册_办公室原样.xls")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestMergedAndHiddenPartsOfTheOfficesRosterAreKnown(t *testing.T) {
	book, err := Read(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	sheet := book.Sheets[0]
	if len(book.Sheets) != 2 || len(sheet.Merged) != 23 || !slices.Contains(sheet.Merged, Range{4, 12, 11, 11}) {
		t.Errorf("%d sheets, merged %v", len(book.Sheets), sheet.Merged)
	}
	if !slices.Equal(sheet.HiddenCols, []Range{{FirstCol: 15, LastCol: 15}}) {
		t.Errorf("hidden columns %v", sheet.HiddenCols)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(stream(nil, formula(3, make([]byte, 8), sexTokens...)))
	f.Add(stream(rec(recSST, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 'a'), rec(recLabelSST, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := parse(data)
		if (book == nil) == (err == nil) {
			t.Errorf("%v %v", book, err)
		}
	})
}
