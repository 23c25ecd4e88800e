package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// electionCount is the count of an election at a session (计票).
type electionCount struct {
	ballotView
	counted
	store    *data.Store
	election *office.Election
}

// countElection opens the count of an election.
func (d *Desk) countElection(id int64) {
	d.count(func() (countSheet, error) { return readElection(d.store, id) })
}

// readElection reads an election and freezes N, all deputies in office on its day, as the count opens.
func readElection(s *data.Store, id int64) (*electionCount, error) {
	e, err := data.Load(s, office.Elections, id)
	if err != nil {
		return nil, err
	}
	e.FreezeDeputies(s.Facts().InOffice)
	c := &electionCount{store: s, election: e, counted: newCounted(office.Elections.Any, e)}
	c.whole, c.full = "占全体", e.Full
	c.ballot, c.faults, c.reason = e.Ballot, e.Blocked, func() string { return e.Reason }
	c.result = func() office.BallotResult { return e.Ballot().Result() }
	c.measure = func() string {
		b := e.Ballot()
		if !b.Whole.Given {
			return ""
		}
		if b.Need == office.NeedMost {
			return fmt.Sprintf("应选%d名，得票多的当选。", e.Seats.V)
		}
		return fmt.Sprintf("全体代表%d人，过半数%d票；应选%d名。", b.Whole.V, b.Majority(), e.Seats.V)
	}
	return c, nil
}

func (c *electionCount) title() string { return office.Elections.Title(c.election) + "　计票" }

func (c *electionCount) draw(p *countPage) (fyne.CanvasObject, []ui.Action) {
	e := c.election
	c.papers = []ballotPaper{{"全体代表", &e.Deputies}, {"实到", &e.Present}, {"发出票", &e.Issued}, {"收回票", &e.Returned}, {"有效票", &e.Valid}, {"废票", &e.Void}}
	c.lines = c.candidates()
	for i := range e.WriteIns {
		c.lines = append(c.lines, c.writeIn(p, i))
	}
	body := c.ballotView.draw(p)
	tools := []ui.Action{{Text: "唱票、分包计票…", Do: c.openTally}, {Text: "加另选人", Do: c.addWriteIn}, {Text: "公布结果", Do: c.issue}}
	return body, append(tools, c.following()...)
}

// candidates are the lines of those on the ballot, in its order. Office counts them in the order of the record.
func (c *electionCount) candidates() []*ballotLine {
	order := c.election.BallotOrder(c.store.Settings())
	inRecord := slices.Sorted(slices.Values(order))
	var out []*ballotLine
	for _, at := range order {
		m := &c.election.Candidates[at]
		out = append(out, &ballotLine{entry: slices.Index(inRecord, at), name: m.Name, yes: &m.For, against: &m.Against, abstain: &m.Abstain})
	}
	return out
}

// writeIn is the line of a person written in. Whether it is a deputy is looked up by the name and can be said by hand.
func (c *electionCount) writeIn(p *countPage, at int) *ballotLine {
	w := &c.election.WriteIns[at]
	quality := ui.NewSelect(p.layer, office.Elections.Any.Field("write_ins").Sub.Field("quality").Options)
	quality.SetValue(w.Quality)
	quality.OnChosen = func(o ui.Option) {
		w.Quality = o.Text
		c.tell()
	}
	rename := func(text string) {
		w.Name, w.Deputy = strings.TrimSpace(text), record.Ref{}
		if ref, err := c.store.Lookup(office.Deputies.Key, w.Name); err == nil && w.Name != "" {
			w.Deputy, w.Quality = ref, qualityOfDeputy
			quality.SetValue(qualityOfDeputy)
		}
		c.tell()
	}
	return &ballotLine{entry: len(c.election.BallotOrder(c.store.Settings())) + at, name: w.Name, rename: rename, beside: wide(quality, 76), yes: &w.Votes}
}

// qualityOfDeputy is what a person written in is who is a deputy.
const qualityOfDeputy = "代表"

func (c *electionCount) addWriteIn() {
	c.election.WriteIns = append(c.election.WriteIns, office.WriteIn{})
	c.page.redraw()
}

