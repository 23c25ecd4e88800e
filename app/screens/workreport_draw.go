package screens

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/paper"
	"npcdesk/app/ui"
)

// draw shows the blocks, and what the chosen one says.
func (p *workReportPage) draw() {
	p.drawBlocks()
	p.drawBody()
}

// drawBlocks lists the blocks in their order: a tick whether it is in the report, its name to look at it, arrows to move it.
func (p *workReportPage) drawBlocks() {
	p.blocks.Objects = nil
	for i := range p.report.Blocks {
		b := &p.report.Blocks[i]
		tick := widget.NewCheck("", nil)
		tick.SetChecked(b.On)
		tick.OnChanged = func(on bool) {
			b.On = on
			p.keepChoice()
		}
		name := ui.NewButton(b.Name+saysHowMuch(b), func() { p.choose(b.Name) })
		name.Alignment = widget.ButtonAlignLeading
		name.Importance = widget.LowImportance
		if b.Name == p.now {
			name.Importance = widget.MediumImportance
		}
		moves := container.NewHBox(iconButton(theme.IconNameMoveUp, func() { p.move(i, i-1) }), iconButton(theme.IconNameMoveDown, func() { p.move(i, i+1) }))
		p.blocks.Add(container.NewBorder(nil, nil, tick, moves, name))
	}
	p.blocks.Refresh()
}

// saysHowMuch is how many sentences a block has: （5句）, （空） for one that will not be printed.
func saysHowMuch(b *paper.ReportBlock) string {
	n := 0
	for _, paragraph := range b.Paragraphs {
		for _, s := range paragraph {
			if !s.Off {
				n++
			}
		}
	}
	switch {
	case b.Name == "落款":
		return ""
	case n > 0:
		return fmt.Sprintf("（%d句）", n)
	case b.Own != "":
		return "（自己写的）"
	}
	return "（空）"
}

// move puts a block at another place.
func (p *workReportPage) move(from, to int) {
	list := p.report.Blocks
	if to < 0 || to >= len(list) {
		return
	}
	list[from], list[to] = list[to], list[from]
	p.keepChoice()
}

// choose shows another block.
func (p *workReportPage) choose(name string) {
	p.keepTyped()
	p.now = name
	p.draw()
}

// drawBody shows the sentences of the chosen block, each with its tick and its numbers.
func (p *workReportPage) drawBody() {
	b := p.block()
	p.body.Objects = []fyne.CanvasObject{ui.NewHeading(b.Name)}
	if b.Title != "" && b.Title != b.Name {
		p.body.Add(ui.NewNote("标题：" + b.Title))
	}
	for _, paragraph := range b.Paragraphs {
		for i := range paragraph {
			p.body.Add(p.sentence(&paragraph[i]))
		}
		p.body.Add(widget.NewSeparator())
	}
	switch {
	case b.Name == "落款":
		p.body.Add(widget.NewLabel(p.report.Signer + "\n" + p.report.Signed))
	case b.Dropped > 0:
		p.body.Add(ui.NewHint(fmt.Sprintf("另有 %d 句因为这一期没有数据，没有写进去。", b.Dropped)))
	}
	p.filling = true
	p.own.SetText(b.Own)
	p.filling = false
	if b.Name == "落款" {
		p.own.Disable()
	} else {
		p.own.Enable()
	}
	p.body.Refresh()
}

// sentence is a sentence with its tick; the numbers in it open their records.
func (p *workReportPage) sentence(s *paper.ReportSentence) fyne.CanvasObject {
	tick := widget.NewCheck("", nil)
	tick.SetChecked(!s.Off)
	tick.OnChanged = func(on bool) {
		s.Off = !on
		p.keepOwn()
		p.drawBlocks()
	}
	text := widget.NewRichText()
	for _, part := range s.Parts {
		if v := part.Value; v != nil && len(v.IDs)+len(v.OverIDs) > 0 {
			text.Segments = append(text.Segments, &widget.HyperlinkSegment{Text: part.Text, OnTapped: func() { p.desk.openFigure(*v) }})
			continue
		}
		text.Segments = append(text.Segments, &widget.TextSegment{Text: part.Text, Style: widget.RichTextStyleInline})
	}
	text.Wrapping = fyne.TextWrapWord
	return container.NewBorder(nil, nil, container.NewVBox(tick), nil, text)
}

// tell says which files were written.
func (p *workReportPage) tell(dir string, names []string) {
	ui.ShowExported(p.desk.bar, "已生成工作报告和数据汇总表。", filepath.Join(dir, names[0]),
		ui.Action{Text: "打开数据表", Do: func() { p.desk.bar.Error(ui.OpenFile(filepath.Join(dir, names[1]))) }})
}
