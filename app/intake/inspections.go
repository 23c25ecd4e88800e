package intake

import (
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
)

// inspectionHabits are what is special about ledgers of inspections (视察调研台账): they hold counts where the program counts
// rows, and write several sites into one cell.
type inspectionHabits struct{ general }

// keys: one subject is inspected again in another month, so that the day tells two inspections apart.
func (*inspectionHabits) keys() []string { return []string{"day"} }

// ledgerCounts say under which field a count of a ledger is kept, for the field that the program works out (DESIGN.md,
// decision 7).
var ledgerCounts = map[string]string{"present_count": "ledger_present", "opinion_count": "ledger_opinions"}

// arrange keeps the counts of the ledger as 原台账数.
func (*inspectionHabits) arrange(b *builder, r *row) {
	for i := range r.values {
		v := &r.values[i]
		key, counts := ledgerCounts[v.field.Key]
		if !counts || r.value(key) != nil {
			continue
		}
		field := b.plan.Register.Field(key)
		n, err := sheetin.Int(v.cell)
		if err != nil {
			continue // what cannot be read as a number is only compared
		}
		v.field, v.v = field, n
		v.text = field.TextOf(n, b.in)
	}
}

// find recognises an inspection by subject and day together; a day alone says nothing, as two inspections may share it.
func (h *inspectionHabits) find(b *builder, r *row) (*entry, string, error) {
	if e := b.remembered(r); e != nil {
		return e, "", nil
	}
	return b.theOne(r, b.own.find(b.own.field("subject"), nameKey(r.text("subject")), 0))
}

// open gives a new inspection its sites (点位), where the ledger names several places in one cell.
func (*inspectionHabits) open(_ *builder, r *row, rec any) error {
	i := rec.(*office.Inspection)
	v := r.value("place")
	if v == nil || !r.entry.isNew() {
		return nil
	}
	places, err := sheetin.List(v.cell)
	if err != nil || len(places) < 2 {
		return nil // one place needs no list of sites
	}
	for n, place := range places {
		i.Sites = append(i.Sites, office.InspectionSite{No: record.Some(int64(n + 1)), Place: place})
	}
	return nil
}
