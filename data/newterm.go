package data

import (
	"fmt"
	"slices"
	"strconv"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// beforeTerm names the backup that takes a new term back.
const beforeTerm = "换届前"

// Succession gathers what a new term would take over from the one in force: its districts, groups and delegations, the
// deputies of the township who are in office today, and the proposals that are not done.
func (s *Store) Succession() (*office.Succession, error) {
	in := s.Settings()
	old, err := Load(s, office.Terms, int64(in.Int(office.KeyTerm)))
	if err != nil {
		return nil, err
	}
	facts := s.Facts()
	out := &office.Succession{Old: old, New: &office.Term{}, Terms: facts.Term}
	ofTerm := record.Query{Where: []record.Filter{{Key: "term", Op: record.Is, Value: old.ID}}}
	if out.Districts, err = All(s, office.Constituencies, ofTerm); err != nil {
		return nil, err
	}
	if out.Groups, err = All(s, office.Groups, ofTerm); err != nil {
		return nil, err
	}
	if out.Delegations, err = All(s, office.Delegations, ofTerm); err != nil {
		return nil, err
	}
	vacant := record.Filter{Key: record.StateKey, Op: record.Is, Value: office.VacancyOpen}
	if out.Vacant, err = All(s, office.Vacancies, record.Query{Where: append(slices.Clone(ofTerm.Where), vacant)}); err != nil {
		return nil, err
	}
	for d, err := range Each(s, office.Deputies, record.Query{}) {
		if err != nil {
			return nil, err
		}
		switch {
		case d.InOffice(in.Today, facts.Term, in):
			out.Serving = append(out.Serving, d)
		case d.InGroup(out.Groups) && office.Deputies.State(d, in) == office.StateInOffice:
			out.Mixed = append(out.Mixed, d)
		}
	}
	for p, err := range Each(s, office.Proposals, ofTerm) {
		if err != nil {
			return nil, err
		}
		if p.CarriesOn() {
			out.Open = append(out.Open, p)
		}
	}
	return out, nil
}

// OpenTerm begins a new term (换届): it makes a backup of the office as it is, saves the new term, seals the old one and
// hands over what the succession says. The name of the backup is returned: restoring it takes everything back. When
// something fails after the term was saved, that is taken away again.
func (s *Store) OpenTerm(plan *office.Succession) (backup string, err error) {
	if err := s.fitForTerm(plan); err != nil {
		return "", err
	}
	info, err := s.BackupNow(beforeTerm)
	if err != nil {
		return "", err
	}
	got, err := s.Save(Batch{Label: "新一届：" + plan.New.Name, Changes: []Change{{Reg: office.Terms.Any, Op: Put, Rec: plan.New}}})
	if err != nil {
		return "", err
	}
	plan.New.ID = got.IDs[0]
	if err := s.handOver(plan); err != nil {
		_, undone := s.Undo()
		return "", fmt.Errorf("%w（%v）", err, undone)
	}
	return info.File, nil
}

// fitForTerm refuses a plan that cannot be right, before anything is touched.
func (s *Store) fitForTerm(plan *office.Succession) error {
	switch {
	case plan.New.Name == "" && !plan.New.Number.Given:
		return say(nil, "还没有填新一届的届次，没有改动任何记录。请填写后再试。")
	case plan.New.From == "" || plan.Elected == "":
		return say(nil, "还没有填首次会议开幕日或者选举日，没有改动任何记录。请填写后再试。")
	case plan.Elected > plan.New.From:
		return say(nil, "选举日%s晚于首次会议开幕日%s，没有改动任何记录。请核对。", plan.Elected, plan.New.From)
	case plan.New.From <= plan.Old.From:
		return say(nil, "新一届的开幕日%s不在上一届起日%s之后，没有改动任何记录。请核对。", plan.New.From, plan.Old.From)
	}
	return nil
}

// handOver saves what the new term takes over, as one batch, and makes it the term in force.
func (s *Store) handOver(plan *office.Succession) error {
	b := Batch{Label: "换届：" + plan.New.Name}
	for _, p := range plan.Pieces() {
		b.Changes = append(b.Changes, Change{Reg: p.Register, Op: Put, Rec: p.Record})
	}
	set, err := s.SettingChanges(map[string]string{office.KeyTerm: strconv.FormatInt(plan.New.ID, 10)}, "换届")
	if err != nil {
		return err
	}
	b.Changes = append(b.Changes, set...)
	_, err = s.Save(b)
	return err
}

// unsealed refuses to change a record of a term that is sealed. The term itself can be changed, and so it can be opened
// again; what the next term goes on with stays open, and so does what still has something to be done: a finding that is not
// mended, a petition that is not answered. before is nil for a new record.
func (w *writer) unsealed(reg *record.Any, rec, before any) error {
	if reg.Lasting || reg.Hidden {
		return nil
	}
	recs := []any{rec}
	if before != nil {
		recs = append(recs, before)
		if open, ok := before.(office.Timely); ok && len(open.Deadlines(w.in)) > 0 {
			return nil
		}
	}
	for _, r := range recs {
		if p, ok := r.(*office.Proposal); ok && p.Carried() {
			return nil
		}
	}
	for _, r := range recs {
		name, err := w.sealedTerm(reg.Meta(r).Term.ID)
		if err != nil {
			return err
		}
		if name != "" {
			return say(nil, "%s已经封存，“%s”只能查看，没有保存。确要更正的，请先在“届次”里清空%s的“封存日期”，改完再填上。", name, reg.Title(rec), name)
		}
	}
	return nil
}

// sealedTerm names a term that is sealed today, "" when it is not.
func (w *writer) sealedTerm(id int64) (string, error) {
	if id <= 0 {
		return "", nil
	}
	if w.sealed == nil {
		var err error
		if w.sealed, err = sealedTerms(w, w.in.Today); err != nil {
			return "", err
		}
	}
	return w.sealed[id], nil
}

// sealedTerms names the terms that are sealed on a day, by id.
func sealedTerms(src source, today record.Date) (map[int64]string, error) {
	rows, err := src.Query("SELECT id, name FROM term WHERE sealed <= ?", string(today))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[int64]string{}
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, err
		}
		out[id] = name
	}
	return out, rows.Err()
}
