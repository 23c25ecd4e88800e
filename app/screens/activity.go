package screens

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// activityPage enters an activity in one go (记一次活动): what, when, where, who, one sentence and photos become the record of the
// right register, with everything that follows from it.
type activityPage struct {
	simple
	desk *Desk
	body *fyne.Container

	kind     *ui.Select
	day      *ui.DateEntry
	place    *ui.Entry
	group    *ui.Chooser
	campaign *ui.Chooser
	text     *ui.Entry
	textName *ui.Line
	counts   map[string]*ui.Entry
	asked    *fyne.Container // the numbers that belong to the kind
	which    fyne.CanvasObject
	photos   []string
	pictures *fyne.Container
	people   *ui.PeopleEditor
	problem  *ui.Line
	form     fyne.CanvasObject
	entered  bool   // something was entered since the last save
	saved    string // what undo calls the activity that was just saved and is shown; "" while one is entered
}

func newActivity(d *Desk) Page {
	p := &activityPage{desk: d, body: container.NewStack(), counts: map[string]*ui.Entry{}, asked: container.NewVBox(), pictures: container.NewVBox(),
		textName: ui.NewLine(""), problem: ui.NewLine("")}
	layer := ui.NewLayer()
	p.buildBoxes(layer)
	p.form = p.page()
	p.body.Objects = []fyne.CanvasObject{p.form}
	p.content = layer.Over(p.body)
	p.begin()
	return p
}

func (p *activityPage) buildBoxes(layer *ui.Layer) {
	p.kind = ui.NewSelect(layer, office.ActivityKinds())
	p.kind.SetPlaceHolder("视察、小组活动、接待选民……")
	p.kind.OnChosen = func(ui.Option) { p.chosenKind(); p.touched() }
	p.day = ui.NewDateEntry(readDay)
	p.day.Today = func() string { return string(p.desk.store.Settings().Today) }
	p.day.OnDate = func(string) { p.touched() }
	p.place, p.text = ui.NewEntry(), ui.NewTextBox(2)
	p.place.OnChanged = func(string) { p.touched() }
	p.text.OnChanged = func(string) { p.touched() }
	p.group = ui.NewChooser(layer, func(text string) []ui.Option { return p.desk.offer(office.Groups.Key, text) })
	p.group.SetPlaceHolder("选了小组，就填入组员")
	p.group.OnChosen = func(o ui.Option) { p.fillIn(); p.touched() }
	p.campaign = ui.NewChooser(layer, func(text string) []ui.Option { return p.desk.offer(office.Campaigns.Key, text) })
	p.campaign.OnChosen = func(ui.Option) { p.touched() }
	p.people = ui.NewPeopleEditor(layer, office.Attendances,
		func(text string) []ui.Option { return p.desk.offer(office.Deputies.Key, text) },
		func(names []string) [][]ui.Option { return p.desk.resolve(office.Deputies.Key, names) })
	p.people.OnChanged = p.touched
}

// page lays the boxes out: what it was at the left, who came at the right.
func (p *activityPage) page() fyne.CanvasObject {
	p.which = labelled("主题活动", p.campaign)
	textBox := container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(96, 28), p.textName), nil, p.text)
	choose := ui.NewIconButton("添加照片", theme.MediaPhotoIcon(), p.choosePhotos)
	left := container.NewVBox(labelled("活动", p.kind), labelled("日期", p.day), labelled("地点", p.place), p.which, labelled("代表小组", p.group), textBox,
		p.asked, container.NewBorder(nil, nil, choose, nil, ui.NewNote("也可以把照片拖进窗口")), p.pictures)
	who := container.NewVScroll(ui.NewCard("参加人员（可以粘贴“张三、李四”或微信接龙）", p.people))
	buttons := container.NewHBox(ui.NewMainButton("保存", p.Save), ui.NewButton("清空", func() { p.empty(); p.begin() }))
	foot := container.NewBorder(nil, nil, buttons, nil, p.problem)
	half := container.NewHSplit(container.NewVScroll(left), who)
	half.Offset = 0.44
	return container.NewBorder(ui.NewHeading("记一次活动"), foot, nil, nil, half)
}

