package intake

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

var inspections = office.Inspections.Any

const inspectionLedger = "testdata/07_视察调研台账.xlsx"

func TestTheLedgerOfInspections(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	got := take(t, s, inspections, inspectionLedger)
	expect(t, got, 14, 0, 0, 0)
	if len(got.Cells) != 0 || len(got.Unmatched) != 0 || got.HeaderRow != 3 || len(got.Notes) != 0 {
		t.Errorf("row %d, unread %v, left %v, notes %v", got.HeaderRow, got.Cells, got.Unmatched, got.Notes)
	}
	expect(t, take(t, s, inspections, inspectionLedger), 0, 0, 14, 0)
	fedBack, err := s.Count(inspections, record.Query{Where: []record.Filter{{Key: record.StateKey, Op: record.Is, Value: string(office.InspectionFedBack)}}},
		record.Count{How: record.CountRows})
	if err != nil || fedBack != 12 {
		t.Errorf("%d fed back, %v; two of the fourteen are not", fedBack, err)
	}
	i := only(t, s, office.Inspections, "day", "2025-03-08")
	in := s.Settings()
	if i.Kind != office.InspectLaw || i.Place != "大湾村" || len(i.Deputies) != 3 || i.Deputies[0].Who.ID == 0 || i.Deputies[0].Status != office.Attended ||
		len(i.Leader) != 1 || i.Leader[0].Called() != "程雪梅" || i.LedgerProblems.V != 3 || i.LedgerOpinions.V != 1 || i.LedgerPresent.V != 3 ||
		i.Due(in) != "2025-06-13" || i.OnTime(in) != "是" || len(i.Sites) != 0 ||
		inspections.Field("参加代表人数").Text(i, in) != "3" {
		t.Errorf("%+v", i)
	}
}

func TestTheLedgerOfInspectionsWithoutARosterKeepsTheNames(t *testing.T) {
	s := newOffice(t)
	expect(t, take(t, s, inspections, inspectionLedger), 14, 0, 0, 0)
	if i := only(t, s, office.Inspections, "day", "2025-01-05"); i.Deputies[0].Who.ID != 0 || i.Deputies[0].Called() != "张伟" {
		t.Errorf("%+v", i.Deputies)
	}
}

func TestACountWithoutNamesIsKeptAsTheLedgersCount(t *testing.T) {
	s := newOffice(t)
	ledger := table(t, []string{"时间", "类型", "主题", "地点", "参加代表人数", "提出意见条数"},
		[]string{"2025年3月15日", "视察", "城中村改造", "南门社区、古道公园；新桥村", "23人", "4条"})
	expect(t, take(t, s, inspections, ledger), 1, 0, 0, 0)
	i := only(t, s, office.Inspections, "subject", "城中村改造")
	in := s.Settings()
	if got := inspections.Field("参加代表人数").Text(i, in); got != "23（原台账数）" {
		t.Errorf("参加代表人数 %q", got)
	}
	if got := inspections.Field("提出意见条数").Text(i, in); got != "4（原台账数）" {
		t.Errorf("提出意见条数 %q", got)
	}
	if len(i.Sites) != 3 || i.Sites[2].Place != "新桥村" || i.Sites[2].No.V != 3 || i.Kind != "专题视察" {
		t.Errorf("%+v", i)
	}
	i.Sites = i.Sites[:2]
	edit(t, s, inspections, i)
	expect(t, take(t, s, inspections, ledger), 0, 0, 1, 0) // what was corrected in the window survives
}
