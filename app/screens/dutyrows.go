package screens

import (
	"fmt"
	"strconv"
	"sync"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// dutyRows gives a table lines of duty archives. A row's id is the line's place in the archive, from 1.
type dutyRows interface {
	ui.Rows
	// lines gives the lines with these ids. It may ask the store and is called off the UI goroutine.
	lines(ids []int64) ([]data.DutyLine, error)
}

// archiveRows are the lines of one deputy, all in memory, of which some are shown.
type archiveRows struct {
	store *data.Store
	all   []data.DutyLine
	shown []int // places in all
}

// Len is the number of lines that are shown.
func (r *archiveRows) Len() int { return len(r.shown) }

// ID is the place of the line in row i, from 1.
func (r *archiveRows) ID(i int) int64 { return int64(r.shown[i] + 1) }

// Read gives the rows from up to, not including, to.
func (r *archiveRows) Read(from, to int) ([]ui.Row, error) {
	var out []ui.Row
	for _, at := range r.shown[from:to] {
		out = append(out, dutyRow(r.store, r.all[at]))
	}
	return out, nil
}

func (r *archiveRows) lines(ids []int64) ([]data.DutyLine, error) {
	var out []data.DutyLine
	for _, id := range ids {
		out = append(out, r.all[id-1])
	}
	return out, nil
}

// dutyPages are the lines that a query finds, read a page at a time.
type dutyPages struct {
	store *data.Store
	query data.DutyQuery
	count int

	mu   sync.Mutex
	read map[int64]data.DutyLine // those that were read, by id
}

// Len is the number of lines that the query finds.
func (r *dutyPages) Len() int { return r.count }

// ID is the place of the line in row i, from 1.
func (r *dutyPages) ID(i int) int64 { return int64(i + 1) }

// Read reads the rows from up to, not including, to.
func (r *dutyPages) Read(from, to int) ([]ui.Row, error) {
	list, err := r.page(from, to)
	if err != nil {
		return nil, err
	}
	out := make([]ui.Row, to-from)
	for i := range min(len(list), len(out)) {
		out[i] = dutyRow(r.store, list[i])
	}
	return out, nil
}

func (r *dutyPages) page(from, to int) ([]data.DutyLine, error) {
	q := r.query
	q.Offset, q.Limit = from, to-from
	list, err := r.store.DutyLines(q)
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, l := range list {
		r.read[int64(from+i+1)] = l
	}
	return list, err
}

// chosenPage is how many lines are read at once when somebody chose more than are on the screen.
const chosenPage = 500

func (r *dutyPages) lines(ids []int64) ([]data.DutyLine, error) {
	var out []data.DutyLine
	for _, id := range ids {
		l, ok := r.line(id)
		if !ok {
			if _, err := r.page(int(id-1), min(int(id-1)+chosenPage, r.count)); err != nil {
				return nil, err
			}
			if l, ok = r.line(id); !ok {
				continue // gone since
			}
		}
		out = append(out, l)
	}
	return out, nil
}

func (r *dutyPages) line(id int64) (data.DutyLine, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	l, ok := r.read[id]
	return l, ok
}

// dutyColumns are the columns of lines, in the order of the cells of dutyRow.
func dutyColumns() []ui.Column {
	out := []ui.Column{{Key: "part", Title: "部分", Width: 116}, {Key: "deputy", Title: "代表", Width: 66}, {Key: "day", Title: "日期", Width: 84},
		{Key: "kind", Title: "履职类别", Width: 82}, {Key: "title", Title: "内容", Width: 262}, {Key: "status", Title: "出席状态", Width: 62},
		{Key: "role", Title: "角色", Width: 62}, {Key: "count", Title: "数量", Width: 40}, {Key: "outcome", Title: "成果", Width: 60},
		{Key: "evidence", Title: "佐证", Width: 40}, {Key: "review", Title: "审核", Width: 44}, {Key: "source", Title: "来源", Width: 68}}
	for i := range out {
		out[i].Fixed = true // the archive has its order
	}
	return out
}

// dutyColumnsBut are the columns without one: all lines of a page are of one deputy, or of all parts.
func dutyColumnsBut(key string) []ui.Column {
	out := dutyColumns()
	for i := range out {
		out[i].Hidden = out[i].Key == key
	}
	return out
}

// dutyRow is a line as the table shows it: what was sent back is grey, what waits to be examined yellow, an absence red.
func dutyRow(s *data.Store, l data.DutyLine) ui.Row {
	tone := ui.TonePlain
	switch {
	case l.Review == office.DutyReturned:
		tone = ui.ToneGrey
	case l.Review == office.DutyUnchecked:
		tone = ui.ToneYellow
	case l.Status == office.Absent:
		tone = ui.ToneRed
	}
	var count, files string
	if l.Count.Given {
		count = strconv.FormatFloat(l.Count.V, 'f', -1, 64)
	}
	if l.Evidence > 0 {
		files = fmt.Sprint(l.Evidence)
	}
	row := ui.Row{Tone: tone}
	for _, text := range []string{figures.PartTitle(figures.PartOf(l.Kind)), l.Deputy.Name, string(l.Day), l.Kind, l.Title, l.Status, l.Role, count,
		l.Outcome, files, l.Review, sourceName(s, l)} {
		row.Cells = append(row.Cells, ui.Cell{Text: text})
	}
	return row
}

// sourceName says in which register a line is changed.
func sourceName(s *data.Store, l data.DutyLine) string {
	if l.Register == office.DutyEntries.Key {
		return "手工登记"
	}
	return s.Registers().Get(l.Register).Name
}
