package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// visit is one row of L10: an inspection, and the problems that came out of it as the ledger's day knew them.
type visit struct {
	*office.Inspection
	problems, closed int
}

// inspections is L10, 视察调研: what was inspected, researched and checked in the period; what was cancelled is left out.
func (m *maker) inspections() (Ledger, error) {
	list, err := during(m, office.Inspections)
	if err != nil {
		return Ledger{}, err
	}
	problems, err := m.problemsBy(func(p *office.Problem) int64 { return p.Inspection.ID })
	if err != nil {
		return Ledger{}, err
	}
	var visits []visit
	for _, i := range list {
		if i.Cancelled != "" || m.Session != 0 && i.Session.ID != 0 && i.Session.ID != m.Session {
			continue
		}
		v := visit{Inspection: i, problems: len(problems[i.ID])}
		for _, p := range problems[i.ID] {
			v.closed += toInt(p.Closed != "")
		}
		visits = append(visits, v)
	}
	l := account(m, office.Inspections.Any, "视察、调研、执法检查情况台账", func(v visit) *record.Base { return &v.Base }, m.visitColumns(), visits)
	l.Totals = visitTotals(visits)
	if m.Mask == office.MaskPublic {
		l.Totals = l.Totals[:1] // how many there were; what they found is not shown
		return l, nil
	}
	l.Notes = fromLedgers(visits)
	return l, nil
}

// problemsBy gathers the problems found by the ledger's day, as they stood then, by what they came out of.
func (m *maker) problemsBy(from func(p *office.Problem) int64) (map[int64][]*office.Problem, error) {
	all, err := data.All(m.store, office.Problems, record.Query{})
	out := map[int64][]*office.Problem{}
	for _, p := range all {
		if p.Found == "" || m.seen(p.Found) {
			out[from(p)] = append(out[from(p)], p.AsOf(m.day()))
		}
	}
	return out, err
}

// problemCount is how many problems were found: those on record, else what an old ledger said; not known before the visit.
func (v visit) problemCount() (n int64, known bool) {
	switch {
	case v.problems > 0:
		return int64(v.problems), true
	case v.LedgerProblems.Given:
		return v.LedgerProblems.V, true
	}
	return 0, v.State() != office.InspectionPlanned
}

// opinionCount is how many opinions were put forward; none where the visit is over and nothing is on record.
func (v visit) opinionCount() (n int64, known bool) {
	count, _, known := v.OpinionCount()
	return int64(count), known || v.State() != office.InspectionPlanned
}

// route is where it was: the place, else the stops.
func (v visit) route() string {
	if v.Place != "" {
		return v.Place
	}
	var stops []string
	for _, s := range v.Sites {
		stops = append(stops, s.Place)
	}
	return strings.Join(stops, "、")
}

// visitColumns are the columns of L10 (DOMAIN.md §6.2).
func (m *maker) visitColumns() []col[visit] {
	own := func(key string, c Column) col[visit] {
		f := office.Inspections.Field(key)
		return col[visit]{c, key, func(v visit) string { return f.Text(v.Inspection, m.in) }}
	}
	sum := func(title string) Column { return Column{Title: title, Kind: Number, Width: 8, Sum: true} }
	return []col[visit]{
		own("day", dayColumn("时间")), own("kind", short("类型", 11)), own("subject", Column{Title: "主题", Width: 28}),
		{Column{Title: "地点", Width: 20}, "place", visit.route},
		{short("带队人", 9), "leader", func(v visit) string { return people(v.Leader) }},
		{sum("参加代表人数"), "present_count", func(v visit) string {
			n, _, known := v.PresentCount()
			return given(int64(n), known)
		}},
		{sum("发现问题数"), "ledger_problems", func(v visit) string { return given(v.problemCount()) }},
		{sum("提出意见条数"), "opinion_count", func(v visit) string { return given(v.opinionCount()) }},
		own("report", Column{Title: "报告", Width: 22}),
		{dayColumn("转交时间"), "forwarded", func(v visit) string { return m.known(v.Forwarded) }},
		{dayColumn("反馈时间"), "fed_back", func(v visit) string { return m.known(v.FedBack) }},
		{Column{Title: "整改情况", Width: 26}, "rectified", visit.mended},
	}
}

// mended tells what was mended: of the problems on record how many, else what an old ledger told.
func (v visit) mended() string {
	if v.problems == 0 {
		return v.Rectified
	}
	out := fmt.Sprintf("%d 个问题，已销号 %d 个", v.problems, v.closed)
	if v.Rectified != "" {
		out += "。" + v.Rectified
	}
	return out
}

// people names those on a list.
func people(list []record.Person) string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.Called()
	}
	return strings.Join(out, "、")
}

