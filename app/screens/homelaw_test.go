package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// lineOf is the line of the first page that begins with some words.
func lineOf(t *testing.T, f *homeFacts, words string) lawLine {
	t.Helper()
	for _, l := range f.law {
		if strings.HasPrefix(l.text, words) {
			return l
		}
	}
	t.Fatalf("no line begins with %s", words)
	return lawLine{}
}

// The first page tells how far the office is with what the year asks, each line with the records behind it.
func TestTheFirstPageTellsWhatTheYearAsks(t *testing.T) {
	d, _ := deskInTest(t)
	people := inOfficeNow(t, d, "蒋春生", "沈佳怡", "石磊", "黎明德")
	today := d.store.Settings().Today
	day := record.Date(fmt.Sprintf("%d-01-01", today.Year()))
	training := keep(t, d, office.Trainings.Any, &office.Training{Name: "初任培训", From: day}, &office.Training{Name: "去年的培训", From: day.Add(-1)})
	left := keep(t, d, office.Deputies.Any, &office.Deputy{Name: "罗成", Statuses: []office.StatusChange{{Status: office.StateResigned, From: day}}})
	keep(t, d, office.DutyReports.Any, &office.ReportToVoters{On: day, Reporters: []record.Ref{people[0], {ID: left[0]}}})
	keep(t, d, office.Plans.Any, &office.Plan{Title: "工作要点", Base: record.Base{Year: record.Some(int64(today.Year()))},
		Items: []office.PlanItem{{Kind: "培训", Training: record.Ref{ID: training[0]}}, {Kind: "会议"}, {Kind: "其他", Dropped: record.Some(true)}}})
	f := gather(d.store)
	if f.err != nil {
		t.Fatal(f.err)
	}
	if l := lineOf(t, f, "代表培训 1 期"); l.mark != "1/1" || l.light != ui.LightGreen || !slices.Equal(l.list, training[:1]) {
		t.Errorf("of the training: %+v", l)
	}
	if l := lineOf(t, f, "已有 1 人向选民述职"); l.mark != "25.0%" || len(l.list) != 1 {
		t.Errorf("of the reports: %+v", l)
	}
	if l := lineOf(t, f, "年度计划"); l.mark != "1/2" || len(l.list) != 1 {
		t.Errorf("of the plan: %+v", l)
	}
	if l := (&yearlyWork{name: "会", unit: "次", least: func(record.Settings) int { return 2 }}).line([]int64{1}, 1, d.store.Settings()); l.light != ui.LightYellow || l.mark != "1/2" {
		t.Errorf("one of two: %+v", l)
	}
}

// What the first page counts of the proposals is what their lists hold; every one of them stands in one class.
func TestTheFirstPageCountsTheProposals(t *testing.T) {
	d, _ := deskInTest(t)
	today := d.store.Settings().Today
	ids := keep(t, d, office.Proposals.Any,
		&office.Proposal{Subject: "修路", Submitted: today, Area: office.Proposals.Field("area").Options[0]},
		&office.Proposal{Subject: "修桥", Submitted: today, Area: "早已不用的分类"},
		&office.Proposal{Subject: "修渠", Submitted: today.AddMonths(-8), HandedOver: today.AddMonths(-7)},
		&office.Proposal{Subject: "修井", Submitted: today.AddMonths(-9), HandedOver: today.AddMonths(-8), Replied: today, SlipBack: today, Outcome: office.Satisfied})
	f := gather(d.store)
	if len(f.proposals) != 4 || len(f.brief[office.BriefWaiting]) != 2 || len(f.brief[office.BriefHandling]) != 1 || !slices.Equal(f.overdue, ids[2:3]) {
		t.Errorf("%d proposals, %v, overdue %v", len(f.proposals), f.brief, f.overdue)
	}
	total := 0
	for _, a := range f.areas {
		total += len(a.list)
	}
	if total != 4 || len(f.areas) != 3 {
		t.Errorf("the classes hold %+v", f.areas)
	}
	if l := lineOf(t, f, "今年答复 1 件"); l.light != ui.LightOrange {
		t.Errorf("of the answers: %+v", l)
	}
}
