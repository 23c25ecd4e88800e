package screens

import (
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
	case *office.Vacancy:
		r.On = in.Today
	}
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
	p.Number = d.nextNumber(p)
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

// renumber proposes another number when what it is made of was changed on a new form, unless the clerk wrote one.
func (p *detail) renumber() {
	if p.id != 0 || p.reg != office.Proposals.Any {
		return
	}
	now := p.form.Record().(*office.Proposal)
	series := numberSeries{now.Kind, now.Session.ID, now.Submitted.Year()}
	if series == p.series || now.Number != p.proposed {
		return
	}
	p.series, p.proposed = series, p.desk.nextNumber(now)
	p.form.Put("number", p.proposed)
}

// numberSeries is what a proposal's number depends on.
type numberSeries struct {
	kind    office.ProposalKind
	session int64
	year    int
}

// watchNumber remembers the number that a new form proposes.
func (p *detail) watchNumber(rec any) {
	if n, ok := rec.(*office.Proposal); ok {
		p.series, p.proposed = numberSeries{n.Kind, n.Session.ID, n.Submitted.Year()}, n.Number
	}
}
