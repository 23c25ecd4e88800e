package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// Ballot is one counted secret ballot (选票统计): an election at a session, a direct election in a district, or the choice
// of m livelihood projects out of n (票决, DOMAIN.md §5.6 D36), whose arithmetic is the same. It holds numbers only: how one
// person voted is stored nowhere.
type Ballot struct {
	Seats    record.Opt[int64] // S 应选名额
	Whole    record.Opt[int64] // whose majority decides: all deputies (N); in a direct election the voters who took part
	Present  record.Opt[int64] // A: who could be given a ballot
	Issued   record.Opt[int64] // I
	Returned record.Opt[int64] // R
	Valid    record.Opt[int64] // U
	Void     record.Opt[int64] // X
	Entries  []BallotEntry
	Need     BallotNeed
	// ThreeWay says that votes in favour, against and abstentions are counted for every entry, and that only who votes
	// against may write in another name (组织法28; 代表法17). 选举法41 does not tie write-ins to votes against, and counts of
	// direct elections often give the votes in favour only.
	ThreeWay bool
	// WholeCalled is what the whole is called in words to the clerk, 全体人数 when empty.
	WholeCalled string
}

// BallotNeed says how many votes elect.
type BallotNeed int

// What elects: more than half of the whole (2·V > N; 组织法25, 选举法45); in a run-off of a direct election the most votes, at
// least a third of the ballots (3·V ≥ R, 选举法45); among those who tied, the most votes (组织法29, 选举法45).
const (
	NeedHalf BallotNeed = iota
	NeedThird
	NeedMost
)

// BallotEntry is what a candidate, a project or a person written in got. A write-in has votes in favour only.
type BallotEntry struct {
	Name                  string
	For, Against, Abstain record.Opt[int64]
	WriteIn               bool
	Barred                bool // cannot be elected to the post whatever the votes (组织法18, 28)
}

// BallotFault is something in the counts that cannot be, or that is not counted yet. Rule is the rule of DOMAIN.md §2.C
// that is broken, "" where a number is missing; Entry is whose votes it is about, "" for the ballot papers and the whole.
type BallotFault struct {
	Rule  string
	Text  string
	Entry string
}

// BallotResult is what the counts come to. Entries are named by their places.
type BallotResult struct {
	Known   bool  // counted far enough to tell
	Invalid bool  // 选举无效
	Elected []int // the most votes first
	Tied    []int // who tie for the last seats and are voted on again (再次投票)
	Open    int64 // seats that nobody won (另行选举)
}

// The outcomes of an election, of the whole and of each candidate (DOMAIN.md §3.8).
const (
	OutcomeElected = "当选"
	OutcomeNot     = "未当选"
	OutcomeAgain   = "需再次投票"
	OutcomeElse    = "需另行选举"
	OutcomeInvalid = "选举无效"
)

// ElectionOutcomes lists the outcomes.
var ElectionOutcomes = []string{OutcomeElected, OutcomeNot, OutcomeAgain, OutcomeElse, OutcomeInvalid}

// Wins tells whether a number of votes is enough to be elected.
func (b Ballot) Wins(votes int64) bool {
	switch b.Need {
	case NeedThird:
		return votes > 0 && 3*votes >= b.Returned.V
	case NeedMost:
		return votes > 0
	}
	return 2*votes > b.Whole.V
}

// Invalid tells whether more ballots came back than were given out (R > I): then nobody is elected.
func (b Ballot) Invalid() bool {
	return b.Issued.Given && b.Returned.Given && b.Returned.V > b.Issued.V
}

