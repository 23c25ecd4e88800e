package office

import (
	"slices"
	"strconv"

	"npcdesk/app/record"
)

// The groups of fields on the form of a project.
const (
	groupProject  = "项目"
	groupBallot   = "候选与票决"
	groupProgress = "进度"
	groupWatched  = "监督"
)

var projectKinds = []string{ProjectLivelihood, "重点工程", "产业项目", "一事一议", "其他"}

// Projects is the register of key projects (重点项目), with the candidates for the livelihood matters.
var Projects = record.NewRegister("project", "重点项目", slices.Concat(
	under(groupProject, projectFields()),
	under(groupBallot, projectBallotFields()),
	under(groupProgress, projectProgressFields()),
	under(groupWatched, projectWatchedFields()),
)...).Find("name").OrderedBy(record.Sort{Key: "year", Desc: true}, record.Sort{Key: "name"}).Prepared(prepareProject).
	States(func(p *Project, _ record.Settings) record.State { return p.State() },
		ProjectCandidate, ProjectUnchosen, ProjectWaiting, ProjectApproved, ProjectUnderway, ProjectBuilt, ProjectAccepted).
	Happenings(
		record.Step{Name: "票决", From: []record.State{ProjectCandidate}, To: ProjectWaiting, Keys: []string{"ballot_on", "valid", "for", "against", "abstained", "rank", "chosen"}},
		record.Step{Name: "立项", From: []record.State{ProjectWaiting}, To: ProjectApproved, Keys: []string{"approved"}},
		record.Step{Name: "开工", From: []record.State{ProjectWaiting, ProjectApproved}, To: ProjectUnderway, Keys: []string{"started", "progress"}},
		record.Step{Name: "竣工", From: []record.State{ProjectUnderway}, To: ProjectBuilt, Keys: []string{"built"}},
		record.Step{Name: "验收", From: []record.State{ProjectUnderway, ProjectBuilt}, To: ProjectAccepted, Keys: []string{"accepted"}},
	).
	Present(func(p *Project, _ record.Settings) string {
		switch {
		case p.Name == "":
			return groupProject
		case p.State() == ProjectCandidate:
			return groupBallot
		}
		return groupProgress
	}).Rules(projectRules()...)

func projectFields() []*record.Of[Project] {
	return []*record.Of[Project]{
		record.Text("name", "项目", func(p *Project) *string { return &p.Name }).Must().Also("项目名称", "名称", "实事项目", "工程名称").In(220).Shared(),
		record.Whole("year", "年度", func(p *Project) *record.Opt[int64] { return &p.Year }).Also("年份", "实施年度").In(70),
		record.Choice("kind", "类别", func(p *Project) *string { return &p.Kind }, projectKinds...).List(KeyProjectKinds).
			Also("项目类别", "类型").Meaning("十件实事", ProjectLivelihood).Meaning("民生实事项目", ProjectLivelihood).In(90),
		record.To("unit", "责任单位", "unit", func(p *Project) *record.Ref { return &p.Unit }).Also("牵头单位", "实施单位", "建设单位").In(130),
		record.Text("who", "责任人", func(p *Project) *string { return &p.Who }).Also("项目负责人", "负责人"),
		record.Amount("invested", "投资", func(p *Project) *record.Opt[int64] { return &p.Invested }).Also("投资额", "总投资", "投资（元）", "计划投资", "投资（万元）", "总投资（万元）", "投资额（万元）").In(110).Help("单位：元"),
		record.Text("place", "地点", func(p *Project) *string { return &p.Place }).Also("建设地点"),
		record.LongText("text", "内容", func(p *Project) *string { return &p.Text }).Also("建设内容", "项目内容", "主要内容"),
	}
}

func projectBallotFields() []*record.Of[Project] {
	voted := func(p *Project) bool { return p.BallotOn != "" && p.Candidate.V }
	return []*record.Of[Project]{
		record.YesNo("candidate", "候选项目", func(p *Project) *record.Opt[bool] { return &p.Candidate }).Help("民生实事项目由代表票决的选“是”"),
		record.Text("origin_of", "提出来源", func(p *Project) *string { return &p.Origin }).Also("征集来源", "提出单位"),
		record.To("session", "票决会议", "session", func(p *Project) *record.Ref { return &p.Session }).Also("人代会"),
		record.Whole("ballot_no", "候选序号", func(p *Project) *record.Opt[int64] { return &p.BallotNo }),
		record.Whole("seats", "应选项目数", func(p *Project) *record.Opt[int64] { return &p.Seats }).When(voted),
		record.Day("ballot_on", "票决日期", func(p *Project) *record.Date { return &p.BallotOn }),
		record.Whole("valid", "有效票", func(p *Project) *record.Opt[int64] { return &p.Valid }).When(voted).Also("有效票数"),
		record.Whole("for", "赞成", func(p *Project) *record.Opt[int64] { return &p.For }).When(voted).Also("赞成票", "得票数", "得票"),
		record.Whole("against", "反对", func(p *Project) *record.Opt[int64] { return &p.Against }).When(voted).Also("反对票"),
		record.Whole("abstained", "弃权", func(p *Project) *record.Opt[int64] { return &p.Abstained }).When(voted).Also("弃权票"),
		record.Whole("rank", "票决名次", func(p *Project) *record.Opt[int64] { return &p.Rank }).Also("名次"),
		record.YesNo("chosen", "是否入选", func(p *Project) *record.Opt[bool] { return &p.Chosen }).When(voted).Also("入选", "当选"),
	}
}

