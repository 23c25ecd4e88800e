package office

import (
	"strings"
	"testing"

	"npcdesk/app/record"
)

func TestTheOathFollowsFromTheElection(t *testing.T) {
	e := viceChairs()
	o := OathFor(e, "2026-02-09")
	prepareOath(o, townSettings())
	if len(o.People) != 2 || o.People[0].Who.ID != 1 || o.People[0].Note != PostViceChair || o.Form != OathTogether || o.Organizer != "清溪镇人民代表大会主席团" || o.Election.ID != 7 {
		t.Fatalf("%+v", o)
	}
	if e.Candidates[0].Sworn != "2026-02-09" || e.Candidates[2].Sworn != "" {
		t.Errorf("the election: %+v", e.Candidates)
	}
	if got := Oaths.Title(o); got != "张伟等2人宪法宣誓" {
		t.Errorf("called %s", got)
	}
	if got := Oaths.Field("距当选天数").Text(o, townSettings()); got != "30" {
		t.Errorf("days: %s", got)
	}
	if OathFor(e, "2026-02-10") != nil {
		t.Error("all have sworn, and are sworn in again")
	}
	f := electionFacts()
	f.Get = func(string, int64) any { return e }
	if w := warningsOf(Oaths.Any, o, f); len(w) > 0 {
		t.Errorf("on the 30th day: %q", w)
	}
	for _, c := range []struct {
		rule, says string
		change     func(*Oath)
	}{
		{"C17", "超过30天", func(o *Oath) { o.Day = "2026-02-10" }},
		{"C17", "早于当选日期", func(o *Oath) { o.Day = "2026-01-09" }},
		{"C17", "奏唱国歌", func(o *Oath) { o.Anthem = record.Some(false) }},
		{"C18", "2015年", func(o *Oath) { o.Words = oathOlder }},
		{"", "选举记录里是2026年2月9日", func(o *Oath) { o.Day = "2026-02-08" }},
	} {
		other := *o
		c.change(&other)
		if w := warningsOf(Oaths.Any, &other, f); !anyHolds(w, c.rule, c.says) {
			t.Errorf("%s: %q", c.says, w)
		}
	}
}

func TestTheOathIsInTheWordsOf2018(t *testing.T) {
	if !strings.Contains(OathText, "富强民主文明和谐美丽的社会主义现代化强国") || strings.ContainsAny(OathText, ",:!") {
		t.Error(OathText)
	}
}

func TestEveryRuleOnMattersOfPersonsWarnsAndDoesNot(t *testing.T) {
	chair := zhang()
	chair.Presidium = []PresidiumMembership{{Role: RoleChair}}
	for _, c := range []struct {
		rule, says, province string
		a                    Appointment
	}{
		{"A15", "主席团不能单独接受", "", Appointment{Kind: PersonResigned, Post: "人大代表", Organ: DecidedByPresidium}},
		{"A15", "书面申请", "", Appointment{Kind: PersonResigned, Post: "人大代表", Organ: DecidedByCongress}},
		{"A15", "", "", Appointment{Kind: PersonResigned, Post: "人大代表", Organ: DecidedByCongress, Applied: "2026-01-02"}},
		{"A16", "原选区全体选民", "", Appointment{Kind: PersonRecalled, Post: "人大代表"}},
		{"A17", "职务相应终止", "", Appointment{Kind: PersonResigned, Post: "人大代表", Deputy: record.Ref{ID: 1}, Day: "2026-01-10"}},
		{"B23", "不足全体代表65人的五分之一", "", Appointment{Kind: PersonRecalled, Post: "副镇长", Day: "2026-01-10", Movers: some(12), Grounds: "失职"}},
		{"B23", "", "", Appointment{Kind: PersonRecalled, Post: "副镇长", Day: "2026-01-10", Movers: some(13), Grounds: "失职"}},
		{"B23", "写明理由", "", Appointment{Kind: PersonRecalled, Post: "镇人大主席", Organ: DecidedByCongress}},
		{"B24", "国家法律没有授权", "", Appointment{Kind: PersonResigned, Post: "镇长", Organ: DecidedByPresidium}},
		{"B24", "确认", "重庆", Appointment{Kind: PersonResigned, Post: "镇长", Organ: DecidedByPresidium}},
		{"B24", "", "重庆", Appointment{Kind: PersonResigned, Post: "镇长", Organ: DecidedByPresidium, Confirmed: "2026-01-10"}},
		{"B24", "", "", Appointment{Kind: PersonResigned, Post: "镇长", Organ: DecidedByCongress}},
		{"B24", "主席团不能免职", "", Appointment{Kind: PersonRemoved, Post: "清溪镇副镇长职务", Organ: DecidedByPresidium}},
		{"C12", "没有超过全体代表65人的半数", "", Appointment{Kind: PersonResigned, Post: "乡长", Day: "2026-01-10", InFavour: some(32)}},
		{"C12", "", "", Appointment{Kind: PersonResigned, Post: "乡长", Day: "2026-01-10", InFavour: some(33)}},
		{"C12", "没有超过全体代表66人的半数", "", Appointment{Kind: PersonRecalled, Post: "副主席", Day: "2026-01-10", Deputies: some(66), InFavour: some(33)}},
		{"C19", "不能任命", "", Appointment{Kind: PersonNamed, Post: "人大副主席"}},
		{"C19", "没有规定乡镇人大任免“经济发展办公室主任”", "", Appointment{Kind: PersonNamed, Post: "经济发展办公室主任"}},
		{"C19", "上报时一并说明", "", Appointment{Kind: PersonRemoved, Post: "财政所所长", Basis: "县人发〔2020〕1号"}},
		{"C19", "没有选举“财政所所长”的规定", "", Appointment{Kind: PersonElected, Post: "财政所所长"}},
		{"C19", "代理人选", "", Appointment{Kind: PersonActing, Post: "代理镇长"}},
		{"C19", "", "", Appointment{Kind: PersonElected, Post: "副镇长"}},
	} {
		f := townFacts(65, chair)
		f.In = townSettings(KeyProvince, c.province)
		c.a.Name = "张伟"
		w := warningsOf(Appointments.Any, &c.a, f)
		if c.says == "" && anyHolds(w, c.rule, "") || c.says != "" && !anyHolds(w, c.rule, c.says) {
			t.Errorf("%s “%s”: %q", c.rule, c.says, w)
		}
		for _, text := range w {
			if strings.ContainsAny(text, ",;:()") || !strings.Contains(text, "请") {
				t.Errorf("half-width punctuation, or nothing to do: %s", text)
			}
		}
	}
}

