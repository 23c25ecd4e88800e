package data

import (
	"archive/zip"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"filippo.io/age"
)

// ErrPassphrase is the cause when an encrypted backup is opened without a passphrase.
var ErrPassphrase = errors.New("the backup is encrypted")

// Restore puts a backup in the place of what a data folder holds. The backup is unpacked and checked first; what it
// replaces is kept in the folder under 恢复前-… . The folder must not be open. It returns where the old data lies, "" when
// the folder was empty.
func Restore(dir, file, passphrase string) (kept string, info BackupInfo, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", info, say(err, "不能建立文件夹“%s”，没有恢复。请检查磁盘和权限。", dir)
	}
	lock, err := takeLock(dir)
	if err != nil {
		return "", info, err
	}
	defer lock.Close()
	fresh, err := os.MkdirTemp(dir, ".restore-*")
	if err != nil {
		return "", info, say(err, "数据文件夹不能写入，没有恢复。请检查磁盘空间和权限。")
	}
	defer os.RemoveAll(fresh)
	m, err := unpackBackup(file, passphrase, fresh)
	if err != nil {
		return "", info, err
	}
	if kept, err = setAside(dir); err != nil {
		return "", info, say(err, "原有数据不能移开（可能有程序正在使用），没有恢复，原有数据没有变化。")
	}
	for _, name := range []string{FileName, filesDir} {
		if _, err := os.Stat(filepath.Join(fresh, name)); err != nil {
			continue
		}
		if err := os.Rename(filepath.Join(fresh, name), filepath.Join(dir, name)); err != nil {
			return kept, info, say(err, "恢复时出错。原有数据完好地放在“%s”，请把它移回数据文件夹。", kept)
		}
	}
	sum, err := fileSum(file)
	return kept, BackupInfo{File: file, Records: m.Records, Attachments: len(m.Files) - 1, SHA256: sum}, err
}

// setAside moves what a folder holds into a folder of its own inside it.
func setAside(dir string) (string, error) {
	if !Exists(dir) {
		return "", nil
	}
	if err := checkpoint(filepath.Join(dir, FileName)); err != nil {
		return "", err
	}
	kept := filepath.Join(dir, "恢复前-"+time.Now().Format(backupStamp))
	if err := os.MkdirAll(kept, 0o755); err != nil {
		return "", err
	}
	for _, name := range []string{FileName, FileName + "-wal", FileName + "-shm", filesDir} {
		err := os.Rename(filepath.Join(dir, name), filepath.Join(kept, name))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return kept, err
		}
	}
	return kept, nil
}

// checkpoint brings everything from the -wal file into the database file before it is moved. A damaged database is moved
// as it is: it may be the reason for the restore.
func checkpoint(path string) error {
	db, err := sql.Open("sqlite", dsn(path, false))
	if err != nil {
		return err
	}
	db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	return db.Close()
}

// sizeLimit bounds what a backup may unpack to (bytes): a broken file must not fill the disk.
const sizeLimit = 64 << 30

// unpackBackup unpacks a backup into a folder and checks every file of it, the database among them.
func unpackBackup(file, passphrase, dir string) (manifest, error) {
	broken := func(err error) (manifest, error) {
		return manifest{}, say(err, "备份文件“%s”不完整或已损坏，没有使用它；现有数据没有变化。请换一个备份文件。", filepath.Base(file))
	}
	path, done, err := decrypted(file, passphrase)
	if err != nil {
		return manifest{}, err
	}
	defer done()
	z, err := zip.OpenReader(path)
	if err != nil {
		return broken(err)
	}
	defer z.Close()
	m, err := readManifest(&z.Reader)
	if err != nil {
		return broken(err)
	}
	if m.Schema > len(migrations) {
		return manifest{}, say(nil, "备份由更新版本的程序做成，没有使用它；现有数据没有变化。请安装新版程序后再恢复。")
	}
	if err := unzip(&z.Reader, m, dir); err != nil {
		return broken(err)
	}
	if err := soundDatabase(filepath.Join(dir, FileName)); err != nil {
		return broken(err)
	}
	return m, nil
}

// decrypted gives the path of the plain zip, and a function to remove it again when it is a temporary one.
func decrypted(file, passphrase string) (string, func(), error) {
	f, err := os.Open(file)
	if err != nil {
		return "", nil, say(err, "备份文件“%s”打不开。现有数据没有变化；请检查文件是否还在。", file)
	}
	defer f.Close()
	head := make([]byte, 21)
	if _, err := io.ReadFull(f, head); err != nil || string(head) != "age-encryption.org/v1" {
		return file, func() {}, nil
	}
	if passphrase == "" {
		return "", nil, say(ErrPassphrase, "备份文件“%s”有口令保护。现有数据没有变化；请给出口令再试。", filepath.Base(file))
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return "", nil, err
	}
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return "", nil, err
	}
	plain, err := age.Decrypt(f, id)
	if err != nil {
		return "", nil, say(err, "口令不对，或备份文件已损坏。现有数据没有变化；请核对口令再试。")
	}
	tmp, err := os.CreateTemp("", "npcdesk-*")
	if err != nil {
		return "", nil, say(err, "不能写临时文件，没有恢复。请检查磁盘空间。")
	}
	done := func() { os.Remove(tmp.Name()) }
	_, err = io.Copy(tmp, io.LimitReader(plain, sizeLimit))
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		done()
		return "", nil, say(err, "备份文件“%s”不完整或已损坏。现有数据没有变化。", filepath.Base(file))
	}
	return tmp.Name(), done, nil
}

func readManifest(z *zip.Reader) (manifest, error) {
	var m manifest
	f, err := z.Open(manifestName)
	if err != nil {
		return m, err
	}
	defer f.Close()
	err = json.NewDecoder(io.LimitReader(f, 64<<20)).Decode(&m)
	if err == nil && m.Files[FileName] == "" {
		err = fmt.Errorf("no database in the manifest")
	}
	return m, err
}

// nameOfFile is the only shape of name that is unpacked beside the database: nothing can leave the folder.
var nameOfFile = regexp.MustCompile(`^files/[0-9a-f]{2}/[0-9a-f]{64}$`)

func unzip(z *zip.Reader, m manifest, dir string) error {
	for name, sum := range m.Files {
		if name != FileName && !nameOfFile.MatchString(name) {
			return fmt.Errorf("unexpected name %q", name)
		}
		target := filepath.Join(dir, filepath.FromSlash(name))
		if err := unzipOne(z, name, target); err != nil {
			return err
		}
		if got, err := fileSum(target); err != nil || got != sum {
			return fmt.Errorf("%s does not have its checksum: %w", name, err)
		}
	}
	return nil
}

func unzipOne(z *zip.Reader, name, target string) error {
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	in, err := z.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(target)
	if err != nil {
		return err
	}
	defer out.Close()
	if _, err := io.Copy(out, io.LimitReader(in, sizeLimit)); err != nil {
		return err
	}
	return out.Sync()
}

// soundDatabase opens a database and has SQLite check it.
func soundDatabase(path string) error {
	db, err := sql.Open("sqlite", dsn(path, true))
	if err != nil {
		return err
	}
	defer db.Close()
	var id int
	if err := db.QueryRow("PRAGMA application_id").Scan(&id); err != nil || id != applicationID {
		return fmt.Errorf("application id %x: %w", id, err)
	}
	var verdict string
	if err := db.QueryRow("PRAGMA quick_check(1)").Scan(&verdict); err != nil || verdict != "ok" {
		return fmt.Errorf("quick_check says %q: %w", verdict, err)
	}
	return nil
}
