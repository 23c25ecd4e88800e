package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// Light is the colour that warns of a deadline (DOMAIN.md §4.1): 绿 with more than 30 days left, 黄 from 30, 橙 from 7, 红
// when it has passed, 灰 when nothing is due any more, "" while no limit runs yet. The days are settings.
type Light string

// The colours of deadlines.
const (
	LightNone   Light = ""
	LightGreen  Light = "绿"
	LightYellow Light = "黄"
	LightOrange Light = "橙"
	LightRed    Light = "红"
	LightGrey   Light = "灰"
)

// BaseClosing is the value of the setting reply_base under which limits run from the closing day of the session (鲁15).
const BaseClosing = "闭会日"

// LimitFrom returns the day from which the limit for the reply runs (F03, F04): the hand-over, the last one when the
// proposal was returned and the setting says that the limit starts anew, or the closing day of the session.
func (p *Proposal) LimitFrom(in record.Settings) record.Date { return p.limitFrom("", in) }

func (p *Proposal) limitFrom(u asOf, in record.Settings) record.Date {
	from := p.HandedOver
	if in.Text(KeyReplyBase) == BaseClosing && p.SessionClosed != "" {
		from = p.SessionClosed
	}
	if !u.seen(from) {
		from = ""
	}
	if in.On(KeyReturnRestarts) {
		for _, r := range p.Returns {
			if u.seen(r.Again) {
				from = max(from, r.Again)
			}
		}
	}
	return from
}

// Due returns the day by which the first reply is due (办理期限): the extension, else the limit set by hand, else the
// months of the settings after LimitFrom; "" before the hand-over.
func (p *Proposal) Due(in record.Settings) record.Date { return p.dueOn("", in) }

// dueOn is Due as it stood on a day: an extension asked for later did not count yet.
func (p *Proposal) dueOn(u asOf, in record.Settings) record.Date {
	switch {
	case p.ExtendedTo != "" && (p.ExtensionAsked == "" || u.seen(p.ExtensionAsked)):
		return p.ExtendedTo
	case p.DueSet != "":
		return p.DueSet
	}
	return p.computedDue(u, in)
}

func (p *Proposal) computedDue(u asOf, in record.Settings) record.Date {
	months := in.Int(KeyReplyMonths)
	if p.TermKind == TermHard {
		months = in.Int(KeyReplyHard)
	}
	return p.limitFrom(u, in).AddMonths(months)
}

// TakeDue keeps a limit that an earlier ledger gives: as 另定期限 where it differs from the one worked out.
func (p *Proposal) TakeDue(day record.Date, in record.Settings) {
	if day != "" && day != p.Due(in) {
		p.DueSet = day
	}
}

// DueNow returns the limit that runs on a day, of the first reply or of the answer to a dissatisfied deputy; "" when none
// runs: before the hand-over, after the reply, after the end.
func (p *Proposal) DueNow(day record.Date, in record.Settings) record.Date {
	switch p.StateOn(day) {
	case StateAssigned, StateSigned, StateHandling, StateMerged:
		return p.dueOn(asOf(day), in)
	case StateReturned:
		if !in.On(KeyReturnRestarts) {
			return p.dueOn(asOf(day), in)
		}
	case StateSecond:
		return p.secondDue(asOf(day), in)
	}
	return ""
}

// secondDue returns when the answer of the present second handling is due: the day set, else the months of the settings
// after 退办日 or the evaluation (F13).
func (p *Proposal) secondDue(u asOf, in record.Settings) record.Date {
	var due record.Date
	for i, r := range p.rounds() {
		if i > 0 && (r.begun(u) || r.due != "") {
			due = r.dueIn(in)
		}
		if r.rated(u) && r.rating() == Dissatisfied {
			due = round{asked: r.latest()}.dueIn(in)
		}
	}
	return due
}

// DaysLeft returns the days from a day to the limit that runs on it, negative when it has passed, and whether one runs.
func (p *Proposal) DaysLeft(day record.Date, in record.Settings) (int, bool) {
	due := p.DueNow(day, in)
	if due == "" {
		return 0, false
	}
	return day.Until(due), true
}

// Light returns the colour of the proposal's deadline on a day.
func (p *Proposal) Light(day record.Date, in record.Settings) Light {
	left, runs := p.DaysLeft(day, in)
	brief := Brief(p.StateOn(day))
	switch {
	case !runs && (brief == BriefWaiting || brief == BriefHandling):
		return LightNone
	case !runs:
		return LightGrey
	}
	return LightFor(left, in)
}

// LightFor returns the colour of anything that is due in so many days, negative when it is overdue.
func LightFor(left int, in record.Settings) Light {
	switch {
	case left < 0:
		return LightRed
	case left <= in.Int(KeyLightOrange):
		return LightOrange
	case left <= in.Int(KeyLightYellow):
		return LightYellow
	}
	return LightGreen
}

// Overdue tells whether on a day the first reply was late (逾期, DOMAIN.md §4.1): not given after the limit, or given after it.
func (p *Proposal) Overdue(day record.Date, in record.Settings) bool {
	u := asOf(day)
	due := p.dueOn(u, in)
	switch {
	case due == "":
		return false
	case u.seen(p.Replied):
		return p.Replied > due
	}
	return day > due && p.DueNow(day, in) != ""
}

// OnTime tells whether the first reply was in time (是否按期): 是, 否, or "" without a reply or a limit.
func (p *Proposal) OnTime(in record.Settings) string {
	due := p.Due(in)
	switch {
	case p.Replied == "" || due == "":
		return ""
	case p.Replied <= due:
		return "是"
	}
	return "否"
}

func daysLeftText(p *Proposal, in record.Settings) string {
	left, runs := p.DaysLeft(in.Today, in)
	switch {
	case !runs:
		return ""
	case left < 0:
		return fmt.Sprintf("逾期%d天", -left)
	}
	return strconv.Itoa(left)
}

// supervisionText lists the acts of supervision in the order of their dates (督办情况 of L13).
func supervisionText(p *Proposal, _ record.Settings) string {
	list := slices.Clone(p.Supervision)
	slices.SortStableFunc(list, func(a, b Supervision) int { return strings.Compare(string(a.Day), string(b.Day)) })
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = hanzi.DateArabic(string(s.Day)) + s.How
	}
	return strings.Join(parts, "；")
}
