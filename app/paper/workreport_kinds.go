package paper

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// ReportKind is one of the forms of the work report (DOMAIN.md §7.1).
type ReportKind string

// The forms: to the county, of half a year or a year; spoken in session (D31); exchange of experience; of the whole term; an account of the
// year that is given before those who assess it (述职).
const (
	ReportSummary  ReportKind = "总结"
	ReportAnnual   ReportKind = "年度"
	ReportSpoken   ReportKind = "大会"
	ReportExchange ReportKind = "经验"
	ReportOfTerm   ReportKind = "全届"
	ReportAccount  ReportKind = "述职"
)

// ReportKinds lists the forms with the names that the clerk knows them by.
var ReportKinds = []struct {
	Kind ReportKind
	Name string
}{
	{ReportSummary, "半年工作总结"}, {ReportAnnual, "年度工作总结"}, {ReportSpoken, "主席团工作报告（大会）"}, {ReportExchange, "经验交流材料"}, {ReportOfTerm, "本届工作总结"},
	{ReportAccount, "主席团述职报告"},
}

// Name is what the clerk calls the form.
func (k ReportKind) Name() string {
	for _, one := range ReportKinds {
		if one.Kind == k {
			return one.Name
		}
	}
	return string(k)
}

// ParseReportKind reads a form by its short word (总结) or its name; "" is 总结.
func ParseReportKind(word string) (ReportKind, error) {
	var words []string
	for _, one := range ReportKinds {
		if word == "" || word == string(one.Kind) || word == one.Name {
			return one.Kind, nil
		}
		words = append(words, string(one.Kind))
	}
	return "", fmt.Errorf("没有叫“%s”的工作报告，可以是：%s", word, strings.Join(words, "、"))
}

// spoken tells whether the report is addressed to people who listen.
func (k ReportKind) spoken() bool {
	return k == ReportSpoken || k == ReportExchange || k == ReportAccount
}

// ReportPeriod is the period that a form is usually about, as of today: the first half of the year, the year (in the first quarter
// still the last one), the time since the last session, the term so far.
func ReportPeriod(s *data.Store, kind ReportKind) (from, to record.Date) {
	facts := s.Facts()
	today := facts.In.Today
	year := today.Year()
	switch kind {
	case ReportAnnual, ReportAccount:
		if today.AddMonths(-3).Year() < year {
			year--
		}
		return record.Date(fmt.Sprintf("%d-01-01", year)), record.Date(fmt.Sprintf("%d-12-31", year))
	case ReportSpoken:
		return sinceSession(s, today), today
	case ReportExchange, ReportOfTerm:
		if t := office.TermOn(facts.Terms(), today, facts.In); t != nil && t.From != "" {
			return t.From, today
		}
	}
	return record.Date(fmt.Sprintf("%d-01-01", year)), record.Date(fmt.Sprintf("%d-06-30", year))
}

// ReportBefore is the spoken report that a session hears (D31): about the time between the session before and its opening.
func ReportBefore(s *data.Store, session int64) ReportQuery {
	q := ReportQuery{Kind: ReportSpoken}
	if it := s.Facts().Session(session); it != nil && it.Opens != "" {
		q.From, q.To = sinceSession(s, it.Opens), min(it.Opens, s.Settings().Today)
	}
	return q
}

// sinceSession is the day after the last session before a day closed, one called in between (增开) left out; else a year before the day.
func sinceSession(s *data.Store, today record.Date) record.Date {
	last := record.Date("")
	for session, err := range data.Each(s, office.Sessions, record.Query{}) {
		if err == nil && session.Opens != "" && session.Opens < today && session.Nature != office.NatureExtra {
			last = max(last, session.Opens, session.Closes)
		}
	}
	if last == "" {
		return today.AddMonths(-12)
	}
	return last.Add(1)
}

