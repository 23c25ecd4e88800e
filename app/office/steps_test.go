package office

import (
	"testing"

	"npcdesk/app/record"
)

func TestEveryStepOfEveryRegisterBringsAFieldForwardThatCanBeFilledIn(t *testing.T) {
	in := usual("2026-11-22")
	for _, reg := range Registers.All {
		for _, s := range reg.Steps {
			rec := reg.New()
			if f := reg.Field(BeginStep(reg, rec, s, in)); f == nil || !f.Settable() {
				t.Errorf("%s: the step %s brings nothing forward", reg.Name, s.Name)
			}
		}
	}
}

// begun is the record of a register after a step began today.
func begun[T any](t *testing.T, reg *record.Register[T], rec *T, step string) (*T, string) {
	t.Helper()
	for _, s := range reg.Steps {
		if s.Name == step {
			return rec, BeginStep(reg.Any, rec, s, usual("2026-11-22"))
		}
	}
	t.Fatalf("%s has no step %s", reg.Name, step)
	return nil, ""
}

func TestAStepFillsInTheDayItHappensAndNoLimit(t *testing.T) {
	i, key := begun(t, Inspections, &Inspection{Day: "2026-11-01", Advice: "加强管理"}, "转交")
	if i.Forwarded != "2026-11-22" || key != "forwarded_to" {
		t.Errorf("转交: %s, %s", i.Forwarded, key)
	}
	kept, _ := begun(t, Inspections, &Inspection{Forwarded: "2026-11-10"}, "转交")
	if kept.Forwarded != "2026-11-10" {
		t.Error("a day that was entered is written over")
	}
	p, _ := begun(t, Problems, &Problem{Text: "路灯不亮"}, "交办")
	if p.HandedOver != "2026-11-22" || p.DueSet != "" {
		t.Errorf("交办: %s, limit %s", p.HandedOver, p.DueSet)
	}
	m, key := begun(t, Meetings, &Meeting{OpenedAt: "09:00"}, "休会")
	if m.RecessUntil != "" || key != "recess_until" {
		t.Errorf("休会 until %s", m.RecessUntil)
	}
	w, key := begun(t, Meetings, &Meeting{Closed: "2026-11-22"}, "整理记录")
	if w.MinutesSigned != "" || key != "minutes" {
		t.Errorf("整理记录: signed %s, %s", w.MinutesSigned, key)
	}
	r, key := begun(t, Receptions, &Reception{Content: "路难走"}, "转办")
	if r.Way != WayUnit || r.HandedOver != "2026-11-22" || r.DueSet != "" || key != "unit" {
		t.Errorf("转办: %+v, %s", r, key)
	}
}

func TestAStepThatIsARowBeginsOneToday(t *testing.T) {
	p, key := begun(t, Problems, &Problem{HandedOver: "2026-10-01"}, "记进展")
	if len(p.Progress) != 1 || p.Progress[0].Day != "2026-11-22" || key != "progress" {
		t.Errorf("记进展: %+v, %s", p.Progress, key)
	}
}
