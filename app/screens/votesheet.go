package screens

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// voteSheet is the vote sheet (表决登记): all votes of a meeting, or of all meetings of a session, as lines.
type voteSheet struct {
	page     *countPage
	facts    office.Facts
	meetings []*office.Meeting
	lines    []*voteLine
}

// voteLine is one vote on the sheet, and where it tells what follows.
type voteLine struct {
	counted
	vote    *office.Vote
	meeting *office.Meeting

	silent  *ui.Line
	told    *widget.Label
	boxes   []*ui.CountBox // 全体, 出席, 赞成, 反对, 弃权
	announc *ui.Button
}

// countVotes opens the votes of meetings.
func (d *Desk) countVotes(meetings []int64) {
	d.count(func() (countSheet, error) { return readVotes(d.store, meetings) })
}

func readVotes(s *data.Store, meetings []int64) (*voteSheet, error) {
	out := &voteSheet{facts: s.Facts()}
	for _, id := range meetings {
		m, err := data.Load(s, office.Meetings, id)
		if err != nil {
			return nil, err
		}
		out.meetings = append(out.meetings, m)
		votes, err := data.All(s, office.Votes, record.Query{Where: []record.Filter{{Key: "meeting", Op: record.Is, Value: id}}, Sort: []record.Sort{{Key: "id"}}})
		if err != nil {
			return nil, err
		}
		for _, v := range votes {
			v.Open(m, out.facts)
			out.add(v, m)
		}
	}
	slices.SortStableFunc(out.meetings, func(a, b *office.Meeting) int { return strings.Compare(string(a.Starts), string(b.Starts)) })
	read := map[int64]any{} // the facts are asked at every key: what they read is kept
	get := out.facts.Get
	out.facts.Get = func(register string, id int64) any {
		if register != office.Meetings.Key {
			return get(register, id)
		}
		return read[id]
	}
	for _, m := range out.meetings {
		read[m.ID] = m
	}
	return out, nil
}

func (s *voteSheet) add(v *office.Vote, m *office.Meeting) {
	s.lines = append(s.lines, &voteLine{counted: newCounted(office.Votes.Any, v), vote: v, meeting: m})
}

func (s *voteSheet) title() string {
	if len(s.meetings) == 1 {
		return office.Meetings.Title(s.meetings[0]) + "　表决登记"
	}
	return fmt.Sprintf("表决登记（%d 次会议）", len(s.meetings))
}

// draw draws every vote as a line, under its meeting when there are several.
func (s *voteSheet) draw(p *countPage) (fyne.CanvasObject, []ui.Action) {
	s.page = p
	g := newCountGrid(70, countColumn{"事项、方式、通过标准", 0}, countColumn{"全体", countWidth}, countColumn{"出席", countWidth}, countColumn{"赞成", countWidth},
		countColumn{"反对", countWidth}, countColumn{"弃权", countWidth}, countColumn{"未表决", countWidth}, countColumn{"结果", 220}, countColumn{"", 88})
	for _, m := range s.meetings {
		if len(s.meetings) > 1 && slices.ContainsFunc(s.lines, func(l *voteLine) bool { return l.meeting == m }) {
			g.row()
			g.span(0, len(g.widths), ui.NewHeading(office.Meetings.Title(m)))
		}
		for _, l := range s.lines {
			if l.meeting == m {
				s.drawLine(g, l)
			}
		}
	}
	tools := []ui.Action{{Text: "按议程添加", Do: s.fromAgenda}, {Text: "宣布全部结果", Do: func() { s.announce(s.lines) }}}
	if len(s.meetings) == 1 {
		tools = append(tools, ui.Action{Text: "加一项", Do: s.addLine})
	}
	hint := ui.NewNote("用 Tab 或回车在格子里移动；全体人数取自会议当天的名册，出席取自会议的出席登记。只记多少人赞成、反对、弃权，不记谁怎样表决。")
	return container.NewBorder(hint, nil, nil, nil, container.NewVScroll(g.object())), tools
}

func (s *voteSheet) drawLine(g *countGrid, l *voteLine) {
	v := l.vote
	g.row()
	g.put(0, s.drawMatter(l))
	l.boxes = nil
	told := func() { s.tellLine(l) }
	l.boxes = append(l.boxes, g.known(1, &v.Members, told), g.known(2, &v.Present, told))
	for i, at := range []*record.Opt[int64]{&v.For, &v.Against, &v.Abstained} {
		l.boxes = append(l.boxes, g.count(3+i, at, told))
	}
	l.silent, l.told = ui.NewLine(""), newTold()
	g.put(6, l.silent)
	g.put(7, l.told)
	l.announc = ui.NewButton("宣布结果", func() { s.announce([]*voteLine{l}) })
	g.buttons(8, ui.NewButton("全票通过", func() { s.unanimous(l) }), l.announc)
}

// drawMatter draws what is voted on, and by which method and standard.
func (s *voteSheet) drawMatter(l *voteLine) fyne.CanvasObject {
	v := l.vote
	var matter fyne.CanvasObject = ui.NewLine(v.Matter)
	if v.ID == 0 {
		box := ui.NewEntry()
		box.SetPlaceHolder("表决事项")
		box.SetText(v.Matter)
		box.OnChanged = func(text string) { v.Matter = strings.TrimSpace(text) }
		matter = box
	}
	choice := func(key string, at *string, width float32) fyne.CanvasObject {
		box := ui.NewSelect(s.page.layer, office.Votes.Any.Field(key).Options)
		box.SetValue(*at)
		box.OnChosen = func(o ui.Option) {
			*at = o.Text
			s.tellLine(l)
		}
		return wide(box, width)
	}
	return container.NewVBox(matter, container.NewHBox(choice("method", &v.Method, 112), choice("standard", &v.Standard, 112)))
}

