package office

import "npcdesk/app/record"

// Unit is an office, department or village that the congress deals with (单位, DOMAIN.md §3.25): it handles suggestions,
// is inspected and appraised.
type Unit struct {
	record.Base
	Name    string
	Kind    string
	Contact string
	Phone   string
	Leader  string
	Head    string
	Parent  record.Ref
	Address string
	Email   string
	Closed  record.Opt[bool]
	Years   []UnitYear
}

// UnitYear is what a year's assessment of the handling of suggestions came to (年度考核).
type UnitYear struct {
	record.Row
	Year   record.Opt[int64]
	Score  record.Opt[float64]
	Result string
	Remark string
}

// Units is the register of units.
var Units = record.NewRegister("unit", "单位", under("单位", []*record.Of[Unit]{
	record.Text("name", "名称", func(u *Unit) *string { return &u.Name }).Must().Unique().Also("单位", "单位名称", "承办单位").In(200).Pinyin().Shared(),
	record.Choice("kind", "类别", func(u *Unit) *string { return &u.Kind }, "镇属办公室", "站所", "村（社区）", "县直部门", "企业", "学校", "其他").
		List(KeyUnitKinds).Required().Also("单位类别").Meaning("村", "村（社区）").Meaning("社区", "村（社区）").In(110),
	record.Text("contact", "联系人", func(u *Unit) *string { return &u.Contact }).Also("联络员", "经办人").In(100),
	record.Text("phone", "联系电话", func(u *Unit) *string { return &u.Phone }).Also("电话", "手机", "联系方式").Secret(record.SecretPhone).In(120),
	record.Text("leader", "分管领导", func(u *Unit) *string { return &u.Leader }).Also("责任领导").In(100),
	record.Text("head", "负责人", func(u *Unit) *string { return &u.Head }).Also("单位负责人", "主要负责人").In(100),
	record.To("parent", "上级单位", "unit", func(u *Unit) *record.Ref { return &u.Parent }).Also("上级", "主管部门").In(150),
	record.Text("address", "地址", func(u *Unit) *string { return &u.Address }),
	record.Text("email", "电子邮箱", func(u *Unit) *string { return &u.Email }).Also("邮箱").Secret(record.SecretPhone),
	record.YesNo("closed", "已撤销", func(u *Unit) *record.Opt[bool] { return &u.Closed }).
		Help("机构改革后不再存在的单位选“是”，旧记录仍可查"),
	record.Rows("years", "年度考核", []*record.Of[UnitYear]{
		record.Whole("year", "年度", func(y *UnitYear) *record.Opt[int64] { return &y.Year }),
		record.Number("score", "得分", func(y *UnitYear) *record.Opt[float64] { return &y.Score }),
		record.Text("result", "考核结果", func(y *UnitYear) *string { return &y.Result }),
		record.Text("remark", "说明", func(y *UnitYear) *string { return &y.Remark }),
	}, func(u *Unit) *[]UnitYear { return &u.Years }).Help("议案建议办理纳入年度目标考核的，一年一行"),
})...).Find("name").Unbound()
