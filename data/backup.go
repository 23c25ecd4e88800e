package data

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"filippo.io/age"
)

// A backup is one zip file: the database as one consistent copy, every attachment, and manifest.json with the SHA-256 of
// each. With a passphrase the whole zip is encrypted by age. It is opened and checked before it takes its name.

// BackupDir holds the backups that the program makes by itself.
const BackupDir = "backups"

const (
	manifestName = "manifest.json"
	backupStamp  = "20060102-150405"
	backupEnding = ".npcbak"
)

// BackupInfo tells what a backup holds.
type BackupInfo struct {
	File        string `json:"file"`
	Records     int64  `json:"records"`
	Attachments int    `json:"attachments"`
	SHA256      string `json:"sha256"` // of the file
}

type manifest struct {
	Made    string            `json:"made"`
	Schema  int               `json:"schema"`
	Records int64             `json:"records"`
	Files   map[string]string `json:"files"` // name in the zip → SHA-256
}

// Backup writes a verified copy of database and attachments to a file. passphrase "" leaves it unencrypted. An older file
// of that name is replaced only when the new one has been read back whole.
func (s *Store) Backup(path, passphrase string) (BackupInfo, error) {
	info, err := s.backup(path, passphrase)
	if err != nil {
		return BackupInfo{}, say(err, "备份没有做成，原有数据和旧备份都没有变化。请检查“%s”所在磁盘的空间和权限，再试一次。", path)
	}
	return info, nil
}

func (s *Store) backup(path, passphrase string) (BackupInfo, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return BackupInfo{}, err
	}
	tmpDir, err := os.MkdirTemp(filepath.Dir(path), ".backup-*")
	if err != nil {
		return BackupInfo{}, err
	}
	defer os.RemoveAll(tmpDir)
	copyPath := filepath.Join(tmpDir, FileName)
	if err := s.copyDatabase(copyPath); err != nil {
		return BackupInfo{}, err
	}
	tmp := filepath.Join(tmpDir, "backup")
	if err := s.writeBackup(tmp, copyPath, passphrase); err != nil {
		return BackupInfo{}, err
	}
	checked, err := unpackBackup(tmp, passphrase, filepath.Join(tmpDir, "check"))
	if err != nil {
		return BackupInfo{}, err
	}
	sum, err := fileSum(tmp)
	if err != nil {
		return BackupInfo{}, err
	}
	if err := os.Rename(tmp, path); err != nil {
		return BackupInfo{}, err
	}
	return BackupInfo{File: path, Records: checked.Records, Attachments: len(checked.Files) - 1, SHA256: sum}, nil
}

// copyDatabase writes one consistent copy of the database, of a moment, while others read and save. It goes through a
// reader's connection, which holds up nobody; VACUUM INTO writes another file only, but SQLite counts it as a change, so
// query_only is lifted for it. Before a migration there are no readers yet.
func (s *Store) copyDatabase(path string) error {
	if s.read == nil {
		_, err := s.write.Exec("VACUUM INTO ?", path)
		return err
	}
	ctx := context.Background()
	conn, err := s.read.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA query_only(0)"); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	_, lockErr := conn.ExecContext(ctx, "PRAGMA query_only(1)")
	return errors.Join(err, lockErr)
}

func (s *Store) writeBackup(path, dbCopy, passphrase string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var out io.WriteCloser = f
	if passphrase != "" {
		to, err := age.NewScryptRecipient(passphrase)
		if err != nil {
			return err
		}
		if out, err = age.Encrypt(f, to); err != nil {
			return err
		}
	}
	if err := s.zipAll(out, dbCopy); err != nil {
		return err
	}
	if passphrase != "" {
		if err := out.Close(); err != nil {
			return err
		}
	}
	return f.Sync()
}

func (s *Store) zipAll(out io.Writer, dbCopy string) error {
	z := zip.NewWriter(out)
	m := manifest{Made: s.now().Format(time.RFC3339), Schema: len(migrations), Files: map[string]string{}}
	var err error
	if m.Records, err = countRecords(dbCopy); err != nil {
		return err
	}
	add := func(name, path string) error {
		sum, err := zipFile(z, name, path)
		m.Files[name] = sum
		return err
	}
	if err := add(FileName, dbCopy); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(s.Dir, filesDir, "??", "*"))
	if err != nil {
		return err
	}
	for _, path := range files {
		sum := filepath.Base(path)
		if err := add(filesDir+"/"+sum[:2]+"/"+sum, path); err != nil {
			return err
		}
	}
	w, err := z.Create(manifestName)
	if err != nil {
		return err
	}
	if err := json.NewEncoder(w).Encode(m); err != nil {
		return err
	}
	return z.Close()
}

