package record

import "slices"

// Kind is what a field holds; the names are those of npcctl's JSON (CLI.md).
type Kind string

// The kinds of fields.
const (
	KindText     Kind = "text"
	KindLongText Kind = "longtext"
	KindDate     Kind = "date"
	KindMonth    Kind = "month"
	KindTime     Kind = "time"
	KindInt      Kind = "int"
	KindNumber   Kind = "number"
	KindMoney    Kind = "money"
	KindBool     Kind = "bool"
	KindChoice   Kind = "enum"
	KindChoices  Kind = "multi"
	KindRef      Kind = "ref"
	KindRefs     Kind = "refs"
	KindRows     Kind = "rows"
	KindPeople   Kind = "people"
	KindShown    Kind = "shown"
)

// Secrecy is the class of personal data a field belongs to (DOMAIN.md §9.1). It decides how the field is masked on the
// screen, in the history and in what leaves the office, and keeps it out of the search.
type Secrecy string

// The classes of personal data.
const (
	Open             Secrecy = ""
	SecretID         Secrecy = "身份证号"
	SecretPhone      Secrecy = "电话"
	SecretAddress    Secrecy = "住址"
	SecretBank       Secrecy = "银行卡"
	SecretSensitive  Secrecy = "敏感信息" // 宗教、健康、涉案、处分: never leaves the office
	SecretIdentity   Secrecy = "群众身份" // names of voters and petitioners: 张某某
	SecretBackground Secrecy = "个人经历" // 简历、奖惩: not in what is made public
)

// State is the name of a stage in the life of a record (DOMAIN.md §4).
type State string

// Field is one field of a register or of a row. Values pass through it in one form for each kind, nil when not given:
//
//	text longtext date month time enum shown   string
//	int                                        int64
//	money                                      int64 (分)
//	number                                     float64
//	bool                                       bool
//	multi                                      []string
//	ref                                        Ref
//	refs                                       []Ref
//	people                                     []Person
//	rows                                       []any, each a pointer to a row
type Field struct {
	Key     string // the SQL column; stays for ever
	Label   string // what people, JSON, import and ledgers call it
	Kind    Kind
	Options []string // values of a choice, statuses of a people list
	ListKey string   // settings key under which an office may change Options; "" when the list is fixed
	Target  string   // key of the register a ref, refs or people field points at
	Sub     *Rowset  // what the rows of a rows field hold
	Names   []string // other headers that mean this field
	Aliases map[string]string
	Secrecy Secrecy
	Width   float32 // width in a list, in Fyne units; 0 when the list does not show it unless asked
	Group   string  // heading under which the form shows it
	Least   bool    // without it the record cannot be saved
	Wanted  bool    // ● in DOMAIN.md: without it the record is 待完善
	Since   State   // wanted from this state on
	Public  bool    // may stand in a list made public (代表法58, DOMAIN.md §9.1)
	Single  bool    // no two records share its value
	Initial bool    // found by pinyin initials too
	Copy    bool    // its truth stands in rows of the same record; the column is a copy to sort and filter by
	Stored  bool    // a shown field whose text is stored so that lists can be sorted by it
	Viewed  bool    // lists have views by its values: what has one of them is found without reading the others
	Upward  bool    // the reference names the record that this one belongs to
	Hint    string  // one sentence for the person who fills it in

	common   bool // one of the fields that every record has
	wantedIf func(rec any) bool
	get      func(rec any) any
	set      func(rec any, v any)
	show     func(rec any, in Settings) string
}

// Rowset describes the rows that a rows field holds.
type Rowset struct {
	Fields []*Field
	New    func() any // a pointer to an empty row
}

// Field returns the row's field with that key or label, nil when there is none.
func (s *Rowset) Field(name string) *Field { return findField(s.Fields, name) }

// Get returns the field's value in rec (a pointer to a record or row), nil when it is not given.
func (f *Field) Get(rec any) any { return f.get(rec) }

// Set puts a value of the field's kind into rec; nil empties it. A shown field has nothing to set.
func (f *Field) Set(rec any, v any) {
	if f.set != nil {
		f.set(rec, v)
	}
}

// Settable tells whether the field can be entered at all.
func (f *Field) Settable() bool { return f.Kind != KindShown }

