package office

import (
	"fmt"

	"npcdesk/app/record"
)

// VotersPoll is the count of the poll of voters on a report (测评票, DOMAIN.md §3.5), in one of two schemes: satisfaction or
// competence.
type VotersPoll struct {
	Issued, Returned, Valid, Void               record.Opt[int64]
	Satisfied, Basically, Dissatisfied          record.Opt[int64]
	Excellent, Competent, Passable, Incompetent record.Opt[int64]
}

// competence tells whether the grades of the second scheme were counted.
func (p *VotersPoll) competence() bool {
	return p.Excellent.Given || p.Competent.Given || p.Passable.Given || p.Incompetent.Given
}

func (p *VotersPoll) grades() []record.Opt[int64] {
	if p.competence() {
		return []record.Opt[int64]{p.Excellent, p.Competent, p.Passable, p.Incompetent}
	}
	return []record.Opt[int64]{p.Satisfied, p.Basically, p.Dissatisfied}
}

// Faults says what does not add up in a poll, in the clerk's words; nil when it holds: no more slips come back than were
// handed out, those that came back are the valid and the void ones, and the grades together are the valid ones. What was not
// counted is not held against anything.
func (p *VotersPoll) Faults() []string {
	var out []string
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for _, n := range append([]record.Opt[int64]{p.Issued, p.Returned, p.Valid, p.Void}, p.grades()...) {
		if n.V < 0 {
			fault("测评票数里有负数：请核对")
			break
		}
	}
	if p.competence() && (p.Satisfied.Given || p.Basically.Given || p.Dissatisfied.Given) {
		fault("满意和称职两套等次都填了：请只留测评票上的一套")
	}
	if p.Issued.Given && p.Returned.Given && p.Returned.V > p.Issued.V {
		fault("收回%d票，多于发出%d票：请核对", p.Returned.V, p.Issued.V)
	}
	switch {
	case p.Returned.Given && p.Valid.Given && p.Valid.V+p.Void.V > p.Returned.V:
		fault("有效票和无效票合计%d票，多于收回%d票：请核对", p.Valid.V+p.Void.V, p.Returned.V)
	case p.Returned.Given && p.Valid.Given && p.Void.Given && p.Valid.V+p.Void.V != p.Returned.V:
		fault("有效票和无效票合计%d票，收回%d票：请核对", p.Valid.V+p.Void.V, p.Returned.V)
	}
	var sum int64
	counted := false
	for _, n := range p.grades() {
		sum, counted = sum+n.V, counted || n.Given
	}
	if p.Valid.Given && counted && sum != p.Valid.V {
		fault("各等次合计%d票，有效票%d票：请核对", sum, p.Valid.V)
	}
	return out
}

// Issuable tells whether the result of the poll may be given out: the slips were counted, and add up or it is recorded why they
// do not.
func (r *ReportToVoters) Issuable() bool {
	return r.Poll.Valid.V > 0 && (len(r.Poll.Faults()) == 0 || r.PollWhy != "")
}

// rate is the share of grades in the valid slips (DOMAIN.md §7.3: not in those handed out), as printed; "" where no result may
// be given out or the grades were not counted.
func (r *ReportToVoters) rate(grades ...record.Opt[int64]) string {
	var part int64
	counted := false
	for _, n := range grades {
		part, counted = part+n.V, counted || n.Given
	}
	if !counted || !r.Issuable() {
		return ""
	}
	return rateOf(part, r.Poll.Valid.V)
}

// votersPollAddsUp warns of a poll that does not add up and for which no reason is recorded.
func votersPollAddsUp(r *ReportToVoters, f Facts) []string {
	out := r.Poll.Faults()
	if r.PollWhy != "" {
		out = nil
	}
	for i := range out {
		out[i] += "；没有核对或者写明原因以前不出测评结果"
	}
	switch scheme := f.In.Text(KeyReportScheme); {
	case scheme == PollCompetent && !r.Poll.competence() && r.Poll.Satisfied.Given:
		out = append(out, "本单位的测评票用“"+PollCompetent+"”，这里填的是满意等次：请核对，或者在设置里改测评票的等次")
	case scheme == PollSatisfied && r.Poll.competence():
		out = append(out, "本单位的测评票用“"+PollSatisfied+"”，这里填的是称职等次：请核对，或者在设置里改测评票的等次")
	}
	return out
}

// RankReports gives each report its place by the poll of voters: by the share of 满意和基本满意 (优秀和称职), then of 满意 (优秀);
// ties have equal places, and a report whose result may not be given out has none (0).
func RankReports(list []*ReportToVoters) []int {
	places := make([]int, len(list))
	for i, r := range list {
		if !r.Issuable() {
			continue
		}
		places[i] = 1
		for _, other := range list {
			if other.Issuable() && other.Poll.better(&r.Poll) {
				places[i]++
			}
		}
	}
	return places
}

// better compares two polls by the shares of their best two grades, then of the best, without rounding.
func (p *VotersPoll) better(other *VotersPoll) bool {
	mine, theirs := p.grades(), other.grades()
	a, b := (mine[0].V+mine[1].V)*other.Valid.V, (theirs[0].V+theirs[1].V)*p.Valid.V
	if a != b {
		return a > b
	}
	return mine[0].V*other.Valid.V > theirs[0].V*p.Valid.V
}