func zipFile(z *zip.Writer, name, path string) (string, error) {
	in, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer in.Close()
	w, err := z.Create(name)
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	_, err = io.Copy(io.MultiWriter(w, hash), in)
	return hex.EncodeToString(hash.Sum(nil)), err
}

// countRecords counts what is in use in a database file.
func countRecords(path string) (int64, error) {
	db, err := sql.Open("sqlite", dsn(path, true))
	if err != nil {
		return 0, err
	}
	defer db.Close()
	var n int64
	err = db.QueryRow("SELECT count(*) FROM entry WHERE deleted = 0 AND register NOT IN ('setting', 'attachment')").Scan(&n)
	return n, err
}

func fileSum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, f)
	return hex.EncodeToString(hash.Sum(nil)), err
}

// BackupNow makes a backup in the data folder's own place, named by time and reason, and thins the older ones.
func (s *Store) BackupNow(reason string) (BackupInfo, error) {
	name := s.now().Format(backupStamp) + "-" + reason + backupEnding
	info, err := s.Backup(filepath.Join(s.Dir, BackupDir, name), "")
	if err != nil {
		return info, err
	}
	return info, s.thin()
}

// BackupIfChanged makes a backup when something was saved since the last one; the program calls it when it starts.
func (s *Store) BackupIfChanged(reason string) error {
	var last string
	if err := s.read.QueryRow("SELECT coalesce(max(id), 0) FROM batch").Scan(&last); err != nil {
		return err
	}
	if last == "0" || s.Kept("backup.batch") == last {
		return nil
	}
	if _, err := s.BackupNow(reason); err != nil {
		return err
	}
	return s.Keep("backup.batch", last)
}

// Backups lists the program's own backups, the latest first.
func (s *Store) Backups() ([]string, error) {
	names, err := filepath.Glob(filepath.Join(s.Dir, BackupDir, "*"+backupEnding))
	sort.Sort(sort.Reverse(sort.StringSlice(names)))
	return names, err
}

func (s *Store) thin() error {
	paths, err := s.Backups()
	if err != nil {
		return err
	}
	for _, p := range tooMany(paths, s.now()) {
		if err := os.Remove(p); err != nil {
			return err
		}
	}
	return nil
}

// tooMany picks the backups that can go: kept are all of the last two days, the last of each day for a month, and the last
// of each month and those made before a new term for ever. Paths come latest first; files with other names are left alone.
func tooMany(paths []string, now time.Time) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range paths {
		at, err := time.ParseInLocation(backupStamp, stampOf(p), now.Location())
		if err != nil || strings.Contains(filepath.Base(p), beforeTerm) {
			continue
		}
		slot := at.Format("2006-01")
		switch age := now.Sub(at); {
		case age < 48*time.Hour:
			continue
		case age < 31*24*time.Hour:
			slot = at.Format("2006-01-02")
		}
		if seen[slot] {
			out = append(out, p)
		}
		seen[slot] = true
	}
	return out
}

func stampOf(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), backupEnding)
	if len(name) < len(backupStamp) {
		return ""
	}
	return name[:len(backupStamp)]
}

// secondPlace is where the copies on another disk go, and when the last one went there.
const (
	secondPlace = "backup.second.dir"
	secondAt    = "backup.second.at"
	secondDays  = 7
)

// SecondPlace returns the folder for second backups (a stick, another disk), "" when none was named.
func (s *Store) SecondPlace() string { return s.Kept(secondPlace) }

// SetSecondPlace names the folder for second backups.
func (s *Store) SetSecondPlace(dir string) error { return s.Keep(secondPlace, dir) }

// BackupToSecondPlace copies a fresh backup to the second place.
func (s *Store) BackupToSecondPlace() (BackupInfo, error) {
	dir := s.SecondPlace()
	if dir == "" {
		return BackupInfo{}, say(nil, "还没有指定第二备份位置。请在“设置”里选择一个U盘或另一块磁盘上的文件夹。")
	}
	info, err := s.Backup(filepath.Join(dir, "乡镇人大工作台备份-"+s.now().Format(backupStamp)+backupEnding), "")
	if err != nil {
		return info, err
	}
	return info, s.Keep(secondAt, s.now().Format(time.RFC3339))
}

// SecondBackup tells when a backup was last made at the second place; made is false when there was none yet.
func (s *Store) SecondBackup() (at time.Time, made bool) {
	at, err := time.Parse(time.RFC3339, s.Kept(secondAt))
	return at, err == nil
}

// SecondBackupDue tells whether there is no second backup yet, or seven days have passed without one.
func (s *Store) SecondBackupDue() bool {
	at, made := s.SecondBackup()
	return !made || s.now().Sub(at) > secondDays*24*time.Hour
}
