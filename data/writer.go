package data

import (
	"database/sql"
	"fmt"
	"sync"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// writer is one transaction of the door. Statements whose result nobody waits for (later) are run in order on a goroutine
// of its own, so that the next record is made ready while SQLite writes the last one; every other access waits for them.
type writer struct {
	s       *Store
	tx      *sql.Tx
	in      record.Settings
	origin  string
	now     string
	batch   int64
	entries int
	temp    map[string]map[int64]int64 // register → number given in the batch → id
	names   map[string]map[int64]string
	stmts   map[string]*sql.Stmt
	touched map[string]bool
	lastIDs map[string]int64  // table → the highest id in it
	sealed  map[int64]string  // terms whose records can only be read, by name; nil until asked
	inserts map[string]string // table and its given columns → SQL

	queue   chan statement
	waiting sync.WaitGroup
	failed  error // of the first queued statement that failed
}

// statement is one that waits to be run.
type statement struct {
	query string
	args  []any
}

// queueLength bounds the statements that wait, and with them the memory of a large import.
const queueLength = 256

// inWriter does work in one transaction of the door and returns its writer.
func (s *Store) inWriter(work func(w *writer) error) (w *writer, err error) {
	err = s.inTx(func(tx *sql.Tx) error {
		w = s.newWriter(tx)
		defer w.stop()
		if err := work(w); err != nil {
			return err
		}
		return w.sync()
	})
	return w, err
}

func (s *Store) newWriter(tx *sql.Tx) *writer {
	in := s.Settings()
	return &writer{s: s, tx: tx, in: in, origin: in.Text(office.KeyOffice), now: s.now().Format(time.RFC3339),
		temp: map[string]map[int64]int64{}, names: map[string]map[int64]string{}, stmts: map[string]*sql.Stmt{}, touched: map[string]bool{},
		lastIDs: map[string]int64{}, inserts: map[string]string{}}
}

// later runs a statement after those before it, without waiting. When it fails, the next access does, and the transaction.
func (w *writer) later(query string, args ...any) {
	if w.queue == nil {
		w.queue = make(chan statement, queueLength)
		go w.work()
	}
	w.waiting.Add(1)
	w.queue <- statement{query, args}
}

func (w *writer) work() {
	for st := range w.queue {
		if w.failed == nil {
			_, w.failed = w.run(st.query, st.args)
		}
		w.waiting.Done()
	}
}

// sync waits for the queued statements.
func (w *writer) sync() error {
	w.waiting.Wait()
	return w.failed
}

func (w *writer) stop() {
	w.waiting.Wait()
	if w.queue != nil {
		close(w.queue)
	}
}

// exec runs a statement, prepared once for the whole transaction, and gives its result.
func (w *writer) exec(query string, args ...any) (sql.Result, error) {
	if err := w.sync(); err != nil {
		return nil, err
	}
	return w.run(query, args)
}

func (w *writer) run(query string, args []any) (sql.Result, error) {
	stmt, err := w.prepared(query)
	if err != nil {
		return nil, err
	}
	return stmt.Exec(args...)
}

func (w *writer) prepared(query string) (*sql.Stmt, error) {
	if stmt := w.stmts[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := w.tx.Prepare(query)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, query)
	}
	w.stmts[query] = stmt
	return stmt, nil
}

// Query makes the writer a source of rows like a database (see read.go).
func (w *writer) Query(query string, args ...any) (*sql.Rows, error) {
	if err := w.sync(); err != nil {
		return nil, err
	}
	stmt, err := w.prepared(query)
	if err != nil {
		return nil, err
	}
	return stmt.Query(args...)
}

// one reads a single value; sql.ErrNoRows when there is none.
func (w *writer) one(dest any, query string, args ...any) error {
	if err := w.sync(); err != nil {
		return err
	}
	stmt, err := w.prepared(query)
	if err != nil {
		return err
	}
	return stmt.QueryRow(args...).Scan(dest)
}

// nextID gives the id for a new row of a table, as SQLite would: one more than the highest. There is one writer, so that
// it need not be asked each time. A row that is brought back under its old id (given is not 0) keeps that.
func (w *writer) nextID(table string, given int64) (int64, error) {
	last, known := w.lastIDs[table]
	if !known {
		if err := w.one(&last, "SELECT coalesce(max(id), 0) FROM "+quote(table)); err != nil {
			return 0, err
		}
	}
	if given == 0 {
		given = last + 1
	}
	w.lastIDs[table] = max(last, given)
	return given, nil
}
