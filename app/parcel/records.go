package parcel

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// A package of records (记录包) is one zip: manifest.json, records.jsonl with a record in each line, and the attachments under their SHA-256. It holds
// everything, personal data too and nothing masked, for another installation of the program.

// RecordsEnding ends the name of a package of records.
const RecordsEnding = ".npcpkg"

const (
	manifestName = "manifest.json"
	recordsName  = "records.jsonl"
	filesFolder  = "files/"
	format       = 1
)

// Manifest says where a package of records comes from, and what is in it.
type Manifest struct {
	Format   int               `json:"format"`
	Schema   int               `json:"schema"` // of the database it was made from
	Made     string            `json:"made"`   // RFC 3339
	Office   string            `json:"office"` // permanent id of the office
	Town     string            `json:"town"`
	Term     string            `json:"term"` // permanent id of the term in force
	Records  int               `json:"records"`
	Settings map[string]string `json:"settings"` // that the office made, apart from those that name a place in its database
	Files    map[string]string `json:"files"`    // name in the zip → SHA-256 (hex)
}

// line is a record in a package.
type line struct {
	Register string   `json:"register"`
	UID      string   `json:"uid"`
	Origin   string   `json:"origin"`
	Deleted  bool     `json:"deleted,omitempty"`
	Values   values   `json:"values"`
	Past     []string `json:"past,omitempty"` // fingerprints of its earlier states, and of those of other installations that were decided on
}

// keptSettings are settings that mean something in their own database only.
var keptSettings = []string{office.KeyTerm, office.KeyTermFrom, office.KeyOffice, office.KeyClosed}

// WriteRecords writes the whole office as a package of records: whole, under its name, or not at all. The error is a *data.NotSaved when the disk is
// to blame.
func WriteRecords(s *data.Store, path string, replace bool, step Step) (Manifest, error) {
	in := s.Settings()
	known, err := readIdentities(s)
	if err != nil {
		return Manifest{}, err
	}
	m := Manifest{Format: format, Schema: data.SchemaVersion(), Made: time.Now().Format(time.RFC3339), Office: in.Text(office.KeyOffice), Town: in.Text(office.KeyTown),
		Term: known.uid[office.Terms.Key][int64(in.Int(office.KeyTerm))], Settings: map[string]string{}, Files: map[string]string{}}
	given, err := data.All(s, office.SettingsRegister, record.Query{})
	if err != nil {
		return m, err
	}
	for _, one := range given {
		if !slices.Contains(keptSettings, one.Key) {
			m.Settings[one.Key] = one.Value
		}
	}
	return m, data.WriteOut(path, replace, func(w io.Writer) error {
		z := zip.NewWriter(w)
		if err := writeRecords(s, z, known, &m, step); err != nil {
			return err
		}
		if err := writeFiles(s, z, &m); err != nil {
			return err
		}
		entry, err := z.Create(manifestName)
		if err != nil {
			return err
		}
		if err := json.NewEncoder(entry).Encode(m); err != nil {
			return err
		}
		return z.Close()
	})
}

// travelling are the registers whose records are in a package, terms first: what belongs to a term points at it.
func travelling(s *data.Store) []*record.Any {
	out := []*record.Any{office.Terms.Any}
	for _, reg := range s.Registers().All {
		if reg != office.Terms.Any && reg != office.SettingsRegister.Any {
			out = append(out, reg)
		}
	}
	return out
}

func writeRecords(s *data.Store, z *zip.Writer, known *identities, m *Manifest, step Step) error {
	entry, err := z.Create(recordsName)
	if err != nil {
		return err
	}
	hash := sha256.New()
	out := bufio.NewWriter(io.MultiWriter(entry, hash))
	to := json.NewEncoder(out)
	to.SetEscapeHTML(false)
	list := travelling(s)
	for i, reg := range list {
		if step != nil {
			if err := step(i, len(list), reg.Name); err != nil {
				return err
			}
		}
		past, err := newPasts(s, known, reg)
		if err != nil {
			return err
		}
		err = eachRecord(s, reg, func(rec any) error {
			meta := reg.Meta(rec)
			states, err := past.of(meta.ID, meta.UID)
			if err != nil {
				return err
			}
			m.Records++
			return to.Encode(line{Register: reg.Key, UID: meta.UID, Origin: meta.Origin, Deleted: meta.Deleted != "", Values: known.carry(reg.Fields, rec), Past: states})
		})
		if err != nil {
			return err
		}
	}
	m.Files[recordsName] = ""
	if err := out.Flush(); err != nil {
		return err
	}
	m.Files[recordsName] = hex.EncodeToString(hash.Sum(nil))
	return nil
}

// eachRecord goes through a register, the recycle bin too, a page at a time.
func eachRecord(s *data.Store, reg *record.Any, do func(rec any) error) error {
	for _, deleted := range []bool{false, true} {
		list, err := s.IDs(reg, record.Query{Deleted: deleted})
		if err != nil {
			return err
		}
		for some := range slices.Chunk(list, 500) {
			recs, err := s.Page(reg, some)
			if err != nil {
				return err
			}
			for _, rec := range recs {
				if err := do(rec); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// writeFiles adds the attachments, each content once.
func writeFiles(s *data.Store, z *zip.Writer, m *Manifest) error {
	list, err := data.All(s, office.Attachments, record.Query{})
	if err != nil {
		return err
	}
	for _, a := range list {
		name := filesFolder + a.SHA256
		if m.Files[name] != "" {
			continue
		}
		content, err := s.Content(a)
		if err != nil {
			return err
		}
		entry, err := z.Create(name)
		if err == nil {
			err = whole(entry, content)
		}
		if err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		m.Files[name] = hex.EncodeToString(sum[:])
	}
	return nil
}

// pasts tells the fingerprints of the earlier states of the records of a register.
type pasts struct {
	store   *data.Store
	known   *identities
	reg     *record.Any
	often   map[int64]bool
	decided map[string]string // by key of Keep
}

// decidedUnder is followed by register and uid: the states of other installations that the clerk has decided on.
const decidedUnder = "merged/"

func newPasts(s *data.Store, known *identities, reg *record.Any) (*pasts, error) {
	often, err := s.ChangedOften(reg)
	if err != nil {
		return nil, err
	}
	p := &pasts{store: s, known: known, reg: reg, often: map[int64]bool{}}
	for _, id := range often {
		p.often[id] = true
	}
	p.decided, err = s.KeptUnder(decidedUnder + reg.Key + "/")
	return p, err
}

func (p *pasts) of(id int64, uid string) ([]string, error) {
	out := strings.Fields(p.decided[decidedUnder+p.reg.Key+"/"+uid])
	if !p.often[id] {
		return out, nil
	}
	states, err := p.store.PastStates(p.reg, id)
	for _, rec := range states {
		out = append(out, state(p.known.carry(p.reg.Fields, rec), p.reg.Meta(rec).Deleted != ""))
	}
	return out, err
}
