package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// Commendation is one choice of the best (评先评优, DOMAIN.md §3.21): recommended by the groups, looked into by the office, decided
// by the presidium, made known and awarded by the congress. The confirmation of a year's duty points goes the same way and is
// a record of the kind YearPoints: who was left out and who appealed stands in its rows, and without it points are a draft.
type Commendation struct {
	record.Base
	Name      string
	Kind      string
	PlanDay   record.Date
	PlanPaper string
	Quota     record.Opt[int64]
	Terms     string // 评选条件

	NominateBy record.Date
	LookedInto record.Date
	Decided    record.Date
	Meeting    record.Ref // the presidium's meeting that decided
	PublicFrom record.Date
	PublicTo   record.Date
	Objections string
	Awarded    record.Date
	Session    record.Ref // the session at which it was awarded
	Paper      string
	Award      string
	Bonus      record.Opt[int64] // 分, all together

	Candidates []Candidate
}

// Candidate is who or what is proposed: a deputy, a group, a unit or a suggestion.
type Candidate struct {
	record.Row
	Deputy   record.Ref
	Group    record.Ref
	Unit     record.Ref
	Proposal record.Ref
	Name     string // anybody else
	By       string // 推荐单位
	Deeds    string
	Points   record.Opt[float64] // 积分, as they stood when it was decided
	Grade    string
	Opinion  string // 考察意见
	Votes    record.Opt[int64]
	Result   string
	Why      string // why somebody was left out
	Appeal   string // 申诉说明
	Award    string
}

// YearPoints is the kind of commendation by which the presidium confirms the duty points of a year (年度积分考核).
const YearPoints = "年度积分考核"

// The results of a candidate.
const (
	ResultChosen  = "入选"
	ResultNot     = "未入选"
	ResultLeftOut = "不参加考核" // of YearPoints: no points are counted for this deputy
)

// The states of a commendation.
const (
	StateScheme   record.State = "方案"
	StateNominate record.State = "推荐"
	StateLookInto record.State = "考察"
	StateChosen   record.State = "已确定"
	StateOnNotice record.State = "公示"
	StateAwarded  record.State = "已表彰"
)

var commendationSteps = []record.Step{
	{Name: "推荐", From: []record.State{StateScheme}, To: StateNominate, Keys: []string{"candidates"}},
	{Name: "考察", From: []record.State{StateNominate}, To: StateLookInto, Keys: []string{"looked_into"}},
	{Name: "主席团确定", From: []record.State{StateNominate, StateLookInto}, To: StateChosen, Keys: []string{"decided"}},
	{Name: "公示", From: []record.State{StateLookInto, StateChosen}, To: StateOnNotice, Keys: []string{"public_from", "public_to"}},
	{Name: "表彰", From: []record.State{StateChosen, StateOnNotice}, To: StateAwarded, Keys: []string{"awarded", "paper"}},
}

const (
	praiseScheme = "方案"
	praiseChoice = "推荐和确定"
	praiseAward  = "公示和表彰"
)

// Commendations is the register of commendations.
var Commendations = record.NewRegister("commendation", "评先评优", slices.Concat(
	under(praiseScheme, commendationFields()),
	under(praiseChoice, choiceFields()),
	under(praiseAward, awardFields()),
)...).Find("name").Dated("awarded").OrderedBy(record.Sort{Key: "year", Desc: true}, record.Sort{Key: "id", Desc: true}).
	States(func(c *Commendation, _ record.Settings) record.State { return c.state() },
		StateScheme, StateNominate, StateLookInto, StateChosen, StateOnNotice, StateAwarded).
	Happenings(commendationSteps...).Prepared(prepareCommendation).Present(func(c *Commendation, _ record.Settings) string {
	switch c.state() {
	case StateScheme:
		return praiseScheme
	case StateNominate, StateLookInto:
		return praiseChoice
	}
	return praiseAward
}).Rules(commendationRules...)

