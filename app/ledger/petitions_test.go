package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// receptionsByLeaders enters two days of reception in March and one in July, with who signed in and what was proposed.
func (w *township) receptionsByLeaders() {
	group := record.Ref{ID: w.put(office.Groups.Any, &office.Group{Name: "第二小组"})[0]}
	sign := func(i int, signed record.Clock, why string) office.PetitionSignIn {
		return office.PetitionSignIn{Deputy: record.Ref{ID: w.ids[i]}, Expected: "08:00", Signed: signed, LeaveWhy: why}
	}
	day := func(on record.Date, signs ...office.PetitionSignIn) *office.PetitionDuty {
		return &office.PetitionDuty{Kind: office.PetitionDay, Day: on, Leader: "陈镇长", Group: group, SignIns: signs}
	}
	first := day("2024-03-04", sign(0, "07:50", ""), sign(1, "08:20", ""), sign(2, "", "住院"))
	first.Proposals = []office.PetitionProposal{
		{Deputy: record.Ref{ID: w.ids[0]}, Problem: "排水不畅", Text: "清淤", Handler: "钱经办", Due: "2024-04-01", Done: "2024-03-28", Outcome: "已清淤"},
		{Deputy: record.Ref{ID: w.ids[0]}, Problem: "路灯不亮", Text: "更换灯具", Due: "2024-07-31", Done: "2024-07-10", Outcome: "已更换"},
		{Deputy: record.Ref{ID: w.ids[4]}, Text: "设警示牌"}}
	w.put(office.PetitionDuties.Any, first, day("2024-03-11", sign(1, "07:58", ""), sign(2, "", "")), day("2024-07-01", sign(0, "07:59", "")),
		&office.PetitionDuty{Kind: office.PetitionHearing, Day: "2024-03-29", Month: "2024-03", Reporter: "陈镇长"})
}

// In March five were called: two came in time, one was late, one had leave, one stayed away.
func TestTheSignInsOfAMonthShowWhoCameAndWhatWasProposed(t *testing.T) {
	w := newTownship(t)
	w.receptionsByLeaders()
	l := w.make("L19", Options{From: "2024-03-01", To: "2024-03-31", Mask: office.MaskInternal})
	rows := texts(t, l)
	equal(t, "deputies", columnOfRows(rows, "代表"), []string{"丁一", "王二", "张三", "赵五", "王二", "张三"})
	equal(t, "status", columnOfRows(rows, "状态"), []string{office.Attended, office.CameLate, "请假\n（住院）", "", office.Attended, office.Absent})
	equal(t, "proposals", columnOfRows(rows, "处理建议"), []string{"1．清淤\n2．更换灯具", "", "", "设警示牌", "", ""})
	equal(t, "carried out", columnOfRows(rows, "落实"), []string{"1．已清淤（2024.03.28落实）\n2．", "", "", "", "", ""})
	equal(t, "totals", l.Totals, []string{"领导接访 2 次，代表应到 5 人次，实到 3 人次（其中迟到 1 人次），请假 1 人次，缺席 1 人次，出勤率 60.0%；处理建议 3 条，已落实 1 条"})
	if l.Title != "代表参与领导接访签到表（2024年3月）" {
		t.Errorf("title %q", l.Title)
	}
	if year := w.make("L19", Options{From: "2024-01-01", To: "2024-12-31"}); year.Title != "代表参与领导接访签到表" || !strings.HasPrefix(year.Totals[0], "领导接访 3 次，代表应到 6 人次") {
		t.Errorf("the year: %q, %q", year.Title, year.Totals)
	}
}

// Ten points for coming, five off for absence, two for a proposal and three more when it was carried out (the settings' defaults).
func TestTheAssessmentRanksDeputiesAndGroups(t *testing.T) {
	w := newTownship(t)
	w.receptionsByLeaders()
	l := w.make("L20", Options{From: "2024-03-01", To: "2024-03-31"})
	equal(t, "who", columnOfRows(texts(t, l), "代表/小组"), []string{"王二", "丁一", "赵五", "张三", "小组：第二小组"})
	for title, want := range map[string][]string{"应": {"2", "1", "0", "2", "5"}, "实": {"2", "1", "0", "0", "3"}, "请假": {"0", "0", "0", "1", "1"}, "缺席": {"0", "0", "0", "1", "1"},
		"建议数": {"0", "2", "1", "0", "3"}, "落实数": {"0", "1", "0", "0", "1"}, "得分": {"20", "17", "2", "-5", "34"}, "名次": {"1", "2", "3", "4", "1"}} {
		equal(t, title, columnOfRows(printed(t, l), title), want)
	}
	equal(t, "totals", l.Totals, []string{"领导接访 2 次，代表 4 人、小组 1 个；应到 5 人次，实到 3 人次，请假 1 人次，缺席 1 人次；处理建议 3 条，落实 1 条"})
	if l.Title != "代表接访月考核通报表（2024年3月）" || !strings.Contains(l.Notes[0], "到岗每次 10 分") {
		t.Errorf("title %q, notes %q", l.Title, l.Notes)
	}
}

