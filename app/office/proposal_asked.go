package office

import (
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