// visitTotals count the visits by what they are and by level, and add up people, problems and opinions.
func visitTotals(visits []visit) []string {
	kinds := tallyOf("次", []string{office.DutyInspection, office.DutyResearch, office.DutyLawCheck, office.DutySupervision, office.DutyInquiry}, visits,
		func(v visit) string {
			if kind := v.DutyKind(); kind != office.DutyInspection || strings.Contains(v.Kind, "视察") {
				return kind
			}
			return otherDuties
		})
	var present, problems, opinions int64
	own, closed := 0, 0
	for _, v := range visits {
		n, _, _ := v.PresentCount()
		p, _ := v.problemCount()
		o, _ := v.opinionCount()
		present, problems, opinions, closed = present+int64(n), problems+p, opinions+o, closed+v.closed
		own += toInt(v.Level == "" || v.Level == office.LinkOwn)
	}
	return []string{
		fmt.Sprintf("%s；本级组织 %d 次，与上级联动 %d 次", kinds, own, len(visits)-own),
		fmt.Sprintf("参加代表 %d 人次，发现问题 %d 个，提出意见 %d 条，整改销号 %d 个", present, problems, opinions, closed),
	}
}

// fromLedgers says which rows have numbers that only an earlier ledger told (原台账数).
func fromLedgers(visits []visit) []string {
	var rows []string
	for i, v := range visits {
		_, people, _ := v.PresentCount()
		_, opinions, said := v.OpinionCount()
		if people && v.LedgerPresent.Given || v.problems == 0 && v.LedgerProblems.Given || opinions && said {
			rows = append(rows, fmt.Sprint(i+1))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []string{"注：序号 " + strings.Join(rows, "、") + " 的人数、问题数或意见条数是原台账数，没有逐人逐条登记。"}
}

// problems is L11, 问题整改: the problems found in the period, as they stood on the ledger's day.
func (m *maker) problems() (Ledger, error) {
	found, err := data.All(m.store, office.Problems, record.Query{Sort: []record.Sort{{Key: "found"}}})
	if err != nil {
		return Ledger{}, err
	}
	var list []*office.Problem
	undated := 0
	for _, p := range found {
		if !m.covers(cmp.Or(p.Found, p.HandedOver)) { // a county's old list has no 发现日期
			continue
		}
		list = append(list, p.AsOf(m.day()))
		undated += toInt(p.Found == "")
	}
	slices.SortStableFunc(list, func(a, b *office.Problem) int { return natural(a.Number, b.Number) })
	l := account(m, office.Problems.Any, "问题整改清单", (*office.Problem).Meta, m.problemColumns(), list)
	l.Totals = m.problemTotals(list)
	l.Notes = []string{"注：整改率＝本表已销号的÷本表已交办的；到期整改率只按整改时限已到的计算。"}
	if undated > 0 {
		l.Notes = append(l.Notes, fmt.Sprintf("有 %d 个问题没有登记发现日期，按交办日期列入。", undated))
	}
	return l, nil
}

// problemColumns are the columns of L11 (DOMAIN.md §6.2).
func (m *maker) problemColumns() []col[*office.Problem] {
	own := func(key string, c Column) col[*office.Problem] {
		return field[*office.Problem](m, office.Problems.Any, key, c)
	}
	return []col[*office.Problem]{
		own("number", short("编号", 11)), own("source", short("来源", 9)), own("text", Column{Title: "问题", Width: 32}),
		own("unit", Column{Title: "责任单位", Width: 15}),
		{short("责任人", 9), "person", func(p *office.Problem) string {
			return cmp.Or(p.Person, p.Leader)
		}},
		{dayColumn("整改时限"), "due", func(p *office.Problem) string {
			if p.LongTerm.V {
				return string(office.ProblemLongTerm)
			}
			return string(p.Due(m.in))
		}},
		own("measures", Column{Title: "整改措施", Width: 28}),
		{Column{Title: "进展", Width: 28}, "progress", func(p *office.Problem) string {
			var lines []string
			for _, r := range p.Progress {
				lines = append(lines, strings.TrimSpace(m.dateText(r.Day)+" "+r.Text))
			}
			return strings.Join(lines, "\n")
		}},
		own("done", dayColumn("完成时间")), own("conclusion", short("验收意见", 10)),
		{short("状态", 11), "closed", func(p *office.Problem) string {
			state := string(p.State())
			if m.late(p) {
				state += "\n（逾期）"
			}
			return state
		}},
	}
}

// late tells whether a problem is not mended although its time is over.
func (m *maker) late(p *office.Problem) bool {
	switch p.State() {
	case office.ProblemAccepted, office.ProblemClosed, office.ProblemLookedAt, office.ProblemTurned, office.ProblemFiled:
		return false
	}
	return p.Done == "" && p.Overdue(m.day(), m.in)
}

// problemTotals counts what was found, handed over, struck off and is late.
func (m *maker) problemTotals(list []*office.Problem) []string {
	handed, closed, due, dueClosed, late := 0, 0, 0, 0, 0
	for _, p := range list {
		late += toInt(m.late(p))
		if p.HandedOver == "" {
			continue
		}
		handed++
		closed += toInt(p.Closed != "")
		if limit := p.Due(m.in); m.seen(limit) {
			due++
			dueClosed += toInt(p.Closed != "")
		}
	}
	return []string{fmt.Sprintf("共 %d 个问题，已交办 %d 个，已销号 %d 个，整改率 %s；到期 %d 个，其中已销号 %d 个，到期整改率 %s；逾期未整改 %d 个",
		len(list), handed, closed, percent(closed, handed), due, dueClosed, percent(dueClosed, due), late)}
}
