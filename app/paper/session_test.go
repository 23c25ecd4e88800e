package paper

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// namesIn gives the names that stand in the name rows of a paper, without padding and annotations.
func namesIn(lines []string) []string {
	var out []string
	for _, line := range lines {
		for _, cell := range strings.Split(line, "\t") {
			name, _, _ := strings.Cut(cell, "（")
			if name = strings.ReplaceAll(name, "　", ""); strings.Contains(line, "\t") && name != "" {
				out = append(out, name)
			}
		}
	}
	return out
}

func (o *township) edit(change func(*office.Session)) {
	o.t.Helper()
	s, err := data.Load(o.Store, office.Sessions, o.session)
	if err != nil {
		o.t.Fatal(err)
	}
	change(s)
	o.save("改会议", put(office.Sessions.Any, s))
}

// reason makes a document that should be left out and gives the reason.
func (o *township) reason(d Document, id int64) string {
	o.t.Helper()
	var out *LeftOut
	if _, _, err := NewMaker(o.Store).Make(d, id); !errors.As(err, &out) {
		o.t.Fatalf("%s was not left out: %v", d.Name, err)
	}
	return out.Reason
}

func TestTheAnnouncementListsAllDeputiesInStrokeOrder(t *testing.T) {
	o := newTownship(t)
	lines := o.text(document("D15", ""), o.session)
	got := namesIn(lines[:len(lines)-4]) // without the signature, which stands behind tabs too
	if len(got) < 55 {
		t.Fatalf("%d names: %v", len(got), got)
	}
	sorted := slices.Clone(got)
	hanzi.SortNames(sorted, hanzi.ByName)
	if !slices.Equal(got, sorted) || !slices.Equal(got[:5], []string{"丁一", "于海", "马秀梅", "王伟", "邓小娟"}) {
		t.Errorf("the order is %v", got)
	}
	wants(t, lines, "确认60名当选代表的代表资格有效", "（按姓名笔画为序）", "丁　一", "马秀梅（女，回族）", "阿卜杜拉·买买提（维吾尔族）", "汪　洋（女，白族）", "2021年11月20日")
}

func TestTheNoteUnderANameListMatchesTheOrderThatIsSet(t *testing.T) {
	o := newTownship(t, office.KeyNameOrder, office.OrderBySurname, office.KeyPaperDate, dateHan)
	wants(t, o.text(document("D15", ""), o.session), "（按姓氏笔画为序）", "二〇二一年十一月二十日")
	wants(t, o.text(document("D19", StageFinal), o.session), "主席团（9名，按姓氏笔画为序）")
}

func TestAfterAnEarlierSessionOnlyNewlyElectedDeputiesAreAnnounced(t *testing.T) {
	o := newTownship(t)
	o.save("上次会议", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(19)), No: record.Some(int64(5)), Opens: "2025-07-10"}))
	if got := o.reason(document("D15", ""), o.session); got != "第五次会议以来没有补选的代表" {
		t.Error(got)
	}
	d := &office.Deputy{Name: "卜新", Sex: "男", Ethnic: "汉", Mandates: []office.Mandate{{Level: office.LevelTown, How: "补选", Elected: "2025-12-01"}}}
	o.save("补选", put(office.Deputies.Any, d))
	lines := o.text(document("D15", ""), o.session)
	wants(t, lines, "出缺的代表已经依法补选", "确认1名补选代表", "卜　新", "年　　月　　日") // nobody entered when it was confirmed
	lacks(t, lines, "王　伟")
}

func TestTheAgendaIsADraftUntilItIsPassed(t *testing.T) {
	o := newTownship(t)
	draft := o.text(document("D17", StageDraft), o.session)
	wants(t, draft, "清溪镇第十九届人民代表大会\n第六次会议文件（一）", "清溪镇第十九届人民代表大会第六次会议\n议程（草案）",
		"一、听取和审议清溪镇人民政府工作报告", "六、其他")
	lacks(t, draft, "通过）")
	final := o.text(document("D17", StageFinal), o.session)
	wants(t, final, "（2026年1月9日清溪镇第十九届人民代表大会\n第六次会议预备会议通过）")
	lacks(t, final, "议程（草案）")

	o.edit(func(s *office.Session) {
		s.Papers[0].Version = versionComment
		s.Timetable = nil
		s.Opens = "2099-01-10"
	})
	wants(t, o.text(document("D17", StageDraft), o.session), "议程（征求意见稿）")
	if got := o.reason(document("D17", StageFinal), o.session); got != "会议的文件清单里还是征求意见稿" {
		t.Error(got)
	}
	if got := o.reason(document("D19", StageFinal), o.session); !strings.Contains(got, "还没有召开") {
		t.Error(got)
	}
	o.edit(func(s *office.Session) {
		s.Papers[0].Version = string(StageFinal)
		s.Papers[3].Applies = record.Opt[bool]{Given: true}
	})
	wants(t, o.text(document("D17", StageFinal), o.session), "（清溪镇第十九届人民代表大会\n第六次会议预备会议通过）") // the day is not known
	if got := o.reason(document("D19", StageDraft), o.session); got != "会议的文件清单里标为不适用" {
		t.Error(got)
	}
	o.edit(func(s *office.Session) { s.Agenda = nil })
	if got := o.reason(document("D17", StageDraft), o.session); got != "会议还没有录入议程" {
		t.Error(got)
	}
}

