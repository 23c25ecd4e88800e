package office

import (
	"cmp"

	"npcdesk/app/record"
)

// Term is a term of the congress (届次): five years from its first session to the first session of the next (组织法9).
type Term struct {
	record.Base
	Name       string // 第十五届
	Number     record.Opt[int64]
	From       record.Date // opening day of its first session
	To         record.Date // opening day of the next term's first session; "" while the term lasts
	AreaName   string      // 清溪镇
	AreaKind   string
	ShortName  string
	Quota      record.Opt[int64]
	QuotaDoc   string
	QuotaDay   record.Date
	Population record.Opt[int64]
	Voters     record.Opt[int64]
	Extra      record.Opt[bool]
	ExtraDoc   string
	Sealed     record.Date // 封存: from this day on the records of the term can only be read
}

// Terms is the register of terms.
var Terms = record.NewRegister("term", "届次",
	record.Text("name", "名称", func(t *Term) *string { return &t.Name }).Must().Unique().Also("届次").In(110).Under("届次"),
	record.Whole("number", "届数", func(t *Term) *record.Opt[int64] { return &t.Number }).Also("第几届").In(60).Under("届次").
		Help("名称写作“第十五届”时自动得出"),
	record.Day("since", "起", func(t *Term) *record.Date { return &t.From }).Required().Also("起始日期", "本届起始").In(110).Under("届次").
		Help("本届第一次会议开幕日"),
	record.Day("until", "止", func(t *Term) *record.Date { return &t.To }).Also("终止日期", "届满日期").In(110).Under("届次").
		Help("下一届第一次会议开幕日；空着表示是本届"),
	record.Whole("quota", "核定名额", func(t *Term) *record.Opt[int64] { return &t.Quota }).Required().Also("代表名额", "名额").In(80).Under("名额"),
	record.Text("quota_doc", "核定文号", func(t *Term) *string { return &t.QuotaDoc }).In(150).Under("名额").Help("县级人大常委会确定名额的文件"),
	record.Day("quota_day", "核定日期", func(t *Term) *record.Date { return &t.QuotaDay }).Under("名额"),
	record.Whole("population", "总人口", func(t *Term) *record.Opt[int64] { return &t.Population }).Also("人口数").In(80).Under("名额"),
	record.Whole("voters", "选民数", func(t *Term) *record.Opt[int64] { return &t.Voters }).Also("登记选民数").In(80).Under("名额"),
	record.YesNo("extra", "另加5%", func(t *Term) *record.Opt[bool] { return &t.Extra }).Under("名额").
		Help("经省级人大常委会决定，少数民族聚居多或居住分散的乡、民族乡可另加百分之五（选举法12）"),
	record.Text("extra_doc", "另加依据", func(t *Term) *string { return &t.ExtraDoc }).Under("名额").
		When(func(t *Term) bool { return t.Extra.V }),
	record.Text("area_name", "行政区名", func(t *Term) *string { return &t.AreaName }).Required().Also("行政区", "乡镇").In(100).Under("行政区"),
	record.Choice("area_kind", "行政区类别", func(t *Term) *string { return &t.AreaKind }, "镇", "乡", "民族乡").Required().Under("行政区"),
	record.Day("sealed", "封存日期", func(t *Term) *record.Date { return &t.Sealed }).In(110).Under("届次").
		Help("从这一天起，这一届的记录只能查看；确要更正的，先清空它，改完再填上"),
	record.Text("short_name", "简称", func(t *Term) *string { return &t.ShortName }).Under("行政区").Help("如：镇十五届人大"),
).Find("name").Unbound().Prepared(prepareTerm).Rules(termRules...).OrderedBy(record.Sort{Key: "since", Desc: true})

// TermOn returns the term that ran on a day: the last one that had begun and was not over. While nobody has entered when
// the terms began, it is the term in force. Nil when there is none.
func TermOn(terms []*Term, day record.Date, in record.Settings) *Term {
	var best, unknown *Term
	for _, t := range terms {
		switch {
		case t.From == "" && t.inForce(in):
			unknown = t
		case t.From != "" && t.From <= day && (t.To == "" || day < t.To) && (best == nil || t.From > best.From):
			best = t
		}
	}
	if best == nil || unknown != nil && best.To == "" {
		return cmp.Or(unknown, best)
	}
	return best
}

// SealedOn tells whether the records of the term can only be read on a day.
func (t *Term) SealedOn(day record.Date) bool { return t.Sealed != "" && day >= t.Sealed }

// TermMonths is how long a term lasts: five years (组织法9).
const TermMonths = 5 * 12
