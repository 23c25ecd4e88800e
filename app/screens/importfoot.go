package screens

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"npcdesk/app/intake"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// importFoot is the end of the import page: the import itself, what came of it, and the rows to be mended.
type importFoot struct {
	page    *importPage
	content *fyne.Container
	take    *ui.Button
	summary *ui.Line
	after   *fyne.Container // what can be done after the import
	rejects *pathBox
	mend    *fyne.Container
}

func newImportFoot(p *importPage) *importFoot {
	f := &importFoot{page: p, summary: ui.NewLine("")}
	f.take = ui.NewMainButton("导入", p.take)
	f.after = container.NewHBox(ui.NewButton("撤销这次导入", f.undo), ui.NewButton("打开列表", f.openList))
	ask := func(done func(string, error)) {
		ui.AskSaveAs(p.desk.win, "需改正的行存到哪里", f.rejects.path(), ui.ExcelFiles, done)
	}
	given := func(path string) { f.writeRejects(path, false) }
	f.rejects = newPathBox(p.desk, "", "浏览…", ask, given)
	write := ui.NewButton("另存需改正的行", func() { given(f.rejects.path()) })
	f.mend = container.NewBorder(nil, nil, nil, write, f.rejects.content)
	f.content = container.NewVBox(f.mend, container.NewBorder(nil, nil, f.take, f.after, f.summary))
	return f
}

// show shows what fits the plan as it stands.
func (f *importFoot) show() {
	plan, saved := f.page.plan, f.page.saved
	visible(f.content, plan != nil)
	if plan == nil {
		return
	}
	visible(f.take, !saved)
	visible(f.after, saved)
	visible(f.mend, !plan.Clean())
	f.summary.SetText(summaryOf(plan, saved))
	stem := strings.TrimSuffix(plan.File, filepath.Ext(plan.File))
	f.rejects.entry.SetText(stem + "_需改正的行.xlsx")
	f.content.Refresh()
}

func summaryOf(plan *intake.Plan, saved bool) string {
	text := fmt.Sprintf("新增%d，更新%d，不变%d，不收%d", plan.Count(intake.Created), plan.Count(intake.Updated), plan.Count(intake.Unchanged), plan.Count(intake.Rejected))
	if cells := len(plan.Result().Cells); cells > 0 {
		text += fmt.Sprintf("；有%d格读不出（所在的行照样导入）", cells)
	}
	if saved {
		return "已导入：" + text + "。"
	}
	return "将会：" + text + "。"
}

// undo takes the import back and plans it anew.
func (f *importFoot) undo() {
	f.page.saved = false
	f.page.desk.undo()
}

func (f *importFoot) openList() {
	f.page.desk.onList(f.page.plan.Register, func(p *listPage) { p.OpenOnly(nil) })
}

// writeRejects writes the rows to be mended into a file that can be imported again. One that is there already may hold
// rows that the clerk has begun to mend, so it is replaced only when the clerk says so.
func (f *importFoot) writeRejects(path string, replace bool) {
	if path == "" {
		return
	}
	path = f.page.desk.sheetPath(path)
	plan, bar := f.page.plan, f.page.desk.bar
	ui.Work(f.page.desk.win, "正在另存需改正的行", func(*ui.Progress) error {
		return plan.WriteRejects(path, replace)
	}, func(err error) {
		var not *data.NotSaved
		switch {
		case err == nil:
			ui.ShowExported(bar, "需改正的行已另存；改好后可以直接再导入这个文件。", path)
		case errors.As(err, &not):
			f.page.desk.offerSecondName(not, f.writeRejects)
		default:
			bar.Error(err)
		}
	})
}
