package record

import "slices"

// textual is every type whose value passes as a string.
type textual interface{ ~string }

func ofText[T any, S textual](kind Kind, key, label string, at func(*T) *S) *Of[T] {
	return &Of[T]{Field{Key: key, Label: label, Kind: kind,
		get: func(rec any) any {
			if s := string(*at(rec.(*T))); s != "" {
				return s
			}
			return nil
		},
		set: func(rec any, v any) {
			s, _ := v.(string)
			*at(rec.(*T)) = S(s)
		}}}
}

func ofOpt[T, V any](kind Kind, key, label string, at func(*T) *Opt[V]) *Of[T] {
	return &Of[T]{Field{Key: key, Label: label, Kind: kind,
		get: func(rec any) any {
			if o := *at(rec.(*T)); o.Given {
				return o.V
			}
			return nil
		},
		set: func(rec any, v any) {
			val, ok := v.(V)
			*at(rec.(*T)) = Opt[V]{V: val, Given: ok}
		}}}
}

func ofList[T, V any](kind Kind, key, label string, at func(*T) *[]V) *Of[T] {
	return &Of[T]{Field{Key: key, Label: label, Kind: kind,
		get: func(rec any) any {
			if list := *at(rec.(*T)); len(list) > 0 {
				return slices.Clone(list)
			}
			return nil
		},
		set: func(rec any, v any) {
			list, _ := v.([]V)
			*at(rec.(*T)) = slices.Clone(list)
		}}}
}

// Text is one line of text.
func Text[T any](key, label string, at func(*T) *string) *Of[T] {
	return ofText(KindText, key, label, at)
}

// LongText is text of any length with line breaks.
func LongText[T any](key, label string, at func(*T) *string) *Of[T] {
	return ofText(KindLongText, key, label, at)
}

// Day is a calendar day.
func Day[T any](key, label string, at func(*T) *Date) *Of[T] {
	return ofText(KindDate, key, label, at)
}

// YearMonth is a calendar month.
func YearMonth[T any](key, label string, at func(*T) *Month) *Of[T] {
	return ofText(KindMonth, key, label, at)
}

// TimeOfDay is a time of day.
func TimeOfDay[T any](key, label string, at func(*T) *Clock) *Of[T] {
	return ofText(KindTime, key, label, at)
}

// Choice is one of a list of values.
func Choice[T any, E textual](key, label string, at func(*T) *E, options ...E) *Of[T] {
	o := ofText(KindChoice, key, label, at)
	for _, e := range options {
		o.field.Options = append(o.field.Options, string(e))
	}
	return o
}

// Choices is any number of values of a list.
func Choices[T any](key, label string, at func(*T) *[]string, options ...string) *Of[T] {
	o := ofList(KindChoices, key, label, at)
	o.field.Options = options
	return o
}

// ChoicesBy is a list of values that the record works out and takes apart itself, such as the levels (级别) of a deputy,
// which are the levels of the mandates.
func ChoicesBy[T any](key, label string, get func(*T) []string, set func(*T, []string), options ...string) *Of[T] {
	return &Of[T]{Field{Key: key, Label: label, Kind: KindChoices, Options: options, Copy: true,
		get: func(rec any) any {
			if list := get(rec.(*T)); len(list) > 0 {
				return list
			}
			return nil
		},
		set: func(rec any, v any) {
			list, _ := v.([]string)
			set(rec.(*T), list)
		}}}
}

// Whole is a whole number.
func Whole[T any](key, label string, at func(*T) *Opt[int64]) *Of[T] {
	return ofOpt(KindInt, key, label, at)
}

// Number is a number with decimals.
func Number[T any](key, label string, at func(*T) *Opt[float64]) *Of[T] {
	return ofOpt(KindNumber, key, label, at)
}

// Amount is an amount of money, in 分.
func Amount[T any](key, label string, at func(*T) *Opt[int64]) *Of[T] {
	return ofOpt(KindMoney, key, label, at)
}

// YesNo is yes, no, or not known.
func YesNo[T any](key, label string, at func(*T) *Opt[bool]) *Of[T] {
	return ofOpt(KindBool, key, label, at)
}

// To points at one record of the register with the target key.
func To[T any](key, label, target string, at func(*T) *Ref) *Of[T] {
	return &Of[T]{Field{Key: key, Label: label, Kind: KindRef, Target: target,
		get: func(rec any) any {
			if r := *at(rec.(*T)); r.ID != 0 {
				return r
			}
			return nil
		},
		set: func(rec any, v any) {
			r, _ := v.(Ref)
			*at(rec.(*T)) = r
		}}}
}

// ToMany points at any number of records of the register with the target key.
func ToMany[T any](key, label, target string, at func(*T) *[]Ref) *Of[T] {
	o := ofList(KindRefs, key, label, at)
	o.field.Target = target
	return o
}

// People is a list of people with a status each: deputies by reference, others by name.
func People[T any](key, label string, at func(*T) *[]Person, statuses ...string) *Of[T] {
	o := ofList(KindPeople, key, label, at)
	o.field.Target, o.field.Options = "deputy", statuses
	return o
}

// rowOf is a pointer to a row type R that embeds Row.
type rowOf[R any] interface {
	*R
	Identity() *Row
}

// Rows is a list of rows, each with the given fields. Rows keep their identity when they are saved.
func Rows[T, R any, P rowOf[R]](key, label string, fields []*Of[R], at func(*T) *[]R) *Of[T] {
	sub := &Rowset{New: func() any { return P(new(R)) }}
	for _, o := range fields {
		sub.Fields = append(sub.Fields, &o.field)
	}
	return &Of[T]{Field{Key: key, Label: label, Kind: KindRows, Sub: sub,
		get: func(rec any) any {
			list := *at(rec.(*T))
			if len(list) == 0 {
				return nil
			}
			out := make([]any, len(list))
			for i := range list {
				row := list[i]
				out[i] = &row
			}
			return out
		},
		set: func(rec any, v any) {
			list, _ := v.([]any)
			out := make([]R, 0, len(list))
			for _, row := range list {
				out = append(out, *row.(*R))
			}
			*at(rec.(*T)) = out
		}}}
}

// Shown is worked out from the record and the settings, and never entered.
func Shown[T any](key, label string, show func(*T, Settings) string) *Of[T] {
	return &Of[T]{Field{Key: key, Label: label, Kind: KindShown,
		get:  func(any) any { return nil },
		show: func(rec any, in Settings) string { return show(rec.(*T), in) }}}
}

// identity returns the identity of a row given as a pointer to it.
func identity(row any) *Row { return row.(interface{ Identity() *Row }).Identity() }

// IdentityOf returns the identity of a row that a rows field gave out.
func IdentityOf(row any) *Row { return identity(row) }

// Lift brings a field of a row up to the record: the deputy's 选区 is that of the mandate in force. row finds that row, and
// with create makes it when it is missing; without, it returns nil. The truth stays in the row: the lifted field is a copy.
func Lift[T, R any](row func(rec *T, create bool) *R, o *Of[R]) *Of[T] {
	inner := o.field
	f := inner
	f.Copy = true
	f.get = func(rec any) any {
		if r := row(rec.(*T), false); r != nil {
			return inner.get(r)
		}
		return nil
	}
	f.set = func(rec any, v any) {
		if r := row(rec.(*T), v != nil); r != nil {
			inner.set(r, v)
		}
	}
	if inner.wantedIf != nil {
		f.wantedIf = func(rec any) bool {
			r := row(rec.(*T), false)
			return r != nil && inner.wantedIf(r)
		}
	}
	return &Of[T]{f}
}
