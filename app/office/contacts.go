package office

import (
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/record"
)

// Contact is a deputy's contact with the people (联系选民, one half of 双联, DOMAIN.md §3.16): the voters' households that the deputy
// looks after and every visit. The other half, members of the presidium who contact deputies, is the same record of another kind.
type Contact struct {
	record.Base
	Kind       string
	Deputy     record.Ref
	Level      string
	From, To   record.Date
	Way        string
	TargetSet  record.Opt[int64]
	Listed     record.Opt[int64] // 原台账户数: used where no household is listed
	Households []VoterHousehold
	Contacted  []record.Ref // deputies, of a contact by the presidium
	Group      record.Ref
	Visits     []ContactVisit
}

// VoterHousehold is one household that a deputy looks after (选民户).
type VoterHousehold struct {
	record.Row
	Head    string
	Village string
	Phone   string
	Way     string
	Since   record.Date
	Until   record.Date
	Remark  string
}

// ContactVisit is one day of visits.
type ContactVisit struct {
	record.Row
	Day        record.Date
	Households record.Opt[int64] // 户数; one when not given
	Who        string
	Text       string
	Opinions   record.Opt[int64]
	Solved     record.Opt[int64]
	Reception  record.Ref // the matter, where it was registered
}

// The kinds of contacts, and the ways.
const (
	ContactVoters   = "代表联系选民"
	ContactDeputies = "主席团成员联系代表"

	ContactFixed  = "固定"
	ContactAtWill = "不定期"
)

// Contacts is the register of contacts (联系选民).
var Contacts = record.NewRegister("contact", "联系选民", slices.Concat(under("联系对象", voterContactFields()), under("走访记录", contactVisitFields()))...).
	Titled(contactTitle).OrderedBy(record.Sort{Key: "id"}).Prepared(prepareContact).
	Rules(record.Hold("", "各地“双联”要求", record.Verify, contactTarget).At("households", "target_set"), record.Hold("", "", record.Certain, contactCounts).At("visits", "contacted"))

func contactTitle(c *Contact) string {
	if c.Kind == ContactDeputies {
		return c.Deputy.Name + "联系代表"
	}
	return c.Deputy.Name + "联系选民"
}

func prepareContact(c *Contact, _ record.Settings) {
	if c.Kind == "" {
		c.Kind = ContactVoters
		if len(c.Contacted) > 0 || c.Group.ID != 0 {
			c.Kind = ContactDeputies
		}
	}
	if c.Kind == ContactVoters && c.Level == "" {
		c.Level = LevelTown
	}
}

func voterContactFields() []*record.Of[Contact] {
	voters := func(c *Contact) bool { return c.Kind != ContactDeputies }
	return []*record.Of[Contact]{
		record.To("deputy", "代表", "deputy", func(c *Contact) *record.Ref { return &c.Deputy }).Must().Also("代表姓名", "姓名", "联系代表", "主席团成员").In(100),
		record.Choice("kind", "联系类型", func(c *Contact) *string { return &c.Kind }, ContactVoters, ContactDeputies).Required().Also("类型").
			Meaning("联系选民", ContactVoters).Meaning("联系代表", ContactDeputies).In(130),
		levelWordsOf(record.Choice("level", "代表级别", func(c *Contact) *string { return &c.Level }, Levels...).Also("级别").Help("应联系户数按级别取设置里的数")),
		record.Day("from", "起始日期", func(c *Contact) *record.Date { return &c.From }).Also("联系时间", "开始日期"),
		record.Day("to", "截止日期", func(c *Contact) *record.Date { return &c.To }),
		record.Choice("way", "联系方式", func(c *Contact) *string { return &c.Way }, ContactFixed, ContactAtWill).When(voters).Also("联系形式").Meaning("固定联系", ContactFixed),
		record.Whole("target_set", "应联系户数", func(c *Contact) *record.Opt[int64] { return &c.TargetSet }).Also("应达户数", "应达", "目标户数").Help("空着时按设置"),
		record.Whole("listed", "联系户数", func(c *Contact) *record.Opt[int64] { return &c.Listed }).Also("固定联系户数", "户数", "选民户数").Help("没有逐户登记时填总数；逐户登记后按名单算"),
		record.Rows("households", "选民户", householdFields(), func(c *Contact) *[]VoterHousehold { return &c.Households }),
		record.Shown("count", "固定联系户数合计", func(c *Contact, _ record.Settings) string {
			if c.Kind == ContactDeputies {
				return ""
			}
			return strconv.FormatInt(c.Count(), 10)
		}).In(140),
		record.Shown("rate", "联系完成率", func(c *Contact, in record.Settings) string { return c.Rate(in) }).In(100),
		record.ToMany("contacted", "联系的代表", "deputy", func(c *Contact) *[]record.Ref { return &c.Contacted }).When(func(c *Contact) bool { return c.Kind == ContactDeputies && c.Group.ID == 0 }),
		record.To("group", "联系的代表小组", "group", func(c *Contact) *record.Ref { return &c.Group }).Also("联系的小组", "代表小组"),
	}
}

