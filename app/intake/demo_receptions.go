package intake

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// receptionWays is how matters are settled, in the proportion of a real ledger.
var receptionWays = []string{office.WayUnit, office.WayOnSpot, office.WayVillage, office.WayUnit, office.WayOnSpot, office.WayExplain, office.WayUnit, office.WayOnSpot,
	office.WayVillage, office.WayHigher, office.WayUnit, office.WayOnSpot, office.WayUnit, office.WayRefused}

// saveReceptions saves who came on the reception days of the rosters and what became of it, the visits to voters, and one matter
// that became a suggestion.
func (t *township) saveReceptions() error {
	for _, r := range t.rosters {
		if r.Kind != office.RosterStation {
			continue
		}
		times := 1
		for _, s := range t.spans() {
			if s.Year == r.From.Year() {
				times = s.Times
			}
		}
		for _, turn := range r.Turns {
			for n := range 2 * times {
				if turn.Day < t.today && len(turn.Deputies) > 0 && (n > 0 || t.rng.IntN(3) > 0) {
					one := t.reception(turn.Day, turn.Deputies, office.FormStation)
					one.Station, one.Roster, one.From, one.To = r.Station, ref(r.ID), "09:00", "11:30"
					t.receptions = append(t.receptions, one)
				}
			}
		}
	}
	t.receiveElsewhere()
	t.receiveLately()
	t.leaveWordless()
	if err := t.turnToSuggestion(); err != nil {
		return err
	}
	return saveAll(t, office.Receptions, t.receptions...)
}

// receiveElsewhere adds what was heard on visits, at meetings with voters, by telephone and by letter.
func (t *township) receiveElsewhere() {
	forms := []string{office.FormVisit, office.FormVisit, "选民座谈会", "线上（公众号、二维码、电话）", office.FormVisit, "来信"}
	for _, s := range t.spans() {
		for n, day := range t.spread(s, 36) {
			one := t.reception(day, refs(t.some(day, t.between(1, 2))), forms[n%len(forms)])
			switch one.Form {
			case office.FormVisit:
				one.Place, one.Households = pick(t, villages), num(t.between(3, 12))
				one.Visitors = one.Households
			case "选民座谈会":
				one.Place, one.Visitors = pick(t, villages)+"村委会", num(t.between(8, 25))
			}
			t.receptions = append(t.receptions, one)
		}
	}
}

// receiveLately adds what lies on the desk: a matter just registered, one that is being handled, one whose answer the voter does
// not know yet, and one that is handled again.
func (t *township) receiveLately() {
	for n, days := range []int{1, 12, 20, 26} {
		day := t.today.Add(-days)
		m, village := matters[n*5+1], villages[n*3]
		r := &office.Reception{Day: day, Form: "线上（公众号、二维码、电话）", Content: inVillage(m.text, village), Area: m.area, Visitors: num(1), Opinions: num(1),
			Deputies: came(t.some(day, 1))}
		t.receptions = append(t.receptions, r)
		if n == 0 {
			continue
		}
		r.Way, r.Unit, r.HandedOver, r.Result = office.WayUnit, ref(t.units[m.unit].ID), day.Add(1), inVillage(m.result, village)
		switch n {
		case 1:
			r.Result = "已现场踏勘，正在安排施工。"
		case 2:
			r.Replied = t.today
		case 3:
			r.Replied, r.Told, r.ToldHow, r.Satisfaction, r.Opinion = t.today.Add(-8), t.today.Add(-6), "电话", office.Dissatisfied, voterComplaints[0]
			r.Rounds = []office.ReceptionRound{{Day: t.today.Add(-5), Due: t.today.Add(25)}}
		}
	}
}

