package paper

import (
	"slices"
	"strings"
	"testing"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// Every name in a sentence is a figure, a word of the office, or what records tell: a slip would drop the sentence in silence.
func TestEveryNameInASentenceIsKnown(t *testing.T) {
	o := annual(t)
	r, err := newReporter(o.s, ReportQuery{Kind: ReportAnnual, From: o.from, To: o.to})
	if err != nil {
		t.Fatal(err)
	}
	fixed := append(figures.Names(r.in), "代表满意率", "人代会名称", "重大事项", "专项报告", "学习会议题", "视察主题", "调研主题", "执法检查主题", "督查主题", "培训内容", "中心工作", "选举职务", "信访类别",
		"评议对象类别", "最满意单位类别")
	for block, paragraphs := range reportText {
		if !slices.Contains(ReportBlockNames, block) {
			t.Errorf("%s is no block", block)
		}
		for _, s := range slices.Concat(paragraphs...) {
			if strings.Count(s.text, "〔") != strings.Count(s.text, "〕") || strings.Count(s.text, "{") != strings.Count(s.text, "}") {
				t.Errorf("a bracket is open: %s", s.text)
			}
			for _, part := range strings.Split(s.text, "{")[1:] {
				name, _, _ := strings.Cut(part, "}")
				if _, plain := r.plain[name]; !plain && s.each == nil && !slices.Contains(fixed, name) {
					t.Errorf("{%s} is nothing: %s", name, s.text)
				}
			}
		}
	}
}

// An office that has recorded nothing gets its frame, and no sentence with a hole in it.
func TestAReportOfNothingSaysNothing(t *testing.T) {
	o := newChronicle(t, "镇", 45, "2021-12-20", "2024-01-01", "2024-06-30")
	for _, one := range ReportKinds {
		report, err := MakeReport(o.s, ReportQuery{Kind: one.Kind, From: o.from, To: o.to})
		if err != nil {
			t.Fatal(err)
		}
		lacks(t, []string{report.Text()}, "{", "〔", "—", "0次", "0名", "0件", "一、坚持", "依法召开")
		dropped := 0
		for _, b := range report.Blocks {
			dropped += b.Dropped
		}
		if dropped < 40 {
			t.Errorf("%s: %d sentences have no data", one.Name, dropped)
		}
	}
}

func TestBlocksStandInTheOrderThatTheOfficeChoseAndOwnSentencesStay(t *testing.T) {
	o := annual(t)
	q := ReportQuery{Kind: ReportAnnual, From: o.from, To: o.to}
	choice := KeptChoice(o.s, ReportAnnual)
	slices.Reverse(choice)
	for i := range choice {
		choice[i].On = choice[i].Name != blockContact
	}
	if err := KeepChoice(o.s, ReportAnnual, choice); err != nil {
		t.Fatal(err)
	}
	left := "列为重点督办的"
	own := OwnWords{Sentences: map[string]string{blockProblems: "人手不足。\n\n 场所缺乏。"}}
	for _, s := range slices.Concat(reportText[blockProposals]...) {
		if strings.HasPrefix(s.text, left) {
			own.Left = []string{s.text}
		}
	}
	if err := KeepOwn(o.s, q, own); err != nil {
		t.Fatal(err)
	}
	report, err := MakeReport(o.s, q)
	if err != nil {
		t.Fatal(err)
	}
	text := report.Text()
	lacks(t, []string{text}, left, "信访", "接待选民")
	wants(t, []string{text}, "一、存在问题\n人手不足。\n场所缺乏。\n二、加强自身建设")
	if slices.ContainsFunc(report.Values(), func(v figures.Value) bool { return v.Name == "重点督办件数" || v.Name == "信访件数" }) {
		t.Error("a number is listed that is not printed")
	}
	other, err := MakeReport(o.s, ReportQuery{Kind: ReportAnnual, From: "2023-01-01", To: "2023-12-31"})
	if err != nil {
		t.Fatal(err)
	}
	lacks(t, []string{other.Text()}, "人手不足")
}

// The Word file of a report in session has no signature; the one for the county has. Both say what the window shows.
func TestTheReportGoesOutInWord(t *testing.T) {
	o := annual(t)
	for _, kind := range []ReportKind{ReportAnnual, ReportSpoken} {
		d, term := ReportPaper(o.s, ReportQuery{Kind: kind, From: o.from, To: o.to})
		file, name, err := NewMaker(o.s).Make(d, term)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := docx.Text(file)
		if err != nil {
			t.Fatal(err)
		}
		report, err := MakeReport(o.s, ReportQuery{Kind: kind, From: o.from, To: o.to})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range report.Paragraphs() {
			if !slices.Contains(lines, p.Text) {
				t.Errorf("%s lacks: %s", name, p.Text)
			}
		}
		signed := slices.ContainsFunc(lines, func(l string) bool { return strings.TrimSpace(l) == day(o.s.Settings().Today) })
		if signed != (kind == ReportAnnual) {
			t.Errorf("%s is signed: %v", name, signed)
		}
		if kind == ReportSpoken && (!slices.Contains(lines, "各位代表：") || !slices.Contains(lines, "一、过去一年的工作") || !slices.Contains(lines, "（一）坚持党的领导，加强理论学习")) {
			t.Errorf("how a spoken report begins: %q", lines[:12])
		}
	}
}

func TestTheReportToASessionIsAboutTheTimeSinceTheOneBefore(t *testing.T) {
	o := newChronicle(t, "镇", 45, "2021-12-20", "", "")
	o.session(1, office.NatureYearStart, "2021-12-20")
	o.session(2, office.NatureYearStart, "2023-01-11")
	o.session(3, office.NatureExtra, "2023-06-01")
	next := o.session(4, office.NatureYearStart, "2024-01-15")
	if q := ReportBefore(o.s, next.ID); q != (ReportQuery{ReportSpoken, "2023-01-12", "2024-01-15"}) {
		t.Errorf("%+v", q)
	}
	for _, c := range []struct {
		from, to record.Date
		want     string
	}{{"2026-01-01", "2026-06-30", "2026年上半年"}, {"2026-07-01", "2026-12-31", "2026年下半年"}, {"2026-01-01", "2026-12-31", "2026年"}, {"", "", "本届以来"},
		{"2010-12-01", "2011-09-06", "2010年12月1日至2011年9月6日"}} {
		if got := ReportPeriodName(c.from, c.to); got != c.want {
			t.Errorf("%s to %s is %s", c.from, c.to, got)
		}
	}
}
