package intake

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

var receptions = office.Receptions.Any

const receptionLedger = "testdata/06_接待选民登记.csv"

func TestTheLedgerOfReceptions(t *testing.T) {
	s := newOffice(t)
	expect(t, take(t, s, receptions, receptionLedger), 0, 0, 0, 36) // nobody is known yet, and no deputy is ever made
	take(t, s, deputies, cleanRoster)
	got := take(t, s, receptions, receptionLedger)
	expect(t, got, 36, 0, 0, 0)
	if len(got.Cells) != 0 || len(got.Unmatched) != 0 || got.Made["station"] != 1 {
		t.Errorf("%v made %v, left %v, cells %v", got, got.Made, got.Unmatched, got.Cells)
	}
	visitors, err := s.Count(receptions, record.Query{}, record.Count{How: record.CountSum, Key: "visitors"})
	if err != nil || visitors != 126 {
		t.Errorf("%v visitors, %v", visitors, err)
	}
	expect(t, take(t, s, receptions, receptionLedger), 0, 0, 36, 0)
	for _, c := range []struct {
		content string
		day     record.Date
		people  int
		state   record.State
	}{
		{"=村口路灯不亮（原件此处有等号）", "2025-04-15", 1, office.StateClosed},
		{"水渠渗漏,影响灌溉；\n另有三户反映“自来水”浑浊", "2025-02-15", 2, office.StateClosed},
	} {
		r := only(t, s, office.Receptions, "content", c.content)
		if r.Day != c.day || len(r.Deputies) != c.people || r.State() != c.state || r.Form != office.FormStation || r.Station.ID == 0 {
			t.Errorf("%+v in state %s", r, r.State())
		}
	}
	for day, n := range map[record.Date]int64{"2025-01-15": 3, "2025-12-15": 3} {
		if got, _ := s.Count(receptions, record.Query{Where: []record.Filter{{Key: "day", Op: record.Is, Value: string(day)}}}, record.Count{How: record.CountRows}); int64(got) != n {
			t.Errorf("%v receptions on %s", got, day)
		}
	}
}

func TestAReceptionIsRecognisedWhenALaterLedgerSaysMore(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	header := []string{"日期", "接待代表", "反映问题", "来访人次", "满意度"}
	expect(t, take(t, s, receptions, table(t, header, []string{"2025-03-15", "张伟、李秀英", "村口路灯不亮", "2", ""})), 1, 0, 0, 0)
	expect(t, take(t, s, receptions, table(t, header, []string{"2025-03-15", "张伟、李秀英", "村口路灯不亮", "2", "满意"})), 0, 1, 0, 0)
	expect(t, take(t, s, receptions, table(t, header, []string{"2025-04-15", "张伟", "村口路灯不亮", "1", ""})), 1, 0, 0, 0)
}

func TestSomebodyWhoIsNoDeputyReceivesNoVoters(t *testing.T) {
	s := newOffice(t)
	take(t, s, deputies, cleanRoster)
	got := take(t, s, receptions, table(t, []string{"日期", "接待代表", "反映问题"}, []string{"2025-03-15", "张伟、无此人", "村口路灯不亮"}))
	if len(got.Rejected) != 1 || got.Rejected[0].Field != "接待代表" || !strings.Contains(got.Rejected[0].Reason, "无此人") {
		t.Errorf("%v", got)
	}
}
