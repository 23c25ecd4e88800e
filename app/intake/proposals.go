package intake

import (
	"regexp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// proposalHabits are what is special about ledgers of motions and suggestions (议案建议台账).
type proposalHabits struct{ general }

func (h *proposalHabits) keys() []string { return []string{"lead"} }

var dashes = strings.NewReplacer("—", "-", "–", "-", "−", "-", " ", "")

// clean writes numbers (编号) in one way.
func (h *proposalHabits) clean(v *value) (string, error) {
	if v.field.Key == "number" {
		v.set(dashes.Replace(hanzi.Narrow(v.text)))
	}
	return "", nil
}

// arrange takes apart what ledgers put into one cell: several movers, of whom the first leads, and several units.
func (h *proposalHabits) arrange(b *builder, r *row) {
	h.split(b, r, "lead", "seconders")
	h.split(b, r, "lead_unit", "assisting")
}

var between = regexp.MustCompile(`[、，,；;\n]+`)

// split leaves the first name of a cell in its field and puts the others into the field of several, where the row has
// nothing there.
func (h *proposalHabits) split(b *builder, r *row, one, several string) {
	v := r.value(one)
	if v == nil || r.value(several) != nil {
		return
	}
	names := slices.DeleteFunc(between.Split(v.names[0], -1), func(s string) bool { return strings.TrimSpace(s) == "" })
	if len(names) < 2 {
		return
	}
	rest := value{field: b.plan.Register.Field(several), names: names[1:], text: strings.Join(names[1:], "、"), cell: v.cell, col: v.col}
	v.names, v.text = names[:1], names[0]
	r.values = append(r.values, rest)
}

// find recognises a proposal by its number, else by its subject and mover: two deputies may ask for the same thing.
func (h *proposalHabits) find(b *builder, r *row) (*entry, string, error) {
	number, subject := b.own.field("number"), b.own.field("subject")
	if text := r.text("number"); text != "" {
		if found := b.own.find(number, nameKey(text), 0); len(found) > 0 {
			return found[0], "", nil
		}
	}
	if e := b.remembered(r); e != nil {
		return e, "", nil
	}
	return b.theOne(r, b.own.find(subject, nameKey(r.text("subject")), r.term))
}

// ofSession is how a number names its session: 19-2-建-001 is of the second session of the nineteenth term.
var ofSession = regexp.MustCompile(`^\d+-\d+(-)`)

// open gives a proposal the session that its number names, where that is registered.
func (h *proposalHabits) open(b *builder, r *row, rec any) error {
	p := rec.(*office.Proposal)
	m := ofSession.FindStringIndex(r.text("number"))
	if m == nil || p.Session.ID != 0 || r.value("session") != nil {
		return nil
	}
	k, err := b.known(office.Sessions.Key)
	if err != nil {
		return err
	}
	if found := k.find(k.field("code"), r.text("number")[:m[1]-1], 0); len(found) == 1 && !found[0].deleted {
		p.Session = record.Ref{ID: found[0].id, Name: found[0].title}
	}
	return nil
}
