package office

import (
	"fmt"

	"npcdesk/app/record"
)

// The standards by which a matter is carried (通过标准, DOMAIN.md §3.7).
const (
	StandardDeputies  = "全体过半数" // of all deputies in office: 2V > N (组织法25, B05)
	StandardMembers   = "成员过半数" // of all members of the presidium or committee: 2V > M (E03)
	StandardTwoThirds = "三分之二"  // 3V ≥ 2N
	StandardOwn       = "自定义"   // a number of votes that the rules of procedure name
)

// The results of a vote. A vote that was taken without a quorum decides nothing and is taken again.
const (
	VoteCarried = "通过"
	VoteLost    = "未通过"
	VoteAgain   = "再次表决"
)

// The methods of voting (表决方式, B31).
const (
	VoteByHands    = "举手"
	VoteByBallot   = "无记名投票"
	VoteByMachine  = "电子表决"
	VoteByApplause = "鼓掌（不建议）"
)

// Vote is one vote (表决, DOMAIN.md §3.7): how many voted how, never who.
type Vote struct {
	record.Base
	Meeting     record.Ref
	Matter      string
	On          record.Date
	Method      string
	Members     record.Opt[int64] // N: all deputies in office, or all members
	Present     record.Opt[int64] // A
	For         record.Opt[int64]
	Against     record.Opt[int64]
	Abstained   record.Opt[int64]
	Standard    string
	Needed      record.Opt[int64] // votes that a standard of the office's own asks for
	Announcer   string
	Announced   record.Date
	Why         string // 不符仍宣布的原因
	Scrutineers []record.Person
}

// Votes is the register of votes (表决).
var Votes = record.NewRegister("vote", "表决", append(under("表决", voteMain()), under("结果", voteResult())...)...).
	Find("matter").Dated("on").OrderedBy(record.Sort{Key: "on", Desc: true}).
	Rules(
		record.Hold("B05", "组织法25；主席团会议依议事规则", record.Certain, voteAddsUp).At("for", "against", "present", "members", "standard"),
		record.Hold("B05", "组织法25", record.Certain, standardOfCongress).At("standard"),
		record.Hold("B31", "议事规则（浙22、鲁26）", record.Verify, properMethod).At("method"),
		record.Hold("B31", "浙22、鲁26", record.Provincial, announcedAtOnce).At("announced"),
		record.Hold("", "", record.Verify, votedWhileMeeting).At("meeting"),
	)

func voteMain() []*record.Of[Vote] {
	return []*record.Of[Vote]{
		record.To("meeting", "会议", "meeting", func(v *Vote) *record.Ref { return &v.Meeting }).Required().Parent().Also("会议名称").In(200),
		record.Text("matter", "事项", func(v *Vote) *string { return &v.Matter }).Must().In(240).Also("表决事项", "议题", "表决内容"),
		record.Day("on", "表决日期", func(v *Vote) *record.Date { return &v.On }).Required().Also("日期", "时间").In(100),
		record.Choice("method", "方式", func(v *Vote) *string { return &v.Method }, VoteByHands, VoteByBallot, VoteByMachine, VoteByApplause).Required().
			Also("表决方式").Meaning("举手表决", VoteByHands).Meaning("投票", VoteByBallot).Meaning("票决", VoteByBallot).Meaning("无记名", VoteByBallot).
			Meaning("电子表决器", VoteByMachine).Meaning("表决器", VoteByMachine).Meaning("鼓掌", VoteByApplause),
		record.Whole("members", "全体代表（或成员）数", func(v *Vote) *record.Opt[int64] { return &v.Members }).Required().
			Also("全体人数", "全体代表数", "全体成员数", "代表总数", "应到", "应到人数", "N").Help("表决当天的实有代表数；主席团表决填全体成员数"),
		record.Whole("present", "出席", func(v *Vote) *record.Opt[int64] { return &v.Present }).Required().Also("出席人数", "实到", "实到人数", "A").In(55),
		record.Whole("for", "赞成", func(v *Vote) *record.Opt[int64] { return &v.For }).Required().Also("赞成票", "同意", "同意票").In(55),
		record.Whole("against", "反对", func(v *Vote) *record.Opt[int64] { return &v.Against }).Required().Also("反对票", "不同意").In(55),
		record.Whole("abstained", "弃权", func(v *Vote) *record.Opt[int64] { return &v.Abstained }).Required().Also("弃权票").In(55),
		record.Shown("silent", "未表决", func(v *Vote, _ record.Settings) string {
			if !v.counted() || v.silent() < 0 {
				return ""
			}
			return fmt.Sprint(v.silent())
		}).Also("未投票", "未按表决器"),
	}
}

func voteResult() []*record.Of[Vote] {
	return []*record.Of[Vote]{
		record.Choice("standard", "通过标准", func(v *Vote) *string { return &v.Standard }, StandardDeputies, StandardMembers, StandardTwoThirds, StandardOwn).Required().
			Meaning("过半数", StandardDeputies).Meaning("2/3", StandardTwoThirds),
		record.Whole("needed", "需要的赞成票", func(v *Vote) *record.Opt[int64] { return &v.Needed }).When(func(v *Vote) bool { return v.Standard == StandardOwn }),
		record.Shown("result", "结果", func(v *Vote, _ record.Settings) string { return v.Result() }).Kept().In(80).Also("表决结果"),
		record.Text("announcer", "宣布人", func(v *Vote) *string { return &v.Announcer }).When(func(v *Vote) bool { return v.Announced != "" }),
		record.Day("announced", "宣布日期", func(v *Vote) *record.Date { return &v.Announced }).Also("公布日期"),
		record.Text("why", "不符仍宣布的原因", func(v *Vote) *string { return &v.Why }).Help("票数不符不能宣布；确要宣布的，写明原因"),
		record.People("scrutineers", "监票人", func(v *Vote) *[]record.Person { return &v.Scrutineers }, "总监票人", "监票人", "总计票人", "计票人").
			When(func(v *Vote) bool { return v.Method == VoteByBallot }).Also("监票"),
	}
}