func (c *electionCount) first() fyne.Focusable { return c.firstBox() }

func (c *electionCount) unsaved() (string, []data.Change) {
	return "计票“" + office.Elections.Title(c.election) + "”", changesOf([]counted{c.counted})
}

// issue publishes the result when nothing is in its way, or with a reason on record, and saves it.
func (c *electionCount) issue() {
	e := c.election
	publish := func() {
		if e.Announced == "" {
			e.Announced = e.Day
		}
		c.page.put("公布选举结果“"+office.Elections.Title(e)+"”", []data.Change{{Reg: office.Elections.Any, Op: data.Put, Rec: e}})
	}
	if e.MayIssue() {
		publish()
		return
	}
	c.page.askReason("还不能公布选举结果", c.blocked(), "照此公布", func(reason string) {
		e.Reason = reason
		publish()
	})
}

// following are the steps that the result asks for.
func (c *electionCount) following() []ui.Action {
	var out []ui.Action
	if next := c.election.Next(); next != nil {
		out = append(out, ui.Action{Text: next.Kind + "…", Do: c.voteAgain})
	}
	posts := c.store.Settings().List(office.KeyOathPosts)
	if c.election.Announced != "" && slices.Contains(posts, c.election.Post) && c.oath() != nil {
		out = append(out, ui.Action{Text: "宪法宣誓…", Do: c.swear})
	}
	return out
}

// voteAgain makes the election that the result asks for and opens its count; the one that is there already is opened.
func (c *electionCount) voteAgain() {
	c.page.saveThen(func() {
		e := c.page.sheet.(*electionCount).election
		next := e.Next()
		if next == nil {
			return
		}
		there, err := c.store.IDs(office.Elections.Any, record.Query{Where: []record.Filter{{Key: "earlier", Op: record.Is, Value: e.ID}, {Key: "kind", Op: record.Is, Value: next.Kind}}})
		if err != nil {
			c.page.desk.bar.Error(err)
			return
		}
		if len(there) == 0 {
			got, err := c.store.Save(data.Batch{Label: "新建" + next.Kind + "“" + office.Elections.Title(next) + "”", Changes: []data.Change{{Reg: office.Elections.Any, Op: data.Put, Rec: next}}})
			if err != nil {
				c.page.desk.bar.Error(err)
				return
			}
			there = got.IDs
			c.page.desk.saidDone(fmt.Sprintf("已新建%s，应选%d名，候选人%d名；名额和候选人请按大会的决定核对。", next.Kind, next.Seats.V, len(next.Candidates)))
		}
		c.page.desk.countElection(there[0])
	})
}

// oath is the oath of those who are elected and have not sworn, nil for none.
func (c *electionCount) oath() *office.Oath {
	return office.OathFor(office.Elections.Any.Clone(c.election).(*office.Election), c.election.Day)
}

// swear makes the oath (宪法宣誓) on a day that is asked for, and saves it together with the day beside everybody elected.
func (c *electionCount) swear() {
	c.page.saveThen(func() {
		e := c.page.sheet.(*electionCount).election
		day := ui.NewDateEntry(readDay)
		day.SetText(string(e.Day))
		dlg := ui.ShowDialog(c.page.desk.win, "宪法宣誓的日期", labelled("宣誓日期", wide(day, 200)), ui.Action{Text: "取消", Cancel: true},
			ui.Action{Text: "登记宣誓", Main: true, Do: func() {
				on, err := day.Date()
				if err != nil || on == "" {
					c.page.desk.bar.Say(ui.Warn, "宣誓日期读不出来，还没有登记；请写成 2026-01-10 这样的日期。")
					return
				}
				oath := office.OathFor(e, record.Date(on))
				c.page.put("登记"+office.Oaths.Title(oath), []data.Change{{Reg: office.Oaths.Any, Op: data.Put, Rec: oath}, {Reg: office.Elections.Any, Op: data.Put, Rec: e}})
			}})
		dlg.FocusOn(day)
	})
}
