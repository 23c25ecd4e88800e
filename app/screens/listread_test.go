package screens

import (
	"fmt"
	"testing"

	"npcdesk/app/office"
)

// A long list shows its first rows before the others are known; what is chosen and exported is all of it.
func TestALongListShowsItsFirstRowsAtOnce(t *testing.T) {
	d, loop := deskInTest(t)
	const many = firstRows + 20
	var units []any
	for i := range many {
		units = append(units, &office.Unit{Name: fmt.Sprintf("单位%04d", i)})
	}
	keep(t, d, office.Units.Any, units...)
	loop.Settle()
	var p *listPage
	d.onList(office.Units.Any, func(lp *listPage) { p = lp })
	for p.table.Len() == 0 {
		if !loop.Step() {
			t.Fatal("the list shows nothing")
		}
	}
	if p.table.Len() != firstRows || p.count.Text != "正在读取…" {
		t.Errorf("first %d rows are shown, and %q is said", p.table.Len(), p.count.Text)
	}
	first := p.shown[0]
	p.table.SelectID(first)
	loop.Settle()
	if p.table.Len() != many || p.count.Text != fmt.Sprintf("%d 条", many) || len(p.listed()) != many {
		t.Errorf("in the end %d rows are shown, and %q is said", p.table.Len(), p.count.Text)
	}
	if got := p.table.Selected(); p.shown[0] != first || len(got) != 1 || got[0] != first {
		t.Errorf("the rows moved, or a choice was lost: %v", got)
	}
	// Read again, the list stays as it is until all of it is known: the clerk may be far down in it.
	p.Show()
	for loop.Step() {
		if p.table.Len() != many {
			t.Fatalf("the list shrinks to %d rows while it is read again", p.table.Len())
		}
	}
}