// Result tells who is elected, who ties and how many seats stay open (组织法29; 选举法45).
func (b Ballot) Result() BallotResult {
	if b.Invalid() {
		return BallotResult{Known: true, Invalid: true}
	}
	if !b.counted() {
		return BallotResult{}
	}
	out := BallotResult{Known: true}
	var enough []int
	for i, e := range b.Entries {
		if !e.Barred && b.Wins(e.For.V) {
			enough = append(enough, i)
		}
	}
	votes := func(i int) int64 { return b.Entries[i].For.V }
	slices.SortStableFunc(enough, func(x, y int) int { return int(votes(y) - votes(x)) })
	seats := int(b.Seats.V)
	if len(enough) <= seats {
		out.Elected, out.Open = enough, int64(seats-len(enough))
		return out
	}
	last := votes(enough[seats-1])
	if votes(enough[seats]) < last {
		out.Elected = enough[:seats]
		return out
	}
	for _, i := range enough {
		switch {
		case votes(i) > last:
			out.Elected = append(out.Elected, i)
		case votes(i) == last:
			out.Tied = append(out.Tied, i)
		}
	}
	return out
}

// counted tells whether every number is there that decides who is elected.
func (b Ballot) counted() bool {
	base := b.Whole
	if b.Need == NeedThird {
		base = b.Returned
	}
	if !base.Given || b.Seats.V < 1 || len(b.Entries) == 0 {
		return false
	}
	return !slices.ContainsFunc(b.Entries, func(e BallotEntry) bool { return !e.For.Given })
}

// Majority is the least number of votes that elects (2·V > N, 3·V ≥ R, or a single one among those who tied); 0 while what
// they are counted of is not known.
func (b Ballot) Majority() int64 {
	switch {
	case b.Need == NeedMost:
		return 1
	case b.Need == NeedThird && b.Returned.Given:
		return (b.Returned.V + 2) / 3
	case b.Need == NeedHalf && b.Whole.Given:
		return b.Whole.V/2 + 1
	}
	return 0
}

// Shares prints the share of an entry's votes both ways (得票率, DOMAIN.md §3.8): of the valid ballots and of the whole; "" while
// either is not counted.
func (b Ballot) Shares(entry int) (ofValid, ofWhole string) {
	votes := b.Entries[entry].For
	return shareOf(votes, b.Valid), shareOf(votes, b.Whole)
}

// Of is the outcome for one entry, "" while it is not known.
func (r BallotResult) Of(entry int) string {
	switch {
	case !r.Known:
		return ""
	case r.Invalid:
		return OutcomeInvalid
	case slices.Contains(r.Elected, entry):
		return OutcomeElected
	case slices.Contains(r.Tied, entry):
		return OutcomeAgain
	}
	return OutcomeNot
}

// Outcome is the outcome of the whole, "" while it is not known.
func (r BallotResult) Outcome() string {
	switch {
	case !r.Known:
		return ""
	case r.Invalid:
		return OutcomeInvalid
	case len(r.Tied) > 0:
		return OutcomeAgain
	case r.Open > 0:
		return OutcomeElse
	}
	return OutcomeElected
}

// Faults lists what in the counts cannot be (C07, C09–C11) and what is not counted yet. A result is issued only when there
// is none, or with a reason on record.
func (b Ballot) Faults() []BallotFault {
	out := b.missing()
	for _, check := range []func(Ballot) []BallotFault{Ballot.papers, Ballot.each, Ballot.marks} {
		out = append(out, check(b)...)
	}
	return out
}

func fault(rule, format string, args ...any) BallotFault {
	return BallotFault{Rule: rule, Text: fmt.Sprintf(format, args...)}
}

// of says whose votes a fault is about.
func (f BallotFault) of(entry string) BallotFault {
	f.Entry = entry
	return f
}

func (b Ballot) missing() []BallotFault {
	var names []string
	for _, n := range []struct {
		name string
		v    record.Opt[int64]
	}{{"应选名额", b.Seats}, {cmp.Or(b.WholeCalled, "全体人数"), b.Whole}, {"发出票", b.Issued}, {"收回票", b.Returned}, {"有效票", b.Valid}, {"废票", b.Void}} {
		if !n.v.Given {
			names = append(names, n.name)
		}
	}
	for _, e := range b.Entries {
		if !e.For.Given || b.ThreeWay && !e.WriteIn && (!e.Against.Given || !e.Abstain.Given) {
			names = append(names, e.Name+"的票数")
		}
	}
	var out []BallotFault
	if len(b.Entries) == 0 {
		out = append(out, fault("", "还没有候选人：请先填写候选人"))
	}
	if len(names) > 0 {
		out = append(out, fault("", "还没有填%s：请在计票后补填", strings.Join(names, "、")))
	}
	if b.Seats.Given && b.Seats.V < 1 {
		out = append(out, fault("", "应选名额是%d，应为1名以上：请核对", b.Seats.V))
	}
	return out
}

