package docx

import (
	"strings"

	"github.com/beevik/etree"
)

// PlainText reads what a file says as a text for a chat: a line for each paragraph and each row of a table, a label and its value
// as 地点：三楼会议室. Empty lines, tabs and padding are left out.
func PlainText(file []byte) (string, error) {
	p, err := open(file)
	if err != nil {
		return "", err
	}
	main, err := p.mainPart()
	if err != nil {
		return "", err
	}
	doc, err := p.tree(main)
	if err != nil {
		return "", err
	}
	var lines []string
	each(doc.Root(), func(e *etree.Element) bool {
		switch {
		case is(e, "w:tr"):
			lines = append(lines, rowLine(e))
			return false
		case is(e, "w:p"):
			text, _ := ownText(e)
			if pPr := e.SelectElement("w:pPr"); pPr != nil && value(pPr, "w:pStyle") == string(Title) {
				text = strings.ReplaceAll(text, "\n", "") // broken for the page, not for the chat
			}
			lines = append(lines, text)
			return false
		}
		return !is(e, "mc:Fallback")
	})
	var out []string
	for _, line := range strings.Split(strings.Join(lines, "\n"), "\n") {
		if line = strings.Join(strings.FieldsFunc(line, isBlank), " "); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n"), nil
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '　' || r == '\u00a0' }

// rowLine is a row of a table as a line; cells that say nothing are left out, and so is a row of labels alone.
func rowLine(row *etree.Element) string {
	var out strings.Builder
	label := ""
	cells := row.SelectElements("w:tc")
	for _, cell := range cells {
		text, head := cellText(cell)
		switch {
		case head && row.FindElement("w:trPr/w:tblHeader") == nil:
			label = strings.Join(strings.Fields(strings.ReplaceAll(text, "\n", "")), "")
		case text == "":
			label = ""
		default:
			if out.Len() > 0 {
				out.WriteString("　")
			}
			if label != "" {
				out.WriteString(label + "：")
				label = ""
			}
			out.WriteString(text)
		}
	}
	return out.String()
}

// cellText is the text of a cell, and whether the cell is a label.
func cellText(cell *etree.Element) (text string, head bool) {
	var lines []string
	for _, p := range cell.SelectElements("w:p") {
		if line, _ := ownText(p); strings.TrimFunc(line, isBlank) != "" {
			lines = append(lines, line)
		}
		if pPr := p.SelectElement("w:pPr"); pPr != nil && value(pPr, "w:pStyle") == string(TableHead) {
			head = true
		}
	}
	return strings.Join(lines, "\n"), head
}
