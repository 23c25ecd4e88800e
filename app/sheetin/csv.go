package sheetin

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// readCSV reads text with separators: UTF-8, UTF-16 or GB18030 (which Chinese Excel writes), separated by commas,
// semicolons or tabs. Its one sheet has no name; Open names it after the file.
func readCSV(data []byte) ([]*Sheet, error) {
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	if bytes.IndexByte(text, '\n') < 0 {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n")) // line ends of old Macs
	}
	sheet, err := parseCSV(text)
	if err != nil {
		return nil, err
	}
	return []*Sheet{sheet}, nil
}

// decodeText brings the bytes of a text file to UTF-8 and refuses what is none.
func decodeText(data []byte) ([]byte, error) {
	var decoder *encoding.Decoder
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		decoder = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	}
	if decoder == nil && !utf8.Valid(data) {
		decoder = simplifiedchinese.GB18030.NewDecoder()
	}
	if decoder != nil {
		decoded, err := decoder.Bytes(data)
		if err != nil {
			return nil, errDamaged
		}
		data = decoded
	}
	if isWebPage(data) {
		return nil, errWebPage
	}
	var strange, all int
	for _, r := range string(data) {
		all++
		if r == utf8.RuneError || r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
			strange++
		}
	}
	if strange > 3 && strange > all/100 || bytes.HasPrefix(data, []byte("%PDF")) || bytes.HasPrefix(data, []byte("{\\rtf")) {
		return nil, errNotTable
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errEmptyFile
	}
	return data, nil
}

// isWebPage recognises the web pages and XML that many systems hand out under the name of .xls.
func isWebPage(data []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(data[:min(len(data), 1024)]))
	for _, begin := range []string{"<html", "<!doctype", "<table", "<?xml", "<head", "<meta", "<style", "mime-version:"} {
		if bytes.HasPrefix(head, []byte(begin)) {
			return true
		}
	}
	return false
}

// parseCSV splits the text. A row number counts records and blank lines as a spreadsheet does: a line break between
// quotes starts no new row.
func parseCSV(text []byte) (*Sheet, error) {
	in := csv.NewReader(bytes.NewReader(text))
	in.Comma = separator(text)
	in.LazyQuotes = true // inches and quoted words are not escaped by everybody
	in.FieldsPerRecord = -1
	in.ReuseRecord = true
	sheet := &Sheet{HiddenCols: map[int]bool{}}
	var store cellStore
	budget := maxCells
	line, read := 1, int64(0) // the line that the next record would start on, and how much of the text is read
	for number := 1; ; number++ {
		fields, err := in.Read()
		if errors.Is(err, io.EOF) {
			return sheet, nil
		}
		if err != nil {
			return nil, errDamaged
		}
		start, _ := in.FieldPos(0)
		number += start - line // blank lines before it
		line += bytes.Count(text[read:in.InputOffset()], []byte("\n"))
		read = in.InputOffset()
		if err := checkQuotes(fields, number, read == int64(len(text)), text); err != nil {
			return nil, err
		}
		if budget -= len(fields); budget < 0 {
			return nil, errTooLarge
		}
		row := Row{Number: number, Cells: store.take(len(fields))}
		for col, field := range fields {
			row.Cells[col] = csvCell(field)
		}
		if row.Cells = trimCells(row.Cells); len(row.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, row)
		}
	}
}

// csvCell makes a cell of a field. ="0012" is how Excel is made to keep leading zeros; any other = is plain text.
func csvCell(field string) Cell {
	if strings.HasPrefix(field, `="`) && strings.HasSuffix(field, `"`) && strings.Count(field, `"`) == 2 {
		field = field[2 : len(field)-1]
	}
	if strings.TrimSpace(field) == "" {
		return Cell{}
	}
	return Cell{Text: strings.Clone(field), Kind: KindText}
}

// checkQuotes refuses a file in which a quote that nobody closed has swallowed the rows behind it.
func checkQuotes(fields []string, number int, last bool, text []byte) error {
	const longest = 32767 // characters that Excel keeps in a cell
	for i, field := range fields {
		swallowed := last && i == len(fields)-1 && strings.Contains(field, "\n") && bytes.Count(text, []byte(`"`))%2 == 1
		if swallowed || len(field) > longest && utf8.RuneCountInString(field) > longest {
			return fmt.Errorf("第 %d 行有一个双引号没有成对，后面的行分不清，没有读取，原文件没有改动。请用 Excel 或 WPS 打开检查这一行，另存为 .xlsx 再导入", number)
		}
	}
	return nil
}

// separator finds the character that splits the lines most evenly: the one with the same count on most of the first
// lines, outside quotes.
func separator(text []byte) rune {
	best, bestLines := ',', 0
	for _, candidate := range []byte{',', '\t', ';'} {
		lines := map[int]int{} // how many lines have how many separators
		count, quoted, seen := 0, false, 0
		for _, b := range text[:min(len(text), 1<<16)] {
			switch {
			case b == '"':
				quoted = !quoted
			case b == candidate && !quoted:
				count++
			case b == '\n' && !quoted:
				lines[count]++
				count = 0
				seen++
			}
			if seen == 50 {
				break
			}
		}
		lines[count]++
		for n, times := range lines {
			if n > 0 && times > bestLines {
				best, bestLines = rune(candidate), times
			}
		}
	}
	return best
}
