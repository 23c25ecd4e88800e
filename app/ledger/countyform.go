package ledger

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// CountyForm is a county's own blank form (县里的表格) that has been read and recognised: what its headers mean, and which rows
// it leaves for records. Fill puts the records in; the form itself is never changed.
type CountyForm struct {
	Register *record.Any
	Path     string
	Sheet    string        // the sheet that is filled
	Sheets   []string      // the visible sheets of the file, to choose from
	Match    sheetin.Match // a header with the key record.StateKey gets the state
	Old      bool          // an .xls: filled as a new .xlsx with its values, widths and merges
	First    int           // first row for records, as the spreadsheet shows it
	Room     int           // rows that the form has for records

	raw   []byte
	book  *sheetin.Book
	sheet *sheetin.Sheet
	below int  // first row under those for records; 0 where nothing stands there
	sums  bool // that row is the 合计
}

// FormChoice says how a form is to be read. The zero value lets the program decide.
type FormChoice struct {
	Sheet string         // "" picks the sheet that most likely is the form
	Match map[int]string // the clerk's own choices: sheet column (from 0) to field key, "" for none
}

// ReadForm reads a form and recognises its columns by the same words as an import does, then as the clerk matched the same
// headers before, then as choice says. Nothing is kept: see Remember. The error says in the clerk's words why the file cannot
// be filled.
func ReadForm(s *data.Store, reg *record.Any, path string, choice FormChoice) (f *CountyForm, err error) {
	book, err := sheetin.Open(path)
	if err != nil {
		return nil, err
	}
	f = &CountyForm{Register: reg, Path: path, book: book}
	defer f.rescue(&err)
	if f.raw, err = os.ReadFile(path); err != nil {
		return nil, fmt.Errorf("文件“%s”读不出来（%w）。请先关闭正在使用它的程序，再试一次。", filepath.Base(path), err)
	}
	switch zipped := bytes.HasPrefix(f.raw, []byte("PK")); {
	case zipped && !strings.EqualFold(filepath.Ext(path), ".xlsx"):
		return nil, f.refusal("不是 .xlsx 或 .xls 表格。请在 Excel 或 WPS 里另存为 .xlsx，再试一次。")
	case !zipped && !bytes.HasPrefix(f.raw, []byte("\xD0\xCF")):
		return nil, f.refusal("不是 Excel 表格，没有格式可以照填。请换成 .xlsx 或 .xls 文件。")
	default:
		f.Old = !zipped
	}
	if err := f.recognise(choice); err != nil {
		return nil, err
	}
	f.Match = f.Match.With(f.known(sheetin.ReadChoices(s.Kept(f.matchKey())))).With(choice.Match)
	return f, f.findRoom()
}

// refusal says why a form cannot be filled.
func (f *CountyForm) refusal(why string) error {
	return fmt.Errorf("“%s”%s原文件没有改动。", filepath.Base(f.Path), why)
}

// formColumns lists what a header of a form may mean.
func formColumns(reg *record.Any) []sheetin.Column {
	out := sheetin.ColumnsOf(reg)
	if len(reg.Order) > 0 && reg.Field("状态") == nil {
		out = append(out, sheetin.Column{Key: record.StateKey, Label: "状态", Synonyms: []string{"办理状态", "目前状态", "办理进度"}})
	}
	return out
}

// recognise finds the sheet and its header.
func (f *CountyForm) recognise(choice FormChoice) error {
	columns := formColumns(f.Register)
	for _, sheet := range f.book.Sheets {
		if !sheet.Hidden {
			f.Sheets = append(f.Sheets, sheet.Name)
		}
	}
	if choice.Sheet == "" {
		f.sheet, f.Match = f.book.Best(columns)
	} else if f.sheet = f.book.Sheet(choice.Sheet); f.sheet == nil {
		return f.refusal("里没有工作表“" + choice.Sheet + "”，它有：" + strings.Join(f.Sheets, "、") + "。")
	} else {
		f.Match = sheetin.Find(f.sheet, columns)
	}
	if f.sheet == nil || !f.Match.Found() {
		return f.refusal("里没有认出“" + f.Register.Name + "”的表头。请核对选的登记对不对，表头一行有没有“" + f.Register.Fields[0].Label + "”这样的列名。")
	}
	f.Sheet = f.sheet.Name
	for col, key := range choice.Match {
		if len(f.known(map[int]string{col: key})) == 0 {
			return f.refusal("没有填：“" + f.Register.Name + "”里没有“" + key + "”这一项。")
		}
		if !slices.ContainsFunc(f.Match.Headers, func(h sheetin.Header) bool { return h.Col == col }) {
			return f.refusal("没有填：要对应的列没有表头。")
		}
	}
	return nil
}

// known leaves out the choices that name no field of the register.
func (f *CountyForm) known(choices map[int]string) map[int]string {
	out := map[int]string{}
	for col, key := range choices {
		if key == "" || key == record.StateKey && len(f.Register.Order) > 0 || f.Register.Field(key) != nil {
			out[col] = key
		}
	}
	return out
}

// matchKey names what is remembered of a form: one for each register and row of headers.
func (f *CountyForm) matchKey() string {
	return "form-match/" + f.Register.Key + "/" + f.Match.HeaderTexts()
}

// Remember keeps what the headers mean for the next time that a form with the same headers is read.
func (f *CountyForm) Remember(s *data.Store) error { return s.Keep(f.matchKey(), f.Match.Choices()) }

// Meaning is the label of what a header gets; "" when it is left blank.
func (f *CountyForm) Meaning(h sheetin.Header) string {
	switch field := f.Register.Field(h.Key); {
	case h.Key == record.StateKey:
		return "状态"
	case h.Key != "" && field != nil:
		return field.Label
	}
	return ""
}

// Meanings are the labels that a header can be given.
func (f *CountyForm) Meanings() []string {
	var out []string
	for _, c := range formColumns(f.Register) {
		out = append(out, c.Label)
	}
	return out
}

// KeyOf is the key of a label among Meanings; "" when it is none.
func (f *CountyForm) KeyOf(label string) string {
	for _, c := range formColumns(f.Register) {
		if c.Label == label {
			return c.Key
		}
	}
	return ""
}

// ColumnOf finds the sheet's column (from 0) under a header's text; -1 when there is none.
func (f *CountyForm) ColumnOf(header string) int {
	for _, h := range f.Match.Headers {
		if h.Text == header {
			return h.Col
		}
	}
	return -1
}

// tooForeign is said of a workbook that excelize cannot work on.
const tooForeign = "里有本系统处理不了的内容。请在 Excel 或 WPS 里新建一个表格，把这张表复制过去，再试一次。"

// rescue turns a panic of excelize into an error: a foreign workbook may be more than it can take, and the clerk loses no window
// over it. It is deferred.
func (f *CountyForm) rescue(err *error) {
	if recover() != nil {
		*err = f.refusal(tooForeign)
	}
}

// workbook opens the form to be filled; an .xls is made anew.
func (f *CountyForm) workbook() (*excelize.File, error) {
	if f.Old {
		return f.modern()
	}
	const limit = 200 << 20 // bytes unpacked, as sheetin allows
	file, err := excelize.OpenReader(bytes.NewReader(f.raw), excelize.Options{UnzipSizeLimit: limit})
	if err != nil {
		return nil, f.refusal(tooForeign)
	}
	return file, nil
}
