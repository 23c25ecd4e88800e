package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// moneyDocuments are D67: what the session cost, and what its deputies were paid.
func moneyDocuments() []Document {
	pay := letter("D67", "补贴发放表", "×镇第×届人民代表大会第×次会议补贴发放表", issuerOffice, HeadForm, "补贴发放表", noAllowances, allowanceList).oneFor(allowancePieces)
	return []Document{
		letter("D67", "会议经费决算表", "×镇第×届人民代表大会第×次会议经费决算表", issuerOffice, HeadForm, "会议经费决算表", noMoneySpent, sessionCosts),
		pay,
	}
}

// expenses is what was spent on the session's meetings and on the inspections before it, the first day first.
func (j *job) expenses() []*office.Expense {
	var out []*office.Expense
	for _, m := range j.meetings() {
		out = append(out, linked(j, office.Expenses, "meeting", m.ID)...)
	}
	for _, i := range j.visits() {
		out = append(out, linked(j, office.Expenses, "inspection", i.ID)...)
	}
	slices.SortStableFunc(out, func(a, b *office.Expense) int { return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.ID, b.ID)) })
	return out
}

// allowances are the payment lists of the session's meetings.
func (j *job) allowances() []*office.Allowance {
	var out []*office.Allowance
	for _, m := range j.meetings() {
		out = append(out, linked(j, office.Allowances, "meeting", m.ID)...)
	}
	return slices.DeleteFunc(out, func(w *office.Allowance) bool { return len(w.Rows) == 0 })
}

func noMoneySpent(j *job) string {
	if len(j.expenses()) == 0 && len(j.allowances()) == 0 {
		return "没有登记这次会议的支出：登记支出时请选上会议"
	}
	return ""
}

func noAllowances(j *job) string {
	if len(j.allowances()) == 0 {
		return "没有登记这次会议的补贴：登记补贴时请选上会议"
	}
	return ""
}

func yuanOf(fen int64) string { return record.Money(fen).Yuan() }

// sessionCosts is 会议经费决算表: every expense, the allowances as one line each, the sums of the subjects and the whole.
func sessionCosts(j *job) docx.Data {
	var rows []docx.Data
	var subjects []string
	sums, total := map[string]int64{}, int64(0)
	add := func(on record.Date, subject, what string, amount int64, voucher, who string) {
		if !slices.Contains(subjects, subject) {
			subjects = append(subjects, subject)
		}
		sums[subject] += amount
		total += amount
		rows = append(rows, docx.Data{"日期": shortDay(on), "科目": subject, "事由": what, "金额": yuanOf(amount), "凭证": voucher, "经手": who})
	}
	for _, e := range j.expenses() {
		add(e.On, e.Subject, e.What, e.Amount.V, e.Voucher, e.Handler)
	}
	for _, w := range j.allowances() {
		add(w.Day(), office.SubjectAllowance, w.What+"（"+strconv.Itoa(len(w.Rows))+"人）", w.Total(), "", w.Handler)
	}
	var parts []string
	for _, s := range subjects {
		parts = append(parts, s+yuanOf(sums[s])+"元")
	}
	return docx.Data{"支出": rows, "合计": yuanOf(total), "大写": hanzi.Amount(total), "分科目": strings.Join(parts, "，"), "落款日期": dayToFill(j.issued())}
}

func allowancePieces(j *job) []Piece {
	var out []Piece
	list := j.allowances()
	for _, w := range list {
		name := ""
		if len(list) > 1 {
			name = cmp.Or(w.Kind, w.What)
		}
		out = append(out, Piece{name, w})
	}
	return out
}

// allowanceList is 补贴发放表, a row for each deputy with room to sign (代表法41). It names no bank account.
func allowanceList(j *job) docx.Data {
	w := pieceOf[office.Allowance](j)
	rows := make([]docx.Data, len(w.Rows))
	for i := range w.Rows {
		r := &w.Rows[i]
		name := r.Deputy.Name
		if d := j.facts.Deputy(r.Deputy.ID); d != nil {
			name = d.Name
		}
		standard, times := cmp.Or(r.Standard.V, w.Standard.V), "1"
		if r.Times.Given {
			times = strconv.FormatFloat(r.Times.V, 'f', -1, 64)
		}
		how := []string{yuanOf(standard), times}
		if r.Amount.Given || standard == 0 {
			how = []string{"", ""}
		}
		rows[i] = docx.Data{"姓名": hanzi.PadName(name), "标准": how[0], "次数": how[1], "金额": yuanOf(w.Pays(r)), "说明": r.Note}
	}
	return docx.Data{"名单": rows, "人数": len(rows), "事由": w.What, "类型": w.Kind, "经手": w.Handler, "合计": yuanOf(w.Total()), "大写": hanzi.Amount(w.Total()),
		"发放日期": dayToFill(w.Paid)}
}
