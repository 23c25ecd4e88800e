package screens

import (
	"fmt"
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

// showDone shows what an activity came to: where it stands, and the lines of the duty archives that follow from it.
func (p *activityPage) showDone(a office.Activity, reg *record.Any, ids []int64, photos int) {
	lines, err := archiveLines(p.desk.store, reg, ids, a.Day)
	p.desk.bar.Error(err)
	table := ui.NewTable([]ui.Column{{Key: "who", Title: "代表", Width: 110, Fixed: true}, {Key: "day", Title: "日期", Width: 110, Fixed: true},
		{Key: "kind", Title: "履职类别", Width: 110, Fixed: true}, {Key: "status", Title: "出席", Width: 70, Fixed: true}, {Key: "text", Title: "内容", Width: 380, Fixed: true}})
	table.OnError = p.desk.bar.Error
	table.SetRows(activityLines(lines))
	buttons := container.NewHBox(ui.NewMainButton("打开记录", func() { p.openDone(reg, ids) }),
		ui.NewIconButton("再记一次", theme.ContentAddIcon(), p.again), ui.NewIconButton("撤销", theme.ContentUndoIcon(), p.desk.undo))
	told := container.NewVBox(ui.NewHeading("已记下：" + a.Called()))
	for _, line := range doneWords(a, reg, len(lines), photos) {
		told.Add(ui.NewLine(line))
	}
	told.Add(buttons)
	p.body.Objects = []fyne.CanvasObject{container.NewBorder(told, nil, nil, nil, ui.NewCard("代表履职档案里多出的记录", table))}
	p.body.Refresh()
	p.saved = p.desk.store.CanUndo()
	p.desk.bar.Say(ui.Info, "已保存；撤销时，记录、履职和照片一起撤回。")
}

// archiveLines reads the lines of duty archives that follow from the records of an activity.
func archiveLines(s *data.Store, reg *record.Any, ids []int64, day record.Date) ([]data.DutyLine, error) {
	var out []data.DutyLine
	for _, id := range ids {
		lines, err := s.DutyLines(data.DutyQuery{Register: reg.Key, Record: id, From: day, To: day})
		if err != nil {
			return nil, err
		}
		out = append(out, lines...)
	}
	return out, nil
}

// doneWords say where the activity stands, and what has no place there.
func doneWords(a office.Activity, reg *record.Any, lines, photos int) []string {
	place, tab := whereIs(reg)
	out := []string{fmt.Sprintf("记在“%s → %s”里；%d 位代表的履职档案各有一行，台账、统计和报告都会用到，不用再填。", place, tab, lines)}
	if photos > 0 {
		out = append(out, fmt.Sprintf("照片 %d 张，在记录的附件里。", photos))
	}
	if reg == office.DutyEntries.Any {
		out = append(out, "手工登记的履职要审核后才计分：在“代表 → 履职记录”里审核。")
	}
	if left := a.Left(); len(left) > 0 {
		out = append(out, fmt.Sprintf("没有记入的 %d 人（不是代表，或没有到）：%s。", len(left), strings.Join(left, "、")))
	}
	return out
}

// openDone opens what an activity came to.
func (p *activityPage) openDone(reg *record.Any, ids []int64) {
	p.again()
	if len(ids) == 1 {
		p.desk.openRecord(reg, ids[0])
		return
	}
	p.desk.openList(reg, ids)
}

// activityLines shows lines of duty archives in a table; a row's id is its number from 1.
type activityLines []data.DutyLine

// Len is the number of lines.
func (r activityLines) Len() int { return len(r) }

// ID is the number of the row.
func (r activityLines) ID(i int) int64 { return int64(i + 1) }

// Known tells the table that nothing has to be read for them.
func (r activityLines) Known() {}

// Read gives the rows.
func (r activityLines) Read(from, to int) ([]ui.Row, error) {
	var out []ui.Row
	for _, l := range r[from:to] {
		out = append(out, ui.Row{Cells: []ui.Cell{{Text: l.Deputy.Name}, {Text: hanzi.DateArabic(string(l.Day))}, {Text: l.Kind}, {Text: l.Status}, {Text: l.Title}}})
	}
	return out, nil
}
