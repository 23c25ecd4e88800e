package data

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// keepsake makes an office with a book and an attachment to it, and a backup of both.
func keepsake(t *testing.T, passphrase string) (s *Store, book int64, backup string) {
	t.Helper()
	s = toy(t)
	_, book = library(t, s)
	paper := filepath.Join(t.TempDir(), "报告 正文.txt")
	if err := os.WriteFile(paper, []byte("佐证材料"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.Attach(books.Any, book, "佐证", paper); err != nil {
		t.Fatal(err)
	}
	backup = filepath.Join(t.TempDir(), "备份"+backupEnding)
	info, err := s.Backup(backup, passphrase)
	if err != nil || info.Attachments != 1 || info.Records == 0 || len(info.SHA256) != 64 {
		t.Fatalf("%+v, %v", info, err)
	}
	return s, book, backup
}

// reopened opens a folder with the toy registers.
func reopened(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := open(dir, toySet, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestABackupBringsBackRecordsAndAttachmentsAndKeepsWhatItReplaces(t *testing.T) {
	s, id, file := keepsake(t, "")
	b := getBook(t, s, id)
	b.Name = "改错了的书名"
	put(t, s, books.Any, b)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	kept, info, err := Restore(s.Dir, file, "")
	if err != nil || info.Attachments != 1 {
		t.Fatalf("%+v, %v", info, err)
	}
	back := reopened(t, s.Dir)
	if got := getBook(t, back, id).Name; got != "清溪志" {
		t.Errorf("the book is called %s", got)
	}
	list, err := back.AttachmentsOf(books.Any, id)
	if err != nil || len(list) != 1 {
		t.Fatalf("%v, %v", list, err)
	}
	path, err := back.CopyOut(list[0], t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "佐证材料" || filepath.Base(path) != "报告 正文.txt" {
		t.Errorf("the attachment came back as %s: %s %v", path, text, err)
	}
	if problems, err := back.integrity(); err != nil || len(problems) > 0 {
		t.Errorf("%v %v", problems, err)
	}
	if got := getBook(t, reopened(t, kept), id).Name; got != "改错了的书名" {
		t.Errorf("what was replaced is kept as %s", got)
	}
}

func TestAReaderMakesABackupBesideTheOpenWindow(t *testing.T) {
	s, id, _ := keepsake(t, "")
	r, err := open(s.Dir, toySet, true)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	file := filepath.Join(t.TempDir(), "旁边"+backupEnding)
	if _, err := r.Backup(file, ""); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, _, err := Restore(dir, file, ""); err != nil {
		t.Fatal(err)
	}
	if got := getBook(t, reopened(t, dir), id).Name; got != "清溪志" {
		t.Errorf("the copy holds %s", got)
	}
}

func TestABackupWithAPassphraseOpensOnlyWithIt(t *testing.T) {
	_, id, file := keepsake(t, "清溪 2026")
	raw, err := os.ReadFile(file)
	if err != nil || bytes.Contains(raw, []byte("SQLite format")) || bytes.Contains(raw, []byte(manifestName)) {
		t.Errorf("the backup can be read without the passphrase, %v", err)
	}
	dir := t.TempDir()
	for _, pass := range []string{"", "清溪 2025"} {
		if _, _, err := Restore(dir, file, pass); err == nil || !strings.Contains(err.Error(), "口令") {
			t.Errorf("with %q: %v", pass, err)
		}
		if Exists(dir) {
			t.Error("something was put in place")
		}
	}
	if _, _, err := Restore(dir, file, "清溪 2026"); err != nil {
		t.Fatal(err)
	}
	if got := getBook(t, reopened(t, dir), id).Name; got != "清溪志" {
		t.Errorf("the book is called %s", got)
	}
}

// fingerprint gives every file of a folder with its checksum.
func fingerprint(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == lockName {
			return err
		}
		sum, err := fileSum(path)
		fmt.Fprintln(&b, path, sum)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestABrokenBackupLeavesEverythingAsItWas(t *testing.T) {
	s, _, file := keepsake(t, "")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before := fingerprint(t, s.Dir)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range 50 {
		broken := slices.Clone(whole)
		what := "cut"
		if i%2 == 0 {
			broken = broken[:rng.IntN(len(broken))]
		} else {
			what = "flipped"
			for range 12 {
				broken[rng.IntN(len(broken))] ^= byte(1 + rng.IntN(255))
			}
		}
		path := filepath.Join(t.TempDir(), "坏"+backupEnding)
		if err := os.WriteFile(path, broken, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Restore(s.Dir, path, ""); err == nil || !strings.Contains(err.Error(), "现有数据没有变化") {
			t.Fatalf("%s backup %d: %v", what, i, err)
		}
		if fingerprint(t, s.Dir) != before {
			t.Fatalf("%s backup %d changed the folder", what, i)
		}
	}
}

func TestABackupOfANewerProgramIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "新"+backupEnding)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	w, err := z.Create(manifestName)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewEncoder(w).Encode(manifest{Schema: SchemaVersion() + 1, Files: map[string]string{FileName: "0"}}); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if _, _, err := Restore(t.TempDir(), path, ""); err == nil || !strings.Contains(err.Error(), "新版程序") {
		t.Errorf("%v", err)
	}
}

func TestNobodyRestoresUnderAnOpenWindow(t *testing.T) {
	s, _, file := keepsake(t, "")
	if _, _, err := Restore(s.Dir, file, ""); err == nil || !strings.Contains(err.Error(), "另一个程序") {
		t.Errorf("restored under an open office: %v", err)
	}
}

func TestOldBackupsAreThinned(t *testing.T) {
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		what   string
		stamps []string // the latest first
		gone   []string
	}{
		{"all of two days stay", []string{"20261121-110000", "20261121-090000", "20261120-090000", "20261119-130000"}, nil},
		{"the last of each day of a month stays", []string{"20261110-180000", "20261110-090000", "20261109-170000", "20261109-160000"}, []string{"20261110-090000", "20261109-160000"}},
		{"the last of each earlier month stays", []string{"20260930-090000", "20260915-090000", "20260801-090000"}, []string{"20260915-090000"}},
		{"what the clerk put there stays", []string{"我的备份", "20260915-090000"}, nil},
	} {
		path := func(stamp string) string { return filepath.Join("backups", stamp+"-启动"+backupEnding) }
		var paths, gone []string
		for _, s := range c.stamps {
			paths = append(paths, path(s))
		}
		for _, s := range c.gone {
			gone = append(gone, path(s))
		}
		if got := tooMany(paths, now); !slices.Equal(got, gone) {
			t.Errorf("%s: %v go", c.what, got)
		}
	}
}

func TestABackupIsMadeAtStartOnlyWhenSomethingChanged(t *testing.T) {
	s := toy(t)
	backups := func() int {
		t.Helper()
		if err := s.BackupIfChanged("启动"); err != nil {
			t.Fatal(err)
		}
		list, err := s.Backups()
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	if n := backups(); n != 1 {
		t.Errorf("%d backups after founding", n)
	}
	s.now = func() time.Time { return time.Date(2026, 11, 21, 10, 0, 0, 0, time.Local) }
	if n := backups(); n != 1 {
		t.Errorf("%d backups although nothing changed", n)
	}
	put(t, s, shelves.Any, &shelf{Name: "东架"})
	if n := backups(); n != 2 {
		t.Errorf("%d backups after a change", n)
	}
}

// The second backup is called for until one is made, and again seven days later; it is a whole backup in the place that was chosen.
func TestTheSecondBackupIsCalledForEverySevenDays(t *testing.T) {
	s, _, _ := keepsake(t, "")
	now := time.Date(2026, 11, 1, 9, 0, 0, 0, time.Local)
	s.now = func() time.Time { return now }
	if _, err := s.BackupToSecondPlace(); err == nil || !strings.Contains(err.Error(), "还没有指定第二备份位置") {
		t.Errorf("without a place: %v", err)
	}
	if _, made := s.SecondBackup(); made || !s.SecondBackupDue() {
		t.Error("a new office has no second backup, and none is called for")
	}
	stick := t.TempDir()
	if err := s.SetSecondPlace(stick); err != nil {
		t.Fatal(err)
	}
	info, err := s.BackupToSecondPlace()
	if err != nil || filepath.Dir(info.File) != stick || info.Attachments != 1 {
		t.Fatalf("%+v, %v", info, err)
	}
	for days, due := range map[int]bool{0: false, 7: false, 8: true} {
		now = time.Date(2026, 11, 1+days, 9, 0, 0, 0, time.Local)
		if got := s.SecondBackupDue(); got != due {
			t.Errorf("after %d days it is called for: %v", days, got)
		}
	}
	if at, made := s.SecondBackup(); !made || at.Day() != 1 {
		t.Errorf("%v, %v", at, made)
	}
}
