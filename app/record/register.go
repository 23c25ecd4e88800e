package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Any is a register as code sees it that does not know the record's type: data, ui, sheetin, intake and ledger.
// A record is passed as a pointer to the register's own type, in an any.
type Any struct {
	Key      string // the SQL table; stays for ever
	Name     string // 代表, 议案建议 …
	Fields   []*Field
	FindKeys []string // fields by which a reference names a record exactly: name, number
	DateKey  string   // the date that says which year and period a record belongs to; "" when it has none
	Sorting  []Sort   // order of the list when nothing else is asked
	Order    []State  // states from first to last; empty for a register without states
	Steps    []Step
	Checks   []Rule
	Lasting  bool // belongs to no term or year: units, settings
	Hidden   bool // kept by the program itself; not offered as a register

	newRecord func() any
	title     func(rec any) string
	state     func(rec any, in Settings) State
	sortKeys  map[string]func(rec any, in Settings) []byte
	prepare   func(rec any, in Settings)
	step      func(rec any, in Settings) string
}

// Register is the same register for code that knows its type.
type Register[T any] struct{ *Any }

// NewRegister describes the register of records of type T. Common fields (DOMAIN.md §3) are added to the given ones.
// It panics when two fields share a key or label: a wrong description must not start.
func NewRegister[T any, P interface {
	*T
	Meta() *Base
}](key, name string, fields ...*Of[T]) *Register[T] {
	a := &Any{Key: key, Name: name, newRecord: func() any { return P(new(T)) }, sortKeys: map[string]func(any, Settings) []byte{}}
	for _, o := range fields {
		a.Fields = append(a.Fields, &o.field)
	}
	for _, f := range commonFields() {
		if a.Field(f.Key) == nil { // a register may describe 届次 in its own way
			a.Fields = append(a.Fields, f)
		}
	}
	seen := map[string]bool{}
	for _, f := range a.Fields {
		if seen[f.Key] || seen[f.Label] {
			panic(fmt.Sprintf("register %s: field %s (%s) stands twice", key, f.Key, f.Label))
		}
		seen[f.Key], seen[f.Label] = true, true
	}
	a.title = func(rec any) string {
		for _, k := range a.FindKeys {
			if s := a.Field(k).Text(rec, Settings{}); s != "" {
				return s
			}
		}
		return ""
	}
	return &Register[T]{a}
}

func commonFields() []*Field {
	group := func(o *Of[Base]) *Field {
		f := &o.field
		get, set := f.get, f.set
		f.Group, f.common = "归档与备注", true
		f.get = func(rec any) any { return get(metaOf(rec)) }
		f.set = func(rec any, v any) { set(metaOf(rec), v) }
		return f
	}
	return []*Field{
		group(To("term", "届次", "term", func(b *Base) *Ref { return &b.Term })),
		group(Whole("year", "年度", func(b *Base) *Opt[int64] { return &b.Year })),
		group(LongText("note", "备注", func(b *Base) *string { return &b.Note })),
		group(Choice("retention", "保管期限", func(b *Base) *string { return &b.Retention }, "永久", "30年", "10年")),
		group(Text("archive_no", "档号", func(b *Base) *string { return &b.ArchiveNo })),
		group(YesNo("confidential", "保密", func(b *Base) *Opt[bool] { return &b.Confidential }).
			Help("提出人或来访人要求保密的，勾选后所有导出的表和文件中不出现其姓名")),
	}
}

func metaOf(rec any) *Base { return rec.(interface{ Meta() *Base }).Meta() }

// Find names the fields by which a reference or an import names a record exactly; the first one given is its title.
func (r *Register[T]) Find(keys ...string) *Register[T] { r.FindKeys = keys; return r }

// Titled says how a record is called where others point at it.
func (r *Register[T]) Titled(title func(*T) string) *Register[T] {
	r.title = func(rec any) string { return title(rec.(*T)) }
	return r
}

// Dated names the date field that says which year and period a record belongs to.
func (r *Register[T]) Dated(key string) *Register[T] { r.DateKey = key; return r }

// OrderedBy gives the order of the list when nothing else is asked.
func (r *Register[T]) OrderedBy(sorts ...Sort) *Register[T] { r.Sorting = sorts; return r }

// SortedAs gives a field a stored sort key of its own, such as the stroke order of names.
func (r *Register[T]) SortedAs(key string, sortKey func(*T, Settings) []byte) *Register[T] {
	r.sortKeys[key] = func(rec any, in Settings) []byte { return sortKey(rec.(*T), in) }
	return r
}

// States gives the states from first to last and the function that tells a record's state from what is entered.
func (r *Register[T]) States(of func(*T, Settings) State, order ...State) *Register[T] {
	r.Order = order
	r.state = func(rec any, in Settings) State { return of(rec.(*T), in) }
	return r
}

// Happenings gives the steps in the life of a record.
func (r *Register[T]) Happenings(steps ...Step) *Register[T] { r.Steps = steps; return r }

// Rules gives the rules a single record is held against.
func (r *Register[T]) Rules(rules ...Rule) *Register[T] { r.Checks = rules; return r }

// Prepared gives what is done to every record before it is saved: what follows from one field is put into another.
func (r *Register[T]) Prepared(prepare func(*T, Settings)) *Register[T] {
	r.prepare = func(rec any, in Settings) { prepare(rec.(*T), in) }
	return r
}

// Present tells which group of fields the form shows first for a record, folding the others.
func (r *Register[T]) Present(step func(*T, Settings) string) *Register[T] {
	r.step = func(rec any, in Settings) string { return step(rec.(*T), in) }
	return r
}

