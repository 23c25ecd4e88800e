package figures

import "testing"

func TestTheCardCountsProposalsWithoutZeros(t *testing.T) {
	if got := counted(0, "领衔", 2, "附议"); got != "附议2件。" {
		t.Error(got)
	}
}
