package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// Resolve tells for each name which people of the register bear it: none, one, or several of the same name. It is called
// off the UI goroutine.
type Resolve func(names []string) [][]Option

// PeopleEditor edits a list of people with a status and a note each: one by one with the chooser, or many at once from a
// pasted text. It asks only about names that nobody or several people bear, on the page and not in a dialog.
type PeopleEditor struct {
	widget.BaseWidget

	// OnChanged is called when the list has changed.
	OnChanged func()

	// Parts of the editor, open for tests.
	Add       *Chooser
	Paste     *Entry
	List      *Table
	NoteBox   *Entry
	Questions []*PeopleQuestion

	statuses []string
	resolve  Resolve
	entries  []peopleEntry
	serial   int64

	pastePane, askPane *fyne.Container
	sum                *Line
	tools              []*Button
	body               *fyne.Container
}

// peopleEntry is a person with a number that stays while the editor lives: names alone do not tell rows apart.
type peopleEntry struct {
	serial int64
	person record.Person
}

// NewPeopleEditor makes an editor. statuses are the statuses to choose from, the first one for whoever is added; find
// serves the chooser.
func NewPeopleEditor(layer *Layer, statuses []string, find Source, resolve Resolve) *PeopleEditor {
	p := &PeopleEditor{statuses: statuses, resolve: resolve}
	p.buildList()
	p.Add = NewChooser(layer, find)
	p.Add.SetPlaceHolder("添加：输入姓名或拼音首字母")
	p.Add.OnChosen = p.addChosen
	p.Add.OnNew = func(name string) { p.put(record.Person{Name: name}, "") }
	p.buildPaste()
	tools := container.New(layout.NewRowWrapLayout())
	tool := func(text string, do func()) {
		b := NewButton(text, do)
		p.tools = append(p.tools, b)
		tools.Add(b)
	}
	for i, status := range statuses {
		tool(fmt.Sprintf("%d %s", i+1, status), func() { p.SetStatus(status) })
	}
	tool("移除", p.Remove)
	tool("粘贴名单", func() { p.showPaste(true) })
	tools.Add(NewButton("复制名单", p.Copy))
	p.sum = NewNote("")
	p.askPane = container.NewVBox()
	head := container.NewVBox(p.Add, tools, p.pastePane, p.askPane)
	foot := container.NewBorder(nil, nil, nil, container.New(atLeast{fyne.NewSize(200, 0)}, p.NoteBox), p.sum)
	p.body = container.NewBorder(head, foot, nil, nil, container.New(fitRows{p.List}, p.List))
	p.ExtendBaseWidget(p)
	p.show()
	return p
}

func (p *PeopleEditor) buildList() {
	p.List = NewTable([]Column{{Key: "name", Title: "姓名", Width: 110, Fixed: true},
		{Key: "status", Title: "状态", Width: 70, Fixed: true}, {Key: "note", Title: "备注", Width: 240, Fixed: true}})
	p.List.OnDelete = p.Remove
	p.List.OnSelect = p.showNote
	p.List.OnType = func(r rune) {
		if i := int(r - '1'); i >= 0 && i < len(p.statuses) {
			p.SetStatus(p.statuses[i])
		}
	}
	p.NoteBox = NewEntry()
	p.NoteBox.SetPlaceHolder("所选人员的备注，回车写入")
	p.NoteBox.OnSubmitted = func(text string) { p.change(func(e *record.Person) { e.Note = text }) }
}

func (p *PeopleEditor) buildPaste() {
	p.Paste = NewTextBox(4)
	p.Paste.SetPlaceHolder("粘贴名单：用顿号、逗号、空格或换行分隔，也可以是微信接龙")
	buttons := container.NewVBox(NewMainButton("读取", p.ReadPasted), NewButton("收起", func() { p.showPaste(false) }))
	p.pastePane = container.NewBorder(nil, nil, nil, buttons, p.Paste)
	p.pastePane.Hide()
}

// CreateRenderer draws the editor.
func (p *PeopleEditor) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.body) }

// People returns the list.
func (p *PeopleEditor) People() []record.Person {
	out := make([]record.Person, len(p.entries))
	for i, e := range p.entries {
		out[i] = e.person
	}
	return out
}

// SetPeople shows a list without calling OnChanged.
func (p *PeopleEditor) SetPeople(people []record.Person) {
	p.entries = nil
	for _, person := range people {
		p.serial++
		p.entries = append(p.entries, peopleEntry{p.serial, person})
	}
	p.Questions = nil
	p.show()
}

// Enable lets the list be changed.
func (p *PeopleEditor) Enable() { p.allow(true) }

// Disable shows the list only.
func (p *PeopleEditor) Disable() { p.allow(false) }

func (p *PeopleEditor) allow(on bool) {
	parts := []fyne.Disableable{p.Add, p.NoteBox, p.Paste}
	for _, b := range p.tools {
		parts = append(parts, b)
	}
	for _, part := range parts {
		if on {
			part.Enable()
		} else {
			part.Disable()
		}
	}
}

