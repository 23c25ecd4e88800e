package screens

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// districtCount is the count of the votes of a direct election (换届补选), one district and round at a time.
type districtCount struct {
	ballotView
	counted
	desk     *Desk
	election *office.ByElection
	at       int // of the vote that is shown
	which    *ui.Select
}

// countDistricts opens the count of a direct election at one of its votes.
func (d *Desk) countDistricts(id int64, at int) {
	d.count(func() (countSheet, error) { return readDistricts(d, id, at) })
}

// readDistricts reads a direct election and readies the count of all its votes.
func readDistricts(d *Desk, id int64, at int) (*districtCount, error) {
	b, err := data.Load(d.store, office.ByElections, id)
	if err != nil {
		return nil, err
	}
	for i := range b.Polls {
		b.OpenCount(i)
	}
	c := &districtCount{desk: d, election: b, at: min(at, max(0, len(b.Polls)-1)), counted: newCounted(office.ByElections.Any, b)}
	c.whole = "占投票人数"
	c.ballot = func() office.Ballot { return b.Ballot(c.poll()) }
	c.result = func() office.BallotResult { return b.Result(c.poll()) }
	c.faults = func() []office.BallotFault { return b.Blocked(c.poll()) }
	c.reason = func() string { return c.poll().Reason }
	c.measure = c.measured
	return c, nil
}

func (c *districtCount) poll() *office.DistrictPoll { return &c.election.Polls[c.at] }

// measured says who took part and how many votes elect.
func (c *districtCount) measured() string {
	p, b := c.poll(), c.ballot()
	out := fmt.Sprintf("应选%d名", p.Seats.V)
	if turnout := office.ByElections.Any.Field("polls").Sub.Field("turnout").Text(p, c.desk.store.Settings()); turnout != "" {
		out += "，参选率" + turnout
	}
	switch n := b.Majority(); {
	case n == 0:
	case b.Need == office.NeedThird:
		out += fmt.Sprintf("，收回票的三分之一是%d票", n)
	case b.Need == office.NeedHalf:
		out += fmt.Sprintf("，投票人数的过半数是%d票", n)
	}
	return out + "。"
}

func (c *districtCount) title() string { return office.ByElections.Title(c.election) + "　计票" }

func pollName(p *office.DistrictPoll, at int) string {
	name := p.District.Name
	if name == "" {
		name = fmt.Sprintf("第%d行投票", at+1)
	}
	return name + "　" + p.Round
}

func (c *districtCount) draw(p *countPage) (fyne.CanvasObject, []ui.Action) {
	b := c.election
	c.page = p
	if len(b.Polls) == 0 {
		return ui.NewHint("还没有投票的选区：请先在换届补选记录的“投票”里给每个选区加一行，填选区和应选名额，再来计票。"), nil
	}
	c.which = ui.NewSelect(p.layer, nil)
	var names []string
	for i := range b.Polls {
		names = append(names, pollName(&b.Polls[i], i))
	}
	c.which.SetOptions(names)
	c.which.SetValue(names[c.at])
	c.which.OnChosen = func(o ui.Option) {
		for i, name := range names {
			if name == o.Text && i != c.at {
				c.open(i)
				return
			}
		}
	}
	now := c.poll()
	c.papers = []ballotPaper{{"选民数", &now.Voters}, {"投票人数", &now.TookPart}, {"委托投票", &now.Proxies}, {"发出票", &now.Issued}, {"收回票", &now.Returned},
		{"有效票", &now.Valid}, {"废票", &now.Void}}
	c.lines = nil
	for i, v := range b.VotesOf(now) {
		l := &ballotLine{entry: i, name: v.Name, yes: &v.For, against: &v.Against, abstain: &v.Abstain}
		if v.WriteIn.V {
			l = &ballotLine{entry: i, name: v.Name, yes: &v.For, rename: func(text string) { v.Name = text; c.tell() }}
		}
		c.lines = append(c.lines, l)
	}
	body := c.ballotView.draw(p)
	head := container.NewHBox(wide(c.which, 260), ui.NewButton("上一个", func() { c.open(c.at - 1) }), ui.NewButton("下一个", func() { c.open(c.at + 1) }))
	tools := []ui.Action{{Text: "唱票、分包计票…", Do: c.openTally}, {Text: "加候选人", Do: func() { c.addName(false) }}, {Text: "加另选人", Do: func() { c.addName(true) }},
		{Text: "公布结果", Do: c.issue}}
	return container.NewBorder(head, nil, nil, nil, body), append(tools, c.following()...)
}

