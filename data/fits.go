package data

import "slices"

// fits refuses an office whose tables are not those of this program though its version says so: it was made by a build between
// two versions. Reading it would mix up columns.
func (s *Store) fits() error {
	rows, err := s.read.Query("SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'")
	if err != nil {
		return s.damaged(err)
	}
	defer rows.Close()
	have := map[string][]string{}
	for rows.Next() {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			return s.damaged(err)
		}
		have[table] = append(have[table], column)
	}
	if err := rows.Err(); err != nil {
		return s.damaged(err)
	}
	for _, reg := range s.set.All {
		if !s.tables[reg.Key].within(have) {
			return say(nil, "数据文件夹“%s”是由正式版本之间的一个试用版建立的，“%s”的内容本版本读不准，所以没有打开，数据没有改动。请用原来的程序打开，或换一个文件夹。", s.Dir, reg.Name)
		}
	}
	return nil
}

// within tells whether the database has every column that the table and the tables of its rows are read from.
func (t *table) within(have map[string][]string) bool {
	all := func(name string, columns []column) bool {
		return !slices.ContainsFunc(columns, func(c column) bool { return !slices.Contains(have[name], c.name) })
	}
	return all(t.reg.Key, t.columns) && !slices.ContainsFunc(t.children, func(ch child) bool { return !all(ch.name, ch.columns) })
}
