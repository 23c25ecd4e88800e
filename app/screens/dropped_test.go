package screens

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"github.com/xuri/excelize/v2"

	"npcdesk/app/office"
)

// drop lets files fall on the window.
func (d *testDesk) drop(paths ...string) {
	d.t.Helper()
	var uris []fyne.URI
	for _, path := range paths {
		uris = append(uris, storage.NewFileURI(path))
	}
	d.dropped(fyne.NewPos(300, 300), uris)
	d.loop.Settle()
}

// roster writes a workbook with one deputy.
func roster(t *testing.T) string {
	t.Helper()
	f := excelize.NewFile()
	for cell, text := range map[string]string{"A1": "姓名", "B1": "性别", "A2": "秦志山", "B2": "男"} {
		if err := f.SetCellStr("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "代表 名册.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileDroppedWhileARecordIsOpenIsAttachedToIt(t *testing.T) {
	d := newTestDesk(t)
	id := d.deputy("张三")
	d.openRecord(office.Deputies.Any, id)
	d.loop.Settle()
	report := filepath.Join(t.TempDir(), "登记表.docx")
	if err := os.WriteFile(report, []byte("甲"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.drop(report, roster(t)) // a workbook too: the record is open
	files, err := d.store.AttachmentsOf(office.Deputies.Any, id)
	if err != nil || len(files) != 2 || d.now != "代表" {
		t.Errorf("%d files are attached, the desk shows %s, %v", len(files), d.now, err)
	}
}

func TestAWorkbookDroppedOtherwiseStartsTheImport(t *testing.T) {
	d := newTestDesk(t)
	path := roster(t)
	d.drop(path)
	p, ok := d.current().(*importPage)
	if !ok || p.file.path() != path || p.plan == nil {
		t.Fatalf("the desk shows %s", d.now)
	}
	d.goTo("首页")
	d.loop.Settle()
	d.drop(path, path)
	if d.now != "首页" {
		t.Errorf("two files dropped on no record bring up %s", d.now)
	}
	d.says("请先打开一条记录，再把附件拖进来；一个 Excel 或 CSV 文件拖进来则开始导入。")
}
