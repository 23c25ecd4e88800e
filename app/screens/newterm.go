package screens

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// pageNewTerm is opened from the list of terms.
const pageNewTerm = "开始新一届"

// The words for who was elected again and who was not.
const (
	wordsAgainElected = "连任"
	wordsNotAgain     = "不连任"
)

// newTermPage opens a new term (换届) in three steps: the term itself, who was re-elected, and what is carried over. Nothing
// is saved before the last.
type newTermPage struct {
	simple
	desk    *Desk
	bar     *tabBar
	body    *fyne.Container
	now     int
	plan    *office.Succession
	form    *ui.Form
	elected *ui.DateEntry
	people  *ui.PeopleEditor
	again   *ui.Line
	steps   []fyne.CanvasObject
	next    *ui.Button
	back    *ui.Button
}

func newNewTerm(d *Desk) Page {
	p := &newTermPage{desk: d, body: container.NewStack()}
	p.bar = newTabBar([]string{"1 新一届", "2 连任代表", "3 核对和开始"}, p.open)
	p.back = ui.NewButton("上一步", func() { p.open(p.now - 1) })
	p.next = ui.NewMainButton("下一步", p.forward)
	foot := container.NewHBox(p.back, p.next)
	layer := ui.NewLayer()
	p.build(layer)
	p.content = layer.Over(container.NewBorder(p.bar.box, foot, nil, nil, p.body))
	return p
}

func (p *newTermPage) build(layer *ui.Layer) {
	env := p.desk.env(layer)
	p.form = ui.NewForm(office.Terms.Any, env, 1)
	p.elected = ui.NewDateEntry(readDay)
	p.people = ui.NewPeopleEditor(layer, []string{wordsAgainElected, wordsNotAgain},
		func(text string) []ui.Option { return p.desk.offer(office.Deputies.Key, text) },
		func(names []string) [][]ui.Option { return p.desk.resolve(office.Deputies.Key, names) })
	p.people.OnChanged = p.countAgain
	p.again = ui.NewLine("")
	p.steps = make([]fyne.CanvasObject, 3)
	day := labelled("代表选举日", wide(p.elected, 200))
	p.steps[0] = container.NewBorder(container.NewVBox(ui.NewNote("填新一届的届次、首次会议开幕日（“起”）和核定名额。上一届在开幕日届满，以后只能查看。"), day), nil, nil, nil, p.form)
	hint := ui.NewNote("选中连任的（Ctrl、Shift 多选），按“1 连任”，或者粘贴连任名单；新当选的开始以后再导入。")
	p.steps[1] = container.NewBorder(container.NewBorder(nil, nil, wide(p.again, 250), nil, hint), nil, nil, nil, p.people)
}

// Show reads the office again, unless something was entered already.
func (p *newTermPage) Show() {
	if p.plan != nil && p.form.Dirty() {
		return
	}
	plan, err := p.desk.store.Succession()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.plan = plan
	plan.New = office.Terms.Clone(plan.Old).(*office.Term)
	plan.New.Base, plan.New.From, plan.New.To, plan.New.Sealed = record.Base{}, "", "", ""
	plan.New.QuotaDoc, plan.New.QuotaDay, plan.New.Voters = "", "", record.Opt[int64]{}
	plan.New.Number = record.Some(plan.Old.Number.V + 1)
	plan.New.Name = hanzi.Ordinal(int(plan.New.Number.V), "届")
	p.form.Load(plan.New)
	var people []record.Person
	for _, d := range plan.Serving {
		people = append(people, record.Person{Who: record.Ref{ID: d.ID, Name: d.Name}})
	}
	p.people.SetPeople(people)
	p.countAgain()
	p.open(0)
}

// Leave lets the page go; what was entered stays until the term is opened.
func (p *newTermPage) Leave(next func()) { next() }

func (p *newTermPage) open(step int) {
	p.now = step
	if step == len(p.steps)-1 {
		p.steps[step] = p.summary()
	}
	p.bar.mark(step)
	p.body.Objects = []fyne.CanvasObject{p.steps[step]}
	p.body.Refresh()
	visible(p.back, step > 0)
	p.next.SetText("下一步")
	if step == len(p.steps)-1 {
		p.next.SetText("备份并开始" + p.plan.New.Name)
	}
}

func (p *newTermPage) forward() {
	if p.now < len(p.steps)-1 {
		p.open(p.now + 1)
		return
	}
	p.start()
}

