package parcel

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Counts say what became of the records of a register.
type Counts struct {
	New       int `json:"new"`       // taken over
	Updated   int `json:"updated"`   // unchanged here since, changed there: taken over
	Same      int `json:"same"`      // nothing differs
	Older     int `json:"older"`     // changed here since: left alone
	Conflicts int `json:"conflicts"` // changed on both sides: left alone until somebody decides
	Refused   int `json:"refused"`   // of a sealed term or a closed period: left alone
}

// Conflict is a record that was changed on both sides.
type Conflict struct {
	Register string
	ID       int64 // here
	UID      string
	Title    string
	Fields   []Differing

	line line
}

// Differing is one field that differs, as people read it on both sides. Deletion has the key "" and is a field of its own.
type Differing struct{ Key, Label, Ours, Theirs string }

// Refused is a record that was not taken over, with the reason in the clerk's words.
type Refused struct{ Register, Title, Reason string }

// Merged tells what came of merging a package.
type Merged struct {
	Manifest
	Own       bool   // from another PC of this office; else a township beside this office, in a folder of its own
	Dir       string // the data folder that holds the records now
	Counts    map[string]*Counts
	Conflicts []Conflict
	Refused   []Refused
	Lost      int // references to records that are not in the package
}

// townshipsDir is the folder in the data folder where a county's installation keeps its townships, each an office of its own with its own terms,
// N, limits and rules (DESIGN.md decision 3): nothing of one is counted with another.
const townshipsDir = "townships"

// Guest tells whether a data folder is that of a township that another installation keeps: it is looked at there, and worked on at home.
func Guest(dir string) bool {
	return filepath.Base(filepath.Dir(filepath.Clean(dir))) == townshipsDir
}

// Merge takes the records of a package over. One from the same office joins the records here; one from another office goes into a folder of its own,
// which is made when its first package comes. What was changed on one side only is taken or kept; what was changed on both is a conflict and stays
// as it is here until Settle decides. All is one batch, which can be undone, and merging again changes nothing.
func Merge(s *data.Store, p *Received, step Step) (*Merged, error) {
	if p.Office == s.Settings().Text(office.KeyOffice) {
		return merge(s, p, true, step)
	}
	dir := townshipDir(s, p.Manifest)
	isNew := !data.Exists(dir)
	open := data.Open
	if isNew {
		open = data.Create
	}
	town, err := open(dir)
	if err != nil {
		return nil, err
	}
	town.StandOn(s.Settings().Today)
	out, err := merge(town, p, false, step)
	if closeErr := town.Close(); err == nil {
		err = closeErr
	}
	if err != nil && isNew {
		os.RemoveAll(dir)
	}
	return out, err
}

// townshipDir is the data folder of a township in a county's installation.
func townshipDir(s *data.Store, m Manifest) string {
	id := m.Office
	if len(id) > 12 {
		id = id[:12]
	}
	return filepath.Join(s.Dir, townshipsDir, data.OutName([]string{id}, ""))
}

// merger is one package on its way into an office.
type merger struct {
	store  *data.Store
	out    *Merged
	known  *identities
	fresh  map[string]map[string]int64 // register → uid → the number below 0 that a new record has in the batch
	placed map[string]map[string]bool  // new records that the batch has saved already
	past   map[string]*pasts
	first  []data.Change // new records without what they point at forward, terms unsealed
	second []data.Change // the same in full, and changed ones
	last   []data.Change // terms in full: they may be sealed
	taken  []line        // what was taken over
}

func merge(s *data.Store, p *Received, own bool, step Step) (*Merged, error) {
	known, err := readIdentities(s)
	if err != nil {
		return nil, err
	}
	g := &merger{store: s, known: known, fresh: map[string]map[string]int64{}, placed: map[string]map[string]bool{}, past: map[string]*pasts{},
		out: &Merged{Manifest: p.Manifest, Own: own, Dir: s.Dir, Counts: map[string]*Counts{}}}
	if err := g.number(p.lines); err != nil {
		return nil, err
	}
	for i, l := range p.lines {
		if step != nil && i%200 == 0 {
			if err := step(i, len(p.lines), "正在核对记录……"); err != nil {
				return nil, err
			}
		}
		if err := g.take(l); err != nil {
			return nil, err
		}
	}
	if err := p.takeFiles(s); err != nil {
		return nil, err
	}
	if err := g.save(p, own); err != nil {
		return nil, err
	}
	if err := g.noteDifferent(); err != nil || own {
		return g.out, err
	}
	return g.out, setTerm(s, p.Term)
}

// number gives all records that are new here the numbers by which the batch knows them.
func (g *merger) number(lines []line) error {
	for _, reg := range travelling(g.store) {
		g.fresh[reg.Key], g.placed[reg.Key], g.out.Counts[reg.Key] = map[string]int64{}, map[string]bool{}, &Counts{}
	}
	for i, l := range lines {
		numbers, known := g.fresh[l.Register]
		if !known {
			return fmt.Errorf("记录包里有本机程序不认识的登记“%s”，没有合并任何记录。请先把本机的程序升级到同一版本。", l.Register)
		}
		if g.known.id[l.Register][l.UID] == 0 && !l.Deleted {
			numbers[l.UID] = -int64(i + 1)
		}
	}
	return nil
}

