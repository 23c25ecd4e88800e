package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Options say what the office's own ledgers are made of, and for whom.
type Options struct {
	From, To record.Date // period; "" is open
	AsOf     record.Date // the day as of which things stand; "" is the end of the period, but not after today
	Session  int64       // id of a session: its proposals, and the deputies on its opening day; 0 for none
	Mask     office.MaskLevel
	Working  bool // a file to work in, with autofilter
}

// form is one ledger that the program knows: number, sheet, what its rows are in the clerk's words, and what makes it.
type form struct {
	number, sheet, rows string
	make                func(m *maker) (Ledger, error)
}

// forms are the ledgers of DOMAIN.md §6.2 and the statistics of §6.4–6.6, in their order, and the public list.
var forms = inOrder(peopleForms, meetingForms, oversightForms, proposalForms, contactForms, officeForms, statisticForms)

// inOrder puts the ledgers of all areas in the order of their numbers.
func inOrder(areas ...[]form) []form {
	out := slices.Concat(areas...)
	slices.SortFunc(out, func(a, b form) int { return strings.Compare(a.number, b.number) })
	return out
}

// Known is a ledger that Make can make: its number, its sheet, and what its rows are, in words for the clerk.
type Known struct{ Number, Sheet, Rows string }

// Catalogue lists the ledgers that Make can make, in their order.
func Catalogue() []Known {
	out := make([]Known, len(forms))
	for i, f := range forms {
		out[i] = Known{f.number, f.sheet, f.rows}
	}
	return out
}

// Make makes one ledger of DOMAIN.md §6.2 by its number. The error says in words what is wrong with the wish.
func Make(s *data.Store, number string, o Options) (Ledger, error) {
	i := slices.IndexFunc(forms, func(f form) bool { return strings.EqualFold(f.number, number) })
	if i < 0 {
		var known []string
		for _, f := range forms {
			known = append(known, f.number+" "+f.sheet)
		}
		return Ledger{}, fmt.Errorf("没有台账“%s”。可以导出的有：%s。", number, strings.Join(known, "、"))
	}
	m, err := newMaker(s, o)
	if err != nil {
		return Ledger{}, err
	}
	return m.finish(forms[i])
}

// All makes every ledger that the program knows, of those for the public only what may be published.
func All(s *data.Store, o Options) ([]Ledger, error) {
	m, err := newMaker(s, o)
	if err != nil {
		return nil, err
	}
	var out []Ledger
	for _, f := range forms {
		l, err := m.finish(f)
		if errors.As(err, new(notPublic)) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// Summary puts ledgers together into the 汇总 workbook, and names its file.
func Summary(in record.Settings, o Options, ledgers []Ledger) (Book, string) {
	town := in.Text(office.KeyTown)
	b := Book{Title: town + "人大工作台账汇总", Unit: unitName(in), Day: string(in.Today), Ledgers: ledgers}
	return b, FileName(town, "台账汇总", periodWord(o.From, o.To), b.Day)
}

// Single is the workbook of one ledger.
func Single(in record.Settings, l Ledger) Book {
	return Book{Unit: unitName(in), Day: string(in.Today), Ledgers: []Ledger{l}}
}

func unitName(in record.Settings) string { return in.Text(office.KeyTown) + "人大主席团" }

// maker is one wish for ledgers.
type maker struct {
	Options
	store   *data.Store
	in      record.Settings
	facts   office.Facts
	session *office.Session // nil without one
	sources []string        // of the proposals; nil for all
}

func newMaker(s *data.Store, o Options) (*maker, error) {
	if o.Mask == "" {
		o.Mask = office.MaskReport
	}
	facts := s.Facts()
	m := &maker{Options: o, store: s, in: facts.In, facts: facts}
	if o.Session != 0 {
		if m.session = facts.Session(o.Session); m.session == nil {
			return nil, fmt.Errorf("没有编号为%d的人代会，没有生成台账。请先登记这次会议。", o.Session)
		}
	}
	return m, nil
}

// scope is the wish as figures understand it.
func (m *maker) scope() figures.Scope {
	return figures.Scope{From: m.From, To: m.To, Session: m.Session, Sources: m.sources, AsOf: m.AsOf}
}

// day is the day of a ledger of proposals: the end of the period, not after today.
func (m *maker) day() record.Date { return m.scope().Day(m.in.Today) }

// rosterDay is the day of a list of people: for a session, its opening.
func (m *maker) rosterDay() record.Date {
	if m.AsOf == "" && m.To == "" && m.session != nil && m.session.Opens != "" {
		return m.session.Opens
	}
	return m.day()
}

// finish makes a ledger and puts in what all have.
func (m *maker) finish(f form) (Ledger, error) {
	if f.number == numberPublic {
		open := *m
		open.Mask = office.MaskPublic
		m = &open
	}
	l, err := f.make(m)
	if err != nil {
		return Ledger{}, err
	}
	if len(l.Columns) == 0 {
		return Ledger{}, notPublic{f.sheet}
	}
	m.dress(&l)
	l.Number, l.Sheet, l.Signature = f.number, f.sheet, true
	word := periodWord(m.From, m.To)
	if m.session != nil {
		word = strings.TrimPrefix(m.session.ShortName(), m.session.Town)
	}
	l.File = FileName(m.in.Text(office.KeyTown), f.sheet, word, string(m.in.Today))
	return l, nil
}

// dress gives a ledger who fills it in, when, and how dates are written.
func (m *maker) dress(l *Ledger) {
	l.Unit, l.Filled = unitName(m.in), string(m.in.Today)
	l.Checker, l.Filler = m.in.Text(office.KeyLedgerChecker), m.in.Text(office.KeyLedgerFiller)
	if m.Mask != office.MaskPublic {
		l.Phone = m.in.Text(office.KeyContactPhone)
	}
	l.Working = m.Working
	l.DottedDates = m.in.Text(office.KeyLedgerDate) == dotted
}

// dotted is the choice of the setting ledger_date for 2026.01.10; the other is ISO.
const dotted = "2026.01.10"

// town is the township's name in a term: an earlier term keeps its own when 乡 has become 镇.
func (m *maker) town(t *office.Term) string {
	if t != nil && t.AreaName != "" {
		return t.AreaName
	}
	return m.in.Text(office.KeyTown)
}

// values counts the figures of a group of the wish as of a day, by name.
func (m *maker) values(day record.Date, group string) (map[string]figures.Value, error) {
	scope := m.scope()
	scope.AsOf = day
	all, err := figures.Of(m.store, scope, group)
	out := map[string]figures.Value{}
	for _, v := range all {
		out[v.Name] = v
	}
	return out, err
}

// periodText is the information line of a period: 统计时间：2026年1月1日—6月30日.
func periodText(from, to, day record.Date) string {
	a, b := hanzi.DateArabic(string(from)), hanzi.DateArabic(string(to))
	switch {
	case from != "" && to != "" && from.Year() == to.Year():
		_, b, _ = strings.Cut(b, "年")
		return "统计时间：" + a + "—" + b
	case from != "" && to != "":
		return "统计时间：" + a + "—" + b
	case from != "":
		return "统计时间：" + a + "起，截至" + hanzi.DateArabic(string(day))
	case to != "":
		return "统计时间：截至" + b
	}
	return "统计时间：截至" + hanzi.DateArabic(string(day))
}

// periodWord is a period in the name of a file: 2026年上半年, 2026年, 2026年第一季度, else its days.
func periodWord(from, to record.Date) string { return office.Period{From: from, To: to}.Name() }