// open shows another vote of the election; what was entered stays until it is saved.
func (c *districtCount) open(at int) {
	if at < 0 || at >= len(c.election.Polls) {
		return
	}
	c.at, c.tally = at, nil
	id := c.election.ID
	c.page.reopen = func() (countSheet, error) { return readDistricts(c.desk, id, at) }
	c.page.redraw()
	c.page.focus()
}

// addName adds a line for a candidate who is not on the list of formal ones, or for somebody written in.
func (c *districtCount) addName(writeIn bool) {
	v := office.DistrictVote{District: c.poll().District, Round: c.poll().Round}
	if writeIn {
		v.WriteIn = record.Some(true)
		c.election.Votes = append(c.election.Votes, v)
		c.page.redraw()
		return
	}
	name := ui.NewEntry()
	dlg := ui.ShowDialog(c.desk.win, "候选人姓名", wide(name, 240), ui.Action{Text: "取消", Cancel: true}, ui.Action{Text: "加入", Main: true, Do: func() {
		if v.Name = name.Text; v.Name != "" {
			c.election.Votes = append(c.election.Votes, v)
			c.page.redraw()
		}
	}})
	dlg.FocusOn(name)
}

func (c *districtCount) tell() {
	if len(c.election.Polls) > 0 {
		c.ballotView.tell()
	}
}

func (c *districtCount) first() fyne.Focusable { return c.firstBox() }

func (c *districtCount) unsaved() (string, []data.Change) {
	return "计票“" + office.ByElections.Title(c.election) + "”", changesOf([]counted{c.counted})
}

// issue keeps the result of the vote that is shown when nothing is in its way, or with a reason on record: winners stand among
// 当选人 from then on.
func (c *districtCount) issue() {
	b, p := c.election, c.poll()
	put := func() {
		c.page.put("登记"+p.District.Name+p.Round+"的结果", []data.Change{{Reg: office.ByElections.Any, Op: data.Put, Rec: b}})
	}
	if b.MayIssue(p) {
		put()
		return
	}
	c.page.askReason("还不能公布"+p.District.Name+"的结果", c.blocked(), "照此公布", func(reason string) {
		p.Reason = reason
		put()
	})
}

// following are the steps that the result asks for: another round, and the files of those who are elected.
func (c *districtCount) following() []ui.Action {
	var out []ui.Action
	if round := c.election.NextRound(c.poll()); round != "" {
		out = append(out, ui.Action{Text: round + "…", Do: func() { c.voteAgain(round) }})
	}
	if c.election.Level != office.LevelCounty && len(c.unfiled()) > 0 {
		out = append(out, ui.Action{Text: "当选人建档…", Do: func() { c.page.saveThen(func() { c.page.sheet.(*districtCount).askFiles() }) }})
	}
	return out
}

// voteAgain adds the round that the result asks for, on a day that is asked for, and saves it.
func (c *districtCount) voteAgain(round string) {
	day := ui.NewDateEntry(readDay)
	dlg := ui.ShowDialog(c.desk.win, c.poll().District.Name+round, labelled("投票日期", wide(day, 200)), ui.Action{Text: "取消", Cancel: true},
		ui.Action{Text: "登记" + round, Main: true, Do: func() {
			on, err := day.Date()
			if err != nil {
				c.desk.bar.Say(ui.Warn, "投票日期读不出来，还没有登记；请写成 2026-07-05 这样的日期，或者先空着。")
				return
			}
			at := c.election.AddRound(c.at, record.Date(on))
			if at < 0 {
				return
			}
			c.open(at)
			c.page.put("登记"+c.poll().District.Name+round, []data.Change{{Reg: office.ByElections.Any, Op: data.Put, Rec: c.election}})
		}})
	dlg.FocusOn(day)
}