// Unbound says that the records belong to no term and no year.
func (r *Register[T]) Unbound() *Register[T] {
	r.Lasting = true
	r.Any.Fields = slices.DeleteFunc(r.Any.Fields, func(f *Field) bool {
		return f.common && (f.Key == "term" || f.Key == "year")
	})
	return r
}

// Internal keeps the register out of what is offered to people.
func (r *Register[T]) Internal() *Register[T] { r.Hidden = true; return r }

// Field returns the field with that key or label, nil when there is none.
func (a *Any) Field(name string) *Field { return findField(a.Fields, name) }

// New returns a pointer to an empty record.
func (a *Any) New() any { return a.newRecord() }

// Meta returns what every record has.
func (a *Any) Meta(rec any) *Base { return metaOf(rec) }

// Title returns what a record is called where others point at it.
func (a *Any) Title(rec any) string { return a.title(rec) }

// State returns the record's state, "" in a register without states.
func (a *Any) State(rec any, in Settings) State {
	if a.state == nil {
		return ""
	}
	return a.state(rec, in)
}

// SortKey returns the stored sort key of a field that has one, and whether it has.
func (a *Any) SortKey(key string) (func(rec any, in Settings) []byte, bool) {
	fn, ok := a.sortKeys[key]
	return fn, ok
}

// SortKeys lists the fields with a sort key of their own, in the order of the fields.
func (a *Any) SortKeys() []string {
	var out []string
	for _, f := range a.Fields {
		if _, ok := a.sortKeys[f.Key]; ok {
			out = append(out, f.Key)
		}
	}
	return out
}

// Prepare puts in what follows from what was entered; it is called before every save.
func (a *Any) Prepare(rec any, in Settings) {
	meta := metaOf(rec)
	if a.DateKey != "" && !meta.Year.Given {
		day, _ := a.Field(a.DateKey).Get(rec).(string)
		if y := yearOf(day); y > 0 {
			meta.Year = Some(int64(y))
		}
	}
	if a.prepare != nil {
		a.prepare(rec, in)
	}
}

// PresentGroup names the group of fields that the form shows first, "" when the register does not say.
func (a *Any) PresentGroup(rec any, in Settings) string {
	if a.step == nil {
		return ""
	}
	return a.step(rec, in)
}

// Warnings holds every rule of the register against the record.
func (a *Any) Warnings(rec, facts any) []Warning {
	var out []Warning
	for _, r := range a.Checks {
		for _, w := range r.Against(rec, facts) {
			w.Fields = a.nearest(w)
			out = append(out, w)
		}
	}
	return out
}

// nearest lists the fields that a warning's sentence names by their labels, in the order in which it does; all of the rule's when it
// names none.
func (a *Any) nearest(w Warning) []string {
	at := map[string]int{}
	var named []string
	for _, key := range w.Fields {
		if i := strings.Index(w.Text, a.Field(key).Label); i >= 0 {
			at[key] = i
			named = append(named, key)
		}
	}
	slices.SortStableFunc(named, func(x, y string) int {
		return cmp.Or(at[x]-at[y], len(a.Field(y).Label)-len(a.Field(x).Label)) // 应到更改原因 before 应到
	})
	if named == nil {
		return w.Fields
	}
	return named
}

// Missing lists the fields that the record should have in its present state and does not.
func (a *Any) Missing(rec any, in Settings) []*Field {
	state := a.State(rec, in)
	var out []*Field
	for _, f := range a.Fields {
		if f.Settable() && f.WantedIn(rec, state, a.Order) && f.Get(rec) == nil {
			out = append(out, f)
		}
	}
	return out
}

// Lacking lists the fields without which the record cannot be saved at all.
func (a *Any) Lacking(rec any) []*Field {
	var out []*Field
	for _, f := range a.Fields {
		if f.Least && f.Get(rec) == nil {
			out = append(out, f)
		}
	}
	return out
}

// Clone returns a copy that shares nothing with the record.
func (a *Any) Clone(rec any) any {
	out := a.New()
	*metaOf(out) = *metaOf(rec)
	for _, f := range a.Fields {
		if !f.Copy {
			f.Set(out, f.Get(rec))
		}
	}
	return out
}

// Set is all the registers of a program.
type Set struct {
	All   []*Any
	byKey map[string]*Any
}

// NewSet puts registers together and resolves what they point at. It panics on a reference to a register that is not
// there, on two registers of one key, and on a rule about a field that the register has not.
func NewSet(registers ...*Any) *Set {
	s := &Set{All: registers, byKey: map[string]*Any{}}
	for _, a := range registers {
		if s.byKey[a.Key] != nil {
			panic("register " + a.Key + " stands twice")
		}
		s.byKey[a.Key] = a
	}
	for _, a := range registers {
		s.resolve(a, a.Fields)
		keys := slices.Concat(a.FindKeys, []string{a.DateKey})
		for _, r := range a.Checks {
			keys = append(keys, r.Fields...)
		}
		for _, k := range keys {
			if f := a.Field(k); k != "" && (f == nil || f.Key != k) {
				panic("register " + a.Key + " has no field " + k)
			}
		}
	}
	return s
}

func (s *Set) resolve(a *Any, fields []*Field) {
	for _, f := range fields {
		if f.Target != "" && s.byKey[f.Target] == nil {
			panic(fmt.Sprintf("register %s: %s points at %s, which is no register", a.Key, f.Key, f.Target))
		}
		if f.Sub != nil {
			s.resolve(a, f.Sub.Fields)
		}
	}
}

// Get returns the register with that key or Chinese name, nil when there is none.
func (s *Set) Get(name string) *Any {
	if a := s.byKey[name]; a != nil {
		return a
	}
	for _, a := range s.All {
		if a.Name == name {
			return a
		}
	}
	return nil
}
