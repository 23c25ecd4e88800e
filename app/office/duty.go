package office

import "npcdesk/app/record"

// DutyEntry is a line of the duty archive that was entered by hand (履职记录, DOMAIN.md §3.3): help, mediation, a donation, and
// whatever follows from no other record.
type DutyEntry struct {
	record.Base
	Deputy   record.Ref
	On       record.Date
	Kind     string
	Summary  string
	Status   string
	Place    string
	Count    record.Opt[float64]
	GoodDeed record.Opt[bool]
	Outcome  string
	Checked  string // 审核

	CheckedBy   string
	ReturnedWhy string
}

// DutyEntries is the register of hand-entered duty lines.
var DutyEntries = record.NewRegister("duty", "履职记录", under("履职", []*record.Of[DutyEntry]{
	record.To("deputy", "代表", "deputy", func(d *DutyEntry) *record.Ref { return &d.Deputy }).Must().Also("代表姓名", "姓名").In(90),
	record.Day("on", "日期", func(d *DutyEntry) *record.Date { return &d.On }).Must().Also("履职日期", "时间", "履职时间", "活动时间").In(100),
	record.Choice("kind", "履职类别", func(d *DutyEntry) *string { return &d.Kind }, DutyKinds...).Required().Also("类别", "履职形式", "活动类别", "活动形式").
		Meaning("走访选民", DutyVisit).Meaning("联系选民", DutyVisit).Meaning("帮扶", DutyHelp).Meaning("捐款", DutyHelp).Meaning("捐助", DutyHelp).
		Meaning("调解", DutyMediation).Meaning("培训", DutyTraining).Meaning("接访", DutyPetition).Meaning("宣传", DutyPublicity).In(110),
	record.LongText("summary", "内容摘要", func(d *DutyEntry) *string { return &d.Summary }).Required().Also("内容", "履职内容", "活动内容", "主要内容").
		Help("一两句话，不超过200字").In(260),
	record.Choice("status", "出席状态", func(d *DutyEntry) *string { return &d.Status }, Attendances...).Also("出席情况", "到会情况").In(70),
	record.Text("place", "地点", func(d *DutyEntry) *string { return &d.Place }).Also("活动地点"),
	record.Number("amount", "数量", func(d *DutyEntry) *record.Opt[float64] { return &d.Count }).Also("次数", "户数").
		Help("按户、按件计的填数量，如走访12户填12；不填按1计"),
	record.YesNo("good_deed", "为民办实事", func(d *DutyEntry) *record.Opt[bool] { return &d.GoodDeed }).Also("办实事").Help("审核为“已审”后按为民办实事计分"),
	record.LongText("outcome", "成果", func(d *DutyEntry) *string { return &d.Outcome }).Also("履职成果", "效果"),
	record.Choice("checked", "审核", func(d *DutyEntry) *string { return &d.Checked }, DutyUnchecked, DutyChecked, DutyReturned).Required().
		Also("审核情况", "审核状态").In(70),
	record.Text("checked_by", "审核人", func(d *DutyEntry) *string { return &d.CheckedBy }),
	record.Text("returned_why", "退回原因", func(d *DutyEntry) *string { return &d.ReturnedWhy }).
		When(func(d *DutyEntry) bool { return d.Checked == DutyReturned }),
})...).Find("summary").Dated("on").OrderedBy(record.Sort{Key: "on", Desc: true}).
	Titled(func(d *DutyEntry) string { return d.Deputy.Name + d.Kind }).
	States(func(d *DutyEntry, _ record.Settings) record.State { return record.State(d.Checked) }, DutyUnchecked, DutyChecked, DutyReturned).
	Prepared(prepareDuty).Rules(record.Hold("", "", record.Certain, dutyInOrder).At("summary", "on", "amount"))

// prepareDuty leaves what was entered by hand to be examined: unlike a line that follows from a record, nothing else proves it.
func prepareDuty(d *DutyEntry, _ record.Settings) {
	if d.Checked == "" {
		d.Checked = DutyUnchecked
	}
}

// Duties gives the line itself, with how far it was examined: what was not, or was sent back, earns no points.
func (d *DutyEntry) Duties(record.Settings) []Duty {
	if d.Deputy.ID == 0 || d.On == "" {
		return nil
	}
	out := Duty{Deputy: d.Deputy.ID, On: d.On, Kind: d.Kind, Status: d.Status, Count: d.Count, Review: d.Checked}
	if out.Kind == "" {
		out.Kind = DutyOther
	}
	if d.GoodDeed.V {
		out.Role = DutyRoleGoodDeed
	}
	return []Duty{out}
}

// summaryRunes is the greatest length of 内容摘要 (DOMAIN.md §3.3).
const summaryRunes = 200

func dutyInOrder(d *DutyEntry, f Facts) []string {
	var out []string
	if n := len([]rune(d.Summary)); n > summaryRunes {
		out = append(out, says("内容摘要%d字，一般不超过%d字：请压缩，详细情况可放在附件里", n, summaryRunes)...)
	}
	if d.On > f.In.Today {
		out = append(out, says("日期%s还没有到：请核对日期", date(d.On))...)
	}
	if d.Count.Given && d.Count.V <= 0 {
		out = append(out, says("数量应大于0：请核对，不按数量计的空着")...)
	}
	return out
}