// IsColumn tells whether the field has a column in its register's own table (rows, people and refs have tables of theirs).
func (f *Field) IsColumn() bool {
	switch f.Kind {
	case KindRows, KindPeople, KindRefs:
		return false
	case KindShown:
		return f.Stored
	}
	return true
}

// WantedIn tells whether rec, being in the given state, should have this field (● or ◐ of DOMAIN.md). order is the
// register's states from first to last.
func (f *Field) WantedIn(rec any, state State, order []State) bool {
	switch {
	case f.wantedIf != nil:
		return f.wantedIf(rec)
	case f.Since != "":
		return slices.Index(order, state) >= slices.Index(order, f.Since)
	}
	return f.Wanted || f.Least
}

// OptionsIn returns the values to choose from: the office's own list where it keeps one.
func (f *Field) OptionsIn(in Settings) []string {
	if f.ListKey != "" {
		if own := in.List(f.ListKey); len(own) > 0 {
			return own
		}
	}
	return f.Options
}

// Of is a field of records of type T while it is being described. Its methods return it, so that they can be chained.
type Of[T any] struct{ field Field }

// Must marks a field without which a record cannot be saved.
func (o *Of[T]) Must() *Of[T] { o.field.Least = true; return o }

// Required marks a field that DOMAIN.md marks ●: the record is saved without it, but counted as 待完善.
func (o *Of[T]) Required() *Of[T] { o.field.Wanted = true; return o }

// From marks a field as wanted once the record has reached a state.
func (o *Of[T]) From(s State) *Of[T] { o.field.Since = s; return o }

// When marks a field as wanted (◐) where the condition holds.
func (o *Of[T]) When(cond func(*T) bool) *Of[T] {
	o.field.wantedIf = func(rec any) bool { return cond(rec.(*T)) }
	return o
}

// Unique marks a field whose value no two records may share.
func (o *Of[T]) Unique() *Of[T] { o.field.Single = true; return o }

// Also lists other headers that mean the same in ledgers that are imported.
func (o *Of[T]) Also(headers ...string) *Of[T] {
	o.field.Names = append(o.field.Names, headers...)
	return o
}

// Meaning says that a word in a ledger stands for one of the choices: Meaning("党员", "中共党员").
func (o *Of[T]) Meaning(word, choice string) *Of[T] {
	if o.field.Aliases == nil {
		o.field.Aliases = map[string]string{}
	}
	o.field.Aliases[word] = choice
	return o
}

// List lets the office keep its own list of choices under a settings key.
func (o *Of[T]) List(settingsKey string) *Of[T] { o.field.ListKey = settingsKey; return o }

// Secret puts the field in a class of personal data.
func (o *Of[T]) Secret(class Secrecy) *Of[T] { o.field.Secrecy = class; return o }

// In gives the field a column of that width in the list.
func (o *Of[T]) In(width float32) *Of[T] { o.field.Width = width; return o }

// Under puts the field under a heading of the form.
func (o *Of[T]) Under(group string) *Of[T] { o.field.Group = group; return o }

// Shared allows the field in lists that are made public (代表法58).
func (o *Of[T]) Shared() *Of[T] { o.field.Public = true; return o }

// Pinyin lets people find the record by the initials of this field.
func (o *Of[T]) Pinyin() *Of[T] { o.field.Initial = true; return o }

// Copied says that the value stands in rows of the record; its column only serves sorting and filtering.
func (o *Of[T]) Copied() *Of[T] { o.field.Copy = true; return o }

// Kept stores the text of a shown field, so that lists can be sorted and filtered by it. It may depend on the record and
// the settings only, never on today.
func (o *Of[T]) Kept() *Of[T] { o.field.Stored = true; return o }

// Views says that lists have ready-made views by the values of the field.
func (o *Of[T]) Views() *Of[T] { o.field.Viewed = true; return o }

// Parent says that a reference names the record that this one belongs to: its list is shown as a part of that record, and a
// new one made there points at it.
func (o *Of[T]) Parent() *Of[T] { o.field.Upward = true; return o }

// Help gives one sentence for the person who fills the field in.
func (o *Of[T]) Help(sentence string) *Of[T] { o.field.Hint = sentence; return o }

func findField(fields []*Field, name string) *Field {
	for _, f := range fields {
		if f.Key == name || f.Label == name {
			return f
		}
	}
	return nil
}
