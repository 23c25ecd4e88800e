package office

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// deputies of the rules' tests: 1 to 6 in office since 2021, 7 suspended in January 2025, 8 a county deputy only, 9 elected
// in June 2025.
func someDeputies() map[int64]*Deputy {
	all := map[int64]*Deputy{}
	for id := int64(1); id <= 9; id++ {
		d := &Deputy{Name: "代表" + string('甲'+rune(id)), Mandates: []Mandate{{Level: LevelTown, Elected: "2021-11-20"}}}
		d.ID = id
		all[id] = d
	}
	all[7].Statuses = []StatusChange{{Level: LevelTown, Status: StateSuspended, From: "2025-01-02"}}
	all[8].Mandates[0].Level = LevelCounty
	all[9].Mandates[0].Elected = "2025-06-10"
	return all
}

// around gives the facts of an office on a day, with one session that closed on 17 January 2025.
func around(in record.Settings, numbers ...string) Facts {
	deputies := someDeputies()
	sessions := map[int64]*Session{1: {Opens: "2025-01-16", Closes: "2025-01-17", MotionsUntil: "2025-01-16"}, 2: {Opens: "2026-01-10"}}
	return Facts{
		In:       in,
		Deputy:   func(id int64) *Deputy { return deputies[id] },
		Term:     func(int64) *Term { return nil },
		Session:  func(id int64) *Session { return sessions[id] },
		InOffice: func(record.Date) int { return 65 },
		Numbers: func(prefix string) []string {
			return slices.DeleteFunc(slices.Clone(numbers), func(n string) bool { return !strings.HasPrefix(n, prefix) })
		},
		Holidays: NewCalendar(nil),
	}
}

func deputyRefs(ids ...int64) []record.Ref {
	var out []record.Ref
	for _, id := range ids {
		out = append(out, record.Ref{ID: id})
	}
	return out
}

// motion is a motion that breaks no rule.
func motion() Proposal {
	return Proposal{Kind: KindMotion, Source: SourceSession, Session: record.Ref{ID: 1}, Subject: "关于硬化公路的议案", Grounds: "路坏了", Plan: "硬化",
		Lead: record.Ref{ID: 1}, Seconders: deputyRefs(2, 3, 4, 5), Submitted: "2025-01-16"}
}

// good is an answered suggestion that breaks no rule.
func good() Proposal {
	return with(replied(), func(p *Proposal) {
		p.Lead, p.LeadUnit, p.Grounds, p.Plan = record.Ref{ID: 1}, record.Ref{ID: 1}, "渠坏了", "修渠"
		p.AddMeeting(MeetBeforeReply, "2025-05-01")
		p.Result, p.SlipBack, p.Outcome, p.Published = "A", "2025-05-12", Satisfied, "全文公开"
	})
}

// breach is a proposal that one rule warns of, and what the warning says.
type breach struct {
	rule, says string
	p          Proposal
	in         record.Settings
}

var lateYear = usual("2025-12-01")

func motionBreaches() []breach {
	of := func(change func(*Proposal)) Proposal { return with(motion(), change) }
	return []breach{
		{"B17", "只有4人", of(func(p *Proposal) { p.Seconders = deputyRefs(2, 3, 4) }), lateYear},
		{"B17", "只有4人", of(func(p *Proposal) { p.Seconders = deputyRefs(2, 3, 4, 4, 1) }), lateYear},
		{"B17", "只有4人", of(func(p *Proposal) { p.Seconders = deputyRefs(2, 3, 4, 7) }), lateYear}, // suspended
		{"B17", "只有4人", of(func(p *Proposal) { p.Seconders = deputyRefs(2, 3, 4, 8) }), lateYear}, // of the county
		{"B17", "只有4人", of(func(p *Proposal) { p.Seconders = deputyRefs(2, 3, 4, 9) }), lateYear}, // elected later
		{"B17", "闭会期间", of(func(p *Proposal) { p.Source = SourceRecess }), lateYear},
		{"B17", "议案截止日期", of(func(p *Proposal) { p.Submitted = "2025-01-17" }), lateYear},
		{"B18", "还缺方案、案据", of(func(p *Proposal) { p.Grounds, p.Plan = "", "" }), lateYear},
		{"B19", "转为建议", of(func(p *Proposal) { p.Review = ReviewHandle }), lateYear},
		{"B20", "主席团同意", of(func(p *Proposal) { p.Withdrawn = "2025-01-16" }), lateYear},
		{"B20", "表决以后不能撤回", of(func(p *Proposal) { p.Voted, p.Withdrawn, p.Consented = "2025-01-17", "2025-01-18", "2025-01-18" }), lateYear},
	}
}

