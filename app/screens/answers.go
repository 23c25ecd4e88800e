package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/ui"
)

// tabAnswers is the tab of 统计报送 that answers 谁没来、哪件超期、哪个单位慢、谁还没述职.
const tabAnswers = "一问便知"

// answersPage answers four questions on one page; each line opens its record.
type answersPage struct {
	simple
	desk    *Desk
	period  *period
	body    *fyne.Container
	tables  []*ui.Table
	answers []figures.Answer
	asked   int // number of the latest question; older answers are dropped
}

func newAnswers(d *Desk) *answersPage {
	p := &answersPage{desk: d, body: container.NewGridWithColumns(2)}
	layer := ui.NewLayer()
	p.period = newPeriod(d, layer, p.Show)
	from, to := p.period.preset("本年")
	p.period.from.SetDate(from)
	p.period.to.SetDate(to)
	head := container.NewBorder(nil, nil, nil, ui.NewButton("导出打印…", p.Export), p.period.span)
	p.content = layer.Over(container.NewBorder(head, ui.NewNote("双击或按回车打开那条记录；双击单位，列出它承办的各件。"), nil, nil, p.body))
	return p
}

// showAnswers brings the four answers up.
func (d *Desk) showAnswers() {
	d.goThen("统计报送", func(page Page) { page.(*tabbed).openTab(tabAnswers) })
}

// Show asks again, off the UI goroutine.
func (p *answersPage) Show() {
	from, to, _, _, err := p.period.given()
	if err != nil {
		p.desk.bar.Error(err)
		return
	}
	p.asked++
	asked, store := p.asked, p.desk.store
	ui.Fetch(func() ([]figures.Answer, error) { return figures.Answers(store, from, to) }, func(all []figures.Answer, err error) {
		if asked != p.asked {
			return
		}
		p.desk.bar.Error(err)
		p.draw(all)
	})
}

// draw shows the answers in four blocks.
func (p *answersPage) draw(all []figures.Answer) {
	p.answers, p.tables = all, nil
	p.body.RemoveAll()
	for _, a := range all {
		rows := &textRows{}
		for _, l := range a.Lines {
			tone := ui.TonePlain
			if l.Bad {
				tone = ui.ToneRed
			}
			rows.add(tone, l.Cells...)
		}
		var columns []ui.Column
		for _, title := range a.Columns {
			columns = append(columns, ui.Column{Key: title, Title: title, Width: answerWidth(title)})
		}
		table := newTextTable(rows, columns...)
		table.OnError = p.desk.bar.Error
		table.OnOpen = func(place int64) { p.open(a.Lines[place-1]) }
		p.tables = append(p.tables, table)
		p.body.Add(ui.NewCard("", container.NewBorder(ui.NewHeading(a.Question+"："+a.Told), nil, nil, nil, table)))
	}
	p.body.Refresh()
}

// answerWidth is the width of a column in Fyne units.
func answerWidth(title string) float32 {
	switch title {
	case "会议或活动", "内容":
		return 200
	case "单位", "所在选区", "代表小组":
		return 150
	case "日期", "期限":
		return 92
	}
	return 70
}

// open brings up the record behind a line, or the list of them.
func (p *answersPage) open(line figures.AnswerLine) {
	reg := p.desk.store.Registers().Get(line.Register)
	switch {
	case reg == nil || len(line.IDs) == 0:
		p.desk.bar.Say(ui.Info, "这一项还没有记录：它是要去办的事。")
	case len(line.IDs) == 1:
		p.desk.openRecord(reg, line.IDs[0])
	default:
		p.desk.openList(reg, line.IDs)
	}
}

// Export writes the answers under each other, to be printed on one table.
func (p *answersPage) Export() {
	columns := []ledger.Column{{Title: "问题", Width: 12, Align: ledger.Centre}, {Title: "代表、单位或事项", Width: 34}, {Title: "情况", Width: 60}}
	var rows [][]any
	for _, a := range p.answers {
		rows = append(rows, []any{a.Question, "合计", a.Told})
		for _, l := range a.Lines {
			said := ""
			for i, cell := range l.Cells[1:] {
				if cell != "" {
					said += a.Columns[i+1] + "：" + cell + "　"
				}
			}
			rows = append(rows, []any{a.Question, l.Cells[0], said})
		}
	}
	p.desk.exportRows(tabAnswers, columns, rows)
}
