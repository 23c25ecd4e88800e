package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// reportCount is the count of the voters' polls on duty reports (述职测评): of one report, or of all of a batch, ranked.
type reportCount struct {
	page    *countPage
	store   *data.Store
	reports []*office.ReportToVoters
	list    []counted
	lines   []*pollLine
	scheme  bool // 优秀、称职、基本称职、不称职
}

// countReports opens the polls on duty reports; of a batch (年度计划) on all reports that belong to it.
func (d *Desk) countReports(id int64) {
	d.count(func() (countSheet, error) { return readReports(d.store, id) })
}

func readReports(s *data.Store, id int64) (*reportCount, error) {
	r, err := data.Load(s, office.DutyReports, id)
	if err != nil {
		return nil, err
	}
	c := &reportCount{store: s, scheme: s.Settings().Text(office.KeyReportScheme) == office.PollCompetent}
	c.reports = []*office.ReportToVoters{r}
	if r.Kind == office.ReportPlan {
		c.reports, err = data.All(s, office.DutyReports, record.Query{Where: []record.Filter{{Key: "batch", Op: record.Is, Value: id}}, Sort: []record.Sort{{Key: "on"}}})
	}
	for _, one := range c.reports {
		c.list = append(c.list, newCounted(office.DutyReports.Any, one))
	}
	return c, err
}

func (c *reportCount) title() string {
	if len(c.reports) == 1 {
		return office.DutyReports.Title(c.reports[0]) + "　测评计票"
	}
	return fmt.Sprintf("述职测评计票（%d 场）", len(c.reports))
}

// rateKeys are the rates of the office's scheme, and their heads.
func (c *reportCount) rateKeys() (keys, heads []string) {
	if c.scheme {
		return []string{"rate_excellent", "rate_competent"}, []string{"优秀率", "优秀和称职率"}
	}
	return []string{"rate", "rate_both"}, []string{"满意率", "满意和基本满意率"}
}

func (c *reportCount) draw(p *countPage) (fyne.CanvasObject, []ui.Action) {
	c.page, c.lines = p, nil
	if len(c.reports) == 0 {
		return ui.NewHint("这一批还没有述职：请先新建述职并选上所属的批次，再来计票。"), nil
	}
	heads := []string{"发出", "收回", "有效", "无效", "满意", "基本满意", "不满意"}
	if c.scheme {
		heads = []string{"发出", "收回", "有效", "无效", "优秀", "称职", "基本称职", "不称职"}
	}
	for _, r := range c.reports {
		poll := &r.Poll
		l := &pollLine{name: office.DutyReports.Title(r), counts: []*record.Opt[int64]{&poll.Issued, &poll.Returned, &poll.Valid, &poll.Void}}
		if c.scheme {
			l.counts = append(l.counts, &poll.Excellent, &poll.Competent, &poll.Passable, &poll.Incompetent)
		} else {
			l.counts = append(l.counts, &poll.Satisfied, &poll.Basically, &poll.Dissatisfied)
		}
		word := "推优"
		if r.Nominated.V {
			word = "取消推优"
		}
		l.beside = container.NewVBox(ui.NewButton(word, func() { c.nominate(r) }), ui.NewButton("公开结果", func() { c.publish(r) }))
		c.lines = append(c.lines, l)
	}
	_, rates := c.rateKeys()
	return drawPolls("各等次合计应等于有效票，有效票和无效票合计应等于收回票；测评票的等次在设置里选。只记票数，不记谁怎样投票。", c.lines, heads, rates, "", c.tell), nil
}

func (c *reportCount) tell() {
	in, places := c.store.Settings(), office.RankReports(c.reports)
	keys, _ := c.rateKeys()
	for i, l := range c.lines {
		r := c.reports[i]
		var rates []string
		for _, key := range keys {
			rates = append(rates, office.DutyReports.Any.Field(key).Text(r, in))
		}
		l.tell(r.Poll.Faults(), rates, places[i])
	}
}

// allowed does something with the result of a report when it may be given out, or with a reason on record.
func (c *reportCount) allowed(r *office.ReportToVoters, what string, do func()) {
	switch faults := r.Poll.Faults(); {
	case r.Issuable():
		do()
	case len(faults) > 0:
		c.page.askReason("票数不符，还不能"+what, faults, "仍然"+what, func(reason string) {
			r.PollWhy = reason
			c.allowed(r, what, do)
		})
	default:
		c.page.desk.bar.Say(ui.Warn, "还没有计票，不能"+what+"：请先填有效票和各等次的票数。")
	}
}

// nominate recommends the report for the county's competition (推优), or takes that back.
func (c *reportCount) nominate(r *office.ReportToVoters) {
	if r.Nominated.V {
		r.Nominated = record.Some(false)
		c.page.redraw()
		return
	}
	c.allowed(r, "推优", func() {
		r.Nominated = record.Some(true)
		c.page.redraw()
		c.page.desk.bar.Say(ui.Info, "已选为推优，还没有保存。", ui.Action{Text: "保存", Do: c.page.Save})
	})
}

func (c *reportCount) publish(r *office.ReportToVoters) {
	c.allowed(r, "公开结果", func() {
		if r.Published == "" {
			r.Published = c.store.Settings().Today
		}
		c.page.put("公开述职测评结果“"+office.DutyReports.Title(r)+"”", changesOf(c.list))
	})
}

func (c *reportCount) first() fyne.Focusable { return firstEmpty(c.lines) }

func (c *reportCount) unsaved() (string, []data.Change) {
	changes := changesOf(c.list)
	var names []string
	for _, change := range changes {
		names = append(names, office.DutyReports.Title(change.Rec.(*office.ReportToVoters)))
	}
	return "登记述职测评“" + shorten(strings.Join(names, "、")) + "”", changes
}
