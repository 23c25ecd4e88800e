package office

import (
	"fmt"
	"regexp"
	"strings"

	"npcdesk/app/record"
)

// meetingRules are the rules of DOMAIN.md §2 that one meeting is held against, and the guards of its states (§4.2).
func meetingRules() []record.Rule {
	return []record.Rule{
		record.Hold("A08", "代表法61", record.Certain, noneSuspended).At("attendance"),
		record.Hold("B02", "组织法14", record.Certain, changeMadePublic).At("told_public"),
		record.Hold("B04", "组织法14", record.Certain, congressQuorate).At("attendance"),
		record.Hold("B12", "组织法21、代表法34", record.Certain, onlyDeputiesAttend).At("attendance"),
		record.Hold("B21", "组织法23、代表法19", record.Certain, questionsAnswered).At("speeches"),
		record.Hold("B25", "组织法12（三）（十）", record.Certain, congressDecides).At("agenda"),
		record.Hold("B26", "组织法39、代表法38", record.Certain, nobodysVoteWritten).At("minutes", "summary"),
		record.Hold("B27", "代表法13", record.Certain, leaveGranted).At("leaves", "attendance"),
		record.Hold("E03", "浙24、豫5、渝34、鲁8", record.Verify, presidiumQuorate).At("attendance"),
		record.Hold("E04", "豫5", record.Provincial, requestedByEnough).At("requested_by"),
		record.Hold("", "", record.Certain, meetingDays).At("starts", "ends", "closed"),
		record.Hold("", "", record.Certain, numberUnique).At("number"),
		record.Hold("", "", record.Certain, expectedExplained).At("expected"),
		record.Hold("", "", record.Verify, meetingGuards).At("attendance", "agenda"),
	}
}

// noneSuspended finds deputies who are marked as present while their duties are suspended.
func noneSuspended(m *Meeting, f Facts) []string {
	if !m.ofCongress() && !m.ofPresidium() {
		return nil
	}
	var out []string
	for _, p := range m.Attendance {
		d := f.Deputy(p.Who.ID)
		if d != nil && WasThere(p.Status) && d.StatusOn(LevelTown, m.Starts, f.Term) == StateSuspended {
			out = append(out, fmt.Sprintf("%s在%s暂停执行代表职务，不能出席：请核对出席记录", d.Name, date(m.Starts)))
		}
	}
	return out
}

// changeMadePublic: a session that is put off or called off is announced too.
func changeMadePublic(m *Meeting, _ Facts) []string {
	if m.Kind != MeetSitting || m.Cancelled == "" && m.Postponed == "" || m.ToldPublic != "" {
		return nil
	}
	return says("人代会取消或者延期的，由主席团决定并予公布：请填取消或延期公告日期")
}

// congressQuorate: at least two thirds of all deputies (3A ≥ 2N).
func congressQuorate(m *Meeting, f Facts) []string {
	if !m.plenary() {
		return nil
	}
	return m.short(f, "三分之二以上的代表出席才能举行会议：请核对签到；人数确实不足的，不能表决")
}

// presidiumQuorate: more than half of all members of the presidium (2A > M).
func presidiumQuorate(m *Meeting, f Facts) []string {
	if !m.ofPresidium() || !f.In.On(KeyPresidiumQuorum) {
		return nil
	}
	return m.short(f, "主席团会议须有全体成员过半数出席：请核对签到；人数确实不足的，不能作出决定")
}

// short says that too few were there, once anybody is marked, unless the exception has its reason (DOMAIN.md §4.2).
func (m *Meeting) short(f Facts, rule string) []string {
	if len(m.Attendance) == 0 || m.QuorumWhy != "" {
		return nil
	}
	whole := int(m.Members.V)
	if !m.Members.Given {
		whole = m.Whole(f)
	}
	there := Present(m.Attendance)
	if enough, known := m.quorate(there, whole); enough || !known {
		return nil
	}
	return says("全体%d人，实到%d人，不足法定人数。%s", whole, there, rule)
}

