package intake

import (
	"strings"

	"npcdesk/app/record"
	"npcdesk/data"
)

// memories hold, for each record, a print of the row that it was last imported from and of each of its cells (DESIGN.md,
// decision 7): a cell that is still the same is not applied again, so that what was corrected in the window survives.
type memories struct {
	prefix  string
	raw     map[string]string   // key → kept text
	byPrint map[string][]string // print of a row → uids
}

// loadMemories reads what imports into a register left.
func loadMemories(s *data.Store, register string) (*memories, error) {
	m := &memories{prefix: "import/" + register + "/", byPrint: map[string][]string{}}
	var err error
	if m.raw, err = s.KeptUnder(m.prefix); err != nil {
		return nil, err
	}
	for key, text := range m.raw {
		row, _, _ := strings.Cut(text, ";")
		uid, _, _ := strings.Cut(strings.TrimPrefix(key, m.prefix), "/")
		m.byPrint[row] = append(m.byPrint[row], uid)
	}
	return m, nil
}

// key names the memory of a record; scope tells apart the lists in which it stands with different cells, such as the
// rosters of two levels.
func (m *memories) key(uid, scope string) string {
	if scope != "" {
		uid += "/" + scope
	}
	return m.prefix + uid
}

// cells gives the print of each cell, by the key of its field, that a record was last imported with.
func (m *memories) cells(uid, scope string) map[string]string {
	_, list, _ := strings.Cut(m.raw[m.key(uid, scope)], ";")
	out := map[string]string{}
	for _, one := range strings.Split(list, ";") {
		if key, print, ok := strings.Cut(one, "="); ok {
			out[key] = print
		}
	}
	return out
}

// note gives what is to be kept after a row has been imported, and whether it differs from what is kept now. Cells that
// the row does not have stay as they are remembered.
func (m *memories) note(reg *record.Any, r *row, cells map[string]string) (key, text string, differs bool) {
	for _, v := range r.values {
		cells[v.field.Key] = hash(v.text)
	}
	var out strings.Builder
	out.WriteString(r.print)
	for _, f := range reg.Fields {
		if print := cells[f.Key]; print != "" {
			out.WriteString(";" + f.Key + "=" + print)
		}
	}
	key = m.key(r.entry.uid, r.scope)
	return key, out.String(), m.raw[key] != out.String()
}
