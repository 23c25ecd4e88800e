package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// RecordSheet is a sheet about one record, for offices that prefer Excel to paper (DOMAIN.md §6.3).
type RecordSheet struct {
	Number, Sheet string
	Register      *record.Any
	Public        bool // names alone, as they hang in the hall

	make func(m *maker, rec any) (Ledger, error)
}

// RecordSheets are the sheets that OfRecord can make, in their order.
var RecordSheets = []RecordSheet{
	{"T09", "履职登记卡", office.Deputies.Any, false, func(m *maker, rec any) (Ledger, error) { return m.card(rec.(*office.Deputy)) }},
	{"T10", "交办单", office.Proposals.Any, false, toUnit("交办单", (*maker).handOverSlip)},
	{"T11", "征询意见表", office.Proposals.Any, false, toUnit("征询意见表", (*maker).opinionSlip)},
	{"T12", "座次图", office.Sessions.Any, true, func(m *maker, rec any) (Ledger, error) { return m.seating(rec.(*office.Session)) }},
}

// SheetOf finds a sheet about one record by its number or name; nil when there is none of that name.
func SheetOf(number string) *RecordSheet {
	i := slices.IndexFunc(RecordSheets, func(r RecordSheet) bool { return strings.EqualFold(r.Number, number) || r.Sheet == number })
	if i < 0 {
		return nil
	}
	return &RecordSheets[i]
}

// OfRecord makes a sheet about one record. Those that are not Public are refused to the public: what may be published is in 代表公示表.
func (r *RecordSheet) OfRecord(s *data.Store, id int64, o Options) (Ledger, error) {
	m, err := newMaker(s, o)
	if err != nil {
		return Ledger{}, err
	}
	if m.Mask == office.MaskPublic && !r.Public {
		return Ledger{}, fmt.Errorf("%s不公示，没有生成文件。请改为“上报”或“内部”；要公布代表履职情况请用代表公示表。", r.Sheet)
	}
	rec, err := s.Get(r.Register, id)
	if err != nil {
		return Ledger{}, err
	}
	l, err := r.make(m, rec)
	if err != nil {
		return Ledger{}, err
	}
	l.DottedDates = m.in.Text(office.KeyLedgerDate) == dotted
	l.Number, l.Sheet = r.Number, r.Sheet
	l.File = FileName(m.in.Text(office.KeyTown), r.Sheet+"_"+r.Register.Title(rec), periodWord(m.From, m.To), string(m.in.Today))
	return l, nil
}

// toUnit makes a slip of a proposal that some unit handles.
func toUnit(sheet string, make func(*maker, *office.Proposal) Ledger) func(*maker, any) (Ledger, error) {
	return func(m *maker, rec any) (Ledger, error) {
		p := rec.(*office.Proposal)
		if p.LeadUnit.ID == 0 {
			return Ledger{}, fmt.Errorf("“%s”还没有主办单位，没有生成%s。请先登记主办单位。", office.Proposals.Any.Title(p), sheet)
		}
		return make(m, p), nil
	}
}

// slip is a form of one proposal: names and what stands behind them.
func slip(title, period string, rows [][]any, notes ...string) Ledger {
	return Ledger{Title: title, Period: period, Columns: []Column{{Title: "项目", Align: Centre, Width: 16}, {Title: "内容", Align: Left, Width: 68}},
		Rows: InMemory(rows), Unnumbered: true, Portrait: true, Notes: slices.DeleteFunc(notes, func(note string) bool { return note == "" })}
}

// masked is a field of a record as its readers may see it.
func (m *maker) masked(reg *record.Any, rec any, key string) string {
	f := reg.Field(key)
	return office.MaskIn(reg.Meta(rec), f, f.Text(rec, m.in), m.Mask)
}

// proposalRows are fields of a proposal, each with its label on the slip. Who asked for confidentiality is named in none of them.
func (m *maker) proposalRows(p *office.Proposal, fields [][2]string) [][]any {
	var rows [][]any
	for _, f := range fields {
		rows = append(rows, []any{f[0], p.Plain(m.masked(office.Proposals.Any, p, f[1]))})
	}
	return rows
}

// toFill is a day, or room to write one by hand where none is known.
func toFill(day record.Date) string { return cmp.Or(dateIn(day), "　　年　　月　　日") }

// handOverSlip is 交办单 of one suggestion: what is asked, who is to handle it until when, and room to sign.
func (m *maker) handOverSlip(p *office.Proposal) Ledger {
	rows := m.proposalRows(p, [][2]string{{"编号", "number"}, {"案由", "subject"}, {"领衔代表", "lead"}, {"附议人", "seconders"},
		{"情况和理由", "grounds"}, {"具体建议", "scheme"}, {"主办单位", "lead_unit"}, {"协办单位", "assisting"}, {"责任领导", "leader"}})
	rows = append(rows, []any{"提出日期", dateIn(p.Submitted)}, []any{"办理期限", dateIn(p.Due(m.in))},
		[]any{"办理要求", p.Asked(p.Plain(m.masked(office.Proposals.Any, p, "demand")), m.in)}, []any{"签收人和日期", strings.TrimSpace(p.SignedBy + "　" + dateIn(p.Signed))})
	return slip(office.PresidiumName(m.in)+"代表"+m.kind(p)+"交办单", "交办日期："+toFill(p.HandedOver), rows, office.ReturnNote(m.in))
}

// kind is what the proposal is called on its slips.
func (m *maker) kind(p *office.Proposal) string {
	return string(cmp.Or(p.Kind, office.KindSuggestion))
}

// opinionSlip is 征询意见表 of one suggestion: the deputy ticks what he thinks of attitude and result.
func (m *maker) opinionSlip(p *office.Proposal) Ledger {
	rows := m.proposalRows(p, [][2]string{{"编号", "number"}, {"案由", "subject"}, {"领衔代表", "lead"}, {"附议人", "seconders"}, {"主办单位", "lead_unit"}, {"协办单位", "assisting"}})
	rows = append(rows, []any{"答复日期", dateIn(p.LastReply())}, []any{"办理结果", p.ResultWords(m.in)}, []any{"与代表见面", office.MeetingBoxes(m.in)},
		[]any{"对办理态度的评价", office.OpinionBoxes()}, []any{"对办理结果的评价", office.OpinionBoxes()},
		[]any{"具体意见（不满意的请写明理由）", "\n\n\n\n"}, []any{"代表签名和日期", "\n　　　　　　　　　　" + toFill("")})
	return slip(m.town(nil)+"人大代表"+m.kind(p)+"办理情况征询意见表", "请在相应的□内画√", rows, office.OpinionNote(m.in))
}