// ReportPeriodName names a period as titles do: 2026年上半年, 2026年, 2025年12月1日至2026年8月31日.
func ReportPeriodName(from, to record.Date) string {
	year := fmt.Sprint(from.Year())
	switch {
	case from == "" && to == "":
		return "本届以来"
	case string(from) == year+"-01-01" && string(to) == year+"-06-30":
		return year + "年上半年"
	case string(from) == year+"-07-01" && string(to) == year+"-12-31":
		return year + "年下半年"
	}
	return cardPeriod(from, to)
}

// title is the title of the report, broken by meaning.
func (r *reporter) title() string {
	presidium, period := office.PresidiumName(r.in), ReportPeriodName(r.From, r.To)
	switch r.Kind {
	case ReportSpoken:
		return inLines(presidium + "工作报告")
	case ReportExchange:
		return inLines(presidium + "\n工作经验交流材料")
	case ReportAccount:
		return inLines(presidium + "\n" + period + "述职报告")
	case ReportOfTerm:
		if t := office.TermOn(r.facts.Terms(), r.day, r.in); t != nil && t.Number.V > 0 {
			return inLines(r.in.Text(office.KeyTown) + hanzi.Ordinal(int(t.Number.V), "届") + "人民代表大会主席团\n工作总结")
		}
		return inLines(presidium + "\n本届工作总结")
	}
	return inLines(presidium + "\n" + period + "工作总结")
}

// signedOn is the date under the report: today, in the numerals that the office set.
func (r *reporter) signedOn() string {
	if r.in.Text(office.KeyPaperDate) == dateHan {
		return hanzi.DateHan(string(r.in.Today))
	}
	return day(r.in.Today)
}

// pastWork is the heading over the work of a spoken report.
func (w *WorkReport) pastWork() string {
	switch w.Kind {
	case ReportExchange:
		return "主要工作和做法"
	case ReportAccount:
		return "履行职责的情况"
	}
	if months := w.From.Until(w.To) / 30; w.From != "" && w.To != "" && months >= 10 && months <= 14 {
		return "过去一年的工作"
	}
	return "上次会议以来的工作"
}

// Names of the blocks, which are kept with the office's choice and must not change.
const (
	blockOpening   = "引言"
	blockParty     = "党的领导与学习"
	blockMeetings  = "会议与决定"
	blockOversight = "监督"
	blockDeputies  = "代表工作"
	blockProposals = "议案建议"
	blockContact   = "接待选民与信访"
	blockCentral   = "服务中心工作"
	blockHouse     = "自身建设"
	blockNew       = "创新做法"
	blockProblems  = "存在问题"
	blockPlans     = "下一步打算"
	blockSignature = "落款"
)

// ReportBlockNames are the blocks in the order of DOMAIN.md §7.1; what the office did in a new way (创新做法, §8, seed 003) only the clerk can tell.
var ReportBlockNames = []string{blockOpening, blockParty, blockMeetings, blockOversight, blockDeputies, blockProposals, blockContact, blockCentral, blockHouse,
	blockNew, blockProblems, blockPlans, blockSignature}

// workBlock tells whether a block is about work that was done.
func workBlock(name string) bool {
	return !slices.Contains([]string{blockOpening, blockProblems, blockPlans, blockSignature}, name)
}

// blockTitle is the heading of a block.
func (r *reporter) blockTitle(name string) string {
	if name == blockPlans && r.Kind == ReportSpoken {
		return "今后工作安排"
	}
	return map[string]string{
		blockParty: "坚持党的领导，加强理论学习", blockMeetings: "依法召开会议，行使决定权和选举任免权", blockOversight: "开展监督，推动工作落实",
		blockDeputies: "组织代表活动，发挥代表作用", blockProposals: "办理议案建议", blockContact: "联系接待选民，做好信访工作", blockCentral: "围绕中心，服务大局",
		blockHouse: "加强自身建设", blockNew: "创新做法", blockProblems: "存在问题", blockPlans: "下一步打算",
	}[name]
}
