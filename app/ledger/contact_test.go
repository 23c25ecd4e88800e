package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// nameOfVoter and nameOfPetitioner are of people whom no file for others may name.
const (
	nameOfVoter      = "孙来访"
	nameOfPetitioner = "周信访"
)

// receivedAtStation enters a station with two deputies, one of whom resigned in September, and what was received in the half-year: two
// matters at the station on one day, one in a square, one visit, and one at the station in July.
func (w *township) receivedAtStation() {
	station := record.Ref{ID: w.put(office.Stations.Any, &office.Station{Name: "柳林村联络站", Kind: "联络站", Level: "村级", Address: "柳林村1号", Built: "2023-05-01",
		Area: record.Some(80.5), Invested: record.Some[int64](1234550), Head: "王站长", Liaison: "李联络", Deputies: []record.Ref{{ID: w.ids[1]}, {ID: w.ids[2]}}})[0]}
	w.put(office.Stations.Any, &office.Station{Name: "老联络点", Kind: "联络点", Level: "村级", Closed: "2024-01-31"})
	unit := record.Ref{ID: w.put(office.Units.Any, &office.Unit{Name: "供水站"})[0]}
	one := func(day record.Date, change func(r *office.Reception)) *office.Reception {
		r := &office.Reception{Day: day, Form: office.FormStation, Station: station, Deputies: []record.Person{{Who: record.Ref{ID: w.ids[1]}},
			{Who: record.Ref{ID: w.ids[2]}, Status: office.OnLeave}}, Content: "自来水水压不够", Area: "农田水利", Visitor: nameOfVoter, Phone: phoneOfWang}
		change(r)
		return r
	}
	w.put(office.Receptions.Any,
		one("2024-03-10", func(r *office.Reception) {
			r.Visitors, r.Opinions, r.Way, r.Unit, r.HandedOver = record.Some[int64](3), record.Some[int64](2), office.WayUnit, unit, "2024-03-12"
			r.Result, r.Replied, r.Closed, r.Told, r.Satisfaction, r.Solved = "已更换水泵", "2024-04-01", "2024-04-01", "2024-04-02", office.Satisfied, record.Some(true)
		}),
		one("2024-03-10", func(r *office.Reception) {
			r.Way, r.Unit, r.HandedOver, r.Result, r.Replied = office.WayUnit, unit, "2024-06-20", "已列入计划", "2024-07-05"
		}),
		one("2024-05-01", func(r *office.Reception) {
			r.Form, r.Station, r.Place, r.Way, r.Visitors = "主题活动现场", record.Ref{}, "清溪广场", office.WayRefused, record.Some[int64](5)
		}),
		one("2024-05-20", func(r *office.Reception) {
			r.Form, r.Station, r.Way, r.Visitors, r.Households = office.FormVisit, record.Ref{}, office.WayOnSpot, record.Some[int64](9), record.Some[int64](4)
		}),
		one("2024-07-10", func(r *office.Reception) {}))
}

// figure is what the report prints for a figure of the half-year.
func (w *township) figure(name string) string {
	w.t.Helper()
	v, err := figures.One(w.Store, figures.Scope{From: "2024-01-01", To: "2024-06-30"}, name)
	if err != nil {
		w.t.Fatal(err)
	}
	return v.Text
}

// agree holds a line of totals against the figures that the report prints: name＝where in the line.
func (w *township) agree(line string, parts map[string]string) {
	w.t.Helper()
	for name, form := range parts {
		if want := strings.Replace(form, "#", w.figure(name), 1); !strings.Contains(line, want) {
			w.t.Errorf("%s: %q is not in %q", name, want, line)
		}
	}
}

var halfYear = Options{From: "2024-01-01", To: "2024-06-30", Mask: office.MaskInternal}

func TestTheAccountOfReceptionsShowsEachMatterAtThePeriodsEnd(t *testing.T) {
	w := newTownship(t)
	w.receivedAtStation()
	l := w.make("L17", halfYear)
	rows := texts(t, l)
	equal(t, "where", columnOfRows(rows, "站点"), []string{"柳林村联络站", "柳林村联络站", "清溪广场", office.FormVisit})
	equal(t, "who was there", columnOfRows(rows, "接待代表"), []string{"王二", "王二", "王二", "王二"})
	equal(t, "visitors", columnOfRows(printed(t, l), "来访人次"), []string{"3", "1", "5", "—"})
	equal(t, "results", columnOfRows(rows, "办理结果"), []string{"已办结：已更换水泵", "已转办", "不予受理", "已办结"})
	equal(t, "due", columnOfRows(rows, "期限"), []string{"2024-04-11", "2024-07-20", "", ""})
	equal(t, "told", columnOfRows(rows, "反馈日期"), []string{"2024-04-02", "", "", ""})
	equal(t, "ratings", columnOfRows(rows, "满意度"), []string{office.Satisfied, "", "", ""})
	equal(t, "totals", l.Totals, []string{
		"接待 9 人次，走访 4 户，收集意见 5 条，解决实际困难 1 件。共 4 件：" + office.WayUnit + " 2 件，" + office.WayRefused + " 1 件，" + office.WayOnSpot + " 1 件",
		"受理 3 件，已办结 2 件，群众反映办结率 66.7%；评价 1 件，满意 1 件，群众满意率 100%"})
	w.agree(l.Totals[0], map[string]string{"接待人次": "接待 # 人次", "民情意见条数": "收集意见 # 条", "民情解决件数": "解决实际困难 # 件"})
	w.agree(l.Totals[1], map[string]string{"群众反映受理件数": "受理 # 件", "群众反映办结率": "办结率 #；", "群众满意率": "群众满意率 #"})
}

