package sheetin

import (
	"bufio"
	"bytes"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

const maxText = 1 << 20 // bytes of one text and the tag behind it; Excel keeps 32,767 characters in a cell

// tagReader walks over the tags of a part of a workbook. It is no XML parser: whoever reads looks at the few tags he
// knows. That makes reading a large sheet several times as fast as excelize's rows, which decode every cell by
// reflection. The archive's checksum tells a damaged part.
type tagReader struct {
	in       *bufio.Reader
	before   []byte // the text in front of the tag that was read last
	carry    []byte // the beginning of what the buffer cut off
	err      error
	tooLarge bool
}

func newTagReader(in io.Reader) tagReader { return tagReader{in: bufio.NewReaderSize(in, 1<<16)} }

// next returns what stands between the next < and >, nil at the end. It and before are valid until the next call.
func (t *tagReader) next() []byte {
	t.carry = t.carry[:0]
	for t.err == nil && !t.tooLarge {
		piece, err := t.in.ReadSlice('>')
		if err != nil && err != bufio.ErrBufferFull {
			t.err = err
			break
		}
		if len(t.carry) > 0 {
			t.carry = append(t.carry, piece...)
			piece = t.carry
		}
		if start := bytes.LastIndexByte(piece, '<'); err == nil && start >= 0 && start+2 < len(piece) {
			t.before = piece[:start]
			return piece[start+1 : len(piece)-1]
		}
		if len(t.carry) == 0 { // a > in the text, or a piece that the buffer cut off
			t.carry = append(t.carry, piece...)
		}
		t.tooLarge = len(t.carry) > maxText
	}
	return nil
}

// hexEscape is how a workbook writes characters that XML cannot hold: _x000D_ for a carriage return.
var hexEscape = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// text gives the text in front of the last tag.
func (t *tagReader) text() string {
	text := string(t.before)
	if strings.ContainsAny(text, "&\r") {
		text = html.UnescapeString(strings.ReplaceAll(text, "\r\n", "\n"))
	}
	if strings.Contains(text, "_x") {
		text = hexEscape.ReplaceAllStringFunc(text, func(escape string) string {
			code, _ := strconv.ParseUint(escape[2:6], 16, 32) // hexadecimal, by the pattern
			return string(rune(code))
		})
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}

// tagName is the local name of a tag; end says that it is an end tag.
func tagName(tag []byte) (name []byte, end bool) {
	if len(tag) > 0 && tag[0] == '/' {
		tag, end = tag[1:], true
	}
	stop := 0
	for stop < len(tag) && tag[stop] > ' ' && tag[stop] != '/' {
		stop++
	}
	name = tag[:stop]
	return name[bytes.IndexByte(name, ':')+1:], end
}

// attribute returns the value of an attribute, nil when the tag has none of that name.
func attribute(tag []byte, name string) []byte {
	for at := 0; ; {
		i := bytes.Index(tag[at:], []byte(name))
		if i < 0 {
			return nil
		}
		at += i + len(name)
		if start := at - len(name); start == 0 || tag[start-1] > ' ' {
			continue
		}
		rest := bytes.TrimLeft(tag[at:], " \t\r\n")
		if len(rest) < 2 || rest[0] != '=' {
			continue
		}
		rest = bytes.TrimLeft(rest[1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			continue
		}
		if end := bytes.IndexByte(rest[1:], rest[0]); end >= 0 {
			return rest[1 : 1+end]
		}
		return nil
	}
}

func isTrue(value []byte) bool { return string(value) == "1" || string(value) == "true" }

func number(value []byte) int {
	n, err := strconv.Atoi(string(value))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// columnOf gives the column of a reference such as AB12, from 0; -1 when it has none.
func columnOf(ref []byte) int {
	col := 0
	for _, b := range ref {
		if b < 'A' || b > 'Z' || col > excelize.MaxColumns {
			break
		}
		col = col*26 + int(b-'A') + 1
	}
	return col - 1
}

// rowOf gives the row number of a reference such as AB12; 0 when it has none.
func rowOf(ref []byte) int {
	return number(bytes.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
}
