package paper

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// The speech on experience of a 乡 over the five years of a term.
func fiveYears(t *testing.T) *chronicle {
	o := newChronicle(t, "乡", 76, "2019-01-10", "2019-01-10", "2023-12-31")
	who := o.deputies(76, 18, "2018-12-10")
	many(o, office.Groups, 16, func(i int) *office.Group {
		return &office.Group{Name: fmt.Sprintf("组%d", i), Kind: []string{"小组", office.GroupLarge}[i/12]}
	})
	sessions := []record.Ref{o.session(1, office.NatureYearStart, "2019-01-10")}
	for i := range 4 {
		sessions = append(sessions, o.session(2+i, office.NatureYearStart, record.Date("2020-01-12").AddMonths(12*i)))
	}
	sessions = append(sessions, o.session(6, office.NatureExtra, "2023-07-12"))
	o.election(sessions[0], office.PostChair, "2019-01-10", 76, 3, "柳青")
	o.election(sessions[0], office.PostHead, "2019-01-10", 76, 0, "方远")
	o.election(sessions[0], office.PostDeputyHead, "2019-01-10", 76, 2, "甲某", "乙某", "丙某", "丁某")
	for i := range 9 {
		o.election(sessions[i%5], office.PostDeputyHead, record.Date("2020-01-12").AddMonths(12*(i%4)), 76, 1, fmt.Sprintf("某%d", i))
	}
	o.meetings(office.MeetPresidium, 18, "2019-03-01", 3, "")
	o.meetings(office.MeetPresidium, 3, "2022-03-01", 0, "")
	o.meetings(office.MeetPartyWork, 1, "2019-05-01", 0, "")
	many(o, office.Appointments, 11, func(i int) *office.Appointment {
		return &office.Appointment{Kind: office.PersonNamed, Name: fmt.Sprintf("任%d", i), Post: "某某职务", Day: record.Date("2019-06-01").AddMonths(4 * i)}
	})
	many(o, office.Resolutions, 36, func(i int) *office.Resolution {
		r := &office.Resolution{Kind: []string{office.AdoptsResolution, office.AdoptsDecision}[i%2], Title: fmt.Sprintf("决议%d", i), Adopted: record.Date("2019-01-10").AddMonths(i)}
		if i == 35 {
			r.Kind = "公告"
		}
		return r
	})
	many(o, office.PartyReports, 5, func(i int) *office.PartyReport {
		return &office.PartyReport{Day: record.Date("2019-11-01").AddMonths(12 * i), Kind: office.ReportReport, Subject: "工作", To: office.ToParty}
	})
	o.fiveYearsOfContact(who)
	o.suggestions(sessions[1], 0, 66, office.SourceSession, "2020-01-12", func(i int, p *office.Proposal) { answered(p, "A", office.Satisfied) })
	return o
}

func (o *chronicle) fiveYearsOfContact(who []record.Ref) {
	many(o, office.Stations, 16, func(i int) *office.Station {
		s := &office.Station{Name: fmt.Sprintf("站点%d", i), Kind: []string{"接待站", "联络点"}[min(i/4, 1)], Level: "村级", Built: "2019-05-01"}
		if i < 4 {
			s.Invested = n64(26_000 * 100)
		}
		return s
	})
	many(o, office.PetitionDuties, 60, func(i int) *office.PetitionDuty {
		p := &office.PetitionDuty{Kind: office.PetitionDay, Day: record.Date("2019-01-14").AddMonths(i % 59).Add(i / 59), Leader: "书记", Visitors: n64(101)}
		for k := range 10 {
			one := office.PetitionProposal{Deputy: who[k], Problem: "道路", Text: "修"}
			if i*10+k < 560 {
				one.Done = p.Day.Add(5)
			}
			p.Proposals = append(p.Proposals, one)
		}
		return p
	})
	for i := range 4 {
		o.inspect("视察", fmt.Sprintf("高速公路第%c段", 'A'+i), record.Date("2020-05-01").AddMonths(6*i), who[:10], func(it *office.Inspection) { it.Level = "县镇" })
	}
	o.meetings(office.MeetGroup, 9, "2021-05-01", 0, "")
	o.add(office.Campaigns.Any, &office.Campaign{Name: "三进三同", From: "2019-05-01", Events: []office.CampaignEvent{
		{Day: "2019-05-02", Listed: n64(40), CampaignCounts: office.CampaignCounts{Consulted: n64(120)}}, {Day: "2021-05-02", Listed: n64(45), CampaignCounts: office.CampaignCounts{Consulted: n64(80)}}}})
}

