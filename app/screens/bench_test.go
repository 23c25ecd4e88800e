package screens

import (
	"fmt"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// pageOpenings are what the pages ask before they show something (data.BenchGrowth): the lists ask for their first rows.
var pageOpenings = []data.Opening{
	{Name: "first page", Note: "all numbers and lines", Do: func(s *data.Store) error { return gather(s).err }},
	{Name: "what is missing", Note: "the latest records of every register", Do: func(s *data.Store) error { gatherLacking(s); return nil }},
	{Name: "month of the calendar", Note: "the sheet and everything that is to be done", Do: func(s *data.Store) error { return readDue(s, s.Settings().Today).err }},
	{Name: "first rows of a list", Note: fmt.Sprintf("%d ids and the first page of rows", firstRows), Do: func(s *data.Store) error {
		ids, err := s.Window(office.Proposals.Any, record.Query{}, firstRows, 0)
		if err != nil {
			return err
		}
		rows := &listRows{store: s, reg: office.Proposals.Any, ids: ids, in: s.Settings()}
		_, err = rows.Read(0, min(128, len(ids)))
		return err
	}},
}

// BenchmarkPagesOfAGrownOffice prints how much longer the pages take to open in an office of forty years than in one of two.
func BenchmarkPagesOfAGrownOffice(b *testing.B) {
	small, large, err := data.GrowthOffices(b.TempDir(), 40)
	if err != nil {
		b.Fatal(err)
	}
	defer small.Close()
	defer large.Close()
	for b.Loop() {
		measures, err := data.BenchGrowth(small, large, pageOpenings...)
		if err != nil {
			b.Fatal(err)
		}
		for _, m := range measures {
			b.Logf("%s: %.2f ms, baseline %.2f ms, ratio %.2f", m.Name, m.Value, m.Baseline, m.Ratio)
		}
	}
}
