package parcel

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/data"
)

// Whoever takes over finds a backup that restores the whole office, and a list that says what is open, what was set, where
// things are and whom to call; no password stands in it.
func TestTheNextClerkFindsEverythingInOneFolder(t *testing.T) {
	o := newTownship(t, "清溪镇")
	o.put(office.Units.Any, &office.Unit{Name: "水利站", Kind: "站所", Contact: "李四", Phone: "13900000002"})
	o.put(office.Tasks.Any, &office.Task{Title: "修订代表联络站制度", Who: "王芳", To: "2026-12-15"})
	o.put(office.Tasks.Any, &office.Task{Title: "编印代表手册", To: "2026-10-15", Finished: "2026-10-10"})
	if err := o.Set(office.KeyReplyMonths, "2", "平人发〔2025〕3号"); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "优盘 一")
	made, err := HandOver(o.Store, out, nil)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(made.Dir) != "清溪镇人大移交_20261122" || len(made.Files) != 2 {
		t.Fatalf("%+v", made)
	}
	file, err := os.ReadFile(made.Files[0])
	if err != nil {
		t.Fatal(err)
	}
	text, err := docx.PlainText(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"清溪镇人民代表大会", "关于修渠的建议", "修订代表联络站制度", "2026年12月15日", "李四", "13900000002", "平人发〔2025〕3号",
		"数据备份-20261122.npcbak", o.Dir, "清除密码.txt", "已逾期"} {
		if !strings.Contains(text, words) {
			t.Errorf("the list does not say %s:\n%s", words, text)
		}
	}
	if strings.Contains(text, "编印代表手册") {
		t.Error("a finished task is handed over as open")
	}

	elsewhere := t.TempDir()
	if _, info, err := data.Restore(elsewhere, made.Files[1], ""); err != nil || !strings.Contains(text, info.SHA256) {
		t.Errorf("the backup of the list cannot be restored: %+v, %v", info, err)
	}
	again, err := data.Open(elsewhere)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if p := load(t, again, office.Proposals, o.proposal.ID); p.Subject != o.proposal.Subject {
		t.Errorf("restored %q", p.Subject)
	}
}

// A second package of the day does not replace the first, and one that is given up leaves nothing.
func TestAHandoverIsWholeOrNotThere(t *testing.T) {
	o := newTownship(t, "清溪镇")
	out := t.TempDir()
	enough := errors.New("enough")
	_, err := HandOver(o.Store, out, func(done, _ int, _ string) error {
		if done > 0 {
			return enough
		}
		return nil
	})
	if left, _ := os.ReadDir(out); !errors.Is(err, enough) || len(left) > 0 {
		t.Errorf("given up with %v, left %v", err, left)
	}
	first, err := HandOver(o.Store, out, nil)
	if err != nil {
		t.Fatal(err)
	}
	second, err := HandOver(o.Store, out, nil)
	if err != nil || second.Dir == first.Dir {
		t.Errorf("the second took the place of the first: %v, %v", second, err)
	}
}
