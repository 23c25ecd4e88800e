package intake

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// saveLetters fills in what the letters before and after the sessions say: their numbers and days in the lists of papers, the
// preparation checklists, the opinions given at the hearings and by the delegations, drafts that went out for comment, photos.
func (t *township) saveLetters() error {
	for _, se := range append(t.sessions[:len(t.sessions):len(t.sessions)], t.coming) {
		t.prepared(se)
		t.listLetters(se)
		t.listCongressPapers(se)
		if err := t.opinionsBefore(se); err != nil {
			return err
		}
		if err := t.opinionsAt(se); err != nil {
			return err
		}
	}
	if err := saveAll(t, office.Sessions, append(t.sessions[:len(t.sessions):len(t.sessions)], t.coming)...); err != nil {
		return err
	}
	return t.photographSessions()
}

// prepared gives a session that was held its preparation checklist, all of it done.
func (t *township) prepared(se *office.Session) {
	if len(se.Preparation) > 0 {
		return
	}
	se.PlanPreparation(len(se.Tellers) > 0, t.s.Settings())
	for i := range se.Preparation {
		se.Preparation[i].Who = []string{"余文书", "项明", "罗小芳"}[i%3]
		se.Preparation[i].Status = office.PrepDone
		if se.Nature == office.NatureFirst && strings.Contains(se.Preparation[i].Task, "补选代表") {
			se.Preparation[i].Status = office.PrepNotFor // all deputies have just been elected
		}
	}
}

// listLetters puts the letters of a session into its list of papers, those that were issued by now with number and day.
func (t *township) listLetters(se *office.Session) {
	before := "" // the chair then, as the register of deputies has it
	if se.Nature == office.NatureFirst {
		before = formerChair
	}
	day := func(n int) record.Date { return se.Opens.Add(n) }
	decided := func(n int) record.Date {
		if se.DecidedOn == "" {
			return ""
		}
		return se.DecidedOn.Add(n)
	}
	type issued struct {
		number, title string
		on            record.Date
		signer        string
	}
	list := []issued{
		{"D01", "召开会议的请示", day(-60), before}, {"D02", "召开会议的报告", day(-55), before}, {"D03", "主席团会议通知", decided(-5), ""},
		{"D03", "主席团会议纪要", decided(3), ""}, {"D04", "", se.DecidedOn, ""},
		{"D06", "会议通知", se.Noticed, ""}, {"D07", "列席会议通知", se.Noticed, ""}, {"D09", "会前视察通知", day(-20), ""}, {"D09", "会前视察方案", day(-22), ""},
		{"D09", "会前视察报告", day(-8), ""}, {"D58", "", se.Closes.Add(3), ""}, {"D60", "交办代表建议的通知", se.Closes.Add(handOverAfter), ""},
		{"D62", "审议意见书", se.Closes.Add(5), ""}, {"D62", "预算公开提醒函", se.Closes.Add(2), ""},
	}
	if len(se.Tellers) > 0 { // the session elected somebody
		list = append(list, issued{"D59", "关于选举结果的报告", se.Closes.Add(4), ""})
	}
	for _, p := range list {
		row := office.SessionPaper{Number: p.number, Title: p.title, Applies: yes(true), Signer: p.signer}
		if row.Printed = t.upTo(p.on); row.Printed != "" {
			year := row.Printed.Year()
			row.DocNumber, row.Version = fmt.Sprintf("清人大主席团〔%d〕%d号", year, t.next(fmt.Sprint("letter", year))), office.TextFinal
		}
		se.Papers = append(se.Papers, row)
	}
	t.listNotices(se)
}

// listNotices puts what bears no number of letters into the list: announcements, the bulletin, the plan of the preparation.
func (t *township) listNotices(se *office.Session) {
	for _, p := range []office.SessionPaper{{Number: "D05", Printed: t.upTo(se.Announced)}, {Number: "D56", Title: "公告（民生实事项目）", Printed: t.upTo(se.Closes.Add(1))},
		{Number: "D63", Title: "会议简报", Printed: t.upTo(se.Closes.Add(1))}, {Number: "D08", Printed: t.upTo(se.Opens.Add(-50))}} {
		p.Applies = yes(true)
		switch {
		case p.Printed == "" || p.Number == "D05" || p.Number == "D08":
		case p.Number == "D63":
			p.DocNumber = "第1期"
		default:
			p.DocNumber = t.announcement(se)
		}
		se.Papers = append(se.Papers, p)
	}
}

// demoHeard are opinions on the reports, by whom of no register ("" for a deputy), and what became of them.
var demoHeard = [][3]string{
	{"", "道路养护经费比去年少，建议从其他项目里调剂，雨季前把塌方路段修好。", "采纳。养护经费增加八万元，写进预算草案。"},
	{"", "养老服务的安排要写清楚助餐点的个数和补助标准。", "采纳。报告里补写助餐点五个和每餐补助标准。"},
	{"清溪社区", "集镇停车难，项目资金能不能提前到上半年安排。", "部分采纳。设计和招标提前，施工放在第三季度。"},
	{"", "报告里没有完成的项目要说明原因，写明时限。", "采纳。增加一段说明三个项目的进度和完成时间。"},
	{"", "村级集体经济的指标定得偏高，要和各村的条件相符。", "未采纳。指标按去年完成数测算，已向提出人说明。"},
}

