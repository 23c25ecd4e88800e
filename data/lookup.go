package data

import (
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// Lookup finds the one record that a text names: by its id, or by one of the fields its register is found by (name,
// number). Blanks inside a padded name do not matter. The error says in words that there is none, or more than one.
func (s *Store) Lookup(register, text string) (record.Ref, error) {
	return s.lookup(s.read, register, text)
}

func (s *Store) lookup(src source, register, text string) (record.Ref, error) {
	reg := s.set.Get(register)
	text = strings.TrimSpace(text)
	if id, err := strconv.ParseInt(text, 10, 64); err == nil {
		ref, err := s.byID(src, reg, id)
		if !errors.Is(err, sql.ErrNoRows) {
			return ref, err
		}
	}
	for _, key := range reg.FindKeys {
		list, err := ids(src, "SELECT id FROM "+quote(reg.Key)+" WHERE deleted IS NULL AND "+quote(key)+" IN (?, ?) ORDER BY id",
			text, hanzi.CleanName(text))
		if err != nil {
			return record.Ref{}, err
		}
		if len(list) > 1 {
			if list, err = s.ofThisTerm(src, reg, list); err != nil {
				return record.Ref{}, err
			}
		}
		switch len(list) {
		case 0:
			continue
		case 1:
			return s.byID(src, reg, list[0])
		}
		return record.Ref{}, say(nil, "“%s”里有不止一条叫“%s”的记录，请改用编号（id）指明是哪一条。", reg.Name, text)
	}
	return record.Ref{}, say(sql.ErrNoRows, "“%s”里没有“%s”。", reg.Name, text)
}

func (s *Store) byID(src source, reg *record.Any, id int64) (record.Ref, error) {
	names := map[int64]string{id: ""}
	list, err := ids(src, "SELECT id FROM "+quote(reg.Key)+" WHERE id = ?", id)
	if err == nil && len(list) == 0 {
		err = notThere(reg, id)
	}
	if err == nil {
		err = readNames(src, reg.Key, names)
	}
	return record.Ref{ID: id, Name: names[id]}, err
}

// ofThisTerm keeps the records of the term in force where there are any: every term has its 第1选区.
func (s *Store) ofThisTerm(src source, reg *record.Any, list []int64) ([]int64, error) {
	if f := reg.Field("term"); f == nil || f.Copy {
		return list, nil
	}
	now, err := ids(src, "SELECT id FROM "+quote(reg.Key)+" WHERE term = ? AND id IN ("+marks(len(list))+") ORDER BY id",
		append([]any{s.Settings().Int(office.KeyTerm)}, anys(list)...)...)
	if err != nil || len(now) == 0 {
		return list, err
	}
	return now, nil
}
