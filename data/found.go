package data

import (
	"strconv"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Founding is what a new office needs to know of itself.
type Founding struct {
	Town       string // 清溪镇
	Kind       string // 镇, 乡, 民族乡
	County     string // 平川县
	Province   string // decides which provincial rules are on; "" for none
	Term       int    // 19 for 第十九届
	Population int    // 0 when not known
	Quota      int    // 核定名额, 0 when not known
}

// Found makes a new office in a folder that holds none: its names, its permanent id, its term in force and the usual rules of duty
// points, all in one transaction. A folder in which an earlier try was cut off before that is taken up again.
func Found(dir string, f Founding) (*Store, error) {
	if f.Town == "" || f.County == "" || f.Term <= 0 {
		return nil, say(nil, "新建需要乡镇名称、所属县（区）和届次。请补齐后再试；没有建立任何文件。")
	}
	s, err := unfounded(dir)
	if err != nil {
		return nil, err
	}
	if err := s.found(f); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// unfounded opens a folder without an office: an empty one, or one with a database in which nothing was founded.
func unfounded(dir string) (*Store, error) {
	if !Exists(dir) {
		return Create(dir)
	}
	s, err := Open(dir)
	if err != nil {
		return nil, err
	}
	if s.Settings().Text(office.KeyOffice) != "" {
		s.Close()
		return nil, taken(dir)
	}
	return s, nil
}

func (s *Store) found(f Founding) error {
	term := &office.Term{Name: hanzi.Ordinal(f.Term, "届"), Number: record.Some(int64(f.Term)), AreaKind: f.Kind}
	if f.Population > 0 {
		term.Population = record.Some(int64(f.Population))
	}
	if f.Quota > 0 {
		term.Quota = record.Some(int64(f.Quota))
	}
	w, err := s.inWriter(func(w *writer) error {
		w.origin = NewUID() // the office's own id comes first: it is the origin of everything after it
		if err := w.begin("新建", "do", "", 0); err != nil {
			return err
		}
		id, _, err := w.put(office.Terms.Any, term)
		if err != nil {
			return err
		}
		for _, one := range []struct{ key, value string }{{office.KeyOffice, w.origin}, {office.KeyTown, f.Town}, {office.KeyTownKind, f.Kind},
			{office.KeyCounty, f.County}, {office.KeyProvince, f.Province}, {office.KeyTerm, strconv.FormatInt(id, 10)}} {
			if _, _, err := w.put(office.SettingsRegister.Any, &office.Setting{Key: one.key, Value: one.value, Source: "新建时填写"}); err != nil {
				return err
			}
		}
		for _, rule := range office.DefaultScoreRules() {
			if _, _, err := w.put(office.ScoreRules.Any, rule); err != nil {
				return err
			}
		}
		return w.finish()
	})
	if err != nil {
		return err
	}
	if err := s.after(w); err != nil {
		return err
	}
	return s.SealHistory()
}

// SealHistory makes what was saved so far the beginning: none of it can be undone. A new office and the sample data end
// with it.
func (s *Store) SealHistory() error {
	_, err := s.write.Exec("UPDATE batch SET live = 3 WHERE kind = 'do' AND live = 1")
	return err
}
