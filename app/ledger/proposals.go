package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// proposals is L13, 议案建议台账: the proposals of a session or period by their numbers, as they stood on the ledger's day.
func (m *maker) proposals() (Ledger, error) {
	return m.proposalAccount(m.congress() + "代表议案建议办理台账")
}

// proposalAccount makes an account of the proposals of the wish with the columns of L13.
func (m *maker) proposalAccount(title string) (Ledger, error) {
	list, err := m.numberedIDs()
	if err != nil {
		return Ledger{}, err
	}
	counts, err := m.values(m.day(), figures.OfProposals)
	if err != nil {
		return Ledger{}, err
	}
	columns, cells := visible(office.Proposals.Any, m.Mask, m.proposalColumns())
	rows := m.stream(office.Proposals.Any, list, len(columns), func(rec any, row []any) {
		p := rec.(*office.Proposal).AsOf(m.day())
		for i, cell := range cells {
			row[i] = cell(p.Meta(), p)
		}
	})
	return Ledger{Title: title, Period: m.period(), Columns: columns, Rows: rows, Totals: m.proposalTotals(counts),
		Notes: []string{"注：" + definitions(counts, "答复率", "按期答复率", figures.Satisfaction(m.in))}}, nil
}

// numberedIDs are the ids of the proposals of the wish by their numbers; those without stand last, by date.
func (m *maker) numberedIDs() ([]int64, error) {
	list, texts, err := m.store.Values(office.Proposals.Any, figures.Proposals(m.store, m.scope()), "number", "submitted")
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(natural(texts[a][0], texts[b][0]), cmp.Compare(texts[a][1], texts[b][1]))
	})
	out := make([]int64, len(list))
	for i, place := range order {
		out[i] = list[place]
	}
	return out, err
}

// numbered are the proposals of the wish by their numbers, as they stood on the ledger's day.
func (m *maker) numbered() ([]*office.Proposal, error) {
	list, err := m.numberedIDs()
	if err != nil {
		return nil, err
	}
	recs, err := m.store.Page(office.Proposals.Any, list)
	out := make([]*office.Proposal, len(recs))
	for i, rec := range recs {
		out[i] = rec.(*office.Proposal).AsOf(m.day())
	}
	return out, err
}

// congress names the session, else the term, in a title: 清溪镇十九届人大六次会议.
func (m *maker) congress() string {
	if m.session != nil && m.session.Known() {
		return m.session.ShortName()
	}
	term := office.TermOn(m.facts.Terms(), m.day(), m.in)
	if term == nil {
		return m.town(nil) + "人大"
	}
	return m.town(term) + term.Name + "人大"
}

// account makes a ledger of proposals.
func (m *maker) account(title string, list []*office.Proposal, cols []col[*office.Proposal]) Ledger {
	return account(m, office.Proposals.Any, title, (*office.Proposal).Meta, cols, list)
}

// own is a column that prints a field of the register as it is.
func (m *maker) own(key string, c Column) col[*office.Proposal] {
	return field[*office.Proposal](m, office.Proposals.Any, key, c)
}

// lead names who leads a proposal: the deputy, else who else moved it.
func (m *maker) lead() col[*office.Proposal] {
	return col[*office.Proposal]{Column{Title: "领衔代表", Width: 7.5, Align: Centre}, "lead", func(p *office.Proposal) string {
		if p.Lead.ID == 0 && p.Mover != office.MoverDeputy {
			return p.Mover
		}
		return p.Lead.Name
	}}
}

// proposalColumns are the columns of L13 (DOMAIN.md §6.2). There are so many that each is as narrow as it can be: on A4 every
// character of width costs all of them size.
func (m *maker) proposalColumns() []col[*office.Proposal] {
	day := func(title string) Column { return Column{Title: title, Kind: Date, Width: 10.5} }
	met := func(title string) Column { return Column{Title: title, Group: "三见面", Kind: Date, Width: 10.5} }
	return []col[*office.Proposal]{
		m.own("number", short("编号", 10)), m.own("kind", short("类别", 5)), m.own("subject", Column{Title: "案由", Width: 22}), m.lead(),
		m.own("seconders", Column{Title: "附议人", Width: 11}), m.own("area", short("内容分类", 9)), m.own("lead_unit", Column{Title: "主办单位", Width: 11}),
		m.own("assisting", Column{Title: "协办单位", Width: 11}), m.own("leader", short("责任领导", 7.5)),
		{short("责任人", 7.5), "handler", func(p *office.Proposal) string { return cmp.Or(p.Handler, p.UnitHead) }},
		m.own("handed_over", day("交办日期")), m.own("due", day("办理期限")),
		m.own("met_assigned", met("交办后见面")), m.own("met_handled", met("承办中见面")), m.own("met_reply", met("答复前见面")),
		m.own("replied", day("答复日期")),
		{short("是否按期", 5), "on_time", m.inTime},
		m.own("result", short("结果类别", 5)), m.own("final_attitude", short("态度评价", 5)), m.own("final_outcome", short("结果评价", 5)),
		m.own("key_supervised", short("是否重点督办", 6.5)), m.own("supervision_text", Column{Title: "督办情况", Width: 14}),
		m.own("done", short("落实情况", 5)), m.own("note", Column{Title: "备注", Width: 10}),
	}
}

