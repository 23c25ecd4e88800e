package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/record"
)

// The states of a project. A candidate (候选项目) for the people's livelihood matters waits for the ballot.
const (
	ProjectCandidate = record.State("候选")
	ProjectUnchosen  = record.State("未入选")
	ProjectWaiting   = record.State("待立项")
	ProjectApproved  = record.State("已立项")
	ProjectUnderway  = record.State("已开工")
	ProjectBuilt     = record.State("已竣工")
	ProjectAccepted  = record.State("已验收")
)

// The stages (节点) of a project, in their order (seed 002: followed from approval to acceptance).
const (
	NodeApproval = "立项"
	NodeStart    = "开工"
	NodeFrame    = "主体完工"
	NodeBuilt    = "竣工"
	NodeAccepted = "验收"
)

var projectStages = []string{NodeApproval, NodeStart, NodeFrame, NodeBuilt, NodeAccepted}

// ProjectLivelihood is the kind of project that deputies may choose by ballot and that is checked every July (民生实事).
const ProjectLivelihood = "民生实事"

// Project is a key project (重点项目, DOMAIN.md §3.25) that the congress follows; one of the livelihood matters may begin as a
// candidate on a ballot (D36, §3.29).
type Project struct {
	record.Base
	Name     string
	Kind     string
	Unit     record.Ref
	Who      string
	Invested record.Opt[int64] // 分
	Text     string
	Place    string

	Candidate record.Opt[bool]
	Origin    string // who raised it
	BallotNo  record.Opt[int64]
	Session   record.Ref
	BallotOn  record.Date
	Seats     record.Opt[int64] // how many are to be chosen
	Valid     record.Opt[int64] // valid ballots
	For       record.Opt[int64]
	Against   record.Opt[int64]
	Abstained record.Opt[int64]
	Rank      record.Opt[int64]
	Chosen    record.Opt[bool]

	Stages      []ProjectStage
	Reports     []ProjectReport
	Indicators  []Indicator
	Inspections []record.Ref
	HalfYear    record.Date // when its first half-year was checked
	Problems    string
}

// ProjectStage is a stage with the day planned for it and the day it was reached.
type ProjectStage struct {
	record.Row
	Stage   string
	Planned record.Date
	Reached record.Date
	Note    string
}

// ProjectReport says how far the project was on a day (进度).
type ProjectReport struct {
	record.Row
	On      record.Date
	Percent record.Opt[int64]
	Text    string
}

// Indicator is a key figure of a project (关键指标): households paid, square metres pulled down.
type Indicator struct {
	record.Row
	Name   string
	Unit   string
	Target record.Opt[float64]
	Done   record.Opt[float64]
}

// stageOf finds the row of a stage.
func stageOf(stage string) func(*Project, bool) *ProjectStage {
	return func(p *Project, create bool) *ProjectStage {
		for i := range p.Stages {
			if p.Stages[i].Stage == stage {
				return &p.Stages[i]
			}
		}
		if !create {
			return nil
		}
		p.Stages = append(p.Stages, ProjectStage{Stage: stage})
		return &p.Stages[len(p.Stages)-1]
	}
}

// lastReport finds the latest report of progress.
func lastReport(p *Project, create bool) *ProjectReport {
	if len(p.Reports) == 0 {
		if !create {
			return nil
		}
		p.Reports = []ProjectReport{{}}
	}
	last := 0
	for i := range p.Reports {
		if p.Reports[i].On >= p.Reports[last].On {
			last = i
		}
	}
	return &p.Reports[last]
}

// Reached returns the day on which a stage was reached, "" before.
func (p *Project) Reached(stage string) record.Date {
	if s := stageOf(stage)(p, false); s != nil {
		return s.Reached
	}
	return ""
}

// Progress is the progress last reported, in per cent, and whether any was.
func (p *Project) Progress() (int64, bool) {
	if r := lastReport(p, false); r != nil {
		return r.Percent.V, r.Percent.Given
	}
	return 0, false
}

// State tells how far the project is: the last stage reached, else its ballot.
func (p *Project) State() record.State {
	percent, _ := p.Progress()
	switch {
	case p.Reached(NodeAccepted) != "":
		return ProjectAccepted
	case p.Reached(NodeBuilt) != "":
		return ProjectBuilt
	case p.Reached(NodeStart) != "" || p.Reached(NodeFrame) != "" || percent > 0:
		return ProjectUnderway
	case p.Reached(NodeApproval) != "":
		return ProjectApproved
	case p.Chosen.Given && !p.Chosen.V:
		return ProjectUnchosen
	case p.Candidate.V && !p.Chosen.Given:
		return ProjectCandidate
	}
	return ProjectWaiting
}

// Rate is the share of its target that an indicator has reached (完成率), with one decimal, exactly 100 as 100%; "" without a
// target or a result.
func (i *Indicator) Rate() string {
	switch {
	case !i.Done.Given || i.Target.V == 0:
		return ""
	case i.Done.V == i.Target.V:
		return "100%"
	}
	return fmt.Sprintf("%.1f%%", i.Done.V*100/i.Target.V)
}

// IndicatorText lists the indicators of a project: 兑付农户1425户（98.0%）、拆除237万方.
func (p *Project) IndicatorText() string {
	parts := make([]string, len(p.Indicators))
	for n := range p.Indicators {
		i := &p.Indicators[n]
		parts[n] = i.Name
		if i.Done.Given {
			parts[n] += strconv.FormatFloat(i.Done.V, 'f', -1, 64) + i.Unit
		}
		if rate := i.Rate(); rate != "" {
			parts[n] += "（" + rate + "）"
		}
	}
	return strings.Join(parts, "、")
}

// Deadlines lists the next planned stage that the project has not reached, and the check of the livelihood matters in July.
func (p *Project) Deadlines(in record.Settings) []Deadline {
	switch p.State() {
	case ProjectCandidate, ProjectUnchosen, ProjectAccepted:
		return nil
	}
	var out []Deadline
	if p.Kind == ProjectLivelihood {
		out = halfYearCheck(p.Year, p.HalfYear, in)
	}
	for at, stage := range projectStages {
		s := stageOf(stage)(p, false)
		passed := slices.ContainsFunc(projectStages[at:], func(later string) bool { return p.Reached(later) != "" })
		if s != nil && s.Planned != "" && !passed {
			return append(out, Deadline{Kind: "项目节点", On: s.Planned, Text: stage, Source: "项目计划"})
		}
	}
	return out
}

// halfYearCheck is the check of a livelihood matter in the middle of its year (seed 001: 7月10件实事半年督查), until it is done.
func halfYearCheck(year record.Opt[int64], checked record.Date, in record.Settings) []Deadline {
	on := record.Date(fmt.Sprintf("%04d-%s", year.V, in.Text(KeyHalfYearCheck)))
	if !year.Given || checked != "" || !on.Valid() {
		return nil
	}
	return []Deadline{{Kind: "半年督查", On: on, Source: "设置：民生实事半年督查"}}
}
