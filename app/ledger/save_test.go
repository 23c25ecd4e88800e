package ledger

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"npcdesk/data"
)

func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func small() Book { return Book{Day: "2026-07-03", Ledgers: []Ledger{oneColumn("甲")}} }

func TestAnExistingFileIsReplacedOnlyWhenAsked(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "名册.xlsx")
	if _, err := Save(path, small(), false); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("旧"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := Save(path, small(), false)
	var refused *data.NotSaved
	if !errors.As(err, &refused) || refused.Reason != data.SaveExists || refused.Proposed != filepath.Join(dir, "名册(2).xlsx") {
		t.Fatalf("the error is %#v", err)
	}
	if old, _ := os.ReadFile(path); string(old) != "旧" {
		t.Error("the file was touched")
	}
	if !strings.Contains(err.Error(), "原文件没有改动") || !strings.Contains(err.Error(), "“名册(2).xlsx”") {
		t.Errorf("the clerk reads %q", err)
	}
	if _, err := Save(refused.Proposed, small(), false); err != nil {
		t.Errorf("the second name: %v", err)
	}
	if _, err := Save(path, small(), true); err != nil {
		t.Fatal(err)
	}
	if now, _ := os.ReadFile(path); !strings.HasPrefix(string(now), "PK") {
		t.Error("the file was not replaced")
	}
	if got := files(t, dir); len(got) != 2 {
		t.Errorf("left behind: %v", got)
	}
}

func TestAFileThatAppearsDuringTheExportIsNotOverwritten(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "名册.xlsx")
	l := oneColumn()
	l.Rows = func(yield func([]any, error) bool) {
		yield([]any{"甲"}, os.WriteFile(path, []byte("别人的"), 0o666))
	}
	_, err := Save(path, Book{Ledgers: []Ledger{l}}, false)
	if refused := new(data.NotSaved); !errors.As(err, &refused) || refused.Reason != data.SaveExists {
		t.Errorf("the error is %v", err)
	}
	if kept, _ := os.ReadFile(path); string(kept) != "别人的" || len(files(t, dir)) != 1 {
		t.Errorf("the file was touched, or something left behind: %v", files(t, dir))
	}
}

func TestNothingIsLeftWhenTheRowsFail(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("读取失败")
	l := oneColumn()
	l.Rows = func(yield func([]any, error) bool) { yield(nil, broken) }
	_, err := Save(filepath.Join(dir, "名册.xlsx"), Book{Ledgers: []Ledger{l}}, false)
	if !errors.Is(err, broken) || errors.As(err, new(*data.NotSaved)) {
		t.Errorf("the error is %v", err)
	}
	if got := files(t, dir); len(got) != 0 {
		t.Errorf("left behind: %v", got)
	}
}

func TestAFolderThatIsGoneIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "U盘", "名册.xlsx")
	_, err := Save(path, small(), true)
	var refused *data.NotSaved
	if !errors.As(err, &refused) || refused.Reason != data.SaveGone || !strings.Contains(err.Error(), "U盘") {
		t.Errorf("the error is %v", err)
	}
}

func TestATargetThatCannotBeReplacedLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "名册.xlsx")
	if err := os.Mkdir(path, 0o777); err != nil { // a folder of that name refuses the rename
		t.Fatal(err)
	}
	if _, err := Save(path, small(), true); !errors.As(err, new(*data.NotSaved)) {
		t.Errorf("the error is %v", err)
	}
	if got := files(t, dir); len(got) != 1 {
		t.Errorf("left behind: %v", got)
	}
}

func TestAFileThatIsOpenOnWindowsIsLeftAloneAndASecondNameOffered(t *testing.T) {
	if runtime.GOOS != "windows" {
		t.Skip("other systems let an open file be replaced")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "名册.xlsx")
	if err := os.WriteFile(path, []byte("旧"), 0o666); err != nil {
		t.Fatal(err)
	}
	open, err := os.Open(path) // Go opens without the right to delete, as Excel does
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	_, err = Save(path, small(), true)
	var refused *data.NotSaved
	if !errors.As(err, &refused) || refused.Reason != data.SaveBusy || refused.Proposed != filepath.Join(dir, "名册(2).xlsx") {
		t.Errorf("the error is %#v", err)
	}
	if old, _ := os.ReadFile(path); string(old) != "旧" || len(files(t, dir)) != 1 {
		t.Errorf("the file was touched, or something left behind: %v", files(t, dir))
	}
}

func TestFileNamesAreLegalOnWindows(t *testing.T) {
	for _, c := range []struct{ town, title, period, day, want string }{
		{"清溪镇", "代表名册", "2026年上半年", "2026-07-03", "清溪镇人大_代表名册_2026年上半年_20260703.xlsx"},
		{"", "代表名册", "", "", "代表名册.xlsx"},
		{"清溪镇", `a<b>c:d"e/f\g|h?i*j`, "", "20260703", "清溪镇人大_a＜b＞c：d＂e-f-g｜h？i＊j_20260703.xlsx"},
		{"", "CON", "", "", "_CON.xlsx"}, {"", "com1.备份", "", "", "_com1.备份.xlsx"}, {"", "LPT²", "", "", "_LPT².xlsx"},
		{"", "COM10", "", "", "COM10.xlsx"}, {"", " 名册. ", "", "", "名册.xlsx"}, {"", "\x00\n", "", "", "台账.xlsx"},
	} {
		if got := FileName(c.town, c.title, c.period, c.day); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	long := FileName("清溪镇", strings.Repeat("很长的标题", 100), "2026年上半年", "2026-07-03")
	if len(long) > 220 || !strings.HasSuffix(long, "_2026年上半年_20260703.xlsx") || !strings.HasPrefix(long, "清溪镇人大_很长") {
		t.Errorf("a long title gives %q (%d bytes)", long, len(long))
	}
	if got := FileName(strings.Repeat("镇", 500), "名册", "", ""); len(got) > 220 {
		t.Errorf("a long town gives %d bytes", len(got))
	}
}

func TestSheetNamesAreLegalAndUnique(t *testing.T) {
	long := strings.Repeat("长", 30) + "😀😀"
	names := sheetNames([]string{"名册", "名册", "History", "a/b:c?[d]*\\", "'引'", "", long, long, "Abc", "aBC", " "})
	seen := map[string]bool{}
	for _, name := range names {
		if units := len(utf16.Encode([]rune(name))); units == 0 || units > 31 || strings.ContainsAny(name, `:\/?*[]'`) {
			t.Errorf("%q is not a legal name", name)
		}
		if seen[strings.ToLower(name)] {
			t.Errorf("%q stands twice", name)
		}
		seen[strings.ToLower(name)] = true
	}
	if names[0] != "名册" || names[1] != "名册(2)" || names[2] == "History" {
		t.Errorf("names are %q", names)
	}
}