func projectProgressFields() []*record.Of[Project] {
	reached := func(stage, key, label string) *record.Of[Project] {
		return record.Lift(stageOf(stage), record.Day(key, label, func(s *ProjectStage) *record.Date { return &s.Reached })).Also(stage, stage+"时间")
	}
	stages := []*record.Of[ProjectStage]{
		record.Choice("stage", "节点", func(s *ProjectStage) *string { return &s.Stage }, projectStages...).Required(),
		record.Day("planned", "计划日期", func(s *ProjectStage) *record.Date { return &s.Planned }),
		record.Day("reached", "实际日期", func(s *ProjectStage) *record.Date { return &s.Reached }),
		record.Text("note", "说明", func(s *ProjectStage) *string { return &s.Note }),
	}
	reports := []*record.Of[ProjectReport]{
		record.Day("on", "日期", func(r *ProjectReport) *record.Date { return &r.On }),
		record.Whole("percent", "进度", func(r *ProjectReport) *record.Opt[int64] { return &r.Percent }),
		record.Text("text", "进展情况", func(r *ProjectReport) *string { return &r.Text }),
	}
	return []*record.Of[Project]{
		reached(NodeApproval, "approved", "立项日期"),
		reached(NodeStart, "started", "开工日期").In(100),
		reached(NodeBuilt, "built", "竣工日期"),
		reached(NodeAccepted, "accepted", "验收日期"),
		record.Lift(lastReport, record.Whole("progress", "进度", func(r *ProjectReport) *record.Opt[int64] { return &r.Percent })).
			Also("进度%", "进度（%）", "工程进度", "完成进度").In(70).Help("百分之几；历次进度在下面“进度记录”里"),
		record.Rows("stages", "节点", stages, func(p *Project) *[]ProjectStage { return &p.Stages }).Help("每个节点的计划日期和实际日期"),
		record.Rows("reports", "进度记录", reports, func(p *Project) *[]ProjectReport { return &p.Reports }),
	}
}

func projectWatchedFields() []*record.Of[Project] {
	indicator := []*record.Of[Indicator]{
		record.Text("name", "指标名", func(i *Indicator) *string { return &i.Name }).Required(),
		record.Text("unit", "单位", func(i *Indicator) *string { return &i.Unit }),
		record.Number("target", "目标", func(i *Indicator) *record.Opt[float64] { return &i.Target }),
		record.Number("done", "完成", func(i *Indicator) *record.Opt[float64] { return &i.Done }),
		record.Shown("rate", "完成率", func(i *Indicator, _ record.Settings) string { return i.Rate() }),
	}
	return []*record.Of[Project]{
		record.Rows("indicators", "关键指标", indicator, func(p *Project) *[]Indicator { return &p.Indicators }),
		record.Shown("indicator_text", "指标完成情况", func(p *Project, _ record.Settings) string { return p.IndicatorText() }),
		record.ToMany("inspections", "视察", "inspection", func(p *Project) *[]record.Ref { return &p.Inspections }).Also("视察记录"),
		record.Shown("inspected", "视察次数", func(p *Project, _ record.Settings) string { return strconv.Itoa(len(p.Inspections)) }),
		record.Day("half_year", "半年督查日期", func(p *Project) *record.Date { return &p.HalfYear }).Help("民生实事每年年中督查一次，督查了就填"),
		record.LongText("problems", "存在问题", func(p *Project) *string { return &p.Problems }),
	}
}

// prepareProject puts a project into the year of its ballot where no year was given, and takes what stands on a ballot for a
// candidate.
func prepareProject(p *Project, _ record.Settings) {
	if y := p.BallotOn.Year(); !p.Year.Given && y > 0 {
		p.Year = record.Some(int64(y))
	}
	if p.BallotOn != "" && !p.Candidate.Given {
		p.Candidate = record.Some(true)
	}
	if p.Kind == "" && p.Candidate.V {
		p.Kind = ProjectLivelihood
	}
}
