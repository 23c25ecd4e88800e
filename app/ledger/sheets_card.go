package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// card is T09, 履职登记卡: the duty archive of one deputy in its ten parts (DOMAIN.md §3.3), the lines of the period the earliest first.
func (m *maker) card(d *office.Deputy) (Ledger, error) {
	lines, err := m.store.DutyLines(data.DutyQuery{Deputy: d.ID, From: m.From, To: m.To})
	if err != nil {
		return Ledger{}, err
	}
	slices.Reverse(lines)
	hidden := map[figures.Source]bool{}
	if m.Mask != office.MaskInternal {
		if hidden, err = figures.Confidential(m.store, lines); err != nil {
			return Ledger{}, err
		}
	}
	points, err := m.cardPoints(d, lines)
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{Title: m.congress() + "代表履职登记卡（" + d.Name + "）", Period: periodText(m.From, m.To, m.day()), Signature: true}
	for _, part := range figures.Card(lines) {
		t := Table{Heading: part.Title, Columns: cardColumns}
		switch part.Title {
		case figures.PartPerson:
			l.Heading = part.Title
			l.Columns = []Column{{Title: "项目", Align: Centre, Span: 2}, {Title: "内容", Align: Left}}
			l.Rows = InMemory(m.cardPerson(d))
			continue
		case figures.PartPoints:
			t.Columns, t.Rows = []Column{{Title: "年度", Align: Centre}, {Title: "等次", Align: Centre}, {Title: "积分", Kind: Number}, {Title: "说明", Align: Left}}, points
		default:
			t.Heading += fmt.Sprintf("（%d）", part.Times())
			for _, line := range part.Lines {
				t.Rows = append(t.Rows, m.cardRow(line, hidden[figures.Source{Register: line.Register, Record: line.Record}]))
			}
		}
		l.Tables = append(l.Tables, t)
	}
	return l, nil
}

// cardColumns are the columns of the parts that are made of duty lines.
var cardColumns = []Column{dayColumn("日期"), short("类别", 12), {Title: "内容", Width: 36}, short("出席", 9), {Title: "成果", Width: 18}}

func (m *maker) cardRow(l data.DutyLine, hidden bool) []any {
	text := func(key, value string) string { return office.Mask(office.DutyEntries.Field(key), value, m.Mask) }
	title, outcome := text("summary", l.Title), text("outcome", l.Outcome)
	if hidden {
		title, outcome = office.Withheld, ""
	}
	if l.Review == office.DutyUnchecked {
		outcome += "（待审）"
	}
	return []any{string(l.Day), l.Kind, title, cmp.Or(l.Status, l.Role), outcome}
}

// cardPerson is part 一: what the roster says of the deputy.
func (m *maker) cardPerson(d *office.Deputy) [][]any {
	var rows [][]any
	for _, f := range [][2]string{{"姓名", "name"}, {"性别", "sex"}, {"民族", "ethnic"}, {"出生年月", "birth"}, {"籍贯", "native_place"}, {"政治面貌", "party"}, {"学历", "education"},
		{"工作单位及职务", "post"}, {"代表类别", "category"}, {"所在选区", "constituency"}, {"代表小组", "group_ref"}, {"当选时间", "elected"}, {"代表证号", "certificate"},
		{"联系电话", "phone"}, {"家庭住址", "address"}, {"简历", "resume"}} {
		rows = append(rows, []any{f[0], m.masked(office.Deputies.Any, d, f[1])})
	}
	return rows
}

// cardPoints is part 十: the points and grade of each year of the lines, where the office counts them.
func (m *maker) cardPoints(d *office.Deputy, lines []data.DutyLine) ([][]any, error) {
	var years []int
	for _, l := range lines {
		if year := l.Day.Year(); year != 0 && !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	var rows [][]any
	for _, year := range years {
		sheet, on, err := figures.Scores(m.store, year, []record.Ref{{ID: d.ID, Name: d.Name}})
		if err != nil {
			return nil, err
		}
		if !on {
			continue
		}
		said := "主席团已于" + dateIn(sheet.Decided) + "确认"
		if sheet.Draft {
			said = "草稿，主席团尚未确认"
		}
		for _, s := range sheet.Scores {
			rows = append(rows, []any{fmt.Sprintf("%d年", year), s.Grade, s.Total, said})
		}
		for range sheet.LeftOut {
			rows = append(rows, []any{fmt.Sprintf("%d年", year), office.ResultLeftOut, nil, ""})
		}
	}
	return rows, nil
}