func (p *PeopleEditor) addChosen(o Option) {
	if o.Text != "" {
		p.put(record.Person{Who: record.Ref{ID: o.ID, Name: o.Text}}, "")
		p.Add.SetChosen(Option{})
	}
}

// put adds a person, or gives the one who is there already another status and note. Whoever has no status yet gets the first one.
func (p *PeopleEditor) put(person record.Person, status string) {
	at := slices.IndexFunc(p.entries, func(e peopleEntry) bool {
		return e.person.Who.ID == person.Who.ID && (person.Who.ID != 0 || e.person.Name == person.Name)
	})
	if at < 0 {
		p.serial++
		person.Status = cmp.Or(status, p.usual())
		p.entries = append(p.entries, peopleEntry{p.serial, person})
	} else {
		there := &p.entries[at].person
		there.Status = cmp.Or(status, there.Status, p.usual())
		if person.Note != "" {
			there.Note = person.Note
		}
	}
	p.changed()
}

// usual is the status of whoever is just named.
func (p *PeopleEditor) usual() string {
	if len(p.statuses) == 0 {
		return ""
	}
	return p.statuses[0]
}

func (p *PeopleEditor) changed() {
	p.show()
	if p.OnChanged != nil {
		Guard(p.OnChanged)
	}
}

// change changes the chosen people.
func (p *PeopleEditor) change(each func(*record.Person)) {
	chosen := p.List.Selected()
	if len(chosen) == 0 || p.NoteBox.Disabled() {
		return
	}
	for i := range p.entries {
		if slices.Contains(chosen, p.entries[i].serial) {
			each(&p.entries[i].person)
		}
	}
	p.changed()
}

// SetStatus gives the chosen people a status.
func (p *PeopleEditor) SetStatus(status string) {
	p.change(func(person *record.Person) { person.Status = status })
}

// Remove takes the chosen people out of the list.
func (p *PeopleEditor) Remove() {
	chosen := p.List.Selected()
	if len(chosen) == 0 || p.NoteBox.Disabled() {
		return
	}
	p.entries = slices.DeleteFunc(p.entries, func(e peopleEntry) bool { return slices.Contains(chosen, e.serial) })
	p.changed()
}

// Copy puts the names on the clipboard: those of the chosen people when several are chosen, else all.
func (p *PeopleEditor) Copy() { fyne.CurrentApp().Clipboard().SetContent(p.Names()) }

// Names returns the names as text: 张三、李四.
func (p *PeopleEditor) Names() string {
	chosen := p.List.Selected()
	var names []string
	for _, e := range p.entries {
		if len(chosen) < 2 || slices.Contains(chosen, e.serial) {
			names = append(names, e.person.Called())
		}
	}
	return strings.Join(names, "、")
}

func (p *PeopleEditor) showPaste(on bool) {
	p.pastePane.Hidden = !on
	p.Refresh()
	if c := canvasOf(p); on && c != nil {
		c.Focus(p.Paste)
	}
}

func (p *PeopleEditor) show() {
	p.List.SetRows(peopleRows(slices.Clone(p.entries)))
	counts := map[string]int{}
	for _, e := range p.entries {
		counts[e.person.Status]++
	}
	sum := fmt.Sprintf("共%d人", len(p.entries))
	for _, status := range p.statuses {
		if counts[status] > 0 {
			sum += fmt.Sprintf("　%s%d", status, counts[status])
		}
	}
	p.sum.SetText(sum)
	p.showQuestions()
}

func (p *PeopleEditor) showNote() {
	note := ""
	if chosen := p.List.Selected(); len(chosen) > 0 {
		for _, e := range p.entries {
			if e.serial == chosen[0] {
				note = e.person.Note
			}
		}
	}
	p.NoteBox.SetText(note)
}

func (p *PeopleEditor) showQuestions() {
	p.askPane.RemoveAll()
	const shown = 4 // more would push the list off the page; the others follow as these are answered
	for i, q := range p.Questions {
		if i == shown {
			p.askPane.Add(NewHint(fmt.Sprintf("另有 %d 个姓名待确认", len(p.Questions)-shown)))
			break
		}
		row := container.New(layout.NewRowWrapLayout(), widget.NewLabel(q.Text))
		for _, answer := range q.Answers {
			row.Add(NewButton(answer.Text, answer.Do))
		}
		p.askPane.Add(row)
	}
	p.askPane.Hidden = len(p.Questions) == 0
	p.Refresh()
}

// peopleRows shows people in a table.
type peopleRows []peopleEntry

// Len is their number.
func (r peopleRows) Len() int { return len(r) }

// ID is the id in a row.
func (r peopleRows) ID(i int) int64 { return r[i].serial }

// Known tells the table that nothing has to be read for them.
func (r peopleRows) Known() {}

// Read reads the rows.
func (r peopleRows) Read(from, to int) ([]Row, error) {
	var out []Row
	for _, e := range r[from:to] {
		name := e.person.Called()
		if e.person.Who.ID == 0 {
			name += "（非代表）"
		}
		out = append(out, Row{Cells: []Cell{{Text: name}, {Text: e.person.Status}, {Text: e.person.Note}}})
	}
	return out, nil
}
