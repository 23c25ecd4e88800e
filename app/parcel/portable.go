package parcel

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Records travel between installations in a form without numbers of the database: what points at a record names it by its permanent id (uid,
// DESIGN.md decision 3), and rows have theirs.

// values are the fields of a record in that form, by key.
type values map[string]json.RawMessage

// carriedRow is a row, a person or a reference in that form.
type carriedRow struct {
	UID    string `json:"uid,omitempty"`
	Origin string `json:"origin,omitempty"`
	Values values `json:"values,omitempty"`
	Who    string `json:"who,omitempty"`
	Name   string `json:"name,omitempty"`
	Status string `json:"status,omitempty"`
	Note   string `json:"note,omitempty"`
}

// identities know the permanent ids of all records of an office, both ways, in the recycle bin or not.
type identities struct {
	uid map[string]map[int64]string // register → id → uid
	id  map[string]map[string]int64
}

func readIdentities(s *data.Store) (*identities, error) {
	out := &identities{map[string]map[int64]string{}, map[string]map[string]int64{}}
	for _, reg := range s.Registers().All {
		out.uid[reg.Key], out.id[reg.Key] = map[int64]string{}, map[string]int64{}
		for _, deleted := range []bool{false, true} {
			list, texts, err := s.Values(reg, record.Query{Deleted: deleted}, "uid")
			if err != nil {
				return nil, err
			}
			for i, id := range list {
				out.uid[reg.Key][id], out.id[reg.Key][texts[i][0]] = texts[i][0], id
			}
		}
	}
	return out, nil
}

// owner gives, for a file or a note, the record that it belongs to: both name it by a number, as it may be of any register.
func owner(rec any) (register string, id *int64) {
	switch rec := rec.(type) {
	case *office.Attachment:
		return rec.Register, &rec.Record.V
	case *office.DutyNote:
		return rec.Register, &rec.Record.V
	}
	return "", nil
}

const ownerKey = "record" // of both

// carry takes the fields of a record or row into the form.
func (x *identities) carry(fields []*record.Field, rec any) values {
	out := values{}
	for _, f := range fields {
		if f.Copy || !f.Settable() {
			continue
		}
		if v := x.carried(f, f.Get(rec)); v != nil {
			out[f.Key] = encode(v)
		}
	}
	if register, id := owner(rec); id != nil {
		out[ownerKey] = encode(x.uid[register][*id])
	}
	return out
}

func (x *identities) carried(f *record.Field, v any) any {
	switch v := v.(type) {
	case record.Ref:
		if uid := x.uid[f.Target][v.ID]; uid != "" {
			return uid
		}
		return nil
	case []record.Ref:
		out := []string{}
		for _, r := range v {
			out = append(out, x.uid[f.Target][r.ID])
		}
		return out
	case []record.Person:
		out := make([]carriedRow, len(v))
		for i, p := range v {
			out[i] = carriedRow{UID: p.UID, Origin: p.Origin, Who: x.uid[f.Target][p.Who.ID], Name: p.Name, Status: p.Status, Note: p.Note}
		}
		return out
	case []any:
		out := make([]carriedRow, len(v))
		for i, row := range v {
			id := record.IdentityOf(row)
			out[i] = carriedRow{UID: id.UID, Origin: id.Origin, Values: x.carry(f.Sub.Fields, row)}
		}
		return out
	}
	return v
}

func encode(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // values of fields are always encodable
	}
	return b
}

// state is the fingerprint of a record as it stands: the same on every installation. Keys are in order, as json writes maps.
func state(v values, deleted bool) string {
	sum := sha256.Sum256(encode(struct {
		V values
		D bool
	}{v, deleted}))
	return hex.EncodeToString(sum[:12])
}

// errUnknown is the cause when a package speaks of what this program does not know.
var errUnknown = errors.New("a field or register that is not known here")

// landing puts what was carried into records here. find gives the reference for a permanent id, and whether there is one.
type landing struct {
	find func(register, uid string) (record.Ref, bool)
	lost int // references that found nothing
}

// land puts carried fields into a record or row; a field that is not there is emptied.
func (l *landing) land(fields []*record.Field, rec any, v values) error {
	for _, f := range fields {
		if f.Copy || !f.Settable() {
			continue
		}
		if err := l.landField(f, rec, v[f.Key]); err != nil {
			return err
		}
	}
	return nil
}

// landField puts one field into a record or row; nil empties it.
func (l *landing) landField(f *record.Field, rec any, raw json.RawMessage) error {
	if register, id := owner(rec); id != nil && f.Key == ownerKey {
		var uid string
		if err := json.Unmarshal(raw, &uid); err != nil {
			return err
		}
		f.Set(rec, l.ref(register, uid).ID)
		return nil
	}
	if raw == nil {
		f.Set(rec, nil)
		return nil
	}
	switch f.Kind {
	case record.KindRef:
		var uid string
		if err := json.Unmarshal(raw, &uid); err != nil {
			return err
		}
		f.Set(rec, nil)
		if r := l.ref(f.Target, uid); r.ID != 0 {
			f.Set(rec, r)
		}
		return nil
	case record.KindRefs:
		var uids []string
		if err := json.Unmarshal(raw, &uids); err != nil {
			return err
		}
		var refs []record.Ref
		for _, uid := range uids {
			if r := l.ref(f.Target, uid); r.ID != 0 {
				refs = append(refs, r)
			}
		}
		f.Set(rec, nil)
		if refs != nil {
			f.Set(rec, refs)
		}
		return nil
	case record.KindPeople, record.KindRows:
		return l.landRows(f, rec, raw)
	}
	return f.RestoreValue(rec, raw)
}

func (l *landing) landRows(f *record.Field, rec any, raw json.RawMessage) error {
	var rows []carriedRow
	if err := json.Unmarshal(raw, &rows); err != nil {
		return err
	}
	if f.Kind == record.KindPeople {
		people := make([]record.Person, len(rows))
		for i, r := range rows {
			people[i] = record.Person{Row: record.Row{UID: r.UID, Origin: r.Origin}, Who: l.ref(f.Target, r.Who), Name: r.Name, Status: r.Status, Note: r.Note}
		}
		f.Set(rec, people)
		return nil
	}
	out := make([]any, len(rows))
	for i, r := range rows {
		out[i] = f.Sub.New()
		*record.IdentityOf(out[i]) = record.Row{UID: r.UID, Origin: r.Origin}
		if err := l.land(f.Sub.Fields, out[i], r.Values); err != nil {
			return err
		}
	}
	f.Set(rec, out)
	return nil
}

func (l *landing) ref(register, uid string) record.Ref {
	if uid == "" {
		return record.Ref{}
	}
	r, found := l.find(register, uid)
	if !found {
		l.lost++
	}
	return r
}
