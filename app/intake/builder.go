package intake

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/sheetin"
	"npcdesk/data"
)

// builder makes a plan. It goes over the rows twice: first it reads them and finds the record each stands for, then it
// reads these records and puts the cells in.
type builder struct {
	store    *data.Store
	plan     *Plan
	in       record.Settings
	term     int64 // the term in force
	habits   habits
	own      *known
	others   map[string]*known
	memories *memories
	columns  []column
	rows     []*row
	made     []madeRecord
	lastID   int64
}

// madeRecord is a record that is made for a reference.
type madeRecord struct {
	k *known
	e *entry
}

// row is one row of the table while it is worked on.
type row struct {
	Row
	values []value
	print  string // of all its values
	scope  string // tells apart the lists in which a record stands with different cells; see memories.key
	term   int64  // the term it belongs to
	entry  *entry
}

// habits are what a register has beside the general way of being taken in; general has none.
type habits interface {
	keys() []string                                  // fields beside FindKeys by which a record is recognised
	clean(v *value) (remark string, err error)       // brings a value into the form in which it is stored
	arrange(b *builder, r *row)                      // what the row as a whole says, before names are looked up
	find(b *builder, r *row) (*entry, string, error) // the stored record; a question for the clerk; why it cannot be told
	made(r *row, rec any)                            // a record that is made for a reference
	open(b *builder, r *row, rec any) error          // makes the record ready to take the row's values
	close(rec any) any                               // gives the record to save
}

func habitsOf(reg *record.Any) habits {
	switch reg.Key {
	case office.Deputies.Key:
		return &deputyHabits{}
	case office.Proposals.Key:
		return &proposalHabits{}
	case office.Inspections.Key:
		return &inspectionHabits{}
	case office.Receptions.Key:
		return &receptionHabits{}
	case office.Meetings.Key, office.Votes.Key:
		return datedHabits{day: reg.DateKey}
	}
	return general{}
}

func newBuilder(s *data.Store, p *Plan) (*builder, error) {
	b := &builder{store: s, plan: p, in: s.Settings(), habits: habitsOf(p.Register), others: map[string]*known{}}
	b.term = int64(b.in.Int(office.KeyTerm))
	var err error
	if b.own, err = learn(s, p.Register, b.habits.keys()...); err != nil {
		return nil, err
	}
	b.others[p.Register.Key] = b.own
	for _, h := range p.Match.Headers {
		if h.Key != "" {
			b.columns = append(b.columns, column{h, p.Register.Field(h.Key), map[sheetin.Cell]reading{}})
		}
	}
	b.memories, err = loadMemories(s, p.Register.Key)
	return b, err
}

// known gives the records of a register, read when they are first asked for.
func (b *builder) known(register string) (*known, error) {
	if b.others[register] == nil {
		k, err := learn(b.store, b.store.Registers().Get(register))
		if err != nil {
			return nil, err
		}
		b.others[register] = k
	}
	return b.others[register], nil
}

// nextID gives the number by which a new record is pointed at within the batch.
func (b *builder) nextID() int64 {
	b.lastID--
	return b.lastID
}

func (b *builder) build(records []sheetin.Record) error {
	for _, rec := range records {
		if err := b.take(rec); err != nil {
			return err
		}
	}
	if err := b.loadFound(); err != nil {
		return err
	}
	for _, r := range b.rows {
		if r.Outcome == "" {
			if err := b.apply(r); err != nil {
				return err
			}
		}
		b.plan.Rows = append(b.plan.Rows, r.Row)
	}
	b.collect()
	return nil
}

// take reads one row and finds the record it stands for.
func (b *builder) take(source sheetin.Record) error {
	r := &row{Row: Row{Number: source.Number, source: source}}
	b.rows = append(b.rows, r)
	b.readCells(r)
	b.habits.arrange(b, r)
	if err := b.lookUp(r, true); err != nil || r.Outcome == Rejected {
		return err
	}
	if err := b.findTerm(r); err != nil {
		return err
	}
	r.print = r.fingerprint()
	r.Title = r.title(b.plan.Register)
	if field := r.lacks(b.plan.Register); field != "" {
		r.reject(field, r.whyLacking(field))
		return nil
	}
	var question string
	var err error
	if !slices.Contains(b.plan.opts.Apart, r.Number) {
		r.entry, question, err = b.habits.find(b, r)
	}
	switch {
	case err != nil:
		r.reject(b.own.fields[0].Label, err.Error())
		return nil
	case r.entry == nil:
		b.create(r)
	case r.entry.deleted:
		r.Outcome = Unchanged
		question = "“" + r.entry.title + "”在回收站里，没有重新登记；需要的话请先从回收站恢复，再导入"
	case r.entry.taken[r.scope] != 0:
		b.repeated(r)
	}
	if question != "" {
		b.ask(r, question)
	}
	if r.entry.taken == nil {
		r.entry.taken = map[string]int{}
	}
	if r.Outcome == "" {
		r.entry.taken[r.scope] = r.Number
	}
	return nil
}