func handOverBreaches() []breach {
	of := func(change func(*Proposal)) Proposal { return with(good(), change) }
	open := func(p *Proposal) { p.Replied, p.SlipSent, p.SlipBack, p.Outcome, p.Result = "", "", "", "", "" }
	return []breach{
		{"F01", "没有填案据和方案", of(func(p *Proposal) { p.Grounds, p.Plan = "", "" }), lateYear},
		{"F02", "没有填主办单位", of(func(p *Proposal) { p.LeadUnit = record.Ref{} }), lateYear},
		{"F03", "已过10天", of(open), usual("2025-06-30")},
		{"F03", "逾期答复", of(func(p *Proposal) { p.Replied, p.SlipSent, p.SlipBack = "2025-07-02", "", "" }), lateYear},
		{"F03", "6个月的最长期限2025年9月20日", of(func(p *Proposal) { p.ExtendedTo, p.ExtensionBy = "2025-09-21", "主席团" }), lateYear},
		{"F03", "4个月的最长期限", of(func(p *Proposal) { p.DueSet = "2025-08-01" }), inProvince("2025-12-01", "重庆")},
		{"F03", "没有填批准人", of(func(p *Proposal) { p.ExtendedTo = "2025-09-20" }), lateYear},
		{"F04", "与会议登记的2025年1月17日不一致", of(func(p *Proposal) { p.Session = record.Ref{ID: 1} }), inProvince("2025-12-01", "山东")},
		{"F04", "会议还没有填闭幕日", of(func(p *Proposal) { p.Session = record.Ref{ID: 2} }), inProvince("2025-12-01", "山东")},
		{"F05", "没有与代表见面的记录", of(func(p *Proposal) { p.Meetings = []FaceToFace{{Stage: MeetBeforeReply, Day: "2025-05-05"}} }), lateYear},
		{"F06", "还没有填是否公开", of(func(p *Proposal) { p.Published = "" }), lateYear},
		{"F06", "没有填理由", of(func(p *Proposal) { p.Published = PublicWithheld }), lateYear},
		{"F07", "还没有督办记录", of(func(p *Proposal) { p.KeySupervised = record.Some(true) }), lateYear},
		{"F08", "不予受理要有原因", of(func(p *Proposal) { p.Review = ReviewRefuse }), lateYear},
		{"F08", "一般不作为代表建议受理", of(func(p *Proposal) { p.Screening = []string{"没有具体内容"} }), lateYear},
		{"F09", "一事一议", of(func(p *Proposal) { p.Subject = "关于修渠和关于修路的建议" }), lateYear},
		{"F10", "没有填理由", of(func(p *Proposal) { p.Returns = []ProposalReturn{{Day: "2025-03-24", Again: "2025-03-25"}} }), lateYear},
		{"F10", "已交办8个工作日", of(func(p *Proposal) {
			p.Returns = []ProposalReturn{{Day: "2025-04-01", Why: "不属本单位", Again: "2025-04-02"}}
		}), lateYear},
		{"F10", "已交办6日，超过5日", of(func(p *Proposal) {
			p.Returns = []ProposalReturn{{Day: "2025-03-26", Why: "不属本单位", Again: "2025-04-02"}}
		}),
			inProvince("2025-12-01", "山东")},
		{"F11", "应在2025年4月20日前", of(func(p *Proposal) { open(p); p.Assisting = deputyRefs(2) }), usual("2025-04-21")},
		{"F11", "才提出意见", of(func(p *Proposal) { p.Assisting, p.AssistAnswered = deputyRefs(2), "2025-04-21" }), lateYear},
		{"F11", "应在2025年5月1日前", of(func(p *Proposal) { p.Assisting, p.AssistAnswered = deputyRefs(2), "2025-05-02" }), inProvince("2025-12-01", "重庆")},
	}
}

