package figures

import (
	"slices"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// One who is elected to two posts is one person and two elections; two matters of one reception are one reception.
func TestPersonsAndOccasionsAreCountedOnce(t *testing.T) {
	s := newOffice(t)
	some := record.Some[int64]
	people := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "群众", nil), member("王二", "女", "回", "群众", nil))
	election := func(post string, votes int64) *office.Election {
		return &office.Election{Day: "2024-01-09", Post: post, Kind: office.KindGeneral, Seats: some(1), Deputies: some(10), Present: some(10), Issued: some(10), Returned: some(10), Valid: some(10), Void: some(0),
			Candidates: []office.ElectionCandidate{{Deputy: record.Ref{ID: people[0]}, Name: "丁一", For: some(votes), Against: some(10 - votes), Abstain: some(0)}}}
	}
	put(t, s, office.Elections.Any, election(office.PostChair, 10), election(office.PostHead, 9))
	want(t, s, half, map[string]string{"选举当选人数": "1", "选举当选人次": "2", "全票当选人次": "1"})
	at := func(day record.Date, form string) *office.Reception {
		return &office.Reception{Day: day, Form: form, Content: "路灯不亮", Visitors: some(2)}
	}
	put(t, s, office.Receptions.Any, at("2024-02-05", office.FormStation), at("2024-02-05", office.FormStation), at("2024-03-05", office.FormStation), at("2024-03-06", office.FormVisit))
	want(t, s, half, map[string]string{ReceptionsHeld: "2", "接待人次": "6"})
	v, err := One(s, half, ReceptionsHeld)
	if err != nil || len(v.IDs) != 3 {
		t.Errorf("behind %s stand %v (%v)", ReceptionsHeld, v.IDs, err)
	}
	put(t, s, office.Contacts.Any, &office.Contact{Deputy: record.Ref{ID: people[0]}, Kind: office.ContactVoters, From: "2024-01-01", Visits: []office.ContactVisit{
		{Day: "2024-02-01", Households: some(5)}, {Day: "2024-02-02"}, {Day: "2024-08-01"}}})
	want(t, s, half, map[string]string{VisitsMade: "2", "走访户次": "6"})
}

func TestMotionsThatWereFiledAreCounted(t *testing.T) {
	s := newOffice(t)
	p := func(kind office.ProposalKind, review string) *office.Proposal {
		return &office.Proposal{Kind: kind, Subject: "关于修路的议案", Submitted: "2024-01-09", Reviewed: "2024-01-09", Decided: "2024-01-09", Review: review}
	}
	put(t, s, office.Proposals.Any, p(office.KindMotion, office.ReviewMotion), p(office.KindMotion, office.ReviewHandle), p(office.KindSuggestion, office.ReviewHandle))
	want(t, s, half, map[string]string{"立案件数": "1", "收到议案": "2", Received: "3"})
}

// What was counted month by month adds up to the whole.
func TestMonthsAddUpToThePeriod(t *testing.T) {
	s := newOffice(t)
	people := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "群众", nil), member("王二", "女", "回", "群众", nil))
	came := []record.Person{{Who: record.Ref{ID: people[0]}, Status: office.Attended}, {Who: record.Ref{ID: people[1]}, Status: office.OnLeave}}
	for _, day := range []record.Date{"2024-01-31", "2024-02-29", "2024-03-01", "2024-07-01"} {
		put(t, s, office.Meetings.Any, &office.Meeting{Kind: office.MeetPresidium, Name: "主席团会议", Starts: day, Attendance: came},
			&office.Meeting{Kind: office.MeetGroup, Name: "小组活动", Starts: day, Attendance: came})
		put(t, s, office.Inspections.Any, &office.Inspection{Subject: "路", Kind: "督查", Day: day, Deputies: came}, &office.Inspection{Subject: "河", Kind: "执法检查", Day: day, Deputies: came})
		put(t, s, office.Appraisals.Any, &office.Appraisal{Subject: "评议", Day: day, Deputies: came})
	}
	names := []string{MeetingsHeld, MeetingsPresent, GroupActivities, GroupsPresent, "督查次数", SupervisePresent, "执法检查次数", LawCheckPresent, AppraisalsHeld, AppraisalsPresent}
	months, err := ByMonth(s, half, names...)
	if err != nil || len(months) != 6 || months[1].From != "2024-02-01" || months[1].To != "2024-02-29" {
		t.Fatalf("%+v (%v)", months, err)
	}
	for i, name := range names {
		sum := 0.0
		for _, m := range months {
			sum += m.Values[i].Number
		}
		v, err := One(s, half, name)
		if err != nil || v.Number != sum || sum != 3 || len(v.IDs) != 3 {
			t.Errorf("%s: the months come to %v, the half year to %s from %d records (%v)", name, sum, v.Text, len(v.IDs), err)
		}
	}
	if _, err := ByMonth(s, half, "满意程度"); err == nil {
		t.Error("a figure that does not exist was counted")
	}
}

