package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// summaryDocuments are D58, the report on the session to the county.
func summaryDocuments() []Document {
	return []Document{
		letter("D58", "会议情况的报告", "关于×镇第×届人民代表大会第×次会议情况的报告", issuerPresidium, HeadRed, "报告_会议情况", notClosed, sessionReport),
	}
}

// sessionReport is D58: who came, what was on the agenda, what was voted and elected, what deputies proposed.
func sessionReport(j *job) docx.Data {
	out := j.official(office.KeyCodePresidium, "")
	out["主送"], out["何时何地"] = j.countyCommittee(), j.whenAndWhere()
	if p := j.listed(); p == nil || p.Signer == "" {
		out["签发人"] = j.signerOn(cmp.Or(j.issued(), j.session.Closes))
	}
	out["出席"] = j.attendanceWords()
	out["议程"] = itemList(agendaItems(j.session))
	out["表决"] = itemList(j.voteLines())
	out["选举"] = itemList(j.electionLines(true))
	out["建议"] = j.proposalsReceived()
	numberParts(out, 1, "议程", "表决", "选举", "建议")
	return out
}

// signerOn is the chair of the congress on a day: after its first session whom that session elected.
func (j *job) signerOn(on record.Date) string {
	for _, d := range j.everybody() {
		if d.PresidiumRole(on) == office.RoleChair {
			return d.Name
		}
	}
	return ""
}

// attendanceWords say how many came to each plenary sitting: 会议应到代表64名，第一次全体会议实到61名……. That there was a quorum is
// said only where every sitting had one (组织法14, B04).
func (j *job) attendanceWords() string {
	var came []string
	expected, quorate := 0, true
	for _, m := range j.meetings(office.MeetSitting) {
		if len(m.Attendance) == 0 {
			continue
		}
		present, whole := office.Present(m.Attendance), m.Whole(j.facts)
		expected, quorate = max(expected, m.ExpectedNow(j.facts)), quorate && whole > 0 && 3*present >= 2*whole
		came = append(came, fmt.Sprintf("%s实到%d名", j.sittingName(m), present))
	}
	if came == nil {
		return ""
	}
	sitting := len(j.session.Attending)
	return sentences(when(expected > 0, "会议应到代表%d名，", expected), strings.Join(came, "，"), when(quorate, "，符合法定人数"), "。",
		when(sitting > 0, "列席人员%d名。", sitting))
}

// voteLines are the votes of the plenary sittings whose result is known.
func (j *job) voteLines() []string {
	var out []string
	for _, m := range j.meetings(office.MeetPreparatory, office.MeetSitting) {
		votes := slices.Clone(j.votes(m))
		slices.SortStableFunc(votes, func(a, b *office.Vote) int { return int(a.ID - b.ID) })
		for _, v := range votes {
			if result := v.Result(); result != "" {
				out = append(out, fmt.Sprintf("%s，赞成%d票，反对%d票，弃权%d票，%s", j.withoutSession(v.Matter), v.For.V, v.Against.V, v.Abstained.V, result))
			}
		}
	}
	return out
}

// withoutSession leaves the session's name out of a matter, where everything is about it.
func (j *job) withoutSession(text string) string {
	return strings.TrimPrefix(strings.TrimPrefix(text, j.session.FullName()), j.session.ShortName())
}

// electionLines say who was elected, with how many votes where votes is set.
func (j *job) electionLines(votes bool) []string {
	var out []string
	for _, e := range j.electionsWon() {
		var won []string
		for _, w := range e.Winners() {
			won = append(won, j.nameOf(w.Deputy, w.Name)+when(votes && w.Votes.Given, "（%d票）", w.Votes.V))
		}
		out = append(out, electVerb(e)+strings.Join(won, "、")+"为"+j.postTitle(e.Post))
	}
	return out
}

// proposalsReceived counts what deputies proposed at the session by kind; "" when nothing is on record.
func (j *job) proposalsReceived() string {
	motions, others, assigned := 0, 0, 0
	for _, p := range j.proposalsOfSession() {
		switch {
		case p.Kind == office.KindMotion || p.MotionNumber != "":
			motions++
		default:
			others++
		}
		if p.LeadUnit.ID != 0 {
			assigned++
		}
	}
	var counts []string
	if motions > 0 {
		counts = append(counts, fmt.Sprintf("议案%d件", motions))
	}
	if others > 0 {
		counts = append(counts, fmt.Sprintf("建议、批评和意见%d件", others))
	}
	if counts == nil {
		return ""
	}
	return "会议期间共收到代表提出的" + strings.Join(counts, "，") + "。" + when(assigned > 0, "已确定承办单位%d件，由主席团交有关单位研究办理。", assigned)
}

// proposalsOfSession are the proposals of the session that were not withdrawn, by number.
func (j *job) proposalsOfSession() []*office.Proposal {
	out := slices.DeleteFunc(slices.Clone(linked(j, office.Proposals, "session", j.session.ID)), func(p *office.Proposal) bool {
		return p.State() == office.StateWithdrawn || p.Source != "" && p.Source != office.SourceSession && p.Source != office.SourceMotion
	})
	slices.SortStableFunc(out, func(a, b *office.Proposal) int { return strings.Compare(a.Number, b.Number) })
	return out
}
