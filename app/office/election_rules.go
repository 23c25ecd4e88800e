package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// electionRules are the rules of DOMAIN.md §2.C that one election can be held against.
func electionRules() []record.Rule {
	return []record.Rule{
		record.Hold("A05", "选举法4；宪法34", record.Certain, candidatesOfAge).At("candidates"),
		record.Hold("B10", "组织法18", record.Certain, chairsHoldNoOffice).At("candidates"),
		record.Hold("B11", "组织法18", record.Certain, seatsOfPost).At("seats"),
		record.Hold("C01", "组织法26", record.Certain, nominatedByEnough).At("candidates"),
		record.Hold("C02", "组织法27", record.Certain, marginOf("C02")).At("candidates", "nominees"),
		record.Hold("C03", "组织法27", record.Certain, marginOf("C03")).At("candidates", "nominees"),
		record.Hold("C03", "组织法27", record.Certain, marginOfRules).At("candidates", "margin"),
		record.Hold("C04", "组织法27", record.Certain, primaryHeld).At("primary"),
		record.Hold("C05", "组织法30", record.Certain, marginOf("C05")).At("candidates", "nominees"),
		record.Hold("C06", "组织法28", record.Certain, secretBallot).At("method"),
		record.Hold("C07", "代表法17", record.Certain, countOf("C07")).At("write_ins"),
		record.Hold("C08", "组织法18、28", record.Certain, eligible).At("candidates", "write_ins"),
		record.Hold("C09", "渝24、京25；各地选举办法", record.Certain, countOf("C09")).At("issued", "returned"),
		record.Hold("C10", "渝24、京25；各地选举办法", record.Certain, countOf("C10")).At("valid"),
		record.Hold("C11", "", record.Certain, countOf("C11")).At("candidates"),
		record.Hold("C12", "组织法25、29", record.Certain, countOf("C12")).At("present"),
		record.Hold("C12", "组织法25、29", record.Certain, allDeputies).At("deputies"),
		record.Hold("C13", "组织法29", record.Certain, marginOf("C13")).At("candidates", "nominees"),
		record.Hold("C13", "组织法29", record.Certain, tiesVotedAgain).At("candidates"),
		record.Hold("C14", "组织法29", record.Certain, marginOf("C14")).At("candidates", "nominees"),
		record.Hold("C14", "组织法29", record.Certain, openSeatsFilled).At("seats"),
		record.Hold("C15", "选举法43；选举办法", record.Verify, tellersStandApart).At("tellers"),
		record.Hold("C16", "姓名笔画", record.Verify, namesInOrder).At("candidates"),
		record.Hold("C17", "宪法27；宣誓决定一、八", record.Verify, winnersSwear).At("candidates"),
		record.Hold("C20", "组织法70", record.Certain, headOfMinority).At("candidates"),
		record.Hold("", "", record.Certain, issuedWithReason).At("announced", "issue_reason"),
	}
}

// countOf warns of what the count cannot be, by one rule. Numbers that are still missing are no breach.
func countOf(rule string) func(*Election, Facts) []string {
	return func(e *Election, _ Facts) []string { return faultsOf(e.Ballot().Faults(), rule) }
}

func marginOf(rule string) func(*Election, Facts) []string {
	return func(e *Election, _ Facts) []string { return faultsOf(e.marginFaults(), rule) }
}

func faultsOf(faults []BallotFault, rule string) []string {
	var out []string
	for _, f := range faults {
		if f.Rule == rule {
			out = append(out, f.Text)
		}
	}
	return out
}

func candidatesOfAge(e *Election, f Facts) []string {
	var out []string
	for i := range e.Candidates {
		c := &e.Candidates[i]
		age, known := hanzi.Age(string(c.Birth), string(e.Day))
		if d := deputyOf(f, c.Deputy); d != nil && !known {
			age, known = d.Age(e.Day)
		}
		if known && age < 18 {
			out = append(out, fmt.Sprintf("候选人%s选举日只有%d周岁，未满18周岁没有被选举权：请核对出生年月和选举日期", c.Name, age))
		}
	}
	return out
}

