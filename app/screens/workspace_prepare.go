package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// prepareTab is the preparation checklist of a session (筹备清单, DOMAIN.md §4.5).
type prepareTab struct {
	simple
	w       *workspace
	bar     *widget.ProgressBar
	told    *ui.Line
	moved   *ui.Button
	notes   *widget.Label
	table   *ui.Table
	title   *widget.Label
	day     *ui.DateEntry
	who     *ui.Entry
	papers  *fyne.Container
	side    *fyne.Container
	showing int             // the row that the side shows, -1 for none
	filled  office.PrepTask // that row as the side was filled with it
	of      int64           // the session that is shown
}

// prepStates are the states of a task with the keys that set them.
var prepStates = []struct{ name, value string }{{"完成", office.PrepDone}, {"已口头办理", office.PrepSaid}, {"不适用", office.PrepNotFor}, {"未办", ""}}

func newPrepareTab(w *workspace) *prepareTab {
	p := &prepareTab{w: w, bar: widget.NewProgressBar(), told: ui.NewLine(""), notes: wrapped(""), title: wrapped(""), papers: container.NewVBox(), showing: -1}
	p.bar.TextFormatter = func() string { return fmt.Sprintf("%d／%d", int(p.bar.Value), int(p.bar.Max)) }
	p.moved = ui.NewButton("日期跟随开幕日", p.follow)
	p.notes.Importance = widget.WarningImportance
	p.notes.Hide()
	p.table = newTextTable(&textRows{}, ui.Column{Key: "before", Title: "T−", Width: 44}, ui.Column{Key: "day", Title: "日期", Width: 120}, ui.Column{Key: "left", Title: "期限", Width: 76},
		ui.Column{Key: "task", Title: "任务", Width: 244}, ui.Column{Key: "who", Title: "责任人", Width: 66}, ui.Column{Key: "state", Title: "状态", Width: 84})
	p.table.OnSelect = p.showSide
	p.table.OnOpen = func(int64) { w.desk.win.Canvas().Focus(p.who) }
	p.table.OnType = p.typed
	p.table.OnDelete = p.remove
	p.buildSide()
	tools := container.NewHBox(ui.NewMainButton("排筹备清单", p.plan), ui.NewButton("重新排期", p.replan), ui.NewButton("加一项", p.add), p.moved)
	for i, s := range prepStates {
		tools.Add(ui.NewButton(fmt.Sprintf("%d %s", (i+1)%len(prepStates), s.name), func() { p.set(s.value) }))
	}
	progress := container.NewBorder(nil, nil, wide(p.bar, 200), nil, p.told)
	p.content = container.NewBorder(container.NewVBox(progress, container.NewHScroll(tools), p.notes), nil, nil, container.New(&sideLayout{prepareSide}, p.side), p.table)
	return p
}

// prepareSide is the width of the side with the chosen task, in Fyne units.
const prepareSide = 300

func (p *prepareTab) buildSide() {
	p.day, p.who = ui.NewDateEntry(readDay), ui.NewEntry()
	p.day.Today = func() string { return string(p.w.desk.store.Settings().Today) }
	p.who.OnSubmitted = func(string) { p.saveSide() }
	form := widget.NewForm(widget.NewFormItem("日期", p.day), widget.NewFormItem("责任人", p.who))
	save := container.NewHBox(ui.NewButton("保存这一项", p.saveSide), ui.NewButton("删去", p.remove))
	p.side = container.NewBorder(container.NewVBox(p.title, form, save, ui.NewHeading("这一项的文书")), nil, nil, nil, container.NewVScroll(p.papers))
}

// Show reads the checklist again.
func (p *prepareTab) Show() {
	s, today := p.w.rec, p.w.desk.store.Settings().Today
	if p.of != p.w.id() { // what was said and chosen belongs to another session
		p.of, p.showing = p.w.id(), -1
		p.tell(nil)
		p.table.SelectNone()
	}
	if s == nil {
		s = &office.Session{}
	}
	rows := &textRows{}
	for i := range s.Preparation {
		rows.rows = append(rows.rows, prepRow(&s.Preparation[i], today))
	}
	p.table.SetRows(rows)
	st := s.PreparationOn(today)
	p.bar.Max = float64(max(1, st.Wanted))
	p.bar.SetValue(float64(st.Settled))
	p.told.SetText(prepTold(s, st))
	visible(p.moved, s.MovedPreparation() > 0)
	p.showSide()
}