// levelWordsOf lets a level be read under its other names.
func levelWordsOf(f *record.Of[Contact]) *record.Of[Contact] {
	for word, level := range levelWords {
		f.Meaning(word, level)
	}
	return f
}

func householdFields() []*record.Of[VoterHousehold] {
	return []*record.Of[VoterHousehold]{
		record.Text("head", "户主", func(h *VoterHousehold) *string { return &h.Head }).Required().Secret(record.SecretIdentity),
		record.Text("village", "村组", func(h *VoterHousehold) *string { return &h.Village }).Secret(record.SecretAddress),
		record.Text("phone", "电话", func(h *VoterHousehold) *string { return &h.Phone }).Secret(record.SecretPhone),
		record.Choice("way", "联系方式", func(h *VoterHousehold) *string { return &h.Way }, ContactFixed, ContactAtWill),
		record.Day("since", "联系起", func(h *VoterHousehold) *record.Date { return &h.Since }),
		record.Day("until", "联系止", func(h *VoterHousehold) *record.Date { return &h.Until }),
		record.Text("remark", "说明", func(h *VoterHousehold) *string { return &h.Remark }).Secret(record.SecretSensitive),
	}
}

func contactVisitFields() []*record.Of[Contact] {
	return []*record.Of[Contact]{
		record.Rows("visits", "走访记录", []*record.Of[ContactVisit]{
			record.Day("day", "走访日期", func(v *ContactVisit) *record.Date { return &v.Day }).Required(),
			record.Whole("households", "走访户数", func(v *ContactVisit) *record.Opt[int64] { return &v.Households }),
			record.Text("who", "走访对象", func(v *ContactVisit) *string { return &v.Who }).Secret(record.SecretIdentity),
			record.LongText("text", "走访情况", func(v *ContactVisit) *string { return &v.Text }),
			record.Whole("opinions", "收集意见条数", func(v *ContactVisit) *record.Opt[int64] { return &v.Opinions }),
			record.Whole("solved", "解决问题件数", func(v *ContactVisit) *record.Opt[int64] { return &v.Solved }),
			record.To("reception", "登记的民情", "reception", func(v *ContactVisit) *record.Ref { return &v.Reception }),
		}, func(c *Contact) *[]ContactVisit { return &c.Visits }),
		record.Shown("visited", "走访户次", func(c *Contact, _ record.Settings) string { return strconv.FormatInt(c.Visited("", ""), 10) }).In(80),
		record.Shown("last_visit", "最近走访", func(c *Contact, _ record.Settings) string { return string(c.lastVisit()) }).Kept().In(100),
	}
}

// Count is how many households the deputy has a fixed contact with (固定联系户数): those on the list that have not ended, or the
// number of an earlier ledger where none is listed.
func (c *Contact) Count() int64 {
	return c.count(func(h VoterHousehold) bool { return h.Until == "" })
}