// deputyOf reads the deputy that a reference names, nil when it names none.
func deputyOf(f Facts, ref record.Ref) *Deputy {
	if ref.ID == 0 {
		return nil
	}
	return f.Deputy(ref.ID)
}

// chairsHoldNoOffice: the chair and vice-chairs hold no office of an executive, judicial or procuratorial organ.
func chairsHoldNoOffice(e *Election, f Facts) []string {
	if e.Post != PostChair && e.Post != PostViceChair {
		return nil
	}
	var out []string
	for i := range e.Candidates {
		c := &e.Candidates[i]
		post := c.Post
		if d := deputyOf(f, c.Deputy); d != nil && post == "" {
			profile, _ := d.ProfileOn(LevelTown, e.Day, f.Term)
			post = profile.Post
		}
		if c.onBallot() && executive(post) {
			out = append(out, fmt.Sprintf("%s现任“%s”，人大主席、副主席不得担任国家行政机关的职务：当选后请先辞去行政职务", c.Name, post))
		}
	}
	return out
}

// executive tells whether a post is one of the government (B10).
func executive(post string) bool {
	return strings.Contains(post, "镇长") || strings.Contains(post, "乡长") || strings.Contains(post, "政府")
}

func seatsOfPost(e *Election, _ Facts) []string {
	switch {
	case (e.Post == PostChair || e.Post == PostHead) && e.Seats.V > 1:
		return says("%s只有1名，应选名额填的是%d：请核对", e.Post, e.Seats.V)
	case e.Post == PostViceChair && e.Seats.V > 2:
		return says("人大副主席是1至2名，应选名额填的是%d：请核对", e.Seats.V)
	}
	return nil
}

// nominatedByEnough: ten deputies or the presidium nominate, neither more than there are seats.
func nominatedByEnough(e *Election, f Facts) []string {
	if !slices.Contains(leaderPosts, e.Post) {
		return nil
	}
	var out []string
	least, presidium, by := int64(f.In.Int(KeyNominators)), int64(0), map[string]int64{}
	for i := range e.Candidates {
		c := &e.Candidates[i]
		switch c.NominatedBy {
		case ByPresidium:
			presidium++
		case ByDeputies:
			if c.Joint.Given && c.Joint.V < least {
				out = append(out, fmt.Sprintf("%s由代表%d人联名提名，不足%d人：请核对联名代表", c.Name, c.Joint.V, least))
			}
			for _, name := range namesIn(c.Nominators) {
				by[hanzi.CleanName(name)]++
			}
		}
	}
	if e.Seats.V < 1 {
		return out
	}
	if presidium > e.Seats.V {
		out = append(out, fmt.Sprintf("主席团提名%d人，超过应选名额%d名：请核对提名方式", presidium, e.Seats.V))
	}
	for name, n := range by {
		if n > e.Seats.V {
			out = append(out, fmt.Sprintf("代表%s联名提了%d人，超过应选名额%d名：请核对联名代表", name, n, e.Seats.V))
		}
	}
	slices.Sort(out)
	return out
}

// marginOfRules holds the candidates against the exact margin that the congress's own rules of election set.
func marginOfRules(e *Election, _ Facts) []string {
	if !e.Margin.Given || e.Nominees() == 0 || !e.Seats.Given || e.Nominees()-e.Seats.V == e.Margin.V {
		return nil
	}
	return says("选举办法规定差额%d名，现有候选人%d名、应选%d名：请核对候选人", e.Margin.V, e.Nominees(), e.Seats.V)
}

// primaryHeld: more nominees than the margin allows go through a primary.
func primaryHeld(e *Election, _ Facts) []string {
	_, most, rule := CandidateBounds(e.Post, e.Kind, e.Seats.V)
	if e.Margin.Given {
		most = e.Seats.V + e.Margin.V
	}
	n := int64(0)
	for i := range e.Candidates {
		if e.Candidates[i].Standing != NotWilling {
			n++
		}
	}
	if rule == "" || most == 0 || n <= most || e.Primary != "" {
		return nil
	}
	return says("提名%d人，超过规定的%d人，没有预选：请登记预选日期和预选得票，落选的列入情况填“预选未列入”", n, most)
}