// begin is an empty page for today.
func (p *activityPage) begin() {
	p.day.SetDate(string(p.desk.store.Settings().Today))
	p.chosenKind()
	p.entered = false
}

// empty takes away all that was entered.
func (p *activityPage) empty() {
	p.kind.SetValue("")
	p.place.SetText("")
	p.text.SetText("")
	p.group.SetChosen(ui.Option{})
	p.campaign.SetChosen(ui.Option{})
	p.people.SetPeople(nil)
	p.counts = map[string]*ui.Entry{}
	p.photos = nil
	p.showPhotos()
	p.problem.SetText("")
}

func (p *activityPage) touched() { p.entered = true }

// chosenKind asks what belongs to the kind of activity.
func (p *activityPage) chosenKind() {
	kind := p.kind.Value()
	text, counts := office.ActivityAsks(kind)
	p.textName.SetText(text)
	p.asked.RemoveAll()
	for _, name := range counts {
		if p.counts[name] == nil {
			p.counts[name] = ui.NewEntry()
			p.counts[name].OnChanged = func(string) { p.touched() }
		}
		p.asked.Add(labelled(name, p.counts[name]))
	}
	visible(p.which, kind == office.DutyCampaign)
	p.asked.Refresh()
	p.form.Refresh()
	if kind == office.DutyPresidium && len(p.people.People()) == 0 {
		p.fillIn()
	}
}

// fillIn adds who is to come by the roster of the day: the members of the group, or of the presidium.
func (p *activityPage) fillIn() {
	day, err := p.day.Date()
	if err != nil || day == "" {
		return
	}
	m := office.Meeting{Kind: office.MeetGroup, Starts: record.Date(day), Group: chosenRef(p.group)}
	if m.Group.ID == 0 {
		m.Kind = office.MeetPresidium
	}
	if m.Kind == office.MeetPresidium && p.kind.Value() != office.DutyPresidium {
		return
	}
	m.Term = p.desk.termInForce(p.desk.store.Settings())
	people := p.people.People()
	for _, who := range m.Summoned(p.desk.store.Facts()) {
		if !slices.ContainsFunc(people, func(one record.Person) bool { return one.Who.ID == who.ID }) {
			people = append(people, record.Person{Who: who, Status: office.Attended})
		}
	}
	p.people.SetPeople(people)
}

func chosenRef(c *ui.Chooser) record.Ref { return record.Ref{ID: c.Chosen().ID, Name: c.Chosen().Text} }

// activity reads what was entered; the error is in the clerk's words.
func (p *activityPage) activity() (office.Activity, error) {
	a := office.Activity{Kind: p.kind.Value(), Place: strings.TrimSpace(p.place.Text), Text: strings.TrimSpace(p.text.Text), Group: chosenRef(p.group),
		People: p.people.People(), Counts: map[string]int64{}}
	day, err := p.day.Date()
	if err != nil {
		return a, fmt.Errorf("日期读不出来，请改成 2026-11-20 这样的日期。")
	}
	a.Day = record.Date(day)
	_, counts := office.ActivityAsks(a.Kind)
	for _, name := range counts {
		text := strings.TrimSpace(hanzi.Narrow(p.counts[name].Text))
		if text == "" {
			continue
		}
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || n < 0 {
			return a, fmt.Errorf("“%s”请填数字，不知道就空着。", name)
		}
		a.Counts[name] = n
	}
	if id := p.campaign.Chosen().ID; id != 0 && a.Kind == office.DutyCampaign {
		if a.Campaign, err = data.Load(p.desk.store, office.Campaigns, id); err != nil {
			return a, err
		}
	}
	if len(p.people.Questions) > 0 {
		return a, fmt.Errorf("还有 %d 个姓名待确认，请先在名单上面选择。", len(p.people.Questions))
	}
	if lack := a.Lacking(); lack != "" {
		return a, fmt.Errorf("%s", lack)
	}
	return a, nil
}

// Save saves the activity as one step that can be undone.
func (p *activityPage) Save() { p.save(nil) }

