package office

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"

	"npcdesk/app/record"
)

func TestTheHeadersOfTheOfficesOldRostersAreUnderstood(t *testing.T) {
	for header, label := range map[string]string{
		// the clean roster and the county's
		"姓名": "姓名", "性别": "性别", "民族": "民族", "出生年月": "出生年月", "籍贯": "籍贯", "身份证号": "身份证号", "政治面貌": "政治面貌", "学历": "学历",
		"工作单位及职务": "工作单位及职务", "代表类别": "代表类别", "所在选区": "选区", "代表团": "代表团", "代表小组": "代表小组", "当选时间": "当选日期", "是否连任": "是否连任",
		"代表证号": "代表证号", "联系电话": "手机", "备注": "备注", "级别": "级别",
		// the roster as the office keeps it
		"代表姓名": "姓名", "身份证号码": "身份证号", "党派": "政治面貌", "文化程度": "学历", "单位职务": "工作单位及职务", "界别": "代表类别", "连任": "是否连任",
		// DOMAIN.md §3.27
		"出生日期": "出生年月", "电话": "手机", "手机": "手机", "选区": "选区", "类别": "代表类别", "所属代表团": "代表团",
	} {
		var found []string
		for _, f := range Deputies.Fields {
			if f.Label == header || slices.Contains(f.Names, header) {
				found = append(found, f.Label)
			}
		}
		if !slices.Equal(found, []string{label}) {
			t.Errorf("the header %s is taken as %v, want %s", header, found, label)
		}
	}
}

func TestNoHeaderMeansTwoThingsInOneRegister(t *testing.T) {
	for _, a := range Registers.All {
		owner := map[string]string{}
		for _, f := range a.Fields {
			for _, name := range append([]string{f.Label}, f.Names...) {
				if other, taken := owner[name]; taken && other != f.Label {
					t.Errorf("%s: the header %s means both %s and %s", a.Name, name, other, f.Label)
				}
				owner[name] = f.Label
			}
		}
	}
}

func TestWordsOfRealLedgersAreReadAsTheChoicesMeant(t *testing.T) {
	for _, c := range []struct{ label, word, want string }{
		{"政治面貌", "党员", "中共党员"}, {"政治面貌", "预备党员", "中共预备党员"}, {"政治面貌", "九三", "九三学社社员"}, {"学历", "本科", "大学本科"}, {"学历", "大学专科", "大专"},
		{"学历", "大学专科(大专)", "大专"}, {"民族", "回族", "回"}, {"民族", "回", "回"}, {"民族", "汉族", "汉"}, {"民族", "维吾尔族", "维吾尔"}, {"代表类别", "村(社区)干部", CategoryVillage},
		{"代表类别", "村干部", CategoryVillage}, {"当选方式", "换届", ByGeneralElection}, {"变更后状态", "调离", StateMoved}, {"小组职务", "成员", "组员"},
	} {
		got, err := Deputies.Field(c.label).Parse(c.word, townSettings(), nil)
		if err != nil || got != c.want {
			t.Errorf("%s %s: %v, %v", c.label, c.word, got, err)
		}
	}
	if got, err := Deputies.Field("级别").Parse("乡、县（区）", townSettings(), nil); err != nil || !reflect.DeepEqual(got, []string{LevelTown, LevelCounty}) {
		t.Errorf("级别: %v, %v", got, err)
	}
	if len(ethnicList) != 56 {
		t.Errorf("there are 56 nationalities, not %d", len(ethnicList))
	}
}

// ● in DOMAIN.md §3.1 and §3.2; 状态 follows from what is entered, 编号/名称 of a group are one of the two.
func TestWhatTheLawAsksForIsCalledForWhereItIsMissing(t *testing.T) {
	for register, labels := range map[string][]string{
		"deputy": {"姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "工作单位及职务", "代表类别", "非职务代表", "级别", "届次", "当选方式", "当选日期", "是否连任", "任职届数",
			"固定工资收入"},
		"term": {"名称", "起", "核定名额", "行政区名", "行政区类别"}, "constituency": {"编号", "名称", "应选名额"}, "delegation": {"名称", "届次"}, "group": {"名称"},
		"vacancy": {"选区", "原代表", "原因", "发生日期"}, "station": {"名称", "类型", "级别", "地址"}, "unit": {"名称"}, "holiday": {"日期", "类别"},
	} {
		a := Registers.Get(register)
		for _, label := range labels {
			if f := a.Field(label); f == nil || !f.Wanted && !f.Least {
				t.Errorf("%s: %s is not called for", a.Name, label)
			}
		}
		if lack := a.Lacking(a.New()); len(lack) != 1 {
			t.Errorf("%s: more than the least is needed to save it", a.Name)
		}
	}
}

