package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// What a person finds on a PC after installing, seen from the folder of that person.
const (
	installedAt   = "AppData/Local/Programs/npcdesk"
	desktopLink   = "Desktop/乡镇人大工作台.lnk"
	startLink     = "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/乡镇人大工作台.lnk"
	exportedTo    = "Documents/人大工作台导出"
	rosterOnD     = `D:\代表名册.xlsx`
	officeOnD     = "乡镇人大工作台数据" // offered because drive D is there
	windowsTooOld = 3           // exit statuses of the installer, see assets/installer/setup.nsi
	newerIsThere  = 4
	programRuns   = 5
)

// pc is a Windows PC as Wine plays it: home is the folder of the person (whose name has Chinese and a space in it), drive
// the folder that stands as drive D:, with older.exe, setup.exe, portable.zip and the roster on it.
type pc struct {
	t           *testing.T
	home, drive string
}

// TestInstalledUnderWine is one clerk's way with the program on a PC: an older version is installed, the roster read in, one
// deputy corrected, a list exported; the new version is installed over it with the wizard; what must be refused is refused;
// the program is removed; then the portable copy works from a folder. The data are there after every step. cmd/dev prepares the PC:
// go run ./cmd/dev installed.
func TestInstalledUnderWine(t *testing.T) {
	c := &pc{t: t, home: os.Getenv("NPCDESK_HOME"), drive: os.Getenv("NPCDESK_DRIVE")}
	if c.drive == "" {
		t.Skip("needs Wine: go run ./cmd/dev installed")
	}
	c.ends(0, "older.exe", "/S")
	c.mustExist(true, installedAt+"/npcdesk.exe", installedAt+"/npcctl.exe", installedAt+"/说明.txt", installedAt+"/许可.txt", desktopLink, startLink)

	w := c.start(filepath.Join(c.home, installedAt), "乡镇人大工作台")
	c.importsRoster(w)
	c.correctsDeputy(w)
	c.exportsList(w)
	c.ends(programRuns, "setup.exe", "/S")
	c.closes(w)
	c.mustHoldTheWork()

	c.upgradesByWizard()
	c.mustHoldTheWork()
	c.ends(newerIsThere, "older.exe", "/S")
	c.run("winecfg", "-v", "win7")
	c.ends(windowsTooOld, "setup.exe", "/S")
	c.run("winecfg", "-v", "win10")
	said := c.run(`C:\users\`+filepath.Base(c.home)+`\AppData\Local\Programs\npcdesk\npcctl.exe`, "--data", `D:\`+officeOnD, "search", "董卫东测试")
	if !strings.Contains(said, "董卫东测试") {
		t.Errorf("npcctl does not find the deputy beside the window, it says %q", said)
	}

	c.run(filepath.Join(c.home, installedAt, "uninstall.exe"), "/S") // a copy of it works on when it has ended
	c.waitFor("the program to be removed", func() bool { return !c.exists(installedAt) })
	c.mustExist(false, desktopLink, startLink)
	c.mustHoldTheWork()
	kept := c.run("reg", "query", `HKCU\Software\npcdesk`, "/v", "Data")
	if !strings.Contains(kept, `D:\`) {
		t.Errorf("after the program is removed nothing says where the data are: %q", kept)
	}
	c.worksFromAStick()
	if now := c.run("reg", "query", `HKCU\Software\npcdesk`, "/v", "Data"); now != kept {
		t.Errorf("the portable copy leaves its folder on the PC: %q", now)
	}
	c.mustHoldTheWork()
}

// worksFromAStick unpacks the portable archive into a folder whose name has Chinese and a space in it, takes the roster in beside
// the window, and opens the window, which finds the office beside itself.
func (c *pc) worksFromAStick() {
	book, err := zip.OpenReader(filepath.Join(c.drive, "portable.zip"))
	if err != nil {
		c.t.Fatal(err)
	}
	defer book.Close()
	stick := filepath.Join(c.drive, "U盘 工具")
	if err := os.CopyFS(stick, book); err != nil {
		c.t.Fatal(err)
	}
	dir := filepath.Join(stick, "npcdesk-"+os.Getenv("NPCDESK_VERSION"))
	c.run(filepath.Join(dir, "npcctl.exe"), "init", "--town", "青山镇", "--kind", "镇", "--county", "平川县", "--term", "19")
	c.run(filepath.Join(dir, "npcctl.exe"), "import", "代表", rosterOnD)
	w := c.start(dir, "青山镇")
	w.key("Escape") // the notice of the first start
	w.waitFor("the notice to go", func() bool { return !w.dimmed() })
	w.settle()
	w.keep("9-portable")
	c.closes(w)
	s, err := data.OpenReader(filepath.Join(dir, "数据"))
	if err != nil {
		c.t.Fatal(err)
	}
	defer s.Close()
	if list, err := s.IDs(office.Deputies.Any, record.Query{}); err != nil || len(list) != 65 {
		c.t.Errorf("%d deputies lie beside the portable copy (%v)", len(list), err)
	}
}

// importsRoster goes from the first start by the button 导入我的代表名册 to a roster that is read in.
func (c *pc) importsRoster(w *window) {
	w.keep("1-start")
	w.click(342, 267)
	c.pathInto("选择代表名册", rosterOnD)
	w.waitForTitle("乡镇人大工作台")
	w.settle()
	w.pasted("清溪镇")
	w.key("Tab")
	w.key("Tab")
	w.pasted("平川县")
	w.key("Tab")
	w.key("Tab")
	w.typed("19")
	w.settle()
	w.keep("2-found")
	w.click(796, 425)
	w.waitFor("the notice of the first start", w.dimmed)
	w.settle()
	w.click(547, 399)
	w.waitFor("the preview of the import", func() bool { return !w.dimmed() })
	w.settle()
	w.keep("3-import")
	w.then("the import", func() { w.click(141, 562) })
	w.waitFor("the end of the import", func() bool { return !w.dimmed() })
	w.settle()
	w.keep("4-imported")
}

// correctsDeputy finds a deputy by the initials of his name, adds Chinese from the clipboard to it and saves by mouse.
func (c *pc) correctsDeputy(w *window) {
	w.key("F3")
	w.typed("zw")
	w.key("Return")
	w.waitFor("the first hit", func() bool { return w.chosenAt(listX) > 0 })
	w.settle()
	w.key("Return")
	w.waitForChosen("代表 in the navigation", navX, deputiesY)
	w.settle()
	w.key("End")
	w.pasted("测试")
	w.then("the change to be saved", func() { w.click(627, 560) })
	w.keep("5-edited")
}

// exportsList writes the list on the screen into the folder that is offered.
func (c *pc) exportsList(w *window) {
	w.then("the form to close", func() { w.key("Escape") })
	w.key("ctrl+e")
	w.waitFor("the dialog of the export", w.dimmed)
	w.settle()
	w.keep("6-export")
	w.click(852, 375)
	w.waitFor("the exported list", func() bool { return c.exported() != "" })
	sheet := c.sheet(c.exported())
	if rows := strings.Count(sheet, "<row"); rows < 65 || !strings.Contains(sheet, "董卫东测试") {
		c.t.Errorf("the exported list has %d rows; the corrected name is in it: %v", rows, strings.Contains(sheet, "董卫东测试"))
	}
	w.waitFor("the dialog to go", func() bool { return !w.dimmed() })
}

// closes ends the program as a person does.
func (c *pc) closes(w *window) {
	w.settle()
	w.do("windowactivate", "--sync", w.id)
	w.key("alt+F4")
	c.waitFor("the window to close", func() bool { return windowOf("乡镇人大工作台") == "" })
	c.run("wineserver", "-w") // until the last process has let go of the data
}

// upgradesByWizard installs the new version over the older one page by page, and begins to work from the last page.
func (c *pc) upgradesByWizard() {
	wizard := &window{t: c.t}
	cmd := c.wine(`D:\setup.exe`)
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	go func() { _ = cmd.Wait() }() // what it did is looked at
	wizard.waitForTitle("乡镇人大工作台 安装")
	for i, page := range []string{"welcome", "folder"} {
		wizard.settle()
		wizard.keep(fmt.Sprintf("7-wizard-%d-%s", i+1, page))
		wizard.then("the next page", func() { wizard.key("Return") })
	}
	c.waitFor("the new version", func() bool {
		return strings.Contains(c.run("reg", "query", `HKCU\Software\npcdesk`, "/v", "Version"), os.Getenv("NPCDESK_VERSION"))
	})
	wizard.settle()
	wizard.keep("7-wizard-3-done")
	wizard.key("Return") // 完成, with 开始使用 ticked
	w := &window{t: c.t}
	w.waitForTitle("清溪镇") // the office of before, opened by the new version
	w.settle()
	w.keep("8-upgraded")
	c.closes(w)
}

// mustHoldTheWork reads the data: all deputies of the roster, one of them corrected.
func (c *pc) mustHoldTheWork() {
	c.t.Helper()
	s, err := data.OpenReader(filepath.Join(c.drive, officeOnD))
	if err != nil {
		c.t.Fatal(err)
	}
	defer s.Close()
	list, err := data.All(s, office.Deputies, record.Query{})
	if err != nil {
		c.t.Fatal(err)
	}
	corrected := 0
	for _, one := range list {
		if one.Name == "董卫东测试" {
			corrected++
		}
	}
	if len(list) != 65 || corrected != 1 {
		c.t.Fatalf("%d deputies of 65 are there, %d of them corrected", len(list), corrected)
	}
}

// start opens the program in a folder and waits until its window, whose title says something, is painted.
func (c *pc) start(dir, title string) *window {
	c.t.Helper()
	cmd := c.wine(filepath.Join(dir, "npcdesk.exe"))
	w := &window{t: c.t, over: make(chan error, 1)}
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	go func() { w.over <- cmd.Wait() }()
	c.t.Cleanup(func() {
		if c.t.Failed() {
			w.keepPicture()
		}
	})
	w.waitForTitle(title)
	w.waitFor("a picture that is not blank", func() bool { return colours(w.picture()) > 20 })
	w.settle()
	return w
}

// pathInto gives a path to the system's dialog for files.
func (c *pc) pathInto(title, path string) {
	dialog := &window{t: c.t}
	dialog.waitForTitle(title)
	dialog.settle()
	dialog.pasted(path)
	dialog.key("Return")
	c.waitFor("the dialog to close", func() bool { return windowOf(title) == "" })
}

func (c *pc) wine(program string, args ...string) *exec.Cmd {
	cmd := exec.Command("wine", append([]string{program}, args...)...)
	cmd.Dir = c.drive
	return cmd
}

// run runs a Windows program (wineserver is one of Linux) to its end and gives what it said; it must succeed.
func (c *pc) run(program string, args ...string) string {
	c.t.Helper()
	cmd := c.wine(program, args...)
	if program == "wineserver" {
		cmd = exec.Command(program, args...)
	}
	said, err := cmd.CombinedOutput()
	if err != nil {
		c.t.Fatalf("%s %q: %v\n%s", program, args, err, said)
	}
	return string(said)
}

// ends runs an installer of drive D: and wants its exit status.
func (c *pc) ends(status int, program string, args ...string) {
	c.t.Helper()
	err := c.wine(`D:\`+program, args...).Run()
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		c.t.Fatal(err)
	}
	if got != status {
		c.t.Fatalf("%s ended with %d, want %d", program, got, status)
	}
}

func (c *pc) exists(path string) bool {
	_, err := os.Stat(filepath.Join(c.home, path))
	return err == nil
}

func (c *pc) mustExist(want bool, paths ...string) {
	c.t.Helper()
	for _, path := range paths {
		if c.exists(path) != want {
			c.t.Errorf("%s is there: %v, want %v", path, !want, want)
		}
	}
}

func (c *pc) exported() string {
	files, _ := filepath.Glob(filepath.Join(c.home, exportedTo, "*.xlsx")) // the pattern is well formed
	if len(files) == 0 {
		return ""
	}
	return files[0]
}

// sheet is the XML of the first sheet of a workbook.
func (c *pc) sheet(file string) string {
	c.t.Helper()
	book, err := zip.OpenReader(file)
	if err != nil {
		c.t.Fatal(err)
	}
	defer book.Close()
	in, err := book.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		c.t.Fatal(err)
	}
	defer in.Close()
	text, err := io.ReadAll(in)
	if err != nil {
		c.t.Fatal(err)
	}
	return string(text)
}

func (c *pc) waitFor(what string, so func() bool) {
	c.t.Helper()
	(&window{t: c.t}).waitFor(what, so)
}
