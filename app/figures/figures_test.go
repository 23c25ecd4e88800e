package figures

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// The office of the tests: 清溪镇 with ten seats, its 19th term since 8 January 2024.
func newOffice(t *testing.T) *data.Store {
	t.Helper()
	s, err := data.Found(filepath.Join(t.TempDir(), "数据"), data.Founding{Town: "清溪镇", Kind: "镇", County: "平川县", Term: 19, Quota: 10})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	term, err := data.Load(s, office.Terms, int64(s.Settings().Int(office.KeyTerm)))
	if err != nil {
		t.Fatal(err)
	}
	term.From = "2024-01-08"
	put(t, s, office.Terms.Any, term)
	return s
}

func put(t *testing.T, s *data.Store, reg *record.Any, recs ...any) []int64 {
	t.Helper()
	b := data.Batch{Label: "保存" + reg.Name}
	for _, r := range recs {
		b.Changes = append(b.Changes, data.Change{Reg: reg, Op: data.Put, Rec: r})
	}
	got, err := s.Save(b)
	if err != nil {
		t.Fatal(err)
	}
	return got.IDs
}

func set(t *testing.T, s *data.Store, key, value string) {
	t.Helper()
	if err := s.Set(key, value, ""); err != nil {
		t.Fatal(err)
	}
}

// text is what a figure prints.
func text(t *testing.T, s *data.Store, scope Scope, name string) string {
	t.Helper()
	v, err := One(s, scope, name)
	if err != nil {
		t.Fatal(err)
	}
	return v.Text
}

func want(t *testing.T, s *data.Store, scope Scope, figures map[string]string) {
	t.Helper()
	for name, text1 := range figures {
		if got := text(t, s, scope, name); got != text1 {
			t.Errorf("%s to %s: %s is %s, want %s", scope.From, scope.To, name, got, text1)
		}
	}
}

var half = Scope{From: "2024-01-01", To: "2024-06-30"}

func member(name, sex, ethnic, party string, more func(*office.Deputy)) *office.Deputy {
	d := &office.Deputy{Name: name, Sex: sex, Ethnic: ethnic, Mandates: []office.Mandate{{Level: office.LevelTown, Elected: "2023-12-20", Party: party}}}
	if more != nil {
		more(d)
	}
	return d
}

func TestDeputiesAreCountedAsOfTheEndOfThePeriod(t *testing.T) {
	s := newOffice(t)
	put(t, s, office.Deputies.Any,
		member("丁一", "男", "汉", "中共党员", nil),
		member("王二", "女", "回", "群众", func(d *office.Deputy) { // joined the Party in August
			d.Changes = []office.AttributeChange{{Day: "2024-08-01", Item: office.ItemParty, Value: "中共预备党员"}}
		}),
		member("张三", "男", "汉", "中共党员", func(d *office.Deputy) { // resigned in September
			d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: office.StateResigned, From: "2024-09-10"}}
		}),
		member("李四", "女", "汉", "", func(d *office.Deputy) {
			d.Mandates = append(d.Mandates, office.Mandate{Level: office.LevelCounty, Elected: "2023-11-01"})
		}),
		&office.Deputy{Name: "赵五", Mandates: []office.Mandate{{Level: office.LevelCounty, Elected: "2024-07-15"}}})
	want(t, s, half, map[string]string{Quota: "10", InOffice: "4", VacantSeat: "6", "县代表": "1", "兼任县代表": "1", "女代表": "2", "女代表比例": "50.0%",
		"少数民族代表": "1", "党员代表": "2", "党员代表比例": "50.0%", "党外代表": "1"})
	want(t, s, Scope{To: "2024-12-31"}, map[string]string{InOffice: "3", VacantSeat: "7", "县代表": "2", "党员代表": "2", "党员代表比例": "66.7%", "党外代表": "0"})
	want(t, s, Scope{To: "2023-12-31"}, map[string]string{Quota: Unknown, InOffice: "0", VacantSeat: Unknown, "女代表比例": Unknown})
}

