package paper

import (
	"cmp"
	"fmt"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// stationPapers are those of a station of deputies (联络站, DOMAIN.md §3.18) and of its rosters.
func stationPapers() []Document {
	roster := func(d Document) Document {
		d.Register, d.Issuer, d.Mask, d.Missing = office.Rosters.Any, issuerPresidium, office.MaskPublic, noTurns
		return d
	}
	return []Document{
		roster(Document{Name: "接待日公告", Title: "代表接待日公告", Head: HeadNotice, Template: "记录_接待日公告", Data: receptionNotice}),
		roster(Document{Name: "值班表", Title: "×值班表", Head: HeadForm, Template: "记录_值班表", Data: dutyRoster}),
		{Name: "公示牌", Title: "×公示牌", Issuer: "联络站", Head: HeadForm, Template: "记录_联络站公示牌", Register: office.Stations.Any, Mask: office.MaskPublic,
			Missing: nobodyAtStation, Data: stationBoard},
	}
}

func noTurns(j *job) string {
	if len(of[office.Roster](j).Turns) == 0 {
		return "还没有值班安排"
	}
	return ""
}

// turns are the days of a roster with who is on duty.
func turns(r *office.Roster) []docx.Data {
	var out []docx.Data
	for _, t := range r.Turns {
		if t.Day == "" {
			continue
		}
		out = append(out, docx.Data{"日期": day(t.Day), "星期": weekday(t.Day), "代表": refs(t.Deputies), "小组": t.Group.Name, "领导": t.Leader,
			"人员": strings.Trim(t.Group.Name+"　"+refs(t.Deputies), "　"), "情况": t.Held, "说明": t.Why})
	}
	return out
}

// stationOf is the station of the roster, empty where there is none.
func (j *job) stationOf(r *office.Roster) *office.Station {
	if s, ok := j.facts.Get(office.Stations.Key, r.Station.ID).(*office.Station); ok && s != nil {
		return s
	}
	return &office.Station{}
}

// rosterPeriod is 2026年7月1日至12月31日.
func rosterPeriod(r *office.Roster) string { return dayWords(r.From, r.To) }

// receptionNotice is 接待日公告 with the roster. The telephone is that of the office, no person's own.
func receptionNotice(j *job) docx.Data {
	r := of[office.Roster](j)
	s := j.stationOf(r)
	what := "现将" + rosterPeriod(r) + "代表接待日安排公告如下，欢迎选民前来反映情况、提出意见建议。"
	if r.Kind == office.RosterPetition {
		what = "现将" + rosterPeriod(r) + "代表参与领导接访的安排公告如下。"
	}
	place := strings.Trim(r.Station.Name+"（"+s.Address+"）", "（）")
	if s.Address != "" && r.Station.Name != "" {
		place = r.Station.Name + "（" + s.Address + "）"
	}
	return docx.Data{"正文": what, "地点": place, "时间": s.Hours, "规则": r.Rule, "安排": turns(r), "接访": r.Kind == office.RosterPetition, "接待": r.Kind != office.RosterPetition,
		"落款日期": j.noticeDay(r.Announced)}
}

// dutyRoster is 值班表 as it hangs in the station, with room to sign.
func dutyRoster(j *job) docx.Data {
	r := of[office.Roster](j)
	title := cmp.Or(r.Station.Name, j.in.Text(office.KeyTown)) + "代表接待日值班表"
	if r.Kind == office.RosterPetition {
		title = j.in.Text(office.KeyTown) + "人大代表参与领导接访值班表"
	}
	return docx.Data{"题目": inLines(title), "期间": rosterPeriod(r), "规则": r.Rule, "安排": turns(r)}
}

func nobodyAtStation(j *job) string {
	if len(of[office.Station](j).Deputies) == 0 {
		return "还没有填写进站代表"
	}
	return ""
}

// stationBoard is 公示牌, with of each deputy no more than may be published (代表法58, DOMAIN.md §9.1), and the photo that the office has.
func stationBoard(j *job) docx.Data {
	s := of[office.Station](j)
	var rows []docx.Data
	for _, ref := range s.Deputies {
		d := j.facts.Deputy(ref.ID)
		if d == nil {
			continue
		}
		one := docx.Data{"姓名": hanzi.PadName(d.Name), "性别": d.Sex, "民族": hanzi.EthnicName(d.Ethnic), "职务": d.CurrentPost(), "选区": "", "政治面貌": "", "小组": ""}
		if m := d.Mandate(office.LevelTown); m != nil {
			one["选区"], one["政治面貌"] = m.Constituency.Name, m.Party
		}
		if n := len(d.Groups); n > 0 {
			one["小组"] = d.Groups[n-1].Group.Name
		}
		rows = append(rows, one)
	}
	receptions := s.ReceptionRule
	if receptions == "" && s.ReceptionDay.Given {
		receptions = fmt.Sprintf("每月%d日", s.ReceptionDay.V)
	}
	return docx.Data{"题目": inLines(s.Name), "地址": s.Address, "开放时间": s.Hours, "接待日": receptions, "站长": s.Head, "副站长": s.Vice, "联络员": s.Liaison,
		"选区": refs(s.Constituencies), "制度": strings.Join(s.Wall, "、"), "代表": rows, "电话": j.in.Text(office.KeyContactPhone)}
}