func commendationFields() []*record.Of[Commendation] {
	return []*record.Of[Commendation]{
		record.Text("name", "名称", func(c *Commendation) *string { return &c.Name }).Must().Also("评选名称", "奖项", "表彰名称").In(240).Pinyin(),
		record.Choice("kind", "类别", func(c *Commendation) *string { return &c.Kind }, "先进代表小组", "优秀代表", "优秀为民代表", "优秀建议", "办理先进单位", "推荐培养",
			YearPoints, "其他").Required().Also("评选类别", "表彰类别").In(120).Help("主席团确认一年的履职积分也登记在这里：不参加考核的代表和申诉说明写在候选对象里"),
		record.Whole("year", "年度", func(c *Commendation) *record.Opt[int64] { return &c.Year }).Required().Also("评选年度").In(70),
		record.Day("plan_day", "方案日期", func(c *Commendation) *record.Date { return &c.PlanDay }),
		record.Text("plan_paper", "方案文号", func(c *Commendation) *string { return &c.PlanPaper }).Required(),
		record.Whole("quota", "名额", func(c *Commendation) *record.Opt[int64] { return &c.Quota }).
			When(func(c *Commendation) bool { return c.Kind != YearPoints }).Also("评选名额", "表彰名额").In(60),
		record.LongText("conditions", "评选条件", func(c *Commendation) *string { return &c.Terms }).Also("条件"),
		record.Day("nominate_by", "推荐截止日期", func(c *Commendation) *record.Date { return &c.NominateBy }),
	}
}

func choiceFields() []*record.Of[Commendation] {
	row := []*record.Of[Candidate]{
		record.To("deputy", "代表", "deputy", func(r *Candidate) *record.Ref { return &r.Deputy }),
		record.To("of_group", "代表小组", "group", func(r *Candidate) *record.Ref { return &r.Group }),
		record.To("unit", "单位", "unit", func(r *Candidate) *record.Ref { return &r.Unit }),
		record.To("proposal", "建议", "proposal", func(r *Candidate) *record.Ref { return &r.Proposal }),
		record.Text("name", "其他对象", func(r *Candidate) *string { return &r.Name }),
		record.Text("recommended_by", "推荐单位", func(r *Candidate) *string { return &r.By }),
		record.LongText("deeds", "主要事迹", func(r *Candidate) *string { return &r.Deeds }),
		record.Number("points", "积分", func(r *Candidate) *record.Opt[float64] { return &r.Points }),
		record.Text("grade", "等次", func(r *Candidate) *string { return &r.Grade }),
		record.LongText("opinion", "考察意见", func(r *Candidate) *string { return &r.Opinion }),
		record.Whole("votes", "得票", func(r *Candidate) *record.Opt[int64] { return &r.Votes }),
		record.Choice("result", "结果", func(r *Candidate) *string { return &r.Result }, ResultChosen, ResultNot, ResultLeftOut),
		record.LongText("why", "不参加考核原因", func(r *Candidate) *string { return &r.Why }).
			When(func(r *Candidate) bool { return r.Result == ResultLeftOut }),
		record.LongText("appeal", "申诉说明", func(r *Candidate) *string { return &r.Appeal }),
		record.Text("award", "奖励", func(r *Candidate) *string { return &r.Award }),
	}
	return []*record.Of[Commendation]{
		record.Rows("candidates", "候选对象", row, func(c *Commendation) *[]Candidate { return &c.Candidates }),
		record.Day("looked_into", "考察日期", func(c *Commendation) *record.Date { return &c.LookedInto }),
		record.Day("decided", "主席团确定日期", func(c *Commendation) *record.Date { return &c.Decided }).From(StateChosen).Also("主席团讨论日期", "确定日期").In(100),
		record.To("meeting", "讨论会议", "meeting", func(c *Commendation) *record.Ref { return &c.Meeting }),
		record.Shown("chosen_count", "入选数", func(c *Commendation, _ record.Settings) string { return fmt.Sprint(len(c.Chosen())) }).Kept().In(70),
	}
}

