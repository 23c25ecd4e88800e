package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// sittingTab is the session while it sits: who is there and whether they are enough, what was voted and elected, and the motions and
// suggestions that came in.
type sittingTab struct {
	simple
	w        *workspace
	meetings *ui.Table
	figures  *fyne.Container
	quorum   *canvas.Text
	matters  *ui.Table
	blocked  *ui.Line
	moved    *fyne.Container
	facts    *sittingFacts
	asked    int
}

func newSittingTab(w *workspace) *sittingTab {
	p := &sittingTab{w: w, facts: &sittingFacts{}, figures: container.NewHBox(), quorum: canvas.NewText("", theme.Color(theme.ColorNameForeground)), blocked: ui.NewLine(""), moved: container.NewHBox()}
	p.quorum.TextStyle.Bold = true
	p.meetings = newTextTable(&textRows{}, ui.Column{Key: "when", Title: "时间", Width: 116}, ui.Column{Key: "name", Title: "会次", Width: 180}, ui.Column{Key: "expected", Title: "应到", Width: 46},
		ui.Column{Key: "present", Title: "实到", Width: 46}, ui.Column{Key: "quorum", Title: "法定人数", Width: 84}, ui.Column{Key: "state", Title: "状态", Width: 76})
	p.meetings.OnSelect = p.showQuorum
	p.meetings.OnOpen = func(int64) { p.attend() }
	p.matters = newTextTable(&textRows{}, ui.Column{Key: "kind", Title: "类别", Width: 46}, ui.Column{Key: "title", Title: "事项", Width: 400}, ui.Column{Key: "where", Title: "会次", Width: 170},
		ui.Column{Key: "result", Title: "状态、结果", Width: 310})
	p.matters.OnSelect = p.showBlocked
	p.matters.OnOpen = func(int64) { p.countChosen() }
	side := container.NewVBox(p.quorum, p.figures, container.NewHBox(ui.NewMainButton("出席登记", p.attend), ui.NewButton("打开会次", p.openMeeting)),
		container.NewHBox(ui.NewButton("各次一起登记", p.attendAll), ui.NewButton("表决登记", p.countVotes)))
	top := container.NewBorder(nil, nil, nil, container.New(&sideLayout{sittingSide}, side), p.meetings)
	tools := container.NewBorder(nil, nil, container.NewHBox(ui.NewHeading("表决和选举"), ui.NewButton("计票", p.countChosen), ui.NewButton("＋选举", p.newElection)), nil, p.blocked)
	bottom := container.NewBorder(tools, p.moved, nil, nil, p.matters)
	split := container.NewVSplit(top, bottom)
	split.Offset = 0.45
	p.content = split
	return p
}

// sittingSide is the width of the side with the head count, in Fyne units.
const sittingSide = 400

// Show counts everything again, off the UI goroutine.
func (p *sittingTab) Show() {
	p.asked++
	asked, store, id := p.asked, p.w.desk.store, p.w.id()
	ui.Ask(func() *sittingFacts { return gatherSitting(store, id) }, func(f *sittingFacts) {
		if asked == p.asked {
			p.w.desk.bar.Error(f.err)
			p.facts = f
			p.draw()
		}
	})
}

func (p *sittingTab) draw() {
	rows := &textRows{}
	for _, l := range p.facts.meetings {
		m, word, tone := l.meeting, "", ui.TonePlain
		switch {
		case l.known && l.enough:
			word = "符合"
		case l.known:
			word, tone = "不足", ui.ToneRed
		}
		present := "—"
		if len(m.Attendance) > 0 {
			present = fmt.Sprint(l.present)
		}
		rows.add(tone, strings.TrimSpace(shortDay(m.Starts)+" "+string(m.StartsAt)), p.w.shortMeeting(m), fmt.Sprint(l.expected), present, word, string(m.State()))
	}
	p.meetings.SetRows(rows)
	if len(p.meetings.Selected()) == 0 && len(p.facts.meetings) > 0 {
		p.meetings.SelectID(int64(p.current() + 1))
	}
	matters := &textRows{}
	for _, l := range p.facts.matters {
		where := l.where
		if l.reg == office.Votes.Any && p.w.rec != nil {
			where = strings.TrimPrefix(where, p.w.rec.ShortName())
		}
		matters.add(l.tone, l.kind, l.title, where, l.result)
	}
	p.matters.SetRows(matters)
	p.drawProposals()
	p.showQuorum()
	p.showBlocked()
}

// shortDay writes a day without its year: 1月13日.
func shortDay(day record.Date) string {
	if len(day) < 10 {
		return ""
	}
	return strings.TrimPrefix(string(day[5:7]), "0") + "月" + strings.TrimPrefix(string(day[8:]), "0") + "日"
}

// current is the place of the meeting that is on: the first that is neither over nor called off, else the last.
func (p *sittingTab) current() int {
	at := slices.IndexFunc(p.facts.meetings, func(l sittingLine) bool { return l.meeting.Closed == "" && l.meeting.Cancelled == "" })
	if at < 0 {
		at = len(p.facts.meetings) - 1
	}
	return at
}

// chosen is the meeting that is chosen, nil for none.
func (p *sittingTab) chosen() *sittingLine {
	if list := p.meetings.Selected(); len(list) == 1 && int(list[0]) <= len(p.facts.meetings) {
		return &p.facts.meetings[list[0]-1]
	}
	return nil
}

