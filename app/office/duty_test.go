package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

func TestAHandEnteredDutyIsALineThatWaitsToBeExamined(t *testing.T) {
	d := &DutyEntry{Deputy: record.Ref{ID: 1}, On: "2026-03-15", GoodDeed: record.Some(true)}
	DutyEntries.Prepare(d, townSettings())
	want := []Duty{{Deputy: 1, On: "2026-03-15", Kind: DutyOther, Role: DutyRoleGoodDeed, Review: DutyUnchecked}}
	if got := d.Duties(townSettings()); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	d.Kind, d.Checked, d.Count = DutyVisit, DutyChecked, record.Some(12.0)
	if got := d.Duties(townSettings()); len(got) != 1 || got[0].Kind != DutyVisit || got[0].Review != DutyChecked || got[0].Count.V != 12 {
		t.Errorf("%+v", got)
	}
	if d.On = ""; d.Duties(townSettings()) != nil {
		t.Error("a line without a day")
	}
}

func TestARuleOnADutyWarnsAndDoesNot(t *testing.T) {
	text := func(n int) string { return string(slices.Repeat([]rune{'字'}, n)) }
	for _, c := range []struct {
		what, words string
		d           DutyEntry
	}{
		{"in order, today", "", DutyEntry{On: today, Summary: text(200), Count: record.Some(0.5)}},
		{"tomorrow", "还没有到", DutyEntry{On: "2026-11-22"}},
		{"201 characters", "201字", DutyEntry{On: today, Summary: text(201)}},
		{"no household", "大于0", DutyEntry{On: today, Count: record.Some(0.0)}},
	} {
		if w := warningsOf(DutyEntries.Any, &c.d, townFacts(60)); c.words == "" && len(w) > 0 || c.words != "" && (len(w) != 1 || !anyHolds(w, "", c.words)) {
			t.Errorf("%s: %q", c.what, w)
		}
	}
}

func TestAnEarlierYearKeepsItsRules(t *testing.T) {
	rule := func(id int64, item string, points float64, since int64) *ScoreRule {
		r := &ScoreRule{Base: record.Base{ID: id}, Item: item, Points: record.Some(points)}
		if since > 0 {
			r.Since = record.Some(since)
		}
		return r
	}
	dropped := rule(5, "审议发言", 0, 2027)
	dropped.Dropped = record.Some(true)
	all := []*ScoreRule{rule(3, "出席人代会", 12, 2026), rule(1, "出席人代会", 10, 0), rule(2, "审议发言", 2, 0), rule(4, "宣讲", 1, 2026), dropped}
	for year, want := range map[int][]int64{2025: {1, 2}, 2026: {3, 2, 4}, 2027: {3, 4}} {
		var got []int64
		for _, r := range ScoreRulesIn(year, all) {
			got = append(got, r.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d: rules %v, want %v", year, got, want)
		}
	}
}

func TestARuleOfPointsIsChecked(t *testing.T) {
	for _, r := range DefaultScoreRules() {
		if w := warningsOf(ScoreRules.Any, r, townFacts(60)); len(w) > 0 {
			t.Errorf("%s: %q", r.Item, w)
		}
		if missing := ScoreRules.Missing(r, townSettings()); len(missing) > 0 {
			t.Errorf("%s lacks %s", r.Item, missing[0].Label)
		}
	}
	for _, c := range []struct {
		words string
		spoil func(*ScoreRule)
	}{
		{"负数", func(r *ScoreRule) { r.Deduction = record.Some(-10.0) }},
		{"少于单项分", func(r *ScoreRule) { r.Cap = record.Some(9.5) }},
		{"不小于1", func(r *ScoreRule) { r.Per = record.Some[int64](0) }},
		{"都会计分", func(r *ScoreRule) { r.Kinds = nil }},
	} {
		r := DefaultScoreRules()[0]
		c.spoil(r)
		if w := warningsOf(ScoreRules.Any, r, townFacts(60)); len(w) != 1 || !anyHolds(w, "", c.words) {
			t.Errorf("%s: %q", c.words, w)
		}
	}
}
