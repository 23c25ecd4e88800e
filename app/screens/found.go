package screens

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// foundForm asks what a new office must know of itself.
type foundForm struct {
	town, county, term, population, quota *ui.Entry
	kind, province                        *ui.Select
	make                                  *ui.Button
}

// found shows the form for a new office; roster is the file that is imported after that, "" for none.
func (s *startPage) found(roster string) {
	layer := ui.NewLayer()
	f := &foundForm{town: ui.NewEntry(), county: ui.NewEntry(), term: ui.NewEntry(), population: ui.NewEntry(), quota: ui.NewEntry(),
		kind: ui.NewSelect(layer, []string{"镇", "乡", "民族乡"}), province: ui.NewSelect(layer, office.Provinces)}
	s.form = f
	f.kind.SetValue("镇")
	f.town.SetPlaceHolder("如：清溪镇")
	f.county.SetPlaceHolder("如：平川县")
	f.term.SetPlaceHolder("如：19")
	words := "建立"
	if roster != "" {
		words = "建立并导入名册"
	}
	f.make = ui.NewMainButton(words, func() { s.make(roster) })
	fields := container.New(layout.NewFormLayout())
	for _, row := range []struct {
		name, hint string
		box        fyne.CanvasObject
	}{
		{"乡镇名称", "必填，写全称", f.town}, {"类别", "", f.kind}, {"所属县（市、区）", "必填", f.county},
		{"省份", "决定适用哪个省的规定，可以以后再填", f.province}, {"本届是第几届", "必填，只写数字", f.term},
		{"人口数", "可以以后再填", f.population}, {"代表名额", "核定的名额，可以以后再填", f.quota},
	} {
		fields.Add(widget.NewLabel(row.name))
		fields.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(230, f.town.MinSize().Height), row.box), nil, ui.NewHint(row.hint)))
	}
	title := "新建单位"
	if roster != "" {
		title = "新建单位，然后导入“" + filepath.Base(roster) + "”"
	}
	foot := container.NewHBox(layout.NewSpacer(), ui.NewButton("返回", func() { s.show(nil) }), f.make)
	s.program.win.SetContent(layer.Over(s.framed(title, container.NewVBox(fields, foot))))
	s.program.win.Canvas().Focus(f.town)
}

// make founds the office and opens its desk.
func (s *startPage) make(roster string) {
	founding, wrong, err := s.form.read()
	if err != nil {
		s.say(err)
		s.program.win.Canvas().Focus(wrong)
		return
	}
	s.say(nil)
	dir := s.dir
	s.program.take(dir, func() (*data.Store, error) { return data.Found(dir, founding) }, func(d *Desk) {
		if roster != "" {
			d.importFile(roster)
		}
	})
}

// read reads the form, or says what is missing and in which box.
func (f *foundForm) read() (out data.Founding, wrong *ui.Entry, err error) {
	out = data.Founding{Town: strings.TrimSpace(f.town.Text), County: strings.TrimSpace(f.county.Text), Kind: f.kind.Value(), Province: f.province.Value()}
	switch missing := errors.New("还没有建立：请填写乡镇名称和所属县（市、区）。"); {
	case out.Town == "":
		return out, f.town, missing
	case out.County == "":
		return out, f.county, missing
	}
	for _, n := range []struct {
		name string
		box  *ui.Entry
		to   *int
	}{{"届数", f.term, &out.Term}, {"人口数", f.population, &out.Population}, {"代表名额", f.quota, &out.Quota}} {
		text := strings.Trim(hanzi.Narrow(strings.TrimSpace(n.box.Text)), "第届人名 ")
		if text == "" {
			continue
		}
		if *n.to, err = strconv.Atoi(text); err != nil || *n.to < 0 {
			return out, n.box, fmt.Errorf("还没有建立：%s应为整数，不能是“%s”。", n.name, n.box.Text)
		}
	}
	if out.Term == 0 {
		return out, f.term, errors.New("还没有建立：请填写本届是第几届，如 19。")
	}
	return out, nil, nil
}
