package office

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// ScoreRule is one line of the table by which duty points (履职积分) are counted (计分规则, DOMAIN.md §3.3). Only duties whose 审核 is
// 已审 count, as those are that follow from other records. A rule holds from its
// year on, until a later version of the same item stands beside it: last year's points do not move when the table is changed.
type ScoreRule struct {
	record.Base
	Item      string
	No        record.Opt[int64]
	Unit      string              // 次, 件, 条, 户
	Points    record.Opt[float64] // for each full Per units
	Per       record.Opt[int64]   // 1 when not given; 10 of 每10户
	Second    record.Opt[float64] // 联名分: for who seconded a proposal
	Cap       record.Opt[float64] // in a year; none when not given
	Deduction record.Opt[float64] // for each absence without leave, a positive number
	Kinds     []string            // the kinds of duty that count
	Role      string              // only lines with this role; "" for all
	Since     record.Opt[int64]   // 生效年度; from the beginning when not given
	Dropped   record.Opt[bool]    // from its year on the item does not count any more
	Basis     string
}

// ScoreRules is the register of the rules of points.
var ScoreRules = record.NewRegister("score_rule", "计分规则", slices.Concat(
	under("计分", []*record.Of[ScoreRule]{
		record.Whole("no", "序号", func(r *ScoreRule) *record.Opt[int64] { return &r.No }).In(60),
		record.Text("item", "项目", func(r *ScoreRule) *string { return &r.Item }).Must().Also("计分项目", "考核项目", "考核内容").In(200),
		record.Text("unit", "单位", func(r *ScoreRule) *string { return &r.Unit }).Required().Also("计量单位").In(60),
		record.Number("points", "单项分", func(r *ScoreRule) *record.Opt[float64] { return &r.Points }).Required().Also("分值", "得分").In(70),
		record.Whole("per", "每满数量", func(r *ScoreRule) *record.Opt[int64] { return &r.Per }).Help("如走访选民每10户计1分，填10；不填按1计"),
		record.Number("second", "联名分", func(r *ScoreRule) *record.Opt[float64] { return &r.Second }).Also("附议分").Help("议案建议的附议人每件得分，与领衔共用上限"),
		record.Number("top", "上限", func(r *ScoreRule) *record.Opt[float64] { return &r.Cap }).Required().Also("最高分", "封顶分").In(70),
		record.Number("deduction", "扣分", func(r *ScoreRule) *record.Opt[float64] { return &r.Deduction }).Also("缺席扣分").In(70).
			Help("无故缺席一次扣几分，填正数；请假不扣"),
	}),
	under("适用", []*record.Of[ScoreRule]{
		record.Choices("kinds", "适用履职类别", func(r *ScoreRule) *[]string { return &r.Kinds }, DutyKinds...).Also("履职类别").
			Help("空着表示不限类别，只看适用情形").In(200),
		record.Choice("role", "适用情形", func(r *ScoreRule) *string { return &r.Role }, DutyRoleLead, DutyRoleSecond, DutyRoleSupervised, DutyRoleGoodDeed),
		record.Whole("since", "生效年度", func(r *ScoreRule) *record.Opt[int64] { return &r.Since }).In(80).
			Help("从哪一年起适用。规则改变时不要改旧的一条，同名新增一条并填新的年度，以前年度的积分就不会变；空着表示一开始就适用"),
		record.YesNo("dropped", "停用", func(r *ScoreRule) *record.Opt[bool] { return &r.Dropped }).Help("从生效年度起不再计这一项"),
		record.Text("basis", "依据", func(r *ScoreRule) *string { return &r.Basis }).Also("文件依据", "文号"),
	}))...).Find("item").Titled(func(r *ScoreRule) string {
	if r.Since.Given {
		return fmt.Sprintf("%s（%d年起）", r.Item, r.Since.V)
	}
	return r.Item
}).Unbound().OrderedBy(record.Sort{Key: "no"}, record.Sort{Key: "since"}).Rules(record.Hold("", "", record.Verify, scoreRuleInOrder).At("points", "second", "top", "deduction", "per", "kinds"))

