// Package assets holds what is built into the program: the stroke table, the Chinese typeface and the notices
// that must be shipped with them. It imports nothing of the project and reads nothing at program start: the
// files lie in the executable, and who needs one of them reads it when it is needed.
package assets

import (
	"embed"
	"io/fs"
)

// Strokes is the stroke table (笔画表): one character a line in the order of Chinese name lists, as
// "character TAB stroke count TAB stroke sequence LF". The digits of a sequence are 1 横/提, 2 竖/竖钩, 3 撇,
// 4 点/捺, 5 折; it is empty where only the count is known. Rule: GF 3003-1999. package hanzi parses it.
//
//go:embed strokes.tsv
var Strokes string

// FontRegular is the regular weight of the typeface of the window, an OpenType file (Noto Sans CJK SC, a subset;
// what it holds: fonts/README.md). Do not change the bytes.
//
//go:embed fonts/NotoSansCJKsc-Regular-subset.otf
var FontRegular []byte

// FontBold is the bold weight that belongs to FontRegular.
//
//go:embed fonts/NotoSansCJKsc-Bold-subset.otf
var FontBold []byte

//go:embed help/*.md pictures/activity-*.png
var help embed.FS

// Help returns the help pages of the window: UTF-8 Markdown files at help/*.md in the order of their names, the title in
// the first line, and the pictures at pictures/*.png that a line ![…](pictures/…) of theirs names.
func Help() fs.FS { return help }

//go:embed notices/*.txt fonts/OFL.txt
var notices embed.FS

// Notices returns the copyright and licence texts of what is embedded, for the page 关于: UTF-8 text files at
// notices/*.txt (stroke table) and fonts/OFL.txt (typeface).
func Notices() fs.FS { return notices }

//go:embed templates/*.docx
var templates embed.FS

// Templates returns the Word templates that the program comes with, NAME.docx each. They are made by code, `go run ./cmd/dev
// templates`; package paper reads them.
func Templates() fs.FS {
	sub, err := fs.Sub(templates, "templates")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
}
