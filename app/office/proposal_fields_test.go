package office

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/record"
)

// headed finds the field that a ledger's header means, as the import does.
func headed(header string) *record.Field {
	for _, f := range Proposals.Fields {
		if f.Label == header || slices.Contains(f.Names, header) {
			return f
		}
	}
	return nil
}

func TestTheHeadersOfLedgersAreKnown(t *testing.T) {
	for header, key := range map[string]string{
		"编号": "number", "类别": "kind", "案由": "subject", "领衔代表": "lead", "附议人": "seconders", "内容分类": "area", "主办单位": "lead_unit",
		"协办单位": "assisting", "责任领导": "leader", "责任人": "handler", "提出日期": "submitted", "交办日期": "handed_over", "办理期限": "due",
		"面商日期": "met_unknown", "答复日期": "replied", "是否按期": "on_time", "结果类别": "result", "态度评价": "attitude", "结果评价": "outcome",
		"是否重点督办": "key_supervised", "备注": "note", // a township's own ledger
		"提出人": "lead", "文件编号": "number", "建议标题": "subject", "所属领域": "area", "牵头": "lead_unit", "配合": "assisting", "转交时间": "handed_over",
		"应复时间": "due", "实际答复时间": "replied", "按时答复": "on_time", "答复类型": "result", "对态度": "attitude", "对结果": "outcome",
		"重点件": "key_supervised", "说明": "note", // a county's form
		"交办后见面": "met_assigned", "承办中见面": "met_handled", "答复前见面": "met_reply", "督办情况": "supervision_text", "落实情况": "done",
		"责任部门": "lead_unit", "承办人": "handler", "办理要求": "demand", "完成时限": "due", "签收": "signed", "来文": "incoming", // L13, L14, L16
	} {
		if f := headed(header); f == nil || f.Key != key {
			t.Errorf("header %s: %+v, want %s", header, f, key)
		}
	}
}

func TestNoHeaderMeansTwoFields(t *testing.T) {
	for _, a := range []*record.Any{Proposals.Any, Sessions.Any} {
		meaning := map[string]string{}
		for _, f := range a.Fields {
			for _, header := range append([]string{f.Label}, f.Names...) {
				if other := meaning[header]; other != "" {
					t.Errorf("%s: header %s means %s and %s", a.Name, header, other, f.Label)
				}
				meaning[header] = f.Label
			}
		}
	}
}

func TestOneMeetingDateOfALedgerBecomesAMeetingOfUnknownStage(t *testing.T) {
	p := &Proposal{}
	headed("面商日期").Set(p, "2025-03-28")
	headed("面商日期").Set(p, "2025-03-29") // the ledger, mended and imported again
	if len(p.Meetings) != 1 || p.Meetings[0].Stage != MeetUnknown || p.Meetings[0].Day != "2025-03-29" {
		t.Errorf("meetings: %+v", p.Meetings)
	}
	p.AddMeeting(MeetWhileHandled, "2025-04-20")
	p.AddMeeting(MeetWhileHandled, "2025-04-10").How = "座谈"
	if got := headed("承办中见面").Text(p, record.Settings{}); got != "2025-04-10" {
		t.Errorf("the ledger shows %s, want the first meeting of the stage", got)
	}
	if got := headed("答复前见面").Get(p); got != nil || len(p.Meetings) != 3 {
		t.Errorf("a stage without a meeting shows %v, and there are %d meetings", got, len(p.Meetings))
	}
}

func TestSupervisionIsToldInTheOrderOfItsDays(t *testing.T) {
	p := &Proposal{Supervision: []Supervision{{Day: "2026-05-06", How: "视察督办"}, {Day: "2026-04-02", How: "电话催办"}}}
	if got := headed("督办情况").Text(p, record.Settings{}); got != "2026年4月2日电话催办；2026年5月6日视察督办" {
		t.Errorf("督办情况: %s", got)
	}
}

func TestWhatFollowsFromTheEntryNeedNotBeEntered(t *testing.T) {
	p := &Proposal{Session: record.Ref{ID: 1}, Lead: record.Ref{ID: 2}, LeadUnit: record.Ref{ID: 3}, Submitted: "2026-01-10"}
	Proposals.Prepare(p, record.Settings{})
	if p.Source != SourceSession || p.Mover != MoverDeputy || p.Manner != HandleAlone || p.Year.V != 2026 {
		t.Errorf("source %s, mover %s, manner %s, year %d", p.Source, p.Mover, p.Manner, p.Year.V)
	}
	p.Assisting = []record.Ref{{ID: 4}}
	Proposals.Prepare(p, record.Settings{})
	if p.Manner != HandleWithHelp {
		t.Errorf("with an assisting unit the manner is %s", p.Manner)
	}
}

// 三个参与: whoever is named took part; what the clerk ticked himself stays.
func TestWhoIsNamedAtAMeetingTookPartInIt(t *testing.T) {
	p := &Proposal{Meetings: []FaceToFace{{Leaders: "张镇长", Units: "农业农村办", UnitsIn: record.Some(false)}}}
	Proposals.Prepare(p, record.Settings{})
	if m := p.Meetings[0]; !m.LeadersIn.V || m.UnitsIn.V || !m.UnitsIn.Given || m.CongressIn.Given {
		t.Errorf("%+v", m)
	}
}

// 定人、定案、定时、包质量: once handed over, a proposal has all four.
func TestTheBreakdownOfDutiesNamesQualityToo(t *testing.T) {
	for _, key := range []string{"leader", "handler", "demand"} {
		f := Proposals.Field(key)
		if f.WantedIn(&Proposal{}, StateReady, ProposalStates) || !f.WantedIn(&Proposal{}, StateAssigned, ProposalStates) {
			t.Errorf("%s is not wanted from the hand-over on", f.Label)
		}
	}
}

