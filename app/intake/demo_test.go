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

func nobodyExists(t *testing.T, s *data.Store) {
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
	told := func(seed int64) string {
		s := openDemo(t, DemoOptions{Seed: seed})
		var b strings.Builder
		for _, reg := range s.Registers().All {
			if reg.Hidden { // settings have the office's own id among them
				continue
			}
			list, err := s.IDs(reg, record.Query{Sort: []record.Sort{{Key: "id"}}})
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range list {
				rec, err := s.Get(reg, id)
				if err != nil {
					t.Fatal(err)
				}
				b.WriteString(reg.Title(rec) + "\n")
			}
		}
		return b.String()
	}
	if first := told(1); first != told(1) || first == told(2) {
		t.Error("the same seed gives another township, or another seed the same")
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

func TestSampleDataCanBeMadeInTheFirstDaysOfAYear(t *testing.T) {
	if counts, err := Demo(t.TempDir(), DemoOptions{Today: "2026-01-03"}); err != nil || counts["session"] < demoSessions {
		t.Errorf("%v %v", counts, err)
	}
}
