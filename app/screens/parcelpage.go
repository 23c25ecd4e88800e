package screens

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// tabParcel is the tab of 统计报送 with what is sent to the county and received from others.
const tabParcel = "报送"

// parcelPage makes the package for the county, lists what was sent with the differences since, closes periods, and exchanges packages of records
// with other installations.
type parcelPage struct {
	simple
	desk     *Desk
	session  *ui.Chooser
	from, to *ui.DateEntry
	folder   *pathBox
	closed   *ui.Line
	table    *ui.Table
	sent     []parcel.Sent
	side     *fyne.Container // differences of the chosen package, or the conflicts of a merge
	deciding *conflicts      // those of the last merge; nil before one
	asked    int             // tells the latest comparison from earlier ones
}

func newParcelPage(d *Desk) *parcelPage {
	p := &parcelPage{desk: d, from: ui.NewDateEntry(readDay), to: ui.NewDateEntry(readDay), closed: ui.NewLine(""), side: container.NewStack()}
	layer := ui.NewLayer()
	p.session = ui.NewChooser(layer, func(text string) []ui.Option { return d.offer(office.Sessions.Key, text) })
	p.session.SetPlaceHolder("按会次报送时选")
	p.folder = newPathBox(d, "", "文件夹…", func(done func(string, error)) { ui.AskFolder(d.win, "报送包存到哪里", done) }, d.keepFolder)
	what := container.NewHBox(widget.NewLabel("会次"), wide(p.session, 230), widget.NewLabel("或期间"), wide(p.from, dateWidth), widget.NewLabel("至"), wide(p.to, dateWidth))
	for _, name := range []string{"上半年", "本年"} {
		b := ui.NewButton(name, func() { p.preset(name) })
		b.Importance = widget.LowImportance
		what.Add(b)
	}
	write := container.NewBorder(nil, nil, ui.NewMainButton("生成报送包", p.make), nil, p.folder.content)
	periods := container.NewBorder(nil, nil, container.NewHBox(ui.NewButton("关闭这个期间…", p.close), ui.NewButton("重新打开…", p.reopen)),
		container.NewHBox(ui.NewButton("导出记录包…", p.export), ui.NewButton("读入记录包…", p.read)), p.closed)
	p.table = newTextTable(&textRows{}, ui.Column{Key: "day", Title: "报送日期", Width: 86}, ui.Column{Key: "title", Title: "报送过的内容", Width: 300}, ui.Column{Key: "n", Title: "文件", Width: 44})
	p.table.OnSelect = p.compare
	open := func(what func(parcel.Sent) string, do func(string) error) func() {
		return func() { p.with(func(s parcel.Sent) { d.bar.Error(do(what(s))) }) }
	}
	folder := func(s parcel.Sent) string { return s.Dir }
	mail := func(s parcel.Sent) string { return s.Mail }
	buttons := container.NewHBox(ui.NewButton("打开文件夹", open(folder, ui.OpenFile)), ui.NewButton("打开邮件草稿", open(mail, ui.OpenFile)))
	split := container.NewHSplit(container.NewBorder(nil, buttons, nil, nil, p.table), p.side)
	split.Offset = 0.47
	p.table.OnOpen = func(int64) { open(folder, ui.OpenFile)() }
	p.content = layer.Over(container.NewBorder(container.NewVBox(what, write, periods), nil, nil, nil, split))
	return p
}

// Show reads again what was sent and what is closed.
func (p *parcelPage) Show() {
	p.folder.entry.SetText(p.desk.outFolder())
	var names []string
	for _, c := range office.ClosedPeriods(p.desk.store.Settings()) {
		names = append(names, c.Name())
	}
	p.closed.SetText("已关闭的期间：" + cmp.Or(strings.Join(names, "、"), "没有"))
	list, err := parcel.History(p.desk.store)
	p.desk.bar.Error(err)
	p.sent = list
	rows := &textRows{}
	for _, s := range list {
		rows.add(ui.TonePlain, string(s.Day), s.Title, fmt.Sprint(len(s.Files)))
	}
	p.table.SetRows(rows)
	if len(p.side.Objects) == 0 {
		p.begin()
	}
}

