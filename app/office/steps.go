package office

import (
	"strings"

	"npcdesk/app/record"
)

// BeginStep puts into a record what a step of its register leaves when it happens today, and returns the key of the field at which
// the clerk goes on. Nothing that was entered is written over. Registers whose steps decide more than a date say so themselves;
// of all others, a date that leads to the state of the step is filled in, and a step that is a row begins one.
func BeginStep(reg *record.Any, rec any, s record.Step, in record.Settings) (key string) {
	switch r := rec.(type) {
	case *Proposal:
		return r.Begin(s.Name, in.Today)
	case *Reception:
		r.decide(s.Name)
	case *Problem:
		if s.Name == "交办" {
			r.HandOver(in.Today)
		}
	}
	if first := reg.Field(s.Keys[0]); first.Kind == record.KindRows {
		beginRow(first, rec, in.Today)
		return first.Key
	}
	for _, key := range s.Keys {
		f := reg.Field(key)
		if f.Kind != record.KindDate || f.Get(rec) != nil || isLimit(f) {
			continue
		}
		tried := reg.Clone(rec)
		f.Set(tried, string(in.Today))
		if reg.State(tried, in) == s.To {
			f.Set(rec, string(in.Today))
			break
		}
	}
	return firstEmpty(reg, rec, s)
}

// isLimit tells whether a date lies ahead by its nature: until when, not when.
func isLimit(f *record.Field) bool {
	return strings.HasSuffix(f.Label, "期限") || strings.HasSuffix(f.Label, "时限") || strings.HasSuffix(f.Label, "至")
}

// beginRow adds a row that happens today.
func beginRow(f *record.Field, rec any, today record.Date) {
	rows, _ := f.Get(rec).([]any)
	row := f.Sub.New()
	for _, sub := range f.Sub.Fields {
		if sub.Kind == record.KindDate && !isLimit(sub) {
			sub.Set(row, string(today))
			break
		}
	}
	f.Set(rec, append(rows, row))
}

// firstEmpty is the first field of a step that is still to be filled in, else its first.
func firstEmpty(reg *record.Any, rec any, s record.Step) string {
	for _, key := range s.Keys {
		if reg.Field(key).Get(rec) == nil {
			return key
		}
	}
	return s.Keys[0]
}

// receptionWays are the ways of handling (处理方式) that steps of a reception stand for.
var receptionWays = map[string]string{"转办": WayUnit, "转为建议": WayConvert, "上报上级": WayHigher, "不予受理": WayRefused}

// decide puts in the way of handling that a step stands for.
func (r *Reception) decide(step string) {
	if way := receptionWays[step]; way != "" && (r.Way == "" || step != "转办") {
		r.Way = way
	}
}
