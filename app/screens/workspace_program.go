package screens

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// programTab is the program of a session: agenda and timetable, and the meetings that follow from it.
type programTab struct {
	simple
	w        *workspace
	part     *sessionPart
	meetings *ui.Table
	told     *ui.Line
	listed   []*office.Meeting
	nav      *ui.Nav
	body     *fyne.Container
	asked    int
}

// wordsProgram is what is edited on the tab.
const wordsProgram = "议程日程"

func newProgramTab(w *workspace) *programTab {
	p := &programTab{w: w, told: ui.NewHeading("")}
	p.part = newSessionPart(w, nil, []string{"agenda"}, []string{"timetable"})
	p.meetings = newTextTable(&textRows{}, ui.Column{Key: "day", Title: "日期", Width: 120}, ui.Column{Key: "at", Title: "时间", Width: 54}, ui.Column{Key: "name", Title: "会次", Width: 230},
		ui.Column{Key: "chair", Title: "主持", Width: 110}, ui.Column{Key: "place", Title: "地点", Width: 180}, ui.Column{Key: "state", Title: "状态", Width: 80})
	p.meetings.OnOpen = func(id int64) { w.desk.openRecord(office.Meetings.Any, p.listed[id-1].ID) }
	tools := container.NewHBox(ui.NewMainButton("保存", p.Save), ui.NewButton("填入典型一天", p.fillDay), ui.NewButton("排定会次", p.schedule),
		ui.NewButton("日程单", func() { w.openNumber("D18") }), ui.NewButton("议程", func() { w.openNumber("D17") }))
	p.body = container.NewStack()
	p.nav = ui.NewNav([]ui.Place{{Name: "议程"}, {Name: "日程"}, {Name: "各次会"}}, p.open)
	p.content = container.NewBorder(tools, nil, container.New(&columnLayout{programNav}, p.nav), nil, p.body)
	p.open(0)
	return p
}

// programNav is the width of the list of what the tab shows, in Fyne units.
const programNav = 92

// Places of the timetable and of the meetings in the list of what the tab shows.
const (
	timetableAt = 1
	meetingsAt  = 2
)

// open shows agenda, timetable or meetings.
func (p *programTab) open(at int) {
	p.nav.Mark(at)
	shown := []fyne.CanvasObject{p.part.forms[0], p.part.forms[timetableAt], container.NewBorder(p.told, nil, nil, nil, p.meetings)}
	p.body.Objects = shown[at : at+1]
	p.body.Refresh()
}

// Show reads program and meetings again.
func (p *programTab) Show() {
	p.part.show()
	p.w.readMeetings(&p.asked, func(list []*office.Meeting) {
		p.listed = list
		rows := &textRows{}
		for _, m := range list {
			rows.add(ui.TonePlain, hanzi.DateArabic(string(m.Starts)), string(m.StartsAt), p.w.shortMeeting(m), m.Chair, m.Place, string(m.State()))
		}
		p.meetings.SetRows(rows)
		p.told.SetText(fmt.Sprintf("这次会议的各次会（%d次），双击打开", len(list)))
	})
}

// readMeetings reads the meetings of the session in the order in which they are held, off the UI goroutine. asked counts the
// questions of the tab: older answers are dropped.
func (w *workspace) readMeetings(asked *int, use func([]*office.Meeting)) {
	*asked++
	now, store, id := *asked, w.desk.store, w.id()
	ui.Fetch(func() ([]*office.Meeting, error) { return meetingsOf(store, id) }, func(list []*office.Meeting, err error) {
		if now == *asked {
			w.desk.bar.Error(err)
			use(list)
		}
	})
}

// meetingsOf are the meetings of a session in the order in which they are held.
func meetingsOf(store *data.Store, session int64) ([]*office.Meeting, error) {
	if session == 0 {
		return nil, nil
	}
	return data.All(store, office.Meetings, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: session}},
		Sort: []record.Sort{{Key: "starts"}, {Key: "starts_at"}, {Key: "id"}}})
}

