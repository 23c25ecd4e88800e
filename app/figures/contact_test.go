package figures

import (
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

func TestReceptionsCountVisitorsOpinionsAndWhatBecameOfThem(t *testing.T) {
	s := newOffice(t)
	want(t, s, half, map[string]string{"接待人次": "0", "群众反映办结率": Unknown, "群众满意率": Unknown, "进站率": Unknown, "联系选民完成率": Unknown, "信访办结率": Unknown})
	matter := func(day record.Date, way string, more func(*office.Reception)) *office.Reception {
		r := &office.Reception{Day: day, Form: office.FormStation, Content: "路灯不亮", Way: way}
		if more != nil {
			more(r)
		}
		return r
	}
	put(t, s, office.Receptions.Any,
		matter("2024-03-15", office.WayOnSpot, func(r *office.Reception) {
			r.Visitors, r.Opinions, r.Solved = record.Some[int64](4), record.Some[int64](2), record.Some(true)
		}),
		matter("2024-03-15", office.WayUnit, func(r *office.Reception) { // closed in July, and the voter is content then
			r.HandedOver, r.Replied, r.Told, r.Satisfaction = "2024-03-20", "2024-06-20", "2024-07-02", office.Satisfied
		}),
		matter("2024-06-30", office.WayUnit, func(r *office.Reception) {
			r.HandedOver, r.Replied, r.Told, r.Satisfaction = "2024-06-30", "2024-06-30", "2024-06-30", office.Mostly
		}),
		matter("2024-05-15", office.WayRefused, nil),
		matter("2024-06-01", office.WayExplain, func(r *office.Reception) { r.Form = office.FormVisit }),
		matter("2024-07-15", office.WayOnSpot, nil))
	want(t, s, half, map[string]string{"代表接待日次数": "3", "接待人次": "7", "收集意见条数": "6", "当场解答件数": "2", "民情转办件数": "2", "解决实际困难件数": "1",
		"群众反映受理件数": "4", "群众反映办结件数": "3", "群众反映办结率": "75.0%", "群众评价件数": "1", "群众满意率": "0.0%"})
	want(t, s, Scope{From: half.From, To: half.To, AsOf: "2024-12-31"}, map[string]string{"群众反映办结率": "100%", "群众满意率": "50.0%"})
}

// Whoever is posted to two stations is one deputy, and who left office is none; being posted without receiving does not count, nor
// receiving without being posted.
func TestTheRateOfEnteringStationsCountsThePostedOnce(t *testing.T) {
	s := newOffice(t)
	own := put(t, s, office.Stations.Any, &office.Station{Name: "清溪联络站", Kind: "联络站"})[0]
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil), member("张三", "男", "汉", "", nil),
		member("李四", "男", "汉", "", func(d *office.Deputy) { d.Station = record.Ref{ID: own} }), member("赵五", "男", "汉", "", func(d *office.Deputy) {
			d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: "2024-02-01"}}
		}))
	list := func(n ...int) (out []record.Ref) {
		for _, i := range n {
			out = append(out, record.Ref{ID: ids[i]})
		}
		return out
	}
	put(t, s, office.Stations.Any,
		&office.Station{Name: "石桥联络点", Kind: "联络点", Deputies: list(0, 1, 4)}, &office.Station{Name: "镇代表之家", Kind: "代表之家", Deputies: list(0)},
		&office.Station{Name: "撤销的站", Kind: "联络站", Deputies: list(2), Closed: "2024-06-30"}, &office.Station{Name: "明年的站", Kind: "联络站", Built: "2025-01-01"})
	receive := func(day record.Date, form string, statuses ...string) *office.Reception {
		return &office.Reception{Day: day, Form: form, Content: "反映问题", Deputies: attended(ids, statuses...)}
	}
	put(t, s, office.Receptions.Any, receive("2024-03-15", office.FormStation, office.Attended, office.Absent, office.Attended),
		receive("2024-04-15", office.FormVisit, office.Attended, office.Attended), receive("2024-07-15", office.FormStation, office.Attended, office.Attended))
	want(t, s, half, map[string]string{"联络站个数": "2", "接待站和联络点个数": "1", "进站代表": "3", "进站接待代表": "1", "进站率": "33.3%"})
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"进站率": "66.7%"})
}

