package figures

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// CardProposal is a motion or suggestion on the card: what the deputy was in it, and what became of it.
type CardProposal struct {
	Number, Kind, Subject, Role, Unit, Outcome, State string
	Submitted, Replied                                record.Date
}

// Proposals is part 六, 议案建议及办理: what the deputy led or seconded in the period, and how many in words. A proposal whose people asked
// for confidentiality is counted and, outside the office, not named.
func (c CardScope) Proposals(s *data.Store) ([]CardProposal, string, error) {
	id, in := c.Deputy.ID, s.Settings()
	where := []record.Filter{{Op: record.Either, Rows: []record.Filter{{Key: "lead", Op: record.Is, Value: id}, {Key: "seconders", Op: record.Is, Value: id}}}}
	if c.From != "" {
		where = append(where, record.Filter{Key: "submitted", Op: record.AtLeast, Value: string(c.From)})
	}
	if c.To != "" {
		where = append(where, record.Filter{Key: "submitted", Op: record.AtMost, Value: string(c.To)})
	}
	list, err := data.All(s, office.Proposals, record.Query{Where: where, Sort: []record.Sort{{Key: "submitted"}, {Key: "number"}}})
	if err != nil || len(list) == 0 {
		return nil, CardNothing, err
	}
	var rows []CardProposal
	led, seconded, hidden := map[bool]int{}, 0, 0
	for _, p := range list {
		role := "附议"
		if p.Lead.ID == id {
			role = "领衔"
			led[p.Kind == office.KindMotion]++
		} else {
			seconded++
		}
		if p.Confidential.V && c.Mask != office.MaskInternal {
			hidden++
			continue
		}
		subject := office.Mask(office.Proposals.Field("subject"), p.Subject, c.Mask)
		rows = append(rows, CardProposal{p.Number, string(p.Kind), subject, role, p.LeadUnit.Name, office.Proposals.Field("final_outcome").Text(p, in),
			office.Brief(p.StateOn(in.Today)), p.Submitted, p.Replied})
	}
	return rows, counted(led[true], "领衔提出议案", led[false], "领衔提出建议、批评和意见", seconded, "附议", hidden, "要求保密没有列出"), nil
}

// counted writes a sentence of those counts that are not zero, each followed by what it counts.
func counted(pairs ...any) string {
	var parts []string
	for i := 0; i < len(pairs); i += 2 {
		if n := pairs[i].(int); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d件", pairs[i+1], n))
		}
	}
	return strings.Join(parts, "，") + "。"
}