// shortMeeting is the name of a meeting within its session.
func (w *workspace) shortMeeting(m *office.Meeting) string {
	return strings.TrimPrefix(strings.TrimPrefix(m.Name, w.rec.FullName()), w.rec.ShortName())
}

// fillDay fills an empty timetable with the typical day of a session, and says what it is.
func (p *programTab) fillDay() {
	s := p.part.now()
	switch {
	case p.w.rec == nil || s.Opens == "":
		p.w.desk.bar.Say(ui.Warn, "会议还没有填开幕日：请先在“会议记录”里填开幕日。")
		return
	case len(s.Timetable) > 0:
		p.w.desk.bar.Say(ui.Warn, "日程里已经有内容，没有改动；要用典型一天，请先移除原来的各行。")
		return
	}
	in := p.w.desk.store.Settings()
	elects := s.Elects(p.w.desk.store.Facts())
	day := office.TypicalDay(s.Opens, elects, in.On(office.KeyPreparatory), p.w.desk.chairName(s.Opens), s.Place)
	p.part.forms[timetableAt].Edit(func(rec any) { rec.(*office.Session).Timetable = day })
	p.open(timetableAt)
	kind := "没有选举"
	if elects {
		kind = "有选举"
	}
	p.w.desk.bar.Say(ui.Info, "已按"+kind+"的典型一天填入日程，核对后保存；保存后按“排定会次”。", ui.Action{Text: "保存", Do: p.Save}, ui.Action{Text: "放弃", Do: p.part.reload})
}

// chairName is who is chair of the congress on a day, "" when nobody is.
func (d *Desk) chairName(day record.Date) string {
	facts := d.store.Facts()
	if day == "" || facts.Roster == nil {
		return ""
	}
	for _, one := range facts.Roster(day) {
		if one.PresidiumRole(day) == office.RoleChair || one.PresidiumRole(day.Add(-1)) == office.RoleChair {
			return one.Name
		}
	}
	return ""
}

// schedule makes the meetings that the timetable names; what is entered is saved before, in the same step.
func (p *programTab) schedule() {
	if p.w.rec == nil {
		p.w.desk.bar.Say(ui.Warn, p.w.told.Text())
		return
	}
	for _, form := range p.part.forms {
		if !form.Commit() {
			p.w.desk.bar.Say(ui.Warn, "有的内容不能保存，已在旁边标出；改好后再排定会次。")
			return
		}
	}
	s := p.part.now()
	have, err := meetingsOf(p.w.desk.store, s.ID)
	if err != nil {
		p.w.desk.bar.Error(err)
		return
	}
	put, created, unnamed := s.ScheduleMeetings(have)
	said := fmt.Sprintf("已排定会次：新建 %d 次，调整 %d 次。", created, len(put)-created)
	if unnamed > 0 {
		said += fmt.Sprintf("另有 %d 次会议日程里没有，没有改动。", unnamed)
	}
	switch {
	case len(put) == 0 && len(have) == 0:
		p.w.desk.bar.Say(ui.Warn, "日程里没有认出会议：事项里请写明预备会议、主席团第一次会议、第一次全体会议、分团审议等。")
		return
	case len(put) == 0 && !p.part.dirty():
		p.w.desk.bar.Say(ui.Info, "各次会议与日程一致，不用改。")
		return
	}
	var changes []data.Change
	for _, m := range put {
		changes = append(changes, data.Change{Reg: office.Meetings.Any, Op: data.Put, Rec: m})
	}
	if p.w.change("排定会次", said, p.part.into, changes...) {
		p.part.reload()
		p.open(meetingsAt)
	}
}

// Save saves agenda and timetable.
func (p *programTab) Save() { p.part.save(wordsProgram, nil) }

// Leave asks about what is not saved.
func (p *programTab) Leave(next func()) { p.part.leave(wordsProgram, next) }

// openNumber makes or opens the paper with a number; of a draft and a final text the one that can be made.
func (w *workspace) openNumber(number string) {
	list := papersNamed(number)
	if len(list) == 0 {
		w.desk.bar.Say(ui.Info, "还没有编号"+number+"的文书。")
		return
	}
	w.openPaper(list[0])
}
