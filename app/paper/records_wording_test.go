package paper

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

func TestWhatWasDoneWithAnItemIsSaidWithItsVerb(t *testing.T) {
	for text, want := range map[string]string{
		"审查和批准上年度财政预算执行情况和本年度预算草案的报告": "审查和批准了上年度财政预算执行情况和本年度预算草案的报告",
		"听取、审议镇人民政府工作报告":              "听取、审议了镇人民政府工作报告",
		"学习选举和代表工作规定。":                "学习了选举和代表工作规定",
		"讨论通过工作要点":                    "讨论通过了工作要点",
		"宪法宣誓":                        "举行了宪法宣誓",
	} {
		if got := itemWords(office.MeetingItem{Text: text}); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestWhoAsksTwiceIsNamedOnce(t *testing.T) {
	if got := eachOnce([]string{"李四", "", "张三", "李四"}); got != "李四、张三" {
		t.Error(got)
	}
}

// Two deputies may share a name; a district that two of them share is one.
func TestAListOfRecordsNamesEachOfThemOnce(t *testing.T) {
	if got := refs([]record.Ref{{ID: 1, Name: "第1选区"}, {ID: 1, Name: "第1选区"}, {ID: 2, Name: "第2选区"}}); got != "第1选区、第2选区" {
		t.Error(got)
	}
	if got := refs([]record.Ref{{ID: 1, Name: "张三"}, {ID: 2, Name: "张三"}}); got != "张三、张三" {
		t.Error(got)
	}
}

func TestThoseWhoReportTogetherStandInOneLineOfTheSlip(t *testing.T) {
	o := newTownship(t)
	together := &office.ReportToVoters{Kind: office.ReportHeld, On: "2026-05-06", Reporters: []record.Ref{o.who("张三"), o.who("李秀英")}, Manner: office.MannerTogether}
	alone := *together
	alone.Manner = "口头+书面"
	ids := o.save("述职", put(office.DutyReports.Any, together), put(office.DutyReports.Any, &alone))
	slip := recordPaper(t, "述职测评票", "duty_report")
	wants(t, o.text(slip, ids[0]), "张三、李秀英")
	lacks(t, o.text(slip, ids[1]), "张三、李秀英")
}

func TestAPollWhoseSubjectDoesNotSaySoIsCalledOne(t *testing.T) {
	for _, c := range []struct{ subject, method, want string }{
		{"2026年站所工作评议", "民主评议", "2026年站所工作评议"}, {"2026年上半年专项工作", "满意度测评", "2026年上半年专项工作满意度测评"}, {"站所工作", "", "站所工作评议"},
	} {
		if got := appraisalName(&office.Appraisal{Subject: c.subject, Method: c.method}); got != c.want {
			t.Error(got)
		}
	}
	deputies := office.AppraisalVoters{Category: "镇代表"}
	for want, voters := range map[string][]office.AppraisalVoters{"代表": {deputies}, "代表和群众": {deputies, {Category: "群众代表"}}} {
		if got := appraisers(&office.Appraisal{Voters: voters}); got != want {
			t.Error(got)
		}
	}
}

func TestAUnitSignsItsReplyWithItsFullName(t *testing.T) {
	o := newTownship(t)
	j, err := NewMaker(o.Store).newJob(recordPaper(t, "交办单", "proposal"), o.proposal["19-6-建-008"])
	if err != nil {
		t.Fatal(err)
	}
	for unit, want := range map[string]string{"镇供电所": "清溪镇供电所", "清溪镇卫生院": "清溪镇卫生院", "县交通局": "县交通局"} {
		if got := j.inFull(unit); got != want {
			t.Error(got)
		}
	}
}

func TestTheMarkOfABulletinBreaksBehindALongName(t *testing.T) {
	for town, want := range map[string]string{"清溪镇": "清溪镇人大工作简报", "云岭坪川瑶族苗族乡": "云岭坪川瑶族苗族乡\n人大工作简报"} {
		if got := bulletinMark(town); got != want {
			t.Error(got)
		}
	}
}

func TestTheLeaderOfAnActivityIsNotAmongItsMembers(t *testing.T) {
	o := newTownship(t)
	lead := record.Person{Who: o.who("张三")}
	id := o.save("视察", put(office.Inspections.Any, &office.Inspection{Kind: "专题视察", Subject: "水库", Day: "2026-12-01", Leader: []record.Person{lead},
		Deputies: []record.Person{lead, {Who: o.who("李秀英")}}}))[0]
	wants(t, o.text(recordPaper(t, "活动方案", "inspection"), id), "组长：张三。", "成员：李秀英。")
}

func TestAGeneralElectionAsksForNoByElectionAndItsDistrictsAreToldApart(t *testing.T) {
	o := electionYear(t)
	id := o.byElection()
	first := byelectionPaper(t, "公告第1号（选举日和选民名单）")
	wants(t, o.text(first, id), "一、选区和应选名额。")
	fourth := o.save("选区", put(office.Constituencies.Any, &office.Constituency{Name: "第4选区", Number: "4", Seats: given(2)}))[0]
	o.editBy(func(b *office.ByElection) {
		b.Kind, b.Conductor = office.DirectGeneral, "清溪镇选举委员会"
		b.Registrations = append(b.Registrations, office.VoterRegistration{District: record.Ref{ID: fourth}, Registered: given(800)})
	})
	if got := o.reason(byelectionPaper(t, "补选请示"), id); got != "换届选举不用请示补选" {
		t.Error(got)
	}
	if n := strings.Count(strings.Join(o.text(first, id), "\n"), "一、"); n != 1 {
		t.Errorf("the districts stand under %d headings", n)
	}
	wants(t, o.text(byelectionPaper(t, "选民登记统计表"), id), "合　计")
	wants(t, o.text(byelectionPaper(t, "代表选票"), id), "（清溪镇选举委员会印章）")
}

// byelectionPaper finds a paper of a by-election by its name.
func byelectionPaper(t *testing.T, name string) Document {
	t.Helper()
	list := byelectionPapers()
	i := slices.IndexFunc(list, func(d Document) bool { return d.Name == name })
	if i < 0 {
		t.Fatalf("no paper %s", name)
	}
	return list[i]
}

// The day of the session's list of papers comes first, then the one under the text, then that of the vote.
func TestAPaperIsFiledUnderTheDayOnWhichItWasIssuedElseUnderItsOwn(t *testing.T) {
	o := newTownship(t)
	on := func(data docx.Data, d Document) string {
		d.Data = func(*job) docx.Data { return data }
		j, err := NewMaker(o.Store).newJob(d, o.session)
		if err != nil {
			t.Fatal(err)
		}
		return j.filedDay()
	}
	agenda := paperOf("议程")
	for want, data := range map[string]docx.Data{
		"20260111": {"落款日期": "2026年1月11日", "通过": "（2026年1月10日清溪镇第十九届人民代表大会第六次会议通过）"},
		"20260110": {"落款日期": "　　年　　月　　日", "通过": "（2026年1月10日清溪镇第十九届人民代表大会第六次会议通过）"},
		"":         {},
	} {
		if got := on(data, agenda); got != want {
			t.Errorf("%q is not %q", got, want)
		}
	}
	o.edit(func(s *office.Session) {
		s.Papers[0].Printed = "2026-01-12"
	})
	if got := on(docx.Data{"落款日期": "2026年1月11日"}, agenda); got != "20260112" {
		t.Error(got)
	}
}
