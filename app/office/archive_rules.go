package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// ArchiveRules are the rules that need the whole archive; rules of a single record stand with its register.
var ArchiveRules = slices.Concat([]ArchiveRule{
	{ID: "A04", Article: "选举法25、26", Mark: record.Certain, Check: seatsAddUp},
	{ID: "A11", Article: "代表法63", Mark: record.Certain, Check: toBeAnnounced},
	{ID: "A13", Article: "组织法37", Mark: record.Certain, Check: credentialsCommittee},
	{ID: "A19", Article: "代表法58", Mark: record.Certain, Check: publicFields},
	{ID: "", Article: "", Mark: record.Certain, Check: sameCertificate},
	{ID: "", Article: "", Mark: record.Certain, Check: leadersBelong},
}, SessionArchiveRules, publicityArchiveRules, budgetArchiveRules, planArchiveRules, projectArchiveRules,
	trainingArchiveRules, reportArchiveRules,
	contactArchiveRules,
	meetingArchiveRules,
	electionArchiveRules)

// termInForce is the term that the office works in; nil before it is set.
func (a Archive) termInForce() *Term {
	for _, t := range a.Terms {
		if t.inForce(a.Facts.In) {
			return t
		}
	}
	return nil
}

// districtsOf lists the township's own constituencies of a term.
func (a Archive) districtsOf(t *Term) []*Constituency {
	var out []*Constituency
	for _, c := range a.Constituencies {
		if c.Term.ID == t.ID && c.ofTownship() {
			out = append(out, c)
		}
	}
	return out
}

// seatsAddUp: the seats of all constituencies are the number that the county fixed.
func seatsAddUp(a Archive) []Finding {
	t := a.termInForce()
	if t == nil || !t.Quota.Given {
		return nil
	}
	var sum int64
	districts := a.districtsOf(t)
	for _, c := range districts {
		if !c.Seats.Given {
			return nil // not entered yet; the missing number is named at the constituency
		}
		sum += c.Seats.V
	}
	if len(districts) == 0 || sum == t.Quota.V {
		return nil
	}
	return []Finding{{Terms.Key, t.ID, fmt.Sprintf("各选区应选名额合计%d，核定名额是%d：请核对选区的应选名额", sum, t.Quota.V)}}
}

// toBeAnnounced lists the deputies whose mandate has ended and is not announced yet (待公告终止).
func toBeAnnounced(a Archive) []Finding {
	who := "下一次人代会"
	if a.Facts.In.On(KeyPresidiumMayTell) {
		who = "主席团或者下一次人代会"
	}
	var out []Finding
	for _, d := range a.Deputies {
		for i := range d.Statuses {
			if s := &d.Statuses[i]; endedEarly(s) && ofTown(s) && s.Announced == "" {
				out = append(out, Finding{Deputies.Key, d.ID, fmt.Sprintf("%s代表资格已终止（%s），待公告：请在%s公告后补填公告日期", d.Name, s.Status, who)})
			}
		}
	}
	return out
}

// credentialsCommittee: one 代表资格审查委员会 is passed at the first session and serves to the end of the term, with one head.
func credentialsCommittee(a Archive) []Finding {
	t := a.termInForce()
	if t == nil || t.From == "" || t.From > a.Facts.In.Today {
		return nil
	}
	members, heads := 0, 0
	for _, d := range a.Deputies {
		for i := range d.Committees {
			c := &d.Committees[i]
			if c.Committee != Credentials || c.To != "" || c.Term.ID != 0 && c.Term.ID != t.ID {
				continue
			}
			members++
			if c.Role == RoleCommitteeHead {
				heads++
			}
		}
	}
	switch {
	case members == 0:
		return []Finding{{Terms.Key, t.ID, "还没有登记本届代表资格审查委员会：首次会议通过后，请在各委员的“专门机构任职”里登记"}}
	case heads != 1:
		return []Finding{{Terms.Key, t.ID, fmt.Sprintf("代表资格审查委员会登记了%d名主任委员，应为1名：请核对", heads)}}
	}
	return nil
}

// publicFields: the presidium makes the deputies' basic information public, so it must be there.
func publicFields(a Archive) []Finding {
	var out []Finding
	for _, d := range a.Deputies {
		if servingNow(d, a.Facts) == nil {
			continue
		}
		var missing []string
		for _, f := range Deputies.Fields {
			if f.Public && f.Get(d) == nil {
				missing = append(missing, f.Label)
			}
		}
		if len(missing) > 0 {
			out = append(out, Finding{Deputies.Key, d.ID, d.Name + "要向社会公布的基本信息缺" + strings.Join(missing, "、") + "：请补填"})
		}
	}
	return out
}

// sameCertificate finds certificates (代表证) of one level with the same number.
func sameCertificate(a Archive) []Finding {
	owner := map[string]*Deputy{}
	var out []Finding
	for _, d := range a.Deputies {
		for i := range d.Mandates {
			m := &d.Mandates[i]
			if m.Certificate == "" {
				continue
			}
			key := m.level() + m.Certificate
			if other := owner[key]; other != nil && other.ID != d.ID {
				out = append(out, Finding{Deputies.Key, d.ID, fmt.Sprintf("%s的代表证号%s与%s的相同：请核对", d.Name, m.Certificate, other.Name)})
			}
			owner[key] = d
		}
	}
	return out
}

// leadersBelong: who leads a deputies' group belongs to it.
func leadersBelong(a Archive) []Finding {
	var out []Finding
	for _, g := range a.Groups {
		for _, r := range slices.Concat([]record.Ref{g.Leader}, g.Vice) {
			d := a.deputy(r.ID)
			if d == nil || g.Kind == GroupLarge {
				continue
			}
			if in := d.group(false); in == nil || in.Group.ID != g.ID {
				out = append(out, Finding{Groups.Key, g.ID, d.Name + "是" + g.Name + "的组长或副组长，本人档案里的代表小组不是这个组：请核对"})
			}
		}
	}
	return out
}

func (a Archive) deputy(id int64) *Deputy {
	for _, d := range a.Deputies {
		if d.ID == id && id != 0 {
			return d
		}
	}
	return nil
}
