package parcel

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// DeletionKey is the key of the field that says whether a record lies in the recycle bin.
const DeletionKey = ""

// DeletionLabel is what that field is called.
const DeletionLabel = "删除"

// seed puts in what landing a field asks for before it: of a file or a note, whose it is.
func seed(rec any, l line) {
	var register string
	json.Unmarshal(l.Values["register"], &register) // others have no such field, or no text in it
	switch rec := rec.(type) {
	case *office.Attachment:
		rec.Register = register
	case *office.DutyNote:
		rec.Register = register
	}
}

// conflict lists the fields in which a record differs on both sides.
func (g *merger) conflict(reg *record.Any, ours any, l line) (Conflict, error) {
	theirs, _, err := g.made(reg, l, g.find)
	if err != nil {
		return Conflict{}, err
	}
	meta := reg.Meta(ours)
	c := Conflict{Register: reg.Key, ID: meta.ID, UID: l.UID, Title: reg.Title(ours), line: l}
	mine := g.known.carry(reg.Fields, ours)
	for _, f := range reg.Fields {
		if !f.Copy && f.Settable() && string(mine[f.Key]) != string(l.Values[f.Key]) {
			d := Differing{Key: f.Key, Label: f.Label, Ours: g.words(f, ours), Theirs: g.words(f, theirs)}
			// Masked as on the screen, unless nothing would be left to tell them apart.
			if ours, masked := office.MaskIn(meta, f, d.Ours, office.MaskReport), office.MaskIn(meta, f, d.Theirs, office.MaskReport); ours != masked {
				d.Ours, d.Theirs = ours, masked
			}
			c.Fields = append(c.Fields, d)
		}
	}
	if gone := meta.Deleted != ""; gone != l.Deleted {
		word := map[bool]string{true: "在回收站里", false: "在使用"}
		c.Fields = append(c.Fields, Differing{Key: DeletionKey, Label: DeletionLabel, Ours: word[gone], Theirs: word[l.Deleted]})
	}
	return c, nil
}

// words is a field as people compare it: rows with what stands in them.
func (g *merger) words(f *record.Field, rec any) string {
	in := g.store.Settings()
	switch v := f.Get(rec).(type) {
	case nil:
		return ""
	case record.Ref:
		return g.name(f.Target, v)
	case []record.Ref:
		var out []string
		for _, r := range v {
			out = append(out, g.name(f.Target, r))
		}
		return strings.Join(out, "、")
	case []record.Person:
		var out []string
		for _, p := range v {
			who := p.Name
			if p.Who.ID != 0 {
				who = g.name(f.Target, p.Who)
			}
			out = append(out, who+" "+p.Status+p.Note)
		}
		return strings.Join(out, "；")
	case []any:
		var rows []string
		for _, row := range v {
			var cells []string
			for _, sub := range f.Sub.Fields {
				if text := g.words(sub, row); text != "" && sub.Settable() && !sub.Copy {
					cells = append(cells, sub.Label+text)
				}
			}
			rows = append(rows, strings.Join(cells, "，"))
		}
		return strings.Join(rows, "；")
	}
	return f.Text(rec, in)
}

// name is what a record is called that a reference points at.
func (g *merger) name(register string, r record.Ref) string {
	if r.Name != "" {
		return r.Name
	}
	reg := g.store.Registers().Get(register)
	rec, err := g.store.Get(reg, r.ID)
	if err != nil {
		return "对方新登记的" + reg.Name
	}
	return reg.Title(rec)
}

// Settle decides a conflict of this merging where its record is: in the office itself, or in the folder of the township.
func (m *Merged) Settle(s *data.Store, c Conflict, theirs []string) (err error) {
	if m.Own {
		return Settle(s, c, theirs)
	}
	town, err := data.Open(m.Dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, town.Close()) }()
	town.StandOn(s.Settings().Today)
	return Settle(town, c, theirs)
}

// Settle decides a conflict: the named fields are taken from the package, the others stay as they are here. What the package said is remembered as
// decided, so that the same package asks no more, and the other installation takes the outcome when it reads a package from here. The records must
// not have been changed since merging.
func Settle(s *data.Store, c Conflict, theirs []string) error {
	reg := s.Registers().Get(c.Register)
	known, err := readIdentities(s)
	if err != nil {
		return err
	}
	rec, err := s.Get(reg, c.ID)
	if err != nil {
		return err
	}
	g := &merger{store: s, known: known}
	to := &landing{find: g.find}
	var changes []data.Change
	bin := data.Change{Reg: reg, Op: data.Remove, ID: c.ID}
	if !c.line.Deleted {
		bin.Op = data.Return
	}
	for _, d := range c.Fields {
		if d.Key == DeletionKey || !slices.Contains(theirs, d.Key) {
			continue
		}
		if err := to.landField(reg.Field(d.Key), rec, c.line.Values[d.Key]); err != nil {
			return err
		}
		changes = []data.Change{{Reg: reg, Op: data.Put, Rec: rec}}
	}
	if slices.Contains(theirs, DeletionKey) {
		changes = append(changes, bin)
	}
	key := decidedUnder + c.Register + "/" + c.UID
	decided := strings.Fields(s.Kept(key))
	for _, st := range append(slices.Clone(c.line.Past), state(c.line.Values, c.line.Deleted)) {
		if !slices.Contains(decided, st) {
			decided = append(decided, st)
		}
	}
	if len(changes) == 0 {
		return s.Keep(key, strings.Join(decided, " "))
	}
	_, err = s.Save(data.Batch{Label: fmt.Sprintf("合并“%s”", c.Title), Changes: changes, Keep: map[string]string{key: strings.Join(decided, " ")}})
	return err
}
