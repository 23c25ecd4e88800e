package office

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/record"
)

// What an election asks for afterwards: the announcement, the second vote, the oath.

// The kinds of deadlines of elections (Deadline.Kind).
const (
	DeadlineResult = "公布选举结果"
	DeadlineOath   = "宪法宣誓"
)

// Deadlines are the announcement of the result and the oath of those who won, the latter some days after the election
// where the office says so (C17).
func (e *Election) Deadlines(in record.Settings) []Deadline {
	if e.Day == "" || e.outcome() == "" {
		return nil
	}
	var out []Deadline
	if e.Announced == "" {
		out = append(out, Deadline{Kind: DeadlineResult, On: e.Day, Waits: true, Text: e.shownResult(), Source: "选举办法"})
	}
	if names := e.unsworn(in); names != "" {
		days := in.Int(KeyOathDays)
		out = append(out, Deadline{Kind: DeadlineOath, On: e.Day.Add(days), Waits: days == 0, Text: names, Source: "宪法27；" + titleOathDays})
	}
	return out
}

// unsworn names those elected to a post with an oath of whom no oath is on record. Of an old election without counts nobody
// is asked.
func (e *Election) unsworn(in record.Settings) string {
	if e.outcome() == "" || !slices.Contains(in.List(KeyOathPosts), e.Post) {
		return ""
	}
	winners := slices.DeleteFunc(e.Winners(), func(w Winner) bool { return w.Sworn != "" })
	return winnerNames(winners)
}

func winnersSwear(e *Election, f Facts) []string {
	days, names := f.In.Int(KeyOathDays), e.unsworn(f.In)
	if names == "" || days == 0 || e.Day == "" || f.In.Today <= e.Day.Add(days) {
		return nil
	}
	return says("%s当选已超过%d天，没有宪法宣誓的记录：请组织宣誓并登记，已宣誓的请补填宣誓日期", names, days)
}

// tiesVotedAgain: those who tie for the last seat are voted on again, they alone.
func tiesVotedAgain(e *Election, f Facts) []string {
	if e.Kind == KindTieVote {
		return e.onlyTheTied(one[Election](f, "election", e.Earlier.ID))
	}
	if e.outcome() != OutcomeAgain || e.ID == 0 || e.followedBy(f, KindTieVote) {
		return nil
	}
	var names []string
	b := e.Ballot()
	for _, i := range b.Result().Tied {
		names = append(names, b.Entries[i].Name)
	}
	return says("%s票数相等，不能确定当选人：请就他们再次投票，并登记一次“再次投票”", strings.Join(names, "、"))
}

func (e *Election) onlyTheTied(earlier *Election) []string {
	if earlier == nil || earlier.outcome() != OutcomeAgain {
		return nil
	}
	b := earlier.Ballot()
	result := b.Result()
	var out []string
	for i := range e.Candidates {
		at := slices.IndexFunc(b.Entries, func(t BallotEntry) bool { return t.Name == e.Candidates[i].Name })
		if at < 0 || !slices.Contains(result.Tied, at) {
			out = append(out, fmt.Sprintf("%s不是上次票数相等的人，再次投票只在票数相等的人中进行：请核对候选人", e.Candidates[i].Name))
		}
	}
	if open := earlier.Seats.V - int64(len(result.Elected)); e.Seats.Given && e.Seats.V != open {
		out = append(out, fmt.Sprintf("再次投票应选%d名，现填%d名：请核对应选名额", open, e.Seats.V))
	}
	return out
}

// openSeatsFilled: seats that nobody won are voted on again, at this session or the next.
func openSeatsFilled(e *Election, f Facts) []string {
	if earlier := one[Election](f, "election", e.Earlier.ID); e.Kind == KindRunOff && earlier != nil {
		if open := earlier.Ballot().Result().Open; e.Seats.Given && e.Seats.V > open {
			return says("上次没有选足%d名，另行选举的应选名额填的是%d：请核对", open, e.Seats.V)
		}
		return nil
	}
	if e.outcome() != OutcomeElse || e.ID == 0 || e.followedBy(f, KindRunOff) {
		return nil
	}
	return says("还有%d名没有选足：不足的名额另行选举，在本次会议还是下次会议上进行由大会决定，请登记一次“另行选举”", e.Ballot().Result().Open)
}

func (e *Election) followedBy(f Facts, kind string) bool {
	return slices.ContainsFunc(pointing[Election](f, "election", "earlier", e.ID), func(n *Election) bool { return n.Kind == kind })
}
