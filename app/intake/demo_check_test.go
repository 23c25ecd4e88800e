package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
	"npcdesk/data"
)

// irregularity is something wrong that the demo plants: check finds exactly these and nothing else.
type irregularity struct {
	rule     string // id in DOMAIN.md §2, "" for 待完善 and what has no id
	register string
	words    string // that stand in the finding
}

// planted are the irregularities of the sample township, each once.
var planted = []irregularity{
	{"", "deputy", "待完善：“报告日期”、“公告日期”"}, // a suspension that the credentials committee has not reported yet
	{"A08", "deputy", "暂停执行职务要由代表资格审查委员会报告本级人代会"},
	{"F03", "proposal", "还没有答复：请督办"},
	{"F03", "proposal", "算逾期答复"},
	{"", "proposal", "还没有落实：请督办并填落实情况"},
	{"", "proposal", "待完善：“提出日期”"}, // a draft
	{"A10", "deputy", "未经批准2次没有出席人代会"},
	{"A10", "deputy", "再有一次即符合资格终止情形"},
	{"B15", "session", "离开幕日不足7天"},
	{"B29", "resolution", "向社会公开"},
	{"C17", "oath", "宣誓在当选后36天"},
	{"E03", "meeting", "全体9人，实到4人，不足法定人数"},
	// duties, contact, oversight and the office's own work
	{"E11", "inspection", "有关机关还没有反馈：请催办"},
	{"E11", "finding", "还没有整改到位：请催办"},
	{"", "reception", "选民不满意，没有填选民意见"},
	{"", "reception", "待完善：“选民意见”"}, // the same matter
	{"", "station", "“六有”还缺有台账"},
	{"", "roster", "应当提前3天公布：请核对日期"},
	{"E14", "allowance", "有固定工资收入，误工补贴只发给没有固定工资收入的代表"},
}

// demoDays are days to look at the township from: the sample data must be as sound on each of them.
var demoDays = []record.Date{"2026-11-22", "2027-02-28", "2026-06-30"}

// checkDemo makes the township of a day and returns what check finds on that day.
func checkDemo(t *testing.T, o DemoOptions) []data.Finding {
	t.Helper()
	s := openDemo(t, o)
	s.StandOn(o.Today)
	problems, found, err := s.Check()
	if err != nil || len(problems) > 0 {
		t.Fatalf("on %s the sample data are not whole: %v %v", o.Today, problems, err)
	}
	return found
}

func TestCheckNamesExactlyWhatTheSampleDataPlant(t *testing.T) {
	for _, today := range demoDays {
		found := checkDemo(t, DemoOptions{Today: today})
		for _, want := range planted {
			at := slices.IndexFunc(found, func(f data.Finding) bool {
				return f.Rule == want.rule && f.Register == want.register && strings.Contains(f.Text, want.words)
			})
			if at < 0 {
				t.Errorf("on %s check does not find what was planted: %+v", today, want)
				continue
			}
			found = slices.Delete(found, at, at+1)
		}
		for _, f := range found {
			t.Error(fmt.Sprintf("on %s check finds what was not planted:", today), f.Rule, f.Register, f.ID, f.Text)
		}
	}
}
