package record

// Op says how a filter compares.
type Op string

// The comparisons a filter can make.
const (
	Is      Op = "="     // equal; for several choices and references: holds the value
	Not     Op = "!="    // the opposite of Is; a value not given is not equal to anything
	In      Op = "in"    // equal to one of a list of values
	Has     Op = "has"   // text contains
	AtLeast Op = ">="    // from a date or number on, itself included
	AtMost  Op = "<="    // up to a date or number, itself included
	Given   Op = "given" // something is entered
	Missing Op = "empty" // nothing is entered
	AnyRow  Op = "row"   // some row of a rows field meets all of Rows
	NoRow   Op = "norow" // no row does
	Either  Op = "or"    // one of Rows holds for the record itself
)

// Filter is one condition on a record, as data: the number and the list behind it come from the same filter. Values are
// of the field's kind as Field.Get gives them; for references, the id as int64.
type Filter struct {
	Key   string
	Op    Op
	Value any
	Rows  []Filter
}

// Sort is one column to sort by.
type Sort struct {
	Key  string
	Desc bool
}

// Query asks for records of one register.
type Query struct {
	Where   []Filter
	Find    string // words to search for, or initials
	Sort    []Sort
	Deleted bool // the recycle bin instead of the records in use
}

// StateKey is the key under which a register's state is filtered and sorted by, though it is no field.
const StateKey = "state"

// WantingKey is the key under which the records are filtered that lack something they should have (待完善), by the value 1. It is no
// field either.
const WantingKey = "wanting"

// How says how records are counted.
type How string

// The ways to count.
const (
	CountRows     How = "rows"     // records
	CountDistinct How = "distinct" // different values of a field, e.g. people
	CountSum      How = "sum"      // sum of a number field
)

// Count is a way to count, as data. Key is the field for CountDistinct and CountSum.
type Count struct {
	How How
	Key string
}
