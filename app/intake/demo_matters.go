package intake

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// saveDecisions saves the major matters (重大事项) that sessions decided, and one that the office still works on.
func (t *township) saveDecisions() error {
	var out []*office.Decision
	for _, y := range t.years() {
		for i, se := range y.Sessions {
			d := &office.Decision{Title: fmt.Sprintf("%d年镇级民生实事项目", y.Year), Area: "民生实事", Proposer: "镇人民政府", Unit: ref(t.units[3].ID), Leader: "马建军"}
			if i == 1 {
				d.Title, d.Area, d.Unit, d.Leader = fmt.Sprintf("%d年镇财政预算调整方案", y.Year), "财政预算调整", ref(t.units[8].ID), t.head(se.Term)
			}
			if err := t.decide(d, se); err != nil {
				return err
			}
			out = append(out, d)
		}
	}
	open := &office.Decision{Title: "集镇农贸市场迁建方案", Area: "重大项目", Proposer: "镇人民政府", Proposed: t.today.Add(-12), OfCongress: yes(true), Method: "举手", Result: "继续审议",
		Asked: record.Some[int64](31), Session: ref(t.sessions[len(t.sessions)-1].ID), Meeting: ref(t.lastPresidium.ID), Unit: ref(t.units[3].ID)}
	open.Term = ref(t.term.ID)
	return saveAll(t, office.Decisions, append(out, open)...)
}

// decide has a session decide: by ballot on the livelihood projects, by hands on the budget.
func (t *township) decide(d *office.Decision, se *office.Session) error {
	last := t.lastSitting[se.ID]
	if r := t.budgetChange[se.ID]; r != nil && d.Area == "财政预算调整" { // decided by the resolution, which was voted on once
		d.Vote, d.Number = r.Vote, r.Number
	} else {
		v, err := t.vote(last, d.Title)
		if err != nil {
			return err
		}
		d.Vote, d.Number = ref(v.ID), fmt.Sprintf("清镇人大〔%d〕%d号", se.Opens.Year(), t.next("resolution"+string(se.Opens[:4])))
	}
	d.Proposed, d.OfCongress, d.Session, d.Meeting, d.Asked = se.Opens.Add(-20), yes(true), ref(se.ID), ref(last.ID), record.Some[int64](46)
	d.Method, d.Result, d.Decided = "举手", "通过", se.Closes
	d.Due, d.Progress, d.Term = endOfYear(se.Opens), "按进度推进，主席团每季度听取一次情况。", se.Term
	if t.past(d.Due) {
		d.Progress, d.Done = "已全部完成，代表参加了验收。", d.Due
	}
	return nil
}

// reportTopic is a request or report that comes every year.
type reportTopic struct {
	kind, to, subject, day string
}

var reportTopics = []reportTopic{
	{office.ReportReport, "镇党委", "关于主席团年度工作要点的报告", "02-24"}, {office.ReportFiling, "县人大常委会", "关于人代会会议情况的备案报告", "03-10"},
	{office.ReportOral, "镇党委", "关于代表小组活动安排的汇报", "04-08"}, {office.ReportReport, "县人大常委会", "关于上半年工作情况的报告", "06-22"},
	{office.ReportRequest, "镇党委", "关于召开年中人代会的请示", "05-27"}, {office.ReportOral, "镇党委", "关于重点督办件办理情况的汇报", "09-14"},
	{office.ReportRequest, "镇党委", "关于召开年初人代会的请示", "11-12"}, {office.ReportReport, "镇党委", "关于全年工作情况的报告", "12-18"},
}

// savePartyReports saves requests and reports to the party committee and the county; the last request still waits for its answer.
func (t *township) savePartyReports() error {
	var out []*office.PartyReport
	for _, y := range t.years() {
		for n := range y.Times {
			for _, topic := range reportTopics {
				day := y.on(topic.day).Add(n)
				if !t.past(day) {
					continue
				}
				p := &office.PartyReport{Day: day, Kind: topic.kind, To: topic.to, Subject: fmt.Sprintf("%s（%d年）", topic.subject, y.Year),
					Number: fmt.Sprintf("清镇人大〔%d〕%d号", y.Year, 40+t.next(fmt.Sprint("party report", y.Year))), Content: "主要情况、存在的问题和下一步打算。"}
				if p.Term = t.termOn(day); topic.kind == office.ReportRequest {
					p.Due = day.Add(15)
				}
				if replied := day.Add(6); t.past(replied) && topic.kind != office.ReportFiling {
					p.Answer, p.Replied, p.By, p.Carried, p.Done = "同意，请按程序办理。", replied, "镇党委书记", "已按批示落实。", t.upTo(replied.Add(20))
				}
				out = append(out, p)
			}
		}
	}
	waiting := &office.PartyReport{Day: t.today.Add(-4), Kind: office.ReportRequest, To: "镇党委", Subject: "关于召开主席团扩大会议的请示", Due: t.today.Add(6),
		Content: "拟请镇政府班子成员列席，研究农贸市场迁建方案。"}
	waiting.Term = ref(t.term.ID)
	return saveAll(t, office.PartyReports, append(out, waiting)...)
}