func missingLabels(d *Deputy) (out []string) {
	for _, f := range Deputies.Missing(d, townSettings()) {
		out = append(out, f.Label)
	}
	return out
}

func TestWhatIsCalledForDependsOnTheMandate(t *testing.T) {
	d := zhang()
	d.FixedPay = record.Some(false)
	if m := missingLabels(d); len(m) > 0 {
		t.Errorf("of a complete deputy: %v", m)
	}
	d.mandate().Party = "中共党员"
	if m := missingLabels(d); !slices.Equal(m, []string{"入党时间"}) {
		t.Errorf("of a party member: %v", m)
	}
	d = &Deputy{Name: "李秀英", Mandates: []Mandate{{Level: LevelCity}}}
	for label, want := range map[string]bool{"选区": false, "选举单位": true, "上级届次": true, "届次": false, "手机": false} {
		if got := slices.Contains(missingLabels(d), label); got != want {
			t.Errorf("of a city deputy: %s called for: %v", label, got)
		}
	}
	d = zhang()
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateMoved}}
	if m := missingLabels(d); !slices.Contains(m, "依据文件") || !slices.Contains(m, "终止公告文号") {
		t.Errorf("of one who moved away: %v", m)
	}
}

func TestOnlyWhatTheDeputiesActNamesMayBePublished(t *testing.T) {
	var public []string
	for _, f := range Deputies.Fields {
		if f.Public {
			public = append(public, f.Label)
		}
	}
	slices.Sort(public)
	want := []string{"姓名", "性别", "民族", "政治面貌", "工作单位及职务", "选区", "代表小组"}
	slices.Sort(want)
	if !slices.Equal(public, want) {
		t.Errorf("public: %v", public)
	}
}

func TestPersonalDataIsMarkedByItsClass(t *testing.T) {
	for label, class := range map[string]record.Secrecy{"身份证号": record.SecretID, "手机": record.SecretPhone, "固定电话": record.SecretPhone, "家庭住址": record.SecretAddress,
		"户籍地": record.SecretAddress, "银行卡号": record.SecretBank, "固定工资收入": record.SecretBank, "简历": record.SecretBackground, "涉案报告": record.SecretSensitive,
		"其他身份": record.SecretSensitive, "变更原因": record.SecretSensitive, "姓名": record.Open} {
		if got := Deputies.Field(label).Secrecy; got != class {
			t.Errorf("%s is %q", label, got)
		}
	}
}

func TestTheListShowsAboutTenColumnsAndTheFormOpensWithAbout12Fields(t *testing.T) {
	columns, first := 0, 0
	for _, f := range Deputies.Fields {
		if f.Width > 0 {
			columns++
		}
		if f.Group == underBasic {
			first++
		}
		if f.Group == "" {
			t.Errorf("%s stands under no heading", f.Label)
		}
	}
	if columns < 8 || columns > 13 || first < 8 || first > 12 {
		t.Errorf("%d columns, %d fields at first", columns, first)
	}
}

func refs(_, text string) (record.Ref, error) {
	known := map[string]record.Ref{"19": {ID: 19, Name: "第十九届"}, "第十九届": {ID: 19, Name: "第十九届"}, "7": {ID: 7, Name: "第7选区"}, "第7选区": {ID: 7, Name: "第7选区"}, "1": {ID: 1}}
	if r, ok := known[text]; ok {
		return r, nil
	}
	return record.Ref{}, errors.New("没有" + text)
}

func TestADeputySavedByNameAloneIsATownshipDeputyOfTheTermInForce(t *testing.T) {
	d := &Deputy{}
	if errs := Deputies.FromJSON(d, map[string]json.RawMessage{"姓名": json.RawMessage(`"张　伟"`)}, townSettings(), refs); len(errs) > 0 {
		t.Fatal(errs)
	}
	Deputies.Prepare(d, townSettings())
	if d.Name != "张伟" || !slices.Equal(d.levels(), []string{LevelTown}) || d.mandate().Term.ID != 19 {
		t.Errorf("saved as %+v", d)
	}
	if got := Deputies.State(d, townSettings()); got != StateInOffice {
		t.Errorf("state %s", got)
	}
}

