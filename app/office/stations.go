package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

// Station is a place (场所) where deputies work and meet voters: liaison station, reception station, liaison point,
// group room (DOMAIN.md §3.18).
type Station struct {
	record.Base
	Name           string
	Kind           string
	Level          string
	Address        string
	Built          record.Date
	Area           record.Opt[float64] // m²
	Head           string
	Vice           string
	Liaison        string
	LiaisonPhone   string
	Deputies       []record.Ref
	Constituencies []record.Ref

	ReceptionDay  record.Opt[int64] // day of the month
	ReceptionRule string
	Hours         string

	Six       []string // 六有 that are fulfilled
	Wall      []string
	Equipment []StationEquipment

	Invested    record.Opt[int64] // 分; where no single investments are on record
	Investments []StationMoney
	Grades      []StationGrade
	Checks      []StationCheck
	Closed      record.Date
}

// StationEquipment is one kind of things in a station.
type StationEquipment struct {
	record.Row
	Name   string
	Number record.Opt[int64]
	Value  record.Opt[int64]
	Since  record.Date
}

// StationMoney is one investment in a station, or the money for a year's work of it.
type StationMoney struct {
	record.Row
	Day    record.Date
	Amount record.Opt[int64]
	Use    string
	Source string
}

// StationGrade is what a station was graded (星级、考核等次) in a year.
type StationGrade struct {
	record.Row
	Year  record.Opt[int64]
	Stars string
	Grade string
	By    string
}

// StationCheck is one inspection of a station (检查记录).
type StationCheck struct {
	record.Row
	Day     record.Date
	By      string
	Found   string
	Problem string
	MendBy  record.Date
	Mended  record.Date
}

// stationOnline is the kind of station that has no rooms.
const stationOnline = "网上联络站"

// The groups of fields on the form of a station.
const (
	GroupStation      = "场所"
	GroupStationWork  = "接待安排"
	GroupStationSix   = "六有与设备"
	GroupStationCheck = "投入、等次与检查"
)

// Stations is the register of places.
var Stations = record.NewRegister("station", "联络站", slices.Concat(under(GroupStation, stationFields()), under(GroupStationWork, stationWorkFields()),
	under(GroupStationSix, stationSixFields()), under(GroupStationCheck, stationCheckFields()))...).
	Find("name").Unbound().Rules(stationRules()...)

func stationFields() []*record.Of[Station] {
	return []*record.Of[Station]{
		record.Text("name", "名称", func(s *Station) *string { return &s.Name }).Must().Unique().Also("联络站", "站点", "联络站名称", "场所名称").In(180).Pinyin().Shared(),
		record.Choice("kind", "类型", func(s *Station) *string { return &s.Kind }, "联络总站", "联络站", "接待站", "联络点", "代表之家", "代表小组活动室", "主席团活动室",
			"选民接待室", stationOnline).Required().Also("场所类型").Meaning("代表联络站", "联络站").Meaning("代表接待站", "接待站").In(110),
		record.Choice("level", "级别", func(s *Station) *string { return &s.Level }, "镇级", "村级").Required().Meaning("镇", "镇级").Meaning("乡级", "镇级").
			Meaning("村", "村级").Meaning("社区", "村级").In(70),
		record.Text("address", "地址", func(s *Station) *string { return &s.Address }).Required().Also("地点").In(200).Shared(),
		record.Day("built", "建成日期", func(s *Station) *record.Date { return &s.Built }).Also("建成时间", "挂牌时间", "启用日期"),
		record.Number("area", "面积", func(s *Station) *record.Opt[float64] { return &s.Area }).Also("面积（平方米）", "建筑面积", "面积（㎡）").Help("平方米"),
		record.Text("head", "站长", func(s *Station) *string { return &s.Head }).Also("负责人").In(90),
		record.Text("vice", "副站长", func(s *Station) *string { return &s.Vice }),
		record.Text("liaison", "联络员", func(s *Station) *string { return &s.Liaison }).Also("联络员（专人）", "联络人", "管理员").In(90),
		record.Text("liaison_phone", "联络员电话", func(s *Station) *string { return &s.LiaisonPhone }).Secret(record.SecretPhone).Also("联系电话", "电话"),
		record.ToMany("deputies", "进站代表", "deputy", func(s *Station) *[]record.Ref { return &s.Deputies }).Also("进驻代表", "进站代表名单", "代表"),
		record.ToMany("constituencies", "覆盖选区", "constituency", func(s *Station) *[]record.Ref { return &s.Constituencies }),
		record.Day("closed", "停用日期", func(s *Station) *record.Date { return &s.Closed }).Also("撤销日期"),
	}
}

func stationWorkFields() []*record.Of[Station] {
	return []*record.Of[Station]{
		record.Whole("reception_day", "接待日（每月几日）", func(s *Station) *record.Opt[int64] { return &s.ReceptionDay }).Also("接待日", "代表接待日").Help("空着时按设置里全镇的接待日"),
		record.Text("reception_rule", "接待日规则", func(s *Station) *string { return &s.ReceptionRule }).Help("如：每月第二个星期三"),
		record.Text("hours", "开放时间", func(s *Station) *string { return &s.Hours }),
	}
}

