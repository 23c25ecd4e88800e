package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The kinds of what is appraised, and how many of each may be called 最满意单位 (seed 001: 5 of 8 stations, 4 of 12 offices).
const (
	kindStation, bestStations = "双管站所", 5
	kindOffice, bestOffices   = "镇属办公室", 4
)

// demoAppraised are the eight stations and twelve offices with their heads.
var demoAppraised = [][3]string{
	{"镇派出所", kindStation, "熊大伟"}, {"镇财政所", kindStation, "贺敏"}, {"镇卫生院", kindStation, "温如玉"}, {"镇水务站", kindStation, "涂江河"},
	{"镇供电所", kindStation, "荆卫东"}, {"镇文化站", kindStation, "乐天"}, {"镇市场监管所", kindStation, "宗兰"}, {"镇司法所", kindStation, "桑榆"},
	{"镇党政综合办公室", kindOffice, "段文静"}, {"镇经济发展办公室", kindOffice, "贺志成"}, {"镇农业农村办公室", kindOffice, "田守义"},
	{"镇规划建设办公室", kindOffice, "樊立新"}, {"镇生态环境办公室", kindOffice, "柯远"}, {"镇社会事务办公室", kindOffice, "舒慧芳"},
	{"镇平安法治办公室", kindOffice, "牛永胜"}, {"镇党建办公室", kindOffice, "苗青"}, {"镇应急管理办公室", kindOffice, "洪波"},
	{"镇便民服务中心", kindOffice, "尤静"}, {"镇退役军人服务站", kindOffice, "祁山"}, {"镇综合治理中心", kindOffice, "詹伟"},
}

// demoAppraisalFaults are what appraisals bring to light, with the unit that mends it.
var demoAppraisalFaults = []struct {
	unit int
	fault
}{
	{5, fault{"群众反映低保申请材料要跑两三趟，一次告知落实不好。", "服务作风", "一次告知", "制发一次告知单，实行首问负责。", "告知单印制完毕。", "窗口启用告知单，群众少跑路。", "暗访窗口三次，都能一次告知。"}},
	{9, fault{"某村一带夜间巡逻次数少，盗窃案件破案慢。", "社会治理（综治信访）", "巡逻见警", "夜间巡逻每周不少于三次，案件进展告知当事人。", "巡逻线路公布。", "本月破案两起。", "走访村民，夜间常见警车。"}},
	{3, fault{"农村建房审批时间长，图纸审查来回多次。", "工作效能", "二十个工作日内办结", "审批流程上墙，实行联审联办。", "联审会每周一次。", "本季度建房审批都在十五个工作日内办结。", "抽查二十户档案，全部按期办结。"}},
	{13, fault{"某村停电检修没有提前通知，冷库受损。", "服务作风", "停电提前三天告知", "建立村级停电通知群，重要用户专人通知。", "通知群覆盖各村。", "两次检修都提前三天通知。", "合作社反映通知及时。"}},
}

// saveAppraisals saves the yearly appraisal of stations and offices (工作评议), with what came to light as problems.
func (t *township) saveAppraisals() error {
	var out []*office.Appraisal
	for _, s := range t.spans() {
		for n := range s.Times {
			if day := s.to.Add(-45 - n%20); day > s.from.Add(60) {
				out = append(out, t.appraisal(t.workday(day, s), s.Year))
			}
		}
	}
	if err := saveAll(t, office.Appraisals, out...); err != nil {
		return err
	}
	for _, a := range out {
		for _, f := range demoAppraisalFaults {
			p := t.problem(f.fault, a.FedBack, f.unit, pick(t, villages))
			p.Appraisal, p.Source = ref(a.ID), office.ProblemOfAppraisal
			t.problems = append(t.problems, p)
		}
	}
	return nil
}