func TestFieldsOnTopAreWrittenIntoTheMandateAndComeBackAsJSON(t *testing.T) {
	d := &Deputy{}
	members := map[string]json.RawMessage{"姓名": json.RawMessage(`"张伟"`), "级别": json.RawMessage(`["镇"]`), "选区": json.RawMessage(`"第7选区"`), "政治面貌": json.RawMessage(`"党员"`),
		"当选日期": json.RawMessage(`"2024-10-28"`), "是否连任": json.RawMessage(`true`), "代表小组": json.RawMessage(`1`), "民族": json.RawMessage(`"回族"`)}
	if errs := Deputies.FromJSON(d, members, townSettings(), refs); len(errs) > 0 {
		t.Fatal(errs)
	}
	m := d.Mandate(LevelTown)
	if m == nil || m.Constituency.ID != 7 || m.Party != "中共党员" || m.Elected != "2024-10-28" || !m.Reelected.V || len(d.Groups) != 1 || d.Ethnic != "回" {
		t.Fatalf("written as %+v", d)
	}
	if len(d.Mandates) != 1 || d.levels()[0] != LevelTown {
		t.Errorf("more than one mandate was made: %+v", d.Mandates)
	}
	b, err := json.Marshal(Deputies.JSON(d, townSettings()))
	if err != nil {
		t.Fatal(err)
	}
	var back map[string]any
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if back["政治面貌"] != "中共党员" || back["状态"] != "在任" || len(back["任职记录"].([]any)) != 1 {
		t.Errorf("printed as %s", b)
	}
}

func TestACountysListIsWrittenIntoTheCountyMandate(t *testing.T) {
	d := zhang()
	m := d.OpenMandate(LevelCounty, record.Ref{Name: "第十七届"})
	Deputies.Field("代表证号").Set(d, "县17-011")
	Deputies.Field("工作单位及职务").Set(d, "清溪村村民、平川县人大代表")
	if m.Certificate != "县17-011" || m.TermText != "第十七届" || d.Mandate(LevelTown).Certificate != "镇19-001" || d.Mandate(LevelTown).Post != "清溪村村民" {
		t.Errorf("mandates: %+v", d.Mandates)
	}
	if !slices.Equal(d.levels(), []string{LevelTown, LevelCounty}) {
		t.Errorf("levels: %v", d.levels())
	}
	again := *d
	if m := again.OpenMandate(LevelCounty, record.Ref{}); m.Certificate != "县17-011" || len(again.Mandates) != 2 {
		t.Errorf("the list read a second time made another mandate: %+v", again.Mandates)
	}
	if m := again.OpenMandate(LevelCounty, record.Ref{Name: "第十八届"}); m.Certificate != "" || len(again.Mandates) != 3 {
		t.Errorf("the next term's list wrote over the last term's mandate: %+v", again.Mandates)
	}
	Deputies.Prepare(d, townSettings())
	if Deputies.Field("代表证号").Get(d) != "镇19-001" {
		t.Error("what is stored for the list is not the township's mandate")
	}
}

func TestTheTownshipsTermIsFoundOrTheMandateWithoutATermTakesIt(t *testing.T) {
	d := &Deputy{Mandates: []Mandate{{Level: LevelTown, Elected: "2024-10-28"}}}
	if m := d.OpenMandate(LevelTown, record.Ref{ID: 19}); m.Elected != "2024-10-28" || m.Term.ID != 19 || len(d.Mandates) != 1 {
		t.Errorf("%+v", d.Mandates)
	}
	if m := d.OpenMandate(LevelTown, record.Ref{ID: 20}); m.Term.ID != 20 || len(d.Mandates) != 2 {
		t.Errorf("the new term's mandate: %+v", d.Mandates)
	}
}

func TestTickingALevelMakesItsMandateAndUntickingTakesNoneAway(t *testing.T) {
	d := zhang()
	f := Deputies.Field("级别")
	f.Set(d, []string{LevelTown, LevelCounty})
	f.Set(d, []string{LevelCounty})
	if len(d.Mandates) != 2 {
		t.Errorf("mandates: %+v", d.Mandates)
	}
}

