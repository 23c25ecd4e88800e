package office

import "npcdesk/app/record"

// regulationKinds are the kinds of regulations (DOMAIN.md §3.24).
var regulationKinds = []string{"议事规则", "主席团学习制度", "主席团会议制度", "工作职责", "代表联系选民", "主席团联系代表", "党委联系人大", "议案建议办理", "视察调研", "小组活动",
	"培训", "述职", "考核", "联络站", "接访签到制度", "接访工作制度", "接访建议落实制度", "接访保障激励制度", "接访考核制度", "信息宣传", "经费", "其他"}

// Regulation is a rule of the office itself (制度, DOMAIN.md §3.24), often on its wall (上墙).
type Regulation struct {
	record.Base
	Title     string
	Kind      string
	DocNo     string
	Made      record.Date
	By        string // 制定机关
	Meeting   record.Ref
	Revisions []Revision
	OnWall    record.Opt[bool]
	InForce   record.Opt[bool]
	Ended     record.Date
	Text      string
}

// Revision is a change of a regulation (修订).
type Revision struct {
	record.Row
	On    record.Date
	DocNo string
	What  string
}

// Regulations is the register of regulations (制度).
var Regulations = record.NewRegister("rule", "制度", under("制度", []*record.Of[Regulation]{
	record.Text("title", "制度名称", func(r *Regulation) *string { return &r.Title }).Must().Also("名称", "标题", "制度").In(240).Shared(),
	record.Choice("kind", "类别", func(r *Regulation) *string { return &r.Kind }, regulationKinds...).List(KeyRuleKinds).Required().Also("制度类别", "类型").In(130),
	record.Text("doc_no", "文号", func(r *Regulation) *string { return &r.DocNo }).Required().Also("发文字号", "制度文号").In(160).Shared(),
	record.Day("made", "制定日期", func(r *Regulation) *record.Date { return &r.Made }).Also("制定时间", "通过日期", "印发日期").In(100).Shared(),
	record.Text("by", "制定机关", func(r *Regulation) *string { return &r.By }).Also("制定单位", "发文单位"),
	record.To("meeting", "通过会议", "meeting", func(r *Regulation) *record.Ref { return &r.Meeting }),
	record.Lift(lastRevision, record.Day("revised", "修订日期", func(v *Revision) *record.Date { return &v.On })).Also("修订时间", "最近修订").In(100).Shared(),
	record.YesNo("on_wall", "上墙", func(r *Regulation) *record.Opt[bool] { return &r.OnWall }).Also("是否上墙").In(70),
	record.YesNo("in_force", "现行有效", func(r *Regulation) *record.Opt[bool] { return &r.InForce }).Also("是否有效", "是否现行有效").In(90),
	record.Day("ended", "废止日期", func(r *Regulation) *record.Date { return &r.Ended }).Also("失效日期").Help("填了废止日期就不再是现行有效"),
	record.LongText("text", "文本", func(r *Regulation) *string { return &r.Text }).Also("全文", "制度内容", "内容"),
	record.Rows("revisions", "修订", revisionFields, func(r *Regulation) *[]Revision { return &r.Revisions }),
})...).Find("title").Dated("made").OrderedBy(record.Sort{Key: "kind"}, record.Sort{Key: "made", Desc: true}).Prepared(prepareRegulation).Rules(
	record.Hold("", "", record.Verify, regulationAgrees).At("text", "on_wall", "revisions"),
)

var revisionFields = []*record.Of[Revision]{
	record.Day("revised", "修订日期", func(v *Revision) *record.Date { return &v.On }).Required(),
	record.Text("doc_no", "文号", func(v *Revision) *string { return &v.DocNo }),
	record.LongText("what", "修订内容", func(v *Revision) *string { return &v.What }),
}

// lastRevision finds the revision that a list speaks of, the latest one.
func lastRevision(r *Regulation, create bool) *Revision {
	if len(r.Revisions) == 0 {
		if !create {
			return nil
		}
		r.Revisions = []Revision{{}}
	}
	last := 0
	for i := range r.Revisions {
		if r.Revisions[i].On > r.Revisions[last].On {
			last = i
		}
	}
	return &r.Revisions[last]
}

// prepareRegulation takes a regulation with a day of abolition for abolished, and another for one in force.
func prepareRegulation(r *Regulation, _ record.Settings) {
	if r.Ended != "" || !r.InForce.Given {
		r.InForce = record.Some(r.Ended == "")
	}
}

func regulationAgrees(r *Regulation, _ Facts) []string {
	var out []string
	if r.InForce.V && r.Text == "" {
		out = append(out, says("制度现行有效，没有录入文本：请把全文粘贴进来，编工作手册时要用")...)
	}
	if r.OnWall.V && r.InForce.Given && !r.InForce.V {
		out = append(out, says("制度已经不再有效，还标着上墙：请从墙上撤下并改填")...)
	}
	for _, v := range r.Revisions {
		if v.On != "" && v.On < r.Made {
			out = append(out, says("修订日期%s早于制定日期%s：请核对", date(v.On), date(r.Made))...)
		}
	}
	return out
}