func TestOthersCallAProposalByNumberAndSubject(t *testing.T) {
	p := &Proposal{Subject: "关于修渠的建议"}
	if got := Proposals.Title(p); got != "关于修渠的建议" {
		t.Errorf("without a number: %s", got)
	}
	p.Number = "19-2-建-001"
	if got := Proposals.Title(p); got != "19-2-建-001 关于修渠的建议" {
		t.Errorf("with a number: %s", got)
	}
}

func TestAMotionNotOnTheAgendaBecomesASuggestionAndKeepsItsNumber(t *testing.T) {
	p := &Proposal{Kind: KindMotion, Number: "19-2-议-002", Source: SourceSession}
	p.AsSuggestion("19-2-建-024")
	if p.Kind != KindSuggestion || p.Number != "19-2-建-024" || p.MotionNumber != "19-2-议-002" || p.Source != SourceMotion {
		t.Errorf("%+v", p)
	}
	kept := &Proposal{Kind: KindMotion, Number: "19-2-议-003"}
	kept.AsSuggestion("")
	if kept.Number != "19-2-议-003" || kept.MotionNumber != kept.Number {
		t.Errorf("number %s, motion number %s", kept.Number, kept.MotionNumber)
	}
}

func TestAResultIsALetterWithTheWordsOfTheScheme(t *testing.T) {
	three := SettingsOn("2026-11-21", map[string]string{KeyResultScheme: SchemeThree})
	for _, c := range []struct {
		class string
		in    record.Settings
		want  string
	}{{"A", usual(""), "解决"}, {"D", usual(""), "留作参考"}, {"C", three, "留作参考"}, {"D", three, ""}, {"D", inProvince("", "重庆"), "上级"}, {"", usual(""), ""}} {
		got := ResultLabel(c.class, c.in)
		if !strings.Contains(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("class %q means %q, want words with %q", c.class, got, c.want)
		}
	}
	for _, text := range []string{"B类", "B正在解决", "B 正在解决", "Ｂ", "ｂ类", "b", "B.正在解决", "B、正在解决", "B（正在解决）"} {
		if v, err := headed("结果类别").Parse(text, usual(""), nil); err != nil || v != "B" {
			t.Errorf("“%s” in a ledger: %v, %v", text, v, err)
		}
	}
	for _, text := range []string{"A或B", "BB", "正在B", "E类", "B2"} {
		if v, err := headed("结果类别").Parse(text, usual(""), nil); err == nil {
			t.Errorf("“%s” in a ledger is taken for %v", text, v)
		}
	}
}

// An office's list stands one to a line or between 、, so none of its words may hold that mark.
func TestTheOfficesListsAreTakenWordByWord(t *testing.T) {
	for _, f := range Proposals.Fields {
		if f.ListKey == "" {
			continue
		}
		options := f.OptionsIn(usual("2026-11-21"))
		if lines := strings.Split(LimitOf(f.ListKey).Default, "\n"); !slices.Equal(options, lines) {
			t.Errorf("%s offers %q", f.Label, options)
		}
	}
}

// A suggestion is wanted whole only for the step it has reached.
func TestWhatIsWantedGrowsWithTheState(t *testing.T) {
	missing := func(p Proposal) string {
		var out []string
		for _, f := range Proposals.Missing(&p, record.Settings{}) {
			out = append(out, f.Label)
		}
		return strings.Join(out, " ")
	}
	early := missing(Proposal{Subject: "关于水渠的建议", Number: "19-2-建-001"})
	if !strings.Contains(early, "领衔代表") || strings.Contains(early, "主办单位") || strings.Contains(early, "答复") {
		t.Errorf("after registration the card wants: %s", early)
	}
	late := missing(replied())
	if !strings.Contains(late, "主办单位") || !strings.Contains(late, "办理结果分类") || strings.Contains(late, "回收日期") {
		t.Errorf("after the reply the card wants: %s", late)
	}
	if side := missing(with(handed(), func(p *Proposal) { p.Withdrawn = "2025-04-01" })); strings.Contains(side, "责任领导") {
		t.Errorf("a withdrawn suggestion still wants: %s", side)
	}
}

func TestAWholeProposalPassesThroughHistoryAndJSON(t *testing.T) {
	p := dissatisfied()
	p.Rounds = []ReplyRound{{Day: "2025-05-13", Outcome: Satisfied}}
	p.Returns = []ProposalReturn{{Day: "2025-03-25", Again: "2025-04-01"}}
	p.Supervision = []Supervision{{Day: "2025-04-20", How: "电话催办"}}
	p.Invested, p.KeySupervised = record.Some[int64](5000000), record.Some(true)
	raw, err := json.Marshal(Proposals.JSON(&p, usual("2026-11-21")))
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(raw, &members); err != nil {
		t.Fatal(err)
	}
	back := Proposals.New()
	find := func(string, string) (record.Ref, error) { return record.Ref{}, nil }
	if errs := Proposals.FromJSON(back, members, usual("2026-11-21"), find); len(errs) > 0 {
		t.Fatal(errs)
	}
	if diff := Proposals.Changed(&p, back); len(diff) > 0 {
		t.Errorf("JSON changed %s to %v", diff[0].Label, diff[0].Get(back))
	}
	again := Proposals.New()
	if err := Proposals.Restore(again, Proposals.Snapshot(&p)); err != nil {
		t.Fatal(err)
	}
	if diff := Proposals.Changed(&p, again); len(diff) > 0 {
		t.Errorf("the history changed %s", diff[0].Label)
	}
}
