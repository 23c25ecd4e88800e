package intake

import (
	"fmt"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// demoAppraisedReports are what the deputies judge at a session in the middle of the year.
var demoAppraisedReports = []string{"镇人民政府上半年工作", "上半年财政预算执行工作", "年初会议代表建议办理工作", "民生实事项目实施工作"}

// saveElectionPapers adds what the papers of elections and ballots speak of: résumés and joint nominators, the vote on the method of
// the ballot on projects, the satisfaction poll of a mid-year session, and the projects that wait for the coming one.
func (t *township) saveElectionPapers() error {
	for _, se := range t.sessions {
		last := t.lastSitting[se.ID]
		if last == nil {
			continue
		}
		if err := t.describeCandidates(se); err != nil {
			return err
		}
		if se.Nature == office.NatureMidYear {
			if err := saveAll(t, office.Appraisals, t.reportPoll(se, last)); err != nil {
				return err
			}
			continue
		}
		if _, err := t.vote(last, "本年度民生实事项目票决办法"); err != nil {
			return err
		}
	}
	return t.saveComingProjects()
}

// describeCandidates completes the elections of a session.
func (t *township) describeCandidates(se *office.Session) error {
	list, err := data.All(t.s, office.Elections, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: se.ID}}})
	if err != nil || len(list) == 0 {
		return err
	}
	people := t.inOffice(se.Opens)
	for _, e := range list {
		for i := range e.Candidates {
			c := &e.Candidates[i]
			c.Resume = demoResume(c, se.Opens)
			if c.NominatedBy == office.ByDeputies {
				c.Nominators = ""
				for _, d := range people[44 : 44+12] {
					c.Nominators += d.Name + "、"
				}
			}
			if c.Outcome == office.OutcomeElected {
				c.Certificate = fmt.Sprintf("清镇人大当选〔%d〕%d号", se.Opens.Year(), t.next(fmt.Sprint("elected", se.Opens.Year())))
			}
		}
	}
	return saveAll(t, office.Elections, list...)
}

// demoResume is the résumé of a candidate, line by line.
func demoResume(c *office.ElectionCandidate, opens record.Date) string {
	if c.Birth == "" {
		return ""
	}
	born := record.Date(string(c.Birth) + "-01").Year()
	began, now := born+20, opens.Year()-2
	lines := []string{fmt.Sprintf("%d.09—%d.07　在平川县第一中学、省农业学校学习", born+15, began)}
	if middle := (began + now) / 2; middle > began+2 {
		lines = append(lines, fmt.Sprintf("%d.08—%d.12　在乡镇基层站所工作", began, middle), fmt.Sprintf("%d.12—%d.06　任镇机关干部、村党组织书记", middle, now))
	} else {
		lines = append(lines, fmt.Sprintf("%d.08—%d.06　在乡镇基层站所工作", began, now))
	}
	return strings.Join(append(lines, fmt.Sprintf("%d.06至今　任现职", now)), "\n")
}

// reportPoll is the poll on the reports that a session in the middle of the year heard.
func (t *township) reportPoll(se *office.Session, m *office.Meeting) *office.Appraisal {
	there := office.Present(m.Attendance)
	a := &office.Appraisal{Subject: fmt.Sprintf("%d年上半年专项工作", se.Opens.Year()), Method: "满意度测评", Day: se.Closes, Level: office.LevelTown,
		Basis: "组织法12；本镇人民代表大会议事规则", Notified: se.Noticed, Voters: []office.AppraisalVoters{{Category: "镇代表", Number: num(there)}},
		Scoring: "满意100分、基本满意80分、不满意和不了解0分，按有效票平均", Issued: se.Closes.Add(1), IssuedTo: "镇人民政府", FedBack: se.Closes.Add(3),
		Rectified: t.by(se.Closes.Add(90)), Published: se.Closes.Add(5), PublishedHow: "公开栏"}
	a.Term = se.Term
	for _, name := range demoAppraisedReports {
		a.Objects = append(a.Objects, office.AppraisalObject{Name: name, Kind: "政府部门", Poll: t.satisfactionPoll(there)})
	}
	return a
}

// saveComingProjects puts eight candidates on the ballot of the session that is being prepared.
func (t *township) saveComingProjects() error {
	const seats = 6
	var out []*office.Project
	for n, l := range demoLivelihood[:8] {
		p := &office.Project{Name: fmt.Sprintf("%d年%s（二期）", t.coming.Opens.Year(), l.name), Kind: office.ProjectLivelihood, Unit: ref(t.units[l.unit].ID), Who: t.units[l.unit].Head,
			Invested: yuan(l.wan * 9000), Text: l.text, Place: villages[n] + "等村", Candidate: yes(true), Origin: "代表走访征集", BallotNo: num(n + 1), Seats: num(seats)}
		p.Session, p.Year = ref(t.coming.ID), num(t.coming.Opens.Year())
		out = append(out, p)
	}
	return saveAll(t, office.Projects, out...)
}
