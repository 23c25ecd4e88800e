package data

import (
	"database/sql"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// DutyLine is one line of a deputy's duty archive (履职档案): an attendance, a suggestion, a reception. It follows from the
// record that it names and is changed there; only its review, outcome and evidence are its own (Store.DutyNote).
type DutyLine struct {
	Deputy   record.Ref
	Day      record.Date
	Register string // with Record: the record it follows from (来源)
	Record   int64
	Title    string // of that record; of a hand-entered line its 内容摘要
	Kind     string // one of office.DutyKinds
	Status   string // one of office.Attendances, "" where nobody attends anything
	Role     string // 领衔, 附议 …
	Count    record.Opt[float64]
	Review   string // 待审, 已审 or 退回
	Outcome  string // 成果, as noted at the line or entered with it
	Evidence int    // how many files prove it (佐证)
	Session  int64  // of a sitting, the session of the congress it belongs to; 0 for none
}

// DutyQuery says which lines are wanted; the zero value means all of them, the latest first. With a Deputy, or with Register
// and Record, the answer is read from an index, however many lines there are.
type DutyQuery struct {
	Deputy   int64
	From, To record.Date // both included; "" is open
	Kind     string
	Status   string
	Review   string
	Register string
	Record   int64
	Without  string // key of a register whose lines are left out
	Limit    int    // at most so many, from Offset on; 0 for all
	Offset   int
}

// dutyTables joins what was noted of the lines; n stands for the note.
const dutyTables = ` FROM duty_line l LEFT JOIN duty_note n
	ON n.record = l.record AND n.register = l.register AND n.deputy = l.deputy AND n.deleted IS NULL`

// dutySources joins what the source itself says of a line: h for a hand-entered one, m for a sitting, a for the files that
// prove it. Those of a hand-entered line are attached to its record, those of any other to the note.
const dutySources = `
	LEFT JOIN duty h ON l.register = 'duty' AND h.id = l.record
	LEFT JOIN meeting m ON l.register = 'meeting' AND m.id = l.record
	LEFT JOIN (SELECT register, record, count(*) AS files FROM attachment WHERE register IN ('duty', 'duty_note') AND deleted IS NULL
		GROUP BY register, record) a ON a.register = iif(h.id IS NULL, 'duty_note', 'duty') AND a.record = coalesce(h.id, n.id)`

// dutyColumns are the columns of a line, in the order in which DutyLines reads them.
const dutyColumns = `SELECT l.deputy, (SELECT title FROM entry WHERE register = 'deputy' AND record = l.deputy), l.day, l.register, l.record,
	coalesce(nullif(h.summary, ''), (SELECT title FROM entry WHERE register = l.register AND record = l.record)), l.kind, l.status, l.role, l.count,
	` + dutyReview + `, coalesce(nullif(n.outcome, ''), h.outcome, ''),
	coalesce(a.files, 0), coalesce(m.session, 0)`

// dutyReview is how a line was reviewed: by its note, else by its own record, else it counts as passed.
const dutyReview = "coalesce(n.review, nullif(l.review, ''), '" + office.DutyChecked + "')"

// dutyOrder is the latest first; for one deputy it is the order of the table.
const dutyOrder = " ORDER BY l.day DESC, l.deputy DESC, l.register DESC, l.record DESC, l.no DESC"

// where gives the condition of a query on duty lines. Without a deputy the lines are looked for deputy by deputy, because the
// table is in the order of archives.
func (q DutyQuery) where() (string, []any) {
	var conds []string
	var args []any
	add := func(cond string, value any) { conds, args = append(conds, cond), append(args, value) }
	switch {
	case q.Deputy != 0:
		add("l.deputy = ?", q.Deputy)
	case q.Record == 0 && (q.From != "" || q.To != ""):
		conds = append(conds, "l.deputy IN (SELECT id FROM deputy)")
	}
	for _, c := range []struct{ cond, value string }{{"l.day >= ?", string(q.From)}, {"l.day <= ?", string(q.To)}, {"l.kind = ?", q.Kind},
		{"l.status = ?", q.Status}, {dutyReview + " = ?", q.Review}, {"l.register = ?", q.Register}, {"l.register <> ?", q.Without}} {
		if c.value != "" {
			add(c.cond, c.value)
		}
	}
	if q.Record != 0 {
		add("l.record = ?", q.Record)
	}
	if len(conds) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(conds, " AND "), args
}

// DutyLines gives lines of duty archives, the latest first. Hand-entered rows are among them: their source is the register duty.
func (s *Store) DutyLines(q DutyQuery) ([]DutyLine, error) {
	where, args := q.where()
	limit := ""
	if q.Limit > 0 {
		limit = " LIMIT ? OFFSET ?"
		args = append(args, q.Limit, q.Offset)
	}
	rows, err := s.read.Query(dutyColumns+dutyTables+dutySources+where+dutyOrder+limit, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []DutyLine
	for rows.Next() {
		var d DutyLine
		var name, title sql.NullString
		var count sql.NullFloat64
		if err := rows.Scan(&d.Deputy.ID, &name, &d.Day, &d.Register, &d.Record, &title, &d.Kind, &d.Status, &d.Role, &count, &d.Review,
			&d.Outcome, &d.Evidence, &d.Session); err != nil {
			return nil, err
		}
		d.Deputy.Name, d.Title, d.Count = name.String, title.String, record.Opt[float64]{V: count.Float64, Given: count.Valid}
		out = append(out, d)
	}
	return out, rows.Err()
}

// DutyCount is how many lines of one deputy, year, kind, status and role a query found, and what they count for together
// in the unit of their point rule (a line without a number counts 1).
type DutyCount struct {
	Deputy             int64
	Year               int
	Kind, Status, Role string
	Review             string
	Lines              int64
	Sum                float64
}

// DutyCounts counts the lines that a query finds; its Limit and Offset do not matter. Deputies, years and kinds are in order.
func (s *Store) DutyCounts(q DutyQuery) ([]DutyCount, error) {
	where, args := q.where()
	rows, err := s.read.Query(`SELECT l.deputy, CAST(substr(l.day, 1, 4) AS INTEGER) AS year, l.kind, l.status, l.role, `+dutyReview+` AS reviewed,
		count(*), sum(coalesce(l.count, 1))`+dutyTables+where+" GROUP BY l.deputy, year, l.kind, l.status, l.role, reviewed ORDER BY 1, 2, 3, 4, 5, 6", args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []DutyCount
	for rows.Next() {
		var c DutyCount
		if err := rows.Scan(&c.Deputy, &c.Year, &c.Kind, &c.Status, &c.Role, &c.Review, &c.Lines, &c.Sum); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// CountDuties counts the lines that a query finds, for a list that is read page by page.
func (s *Store) CountDuties(q DutyQuery) (n int, err error) {
	where, args := q.where()
	err = s.read.QueryRow("SELECT count(*)"+dutyTables+where, args...).Scan(&n)
	return n, err
}

// DutyNote gives what was noted of a derived line, or a new note where nothing was: changed, and saved through the door, it
// keeps 审核 and 成果; files of the slot 佐证 are attached to it once it is saved.
func (s *Store) DutyNote(register string, rec, deputy int64) (*office.DutyNote, error) {
	found, err := All(s, office.DutyNotes, record.Query{Where: []record.Filter{{Key: "record", Op: record.Is, Value: rec},
		{Key: "register", Op: record.Is, Value: register}, {Key: "deputy", Op: record.Is, Value: deputy}}})
	switch {
	case err != nil:
		return nil, err
	case len(found) > 0:
		return found[0], nil
	}
	return &office.DutyNote{Register: register, Record: record.Some(rec), Deputy: record.Ref{ID: deputy}, Review: office.DutyChecked}, nil
}

// forgetNotes takes away for good what was noted of the duty lines of a record that goes for good: a later record may get its
// number.
func (w *writer) forgetNotes(reg *record.Any, id int64) error {
	list, err := ids(w, "SELECT id FROM duty_note WHERE register = ? AND record = ?", reg.Key, id)
	if err != nil {
		return err
	}
	for _, note := range list {
		if err := w.bin(office.DutyNotes.Any, note, w.now); err != nil {
			return err
		}
		if err := w.destroy(office.DutyNotes.Any, note); err != nil {
			return err
		}
	}
	return nil
}