// opinionsBefore lets people speak at the hearing before a session, and sends the work report out for comment.
func (t *township) opinionsBefore(se *office.Session) error {
	list, err := t.meetingsOf(se, office.MeetHearing)
	if err != nil || len(list) == 0 {
		return err
	}
	for _, m := range list {
		for i, one := range demoHeard {
			s := office.Speech{Kind: office.SpeechRemark, Gist: one[1], AnsweredBy: "镇财政所贺敏", Answer: one[2]}
			if s.Unit = one[0]; s.Unit == "" {
				s.Speaker = m.Attendance[i%len(m.Attendance)].Who
			} else {
				s.Name = "居民代表"
			}
			m.Speeches = append(m.Speeches, s)
		}
	}
	if err := saveAll(t, office.Meetings, list...); err != nil {
		return err
	}
	draft := &office.Text{Session: ref(se.ID), Number: "D10", Title: "镇人民政府工作报告", On: se.Opens.Add(-28), Version: office.TextForOpinions,
		Reporter: "镇长 " + t.head(se.Term), Paragraphs: written(t.textValues(se).Replace(textGovernment))}
	draft.Term = se.Term
	return saveAll(t, office.Texts, draft)
}

// meetingsOf reads the meetings of a session of one kind.
func (t *township) meetingsOf(se *office.Session, kind string) ([]*office.Meeting, error) {
	return data.All(t.s, office.Meetings, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: se.ID}, {Key: "kind", Op: record.Is, Value: kind}}})
}

// demoOpinions are what the delegations' remarks were turned into (转为审议意见).
var demoOpinions = []string{
	"把群众反映集中的道路养护列入年度安排，明确责任单位和完成时限。", "统筹资金扶持村集体经济，优先安排收入薄弱的村。",
	"民生实事项目逐项排出时间表，每季度向主席团报告进度。", "加快集镇污水管网接户，尽早发挥工程效益。",
}

// opinionsAt turns one remark in each delegation into an opinion of the session.
func (t *township) opinionsAt(se *office.Session) error {
	list, err := t.meetingsOf(se, office.MeetDelegation)
	if err != nil {
		return err
	}
	for n, m := range list {
		if len(m.Speeches) > 0 {
			m.Speeches[0].Opinion = demoOpinions[n%len(demoOpinions)]
		}
	}
	return saveAll(t, office.Meetings, list...)
}

// sessionCosts enters what every session of the term cost, tied to its last sitting.
func (t *township) sessionCosts(add func(subject, what string, day record.Date, amount int64) *office.Expense) {
	for _, se := range t.sessions {
		for _, one := range []struct {
			what string
			yuan int64
		}{{"会场布置和会标制作", 1260}, {"会议资料印制、文件袋", 2840}, {"代表工作餐（两天）", 3900}, {"代表证、桌签和选票制作", 600}} {
			add("会议费", se.ShortName()+one.what, se.Closes.Add(9), one.yuan*100).Meeting = ref(t.lastSitting[se.ID].ID)
		}
	}
}

// sessionAllowances are the lists of compensation for lost work at the sessions, for those who came and have no fixed wage.
func (t *township) sessionAllowances(standard int64) []*office.Allowance {
	var out []*office.Allowance
	for _, se := range t.sessions {
		last := t.lastSitting[se.ID]
		paid := t.upTo(se.Closes.Add(12))
		w := &office.Allowance{What: se.ShortName() + "代表误工补贴", Month: se.Closes.Month(), Kind: office.AllowanceLostWork, Standard: record.Some(standard),
			Paid: paid, Handler: "余文书", Meeting: ref(last.ID)}
		w.Year = num(se.Closes.Year())
		came := map[int64]bool{}
		for _, p := range last.Attendance {
			came[p.Who.ID] = office.WasThere(p.Status)
		}
		for i, d := range t.inOffice(se.Opens) {
			if came[d.ID] && !d.FixedPay.V {
				w.Rows = append(w.Rows, office.AllowanceRow{Deputy: ref(d.ID), Times: record.Some(2.0), Signed: t.by(paid.Add(i % 4))})
			}
		}
		out = append(out, w)
	}
	return out
}

// photographSessions attaches two pictures to every session that was held: rows of seats in front of a stage.
func (t *township) photographSessions() error {
	dir, err := os.MkdirTemp("", "npcdesk-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for n, se := range t.sessions {
		for k := range 2 {
			path := filepath.Join(dir, fmt.Sprintf("会场%d.png", k+1))
			if err := writeHall(path, uint8(40*k+20*(n%4))); err != nil {
				return err
			}
			if err := t.s.Attach(office.Sessions.Any, se.ID, "照片", path); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeHall draws a hall: a red stage, and rows of seats.
func writeHall(path string, tone uint8) error {
	const width, height = 480, 320
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{224 - tone/2, 214, 200, 255}
			switch {
			case y < 90:
				c = color.RGBA{168, 30 + tone/4, 36, 255}
			case y%38 < 20 && x%46 < 30 && x > 14 && x < width-20:
				c = color.RGBA{70, 84, 104 + tone/2, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return writePicture(path, img)
}
