package intake

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// datedHabits are those of ledgers in which the same name comes again and again, and the day tells: 主席团学习会, the vote on
// the work report.
type datedHabits struct {
	general
	day string // key of the date
}

func (h datedHabits) keys() []string { return []string{h.day} }

// errNoYear tells that the days of a sign-in sheet have no year.
var errNoYear = errors.New("签到表的表头写了月日，没有写年份，没有导入。请在表头上面写明年份（如“2025年1月15日—16日”），再导入。")

// attended is what a column of a matrix goes into.
type attended struct {
	sitting
	rec    *office.Meeting
	entry  *entry
	before *office.Meeting   // nil when the meeting is made here
	known  map[string]string // deputy's uid → print of the cell that was imported last
}

// matrixPlan plans what a sign-in matrix does to the meetings.
type matrixPlan struct {
	*builder
	m        *matrix
	sittings []*attended
	deputies *known
	rowOf    map[int64]int // deputy → the row that was taken
}

// planMatrix plans a sign-in matrix: one meeting for each sitting, found by day and name or made, and in it how each
// deputy of the sheet attended. A row that names an unknown deputy is rejected.
func (p *Plan) planMatrix(s *data.Store, book *sheetin.Book, m *matrix) error {
	p.Sheets = visible(book)
	p.sheet, p.Sheet, p.Match, p.HeaderRow = m.sheet, m.sheet.Name, m.match, m.match.HeaderRow
	left := map[int]string{}
	for col, key := range p.opts.Match {
		if key == "" {
			left[col] = ""
		}
	}
	p.Match = p.Match.With(left)
	b, err := newBuilder(s, p)
	if err != nil {
		return err
	}
	mp := &matrixPlan{builder: b, m: m, rowOf: map[int64]int{}}
	if mp.deputies, err = b.known(office.Deputies.Key); err != nil {
		return err
	}
	for _, one := range m.sittings {
		if _, not := left[one.col]; not {
			continue
		}
		if err := mp.open(one); err != nil {
			return err
		}
	}
	var records []sheetin.Record
	records, p.Skipped = sheetin.Records(p.sheet, m.match)
	for _, source := range records {
		mp.row(source)
	}
	mp.collect()
	return nil
}

// open finds the meeting of a sitting, or makes it.
func (mp *matrixPlan) open(one sitting) error {
	if one.day == "" {
		return errNoYear
	}
	full := one.name
	if !strings.Contains(one.name, mp.m.title) {
		full = mp.m.title + one.name
	}
	if full == "" {
		full = strings.TrimSuffix(filepath.Base(mp.plan.File), filepath.Ext(mp.plan.File))
	}
	at := &attended{sitting: one, known: map[string]string{}}
	var found []*entry
	for _, e := range mp.own.byKey[mp.own.field("starts")][nameKey(string(one.day))] {
		if name := e.keys[mp.own.field("name")]; name == nameKey(full) || name == nameKey(one.name) {
			found = append(found, e)
		}
	}
	live := slices.DeleteFunc(slices.Clone(found), func(e *entry) bool { return e.deleted })
	switch {
	case len(live) > 1:
		return fmt.Errorf("%s的“%s”登记了%d次，分不清签到归哪一次，没有导入。请先在会议里删去重复的，再导入。", hanzi.DateArabic(string(one.day)), full, len(live))
	case len(live) == 1:
		if err := mp.load(at, live[0]); err != nil {
			return err
		}
	case len(found) > 0:
		return fmt.Errorf("%s的“%s”在回收站里，没有导入。请先从回收站恢复，或者在那里彻底删除，再导入。", hanzi.DateArabic(string(one.day)), full)
	default:
		mp.make(at, full)
	}
	mp.sittings = append(mp.sittings, at)
	return mp.join(at)
}

// load reads a meeting that is on record, and what was imported into it last.
func (mp *matrixPlan) load(at *attended, e *entry) error {
	recs, err := mp.store.Page(mp.plan.Register, []int64{e.id})
	if err != nil || len(recs) == 0 {
		return errors.Join(err, errors.New("会议没有读出，没有导入。请重新预览一次，再导入。"))
	}
	at.entry, at.rec = e, recs[0].(*office.Meeting)
	at.before = mp.plan.Register.Clone(at.rec).(*office.Meeting)
	for _, line := range strings.Split(mp.store.Kept(at.memory()), ";") {
		if uid, print, ok := strings.Cut(line, "="); ok {
			at.known[uid] = print
		}
	}
	return nil
}

// memory names what is kept of the cells that were imported into a meeting (DESIGN.md, decision 7).
func (at *attended) memory() string { return "import-matrix/" + at.entry.uid }

// make makes the meeting of a sitting. One of the past is over.
func (mp *matrixPlan) make(at *attended, name string) {
	at.rec = &office.Meeting{Name: name, Starts: at.day, Kind: kindOf(at.name, mp.m.title)}
	at.rec.ID, at.rec.UID = mp.nextID(), data.NewUID()
	if at.part != "" {
		at.rec.Note = at.part
	}
	if at.day < mp.in.Today {
		at.rec.Closed = at.day
	}
	at.entry = mp.own.add(at.rec, mp.in)
	at.entry.rec = at.rec
	mp.plan.Made = append(mp.plan.Made, Made{mp.plan.Register.Key, name})
}

// kindOf tells the kind of meeting by what a column and the sheet are called.
func kindOf(name, title string) string {
	for _, c := range []struct{ word, kind string }{
		{"预备会议", office.MeetPreparatory}, {"主席团", office.MeetPresidiumIn}, {"代表团", office.MeetDelegation}, {"分团", office.MeetDelegation},
		{"小组", office.MeetGroup}, {"培训", office.MeetTraining}, {"学习", office.MeetStudy}, {"全体会议", office.MeetSitting},
		{"人民代表大会", office.MeetSitting}, {"人代会", office.MeetSitting},
	} {
		if strings.Contains(name, c.word) {
			return c.kind
		}
	}
	if title != "" {
		return kindOf(title, "")
	}
	return "其他"
}

