package screens

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// section is a part of the people of a session: the fields it edits, and the rules that are told beside it.
type section struct {
	name  string
	keys  []string
	rules []string
	hint  string
}

// sections are the people of a session in the order in which they are chosen.
var sections = []section{
	{"代表团", []string{"delegations"}, nil, "选这次会议的各代表团；团长、召集人和讨论地点在“代表”页的“代表团”里填，代表属于哪个团在代表档案里填。"},
	{"主席团和秘书长", []string{"presidium", "secretary"}, []string{"B07", "B09", "B10"}, "备注填座次；主席、副主席是主席团成员（组织法19）。会议召开后可以把名单写入代表档案。"},
	{"执行主席", []string{"executive_chairs"}, nil, "一场一人一行，从主席团成员里选；主持的那一位“主持”选“是”。"},
	{"两个委员会", []string{"motions_committee", "budget_committee"}, nil, "议案审查委员会和财政预算审查委员会，由主任委员、副主任委员、委员组成。"},
	{"监票计票人员", []string{"tellers"}, []string{"C15"}, "候选人不得担任，这里不列出（选举法43，选举办法）；候选人的近亲属也不得担任，系统没有亲属记录，请逐个核实。"},
	{"列席和特邀", []string{"attending", "invited"}, []string{"B12", "B13"}, "不是代表的政府领导人员列席（组织法21）；其他人员由主席团决定。不是代表的直接写姓名。"},
}

// The orders in which a list of people is shown.
const (
	orderStrokes = "按名单排序"
	orderRank    = "按身份和座次"
)

// peopleTab chooses the people of a session: delegations, presidium, committees, tellers, and who sits in.
type peopleTab struct {
	simple
	w     *workspace
	part  *sessionPart
	nav   *ui.Nav
	body  *fyne.Container
	order *ui.Select
	list  *widget.Label
	warns *widget.Label
	hint  *widget.Label
	now   int
	asked int

	session atomic.Int64 // its id, for what is offered
}

// wordsPeople is what is edited on the tab.
const wordsPeople = "会议人员"

func newPeopleTab(w *workspace) *peopleTab {
	p := &peopleTab{w: w, body: container.NewStack(), list: wrapped(""), warns: wrapped(""), hint: ui.NewHint("")}
	p.warns.Importance = widget.WarningImportance
	var lists [][]string
	var places []ui.Place
	for _, s := range sections {
		lists = append(lists, s.keys)
		places = append(places, ui.Place{Name: s.name})
	}
	p.part = newSessionPart(w, p.narrow, lists...)
	for _, form := range p.part.forms {
		form.OnChanged = p.tell
	}
	p.nav = ui.NewNav(places, p.open)
	p.order = ui.NewSelect(w.layer, []string{orderStrokes, orderRank})
	p.order.SetValue(orderStrokes)
	p.order.OnChosen = func(ui.Option) { p.tell() }
	tools := container.NewHBox(ui.NewMainButton("保存", p.Save), ui.NewButton(wordsSeat, p.seat), ui.NewButton("填入常列席人员", p.fillAttending),
		ui.NewButton("沿用上次会议的名单", p.fillLast))
	side := container.NewBorder(container.NewVBox(p.hint, p.warns, p.order), nil, nil, nil, container.NewVScroll(p.list))
	p.content = container.NewBorder(tools, nil, container.New(&columnLayout{peopleNav}, p.nav), container.New(&sideLayout{peopleSide}, side), p.body)
	p.open(1)
	return p
}

// Widths of the list of sections and of the side, in Fyne units.
const (
	peopleNav  = 132
	peopleSide = 270
)

// Places of sections whose choosers offer some deputies only.
const (
	chairsAt  = 2
	tellersAt = 4
)

// narrow keeps candidates of the session's elections out of what is offered as tellers (C15), and offers members of the presidium alone
// as executive chairs. What is offered is found off the UI goroutine.
func (p *peopleTab) narrow(form int, env *ui.FormEnv) {
	find, store := env.Find, p.w.desk.store
	switch form {
	case tellersAt:
		env.Find = func(target, text string) []ui.Option {
			barred := candidatesOf(store, p.session.Load())
			return slices.DeleteFunc(find(target, text), func(o ui.Option) bool { return barred[o.ID] })
		}
	case chairsAt:
		env.Find = func(target, text string) []ui.Option {
			members := presidiumOf(store, p.session.Load())
			switch {
			case len(members) == 0:
				return find(target, text)
			case text == "":
				return p.w.desk.options(office.Deputies.Any, members)
			}
			return slices.DeleteFunc(find(target, text), func(o ui.Option) bool { return !slices.Contains(members, o.ID) })
		}
	}
}

// presidiumOf are the deputies in a session's presidium as it is stored.
func presidiumOf(store *data.Store, session int64) []int64 {
	s, err := data.Load(store, office.Sessions, session)
	if err != nil {
		return nil
	}
	var out []int64
	for _, person := range s.Presidium {
		if person.Who.ID != 0 {
			out = append(out, person.Who.ID)
		}
	}
	return out
}