func TestContactsReachAtMostTheirTarget(t *testing.T) {
	s := newOffice(t)
	set(t, s, office.KeyVotersTown, "2")
	ids := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil), member("王二", "女", "汉", "", nil))
	put(t, s, office.Contacts.Any,
		&office.Contact{Deputy: record.Ref{ID: ids[0]}, Households: []office.VoterHousehold{{Head: "甲", Since: "2024-01-10"}, {Head: "乙", Since: "2024-07-10"}},
			Visits: []office.ContactVisit{{Day: "2024-06-30", Households: record.Some[int64](3), Opinions: record.Some[int64](2)}, {Day: "2024-07-01"}}},
		&office.Contact{Deputy: record.Ref{ID: ids[1]}, Listed: record.Some[int64](2)},
		&office.Contact{Deputy: record.Ref{ID: ids[0]}, Kind: office.ContactDeputies, Contacted: []record.Ref{{ID: ids[1]}}, Visits: []office.ContactVisit{{Day: "2024-02-01"}}})
	want(t, s, half, map[string]string{"联系户数": "3", "应联系户数": "4", "联系选民完成率": "75.0%", "走访户次": "3", "走访意见条数": "2"})
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"联系选民完成率": "100%", "走访户次": "1"})
	set(t, s, office.KeyVotersTown, "1")
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"联系户数": "4", "应联系户数": "2", "联系选民完成率": "100%"})
}

func TestPetitionsAndPetitionDuty(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Petitions.Any,
		&office.Petition{Number: "1", Subject: "征地补偿", Day: "2024-06-30", People: record.Some[int64](6), Closed: "2024-07-10"},
		&office.Petition{Number: "2", Subject: "宅基地", Day: "2024-01-01", Closed: "2024-02-10"},
		&office.Petition{Number: "3", Subject: "噪声", Day: "2024-07-01"})
	deputy := put(t, s, office.Deputies.Any, member("丁一", "男", "汉", "", nil))[0]
	put(t, s, office.PetitionDuties.Any,
		&office.PetitionDuty{Kind: office.PetitionDay, Day: "2024-06-24", Visitors: record.Some[int64](12), SignIns: []office.PetitionSignIn{{Deputy: record.Ref{ID: deputy}, Signed: "08:00"}}},
		&office.PetitionDuty{Kind: office.PetitionDay, Day: "2024-06-17", Announced: "2024-06-01"})
	want(t, s, half, map[string]string{"信访件数": "2", "信访人次": "7", "信访办结件数": "1", "信访办结率": "50.0%", "代表接访次数": "1", "接访接待人次": "12"})
	want(t, s, Scope{From: half.From, To: half.To, AsOf: "2024-12-31"}, map[string]string{"信访办结率": "100%"})
}

// A campaign that runs through the year counts in each half what happened in it.
func TestCampaignsAddUpTheirEventsOfThePeriod(t *testing.T) {
	s := newOffice(t)
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	put(t, s, office.Campaigns.Any, &office.Campaign{Name: "代表进万家", From: "2023-12-01", Events: []office.CampaignEvent{
		{Day: "2024-06-30", Listed: n(30), CampaignCounts: office.CampaignCounts{Consulted: n(200), Answered: n(23), Opinions: n(29), Leaflets: n(1800), Donated: n(150050)}},
		{Day: "2024-07-01", Listed: n(10), CampaignCounts: office.CampaignCounts{Leaflets: n(200), Aid: n(100), Projects: n(2), Benefited: n(90)}}}})
	want(t, s, half, map[string]string{"主题活动次数": "1", "主题活动参加人次": "30", "主题活动咨询人次": "200", "主题活动解答件数": "23", "主题活动收集建议条数": "29", "发放资料份数": "1800",
		"捐款捐物金额": "1500.5", "帮扶资金": "0"})
	want(t, s, Scope{From: "2024-01-01", To: "2024-12-31"}, map[string]string{"主题活动次数": "2", "发放资料份数": "2000", "帮扶资金": "1", "帮扶项目数": "2", "受益人次": "90"})
}

// A run-off does not count its voters again.
func TestTurnoutCountsEveryVoterOnce(t *testing.T) {
	s := newOffice(t)
	n := func(v int64) record.Opt[int64] { return record.Some(v) }
	term := record.Ref{ID: int64(s.Settings().Int(office.KeyTerm))}
	seat := record.Ref{ID: put(t, s, office.Constituencies.Any, &office.Constituency{Name: "第3选区", Seats: n(1)})[0]}
	want(t, s, half, map[string]string{"补选代表": "0", "参选率": Unknown, "登记率": Unknown})
	put(t, s, office.ByElections.Any, &office.ByElection{Base: record.Base{Term: term}, Kind: office.DirectBy, Day: "2024-06-20",
		Registrations: []office.VoterRegistration{{District: seat, Adults: n(500), Registered: n(400)}},
		Polls: []office.DistrictPoll{{District: seat, Round: office.RoundFirst, Day: "2024-06-20", Voters: n(400), TookPart: n(300)},
			{District: seat, Round: office.RoundRunOff, Day: "2024-06-27", Voters: n(400), TookPart: n(100)}},
		Elected: []office.ElectedDeputy{{District: seat, Name: "张三", Day: "2024-06-27"}}})
	want(t, s, half, map[string]string{"补选代表": "1", "登记选民数": "400", "投票人数": "300", "参选率": "75.0%", "登记率": "80.0%"})
	want(t, s, Scope{From: "2024-07-01", To: "2024-12-31"}, map[string]string{"补选代表": "0", "参选率": Unknown})
}
