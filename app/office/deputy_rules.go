package office

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// deputyRules are the rules of DOMAIN.md §2.A that one deputy can be held against, and the checks of form of §3.1 and
// §3.27, which have no number.
var deputyRules = slices.Concat([]record.Rule{
	record.Hold("", "", record.Certain, checkName).At("name", "name_place"),
	record.Hold("", "GB 11643-1999", record.Certain, checkIDNumber).At("id_number", "sex", "birth"),
	record.Hold("", "", record.Certain, checkPhone).At("phone"),
	record.Hold("", "", record.Certain, checkTwins).At("name"),
	record.Hold("", "", record.Certain, checkElected).At("elected"),
	record.Hold("", "", record.Certain, checkVotes).At("votes_for", "votes_cast"),
	record.Hold("", "", record.Certain, checkReelected).At("terms_served", "reelected"),
	record.Hold("", "", record.Certain, checkChanges).At("changes"),
	record.Hold("A05", "选举法4；宪法34", record.Certain, checkAge).At("birth", "elected"),
	record.Hold("A07", "选举法48", record.Certain, checkOneArea).At("id_number", "mandates"),
	record.Hold("A12", "选举法47、57", record.Certain, checkConfirmed).At("confirmed"),
	record.Hold("A18", "代表法49", record.Certain, checkCertificate).At("certificate", "issued"),
	record.Hold("", "", record.Verify, checkCertificateShape).At("certificate"),
}, statusRules)

// servingNow returns the township mandate of a deputy who is in office today, nil when he is not.
func servingNow(d *Deputy, f Facts) *Mandate {
	if !d.InOffice(f.In.Today, f.Term, f.In) {
		return nil
	}
	return d.MandateOn(LevelTown, f.In.Today, f.Term)
}

func checkName(d *Deputy, _ Facts) []string {
	var out []string
	if n := utf8.RuneCountInString(d.Name); n < 2 || n > 20 {
		out = append(out, "姓名一般是2至20个字，现为"+hanzi.Number(n)+"个字：请核对")
	}
	if unknown := hanzi.Unknown(d.Name); len(unknown) > 0 && !d.NamePlace.Given {
		out = append(out, "笔画表里没有“"+string(unknown)+"”字，名单里会排在最后：请填“姓名排序号”")
	}
	return out
}

// checkIDNumber holds the ID number against its check digit, the sex and the birth (DOMAIN.md §3.27).
func checkIDNumber(d *Deputy, _ Facts) []string {
	if d.IDNumber == "" {
		return nil
	}
	id, err := hanzi.ParseID(d.IDNumber)
	if err != nil {
		return says("%s；证件上确是这样的，仍可保存", err)
	}
	var out []string
	if d.Sex != "" && d.Sex != id.Sex {
		out = append(out, "性别填的是“"+d.Sex+"”，身份证号上是“"+id.Sex+"”：请核对哪一个对")
	}
	if birth := record.Date(id.Birth).Month(); d.Birth != "" && d.Birth != birth {
		out = append(out, "出生年月填的是"+hanzi.DateArabic(string(d.Birth))+"，身份证号上是"+hanzi.DateArabic(string(birth))+"：请核对哪一个对")
	}
	return out
}

func checkPhone(d *Deputy, _ Facts) []string {
	if d.Phone == "" {
		return nil
	}
	if _, err := hanzi.ParsePhone(d.Phone); err != nil {
		return says("%s；是座机的请填到“固定电话”", err)
	}
	return nil
}

func checkTwins(d *Deputy, f Facts) []string {
	var out []string
	for _, r := range f.Twins(d) {
		if other := f.Deputy(r.ID); other != nil && (d.IDNumber == "" || other.IDNumber != d.IDNumber) {
			out = append(out, "另有一位"+other.Name+"，姓名和出生年月都相同：如果是同一个人，请把两份档案并成一份；不是的，请填身份证号区别")
		}
	}
	return out
}

// checkElected holds the day of election against today and the term. The first session follows the election within two
// months (组织法20, B06), so an earlier election belongs to another term.
func checkElected(d *Deputy, f Facts) []string {
	var out []string
	for i := range d.Mandates {
		m := &d.Mandates[i]
		if m.Elected > f.In.Today {
			out = append(out, "当选日期"+date(m.Elected)+"还没有到：请核对")
		}
		t := m.term(f.Term)
		if t == nil || m.Elected == "" {
			continue
		}
		early := t.From != "" && m.Elected < t.From.AddMonths(-f.In.Int(KeyFirstSessionMonths)-1)
		late := t.To != "" && m.Elected >= t.To
		if early || late {
			out = append(out, "当选日期"+date(m.Elected)+"不在"+t.Name+"之内：请核对当选日期和届次")
		}
	}
	return out
}

func checkVotes(d *Deputy, _ Facts) []string {
	for i := range d.Mandates {
		m := &d.Mandates[i]
		if m.VotesFor.Given && m.VotesCast.Given && m.VotesFor.V > m.VotesCast.V {
			return says("得票数%d比参加投票数%d还多：请核对", m.VotesFor.V, m.VotesCast.V)
		}
		if m.VotesCast.Given && m.Electorate.Given && m.VotesCast.V > m.Electorate.V {
			return says("参加投票数%d比选民数%d还多：请核对", m.VotesCast.V, m.Electorate.V)
		}
	}
	return nil
}

