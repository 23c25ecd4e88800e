package intake

import (
	"fmt"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
)

// value is one cell of a row on its way into a record.
type value struct {
	field *record.Field
	v     any      // of the field's kind; nil while names are not looked up yet, and for what is only shown
	names []string // of a reference: what the cell names
	text  string   // the value as text, the same however the cell writes it
	month bool     // a date that names no day
	cell  sheetin.Cell
	col   int
}

// read turns a cell into a value of a field's kind. Dates in any shape, full-width digits, other words for a choice come
// out the same, so that a roster written in another way is no change. The error says why the cell cannot be read.
func (b *builder) read(f *record.Field, header string, c sheetin.Cell) (value, error) {
	out := value{field: f, cell: c}
	var err error
	switch f.Kind {
	case record.KindRef:
		var text string
		text, err = oneLine(c)
		out.names = []string{text}
	case record.KindRefs, record.KindPeople:
		out.names, err = sheetin.List(c)
	case record.KindDate:
		err = out.readDay(c)
	case record.KindShown:
		out.text, err = oneLine(c)
	default:
		out.v, err = b.plainValue(f, header, c)
	}
	if err != nil {
		return out, err
	}
	if out.names != nil {
		out.text = strings.Join(out.names, "、")
	} else if out.text == "" {
		out.text = f.TextOf(out.v, b.in)
	}
	return out, nil
}

func (v *value) readDay(c sheetin.Cell) error {
	iso, err := sheetin.Date(c)
	if err != nil {
		return err
	}
	v.text, v.month = iso, len(iso) == len("2006-01")
	if v.month {
		iso += "-01" // a month counts from its first day (DESIGN.md, decision 2)
	}
	v.v = iso
	return nil
}

// plainValue reads what needs no looking up.
func (b *builder) plainValue(f *record.Field, header string, c sheetin.Cell) (any, error) {
	switch f.Kind {
	case record.KindText:
		return oneLine(c)
	case record.KindLongText:
		return sheetin.Text(c)
	case record.KindMonth:
		return sheetin.Month(c)
	case record.KindTime:
		return sheetin.Time(c)
	case record.KindInt:
		return sheetin.Int(c)
	case record.KindNumber:
		return sheetin.Number(c)
	case record.KindMoney:
		return sheetin.Money(c, header)
	case record.KindBool:
		return sheetin.Bool(c)
	case record.KindChoices:
		list, err := sheetin.List(c)
		if err != nil {
			return nil, err
		}
		return f.Parse(strings.Join(list, "、"), b.in, nil)
	case record.KindChoice:
		text, err := oneLine(c)
		if err != nil {
			return nil, err
		}
		return f.Parse(text, b.in, nil)
	}
	return nil, fmt.Errorf("“%s”不能从一个单元格里读出", f.Label)
}

// oneLine gives a cell's text without the line breaks that a narrow column was given.
func oneLine(c sheetin.Cell) (string, error) {
	text, err := sheetin.Text(c)
	return strings.ReplaceAll(text, "\n", ""), err
}

// nameKey is the form in which two names are compared: without blanks, brackets and digits half-width.
func nameKey(name string) string {
	return strings.ToLower(hanzi.Narrow(hanzi.CleanName(name)))
}

// hash is a short print of a text (64-bit FNV-1a), to tell whether it is still the same without keeping it: what it stands
// for may be personal data.
func hash(text string) string {
	const offset, prime = 14695981039346656037, 1099511628211
	sum := uint64(offset)
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * prime
	}
	return strconv.FormatUint(sum, 36)
}