// findTerm tells which term a row belongs to: as its cell 届次 says, else the one in force.
func (b *builder) findTerm(r *row) error {
	r.term = b.term
	v := r.value("term")
	if v == nil || v.field.Target != office.Terms.Key {
		return nil
	}
	k, err := b.known(office.Terms.Key)
	if err != nil {
		return err
	}
	if found := b.candidates(k, v.text); len(found) == 1 {
		r.term = found[0].id
	}
	return nil
}

func (b *builder) ask(r *row, text string) {
	b.plan.Questions = append(b.plan.Questions, Note{r.Number, text})
}

func (b *builder) remark(r *row, text string) {
	b.plan.Notes = append(b.plan.Notes, Note{r.Number, text})
}

// column is a matched column of the sheet. What its cells come to is remembered: most columns of a ledger hold the same few
// values over and over.
type column struct {
	header sheetin.Header
	field  *record.Field
	seen   map[sheetin.Cell]reading
}

// reading is what a cell came to.
type reading struct {
	value  value
	remark string
	err    error
}

// seenAtMost bounds what is remembered of one column: names and numbers never come twice.
const seenAtMost = 200

// readCells reads every cell of the row whose header was matched. An empty cell says nothing.
func (b *builder) readCells(r *row) {
	r.values = make([]value, 0, len(b.columns))
	for i := range b.columns {
		col := &b.columns[i]
		c := r.source.Cell(col.header.Col)
		if c.IsEmpty() {
			continue
		}
		got := b.readCell(col, c)
		switch {
		case got.err != nil && col.field.Kind != record.KindShown:
			r.cannotRead(got.value, got.err)
			continue
		case got.remark != "":
			b.remark(r, got.remark)
		}
		if got.value.text != "" {
			r.values = append(r.values, got.value)
		}
	}
}

func (b *builder) readCell(col *column, c sheetin.Cell) reading {
	if got, ok := col.seen[c]; ok {
		return got
	}
	var got reading
	got.value, got.err = b.read(col.field, col.header.Text, c)
	got.value.col = col.header.Col
	if got.err == nil {
		got.remark, got.err = b.habits.clean(&got.value)
	}
	if len(col.seen) < seenAtMost {
		col.seen[c] = got
	}
	return got
}

// fingerprint is a print of everything the row says.
func (r *row) fingerprint() string {
	var all strings.Builder
	for _, v := range r.values {
		all.WriteString(v.field.Key + "=" + v.text + "\x00")
	}
	return hash(all.String())
}

func (r *row) value(key string) *value {
	for i := range r.values {
		if r.values[i].field.Key == key {
			return &r.values[i]
		}
	}
	return nil
}

// drop takes what the row says under some fields out of it.
func (r *row) drop(keys ...string) {
	r.values = slices.DeleteFunc(r.values, func(v value) bool { return slices.Contains(keys, v.field.Key) })
}

// text gives what the row says under a field, "" when nothing.
func (r *row) text(key string) string {
	if v := r.value(key); v != nil {
		return v.text
	}
	return ""
}

func (r *row) title(reg *record.Any) string {
	for _, key := range reg.FindKeys {
		if text := r.text(key); text != "" {
			return text
		}
	}
	return ""
}

// lacks names the field without which the row is no record, "" when it has the least.
func (r *row) lacks(reg *record.Any) string {
	for _, f := range reg.Fields {
		if f.Least && r.value(f.Key) == nil {
			return f.Label
		}
	}
	return ""
}

// whyLacking tells an empty cell from one that could not be read.
func (r *row) whyLacking(label string) string {
	for _, c := range r.Cells {
		if c.Field == label {
			return c.Reason
		}
	}
	return "缺少“" + label + "”，请补上后再导入"
}

func (r *row) reject(field, reason string) {
	r.Outcome, r.Field, r.Reason, r.Cells = Rejected, field, reason, nil
}

func (r *row) cannotRead(v value, err error) {
	r.Cells = append(r.Cells, Unread{r.Number, v.field.Label, v.cell.Text, err.Error(), v.col})
}

// create makes the record of a row that stands for none yet, so that later rows are recognised as the same.
func (b *builder) create(r *row) {
	e := &entry{id: b.nextID(), uid: data.NewUID(), title: r.Title, term: r.term, keys: make([]string, len(b.own.fields))}
	for i, f := range b.own.fields {
		b.own.name(e, i, nameKey(r.text(f.Key)))
	}
	b.own.all = append(b.own.all, e)
	r.entry = e
}
