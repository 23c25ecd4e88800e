package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// pollLine is the poll (测评票) on one object of an appraisal or on one duty report: its numbers, and what follows.
type pollLine struct {
	name   string
	counts []*record.Opt[int64]
	wrong  *widget.Label
	rates  []*ui.Line
	place  *ui.Line
	boxes  []*ui.CountBox
	beside fyne.CanvasObject // the last column: 评定, 推优; nil for nothing
}

// drawPolls draws polls as lines: heads of the counts, heads of the rates, and the last column.
func drawPolls(hint string, lines []*pollLine, counts, rates []string, last string, told func()) fyne.CanvasObject {
	columns := []countColumn{{"", 0}}
	for _, head := range counts {
		columns = append(columns, countColumn{head, countWidth})
	}
	for _, head := range rates {
		columns = append(columns, countColumn{head, rateWidth})
	}
	columns = append(columns, countColumn{"名次", 40}, countColumn{last, 112})
	g := newCountGrid(62, columns...)
	for _, l := range lines {
		g.row()
		l.wrong, l.boxes, l.rates, l.place = newTold(), nil, nil, ui.NewLine("")
		g.put(0, container.NewBorder(ui.NewLine(l.name), nil, nil, nil, l.wrong))
		col := 1
		for _, at := range l.counts {
			l.boxes = append(l.boxes, g.count(col, at, told))
			col++
		}
		for range rates {
			line := ui.NewLine("")
			l.rates = append(l.rates, line)
			g.put(col, line)
			col++
		}
		g.put(col, l.place)
		if l.beside != nil {
			g.put(col+1, l.beside)
		}
	}
	return container.NewBorder(ui.NewNote(hint), nil, nil, nil, container.NewVScroll(g.object()))
}

func (l *pollLine) tell(faults, rates []string, place int) {
	tellRed(l.wrong, strings.Join(faults, "；"))
	for i, line := range l.rates {
		line.SetText(rates[i])
	}
	text := ""
	if place > 0 {
		text = fmt.Sprint(place)
	}
	l.place.SetText(text)
}

func firstEmpty(lines []*pollLine) fyne.Focusable {
	for _, l := range lines {
		for _, box := range l.boxes {
			if box.Text == "" {
				return box
			}
		}
	}
	return nil
}

// appraisalCount is the count of the polls of a work appraisal (工作评议), one line for each object.
type appraisalCount struct {
	counted
	page      *countPage
	store     *data.Store
	appraisal *office.Appraisal
	lines     []*pollLine
	verdicts  []*ui.Select
}

// countAppraisal opens the polls of an appraisal.
func (d *Desk) countAppraisal(id int64) {
	d.count(func() (countSheet, error) {
		a, err := data.Load(d.store, office.Appraisals, id)
		if err != nil {
			return nil, err
		}
		return &appraisalCount{store: d.store, appraisal: a, counted: newCounted(office.Appraisals.Any, a)}, nil
	})
}

func (c *appraisalCount) title() string {
	title := office.Appraisals.Title(c.appraisal) + "　测评计票"
	if c.appraisal.Issued != "" {
		title += "（结果已于" + string(c.appraisal.Issued) + "印发）"
	}
	return title
}

