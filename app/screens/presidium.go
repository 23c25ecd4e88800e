package screens

import (
	"fmt"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// wordsSeat is what taking a session's presidium into the files of the deputies is called: the list is entered once.
const wordsSeat = "主席团写入代表档案"

// seatPresidium brings the presidium rows (主席团任职) of all deputies into line with the list of a session, as one batch.
func (d *Desk) seatPresidium(id int64) {
	s, err := data.Load(d.store, office.Sessions, id)
	if err != nil {
		d.bar.Error(err)
		return
	}
	if s.Opens == "" || len(s.Presidium) == 0 {
		d.bar.Say(ui.Warn, "还没有填开幕日或主席团名单，没有改动；请补填后再写入。")
		return
	}
	changes, err := d.seatChanges(s)
	if err == nil && len(changes) == 0 {
		d.bar.Say(ui.Info, "代表档案里的主席团任职已经与这次会议的名单一致，没有改动。")
		return
	}
	if err == nil {
		_, err = d.store.Save(data.Batch{Label: wordsSeat + "：" + s.ShortName(), Changes: changes})
	}
	if err != nil {
		d.bar.Error(err)
		return
	}
	d.forgetForms()
	d.saidDone(fmt.Sprintf("已按%s的名单更新 %d 名代表的主席团任职。", s.ShortName(), len(changes)))
}

// seatChanges are the deputies whose rows are not yet what the list says.
func (d *Desk) seatChanges(s *office.Session) ([]data.Change, error) {
	all, err := data.All(d.store, office.Sessions, record.Query{})
	if err != nil {
		return nil, err
	}
	deputies, err := data.All(d.store, office.Deputies, record.Query{})
	if err != nil {
		return nil, err
	}
	until := s.NextPresidium(all)
	var out []data.Change
	for _, one := range deputies {
		before := office.Deputies.Any.Clone(one)
		if s.Seat(one, until); len(office.Deputies.Any.Changed(before, one)) > 0 {
			out = append(out, data.Change{Reg: office.Deputies.Any, Op: data.Put, Rec: one})
		}
	}
	return out, nil
}

// sitInAction fills in those who sit in on every meeting of the presidium between sessions (党委委员列席主席团会议制度).
func (p *detail) sitInAction() []ui.Action {
	m, in := p.form.Record().(*office.Meeting), p.desk.store.Settings()
	if len(m.StandingGuests(in)) == 0 {
		return nil
	}
	return []ui.Action{{Text: "填入常列席人员", Do: func() {
		p.form.Edit(func(rec any) {
			m := rec.(*office.Meeting)
			m.SittingIn = append(m.SittingIn, m.StandingGuests(in)...)
		})
		p.form.Bring("sitting_in")
		p.desk.bar.Say(ui.Info, "已填入设置里的常列席人员，没有来的请改状态或删去；核对后保存。",
			ui.Action{Text: "保存", Do: func() { p.save(nil) }}, ui.Action{Text: "放弃", Do: func() { p.load(p.id) }})
	}}}
}

// seatGuests fills in those who always sit in once a new meeting is said to be one of the presidium between sessions.
func (p *detail) seatGuests() {
	m, ok := p.form.Record().(*office.Meeting)
	if p.id != 0 || !ok || m.Kind == p.kind {
		return
	}
	p.kind = m.Kind
	if guests := m.StandingGuests(p.desk.store.Settings()); len(guests) > 0 && len(m.SittingIn) == 0 {
		p.form.Put("sitting_in", guests)
	}
}
