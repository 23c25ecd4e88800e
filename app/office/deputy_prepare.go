package office

import (
	"encoding/binary"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// prepareDeputy puts in what follows from what was entered: the plain form of names and numbers, sex and birth from a
// sound ID number, the township mandate of the term in force for a person without any.
func prepareDeputy(d *Deputy, in record.Settings) {
	d.Name, d.FormerName = hanzi.CleanName(d.Name), hanzi.CleanName(d.FormerName)
	if id, err := hanzi.ParseID(d.IDNumber); d.IDNumber != "" {
		d.IDNumber = id.Number
		if err == nil && d.Sex == "" {
			d.Sex = id.Sex
		}
		if err == nil && d.Birth == "" {
			d.Birth = record.Date(id.Birth).Month()
		}
	}
	if phone, err := hanzi.ParsePhone(d.Phone); err == nil {
		d.Phone = phone
	}
	if len(d.Mandates) == 0 {
		d.Mandates = []Mandate{{Level: LevelTown}}
	}
	for i := range d.Mandates {
		d.prepareMandate(&d.Mandates[i], in)
	}
	for i := range d.Statuses {
		if s := &d.Statuses[i]; s.Level == "" {
			s.Level = d.current(false).Level
		}
	}
	d.focus = 0 // what is stored for lists is the mandate in force
}

func (d *Deputy) prepareMandate(m *Mandate, in record.Settings) {
	m.Level = m.level()
	if term := in.Int(KeyTerm); m.Level == LevelTown && m.Term.ID == 0 && term > 0 {
		m.Term.ID = int64(term)
	}
	if !m.NonPost.Given {
		m.NonPost = nonPost(m.Category, m.Post)
	}
	earlier := d.earlier(m)
	switch {
	case earlier > 0 && !m.TermsServed.Given:
		m.TermsServed = record.Some(int64(earlier + 1))
	case earlier == 0 && m.Reelected.V && !m.RosterSays.Given:
		m.RosterSays = record.Some(true) // an old roster says so, and nothing on record does
	}
}

// earlier counts the mandates of the same level and another term before a mandate.
func (d *Deputy) earlier(m *Mandate) int {
	n := 0
	for i := range d.Mandates {
		o := &d.Mandates[i]
		if o.level() == m.level() && o.won() < m.won() && (o.Term.ID != m.Term.ID || o.TermText != m.TermText) {
			n++
		}
	}
	return n
}

// nonPost is the default of 非职务代表 (DOMAIN.md §3.1): neither a leader of party or government nor the head of a village.
// It is not given while neither category nor post is.
func nonPost(category, post string) record.Opt[bool] {
	if category == "" && post == "" {
		return record.Opt[bool]{}
	}
	heads := strings.NewReplacer("副书记", "", "副主任", "").Replace(post)
	headOfVillage := category == CategoryVillage && (strings.Contains(heads, "书记") || strings.Contains(heads, "主任"))
	return record.Some(category != CategoryLeader && !headOfVillage)
}

// NameOrder is the order of name lists that the office set.
func NameOrder(in record.Settings) hanzi.NameOrder {
	switch {
	case in.Text(KeyNameOrder) == OrderBySurname:
		return hanzi.BySurname
	case in.On(KeySingleFirst):
		return hanzi.ByName
	}
	return hanzi.ByNameStrict
}

// nameKey sorts deputies: those with a place of their own first, by it, then everybody by the strokes of the name.
func nameKey(d *Deputy, in record.Settings) []byte {
	key := hanzi.SortKey(d.Name, NameOrder(in))
	if d.NamePlace.Given {
		place := binary.BigEndian.AppendUint64([]byte{0}, uint64(max(d.NamePlace.V, 0)))
		return slices.Concat(place, key)
	}
	return slices.Concat([]byte{1}, key)
}