func awardFields() []*record.Of[Commendation] {
	return []*record.Of[Commendation]{
		record.Day("public_from", "公示起", func(c *Commendation) *record.Date { return &c.PublicFrom }).Also("公示开始日期"),
		record.Day("public_to", "公示止", func(c *Commendation) *record.Date { return &c.PublicTo }).Also("公示结束日期"),
		record.LongText("objections", "公示情况", func(c *Commendation) *string { return &c.Objections }).Also("异议处理"),
		record.Day("awarded", "表彰日期", func(c *Commendation) *record.Date { return &c.Awarded }).Also("日期").In(95),
		record.To("session", "表彰大会", "session", func(c *Commendation) *record.Ref { return &c.Session }).Also("表彰会议"),
		record.Text("paper", "表彰文号", func(c *Commendation) *string { return &c.Paper }).From(StateAwarded).Also("文号"),
		record.Text("award", "奖励", func(c *Commendation) *string { return &c.Award }).Also("奖励办法"),
		record.Amount("bonus", "奖金总额", func(c *Commendation) *record.Opt[int64] { return &c.Bonus }).Also("奖金"),
	}
}

// prepareCommendation takes the year from the plan, where nothing else says it: a year is often commended in the next.
func prepareCommendation(c *Commendation, _ record.Settings) {
	if !c.Year.Given && c.PlanDay != "" {
		c.Year = record.Some(int64(c.PlanDay.Year()))
	}
}

// Called returns the name of a candidate to print.
func (r *Candidate) Called() string {
	for _, who := range []record.Ref{r.Deputy, r.Group, r.Unit, r.Proposal} {
		if who.ID != 0 {
			return who.Name
		}
	}
	return r.Name
}

// Chosen lists the candidates who were chosen.
func (c *Commendation) Chosen() []*Candidate {
	var out []*Candidate
	for i := range c.Candidates {
		if c.Candidates[i].Result == ResultChosen {
			out = append(out, &c.Candidates[i])
		}
	}
	return out
}

// Confirms tells whether the record says that the presidium confirmed the points of a year.
func (c *Commendation) Confirms(year int) bool {
	return c.Kind == YearPoints && c.Year.V == int64(year) && c.Decided != ""
}

func (c *Commendation) state() record.State {
	switch {
	case c.Awarded != "":
		return StateAwarded
	case c.PublicFrom != "":
		return StateOnNotice
	case c.Decided != "":
		return StateChosen
	case c.LookedInto != "":
		return StateLookInto
	case len(c.Candidates) > 0:
		return StateNominate
	}
	return StateScheme
}

// Duties gives every deputy who was commended a line 表彰奖励 on that day.
func (c *Commendation) Duties(record.Settings) []Duty {
	if c.Awarded == "" || c.Kind == YearPoints {
		return nil
	}
	var out []Duty
	for _, r := range c.Chosen() {
		if r.Deputy.ID != 0 {
			out = append(out, Duty{Deputy: r.Deputy.ID, On: c.Awarded, Kind: DutyCommendation})
		}
	}
	return out
}

// Deadlines reminds of nominations, of the end of the public notice, and of what is decided and not awarded.
func (c *Commendation) Deadlines(record.Settings) []Deadline {
	switch {
	case c.Awarded != "":
		return nil
	case c.NominateBy != "" && len(c.Candidates) == 0:
		return []Deadline{{Kind: "评优推荐", On: c.NominateBy, Source: "评选方案"}}
	case c.PublicTo != "" && c.Objections == "":
		return []Deadline{{Kind: "评优公示", On: c.PublicTo, Text: c.Name + "公示期满", Source: "评选方案"}}
	case c.Decided != "" && c.Kind != YearPoints:
		return []Deadline{{Kind: "表彰", On: c.Decided, Waits: true, Source: "评选方案"}}
	}
	return nil
}
