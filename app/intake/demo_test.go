package intake

import (
	"os"
	"strings"
	"testing"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

func openDemo(t *testing.T, o DemoOptions) *data.Store {
	t.Helper()
	dir := t.TempDir()
	if _, err := Demo(dir, o); err != nil {
		t.Fatal(err)
	}
	s, err := data.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func everyStateOfAProposal(t *testing.T, s *data.Store) {
	list, err := data.All(s, office.Proposals, record.Query{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[record.State]bool{}
	for _, p := range list {
		seen[p.State()] = true
	}
	for _, state := range office.ProposalStates {
		if !seen[state] {
			t.Errorf("no proposal is %s", state)
		}
	}
}

func TestNobodyInTheSampleDataExists(t *testing.T) {
	s := openDemo(t, DemoOptions{Seed: 7, Scale: 2})
	list, err := data.All(s, office.Deputies, record.Query{})
	if err != nil || len(list) <= demoQuota || len(list) > 160 {
		t.Fatalf("%d deputies, %v", len(list), err)
	}
	seen := map[string]bool{}
	for _, d := range list {
		id, err := hanzi.ParseID(d.IDNumber)
		if err != nil || !strings.HasPrefix(d.IDNumber, "999999") || seen[d.IDNumber] || id.Sex != d.Sex {
			t.Errorf("%s has the ID number %s: %v", d.Name, d.IDNumber, err)
		}
		seen[d.IDNumber] = true
		if !strings.HasPrefix(d.Phone, "1380000") {
			t.Errorf("%s has the phone %s", d.Name, d.Phone)
		}
	}
}

func TestOneSeedGivesOneTownship(t *testing.T) {
	names := func(seed int64) string {
		list, err := data.All(openDemo(t, DemoOptions{Seed: seed}), office.Deputies, record.Query{Sort: []record.Sort{{Key: "id"}}})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, d := range list {
			b.WriteString(d.Name + d.IDNumber + " ")
		}
		return b.String()
	}
	if first := names(1); first != names(1) || first == names(2) {
		t.Error("the same seed gives other people, or another seed the same")
	}
}

func TestSampleDataNeverGoOverAnOffice(t *testing.T) {
	dir := t.TempDir()
	if _, err := Demo(dir, DemoOptions{}); err != nil {
		t.Fatal(err)
	}
	if _, err := Demo(dir, DemoOptions{}); err == nil || !strings.Contains(err.Error(), "已经有数据") {
		t.Errorf("a folder that holds an office was filled again: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2 {
		t.Errorf("the folder holds %v, %v", left, err)
	}
}

func TestSampleDataCanBeMadeOnAnyDay(t *testing.T) {
	for _, today := range []record.Date{"2026-01-20", "2026-08-09"} {
		if counts, err := Demo(t.TempDir(), DemoOptions{Today: today}); err != nil || counts["session"] < demoSessions {
			t.Errorf("on %s: %v %v", today, counts, err)
		}
	}
}