// begin says what the page is for.
func (p *parcelPage) begin() {
	if len(p.sent) == 0 {
		p.hint("还没有报送过。\n1. 选会次，或者填期间（按“上半年”“本年”填好）。\n2. 点“生成报送包”：编号的文件、报送清单、报送函、压缩包和邮件草稿一次生成。\n3. 发出以后，记录再有变动，在这里逐项列出。\n“导出记录包”“读入记录包”用来在两台电脑之间、或者县里和乡镇之间交换全部记录；记录包也可以拖到窗口里读入。")
		return
	}
	p.hint("选中左边报送过的一次，这里列出记录后来的变化：哪些数字、哪些文件和报送时不一样了。双击打开它的文件夹。")
}

// Dropped reads the package of records that was dropped on the window.
func (p *parcelPage) Dropped(paths []string) { p.merge(paths[0]) }

func (p *parcelPage) hint(text string) { p.put(container.NewVBox(ui.NewHint(text))) }

// put shows something at the side; a comparison that is still under way is not shown over it.
func (p *parcelPage) put(content fyne.CanvasObject) {
	p.asked++
	if c := p.deciding; c != nil && len(c.rows) > 0 && content != c.content {
		again := container.NewHBox(ui.NewButton(fmt.Sprintf("接着决定两边都改过的 %d 项", len(c.rows)), c.show))
		content = container.NewBorder(nil, again, nil, nil, content)
	}
	p.side.Objects = []fyne.CanvasObject{content}
	p.side.Refresh()
}

func (p *parcelPage) preset(name string) {
	year := fmt.Sprint(p.desk.store.Settings().Today.Year())
	period, err := office.ParsePeriod(year + "年" + strings.TrimPrefix(name, "本年"))
	p.desk.bar.Error(err)
	p.from.SetDate(string(period.From))
	p.to.SetDate(string(period.To))
}

var errNoPeriod = errors.New("请先填写期间的开始和结束日期；按会次报送的，选会次。")

// period reads the two dates.
func (p *parcelPage) period() (office.Period, error) {
	from, err := p.from.Date()
	to, errTo := p.to.Date()
	switch {
	case err != nil || errTo != nil:
		return office.Period{}, cmp.Or(err, errTo)
	case from == "" || to == "":
		return office.Period{}, errNoPeriod
	case from > to:
		return office.Period{}, errPeriod
	}
	return office.Period{From: record.Date(from), To: record.Date(to)}, nil
}

// make makes the package of the chosen session, else of the period.
func (p *parcelPage) make() {
	w := parcel.Wish{Session: p.session.Chosen().ID}
	if w.Session == 0 {
		period, err := p.period()
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		w.From, w.To = period.From, period.To
	}
	store, dir := p.desk.store, p.folder.path()
	if dir == "" {
		p.desk.bar.Say(ui.Warn, "请先选择存放的文件夹。")
		return
	}
	var made *parcel.Made
	ui.Work(p.desk.win, "正在生成报送包", func(at *ui.Progress) (err error) {
		made, err = parcel.Make(store, w, dir, at.Step)
		return err
	}, func(err error) {
		if err != nil {
			p.desk.bar.Error(err)
			return
		}
		p.desk.keepFolder(dir)
		p.Show()
		p.showLeft(made)
		p.desk.bar.Say(ui.Info, fmt.Sprintf("报送包已生成，共%d个文件，另有报送清单、压缩包和邮件草稿。", len(made.Files)),
			ui.Action{Text: "打开文件夹", Stay: true, Do: func() { p.desk.bar.Error(ui.OpenFile(made.Dir)) }},
			ui.Action{Text: "打开邮件草稿", Stay: true, Do: func() { p.desk.bar.Error(ui.OpenFile(made.Mail)) }})
	})
}