// onlyDeputiesAttend: who is no deputy sits in (列席) and is not counted.
func onlyDeputiesAttend(m *Meeting, f Facts) []string {
	if !m.plenary() {
		return nil
	}
	var out []string
	for _, p := range m.Attendance {
		d := f.Deputy(p.Who.ID)
		if d != nil && d.MandateOn(LevelTown, m.Starts, f.Term) != nil {
			continue
		}
		out = append(out, fmt.Sprintf("%s在%s不是本级代表，不计入实到：请改登在“列席人员”里", calledIn(p, d), date(m.Starts)))
	}
	return out
}

func calledIn(p record.Person, d *Deputy) string {
	if d != nil {
		return d.Name
	}
	return p.Called()
}

// questionsAnswered: to a question the organ sends a responsible person.
func questionsAnswered(m *Meeting, _ Facts) []string {
	var out []string
	for i, s := range m.Speeches {
		if s.Kind == SpeechQuestion && m.Closed != "" && (s.AnsweredBy == "" || s.Answer == "") {
			out = append(out, fmt.Sprintf("审议发言第%d行是询问，没有登记谁作了什么答复：有关机关应派负责人员到会回答，请补填", i+1))
		}
	}
	return out
}

// congressDecides finds what only the congress decides on the agenda of another meeting.
func congressDecides(m *Meeting, _ Facts) []string {
	if m.Kind != MeetPresidium {
		return nil
	}
	var out []string
	for _, item := range m.Agenda {
		revokes := strings.Contains(item.Text, "撤销") && strings.Contains(item.Text, "政府") && strings.Contains(item.Text, "决定")
		chooses := strings.Contains(item.Text, "民生实事") && strings.Contains(item.Text, "票决")
		if item.Type == "表决" && (revokes || chooses) {
			out = append(out, fmt.Sprintf("“%s”是人民代表大会的职权，主席团闭会期会议不能代为表决：请提请人代会", item.Text))
		}
	}
	return out
}

// ownVote is how minutes write down a vote with its voters in front. 全体代表投了赞成票 and 3人投反对票 name nobody.
var ownVote = regexp.MustCompile(`(\p{Han}+?)(?:代表|同志)?投了?(?:赞成|反对|弃权)票`)

// nobodysVoteWritten: speeches and votes carry no liability, and how one person voted is not written down.
func nobodysVoteWritten(m *Meeting, f Facts) []string {
	for _, found := range ownVote.FindAllStringSubmatch(m.Minutes+"\n"+m.Summary, -1) {
		for _, p := range m.Attendance {
			if who := calledIn(p, f.Deputy(p.Who.ID)); who != "" && strings.HasSuffix(found[1], who) {
				return says("会议记录写了%s投的什么票：只记票数，不记个人怎样投票，请删去", who)
			}
		}
	}
	return nil
}

// leaveGranted: who stays away asks for leave and is granted it; every deputy who was to come stands on the list.
func leaveGranted(m *Meeting, f Facts) []string {
	if !m.ofCongress() {
		return nil
	}
	var out []string
	for _, p := range m.Attendance {
		l := m.leaveOf(p.Who.ID)
		name := calledIn(p, f.Deputy(p.Who.ID))
		switch {
		case p.Status == OnLeave && (l == nil || l.Reason == "" || l.By == "" || l.On == ""):
			out = append(out, name+"请假，事由、批准人、批准日期没有填全：请在“请假登记”里补填")
		case p.Status == Absent && l != nil && l.granted():
			out = append(out, name+"的请假已经批准，出席记录里是缺席：请改为请假")
		}
	}
	if n := m.ExpectedNow(f); m.plenary() && m.Closed != "" && len(m.Attendance) < n {
		out = append(out, fmt.Sprintf("应到%d人，出席记录只有%d人：没有到会的请登记为请假或者缺席", n, len(m.Attendance)))
	}
	return out
}