// candidatesOf are the deputies who stand in an election of a session.
func candidatesOf(store *data.Store, session int64) map[int64]bool {
	out := map[int64]bool{}
	list, err := data.All(store, office.Elections, record.Query{Where: []record.Filter{{Key: "session", Op: record.Is, Value: session}}})
	if err != nil {
		return out
	}
	for _, e := range list {
		for _, c := range e.Candidates {
			out[c.Deputy.ID] = true
		}
	}
	return out
}

func (p *peopleTab) open(at int) {
	p.now = at
	p.nav.Mark(at)
	p.hint.SetText(sections[at].hint)
	p.body.Objects = []fyne.CanvasObject{p.part.forms[at]}
	p.body.Refresh()
	p.tell()
}

// Show reads the people again.
func (p *peopleTab) Show() {
	p.session.Store(p.w.id())
	p.part.show()
	p.tell()
}

// tell shows the list in the order in which it is printed, and what the rules say of it, off the UI goroutine.
func (p *peopleTab) tell() {
	p.asked++
	asked, store, at, s, rank := p.asked, p.w.desk.store, p.now, p.part.now(), p.order.Value() == orderRank
	type answer struct{ list, warns string }
	ui.Ask(func() answer {
		if s.ID == 0 {
			return answer{}
		}
		facts := store.Facts()
		var warns []string
		for _, w := range store.Warnings(office.Sessions.Any, s, facts) {
			if slices.Contains(sections[at].rules, w.Rule) {
				warns = append(warns, "• "+w.String())
			}
		}
		return answer{strings.Join(sectionLines(store, facts, s, at, rank), "\n"), strings.Join(warns, "\n")}
	}, func(a answer) {
		if asked != p.asked {
			return
		}
		p.list.SetText(a.list)
		p.warns.SetText(a.warns)
		visible(p.warns, a.warns != "")
	})
}

// seat takes the presidium into the files of the deputies, once what is entered is saved.
func (p *peopleTab) seat() {
	if p.w.rec == nil {
		p.w.desk.bar.Say(ui.Warn, p.w.told.Text())
		return
	}
	p.part.leave(wordsPeople, func() { p.w.desk.seatPresidium(p.w.rec.ID) })
}

// fillAttending adds who usually sits in; nothing is saved until the clerk saves.
func (p *peopleTab) fillAttending() {
	units, err := data.All(p.w.desk.store, office.Units, record.Query{})
	if err != nil || p.w.rec == nil {
		p.w.desk.bar.Error(err)
		return
	}
	at := len(sections) - 1
	people := p.part.now().UsualAttending(units, p.w.desk.store.Settings())
	p.open(at)
	if len(people) == 0 {
		p.w.desk.bar.Say(ui.Info, "设置里的常列席人员和各单位负责人都已经在名单里了。")
		return
	}
	p.part.forms[at].Edit(func(rec any) {
		s := rec.(*office.Session)
		s.Attending = append(s.Attending, people...)
	})
	p.w.desk.bar.Say(ui.Info, fmt.Sprintf("已填入 %d 人：设置里的常列席人员和各单位负责人；不列席的请移除，核对后保存。", len(people)),
		ui.Action{Text: "保存", Do: p.Save}, ui.Action{Text: "放弃", Do: p.part.reload})
}

// fillLast takes the lists of the open section over from the session before, where they are still empty; nothing is saved until the
// clerk saves.
func (p *peopleTab) fillLast() {
	all, err := data.All(p.w.desk.store, office.Sessions, record.Query{})
	if err != nil || p.w.rec == nil {
		p.w.desk.bar.Error(err)
		return
	}
	last := p.w.rec.Before(all)
	if last == nil {
		p.w.desk.bar.Say(ui.Info, "没有登记上一次会议，没有名单可以沿用。")
		return
	}
	taken := 0
	p.part.forms[p.now].Edit(func(rec any) {
		for _, f := range p.part.regs[p.now].Fields {
			people, _ := f.Get(last).([]record.Person)
			if f.Get(rec) != nil || len(people) == 0 {
				continue
			}
			for i := range people {
				people[i].Row = record.Row{} // the rows of the session before stay its own
			}
			f.Set(rec, people)
			taken++
		}
	})
	if taken == 0 {
		p.w.desk.bar.Say(ui.Info, "这里已经有名单，或者上次会议没有登记，没有改动。")
		return
	}
	p.w.desk.bar.Say(ui.Info, "已填入"+last.ShortName()+"的名单，核对后保存：离任的请移除，新任的请添加。", ui.Action{Text: "保存", Do: p.Save}, ui.Action{Text: "放弃", Do: p.part.reload})
}

// Save saves the people.
func (p *peopleTab) Save() { p.part.save(wordsPeople, nil) }

// Leave asks about what is not saved.
func (p *peopleTab) Leave(next func()) { p.part.leave(wordsPeople, next) }
