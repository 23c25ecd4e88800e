package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// crashLimit is how much of a crash log is read back, in bytes.
const crashLimit = 64 << 10

var crash struct {
	sync.Mutex
	file *os.File
	told func(err error)
}

// KeepCrashLog writes what the Go runtime says at a crash, and every panic that Guard caught, to the file. It returns
// what the last run left there, "" when it ended well; that text is moved to a second file beside it (….last), so that
// it can still be sent to whoever helps.
func KeepCrashLog(path string) (last string, err error) {
	if err := closeCrashLog(); err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("读取崩溃记录：%w", err)
	}
	if len(text) > 0 {
		if err := os.Rename(path, path+".last"); err != nil {
			return "", fmt.Errorf("保留崩溃记录：%w", err)
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", fmt.Errorf("建立崩溃记录的文件夹：%w", err)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return "", fmt.Errorf("建立崩溃记录：%w", err)
	}
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return "", errors.Join(fmt.Errorf("设置崩溃记录：%w", err), file.Close())
	}
	crash.Lock()
	defer crash.Unlock()
	crash.file = file
	return string(text[:min(len(text), crashLimit)]), nil
}

// closeCrashLog lets go of the file of before, if there is one: Windows renames no file that is open.
func closeCrashLog() error {
	crash.Lock()
	defer crash.Unlock()
	if crash.file == nil {
		return nil
	}
	file := crash.file
	crash.file = nil
	return errors.Join(debug.SetCrashOutput(nil, debug.CrashOptions{}), file.Close())
}

// OnPanic says what is done when Guard has caught a panic: told is called on the UI goroutine.
func OnPanic(told func(err error)) {
	crash.Lock()
	defer crash.Unlock()
	crash.told = told
}

// Guard runs f and survives a panic in it: a panic in a tap handler would end the program and lose what is being typed.
// It returns the panic as an error; the stack goes to the crash log.
func Guard(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("程序内部错误：%v", r)
			logPanic(r, debug.Stack())
			tellPanic(err)
		}
	}()
	f()
	return nil
}

// Guarded wraps a callback in Guard.
func Guarded(f func()) func() {
	return func() {
		active()
		Guard(f)
	}
}

func logPanic(r any, stack []byte) {
	crash.Lock()
	defer crash.Unlock()
	entry := fmt.Sprintf("%s panic: %v\n%s\n", time.Now().Format(time.RFC3339), r, stack)
	if crash.file == nil {
		fyne.LogError("panic", errors.New(entry))
		return
	}
	if _, err := crash.file.WriteString(entry); err != nil {
		fyne.LogError(entry, err)
	}
}

func tellPanic(err error) {
	crash.Lock()
	told := crash.told
	crash.Unlock()
	if told != nil {
		current.post(func() { told(err) })
	}
}