// reception is one matter with all that follows from how it is settled.
func (t *township) reception(day record.Date, deputies []record.Ref, form string) *office.Reception {
	way := receptionWays[t.next("reception")%len(receptionWays)]
	m, village := pick(t, mattersFor(way)), pick(t, villages)
	r := &office.Reception{Day: day, Form: form, Content: inVillage(m.text, village), Area: m.area, Visitors: num(t.between(1, 4)), Opinions: num(t.between(1, 2)),
		Way: way, Constituency: ref(pick(t, t.districts).ID)}
	if day < t.term.From {
		r.Constituency = record.Ref{}
	}
	for _, d := range deputies {
		r.Deputies = append(r.Deputies, record.Person{Who: d, Status: office.Attended})
	}
	if t.rng.IntN(3) == 0 {
		r.Visitor, r.Phone, r.Address = t.nameOf(pick(t, []string{"男", "女"})), demoPhone(4000+t.rng.IntN(5000)), village
	}
	result := inVillage(m.result, village)
	switch r.Way {
	case office.WayOnSpot:
		r.Result, r.Closed, r.Told, r.ToldHow, r.Satisfaction = result, day, day, "当面", office.Satisfied
		r.Solved, r.Mediated = yes(m.area == "求助"), yes(strings.Contains(m.text, "评理"))
	case office.WayExplain:
		r.Result, r.Closed, r.Told, r.ToldHow, r.Satisfaction = "说明了政策规定和办理渠道，来访群众表示理解。", day, day, "当面", office.Mostly
	case office.WayHigher, office.WayRefused:
		r.WayWhy = result
	default:
		u := t.units[m.unit]
		if way == office.WayVillage {
			u = t.villages[slices.Index(villages, village)]
		}
		t.forward(r, u, result)
	}
	return r
}

// forward hands a matter to a unit: it replies within the thirty days of §4.6, the voter is told two days later.
func (t *township) forward(r *office.Reception, u *office.Unit, result string) {
	r.Unit, r.HandedOver = ref(u.ID), r.Day
	if next := t.after(r.Day, 1); t.past(next) {
		r.HandedOver = next
	}
	if r.Replied = t.by(t.after(r.HandedOver, t.between(7, 20))); r.Replied == "" {
		return
	}
	r.Result = result
	if r.Told = t.by(t.after(r.Replied, 2)); r.Told == "" {
		return
	}
	r.ToldHow, r.Satisfaction = pick(t, []string{"电话", "当面", "书面"}), office.Satisfied
	switch n := t.next("told"); {
	case n%16 == 7:
		t.handleAgain(r)
	case n%5 == 0:
		r.Satisfaction, r.Closed = office.Mostly, r.Told
	default:
		r.Closed, r.Solved = r.Told, yes(n%3 == 0)
	}
}

// handleAgain has a voter dissatisfied and the matter handled once more (再办).
func (t *township) handleAgain(r *office.Reception) {
	r.Satisfaction, r.Opinion = office.Dissatisfied, pick(t, voterComplaints)
	again := t.after(r.Told, 1)
	if !t.past(again) {
		return
	}
	round := office.ReceptionRound{Day: again, Due: again.Add(30), Replied: t.by(t.after(again, 15))}
	if round.Replied != "" {
		round.Result = "承办单位补办到位，现场拍照回复。"
		if round.Told = t.by(t.after(round.Replied, 2)); round.Told != "" {
			round.Satisfaction, r.Closed = office.Satisfied, round.Told
		}
	}
	r.Rounds = []office.ReceptionRound{round}
}

// turnToSuggestion ties a suggestion that was raised between sessions to the reception it came from; both ends know it.
func (t *township) turnToSuggestion() error {
	for _, p := range slices.Backward(t.proposals) {
		if p.Source != office.SourceRecess || p.Lead.ID == 0 || p.Submitted < t.term.From.Add(30) || p.HandedOver == "" || p.Submitted > t.today.Add(-40) {
			continue
		}
		p.Source = office.SourceReception
		r := &office.Reception{Day: p.Submitted.Add(-6), Form: office.FormVisit, Place: pick(t, villages), Deputies: []record.Person{{Who: p.Lead, Status: office.Attended}},
			Visitors: num(6), Households: num(6), Content: p.Grounds, Area: p.Area, Opinions: num(1), Way: office.WayConvert, Result: "转为代表建议交办，办理情况见议案建议。", Unit: p.LeadUnit, Proposal: ref(p.ID), Converted: p.Submitted}
		t.receptions = append(t.receptions, r)
		return saveAll(t, office.Proposals, p)
	}
	return nil
}

// leaveWordless leaves out why a voter was dissatisfied, in one matter that was settled since.
func (t *township) leaveWordless() {
	for _, r := range slices.Backward(t.receptions) {
		if r.Closed != "" && len(r.Rounds) > 0 && r.Day >= t.term.From {
			r.Opinion = ""
			return
		}
	}
}
