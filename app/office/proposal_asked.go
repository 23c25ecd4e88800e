package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/record"
)

// AlwaysAsked is what every unit is asked to do that a proposal is handed over to (交办), besides what this one demands: to meet the deputy at
// the stages that the office knows, and to answer in time with the slip for his opinion.
func (p *Proposal) AlwaysAsked(in record.Settings) []string {
	var out []string
	if stages := in.List(KeyMeetingStages); len(stages) > 0 {
		out = append(out, "与代表见面沟通（"+strings.Join(stages, "、")+"），听取意见。")
	}
	when := "在办理期限内"
	if due := p.Due(in); due != "" {
		when = "在" + hanzi.DateArabic(string(due)) + "前"
	}
	return append(out, when+"书面答复代表，并附征询意见表。")
}

// Asked is what the unit is asked to do, numbered where there are several: what this proposal demands, in lines, and then what is always
// asked.
func (p *Proposal) Asked(demand string, in record.Settings) string {
	var lines []string
	for line := range strings.Lines(demand) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	lines = append(lines, p.AlwaysAsked(in)...)
	if len(lines) == 1 {
		return lines[0]
	}
	for i, line := range lines {
		lines[i] = strconv.Itoa(i+1) + ". " + line
	}
	return strings.Join(lines, "\n")
}

// ReturnNote says until when a unit may hand a proposal back (F10), "" where no limit is set.
func ReturnNote(in record.Settings) string {
	days := in.Int(KeyReturnDays)
	if days == 0 {
		return ""
	}
	unit := "个" + in.Text(KeyReturnUnit)
	if unit == "个日" || unit == "个天" {
		unit = "日"
	}
	return fmt.Sprintf("认为不属于本单位职责的，请在收到之日起%d%s内书面说明理由退回，不要自行转交。", days, unit)
}

// OpinionNote says until when the deputy gives the slip for his opinion (征询意见表) back, "" where no limit is set.
func OpinionNote(in record.Settings) string {
	days := in.Int(KeyFeedbackDays)
	if days == 0 {
		return ""
	}
	return fmt.Sprintf("请在收到答复之日起%d个工作日内填好本表，退回%s。", days, PresidiumName(in))
}

// box is ticked by hand.
const box = "□"

// OpinionBoxes are the evaluations to tick on the slip for the deputy's opinion.
func OpinionBoxes() string {
	return strings.Join([]string{Satisfied, Mostly, Dissatisfied}, box+"　　") + box
}

// MeetingBoxes are the stages of meeting the deputy to tick on that slip.
func MeetingBoxes(in record.Settings) string {
	return strings.Join(append(slices.Clone(in.List(KeyMeetingStages)), "没有见面"), box+"　　") + box
}

// LastReply is the day of the latest reply, of whichever round; "" before there is one.
func (p *Proposal) LastReply() record.Date {
	day := p.Replied
	for _, r := range p.Rounds {
		day = max(day, r.Replied)
	}
	return day
}

// ResultWords print the class of the result with its meaning, A（所提问题已经解决……）, "" before there is a reply.
func (p *Proposal) ResultWords(in record.Settings) string {
	if meaning := ResultLabel(p.Result, in); meaning != "" {
		return p.Result + "（" + meaning + "）"
	}
	return p.Result
}

// Plain takes the names of who asked for confidentiality (保密) out of a text that somebody typed.
func (p *Proposal) Plain(text string) string {
	if !p.Confidential.V {
		return text
	}
	for _, who := range append([]record.Ref{p.Lead}, p.Seconders...) {
		if who.Name != "" {
			text = strings.ReplaceAll(text, who.Name, Withheld)
		}
	}
	return text
}
