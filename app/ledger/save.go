package ledger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// Reason says why a file was not saved.
type Reason int

const (
	Failed    Reason = iota // anything else; Err says it
	Exists                  // there is a file of that name, and replacing it was not asked for
	Busy                    // the file is open in Excel or WPS
	Full                    // no room on the disk
	Forbidden               // the folder may not be written
	Gone                    // the folder is not there: a stick that was pulled out
)

// NotSaved is the error of Save. Its text is for the clerk. Nothing was written: what stood at Path before still stands.
type NotSaved struct {
	Path     string
	Reason   Reason
	Proposed string // a free path beside Path, for Exists and Busy: the second name to offer
	Err      error
}

// Error says what happened, what is safe, and what to do next.
func (e *NotSaved) Error() string {
	name := "“" + filepath.Base(e.Path) + "”"
	second := "“" + filepath.Base(e.Proposed) + "”"
	switch e.Reason {
	case Exists:
		return name + "已经存在，原文件没有改动。可以选择替换它，或者另存为" + second + "。"
	case Busy:
		return name + "正在 Excel 或 WPS 里打开，没有写入，原文件没有改动。请关闭后重试，或者另存为" + second + "。"
	case Full:
		return "磁盘空间不足，" + name + "没有保存，没有留下半个文件，系统里的数据不受影响。请清理磁盘，或者换一个盘再导出。"
	case Forbidden:
		return "文件夹“" + filepath.Dir(e.Path) + "”不允许写入，" + name + "没有保存，系统里的数据不受影响。请换一个文件夹，例如桌面或“文档”。"
	case Gone:
		return "找不到文件夹“" + filepath.Dir(e.Path) + "”，" + name + "没有保存，系统里的数据不受影响。请检查 U 盘是否拔出，或者换一个文件夹。"
	}
	return fmt.Sprintf("%s没有保存，没有留下半个文件，系统里的数据不受影响。请重试，或者换一个文件夹。（%v）", name, e.Err)
}

// Unwrap gives the cause.
func (e *NotSaved) Unwrap() error { return e.Err }

// Save writes the workbook to path: whole, under its name, or not at all. An existing file is replaced only when replace is
// set. The error is a *NotSaved when the disk is to blame, else what the rows gave or what was wrong with the Book.
func Save(path string, b Book, replace bool) (Report, error) {
	if !replace && present(path) {
		return Report{}, notSaved(path, Exists, fs.ErrExist)
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "~npcdesk-*.tmp")
	if err != nil {
		return Report{}, notSaved(path, reason(runtime.GOOS, err), err)
	}
	defer os.Remove(temp.Name()) // after a rename there is nothing left to remove
	report, err := b.Write(temp)
	if err == nil {
		err = temp.Sync()
	}
	err = errors.Join(err, temp.Close())
	if err != nil {
		if disk := new(fs.PathError); errors.As(err, &disk) { // the file's error, not one of the rows
			return report, notSaved(path, reason(runtime.GOOS, err), err)
		}
		return report, err
	}
	return report, rename(temp.Name(), path, replace)
}

// rename puts the finished file in its place. Without replace the name is claimed first by an empty file, which fails when
// somebody else took it in the meantime.
func rename(temp, path string, replace bool) error {
	if !replace {
		claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if errors.Is(err, fs.ErrExist) {
			return notSaved(path, Exists, err)
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
	} else if why == Forbidden && runtime.GOOS == "windows" {
		why = Busy // the folder took our temporary file, so it is the target that refuses
	}
	return notSaved(path, why, err)
}

func notSaved(path string, why Reason, err error) *NotSaved {
	e := &NotSaved{Path: path, Reason: why, Err: err}
	if why == Exists || why == Busy {
		e.Proposed = secondName(path)
	}
	return e
}

// secondName is the first free name beside path: 名册(2).xlsx.
func secondName(path string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for n := 2; ; n++ {
		if second := fmt.Sprintf("%s(%d)%s", stem, n, ext); !present(second) {
			return second
		}
	}
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
			return Busy
		case windowsDiskFull, windowsHandleDiskFull:
			return Full
		case windowsWriteProtect:
			return Forbidden
		}
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return Full
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return Forbidden
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return Gone
	}
	return Failed
}
