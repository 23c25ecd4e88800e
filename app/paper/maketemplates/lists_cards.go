package main

import (
	"strings"

	"npcdesk/app/paper/docx"
)

// cardTemplates are D13.
var cardTemplates = builders{"证件": cards}

// cards are cards of 90 × 130 mm, four to a sheet, with lines to cut them apart.
func cards() *docx.Doc {
	page := docx.Page{Width: 210, Height: 297, Top: 12, Bottom: 10, Left: 15, Right: 15, Numbers: docx.NoNumbers, NoGrid: true}
	t := docx.NewTable(90, 90).Framed()
	for _, row := range []struct {
		text   string // %s stands for 左 or 右
		style  docx.Style
		height float64
	}{{"{{排.%s.会名}}", docx.TableText, 17}, {"{{排.%s.证名}}", docx.CardKind, 21}, {"{{图:排.%s.照片}}{{排.%s.贴照片}}", docx.Picture, 46},
		{"{{排.%s.姓名}}", docx.CardName, 14}, {"{{排.%s.行一}}", docx.TableText, 12}, {"{{排.%s.行二}}", docx.TableText, 10},
		{"{{排.%s.编号}}", docx.TableText, 10}} {
		t.Cells(docx.Cell{Text: onSide(row.text, "左"), Style: row.style}, docx.Cell{Text: onSide(row.text, "右"), Style: row.style}).Height(row.height)
	}
	return docx.New(page).Para(docx.Body, "{{#排}}").Table(t).Para(docx.TableSmall, "").Para(docx.Body, "{{/排}}")
}

// onSide writes the tags of one of the two cards of a row.
func onSide(text, side string) string { return strings.ReplaceAll(text, "%s", side) }