// find gives the reference for a permanent id: a record here, or one that is new in the batch.
func (g *merger) find(register, uid string) (record.Ref, bool) {
	id := cmp.Or(g.known.id[register][uid], g.fresh[register][uid])
	return record.Ref{ID: id}, id != 0
}

// findPlaced is find for the first round: new records that come later in the batch are left out.
func (g *merger) findPlaced(register, uid string) (record.Ref, bool) {
	r, found := g.find(register, uid)
	if r.ID < 0 && !g.placed[register][uid] {
		return record.Ref{}, false
	}
	return r, found
}

// take decides what becomes of one record.
func (g *merger) take(l line) error {
	reg := g.store.Registers().Get(l.Register)
	id := g.known.id[reg.Key][l.UID]
	switch {
	case id != 0:
		return g.takeKnown(reg, id, l)
	case l.Deleted:
		g.out.Counts[reg.Key].Same++ // there in the recycle bin, here unknown
		return nil
	}
	rec, lost, err := g.made(reg, l, g.find)
	if err != nil {
		return err
	}
	if g.out.Own {
		if err := g.store.Locked(reg, rec, nil); err != nil {
			g.refuse(reg, rec, err)
			delete(g.fresh[reg.Key], l.UID)
			return nil
		}
	}
	g.out.Counts[reg.Key].New++
	g.out.Lost += lost
	g.taken = append(g.taken, l)
	early, forward, err := g.made(reg, l, g.findPlaced)
	if err != nil {
		return err
	}
	if t, ok := early.(*office.Term); ok && t.Sealed != "" {
		t.Sealed, forward = "", 1
	}
	g.first = append(g.first, data.Change{Reg: reg, Op: data.Put, Rec: early})
	g.placed[reg.Key][l.UID] = true
	if forward > 0 {
		g.again(reg, rec)
	}
	return nil
}

// again puts a record in full behind all that it may point at.
func (g *merger) again(reg *record.Any, rec any) {
	to := &g.second
	if reg == office.Terms.Any {
		to = &g.last
	}
	*to = append(*to, data.Change{Reg: reg, Op: data.Put, Rec: rec})
}

// made makes the record of a line; lost is how many references find nothing.
func (g *merger) made(reg *record.Any, l line, find func(register, uid string) (record.Ref, bool)) (rec any, lost int, err error) {
	rec = reg.New()
	meta := reg.Meta(rec)
	meta.ID, meta.UID, meta.Origin = cmp.Or(g.known.id[reg.Key][l.UID], g.fresh[reg.Key][l.UID]), l.UID, l.Origin
	to := &landing{find: find}
	seed(rec, l)
	return rec, to.lost, to.land(reg.Fields, rec, l.Values)
}

func (g *merger) refuse(reg *record.Any, rec any, why error) {
	g.out.Counts[reg.Key].Refused++
	g.out.Refused = append(g.out.Refused, Refused{reg.Key, reg.Title(rec), why.Error()})
}

// takeKnown decides about a record that is here, too.
func (g *merger) takeKnown(reg *record.Any, id int64, l line) error {
	ours, err := g.store.Get(reg, id)
	if err != nil {
		return err
	}
	counts := g.out.Counts[reg.Key]
	deleted := reg.Meta(ours).Deleted != ""
	here, there := state(g.known.carry(reg.Fields, ours), deleted), state(l.Values, l.Deleted)
	if here == there {
		counts.Same++
		return nil
	}
	if slices.Contains(l.Past, here) {
		return g.update(reg, ours, l)
	}
	if g.past[reg.Key] == nil {
		if g.past[reg.Key], err = newPasts(g.store, g.known, reg); err != nil {
			return err
		}
	}
	past, err := g.past[reg.Key].of(id, l.UID)
	if err != nil {
		return err
	}
	if slices.Contains(past, there) {
		counts.Older++
		return nil
	}
	c, err := g.conflict(reg, ours, l)
	counts.Conflicts++
	g.out.Conflicts = append(g.out.Conflicts, c)
	return err
}

// update takes over a record that was changed there and not here.
func (g *merger) update(reg *record.Any, ours any, l line) error {
	rec, lost, err := g.made(reg, l, g.find)
	if err != nil {
		return err
	}
	if err := g.store.Locked(reg, rec, ours); err != nil && g.out.Own {
		g.refuse(reg, ours, err)
		return nil
	}
	g.out.Counts[reg.Key].Updated++
	g.out.Lost += lost
	g.taken = append(g.taken, l)
	meta := reg.Meta(ours)
	if meta.Deleted != "" {
		g.second = append(g.second, data.Change{Reg: reg, Op: data.Return, ID: meta.ID})
	}
	g.again(reg, rec)
	if l.Deleted {
		g.second = append(g.second, data.Change{Reg: reg, Op: data.Remove, ID: meta.ID})
	}
	return nil
}
