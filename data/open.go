// Package data keeps the office's records in one SQLite file: open, migrate, read, write, search, history, attachments
// and backup. All SQL of the program stands here, and everything that changes goes through Store.Save.
package data

import (
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"

	_ "modernc.org/sqlite" // the driver
)

// FileName is the database in the data folder.
const FileName = "npcdesk.db"

// Store is an open data folder. Its methods may be called from any goroutine.
type Store struct {
	Dir      string
	ReadOnly bool

	write  *sql.DB // one connection: one writer
	read   *sql.DB // a small pool
	lock   *os.File
	set    *record.Set
	tables map[string]*table
	now    func() time.Time

	mu       sync.Mutex // guards what follows
	settings map[string]string
	watchers []func(Event)
}

// Event tells watchers, after a commit, which registers have changed.
type Event struct{ Registers map[string]bool }

// ErrNoOffice is the cause when a folder holds no office yet.
var ErrNoOffice = errors.New("no office in this folder")

// Exists tells whether the folder holds an office.
func Exists(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, FileName))
	return err == nil
}

// Open opens the office in a folder for writing, and brings its database up to this program's version. While it is open
// no other program can write there.
func Open(dir string) (*Store, error) { return open(dir, office.Registers, false) }

// OpenReader opens the office in a folder for reading only, beside a writer.
func OpenReader(dir string) (*Store, error) { return open(dir, office.Registers, true) }

// Create makes a new, empty office in a folder that holds none, creating the folder where needed.
func Create(dir string) (*Store, error) { return create(dir, office.Registers) }

// CreateFor makes a new office for a set that has registers beside the office's own; their tables are made from their
// description. It is how a new register is tried before it has its migration.
func CreateFor(dir string, set *record.Set) (*Store, error) {
	s, err := create(dir, set)
	if err != nil {
		return nil, err
	}
	for _, reg := range set.All {
		if office.Registers.Get(reg.Key) == nil {
			if _, err := s.write.Exec(s.tables[reg.Key].create()); err != nil {
				s.Close()
				return nil, fmt.Errorf("tables of %s: %w", reg.Key, err)
			}
		}
	}
	return s, nil
}

func taken(dir string) error {
	return say(nil, "文件夹“%s”里已经有数据，没有改动它。请换一个空文件夹，或直接打开它。", dir)
}

func create(dir string, set *record.Set) (*Store, error) {
	if Exists(dir) {
		return nil, taken(dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, say(err, "不能建立文件夹“%s”。请检查磁盘和权限，或换一个文件夹。", dir)
	}
	return openAt(dir, set, false)
}

func open(dir string, set *record.Set, readOnly bool) (*Store, error) {
	if !Exists(dir) {
		return nil, say(ErrNoOffice, "文件夹“%s”里还没有数据。请先新建（npcctl init 或 npcctl demo），或选择原来的数据文件夹。", dir)
	}
	s, err := openAt(dir, set, readOnly)
	if err != nil {
		return nil, err
	}
	if err := s.fits(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func openAt(dir string, set *record.Set, readOnly bool) (*Store, error) {
	dir, err := filepath.Abs(dir) // the database is named by a URL, which knows no relative path
	if err != nil {
		return nil, say(err, "找不到文件夹“%s”。请写出完整的路径。", dir)
	}
	s := &Store{Dir: dir, ReadOnly: readOnly, set: set, tables: map[string]*table{}, now: time.Now}
	for _, reg := range set.All {
		s.tables[reg.Key] = tableOf(reg)
	}
	if err := s.connect(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Store) connect() (err error) {
	path := filepath.Join(s.Dir, FileName)
	if !s.ReadOnly {
		if s.lock, err = takeLock(s.Dir); err != nil {
			return err
		}
		if s.write, err = sql.Open("sqlite", dsn(path, false)); err != nil {
			return s.damaged(err)
		}
		s.write.SetMaxOpenConns(1)
		if err := s.migrate(); err != nil {
			return err
		}
	}
	if s.read, err = sql.Open("sqlite", dsn(path, true)); err != nil {
		return s.damaged(err)
	}
	s.read.SetMaxOpenConns(4)
	version, err := schemaVersion(s.read)
	if err != nil {
		return s.damaged(err)
	}
	if version != len(migrations) {
		return say(nil, "数据的版本（%d）与本程序（%d）不同，不能只读打开。请先用本程序打开一次数据文件夹。", version, len(migrations))
	}
	return s.loadSettings()
}

func (s *Store) damaged(err error) error {
	return say(err, "数据文件不能打开，可能已损坏：%s。请不要改动它；把它另存一份，再用最近的备份恢复。", filepath.Join(s.Dir, FileName))
}

// dsn names the database with its pragmas; busy_timeout comes first, because setting the others may already have to wait.
func dsn(path string, readOnly bool) string {
	slashed := filepath.ToSlash(path)
	if runtime.GOOS == "windows" {
		slashed = "/" + slashed // file:///C:/…
	}
	pragmas := []string{"busy_timeout(5000)", "foreign_keys(1)", "cache_size(-16000)", "temp_store(memory)"}
	if readOnly {
		pragmas = append(pragmas, "query_only(1)")
	} else {
		pragmas = append(pragmas, "journal_mode(wal)", "synchronous(full)")
	}
	q := url.Values{"_pragma": pragmas}
	if !readOnly {
		q.Set("_txlock", "immediate")
	}
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}).String()
}

// Close ends all work and frees the folder for others.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	if s.lock != nil {
		errs = append(errs, s.lock.Close())
	}
	return errors.Join(errs...)
}

// Registers returns the registers that the store keeps.
func (s *Store) Registers() *record.Set { return s.set }

// Watch has a function called after every commit, on the goroutine that saved.
func (s *Store) Watch(tell func(Event)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.watchers = append(s.watchers, tell)
}

func (s *Store) tell(registers map[string]bool) {
	s.mu.Lock()
	watchers := append([]func(Event){}, s.watchers...)
	s.mu.Unlock()
	for _, w := range watchers {
		w(Event{registers})
	}
}

// NewUID makes a permanent id: 128 random bits in hex.
func NewUID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails (Go 1.24)
	return hex.EncodeToString(b[:])
}

// inTx runs work in one transaction of the writer; nothing is kept when it fails.
func (s *Store) inTx(work func(tx *sql.Tx) error) error {
	if s.ReadOnly {
		return say(nil, "数据是只读打开的，不能修改。")
	}
	tx, err := s.write.Begin()
	if err != nil {
		return s.unsaved(err)
	}
	if err := work(tx); err != nil {
		tx.Rollback()
		return s.unsaved(err)
	}
	if err := tx.Commit(); err != nil {
		return s.unsaved(err)
	}
	return nil
}

// unsaved says in words why nothing was saved.
func (s *Store) unsaved(err error) error {
	text := err.Error()
	switch {
	case strings.Contains(text, "disk is full") || strings.Contains(text, "(13)"):
		return say(err, "磁盘已满，没有保存；原有数据没有变化。请清理磁盘后再保存。")
	case strings.Contains(text, "readonly") || strings.Contains(text, "(8)"):
		return say(err, "数据文件不能写入，没有保存；原有数据没有变化。请检查文件夹“%s”的权限。", s.Dir)
	}
	return say(err, "没有保存；原有数据没有变化。原因：%s", fmt.Sprint(err))
}
