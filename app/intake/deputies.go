package intake

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// deputyHabits are what is special about rosters of deputies (代表名册): people are recognised, and the cells of a county's
// roster go into the county mandate.
type deputyHabits struct {
	listLevel string            // what the sheet's name or title says
	terms     map[string]string // level → term that the title names, 第十九届
	told      bool              // that the title's term is not known
	levels    map[int][]string  // row → what its cell 级别 says
	ours      []*office.Term    // the terms on record, once they were asked for
}

func (h *deputyHabits) keys() []string { return []string{"birth"} }

// clean brings names, ID numbers and phones into the form in which they are stored. An ID number whose check character is
// wrong is kept, as old paper files contain errors (DOMAIN.md §3.27); one that lost digits is not.
func (h *deputyHabits) clean(v *value) (string, error) {
	switch v.field.Key {
	case "name", "former_name":
		v.set(hanzi.CleanName(v.text))
	case "certificate":
		v.set(strings.ReplaceAll(hanzi.Narrow(v.text), " ", ""))
	case "id_number":
		id, err := hanzi.ParseID(v.text)
		if err != nil && !errors.Is(err, hanzi.ErrIDChecksum) {
			return "", err
		}
		v.set(id.Number)
		if err != nil {
			return err.Error() + "；已照原样存入", nil
		}
	case "phone":
		phone, err := hanzi.ParsePhone(v.text)
		if err != nil {
			return "“" + v.text + "”不是手机号，已照原样存入", nil
		}
		v.set(phone)
	}
	return "", nil
}

// set puts in a text.
func (v *value) set(text string) {
	v.v, v.text = text, text
	if text == "" {
		v.v = nil
	}
}

// arrange tells which mandate the row speaks of: 级别 may name several levels of one person, the rest of the row belongs to
// one of them.
func (h *deputyHabits) arrange(b *builder, r *row) {
	h.readTitle(b)
	if v := r.value("levels"); v != nil {
		h.levels[r.Number], _ = v.v.([]string)
		r.drop("levels")
	}
	if level := h.levelOf(r); level != office.LevelTown {
		r.scope = level
	}
	if v := r.value("term"); v != nil && r.scope != "" { // another congress's term is a text: only ours are registered
		v.field, v.v, v.names = b.plan.Register.Field("term_text"), v.text, nil
	}
	// Township and county both count from 第1选区 on: the county's ones are told apart by name.
	if v := r.value("constituency"); v != nil && r.scope == office.LevelCounty && strings.HasPrefix(v.text, "第") {
		v.text = office.LevelCounty + v.text
		v.names = []string{v.text}
	}
}

// ofLevel is how a constituency or a certificate number tells its level: 县第31选区, 县17-001, 镇19-001.
var ofLevel = regexp.MustCompile(`^(镇|乡|县|区|市|省)(第|\d)`)

// levelOf tells the level of the mandate that the row's cells belong to.
func (h *deputyHabits) levelOf(r *row) string {
	said := h.levels[r.Number]
	may := func(level string) bool { return level != "" && (len(said) == 0 || slices.Contains(said, level)) }
	if len(said) == 1 {
		return said[0]
	}
	for _, key := range []string{"constituency", "certificate"} {
		if m := ofLevel.FindStringSubmatch(nameKey(r.text(key))); m != nil && may(levelWords[m[1]]) {
			return levelWords[m[1]]
		}
	}
	switch {
	case may(h.listLevel):
		return h.listLevel
	case len(said) > 0:
		return said[0]
	}
	return office.LevelTown
}

var levelWords = map[string]string{"镇": office.LevelTown, "乡": office.LevelTown, "县": office.LevelCounty, "区": office.LevelCounty,
	"市": office.LevelCity, "省": office.LevelProvince, "全国": office.LevelNation}

var (
	listOf = regexp.MustCompile(`(县|市|省|全国)级?(人大|人民代表大会)?代表`)
	termOf = regexp.MustCompile(`(镇|乡|县|区|市|省)(?:人大)?(第?[一二三四五六七八九十\d]+届)`)
)

