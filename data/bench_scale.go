package data

import (
	"archive/zip"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// BenchScale measures what is done day by day in an office that is there already, for how it grows from a small office to a large
// one: opening it, the first page of a list, search, saving, and a backup. It writes into the office, which is to be thrown away.
func BenchScale(s *Store) ([]Measure, error) {
	var out []Measure
	for _, measure := range []func(*Store) ([]Measure, error){benchOpen, benchFirstPage, benchBackup, benchWords100, benchSave} {
		m, err := measure(s)
		if err != nil {
			return nil, err
		}
		out = append(out, m...)
	}
	return out, nil
}

// benchWords100 searches in the texts that are there.
func benchWords100(s *Store) ([]Measure, error) {
	if err := benchTexts(s); err != nil {
		return nil, err
	}
	return benchSearch(s)
}

// benchOpen opens the office as a program does that starts, beside SQLite's own opening of the file.
func benchOpen(s *Store) ([]Measure, error) {
	ours, bare, err := duel(20, func() error {
		again, err := OpenReader(s.Dir)
		if err != nil {
			return err
		}
		return again.Close()
	}, func() error {
		db, err := sql.Open("sqlite", dsn(filepath.Join(s.Dir, FileName), true))
		if err != nil {
			return err
		}
		defer db.Close()
		_, err = schemaVersion(db)
		return err
	})
	return []Measure{Compare("start", ours, bare, "opening the office, with its settings; baseline: SQLite opens the file and reads its schema")}, err
}

// benchFirstPage opens the list of suggestions as its page does.
func benchFirstPage(s *Store) ([]Measure, error) {
	reg, q := office.Proposals.Any, record.Query{Sort: office.Proposals.Sorting}
	ours, bare, err := duel(20, func() error {
		found, err := s.Window(reg, q, benchPage, 0)
		if err != nil {
			return err
		}
		_, err = s.Page(reg, found)
		return err
	}, func() error { return bareList(s, reg, q, benchPage) })
	return []Measure{Compare("list", ours, bare, fmt.Sprintf("the first %d suggestions in the order of the list, with all rows and names; baseline: the bare SQL of order and page", benchPage))}, err
}

// benchBackup makes a backup beside the least that one takes: a consistent copy of the database, zipped.
func benchBackup(s *Store) ([]Measure, error) {
	dir, err := os.MkdirTemp(s.Dir, "bench-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	ours, bare, err := duel(1, func() error {
		_, err := s.Backup(filepath.Join(dir, "ours"), "")
		return err
	}, func() error {
		whole := filepath.Join(dir, "copy.db")
		if err := s.copyDatabase(whole); err != nil {
			return err
		}
		return zipBare(filepath.Join(dir, "bare"), whole)
	})
	return []Measure{Compare("backup", ours, bare, "with every attachment, sums, and read back whole; baseline: VACUUM INTO, zipped")}, err
}

// zipBare zips one file.
func zipBare(target, file string) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(target)
	if err != nil {
		return err
	}
	z := zip.NewWriter(out)
	w, err := z.Create(FileName)
	if err == nil {
		_, err = io.Copy(w, in)
	}
	return errors.Join(err, z.Close(), out.Sync(), out.Close())
}

// BenchRead reads every row of every register and its child rows once, without the machinery: the least that it takes to look at
// all that an office has.
func BenchRead(s *Store) error {
	for _, reg := range s.set.All {
		names := []string{reg.Key}
		for _, ch := range s.tables[reg.Key].children {
			names = append(names, ch.name)
		}
		for _, name := range names {
			rows, err := s.read.Query("SELECT * FROM " + quote(name))
			if err != nil {
				return err
			}
			if err := drain(rows); err != nil {
				return err
			}
		}
	}
	return nil
}
