package office

import (
	"fmt"
	"testing"

	"npcdesk/app/record"
)

// signedUp is sixty deputies and a guest; the first is on leave.
func signedUp() []record.Person {
	var out []record.Person
	for i := range 60 {
		out = append(out, record.Person{Who: record.Ref{ID: int64(i + 1), Name: fmt.Sprintf("代表%d", i+1)}, Status: Attended})
	}
	out[0].Status, out[0].Note = OnLeave, "外出学习"
	return append(out, record.Person{Name: "来宾甲", Status: Attended})
}

func heldActivity(kind string) Activity {
	a := Activity{Kind: kind, Day: "2026-11-20", Place: "石门村", People: signedUp(), Text: "走进石门村"}
	if kind == DutyCampaign {
		a.Campaign = &Campaign{Name: "代表进万家", From: "2026-01-01"}
	}
	return a
}

// archiveKinds is the duty under which an activity of a kind stands in the archives, where it is called otherwise.
var archiveKinds = map[string]string{ActivityTraining: DutyTraining, ActivityStudy: DutyTraining, ActivityForum: DutyOther, ActivityOtherMeet: DutyOther}

func TestAnActivityOfEveryKindStandsInTheArchiveOfEveryDeputyWhoCame(t *testing.T) {
	in := usual("2026-11-22")
	for _, kind := range ActivityKinds() {
		pieces := heldActivity(kind).Pieces("2026-11-22")
		if len(pieces) == 0 {
			t.Errorf("%s comes to no record", kind)
		}
		want := archiveKinds[kind]
		if want == "" {
			want = kind
		}
		came := map[int64]bool{}
		for _, p := range pieces {
			p.Register.Prepare(p.Rec, in)
			if lack := p.Register.Lacking(p.Rec); len(lack) > 0 {
				t.Errorf("%s: %s cannot be saved without %s", kind, p.Register.Name, lack[0].Label)
			}
			for _, d := range p.Rec.(Dutiful).Duties(in) {
				if d.Kind != want {
					t.Errorf("%s stands in the archive as %s", kind, d.Kind)
				}
				if WasThere(d.Status) {
					came[d.Deputy] = true
				}
			}
		}
		if len(came) != 59 || came[1] {
			t.Errorf("%s: %d deputies came, the one on leave: %v", kind, len(came), came[1])
		}
	}
}

func TestWhatAnActivityStillLacksIsSaidInWords(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Activity)
		want   string
	}{
		{"whole", func(*Activity) {}, ""},
		{"no kind", func(a *Activity) { a.Kind = "" }, "请选择是什么活动。"},
		{"no day", func(a *Activity) { a.Day = "" }, "请填写日期。"},
		{"no sentence", func(a *Activity) { a.Text = "" }, "请用一句话填写“做了什么”。"},
		{"nobody came", func(a *Activity) { a.People = a.People[:1] }, "请填写参加的代表：帮扶捐助记到每位代表的履职档案里。"},
		{"no campaign", func(a *Activity) { a.Kind = DutyCampaign }, "请选择是哪个主题活动的；还没有的，先在“会议与活动 → 主题活动”里新建。"},
		{"a sentence less at a reception of petitioners", func(a *Activity) { a.Kind, a.Text = DutyPetition, "" }, ""},
		{"an inspection before people are known", func(a *Activity) { a.Kind, a.People = DutyInspection, nil }, ""},
	} {
		a := heldActivity(DutyHelp)
		c.change(&a)
		if got := a.Lacking(); got != c.want || (got == "") != (len(a.Pieces("2026-11-22")) > 0) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestWhoHasNoRoomInTheRecordsIsNamed(t *testing.T) {
	for kind, want := range map[string]int{DutyInspection: 0, DutyPetition: 1, DutyHelp: 2} {
		if got := heldActivity(kind).Left(); len(got) != want {
			t.Errorf("%s leaves out %v", kind, got)
		}
	}
}

func TestAMeetingThatWasHeldIsClosedAndOneToComeIsNot(t *testing.T) {
	for day, want := range map[record.Date]record.State{"2026-11-22": MeetingOver, "2026-11-23": MeetingSigningIn} {
		a := heldActivity(DutyGroup)
		a.Day = day
		if got := a.Pieces("2026-11-22")[0].Rec.(*Meeting).State(); got != want {
			t.Errorf("on %s the meeting is %s", day, got)
		}
	}
}

func TestAnEventIsAddedToItsCampaignAndTheCampaignGivenStaysAsItWas(t *testing.T) {
	a := heldActivity(DutyCampaign)
	a.Counts = map[string]int64{CountConsulted: 0}
	c := a.Pieces("2026-11-22")[0].Rec.(*Campaign)
	if len(c.Events) != 1 || len(a.Campaign.Events) != 0 || !c.Events[0].Consulted.Given || c.Events[0].Opinions.Given {
		t.Errorf("the campaign has %+v", c.Events)
	}
}
