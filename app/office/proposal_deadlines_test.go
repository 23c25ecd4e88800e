package office

import (
	"testing"

	"npcdesk/app/record"
)

// usual are the settings of an office that set nothing itself.
func usual(today record.Date) record.Settings { return SettingsOn(today, nil) }

func inProvince(today record.Date, name string) record.Settings {
	return SettingsOn(today, map[string]string{KeyProvince: name})
}

func TestTheReplyIsDueAfterTheMonthsOfTheLaw(t *testing.T) {
	in := usual("2026-11-21")
	for _, c := range []struct {
		name string
		p    Proposal
		in   record.Settings
		want record.Date
	}{
		{"three months after the hand-over", Proposal{HandedOver: "2025-03-20"}, in, "2025-06-20"},
		{"February has no 30th", Proposal{HandedOver: "2026-11-30"}, in, "2027-02-28"},
		{"six months when it is difficult", Proposal{HandedOver: "2026-08-31", TermKind: TermHard}, in, "2027-02-28"},
		{"nothing is due before the hand-over", Proposal{Submitted: "2026-01-10"}, in, ""},
		{"an extension moves the day", Proposal{HandedOver: "2025-03-20", ExtendedTo: "2025-09-01"}, in, "2025-09-01"},
		{"the office may set an earlier day", Proposal{HandedOver: "2025-03-20", DueSet: "2025-05-01"}, in, "2025-05-01"},
		{"an extension counts for more than the day set first", Proposal{HandedOver: "2025-03-20", DueSet: "2025-05-01", ExtendedTo: "2025-06-01"}, in, "2025-06-01"},
		{"Shandong counts two months from the closing day",
			Proposal{HandedOver: "2025-03-20", SessionClosed: "2025-01-17"}, inProvince("2026-11-21", "山东"), "2025-03-17"},
		{"Shandong counts from the hand-over between sessions", Proposal{HandedOver: "2025-03-20"}, inProvince("2026-11-21", "山东"), "2025-05-20"},
		{"Chongqing gives four months at most", Proposal{HandedOver: "2025-03-20", TermKind: TermHard}, inProvince("2026-11-21", "重庆"), "2025-07-20"},
		{"elsewhere the closing day does not count", Proposal{HandedOver: "2025-03-20", SessionClosed: "2025-01-17"}, in, "2025-06-20"},
	} {
		if got := c.p.Due(c.in); got != c.want {
			t.Errorf("%s: due %s, want %s", c.name, got, c.want)
		}
		if got := Proposals.Any.Field("办理期限").Text(&c.p, c.in); got != string(c.want) {
			t.Errorf("%s: the column 办理期限 shows %s", c.name, got)
		}
	}
}

func TestAReturnStartsTheLimitAnewWhereTheOfficeSaysSo(t *testing.T) {
	p := Proposal{HandedOver: "2025-03-20", Returns: []ProposalReturn{{Day: "2025-03-25", Again: "2025-04-01"}}}
	if got := p.Due(usual("2026-11-21")); got != "2025-07-01" {
		t.Errorf("due %s, want three months after the new hand-over", got)
	}
	old := SettingsOn("2026-11-21", map[string]string{KeyReturnRestarts: "否"})
	if got := p.Due(old); got != "2025-06-20" {
		t.Errorf("due %s, want three months after the first hand-over", got)
	}
	pending := Proposal{HandedOver: "2025-03-20", Returns: []ProposalReturn{{Day: "2025-03-25"}}}
	if got := pending.Light("2025-07-01", usual("2025-07-01")); got != LightNone {
		t.Errorf("while it lies with the presidium no limit runs, yet the light is %s", got)
	}
	if got := pending.Light("2025-07-01", old); got != LightRed {
		t.Errorf("where the limit runs on, the light is %s, want 红", got)
	}
}

