package office

import (
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// The posts (职务) that a township congress fills by election (组织法18, 26; DOMAIN.md §3.8). 镇 stands for 乡 and 民族乡 too:
// PostWord prints a post as the office calls it.
const (
	PostChair       = "人大主席"
	PostViceChair   = "人大副主席"
	PostHead        = "镇长"
	PostDeputyHead  = "副镇长"
	PostPresidium   = "主席团成员"
	PostCredentials = "代表资格审查委员会成员"
)

// leaderPosts are the four posts of 组织法26: nomination, margin, recall and resignation are ruled for these.
var leaderPosts = []string{PostChair, PostViceChair, PostHead, PostDeputyHead}

// The kinds of election (选举类型). A second vote among those who tied, one for seats that stayed open and one after an
// invalid election are three different things.
const (
	KindGeneral  = "换届选举"
	KindBy       = "补选"
	KindTieVote  = "再次投票"
	KindRunOff   = "另行选举"
	KindRepeated = "重新选举"
)

// The ways a candidate of a session is nominated (提名方式, 组织法26).
const (
	ByPresidium = "主席团"
	ByDeputies  = "代表10人以上联名"
)

// What became of a person who was nominated (列入情况).
const (
	OnBallot   = "正式候选人"
	NotChosen  = "预选未列入"
	NotWilling = "不接受提名"
)

// Election is the election of one post at a session (选举, DOMAIN.md §3.8): one ballot, its candidates and its count.
type Election struct {
	record.Base
	Session record.Ref
	Meeting record.Ref
	Day     record.Date
	Post    string
	Kind    string
	Earlier record.Ref // the election that tied, left seats open or was invalid

	Seats      record.Opt[int64] // S
	Margin     record.Opt[int64] // how many more candidates than seats the 选举办法 asks for
	Method     string
	Primary    record.Date
	Candidates []ElectionCandidate
	Tellers    []record.Person

	Deputies record.Opt[int64] // N on the day, frozen: the result follows from this record alone
	Present  record.Opt[int64] // A
	Issued   record.Opt[int64] // I
	Returned record.Opt[int64] // R
	Valid    record.Opt[int64] // U
	Void     record.Opt[int64] // X
	WriteIns []WriteIn

	Reason       string // why the result is issued although the counts do not agree
	Announcer    string
	Announced    record.Date
	Announcement string
}

// ElectionCandidate is a person who was nominated (候选人), with what the count gave.
type ElectionCandidate struct {
	record.Row
	Name        string
	Deputy      record.Ref
	Sex         string
	Ethnic      string
	Birth       record.Month
	Post        string
	Resume      string
	NominatedBy string
	Source      string            // 提名来源, for the office only
	Nominators  string            // names of the joint nominators
	Joint       record.Opt[int64] // their number
	Met         record.Opt[bool]
	Primary     record.Opt[int64]
	Standing    string
	Order       record.Opt[int64] // 笔画序
	For         record.Opt[int64]
	Against     record.Opt[int64]
	Abstain     record.Opt[int64]
	Outcome     string
	Certificate string
	Sworn       record.Date
}

// WriteIn is a person whom voters wrote in (另选人).
type WriteIn struct {
	record.Row
	Name    string
	Deputy  record.Ref
	Quality string // 资格: 代表, 选民
	Votes   record.Opt[int64]
	Outcome string
	Sworn   record.Date
}

// The states of an election, from first to last.
const (
	ElectionPlanned   record.State = "筹备"
	ElectionNominated record.State = "已提名"
	ElectionVoted     record.State = "已投票"
	ElectionCheck     record.State = "票数待核对"
	ElectionInvalid   record.State = OutcomeInvalid
	ElectionAgain     record.State = OutcomeAgain
	ElectionElse      record.State = OutcomeElse
	ElectionDecided   record.State = OutcomeElected
	ElectionAnnounced record.State = "已公布"
)

// Elections is the register of elections at sessions.
var Elections = record.NewRegister("election", "选举", electionFields()...).
	Titled((*Election).title).Dated("day").
	OrderedBy(record.Sort{Key: "day", Desc: true}).
	States((*Election).state, ElectionPlanned, ElectionNominated, ElectionVoted, ElectionCheck, ElectionInvalid, ElectionAgain, ElectionElse,
		ElectionDecided, ElectionAnnounced).
	Prepared(prepareElection).Present((*Election).present).Rules(electionRules()...)

func (e *Election) title() string {
	kind := ""
	if e.Kind != "" {
		kind = "（" + e.Kind + "）"
	}
	return e.Session.Name + "选举" + e.Post + kind
}

// state tells how far the election is. A result that may not be issued is none.
func (e *Election) state(record.Settings) record.State {
	switch {
	case !e.begun() && e.Announced != "":
		return ElectionAnnounced // an old election of which the counts are lost
	case !e.begun() && len(e.Candidates) == 0:
		return ElectionPlanned
	case !e.begun():
		return ElectionNominated
	case e.anyVotes() && !e.MayIssue():
		return ElectionCheck
	case e.outcome() == "":
		return ElectionVoted
	case e.Announced != "":
		return ElectionAnnounced
	}
	return record.State(e.outcome())
}

func (e *Election) present(in record.Settings) string {
	switch e.state(in) {
	case ElectionPlanned:
		return groupElection
	case ElectionNominated, ElectionVoted, ElectionCheck:
		return groupCount
	}
	return groupIssue
}

// prepareElection puts in what follows: names, the order of the ballot, the one seat of chair and head, the results.
func prepareElection(e *Election, in record.Settings) {
	if !e.Seats.Given && (e.Post == PostChair || e.Post == PostHead) {
		e.Seats = record.Some[int64](1)
	}
	for i := range e.Candidates {
		c := &e.Candidates[i]
		c.Name = hanzi.CleanName(c.Name)
		if c.Name == "" {
			c.Name = c.Deputy.Name
		}
		if c.Nominators != "" && !c.Joint.Given {
			c.Joint = record.Some(int64(len(namesIn(c.Nominators))))
		}
	}
	for i := range e.WriteIns {
		w := &e.WriteIns[i]
		w.Name = hanzi.CleanName(w.Name)
		if w.Name == "" {
			w.Name = w.Deputy.Name
		}
		if w.Deputy.ID != 0 {
			w.Quality = qualityDeputy
		}
	}
	for i, at := range e.BallotOrder(in) {
		e.Candidates[at].Order = record.Some(int64(i + 1))
	}
	e.putOutcomes()
}

// The qualities of a person written in (资格).
const (
	qualityDeputy = "代表"
	qualityVoter  = "选民"
)

// BallotOrder lists the places of the candidates in the order in which the ballot prints them: by the strokes of their
// names, after a primary by its votes (C16). Those who are not on the ballot are left out.
func (e *Election) BallotOrder(in record.Settings) []int {
	var order []int
	for i := range e.Candidates {
		if e.Candidates[i].onBallot() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := &e.Candidates[x], &e.Candidates[y]
		if e.Primary != "" && a.Primary.V != b.Primary.V {
			return int(b.Primary.V - a.Primary.V)
		}
		return hanzi.Compare(a.Name, b.Name, NameOrder(in))
	})
	return order
}

// onBallot tells whether the person is on the ballot, as everybody is of whom nothing else is said.
func (c *ElectionCandidate) onBallot() bool { return c.Standing == "" || c.Standing == OnBallot }

// namesIn takes a list of names apart that somebody wrote with 、, ，, spaces or on lines.
func namesIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;\n\t 　", r) })
}

// PostWord prints a post as the office calls it: 镇长 is 乡长 in a 乡.
func PostWord(post string, in record.Settings) string {
	return strings.Replace(post, "镇", TownWord(in), 1)
}
