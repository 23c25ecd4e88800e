package intake

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
)

// doubtful is below which share of known headers a file may be something else than a table of records: a sign-in sheet has a
// column for the names and otherwise only days.
const doubtful = 0.5

// Guess tells which of these registers a file most likely holds: the one to which the largest part of its headers means
// something; a sign-in matrix holds meetings. It returns nil when none of them knows a header, and the error when the file
// cannot be read.
func Guess(path string, registers []*record.Any) (*record.Any, error) {
	book, err := sheetin.Open(path)
	if err != nil {
		return nil, err
	}
	var best *record.Any
	sure := 0.0
	for _, reg := range registers {
		if _, match := book.Best(sheetin.ColumnsOf(reg)); match.Found() && match.Sure > sure {
			best, sure = reg, match.Sure
		}
	}
	meetings := slices.IndexFunc(registers, func(r *record.Any) bool { return r.Key == office.Meetings.Key })
	if sure < doubtful && meetings >= 0 && findMatrix(book, "") != nil {
		return registers[meetings], nil
	}
	return best, nil
}

// Sample gives what stands under a header (its sheet column, from 0) in the first row that is not empty there, "" for none:
// by it the clerk sees what the column holds.
func (p *Plan) Sample(col int) string {
	for _, r := range p.Rows {
		if c := r.source.Cell(col); !c.IsEmpty() {
			return c.Text
		}
	}
	return ""
}