// inTime prints whether the answer came in time: 否 also while it is overdue (逾期, DOMAIN.md §4.1), blank before.
func (m *maker) inTime(p *office.Proposal) string {
	if p.Overdue(m.day(), m.in) {
		return "否"
	}
	return p.OnTime(m.in)
}

// proposalTotals are the totals of L13: items, replies, in time, classes, evaluations. They are the figures' own.
func (m *maker) proposalTotals(n map[string]figures.Value) []string {
	classes := make([]string, 0, 4)
	for _, c := range []string{"A", "B", "C", "D"} {
		if v, ok := n[c+"类件数"]; ok {
			classes = append(classes, c+"类 "+v.Text+" 件")
		}
	}
	satisfied := figures.Satisfaction(m.in)
	return []string{
		fmt.Sprintf("共 %s 件（议案 %s 件，建议 %s 件），应办 %s 件，已答复 %s 件，答复率 %s；按期答复 %s 件，按期答复率 %s；逾期 %s 件",
			n[figures.Received].Text, n["收到议案"].Text, n["收到建议"].Text, n[figures.OnDuty].Text, n[figures.Replied].Text, n["答复率"].Text,
			n[figures.InTime].Text, n["按期答复率"].Text, n[figures.Overdue].Text),
		fmt.Sprintf("办理结果：%s。结果评价：满意 %s 件，基本满意 %s 件，不满意 %s 件，%s %s", strings.Join(classes, "，"), n["满意件数"].Text,
			n["基本满意件数"].Text, n["不满意件数"].Text, satisfied, n[satisfied].Text),
	}
}

// definitions prints how figures are defined, as the county will ask (DOMAIN.md §7.3).
func definitions(n map[string]figures.Value, names ...string) string {
	parts := make([]string, len(names))
	for i, name := range names {
		parts[i] = name + "＝" + n[name].Means
	}
	return strings.Join(parts, "。") + "。"
}

// tasks is L14, 责任分解表: who has to do what by when, for every proposal that has been handed over or is ready to be.
func (m *maker) tasks() (Ledger, error) {
	list, err := m.numbered()
	if err != nil {
		return Ledger{}, err
	}
	list = slices.DeleteFunc(list, func(p *office.Proposal) bool {
		switch p.State() {
		case office.StateWithdrawn, office.StateRefused, office.StateHigher:
			return true
		case office.StateReady:
			return false
		}
		return p.HandedOver == ""
	})
	l := m.account("代表议案建议承办责任分解表", list, []col[*office.Proposal]{
		m.own("number", Column{Title: "编号", Width: 13, Align: Centre}), m.own("subject", Column{Title: "案由", Width: 34}), m.lead(),
		m.own("leader", Column{Title: "责任领导", Width: 9, Align: Centre}), m.own("lead_unit", Column{Title: "责任部门", Width: 18}),
		m.own("assisting", Column{Title: "协办", Width: 18}),
		{Column{Title: "承办人", Width: 9, Align: Centre}, "handler", func(p *office.Proposal) string { return cmp.Or(p.Handler, p.UnitHead) }},
		m.own("demand", Column{Title: "办理要求", Width: 24}), m.own("due", Column{Title: "完成时限", Kind: Date, Width: 12}),
		{Column{Title: "签收", Width: 12, Align: Centre}, "signed_by", m.signed},
	})
	l.Totals = []string{fmt.Sprintf("共 %d 件", len(list))}
	return l, nil
}

// signed prints who signed for a proposal and when.
func (m *maker) signed(p *office.Proposal) string {
	return strings.TrimSpace(p.SignedBy + "\n" + m.dateText(p.Signed))
}

// dateText writes a date inside a text as the office's ledgers write dates.
func (m *maker) dateText(day record.Date) string {
	if m.in.Text(office.KeyLedgerDate) == dotted {
		return strings.ReplaceAll(string(day), "-", ".")
	}
	return string(day)
}