// leaveOf finds the leave of a deputy, nil when none is on record.
func (m *Meeting) leaveOf(deputy int64) *Leave {
	for i := range m.Leaves {
		if m.Leaves[i].Deputy.ID == deputy && deputy != 0 {
			return &m.Leaves[i]
		}
	}
	return nil
}

// requestedByEnough: so many members may ask for an extra meeting of the presidium.
func requestedByEnough(m *Meeting, f Facts) []string {
	least := f.In.Int(KeyPresidiumRequest)
	if m.Kind != MeetPresidium || least == 0 || len(m.RequestedBy) == 0 || len(m.RequestedBy) >= least {
		return nil
	}
	return says("提议临时召开主席团会议的成员只有%d人，应有%d人以上：请核对提议人", len(m.RequestedBy), least)
}

func meetingDays(m *Meeting, f Facts) []string {
	var out []string
	if m.Ends != "" && m.Starts != "" && m.Ends < m.Starts {
		out = append(out, fmt.Sprintf("结束日期%s早于开始日期%s：请核对", date(m.Ends), date(m.Starts)))
	}
	if m.Closed != "" && m.Closed < m.Starts {
		out = append(out, fmt.Sprintf("散会日期%s早于开始日期%s：请核对", date(m.Closed), date(m.Starts)))
	}
	s := f.sessionOf(m)
	if s != nil && m.ofCongress() && s.Opens != "" && (m.Starts < s.Opens || s.Closes != "" && m.Starts > s.Closes) && m.Kind != MeetPreparatory {
		out = append(out, fmt.Sprintf("开始日期%s不在%s的会期里：请核对日期或者人代会", date(m.Starts), s.ShortName()))
	}
	return out
}

// numberUnique: meetings of a kind are numbered through a term.
func numberUnique(m *Meeting, f Facts) []string {
	if !m.Number.Given || m.Term.ID == 0 {
		return nil
	}
	for _, o := range pointing[Meeting](f, "meeting", "term", m.Term.ID) {
		same := o.ID != m.ID && o.Kind == m.Kind && o.Number == m.Number && o.Session.ID == m.Session.ID &&
			o.Group.ID == m.Group.ID && o.Delegation.ID == m.Delegation.ID
		if same {
			return says("本届已经有第%d次%s（%s，%s）：请核对次数", m.Number.V, m.Kind, o.Name, date(o.Starts))
		}
	}
	return nil
}

// expectedExplained: 应到 that differs from the roster of the day has its reason.
func expectedExplained(m *Meeting, f Facts) []string {
	if !m.Expected.Given || m.ExpectedWhy != "" || m.Closed != "" && m.Starts < f.In.Today {
		return nil
	}
	if n := len(m.Summoned(f)); n > 0 && int64(n) != m.Expected.V {
		return says("应到填的是%d人，按当天名册是%d人：请填应到更改原因，或者空着由程序计算", m.Expected.V, n)
	}
	return nil
}

// meetingGuards are the guards of DOMAIN.md §4.2, silent about meetings of the past.
func meetingGuards(m *Meeting, f Facts) []string {
	if m.over() < f.In.Today && m.Filed < f.In.Today {
		return nil
	}
	var out []string
	state := m.State()
	if m.begun() && len(m.Attendance) == 0 && (m.plenary() || m.ofPresidium()) {
		out = append(out, "已经开会，还没有签到，不能判定法定人数：请先登记出席记录")
	}
	if m.Closed != "" {
		for i, item := range m.Agenda {
			if item.Result == "" {
				out = append(out, fmt.Sprintf("议程第%d项还没有结果：请补填后散会", i+1))
			}
		}
	}
	if state == MeetingFiled {
		adopted := m.Summary != "" || len(pointing[Resolution](f, "resolution", "meeting", m.ID)) > 0
		if len(m.Attendance) == 0 || m.Minutes == "" || !adopted {
			out = append(out, "归档要有出席记录、会议记录和纪要（或者决议决定），现在不齐：请补齐后再归档")
		}
	}
	return out
}
