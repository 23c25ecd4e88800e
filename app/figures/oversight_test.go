package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestInspectionsAreCountedByWhatTheyAre(t *testing.T) {
	s := newOffice(t)
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil))
	visit := func(kind string, day record.Date, more func(*office.Inspection)) *office.Inspection {
		i := &office.Inspection{Kind: kind, Subject: kind, Day: day}
		if more != nil {
			more(i)
		}
		return i
	}
	put(t, s, office.Inspections.Any,
		visit("会前视察", "2024-01-02", func(i *office.Inspection) {
			i.Deputies = attended(ids, office.Attended, office.OnLeave)
			i.Opinions = []office.InspectionOpinion{{Text: "加快进度"}, {Text: "补栽树木"}}
		}),
		visit("专题视察", "2024-05-02", func(i *office.Inspection) { i.Cancelled = "2024-05-01" }),
		visit("专题调研", "2024-06-30", func(i *office.Inspection) {
			i.Report, i.LedgerPresent = "关于养老的调研报告", record.Some[int64](7)
		}),
		visit("专题调研", "2024-07-01", nil),
		visit("执法检查", "2024-03-02", func(i *office.Inspection) {
			i.LedgerProblems, i.LedgerOpinions = record.Some[int64](3), record.Some[int64](4)
		}),
		visit("跟踪督查（回头看）", "2024-04-02", func(i *office.Inspection) { i.Level = "县镇联动" }),
		visit("预算听取意见", "2024-01-05", nil))
	put(t, s, office.Meetings.Any, &office.Meeting{Kind: office.MeetGroup, Name: "第一小组活动", Starts: "2024-05-01"})
	put(t, s, office.Inquiries.Any,
		&office.Inquiry{Type: office.InquirySpecial, Subject: "河道保洁", Day: "2024-06-30"},
		&office.Inquiry{Type: office.InquirySpecial, Subject: "撤回的", Day: "2024-06-01", Withdrawn: "2024-06-02"},
		&office.Inquiry{Type: office.InquiryMeeting, Subject: "约见卫生院长", Day: "2024-02-01"})
	want(t, s, half, map[string]string{"视察次数": "1", "调研次数": "1", "调研报告篇数": "1", "执法检查次数": "1", "督查次数": "1", "专题询问次数": "1", "约见次数": "1",
		"监督活动参加人次": "8", "监督活动出席人次": "1", "监督活动应参加人次": "2", "活动参加率": "50.0%", "提出意见条数": "6", "发现问题个数": "3",
		"本镇监督活动次数": "4", "镇代表活动次数": "5", "县代表活动次数": "1"})
	want(t, s, Scope{From: "2023-01-01", To: "2023-12-31"}, map[string]string{"视察次数": "0", "活动参加率": Unknown, "发现问题个数": "0"})
}

// Problems are a cohort of the day they were handed over: what is struck off later does not move last half-year's rate.
func TestTheRateOfRectificationFollowsTheProblemsHandedOver(t *testing.T) {
	s := newOffice(t)
	law := put(t, s, office.Inspections.Any, &office.Inspection{Kind: "执法检查", Subject: "食品安全", Day: "2024-02-01", LedgerProblems: record.Some[int64](9)})[0]
	problem := func(handed, closed record.Date, more func(*office.Problem)) *office.Problem {
		p := &office.Problem{Text: "台账不全", Found: "2024-02-01", HandedOver: handed, Closed: closed, Inspection: record.Ref{ID: law}}
		if more != nil {
			more(p)
		}
		return p
	}
	put(t, s, office.Problems.Any,
		problem("2024-02-10", "2024-04-01", nil),
		problem("2024-03-31", "2024-07-02", nil),                                                // due on 30 June
		problem("2024-04-01", "", nil),                                                          // due on 1 July
		problem("2024-02-10", "", func(p *office.Problem) { p.LongTerm = record.Some(true) }),   // never due
		problem("2024-07-01", "2024-07-05", func(p *office.Problem) { p.Found = "2024-06-30" }), // of the next half
		problem("", "", nil))
	want(t, s, half, map[string]string{"登记问题个数": "6", "原台账问题个数": "0", "发现问题个数": "6", "交办问题个数": "4", "整改销号个数": "1", "整改率": "25.0%",
		"到期问题个数": "2", "到期销号个数": "1", "到期整改率": "50.0%"})
	want(t, s, Scope{From: half.From, To: half.To, AsOf: "2024-12-31"}, map[string]string{"整改销号个数": "2", "整改率": "50.0%", "到期整改率": "66.7%"})
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"整改率": "100%", "到期整改率": "100%"})
	want(t, s, Scope{From: "2023-01-01", To: "2023-12-31"}, map[string]string{"整改率": Unknown, "到期整改率": Unknown})
}

// The base of an appraisal is the valid ballots, not those given out, and only ballots that add up count.
func TestAnAppraisalCountsItsValidBallots(t *testing.T) {
	s := newOffice(t)
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	good := office.Poll{Issued: n(50), Returned: n(48), Valid: n(40), Satisfied: n(30), Mostly: n(6), Dissatisfied: n(3), Abstain: n(1)}
	bad := good
	bad.Satisfied = n(31)
	put(t, s, office.Appraisals.Any,
		&office.Appraisal{Subject: "评议站所", Day: "2024-06-30", Objects: []office.AppraisalObject{{Name: "派出所", Poll: good}, {Name: "国土所", Poll: good}}},
		&office.Appraisal{Subject: "票数不符", Day: "2024-05-01", Objects: []office.AppraisalObject{{Name: "司法所", Poll: bad}}},
		&office.Appraisal{Subject: "后半年", Day: "2024-07-01", Objects: []office.AppraisalObject{{Name: "卫生院", Poll: good}}})
	want(t, s, half, map[string]string{"评议单位个数": "3", "评议有效票": "80", "评议满意和基本满意率": "90.0%", "评议满意率": "75.0%"})
	want(t, s, Scope{From: "2023-01-01", To: "2023-12-31"}, map[string]string{"评议单位个数": "0", "评议满意率": Unknown})
}