// prepTold says in words how the checklist stands.
func prepTold(s *office.Session, st office.PrepStanding) string {
	if st.Wanted == 0 {
		return "还没有筹备清单：按“排筹备清单”，从开幕日倒排；各项提前的天数在“设置”的“人代会”里改。"
	}
	text := fmt.Sprintf("已办%d项，未办%d项", st.Settled, st.Wanted-st.Settled)
	if n := len(st.Overdue); n > 0 {
		text += fmt.Sprintf("，逾期%d项（按“重新排期”从今天重排）", n)
	}
	if st.Next >= 0 {
		next := s.Preparation[st.Next]
		text += "；下一项：" + hanzi.DateArabic(string(next.Day)) + shorten(next.Task)
	}
	return text + "。"
}

func prepRow(t *office.PrepTask, today record.Date) ui.Row {
	before, left, state := "", "", t.Status
	if t.Before.Given {
		before = fmt.Sprint(t.Before.V)
		if t.Before.V < 0 {
			before = fmt.Sprintf("+%d", -t.Before.V)
		}
	}
	row := ui.Row{}
	switch {
	case t.Status == office.PrepNotFor:
		row.Tone = ui.ToneGrey
	case t.Status != "":
		row.Tone = ui.ToneGreen
	case t.Day == "":
		state = "未办"
	default:
		state, left = "未办", leftText(today.Until(t.Day))
		if t.Day < today {
			row.Tone = ui.ToneRed
		}
	}
	for _, text := range []string{before, hanzi.DateArabic(string(t.Day)), left, t.Task, t.Who, state} {
		row.Cells = append(row.Cells, ui.Cell{Text: text})
	}
	return row
}

// at is the row that is chosen alone, -1 for none or several.
func (p *prepareTab) at() int {
	if list := p.table.Selected(); len(list) == 1 && p.w.rec != nil && int(list[0]) <= len(p.w.rec.Preparation) {
		return int(list[0]) - 1
	}
	return -1
}

// showSide shows the chosen task, what is to be said of it, and its papers.
func (p *prepareTab) showSide() {
	p.keepSide()
	at := p.at()
	p.showing, p.filled = at, office.PrepTask{}
	p.papers.RemoveAll()
	if at < 0 {
		p.title.SetText("选中一项，在这里改日期和责任人、生成或打开它的文书。按1完成，2已口头办理，3不适用，0未办；可以一次选几项。")
		p.day.SetDate("")
		p.who.SetText("")
		return
	}
	t := p.w.rec.Preparation[at]
	p.filled = t
	p.title.SetText(t.Task)
	p.day.SetDate(string(t.Day))
	p.who.SetText(t.Who)
	for _, o := range p.w.paperButtons(t.Paper) {
		p.papers.Add(o)
	}
	p.papers.Refresh()
}

// typed sets the state of the chosen tasks from the keyboard.
func (p *prepareTab) typed(r rune) {
	if i := int(r - '0'); i >= 0 && i < len(prepStates) {
		p.set(prepStates[(i+len(prepStates)-1)%len(prepStates)].value)
	}
}

// set gives the chosen tasks a state.
func (p *prepareTab) set(state string) {
	chosen := p.table.Selected()
	if len(chosen) == 0 {
		p.w.desk.bar.Say(ui.Warn, "请先选中要标记的事项。")
		return
	}
	p.w.change("筹备事项状态", fmt.Sprintf("已标记 %d 项。", len(chosen)), func(s *office.Session) {
		for _, id := range chosen {
			if i := int(id) - 1; i < len(s.Preparation) {
				s.Preparation[i].Status = state
			}
		}
	})
}

// keepSide saves what was typed for a task when another one is turned to.
func (p *prepareTab) keepSide() {
	iso, err := p.day.Date()
	if p.showing < 0 || err != nil || record.Date(iso) == p.filled.Day && strings.TrimSpace(p.who.Text) == p.filled.Who {
		return
	}
	p.saveSide()
}

// Leave saves what was typed, and goes on.
func (p *prepareTab) Leave(next func()) {
	p.keepSide()
	next()
}

// saveSide saves day and person of the chosen task; the day changes its offset, so that it still follows the opening.
func (p *prepareTab) saveSide() {
	at := p.showing
	iso, err := p.day.Date()
	switch {
	case at < 0:
		return
	case err != nil:
		p.w.desk.bar.Error(err)
		return
	}
	p.filled.Day, p.filled.Who = record.Date(iso), strings.TrimSpace(p.who.Text)
	p.w.change("修改筹备事项", "已保存这一项。", func(s *office.Session) {
		if at >= len(s.Preparation) {
			return
		}
		t := &s.Preparation[at]
		t.Who, t.Day = strings.TrimSpace(p.who.Text), record.Date(iso)
		if t.Day != "" && s.Opens != "" {
			t.Before = record.Some(int64(t.Day.Until(s.Opens)))
		}
	})
}

