package data

import (
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// ClosePeriod closes a period (关闭期间): records dated in it can only be read from then on, so that what was reported stays what the records
// say. A period that lies within a closed one is refused.
func (s *Store) ClosePeriod(p office.Period) error {
	list := office.ClosedPeriods(s.Settings())
	for _, c := range list {
		if c.Has(p.From) && c.Has(p.To) {
			return say(nil, "%s已经在关闭的期间%s里，没有改动。", p.Name(), c.Name())
		}
	}
	return s.keepClosed(append(list, p), "关闭期间："+p.Name(), "")
}

// ReopenPeriod opens a closed period again; why is kept in the history, and must be said.
func (s *Store) ReopenPeriod(p office.Period, why string) error {
	list := office.ClosedPeriods(s.Settings())
	i := slices.Index(list, p)
	switch {
	case i < 0 && len(list) == 0:
		return say(nil, "%s没有关闭，现在也没有关闭的期间。没有改动。", p.Name())
	case i < 0:
		var names []string
		for _, c := range list {
			names = append(names, c.Name())
		}
		return say(nil, "没有关闭过%s这个期间，没有改动。现在关闭的有：%s。", p.Name(), strings.Join(names, "、"))
	case strings.TrimSpace(why) == "":
		return say(nil, "重新打开%s要写明原因，没有打开。请写上原因再试。", p.Name())
	}
	return s.keepClosed(slices.Delete(list, i, i+1), "重新打开期间："+p.Name(), strings.TrimSpace(why))
}

func (s *Store) keepClosed(list []office.Period, label, why string) error {
	changes, err := s.SettingChanges(map[string]string{office.KeyClosed: office.ClosedText(list)}, "")
	if err != nil {
		return err
	}
	_, err = s.Save(Batch{Label: label, Reason: why, Changes: changes})
	return err
}

// changeable refuses to change a record that can only be read: its term is sealed, or its day lies in a closed period. before is nil for a
// new record, rec for one that goes to the recycle bin or comes back.
func (w *writer) changeable(reg *record.Any, rec, before any) error {
	if err := w.unsealed(reg, rec, before); err != nil {
		return err
	}
	return unclosed(reg, rec, before, w.in)
}

// unclosed refuses to change a record that is dated in a closed period, or to date one there. A matter that is still being handled goes on: what
// comes later can be entered, and nothing of the period is touched (office.Overwritten).
func unclosed(reg *record.Any, rec, before any, in record.Settings) error {
	if in.Text(office.KeyClosed) == "" || reg.Lasting || reg.Hidden || reg.DateKey == "" {
		return nil
	}
	closed := office.ClosedPeriods(in)
	at := func(rec any) (day record.Date, p office.Period, found bool) {
		if rec == nil {
			return "", p, false
		}
		text, _ := reg.Field(reg.DateKey).Get(rec).(string)
		day = record.Date(text)
		i := slices.IndexFunc(closed, func(p office.Period) bool { return p.Has(day) })
		if i < 0 {
			return day, p, false
		}
		return day, closed[i], true
	}
	refuse := func(day record.Date, p office.Period, what string) error {
		return say(nil, "%s已经关闭，“%s”（%s）%s，没有保存。确要更正的，请先在“统计报送”的“报送”里重新打开这个期间并写明原因，改完再关闭。",
			p.Name(), reg.Title(rec), hanzi.DateArabic(string(day)), what)
	}
	if day, p, found := at(before); found {
		if rec == before || !office.GoesOn(before, in) {
			return refuse(day, p, "只能查看")
		}
		if f := office.Overwritten(reg.Fields, before, rec, closed); f != nil {
			return refuse(day, p, "只能接着填期间以后的办理情况，“"+f.Label+"”不能这样改")
		}
		return nil
	}
	if day, p, found := at(rec); found {
		return refuse(day, p, "不能登记到这个期间里")
	}
	return nil
}

// Locked tells why a record could not be saved as things stand: its term is sealed, or its day lies in a closed period; nil when it could. before is
// the record as it is stored, nil for a new one.
func (s *Store) Locked(reg *record.Any, rec, before any) error {
	in := s.Settings()
	sealed, err := sealedTerms(s.read, in.Today)
	if err != nil {
		return err
	}
	return (&writer{s: s, in: in, sealed: sealed}).changeable(reg, rec, before)
}
