package intake

import (
	"fmt"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// demoDuties are hand-entered lines of duty archives: kind, what was done, what came of it.
var demoDuties = [][3]string{
	{office.DutyHelp, "出资为组里更换抽水泵一台", "三十户灌溉恢复"}, {office.DutyHelp, "联系企业招收村民务工", "十二人到厂上班"}, {office.DutyMediation, "调解两户田埂纠纷", "双方签订协议"},
	{office.DutyPublicity, "在集市宣讲防诈骗知识", "发放资料一百二十份"}, {office.DutyHelp, "为困难学生购置校服和书包", "八名学生受助"}, {office.DutyMediation, "参与婚姻家庭纠纷调解", "双方和好"},
	{office.DutyHelp, "组织村民清理水毁路段", "当天恢复通行"}, {office.DutyPublicity, "入户宣传医保缴费", "二十六户完成缴费"}, {office.DutyOther, "代表小组之外参加县里座谈", "发言一次，提出建议一条"},
}

// saveDuties saves what deputies did that follows from no other record; what is recent waits to be examined, one was sent back.
func (t *township) saveDuties() error {
	var out []*office.DutyEntry
	for _, s := range t.spans() {
		for n, day := range t.spread(s, 44) {
			one := demoDuties[n%len(demoDuties)]
			d := &office.DutyEntry{Deputy: ref(t.some(day, 1)[0].ID), On: day, Kind: one[0], Summary: one[1], Outcome: one[2], Status: office.Attended, Place: pick(t, villages),
				Checked: office.DutyChecked, CheckedBy: "余文书"}
			if d.GoodDeed = yes(one[0] == office.DutyHelp); d.GoodDeed.V {
				keen := t.keen(day)
				d.Deputy = ref(keen[n/2%len(keen)].ID)
			}
			if day > t.today.Add(-25) {
				d.Checked, d.CheckedBy = office.DutyUnchecked, ""
			}
			out = append(out, d)
		}
	}
	if n := len(out); n > 4 {
		back := out[n-4]
		back.Checked, back.CheckedBy, back.ReturnedWhy = office.DutyReturned, "余文书", "没有佐证，请补照片或者受益人名单。"
	}
	return saveAll(t, office.DutyEntries, out...)
}

// keen are ten deputies who do more than others: they help people and report to their voters every year.
func (t *township) keen(day record.Date) []*office.Deputy { return t.inOffice(day)[20:30] }

// praise is one commendation: kind, quota, conditions.
type praise struct {
	kind  string
	quota int
	terms string
}

var demoPraises = []praise{
	{"优秀代表", 8, "年度积分靠前，出席会议全勤，选民评价满意。"}, {"先进代表小组", 2, "小组活动每季度不少于一次，台账完整。"},
	{"优秀建议", 3, "建议具体可行，办理后成效明显。"}, {"办理先进单位", 2, "按期答复率百分之百，代表满意率高。"},
}

// saveCommendations saves who was commended for each finished year of the term, and the presidium's confirmation of its points.
func (t *township) saveCommendations() error {
	for _, se := range t.sessions {
		if se.Nature == office.NatureMidYear || se.Opens.Add(-60) < t.term.From {
			continue
		}
		var out []*office.Commendation
		year := se.Opens.Year() - 1
		ranked, err := t.rankedDeputies(year, se.Opens)
		if err != nil {
			return err
		}
		for _, p := range demoPraises {
			out = append(out, t.commendation(p, se, year, ranked))
		}
		out = append(out, t.confirmed(se, year, ranked))
		if err := saveAll(t, office.Commendations, out...); err != nil {
			return err
		}
	}
	return nil
}

// rankedDeputies lists the points of all deputies in office in a year, the best first, as the program counts them.
func (t *township) rankedDeputies(year int, day record.Date) ([]figures.Score, error) {
	var who []record.Ref
	for _, d := range t.inOffice(day) {
		who = append(who, record.Ref{ID: d.ID, Name: d.Name})
	}
	sheet, _, err := figures.Scores(t.s, year, who)
	if err != nil {
		return nil, err
	}
	return sheet.Scores, nil
}

func (t *township) commendation(p praise, se *office.Session, year int, ranked []figures.Score) *office.Commendation {
	c := &office.Commendation{Name: fmt.Sprintf("%d年度%s评选", year, p.kind), Kind: p.kind, PlanDay: se.Opens.Add(-55), PlanPaper: fmt.Sprintf("清人大主席团〔%d〕评%d号", year, t.next("praise")),
		Quota: num(p.quota), Terms: p.terms, NominateBy: se.Opens.Add(-45), LookedInto: se.Opens.Add(-38), Decided: se.Opens.Add(-34), PublicFrom: se.Opens.Add(-30),
		PublicTo: se.Opens.Add(-16), Objections: "公示期间没有收到异议。", Awarded: se.Closes, Session: ref(se.ID), Paper: fmt.Sprintf("清人大主席团〔%d〕表%d号", se.Opens.Year(), t.next("award")),
		Award: "颁发证书，在大会上通报表彰", Bonus: yuan(p.quota * 300)}
	c.Year = num(year)
	add := func(r office.Candidate, n int) {
		if r.Result = office.ResultChosen; n >= p.quota {
			r.Result = office.ResultNot
		}
		r.Opinion, r.Votes = "材料属实，同意推荐。", num(9-min(n, 8)/2)
		c.Candidates = append(c.Candidates, r)
	}
	for n := range p.quota + 1 {
		switch p.kind {
		case "优秀代表":
			if n < len(ranked) {
				s := ranked[n]
				add(office.Candidate{Deputy: ref(s.Deputy.ID), By: "所在代表小组", Points: record.Some(s.Total), Grade: s.Grade, Deeds: "全年走访选民、提出建议、参加活动都在前列。"}, n)
			}
		case "先进代表小组":
			add(office.Candidate{Group: ref(t.groups[(n*3+year)%len(t.groups)].ID), By: "镇人大办公室", Deeds: "全年小组活动六次，形成建议九条。"}, n)
		case "办理先进单位":
			add(office.Candidate{Unit: ref(t.units[(n*4+year)%11].ID), By: "镇人大办公室", Deeds: "承办建议全部按期答复，代表评价满意。"}, n)
		}
	}
	if p.kind == "优秀建议" {
		for _, one := range t.proposals {
			if one.Submitted.Year() == year && one.Result == "A" && one.Outcome == office.Satisfied && len(c.Candidates) <= p.quota {
				add(office.Candidate{Proposal: ref(one.ID), By: "承办单位", Deeds: "建议具体可行，办理后群众受益。"}, len(c.Candidates))
			}
		}
	}
	return c
}

// confirmed is the presidium's confirmation of a year's points (年度积分考核); the chair, who
// conducts it, is left out.
func (t *township) confirmed(se *office.Session, year int, ranked []figures.Score) *office.Commendation {
	c := &office.Commendation{Name: fmt.Sprintf("%d年度代表履职积分考核", year), Kind: office.YearPoints, PlanDay: se.Opens.Add(-50), PlanPaper: fmt.Sprintf("清人大主席团〔%d〕考%d号", year, t.next("points")),
		Terms: "按计分规则汇总，代表核对，主席团确认。", Decided: se.Opens.Add(-25), Session: ref(se.ID)}
	c.Year = num(year)
	for _, s := range ranked {
		r := office.Candidate{Deputy: ref(s.Deputy.ID), Points: record.Some(s.Total), Grade: s.Grade}
		if s.Deputy.ID == t.deputies[0].ID {
			r = office.Candidate{Deputy: ref(s.Deputy.ID), Result: office.ResultLeftOut, Why: "主持考核工作，经主席团同意不参加排名。"}
		}
		c.Candidates = append(c.Candidates, r)
	}
	return c
}