func TestAStationCountsItsOwnReceptionsAndTheDeputiesInOffice(t *testing.T) {
	w := newTownship(t)
	w.receivedAtStation()
	l := w.make("L18", halfYear)
	rows := texts(t, l)
	equal(t, "open places", columnOfRows(rows, "名称"), []string{"柳林村联络站"})
	for title, want := range map[string]string{"进站代表数": "2", "年接待次数": "1", "人次": "4", "意见条数": "3", "解决件数": "1", "投入": "1234550", "面积": "80.5"} {
		equal(t, title, columnOfRows(printed(t, l), title), []string{want})
	}
	equal(t, "totals", l.Totals, []string{"共 1 个：联络站 1 个；进站代表 2 人"})
	w.agree(l.Totals[0], map[string]string{"进站代表": "进站代表 # 人", "联络站个数": "联络站 # 个"})
	later := w.make("L18", Options{AsOf: "2024-12-31"})
	equal(t, "posted after the resignation", columnOfRows(printed(t, later), "进站代表数"), []string{"1"})
	equal(t, "days of the year", columnOfRows(printed(t, later), "年接待次数"), []string{"2"})
	if !strings.Contains(later.Notes[0], "2024年1月1日至2024年12月31日") {
		t.Errorf("notes %q", later.Notes)
	}
}

func TestContactWithVotersIsCountedAsOfTheDayAndVisitsInThePeriod(t *testing.T) {
	w := newTownship(t)
	visits := []office.ContactVisit{{Day: "2024-02-01", Households: record.Some[int64](6), Opinions: record.Some[int64](3), Solved: record.Some[int64](1)},
		{Day: "2024-06-30"}, {Day: "2024-07-01", Households: record.Some[int64](20)}}
	w.put(office.Contacts.Any,
		&office.Contact{Kind: office.ContactVoters, Deputy: record.Ref{ID: w.ids[3]}, Level: office.LevelCounty, TargetSet: record.Some[int64](20), Listed: record.Some[int64](30)},
		&office.Contact{Kind: office.ContactVoters, Deputy: record.Ref{ID: w.ids[1]}, Level: office.LevelTown, TargetSet: record.Some[int64](4), Visits: visits,
			Households: []office.VoterHousehold{{Head: nameOfVoter}, {Head: "吴户主", Since: "2024-08-01"}, {Head: "郑户主", Until: "2024-03-01"}}},
		&office.Contact{Kind: office.ContactDeputies, Deputy: record.Ref{ID: w.ids[0]}, Contacted: []record.Ref{{ID: w.ids[1]}, {ID: w.ids[2]}},
			Visits: []office.ContactVisit{{Day: "2024-04-01"}}})
	l := w.make("L22", halfYear)
	rows := texts(t, l)
	equal(t, "deputies", columnOfRows(rows, "代表"), []string{"王二", "李四"})
	equal(t, "levels", columnOfRows(rows, "级别"), []string{"乡", "县"})
	equal(t, "households", columnOfRows(printed(t, l), "固定联系户数"), []string{"1", "30"})
	equal(t, "rates", columnOfRows(rows, "完成率"), []string{"25.0%", "100%"})
	equal(t, "visited", columnOfRows(printed(t, l), "走访户次"), []string{"7", "0"})
	equal(t, "totals", l.Totals, []string{"联系选民的代表 2 人，固定联系 31 户，应达 24 户，联系选民完成率 100%；走访 7 户次，收集意见 3 条，解决问题 1 件",
		"主席团成员联系代表：成员 1 人，联系代表 2 人，联系代表小组 0 个，走访 1 次"})
	w.agree(l.Totals[0], map[string]string{"联系户数": "固定联系 # 户", "应联系户数": "应达 # 户", "联系选民完成率": "完成率 #；", "走访户次": "走访 # 户次"})
}

func TestEventsOfCampaignsAreAddedUpInTheirUnits(t *testing.T) {
	w := newTownship(t)
	counts := office.CampaignCounts{Consulted: record.Some[int64](200), Answered: record.Some[int64](23), Opinions: record.Some[int64](29), Leaflets: record.Some[int64](1800),
		Donated: record.Some[int64](100050)}
	w.put(office.Campaigns.Any, &office.Campaign{Name: "代表进万家", From: "2024-01-01", Events: []office.CampaignEvent{
		{Day: "2024-05-04", Subject: "集市宣传", Deputies: []record.Ref{{ID: w.ids[0]}, {ID: w.ids[1]}}, CampaignCounts: counts},
		{Day: "2024-02-03", Listed: record.Some[int64](30), CampaignCounts: office.CampaignCounts{Consulted: record.Some[int64](5)}},
		{Day: "2024-07-01", Listed: record.Some[int64](99)}}}, &office.Campaign{Name: "没有开展的", From: "2024-01-01"})
	l := w.make("L25", halfYear)
	equal(t, "events", columnOfRows(texts(t, l), "活动"), []string{"代表进万家", "代表进万家：集市宣传"})
	equal(t, "deputies", columnOfRows(printed(t, l), "参加代表"), []string{"30", "2"})
	equal(t, "given", columnOfRows(printed(t, l), "捐款"), []string{"—", "100050"})
	equal(t, "totals", l.Totals, []string{"主题活动 1 项，开展活动 2 次，参加代表 32 人次，接待咨询 205 人次，解答 23 件，收集建议 29 条，发放资料 1800 份，捐款 1000.5 元"})
	w.agree(l.Totals[0], map[string]string{"主题活动次数": "活动 # 次", "主题活动参加人次": "代表 # 人次", "主题活动咨询人次": "咨询 # 人次", "捐款捐物金额": "捐款 # 元"})
}
