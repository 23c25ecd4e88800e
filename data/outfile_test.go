package data

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func TestErrorsOfTheSystemAreSorted(t *testing.T) {
	of := func(err error) error { return &fs.PathError{Op: "write", Path: "x", Err: err} }
	for _, c := range []struct {
		goos string
		err  error
		want Reason
	}{
		{"windows", of(syscall.Errno(32)), SaveBusy}, {"windows", of(syscall.Errno(33)), SaveBusy}, {"windows", of(syscall.Errno(112)), SaveFull},
		{"windows", of(syscall.Errno(39)), SaveFull}, {"windows", of(syscall.Errno(19)), SaveForbidden},
		{"linux", of(syscall.ENOSPC), SaveFull}, {"linux", of(fs.ErrPermission), SaveForbidden}, {"linux", of(syscall.EROFS), SaveForbidden},
		{"linux", of(fs.ErrNotExist), SaveGone}, {"linux", of(syscall.EPIPE), SaveFailed}, {"linux", errors.New("其他"), SaveFailed},
	} {
		if got := reason(c.goos, c.err); got != c.want {
			t.Errorf("%s, %v: reason %d, want %d", c.goos, c.err, got, c.want)
		}
	}
	for why := SaveFailed; why <= SaveGone; why++ {
		text := notSaved(filepath.Join(t.TempDir(), "名册.xlsx"), why, fs.ErrInvalid).Error()
		if !strings.Contains(text, "名册.xlsx”") || !strings.Contains(text, "没有改动") && !strings.Contains(text, "不受影响") || !strings.Contains(text, "请") && !strings.Contains(text, "可以") {
			t.Errorf("reason %d does not say what is safe and what to do: %s", why, text)
		}
	}
}

// The disk is full in the middle of a file: the old one stands, and nothing lies beside it.
func TestAFullDiskLeavesTheOldFileAndNothingBesideIt(t *testing.T) {
	for _, replace := range []bool{true, false} {
		dir := t.TempDir()
		path := filepath.Join(dir, "名册.xlsx")
		kept := 0
		if replace {
			kept = 1
			if err := os.WriteFile(path, []byte("旧"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		err := WriteOut(path, replace, func(w io.Writer) error {
			if _, err := w.Write(make([]byte, 1<<16)); err != nil {
				return err
			}
			return &fs.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
		})
		var not *NotSaved
		if !errors.As(err, &not) || not.Reason != SaveFull || !strings.Contains(err.Error(), "磁盘空间不足") {
			t.Errorf("the error is %v", err)
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) != kept {
			t.Errorf("left behind: %v (%v)", left, err)
		}
		if old, _ := os.ReadFile(path); replace && string(old) != "旧" {
			t.Errorf("the old file says %q", old)
		}
	}
}

// A folder that may not be written keeps what is in it, and is named.
func TestAForbiddenFolderIsNamedAndKeepsItsFiles(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("nothing is forbidden here")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "名册.xlsx")
	if err := errors.Join(os.WriteFile(path, []byte("旧"), 0o444), os.Chmod(dir, 0o555)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o755) })
	err := WriteOut(path, true, func(w io.Writer) error { return nil })
	var not *NotSaved
	if !errors.As(err, &not) || not.Reason != SaveForbidden || !strings.Contains(err.Error(), dir) {
		t.Errorf("the error is %v", err)
	}
	if old, _ := os.ReadFile(path); string(old) != "旧" {
		t.Errorf("the old file says %q", old)
	}
}

// What is written into the office's shared folder can be read by whoever can read what other programs write there.
func TestAWrittenFileIsForAllOfTheOffice(t *testing.T) {
	dir := t.TempDir()
	ours, other := filepath.Join(dir, "名册.xlsx"), filepath.Join(dir, "别的程序.txt")
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, "名册")
		return err
	}
	if err := errors.Join(WriteOut(ours, false, write), os.WriteFile(other, nil, 0o666)); err != nil {
		t.Fatal(err)
	}
	got, err := os.Stat(ours)
	want, same := os.Stat(other)
	if err != nil || same != nil || got.Mode() != want.Mode() {
		t.Errorf("%v (%v), another program's file %v (%v)", got.Mode(), err, want.Mode(), same)
	}
}