func secretBallot(e *Election, _ Facts) []string {
	if !slices.Contains(leaderPosts, e.Post) || e.Method == "" || e.Method == methodSecret {
		return nil
	}
	return says("选举%s的投票方式是“%s”，应当采用无记名投票：请核对", e.Post, e.Method)
}

// eligible: chair and vice-chairs are elected from the deputies, a head of government from all voters.
func eligible(e *Election, _ Facts) []string {
	if e.Post != PostChair && e.Post != PostViceChair {
		return nil
	}
	var out []string
	for i := range e.Candidates {
		if c := &e.Candidates[i]; c.onBallot() && c.Deputy.ID == 0 {
			out = append(out, fmt.Sprintf("%s的候选人%s没有对应的代表，主席、副主席从代表中选出：请选上代表，不是代表的不能列为候选人", e.Post, c.Name))
		}
	}
	for i := range e.WriteIns {
		if w := &e.WriteIns[i]; w.Deputy.ID == 0 {
			out = append(out, fmt.Sprintf("另选人%s没有对应的代表，主席、副主席从代表中选出：请核对，不是代表的不能当选", w.Name))
		}
	}
	return out
}

// allDeputies: N is that of the day of the election.
func allDeputies(e *Election, f Facts) []string {
	if !e.Deputies.Given || e.Day == "" || e.Day > f.In.Today {
		return nil
	}
	if n := int64(f.InOffice(e.Day)); n != e.Deputies.V {
		return says("全体代表数填的是%d，选举当日的实有代表是%d人：请核对，过半数按全体代表计算", e.Deputies.V, n)
	}
	return nil
}

// tellersStandApart: who is a candidate neither watches nor counts the vote. Near relatives cannot be told from records.
func tellersStandApart(e *Election, _ Facts) []string { return e.CandidatesAmong(e.Tellers) }

// CandidatesAmong names the candidates who are among those that watch or count the vote, a sentence for each (C15). Near relatives
// of candidates are not on record.
func (e *Election) CandidatesAmong(tellers []record.Person) []string {
	var out []string
	for _, p := range tellers {
		for i := range e.Candidates {
			c := &e.Candidates[i]
			if p.Who.ID != 0 && p.Who.ID == c.Deputy.ID || p.Who.ID == 0 && p.Name != "" && hanzi.CleanName(p.Name) == c.Name {
				out = append(out, fmt.Sprintf("%s是候选人，不能担任%s：请换人", c.Name, p.Status))
			}
		}
	}
	return out
}

func namesInOrder(e *Election, _ Facts) []string {
	var out []string
	for i := range e.Candidates {
		if unknown := hanzi.Unknown(e.Candidates[i].Name); len(unknown) > 0 {
			out = append(out, fmt.Sprintf("笔画表里没有候选人%s的“%s”字，选票上会排在最后：请核对笔画序", e.Candidates[i].Name, string(unknown)))
		}
	}
	return out
}

// headOfMinority: the head of a 民族乡 is a citizen of the minority that formed it.
func headOfMinority(e *Election, f Facts) []string {
	if e.Post != PostHead || f.In.Text(KeyTownKind) != "民族乡" {
		return nil
	}
	founders := f.In.List(KeyTownEthnic)
	var out []string
	for i := range e.Candidates {
		c := &e.Candidates[i]
		ethnic := c.Ethnic
		if d := deputyOf(f, c.Deputy); d != nil && ethnic == "" {
			ethnic = d.Ethnic
		}
		wrong := ethnic == "汉" || len(founders) > 0 && !slices.ContainsFunc(founders, func(e string) bool { return strings.TrimSuffix(e, "族") == ethnic })
		if c.onBallot() && ethnic != "" && wrong {
			out = append(out, fmt.Sprintf("乡长候选人%s是%s，民族乡的乡长由建立民族乡的少数民族公民担任：请核对民族", c.Name, hanzi.EthnicName(ethnic)))
		}
	}
	return out
}

func issuedWithReason(e *Election, _ Facts) []string {
	if e.Announced == "" || e.MayIssue() {
		return nil
	}
	return says("已填公布日期，票数还核对不上，结果不能公布：请改正票数，确实如此的写明“照发理由”")
}
