package office

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// byElectionRules are the rules of DOMAIN.md §2.D, and those of §2.A about who is elected.
func byElectionRules() []record.Rule {
	return []record.Rule{
		record.Hold("A05", "选举法4；宪法34", record.Certain, districtCandidatesOfAge).At("candidates"),
		record.Hold("A12", "选举法47、57", record.Certain, reviewedBeforeFile).At("stages"),
		record.Hold("A16", "选举法50、57", record.Certain, vacancyOfRecall).At("kind"),
		record.Hold("DE01", "选举法9、10", record.Certain, candidatesLeaveCommittee).At("committee"),
		record.Hold("DE02", "选举法28", record.Certain, stagesInTime(true, StageList)).At("stages"),
		record.Hold("DE03", "选举法32", record.Certain, stagesInTime(true, StageInitial, StageFormal)).At("stages"),
		record.Hold("DE03", "选举法34", record.Certain, metBeforeTheDay).At("stages"),
		record.Hold("DE04", "选举法30", record.Certain, recommendedByEnough).At("candidates"),
		record.Hold("DE05", "选举法31", record.Certain, pollsOf("DE05")).At("polls"),
		record.Hold("DE06", "选举法45", record.Certain, pollsOf("DE06")).At("polls"),
		record.Hold("DE07", "选举法44", record.Certain, pollsOf("DE07")).At("polls"),
		record.Hold("DE08", "选举法42", record.Certain, proxies).At("polls"),
		record.Hold("DE09", "选举法45", record.Certain, pollsOf("DE09")).At("polls"),
		record.Hold("DE09", "选举法45", record.Certain, runOffByRank).At("votes"),
		record.Hold("DE10", "选举法57", record.Certain, pollsOf("DE10")).At("polls"),
		record.Hold("DE10", "选举法57", record.Certain, originalDistrict).At("polls"),
		record.Hold("DE11", "选举法57；各省实施办法", record.Provincial, stagesInTime(false, StageList, StageInitial, StageFormal)).At("stages"),
		record.Hold("DE11", "选举法57；各省实施办法", record.Provincial, conductedAsRuled).At("conductor"),
		record.Hold("DE12", "选举法40", record.Certain, boothsThere).At("polls"),
		record.Hold("DE12", "京、浙实施办法", record.Provincial, boxesWatched).At("polls"),
		record.Hold("DE13", "直选规定四、五、七", record.Certain, registrationAddsUp).At("registrations"),
	}
}

// everyPoll collects what a check says about every vote, with the district in front.
func everyPoll(b *ByElection, check func(p *DistrictPoll) []string) []string {
	var out []string
	for i := range b.Polls {
		for _, text := range check(&b.Polls[i]) {
			out = append(out, b.Polls[i].District.Name+roundOf(b.Polls[i].Round)+"："+text)
		}
	}
	return out
}

func pollsOf(rule string) func(*ByElection, Facts) []string {
	return func(b *ByElection, _ Facts) []string {
		return everyPoll(b, func(p *DistrictPoll) []string { return faultsOf(b.Blocked(p), rule) })
	}
}

func districtCandidatesOfAge(b *ByElection, _ Facts) []string {
	var out []string
	for i := range b.Candidates {
		c := &b.Candidates[i]
		birth := string(c.Birth)
		if id, err := hanzi.ParseID(c.IDNumber); err == nil && c.IDNumber != "" {
			birth = id.Birth
		}
		if age, known := hanzi.Age(birth, string(b.Day)); known && age < 18 {
			out = append(out, fmt.Sprintf("候选人%s选举日只有%d周岁，未满18周岁没有被选举权：请核对出生年月", c.Name, age))
		}
	}
	return out
}

// reviewedBeforeFile: the credentials of who was elected are reviewed and confirmed before the file and the certificate.
func reviewedBeforeFile(b *ByElection, _ Facts) []string {
	filed, reviewed := b.stage(StageFile), b.stage(StageCredentials)
	if filed == nil || filed.Done == "" || reviewed != nil && reviewed.Done != "" && reviewed.Done <= filed.Done {
		return nil
	}
	return says("已经建档发证，没有在此之前的资格审查日期：当选代表要经代表资格审查，由主席团确认，请核对“资格审查”的实际日期")
}

func (b *ByElection) vacancies(f Facts) []*Vacancy {
	return pointing[Vacancy](f, "vacancy", "byelection", b.ID)
}

