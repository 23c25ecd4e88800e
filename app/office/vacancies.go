package office

import "npcdesk/app/record"

// Vacancy is a seat that fell empty (缺额) and what is done about it.
type Vacancy struct {
	record.Base
	Constituency record.Ref
	Former       record.Ref
	Reason       string
	On           record.Date
	Handling     string
	ByElection   record.Ref
	FilledBy     record.Ref
	FilledOn     record.Date
}

// The ways a vacancy is handled.
const (
	VacancyOpen   = "待补选"
	VacancyFilled = "已补选"
	VacancyKept   = "保留"
)

// Vacancies is the register of vacant seats.
var Vacancies = record.NewRegister("vacancy", "缺额", under("缺额", []*record.Of[Vacancy]{
	record.To("constituency", "选区", "constituency", func(v *Vacancy) *record.Ref { return &v.Constituency }).Required().Also("所在选区").In(150),
	record.To("former", "原代表", "deputy", func(v *Vacancy) *record.Ref { return &v.Former }).Must().Also("原代表姓名", "姓名", "代表姓名").In(100),
	record.Choice("reason", "原因", func(v *Vacancy) *string { return &v.Reason }, endings()...).Required().Also("缺额原因", "变动类型").In(140),
	record.Day("on", "发生日期", func(v *Vacancy) *record.Date { return &v.On }).Required().Also("缺额日期", "变动时间", "变动日期").In(110),
	record.Choice("handling", "处理", func(v *Vacancy) *string { return &v.Handling }, VacancyOpen, VacancyFilled, VacancyKept).In(90),
	record.To("byelection", "补选事项", "byelection", func(v *Vacancy) *record.Ref { return &v.ByElection }).Parent(),
	record.To("filled_by", "补选代表", "deputy", func(v *Vacancy) *record.Ref { return &v.FilledBy }).Also("补选").In(100),
	record.Day("filled_on", "补选日期", func(v *Vacancy) *record.Date { return &v.FilledOn }).In(110),
})...).Dated("on").Titled(func(v *Vacancy) string { return v.Constituency.Name + "缺额（原代表" + v.Former.Name + "）" }).
	OrderedBy(record.Sort{Key: "on", Desc: true}).
	States(func(v *Vacancy, _ record.Settings) record.State { return v.State() }, VacancyOpen, VacancyFilled, VacancyKept)

// State tells how the vacancy stands: filled once somebody was elected, whatever was chosen before.
func (v *Vacancy) State() record.State {
	switch {
	case v.FilledBy.ID != 0:
		return VacancyFilled
	case v.Handling == "":
		return VacancyOpen
	}
	return record.State(v.Handling)
}