func (s *voteSheet) tell() {
	for _, l := range s.lines {
		s.tellLine(l)
	}
}

// tellLine says the result of a vote at once, or in red what cannot be.
func (s *voteSheet) tellLine(l *voteLine) {
	v := l.vote
	l.silent.SetText(office.Votes.Any.Field("silent").Text(v, s.facts.In))
	blocked := v.Blocked(s.facts)
	text := v.Measure()
	if r := v.Result(); r != "" {
		text = r + "：" + text
	}
	switch {
	case v.Announced != "" && len(blocked) == 0:
		text += "；" + string(v.Announced) + "已宣布"
		if v.Why != "" {
			text += "（" + v.Why + "）"
		}
	case len(blocked) > 0 && v.For.Given:
		tellRed(l.told, strings.Join(blocked, "；"))
		return
	}
	tellPlain(l.told, text)
}

// unanimous enters that all who were there voted in favour.
func (s *voteSheet) unanimous(l *voteLine) {
	if !l.vote.Present.Given {
		s.page.desk.bar.Say(ui.Warn, "还不知道出席多少人：请先填这一行的出席人数，再按“全票通过”。")
		s.page.desk.win.Canvas().Focus(l.boxes[1])
		return
	}
	l.vote.Unanimous()
	for i, n := range []record.Opt[int64]{l.vote.For, l.vote.Against, l.vote.Abstained} {
		l.boxes[2+i].SetCount(n)
	}
	s.tellLine(l)
}

// announce puts in the day on which the results were announced: of those in whose way nothing is. For others it asks the
// reason, one after the other.
func (s *voteSheet) announce(lines []*voteLine) {
	done := 0
	for i, l := range lines {
		v := l.vote
		if v.Announced != "" || !v.For.Given && len(lines) > 1 {
			continue
		}
		if blocked := v.Blocked(s.facts); len(blocked) > 0 {
			s.page.askReason("“"+v.Matter+"”不能宣布结果", blocked, "按此宣布", func(reason string) {
				v.Why = reason
				s.announce(lines[i:])
			})
			return
		}
		v.Announced = v.On
		if v.Announced == "" {
			v.Announced = s.facts.In.Today
		}
		if v.Announcer == "" {
			v.Announcer = l.meeting.Chair
		}
		s.tellLine(l)
		done++
	}
	if done > 0 {
		s.page.desk.bar.Say(ui.Info, "已填入宣布日期，还没有保存；日期不对的可以在表决记录里改。", ui.Action{Text: "保存", Do: s.page.Save})
	}
}

// fromAgenda adds a line for every item of the agendas that is voted on and has none.
func (s *voteSheet) fromAgenda() {
	n := 0
	for _, m := range s.meetings {
		var there []*office.Vote
		for _, l := range s.lines {
			if l.meeting == m {
				there = append(there, l.vote)
			}
		}
		for _, v := range m.NewVotes(there, s.facts) {
			s.add(v, m)
			n++
		}
	}
	if n == 0 {
		s.page.desk.bar.Say(ui.Info, "议程里没有还没登记的表决事项；表决的议题要在会议的议程里把类型选为“表决”。")
		return
	}
	s.page.redraw()
	s.page.focus()
	s.page.desk.bar.Say(ui.Info, fmt.Sprintf("已按议程添加 %d 项表决，填票数后保存。", n))
}

// addLine adds a vote of the meeting that is on no agenda.
func (s *voteSheet) addLine() {
	m := s.meetings[0]
	v := &office.Vote{Meeting: record.Ref{ID: m.ID, Name: m.Name}}
	v.Term = m.Term
	v.Open(m, s.facts)
	s.add(v, m)
	s.page.redraw()
	s.page.focus()
}

func (s *voteSheet) first() fyne.Focusable {
	for _, l := range s.lines {
		for _, box := range l.boxes {
			if box.Text == "" {
				return box
			}
		}
	}
	return nil
}

func (s *voteSheet) unsaved() (string, []data.Change) {
	var list []counted
	for _, l := range s.lines {
		list = append(list, l.counted)
	}
	changes := changesOf(list)
	return fmt.Sprintf("登记表决 %d 项", len(changes)), changes
}

// errNoMeeting is said where a vote belongs to no meeting.
var errNoMeeting = errors.New("这项表决还没有选会议：请先在表决记录里选上会议，再打开表决登记。")

// voteWork offers the sheet for a vote, a meeting and a session.
func (d *Desk) voteWork(reg *record.Any, id int64) []ui.Action {
	open := func(meetings func() ([]int64, error)) []ui.Action {
		return []ui.Action{{Text: "表决登记", Do: func() {
			list, err := meetings()
			switch {
			case err != nil:
				d.bar.Error(err)
			case len(list) == 0:
				d.bar.Say(ui.Info, "这次人代会还没有登记会议：请先按标题下面的“＋”新建会议，再登记表决。")
			default:
				d.countVotes(list)
			}
		}}}
	}
	switch reg {
	case office.Votes.Any:
		return open(func() ([]int64, error) {
			v, err := data.Load(d.store, office.Votes, id)
			if err == nil && v.Meeting.ID == 0 {
				err = errNoMeeting
			}
			if err != nil {
				return nil, err
			}
			return []int64{v.Meeting.ID}, nil
		})
	case office.Meetings.Any:
		return open(func() ([]int64, error) { return []int64{id}, nil })
	case office.Sessions.Any:
		return open(func() ([]int64, error) {
			return d.store.IDs(office.Meetings.Any, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: id}}, Sort: []record.Sort{{Key: office.Meetings.DateKey}}})
		})
	}
	return nil
}
