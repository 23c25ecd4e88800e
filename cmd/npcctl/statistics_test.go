package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// tableRows are the rows of the tables of a ledger, 0 the first, as sheetRows gives them; a table without columns has those above it.
func tableRows(t *testing.T, l ledger.Ledger, table int) []map[string]string {
	t.Helper()
	for i := range table {
		l.Rows = ledger.InMemory(l.Tables[i].Rows)
		if len(l.Tables[i].Columns) > 0 {
			l.Columns = l.Tables[i].Columns
		}
	}
	return sheetRows(t, l)
}

func statistic(t *testing.T, s *data.Store, number string, o ledger.Options) ledger.Ledger {
	t.Helper()
	l, err := ledger.Make(s, number, o)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The half year of which the demo's statistics are recounted.
var half = ledger.Options{From: "2026-01-01", To: "2026-06-30", Mask: office.MaskInternal}

// recountStructure counts the deputies in office on a day by hand.
func recountStructure(t *testing.T, s *data.Store, day record.Date) map[string]int {
	t.Helper()
	out := map[string]int{}
	facts := s.Facts()
	for d, err := range data.Each(s, office.Deputies, record.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if !d.InOffice(day, facts.Term, facts.In) {
			continue
		}
		p, _ := d.ProfileOn(office.LevelTown, day, facts.Term)
		words := []string{"实有", d.Sex, p.Category, map[string]string{"大学本科": "本科", "小学及以下": "初中及以下", "初中": "初中及以下", "中专": "中专、高中", "高中": "中专、高中"}[p.Education]}
		if p.Education == "研究生" || p.Education == "大专" {
			words = append(words, p.Education)
		}
		if strings.HasPrefix(p.Party, "中共") {
			words = append(words, "中共党员")
		} else {
			words = append(words, "党外合计")
		}
		if d.Ethnic == "汉" {
			words = append(words, "汉族")
		} else {
			words = append(words, "少数民族")
		}
		switch age, _ := d.Age(day); {
		case age <= 35:
			words = append(words, "35岁以下")
		case age > 60:
			words = append(words, "61岁以上")
		default:
			words = append(words, map[bool]string{true: "36—45岁", false: "46岁到60岁"}[age <= 45])
		}
		for _, w := range words {
			out[w]++
		}
	}
	return out
}

func TestTheStructureOfTheDemoIsThatOfItsDeputies(t *testing.T) {
	s := demoOffice(t)
	rows := demoRows(t, s, "T01", half)
	now, before := recountStructure(t, s, "2026-06-30"), recountStructure(t, s, "2025-01-13") // the day before the term began
	checked := 0
	for _, row := range rows {
		name := row["类别"]
		if now[name] > 0 && row["人数"] != fmt.Sprint(now[name]) || before[name] > 0 && row["上届人数"] != fmt.Sprint(before[name]) {
			t.Errorf("%s is %s and was %s, counted %d and %d", name, row["人数"], row["上届人数"], now[name], before[name])
		}
		if now[name] > 0 {
			checked++
			if want := figures.Percent(float64(now[name]), float64(now["实有"])); name != "实有" && row["占比"] != want {
				t.Errorf("%s is %s, want %s", name, row["占比"], want)
			}
		}
	}
	if checked < 15 || now["实有"] == before["实有"] {
		t.Errorf("%d rows were recounted of %v and %v", checked, now, before)
	}
	for _, number := range []string{"T02", "T03"} {
		places := demoRows(t, s, number, half)
		for column, name := range map[string]string{"实有代表": "实有", "女": "女", "少数民族": "少数民族", "中共党员": "中共党员", "35岁以下": "35岁以下"} {
			if got := sumOf(places, column); got != float64(now[name]) {
				t.Errorf("%s: %s sums to %g, want %d", number, column, got, now[name])
			}
		}
	}
}

func TestTheStatisticsOfHandlingInTheDemoAgree(t *testing.T) {
	s := demoOffice(t)
	l := statistic(t, s, "T04", half)
	value := func(name string) float64 {
		v, err := figures.One(s, figures.Scope{From: half.From, To: half.To}, name)
		if err != nil {
			t.Fatal(err)
		}
		return v.Number
	}
	areas, units := tableRows(t, l, 0), tableRows(t, l, 1)
	for column, name := range map[string]string{"件数": "收到总数", "已答复": "答复件数", "A": "A类件数", "B": "B类件数", "满意": "满意件数", "不满意": "不满意件数"} {
		if got := sumOf(areas, column); got != value(name) {
			t.Errorf("areas: %s sums to %g, the figure %s is %g", column, got, name, value(name))
		}
	}
	for column, name := range map[string]string{"主办": "应办件数", "已答复": "答复件数", "按期答复": "按期答复件数", "超期": "逾期件数", "面商": "面商件数", "C": "C类件数", "基本满意": "基本满意件数", "二次办理": "二次办理件数"} {
		if got := sumOf(units, column); got != value(name) {
			t.Errorf("units: %s sums to %g, the figure %s is %g", column, got, name, value(name))
		}
	}
	led, answered := map[string]int{}, map[string]int{} // by hand
	for p, err := range data.Each(s, office.Proposals, record.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if p = p.AsOf(half.To); p == nil || p.Submitted < half.From || p.Submitted > half.To || p.LeadUnit.ID == 0 {
			continue
		}
		switch p.State() {
		case office.StateWithdrawn, office.StateRefused, office.StateHigher:
			continue
		}
		if p.Voted != "" && p.VoteResult == office.VotePassed {
			continue
		}
		led[p.LeadUnit.Name]++
		if p.Replied != "" && p.Replied <= half.To {
			answered[p.LeadUnit.Name]++
		}
	}
	for _, row := range units {
		if name := row["承办单位"]; name != "未定主办单位" && (row["主办"] != fmt.Sprint(led[name]) || row["已答复"] != fmt.Sprint(answered[name])) {
			t.Errorf("%s: %s and %s answered, counted %d and %d", name, row["主办"], row["已答复"], led[name], answered[name])
		}
	}
	if len(led) == 0 {
		t.Error("nothing was recounted")
	}
}

func TestTheActivitiesOfTheDemoAddUpToTheFigures(t *testing.T) {
	s := demoOffice(t)
	l := statistic(t, s, "T06", half)
	sums, months := map[string]float64{}, 0
	for row := range l.Rows {
		months++
		for i, v := range row[1:] {
			n, _ := v.(float64)
			sums[l.Columns[i+1].Group+l.Columns[i+1].Title] += n
		}
	}
	counted := 0
	for key, name := range map[string]string{"会议次数": "会议次数", "会议人次": "会议参加人次", "视察次数": "视察次数", "调研次数": "调研次数", "执法检查次数": "执法检查次数", "接待人次": "接待人次",
		"走访户次": "走访户次", "培训期数": "培训期数", "培训人次": "培训人次", "主题活动次数": "主题活动次数", "主题活动人次": "主题活动参加人次", "小组活动次数": "小组活动次数"} {
		v, err := figures.One(s, figures.Scope{From: half.From, To: half.To}, name)
		if err != nil || v.Number != sums[key] {
			t.Errorf("%s sums to %g, the figure is %s (%v)", key, sums[key], v.Text, err)
		}
		if v.Number > 0 {
			counted++
		}
	}
	held := map[string]bool{}
	for r, err := range data.Each(s, office.Receptions, record.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if r.Day >= half.From && r.Day <= half.To && r.Form != office.FormVisit {
			held[fmt.Sprint(r.Day, r.Station.ID)] = true
		}
	}
	if months != 6 || counted < 10 || sums["接待次数"] != float64(len(held)) {
		t.Errorf("%d months, %d figures, %g receptions and %d by hand", months, counted, sums["接待次数"], len(held))
	}
}

func TestTheSummaryOfTheDemoHoldsEveryFigureTwice(t *testing.T) {
	s := demoOffice(t)
	l := statistic(t, s, "T07", half)
	values := func(from, to record.Date) map[string]figures.Value {
		all, err := figures.All(s, figures.Scope{From: from, To: to})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]figures.Value{}
		for _, v := range all {
			out[v.Name] = v
		}
		return out
	}
	now, before := values(half.From, half.To), values("2025-01-01", "2025-06-30")
	seen := map[string]bool{}
	for i := range len(l.Tables) + 1 {
		for _, row := range tableRows(t, l, i) {
			name := row["指标"]
			seen[name] = true
			text := func(v figures.Value) string {
				if v.Unit == "%" || !v.Known {
					return v.Text
				}
				return fmt.Sprint(v.Number)
			}
			if row["本期"] != text(now[name]) || row["上年同期"] != text(before[name]) {
				t.Errorf("%s is %s and was %s, counted %s and %s", name, row["本期"], row["上年同期"], now[name].Text, before[name].Text)
			}
			if v := now[name]; !strings.Contains(row["数据来源（记录条数）"], fmt.Sprintf(" %d 条", len(v.IDs))) {
				t.Errorf("%s: %s, behind it stand %d", name, row["数据来源（记录条数）"], len(v.IDs))
			}
		}
	}
	if names := slices.Sorted(maps.Keys(seen)); len(names) != len(figures.Names(s.Settings())) {
		t.Errorf("%d figures of %d", len(names), len(figures.Names(s.Settings())))
	}
}

