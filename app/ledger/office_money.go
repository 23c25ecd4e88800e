package ledger

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// payment is one row of L28: money spent, or what one deputy is paid.
type payment struct {
	base                  *record.Base
	day                   record.Date
	whom, what, signed    string
	standard, times, yuan string // in yuan; times as entered
	amount                int64  // 分
	allowance             bool
}

// payments is L28, 经费补贴: what was spent in the period and what each deputy was paid, by day.
func (m *maker) payments() (Ledger, error) {
	rows, err := m.spent()
	if err != nil {
		return Ledger{}, err
	}
	allowances, err := m.allowances()
	if err != nil {
		return Ledger{}, err
	}
	rows = append(rows, allowances...)
	slices.SortStableFunc(rows, func(a, b payment) int { return cmp.Compare(a.day, b.day) })
	l := account(m, office.Expenses.Any, "活动经费及代表补贴发放表", func(p payment) *record.Base { return p.base }, m.paymentColumns(), rows)
	l.Totals, err = m.moneyTotals(rows)
	l.Notes = []string{"注：预算是所含各年度的全年数，有调整的按调整后；结余＝预算－所含第一个年度年初以来的支出和补贴。没有发放日期的补贴按年月。"}
	return l, err
}

// spent makes the rows of what was spent.
func (m *maker) spent() ([]payment, error) {
	list, err := during(m, office.Expenses)
	var out []payment
	for _, e := range list {
		out = append(out, payment{base: &e.Base, day: e.On, whom: e.Subject, what: e.What, signed: e.Handler, amount: e.Amount.V, yuan: yuan(e.Amount)})
	}
	return out, err
}

// yuan writes an amount in 分, blank where none was entered.
func yuan(amount record.Opt[int64]) string {
	if !amount.Given {
		return ""
	}
	return record.Money(amount.V).Yuan()
}

// allowances makes a row for each deputy of each list of allowances. Who has signed is said with the day; others sign by hand.
func (m *maker) allowances() ([]payment, error) {
	lists, err := data.All(m.store, office.Allowances, record.Query{})
	var out []payment
	for _, w := range lists {
		if !m.includes(w.Day()) {
			continue
		}
		for i := range w.Rows {
			r := &w.Rows[i]
			p := payment{base: &w.Base, day: w.Day(), whom: r.Deputy.Name, what: w.What, standard: yuan(w.Standard), times: "1", allowance: true}
			if w.Kind != "" {
				p.what = w.Kind + "：" + w.What
			}
			if r.Standard.Given {
				p.standard = yuan(r.Standard)
			}
			if r.Times.Given {
				p.times = strconv.FormatFloat(r.Times.V, 'f', -1, 64)
			}
			if m.seen(r.Signed) {
				p.signed = m.dateText(r.Signed) + "签领"
			}
			p.amount = w.Pays(r)
			p.yuan = record.Money(p.amount).Yuan()
			out = append(out, p)
		}
	}
	return out, err
}

// paymentColumns are the columns of L28 (DOMAIN.md §6.2). Spending has neither standard nor times.
func (m *maker) paymentColumns() []col[payment] {
	return []col[payment]{
		{dayColumn("日期"), "date", func(p payment) string { return string(p.day) }},
		{short("科目/代表", 14), "subject", func(p payment) string { return p.whom }},
		{Column{Title: "事由", Width: 40}, "what", func(p payment) string { return p.what }},
		{Column{Title: "标准", Kind: Money, Width: 11}, "amount", func(p payment) string { return p.standard }},
		{numberColumn("次数", 7), "amount", func(p payment) string { return p.times }},
		{Column{Title: "金额", Kind: Money, Width: 14, Sum: true}, "amount", func(p payment) string { return p.yuan }},
		{short("签字", 16), "handler", func(p payment) string { return p.signed }},
	}
}

// moneyTotals sets what was spent against the budget of the years (figures.Planned): what is left is left at the ledger's day.
func (m *maker) moneyTotals(rows []payment) ([]string, error) {
	var spent, paid int64
	for _, p := range rows {
		if p.allowance {
			paid += p.amount
		} else {
			spent += p.amount
		}
	}
	budget, err := figures.One(m.store, m.scope(), figures.Planned)
	if err != nil {
		return nil, err
	}
	years := m.scope()
	if m.From != "" {
		years.From = record.Date(fmt.Sprintf("%04d-01-01", m.From.Year()))
	}
	so, err := figures.One(m.store, years, figures.Spent)
	planned, left := figures.Unknown, figures.Unknown
	if len(budget.IDs) > 0 {
		whole := fen(budget)
		planned, left = record.Money(whole).Yuan()+" 元", record.Money(whole-fen(so)).Yuan()+" 元"
	}
	return []string{fmt.Sprintf("预算 %s，支出 %s 元（经费支出 %s 元，代表补贴 %s 元），结余 %s", planned, record.Money(spent+paid).Yuan(), record.Money(spent).Yuan(),
		record.Money(paid).Yuan(), left)}, err
}

// fen is a figure of money in 分.
func fen(v figures.Value) int64 { return int64(math.Round(v.Number * 100)) }
