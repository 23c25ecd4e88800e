package parcel

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// save saves all of it as one batch. In a township's folder nothing is read-only: what is sealed there is sealed by the township.
func (g *merger) save(p *Received, own bool) error {
	b := data.Batch{Label: "合并记录包：" + p.Town, Changes: slices.Concat(g.first, g.second, g.last)}
	if own {
		_, err := g.store.Save(b)
		return err
	}
	if len(b.Changes) > 0 {
		terms, err := data.All(g.store, office.Terms, record.Query{Where: []record.Filter{{Key: "sealed", Op: record.Given}}})
		if err != nil {
			return err
		}
		var open, seal []data.Change
		for _, t := range terms {
			sealed := office.Terms.Clone(t)
			t.Sealed = ""
			open = append(open, data.Change{Reg: office.Terms.Any, Op: data.Put, Rec: t})
			seal = append(seal, data.Change{Reg: office.Terms.Any, Op: data.Put, Rec: sealed})
		}
		b.Changes = slices.Concat(open, g.first, g.second, seal, g.last)
	}
	set, err := g.store.SettingChanges(settingsOf(p.Manifest), "记录包")
	if err != nil {
		return err
	}
	b.Changes = append(set, b.Changes...)
	_, err = g.store.Save(b)
	return err
}

// noteDifferent looks at what was taken over: where saving worked something out otherwise than there, the state there counts as decided, so that it is
// no conflict when it comes again.
func (g *merger) noteDifferent() error {
	known, err := readIdentities(g.store)
	if err != nil {
		return err
	}
	for _, l := range g.taken {
		reg := g.store.Registers().Get(l.Register)
		rec, err := g.store.Get(reg, known.id[reg.Key][l.UID])
		if err != nil {
			return err
		}
		there := state(l.Values, l.Deleted)
		if state(known.carry(reg.Fields, rec), reg.Meta(rec).Deleted != "") == there {
			continue
		}
		key := decidedUnder + reg.Key + "/" + l.UID
		if err := g.store.Keep(key, strings.TrimSpace(g.store.Kept(key)+" "+there)); err != nil {
			return err
		}
	}
	return nil
}

// settingsOf are a township's own limits and switches, with who it is.
func settingsOf(m Manifest) map[string]string {
	out := map[string]string{office.KeyOffice: m.Office}
	for key, value := range m.Settings {
		if !slices.Contains(keptSettings, key) {
			out[key] = value
		}
	}
	return out
}

// setTerm makes the term with a permanent id the one in force.
func setTerm(s *data.Store, uid string) error {
	known, err := readIdentities(s)
	if err != nil {
		return err
	}
	id := fmt.Sprint(known.id[office.Terms.Key][uid])
	if id == "0" || s.Settings().Text(office.KeyTerm) == id {
		return nil
	}
	return s.Set(office.KeyTerm, id, "记录包")
}