func checkReelected(d *Deputy, f Facts) []string {
	var out []string
	for i := range d.Mandates {
		m := &d.Mandates[i]
		before := d.earlier(m)
		if m.TermsServed.Given && m.TermsServed.V <= int64(before) {
			out = append(out, says("任职届数填的是%d，任职记录里到这一届已是第%d届：请核对", m.TermsServed.V, before+1)...)
		}
		if m.Reelected.Given && !m.Reelected.V && d.servedBefore(m, f) {
			out = append(out, "是否连任填的是“否”，任职记录里上一届也是代表：请核对")
		}
	}
	return out
}

// servedBefore tells whether the person was a deputy of the term right before a township mandate.
func (d *Deputy) servedBefore(m *Mandate, f Facts) bool {
	t := m.term(f.Term)
	if t == nil || !t.Number.Given {
		return false
	}
	return slices.ContainsFunc(d.Mandates, func(o Mandate) bool {
		before := o.term(f.Term)
		return o.level() == m.level() && before != nil && before.Number.Given && before.Number.V == t.Number.V-1
	})
}

// checkChanges holds changes of attributes against the lists the attributes are chosen from.
func checkChanges(d *Deputy, f Facts) []string {
	var out []string
	for i := range d.Changes {
		c := &d.Changes[i]
		if c.Day == "" || c.Item == "" || c.Value == "" {
			out = append(out, "身份变化第"+hanzi.Number(i+1)+"行没有写全：请补填日期、项目和新值")
			continue
		}
		if options := itemOptions(c.Item, f.In); len(options) > 0 && !slices.Contains(options, c.Value) {
			out = append(out, "身份变化里的“"+c.Value+"”不是"+c.Item+"的选项（"+strings.Join(options, "、")+"）：请改成其中一项")
		}
	}
	return out
}

// itemOptions lists what an attribute is chosen from, nothing for one that is written freely.
func itemOptions(item string, in record.Settings) []string {
	switch item {
	case ItemParty:
		return partyList
	case ItemEducation:
		return educationList
	case ItemCategory:
		return in.List(KeyCategories)
	}
	return nil
}

func checkAge(d *Deputy, _ Facts) []string {
	var out []string
	for i := range d.Mandates {
		m := &d.Mandates[i]
		if age, known := d.Age(m.Elected); known && age < 18 {
			out = append(out, says("当选时只有%d周岁，未满18周岁没有被选举权：请核对出生年月和当选日期", age)...)
		}
	}
	return out
}

// checkOneArea: nobody is a deputy of two areas of which neither belongs to the other; one ID number, one person.
func checkOneArea(d *Deputy, f Facts) []string {
	var out []string
	for _, r := range f.Twins(d) {
		if other := f.Deputy(r.ID); other != nil && d.IDNumber != "" && other.IDNumber == d.IDNumber {
			out = append(out, "身份证号与另一份档案（"+other.Name+"）相同：一个人不能在两个互不隶属的地方当代表；是同一人的请并成一份档案")
		}
	}
	for i := range d.Mandates {
		for _, o := range d.Mandates[i+1:] {
			if m := &d.Mandates[i]; m.level() == LevelTown && o.level() == LevelTown && m.Term.ID != 0 && m.Term.ID == o.Term.ID {
				out = append(out, "同一届的镇代表资格登记了两次：请在“任职记录”里删去多余的一行")
			}
		}
	}
	return out
}

// checkConfirmed: the presidium confirms the election on the report of the credentials committee and publishes the list,
// before the first session of the term.
func checkConfirmed(d *Deputy, f Facts) []string {
	m := servingNow(d, f)
	if m == nil {
		return nil
	}
	var out []string
	if m.Confirmed == "" || m.Announcement == "" {
		out = append(out, "在任代表要有资格确认日期和公告文号：请按代表资格审查报告和代表名单公告补填")
	}
	if m.Confirmed != "" && m.Elected != "" && m.Confirmed < m.Elected {
		out = append(out, "资格确认日期"+date(m.Confirmed)+"早于当选日期"+date(m.Elected)+"：请核对")
	}
	if t := m.term(f.Term); t != nil && m.How == ByGeneralElection && t.From != "" && m.Confirmed > t.From {
		out = append(out, "资格确认日期"+date(m.Confirmed)+"晚于本届首次会议"+date(t.From)+"，换届当选的代表名单应在首次会议前公布：请核对日期")
	}
	return out
}

func checkCertificate(d *Deputy, f Facts) []string {
	m := servingNow(d, f)
	if m == nil || m.Certificate != "" && m.Issued != "" {
		return nil
	}
	return says("还没有登记代表证号或发证日期：发证后请补填")
}

// checkCertificateShape holds the number of a township's certificate against the office's own pattern.
func checkCertificateShape(d *Deputy, f Facts) []string {
	m := servingNow(d, f)
	pattern := f.In.Text(KeyCertPattern)
	if m == nil || m.Certificate == "" || pattern == "" {
		return nil
	}
	t, term := m.term(f.Term), `\d+`
	if t != nil && t.Number.Given {
		term = strconv.FormatInt(t.Number.V, 10)
	}
	shape := strings.NewReplacer(`\{镇\}`, TownWord(f.In), `\{届\}`, term, `\{序号3\}`, `\d{3}`, `\{序号\}`, `\d+`).Replace(regexp.QuoteMeta(pattern))
	if ok, err := regexp.MatchString("^"+shape+"$", m.Certificate); err == nil && ok {
		return nil
	}
	return says("代表证号“%s”与设置的式样“%s”不符：请核对证号，或到设置里改式样", m.Certificate, pattern)
}
