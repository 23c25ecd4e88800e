package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// The kinds of publicity that rules and figures ask for by name (DOMAIN.md §3.22).
const (
	PublicityBrief = "简报"   // an issue of the bulletin or of the in-house paper (内刊)
	PublicityModel = "代表事迹" // model deeds of deputies, which the presidium publicises (代表法56)
)

// AdoptionLevels are the levels at which a piece is adopted (采用级别), the nearest first.
var AdoptionLevels = []string{"县级", "市级", "省级", "国家级"}

// Publicity is a piece of publicity (宣传信息, DOMAIN.md §3.22): a piece of information, a bulletin, an experience, the deeds of a
// deputy. Each adoption (采用) is a row, so that one piece adopted twice is one piece and two adoptions (§7.3).
type Publicity struct {
	record.Base
	Title    string
	On       record.Date
	Kind     string
	Media    []string
	Author   string
	Deputies []record.Ref // whom it is about; being written about is no duty
	Text     string

	Sent      record.Date
	SentTo    string
	Answered  record.Date // 反馈日期: when the body it was sent to said what became of it
	Adoptions []Adoption

	Paper   string // name of the in-house paper
	Issue   record.Opt[int64]
	Copies  record.Opt[int64]
	Columns string
}

// Adoption says that a medium or body of a level took a piece up (采用).
type Adoption struct {
	record.Row
	Level  string
	On     record.Date
	Medium string
}

// The groups of fields on the form of a piece of publicity.
const (
	groupPiece    = "稿件"
	groupAdopted  = "报送与采用"
	groupInHouse  = "内刊与投放"
	adoptionsNote = "一稿被采用几次就登记几行：一稿多用算一篇、几次"
)

// Publicities is the register of publicity (宣传信息).
var Publicities = record.NewRegister("publicity", "宣传信息", slices.Concat(
	under(groupPiece, pieceFields()),
	under(groupAdopted, adoptedFields()),
	under(groupInHouse, inHouseFields()),
)...).Find("title").Dated("date").OrderedBy(record.Sort{Key: "date", Desc: true}).Prepared(preparePublicity).Rules(
	record.Hold("E16", "代表法56", record.Certain, modelDeedsNameTheDeputy).At("deputies"),
	record.Hold("", "", record.Verify, adoptedAfterSent).At("adoptions"),
)

func pieceFields() []*record.Of[Publicity] {
	return []*record.Of[Publicity]{
		record.Text("title", "标题", func(p *Publicity) *string { return &p.Title }).Must().Also("题目", "信息标题", "稿件名称", "稿件标题").In(260).Shared(),
		record.Day("date", "日期", func(p *Publicity) *record.Date { return &p.On }).Must().Also("发布日期", "刊发日期", "时间", "发布时间").In(100).Shared(),
		record.Choice("kind", "类型", func(p *Publicity) *string { return &p.Kind }, "信息", PublicityBrief, "经验", PublicityModel, "履职案例").Required().
			Also("信息类型", "稿件类型").Meaning("宣传信息", "信息").Meaning("工作信息", "信息").Meaning("经验材料", "经验").Meaning("经验交流", "经验").
			Meaning("先进事迹", PublicityModel).Meaning("案例", "履职案例").Meaning("内刊", PublicityBrief).In(90),
		record.Choices("media", "载体", func(p *Publicity) *[]string { return &p.Media }, publicityMedia...).List(KeyPublicityMedia).Required().
			Also("媒体", "刊发媒体", "发布平台", "刊载载体").In(130).Shared(),
		record.Text("author", "作者", func(p *Publicity) *string { return &p.Author }).Required().Also("撰稿人", "供稿人", "供稿", "投稿人").In(90),
		record.ToMany("deputies", "涉及代表", "deputy", func(p *Publicity) *[]record.Ref { return &p.Deputies }).
			When(func(p *Publicity) bool { return p.Kind == PublicityModel }).Also("宣传代表", "代表姓名"),
		record.LongText("text", "正文", func(p *Publicity) *string { return &p.Text }).Also("内容", "内容摘要", "主要内容"),
	}
}

func adoptedFields() []*record.Of[Publicity] {
	level := func() *record.Of[Adoption] {
		return record.Choice("level", "采用级别", func(a *Adoption) *string { return &a.Level }, AdoptionLevels...).
			Meaning("县", "县级").Meaning("区", "县级").Meaning("区级", "县级").Meaning("县区级", "县级").Meaning("市", "市级").Meaning("省", "省级").
			Meaning("国家", "国家级").Meaning("全国", "国家级").Meaning("中央", "国家级")
	}
	on := func() *record.Of[Adoption] {
		return record.Day("adopted", "采用日期", func(a *Adoption) *record.Date { return &a.On })
	}
	row := []*record.Of[Adoption]{level().Required(), on().Required(), record.Text("medium", "采用载体", func(a *Adoption) *string { return &a.Medium })}
	return []*record.Of[Publicity]{
		record.Day("sent", "报送日期", func(p *Publicity) *record.Date { return &p.Sent }).Also("投稿日期", "上报日期", "投稿时间").In(100),
		record.Text("sent_to", "报送单位", func(p *Publicity) *string { return &p.SentTo }).Also("投稿单位", "报送对象"),
		record.Day("answered", "反馈日期", func(p *Publicity) *record.Date { return &p.Answered }).Help("收到报送单位反馈的日期"),
		record.Lift(firstAdoption, level()).Also("级别", "录用级别").Help("首次采用的级别；再次采用的在下面“采用”里加行"),
		record.Lift(firstAdoption, on()).Also("录用日期", "采用时间").Help("首次采用的日期"),
		record.Rows("adoptions", "采用", row, func(p *Publicity) *[]Adoption { return &p.Adoptions }).Help(adoptionsNote),
		record.Shown("adopted_text", "采用情况", func(p *Publicity, _ record.Settings) string { return p.AdoptedText() }).Kept().In(140),
	}
}

