package screens

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/paper"
	"npcdesk/app/parcel"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// tabWorkReport is the tab of 统计报送 on which the work report of a period is put together.
const tabWorkReport = "工作报告"

// ownKeptAfter is how long after the last key the clerk's own sentences are kept.
const ownKeptAfter = time.Second

// workReportPage puts the work report together: which form and period, which blocks in which order, what each of them says with its
// numbers, and the clerk's own sentences. Everything is kept as it is done; there is nothing to save.
type workReportPage struct {
	simple
	desk     *Desk
	kind     *ui.Select
	from, to *ui.DateEntry
	blocks   *fyne.Container
	body     *fyne.Container
	own      *ui.Entry

	report  *paper.WorkReport // nil before the first one was made
	now     string            // the block that is shown
	asked   int
	filling bool   // the page itself puts something into its boxes
	pending func() // stops the next keeping of own sentences
}

func newWorkReportPage(d *Desk) *workReportPage {
	p := &workReportPage{desk: d, from: ui.NewDateEntry(readDay), to: ui.NewDateEntry(readDay), blocks: container.NewVBox(), body: container.NewVBox(),
		own: ui.NewTextBox(4), now: paper.ReportBlockNames[0]}
	layer := ui.NewLayer()
	var names []string
	for _, one := range paper.ReportKinds {
		names = append(names, one.Name)
	}
	p.kind = ui.NewSelect(layer, names)
	p.kind.SetValue(names[0])
	p.kind.OnChosen = func(ui.Option) { p.usual(); p.make() }
	for _, e := range []*ui.DateEntry{p.from, p.to} {
		e.Today = func() string { return string(d.store.Settings().Today) }
		e.OnDate = func(string) { p.make() }
	}
	p.own.SetPlaceHolder("自己写的话，一行一段，排在这一部分的后面；下次生成同一期的报告还在。")
	p.own.OnChanged = func(string) { p.typed() }
	top := container.NewBorder(nil, nil, container.NewHBox(wide(p.kind, 190), wide(p.from, dateWidth), widget.NewLabel("至"), wide(p.to, dateWidth)),
		container.NewHBox(ui.NewMainButton("生成 Word", p.write), ui.NewButton("复制文字", p.copy)))
	hint := ui.NewHint("句子从记录里来，没有数据的不写。点蓝色的数，打开背后的记录；不要的句子去掉勾。")
	right := container.NewBorder(nil, container.NewBorder(widget.NewLabel("自己写的话"), nil, nil, nil, p.own), nil, nil, container.NewVScroll(p.body))
	left := container.New(&sideLayout{260}, container.NewVScroll(p.blocks))
	p.content = layer.Over(container.NewBorder(container.NewVBox(top, hint), nil, left, nil, right))
	p.usual()
	return p
}

// usual sets the period that the chosen form is usually about.
func (p *workReportPage) usual() {
	from, to := paper.ReportPeriod(p.desk.store, p.wanted().Kind)
	p.filling = true
	p.from.SetDate(string(from))
	p.to.SetDate(string(to))
	p.filling = false
}

// wanted is the form that is chosen.
func (p *workReportPage) wanted() paper.ReportQuery {
	for _, one := range paper.ReportKinds {
		if one.Name == p.kind.Value() {
			return paper.ReportQuery{Kind: one.Kind}
		}
	}
	return paper.ReportQuery{Kind: paper.ReportSummary}
}

// query reads the boxes; the error says which date cannot be read.
func (p *workReportPage) query() (paper.ReportQuery, error) {
	q := p.wanted()
	from, err := p.from.Date()
	if err != nil {
		return q, err
	}
	to, err := p.to.Date()
	q.From, q.To = record.Date(from), record.Date(to)
	if err == nil && q.From != "" && q.To != "" && q.From > q.To {
		err = errPeriod
	}
	return q, err
}

// Show makes the report again: records may have changed.
func (p *workReportPage) Show() { p.make() }

// Leave keeps what was typed last.
func (p *workReportPage) Leave(next func()) {
	p.keepTyped()
	next()
}

// make makes the report off the UI goroutine; of several under way only the last counts.
func (p *workReportPage) make() {
	if p.filling {
		return
	}
	p.keepTyped()
	q, err := p.query()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.asked++
	asked, store := p.asked, p.desk.store
	ui.Fetch(func() (*paper.WorkReport, error) { return paper.MakeReport(store, q) }, func(report *paper.WorkReport, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			p.desk.bar.Error(err)
		default:
			p.report = report
			p.draw()
		}
	})
}

// block is the block that is shown, nil before there is a report.
func (p *workReportPage) block() *paper.ReportBlock {
	if p.report == nil {
		return nil
	}
	i := slices.IndexFunc(p.report.Blocks, func(b paper.ReportBlock) bool { return b.Name == p.now })
	return &p.report.Blocks[max(i, 0)]
}

// typed keeps own sentences a moment after the last key.
func (p *workReportPage) typed() {
	if p.filling || p.report == nil {
		return
	}
	p.block().Own = p.own.Text
	if p.pending != nil {
		p.pending()
	}
	p.pending = ui.After(ownKeptAfter, p.keepTyped)
}

func (p *workReportPage) keepTyped() {
	if p.pending == nil {
		return
	}
	p.pending()
	p.pending = nil
	p.keepOwn()
}

// keepOwn keeps own sentences, and which sentences are left out, for this form and period.
func (p *workReportPage) keepOwn() {
	own := paper.OwnWords{Sentences: map[string]string{}}
	for _, b := range p.report.Blocks {
		if b.Own != "" {
			own.Sentences[b.Name] = b.Own
		}
		for _, paragraph := range b.Paragraphs {
			for _, s := range paragraph {
				if s.Off {
					own.Left = append(own.Left, s.Key)
				}
			}
		}
	}
	p.desk.bar.Error(paper.KeepOwn(p.desk.store, p.report.ReportQuery, own))
}

// keepChoice keeps the blocks of the form for this and later reports, and shows them.
func (p *workReportPage) keepChoice() {
	var list []paper.BlockChoice
	for _, b := range p.report.Blocks {
		list = append(list, paper.BlockChoice{Name: b.Name, On: b.On})
	}
	p.desk.bar.Error(paper.KeepChoice(p.desk.store, p.report.Kind, list))
	p.drawBlocks()
}

// copy puts the whole text on the clipboard.
func (p *workReportPage) copy() {
	if p.report == nil {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(p.report.Text())
	p.desk.bar.Say(ui.Info, "报告的文字已复制，可以粘贴到别处。")
}

// write writes the report and its data sheet into the folder that files go to.
func (p *workReportPage) write() {
	if p.report == nil {
		return
	}
	p.keepTyped()
	d, q, dir := p.desk, p.report.ReportQuery, p.desk.outFolder()
	var names []string
	ui.Work(d.win, "正在生成工作报告", func(*ui.Progress) error {
		if err := makeFolder(dir); err != nil {
			return err
		}
		var err error
		names, err = parcel.WriteReport(d.store, q, dir)
		return err
	}, func(err error) {
		if err != nil {
			d.bar.Error(err)
			return
		}
		p.tell(dir, names)
	})
}

// iconButton is a small button of the list of blocks.
func iconButton(icon fyne.ThemeIconName, do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon("", theme.Icon(icon), do)
	b.Importance = widget.LowImportance
	return b
}
