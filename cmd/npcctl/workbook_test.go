package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"strings"
	"testing"

	"npcdesk/app/ledger"
	"npcdesk/data"
)

// sheetXML is one sheet of a workbook as it stands in the file, read without the library that wrote it.
type sheetXML struct {
	Rows []struct {
		Cells []struct {
			Ref     string   `xml:"r,attr"`
			Type    string   `xml:"t,attr"`
			Formula string   `xml:"f"`
			Value   string   `xml:"v"`
			Text    []string `xml:"is>t"`
			Runs    []string `xml:"is>r>t"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
}

// cells are the rows of a sheet, each cell under the letters of its column; a formula is not its value.
func (s sheetXML) cells() (rows []map[string]string) {
	for _, r := range s.Rows {
		row := map[string]string{}
		for _, c := range r.Cells {
			row[strings.TrimRight(c.Ref, "0123456789")] = strings.Join(append(c.Text, c.Runs...), "") + c.Value
		}
		rows = append(rows, row)
	}
	return rows
}

// firstSheet reads the first sheet of a workbook and its name.
func firstSheet(t *testing.T, parts map[string]string) (name string, rows []map[string]string) {
	t.Helper()
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
	}
	var sheet sheetXML
	if err := errors.Join(xml.Unmarshal([]byte(parts["xl/workbook.xml"]), &book), xml.Unmarshal([]byte(parts["xl/worksheets/sheet1.xml"]), &sheet)); err != nil {
		t.Fatal(err)
	}
	return book.Sheets[0].Name, sheet.cells()
}

// bookOf is the workbook of a ledger as it is written to the disk.
func bookOf(t *testing.T, s *data.Store, l ledger.Ledger) map[string]string {
	t.Helper()
	var file bytes.Buffer
	report, err := ledger.Single(s.Settings(), l).Write(&file)
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Sheets) != 1 || report.Sheets[0].Name != l.Sheet {
		t.Errorf("%s is written as %+v", l.Sheet, report)
	}
	return partsOf(t, file.Bytes())
}
