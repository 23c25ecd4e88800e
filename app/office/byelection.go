package office

import (
	"cmp"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The kinds of direct elections of deputies (DOMAIN.md §3.20).
const (
	DirectGeneral  = "换届"
	DirectBy       = "补选"
	DirectRecalled = "罢免后补选"
)

// The rounds of a direct vote (轮次): a run-off for seats that stayed open, and a new vote after an invalid one or among those
// who tied, are three things.
const (
	RoundFirst    = "第一次投票"
	RoundRunOff   = "另行选举"
	RoundTie      = "再次投票"
	RoundRepeated = "重新投票"
)

// The ways a candidate of a direct election is recommended (推荐方式, 选举法30).
const (
	ByParty        = "政党"
	ByOrganisation = "人民团体"
	ByVoters       = "选民10人以上联名"
)

// How far a candidate of a direct election got (初步/正式).
const (
	CandidateInitial = "初步候选人"
	CandidateFormal  = "正式候选人"
)

// ByElection is a general or by-election of deputies by the voters (换届补选, DOMAIN.md §3.20), from the report to the county
// to the new deputies' files.
type ByElection struct {
	record.Base
	Kind         string
	Name         string
	Level        string
	Day          record.Date // 选举日
	Former       []record.Ref
	Approved     record.Date
	ApprovalDoc  string
	Conductor    string
	Committee    []record.Person
	CommitteeDoc string
	Funds        record.Opt[int64]

	Stages        []ElectionStage
	Registrations []VoterRegistration
	Candidates    []DistrictCandidate
	Polls         []DistrictPoll
	Votes         []DistrictVote
	Elected       []ElectedDeputy
}

// VoterRegistration is the registration of voters of one district (选民登记).
type VoterRegistration struct {
	record.Row
	District   record.Ref
	Population record.Opt[int64]
	Adults     record.Opt[int64] // 18 and older
	Registered record.Opt[int64]
	New        record.Opt[int64]
	Restored   record.Opt[int64]
	MovedOut   record.Opt[int64]
	MovedIn    record.Opt[int64]
	Died       record.Opt[int64]
	Deprived   record.Opt[int64]
	Suspended  record.Opt[int64]
	Ill        record.Opt[int64]
	CountyOnly record.Opt[int64] // staff of units not led by county or lower, who may vote at county level only (直选规定四)
	InCustody  record.Opt[int64] // in custody or serving a sentence, and allowed to vote (直选规定五)
	Cards      record.Opt[int64]
	Remark     string
}

// DistrictCandidate is a candidate for deputy in one district (候选人).
type DistrictCandidate struct {
	record.Row
	District      record.Ref
	Name          string
	Sex           string
	Ethnic        string
	Birth         record.Month
	IDNumber      string
	Phone         string
	Party         string
	Education     string
	Post          string
	Category      string
	RecommendedBy string
	Recommender   string
	Number        record.Opt[int64]
	Standing      string
	Examined      string
	Met           record.Opt[bool]
}

// DistrictPoll is one vote in one district (投票): who took part, and the ballot papers.
type DistrictPoll struct {
	record.Row
	District    record.Ref
	Round       string
	Day         record.Date
	Seats       record.Opt[int64]
	Voters      record.Opt[int64] // registered voters of the district
	TookPart    record.Opt[int64] // voters who took part, those by proxy and at mobile boxes among them
	Proxies     record.Opt[int64]
	Holders     record.Opt[int64] // people who held proxies
	Consented   record.Opt[bool]
	Boxes       record.Opt[int64] // mobile ballot boxes
	BoxWatchers record.Opt[int64]
	Booth       record.Opt[bool]
	Issued      record.Opt[int64]
	Returned    record.Opt[int64]
	Valid       record.Opt[int64]
	Void        record.Opt[int64]
	Outcome     string
	Reason      string // why the result is issued although the counts do not agree
	Remark      string
}

// DistrictVote is what a candidate or a person written in got in one vote (得票).
type DistrictVote struct {
	record.Row
	District record.Ref
	Round    string
	Name     string
	WriteIn  record.Opt[bool]
	For      record.Opt[int64]
	Against  record.Opt[int64]
	Abstain  record.Opt[int64]
	Outcome  string
}

// ElectedDeputy is a person whom a district elected (当选人), with the file of the deputy once it is made.
type ElectedDeputy struct {
	record.Row
	District record.Ref
	Name     string
	Deputy   record.Ref
	Round    string
	Day      record.Date
	Votes    record.Opt[int64]
	TookPart record.Opt[int64]
	Voters   record.Opt[int64]
}

// ByElections is the register of general and by-elections of deputies.
var ByElections = record.NewRegister("byelection", "换届补选", byElectionFields()...).
	Find("name").Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true}, record.Sort{Key: "id", Desc: true}).
	States((*ByElection).state, byElectionStates()...).Prepared(prepareByElection).Present((*ByElection).present).Rules(byElectionRules()...)

// general tells a general election from a by-election.
func (b *ByElection) general() bool { return b.Kind == DirectGeneral }

// prepareByElection puts in what follows: the level, who conducts it in this province, the planned and the last days of the
// stages, the rounds and days of the votes, and what the counts come to.
func prepareByElection(b *ByElection, in record.Settings) {
	b.Level = cmp.Or(b.Level, LevelTown)
	if b.Conductor == "" && !b.general() {
		b.Conductor = in.Text(KeyConductor)
	}
	if b.Name == "" {
		b.Name = b.usualName()
	}
	b.dateStages(in)
	for i := range b.Candidates {
		b.Candidates[i].Name = hanzi.CleanName(b.Candidates[i].Name)
	}
	for i := range b.Polls {
		p := &b.Polls[i]
		p.Round = cmp.Or(p.Round, RoundFirst)
		if p.Round == RoundFirst {
			p.Day = cmp.Or(p.Day, b.Day)
		}
	}
	for i := range b.Votes {
		v := &b.Votes[i]
		v.Name, v.Round = hanzi.CleanName(v.Name), cmp.Or(v.Round, RoundFirst)
	}
	b.putOutcomes()
	b.putElected()
}

// usualName calls the election as the office would: 第3选区补选（张三）.
func (b *ByElection) usualName() string {
	name := b.Kind
	if b.general() {
		return b.Term.Name + "换届选举"
	}
	if len(b.Polls) > 0 {
		name = b.Polls[0].District.Name + name
	}
	if len(b.Former) > 0 && b.Former[0].Name != "" {
		name += "（原代表" + b.Former[0].Name + "）"
	}
	return name
}

// putElected keeps a row for everybody whom a counted vote elected. A row without a deputy's file goes when a corrected
// count no longer elects that person; what an old ledger says of a district without counts stays.
func (b *ByElection) putElected() {
	winners, counted := b.winners()
	b.Elected = slices.DeleteFunc(b.Elected, func(e ElectedDeputy) bool {
		won := slices.ContainsFunc(winners, func(w ElectedDeputy) bool { return w.sameAs(&e) })
		return !won && e.Deputy.ID == 0 && counted[e.District.ID] && e.Votes.Given
	})
	for _, w := range winners {
		at := slices.IndexFunc(b.Elected, func(e ElectedDeputy) bool { return w.sameAs(&e) })
		if at < 0 {
			b.Elected = append(b.Elected, w)
			continue
		}
		w.Row, w.Deputy = b.Elected[at].Row, b.Elected[at].Deputy
		b.Elected[at] = w
	}
}

func (e *ElectedDeputy) sameAs(o *ElectedDeputy) bool {
	return e.Name == o.Name && e.District.ID == o.District.ID
}