// countAgain says how many were elected again.
func (p *newTermPage) countAgain() {
	p.again.SetText(fmt.Sprintf("上一届在任 %d 人，连任 %d 人。", len(p.plan.Serving), len(p.reelected())))
}

func (p *newTermPage) reelected() []int64 {
	var out []int64
	for _, who := range p.people.People() {
		if who.Status == wordsAgainElected && who.Who.ID != 0 {
			out = append(out, who.Who.ID)
		}
	}
	return out
}

// take puts what was entered into the plan.
func (p *newTermPage) take() bool {
	if !p.form.Commit() {
		p.desk.bar.Say(ui.Warn, "“1 新一届”里有的内容不能读，已在旁边标出；还没有改动任何记录。")
		p.open(0)
		return false
	}
	day, err := p.elected.Date()
	if err != nil {
		p.desk.bar.Say(ui.Warn, "代表选举日读不出来，请改成 2026-10-28 这样的日期；还没有改动任何记录。")
		p.open(0)
		return false
	}
	p.plan.New = office.Terms.Clone(p.form.Record()).(*office.Term)
	p.plan.Elected, p.plan.Reelected = record.Date(day), p.reelected()
	return true
}

// summary says what will happen.
func (p *newTermPage) summary() fyne.CanvasObject {
	p.plan.New = office.Terms.Clone(p.form.Record()).(*office.Term)
	line := func(title, text string) fyne.CanvasObject {
		return container.NewBorder(nil, nil, wide(ui.NewLine(title), 110), nil, ui.NewNote(text))
	}
	promises := 0
	for _, o := range p.plan.Open {
		for _, c := range o.Commitments {
			if c.Text != "" && c.Done == "" {
				promises++
			}
		}
	}
	again := len(p.reelected())
	lines := []fyne.CanvasObject{ui.NewHeading("开始" + p.plan.New.Name + "以前，请核对"),
		line("沿用", fmt.Sprintf("选区 %d 个、代表小组 %d 个、代表团 %d 个抄到新一届，可以再改；单位、联络站不分届次，照旧。", len(p.plan.Districts), len(p.plan.Groups), len(p.plan.Delegations))),
		line("连任代表", fmt.Sprintf("%d 人：各加一条新一届的任职记录，选区、小组、代表团、单位职务照上一届，可以再改。", again)),
		line("届满", fmt.Sprintf("其余 %d 人在开幕日届满，档案都在，代表名册里选“届满”可以看到。", len(p.plan.Serving)-again))}
	if n := len(p.plan.Vacant); n > 0 {
		lines = append(lines, line("缺额", fmt.Sprintf("没有补选的缺额 %d 名不再补选，处理改为“%s”。", n, office.VacancyKept)))
	}
	lines = append(lines,
		line("结转", fmt.Sprintf("没有办完的议案建议 %d 件（其中承诺事项 %d 项）由新一届接着办；问题整改、信访等还有到期事项的，照常办到了结。", len(p.plan.Open), promises)),
		line("封存", p.plan.Old.Name+"的记录从开幕日起只能查看；确要更正，在“届次”里清空封存日期。"),
		line("备份", "先自动做一份名为“换届前”的备份，一直保留；恢复它，就回到换届以前。"),
		line("以后", "新当选的代表用“导入”读进来，届次自动是新一届。"))
	if p.plan.New.From > p.desk.store.Settings().Today {
		lines = append(lines, line("请注意", "首次会议还没有开幕：名册和首页开始后就按新一届显示，按日期统计的人数到开幕日才改变。不急的，到开幕日再开始。"))
	}
	return container.NewVScroll(container.NewVBox(lines...))
}

// start opens the term, off the UI goroutine.
func (p *newTermPage) start() {
	if !p.take() {
		return
	}
	var backup string
	plan, store := p.plan, p.desk.store
	ui.Work(p.desk.win, "正在开始"+plan.New.Name, func(*ui.Progress) (err error) {
		backup, err = store.OpenTerm(plan)
		return err
	}, func(err error) {
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.plan = nil
		p.desk.goTo("代表")
		p.desk.bar.Say(ui.Info, fmt.Sprintf("%s已经开始，连任代表 %d 人。换届前的备份：%s。", plan.New.Name, len(plan.Reelected), filepath.Base(backup)),
			ui.Action{Text: "导入新当选的代表", Do: func() { p.desk.goTo("导入") }})
	})
}