// papers holds the ballot papers against each other: V of the present, R of the issued, U and X of the returned (选举法44).
func (b Ballot) papers() []BallotFault {
	var out []BallotFault
	for _, n := range []record.Opt[int64]{b.Whole, b.Present, b.Issued, b.Returned, b.Valid, b.Void} {
		if n.V < 0 {
			out = append(out, fault("C11", "票数和人数不能是负数：请核对"))
			break
		}
	}
	if b.Present.Given && b.Whole.Given && b.Present.V > b.Whole.V {
		out = append(out, fault("C12", "实到%d人，多于全体%d人：请核对", b.Present.V, b.Whole.V))
	}
	if b.Issued.Given && b.Present.Given && b.Issued.V > b.Present.V {
		out = append(out, fault("C09", "发出票%d张，多于实到%d人：请核对发票数和签到数", b.Issued.V, b.Present.V))
	}
	if b.Invalid() {
		out = append(out, fault("C09", "收回票%d张，多于发出票%d张，选举无效：请核对，确实如此的要重新投票", b.Returned.V, b.Issued.V))
	}
	if b.Valid.Given && b.Void.Given && b.Returned.Given && b.Valid.V+b.Void.V != b.Returned.V {
		out = append(out, fault("C10", "有效票%d张加废票%d张不等于收回票%d张：请重新清点", b.Valid.V, b.Void.V, b.Returned.V))
	}
	return out
}

// each holds the votes of every entry against the valid ballots: V+ + V- + V0 = U.
func (b Ballot) each() []BallotFault {
	var out []BallotFault
	for _, e := range b.Entries {
		whole := !e.WriteIn && e.For.Given && e.Against.Given && e.Abstain.Given
		sum := e.For.V + e.Against.V + e.Abstain.V
		switch {
		case e.For.V < 0 || e.Against.V < 0 || e.Abstain.V < 0:
			out = append(out, fault("C11", "%s的票数不能是负数：请核对", e.Name).of(e.Name))
		case !b.Valid.Given:
		case whole && sum != b.Valid.V:
			out = append(out, fault("C11", "%s的赞成%d票、反对%d票、弃权%d票合计%d票，不等于有效票%d张：请重新清点",
				e.Name, e.For.V, e.Against.V, e.Abstain.V, sum, b.Valid.V).of(e.Name))
		case !whole && sum > b.Valid.V:
			out = append(out, fault("C11", "%s得%d票，多于有效票%d张：请重新清点", e.Name, sum, b.Valid.V).of(e.Name))
		}
	}
	return out
}

// marks holds the marks of all ballots together against S marks on each, and the names written in against the votes
// against candidates.
func (b Ballot) marks() []BallotFault {
	var chosen, written, against int64
	for _, e := range b.Entries {
		chosen, against = chosen+e.For.V, against+e.Against.V
		if e.WriteIn {
			written += e.For.V
		}
	}
	var out []BallotFault
	if b.Valid.Given && b.Seats.V > 0 && chosen > b.Seats.V*b.Valid.V {
		out = append(out, fault("C11", "各候选人赞成票和另选票合计%d票，多于有效票%d张乘以应选%d名：所选人数多于应选名额的是废票，请重新清点", chosen, b.Valid.V, b.Seats.V))
	}
	if b.ThreeWay && written > against {
		out = append(out, fault("C07", "另选他人%d票，多于反对票%d票：投反对票的才可以另选他人，请重新清点", written, against))
	}
	return out
}
