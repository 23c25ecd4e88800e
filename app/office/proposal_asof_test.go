package office

import (
	"slices"
	"testing"

	"npcdesk/app/record"
)

// Looking at last half-year's cards shows the states of then, however much was entered since.
func TestACardAsOfADayHasTheStateAndTheLimitOfThatDay(t *testing.T) {
	in := townSettings()
	for _, l := range slices.Concat(ordinaryLives(), otherLives()) {
		for _, s := range l.seen {
			then := l.p.AsOf(s.day)
			if got := then.State(); got != s.want {
				t.Errorf("%s: on %s the card says %s, want %s", l.name, s.day, got, s.want)
			}
			if got, want := then.Due(in), l.p.dueOn(asOf(s.day), in); got != want {
				t.Errorf("%s: on %s the limit is %s, want %s", l.name, s.day, got, want)
			}
			if got, want := then.DueNow(s.day, in), l.p.DueNow(s.day, in); got != want {
				t.Errorf("%s: on %s %s is due, want %s", l.name, s.day, got, want)
			}
			if got, want := then.Overdue(s.day, in), l.p.Overdue(s.day, in); got != want {
				t.Errorf("%s: on %s overdue is %v", l.name, s.day, got)
			}
		}
		for day := record.Date("2025-01-14"); day < "2026-02-01"; day = day.Add(1) {
			if got, want := l.p.AsOf(day).State(), l.p.StateOn(day); got != want {
				t.Fatalf("%s: on %s the card says %s, want %s", l.name, day, got, want)
			}
		}
		if got := l.p.AsOf(""); !slices.EqualFunc(Proposals.Fields, Proposals.Fields, func(f, _ *record.Field) bool { return f.Same(f.Get(got), f.Get(&l.p)) }) {
			t.Errorf("%s: something is missing though no day is given", l.name)
		}
	}
}

func TestWhatBelongsToALaterReplyIsNotKnownBeforeIt(t *testing.T) {
	p := with(dissatisfied(), func(p *Proposal) {
		p.Result, p.Done, p.Attitude = "A", "已落实", Satisfied
		p.AddMeeting(MeetBeforeReply, "2025-05-03")
		p.Rounds = []ReplyRound{{Day: "2025-05-13", Replied: "2025-06-10", SlipBack: "2025-06-20", Outcome: Satisfied}}
		p.Commitments = []Commitment{{Text: "修好二期", Done: "2025-11-30"}}
	})
	before := p.AsOf("2025-05-02")
	if before.Answered() || before.Result != "" || before.Done != "" || before.Rating() != "" || len(before.Meetings) != 1 || len(before.Rounds) != 0 {
		t.Errorf("the day before the meeting the card already shows %+v", before)
	}
	for day, want := range map[record.Date]string{"2025-05-11": "", "2025-05-12": Dissatisfied, "2025-06-19": Dissatisfied, "2025-06-20": Satisfied} {
		if got := p.AsOf(day).Rating(); got != want {
			t.Errorf("on %s the evaluation is %q, want %q", day, got, want)
		}
	}
	if got := p.AsOf("2025-06-20").Done; got != "" {
		t.Errorf("it was %s with a promise still open", got)
	}
	if p.AsOf("2025-11-30").Done != "已落实" || len(p.Meetings) != 2 || p.Commitments[0].Done == "" || p.FirstRating() != Dissatisfied {
		t.Error("looking back changed the card itself")
	}
}

// An imported card with nothing but a 面商日期 counts as met, though not as one of the three meetings.
func TestMeetingsCountUpToTheDayOfTheReply(t *testing.T) {
	p := replied()
	p.Meetings = []FaceToFace{{Stage: MeetUnknown, Day: "2025-05-04"}, {Stage: MeetBeforeReply, Day: "2025-05-05"}, {Stage: MeetWhileHandled}}
	if !p.MetBeforeReply("") || !p.MetBeforeReply(MeetUnknown) || p.MetBeforeReply(MeetBeforeReply) || p.MetBeforeReply(MeetWhileHandled) {
		t.Error("a meeting after the reply or without a day counts, or one on its day does not")
	}
}

func TestAReplyClosesOnlyWhereTheOfficeSaysSo(t *testing.T) {
	in, own := townSettings(), townSettings(KeyDoneIsReplied, "是")
	answered, open := replied(), handed()
	if answered.Closed(in) || !answered.Closed(own) || open.Closed(own) {
		t.Error("办结 does not follow the setting")
	}
	rated := with(answered, func(p *Proposal) { p.SlipBack, p.Outcome = "2025-05-12", Mostly })
	if !rated.Closed(in) {
		t.Error("an evaluated reply is not 办结")
	}
}
