package data

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// lockName is the file in the data folder that the one writer holds locked while it is open. The lock is the operating
// system's: it ends with the program, however that ends.
const lockName = "npcdesk.lock"

// takeLock makes this program the one writer of the folder, or says who is.
func takeLock(dir string) (*os.File, error) {
	path := filepath.Join(dir, lockName)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, say(err, "数据文件夹“%s”不能写入。数据没有改动；请检查文件夹的权限，或换一个文件夹。", dir)
	}
	if err := lockFile(f); err != nil {
		who, _ := os.ReadFile(path)
		f.Close()
		return nil, say(err, "数据正由另一个程序打开（%s）。数据是安全的；请先关闭那个程序，再打开本程序。", who)
	}
	host, _ := os.Hostname()
	who := fmt.Sprintf("电脑 %s，进程 %d，%s 打开", host, os.Getpid(), time.Now().Format("2006-01-02 15:04"))
	if err = f.Truncate(0); err == nil {
		_, err = f.WriteAt([]byte(who), 0)
	}
	return f, err
}
