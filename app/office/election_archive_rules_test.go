package office

import (
	"strings"
	"testing"
)

func TestWhoChairsTheCongressHoldsNoOfficeOfTheGovernment(t *testing.T) {
	chair := func(id int64, role, post string) *Deputy {
		d := zhang()
		d.ID, d.mandate().Post, d.Presidium = id, post, []PresidiumMembership{{Role: role, From: "2024-11-20"}}
		return d
	}
	at := func(deputies ...*Deputy) Archive {
		return Archive{Facts: townFacts(65, deputies...), Deputies: deputies}
	}
	if got := findings(at(chair(1, RoleChair, "清溪镇人大主席"), chair(2, RoleViceChair, "清溪镇人大副主席"), chair(3, RoleViceChair, "清溪村村民")), "B11"); len(got) > 0 {
		t.Errorf("one chair and two vice-chairs: %q", got)
	}
	if got := findings(at(chair(1, RoleChair, "清溪镇人大主席"), chair(2, RolePresidiumMember, "清溪镇副镇长")), "B10"); len(got) > 0 {
		t.Errorf("only the chairs are barred by national law: %q", got)
	}
	if got := findings(at(chair(1, RoleViceChair, "清溪镇副镇长")), "B10"); len(got) != 1 || !strings.Contains(got[0], "不得担任国家行政机关的职务") {
		t.Errorf("a vice-chair who is deputy head: %q", got)
	}
	gone := chair(1, RoleChair, "清溪镇副镇长")
	gone.Presidium[0].To = "2025-12-31"
	if got := findings(at(gone, chair(2, RoleChair, "清溪镇人大主席")), "B10"); len(got) > 0 {
		t.Errorf("who was chair once: %q", got)
	}
	if got := findings(at(chair(1, RoleChair, "甲村村民"), chair(2, RoleChair, "乙村村民")), "B11"); len(got) != 1 {
		t.Errorf("two chairs: %q", got)
	}
}