func stationSixFields() []*record.Of[Station] {
	return []*record.Of[Station]{
		record.Choices("six", "六有", func(s *Station) *[]string { return &s.Six }, sixHaves...).List(KeyStationSix).Help("已经做到的勾选"),
		record.Shown("six_met", "六有达标", sixText).Kept().Also("是否达标").In(80),
		record.Choices("wall", "上墙制度", func(s *Station) *[]string { return &s.Wall }, wallList...).List(KeyStationWall).Also("制度上墙"),
		record.Rows("equipment", "设备清单", []*record.Of[StationEquipment]{
			record.Text("name", "设备名称", func(e *StationEquipment) *string { return &e.Name }).Required(),
			record.Whole("number", "数量", func(e *StationEquipment) *record.Opt[int64] { return &e.Number }),
			record.Amount("value", "金额", func(e *StationEquipment) *record.Opt[int64] { return &e.Value }),
			record.Day("since", "购置日期", func(e *StationEquipment) *record.Date { return &e.Since }),
		}, func(s *Station) *[]StationEquipment { return &s.Equipment }),
	}
}

func stationCheckFields() []*record.Of[Station] {
	return []*record.Of[Station]{
		record.Amount("invested", "投入资金", func(s *Station) *record.Opt[int64] { return &s.Invested }).Also("投入", "投资", "总投入").Help("没有逐笔登记时填总数；逐笔登记后按逐笔合计"),
		record.Rows("investments", "投入与经费", []*record.Of[StationMoney]{
			record.Day("day", "日期", func(m *StationMoney) *record.Date { return &m.Day }).Required(),
			record.Amount("amount", "金额", func(m *StationMoney) *record.Opt[int64] { return &m.Amount }).Required(),
			record.Text("use", "用途", func(m *StationMoney) *string { return &m.Use }),
			record.Text("source", "资金来源", func(m *StationMoney) *string { return &m.Source }),
		}, func(s *Station) *[]StationMoney { return &s.Investments }),
		record.Shown("invested_total", "累计投入", func(s *Station, _ record.Settings) string {
			if total := s.Total(); total.Given {
				return record.Money(total.V).Yuan()
			}
			return ""
		}),
		record.Rows("grades", "星级与考核等次", []*record.Of[StationGrade]{
			record.Whole("year", "年份", func(g *StationGrade) *record.Opt[int64] { return &g.Year }).Required(),
			record.Choice("stars", "星级", func(g *StationGrade) *string { return &g.Stars }, "一星", "二星", "三星", "四星", "五星"),
			record.Text("grade", "考核等次", func(g *StationGrade) *string { return &g.Grade }),
			record.Text("by", "评定机关", func(g *StationGrade) *string { return &g.By }),
		}, func(s *Station) *[]StationGrade { return &s.Grades }),
		record.Rows("checks", "检查记录", []*record.Of[StationCheck]{
			record.Day("day", "检查日期", func(c *StationCheck) *record.Date { return &c.Day }).Required(),
			record.Text("by", "检查人", func(c *StationCheck) *string { return &c.By }),
			record.LongText("found", "检查情况", func(c *StationCheck) *string { return &c.Found }),
			record.LongText("problem", "存在问题", func(c *StationCheck) *string { return &c.Problem }),
			record.Day("mend_by", "整改期限", func(c *StationCheck) *record.Date { return &c.MendBy }),
			record.Day("mended", "整改日期", func(c *StationCheck) *record.Date { return &c.Mended }),
		}, func(s *Station) *[]StationCheck { return &s.Checks }),
	}
}

// Total is what was put into the station in 分: the sum of its rows, or the number of an earlier ledger where there are none.
func (s *Station) Total() record.Opt[int64] {
	if len(s.Investments) == 0 {
		return s.Invested
	}
	var sum int64
	for _, m := range s.Investments {
		sum += m.Amount.V
	}
	return record.Some(sum)
}

// SixMissing lists what the office's checklist 六有 asks for and the station lacks.
func (s *Station) SixMissing(in record.Settings) []string {
	return slices.DeleteFunc(in.List(KeyStationSix), func(item string) bool { return slices.Contains(s.Six, item) })
}

// sixText tells whether the station fulfils 六有; nothing while nobody has looked.
func sixText(s *Station, in record.Settings) string {
	missing := s.SixMissing(in)
	switch {
	case len(s.Six) == 0:
		return ""
	case len(missing) == 0:
		return "达标"
	}
	return "缺" + strings.Join(missing, "、")
}

// Deadlines are what a check asked to mend, and the next check after the months of the setting.
func (s *Station) Deadlines(in record.Settings) []Deadline {
	if s.Closed != "" {
		return nil
	}
	var out []Deadline
	var last record.Date
	for _, c := range s.Checks {
		last = max(last, c.Day)
		if c.MendBy != "" && c.Mended == "" {
			out = append(out, Deadline{Kind: "联络站整改", On: c.MendBy, Text: clipped(c.Problem, 40), Source: "联络站检查"})
		}
	}
	if gap := in.Int(KeyStationCheckGap); gap > 0 && last != "" {
		out = append(out, Deadline{Kind: "联络站检查", On: last.AddMonths(gap), Source: "设置：联络站检查间隔"})
	}
	return out
}