func (c *appraisalCount) draw(p *countPage) (fyne.CanvasObject, []ui.Action) {
	c.page, c.lines, c.verdicts = p, nil, nil
	a := c.appraisal
	if len(a.Objects) == 0 {
		return ui.NewHint("还没有评议对象：请先在工作评议记录的“评议对象”里填写单位或者个人，再来计票。"), nil
	}
	for i := range a.Objects {
		o := &a.Objects[i]
		box := ui.NewSelect(p.layer, office.Appraisals.Any.Field("objects").Sub.Field("verdict").Options)
		box.SetValue(o.Verdict)
		box.OnChosen = func(chosen ui.Option) { c.judge(i, chosen.Text) }
		c.verdicts = append(c.verdicts, box)
		poll := &o.Poll
		c.lines = append(c.lines, &pollLine{name: o.Name, beside: container.NewVBox(box),
			counts: []*record.Opt[int64]{&poll.Issued, &poll.Returned, &poll.Valid, &poll.Satisfied, &poll.Mostly, &poll.Dissatisfied, &poll.Abstain}})
	}
	body := drawPolls("满意、基本满意、不满意和弃权合计应等于有效票；名次在同类对象里排。只记票数，不记谁怎样投票。", c.lines,
		[]string{"发出", "收回", "有效", "满意", "基本满意", "不满意", "弃权"}, []string{"满意率", "满意和基本满意率", "得分"}, "评定", c.tell)
	return body, []ui.Action{{Text: "按名次评定", Do: c.judgeByRank}, {Text: "印发结果", Do: func() { c.issue("印发", &a.Issued) }}, {Text: "公开结果", Do: func() { c.issue("公开", &a.Published) }}}
}

func (c *appraisalCount) tell() {
	in := c.store.Settings()
	places := map[*office.AppraisalObject]int{}
	for _, r := range c.appraisal.Ranking(in) {
		places[r.Object] = r.Place
	}
	object := office.Appraisals.Any.Field("objects").Sub
	for i, l := range c.lines {
		o := &c.appraisal.Objects[i]
		var rates []string
		for _, key := range []string{"satisfied_rate", "content_rate", "score"} {
			rates = append(rates, object.Field(key).Text(o, in))
		}
		faults := o.Poll.Faults()
		if len(faults) > 0 && c.appraisal.FaultsWhy == "" {
			rates = make([]string, len(rates))
			delete(places, o)
		}
		l.tell(faults, rates, places[o])
	}
}

// allowed does something with the result when the ballots of all objects add up, or with a reason on record.
func (c *appraisalCount) allowed(what string, do func()) {
	if faults := c.appraisal.Refusals(); len(faults) > 0 {
		c.page.askReason("票数不符，还不能"+what, faults, "仍然"+what, func(reason string) {
			c.appraisal.FaultsWhy = reason
			do()
		})
		return
	}
	do()
}

// judge gives an object its verdict; one whose ballots do not add up gets none without a reason.
func (c *appraisalCount) judge(at int, verdict string) {
	o := &c.appraisal.Objects[at]
	if verdict == "" || len(o.Poll.Faults()) == 0 {
		o.Verdict = verdict
		return
	}
	c.verdicts[at].SetValue(o.Verdict)
	c.allowed("评定", func() {
		o.Verdict = verdict
		c.verdicts[at].SetValue(verdict)
		c.tell()
	})
}

func (c *appraisalCount) judgeByRank() {
	c.allowed("评定", func() {
		n := c.appraisal.JudgeByRank(c.store.Settings())
		for i, box := range c.verdicts {
			box.SetValue(c.appraisal.Objects[i].Verdict)
		}
		c.tell()
		if n == 0 {
			c.page.desk.bar.Say(ui.Warn, "没有按名次评出：请先在工作评议记录里填评定名额；名次并列超过名额的，由会议决定。")
			return
		}
		c.page.desk.bar.Say(ui.Info, fmt.Sprintf("已按名次和名额评出%s %d 个，还没有保存。", office.VerdictBest, n))
	})
}

// issue puts in today as the day on which the result was issued or made public, and saves it.
func (c *appraisalCount) issue(what string, day *record.Date) {
	c.allowed(what+"结果", func() {
		if *day == "" {
			*day = c.store.Settings().Today
		}
		c.page.put(what+"评议结果“"+office.Appraisals.Title(c.appraisal)+"”", []data.Change{{Reg: office.Appraisals.Any, Op: data.Put, Rec: c.appraisal}})
	})
}

func (c *appraisalCount) first() fyne.Focusable { return firstEmpty(c.lines) }

func (c *appraisalCount) unsaved() (string, []data.Change) {
	return "登记测评“" + office.Appraisals.Title(c.appraisal) + "”", changesOf([]counted{c.counted})
}
