package figures

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The dimensions of the structure of the deputies (代表结构, DOMAIN.md §6.4), in the order of the table.
const (
	BySex       = "性别"
	ByEthnic    = "民族"
	ByParty     = "政治面貌"
	ByAge       = "年龄"
	ByEducation = "学历"
	ByCategory  = "代表类别"
	ByTerms     = "连任"
	ByPost      = "非职务代表"
	ByIdentity  = "其他身份"
	ByLevel     = "级别"
)

// NotGiven is the part of a dimension in which those stand of whom nothing, or nothing that the table knows, is on record.
const NotGiven = "未填"

// frontLine are the categories of which the deputies of the grassroots (基层代表) are made.
var frontLine = []string{"工人", "农民", "专业技术人员"}

// Trait is one row of the table of structure.
type Trait struct {
	Dimension, Name string
	Figure          string // the figure that counts the same deputies; "" where there is none
	Share           string // the figure of their share
	Part            bool   // one of the parts into which its dimension divides all deputies; otherwise a sum of several (合计) or some of one (其中)

	means string
	test  func(p person) bool
}

// traits are the rows of the table of structure by the office's own categories and age bands. The ethnic groups that there are,
// and who is in no part of a dimension, are added when deputies are counted.
func traits(in record.Settings) []Trait {
	return slices.Concat(sexes(), parties(), ages(in), educations(), categories(in), careers(), identities(in))
}

func part(dimension, name, figure, means string, test func(p person) bool) Trait {
	return Trait{Dimension: dimension, Name: name, Figure: figure, Part: true, means: means, test: test}
}

func (t Trait) share(name string) Trait {
	t.Share = name
	return t
}

func (t Trait) some() Trait {
	t.Part = false
	return t
}

func sexes() []Trait {
	return []Trait{
		part(BySex, "男", "男代表", "性别为男的实有代表", func(p person) bool { return p.Sex == "男" }),
		part(BySex, "女", "女代表", "性别为女的实有代表", func(p person) bool { return p.Sex == "女" }).share("女代表比例"),
		part(ByEthnic, "汉族", "汉族代表", "汉族的实有代表", func(p person) bool { return p.Ethnic == han }),
		part(ByEthnic, "少数民族", "少数民族代表", "汉族以外各民族的实有代表", func(p person) bool { return p.Ethnic != "" && p.Ethnic != han }).share("少数民族代表比例"),
	}
}

const han = "汉"

// parties follow 政治面貌 (GB/T 4762-1984, DOMAIN.md §3.26).
func parties() []Trait {
	is := func(list ...string) func(p person) bool {
		return func(p person) bool { return slices.Contains(list, p.Party) }
	}
	member := is("中共党员", "中共预备党员")
	return []Trait{
		part(ByParty, "中共党员", "党员代表", "中共党员（含预备党员）的实有代表", member).share("党员代表比例"),
		part(ByParty, "民主党派", "民主党派代表", "八个民主党派成员的实有代表",
			is("民革党员", "民盟盟员", "民建会员", "民进会员", "农工党党员", "致公党党员", "九三学社社员", "台盟盟员")),
		part(ByParty, "无党派", "无党派代表", "无党派人士的实有代表", is("无党派人士")),
		part(ByParty, "群众", "群众代表", "政治面貌为群众的实有代表", is("群众")),
		part(ByParty, "共青团员", "共青团员代表", "共青团员的实有代表", is("共青团员")),
		part(ByParty, "党外合计", "党外代表", "中共党员（含预备党员）以外的实有代表；政治面貌未填的不计",
			func(p person) bool { return p.Party != "" && !member(p) }).share("党外代表比例").some(),
	}
}

// youth is the age that the figure 35岁以下代表 is about.
const youth = 35

// ages are the bands of the setting; by default 35岁以下, 36—45岁 … 61岁以上.
func ages(in record.Settings) []Trait {
	between := func(from, to int) func(p person) bool {
		return func(p person) bool {
			age, known := p.Age(p.day)
			return known && age >= from && age <= to
		}
	}
	band := func(name string, from, to int) Trait {
		return part(ByAge, name, name+"代表", "期末"+name+"的实有代表，按周岁", between(from, to))
	}
	var out []Trait
	from, young := 0, false
	for _, last := range bands(in) {
		name := fmt.Sprintf("%d—%d岁", from, last)
		if from == 0 {
			name = fmt.Sprintf("%d岁以下", last)
		}
		t := band(name, from, last)
		if from == 0 && last == youth {
			t, young = t.share("35岁以下代表比例"), true
		}
		out, from = append(out, t), last+1
	}
	if from > 0 {
		out = append(out, band(fmt.Sprintf("%d岁以上", from), from, 200))
	}
	if !young {
		out = append(out, band("35岁以下", 0, youth).share("35岁以下代表比例").some())
	}
	return out
}