func TestTheLightChangesAtThirtyAndSevenDaysAndAfterTheLimit(t *testing.T) {
	p := handed() // due on 2025-06-20
	for day, want := range map[record.Date]Light{
		"2025-03-19": LightNone,
		"2025-03-20": LightGreen, "2025-05-20": LightGreen, // 31 days left
		"2025-05-21": LightYellow, "2025-06-12": LightYellow, // 30 and 8
		"2025-06-13": LightOrange, "2025-06-20": LightOrange, // 7 and 0
		"2025-06-21": LightRed,
	} {
		if got := p.Light(day, usual(day)); got != want {
			t.Errorf("on %s the light is %q, want %q", day, got, want)
		}
	}
	p.Replied = "2025-07-02"
	if got := p.Light("2025-07-02", usual("2025-07-02")); got != LightGrey {
		t.Errorf("after the reply the light is %s, want 灰", got)
	}
	if got := p.Light("2025-07-01", usual("2025-07-02")); got != LightRed {
		t.Errorf("on the day before the late reply the light was %s, want 红", got)
	}
	merged := with(handed(), func(p *Proposal) { p.MergedInto, p.MergedOn = record.Ref{ID: 9}, "2025-04-01" })
	if got := merged.Light("2025-06-21", usual("2025-06-21")); got != LightRed {
		t.Errorf("a merged suggestion has still to be answered, yet its light is %s", got)
	}
	merged.HandedOver = ""
	if got := merged.Light("2025-06-21", usual("2025-06-21")); got != LightNone {
		t.Errorf("merged before the hand-over, its light is %s", got)
	}
	gone := with(handed(), func(p *Proposal) { p.Withdrawn = "2025-04-01" })
	if got := gone.Light("2025-08-01", usual("2025-08-01")); got != LightGrey {
		t.Errorf("a withdrawn suggestion has the light %s, want 灰", got)
	}
}

func TestDaysLeftAreShownUntilTheReply(t *testing.T) {
	p := handed()
	left := Proposals.Any.Field("剩余天数")
	for day, want := range map[record.Date]string{"2025-06-10": "10", "2025-06-20": "0", "2025-06-23": "逾期3天", "2025-03-01": ""} {
		if got := left.Text(&p, usual(day)); got != want {
			t.Errorf("on %s the list shows %q, want %q", day, got, want)
		}
	}
	if got := left.Text(new(replied()), usual("2025-06-23")); got != "" {
		t.Errorf("after the reply the list shows %q", got)
	}
}

func TestAReplyIsInTimeUpToTheLastDay(t *testing.T) {
	in := usual("2026-11-21")
	for day, want := range map[record.Date]string{"2025-06-20": "是", "2025-06-21": "否", "": ""} {
		p := with(handed(), func(p *Proposal) { p.Replied = day })
		if got := p.OnTime(in); got != want {
			t.Errorf("a reply on %q is in time: %q, want %q", day, got, want)
		}
	}
}

func TestOverdueMeansUnansweredAfterTheLimitOrAnsweredAfterIt(t *testing.T) {
	open := handed()
	late := with(handed(), func(p *Proposal) { p.Replied = "2025-07-02" })
	extended := with(handed(), func(p *Proposal) { p.ExtensionAsked, p.ExtendedTo = "2025-07-01", "2025-08-20" })
	for _, c := range []struct {
		name string
		p    Proposal
		day  record.Date
		want bool
	}{
		{"on the last day", open, "2025-06-20", false}, {"the day after", open, "2025-06-21", true},
		{"answered late", late, "2026-01-01", true}, {"half a year's figures before the late reply", late, "2025-06-30", true},
		{"before an extension was asked for", extended, "2025-06-30", true}, {"after the extension", extended, "2025-07-02", false},
		{"before the hand-over", open, "2025-01-20", false},
	} {
		if got := c.p.Overdue(c.day, usual(c.day)); got != c.want {
			t.Errorf("%s: overdue %v, want %v", c.name, got, c.want)
		}
	}
}

func TestADissatisfiedDeputyIsAnsweredAgainWithinAMonth(t *testing.T) {
	p := dissatisfied() // on 2025-05-12
	in := usual("2025-05-20")
	if got := p.DueNow("2025-05-20", in); got != "2025-06-12" {
		t.Errorf("the second answer is due %s, want a month after the evaluation", got)
	}
	if got := p.DueNow("2025-05-20", inProvince("2025-05-20", "重庆")); got != "2025-07-12" {
		t.Errorf("in Chongqing the second answer is due %s, want two months after", got)
	}
	p.Rounds = []ReplyRound{{Day: "2025-05-15"}}
	if got := p.DueNow("2025-05-20", in); got != "2025-06-15" {
		t.Errorf("the second answer is due %s, want a month after 退办日", got)
	}
	p.Rounds[0].Due = "2025-06-01"
	if got := p.DueNow("2025-05-20", in); got != "2025-06-01" {
		t.Errorf("the second answer is due %s, want the day that was set", got)
	}
	if got := p.Light("2025-06-02", in); got != LightRed {
		t.Errorf("past the day that was set the light is %s, want 红", got)
	}
}

func TestALimitFromAnEarlierLedgerIsKeptOnlyWhereItDiffers(t *testing.T) {
	in := usual("2026-11-21")
	same, other := handed(), handed()
	same.TakeDue("2025-06-20", in)
	other.TakeDue("2025-05-20", in)
	if same.DueSet != "" || other.DueSet != "2025-05-20" || other.Due(in) != "2025-05-20" {
		t.Errorf("limits of the ledger: %q and %q", same.DueSet, other.DueSet)
	}
}
