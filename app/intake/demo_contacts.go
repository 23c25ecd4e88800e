package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

var visitTexts = []string{"走访农户，了解春耕备种和农资价格情况。", "宣传医保缴费政策，登记外出务工人员去向。", "了解老人生活和留守儿童上学情况。",
	"征求对村集体经济和道路管护的意见。", "回访上次反映的问题，群众表示满意。", "走访困难户，送去衣物和慰问金。"}

// saveContacts saves both halves of 双联: every deputy's voters, and the presidium's deputies.
func (t *township) saveContacts() error {
	var out []*office.Contact
	for i, d := range t.inOffice(t.today) {
		c := &office.Contact{Kind: office.ContactVoters, Deputy: ref(d.ID), Level: office.LevelTown, From: t.term.From.Add(20), Way: office.ContactFixed, Listed: num(50 + i%4*2)}
		if i%6 == 0 {
			c.Households, c.Listed = t.households(50+i%3, t.term.From.Add(20), villages[i%len(villages)]), record.Opt[int64]{}
		}
		households := 12
		if slices.Contains(t.keen(t.today), d) {
			households = 20
		}
		out = append(out, t.visited(c, 4, households))
	}
	for _, d := range t.county {
		c := &office.Contact{Kind: office.ContactVoters, Deputy: ref(d.ID), Level: office.LevelCounty, From: t.term.From.Add(30), Way: office.ContactFixed, Listed: num(100)}
		out = append(out, t.visited(c, 3, 20))
	}
	for i, d := range t.presidium() {
		g := t.groups[i%len(t.groups)]
		c := &office.Contact{Kind: office.ContactDeputies, Deputy: ref(d.ID), From: t.term.From.Add(15), Group: ref(g.ID)}
		for _, o := range t.inOffice(t.today) {
			if o.Groups[0].Group.ID == g.ID && o.ID != d.ID {
				c.Contacted = append(c.Contacted, ref(o.ID))
			}
		}
		out = append(out, t.visited(c, 4, 3))
	}
	return saveAll(t, office.Contacts, out...)
}

func (t *township) households(n int, since record.Date, village string) []office.VoterHousehold {
	out := make([]office.VoterHousehold, n)
	for i := range out {
		out[i] = office.VoterHousehold{Head: t.nameOf(pick(t, []string{"男", "男", "女"})), Village: fmt.Sprintf("%s%d组", village, 1+i%9), Phone: demoPhone(3000 + t.rng.IntN(6000)),
			Way: office.ContactFixed, Since: since}
	}
	return out
}

// visited adds the visits of each year of the term.
func (t *township) visited(c *office.Contact, yearly, households int) *office.Contact {
	for _, s := range t.spans() {
		if !s.Live {
			continue
		}
		for _, day := range t.spreadOnce(s, yearly) {
			day = day.Add(-t.rng.IntN(6))
			if day < c.From || !t.past(day) {
				continue
			}
			v := office.ContactVisit{Day: day, Households: num(t.between(households*2/3, households)), Text: pick(t, visitTexts), Opinions: num(t.between(1, 4)), Solved: num(t.rng.IntN(2))}
			if c.Kind == office.ContactDeputies {
				v.Households, v.Text = record.Opt[int64]{}, "到小组听取代表对主席团工作的意见，通报近期工作。"
			}
			c.Visits = append(c.Visits, v)
		}
	}
	return c
}
