package ledger

import (
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// formRecords are the records that go into a form: proposals as in L13, for deputies those in office on the day as in L01, of
// other registers those whose date lies in the period, the earliest first.
func (m *maker) formRecords(reg *record.Any) ([]any, error) {
	switch reg.Key {
	case office.Proposals.Key:
		list, err := m.numbered()
		return asAny(list), err
	case office.Deputies.Key:
		seats, err := m.seats(m.rosterDay(), office.LevelTown)
		out := make([]any, len(seats))
		for i, s := range seats {
			out[i] = s.Deputy
		}
		return out, err
	}
	q := record.Query{Sort: reg.Sorting}
	if reg.DateKey != "" {
		q.Sort = []record.Sort{{Key: reg.DateKey}}
		if m.From != "" {
			q.Where = append(q.Where, record.Filter{Key: reg.DateKey, Op: record.AtLeast, Value: string(m.From)})
		}
		if m.To != "" {
			q.Where = append(q.Where, record.Filter{Key: reg.DateKey, Op: record.Given}, record.Filter{Key: reg.DateKey, Op: record.AtMost, Value: string(m.To)})
		}
	}
	if f := reg.Field("session"); m.Session != 0 && f != nil && f.Target == office.Sessions.Key {
		q.Where = append(q.Where, record.Filter{Key: "session", Op: record.Is, Value: m.Session})
	}
	ids, err := m.store.IDs(reg, q)
	if err != nil {
		return nil, err
	}
	return m.store.Page(reg, ids)
}

func asAny[T any](list []*T) []any {
	out := make([]any, len(list))
	for i, rec := range list {
		out[i] = rec
	}
	return out
}

// asked are the fields that a form gets for others: a county that asks what a deputy thinks of the handling means what he
// thinks in the end, after a second handling (二次办理), as L13 has it.
var asked = map[string]string{"proposal/attitude": "final_attitude", "proposal/outcome": "final_outcome"}

// formValue is what a record puts under a header: a number as a number, everything else as text under the mask; nil leaves the
// cell as the form has it.
func (m *maker) formValue(reg *record.Any, key string, rec any) any {
	if key == record.StateKey {
		if m.Mask == office.MaskPublic {
			return nil
		}
		return string(reg.State(rec, m.in))
	}
	if other := asked[reg.Key+"/"+key]; other != "" {
		key = other
	}
	f := reg.Field(key)
	if !office.Shows(f, m.Mask) {
		return nil
	}
	if p, ok := rec.(*office.Proposal); ok && key == "on_time" {
		return m.inTime(p)
	}
	if f.Secrecy == record.Open {
		switch v := f.Get(rec).(type) {
		case int64:
			if f.Kind == record.KindMoney {
				return float64(v) / 100 // 元
			}
			return v
		case float64:
			return v
		}
	}
	text := strings.TrimSpace(office.MaskIn(reg.Meta(rec), f, f.Text(rec, m.in), m.Mask))
	if text == "" {
		return nil
	}
	return text
}
