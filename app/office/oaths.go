package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// OathText is the text of the oath to the Constitution (宪法宣誓誓词, 宣誓决定二, 2018). It is statutory and printed as it is; the
// wording of 2015 that still stands in provincial texts is superseded.
const OathText = "我宣誓：忠于中华人民共和国宪法，维护宪法权威，履行法定职责，忠于祖国、忠于人民，恪尽职守、廉洁奉公，接受人民监督，为建设富强民主文明和谐美丽的社会主义现代化强国努力奋斗！"

// The forms of an oath and its texts.
const (
	OathAlone    = "单独"
	OathTogether = "集体"
	oathOf2018   = "2018年修订的誓词"
	oathOlder    = "2015年的誓词"
)

// Oath is a ceremony at which people elected swear on the Constitution (宪法宣誓, DOMAIN.md §3.9).
type Oath struct {
	record.Base
	Day       record.Date
	People    []record.Person // note: the post each swears for
	Form      string
	Leader    string
	Organizer string
	Session   record.Ref
	Meeting   record.Ref
	Election  record.Ref
	Elected   record.Date
	Place     string
	Emblem    string
	Anthem    record.Opt[bool]
	Witness   string
	Words     string
}

// Oaths is the register of oaths to the Constitution.
var Oaths = record.NewRegister("oath", "宪法宣誓", under("宣誓", []*record.Of[Oath]{
	record.Day("day", "日期", func(o *Oath) *record.Date { return &o.Day }).Must().Also("宣誓日期", "宣誓时间").In(110),
	record.People("people", "宣誓人", func(o *Oath) *[]record.Person { return &o.People }).Required().Also("宣誓人员").In(160).Help("备注填所任职务"),
	record.Choice("form", "形式", func(o *Oath) *string { return &o.Form }, OathAlone, OathTogether).Required().Also("宣誓形式").Meaning("单独宣誓", OathAlone).
		Meaning("集体宣誓", OathTogether).In(70),
	record.Text("leader", "领誓人", func(o *Oath) *string { return &o.Leader }).When(func(o *Oath) bool { return o.Form == OathTogether }),
	record.Text("organizer", "组织机构", func(o *Oath) *string { return &o.Organizer }).Required().Also("组织单位", "组织机关").In(160),
	record.To("session", "人代会", "session", func(o *Oath) *record.Ref { return &o.Session }).Parent().In(180),
	record.To("meeting", "会议", "meeting", func(o *Oath) *record.Ref { return &o.Meeting }),
	record.To("election", "选举", "election", func(o *Oath) *record.Ref { return &o.Election }),
	record.Day("elected", "当选日期", func(o *Oath) *record.Date { return &o.Elected }).Also("当选时间"),
	record.Shown("days", "距当选天数", func(o *Oath, _ record.Settings) string { return o.shownDays() }).Kept().In(90),
	record.Text("place", "地点", func(o *Oath) *string { return &o.Place }).Also("宣誓地点").In(120),
	record.Choice("emblem", "国旗国徽", func(o *Oath) *string { return &o.Emblem }, "国旗", "国徽", "国旗和国徽").Also("国旗/国徽", "悬挂"),
	record.YesNo("anthem", "奏唱国歌", func(o *Oath) *record.Opt[bool] { return &o.Anthem }).Also("国歌"),
	record.Text("witness", "监誓人", func(o *Oath) *string { return &o.Witness }),
	record.Choice("words", "誓词", func(o *Oath) *string { return &o.Words }, oathOf2018, oathOlder).Help("签名登记表加为附件"),
})...).Dated("day").Titled((*Oath).title).OrderedBy(record.Sort{Key: "day", Desc: true}).Prepared(prepareOath).Rules(
	record.Hold("C17", "宪法27；宣誓决定八", record.Verify, oathInTime).At("day"),
	record.Hold("C17", "宣誓决定九", record.Certain, oathCeremony).At("anthem"),
	record.Hold("C18", "宣誓决定二", record.Certain, oathWords).At("words"),
	record.Hold("", "", record.Certain, oathAsOnElection).At("day"),
)