// firstAdoption finds the row that a ledger's columns 级别 and 采用日期 speak of.
func firstAdoption(p *Publicity, create bool) *Adoption {
	if len(p.Adoptions) == 0 {
		if !create {
			return nil
		}
		p.Adoptions = []Adoption{{}}
	}
	return &p.Adoptions[0]
}

func inHouseFields() []*record.Of[Publicity] {
	return []*record.Of[Publicity]{
		record.Text("paper", "内刊名称", func(p *Publicity) *string { return &p.Paper }).Also("刊物名称", "刊名"),
		record.Whole("issue", "期号", func(p *Publicity) *record.Opt[int64] { return &p.Issue }).Also("期数", "刊期", "总期数"),
		record.Whole("copies", "投放份数", func(p *Publicity) *record.Opt[int64] { return &p.Copies }).Also("印数", "印发份数", "份数"),
		record.LongText("columns", "栏目", func(p *Publicity) *string { return &p.Columns }).Help("本期的栏目，一行一个，如：代表活动、履职风采"),
	}
}

// preparePublicity takes an issue of the in-house paper for what it is.
func preparePublicity(p *Publicity, _ record.Settings) {
	if p.Kind == "" && p.Issue.Given {
		p.Kind = PublicityBrief
	}
}

// Submission tells whether the piece counts among the submissions (投稿): every piece does, an own bulletin (简报) only when it
// was sent on or adopted.
func (p *Publicity) Submission() bool {
	return p.Kind != PublicityBrief || p.Sent != "" || len(p.Adoptions) > 0
}

// AdoptedBy counts the adoptions up to a day, of one level or, where level is "", of all; one whose day is not known counts.
// day "" counts all.
func (p *Publicity) AdoptedBy(day record.Date, level string) int {
	n := 0
	for _, a := range p.Adoptions {
		if (day == "" || a.On <= day) && (level == "" || a.Level == level) {
			n++
		}
	}
	return n
}

// AdoptedText says how often the piece was adopted at which level: 县级2次、省级1次; "" when it was not.
func (p *Publicity) AdoptedText() string {
	var parts []string
	for _, level := range AdoptionLevels {
		if n := p.AdoptedBy("", level); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d次", level, n))
		}
	}
	if unknown := slices.ContainsFunc(p.Adoptions, func(a Adoption) bool { return a.Level == "" }); unknown {
		parts = append(parts, "级别未填的采用")
	}
	return strings.Join(parts, "、")
}

func modelDeedsNameTheDeputy(p *Publicity, _ Facts) []string {
	if p.Kind != PublicityModel || len(p.Deputies) > 0 {
		return nil
	}
	return says("类型是“%s”，没有填涉及代表：请补填宣传的是哪位代表", PublicityModel)
}

func adoptedAfterSent(p *Publicity, _ Facts) []string {
	for _, a := range p.Adoptions {
		if a.On != "" && a.On < p.Sent {
			return says("采用日期%s早于报送日期%s：请核对", date(a.On), date(p.Sent))
		}
	}
	return nil
}

var publicityArchiveRules = []ArchiveRule{{ID: "E16", Article: "代表法56", Mark: record.Certain, Check: modelDeedsEachYear}}

// modelDeedsEachYear misses finished years, since the first piece on record, in which nothing was published about the model deeds
// of a deputy.
func modelDeedsEachYear(a Archive) []Finding {
	first, last := 0, map[int]*Publicity{}
	models := map[int]bool{}
	for _, p := range every[Publicity](a, "publicity") {
		year := p.On.Year()
		if year == 0 {
			continue
		}
		if first == 0 || year < first {
			first = year
		}
		if l := last[year]; l == nil || l.On <= p.On {
			last[year] = p
		}
		models[year] = models[year] || p.Kind == PublicityModel
	}
	var out []Finding
	var at int64
	for year := first; first > 0 && year < a.Facts.In.Today.Year(); year++ {
		if p := last[year]; p != nil {
			at = p.ID
		}
		if !models[year] {
			out = append(out, Finding{"publicity", at, fmt.Sprintf(
				"%d年没有宣传代表先进事迹的记录：主席团应当宣传代表履职的事迹，请核对有没有漏登记", year)})
		}
	}
	return out
}
