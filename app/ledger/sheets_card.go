package ledger

import (
	"fmt"

	"npcdesk/app/figures"
	"npcdesk/app/office"
)

// The columns of the tables on the card, which all stand on those of the proposals.
var (
	cardProposals = []Column{short("编号", 11), short("类别", 11), {Title: "案由", Width: 20}, short("身份", 7), dayColumn("答复日期"), short("评价", 9), short("状态", 11)}
	cardMandates  = []Column{short("级别", 11), short("届次", 11), {Title: "选区（选举单位）", Width: 20}, short("方式", 7), dayColumn("当选日期"), short("得票", 9), short("证号", 11)}
	cardStatuses  = []Column{dayColumn("变动日期"), short("状态", 11), {Title: "原因", Span: 2}, {Title: "依据"}}
	cardDuties    = []Column{dayColumn("日期"), short("类别", 11), {Title: "内容", Span: 3}, short("出席", 9), {Title: "成果"}}
	cardYears     = []Column{short("年度", 11), {Title: "积分", Kind: Number}, {Title: "等次", Align: Centre}, {Title: "说明"}}
)

// card is T09, 履职登记卡: the duty archive of one deputy in its ten parts (DOMAIN.md §3.3), the lines of the period the earliest first,
// in the words of the paper card.
func (m *maker) card(d *office.Deputy) (Ledger, error) {
	scope := figures.CardScope{Deputy: d, From: m.From, To: m.To, Mask: m.Mask}
	parts, err := scope.Duties(m.store)
	if err != nil {
		return Ledger{}, err
	}
	proposals, err := m.cardProposals(scope)
	if err != nil {
		return Ledger{}, err
	}
	points, err := m.cardYears(scope)
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{Title: m.congress() + "代表履职登记卡（" + d.Name + "）", Period: periodText(m.From, m.To, m.day()), Signature: true, Portrait: true,
		Heading: figures.PartPerson, Columns: []Column{{Title: "项目", Align: Centre, Span: 2}, {Title: "内容", Align: Left}}, Rows: InMemory(m.cardPerson(d)),
		Tables: m.cardOffices(d)}
	m.dress(&l)
	l.Working = false
	for i, part := range parts {
		switch {
		case part.Title == figures.PartPerson: // above
		case part.Title == figures.PartPoints:
			points.Heading = part.Title
			l.Tables = append(l.Tables, points)
		case i == figures.PartOf(office.DutySuggestion):
			proposals.Heading = headed(part.Title, proposals.Heading)
			l.Tables = append(l.Tables, proposals)
		default:
			t := Table{Heading: headed(part.Title, part.Tally()), Columns: cardDuties}
			for _, r := range part.Rows {
				t.Rows = append(t.Rows, []any{string(r.Day), r.Kind, r.Title, r.Status, r.Outcome})
			}
			l.Tables = append(l.Tables, t)
		}
	}
	return l, nil
}

// headed is the heading of a part with its counts in words; the table itself says that there is nothing.
func headed(title, told string) string {
	if told == figures.CardNothing {
		return title
	}
	return title + "：" + told
}

// cardPerson is part 一: what the roster says of the deputy.
func (m *maker) cardPerson(d *office.Deputy) [][]any {
	var rows [][]any
	for _, f := range [][2]string{{"姓名", "name"}, {"性别", "sex"}, {"民族", "ethnic"}, {"出生年月", "birth"}, {"籍贯", "native_place"}, {"政治面貌", "party"}, {"学历", "education"},
		{"工作单位及职务", "post"}, {"代表类别", "category"}, {"代表小组", "group_ref"}, {"联系电话", "phone"}, {"家庭住址", "address"}, {"简历", "resume"}} {
		rows = append(rows, []any{f[0], m.masked(office.Deputies.Any, d, f[1])})
	}
	return rows
}

// cardOffices are the mandates (任职) and the changes of status (变动) that belong to part 一; none where there are none.
func (m *maker) cardOffices(d *office.Deputy) []Table {
	var out []Table
	mandates := Table{Heading: "任职记录", Columns: cardMandates}
	for _, one := range figures.CardMandates(d, m.in) {
		mandates.Rows = append(mandates.Rows, []any{one.Level, one.Term, one.Seat, one.How, string(one.Elected), one.Votes, one.Certificate})
	}
	changes := Table{Heading: "变动记录", Columns: cardStatuses}
	for _, s := range d.Statuses {
		changes.Rows = append(changes.Rows, []any{string(s.From), s.Status, s.Reason, s.Basis})
	}
	for _, t := range []Table{mandates, changes} {
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// cardProposals is part 六; its heading is the counts in words.
func (m *maker) cardProposals(scope figures.CardScope) (Table, error) {
	list, told, err := scope.Proposals(m.store)
	t := Table{Heading: told, Columns: cardProposals}
	for _, p := range list {
		t.Rows = append(t.Rows, []any{p.Number, p.Kind, p.Subject, p.Role, string(p.Replied), p.Outcome, p.State})
	}
	return t, err
}

// cardYears is part 十: the points and grade of each year, where the office counts them.
func (m *maker) cardYears(scope figures.CardScope) (Table, error) {
	years, err := scope.Years(m.store)
	t := Table{Columns: cardYears}
	for _, y := range years {
		t.Rows = append(t.Rows, []any{fmt.Sprintf("%d年", y.Year), y.Points, y.Grade, y.Said})
	}
	return t, err
}
