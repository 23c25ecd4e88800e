package ledger

import (
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// judged is one row of L12: an object of an appraisal with its ballots and its problems.
type judged struct {
	*office.AppraisalObject
	of             *office.Appraisal
	place          int  // among those of its kind; 0 without valid ballots
	blocked        bool // the ballots do not add up, so that no result may be issued (DOMAIN.md principle 1)
	found, settled int
	several        bool // the ledger holds more than one appraisal
}

// appraisals is L12, 工作评议: what was appraised in the period, object by object.
func (m *maker) appraisals() (Ledger, error) {
	list, err := during(m, office.Appraisals)
	if err != nil {
		return Ledger{}, err
	}
	problems, err := m.problemsBy(func(p *office.Problem) int64 { return p.Appraisal.ID })
	if err != nil {
		return Ledger{}, err
	}
	var rows []*judged
	found, settled := 0, 0
	for _, a := range list {
		rows = append(rows, m.judgedIn(a, problems[a.ID], len(list) > 1)...)
		for _, p := range problems[a.ID] {
			found++
			settled += toInt(p.Closed != "")
		}
	}
	l := account(m, office.Appraisals.Any, "工作评议（满意度测评）结果统计表", func(r *judged) *record.Base { return &r.of.Base }, judgedColumns(), rows)
	l.Totals = judgedTotals(rows, found, settled)
	l.Notes = []string{"注：满意和基本满意率＝（满意＋基本满意）÷有效票，满意率＝满意÷有效票。名次在同一类别的评议对象中排列。"}
	for _, a := range list {
		if len(a.Refusals()) > 0 {
			l.Notes = append(l.Notes, "“"+a.Subject+"”票数不符，没有计算率和名次："+strings.Join(a.Refusals(), "；")+"。")
		}
	}
	return l, nil
}

// judgedIn makes the rows of one appraisal, kind by kind, the best first, those without ballots last.
func (m *maker) judgedIn(a *office.Appraisal, problems []*office.Problem, several bool) []*judged {
	var out []*judged
	blocked := len(a.Refusals()) > 0
	ranking := a.Ranking(m.in)
	ranked := map[*office.AppraisalObject]bool{}
	for _, r := range ranking {
		ranked[r.Object] = true
		out = append(out, &judged{AppraisalObject: r.Object, of: a, place: r.Place, blocked: blocked, several: several})
	}
	for i := range a.Objects {
		if o := &a.Objects[i]; !ranked[o] {
			out = append(out, &judged{AppraisalObject: o, of: a, blocked: blocked, several: several})
		}
	}
	for _, row := range out {
		for _, p := range problems {
			if p.Unit.ID != 0 && p.Unit.ID == row.Unit.ID || p.Unit.Name != "" && p.Unit.Name == row.AppraisalObject.Name {
				row.found++
				row.settled += toInt(p.Closed != "")
			}
		}
	}
	return out
}

// judgedColumns are the columns of L12 (DOMAIN.md §6.2).
func judgedColumns() []col[*judged] {
	ballots := func(title string, of func(p *office.Poll) record.Opt[int64]) col[*judged] {
		return col[*judged]{numberColumn(title, 9), "objects", func(r *judged) string { return count(of(&r.Poll)) }}
	}
	result := func(c Column, of func(r *judged) string) col[*judged] {
		return col[*judged]{c, "objects", func(r *judged) string {
			if r.blocked || !r.Poll.Counted() {
				return unknown
			}
			return of(r)
		}}
	}
	problems := func(title string, of func(r *judged) int) col[*judged] {
		return col[*judged]{Column{Title: title, Kind: Number, Width: 9, Sum: true}, "objects", func(r *judged) string { return fmt.Sprint(of(r)) }}
	}
	return []col[*judged]{
		{Column{Title: "评议对象", Width: 24}, "objects", (*judged).called},
		{short("类别", 13), "objects", func(r *judged) string { return r.Kind }},
		ballots("发出票", func(p *office.Poll) record.Opt[int64] { return p.Issued }),
		ballots("收回票", func(p *office.Poll) record.Opt[int64] { return p.Returned }),
		ballots("有效票", func(p *office.Poll) record.Opt[int64] { return p.Valid }),
		{short("满意（票/率）", 13), "objects", func(r *judged) string {
			switch {
			case !r.Poll.Satisfied.Given:
				return unknown
			case r.blocked:
				return count(r.Poll.Satisfied)
			}
			return count(r.Poll.Satisfied) + "/" + r.Poll.SatisfiedRate()
		}},
		ballots("基本满意", func(p *office.Poll) record.Opt[int64] { return p.Mostly }),
		ballots("不满意", func(p *office.Poll) record.Opt[int64] { return p.Dissatisfied }),
		result(Column{Title: "满意和基本满意率", Kind: Percent, Width: 10}, func(r *judged) string { return r.Poll.ContentRate() }),
		result(numberColumn("名次", 7), func(r *judged) string { return given(int64(r.place), r.place > 0) }),
		result(short("评定", 13), func(r *judged) string { return r.Verdict }),
		problems("提出问题数", func(r *judged) int { return r.found }),
		problems("整改数", func(r *judged) int { return r.settled }),
	}
}

// called names the object, with the appraisal where there are several.
func (r *judged) called() string {
	if r.several {
		return r.AppraisalObject.Name + "\n（" + r.of.Subject + "）"
	}
	return r.AppraisalObject.Name
}

// judgedTotals count the objects by kind, with those called best, and the problems, of objects and of the whole.
func judgedTotals(rows []*judged, found, settled int) []string {
	kinds := tallyOf("个", nil, rows, func(r *judged) string { return r.Kind })
	best := slices.DeleteFunc(slices.Clone(rows), func(r *judged) bool { return r.blocked || r.Verdict != office.VerdictBest })
	var valid, satisfied, mostly int64
	own := 0
	for _, r := range rows {
		own += r.found
		if !r.blocked {
			valid, satisfied, mostly = valid+r.Poll.Valid.V, satisfied+r.Poll.Satisfied.V, mostly+r.Poll.Mostly.V
		}
	}
	problems := fmt.Sprintf("提出问题 %d 个，整改销号 %d 个，整改率 %s", found, settled, percent(settled, found))
	if found > own {
		problems += fmt.Sprintf("；其中 %d 个没有对应到评议对象", found-own)
	}
	return []string{
		fmt.Sprintf("%s；评定最满意单位%s", kinds, strings.TrimPrefix(tallyOf("个", nil, best, func(r *judged) string { return r.Kind }).String(), "共")),
		fmt.Sprintf("有效票合计 %d 张，满意率 %s，满意和基本满意率 %s；%s", valid, percent(satisfied, valid), percent(satisfied+mostly, valid), problems),
	}
}
