package data

import (
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"sort"
	"strings"
)

// applicationID marks a SQLite file as ours ("NPCD").
const applicationID = 0x4e504344

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps of the schema in order; the schema's version is how many of them were taken.
var migrations = func() []string {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		panic(err)
	}
	sort.Strings(names)
	var out []string
	for _, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		out = append(out, string(text))
	}
	return out
}()

// SchemaVersion is the version of the schema this program writes.
func SchemaVersion() int { return len(migrations) }

func schemaVersion(db *sql.DB) (int, error) {
	var v int
	err := db.QueryRow("PRAGMA user_version").Scan(&v)
	return v, err
}

// migrate brings the database to this program's schema: each step with its version in one transaction, a verified backup
// before the first of them, and a newer database refused.
func (s *Store) migrate() error {
	version, err := schemaVersion(s.write)
	if err != nil {
		return s.damaged(err)
	}
	if err := s.isOurs(version); err != nil {
		return err
	}
	if version > len(migrations) {
		return say(nil, "数据由更新版本的程序写成（%d，本程序为%d）。数据没有改动；请安装新版程序后再打开。", version, len(migrations))
	}
	if version > 0 && version < len(migrations) {
		if _, err := s.BackupNow("升级前"); err != nil {
			return say(err, "升级数据前没能做好备份，所以没有升级。数据没有改动；请检查磁盘空间。")
		}
	}
	old := version > 0
	for ; version < len(migrations); version++ {
		if err := s.step(version, old); err != nil {
			return say(err, "数据升级到版本%d时出错，已退回原样。请把“%s”和日志交给维护人员。", version+1, FileName)
		}
	}
	return nil
}

func (s *Store) isOurs(version int) error {
	var id int
	if err := s.write.QueryRow("PRAGMA application_id").Scan(&id); err != nil {
		return s.damaged(err)
	}
	if id != applicationID && !(id == 0 && version == 0) {
		return say(nil, "“%s”不是本程序的数据文件，没有改动它。请选择正确的数据文件夹。", FileName)
	}
	return nil
}

// step takes one step of the schema. With the last step of an old database, what follows from its records is worked out
// again: this program may say more of them than the one that saved them.
func (s *Store) step(version int, old bool) error {
	return s.inTx(func(tx *sql.Tx) error {
		for _, stmt := range strings.Split(migrations[version], ";\n") {
			if strings.TrimSpace(stmt) == "" {
				continue
			}
			if _, err := tx.Exec(stmt); err != nil {
				return fmt.Errorf("%w in %.80s", err, stmt)
			}
		}
		if old && version+1 == len(migrations) {
			if err := s.refollow(tx); err != nil {
				return err
			}
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version+1))
		return err
	})
}
