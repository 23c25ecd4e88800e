package data

import (
	"database/sql"
	"encoding/json"

	"npcdesk/app/record"
)

// ChangedOften gives the records of a register that were changed after they were made, in the recycle bin or not.
func (s *Store) ChangedOften(reg *record.Any) ([]int64, error) {
	return ids(s.read, "SELECT record FROM history WHERE register = ? GROUP BY record HAVING count(*) > 1", reg.Key)
}

// PastStates gives a record as it stood before each of its changes, the latest first, as far as the history goes back. The record as it is now is
// not among them.
func (s *Store) PastStates(reg *record.Any, id int64) ([]any, error) {
	now, err := s.Get(reg, id)
	if err != nil {
		return nil, err
	}
	rows, err := s.read.Query("SELECT op, before, after FROM history WHERE register = ? AND record = ? ORDER BY id DESC", reg.Key, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []any
	for rows.Next() {
		var op string
		var before, after sql.NullString
		if err := rows.Scan(&op, &before, &after); err != nil {
			return nil, err
		}
		past := reg.Clone(now)
		switch op {
		case "remove":
			reg.Meta(past).Deleted = ""
		case "return":
			reg.Meta(past).Deleted = "before"
		case "change":
			if err := stepBack(reg, past, before.String, after.String); err != nil {
				return nil, err
			}
		default:
			return out, nil // made then, or brought back by undo as it was before
		}
		out, now = append(out, past), past
	}
	return out, rows.Err()
}

// stepBack gives the fields that an entry of the history speaks of the values from before it.
func stepBack(reg *record.Any, rec any, before, after string) error {
	var was, is logged
	for text, to := range map[string]*logged{before: &was, after: &is} {
		if text == "" {
			continue // destroyed: nothing is known any more
		}
		if err := json.Unmarshal([]byte(text), to); err != nil {
			return err
		}
	}
	for _, f := range reg.Fields {
		_, then := was.Values[f.Key]
		_, now := is.Values[f.Key]
		if then || now {
			if err := f.RestoreValue(rec, was.Values[f.Key]); err != nil {
				return err
			}
		}
	}
	return nil
}