func TestWhichPostsTheCongressElects(t *testing.T) {
	for post, want := range map[string]bool{"镇长": true, "副镇长": true, "清溪镇镇长": true, "乡长": true, "人大主席": true, "镇人大副主席": true, "清溪镇人民代表大会主席": true, "副主席": true,
		"镇人大主席团副主席": true, "副镇长职务": true, "工会主席": false, "财政所所长": false, "镇长助理": false, "人大办主任": false} {
		if got := (&Appointment{Post: post}).leader(); got != want {
			t.Errorf("%s: %v", post, got)
		}
	}
}

func TestADecisionIsFollowedUntilItIsCarriedOut(t *testing.T) {
	in := townSettings()
	d := &Decision{Title: "修建污水处理站", Proposed: "2026-03-01"}
	step := func(want record.State) {
		t.Helper()
		if got := Decisions.State(d, in); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	step(DecisionProposed)
	d.Meeting.ID = 1
	step(DecisionDiscussed)
	d.Decided, d.Due = "2026-03-10", "2026-12-31"
	step(DecisionDecided)
	if got := d.Deadlines(in); len(got) != 1 || got[0].On != "2026-12-31" {
		t.Errorf("%+v", got)
	}
	f := townFacts(65)
	if w := warningsOf(Decisions.Any, d, f); len(w) > 0 {
		t.Errorf("in order: %q", w)
	}
	d.OfCongress = record.Some(true)
	if w := warningsOf(Decisions.Any, d, f); !anyHolds(w, "B25", "提请大会审查决定") {
		t.Errorf("decided without the congress: %q", w)
	}
	d.Area = areaBudget
	if w := warningsOf(Decisions.Any, d, f); len(w) != 1 || !anyHolds(w, "B30", "预算调整") {
		t.Errorf("a budget adjusted without the congress: %q", w)
	}
	d.Session.ID = 1
	if w := warningsOf(Decisions.Any, d, f); len(w) > 0 {
		t.Errorf("at a session: %q", w)
	}
	d.Due = "2026-03-09"
	if w := warningsOf(Decisions.Any, d, f); !anyHolds(w, "", "落实时限早于决定日期") {
		t.Errorf("due before it was decided: %q", w)
	}
	d.Done = "2026-11-01"
	step(DecisionDone)
	if got := d.Deadlines(in); len(got) > 0 {
		t.Errorf("done: %+v", got)
	}
	d.Result = resultRefused
	step(DecisionRefused)
}

func TestARequestWaitsForItsAnswer(t *testing.T) {
	in := townSettings()
	p := &PartyReport{Day: "2026-03-01", Subject: "关于召开人代会的请示", Kind: ReportRequest}
	if got := p.Deadlines(in); len(got) != 1 || !got[0].Waits || got[0].On != "2026-03-01" || PartyReports.State(p, in) != ReportWaiting {
		t.Errorf("without a day: %+v", got)
	}
	p.Due = "2026-03-10"
	if got := p.Deadlines(in); len(got) != 1 || got[0].Waits || got[0].On != "2026-03-10" {
		t.Errorf("with a day: %+v", got)
	}
	f := townFacts(65)
	if w := warningsOf(PartyReports.Any, p, f); len(w) > 0 {
		t.Errorf("in order: %q", w)
	}
	p.Replied = "2026-02-28"
	if w := warningsOf(PartyReports.Any, p, f); !anyHolds(w, "", "早于呈报日期") {
		t.Errorf("answered before it was asked: %q", w)
	}
	if got := p.Deadlines(in); len(got) > 0 || PartyReports.State(p, in) != ReportReplied {
		t.Errorf("answered: %+v", got)
	}
	if r := (&PartyReport{Day: "2026-03-01", Kind: ReportReport}); len(r.Deadlines(in)) > 0 || PartyReports.State(r, in) != ReportSent {
		t.Error("a report waits for nothing")
	}
}