// join points a sitting at its session, which the sheet's title names.
func (mp *matrixPlan) join(at *attended) error {
	if at.rec.Session.ID != 0 || !strings.Contains(mp.m.title, "人民代表大会") && !strings.Contains(mp.m.title, "人大") {
		return nil
	}
	sessions, err := mp.known(office.Sessions.Key)
	if err != nil {
		return err
	}
	for i := range sessions.fields {
		for _, e := range sessions.find(i, nameKey(mp.m.title), 0) {
			if !e.deleted {
				at.rec.Session = record.Ref{ID: e.id, Name: e.title}
				return nil
			}
		}
	}
	if len(mp.sittings) == 1 { // said once
		mp.plan.Notes = append(mp.plan.Notes, Note{mp.plan.HeaderRow, "人代会里没有登记“" + mp.m.title + "”，各次会议没有挂到人代会上：请登记后在会议里补选，或者再导入一次"})
	}
	return nil
}

// row takes one deputy's row in.
func (mp *matrixPlan) row(source sheetin.Record) {
	r := &row{Row: Row{Number: source.Number, source: source}}
	defer func() { mp.plan.Rows = append(mp.plan.Rows, r.Row) }()
	const label = "姓名"
	name, err := oneLine(source.Cell(mp.m.name))
	name = hanzi.CleanName(name)
	switch {
	case err != nil:
		r.reject(label, err.Error())
		return
	case name == "":
		r.reject(label, "缺少“姓名”，请补上后再导入")
		return
	}
	r.Title = name
	who, err := mp.named(r, mp.deputies, name)
	if err != nil {
		r.reject(label, err.Error())
		return
	}
	r.Outcome = Unchanged
	if first := mp.rowOf[who.ID]; first != 0 {
		mp.ask(r, fmt.Sprintf("与第%d行是同一位代表（%s），没有采用这一行", first, name))
		return
	}
	mp.rowOf[who.ID] = r.Number
	mp.attend(r, who)
}

// attend puts the marks of a row into the meetings.
func (mp *matrixPlan) attend(r *row, who record.Ref) {
	reason, by := mp.text(r, mp.m.reason), mp.text(r, mp.m.by)
	uid := mp.uidOf(who.ID)
	for _, at := range mp.sittings {
		c := r.source.Cell(at.col)
		status, err := markOf(c, r.Title)
		if err != nil {
			r.Cells = append(r.Cells, Unread{r.Number, at.text, c.Text, err.Error(), at.col})
		}
		if status == "" {
			continue
		}
		print := hash(status + "\x00" + reason + "\x00" + by)
		if at.known[uid] == print {
			continue
		}
		at.known[uid] = print
		at.mark(r, who, status)
		if status == office.OnLeave {
			at.leave(who, reason, by)
		}
	}
}

func (mp *matrixPlan) uidOf(deputy int64) string {
	for _, e := range mp.deputies.all {
		if e.id == deputy {
			return e.uid
		}
	}
	return ""
}

func (mp *matrixPlan) text(r *row, col int) string {
	if col < 0 {
		return ""
	}
	text, err := oneLine(r.source.Cell(col))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(text)
}

// mark enters how a deputy attended.
func (at *attended) mark(r *row, who record.Ref, status string) {
	i := slices.IndexFunc(at.rec.Attendance, func(p record.Person) bool { return p.Who.ID == who.ID })
	switch {
	case i < 0:
		at.rec.Attendance = append(at.rec.Attendance, record.Person{Who: who, Status: status})
		r.Outcome = Created
	case at.rec.Attendance[i].Status != status:
		was := at.rec.Attendance[i].Status
		at.rec.Attendance[i].Status = status
		r.Changes = append(r.Changes, Difference{"出席记录", at.rec.Name + " " + was, at.rec.Name + " " + status})
		if r.Outcome == Unchanged {
			r.Outcome = Updated
		}
	}
}

// leave enters why a deputy was away and who granted it; what is there already is kept.
func (at *attended) leave(who record.Ref, reason, by string) {
	if reason == "" && by == "" {
		return
	}
	i := slices.IndexFunc(at.rec.Leaves, func(l office.Leave) bool { return l.Deputy.ID == who.ID })
	if i < 0 {
		at.rec.Leaves = append(at.rec.Leaves, office.Leave{Deputy: who, Reason: reason, By: by})
		return
	}
	l := &at.rec.Leaves[i]
	if reason != "" {
		l.Reason = reason
	}
	if by != "" {
		l.By = by
	}
}

// collect puts the meetings that are made or changed into the batch. A meeting for whom nobody was marked is not made.
func (mp *matrixPlan) collect() {
	p := mp.plan
	for _, at := range mp.sittings {
		switch {
		case at.before == nil && len(at.rec.Attendance) == 0:
			p.Made = slices.DeleteFunc(p.Made, func(m Made) bool { return m.Name == at.rec.Name })
			continue
		case at.before == nil, len(p.Register.Changed(at.before, at.rec)) > 0:
			p.changes = append(p.changes, data.Change{Reg: p.Register, Op: data.Put, Rec: at.rec})
		}
		var out []string
		for uid, print := range at.known {
			out = append(out, uid+"="+print)
		}
		slices.Sort(out)
		if text := strings.Join(out, ";"); text != mp.store.Kept(at.memory()) {
			p.keep[at.memory()] = text
		}
	}
}