// plan fills and dates the checklist; the tasks of elections are among them when the records speak of some.
func (p *prepareTab) plan() {
	if p.w.rec == nil || p.w.rec.Opens == "" {
		p.w.desk.bar.Say(ui.Warn, "会议还没有填开幕日，排不出日期：请先在“会议记录”里填开幕日。")
		return
	}
	elects := p.w.rec.Elects(p.w.desk.store.Facts())
	said := "已从开幕日倒排；有选举或补选时会自动加上选举的事项。"
	if elects {
		said = "已从开幕日倒排，含选举、补选的事项。"
	}
	p.table.SelectNone() // the rows move
	p.w.change("排筹备清单", said, func(s *office.Session) { s.PlanPreparation(elects, p.w.desk.store.Settings()) })
	p.tell(nil)
}

// replan plans what is not settled again from today, and says what the law keeps where it is.
func (p *prepareTab) replan() {
	if p.w.rec == nil || p.w.rec.Opens == "" || len(p.w.rec.Preparation) == 0 {
		p.w.desk.bar.Say(ui.Warn, "还没有筹备清单，或者没有填开幕日：请先填开幕日，再排筹备清单。")
		return
	}
	in := p.w.desk.store.Settings()
	trial := office.Sessions.Any.Clone(p.w.rec).(*office.Session)
	moved, notes := trial.ReplanPreparation(in)
	p.tell(notes)
	if moved == 0 {
		p.w.desk.bar.Say(ui.Info, "没有办的事项都还来得及，日期不用改。")
		return
	}
	p.table.SelectNone()
	p.w.change("重新排期", fmt.Sprintf("已从今天重排 %d 项，已办的没有动。", moved), func(s *office.Session) { s.ReplanPreparation(in) })
}

// tell shows what planning had to say.
func (p *prepareTab) tell(notes []string) {
	p.notes.SetText(strings.Join(notes, "\n"))
	visible(p.notes, len(notes) > 0)
	p.content.Refresh()
}

func (p *prepareTab) follow() {
	p.w.change("筹备日期跟随开幕日", "未办事项的日期已跟随开幕日。", (*office.Session).DatePreparation)
}

// New asks for a task of the clerk's own.
func (p *prepareTab) New() { p.add() }

// add asks for a task of the clerk's own.
func (p *prepareTab) add() {
	task := ui.NewEntry()
	day := ui.NewDateEntry(readDay)
	day.Today = p.day.Today
	form := widget.NewForm(widget.NewFormItem("任务", task), widget.NewFormItem("日期", day))
	dlg := ui.ShowDialog(p.w.desk.win, "加一项筹备事项", container.NewGridWrap(fyne.NewSize(420, form.MinSize().Height), form), ui.Action{Text: "取消", Cancel: true},
		ui.Action{Text: "加上", Main: true, Do: func() {
			iso, err := day.Date()
			if words := strings.TrimSpace(task.Text); err != nil || words == "" {
				p.w.desk.bar.Say(ui.Warn, "没有加上：请写明任务，日期写成如2026-01-10。")
				return
			}
			p.w.change("加筹备事项", "已加上“"+shorten(task.Text)+"”。", func(s *office.Session) {
				t := office.PrepTask{Task: strings.TrimSpace(task.Text), Day: record.Date(iso)}
				if t.Day != "" && s.Opens != "" {
					t.Before = record.Some(int64(t.Day.Until(s.Opens)))
				}
				s.Preparation = append(s.Preparation, t)
			})
		}})
	dlg.FocusOn(task)
}

// remove takes the chosen tasks out of the checklist.
func (p *prepareTab) remove() {
	chosen := p.table.Selected()
	if len(chosen) == 0 {
		return
	}
	p.table.SelectNone()
	p.w.change("删筹备事项", fmt.Sprintf("已删去 %d 项。", len(chosen)), func(s *office.Session) {
		var kept []office.PrepTask
		for i, t := range s.Preparation {
			if !slices.Contains(chosen, int64(i+1)) {
				kept = append(kept, t)
			}
		}
		s.Preparation = kept
	})
}