func (o *Oath) title() string {
	if len(o.People) == 0 {
		return "宪法宣誓"
	}
	name := o.People[0].Called()
	if len(o.People) > 1 {
		return fmt.Sprintf("%s等%d人宪法宣誓", name, len(o.People))
	}
	return name + "宪法宣誓"
}

// prepareOath puts in what goes without saying: the organ that organises the oath of people the congress elected.
func prepareOath(o *Oath, in record.Settings) {
	if o.Organizer == "" {
		o.Organizer = PresidiumName(in)
	}
	if o.Form == "" && len(o.People) > 0 {
		o.Form = OathAlone
		if len(o.People) > 1 {
			o.Form = OathTogether
		}
	}
}

func (o *Oath) shownDays() string {
	if o.Elected == "" || o.Day == "" {
		return ""
	}
	return fmt.Sprint(o.Elected.Until(o.Day))
}

func oathInTime(o *Oath, f Facts) []string {
	most := f.In.Int(KeyOathDays)
	switch {
	case o.Elected == "" || o.Day == "":
		return nil
	case o.Day < o.Elected:
		return says("宣誓日期%s早于当选日期%s：请核对", date(o.Day), date(o.Elected))
	case most > 0 && o.Elected.Until(o.Day) > most:
		return says("宣誓在当选后%d天，超过%d天：请核对日期，并在备注里写明原因", o.Elected.Until(o.Day), most)
	}
	return nil
}

// oathCeremony: the flag or the emblem hangs there and the anthem is played.
func oathCeremony(o *Oath, _ Facts) []string {
	if o.Anthem.Given && !o.Anthem.V {
		return says("宣誓仪式应当奏唱国歌：请核对")
	}
	return nil
}

func oathWords(o *Oath, _ Facts) []string {
	if o.Words != oathOlder {
		return nil
	}
	return says("誓词用的是2015年的，2018年已经修订：请按现行誓词宣誓，并核对誓词卡")
}

// oathAsOnElection: the oath and the election that it follows say the same.
func oathAsOnElection(o *Oath, f Facts) []string {
	e := one[Election](f, "election", o.Election.ID)
	if e == nil || o.Day == "" {
		return nil
	}
	var out []string
	for _, w := range e.Winners() {
		if o.swears(w) && w.Sworn != "" && w.Sworn != o.Day {
			out = append(out, fmt.Sprintf("%s的宣誓日期在选举记录里是%s，这里是%s：请核对", w.Name, date(w.Sworn), date(o.Day)))
		}
	}
	return out
}

func (o *Oath) swears(w Winner) bool {
	return slices.ContainsFunc(o.People, func(p record.Person) bool {
		return p.Who.ID != 0 && p.Who.ID == w.Deputy.ID || p.Called() == w.Name && w.Name != ""
	})
}

// OathFor makes the oath of those whom an election elected and marks the day beside each of them; nil when nobody is left
// to swear. The caller saves both in one batch.
func OathFor(e *Election, day record.Date) *Oath {
	o := &Oath{Day: day, Session: e.Session, Election: record.Ref{ID: e.ID}, Elected: e.Day, Words: oathOf2018}
	o.Term = e.Term
	swear := func(name string, deputy record.Ref, outcome string, sworn *record.Date) {
		if outcome == OutcomeElected && *sworn == "" {
			p := record.Person{Who: deputy, Note: e.Post}
			if deputy.ID == 0 {
				p.Name = name
			}
			o.People, *sworn = append(o.People, p), day
		}
	}
	for i := range e.Candidates {
		c := &e.Candidates[i]
		swear(c.Name, c.Deputy, c.Outcome, &c.Sworn)
	}
	for i := range e.WriteIns {
		w := &e.WriteIns[i]
		swear(w.Name, w.Deputy, w.Outcome, &w.Sworn)
	}
	if len(o.People) == 0 {
		return nil
	}
	return o
}