func replyBreaches() []breach {
	of := func(change func(*Proposal)) Proposal { return with(good(), change) }
	again := func(p *Proposal) { p.Outcome, p.Opinion = Dissatisfied, "没有修" }
	waiting := func(p *Proposal) { p.SlipBack, p.Outcome = "", "" }
	return []breach{
		{"F12", "1名附议人", of(func(p *Proposal) { p.Seconders = deputyRefs(2) }), SettingsOn("2025-12-01", map[string]string{KeyAnswerSigners: "是"})},
		{"F13", "应在2025年6月12日前重新办理", of(again), usual("2025-06-13")},
		{"F13", "晚于期限2025年6月13日", of(func(p *Proposal) {
			again(p)
			p.Rounds = []ReplyRound{{Day: "2025-05-13", Replied: "2025-06-14", SlipBack: "2025-06-20", Outcome: Satisfied}}
		}), lateYear},
		{"F13", "提请主席团专题研究", of(func(p *Proposal) {
			again(p)
			p.Rounds = []ReplyRound{{Day: "2025-05-13", Replied: "2025-06-10", SlipBack: "2025-06-20", Outcome: Dissatisfied, Opinion: "仍没有修"}}
		}), usual("2025-06-21")},
		{"F14", "请催收", of(waiting), usual("2025-06-04")}, // sent on 6 May: twenty working days end on 3 June
		{"F14", "只除去了周末", of(waiting), usual("2025-06-04")},
		{"F14", "不计入满意率", of(func(p *Proposal) { waiting(p); p.SlipUrged = "2025-06-05" }), usual("2025-06-06")},
		{"F15", "B类，还没有承诺事项", of(func(p *Proposal) { p.Result = "B" }), inProvince("2025-12-01", "重庆")},
		{"F16", "答复以后不能撤回", of(func(p *Proposal) { p.Withdrawn = "2025-05-04" }), lateYear},
		{"F17", "没有填并入哪一件", of(func(p *Proposal) { p.Review = ReviewMerge }), lateYear},
		{"F17", "不能并入自己", of(func(p *Proposal) { p.ID, p.MergedInto = 5, record.Ref{ID: 5} }), lateYear},
	}
}

