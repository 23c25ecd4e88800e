package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// A township for the tests: 清溪镇, its 18th term over and its 19th running, today 2026-11-21.

const today = record.Date("2026-11-21")

func townSettings(given ...string) record.Settings {
	values := map[string]string{KeyTown: "清溪镇", KeyTownKind: "镇", KeyTerm: "19", KeyTermFrom: "2024-11-20"}
	for i := 0; i < len(given); i += 2 {
		values[given[i]] = given[i+1]
	}
	return SettingsOn(today, values)
}

func townTerms() []*Term {
	return []*Term{
		{Base: record.Base{ID: 18}, Name: "第十八届", Number: record.Some[int64](18), From: "2021-11-10", To: "2024-11-20", Quota: record.Some[int64](60)},
		{Base: record.Base{ID: 19}, Name: "第十九届", Number: record.Some[int64](19), From: "2024-11-20", Quota: record.Some[int64](65), QuotaDoc: "平人发〔2024〕3号",
			QuotaDay: "2024-08-01", Population: record.Some[int64](31200), AreaKind: "镇"},
	}
}

func termByID(id int64) *Term {
	for _, t := range townTerms() {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// townFacts are the facts of the township with these deputies; N is n on every day.
func townFacts(n int, deputies ...*Deputy) Facts {
	return Facts{
		In:       townSettings(),
		InOffice: func(record.Date) int { return n },
		Term:     termByID,
		Deputy: func(id int64) *Deputy {
			for _, d := range deputies {
				if d.ID == id {
					return d
				}
			}
			return nil
		},
		Twins: func(d *Deputy) []record.Ref {
			var out []record.Ref
			for _, o := range deputies {
				if o.ID != d.ID && (o.IDNumber != "" && o.IDNumber == d.IDNumber || o.Name == d.Name && o.Birth == d.Birth) {
					out = append(out, record.Ref{ID: o.ID, Name: o.Name})
				}
			}
			return out
		},
		Districts: func(int64) []*Constituency { return nil },
	}
}

// zhang is a deputy of the 19th term in perfect order: no rule has anything to say.
func zhang() *Deputy {
	return &Deputy{Base: record.Base{ID: 1}, Name: "张伟", Sex: "男", Ethnic: "汉", Birth: "1958-01", IDNumber: "999999195801012011", Phone: "13800000001",
		Mandates: []Mandate{{Level: LevelTown, Term: record.Ref{ID: 19}, Constituency: record.Ref{ID: 1, Name: "第1选区"}, How: ByGeneralElection, Elected: "2024-10-28",
			Confirmed: "2024-11-05", Announcement: "公告第1号", Certificate: "镇19-001", Issued: "2024-11-20", Party: "群众", Education: "高中", Post: "清溪村村民", Category: "农民",
			Reelected: record.Some(false), TermsServed: record.Some[int64](1), NonPost: record.Some(true)}},
		Groups: []GroupMembership{{Group: record.Ref{ID: 1, Name: "第一代表小组"}, From: "2024-11-20"}},
	}
}

// mandate returns the deputy's first mandate, for changing it in place.
func (d *Deputy) mandate() *Mandate { return &d.Mandates[0] }

// anyHolds tells whether some line begins with the rule and holds the words.
func anyHolds(lines []string, rule, words string) bool {
	return slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, rule+" ") && strings.Contains(l, words) })
}

func TestAWarningIsOneChineseSentenceThatSaysWhatToDo(t *testing.T) {
	for _, c := range deputyCases {
		d := zhang()
		c.spoil(d)
		for _, w := range warningsOf(Deputies.Any, d, c.facts(d)) {
			if strings.ContainsAny(w, ",;:()") || !strings.ContainsAny(w, "请") {
				t.Errorf("%s: half-width punctuation, or nothing to do: %s", c.what, w)
			}
		}
	}
}
