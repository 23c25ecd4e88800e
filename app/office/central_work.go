package office

import (
	"strconv"

	"npcdesk/app/record"
)

// centralWorkKinds are the kinds of work that the township's Party committee and government ask deputies to take part in (seed
// words of DOMAIN.md §3.25 and §8).
var centralWorkKinds = []string{"春耕", "抗旱", "防汛", "征地拆迁", "拆违控违", "环境整治", "项目建设", "土地流转", "政策宣传", "法治宣传", "矛盾调解", "帮扶", "其他"}

// CentralWork is a part that deputies took in the central work of the township (中心工作, DOMAIN.md §3.25).
type CentralWork struct {
	record.Base
	Title  string
	Kind   string
	On, To record.Date
	Place  string
	Unit   record.Ref
	Text   string
	People []record.Person
	Counts string // 计入履职
	Effect string
}

// CentralWorks is the register of central work (中心工作).
var CentralWorks = record.NewRegister("central_work", "中心工作", under("中心工作", []*record.Of[CentralWork]{
	record.Day("date", "日期", func(w *CentralWork) *record.Date { return &w.On }).Must().Also("时间", "开始日期", "活动日期").In(100),
	record.Day("to", "结束日期", func(w *CentralWork) *record.Date { return &w.To }).Help("一天以上的填"),
	record.Text("title", "事项", func(w *CentralWork) *string { return &w.Title }).Must().Also("工作名称", "名称", "主题", "中心工作").In(220),
	record.Choice("kind", "类别", func(w *CentralWork) *string { return &w.Kind }, centralWorkKinds...).List(KeyCentralKinds).
		Also("工作类别", "类型").Meaning("征迁", "征地拆迁").Meaning("拆违", "拆违控违").In(100),
	record.Text("place", "地点", func(w *CentralWork) *string { return &w.Place }).In(120),
	record.To("unit", "牵头单位", "unit", func(w *CentralWork) *record.Ref { return &w.Unit }).Also("组织单位"),
	record.People("people", "参与代表", func(w *CentralWork) *[]record.Person { return &w.People }, Attendances...).Required().Also("参加代表", "参加人员", "代表").
		Help("备注填请假事由"),
	record.LongText("text", "内容", func(w *CentralWork) *string { return &w.Text }).Also("工作内容", "具体内容", "主要内容"),
	record.LongText("effect", "成效", func(w *CentralWork) *string { return &w.Effect }).Also("工作成效", "结果"),
	record.Choice("counts", "计入履职", func(w *CentralWork) *string { return &w.Counts }, DutyOther, DutyPublicity, DutyMediation, DutyHelp).
		Help("参与代表的履职档案里按哪一类记"),
	record.Shown("present", "参加人数", func(w *CentralWork, _ record.Settings) string { return strconv.Itoa(Present(w.People)) }).In(80),
})...).Find("title").Dated("date").OrderedBy(record.Sort{Key: "date", Desc: true}).Prepared(prepareCentralWork).
	Rules(record.Hold("", "", record.Verify, func(w *CentralWork, _ Facts) []string {
		if w.To == "" || w.To >= w.On {
			return nil
		}
		return says("结束日期%s早于日期%s：请核对", date(w.To), date(w.On))
	}).At("to"))

// prepareCentralWork chooses the kind of duty by the kind of work, until somebody chooses another.
func prepareCentralWork(w *CentralWork, _ record.Settings) {
	if w.Counts != "" {
		return
	}
	switch w.Kind {
	case "政策宣传", "法治宣传":
		w.Counts = DutyPublicity
	case "矛盾调解":
		w.Counts = DutyMediation
	case "帮扶":
		w.Counts = DutyHelp
	default:
		w.Counts = DutyOther
	}
}

// Duties gives every deputy on the list a line of the kind that the work counts as.
func (w *CentralWork) Duties(record.Settings) []Duty { return DutiesOf(w.People, w.On, w.Counts) }
