package intake

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// pick chooses the sheet and matches its headers with the register's fields: by name, then as the clerk matched the same
// headers before, then as the clerk says now.
func (p *Plan) pick(s *data.Store, book *sheetin.Book) error {
	columns := sheetin.ColumnsOf(p.Register)
	p.Sheets = visible(book)
	if p.opts.Sheet != "" {
		if p.sheet = book.Sheet(p.opts.Sheet); p.sheet == nil {
			return fmt.Errorf("文件“%s”里没有工作表“%s”，没有导入。它有：%s。", filepath.Base(p.File), p.opts.Sheet, strings.Join(p.Sheets, "、"))
		}
		p.Match = sheetin.Find(p.sheet, columns)
	} else {
		p.sheet, p.Match = book.Best(columns)
	}
	if p.sheet == nil || !p.Match.Found() {
		return fmt.Errorf("在文件“%s”里没有找到“%s”的表头，没有导入。请核对选的是不是这一种台账，并检查表头一行有没有“%s”这样的列名。",
			filepath.Base(p.File), p.Register.Name, firstLabel(p.Register))
	}
	p.Sheet, p.HeaderRow = p.sheet.Name, p.Match.HeaderRow
	p.Match = p.Match.With(p.remembered(s))
	if p.opts.Match != nil {
		if err := p.checkChoices(); err != nil {
			return err
		}
		p.Match = p.Match.With(p.opts.Match)
		p.keep[p.matchKey()] = p.Match.Choices()
	}
	return nil
}

// visible names the sheets to choose from.
func visible(book *sheetin.Book) []string {
	var out []string
	for _, sheet := range book.Sheets {
		if !sheet.Hidden {
			out = append(out, sheet.Name)
		}
	}
	return out
}

func firstLabel(reg *record.Any) string {
	for _, f := range reg.Fields {
		if f.Least {
			return f.Label
		}
	}
	return reg.Fields[0].Label
}

// reasonHeader heads the column that a file of rejects has at its end; it holds no data.
const reasonHeader = "原因"

// remembered gives the clerk's earlier choices for the same headers, and leaves out the reasons of a file of rejects.
func (p *Plan) remembered(s *data.Store) map[int]string {
	choices := map[int]string{}
	if last := p.Match.Headers[len(p.Match.Headers)-1]; last.Text == reasonHeader && p.Register.Field(reasonHeader) == nil {
		choices[last.Col] = ""
		p.Match.Headers = p.Match.Headers[:len(p.Match.Headers)-1]
	}
	for col, key := range sheetin.ReadChoices(s.Kept(p.matchKey())) {
		if key == "" || p.Register.Field(key) != nil {
			choices[col] = key
		}
	}
	return choices
}

// matchKey names the memory of a match: one for each register and row of headers.
func (p *Plan) matchKey() string {
	return "import-match/" + p.Register.Key + "/" + hash(p.Match.HeaderTexts())
}

func (p *Plan) checkChoices() error {
	for col, key := range p.opts.Match {
		if key != "" && p.Register.Field(key) == nil {
			return fmt.Errorf("“%s”里没有“%s”这一项，没有导入。", p.Register.Name, key)
		}
		if !slices.ContainsFunc(p.Match.Headers, func(h sheetin.Header) bool { return h.Col == col }) {
			return errors.New("要对应的列没有表头，没有导入。请重新选择文件和工作表。")
		}
	}
	return nil
}
