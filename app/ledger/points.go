package ledger

import (
	"errors"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/data"
)

// PointsLine is one deputy in a table of points.
type PointsLine struct {
	figures.Score
	Group string // 代表小组
}

// OfPoints makes a ledger of the duty points (履职积分) of a year, of these deputies in this order: rank, name, group, what each
// rule came to, total and grade. Until the presidium has confirmed them its title says 草稿. Appeals and why somebody was left out
// stay in the office; points are not among what is published of deputies (代表法58), so that there is no public one.
func OfPoints(s *data.Store, sheet figures.ScoreSheet, lines []PointsLine, title string, mask office.MaskLevel) (Ledger, error) {
	m, err := newMaker(s, Options{Mask: mask, Working: true})
	if err != nil {
		return Ledger{}, err
	}
	if mask == office.MaskPublic {
		return Ledger{}, errors.New("履职积分不在代表法第五十八条要公布的项目里，没有生成公示用的文件。请改为“上报”或“内部”。")
	}
	if sheet.Draft {
		title += "（草稿）"
	}
	l := Ledger{Sheet: "履职积分", Title: title, Columns: pointsColumns(sheet, mask)}
	var rows [][]any
	for _, one := range lines {
		rows = append(rows, one.cells(mask))
	}
	l.Rows = InMemory(rows)
	if sheet.Draft {
		l.Notes = []string{"主席团尚未确认，本表为草稿。"}
	}
	m.dress(&l)
	l.File = FileName(m.in.Text(office.KeyTown), title, "", string(m.in.Today))
	return l, nil
}

func pointsColumns(sheet figures.ScoreSheet, mask office.MaskLevel) []Column {
	out := []Column{{Title: "名次", Kind: Number, Width: 6}, {Title: "姓名", Width: 10, Align: Centre}, {Title: "代表小组", Width: 14, Align: Centre}}
	for _, r := range sheet.Rules {
		out = append(out, Column{Title: r.Item, Group: "各项得分", Kind: Number, Width: 9})
	}
	out = append(out, Column{Title: "总分", Kind: Number, Width: 8}, Column{Title: "等次", Width: 12, Align: Centre})
	if mask == office.MaskInternal {
		out = append(out, Column{Title: "说明", Width: 30})
	}
	return out
}

func (p PointsLine) cells(mask office.MaskLevel) []any {
	out := []any{any(p.Rank), p.Deputy.Name, p.Group}
	for _, i := range p.Items {
		out = append(out, i.Points-i.Lost)
	}
	out = append(out, p.Total, p.Grade)
	if p.LeftOut != "" {
		out[0], out[len(out)-2], out[len(out)-1] = nil, nil, office.ResultLeftOut
	}
	if mask == office.MaskInternal {
		out = append(out, p.Said())
	}
	return out
}
