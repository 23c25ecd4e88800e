package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// districtVote is one row of L29: one vote in one district, or its registration alone while nobody has voted.
type districtVote struct {
	*office.ByElection
	district   record.Ref
	registered *office.VoterRegistration // nil without one
	poll       *office.DistrictPoll      // nil before the vote
	again      bool                      // a later vote in a district, whose voters stand with the first
}

// polls is L29, 选举: the general and by-elections whose day is in the period, district by district.
func (m *maker) polls() (Ledger, error) {
	list, err := data.All(m.store, office.ByElections, record.Query{Sort: []record.Sort{{Key: "day"}}})
	if err != nil {
		return Ledger{}, err
	}
	var rows []districtVote
	for _, b := range list {
		// an election that is still to come stands here with its registered voters
		if m.covers(b.Day) || b.Day > m.day() && (m.To == "" || b.Day <= m.To) {
			rows = append(rows, m.districtVotes(b)...)
		}
	}
	l := account(m, office.ByElections.Any, "选民登记与投票情况统计表", func(v districtVote) *record.Base { return &v.Base }, m.pollColumns(rows), rows)
	l.Totals = m.pollTotals(rows)
	l.Notes = []string{"注：登记率＝登记选民数÷18周岁以上人数。参选率＝投票数÷选民数，含委托投票和流动票箱投票；另行选举、再次投票、重新投票的选民不重复计入合计。"}
	return l, nil
}

// districtVotes makes the rows of one election: the districts in the order of their numbers, each with its votes.
func (m *maker) districtVotes(b *office.ByElection) []districtVote {
	var out []districtVote
	registered := map[int64]*office.VoterRegistration{}
	for i := range b.Registrations {
		registered[b.Registrations[i].District.ID] = &b.Registrations[i]
	}
	voted := map[int64]bool{}
	for i := range b.Polls {
		p := &b.Polls[i]
		if day := cmp.Or(p.Day, b.Day); day <= m.day() {
			out = append(out, districtVote{b, p.District, registered[p.District.ID], p, voted[p.District.ID]})
			voted[p.District.ID] = true
		}
	}
	for i := range b.Registrations {
		if r := &b.Registrations[i]; !voted[r.District.ID] {
			out = append(out, districtVote{b, r.District, r, nil, false})
		}
	}
	slices.SortStableFunc(out, func(x, y districtVote) int { return natural(x.district.Name, y.district.Name) })
	return out
}

// called names the district, with what is no general election (补选) and no first vote (另行选举).
func (v districtVote) called() string {
	var parts []string
	if v.Kind != office.DirectGeneral && v.Kind != "" {
		parts = append(parts, v.Kind)
	}
	if v.poll != nil && v.poll.Round != "" && v.poll.Round != office.RoundFirst {
		parts = append(parts, v.poll.Round)
	}
	if len(parts) == 0 {
		return v.district.Name
	}
	return v.district.Name + "（" + strings.Join(parts, "，") + "）"
}

// voters is how many voters the district had: by the vote, else by the registration.
func (v districtVote) voters() record.Opt[int64] {
	if v.poll != nil && v.poll.Voters.Given {
		return v.poll.Voters
	}
	if v.registered != nil {
		return v.registered.Registered
	}
	return record.Opt[int64]{}
}

func (v districtVote) tookPart() record.Opt[int64] {
	if v.poll == nil {
		return record.Opt[int64]{}
	}
	return v.poll.TookPart
}

// candidates writes one thing of each candidate, line by line: of those who got votes, else of those who stand.
func (v districtVote) candidates(of func(name string, votes *office.DistrictVote) string) string {
	var lines []string
	if v.poll != nil {
		for _, vote := range v.VotesOf(v.poll) {
			lines = append(lines, of(vote.Name, vote))
		}
	}
	for i := range v.ByElection.Candidates {
		if c := &v.ByElection.Candidates[i]; v.poll == nil && c.District.ID == v.district.ID {
			lines = append(lines, of(c.Name, nil))
		}
	}
	return strings.Join(lines, "\n")
}

// pollColumns are the columns of L29 (DOMAIN.md §6.2). Sums would count the voters of a second vote again.
func (m *maker) pollColumns(rows []districtVote) []col[districtVote] {
	sums := !slices.ContainsFunc(rows, func(v districtVote) bool { return v.again })
	n := func(title, key string, of func(v districtVote) record.Opt[int64]) col[districtVote] {
		return col[districtVote]{Column{Title: title, Kind: Number, Width: 11, Sum: sums}, key, func(v districtVote) string { return count(of(v)) }}
	}
	return []col[districtVote]{
		{Column{Title: "选区", Width: 28}, "polls", districtVote.called},
		n("总人口", "registrations", func(v districtVote) record.Opt[int64] {
			if v.registered == nil {
				return record.Opt[int64]{}
			}
			return v.registered.Population
		}),
		n("选民数", "registrations", districtVote.voters),
		n("投票数", "polls", districtVote.tookPart),
		{Column{Title: "参选率", Kind: Percent, Width: 10}, "polls", func(v districtVote) string {
			return figures.Percent(float64(v.tookPart().V), float64(v.voters().V)*float64(toInt(v.tookPart().Given)))
		}},
		{short("候选人", 18), "votes", func(v districtVote) string { return v.candidates(candidateName) }},
		{short("得票", 10), "votes", func(v districtVote) string { return v.candidates(votesFor) }},
		{short("结果", 16), "votes", districtVote.outcome},
	}
}

func candidateName(name string, vote *office.DistrictVote) string {
	if vote != nil && vote.WriteIn.V {
		return name + "（另选）"
	}
	return name
}

func votesFor(_ string, vote *office.DistrictVote) string {
	if vote == nil {
		return ""
	}
	return count(vote.For)
}

// outcome is what each candidate came to, else what an old ledger says of the vote.
func (v districtVote) outcome() string {
	outcome := v.candidates(func(_ string, vote *office.DistrictVote) string {
		if vote == nil {
			return ""
		}
		return vote.Outcome
	})
	if strings.TrimSpace(outcome) == "" && v.poll != nil {
		return v.poll.Outcome
	}
	return outcome
}

// pollTotals adds up the districts, the voters of each once.
func (m *maker) pollTotals(rows []districtVote) []string {
	var voters, took, of, adults, registered int64
	elected := 0
	told, districts := map[*office.ByElection]bool{}, map[int64]bool{}
	for _, v := range rows {
		if !told[v.ByElection] {
			told[v.ByElection] = true
			for _, e := range v.Elected {
				elected += toInt(m.seen(cmp.Or(e.Day, v.Day)))
			}
		}
		if v.again {
			continue
		}
		districts[v.district.ID] = true
		voters += v.voters().V
		if v.tookPart().Given && v.voters().Given {
			took, of = took+v.tookPart().V, of+v.voters().V
		}
		if r := v.registered; r != nil && r.Adults.Given && r.Registered.Given {
			adults, registered = adults+r.Adults.V, registered+r.Registered.V
		}
	}
	return []string{fmt.Sprintf("选区 %d 个，登记选民 %d 人，登记率 %s；投票 %d 人，参选率 %s；当选代表 %d 名", len(districts), voters,
		percent(registered, adults), took, percent(took, of), elected)}
}