func (t *township) appraisal(day record.Date, year int) *office.Appraisal {
	a := &office.Appraisal{Subject: fmt.Sprintf("%d年度站所和镇属办公室工作评议", year), Method: "民主评议", Day: day, Level: "镇", Basis: "组织法19、本省乡镇人大工作条例",
		Notified: day.Add(-42), Scoring: "满意100分、基本满意80分、不满意和不了解0分，按有效票平均",
		Quotas: []office.AppraisalQuota{{Kind: kindStation, Best: num(bestStations)}, {Kind: kindOffice, Best: num(bestOffices)}}}
	t.appraisalSteps(a)
	called := t.some(day, 55)
	a.Deputies = t.attended(called)
	voters := office.Present(a.Deputies)
	a.Voters = []office.AppraisalVoters{{Category: "镇代表", Number: num(voters)}, {Category: "县代表", Number: num(8)}, {Category: "政协委员", Number: num(4)},
		{Category: "群众代表", Number: num(26)}}
	for _, one := range demoAppraised {
		o := office.AppraisalObject{Name: one[0], Kind: one[1], Head: one[2], Poll: t.satisfactionPoll(voters + 38)}
		for _, u := range t.units {
			if u.Name == one[0] {
				o.Unit = ref(u.ID)
			}
		}
		a.Objects = append(a.Objects, o)
	}
	t.verdicts(a)
	a.Issued, a.IssuedTo, a.FedBack = day.Add(6), "镇党委、镇人民政府，各站所、办公室", day.Add(10)
	a.Opinions = "窗口服务总体较好；反映集中的是一次告知、建房审批时限和停电通知，另列问题清单交办。"
	if a.Published = t.by(day.Add(15)); a.Published != "" {
		a.PublishedHow = "公开栏"
	}
	a.Rectified, a.Filed = t.by(day.Add(100)), t.by(day.Add(120))
	return a
}

func (t *township) appraisalSteps(a *office.Appraisal) {
	for _, one := range []struct {
		step                  string
		days, homes, meetings int
		text                  string
	}{{"动员", -38, 0, 0, "召开动员会，公布评议方案和监督电话。"}, {"走访调查", -30, 260, 0, "代表分组走访农户、企业和办事群众。"},
		{"座谈", -22, 0, 6, "分片召开选民代表、服务对象座谈会。"}, {"听取汇报", -9, 0, 0, "听取被评议单位负责人汇报。"},
		{"测评", 0, 0, 0, "当场发票、收票、计票。"}, {"反馈", 10, 0, 0, "评议意见书面反馈各单位。"}, {"整改", 100, 0, 0, "各单位报送整改情况。"}, {"回头看", 115, 0, 0, "抽查整改情况。"}} {
		s := office.AppraisalStep{Step: one.step, Planned: a.Day.Add(one.days), Day: t.by(a.Day.Add(one.days)), Text: one.text}
		if one.homes > 0 {
			s.Households = num(one.homes + t.rng.IntN(60))
		}
		if one.meetings > 0 {
			s.Meetings = num(one.meetings)
		}
		if s.Day == "" {
			s.Text = ""
		}
		a.Steps = append(a.Steps, s)
	}
}

// satisfactionPoll is a poll whose numbers add up.
func (t *township) satisfactionPoll(voters int) office.Poll {
	returned := voters - t.rng.IntN(3)
	valid := returned - t.rng.IntN(2)
	satisfied := valid * t.between(66, 93) / 100
	mostly := (valid - satisfied) * t.between(55, 85) / 100
	dissatisfied := min(t.rng.IntN(3), valid-satisfied-mostly)
	return office.Poll{Issued: num(voters), Returned: num(returned), Valid: num(valid), Satisfied: num(satisfied), Mostly: num(mostly),
		Dissatisfied: num(dissatisfied), Abstain: num(valid - satisfied - mostly - dissatisfied)}
}

// verdicts calls the first of each kind 最满意单位, as many as the quotas allow.
func (t *township) verdicts(a *office.Appraisal) {
	given := map[string]int64{}
	for _, r := range a.Ranking(t.s.Settings()) {
		quota, _ := a.Quota(r.Object.Kind)
		given[r.Object.Kind]++
		switch n := given[r.Object.Kind]; {
		case n <= quota:
			r.Object.Verdict = office.VerdictBest
		case n <= quota+3:
			r.Object.Verdict = office.Satisfied
		default:
			r.Object.Verdict = office.Mostly
		}
	}
}
