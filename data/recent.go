package data

// Done is one thing that was done, for the page of everything done last.
type Done struct {
	Batch   int64
	At      string // RFC 3339, local time
	Label   string // what the clerk did
	Kind    string // do, undo, redo
	Records int64  // how many entries of the history it has
	Undone  bool   // it was taken back since
}

// Recent gives what was done last, the latest first, at most limit of it.
func (s *Store) Recent(limit int) ([]Done, error) {
	rows, err := s.read.Query(`SELECT b.id, b.at, b.label, b.kind, b.live IN (0, 2) AND b.kind = 'do',
		(SELECT count(*) FROM history h WHERE h.batch = b.id) FROM batch b ORDER BY b.id DESC LIMIT ?`, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Done
	for rows.Next() {
		var d Done
		if err := rows.Scan(&d.Batch, &d.At, &d.Label, &d.Kind, &d.Undone, &d.Records); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}

// Touched gives the records that a batch touched, at most limit of them, each with the name it had then.
func (s *Store) Touched(batch int64, limit int) ([]Hit, error) {
	rows, err := s.read.Query("SELECT register, record, title FROM history WHERE batch = ? ORDER BY id LIMIT ?", batch, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Hit
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Register, &h.ID, &h.Title); err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	return out, rows.Err()
}
