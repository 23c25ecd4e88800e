package paper

import (
	"fmt"
	"path/filepath"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// chronicle is an office whose records a report is made from.
type chronicle struct {
	records
	s    *data.Store
	t    *testing.T
	term int64
}

func n64(n int) record.Opt[int64] { return record.Some(int64(n)) }

// newChronicle founds an office whose term began on a day.
func newChronicle(t *testing.T, kind string, quota int, term, from, to record.Date) *chronicle {
	t.Helper()
	s, err := data.Found(filepath.Join(t.TempDir(), "data"), data.Founding{Town: "清溪" + kind, Kind: kind, County: "平川县", Term: 17, Quota: quota})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	o := &chronicle{records{from, to, map[*record.Any][]any{}}, s, t, int64(s.Settings().Int(office.KeyTerm))}
	it, err := data.Load(s, office.Terms, o.term)
	if err != nil {
		t.Fatal(err)
	}
	it.From = term
	o.add(office.Terms.Any, it)
	return o
}

// add saves records of a register and gives references to them.
func (o *chronicle) add(reg *record.Any, recs ...any) []record.Ref {
	o.t.Helper()
	var changes []data.Change
	for _, rec := range recs {
		changes = append(changes, put(reg, rec))
	}
	got, err := o.s.Save(data.Batch{Label: "登记", Changes: changes})
	if err != nil {
		o.t.Fatal(err)
	}
	out := make([]record.Ref, len(got.IDs))
	for i, id := range got.IDs {
		reg.Meta(recs[i]).ID = id
		out[i] = record.Ref{ID: id}
	}
	o.all[reg] = append(o.all[reg], recs...)
	return out
}

// many saves n records that are made one by one.
func many[T any](o *chronicle, reg *record.Register[T], n int, rec func(i int) *T) []record.Ref {
	var recs []any
	for i := range n {
		recs = append(recs, rec(i))
	}
	return o.add(reg.Any, recs...)
}

// deputies elects town deputies, the first of whom are deputies of the county, too.
func (o *chronicle) deputies(town, county int, elected record.Date) []record.Ref {
	return many(o, office.Deputies, town, func(i int) *office.Deputy {
		d := &office.Deputy{Name: fmt.Sprintf("代表%d", i+1), Sex: "男", Mandates: []office.Mandate{{Level: office.LevelTown, Term: record.Ref{ID: o.term}, Elected: elected}}}
		if i < county {
			d.Mandates = append(d.Mandates, office.Mandate{Level: office.LevelCounty, Elected: elected})
		}
		return d
	})
}

func (o *chronicle) session(no int, nature string, opens record.Date) record.Ref {
	return o.add(office.Sessions.Any, &office.Session{TermNo: n64(17), No: n64(no), Nature: nature, Opens: opens, Closes: opens})[0]
}

// meetings holds n meetings of a kind a week apart, each with some items, and one more that was cancelled.
func (o *chronicle) meetings(kind string, n int, first record.Date, items int, of string) {
	many(o, office.Meetings, n+1, func(i int) *office.Meeting {
		m := &office.Meeting{Kind: kind, Name: kind, Starts: first.Add(7 * i)}
		for k := range items {
			m.Agenda = append(m.Agenda, office.MeetingItem{No: n64(k + 1), Text: fmt.Sprintf("议题%c%c", 'A'+i%26, 'A'+k), Type: of})
		}
		if i == n {
			m.Cancelled, m.Starts = m.Starts, first
		}
		return m
	})
}

func attending(who []record.Ref) []record.Person {
	var out []record.Person
	for _, d := range who {
		out = append(out, record.Person{Who: d, Status: office.Attended})
	}
	return out
}

func (o *chronicle) inspect(kind, subject string, day record.Date, who []record.Ref, more func(*office.Inspection)) {
	i := &office.Inspection{Kind: kind, Subject: subject, Day: day, Deputies: attending(who)}
	if more != nil {
		more(i)
	}
	o.add(office.Inspections.Any, i)
}

// suggestions submits motions and suggestions to a session; handled gives each what became of it.
func (o *chronicle) suggestions(session record.Ref, motions, n int, source string, day record.Date, handled func(i int, p *office.Proposal)) {
	many(o, office.Proposals, motions+n, func(i int) *office.Proposal {
		p := &office.Proposal{Subject: fmt.Sprintf("关于事项%d的建议", i), Kind: office.KindSuggestion, Source: source, Session: session, Submitted: day}
		if i < motions {
			p.Kind = office.KindMotion
		}
		handled(i, p)
		return p
	})
}

// answered hands a proposal over and answers it in time, after three meetings.
func answered(p *office.Proposal, result, rating string) {
	d := p.Submitted
	p.HandedOver, p.Replied, p.Result = d.Add(10), d.Add(60), result
	p.Meetings = []office.FaceToFace{{Stage: office.MeetAfterAssigned, Day: d.Add(12)}, {Stage: office.MeetWhileHandled, Day: d.Add(30)}, {Stage: office.MeetBeforeReply, Day: d.Add(50)}}
	if rating != "" {
		p.SlipSent, p.SlipBack, p.Outcome, p.Done = d.Add(61), d.Add(70), rating, office.DoneWhole
	}
}

// election elects one person to each seat of a post with all votes but some.
func (o *chronicle) election(session record.Ref, post string, day record.Date, deputies, less int, names ...string) {
	e := &office.Election{Session: session, Post: post, Kind: office.KindBy, Day: day, Seats: n64(len(names)), Deputies: n64(deputies), Present: n64(deputies - 2),
		Issued: n64(deputies - 2), Returned: n64(deputies - 2), Valid: n64(deputies - 2), Void: n64(0)}
	for _, name := range names {
		e.Candidates = append(e.Candidates, office.ElectionCandidate{Name: name, For: n64(deputies - 2 - less), Against: n64(less), Abstain: n64(0)})
	}
	o.add(office.Elections.Any, e)
}
