package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// RecordSheet is a sheet about one record, for offices that prefer Excel to paper (DOMAIN.md §6.3).
type RecordSheet struct {
	Number, Sheet string
	Register      *record.Any

	make func(m *maker, rec any) (Ledger, error)
}

// RecordSheets are the sheets that OfRecord can make, in their order.
var RecordSheets = []RecordSheet{
	{"T09", "履职登记卡", office.Deputies.Any, func(m *maker, rec any) (Ledger, error) { return m.card(rec.(*office.Deputy)) }},
	{"T10", "交办单", office.Proposals.Any, func(m *maker, rec any) (Ledger, error) { return m.handOverSlip(rec.(*office.Proposal)), nil }},
	{"T11", "征询意见表", office.Proposals.Any, func(m *maker, rec any) (Ledger, error) { return m.opinionSlip(rec.(*office.Proposal)), nil }},
}

// SheetOf finds a sheet about one record by its number or name; nil when there is none of that name.
func SheetOf(number string) *RecordSheet {
	i := slices.IndexFunc(RecordSheets, func(r RecordSheet) bool { return strings.EqualFold(r.Number, number) || r.Sheet == number })
	if i < 0 {
		return nil
	}
	return &RecordSheets[i]
}

// OfRecord makes a sheet about one record. None of them is published: what may be is in 代表公示表.
func (r *RecordSheet) OfRecord(s *data.Store, id int64, o Options) (Ledger, error) {
	m, err := newMaker(s, o)
	if err != nil {
		return Ledger{}, err
	}
	if m.Mask == office.MaskPublic {
		return Ledger{}, fmt.Errorf("%s不公示，没有生成文件。请改为“上报”或“内部”；要公布代表履职情况请用代表公示表。", r.Sheet)
	}
	rec, err := s.Get(r.Register, id)
	if err != nil {
		return Ledger{}, err
	}
	if p, ok := rec.(*office.Proposal); ok && p.LeadUnit.ID == 0 {
		return Ledger{}, fmt.Errorf("“%s”还没有主办单位，没有生成%s。请先登记主办单位。", r.Register.Title(rec), r.Sheet)
	}
	l, err := r.make(m, rec)
	if err != nil {
		return Ledger{}, err
	}
	m.dress(&l)
	l.Number, l.Sheet, l.Portrait, l.Working = r.Number, r.Sheet, true, false
	l.File = FileName(m.in.Text(office.KeyTown), r.Sheet+"_"+r.Register.Title(rec), periodWord(m.From, m.To), string(m.in.Today))
	return l, nil
}

// pairs is a table of names and what stands behind them.
func pairs(rows [][]any) ([]Column, [][]any) {
	return []Column{{Title: "项目", Align: Centre, Width: 16}, {Title: "内容", Align: Left, Width: 68}}, rows
}

// masked is a field of a record as its readers may see it.
func (m *maker) masked(reg *record.Any, rec any, key string) any {
	f := reg.Field(key)
	if !office.Shows(f, m.Mask) {
		return ""
	}
	return office.MaskIn(reg.Meta(rec), f, f.Text(rec, m.in), m.Mask)
}

// proposalRows are fields of a proposal, each with its label on the slip.
func (m *maker) proposalRows(p *office.Proposal, fields [][2]string) [][]any {
	var rows [][]any
	for _, f := range fields {
		rows = append(rows, []any{f[0], m.masked(office.Proposals.Any, p, f[1])})
	}
	return rows
}

// handOverSlip is 交办单 of one suggestion: what is asked, who is to handle it until when, and room to sign.
func (m *maker) handOverSlip(p *office.Proposal) Ledger {
	rows := m.proposalRows(p, [][2]string{{"编号", "number"}, {"案由", "subject"}, {"领衔代表", "lead"}, {"附议人", "seconders"}, {"情况和理由", "grounds"}, {"具体建议", "scheme"},
		{"主办单位", "lead_unit"}, {"协办单位", "assisting"}, {"责任领导", "leader"}, {"交办日期", "handed_over"}, {"办理期限", "due"}})
	asked := p.AlwaysAsked(m.in)
	if p.Demand != "" {
		asked = append([]string{p.Demand}, asked...)
	}
	rows = append(rows, []any{"办理要求", inLines(asked)}, []any{"签收人和日期", m.signed(p)}, []any{"备注", ""})
	columns, list := pairs(rows)
	return Ledger{Title: m.town(nil) + "人大代表建议交办单", Period: "交办日期：" + cmp.Or(hanzi.DateArabic(string(p.HandedOver)), "　　年　　月　　日"), Columns: columns, Rows: InMemory(list)}
}

// opinionSlip is 征询意见表 of one suggestion: the deputy ticks what he thinks of attitude and result.
func (m *maker) opinionSlip(p *office.Proposal) Ledger {
	rows := m.proposalRows(p, [][2]string{{"编号", "number"}, {"案由", "subject"}, {"领衔代表", "lead"}, {"主办单位", "lead_unit"}, {"协办单位", "assisting"}, {"答复日期", "replied"}})
	result := p.Result
	if meaning := office.ResultLabel(p.Result, m.in); meaning != "" {
		result += "（" + meaning + "）"
	}
	const box = "□"
	rated := strings.Join([]string{office.Satisfied, office.Mostly, office.Dissatisfied}, box+"　　") + box
	met := strings.Join(append(slices.Clone(m.in.List(office.KeyMeetingStages)), "没有见面"), box+"　　") + box
	rows = append(rows, []any{"办理结果", result}, []any{"与代表见面", met}, []any{"办理态度", rated}, []any{"办理结果评价", rated},
		[]any{"代表意见", "\n\n\n"}, []any{"代表签名和日期", "\n　　　　　　　　　　年　　月　　日"})
	columns, list := pairs(rows)
	l := Ledger{Title: m.town(nil) + "人大代表建议办理情况征询意见表", Period: "请在相应的□内画√", Columns: columns, Rows: InMemory(list)}
	if days := m.in.Int(office.KeyFeedbackDays); days > 0 {
		l.Notes = []string{fmt.Sprintf("请在收到答复之日起%d个工作日内填好本表，退回%s。", days, office.PresidiumName(m.in))}
	}
	return l
}