func (p *activityPage) save(then func()) {
	a, err := p.activity()
	if err != nil {
		p.problem.SetText(err.Error())
		p.desk.bar.Say(ui.Warn, err.Error()+"还没有保存，已填的内容都在。")
		return
	}
	p.problem.SetText("")
	var got data.Receipt
	pieces, photos, store := a.Pieces(p.desk.store.Settings().Today), slices.Clone(p.photos), p.desk.store
	ui.Work(p.desk.win, "正在保存活动", func(*ui.Progress) (err error) {
		got, err = saveActivity(store, a, pieces, photos)
		return err
	}, func(err error) {
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.entered = false
		if then != nil {
			then()
			return
		}
		p.showDone(a, pieces[0].Register, got.IDs[:len(pieces)], len(photos))
	})
}

// saveActivity saves the records of an activity and its photos in one batch: a photo belongs to each of the records.
func saveActivity(s *data.Store, a office.Activity, pieces []office.ActivityPiece, photos []string) (data.Receipt, error) {
	b := data.Batch{Label: "记一次活动：" + a.Called()}
	files, err := s.Attaching(pieces[0].Register, 0, slotPhotos, photos...)
	if err != nil {
		return data.Receipt{}, err
	}
	var attached []data.Change
	for i, piece := range pieces {
		meta := piece.Register.Meta(piece.Rec)
		if meta.ID == 0 {
			meta.ID = -int64(i + 1)
		}
		b.Changes = append(b.Changes, data.Change{Reg: piece.Register, Op: data.Put, Rec: piece.Rec})
		for _, f := range files {
			one := *f.Rec.(*office.Attachment)
			one.Record = record.Some(meta.ID)
			attached = append(attached, data.Change{Reg: f.Reg, Op: data.Put, Rec: &one})
		}
	}
	b.Changes = append(b.Changes, attached...)
	return s.Save(b)
}

// slotPhotos is where the photos of an activity are kept.
const slotPhotos = "照片"

func (p *activityPage) choosePhotos() {
	p.desk.askFiles("选择活动照片", []ui.FileKind{ui.PictureFiles}, p.addPhotos)
}

// addPhotos takes pictures; anything else is told.
func (p *activityPage) addPhotos(paths []string) {
	for _, path := range paths {
		switch {
		case !isPicture(path):
			p.desk.bar.Say(ui.Warn, "“"+filepath.Base(path)+"”不是照片，没有添加；别的文件可以在保存以后打开记录，加到附件里。")
		case !slices.Contains(p.photos, path):
			p.photos = append(p.photos, path)
			p.touched()
		}
	}
	p.showPhotos()
}

func (p *activityPage) showPhotos() {
	p.pictures.RemoveAll()
	for _, path := range p.photos {
		p.pictures.Add(container.NewBorder(nil, nil, nil, ui.NewIconButton("", theme.DeleteIcon(), func() {
			p.photos = slices.DeleteFunc(p.photos, func(other string) bool { return other == path })
			p.showPhotos()
		}), ui.NewLine(filepath.Base(path))))
	}
	p.pictures.Refresh()
}

// Dropped takes pictures that were dropped on the window.
func (p *activityPage) Dropped(paths []string) { p.addPhotos(paths) }

// Show leaves what is being entered as it is. When the activity that was just saved has been undone, it shows again what was
// entered, to be mended.
func (p *activityPage) Show() {
	if p.saved != "" && p.desk.store.CanUndo() != p.saved {
		p.showForm()
		p.touched()
	}
}

// New starts another activity.
func (p *activityPage) New() { p.Leave(p.again) }

// again shows the page for another activity.
func (p *activityPage) again() {
	p.empty()
	p.begin()
	p.showForm()
}

func (p *activityPage) showForm() {
	p.saved = ""
	p.body.Objects = []fyne.CanvasObject{p.form}
	p.body.Refresh()
}

// Leave asks about an activity that is not saved.
func (p *activityPage) Leave(next func()) {
	if !p.entered {
		next()
		return
	}
	ui.AskSave(p.desk.win, "记一次活动里填的内容还没有保存。", func() { p.again(); next() }, func() { p.save(next) })
}

// noteActivity brings up the entry of an activity: a new one, unless one is being entered.
func (d *Desk) noteActivity() {
	if p := d.page(pageActivity).(*activityPage); !p.entered {
		p.again()
	}
	d.goTo(pageActivity)
}
