package paper

import (
	"fmt"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// script is a speaking script (主持词, DOMAIN.md §5.7): a list of blocks, each a heading, what the host says, or what he does.
type script []docx.Data

func (s *script) add(kind, text string) {
	if text == "" {
		return
	}
	block := docx.Data{"题": "", "说": "", "提示": ""}
	block[kind] = text
	*s = append(*s, block)
}

// head opens a part of the script: 一、听取报告.
func (s *script) head(format string, args ...any) { s.add("题", fmt.Sprintf(format, args...)) }

// say is what the host reads aloud.
func (s *script) say(format string, args ...any) { s.add("说", fmt.Sprintf(format, args...)) }

// cue is what the host does or waits for; it is printed in brackets.
func (s *script) cue(format string, args ...any) {
	s.add("提示", "（"+fmt.Sprintf(format, args...)+"）")
}

// byHands is a vote by show of hands, with room for the numbers (DOMAIN.md §5.7). carried is what the host says when it passed.
func (s *script) byHands(carried string) {
	s.hands(&office.Vote{})
	s.say("%s", carried)
}

// hands asks for the hands; the numbers stand there once they are on record.
func (s *script) hands(v *office.Vote) {
	s.say("同意的请举手。")
	s.cue("清点：赞成%s票", numberOrRoom(v.For))
	s.say("请放下。反对的请举手。")
	s.cue("清点：反对%s票%s", numberOrRoom(v.Against), when(!v.Against.Given, "，没有时报“没有”"))
	s.say("请放下。弃权的请举手。")
	s.cue("清点：弃权%s票%s", numberOrRoom(v.Abstained), when(!v.Abstained.Given, "，没有时报“没有”"))
	s.say("请放下。")
}

// numberOrRoom prints a number of the record, or room to write it by hand where it is not known.
func numberOrRoom(n record.Opt[int64]) string {
	if !n.Given {
		return blank
	}
	return fmt.Sprint(n.V)
}

// vote is the vote on a matter at a meeting in the method of the vote, or of the office (设置“表决方式”) where it is not on record
// yet: v may be nil. What is said of the result follows from the numbers, and before them from what is needed.
func (s *script) vote(j *job, m *office.Meeting, v *office.Vote) {
	if v == nil {
		v = &office.Vote{}
		v.Open(m, j.facts)
		v.Present = record.Opt[int64]{}
	}
	switch v.Method {
	case office.VoteByBallot:
		s.cue("分发表决票，代表填写、投票，监票人、计票人清点：赞成%s票，反对%s票，弃权%s票", numberOrRoom(v.For), numberOrRoom(v.Against), numberOrRoom(v.Abstained))
	case office.VoteByMachine:
		s.say("请按表决器。")
		s.cue("屏幕显示：赞成%s票，反对%s票，弃权%s票", numberOrRoom(v.For), numberOrRoom(v.Against), numberOrRoom(v.Abstained))
	default:
		s.hands(v)
	}
	result := ""
	if len(v.Blocked(j.facts)) == 0 {
		result = v.Result()
	}
	switch result {
	case office.VoteCarried:
		s.say("赞成%d票，通过。", v.For.V)
	case office.VoteLost:
		s.say("赞成%d票，没有达到规定的票数，未获通过。", v.For.V)
	case office.VoteAgain:
		s.cue("到会人数不足法定人数，表决无效，到会人数足够后再次表决")
	default:
		s.cue("%s", needed(v))
		s.say("赞成%s票，通过。", numberOrRoom(v.For))
	}
}

// needed says beside a vote that is not decided from how many votes on it is carried.
func needed(v *office.Vote) string {
	if measure := v.Measure(); measure != "" {
		return measure + "，达到的宣布通过，没有达到的宣布未获通过"
	}
	return "获得全体过半数赞成的宣布通过，没有达到的宣布未获通过"
}

// quorum is how many are to come and came, and whether that is enough to meet: two thirds of all deputies (法定人数, 组织法14), more than
// half of the presidium (规定人数, DOMAIN.md D03). name is how the host calls the meeting.
func (s *script) quorum(j *job, m *office.Meeting, name string) {
	members, enough, least := "代表", "法定人数", func(whole int) int { return (2*whole + 2) / 3 }
	if m.Kind == office.MeetPresidiumIn || m.Kind == office.MeetPresidium {
		members, enough, least = "主席团成员", "规定人数", func(whole int) int { return whole/2 + 1 }
	}
	expected, present := j.headcount(m)
	begin := fmt.Sprintf("%s应到%s%s名，实到%s名", name, members, expected, present)
	q, whole := m.Quorum(), m.Whole(j.facts)
	switch {
	case strings.Contains(q, "不足法定人数"):
		s.say("%s，不足%s。", begin, enough)
		s.cue("到会人数达到%s以后才能开会", enough)
		return
	case q == "" && whole > 0:
		s.cue("签到以后填写实到人数，达到%d名才能开会", least(whole))
	}
	s.say("%s，符合%s，现在开会。", begin, enough)
}

// speaking is what the template of a script is filled with: the script that the clerk wrote for the meeting where there is one,
// else the blocks. title is that of the script within its session: 第一次全体会议主持词; m may be nil.
func (j *job) speaking(title string, m *office.Meeting, s script) docx.Data {
	if j.session != nil && j.session.Known() {
		title = titleName(j.session) + "\n" + title
	}
	return spoken(title, m, s)
}

// spoken is speaking with the whole title.
func spoken(title string, m *office.Meeting, s script) docx.Data {
	out := docx.Data{"题目": title, "时间地点": "", "主持人": ""}
	if m != nil {
		out["时间地点"], out["主持人"] = timeAndPlace(m), m.Chair
		if m.Script != "" {
			s = nil
			for _, line := range docx.Lines(m.Script) {
				s.say("%s", line)
			}
		}
	}
	out["步"] = []docx.Data(s)
	return out
}

// orEmpty is a record, or an empty one where there is none: the help beside a template lists the tags of a paper that cannot be made yet.
func orEmpty[T any](rec *T) *T {
	if rec == nil {
		return new(T)
	}
	return rec
}

// timeAndPlace is when and where a meeting is held, as far as it is known: 2026年1月10日上午10时　镇政府三楼会议室.
func timeAndPlace(m *office.Meeting) string {
	var parts []string
	if m.Starts != "" {
		parts = append(parts, day(m.Starts)+oClock(m.StartsAt))
	}
	if m.Place != "" {
		parts = append(parts, m.Place)
	}
	return strings.Join(parts, "　")
}

// oClock says a time of the day in words: 上午8时30分; "" where it is not known.
func oClock(c record.Clock) string {
	var hour, minute int
	if n, _ := fmt.Sscanf(string(c), "%d:%d", &hour, &minute); n != 2 {
		return ""
	}
	part := "上午"
	switch {
	case hour >= 18:
		part = "晚上"
	case hour > 12 || hour == 12 && minute > 0:
		part = "下午"
	case hour == 12:
		part = "中午"
	}
	if hour > 12 {
		hour -= 12
	}
	return fmt.Sprintf("%s%d时", part, hour) + when(minute > 0, "%d分", minute)
}

// spokenCount is a number as it is said before a measure word: 两项, 十二项.
func spokenCount(n int) string {
	if n == 2 {
		return "两"
	}
	return hanzi.Number(n)
}

// item is the heading of the nth item on the agenda: 一、听取政府工作报告.
func (s *script) item(n int, text string) { s.head("%s、%s", hanzi.Number(n), text) }