// Kind tells whether the rule looks at a kind of duty.
func (r *ScoreRule) Kind(kind string) bool {
	return len(r.Kinds) == 0 || slices.Contains(r.Kinds, kind)
}

// ScoreRulesIn gives the table of a year: of every item its newest version up to that year, without what is dropped (停用), in the
// order of the table.
func ScoreRulesIn(year int, rules []*ScoreRule) []*ScoreRule {
	newest := map[string]*ScoreRule{}
	for _, r := range rules {
		if old := newest[r.Item]; r.Since.V <= int64(year) && (old == nil || cmp.Or(cmp.Compare(r.Since.V, old.Since.V), cmp.Compare(r.ID, old.ID)) > 0) {
			newest[r.Item] = r
		}
	}
	var out []*ScoreRule
	for _, r := range rules {
		if newest[r.Item] == r && !r.Dropped.V {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b *ScoreRule) int { return cmp.Compare(a.No.V, b.No.V) })
	return out
}

// scoreRuleInOrder finds numbers that cannot be meant.
func scoreRuleInOrder(r *ScoreRule, _ Facts) []string {
	var out []string
	for _, n := range []struct {
		label string
		v     record.Opt[float64]
	}{{"单项分", r.Points}, {"联名分", r.Second}, {"上限", r.Cap}, {"扣分", r.Deduction}} {
		if n.v.V < 0 {
			out = append(out, says("%s填了负数：请改为正数，扣分由程序减去", n.label)...)
		}
	}
	if r.Points.Given && r.Cap.Given && r.Cap.V < r.Points.V {
		out = append(out, says("上限%g分少于单项分%g分，一次也得不满：请核对", r.Cap.V, r.Points.V)...)
	}
	if r.Per.Given && r.Per.V < 1 {
		out = append(out, says("每满数量应不小于1：请核对，不按数量计的空着")...)
	}
	if len(r.Kinds) == 0 && r.Role == "" && !r.Dropped.V {
		out = append(out, says("适用履职类别和适用情形都没有选，所有履职记录都会计分：请选择")...)
	}
	return out
}

// DefaultScoreRules is the table that a new office starts with: the default set of DOMAIN.md §3.3, 100 points in all. It is custom
// and not law (verify), and counts nothing until the office switches points on.
func DefaultScoreRules() []*ScoreRule {
	rule := func(item, unit string, points, top, deduction float64, kinds ...string) *ScoreRule {
		r := &ScoreRule{Item: item, Unit: unit, Points: record.Some(points), Cap: record.Some(top), Kinds: kinds, Basis: "参考分值，可按本县办法修改"}
		if deduction > 0 {
			r.Deduction = record.Some(deduction)
		}
		return r
	}
	second := rule("领衔、联名议案建议", "件", 4, 12, 0, DutyMotion, DutySuggestion)
	second.Second = record.Some(1.0)
	supervised := rule("议案建议被列为重点督办", "件", 2, 4, 0, DutyMotion, DutySuggestion)
	supervised.Role = DutyRoleSupervised
	visit := rule("走访选民", "户", 1, 6, 0, DutyVisit)
	visit.Per = record.Some[int64](10)
	deed := rule("为民办实事", "件", 2, 4, 0)
	deed.Role = DutyRoleGoodDeed
	out := []*ScoreRule{
		rule("出席人代会", "次", 10, 20, 10, DutySession),
		rule("审议发言", "次", 2, 6, 0, DutySpeech),
		rule("小组活动、视察、调研、执法检查、评议", "次", 3, 21, 2, DutyGroup, DutyInspection, DutyResearch, DutyLawCheck, DutyAppraisal),
		rule("培训学习", "次", 3, 9, 0, DutyTraining),
		second, supervised,
		rule("接待选民、代表接访", "次", 3, 12, 2, DutyReception, DutyPetition),
		visit,
		rule("年度述职", "次", 6, 6, 0, DutyReport),
		deed,
	}
	for i, r := range out {
		r.No = record.Some(int64(i + 1))
	}
	return out
}