func vacancyOfRecall(b *ByElection, f Facts) []string {
	if b.Kind != DirectRecalled {
		return nil
	}
	for _, v := range b.vacancies(f) {
		if v.Reason != StateRecalled {
			return says("类型是“罢免后补选”，缺额的原因是“%s”：请核对类型或者缺额原因", v.Reason)
		}
	}
	return nil
}

func candidatesLeaveCommittee(b *ByElection, _ Facts) []string {
	var out []string
	for _, p := range b.Committee {
		candidate := slices.ContainsFunc(b.Candidates, func(c DistrictCandidate) bool { return c.Name != "" && c.Name == hanzi.CleanName(p.Called()) })
		if candidate && p.Status != memberResigned {
			out = append(out, p.Called()+"是候选人，应当辞去选举委员会（领导小组）的职务：辞去后请把身份改为“已辞去”")
		}
	}
	return out
}

// stagesInTime holds stages against their limits: those of a general election, or those of a by-election.
func stagesInTime(general bool, steps ...string) func(*ByElection, Facts) []string {
	return func(b *ByElection, f Facts) []string {
		if b.general() != general {
			return nil
		}
		var out []string
		for _, step := range steps {
			s, latest := b.stage(step), b.latest(step, f.In)
			if s == nil || latest == "" {
				continue
			}
			if day := cmp.Or(s.Done, s.Planned); day > latest {
				days, _ := b.limit(step, f.In)
				out = append(out, fmt.Sprintf("%s是%s，应在选举日%d天以前，最迟%s：请核对日期，来不及的推迟选举日", step, date(day), days, date(latest)))
			}
		}
		return out
	}
}

// metBeforeTheDay: introducing candidates stops on the day of the election (选举法34).
func metBeforeTheDay(b *ByElection, f Facts) []string {
	s, latest := b.stage(StageMeet), b.latest(StageMeet, f.In)
	if s == nil || latest == "" || cmp.Or(s.Done, s.Planned) <= latest {
		return nil
	}
	return says("候选人与选民见面是%s，选举日必须停止介绍候选人：请核对日期", date(cmp.Or(s.Done, s.Planned)))
}

// recommendedByEnough: ten voters recommend jointly, and nobody recommends more than the district has seats.
func recommendedByEnough(b *ByElection, f Facts) []string {
	least := int64(f.In.Int(KeyVoterNominators))
	type by struct {
		district int64
		who      string
	}
	var out []string
	count := map[by]int64{}
	for i := range b.Candidates {
		c := &b.Candidates[i]
		if c.RecommendedBy == ByVoters && c.Number.Given && c.Number.V < least {
			out = append(out, fmt.Sprintf("候选人%s由选民%d人联名推荐，不足%d人：请核对推荐人数", c.Name, c.Number.V, least))
		}
		seats := b.seats(c.District.ID, f)
		if at := (by{c.District.ID, c.Recommender}); c.Recommender != "" && seats > 0 {
			if count[at]++; count[at] == seats+1 {
				out = append(out, fmt.Sprintf("%s推荐的候选人超过%s的应选名额%d名：请核对", c.Recommender, c.District.Name, seats))
			}
		}
	}
	return out
}

// seats is the number of deputies that a district elects: as its first vote says, else as the district does; 0 when neither does.
func (b *ByElection) seats(district int64, f Facts) int64 {
	for i := range b.Polls {
		if p := &b.Polls[i]; p.District.ID == district && roundOf(p.Round) == RoundFirst && p.Seats.Given {
			return p.Seats.V
		}
	}
	if c := one[Constituency](f, "constituency", district); c != nil && b.general() {
		return c.Seats.V
	}
	return 0
}

// proxies: in writing, with the consent of the committee, at most three for one holder.
func proxies(b *ByElection, f Facts) []string {
	most := int64(f.In.Int(KeyProxiesMost))
	return everyPoll(b, func(p *DistrictPoll) []string {
		switch {
		case p.Proxies.V > p.TookPart.V && p.TookPart.Given:
			return says("委托投票%d人，多于投票人数%d人：请核对", p.Proxies.V, p.TookPart.V)
		case p.Proxies.V > 0 && p.Holders.Given && p.Proxies.V > most*p.Holders.V:
			return says("%d人受托投票%d票，每人接受委托不得超过%d人：请核对受托人数", p.Holders.V, p.Proxies.V, most)
		case p.Proxies.V > 0 && p.Consented.Given && !p.Consented.V:
			return says("委托投票要有书面委托，并经选举委员会同意：请核对委托手续")
		}
		return nil
	})
}