// readTitle takes the level and the term out of the sheet's name and the lines above the header: 平川县第十七届人大代表.
func (h *deputyHabits) readTitle(b *builder) {
	if h.terms != nil {
		return
	}
	h.terms, h.levels = map[string]string{}, map[int][]string{}
	lines := []string{b.plan.Sheet}
	for _, row := range b.plan.sheet.Rows {
		if row.Number < b.plan.Match.FirstRow {
			for _, c := range row.Cells {
				lines = append(lines, hanzi.CleanName(c.Text))
			}
		}
	}
	for _, line := range lines {
		if m := listOf.FindStringSubmatch(termOf.ReplaceAllString(line, "$1")); m != nil && h.listLevel == "" {
			h.listLevel = levelWords[m[1]]
		}
		if m := termOf.FindStringSubmatch(line); m != nil {
			h.terms[levelWords[m[1]]] = "第" + strings.TrimPrefix(m[2], "第")
		}
	}
}

// find recognises a person by ID number, else by the row as it was imported last, else by name and month of birth
// (DOMAIN.md §3.27), else by name alone where nothing speaks against it.
func (h *deputyHabits) find(b *builder, r *row) (*entry, string, error) {
	if e, question := h.byNumber(b, r); e != nil || question != "" {
		return e, question, nil
	}
	if e := b.remembered(r); e != nil {
		return e, "", nil
	}
	var sure, maybe []*entry
	question := ""
	birth := r.text("birth")
	for _, e := range b.own.find(b.own.field("name"), nameKey(r.text("name")), 0) {
		theirs := e.keys[b.own.field("birth")]
		switch {
		case birth != "" && theirs != "" && birth != theirs:
		case h.otherNumber(b, r, e):
			question = "与“" + e.title + "”同名，出生年月也不矛盾，但身份证号不同，按两个人登记，请核对"
		case birth != "" && theirs != "":
			sure = append(sure, e)
		default:
			maybe = append(maybe, e)
		}
	}
	switch {
	case len(sure) == 1:
		return sure[0], "", nil
	case len(sure) == 0 && len(maybe) == 0:
		return nil, question, nil
	case len(sure) == 0 && len(maybe) == 1 && maybe[0].isNew():
		return nil, fmt.Sprintf("与第%d行同名，没有身份证号和出生年月可以核对，按两个人登记", b.firstRow(maybe[0])), nil
	case len(sure) == 0 && len(maybe) == 1:
		return maybe[0], "只凭姓名与已登记的“" + maybe[0].title + "”对上，按同一人更新；不是同一人的，请补上身份证号或出生年月", nil
	}
	return nil, "", fmt.Errorf("已登记的代表里有%d位叫“%s”，分不清是哪一位，请补上身份证号或出生年月后再导入", len(sure)+len(maybe), r.text("name"))
}

// byNumber finds the person with the row's ID number. Two rows of one file with the same number and different names are two
// people, one of whom has a wrong number.
func (h *deputyHabits) byNumber(b *builder, r *row) (*entry, string) {
	number := r.text("id_number")
	if number == "" {
		return nil, ""
	}
	found := b.own.find(b.own.field("id_number"), nameKey(number), 0)
	if len(found) == 0 {
		return nil, ""
	}
	e := found[0]
	name := b.own.field("name")
	for _, other := range found {
		if other.keys[name] == nameKey(r.text("name")) {
			return other, ""
		}
	}
	if e.isNew() {
		wrong := fmt.Errorf("与第%d行“%s”的身份证号相同，请对照证件核对", b.firstRow(e), e.title)
		r.cannotRead(*r.value("id_number"), wrong)
		r.drop("id_number")
		return nil, ""
	}
	return e, "身份证号与已登记的“" + e.title + "”相同，姓名不同，按同一人更新，请核对"
}