func TestTheLevelsShownAreThoseOfMandatesInForce(t *testing.T) {
	d := zhang()
	d.setLevels([]string{LevelCounty})
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateMoved, From: "2026-03-01"}}
	if got := d.levels(); !slices.Equal(got, []string{LevelCounty}) {
		t.Errorf("levels: %v", got)
	}
	d.Statuses = append(d.Statuses, StatusChange{Level: LevelCounty, Status: StateMoved, From: "2026-03-01"})
	if got := d.levels(); !slices.Equal(got, []string{LevelTown, LevelCounty}) {
		t.Errorf("of a former deputy, what he was: %v", got)
	}
}

func TestAMandateWithoutADateIsTheLastOne(t *testing.T) {
	d := zhang()
	d.Mandates = append([]Mandate{{Level: LevelTown, Term: record.Ref{ID: 20}, Post: "清溪村会计"}}, d.Mandates...)
	if got := Deputies.Field("工作单位及职务").Get(d); got != "清溪村会计" {
		t.Errorf("on top: %v", got)
	}
}

func TestTheFormShowsWhatAPersonIsNowAndCorrectsTheLastChange(t *testing.T) {
	d := zhang()
	d.Changes = []AttributeChange{{Day: "2025-07-01", Item: ItemParty, Value: "中共预备党员"}, {Day: "2026-07-01", Item: ItemParty, Value: "中共党员"}}
	f := Deputies.Field("政治面貌")
	if f.Get(d) != "中共党员" {
		t.Errorf("now: %v", f.Get(d))
	}
	f.Set(d, "群众")
	if d.Changes[1].Value != "群众" || d.mandate().Party != "群众" || d.Changes[0].Value != "中共预备党员" {
		t.Errorf("the correction went elsewhere: %+v", d.Changes)
	}
}

func TestANewChangeOfStandingDoesNotWriteOverOneThatIsOver(t *testing.T) {
	d := zhang()
	d.Statuses = []StatusChange{{Level: LevelTown, Status: StateSuspended, From: "2025-02-01", To: "2025-06-01"}}
	Deputies.Field("变更后状态").Set(d, StateMoved)
	Deputies.Field("状态变更日期").Set(d, "2026-03-01")
	if len(d.Statuses) != 2 || d.Statuses[0].Status != StateSuspended || d.Statuses[1].From != "2026-03-01" {
		t.Errorf("%+v", d.Statuses)
	}
}

func TestTheOpenMembershipsStandOnTop(t *testing.T) {
	d := zhang()
	d.Groups = []GroupMembership{{Group: record.Ref{ID: 1}, From: "2024-11-20", To: "2025-12-31"}, {Group: record.Ref{ID: 2, Name: "第二代表小组"}, Role: "组长", From: "2026-01-01"}}
	if g := Deputies.Field("代表小组").Get(d); g != (record.Ref{ID: 2, Name: "第二代表小组"}) || Deputies.Field("小组职务").Get(d) != "组长" {
		t.Errorf("group: %v", g)
	}
	d.Groups[1].To = "2026-06-30"
	if g := Deputies.Field("代表小组").Get(d); g != nil {
		t.Errorf("a group that was left is still shown: %v", g)
	}
	Deputies.Field("代表团").Set(d, record.Ref{ID: 3})
	Deputies.Field("主席团职务").Set(d, RoleViceChair)
	Deputies.Field("专门机构").Set(d, Credentials)
	if len(d.Delegations) != 1 || d.Presidium[0].Role != RoleViceChair || d.Committees[0].Committee != Credentials {
		t.Errorf("memberships: %+v %+v %+v", d.Delegations, d.Presidium, d.Committees)
	}
}

func TestTheHistoryOfADeputyGivesBackEveryRow(t *testing.T) {
	d := zhang()
	d.Changes = []AttributeChange{{Row: record.Row{ID: 4, UID: "c"}, Day: "2025-07-01", Item: ItemPost, Value: "清溪村会计"}}
	d.CaseReports = []CaseReport{{Day: "2026-02-01", Measure: "逮捕"}}
	back := &Deputy{}
	if err := Deputies.Restore(back, Deputies.Snapshot(d)); err != nil {
		t.Fatal(err)
	}
	if diff := Deputies.Changed(d, back); len(diff) > 0 || back.Changes[0].UID != "c" {
		t.Errorf("lost: %v", diff)
	}
}
