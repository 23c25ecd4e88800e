package intake

import (
	"fmt"
	"slices"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// petitionAdvice is what deputies propose at a reception of petitioners: what was said, what they propose, and what came of it.
var petitionAdvice = [][3]string{
	{"邻里排水纠纷，调解三次未果", "由镇司法所牵头现场丈量，组织双方与村民代表一起协商。", "签订协议，排水沟改道。"},
	{"拆迁安置房漏水，物业推诿", "由规划建设办公室约谈开发企业，限期维修并公示。", "十六户漏水全部维修。"},
	{"工地拖欠农民工工资", "县镇两级劳动监察联合查账，先行垫付。", "工资兑付完毕。"},
	{"土地流转租金没有按时付", "由农业农村办公室建立租金预付制度，合同备案。", "本季租金付清，合同重新备案。"},
	{"困难群众申请救助被退回", "社会事务办公室一次告知材料，代表协助补齐。", "救助款发放到位。"},
}

// savePetitionDays saves the deputies' part in the receptions of petitioners: every Monday with its sign-in, the hearing at the
// end of each month, the notice of the monthly assessment.
func (t *township) savePetitionDays() error {
	var out []*office.PetitionDuty
	for _, r := range t.rosters {
		if r.Kind != office.RosterPetition {
			continue
		}
		for n, turn := range r.Turns {
			if turn.Day <= t.today.Add(14) {
				for range t.timesOf(turn.Day) {
					out = append(out, t.petitionDay(r, turn, n))
				}
			}
		}
	}
	for _, s := range t.spans() {
		for month := s.from.Month(); month.First() <= s.to; month = record.Date(month.First().AddMonths(1)).Month() {
			last := month.First().AddMonths(1).Add(-1)
			for range s.Times {
				out = append(out, t.monthEnd(month, friday(last))...)
			}
		}
	}
	return saveAll(t, office.PetitionDuties, out...)
}

// timesOf is how many times the records of a day are made.
func (t *township) timesOf(day record.Date) int {
	for _, y := range t.years() {
		if y.Year == day.Year() {
			return y.Times
		}
	}
	return 1
}

// friday is the last Friday up to a day.
func friday(day record.Date) record.Date {
	for weekday(day) != time.Friday {
		day = day.Add(-1)
	}
	return day
}

// petitionDay is one Monday: the deputies of the group sign in, propose what to do, and see it done.
func (t *township) petitionDay(r *office.Roster, turn office.RosterTurn, n int) *office.PetitionDuty {
	p := &office.PetitionDuty{Kind: office.PetitionDay, Day: turn.Day, Leader: turn.Leader, Group: turn.Group, Place: "镇群众来访接待中心", Announced: turn.Announced,
		Together: yes(true)}
	if p.Announced == "" {
		p.Announced = r.Announced
	}
	if turn.Day >= t.today {
		return p
	}
	p.Visitors = num(t.between(2, 11))
	called := t.onDuty(turn.Group.ID, turn.Day)
	for i, d := range called {
		s := office.PetitionSignIn{Deputy: ref(d.ID), Expected: "08:00", Signed: record.Clock(fmt.Sprintf("07:%02d", 40+(i*7+n)%20))}
		switch t.rng.IntN(18) {
		case 0:
			s.Signed, s.Status, s.LeaveWhy, s.LeaveBy = "", office.OnLeave, pick(t, leaveReasons), "蒋春生"
		case 1:
			s.Signed, s.Status = "08:15", office.CameLate
		case 2:
			s.Signed, s.Status = "", office.Absent
		default:
			s.Status = office.Attended
		}
		p.SignIns = append(p.SignIns, s)
	}
	if n%3 == 0 && len(called) > 0 {
		a := petitionAdvice[n/3%len(petitionAdvice)]
		due := turn.Day.Add(20)
		s := office.PetitionProposal{Deputy: ref(called[0].ID), Problem: a[0], Text: a[1], Leader: turn.Leader, Handler: pick(t, t.units[:7]).Head, Due: due, Done: t.by(due.Add(-4))}
		for _, pet := range t.petitions {
			if pet.Day <= turn.Day && pet.Day > turn.Day.Add(-30) {
				s.Petition = ref(pet.ID)
			}
		}
		if s.Done != "" {
			s.Outcome = a[2]
		}
		p.Proposals = []office.PetitionProposal{s}
	}
	return p
}

// onDuty lists up to eight deputies of a group who serve on a day.
func (t *township) onDuty(group int64, day record.Date) []*office.Deputy {
	const most = 8
	at := slices.IndexFunc(t.groups, func(g *office.Group) bool { return g.ID == group })
	if at < 0 {
		return t.some(day, most) // a group of an earlier term
	}
	called := t.inGroup(day, t.groups[at])
	return called[:min(most, len(called))]
}

// monthEnd is the hearing of the supervision group at the end of a month and the notice of the assessment in the next.
func (t *township) monthEnd(month record.Month, day record.Date) []*office.PetitionDuty {
	if !t.past(day) || day < month.First() {
		return nil
	}
	closed := t.between(5, 9)
	hearing := &office.PetitionDuty{Kind: office.PetitionHearing, Day: day, Month: month, Place: "镇机关二楼会议室", Members: t.attended(t.some(day, 5)), Reporter: "周副书记",
		Cases: num(closed + t.rng.IntN(3)), CasesClosed: num(closed), Satisfaction: pick(t, []string{office.Satisfied, office.Satisfied, office.Mostly}),
		Questions: []office.PetitionQuestion{{Asked: "解小军", Question: "没有办结的案件卡在哪里，什么时候能有结果？", Answer: "有一件等待鉴定结论，结论出来后十个工作日内答复。"},
			{Asked: "丁宁", Question: "领导接访后交办的事项，谁来盯着？", Answer: "综合治理中心每周通报进度，代表小组参加回访。"}}}
	out := []*office.PetitionDuty{hearing}
	if notice := t.by(month.First().AddMonths(1).Add(5)); notice != "" {
		out = append(out, &office.PetitionDuty{Kind: office.PetitionNotice, Day: notice, Month: month,
			NoticeNo: fmt.Sprintf("清人大通〔%d〕%d号", notice.Year(), t.next(fmt.Sprint("notice", notice.Year())))})
	}
	return out
}