func TestTheRatesOfParticipationInTheDemoAreThoseOfTheArchives(t *testing.T) {
	s := demoOffice(t)
	facts := s.Facts()
	inOffice := map[int64]bool{}
	for d, err := range data.Each(s, office.Deputies, record.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		inOffice[d.ID] = d.InOffice(half.To, facts.Term, facts.In)
	}
	lines, err := s.DutyLines(data.DutyQuery{From: half.From, To: half.To})
	if err != nil {
		t.Fatal(err)
	}
	called, came := map[string]int{}, map[string]int{}
	for _, l := range lines {
		if inOffice[l.Deputy.ID] && l.Status != "" && l.Review != office.DutyReturned && l.Kind != office.DutySession {
			called[l.Kind]++
			if l.Status != office.Absent && l.Status != office.OnLeave {
				came[l.Kind]++
			}
		}
	}
	l := statistic(t, s, "T05", half)
	kinds := 0
	for _, row := range tableRows(t, l, 1) {
		name := row["活动"]
		if name == office.DutySession {
			continue
		}
		kinds++
		if row["应参加人次"] != fmt.Sprint(called[name]) || row["出席人次"] != fmt.Sprint(came[name]) {
			t.Errorf("%s: %s of %s, counted %d of %d", name, row["出席人次"], row["应参加人次"], came[name], called[name])
		}
	}
	if kinds != len(called) || kinds == 0 {
		t.Errorf("%d kinds of %d", kinds, len(called))
	}
	grades := tableRows(t, l, 2)
	if people := sumOf(tableRows(t, l, 0), "代表人数") / 2; sumOf(grades, "人数") != people { // the last row is of all groups together
		t.Errorf("the grades are of %g deputies, there are %g", sumOf(grades, "人数"), people)
	}
}
