package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/app/ui"
)

// notTaken stands in the choice of a header that means none of the fields.
const notTaken = "（不导入）"

// matchView shows what each header of the file means, with an example, and lets it be changed.
func (p *importPage) matchView() fyne.CanvasObject {
	note := "每一列对应的项目；改过的会记住，下次同样的表头不用再改。"
	if none := p.plan.Match.Unmatched(); len(none) > 0 {
		note = "没有对应、不导入的列：" + strings.Join(none, "、") + "。需要的请在右边选择对应的项目。"
	}
	lines := container.NewGridWithColumns(2)
	for _, h := range p.plan.Match.Headers {
		lines.Add(p.matchLine(h))
	}
	return container.NewBorder(wrapped(note), nil, nil, nil, ui.Scrolling(container.NewVScroll(container.NewVBox(lines)))) // not stretched: what belongs together stays on one line
}

// The widths of a line of the match, in Fyne units.
const headerWidth, fieldWidth = 130, 170

func (p *importPage) matchLine(h sheetin.Header) fyne.CanvasObject {
	field := ui.NewSelect(p.layer, append([]string{notTaken}, fieldLabels(p.plan.Register)...))
	field.SetPlaceHolder(notTaken)
	if f := p.plan.Register.Field(h.Key); h.Key != "" && f != nil {
		field.SetValue(f.Label)
	}
	field.OnChosen = func(o ui.Option) { p.match(h.Col, o.Text) }
	if p.saved {
		field.Disable()
	}
	return headerLine(h.Text, field, sampleText(p.plan.Register, h, p.plan.Sample(h.Col)))
}

// headerLine shows a header of a file, a note on it, and the choice of what it means.
func headerLine(text string, field *ui.Select, note string) fyne.CanvasObject {
	height := field.MinSize().Height
	middle := func(o fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(layout.NewSpacer(), o, layout.NewSpacer())
	}
	left := container.NewGridWrap(fyne.NewSize(headerWidth, height), middle(ui.NewLine(text)))
	right := container.NewGridWrap(fyne.NewSize(fieldWidth, height), field)
	return container.NewBorder(nil, nil, left, right, middle(ui.NewNote(note)))
}

// sampleText is the example under a header; personal data is not shown.
func sampleText(reg *record.Any, h sheetin.Header, text string) string {
	if f := reg.Field(h.Key); h.Key != "" && f != nil && f.Secrecy != record.Open && text != "" {
		return "……"
	}
	return strings.Join(strings.Fields(text), " ")
}

// fieldLabels are what a header can mean.
func fieldLabels(reg *record.Any) []string {
	var out []string
	for _, f := range reg.Fields {
		if f.Kind != record.KindRows && f.Settable() {
			out = append(out, f.Label)
		}
	}
	return out
}

// match takes the clerk's choice for a column and plans anew.
func (p *importPage) match(col int, label string) {
	key := ""
	for _, f := range p.plan.Register.Fields {
		if f.Label == label {
			key = f.Key
		}
	}
	if p.opt.Match == nil {
		p.opt.Match = map[int]string{}
	}
	for other, k := range p.opt.Match {
		if k == key && key != "" {
			delete(p.opt.Match, other)
		}
	}
	p.opt.Match[col] = key
	p.prepare()
}
