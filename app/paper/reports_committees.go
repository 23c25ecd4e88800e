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

// committeeReports are the reports of the session's two committees: D38 on the motions, D39 on the budget. A text (文稿) with the number
// of the paper takes the place of the frame.
func committeeReports() []Document {
	return []Document{
		{Number: "D38", Name: "议案处理意见报告", Title: "关于代表提出的议案处理意见的报告", Issuer: "议案审查委员会", Head: HeadCongress,
			Template: "议案处理意见报告", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noMotions, Data: motionsReport},
		{Number: "D39", Name: "预算审查结果报告", Title: "关于预算审查结果的报告", Issuer: "财政预算审查委员会", Head: HeadCongress,
			Template: "预算审查结果报告", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noBudget, Data: budgetReview},
	}
}

// received are the proposals put forward at the session, as they stood when it closed, in the order of their numbers.
func (j *job) received() []*office.Proposal {
	var out []*office.Proposal
	for _, p := range linked(j, office.Proposals, "session", j.session.ID) {
		late := j.session.Closes != "" && p.Submitted > j.session.Closes
		if p.Submitted != "" && !late && (p.Source == "" || p.Source == office.SourceSession || p.Source == office.SourceMotion) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *office.Proposal) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// wasMotion tells whether it was put forward as a motion, be it treated as a suggestion afterwards (B19).
func wasMotion(p *office.Proposal) bool { return p.Kind == office.KindMotion || p.MotionNumber != "" }

func noMotions(j *job) string {
	if len(j.received()) == 0 && len(j.ownWords()) == 0 {
		return "还没有登记会议期间提出的议案和建议"
	}
	return ""
}

// motionsReport is D38: how many motions and suggestions came in up to the deadline, about what, and how they are to be treated.
func motionsReport(j *job) docx.Data {
	var motions, suggestions []*office.Proposal
	for _, p := range j.received() {
		if wasMotion(p) {
			motions = append(motions, p)
		} else {
			suggestions = append(suggestions, p)
		}
	}
	out := j.congressPaper()
	out["机构"], out["署名"] = titleName(j.session)+"\n议案审查委员会", "议案审查委员会"
	until := ""
	if j.session.MotionsUntil != "" {
		until = "截至" + day(j.session.MotionsUntil) + when(j.session.MotionsUntilAt != "", "%s", j.session.MotionsUntilAt) + "，"
	}
	out["收到"] = sentences(until, "共收到代表联名提出的议案", countOf(motions), "，代表建议、批评和意见", countOf(suggestions), "。")
	out["分类"] = byArea(slices.Concat(motions, suggestions))
	out["议案"] = docx.List("段", j.motionWords(motions)...)
	out["无议案"] = len(motions) == 0
	out["建议件数"], out["有建议"] = countOf(suggestions), len(suggestions) > 0
	out["答复期限"] = monthsWord(j.in.Int(office.KeyReplyMonths))
	out["落款日期"] = dayToFill(cmp.Or(j.issued(), j.secondPresidium()))
	out["文"] = j.ownWords()
	out["套语"] = len(j.ownWords()) == 0
	return out
}

func countOf(list []*office.Proposal) string { return fmt.Sprintf("%d件", len(list)) }

// byArea counts what came in by its class (内容分类), the most frequent first; "" when nobody entered classes.
func byArea(list []*office.Proposal) string {
	counts := map[string]int{}
	var names []string
	for _, p := range list {
		if p.Area == "" {
			continue
		}
		if counts[p.Area]++; counts[p.Area] == 1 {
			names = append(names, p.Area)
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	var parts []string
	for _, n := range names {
		parts = append(parts, fmt.Sprintf("%s%d件", n, counts[n]))
	}
	return when(len(parts) > 0, "按内容分，%s。", strings.Join(parts, "，"))
}

// motionWords say of each motion who moved it and how it is to be treated.
func (j *job) motionWords(motions []*office.Proposal) []string {
	var out []string
	for i, p := range motions {
		lead := j.nameOf(p.Lead, "")
		if p.Confidential.V {
			lead = ""
		}
		who := when(lead != "", "%s代表等%d人提出的", lead, len(p.Seconders)+1)
		out = append(out, fmt.Sprintf("%d. %s“%s”，%s。", i+1, who, p.Plain(p.Subject), treatment(p)))
	}
	return out
}

// treatment is what the committee proposes for a motion (审查意见, B19).
func treatment(p *office.Proposal) string {
	switch {
	case p.Review == office.ReviewMotion:
		return "建议列入会议议程"
	case p.Review == office.ReviewHandle || p.Kind != office.KindMotion:
		return "建议作为代表建议、批评和意见处理"
	case p.Review == office.ReviewMerge:
		return "建议与内容相同的议案并案处理"
	case p.Review == office.ReviewRefuse:
		return "建议不列入会议议程"
	case p.Review == office.ReviewHigher:
		return "建议转上级有关机关处理"
	case p.ReviewText != "":
		return strings.TrimRight(strings.Join(docx.Lines(p.ReviewText), ""), "。")
	}
	return "处理意见由主席团决定"
}

// secondPresidium is the day of the presidium's second meeting within the session, before which the committees report.
func (j *job) secondPresidium() record.Date {
	if m := j.meeting(office.MeetPresidiumIn, 2); m != nil {
		return m.Starts
	}
	return ""
}

// budgetMatters are what the session decides on the budget, the accounts and adjustments: as the reports call it, else the agenda. kinds
// names each in a word.
func (j *job) budgetMatters() (names, kinds []string) {
	titled := map[subject]string{}
	for _, n := range []string{"D32", "D33"} {
		for _, t := range j.texts(n) {
			titled[subjectOf(t.Title)] = what(t.Title)
		}
	}
	words := map[subject]string{aboutBudget: "预算", aboutAccounts: "决算", aboutAdjustment: "预算调整方案"}
	for _, item := range agendaItems(j.session) {
		s := subjectOf(item)
		word, ok := words[s]
		if !ok || !decides.MatchString(item) || s == aboutBudget && !strings.Contains(item, "批准") || slices.Contains(kinds, word) {
			continue
		}
		names, kinds = append(names, cmp.Or(titled[s], what(item))), append(kinds, word)
	}
	return names, kinds
}

func noBudget(j *job) string {
	if names, _ := j.budgetMatters(); len(names) == 0 && len(j.ownWords()) == 0 {
		return "会议议程里没有审查和批准预算、预算调整或者决算的事项"
	}
	return ""
}

// budgetReview is D39: the committee proposes to approve what it has reviewed.
func budgetReview(j *job) docx.Data {
	out := j.congressPaper()
	names, kinds := j.budgetMatters()
	about := strings.Join(names, "、")
	out["机构"], out["署名"] = titleName(j.session)+"\n财政预算审查委员会", "财政预算审查委员会"
	out["事项"], out["题目"] = about, inLines("关于"+about+"审查结果的报告")
	if len(kinds) > 1 {
		out["题目"] = inLines("关于" + strings.Join(kinds, "和") + "审查结果的报告")
	}
	out["落款日期"] = dayToFill(cmp.Or(j.issued(), j.secondPresidium()))
	out["文"] = j.ownWords()
	out["套语"] = len(j.ownWords()) == 0
	return out
}