// Whether a suggestion was late at the end of June does not change when the answer comes in July.
func TestLastHalfYearDoesNotMoveWhenAnAnswerComesLater(t *testing.T) {
	s := newOffice(t)
	p := func(number string, handed, replied record.Date) *office.Proposal {
		return &office.Proposal{Number: number, Kind: office.KindSuggestion, Subject: "关于修路的建议", Submitted: "2024-01-10", HandedOver: handed, Replied: replied}
	}
	ids := put(t, s, office.Proposals.Any, p("1", "2024-02-01", "2024-04-30"), p("2", "2024-02-01", ""), p("3", "2024-02-01", "2024-05-02"), p("4", "2024-05-01", ""))
	before := map[string]string{OnDuty: "4", Replied: "2", FellDue: "3", InTime: "1", Overdue: "2", "按期答复率": "33.3%", "答复率": "50.0%", "办结率": "0.0%"}
	want(t, s, half, before)
	for _, id := range []int64{ids[1], ids[3]} {
		late, err := data.Load(s, office.Proposals, id)
		if err != nil {
			t.Fatal(err)
		}
		late.Replied, late.SlipBack, late.Outcome = "2024-07-20", "2024-07-25", office.Satisfied
		put(t, s, office.Proposals.Any, late)
	}
	want(t, s, half, before)
	want(t, s, Scope{From: half.From, To: half.To, AsOf: "2024-12-31"}, map[string]string{Replied: "4", FellDue: "4", InTime: "2", "办结率": "50.0%", "满意率": "100%"})
}

func TestNothingToDivideByPrintsADash(t *testing.T) {
	s := newOffice(t)
	all, err := All(s, half)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.Unit == percent && (v.Known || v.Text != Unknown) {
			t.Errorf("%s of nothing is %s", v.Name, v.Text)
		}
		if v.Means == "" || v.Group == "" || v.Unit == "" {
			t.Errorf("%s has no definition, group or unit", v.Name)
		}
	}
	for _, c := range []struct {
		part, whole float64
		want        string
	}{{0, 0, "—"}, {0, 3, "0.0%"}, {4, 4, "100%"}, {1999, 2000, "100.0%"}, {1, 16, "6.3%"}, {29, 2000, "1.5%"}, {2, 3, "66.7%"}, {1.5, 4, "37.5%"}} {
		if got := Percent(c.part, c.whole); got != c.want {
			t.Errorf("%v of %v is %s, want %s", c.part, c.whole, got, c.want)
		}
	}
}

func TestAnUnknownFigureIsSaidToBeUnknown(t *testing.T) {
	if _, err := One(newOffice(t), half, "满意程度"); err == nil {
		t.Error("a figure that does not exist was counted")
	}
}

// The rates that a county asks for, on fifty cards of chance, against a recount by hand.
func TestRatesEqualARecountByHand(t *testing.T) {
	s := newOffice(t)
	chance := rand.New(rand.NewPCG(2, 24))
	var cards []any
	for i := range 50 {
		cards = append(cards, card(i, chance))
	}
	put(t, s, office.Proposals.Any, cards...)
	n := map[string]float64{}
	for _, c := range cards {
		recount(c.(*office.Proposal), n)
	}
	all, err := All(s, half)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if hand, counted := n[v.Name]; counted && hand != v.Number {
			t.Errorf("%s: %v, by hand %v", v.Name, v.Number, hand)
		}
		if v.Group == OfProposals && v.Unit == "件" && v.Number != float64(len(v.IDs)) {
			t.Errorf("%s is %v, but its list has %d rows", v.Name, v.Number, len(v.IDs))
		}
	}
	for name, pair := range map[string][2]string{"答复率": {"答复", "应办"}, "按期答复率": {"按期", "应复"}, "满意率": {"满意", "评价"}, "三见面率": {"三见面", "答复"},
		"解决率": {"A", "应办"}, "交办率": {"交办", "应办"}} {
		if got, hand := text(t, s, half, name), Percent(n[pair[0]], n[pair[1]]); got != hand {
			t.Errorf("%s is %s, by hand %s", name, got, hand)
		}
	}
	sum := 0.0
	for _, name := range []string{"满意件数", "基本满意件数", "不满意件数"} {
		v, _ := One(s, half, name)
		sum += v.Number
	}
	if sum != n["评价"] {
		t.Errorf("the three evaluations add up to %v of %v", sum, n["评价"])
	}
}