func TestTheSpeechOnExperienceOverATermIsRightInEveryNumber(t *testing.T) {
	o := fiveYears(t)
	report := o.check(ReportExchange, map[string]float64{
		"实有代表": 76, "县代表": 18, "代表大组个数": 4, "代表小组个数": 12, "主席团会议次数": 21, "主席团会议议题数": 54, "任免人次": 11, "人代会次数": 6, "增开人代会次数": 1, "通过决议决定": 35,
		"选举当选人次": 15, "接待站和联络点个数": 16, "阵地投入": 104_000, "接访接待人次": 6060, "接访建议落实件数": 560, "镇代表活动次数": 9, "县代表活动次数": 4, "收到建议": 66, "答复率": 100,
		"见面率": 100, "三见面率": 100, "落实率": 100, "满意率": 100, "主题活动咨询人次": 200, "满票当选人次": 1, "向党委请示报告件数": 5, "党委人大工作会议次数": 1})
	text := report.Text()
	wants(t, []string{text}, "清溪乡人民代表大会主席团工作经验交流材料", "各位领导，同志们：", "现有乡人大代表76名，县人大代表18名，编为4个代表大组、12个代表小组", "一、主要工作和做法\n（一）坚持党的领导",
		"向乡党委请示报告", "乡长1名、副乡长13名", "累计投入10.4万元", "组织乡代表活动9次，与上级联动开展代表活动4次")
	lacks(t, []string{text}, "镇", "落款", "{", "—", "开展“三进三同”")
	whole := o.check(ReportOfTerm, nil)
	wants(t, []string{whole.Text()}, "清溪乡第十七届人民代表大会主席团工作总结", "一、坚持党的领导")
}

// digits is a number in a text.
var digits = regexp.MustCompile(`\d+`)

// printedNumber reads a number as a sentence prints it: 12, 87.5%, 3.05万元, 237万平方米.
func printedNumber(text string) float64 {
	n, err := strconv.ParseFloat(leading.FindString(text), 64)
	if err != nil {
		return math.NaN()
	}
	if strings.HasSuffix(text, "万元") {
		n *= 10000
	}
	return n
}

var leading = regexp.MustCompile(`^[\d.]+`)

// check makes the report and counts every number in it again; what the office told of the period must be among them.
func (o *chronicle) check(kind ReportKind, told map[string]float64) *WorkReport {
	o.t.Helper()
	report, err := MakeReport(o.s, ReportQuery{Kind: kind, From: o.from, To: o.to})
	if err != nil {
		o.t.Fatal(err)
	}
	printed := map[string]float64{}
	for _, v := range report.Values() {
		printed[v.Name] = v.Number
		if want := recountOf(&o.records, v.Name); math.Abs(v.Number-want) > 0.05 {
			o.t.Errorf("%s is printed as %v, counted again it is %v", v.Name, v.Number, want)
		}
		if len(v.IDs)+len(v.OverIDs) == 0 {
			o.t.Errorf("nothing stands behind %s, printed as %v", v.Name, v.Number)
		}
	}
	for name, want := range told {
		if got, there := printed[name]; !there || math.Abs(got-want) > 0.05 {
			o.t.Errorf("%s is %v (printed: %v), want %v", name, got, there, want)
		}
	}
	for _, b := range report.Blocks {
		for _, paragraph := range b.Paragraphs {
			for _, s := range paragraph {
				for _, p := range s.Parts {
					words := strings.ReplaceAll(p.Text, ReportPeriodName(o.from, o.to), "")
					if p.Value == nil && digits.MatchString(words) {
						o.t.Errorf("a number that knows no rows: %s", s.Text())
					}
					if v := p.Value; v != nil && v.Unit != "" && math.Abs(printedNumber(p.Text)-v.Number) > 0.05 {
						o.t.Errorf("%s is %v and printed as %s", v.Name, v.Number, p.Text)
					}
				}
			}
		}
	}
	return report
}
