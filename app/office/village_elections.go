package office

import (
	"slices"
	"strconv"

	"npcdesk/app/record"
)

// The states of the supervision of a village's election.
const (
	VillageWaiting  = record.State("未进驻")
	VillageUnderway = record.State("监督中")
	VillageDone     = record.State("已结束")
)

// villageStages are the stages of the election of a villagers' committee (村民委员会组织法11 to 17, 20; custom for the rest).
var villageStages = []string{"宣传动员", "推选村民选举委员会", "选民登记", "提名候选人", "候选人资格联审", "投票选举", "公布结果", "工作移交", "推选村民小组长和村民代表"}

// VillageElection is the supervision of the election of one village (村级换届监督, DOMAIN.md §3.25).
type VillageElection struct {
	record.Base
	Village  record.Ref
	Body     string
	TermNo   string
	Team     string // 工作组
	Head     string
	From, To record.Date
	Members  []record.Person // presidium members stationed there
	Stages   []VillageStage
	Problems []VillageProblem
	VotedOn  record.Date
	Voters   record.Opt[int64]
	Ballots  record.Opt[int64]
	Result   string
}

// VillageStage is what was watched of one stage (选举环节).
type VillageStage struct {
	record.Row
	Stage    string
	On       record.Date
	Observer record.Ref
	What     string
}

// VillageProblem is a problem found (发现问题) and what was done about it.
type VillageProblem struct {
	record.Row
	On       record.Date
	Text     string
	Handling string
	Unit     record.Ref
	Due      record.Date
	Done     record.Date
}

// VillageElections is the register of the supervision of village elections (村级换届监督).
var VillageElections = record.NewRegister("village_election", "村级换届监督", slices.Concat(
	under("进驻", []*record.Of[VillageElection]{
		record.To("village", "村", "unit", func(v *VillageElection) *record.Ref { return &v.Village }).Must().Also("村（社区）", "村名", "社区", "行政村").In(130),
		record.Choice("body", "选举组织", func(v *VillageElection) *string { return &v.Body }, "村（居）民委员会", "村（社区）党组织", "村务监督委员会").
			Meaning("村委会", "村（居）民委员会").Meaning("村民委员会", "村（居）民委员会").Meaning("村两委", "村（居）民委员会").In(130),
		record.Text("term_no", "换届届别", func(v *VillageElection) *string { return &v.TermNo }).Also("第几届"),
		record.Text("team", "工作组", func(v *VillageElection) *string { return &v.Team }).Also("指导组", "进驻工作组").In(130),
		record.Text("head", "组长", func(v *VillageElection) *string { return &v.Head }).Also("工作组组长"),
		record.Day("from", "进驻日期", func(v *VillageElection) *record.Date { return &v.From }).Also("进驻时间", "日期").In(100),
		record.People("members", "进驻主席团成员", func(v *VillageElection) *[]record.Person { return &v.Members }, Attendances...).
			Also("进驻成员", "主席团成员", "监督人员").In(150),
	}),
	under("监督", []*record.Of[VillageElection]{
		record.Rows("stages", "选举环节", []*record.Of[VillageStage]{
			record.Choice("stage", "环节", func(s *VillageStage) *string { return &s.Stage }, villageStages...).List(KeyVillageStages).Required(),
			record.Day("on", "日期", func(s *VillageStage) *record.Date { return &s.On }),
			record.To("observer", "到场监督", "deputy", func(s *VillageStage) *record.Ref { return &s.Observer }),
			record.Text("what", "监督情况", func(s *VillageStage) *string { return &s.What }),
		}, func(v *VillageElection) *[]VillageStage { return &v.Stages }),
		record.Rows("problems", "发现问题", []*record.Of[VillageProblem]{
			record.Day("on", "日期", func(p *VillageProblem) *record.Date { return &p.On }),
			record.Text("text", "问题", func(p *VillageProblem) *string { return &p.Text }).Required(),
			record.Text("handling", "处理", func(p *VillageProblem) *string { return &p.Handling }),
			record.To("unit", "处理单位", "unit", func(p *VillageProblem) *record.Ref { return &p.Unit }),
			record.Day("due", "处理时限", func(p *VillageProblem) *record.Date { return &p.Due }),
			record.Day("done", "处理日期", func(p *VillageProblem) *record.Date { return &p.Done }),
		}, func(v *VillageElection) *[]VillageProblem { return &v.Problems }),
		record.Shown("problem_count", "问题数", func(v *VillageElection, _ record.Settings) string { return strconv.Itoa(len(v.Problems)) }).In(70),
	}),
	under("结果", []*record.Of[VillageElection]{
		record.Day("voted", "投票日期", func(v *VillageElection) *record.Date { return &v.VotedOn }).Also("选举日", "选举日期", "投票选举日").In(100),
		record.Whole("voters", "登记选民数", func(v *VillageElection) *record.Opt[int64] { return &v.Voters }).Also("选民数"),
		record.Whole("ballots", "参加投票数", func(v *VillageElection) *record.Opt[int64] { return &v.Ballots }).Also("投票数", "参选人数"),
		record.LongText("result", "选举结果", func(v *VillageElection) *string { return &v.Result }).Also("结果", "当选情况"),
		record.Day("to", "撤离日期", func(v *VillageElection) *record.Date { return &v.To }).Also("结束日期").Help("监督工作结束的日期"),
	}),
)...).Titled(villageTitle).Dated("from").OrderedBy(record.Sort{Key: "from", Desc: true}).
	States(func(v *VillageElection, _ record.Settings) record.State { return v.State() }, VillageWaiting, VillageUnderway, VillageDone).
	Rules(record.Hold("", "", record.Verify, villageAgrees).At("problems", "to", "ballots"))

func villageTitle(v *VillageElection) string { return v.Village.Name + v.TermNo + "换届监督" }

// State tells how far the supervision is: over, begun, or not begun.
func (v *VillageElection) State() record.State {
	switch {
	case v.To != "":
		return VillageDone
	case v.From != "" || len(v.Stages) > 0 || v.VotedOn != "":
		return VillageUnderway
	}
	return VillageWaiting
}

// Duties gives the members stationed in the village a line of supervision on the day they came.
func (v *VillageElection) Duties(record.Settings) []Duty {
	return DutiesOf(v.Members, v.From, DutySupervision)
}

// Deadlines lists the problems that are to be dealt with.
func (v *VillageElection) Deadlines(record.Settings) []Deadline {
	var out []Deadline
	for _, p := range v.Problems {
		if p.Done == "" && p.Due != "" {
			out = append(out, Deadline{Kind: "村级换届问题", On: p.Due, Text: p.Text, Source: "村级换届监督"})
		}
	}
	return out
}

func villageAgrees(v *VillageElection, _ Facts) []string {
	var out []string
	if v.To != "" && v.To < v.From {
		out = append(out, says("撤离日期%s早于进驻日期%s：请核对", date(v.To), date(v.From))...)
	}
	if v.Voters.Given && v.Ballots.Given && v.Ballots.V > v.Voters.V {
		out = append(out, says("参加投票数%d多于登记选民数%d：请核对", v.Ballots.V, v.Voters.V)...)
	}
	if v.To != "" {
		for _, p := range v.Problems {
			if p.Done == "" {
				out = append(out, says("监督已经结束，问题“%s”还没有填处理日期：请补填或者转问题整改继续跟踪", p.Text)...)
			}
		}
	}
	return out
}
