package office

import (
	"fmt"
	"slices"

	"npcdesk/app/record"
)

// ballotRule is where the arithmetic of a ballot on livelihood matters comes from: the ballot's own rules (D36).
const ballotRule = "民生实事项目票决办法"

// projectRules are what one project can be held against.
func projectRules() []record.Rule {
	return []record.Rule{
		record.Hold("", ballotRule, record.Verify, ballotAddsUp).At("for"),
		record.Hold("", ballotRule, record.Verify, chosenByMajority).At("chosen"),
		record.Hold("", "", record.Verify, projectStagesInOrder).At("progress", "approved", "started", "built", "accepted"),
	}
}

func ballotAddsUp(p *Project, _ Facts) []string {
	sum := p.For.V + p.Against.V + p.Abstained.V
	if !p.Valid.Given || !p.For.Given || sum == p.Valid.V {
		return nil
	}
	return says("赞成%d、反对%d、弃权%d，合计%d，有效票是%d：请核对票数", p.For.V, p.Against.V, p.Abstained.V, sum, p.Valid.V)
}

// chosenByMajority: a project is chosen with the votes of more than half of all deputies (2·V > N).
func chosenByMajority(p *Project, f Facts) []string {
	if !p.Chosen.V || !p.For.Given || p.BallotOn == "" {
		return nil
	}
	n := f.InOffice(p.BallotOn)
	if n == 0 || 2*p.For.V > int64(n) {
		return nil
	}
	return says("赞成%d票，没有超过全体代表%d人的半数，却标为入选：请核对票数，或者改为未入选", p.For.V, n)
}

// projectStagesInOrder: no stage is reached before the one that it follows, and progress is a percentage.
func projectStagesInOrder(p *Project, _ Facts) []string {
	var out []string
	var before record.Date
	var last string
	for _, stage := range projectStages {
		day := p.Reached(stage)
		if day == "" {
			continue
		}
		if day < before {
			out = append(out, says("%s日期%s早于%s日期%s：请核对", stage, date(day), last, date(before))...)
		}
		before, last = day, stage
	}
	if percent, _ := p.Progress(); percent < 0 || percent > 100 {
		out = append(out, says("进度是%d%%，应在0到100之间：请核对", percent)...)
	}
	return out
}

var projectArchiveRules = []ArchiveRule{{ID: "", Article: ballotRule, Mark: record.Verify, Check: ballotsAgree}}

// ballotsAgree holds the projects on the ballot of one session against each other.
func ballotsAgree(a Archive) []Finding {
	bySession := map[int64][]*Project{}
	var sessions []int64
	for _, p := range every[Project](a, "project") {
		if !p.Candidate.V || !p.For.Given || p.Session.ID == 0 {
			continue
		}
		if bySession[p.Session.ID] == nil {
			sessions = append(sessions, p.Session.ID)
		}
		bySession[p.Session.ID] = append(bySession[p.Session.ID], p)
	}
	slices.Sort(sessions)
	var out []Finding
	for _, session := range sessions {
		out = append(out, ballotAgrees(bySession[session])...)
	}
	return out
}

// ballotAgrees: on one ballot as many are chosen as were to be, those with the most votes; equal votes on the line are voted on again.
func ballotAgrees(ballot []*Project) []Finding {
	var out []Finding
	find := func(p *Project, format string, args ...any) {
		out = append(out, Finding{"project", p.ID, fmt.Sprintf(format, args...)})
	}
	var least *Project // the chosen one with the fewest votes
	chosen, seats := int64(0), int64(0)
	for _, p := range ballot {
		seats = max(seats, p.Seats.V)
		if p.Chosen.V {
			if chosen++; least == nil || p.For.V < least.For.V {
				least = p
			}
		}
	}
	if seats > 0 && chosen > seats {
		find(least, "这次票决应选%d个项目，标了%d个入选：请核对", seats, chosen)
	}
	for _, p := range ballot {
		ahead := int64(1)
		for _, o := range ballot {
			if o.For.V > p.For.V {
				ahead++
			}
		}
		switch {
		case p.Rank.Given && p.Rank.V != ahead:
			find(p, "“%s”赞成%d票，排第%d，名次填的是%d：请核对", p.Name, p.For.V, ahead, p.Rank.V)
		case least == nil || p.Chosen.V:
		case p.For.V > least.For.V:
			find(p, "“%s”赞成%d票，多于入选的“%s”%d票，却没有入选：请核对", p.Name, p.For.V, least.Name, least.For.V)
		case p.For.V == least.For.V:
			find(p, "“%s”与入选的“%s”都是%d票：票数相等的应当就它们再次票决，请核对", p.Name, least.Name, p.For.V)
		}
	}
	return out
}
