package screens

import (
	"fmt"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pointsRows gives the table its deputies.
type pointsRows []pointsRow

// Len is the number of deputies.
func (r pointsRows) Len() int { return len(r) }

// ID is the id of the deputy in row i.
func (r pointsRows) ID(i int) int64 { return r[i].Deputy.ID }

// Known tells the table that nothing has to be read for them.
func (r pointsRows) Known() {}

// Read gives the rows from up to, not including, to.
func (r pointsRows) Read(from, to int) ([]ui.Row, error) {
	var out []ui.Row
	for _, one := range r[from:to] {
		out = append(out, one.row())
	}
	return out, nil
}

// row is a deputy as the table shows him: grey when no points are counted for him. A rule that found nothing is left empty.
func (r pointsRow) row() ui.Row {
	out := ui.Row{}
	cells := []string{fmt.Sprint(r.Rank), r.Deputy.Name, r.group, fmt.Sprintf("%g", r.Total), r.Grade}
	if r.LeftOut != "" {
		out.Tone = ui.ToneGrey
		cells = []string{"", r.Deputy.Name, r.group, "—", office.ResultLeftOut}
	}
	for _, i := range r.Items {
		text := ""
		if len(i.Lines) > 0 {
			text = fmt.Sprintf("%g", i.Points-i.Lost)
		}
		cells = append(cells, text)
	}
	for _, c := range append(cells, r.Said()) {
		out.Cells = append(out.Cells, ui.Cell{Text: c})
	}
	return out
}

func pointsLineColumns() []ui.Column {
	return []ui.Column{{Key: "item", Title: "计分项目", Width: 170}, {Key: "day", Title: "日期", Width: 84}, {Key: "kind", Title: "履职类别", Width: 90},
		{Key: "title", Title: "内容", Width: 330}, {Key: "status", Title: "出席状态", Width: 66}, {Key: "role", Title: "角色", Width: 80},
		{Key: "points", Title: "分值", Width: 60, Align: fyne.TextAlignTrailing}, {Key: "source", Title: "来源", Width: 76}}
}

// showLines shows from which lines the chosen deputy's points come: each rule with what it came to, and under it its lines.
func (p *pointsPage) showLines() {
	rows := &textRows{}
	p.behind = nil
	r, ok := p.chosen()
	switch {
	case !ok:
		p.told.SetText("选中一名代表，下面列出他的分从哪里来；双击一行打开那条记录。")
	case r.LeftOut != "":
		p.told.SetText(r.Deputy.Name + "：不参加考核，" + r.LeftOut)
	default:
		p.told.SetText(fmt.Sprintf("%s：%g 分，%s，第 %d 名。双击一行打开那条记录。", r.Deputy.Name, r.Total, r.Grade, r.Rank))
		for _, item := range r.Items {
			if len(item.Lines) == 0 {
				continue
			}
			limit := ""
			if item.Rule.Cap.Given {
				limit = fmt.Sprintf("上限 %g", item.Rule.Cap.V)
			}
			rows.add(ui.ToneGreen, item.Rule.Item, "", "", fmt.Sprintf("得 %g 分，扣 %g 分", item.Points, item.Lost), limit, "", fmt.Sprintf("%g", item.Points-item.Lost), "")
			p.behind = append(p.behind, data.DutyLine{})
			for _, l := range item.Lines {
				rows.add(ui.TonePlain, "", string(l.Day), l.Kind, l.Title, l.Status, l.Role, fmt.Sprintf("%g", l.Points), sourceName(p.desk.store, l.DutyLine))
				p.behind = append(p.behind, l.DutyLine)
			}
		}
	}
	p.lines.SetRows(rows)
	p.lines.SelectNone()
}

// openLine opens the record that a line follows from; row counts from 1. A heading opens the rule.
func (p *pointsPage) openLine(row int64) {
	if l := p.behind[row-1]; l.Record != 0 {
		p.desk.openSource(l)
		return
	}
	p.openRules()
}
