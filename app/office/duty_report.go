package office

import (
	"slices"
	"strings"

	"npcdesk/app/record"
)

// ReportToVoters is either a batch of the yearly plan of reports (年度计划) or one report of deputies to their voters (述职,
// DOMAIN.md §3.5) that belongs to a batch. Both are one register, as planned and held are two ends of one thing: the progress of
// a batch is the list of its parts. A collective report is one record with several reporters and the poll on all of them; where
// every reporter is polled on, each has a record.
type ReportToVoters struct {
	record.Base
	Kind      string
	Batch     record.Ref
	BatchNo   record.Opt[int64]
	Ratio     record.Opt[float64] // 拟述职比例, in per cent of the deputies in office
	Done      record.Date         // the batch was finished
	Adjusted  string              // 调整记录, of a batch
	On        record.Date
	Manner    string
	Chosen    string
	Place     string
	Districts []record.Ref
	Groups    []record.Ref
	Reporters []record.Ref
	Noticed   record.Date
	Host      string

	Voters  record.Opt[int64] // 参加选民（选民代表）人数
	Poll    VotersPoll
	PollWhy string // 票数不符说明: with it a result is given out although the poll does not add up

	Opinions    []VoterOpinion
	Promise     string
	PromiseDue  record.Date
	PromiseKept string
	PromiseDone record.Date

	Nominated  record.Opt[bool] // 推优: recommended for the county's competition
	ShownOn    record.Date
	ShowResult string
	Published  record.Date
	Filed      record.Date
}

// VoterOpinion is an opinion of a voter on a report, and what became of it.
type VoterOpinion struct {
	record.Row
	Text     string
	By       string
	Handling string
	Due      record.Date
	Done     record.Date
	Proposal record.Ref // the suggestion it was turned into
}

// The two kinds of records.
const (
	ReportPlan = "年度计划"
	ReportHeld = "述职"
)

// MannerTogether is the report of a whole group.
const MannerTogether = "集体（小组）述职"

// The groups of fields of the form.
const (
	reportBasics = "述职安排"
	reportPoll   = "测评"
	reportAfter  = "意见和整改"
	reportShow   = "推优和公开"
)

// DutyReports is the register of reports to voters and of their batches.
var DutyReports = record.NewRegister("duty_report", "述职", slices.Concat(
	under(reportBasics, reportFields()),
	under(reportPoll, votersPollFields()),
	under(reportAfter, reportAfterFields()),
	under(reportShow, reportShowFields()),
)...).Find("title").Titled(reportTitle).Dated("on").OrderedBy(record.Sort{Key: "on", Desc: true}).
	States(func(r *ReportToVoters, _ record.Settings) record.State { return r.state() },
		StatePlanned, StateNoticed, StateHeld, StateResults, StateFeedback, StatePublished, StateFiled).
	Happenings(reportSteps...).Prepared(prepareReport).Present(reportPresent).Rules(
	record.Hold("", "组织法43、代表法58", record.Certain, votersPollAddsUp).At("issued", "returned", "valid"),
	record.Hold("E08", "组织法43、代表法58", record.Certain, reportersKnown).At("reporters"),
	record.Hold("E08", "组织法43、代表法58", record.Verify, batchCarriedOut).At("reporters"),
	record.Hold("", "", record.Verify, promiseDated).At("promise_done"),
)

var reportSteps = []record.Step{
	{Name: "通知", From: []record.State{StatePlanned}, To: StateNoticed, Keys: []string{"noticed"}},
	{Name: "述职", From: []record.State{StatePlanned, StateNoticed}, To: StateHeld, Keys: []string{"voters"}},
	{Name: "录入测评结果", From: []record.State{StateHeld}, To: StateResults, Keys: []string{"issued", "returned", "valid"}},
	{Name: "反馈整改", From: []record.State{StateHeld, StateResults}, To: StateFeedback, Keys: []string{"opinions", "promise"}},
	{Name: "公开", From: []record.State{StateHeld, StateResults, StateFeedback}, To: StatePublished, Keys: []string{"published"}},
	{Name: "归档", From: []record.State{StateHeld, StateResults, StateFeedback, StatePublished}, To: StateFiled, Keys: []string{"filed"}},
}

// prepareReport takes what is not said to be a plan for a report.
func prepareReport(r *ReportToVoters, _ record.Settings) {
	if r.Kind == "" {
		r.Kind = ReportHeld
	}
}

func isBatch(r *ReportToVoters) bool  { return r.Kind == ReportPlan }
func isReport(r *ReportToVoters) bool { return r.Kind != ReportPlan }

// reportTitle names a report by its day and who reports; a batch by its year and number.
func reportTitle(r *ReportToVoters) string {
	if isBatch(r) {
		year, no := countText(r.Year), countText(r.BatchNo)
		if year == "" {
			year = countText(record.Some(int64(r.On.Year())))
		}
		if no == "" {
			return year + "年述职计划"
		}
		return year + "年第" + no + "批述职计划"
	}
	list := r.Reporters
	if len(list) == 0 {
		list = r.Groups
	}
	var names []string
	for _, who := range list {
		names = append(names, who.Name)
	}
	if len(names) > 3 {
		names = append(names[:2], names[2]+"等")
	}
	return date(r.On) + strings.Join(names, "、") + ReportHeld
}

func (r *ReportToVoters) state() record.State {
	switch {
	case r.Filed != "":
		return StateFiled
	case r.Published != "":
		return StatePublished
	case r.PromiseKept != "" || r.PromiseDone != "" || r.Promise != "" || len(r.Opinions) > 0:
		return StateFeedback
	case r.Poll.Valid.Given:
		return StateResults
	case r.Voters.Given || r.Poll.Issued.Given || r.Done != "":
		return StateHeld
	case r.Noticed != "":
		return StateNoticed
	}
	return StatePlanned
}

// held tells whether the report took place, as far as anything was entered about it.
func (r *ReportToVoters) held() bool { return r.state() != StatePlanned && r.state() != StateNoticed }

func reportPresent(r *ReportToVoters, _ record.Settings) string {
	switch {
	case r.Published != "" || r.Filed != "" || r.PromiseDone != "":
		return reportShow
	case r.Poll.Valid.Given:
		return reportAfter
	case isReport(r) && (r.Noticed != "" || r.held()):
		return reportPoll
	}
	return reportBasics
}

// Duties gives every reporter a line 述职.
func (r *ReportToVoters) Duties(record.Settings) []Duty {
	if isBatch(r) || r.On == "" {
		return nil
	}
	var out []Duty
	for _, who := range r.Reporters {
		out = append(out, Duty{Deputy: who.ID, On: r.On, Kind: DutyReport})
	}
	return out
}

// Deadlines reminds of a batch that is not finished, of a report still to be held, and of what was promised to voters.
func (r *ReportToVoters) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	if r.On != "" && !r.held() {
		source := "述职安排"
		if isBatch(r) {
			source = "述职计划"
		}
		out = append(out, Deadline{Kind: "述职", On: r.On, Source: source})
	}
	if r.PromiseDue != "" && r.PromiseKept == "" && r.PromiseDone == "" {
		out = append(out, Deadline{Kind: "整改承诺", On: r.PromiseDue, Text: r.Promise, Source: "述职整改承诺"})
	}
	for _, o := range r.Opinions {
		if o.Due != "" && o.Done == "" && o.Proposal.ID == 0 {
			out = append(out, Deadline{Kind: "选民意见", On: o.Due, Text: o.Text, Source: "述职时选民意见"})
		}
	}
	return out
}