// runOffByRank: the candidates of a run-off are those with the most votes among who was not elected.
func runOffByRank(b *ByElection, _ Facts) []string {
	return everyPoll(b, func(p *DistrictPoll) []string {
		first := b.firstOf(p)
		if p.Round != RoundRunOff || first == nil {
			return nil
		}
		votes, result := b.VotesOf(first), b.Result(first)
		again := b.VotesOf(p)
		in := func(v *DistrictVote) bool {
			return slices.ContainsFunc(again, func(a *DistrictVote) bool { return a.Name == v.Name && !a.WriteIn.V })
		}
		for i, left := range votes {
			if in(left) || left.WriteIn.V || result.Of(i) == OutcomeElected {
				continue
			}
			for _, taken := range votes {
				if in(taken) && taken.For.V < left.For.V {
					return says("%s上次得%d票，多于%s的%d票，没有列为候选人：另行选举按上次得票多少确定候选人，请核对", left.Name, left.For.V, taken.Name, taken.For.V)
				}
			}
		}
		return nil
	})
}

// firstOf is the first vote of the district of another vote, nil when it is not on record.
func (b *ByElection) firstOf(p *DistrictPoll) *DistrictPoll {
	for i := range b.Polls {
		if o := &b.Polls[i]; o.District.ID == p.District.ID && roundOf(o.Round) == RoundFirst {
			return o
		}
	}
	return nil
}

// originalDistrict: the district that lost its deputy fills the seat.
func originalDistrict(b *ByElection, f Facts) []string {
	var out []string
	for _, v := range b.vacancies(f) {
		at := func(p DistrictPoll) bool { return p.District.ID == v.Constituency.ID }
		if len(b.Polls) > 0 && v.Constituency.ID != 0 && !slices.ContainsFunc(b.Polls, at) {
			out = append(out, fmt.Sprintf("缺额在%s，投票里没有这个选区：补选由原选区选民进行，请核对选区", v.Constituency.Name))
		}
	}
	return out
}

// conductedAsRuled compares who conducts a by-election with what the province says.
func conductedAsRuled(b *ByElection, f Facts) []string {
	ruled := f.In.Text(KeyConductor)
	if b.general() || ruled == "" || b.Conductor == "" || b.Conductor == ruled {
		return nil
	}
	return says("补选主持机构填的是“%s”，本省规定是“%s”：请核对", b.Conductor, ruled)
}

func boothsThere(b *ByElection, _ Facts) []string {
	return everyPoll(b, func(p *DistrictPoll) []string {
		if !p.Booth.Given || p.Booth.V {
			return nil
		}
		return says("没有设秘密写票处：选举一律无记名投票，应当设秘密写票处，请核对")
	})
}

func boxesWatched(b *ByElection, f Facts) []string {
	least := int64(f.In.Int(KeyBoxScrutineers))
	return everyPoll(b, func(p *DistrictPoll) []string {
		if least == 0 || !p.BoxWatchers.Given || p.BoxWatchers.V >= least*p.Boxes.V {
			return nil
		}
		return says("流动票箱%d个，监票人%d人，每个票箱不少于%d人：请核对", p.Boxes.V, p.BoxWatchers.V, least)
	})
}

// registrationAddsUp: nobody under 18 and nobody without the right to vote is registered.
func registrationAddsUp(b *ByElection, _ Facts) []string {
	var out []string
	for i := range b.Registrations {
		r := &b.Registrations[i]
		name := r.District.Name
		off := r.Deprived.V + r.Suspended.V + r.Ill.V + r.CountyOnly.V
		switch {
		case r.Adults.Given && r.Population.Given && r.Adults.V > r.Population.V:
			out = append(out, fmt.Sprintf("%s18周岁以上%d人，多于总人口%d人：请核对", name, r.Adults.V, r.Population.V))
		case r.Adults.Given && r.Registered.Given && r.Registered.V > r.Adults.V:
			out = append(out, fmt.Sprintf("%s登记选民%d人，多于18周岁以上%d人：请核对", name, r.Registered.V, r.Adults.V))
		case r.Adults.Given && r.Registered.Given && r.Registered.V+off > r.Adults.V:
			out = append(out, fmt.Sprintf("%s登记选民%d人，加上不列入、不登记的%d人，多于18周岁以上%d人：请核对选民名单", name, r.Registered.V, off, r.Adults.V))
		case r.Cards.Given && r.Registered.Given && r.Cards.V > r.Registered.V:
			out = append(out, fmt.Sprintf("%s发放选民证%d份，多于登记选民%d人：请核对", name, r.Cards.V, r.Registered.V))
		}
	}
	return out
}
