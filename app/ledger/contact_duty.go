package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// signIn is one row of L19: a deputy who was called to a day of reception, with what he proposed there.
type signIn struct {
	*office.PetitionDuty
	deputy record.Ref
	sign   *office.PetitionSignIn // nil for somebody who proposed something without having been called
	asked  []office.PetitionProposal
}

// signIns is L19, 接访签到: the deputies who were called to the days of reception of the period.
func (m *maker) signIns() (Ledger, error) {
	days, err := m.receptionDays()
	if err != nil {
		return Ledger{}, err
	}
	var rows []signIn
	for _, day := range days {
		rows = append(rows, signInsOf(day)...)
	}
	l := account(m, office.PetitionDuties.Any, "代表参与领导接访签到表"+m.monthText(), func(s signIn) *record.Base { return &s.Base }, m.signInColumns(), rows)
	l.Totals = m.signInTotals(days, rows)
	l.Notes = []string{"注：" + m.reasonsNote("请假事由") + "出勤率＝实到人次÷应到人次，迟到、早退算到岗，请假不算。"}
	return l, nil
}

// receptionDays lists the days of reception by leaders (领导接访日) in the period.
func (m *maker) receptionDays() ([]*office.PetitionDuty, error) {
	days, err := during(m, office.PetitionDuties)
	return slices.DeleteFunc(days, func(p *office.PetitionDuty) bool { return p.Kind != office.PetitionDay }), err
}

// monthText names the month of a ledger that is of one month: （2026年6月）.
func (m *maker) monthText() string {
	if m.From == "" || m.To == "" || m.From.Month() != m.To.Month() {
		return ""
	}
	return "（" + hanzi.DateArabic(string(m.From.Month())) + "）"
}

// signInsOf makes the rows of a day.
func signInsOf(day *office.PetitionDuty) []signIn {
	var rows []signIn
	for i := range day.SignIns {
		rows = append(rows, signIn{PetitionDuty: day, deputy: day.SignIns[i].Deputy, sign: &day.SignIns[i]})
	}
	for _, one := range day.Proposals {
		at := slices.IndexFunc(rows, func(s signIn) bool { return s.deputy.ID == one.Deputy.ID })
		if at < 0 {
			at = len(rows)
			rows = append(rows, signIn{PetitionDuty: day, deputy: one.Deputy})
		}
		rows[at].asked = append(rows[at].asked, one)
	}
	return rows
}

// signInColumns are the columns of L19 (DOMAIN.md §6.2). Several proposals of one deputy stand in their cells under the same
// numbers.
func (m *maker) signInColumns() []col[signIn] {
	signed := func(c Column, of func(s *office.PetitionSignIn) string) col[signIn] {
		return col[signIn]{c, "sign_ins", func(s signIn) string {
			if s.sign == nil {
				return ""
			}
			return of(s.sign)
		}}
	}
	proposed := func(c Column, of func(p office.PetitionProposal) string) col[signIn] {
		return col[signIn]{c, "proposals", func(s signIn) string {
			var items []string
			for _, p := range s.asked {
				items = append(items, of(p))
			}
			return inLines(items)
		}}
	}
	return []col[signIn]{
		{dayColumn("日期"), "day", func(s signIn) string { return string(s.Day) }},
		{short("接访领导", 10), "leader", func(s signIn) string { return s.Leader }},
		{short("代表", 9), "sign_ins", func(s signIn) string { return s.deputy.Name }},
		signed(short("应签", 7), func(s *office.PetitionSignIn) string { return string(s.Expected) }),
		signed(short("实签", 7), func(s *office.PetitionSignIn) string { return string(s.Signed) }),
		signed(short("状态", 12), m.statusText),
		proposed(Column{Title: "反映问题", Width: 26}, func(p office.PetitionProposal) string { return cmp.Or(p.Problem, p.Petition.Name) }),
		proposed(Column{Title: "处理建议", Width: 26}, func(p office.PetitionProposal) string { return p.Text }),
		proposed(short("责任人", 9), func(p office.PetitionProposal) string { return p.Handler }),
		proposed(dayColumn("时限"), func(p office.PetitionProposal) string { return m.dateText(p.Due) }),
		proposed(Column{Title: "落实", Width: 22}, func(p office.PetitionProposal) string {
			if text := m.effect(p.Outcome, p.Done); text != "" || p.Turned.ID == 0 {
				return text
			}
			return "已转为代表建议"
		}),
	}
}

// statusText tells how a deputy attended, and why he had leave.
func (m *maker) statusText(s *office.PetitionSignIn) string {
	if why := m.reason(s.LeaveWhy); s.Status == office.OnLeave && why != "" {
		return s.Status + "\n（" + why + "）"
	}
	return s.Status
}

