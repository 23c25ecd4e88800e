package office

import (
	"math"
	"slices"
	"strconv"

	"npcdesk/app/record"
)

// AllowanceLostWork is compensation for lost work (误工补贴), only for deputies without a fixed wage (代表法41).
const AllowanceLostWork = "误工补贴"

// Allowance is one payment list (补贴发放, DOMAIN.md §3.23): the allowances of a month or of an activity, a row for each deputy.
type Allowance struct {
	record.Base
	What     string
	Month    record.Month
	Paid     record.Date
	Kind     string
	Standard record.Opt[int64] // 分 each time, where a row says nothing else
	Rows     []AllowanceRow
	Handler  string
	Meeting  record.Ref
}

// AllowanceRow is what one deputy is paid and signs for.
type AllowanceRow struct {
	record.Row
	Deputy   record.Ref
	Standard record.Opt[int64]   // 分 each time
	Times    record.Opt[float64] // times or days; 1 when not given
	Amount   record.Opt[int64]   // 分; where it is not standard times times
	Signed   record.Date
	Note     string
}

// Allowances is the register of allowances (补贴).
var Allowances = record.NewRegister("allowance", "补贴", under("发放", []*record.Of[Allowance]{
	record.Text("what", "事由", func(w *Allowance) *string { return &w.What }).Must().Also("月份或活动", "活动", "发放事由", "摘要").In(220),
	record.YearMonth("month", "年月", func(w *Allowance) *record.Month { return &w.Month }).Required().Also("月份", "发放月份", "补贴月份").In(90),
	record.Choice("kind", "类型", func(w *Allowance) *string { return &w.Kind }, AllowanceLostWork, "履职补助", "交通", "工作餐").Required().
		Also("补贴类型", "补贴项目", "科目").Meaning("误工补助", AllowanceLostWork).Meaning("误工费", AllowanceLostWork).Meaning("履职补贴", "履职补助").
		Meaning("交通补贴", "交通").Meaning("交通费", "交通").Meaning("餐补", "工作餐").In(90),
	record.Amount("standard", "标准", func(w *Allowance) *record.Opt[int64] { return &w.Standard }).Also("补贴标准", "发放标准").In(80).Help("每人每次（天）的标准；个别不同的在行里填"),
	record.Day("paid", "发放日期", func(w *Allowance) *record.Date { return &w.Paid }).Also("日期", "支付日期").In(100),
	record.Text("handler", "经手", func(w *Allowance) *string { return &w.Handler }).Also("经手人", "经办人", "造册人"),
	record.To("meeting", "会议", "meeting", func(w *Allowance) *record.Ref { return &w.Meeting }).Also("关联会议"),
	record.Rows("rows", "发放名单", allowanceRow, func(w *Allowance) *[]AllowanceRow { return &w.Rows }).Required(),
	record.Shown("people", "人数", func(w *Allowance, _ record.Settings) string { return strconv.Itoa(len(w.Rows)) }).In(60),
	record.Shown("total", "合计", func(w *Allowance, _ record.Settings) string { return record.Money(w.Total()).Yuan() }).In(100),
	record.Shown("signed", "签领", func(w *Allowance, _ record.Settings) string {
		return strconv.Itoa(w.SignedFor()) + "/" + strconv.Itoa(len(w.Rows))
	}).In(80),
})...).Find("what").Dated("paid").OrderedBy(record.Sort{Key: "month", Desc: true}).Prepared(prepareAllowance).Rules(
	record.Hold("E14", "代表法41", record.Certain, lostWorkOnlyWithoutWage).At("rows"),
	record.Hold("", "", record.Verify, allowanceRowsAgree).At("rows"),
)

var allowanceRow = []*record.Of[AllowanceRow]{
	record.To("deputy", "代表", "deputy", func(r *AllowanceRow) *record.Ref { return &r.Deputy }).Required(),
	record.Amount("standard", "标准", func(r *AllowanceRow) *record.Opt[int64] { return &r.Standard }),
	record.Number("times", "次数", func(r *AllowanceRow) *record.Opt[float64] { return &r.Times }),
	record.Amount("amount", "另定金额", func(r *AllowanceRow) *record.Opt[int64] { return &r.Amount }).Help("不填就按标准×次数算"),
	record.Day("signed", "签领日期", func(r *AllowanceRow) *record.Date { return &r.Signed }),
	record.Text("note", "说明", func(r *AllowanceRow) *string { return &r.Note }),
}

// prepareAllowance takes the month from the day of payment where none was entered.
func prepareAllowance(w *Allowance, _ record.Settings) {
	if w.Month == "" {
		w.Month = w.Paid.Month()
	}
	if !w.Year.Given && w.Month != "" {
		w.Year = record.Some(int64(w.Month.Year()))
	}
}

// Day is the day that the list counts on: the payment, else the first of its month.
func (w *Allowance) Day() record.Date {
	if w.Paid != "" {
		return w.Paid
	}
	return w.Month.First()
}

// Pays is what a row of the list comes to, in 分: the amount given, else standard × times.
func (w *Allowance) Pays(r *AllowanceRow) int64 {
	if r.Amount.Given {
		return r.Amount.V
	}
	standard, times := w.Standard.V, 1.0
	if r.Standard.Given {
		standard = r.Standard.V
	}
	if r.Times.Given {
		times = r.Times.V
	}
	return int64(math.Round(float64(standard) * times))
}

// Total is what the whole list comes to, in 分.
func (w *Allowance) Total() int64 {
	var sum int64
	for i := range w.Rows {
		sum += w.Pays(&w.Rows[i])
	}
	return sum
}

// SignedFor counts the rows that are signed for (签领).
func (w *Allowance) SignedFor() int {
	n := 0
	for _, r := range w.Rows {
		if r.Signed != "" {
			n++
		}
	}
	return n
}

// Deadlines lists a payment that not everybody has signed for.
func (w *Allowance) Deadlines(record.Settings) []Deadline {
	if w.Paid == "" || w.SignedFor() == len(w.Rows) {
		return nil
	}
	return []Deadline{{Kind: "补贴签领", On: w.Paid, Waits: true, Text: strconv.Itoa(len(w.Rows)-w.SignedFor()) + "人未签领", Source: "代表法41"}}
}

// lostWorkOnlyWithoutWage finds deputies on a list of 误工补贴 whose file says that they have a fixed wage.
func lostWorkOnlyWithoutWage(w *Allowance, f Facts) []string {
	if w.Kind != AllowanceLostWork {
		return nil
	}
	var out []string
	for _, r := range w.Rows {
		if d := f.Deputy(r.Deputy.ID); d != nil && d.FixedPay.Given && d.FixedPay.V {
			out = append(out, says("%s有固定工资收入，误工补贴只发给没有固定工资收入的代表：请核对名单或者代表档案", d.Name)...)
		}
	}
	return out
}

func allowanceRowsAgree(w *Allowance, f Facts) []string {
	var out []string
	for i := range w.Rows {
		r := &w.Rows[i]
		twice := slices.ContainsFunc(w.Rows[:i], func(o AllowanceRow) bool { return o.Deputy.ID == r.Deputy.ID && o.Deputy.ID != 0 })
		name := r.Deputy.Name
		if d := f.Deputy(r.Deputy.ID); d != nil {
			name = d.Name
		}
		switch {
		case twice:
			out = append(out, says("%s在名单里列了两次：请核对", name)...)
		case w.Pays(r) <= 0:
			out = append(out, says("%s的金额是0：请填标准和次数，或者另定金额", name)...)
		}
	}
	return out
}