// counted tells whether every number that the result rests on is known.
func (v *Vote) counted() bool {
	return v.Members.Given && v.Present.Given && v.For.Given && v.Against.Given && v.Abstained.Given
}

// silent counts those who were there and did not vote (未表决): A − (赞成 + 反对 + 弃权); negative when the numbers are wrong.
func (v *Vote) silent() int64 { return v.Present.V - v.For.V - v.Against.V - v.Abstained.V }

// flaws says where the numbers contradict each other (DOMAIN.md §3.7: 赞成 + 反对 + 弃权 + 未表决 = A ≤ N).
func (v *Vote) flaws() []string {
	var out []string
	negative := min(v.Members.V, v.Present.V, v.For.V, v.Against.V, v.Abstained.V) < 0
	switch {
	case !v.counted():
		return says("全体代表（或成员）数、出席、赞成、反对、弃权没有填全，不能算出结果：请补填")
	case negative:
		out = append(out, "票数不能是负数：请核对")
	}
	if v.silent() < 0 {
		out = append(out, fmt.Sprintf("赞成%d、反对%d、弃权%d合计比出席%d人多：请重新计票", v.For.V, v.Against.V, v.Abstained.V, v.Present.V))
	}
	if v.Present.V > v.Members.V {
		out = append(out, fmt.Sprintf("出席%d人比全体%d人多：请核对人数", v.Present.V, v.Members.V))
	}
	if v.Standard == StandardOwn && v.Needed.V <= 0 {
		out = append(out, "通过标准是自定义的，没有填需要的赞成票：请补填")
	}
	return out
}

// quorate tells whether enough were there: more than half of the members (E03), two thirds of all deputies (B04). While no
// standard is chosen, and for one of the office's own, it is not known which counts.
func (v *Vote) quorate() bool {
	switch v.Standard {
	case StandardMembers:
		return 2*v.Present.V > v.Members.V
	case StandardDeputies, StandardTwoThirds:
		return 3*v.Present.V >= 2*v.Members.V
	}
	return true
}

// Result is the result that the numbers give: 通过, 未通过, 再次表决 without a quorum; "" while they are missing or wrong. It is
// more than half of the whole where no other standard is chosen.
func (v *Vote) Result() string {
	if len(v.flaws()) > 0 {
		return ""
	}
	switch {
	case !v.quorate():
		return VoteAgain
	case v.For.V >= v.threshold():
		return VoteCarried
	}
	return VoteLost
}

// Blocked says why the result may not be announced, in the clerk's words; nil when the arithmetic holds, or when the clerk
// recorded a reason for announcing it all the same (DOMAIN.md, principle 1). Saving is never blocked.
func (v *Vote) Blocked(f Facts) []string {
	if v.Why != "" {
		return nil
	}
	out := v.flaws()
	if len(out) > 0 {
		return out
	}
	if !v.quorate() {
		out = append(out, fmt.Sprintf("全体%d人，出席%d人，不足法定人数，表决无效：请到会人数足够后再次表决", v.Members.V, v.Present.V))
	}
	if m := one[Meeting](f, "meeting", v.Meeting.ID); m != nil {
		if whole := m.Whole(f); whole > 0 && int64(whole) != v.Members.V {
			out = append(out, fmt.Sprintf("全体人数填的是%d，按名册当天是%d：请核对", v.Members.V, whole))
		}
	}
	return out
}

// voteAddsUp says what is wrong with the numbers once any is entered; that a result was announced over it is said too.
func voteAddsUp(v *Vote, f Facts) []string {
	if !v.For.Given && v.Announced == "" {
		return nil
	}
	out := v.Blocked(f)
	if len(out) > 0 && v.Announced != "" {
		out = append(out, "票数没有核对清楚就宣布了结果：请更正，或者填写不符仍宣布的原因")
	}
	return out
}

// standardOfCongress: the congress decides by more than half of all deputies, not of those who came.
func standardOfCongress(v *Vote, f Facts) []string {
	m := one[Meeting](f, "meeting", v.Meeting.ID)
	if m == nil || !m.plenary() || v.Standard == "" || v.Standard == StandardDeputies || v.Standard == StandardTwoThirds {
		return nil
	}
	return says("人民代表大会表决以全体代表过半数通过，通过标准填的是“%s”：请核对", v.Standard)
}

func properMethod(v *Vote, f Facts) []string {
	if v.Method != VoteByApplause {
		return nil
	}
	return says("用鼓掌的办法分不出赞成、反对、弃权各多少：请采用%s，或者其他能计数的方式", f.In.Text(KeyVoteMethod))
}

// announcedAtOnce: where the province says so, the result is announced on the spot.
func announcedAtOnce(v *Vote, f Facts) []string {
	if !f.In.On(KeyVoteAtOnce) || v.On == "" || v.Announced == "" || v.Announced == v.On {
		return nil
	}
	return says("表决日期是%s，宣布日期是%s：表决结果应当场宣布，请核对", date(v.On), date(v.Announced))
}

// votedWhileMeeting is the guard of DOMAIN.md §4.2: a vote is taken while the meeting runs. It is silent about the past.
func votedWhileMeeting(v *Vote, f Facts) []string {
	m := one[Meeting](f, "meeting", v.Meeting.ID)
	if m == nil || v.On < f.In.Today || !v.For.Given || m.begun() {
		return nil
	}
	return says("会议还没有宣布开会（现在是“%s”），已经登记了票数：请先登记签到和宣布开会时刻", m.State())
}