// showQuorum shows the head count of the chosen meeting, large, and at once whether it is enough.
func (p *sittingTab) showQuorum() {
	p.figures.RemoveAll()
	p.quorum.Text, p.quorum.Color = "还没有各次会：在“议程日程”里排定会次", theme.Color(theme.ColorNameForeground)
	p.quorum.TextSize = theme.Size(theme.SizeNameHeadingText)
	if l := p.chosen(); l != nil {
		p.quorum.Text = "还没有签到"
		switch {
		case l.known && l.enough:
			p.quorum.Text, p.quorum.Color = "符合法定人数", ui.LightGreen.Colour()
		case l.known:
			p.quorum.Text, p.quorum.Color = "不足法定人数，不能开会、表决", ui.LightRed.Colour()
		case len(l.meeting.Attendance) > 0:
			p.quorum.Text = "已签到"
		}
		for _, f := range []struct {
			name  string
			n     int
			light ui.Light
		}{{"应到", l.expected, ui.LightNone}, {"实到", l.present, ui.LightGreen}, {"请假", l.leave, ui.LightYellow}, {"缺席", l.missing, ui.LightRed}} {
			if f.n == 0 {
				f.light = ui.LightNone
			}
			p.figures.Add(ui.NewFigure(f.name, fmt.Sprint(f.n), f.light, p.attend))
		}
	}
	p.quorum.Refresh()
	p.figures.Refresh()
}

// drawProposals shows how many motions and suggestions of the session stand how; each number opens its rows.
func (p *sittingTab) drawProposals() {
	p.moved.RemoveAll()
	p.moved.Add(ui.NewHeading("会上的议案建议"))
	for _, brief := range briefs {
		list := p.facts.proposals[brief]
		b := ui.NewButton(fmt.Sprintf("%s %d", brief, len(list)), func() { p.w.desk.openList(office.Proposals.Any, list) })
		if len(list) == 0 {
			b.Disable()
		}
		p.moved.Add(b)
	}
	p.moved.Add(ui.NewMainButton("＋议案建议", p.newProposal))
	p.moved.Refresh()
}

// newProposal starts a motion or a suggestion of the session.
func (p *sittingTab) newProposal() {
	if p.w.rec == nil {
		p.w.desk.bar.Say(ui.Warn, p.w.told.Text())
		return
	}
	s, d := p.w.rec, p.w.desk
	d.onList(office.Proposals.Any, func(lp *listPage) {
		lp.begin(func() any {
			one := d.newRecord(office.Proposals.Any).(*office.Proposal)
			one.Source, one.Session = office.SourceSession, record.Ref{ID: s.ID, Name: s.ShortName()}
			one.Term = s.Term
			if in := d.store.Settings(); in.Today > s.Closes && s.Opens != "" {
				one.Submitted = s.Opens // entered afterwards
			}
			d.proposeNumber(office.Proposals.Any, one)
			return one
		})
	})
}

func (p *sittingTab) newElection() {
	if p.w.rec == nil {
		p.w.desk.bar.Say(ui.Warn, p.w.told.Text())
		return
	}
	for _, part := range p.w.desk.store.Registers().Parts(office.Sessions.Any) {
		if part.Register == office.Elections.Any {
			p.w.desk.newPart(office.Sessions.Any, p.w.id(), part)
		}
	}
}

// attend opens the attendance of the chosen meeting.
func (p *sittingTab) attend() {
	if l := p.chosen(); l != nil {
		p.w.desk.attend(office.Meetings.Any, []int64{l.meeting.ID})
		return
	}
	p.w.desk.bar.Say(ui.Info, "请先选中一次会；还没有各次会的，先在“议程日程”里排定会次。")
}

func (p *sittingTab) attendAll() {
	var list []int64
	for _, l := range p.facts.meetings {
		list = append(list, l.meeting.ID)
	}
	if len(list) > 0 {
		p.w.desk.attend(office.Meetings.Any, list)
	}
}

func (p *sittingTab) openMeeting() {
	if l := p.chosen(); l != nil {
		p.w.desk.openRecord(office.Meetings.Any, l.meeting.ID)
	}
}

// countVotes opens the vote sheet of the chosen meeting.
func (p *sittingTab) countVotes() {
	if l := p.chosen(); l != nil {
		p.w.desk.countVotes([]int64{l.meeting.ID})
	}
}

// matter is the vote or election that is chosen, nil for none.
func (p *sittingTab) matter() *matterLine {
	if list := p.matters.Selected(); len(list) == 1 && int(list[0]) <= len(p.facts.matters) {
		return &p.facts.matters[list[0]-1]
	}
	return nil
}

// showBlocked says why the result of the chosen matter may not be announced.
func (p *sittingTab) showBlocked() {
	text := "选中一项，双击或按“计票”打开计票表；票数核对不上的，结果不能宣布。"
	if m := p.matter(); m != nil && m.blocked != "" {
		text = m.blocked
	}
	p.blocked.SetText(text)
}

// countChosen opens the count of the chosen vote or election.
func (p *sittingTab) countChosen() {
	switch m := p.matter(); {
	case m == nil:
		p.w.desk.bar.Say(ui.Info, "请先选中一项表决或选举。")
	case m.reg == office.Votes.Any:
		p.w.desk.countVotes([]int64{m.meeting})
	default:
		p.w.desk.countElection(m.id)
	}
}