// otherNumber tells whether row and person have different ID numbers that are both sound.
func (h *deputyHabits) otherNumber(b *builder, r *row, e *entry) bool {
	mine, theirs := r.text("id_number"), e.keys[b.own.field("id_number")]
	if mine == "" || theirs == "" || nameKey(mine) == theirs {
		return false
	}
	_, err := hanzi.ParseID(mine)
	_, err2 := hanzi.ParseID(theirs)
	return err == nil && err2 == nil
}

// firstRow gives the row that a new record comes from.
func (b *builder) firstRow(e *entry) int {
	for _, n := range e.taken {
		return n
	}
	return 0
}

// made gives a constituency that a county's roster names its level.
func (h *deputyHabits) made(r *row, rec any) {
	if c, ok := rec.(*office.Constituency); ok && r.scope == office.LevelCounty {
		c.Level = office.LevelCounty
	}
}

// open puts the mandate that the row speaks of on top of the record, and makes those that 级别 names.
func (h *deputyHabits) open(b *builder, r *row, rec any) error {
	d := rec.(*office.Deputy)
	if said := h.levels[r.Number]; len(said) > 0 {
		b.plan.Register.Field("levels").Set(d, said)
	}
	if r.scope != "" {
		term := h.terms[r.scope]
		if said := r.text("term_text"); said != "" {
			term = said
		}
		d.OpenMandate(r.scope, record.Ref{Name: term})
		return nil
	}
	term, err := h.townTerm(b, r)
	if err != nil {
		return err
	}
	return h.succeed(b, r, d, d.OpenMandate(office.LevelTown, term))
}

// succeed puts in what the terms on record say of a township mandate after a general election (换届): whether the person was a deputy
// of the term before (连任), and that who was elected before the first session was elected at that election. It says nothing
// where the term before is not on record or not over; what the row says is written over it.
func (h *deputyHabits) succeed(b *builder, r *row, d *office.Deputy, m *office.Mandate) (err error) {
	if h.ours == nil {
		if h.ours, err = data.All(b.store, office.Terms, record.Query{}); err != nil {
			return err
		}
	}
	term, before := termAndBefore(h.ours, cmp.Or(m.Term.ID, b.term))
	if before == nil || before.To == "" {
		return nil
	}
	if v := r.value("elected"); v != nil && m.How == "" {
		if day, _ := v.v.(string); day != "" && record.Date(day) <= term.From {
			m.How = office.ByGeneralElection
		}
	}
	if !m.Reelected.Given {
		m.Reelected = record.Some(slices.ContainsFunc(d.Mandates, func(o office.Mandate) bool { return o.Term.ID == before.ID }))
	}
	return nil
}

// termAndBefore finds a term by its id and the one numbered before it; before is nil when either is not on record.
func termAndBefore(terms []*office.Term, id int64) (term, before *office.Term) {
	for _, t := range terms {
		if t.ID == id && t.Number.Given {
			term = t
		}
	}
	if term == nil {
		return nil, nil
	}
	for _, t := range terms {
		if t.Number.Given && t.Number.V == term.Number.V-1 {
			before = t
		}
	}
	return term, before
}

// townTerm is the term of a township mandate: as the row says, else as the title says, else the one in force.
func (h *deputyHabits) townTerm(b *builder, r *row) (record.Ref, error) {
	title := h.terms[office.LevelTown]
	if title == "" || r.value("term") != nil {
		return record.Ref{ID: r.term}, nil
	}
	k, err := b.known(office.Terms.Key)
	if err != nil {
		return record.Ref{}, err
	}
	if found := k.find(0, nameKey(title), 0); len(found) == 1 && !found[0].deleted {
		return record.Ref{ID: found[0].id}, nil
	}
	if !h.told {
		h.told = true
		b.remark(r, "表名写的是"+title+"，“届次”里没有登记，按现在的一届存入；不是本届名册的，请先登记那一届再导入")
	}
	return record.Ref{ID: b.term}, nil
}

// close gives the record back with the mandate in force on top, whatever the row wrote into.
func (h *deputyHabits) close(rec any) any {
	if len(rec.(*office.Deputy).Mandates) == 1 {
		return rec
	}
	return office.Deputies.Clone(rec)
}