func formBreaches() []breach {
	of := func(change func(*Proposal)) Proposal { return with(good(), change) }
	return []breach{
		{"", "不是在任代表", of(func(p *Proposal) { p.Lead = record.Ref{ID: 7} }), lateYear},
		{"", "不是在任代表", of(func(p *Proposal) { p.Lead = record.Ref{ID: 8} }), lateYear},
		{"", "却填了领衔代表", of(func(p *Proposal) { p.Mover = "镇政府" }), lateYear},
		{"", "领衔代表又填在附议人里", of(func(p *Proposal) { p.Seconders = deputyRefs(2, 1) }), lateYear},
		{"", "主办单位又填在协办单位里", of(func(p *Proposal) { p.Assisting = deputyRefs(1) }), lateYear},
		{"", "还没有填协办单位", of(func(p *Proposal) { p.Manner = HandleWithHelp }), lateYear},
		{"", "应在2025年3月25日前签收", with(handed(), func(*Proposal) {}), usual("2025-03-26")},
		{"", "三见面缺一次", of(func(p *Proposal) { p.Meetings = p.Meetings[:1] }), lateYear},
		{"", "没有D类", of(func(p *Proposal) { p.Result = "D" }), SettingsOn("2025-12-01", map[string]string{KeyResultScheme: SchemeThree})},
		{"", "还没有填办理结果分类", of(func(p *Proposal) { p.Result = "" }), lateYear},
		{"", "没有答复日期", with(handed(), func(p *Proposal) { p.Result = "A" }), lateYear},
		{"", "没有填具体意见", of(func(p *Proposal) { p.Attitude = Dissatisfied }), lateYear},
		{"", "第2次办理后", of(func(p *Proposal) { p.Rounds = []ReplyRound{{Day: "2025-06-01", Outcome: Dissatisfied}} }), lateYear},
		{"", "交办日期2024年3月20日早于提出日期2025年1月16日", of(func(p *Proposal) { p.HandedOver = "2024-03-20" }), lateYear},
		{"", "答复日期2025年5月4日早于答复前见面日期2025年5月5日", of(func(p *Proposal) { p.Meetings[1].Day = "2025-05-05" }), lateYear},
		{"", "退办日2025年5月1日早于答复日期", of(func(p *Proposal) { p.Rounds = []ReplyRound{{Day: "2025-05-01", Replied: "2025-06-01"}} }), lateYear},
		{"", "答复日期2026年5月4日在今天之后", of(func(p *Proposal) { p.Replied = "2026-05-04" }), lateYear},
		{"", "前面缺19-2-建-002", of(func(p *Proposal) { p.Number = "19-2-建-003" }), lateYear},
		{"", "没有填完成时间", of(func(p *Proposal) { p.Commitments = []Commitment{{Text: "修二期"}} }), lateYear},
		{"", "还没有落实", of(func(p *Proposal) { p.Commitments = []Commitment{{Text: "修二期", Due: "2025-11-30"}} }), lateYear},
		{"", "填了归档日期", with(handed(), func(p *Proposal) { p.Filed = "2025-06-01" }), lateYear},
	}
}

// saidBy lists what the rules say of a proposal, under one rule or, with "*", under all.
func saidBy(rule string, p *Proposal, f Facts) []string {
	var out []string
	for _, line := range warningsOf(Proposals.Any, p, f) {
		if id, text, _ := strings.Cut(line, " "); rule == "*" || id == rule {
			out = append(out, text)
		}
	}
	return out
}

func TestEveryRuleWarnsOfItsBreachInOneSentence(t *testing.T) {
	tested := map[string]bool{}
	for _, b := range slices.Concat(motionBreaches(), handOverBreaches(), replyBreaches(), formBreaches()) {
		tested[b.rule] = true
		said := saidBy(b.rule, &b.p, around(b.in, "19-2-建-001", "19-2-建-003"))
		if !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, b.says) }) {
			t.Errorf("%s: no warning with “%s” among %q", b.rule, b.says, said)
		}
		for _, s := range said {
			if strings.ContainsAny(s, ",:;()\n") || !strings.Contains(s, "：") {
				t.Errorf("%s: not one sentence that says what to do: %s", b.rule, s)
			}
		}
	}
	for _, r := range Proposals.Checks {
		if !tested[r.ID] {
			t.Errorf("rule %s is never seen to warn", r.ID)
		}
		if (r.ID != "") != (r.Article != "") {
			t.Errorf("rule %q has the article %q", r.ID, r.Article)
		}
	}
}

