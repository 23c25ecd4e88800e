package intake

import (
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoLivelihood are the candidates for the livelihood matters: name, unit in charge, 万元, what is built, indicator with unit and target.
var demoLivelihood = []struct {
	name      string
	unit      int
	wan       int
	text      string
	indicator string
	measure   string
	target    float64
}{
	{"通组公路硬化工程", 3, 320, "硬化通组公路八公里，配套排水沟和错车道。", "硬化里程", "公里", 8},
	{"农村饮水管网改造", 14, 180, "更换老旧管道六公里，新建增压站两处。", "更换管道", "公里", 6},
	{"集镇公共停车场", 3, 95, "新建停车位八十个，施划标线，安装照明。", "停车位", "个", 80},
	{"学校食堂和厕所改造", 11, 120, "改造三个教学点食堂和水冲厕所。", "改造教学点", "个", 3},
	{"村卫生室设备更新", 10, 46, "为九个村卫生室配备心电图机和智慧随访包。", "配备卫生室", "个", 9},
	{"日间照料中心建设", 5, 88, "新建两个、改造三个日间照料中心，开设助餐点。", "服务老人", "人", 150},
	{"农村生活污水治理", 4, 260, "建设三个集中居住点污水处理设施和接户管网。", "接户", "户", 210},
	{"村级文化广场", 12, 70, "建设四个村文化广场，配健身器材和路灯。", "广场", "个", 4},
	{"灌溉渠系维修", 14, 150, "维修干支渠十二公里，加固山塘两口。", "维修渠道", "公里", 12},
	{"平安监控全覆盖", 6, 64, "在主要路口和村口安装高清探头一百二十个。", "安装探头", "个", 120},
	{"台区增容和低电压治理", 13, 110, "更换变压器五台，改造线路七公里。", "更换变压器", "台", 5},
	{"产业路和冷库", 1, 210, "修建产业路五公里，建设产地冷库一座。", "产业路", "公里", 5},
}

// demoWorks are the key projects that the congress follows without a ballot.
var demoWorks = []struct {
	name, kind string
	unit, wan  int
	indicators []office.Indicator
}{
	{"集镇污水管网二期", "重点工程", 3, 1650, []office.Indicator{{Name: "铺设管网", Unit: "公里", Target: record.Some(11.0), Done: record.Some(10.2)},
		{Name: "接入住户", Unit: "户", Target: record.Some(860.0), Done: record.Some(795.0)}}},
	{"清溪米业仓储物流园", "产业项目", 1, 4200, []office.Indicator{{Name: "兑付农户", Unit: "户", Target: record.Some(126.0), Done: record.Some(126.0)},
		{Name: "征收土地", Unit: "亩", Target: record.Some(85.0), Done: record.Some(83.5)}}},
	{"柳河村老旧院落改造", "一事一议", 3, 380, []office.Indicator{{Name: "拆除违建", Unit: "平方米", Target: record.Some(5200.0), Done: record.Some(4980.0)},
		{Name: "改造院落", Unit: "个", Target: record.Some(14.0), Done: record.Some(12.0)}}},
}

// saveProjects saves the livelihood matters of each year with their ballot, and the key projects.
func (t *township) saveProjects() error {
	for _, s := range t.spans() {
		ballot := s.from
		var session record.Ref
		for _, se := range s.Sessions {
			if se.Nature != office.NatureMidYear {
				ballot, session = se.Closes, ref(se.ID)
			}
		}
		t.projects = append(t.projects, t.ballot(s, ballot, session)...) // a year has one
		for range s.Times {
			for n, w := range demoWorks {
				p := &office.Project{Name: fmt.Sprintf("%d年%s", s.Year, w.name), Kind: w.kind, Unit: ref(t.units[w.unit].ID), Who: t.units[w.unit].Head,
					Invested: yuan(w.wan * 10000), Place: "清溪镇" + villages[n*3], Text: "按批复的方案建设，镇人大主席团跟踪监督。"}
				if s.Live {
					p.Indicators = slices.Clone(w.indicators)
				}
				p.Year = num(s.Year)
				t.stages(p, s, s.from, 20*n)
				t.projects = append(t.projects, p)
			}
		}
	}
	return saveAll(t, office.Projects, t.projects...)
}

// ballot makes the twelve candidates of a year, ten of which the deputies chose.
func (t *township) ballot(s span, on record.Date, session record.Ref) []*office.Project {
	const seats = 10
	deputies := len(t.inOffice(on))
	valid := deputies - 4 // three had leave, and one ballot was void
	var out []*office.Project
	for n, l := range demoLivelihood {
		at := (n + s.Year) % len(demoLivelihood)
		l = demoLivelihood[at]
		p := &office.Project{Name: fmt.Sprintf("%d年%s", s.Year, l.name), Kind: office.ProjectLivelihood, Unit: ref(t.units[l.unit].ID), Who: t.units[l.unit].Head,
			Invested: yuan(l.wan * 10000), Text: l.text, Place: pick(t, villages) + "等村", Candidate: yes(true), Origin: pick(t, []string{"代表走访征集", "村级申报", "网上征集", "部门提出"}),
			BallotNo: num(n + 1), Seats: num(seats), BallotOn: on, Valid: num(valid), For: num(valid - 2*n), Rank: num(n + 1), Chosen: yes(n < seats)}
		p.Session, p.Year = session, num(s.Year)
		p.Against = num(n)
		p.Abstained = num(n)
		if n >= seats {
			p.For, p.Against, p.Abstained = num(valid/2-n), num(valid-valid/2), num(n)
		} else {
			t.stages(p, s, on, 4*n)
			if percent, _ := p.Progress(); l.target > 0 {
				p.Indicators = []office.Indicator{{Name: l.indicator, Unit: l.measure, Target: record.Some(l.target), Done: record.Some(float64(int(l.target * float64(percent) / 100)))}}
			}
			if day := t.workday(record.Date(fmt.Sprintf("%d-07-21", s.Year)), s); on < day && t.past(record.Date(fmt.Sprintf("%d-07-21", s.Year))) {
				p.HalfYear = day
			} else if t.past(on.Add(60)) {
				p.HalfYear = on.Add(60)
			}
		}
		out = append(out, p)
	}
	return out
}

// stages brings a project from approval to acceptance within about ten months of a year; what lies after today is planned.
func (t *township) stages(p *office.Project, s span, from record.Date, late int) {
	for n, stage := range []string{office.NodeApproval, office.NodeStart, office.NodeFrame, office.NodeBuilt, office.NodeAccepted} {
		day := from.Add([]int{25, 60, 170, 250, 285}[n] + late)
		p.Stages = append(p.Stages, office.ProjectStage{Stage: stage, Planned: day.Add(3), Reached: t.by(day)})
		if t.past(day) && n > 0 {
			p.Reports = append(p.Reports, office.ProjectReport{On: day, Percent: num([]int{0, 15, 60, 95, 100}[n]),
				Text: []string{"", "施工单位进场，完成清表和放线。", "主体完工，正在做附属工程。", "全部建成，准备验收。", "验收合格，移交村委会管护。"}[n]})
		}
	}
	for _, i := range t.inspections {
		if i.Kind == "集中视察" && i.Day.Year() == s.Year && len(p.Inspections) == 0 {
			p.Inspections = []record.Ref{ref(i.ID)}
		}
	}
}

// demoTasks are the tasks that the government's work report is broken down into: matter, unit, goal.
var demoTasks = []struct {
	title string
	unit  int
	goal  string
}{
	{"完成高标准农田建设三千亩", 2, "六月底前开工，十一月底前验收。"}, {"粮食播种面积稳定在四万一千亩", 2, "不撂荒、不减产。"},
	{"招引亿元以上项目两个", 1, "签约两个，开工一个。"}, {"村集体经济收入全部过二十万元", 1, "十三个村全部达标。"},
	{"河道清理和禁养区巡查", 4, "断面水质达到三类。"}, {"农村厕所改造四百户", 4, "改一户验收一户。"},
	{"城乡居民医保参保率百分之九十六", 5, "十二月中旬完成征缴。"}, {"高龄津贴和低保动态管理", 5, "应保尽保，不漏一人。"},
	{"校园周边环境整治", 9, "开学前完成整治。"}, {"矛盾纠纷化解率百分之九十八", 6, "小事不出村，大事不出镇。"},
	{"违法建设零增长", 7, "发现一起、拆除一起。"}, {"政务公开和一次办好", 0, "代办事项四十二项全部公布。"},
}

// saveTasks saves the tasks of each year: those of the work report, and the ten livelihood matters (十件实事).
func (t *township) saveTasks() error {
	var out []*office.Task
	for _, s := range t.spans() {
		end := record.Date(fmt.Sprintf("%d-12-20", s.Year))
		begin := t.workday(s.from.Add(14), s)
		for range s.Times {
			for n, d := range demoTasks {
				out = append(out, t.task(office.TaskFromReport, d.title, d.unit, d.goal, begin, end.Add(-7*(n%4)), n))
			}
		}
		for n, p := range t.projects {
			if p.Year.V != int64(s.Year) || !p.Chosen.V {
				continue
			}
			unit := slices.IndexFunc(t.units, func(u *office.Unit) bool { return u.ID == p.Unit.ID })
			one := t.task(office.TaskFromTen, p.Name, unit, p.Text, begin, end, n)
			one.Project, one.HalfYear = ref(p.ID), p.HalfYear
			out = append(out, one)
		}
		if se := s.Sessions; len(se) > 0 {
			for _, one := range out {
				if one.From == begin {
					one.Session = ref(se[0].ID)
				}
			}
		}
	}
	return saveAll(t, office.Tasks, out...)
}

func (t *township) task(source, title string, unit int, goal string, begin, end record.Date, n int) *office.Task {
	u := t.units[unit]
	one := &office.Task{Title: title, Source: source, Goal: goal, Leader: leaderOf(u), Unit: ref(u.ID), Who: u.Contact, From: begin, To: end,
		Text: "纳入年度目标管理，责任领导每月调度，年底向代表大会报告。"}
	if begin >= end {
		one.From, one.To = end.Add(-20), end
	}
	span := one.From.Until(one.To)
	for k, text := range []string{"制定实施方案，明确到人", "组织实施，每月报进度", "自查验收，形成报告"} {
		due := one.From.Add(span * (k + 1) / 3)
		one.Steps = append(one.Steps, office.TaskStep{Text: text, From: one.From.Add(span * k / 3), Due: due, Who: u.Contact, Done: t.by(due.Add(-3))})
	}
	if finished := one.To.Add(-10 - 9*(n%5)); t.past(finished) {
		one.Finished, one.Progress, one.Result = finished, num(100), "已完成："+goal
		for k := range one.Steps {
			one.Steps[k].Done = min(one.Steps[k].Due.Add(-3), finished)
		}
	} else if done := one.From.Until(t.today); done > 0 {
		one.Progress, one.Result = num(min(90, done*90/max(1, span))), "按计划推进。"
	}
	return one
}
