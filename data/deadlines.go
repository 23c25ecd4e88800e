package data

import (
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Deadline is one thing of a record that falls due or waits, as it is stored: a limit in working days is counted by the table
// of holidays when it is looked at.
type Deadline struct {
	office.Deadline
	Register string
	Record   int64
	Title    string // of the record
}

// longestCount is how many days before a day a limit in working days that ends on it may begin at the most: a year is more than
// any law gives.
const longestCount = 366

const deadlineColumns = `SELECT d.day, d.register, d.record, d.kind, d.workdays, d.waits, d.until, d.text, d.source,
	coalesce((SELECT title FROM entry WHERE register = d.register AND record = d.record), '') FROM deadline d `

// Deadlines gives what may be due up to a day: everything older that is not done, and what waits. Those counted in working
// days are among them from their first day on.
func (s *Store) Deadlines(until record.Date) ([]Deadline, error) {
	return s.deadlines(deadlineColumns+"WHERE d.day <= ? ORDER BY d.day, d.register, d.record, d.no", string(until))
}

// DeadlinesBetween gives what may be due between two days, both included; nothing that only waits. Those counted in working
// days are there when they may end in that time.
func (s *Store) DeadlinesBetween(from, to record.Date) ([]Deadline, error) {
	return s.deadlines(deadlineColumns+"WHERE d.day BETWEEN ? AND ? AND d.waits = 0 AND (d.day >= ? OR d.workdays > 0) ORDER BY d.day, d.register, d.record, d.no",
		string(from.Add(-longestCount)), string(to), string(from))
}

func (s *Store) deadlines(query string, args ...any) ([]Deadline, error) {
	rows, err := s.read.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Deadline
	for rows.Next() {
		var d Deadline
		if err := rows.Scan(&d.On, &d.Register, &d.Record, &d.Kind, &d.Workdays, &d.Waits, &d.Until, &d.Text, &d.Source, &d.Title); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}