// petitions enters three petitions of the half-year and one of July.
func (w *township) petitions() {
	unit := record.Ref{ID: w.put(office.Units.Any, &office.Unit{Name: "信访办"})[0]}
	one := func(number string, day record.Date, form, kind string, change func(p *office.Petition)) *office.Petition {
		p := &office.Petition{Number: number, Day: day, Form: form, Kind: kind, Subject: "反映宅基地纠纷", Petitioner: nameOfPetitioner, Phone: phoneOfWang}
		change(p)
		return p
	}
	w.put(office.Petitions.Any,
		one("信-2024-003", "2024-06-03", "来信", "征地拆迁", func(p *office.Petition) {
			p.Course, p.Unit, p.HandedOver, p.Closed, p.Result = office.CourseForward, unit, "2024-06-10", "2024-07-20", "已调解"
		}),
		one("信-2024-001", "2024-01-15", "来访", "国土资源", func(p *office.Petition) {
			p.Confidential = record.Some(false)
			p.People, p.Nature, p.Told, p.Accepted = record.Some[int64](6), office.NatureClaim, "2024-01-15", "2024-01-20"
			p.Course, p.Unit, p.HandedOver, p.Closed, p.Result = office.CourseAssign, unit, "2024-01-22", "2024-03-01", "已确权"
		}),
		one("信-2024-002", "2024-02-01", "来访", "", func(p *office.Petition) { p.Course = office.CourseRefuse }),
		one("信-2024-004", "2024-07-01", "来电", "国土资源", func(p *office.Petition) {}))
}

func TestTheAccountOfPetitionsCountsByFormAndKind(t *testing.T) {
	w := newTownship(t)
	w.petitions()
	l := w.make("L21", halfYear)
	rows := texts(t, l)
	equal(t, "numbers", columnOfRows(rows, "登记号"), []string{"信-2024-001", "信-2024-002", "信-2024-003"})
	equal(t, "petitioners", columnOfRows(rows, "信访人"), []string{nameOfPetitioner, office.Withheld, office.Withheld})
	equal(t, "people", columnOfRows(printed(t, l), "人数"), []string{"6", "1", "1"})
	equal(t, "due", columnOfRows(rows, "期限"), []string{"2024-03-20", "", ""})
	equal(t, "closed", columnOfRows(rows, "办结日期"), []string{"2024-03-01", "", ""})
	equal(t, "results", columnOfRows(rows, "结果"), []string{"已办结：已确权", "不受理", "办理中"})
	equal(t, "totals", l.Totals, []string{"信访 3 件，8 人次，已办结 1 件，信访办结率 33.3%", "按形式：来访 2 件，来信 1 件", "按类别：国土资源 1 件，未分类 1 件，征地拆迁 1 件"})
	w.agree(l.Totals[0], map[string]string{"信访件数": "信访 # 件", "信访人次": "# 人次", "信访办结率": "信访办结率 #"})
	equal(t, "for the county", columnOfRows(texts(t, w.make("L21", Options{})), "信访人"), []string{"周某某", office.Withheld, office.Withheld, office.Withheld})
}

func TestAPetitionStandsAsOfADay(t *testing.T) {
	p := &office.Petition{Day: "2024-01-02", Told: "2024-01-05", Course: office.CourseForward, Unit: record.Ref{ID: 1}, HandedOver: "2024-01-08",
		Closed: "2024-02-01", Result: "已处理", ReviewAsked: "2024-02-10", ReviewAnswered: "2024-03-01", ReviewResult: "维持"}
	for day, want := range map[record.Date]record.State{"2024-01-02": office.StateRegistered, "2024-01-05": office.PetitionTold, "2024-01-08": office.PetitionHandled,
		"2024-02-01": office.PetitionClosed, "2024-02-10": office.PetitionReview, "2024-03-01": office.PetitionReviewed} {
		if got := p.AsOf(day).State(); got != want {
			t.Errorf("on %s it is %s, want %s", day, got, want)
		}
	}
	if p.State() != office.PetitionReviewed || p.AsOf("2024-01-31").Result != "" {
		t.Error("looking back changed the petition, or its result was known before its end")
	}
}
