package data

// LastEntry tells how far the history has come: the number of its last entry, 0 when there is none. Who plans on the
// records as they stand can see by it whether anything was saved since.
func (s *Store) LastEntry() (int64, error) {
	var last int64
	err := s.read.QueryRow("SELECT coalesce(max(id), 0) FROM history").Scan(&last)
	return last, err
}