// CountOn is Count as of a day.
func (c *Contact) CountOn(day record.Date) int64 {
	return c.count(func(h VoterHousehold) bool { return h.Since <= day && (h.Until == "" || h.Until > day) })
}

func (c *Contact) count(inForce func(VoterHousehold) bool) int64 {
	if len(c.Households) == 0 {
		return c.Listed.V
	}
	var n int64
	for _, h := range c.Households {
		if inForce(h) && h.Way != ContactAtWill {
			n++
		}
	}
	return n
}

// Target is how many households the deputy should contact (应达): the number set, else that of the settings for the level; 0 where
// none is asked for.
func (c *Contact) Target(in record.Settings) int64 {
	switch {
	case c.Kind == ContactDeputies:
		return 0
	case c.TargetSet.Given:
		return c.TargetSet.V
	case c.Level == LevelCounty:
		return int64(in.Int(KeyVotersCounty))
	case c.Level == LevelTown || c.Level == "":
		return int64(in.Int(KeyVotersTown))
	}
	return 0
}

// Rate is 联系完成率 (DOMAIN.md §7.3): households by target, at most 100 %; "" without a target.
func (c *Contact) Rate(in record.Settings) string {
	target := c.Target(in)
	if target == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f%%", min(100, float64(c.Count())*100/float64(target)))
}

// households counts a visit: one household when no number is given.
func (v ContactVisit) households() int64 {
	if v.Households.Given {
		return v.Households.V
	}
	return 1
}

// Visited counts the households visited from a day to another, both included (走访户次); "" leaves that side open.
func (c *Contact) Visited(from, to record.Date) int64 {
	var n int64
	for _, v := range c.Visits {
		if within(v.Day, from, to) {
			n += v.households()
		}
	}
	return n
}

func (c *Contact) lastVisit() record.Date {
	var last record.Date
	for _, v := range c.Visits {
		last = max(last, v.Day)
	}
	return last
}

// Duties are the visits, a line for each day that counts its households. Contact of the presidium with deputies is other duty.
func (c *Contact) Duties(record.Settings) []Duty {
	if c.Deputy.ID == 0 {
		return nil
	}
	kind, role := DutyVisit, ""
	if c.Kind == ContactDeputies {
		kind, role = DutyOther, "联系代表"
	}
	var out []Duty
	for _, v := range c.Visits {
		if v.Day == "" {
			continue
		}
		i := slices.IndexFunc(out, func(d Duty) bool { return d.On == v.Day })
		if i < 0 {
			out = append(out, Duty{Deputy: c.Deputy.ID, On: v.Day, Kind: kind, Role: role})
			i = len(out) - 1
		}
		if kind == DutyVisit {
			out[i].Count = record.Some(out[i].Count.V + float64(v.households()))
		}
	}
	return out
}

func contactTarget(c *Contact, f Facts) []string {
	target, n := c.Target(f.In), c.Count()
	if target == 0 || n >= target || c.To != "" {
		return nil
	}
	return says("固定联系%d户，应联系%d户：请补登选民户，或者在“应联系户数”里填本人的数", n, target)
}

func contactCounts(c *Contact, _ Facts) []string {
	var out []string
	for _, v := range c.Visits {
		switch {
		case v.Households.Given && v.Households.V < 1:
			out = append(out, fmt.Sprintf("%s走访户数填的是%d，至少为1：请核对", date(v.Day), v.Households.V))
		case v.Opinions.Given && v.Solved.V > v.Opinions.V:
			out = append(out, fmt.Sprintf("%s解决问题%d件，多于收集意见%d条：请核对", date(v.Day), v.Solved.V, v.Opinions.V))
		}
	}
	if c.Kind == ContactDeputies && len(c.Contacted) == 0 && c.Group.ID == 0 {
		out = append(out, "没有填联系的代表，也没有填联系的代表小组：请补填")
	}
	return out
}
