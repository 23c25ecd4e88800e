package office

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/record"
)

// SubjectAllowance is the budget subject (科目) that allowances are paid from.
const SubjectAllowance = "补贴"

// budgetSubjects are the subjects of the budget of the congress (DOMAIN.md §3.23).
var budgetSubjects = []string{"会议费", "代表活动费", "联络站", "培训", SubjectAllowance, "宣传", "表彰"}

// Budget is what a year's budget gives for one subject (活动经费预算, DOMAIN.md §3.23; 代表法42: budgeted and earmarked).
type Budget struct {
	record.Base
	Subject  string
	Planned  record.Opt[int64] // 分
	Adjusted record.Opt[int64] // 分; what it was changed to
	DocNo    string
	On       record.Date
}

// Budgets is the register of budgets (经费).
var Budgets = record.NewRegister("budget", "经费", under("预算", []*record.Of[Budget]{
	record.Whole("year", "年度", func(b *Budget) *record.Opt[int64] { return &b.Year }).Required().Also("预算年度", "年份").In(70),
	record.Choice("subject", "科目", func(b *Budget) *string { return &b.Subject }, budgetSubjects...).List(KeyBudgetSubjects).Must().
		Also("预算科目", "经费科目", "项目").In(120),
	record.Amount("planned", "预算数", func(b *Budget) *record.Opt[int64] { return &b.Planned }).Required().Also("预算", "预算金额", "年初预算", "预算（元）").In(110),
	record.Amount("adjusted", "调整后预算数", func(b *Budget) *record.Opt[int64] { return &b.Adjusted }).Also("调整预算", "调整预算数").In(120),
	record.Text("doc_no", "来源文号", func(b *Budget) *string { return &b.DocNo }).Also("文号", "批复文号", "依据").In(170),
	record.Day("decided", "下达日期", func(b *Budget) *record.Date { return &b.On }).Also("批复日期").In(100),
})...).Titled(budgetTitle).OrderedBy(record.Sort{Key: "year", Desc: true}, record.Sort{Key: "subject"})

func budgetTitle(b *Budget) string {
	if !b.Year.Given {
		return b.Subject
	}
	return strconv.FormatInt(b.Year.V, 10) + "年" + b.Subject
}

// Sum is what may be spent, in 分: the adjusted budget where there is one.
func (b *Budget) Sum() int64 {
	if b.Adjusted.Given {
		return b.Adjusted.V
	}
	return b.Planned.V
}

// Expense is money spent (支出, DOMAIN.md §3.23). Allowances paid to deputies stand in their own register and count as spent on
// the subject 补贴, without being entered here again.
type Expense struct {
	record.Base
	On         record.Date
	Subject    string
	Amount     record.Opt[int64] // 分
	What       string
	Voucher    string
	Handler    string
	Meeting    record.Ref
	Inspection record.Ref
	Training   record.Ref
	Campaign   record.Ref
	Station    record.Ref
}

// Expenses is the register of money spent (支出).
var Expenses = record.NewRegister("expense", "支出", slices.Concat(
	under("支出", []*record.Of[Expense]{
		record.Day("date", "日期", func(e *Expense) *record.Date { return &e.On }).Must().Also("支出日期", "报销日期", "时间").In(100),
		record.Choice("subject", "科目", func(e *Expense) *string { return &e.Subject }, budgetSubjects...).List(KeyBudgetSubjects).Must().
			Also("支出科目", "经费科目").In(110),
		record.Amount("amount", "金额", func(e *Expense) *record.Opt[int64] { return &e.Amount }).Required().Also("支出金额", "支出", "金额（元）", "支出数").In(100),
		record.Text("what", "事由", func(e *Expense) *string { return &e.What }).Also("摘要", "用途", "支出事由", "开支内容").In(240),
		record.Text("voucher", "凭证号", func(e *Expense) *string { return &e.Voucher }).Also("凭证编号", "票据号").In(110),
		record.Text("handler", "经手", func(e *Expense) *string { return &e.Handler }).Also("经手人", "经办人", "报销人", "签字").In(90),
	}),
	under("关联活动", []*record.Of[Expense]{
		record.To("meeting", "会议", "meeting", func(e *Expense) *record.Ref { return &e.Meeting }),
		record.To("inspection", "视察调研", "inspection", func(e *Expense) *record.Ref { return &e.Inspection }),
		record.To("training", "培训", "training", func(e *Expense) *record.Ref { return &e.Training }),
		record.To("campaign", "主题活动", "campaign", func(e *Expense) *record.Ref { return &e.Campaign }),
		record.To("station", "联络站", "station", func(e *Expense) *record.Ref { return &e.Station }),
	}),
)...).Titled(expenseTitle).Dated("date").OrderedBy(record.Sort{Key: "date", Desc: true})

func expenseTitle(e *Expense) string { return cmp.Or(e.What, e.Subject) }

var budgetArchiveRules = []ArchiveRule{{ID: "E14", Article: "代表法42", Mark: record.Certain, Check: spentWithinBudget}}

// budgetLine is one subject of one year.
type budgetLine struct {
	year    int64
	subject string
}

// spentByLine adds up what was spent on each subject of each year, allowances included, in 分, and remembers the last record of each.
func spentByLine(a Archive) (sums map[budgetLine]int64, last map[budgetLine]Finding) {
	sums, last = map[budgetLine]int64{}, map[budgetLine]Finding{}
	add := func(line budgetLine, amount int64, register string, id int64) {
		sums[line] += amount
		last[line] = Finding{Register: register, ID: id}
	}
	for _, e := range every[Expense](a, "expense") {
		if e.Subject != "" && e.On != "" {
			add(budgetLine{int64(e.On.Year()), e.Subject}, e.Amount.V, "expense", e.ID)
		}
	}
	for _, w := range every[Allowance](a, "allowance") {
		if day := w.Day(); day != "" {
			add(budgetLine{int64(day.Year()), SubjectAllowance}, w.Total(), "allowance", w.ID)
		}
	}
	return sums, last
}

// spentWithinBudget holds what was spent on a subject against its budget. Where a year has no budget on record at all, the office
// does not keep it here and nothing is said.
func spentWithinBudget(a Archive) []Finding {
	given, at := map[budgetLine]int64{}, map[budgetLine]int64{}
	budgeted := map[int64]bool{}
	for _, b := range every[Budget](a, "budget") {
		line := budgetLine{b.Year.V, b.Subject}
		given[line] += b.Sum()
		at[line], budgeted[b.Year.V] = b.ID, true
	}
	sums, last := spentByLine(a)
	lines := make([]budgetLine, 0, len(sums))
	for line := range sums {
		lines = append(lines, line)
	}
	slices.SortFunc(lines, func(x, y budgetLine) int {
		return cmp.Or(cmp.Compare(x.year, y.year), cmp.Compare(x.subject, y.subject))
	})
	var out []Finding
	for _, line := range lines {
		spent, limit := sums[line], given[line]
		switch {
		case at[line] == 0 && budgeted[line.year] && spent > 0:
			f := last[line]
			f.Text = fmt.Sprintf("%d年“%s”支出%s元，没有列预算：经费应当列入预算、专款专用，请补登预算或者核对科目", line.year, line.subject, record.Money(spent).Yuan())
			out = append(out, f)
		case at[line] != 0 && spent > limit:
			out = append(out, Finding{"budget", at[line], fmt.Sprintf("%d年“%s”支出%s元，超过预算%s元：请核对支出的科目和金额，或者登记调整后预算数",
				line.year, line.subject, record.Money(spent).Yuan(), record.Money(limit).Yuan())})
		}
	}
	return out
}