func TestThePresidiumStandsInStrokeOrderWithItsSecretary(t *testing.T) {
	o := newTownship(t)
	lines := o.text(document("D19", StageDraft), o.session)
	wants(t, lines, "第六次会议文件（三）", "主席团和秘书长名单（草案）", "主席团（9名，按姓名笔画为序）", "丁　一\t马秀梅（女，回族）\t王　伟", "秘书长", "高　翔")
	o.edit(func(s *office.Session) { s.Secretary = nil })
	lines = o.text(document("D19", StageDraft), o.session)
	wants(t, lines, "主席团名单（草案）")
	lacks(t, lines, "秘书长")
}

func TestBeforeATermsFirstSessionThePresidiumOfTheTermBeforeIsNamed(t *testing.T) {
	o := newTownship(t)
	next := o.save("换届", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(20)), No: record.Some(int64(1)), Nature: office.NatureFirst,
		Opens: "2099-11-01"}))[0]
	wants(t, o.text(document("D19", StageDraft), next), "清溪镇第二十届人民代表大会第一次会议", "（9名，按姓名笔画为序）", "张　三") // of the session before
	d, err := data.Load(o.Store, office.Deputies, o.deputy["魏来"])
	if err != nil {
		t.Fatal(err)
	}
	d.Presidium = []office.PresidiumMembership{{Role: office.RoleChair, From: "2021-12-01"}}
	o.save("主席团", put(office.Deputies.Any, d))
	lines := o.text(document("D19", StageDraft), next)
	wants(t, lines, "（1名，", "魏　来") // the deputies' own records go before it
	lacks(t, lines, "张　三")
}

func TestTheFirstAnnouncementOfATermComesFromThePresidiumBefore(t *testing.T) {
	o := newTownship(t)
	term := o.save("届次", put(office.Terms.Any, &office.Term{Name: "第二十届", Number: record.Some(int64(20)), From: "2026-12-15"}))[0]
	next := o.save("换届", put(office.Sessions.Any, &office.Session{TermNo: record.Some(int64(20)), No: record.Some(int64(1)), Nature: office.NatureFirst,
		Opens: "2026-12-15"}))[0]
	if got := o.reason(document("D15", ""), next); got != "本届还没有当选的代表" {
		t.Error(got)
	}
	for name, how := range map[string]string{"魏来": "", "吕方": office.StateVoid} {
		d, err := data.Load(o.Store, office.Deputies, o.deputy[name])
		if err != nil {
			t.Fatal(err)
		}
		d.Mandates = append(d.Mandates, office.Mandate{Level: office.LevelTown, Term: record.Ref{ID: term}, How: "换届选举", Elected: "2026-11-08",
			Confirmed: "2026-11-20", Announcement: "公告〔二十届〕第1号"})
		if how != "" {
			d.Statuses = []office.StatusChange{{Level: office.LevelTown, Status: how, From: "2026-11-15"}}
		}
		o.save("换届", put(office.Deputies.Any, d))
	}
	lines := o.text(document("D15", ""), next)
	wants(t, lines, "清溪镇第十九届人民代表大会主席团\n公　告", "公告〔二十届〕第1号", "清溪镇第二十届人民代表大会代表已经依法选举产生", "确认1名当选代表", "魏　来", "2026年11月20日")
	lacks(t, lines, "吕　方", "王　伟")
}

func TestATownshipOfANationalityIsCalledByItsName(t *testing.T) {
	o := newTownship(t, office.KeyTown, "白水彝族乡", office.KeyTownKind, "民族乡")
	o.edit(func(s *office.Session) { s.Town = "白水彝族乡" })
	wants(t, o.text(document("D19", StageDraft), o.session), "白水彝族乡第十九届人民代表大会第六次会议")
	lines := o.text(document("D15", ""), o.session)
	wants(t, lines, "白水彝族乡人民代表大会主席团\n公　告", "白水彝族乡第十九届人民代表大会代表")
	card := o.text(*Named("履职登记卡", office.Deputies.Any), o.deputy["张三"])
	wants(t, card, "白水彝族乡第十九届人民代表大会代表\n履职登记卡", "乡")
	for _, d := range []string{"交办单", "征询意见表", "答复函"} {
		lacks(t, o.text(*Named(d, office.Proposals.Any), o.proposal["19-6-建-011"]), "镇人民代表大会", "镇人大代表")
	}
}

func TestTheTagsOfADocumentAreKnownWithTheirValues(t *testing.T) {
	o := newTownship(t)
	o.records = o.addRecords()
	for _, d := range slices.Concat(Documents(), Papers()) {
		known, err := TagsOf(o.Store, d, o.idOf(d))
		if err != nil {
			t.Fatal(err)
		}
		has := map[string]string{}
		for _, tag := range known {
			has[tag.Name] = tag.Value
		}
		template, err := TemplateText(o.Store, d.Template)
		if err != nil {
			t.Fatal(err)
		}
		used, err := docx.Tags(template)
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range used {
			if !namesTag(known, tag) {
				t.Errorf("%s: the help does not name %s", d.Name, tag)
			}
		}
		if has["行政区"] != "清溪镇" {
			t.Errorf("%s: %v", d.Name, has)
		}
	}
}

// The office that edits a template must learn of the tags of a list that is empty now: the session may have a secretary next time.
func TestTheHelpNamesTheTagsOfAnEmptyListToo(t *testing.T) {
	o := newTownship(t)
	d := document("D19", StageDraft)
	value := func() map[string]string {
		tags, err := TagsOf(o.Store, d, o.session)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, tag := range tags {
			out[tag.Name] = tag.Value
		}
		return out
	}
	if got := value(); got["秘书.职务"] != "秘书长" {
		t.Errorf("with a secretary: %v", got)
	}
	o.edit(func(s *office.Session) { s.Secretary = nil })
	if got := value(); got["秘书.职务"] != noneNow || got["秘书.姓名"] != noneNow {
		t.Errorf("without a secretary: %v", got)
	}
}
