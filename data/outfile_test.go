package data

import (
	"errors"
	"io/fs"
	"path/filepath"
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
