package screens

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// newRecord makes an empty record with what is most likely true of it, so that the clerk only mends what is not.
func (d *Desk) newRecord(reg *record.Any) any {
	rec := reg.New()
	in := d.store.Settings()
	switch r := rec.(type) {
	case *office.Proposal:
		d.beginProposal(r, in)
	case *office.Deputy:
		r.Mandates = []office.Mandate{{Level: office.LevelTown, Term: d.termInForce(in)}}
	case *office.Session:
		if t, err := loadTerm(d, in); err == nil {
			r.TermNo = t.Number
		}
	default:
		d.beginEvent(reg, rec, in)
	}
	d.proposeNumber(reg, rec)
	return rec
}

func loadTerm(d *Desk, in record.Settings) (*office.Term, error) {
	rec, err := d.store.Get(office.Terms.Any, int64(in.Int(office.KeyTerm)))
	if err != nil {
		return nil, err
	}
	return rec.(*office.Term), nil
}

func (d *Desk) termInForce(in record.Settings) record.Ref {
	t, err := loadTerm(d, in)
	if err != nil {
		return record.Ref{}
	}
	return record.Ref{ID: t.ID, Name: t.Name}
}

// beginProposal proposes kind, source, date and number of a new proposal: of the session that sits today, else of the time
// between sessions.
func (d *Desk) beginProposal(p *office.Proposal, in record.Settings) {
	p.Kind, p.Mover, p.Submitted, p.Source = office.KindSuggestion, office.MoverDeputy, in.Today, office.SourceRecess
	sitting := record.Query{Where: []record.Filter{{Key: "opens", Op: record.AtMost, Value: string(in.Today)}, {Key: "closes", Op: record.AtLeast, Value: string(in.Today)}}}
	if list, err := d.store.IDs(office.Sessions.Any, sitting); err == nil && len(list) > 0 {
		if rec, err := d.store.Get(office.Sessions.Any, list[0]); err == nil {
			p.Source, p.Session = office.SourceSession, record.Ref{ID: list[0], Name: office.Sessions.Any.Title(rec)}
		}
	}
}

// nextNumber proposes the number of a proposal by the office's pattern (编号式样) and the numbers that are taken.
func (d *Desk) nextNumber(p *office.Proposal) string {
	facts := d.store.Facts()
	var s *office.Session
	if p.Session.ID != 0 {
		s = facts.Session(p.Session.ID)
	}
	parts, pattern := p.NumberParts(s, facts.In), office.NumberPattern(s, facts.In)
	return office.NextNumber(pattern, parts, facts.Numbers(office.NumberPrefix(pattern, parts)))
}

// dated are the registers of what is entered on the day it happens, or soon after.
var dated = []string{"meeting", "training", "inspection", "inquiry", "appraisal", "finding", "reception", "petition", "petition_duty", "duty", "duty_report",
	"vacancy", "appointment", "decision", "party_report", "oath", "incoming", "publicity", "expense", "allowance"}

// kept are the registers whose records mostly take place where the last one did, and the fields that stay.
var kept = map[string][]string{
	"meeting":       {"place", "chair", "recorder", "convener"},
	"training":      {"place"},
	"reception":     {"station", "place"},
	"petition_duty": {"place"},
}

// beginEvent proposes today for what happens on a day, and place and chair of the last record of the register.
func (d *Desk) beginEvent(reg *record.Any, rec any, in record.Settings) {
	if reg.DateKey != "" && slices.Contains(dated, reg.Key) {
		reg.Field(reg.DateKey).Set(rec, string(in.Today))
	}
	keys := kept[reg.Key]
	if keys == nil {
		return
	}
	list, err := d.store.Window(reg, record.Query{Sort: reg.Sorting}, 1, 0)
	if err != nil || len(list) == 0 {
		return
	}
	last, err := d.store.Get(reg, list[0])
	if err != nil {
		return
	}
	for _, key := range keys {
		f := reg.Field(key)
		f.Set(rec, f.Get(last))
	}
}

// numbered is a register whose new records get a number: the field, what the number depends on, and the number itself.
type numbered struct {
	key    string
	series func(rec any) any
	next   func(d *Desk, rec any) string
}

var numberedRegisters = map[string]numbered{
	"proposal": {"number", func(rec any) any {
		p := rec.(*office.Proposal)
		return [3]any{p.Kind, p.Session.ID, p.Submitted.Year()}
	}, func(d *Desk, rec any) string { return d.nextNumber(rec.(*office.Proposal)) }},
	"finding": {"number", func(rec any) any { return rec.(*office.Problem).Found.Year() },
		func(d *Desk, rec any) string { return d.problemNumber(rec.(*office.Problem)) }},
	"petition": {"number", func(rec any) any { return rec.(*office.Petition).Day.Year() },
		func(d *Desk, rec any) string { return d.petitionNumber(rec.(*office.Petition)) }},
}

// problemNumber proposes the number of a problem; taken are those given out in the same batch.
func (d *Desk) problemNumber(p *office.Problem, taken ...string) string {
	in, day := d.store.Settings(), p.Found
	if day == "" {
		day = in.Today
	}
	pattern, parts := in.Text(office.KeyProblemNumber), office.NumberParts{Year: int64(day.Year())}
	return office.ProblemNumber(day.Year(), append(d.numbersOf(office.Problems.Any, office.NumberPrefix(pattern, parts)), taken...), in)
}

func (d *Desk) petitionNumber(p *office.Petition) string {
	in, day := d.store.Settings(), p.Day
	if day == "" {
		day = in.Today
	}
	return office.NextPetitionNumber(day, d.numbersOf(office.Petitions.Any, office.PetitionPrefix(day, in)), in)
}

// numbersOf lists the numbers of a register that begin like this.
func (d *Desk) numbersOf(reg *record.Any, prefix string) []string {
	list, err := d.store.IDs(reg, record.Query{Where: []record.Filter{{Key: "number", Op: record.Has, Value: prefix}}})
	if err != nil {
		return nil
	}
	recs, err := d.store.Page(reg, list)
	if err != nil {
		return nil
	}
	out := make([]string, len(recs))
	for i, rec := range recs {
		out[i], _ = reg.Field("number").Get(rec).(string)
	}
	return out
}

// proposeNumber gives a new record of a numbered register the next number.
func (d *Desk) proposeNumber(reg *record.Any, rec any) {
	if n, ok := numberedRegisters[reg.Key]; ok {
		reg.Field(n.key).Set(rec, n.next(d, rec))
	}
}

// renumber proposes another number when what it is made of was changed on a new form, unless the clerk wrote one.
func (p *detail) renumber() {
	n, ok := numberedRegisters[p.reg.Key]
	if p.id != 0 || !ok {
		return
	}
	now := p.form.Record()
	written, _ := p.reg.Field(n.key).Get(now).(string)
	if series := n.series(now); series == p.series || written != p.proposed {
		return
	}
	p.series, p.proposed = n.series(now), n.next(p.desk, now)
	p.form.Put(n.key, p.proposed)
}

// watchNumber remembers the number that a new form proposes.
func (p *detail) watchNumber(rec any) {
	if n, ok := numberedRegisters[p.reg.Key]; ok {
		p.series = n.series(rec)
		p.proposed, _ = p.reg.Field(n.key).Get(rec).(string)
	}
}