// bands reads the upper limits of the age bands, which must rise; what is no number is left out.
func bands(in record.Settings) []int {
	var out []int
	for _, word := range strings.FieldsFunc(in.Text(office.KeyAgeBands), func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(word); err == nil && n > 0 && (len(out) == 0 || n > out[len(out)-1]) {
			out = append(out, n)
		}
	}
	return out
}

func educations() []Trait {
	is := func(name, figure string, list ...string) Trait {
		return part(ByEducation, name, figure, "学历为"+strings.Join(list, "、")+"的实有代表", func(p person) bool { return slices.Contains(list, p.Education) })
	}
	return []Trait{
		is("研究生", "研究生学历代表", "研究生"), is("本科", "本科学历代表", "大学本科"), is("大专", "大专学历代表", "大专"),
		is("中专、高中", "中专高中学历代表", "中专", "高中"), is("初中及以下", "初中及以下学历代表", "初中", "小学及以下"),
		is("大专以上合计", "大专以上代表", "研究生", "大学本科", "大专").share("大专以上代表比例").some(),
	}
}

// categories are the columns of the county's form: the office's own categories, put together as the setting says.
func categories(in record.Settings) []Trait {
	columns, order := categoryColumns(in)
	var out []Trait
	for _, name := range order {
		figure := strings.TrimSuffix(name, "代表") + "代表"
		switch {
		case name == office.CategoryLeader:
			figure = "党政领导干部代表"
		case name == office.CategoryOfficer:
			figure = "其他机关干部代表"
		case name == "其他":
			figure = "其他类别代表"
		}
		t := part(ByCategory, name, figure, "代表类别为"+name+"的实有代表", func(p person) bool { return p.Category != "" && columns[p.Category] == name })
		if name == office.CategoryLeader {
			t = t.share("党政领导干部比例")
		}
		out = append(out, t)
	}
	return append(out, part(ByCategory, "基层代表合计", "基层代表", "工人、农民、专业技术人员三类的实有代表",
		func(p person) bool { return slices.Contains(frontLine, p.Category) }).share("基层代表比例").some())
}

// categoryColumns tells in which column of the form each category stands, and the columns in their order.
func categoryColumns(in record.Settings) (map[string]string, []string) {
	columns := map[string]string{}
	for _, line := range in.List(office.KeyCategoryColumns) {
		if from, to, found := strings.Cut(strings.ReplaceAll(line, "＝", "="), "="); found {
			columns[strings.TrimSpace(from)] = strings.TrimSpace(to)
		}
	}
	var order []string
	for _, c := range in.List(office.KeyCategories) {
		if columns[c] == "" {
			columns[c] = c
		}
		if !slices.Contains(order, columns[c]) {
			order = append(order, columns[c])
		}
	}
	return columns, order
}

// careers are who was a deputy before, holds no leading post, or sits in the county's congress too.
func careers() []Trait {
	again := func(p person) bool { return p.seat.Reelected.V }
	return []Trait{
		part(ByTerms, "连任", "连任代表", "上一届也是本级代表的实有代表", again).share("连任率"),
		part(ByTerms, "新任", "新任代表", "上一届不是本级代表的实有代表", func(p person) bool { return p.seat.Reelected.Given && !again(p) }),
		part(ByPost, ByPost, "非职务代表", "不是党政领导、也不是村（社区）主要负责人的实有代表", func(p person) bool { return p.NonPost.V }).share("非职务代表比例").some(),
		part(ByLevel, "兼任县代表", "", "", func(p person) bool { return p.county }).some(),
	}
}

// identities are the other identities of the office's list; a deputy may have several.
func identities(in record.Settings) []Trait {
	var out []Trait
	for _, name := range in.List(office.KeyIdentities) {
		out = append(out, part(ByIdentity, name, "", "", func(p person) bool { return slices.Contains(p.Identities, name) }).some())
	}
	return out
}
