// Package office holds what the office of a township people's congress records: one file per register with its struct,
// its fields, its states and its rules, in the terms of DOMAIN.md. It knows no SQL, no screen and no spreadsheet.
package office

import "npcdesk/app/record"

// Facts is what surrounds a record when it is held against the rules: the settings with today's date, and what other
// records say. Package data fills it; every function answers from the records as they are stored.
type Facts struct {
	In record.Settings

	// InOffice counts N (实有代表数) on a day: township deputies of the term in force, suspended ones included when the
	// setting suspended_in_n says so (DOMAIN.md §2).
	InOffice func(day record.Date) int
	// Roster lists the deputies that InOffice counts.
	Roster func(day record.Date) []*Deputy
	// Deputy, Term and Session read one record, nil when there is none.
	Deputy  func(id int64) *Deputy
	Term    func(id int64) *Term
	Session func(id int64) *Session
	Terms   func() []*Term
	// Get reads one record of a register, nil when there is none; Pointing reads the records, not in the recycle bin, whose
	// reference of that key names a record. Rules use them through one and pointing, which know the type.
	Get      func(register string, id int64) any
	Pointing func(register, key string, id int64) []any
	// Twins lists other deputies with the same ID number, or the same name and month of birth (DOMAIN.md §3.27).
	Twins func(d *Deputy) []record.Ref
	// Districts lists the constituencies of a term.
	Districts func(term int64) []*Constituency
	// Numbers lists the numbers of proposals that begin like this one, for the warning about gaps.
	Numbers func(prefix string) []string
	// Holidays is the table of 放假 and 调休 days.
	Holidays Calendar
}

// ArchiveRule is a rule that only the whole archive of a term or a year can be held against, such as the sum of the
// seats of all constituencies (A04). Check returns what is wrong, each with the record it stands at.
type ArchiveRule struct {
	ID      string
	Article string
	Mark    record.Mark
	Check   func(a Archive) []Finding
}

// Archive is every record that the rules of the whole archive look at, without the recycle bin.
type Archive struct {
	Facts          Facts
	Terms          []*Term
	Deputies       []*Deputy
	Constituencies []*Constituency
	Groups         []*Group
	Proposals      []*Proposal
	Sessions       []*Session
	// Every reads all records of a register; rules use it through every, which knows the type.
	Every func(register string) []any
}

// one reads the record that a reference names, nil when there is none. Registers are named by their keys here: a rule that
// named the variable of another register would be a circle in the initialisation of the package.
func one[T any](f Facts, register string, id int64) *T {
	if id == 0 || f.Get == nil {
		return nil
	}
	rec, _ := f.Get(register, id).(*T)
	return rec
}

// pointing reads the records of a register whose reference names a record.
func pointing[T any](f Facts, register, key string, id int64) []*T {
	if id == 0 || f.Pointing == nil {
		return nil
	}
	return typed[T](f.Pointing(register, key, id))
}

// every reads all records of a register.
func every[T any](a Archive, register string) []*T {
	if a.Every == nil {
		return nil
	}
	return typed[T](a.Every(register))
}

func typed[T any](list []any) []*T {
	out := make([]*T, 0, len(list))
	for _, rec := range list {
		if r, ok := rec.(*T); ok {
			out = append(out, r)
		}
	}
	return out
}

// Finding is one breach of a rule and the record where it is seen.
type Finding struct {
	Register string
	ID       int64
	Text     string
}