// card makes a card of chance; dates go beyond the end of the half-year.
func card(i int, chance *rand.Rand) *office.Proposal {
	p := &office.Proposal{Number: fmt.Sprint(i), Subject: "关于修路的建议", Kind: office.KindSuggestion, Submitted: record.Date("2024-01-01").Add(chance.IntN(200))}
	later := func(from record.Date) record.Date { return from.Add(1 + chance.IntN(90)) }
	if chance.IntN(8) == 0 {
		p.Withdrawn = later(p.Submitted)
	}
	if chance.IntN(8) == 0 {
		return p
	}
	p.HandedOver = later(p.Submitted)
	for _, stage := range []string{office.MeetAfterAssigned, office.MeetWhileHandled, office.MeetBeforeReply} {
		if chance.IntN(4) > 0 {
			p.AddMeeting(stage, p.HandedOver.Add(1))
		}
	}
	if chance.IntN(5) > 0 {
		p.Replied, p.Result = later(p.HandedOver).Add(20), []string{"A", "B", "C", "D"}[chance.IntN(4)]
	}
	if p.Replied != "" && chance.IntN(3) > 0 {
		p.SlipBack, p.Outcome = p.Replied.Add(5), []string{office.Satisfied, office.Mostly, office.Dissatisfied}[chance.IntN(3)]
	}
	return p
}

// recount adds one card up from its dates alone. Three months are the limit.
func recount(p *office.Proposal, n map[string]float64) {
	end := half.To
	in := func(day record.Date) bool { return day != "" && day <= end }
	if !in(p.Submitted) {
		return
	}
	add := func(holds bool, names ...string) {
		for _, name := range names {
			if _, ok := n[name]; !ok {
				n[name] = 0
			}
			if holds {
				n[name]++
			}
		}
	}
	add(true, "收到总数", "收到建议")
	gone := in(p.Withdrawn) && (p.Replied == "" || p.Withdrawn < p.Replied)
	add(gone, "撤回件数")
	replied, limit := !gone && in(p.Replied), p.HandedOver.AddMonths(3)
	add(!gone, "应办", "应办件数")
	add(!gone && in(p.HandedOver), "交办", "交办件数")
	add(replied, "答复", "答复件数")
	add(replied && p.Replied <= limit, "按期", "按期答复件数")
	add(replied || !gone && in(p.HandedOver) && limit <= end, "应复", "应复件数")
	add(replied && p.Replied > limit || !gone && in(p.HandedOver) && !in(p.Replied) && limit < end, "逾期件数")
	add(replied && len(p.Meetings) == 3, "三见面", "三见面件数")
	add(replied && p.Result == "A", "A", "A类件数")
	rated := !gone && in(p.SlipBack)
	add(rated, "评价", "评价件数")
	add(rated && p.Outcome == office.Satisfied, "满意", "满意件数")
	add(rated && p.Outcome != office.Dissatisfied, "办结件数")
}

func TestSettingsDecideWhatCountsAsClosedAndAsImplemented(t *testing.T) {
	s := newOffice(t)
	p := func(number, done string) *office.Proposal {
		return &office.Proposal{Number: number, Subject: "关于修路的建议", Submitted: "2024-01-10", HandedOver: "2024-01-20", Replied: "2024-03-01", Done: done}
	}
	put(t, s, office.Proposals.Any, p("1", office.DoneWhole), p("2", office.DonePartly), p("3", "未落实"), p("4", ""))
	want(t, s, half, map[string]string{"落实率": "25.0%", "办结率": "0.0%"})
	set(t, s, office.KeyPartlyImplemented, "0.5")
	set(t, s, office.KeyDoneIsReplied, "是")
	want(t, s, half, map[string]string{Implemented: "1.5", "落实率": "37.5%", "办结率": "100%"})
	set(t, s, office.KeySatisfiedWith, "是")
	if got := Satisfaction(s.Settings()); got != "满意和基本满意率" || !slices.Contains(Names(s.Settings()), got) {
		t.Errorf("the office's 满意率 is %s", got)
	}
}
