package data

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// What leaves the office as a file, ledger or paper, is written here: whole, under its name, or not at all.

// Reason says why a file was not saved.
type Reason int

// The reasons why a file was not saved.
const (
	SaveFailed    Reason = iota // anything else; Err says it
	SaveExists                  // there is a file of that name, and replacing it was not asked for
	SaveBusy                    // the file is open in Word, Excel or WPS
	SaveFull                    // no room on the disk
	SaveForbidden               // the folder may not be written
	SaveGone                    // the folder is not there: a stick that was pulled out
)

// NotSaved is the error of WriteOut. Its text is for the clerk. Nothing was written: what stood at Path before still stands.
type NotSaved struct {
	Path     string
	Reason   Reason
	Proposed string // a free path beside Path, for SaveExists and SaveBusy: the second name to offer
	Err      error
}

// Error says what happened, what is safe, and what to do next.
func (e *NotSaved) Error() string {
	name := "“" + filepath.Base(e.Path) + "”"
	second := "“" + filepath.Base(e.Proposed) + "”"
	program := "Word"
	if filepath.Ext(e.Path) == ".xlsx" {
		program = "Excel"
	}
	switch e.Reason {
	case SaveExists:
		return name + "已经存在，原文件没有改动。可以选择替换它，或者另存为" + second + "。"
	case SaveBusy:
		return name + "正在 " + program + " 或 WPS 里打开，没有写入，原文件没有改动。请关闭后重试，或者另存为" + second + "。"
	case SaveFull:
		return "磁盘空间不足，" + name + "没有保存，没有留下半个文件，系统里的数据不受影响。请清理磁盘，或者换一个盘再导出。"
	case SaveForbidden:
		return "文件夹“" + filepath.Dir(e.Path) + "”不允许写入，" + name + "没有保存，系统里的数据不受影响。请换一个文件夹，例如桌面或“文档”。"
	case SaveGone:
		return "找不到文件夹“" + filepath.Dir(e.Path) + "”，" + name + "没有保存，系统里的数据不受影响。请检查 U 盘是否拔出，或者换一个文件夹。"
	}
	return fmt.Sprintf("%s没有保存，没有留下半个文件，系统里的数据不受影响。请重试，或者换一个文件夹。（%v）", name, e.Err)
}

// Unwrap gives the cause.
func (e *NotSaved) Unwrap() error { return e.Err }

// WriteOut writes a file beside its place and renames it. An existing file is replaced only when replace is set. The error
// is a *NotSaved when the disk is to blame, else what write returned.
func WriteOut(path string, replace bool, write func(io.Writer) error) error {
	if !replace && present(path) {
		return notSaved(path, SaveExists, fs.ErrExist)
	}
	// not os.CreateTemp, whose files nobody else may read: a ledger in the office's shared folder is for all of the office
	temp, err := os.OpenFile(filepath.Join(filepath.Dir(path), "~npcdesk-"+rand.Text()+".tmp"), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return notSaved(path, reason(runtime.GOOS, err), err)
	}
	defer os.Remove(temp.Name()) // after a rename there is nothing left to remove
	err = write(temp)
	if err == nil {
		err = temp.Sync()
	}
	err = errors.Join(err, temp.Close())
	if err != nil {
		if disk := new(fs.PathError); errors.As(err, &disk) { // the file's error, not one of what was to be written
			return notSaved(path, reason(runtime.GOOS, err), err)
		}
		return err
	}
	return rename(temp.Name(), path, replace)
}

// rename puts the finished file in its place. Without replace the name is claimed first by an empty file, which fails when
// somebody else took it in the meantime.
func rename(temp, path string, replace bool) error {
	if !replace {
		claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if errors.Is(err, fs.ErrExist) {
			return notSaved(path, SaveExists, err)
		}
		if err != nil {
			return notSaved(path, reason(runtime.GOOS, err), err)
		}
		claim.Close()
	}
	err := os.Rename(temp, path)
	if err == nil {
		return nil
	}
	why := reason(runtime.GOOS, err)
	if !replace {
		os.Remove(path)
	} else if why == SaveForbidden && runtime.GOOS == "windows" {
		why = SaveBusy // the folder took our temporary file, so it is the target that refuses
	}
	return notSaved(path, why, err)
}

func notSaved(path string, why Reason, err error) *NotSaved {
	e := &NotSaved{Path: path, Reason: why, Err: err}
	if why == SaveExists || why == SaveBusy {
		e.Proposed = SecondName(path)
	}
	return e
}

// SecondName is the first free name beside a path: 名册(2).xlsx.
func SecondName(path string) string {
	for n := 2; ; n++ {
		if second := NumberedName(path, n); !present(second) {
			return second
		}
	}
}

// NumberedName puts a number behind the name of a file: 名册(2).xlsx.
func NumberedName(path string, n int) string {
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s(%d)%s", strings.TrimSuffix(path, ext), n, ext)
}

// present reports whether there is a file of that name, be it a link that leads nowhere.
func present(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// Windows error numbers (winerror.h). On other systems the same numbers mean other things.
const (
	windowsWriteProtect     = syscall.Errno(19)
	windowsSharingViolation = syscall.Errno(32)
	windowsLockViolation    = syscall.Errno(33)
	windowsHandleDiskFull   = syscall.Errno(39)
	windowsDiskFull         = syscall.Errno(112)
)

// reason sorts an error of the operating system.
func reason(goos string, err error) Reason {
	var number syscall.Errno
	if goos == "windows" && errors.As(err, &number) {
		switch number {
		case windowsSharingViolation, windowsLockViolation:
			return SaveBusy
		case windowsDiskFull, windowsHandleDiskFull:
			return SaveFull
		case windowsWriteProtect:
			return SaveForbidden
		}
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return SaveFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return SaveForbidden
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return SaveGone
	}
	return SaveFailed
}