// signInTotals counts how often deputies were called and came, and what became of their proposals.
func (m *maker) signInTotals(days []*office.PetitionDuty, rows []signIn) []string {
	count, called, present, proposed, done := map[string]int{}, 0, 0, 0, 0
	for _, row := range rows {
		for _, p := range row.asked {
			proposed++
			done += toInt(m.seen(p.Done))
		}
		if row.sign != nil && row.sign.Status != "" {
			called++
			count[row.sign.Status]++
			present += toInt(office.WasThere(row.sign.Status))
		}
	}
	return []string{fmt.Sprintf("领导接访 %d 次，代表应到 %d 人次，实到 %d 人次（其中迟到 %d 人次），请假 %d 人次，缺席 %d 人次，出勤率 %s；处理建议 %d 条，已落实 %d 条",
		len(days), called, present, count[office.CameLate], count[office.OnLeave], count[office.Absent], percent(present, called), proposed, done)}
}

// assessed is one row of L20: a deputy or a group.
type assessed struct {
	office.PetitionScore
	name string
}

// assessment is L20, 接访考核: what the receptions of the period give each deputy, and then each group, best first.
func (m *maker) assessment() (Ledger, error) {
	days, err := m.receptionDays()
	if err != nil {
		return Ledger{}, err
	}
	deputies := office.AssessPetitionDuty(days, m.From, m.lastDay(), m.in)
	groups := office.AssessPetitionGroups(days, m.From, m.lastDay(), m.in)
	var rows []assessed
	for _, s := range deputies {
		rows = append(rows, assessed{s, s.Who.Name})
	}
	for _, s := range groups {
		rows = append(rows, assessed{s, "小组：" + s.Who.Name})
	}
	l := account(m, office.PetitionDuties.Any, "代表接访月考核通报表"+m.monthText(), func(assessed) *record.Base { return &record.Base{} }, assessedColumns(), rows)
	l.Totals = []string{assessmentTotals(days, deputies, groups)}
	points := func(key string) int { return m.in.Int(key) }
	l.Notes = []string{fmt.Sprintf("注：得分＝到岗每次 %d 分，处理建议每条 %d 分，建议落实每条另加 %d 分，缺席每次扣 %d 分，请假不得分也不扣分。代表、小组分别排名，得分相同的名次并列。",
		points(office.KeyAssessPresent), points(office.KeyAssessProposal), points(office.KeyAssessDone), points(office.KeyAssessAbsent))}
	return l, nil
}

// assessedColumns are the columns of L20 (DOMAIN.md §6.2).
func assessedColumns() []col[assessed] {
	n := func(title string, of func(s office.PetitionScore) int) col[assessed] {
		return col[assessed]{numberColumn(title, 10), "sign_ins", func(a assessed) string { return fmt.Sprint(of(a.PetitionScore)) }}
	}
	return []col[assessed]{
		{Column{Title: "代表/小组", Width: 22}, "sign_ins", func(a assessed) string { return a.name }},
		n("应", func(s office.PetitionScore) int { return s.Called }), n("实", func(s office.PetitionScore) int { return s.Present }),
		n("请假", func(s office.PetitionScore) int { return s.OnLeave }), n("缺席", func(s office.PetitionScore) int { return s.Absent }),
		n("建议数", func(s office.PetitionScore) int { return s.Proposals }), n("落实数", func(s office.PetitionScore) int { return s.Done }),
		n("得分", func(s office.PetitionScore) int { return s.Score }), n("名次", func(s office.PetitionScore) int { return s.Rank }),
	}
}

// assessmentTotals adds up the deputies; the rows of groups are the same people once more.
func assessmentTotals(days []*office.PetitionDuty, deputies, groups []office.PetitionScore) string {
	var sum office.PetitionScore
	for _, s := range deputies {
		sum.Called, sum.Present, sum.OnLeave, sum.Absent = sum.Called+s.Called, sum.Present+s.Present, sum.OnLeave+s.OnLeave, sum.Absent+s.Absent
		sum.Proposals, sum.Done = sum.Proposals+s.Proposals, sum.Done+s.Done
	}
	return fmt.Sprintf("领导接访 %d 次，代表 %d 人、小组 %d 个；应到 %d 人次，实到 %d 人次，请假 %d 人次，缺席 %d 人次；处理建议 %d 条，落实 %d 条",
		len(days), len(deputies), len(groups), sum.Called, sum.Present, sum.OnLeave, sum.Absent, sum.Proposals, sum.Done)
}