// The figures and the table of structure count by the same tests, by the office's own bands of age and categories.
func TestTheFiguresOfStructureAreTheRowsOfTheTable(t *testing.T) {
	s := newOffice(t)
	set(t, s, office.KeyAgeBands, "40、60")
	aged := func(name, birth, category string) *office.Deputy {
		return member(name, "男", "汉", "群众", func(d *office.Deputy) { d.Birth, d.Mandates[0].Category = record.Month(birth), category })
	}
	put(t, s, office.Deputies.Any, aged("丁一", "1990-01", "农民"), aged("王二", "1986-01", "工人"), aged("张三", "1963-01", office.CategoryLeader), aged("李四", "", ""))
	want(t, s, half, map[string]string{"40岁以下代表": "2", "41—60岁代表": "0", "61岁以上代表": "1", "35岁以下代表": "1", "35岁以下代表比例": "25.0%", "农民代表": "1", "基层代表": "2",
		"党政领导干部代表": "1", "群众代表": "4"})
	made, err := Structure(s, "2024-06-30")
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range made[0].Rows {
		if r.Figure == "" {
			continue
		}
		v, err := One(s, half, r.Figure)
		if err != nil || int(v.Number) != made[0].Count(i) {
			t.Errorf("%s %s counts %d, the figure %s is %s (%v)", r.Dimension, r.Name, made[0].Count(i), r.Figure, v.Text, err)
		}
	}
}

// indicators are those of DOMAIN.md §7.2, in its order.
var indicators = []string{"人代会次数", "增开人代会次数", "主席团会议次数", "主席团会议议题数", "决定重大事项", "通过决议决定", "选举当选人数", "任免人次", "会议出席率",
	"听取专项报告", "视察次数", "调研次数", "调研报告篇数", "执法检查次数", "专题询问次数", "评议单位个数", "督查次数", "监督活动参加人次", "发现问题个数", "提出意见条数", "整改销号个数", "整改率",
	"代表名额", "实有代表", "县代表", "代表小组个数", "小组活动次数", "培训期数", "培训人次", "培训覆盖率", "述职代表", "述职率", "评优数",
	"收到议案", "收到建议", "会议期间提出", "闭会期间提出", "立案件数", "应办件数", "交办件数", "答复件数", "办结件数", "A类件数", "B类件数", "C类件数", "D类件数", "重点督办件数", "转办件数", "转办件办结率",
	"联络站个数", "接待站和联络点个数", "代表接待日次数", "接待人次", "收集意见条数", "当场解答件数", "民情转办件数", "解决实际困难件数", "走访户次", "联系户数", "信访件数", "信访人次", "信访办结件数",
	"主题活动参加人次", "发放资料份数", "捐款捐物金额", "帮扶资金", "帮扶项目数", "受益人次", "投稿篇数", "采用篇数", "简报期数", "经费预算", "经费支出", "补选代表", "参选率"}

// definedRates are those of DOMAIN.md §7.3, in its order.
var definedRates = []string{"交办率", "答复率", "按期答复率", "办结率", "见面率", "三见面率", "满意率", "满意和基本满意率", "首轮满意率", "基本满意率", "不满意率", "解决率", "解决和正在解决率", "落实率", "采纳率",
	"征询意见表回收率", "重点督办办结率", "转办件办结率", "会议出席率", "活动参加率", "培训覆盖率", "参训率", "述职率", "进站率", "联系选民完成率", "群众反映办结率", "群众满意率", "整改率", "到期整改率",
	"评议满意和基本满意率", "评议满意率", "得票率", "得票率（占有效票）", "参选率", "登记率", "投稿采用率", "预算执行率"}

func TestEveryIndicatorAndEveryRateIsThere(t *testing.T) {
	s := newOffice(t)
	names := Names(s.Settings())
	for _, name := range slices.Concat(indicators, definedRates) {
		if !slices.Contains(names, name) {
			t.Errorf("there is no figure %s", name)
		}
	}
	seen := map[string]bool{}
	for _, name := range names {
		if seen[name] {
			t.Errorf("two figures are called %s", name)
		}
		seen[name] = true
	}
	for _, name := range definedRates {
		if v, err := One(s, half, name); err != nil || v.Unit != percent || v.Text != Unknown {
			t.Errorf("%s of nothing is %s %s (%v)", name, v.Text, v.Unit, err)
		}
	}
}
