package intake

import (
	"slices"

	"npcdesk/app/office"
)

// receptionHabits are what is special about ledgers of receptions (接待选民登记): a row has neither number nor name, and only
// deputies receive voters.
type receptionHabits struct{ general }

func (h *receptionHabits) keys() []string { return []string{"day", "deputies", "station"} }

// arrange rejects a row that names somebody who is no deputy: a list of people takes any name.
func (h *receptionHabits) arrange(b *builder, r *row) {
	v := r.value("deputies")
	if v == nil {
		return
	}
	k, err := b.known(office.Deputies.Key)
	if err != nil {
		return // the look-up of the row's names meets the same error and reports it
	}
	for _, name := range v.names {
		if name = deputyName(name); name == "" {
			continue
		}
		if _, err := b.named(r, k, name); err != nil {
			r.reject(v.field.Label, err.Error())
			return
		}
	}
}

// find recognises a reception by the row as it was imported last, else by its day, what was asked for and who received whom
// where: what a later copy of the ledger adds to a row is no second reception.
func (h *receptionHabits) find(b *builder, r *row) (*entry, string, error) {
	if e := b.remembered(r); e != nil {
		return e, "", nil
	}
	named := slices.Clone(b.own.find(b.own.field("content"), nameKey(r.text("content")), r.term))
	return b.theOne(r, slices.DeleteFunc(named, func(e *entry) bool { return e.taken[r.scope] != 0 }))
}
