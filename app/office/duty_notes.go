package office

import "npcdesk/app/record"

// DutyNote is what can be said of a line of the duty archive that follows from a record (DESIGN.md "Data"): its review
// (审核) and what came of it (成果). Evidence (佐证) is attached to it. The line itself is changed at its source. A note
// stands for all that one record says of one deputy.
type DutyNote struct {
	record.Base
	Register string // key of the register of the source
	Record   record.Opt[int64]
	Deputy   record.Ref
	Review   string
	Outcome  string
}

// DutyNotes is the side table of derived duty lines; it is shown with them, never by itself.
var DutyNotes = record.NewRegister("duty_note", "履职审核",
	record.Whole("record", "来源记录", func(n *DutyNote) *record.Opt[int64] { return &n.Record }).Must(),
	record.Text("register", "来源登记", func(n *DutyNote) *string { return &n.Register }).Must(),
	record.To("deputy", "代表", "deputy", func(n *DutyNote) *record.Ref { return &n.Deputy }).Must(),
	record.Choice("review", "审核", func(n *DutyNote) *string { return &n.Review }, DutyUnchecked, DutyChecked, DutyReturned),
	record.LongText("outcome", "成果", func(n *DutyNote) *string { return &n.Outcome }),
).Find("record").Titled(func(n *DutyNote) string { return n.Deputy.Name + "的履职审核" }).Unbound().Internal()
