package office

import (
	"slices"

	"npcdesk/app/record"
)

// The kinds of reports to the party committee or to the county (DOMAIN.md §3.10).
const (
	ReportRequest = "请示"
	ReportReport  = "报告"
	ReportOral    = "汇报"
	ReportFiling  = "备案"
)

// PartyReport is a request or report to the party committee or to the county's standing committee (请示报告).
type PartyReport struct {
	record.Base
	Day     record.Date
	Kind    string
	Subject string
	To      string
	Number  string
	Content string
	Due     record.Date // by when an answer is needed
	Answer  string
	Replied record.Date
	By      string
	Carried string
	Done    record.Date
}

// The states of a request or report.
const (
	ReportSent    record.State = "已呈报"
	ReportWaiting record.State = "待批示"
	ReportReplied record.State = "已批示"
	ReportDone    record.State = "已落实"
)

// DeadlineAnswer is the kind of the deadline of a request that waits for its answer.
const DeadlineAnswer = "请示答复"

// ToParty is the addressee (呈报对象) of what is put before the Party committee of the township.
const ToParty = "镇党委"

// PartyReports is the register of requests and reports.
var PartyReports = record.NewRegister("party_report", "请示报告", slices.Concat(
	under("呈报", []*record.Of[PartyReport]{
		record.Day("day", "日期", func(p *PartyReport) *record.Date { return &p.Day }).Must().Also("呈报日期", "报告日期", "时间").In(110),
		record.Text("subject", "事项", func(p *PartyReport) *string { return &p.Subject }).Must().Also("标题", "内容", "请示事项", "报告事项").In(240),
		record.Choice("kind", "类型", func(p *PartyReport) *string { return &p.Kind }, ReportRequest, ReportReport, ReportOral, ReportFiling).Required().Also("文种").In(70),
		record.Choice("addressee", "呈报对象", func(p *PartyReport) *string { return &p.To }, ToParty, "县人大常委会", "其他").Required().Also("呈报单位", "报送对象").
			Meaning("党委", ToParty).Meaning("乡党委", ToParty).Meaning("县人大", "县人大常委会").Meaning("区人大常委会", "县人大常委会").Meaning("市人大常委会", "县人大常委会").In(120),
		record.Text("number", "文号", func(p *PartyReport) *string { return &p.Number }).Also("文件号").In(170),
		record.LongText("content", "主要内容", func(p *PartyReport) *string { return &p.Content }),
		record.Day("due", "需答复日期", func(p *PartyReport) *record.Date { return &p.Due }).Also("答复时限").Help("请示最迟要得到答复的日期"),
	}), under("批示落实", []*record.Of[PartyReport]{
		record.LongText("answer", "批示", func(p *PartyReport) *string { return &p.Answer }).Also("批复", "批示内容", "批复意见").When(func(p *PartyReport) bool { return p.Replied != "" }),
		record.Day("replied", "批示日期", func(p *PartyReport) *record.Date { return &p.Replied }).Also("批复日期").In(110),
		record.Text("replied_by", "批示人", func(p *PartyReport) *string { return &p.By }).Also("批示领导", "批复机关"),
		record.LongText("carried", "落实", func(p *PartyReport) *string { return &p.Carried }).Also("落实情况"),
		record.Day("done", "落实日期", func(p *PartyReport) *record.Date { return &p.Done }),
	}))...).Find("subject", "number").Dated("day").OrderedBy(record.Sort{Key: "day", Desc: true}).
	States((*PartyReport).state, ReportSent, ReportWaiting, ReportReplied, ReportDone).
	Rules(record.Hold("", "", record.Certain, reportDays).At("due", "replied"))

func (p *PartyReport) state(record.Settings) record.State {
	switch {
	case p.Done != "":
		return ReportDone
	case p.answered():
		return ReportReplied
	case p.Kind == ReportRequest || p.Due != "":
		return ReportWaiting
	}
	return ReportSent
}

func (p *PartyReport) answered() bool { return p.Replied != "" || p.Answer != "" }

// Deadlines is the answer that a request waits for: by its day, or without one since it was sent.
func (p *PartyReport) Deadlines(in record.Settings) []Deadline {
	if p.state(in) != ReportWaiting {
		return nil
	}
	if p.Due == "" {
		return []Deadline{{Kind: DeadlineAnswer, On: p.Day, Waits: true, Source: "请示待批复"}}
	}
	return []Deadline{{Kind: DeadlineAnswer, On: p.Due, Source: "需答复日期"}}
}

func reportDays(p *PartyReport, _ Facts) []string {
	switch {
	case p.Due != "" && p.Due < p.Day:
		return says("需答复日期%s早于呈报日期%s：请核对", date(p.Due), date(p.Day))
	case p.Replied != "" && p.Replied < p.Day:
		return says("批示日期%s早于呈报日期%s：请核对", date(p.Replied), date(p.Day))
	}
	return nil
}