func TestNoRuleWarnsOfWorkDoneInOrder(t *testing.T) {
	clean := []struct {
		name string
		p    Proposal
		in   record.Settings
	}{
		{"a motion with five signers", motion(), lateYear},
		{"a motion of the presidium needs none", with(motion(), func(p *Proposal) { p.Mover, p.Lead, p.Seconders = "主席团", record.Ref{}, nil }), lateYear},
		{"a motion withdrawn with consent", with(motion(), func(p *Proposal) { p.Withdrawn, p.Consented = "2025-01-16", "2025-01-16" }), lateYear},
		{"a closed suggestion", good(), lateYear},
		{"one of the county, by a county deputy", with(good(), func(p *Proposal) { p.Lead, p.Source = record.Ref{ID: 8}, SourceHigher }), lateYear},
		{"a reply on the last day", with(good(), func(p *Proposal) { p.Replied, p.SlipSent, p.SlipBack = "2025-06-20", "2025-06-20", "2025-06-22" }), lateYear},
		{"an extension to the last day of six months, approved", with(good(), func(p *Proposal) { p.ExtendedTo, p.ExtensionBy = "2025-09-20", "主席团" }), lateYear},
		{"Shandong, with the closing day", with(good(), func(p *Proposal) {
			p.Session, p.SessionClosed, p.Replied, p.Meetings = record.Ref{ID: 1}, "2025-01-17", "2025-03-17", nil
			p.HandedOver, p.Signed, p.SlipSent, p.SlipBack = "2025-02-01", "2025-02-02", "2025-03-18", "2025-03-19"
			p.AddMeeting(MeetBeforeReply, "2025-03-10")
		}), inProvince("2025-12-01", "山东")},
		{"returned in time with the reason", with(good(), func(p *Proposal) {
			p.Returns = []ProposalReturn{{Day: "2025-03-31", Why: "不属本单位职责", Again: "2025-03-31"}}
		}), lateYear},
		{"an assisting unit in time", with(good(), func(p *Proposal) { p.Assisting, p.AssistAnswered = deputyRefs(2), "2025-04-20" }), lateYear},
		{"signers, where nobody asks for separate answers", with(good(), func(p *Proposal) { p.Seconders = deputyRefs(2) }), lateYear},
		{"dissatisfied with words, within the month", with(good(), func(p *Proposal) { p.Outcome, p.Opinion = Dissatisfied, "没有修" }), usual("2025-06-12")},
		{"a slip on its way", with(good(), func(p *Proposal) { p.SlipBack, p.Outcome = "", "" }), usual("2025-06-03")},
		{"a promise not yet due", with(good(), func(p *Proposal) {
			p.Result, p.Commitments = "C", []Commitment{{Text: "列入明年计划", Due: "2026-06-30"}}
		}), lateYear},
		{"a promise without a list, where no province asks for one", with(good(), func(p *Proposal) { p.Result = "B" }), lateYear},
		{"key supervision with a record", with(good(), func(p *Proposal) {
			p.KeySupervised, p.Supervision = record.Some(true), []Supervision{{Day: "2025-04-20", How: "电话催办"}}
		}), lateYear},
		{"an imported row whose one meeting has no stage", with(good(), func(p *Proposal) { p.Meetings = []FaceToFace{{Stage: MeetUnknown, Day: "2025-03-28"}} }), lateYear},
		{"handed over and not yet to be signed for", with(good(), func(p *Proposal) {
			p.Signed, p.Meetings, p.Replied, p.SlipSent, p.SlipBack, p.Outcome, p.Result = "", nil, "", "", "", "", ""
		}), usual("2025-03-25")},
	}
	for _, c := range clean {
		if said := saidBy("*", &c.p, around(c.in)); len(said) > 0 {
			t.Errorf("%s: %q", c.name, said)
		}
	}
}

func TestAMotionBecomesASuggestionOnlyWhereTheOfficeDoesSo(t *testing.T) {
	p := with(motion(), func(p *Proposal) { p.Review = ReviewHandle })
	off := SettingsOn("2025-12-01", map[string]string{KeyMotionToProposal: "否"})
	if said := saidBy("B19", &p, around(off)); len(said) > 0 {
		t.Errorf("with the switch off: %q", said)
	}
}

func TestFewerDaysOffAreAssumedOnlyWhereTheTableIsMissing(t *testing.T) {
	p := with(good(), func(p *Proposal) { p.SlipBack, p.Outcome = "", "" })
	f := around(usual("2025-06-04"))
	f.Holidays = NewCalendar([]*Holiday{{Day: "2025-06-02", Kind: DayOff}}) // 端午节
	if said := saidBy("F14", &p, f); len(said) > 0 {
		t.Errorf("with one more day off the twentieth working day is 4 June, yet: %q", said)
	}
	f.In.Today = "2025-06-05"
	if said := saidBy("F14", &p, f); len(said) != 1 || strings.Contains(said[0], "节假日表") {
		t.Errorf("the table is there, yet: %q", said)
	}
}
