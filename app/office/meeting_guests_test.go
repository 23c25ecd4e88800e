package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// 党委委员列席主席团会议制度: who always sits in is written once, in the settings.
func TestWhoAlwaysSitsInIsTakenFromTheSettings(t *testing.T) {
	in := townSettings(KeyStandingGuests, "王明　党委书记\n李红 党委副书记\n\n赵刚")
	m := &Meeting{Kind: MeetPresidium, Attendance: []record.Person{{Who: record.Ref{ID: 7, Name: "赵刚"}}}}
	want := []record.Person{{Name: "王明", Note: "党委书记"}, {Name: "李红", Note: "党委副书记"}}
	if got := m.StandingGuests(in); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	m.SittingIn = want
	if got := m.StandingGuests(in); len(got) != 0 {
		t.Errorf("twice: %+v", got)
	}
	for _, kind := range []string{MeetPresidiumIn, MeetGroup, ""} {
		if got := (&Meeting{Kind: kind}).StandingGuests(in); len(got) != 0 {
			t.Errorf("%s has guests: %+v", kind, got)
		}
	}
}
