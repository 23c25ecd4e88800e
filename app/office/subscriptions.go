package office

import (
	"fmt"
	"strconv"

	"npcdesk/app/record"
)

// Subscription is a paper that the office takes for a year (报刊订阅, DOMAIN.md §3.22), such as 《中国人大》 for each deputies' group.
type Subscription struct {
	record.Base
	Paper   string
	Copies  record.Opt[int64]
	Price   record.Opt[int64] // 分 for a copy and year
	Groups  []record.Ref
	Others  string
	Ordered record.Date
	Source  string // 经费来源
}

// Subscriptions is the register of subscriptions (报刊订阅).
var Subscriptions = record.NewRegister("subscription", "报刊订阅", under("报刊", []*record.Of[Subscription]{
	record.Text("paper", "报刊", func(s *Subscription) *string { return &s.Paper }).Must().Also("报刊名称", "刊物", "刊物名称", "报刊杂志").In(180),
	record.Whole("year", "年度", func(s *Subscription) *record.Opt[int64] { return &s.Year }).Required().Also("订阅年度", "年份").In(70),
	record.Whole("copies", "份数", func(s *Subscription) *record.Opt[int64] { return &s.Copies }).Required().Also("订阅份数", "数量").In(70),
	record.Amount("price", "每份价格", func(s *Subscription) *record.Opt[int64] { return &s.Price }).Also("单价", "全年单价", "定价").In(90),
	record.Shown("sum", "金额", func(s *Subscription, _ record.Settings) string { return s.Cost().Yuan() }).In(90),
	record.ToMany("groups", "分发小组", "group", func(s *Subscription) *[]record.Ref { return &s.Groups }).Also("分发代表小组", "订阅对象").In(200),
	record.Text("others", "其他分发对象", func(s *Subscription) *string { return &s.Others }).Also("分发对象", "发放对象"),
	record.Day("ordered", "订阅日期", func(s *Subscription) *record.Date { return &s.Ordered }),
	record.Text("source", "经费来源", func(s *Subscription) *string { return &s.Source }),
})...).Find("paper").Titled(subscriptionTitle).OrderedBy(record.Sort{Key: "year", Desc: true}, record.Sort{Key: "paper"}).
	Prepared(prepareSubscription).Rules(record.Hold("", "", record.Verify, aCopyForEachGroup).At("copies"))

func subscriptionTitle(s *Subscription) string {
	if !s.Year.Given {
		return s.Paper
	}
	return strconv.FormatInt(s.Year.V, 10) + "年" + s.Paper
}

// prepareSubscription puts a paper ordered in a year into it, unless another year was given: next year's are ordered in autumn.
func prepareSubscription(s *Subscription, _ record.Settings) {
	if y := s.Ordered.Year(); !s.Year.Given && y > 0 {
		s.Year = record.Some(int64(y))
	}
}

// Cost is what all copies cost together, 0 when the price or the number is not given.
func (s *Subscription) Cost() record.Money { return record.Money(s.Copies.V * s.Price.V) }

func aCopyForEachGroup(s *Subscription, _ Facts) []string {
	if n := int64(len(s.Groups)); s.Copies.Given && s.Copies.V < n {
		return []string{fmt.Sprintf("订了%d份，要分发给%d个代表小组：请核对份数", s.Copies.V, n)}
	}
	return nil
}
