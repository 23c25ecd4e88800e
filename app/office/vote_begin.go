package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// itemVote is the type of an agenda item (议程) that is voted on.
const itemVote = "表决"

// Open puts into a vote what its meeting says, where nothing is entered yet: the day, the method of the office, the standard
// of that kind of meeting, the whole by the roster of the day (N 全体代表, or the members of the presidium; frozen once the vote is
// saved) and who was there by the attendance.
func (v *Vote) Open(m *Meeting, f Facts) {
	if v.On == "" {
		v.On = m.Starts
	}
	if v.Method == "" {
		v.Method = usualMethod(f.In)
	}
	if v.Standard == "" {
		v.Standard = StandardMembers
		if m.plenary() {
			v.Standard = StandardDeputies
		}
	}
	if n := m.Whole(f); n > 0 && !v.Members.Given {
		v.Members = record.Some(int64(n))
	}
	if n := Present(m.Attendance); n > 0 && !v.Present.Given {
		v.Present = record.Some(int64(n))
	}
}

// usualMethod is the office's method of voting (设置“表决方式”) in the words of a vote.
func usualMethod(in record.Settings) string {
	switch in.Text(KeyVoteMethod) {
	case VoteByBallot:
		return VoteByBallot
	case VoteByHands:
		return VoteByHands
	}
	return VoteByMachine
}

// NewVotes makes the votes that a meeting's agenda asks for (议程里类型为“表决”的事项) and that are not among those there are,
// each open as Open leaves it.
func (m *Meeting) NewVotes(there []*Vote, f Facts) []*Vote {
	var out []*Vote
	for _, item := range m.Agenda {
		matter := strings.TrimSpace(item.Text)
		same := func(v *Vote) bool { return v.Matter == matter }
		if item.Type != itemVote || matter == "" || slices.ContainsFunc(there, same) || slices.ContainsFunc(out, same) {
			continue
		}
		v := &Vote{Matter: matter, Meeting: record.Ref{ID: m.ID, Name: m.Name}}
		v.Term = m.Term
		v.Open(m, f)
		out = append(out, v)
	}
	return out
}

// Unanimous enters that everybody who was there voted in favour (全票通过); nothing while it is not known how many were there.
func (v *Vote) Unanimous() {
	if v.Present.Given {
		v.For, v.Against, v.Abstained = v.Present, record.Some[int64](0), record.Some[int64](0)
	}
}

// threshold is the least number of votes in favour that carries: more than half of the whole (2V > N), two thirds of it
// (3V ≥ 2N), or the number of the office's own standard.
func (v *Vote) threshold() int64 {
	switch v.Standard {
	case StandardTwoThirds:
		return (2*v.Members.V + 2) / 3
	case StandardOwn:
		return v.Needed.V
	}
	return v.Members.V/2 + 1
}

// Measure says what the votes in favour are measured by: 全体65人，过半数33人; "" while the whole is not known.
func (v *Vote) Measure() string {
	switch {
	case !v.Members.Given:
		return ""
	case v.Standard == StandardMembers:
		return fmt.Sprintf("全体成员%d人，过半数%d人", v.Members.V, v.threshold())
	case v.Standard == StandardTwoThirds:
		return fmt.Sprintf("全体%d人，三分之二%d人", v.Members.V, v.threshold())
	case v.Standard == StandardOwn:
		return fmt.Sprintf("全体%d人，需要%d票", v.Members.V, v.threshold())
	}
	return fmt.Sprintf("全体%d人，过半数%d人", v.Members.V, v.threshold())
}