// showLeft lists what a new package does not hold.
func (p *parcelPage) showLeft(made *parcel.Made) {
	rows := &textRows{}
	for _, left := range made.Left {
		rows.add(ui.TonePlain, left)
	}
	if len(rows.rows) == 0 {
		p.hint("这个报送包各种台账和统计都齐了。选中左边报送过的一次，这里列出记录后来的变化。")
		return
	}
	p.put(container.NewBorder(ui.NewHint("这个报送包没有包括（括号里是原因）："), nil, nil, nil, newTextTable(rows, ui.Column{Key: "left", Title: "没有包括", Width: 470})))
}

// with does something with the package that is chosen.
func (p *parcelPage) with(do func(parcel.Sent)) {
	at := only(p.table.Selected())
	if at == 0 || int(at) > len(p.sent) {
		p.desk.bar.Say(ui.Warn, "请先在左边选中报送过的一次。")
		return
	}
	do(p.sent[at-1])
}

// compare shows what has changed since the chosen package was sent.
func (p *parcelPage) compare() {
	at := only(p.table.Selected())
	if at == 0 || int(at) > len(p.sent) {
		return
	}
	sent, store := p.sent[at-1], p.desk.store
	p.hint("正在和现在的记录比较……")
	asked := p.asked
	ui.Fetch(func() (parcel.Differences, error) { return parcel.Compare(store, sent, nil) }, func(got parcel.Differences, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.hint("没有比较成。")
			p.desk.bar.Error(err)
		default:
			p.showDifferences(sent, got)
		}
	})
}

func (p *parcelPage) showDifferences(sent parcel.Sent, got parcel.Differences) {
	head := hanzi.DateArabic(string(sent.Day)) + "报送，" + fmt.Sprintf("以后有%d个数字、%d个文件发生变化。", len(got.Figures), len(got.Papers)) + got.Note
	if len(got.Figures)+len(got.Papers) == 0 {
		p.hint(hanzi.DateArabic(string(sent.Day)) + "报送，记录和报送时一致。" + got.Note)
		return
	}
	rows := &textRows{}
	for _, f := range got.Figures {
		rows.add(ui.TonePlain, f.Name, f.Sent+unitBehind(f.Sent, f.Unit), f.Now+unitBehind(f.Now, f.Unit))
	}
	for _, f := range got.Papers {
		rows.add(ui.TonePlain, f.Name, f.Sent, f.Now)
	}
	table := newTextTable(rows, ui.Column{Key: "what", Title: "数字或文件", Width: 290},
		ui.Column{Key: "sent", Title: "报送时", Width: 84}, ui.Column{Key: "now", Title: "现在", Width: 96})
	table.OnOpen = func(at int64) {
		if i := int(at) - 1; i < len(got.Figures) {
			p.openChanged(sent, got.Figures[i].Name)
		} else {
			p.desk.bar.Error(ui.OpenFile(filepath.Join(sent.Dir, got.Papers[i-len(got.Figures)].Name)))
		}
	}
	p.put(container.NewBorder(ui.NewHint(head+"双击一个数，打开现在的记录；双击一个文件，打开报送的那一份。"), nil, nil, nil, table))
}

// openChanged shows the records behind a figure of what was sent, as they are now.
func (p *parcelPage) openChanged(sent parcel.Sent, name string) {
	store, scope := p.desk.store, figures.Scope{From: sent.From, To: sent.To, Session: sent.Session, AsOf: sent.AsOf}
	ui.Fetch(func() ([]figures.Value, error) { return figures.All(store, scope) }, func(all []figures.Value, err error) {
		p.desk.bar.Error(err)
		if i := slices.IndexFunc(all, func(v figures.Value) bool { return v.Name == name }); i >= 0 {
			p.desk.openFigure(all[i])
		}
	})
}

// unitBehind is a unit behind a number; a rate carries its own, and — has none.
func unitBehind(text, unit string) string {
	if strings.HasSuffix(text, "%") || text == "—" || unit == "%" {
		return ""
	}
	return unit
}
