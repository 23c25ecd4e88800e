package screens

import (
	"fmt"

	"fyne.io/fyne/v2"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
	"npcdesk/data"
)

// Content is what the page draws.
func (p *rosterPage) Content() fyne.CanvasObject { return p.content }

// Show starts a roster when none was opened yet.
func (p *rosterPage) Show() {
	if p.roster.Kind == "" {
		p.open(p.desk.nextRoster(office.RosterStation, record.Ref{}), contents[0].name)
	}
}

// Leave asks about a roster that is not saved.
func (p *rosterPage) Leave(next func()) {
	if !p.dirty {
		next()
		return
	}
	ui.AskSave(p.desk.win, "排班还没有保存。", func() { p.dirty = false; next() }, func() {
		if p.save() {
			next()
		}
	})
}

// Save saves the roster as one record and opens it in the list.
func (p *rosterPage) Save() {
	if p.save() {
		id := p.roster.ID
		p.desk.openRecord(office.Rosters.Any, id)
		text := "已保存排班。"
		if p.roster.Announced == "" {
			text = "已保存排班，还没有填公布日期：公布以后在这里补填。"
		}
		p.desk.saidDone(text)
	}
}

func (p *rosterPage) save() bool {
	_, err := p.given()
	if err == nil {
		err = p.takeRows()
	}
	if err == nil && len(p.roster.Turns) == 0 {
		err = fmt.Errorf("还没有排出值班的日子：请先按“排一排”。")
	}
	if err != nil {
		p.desk.bar.Say(ui.Warn, err.Error())
		return false
	}
	got, err := p.desk.store.Save(data.Batch{Label: "排班" + office.Rosters.Title(p.roster), Changes: []data.Change{{Reg: office.Rosters.Any, Op: data.Put, Rec: p.roster}}})
	if err != nil {
		p.desk.bar.Error(err)
		return false
	}
	p.roster.ID, p.dirty = got.IDs[0], false
	return true
}

// copy puts the announcement on the clipboard.
func (p *rosterPage) copy() {
	_, err := p.given()
	if err == nil {
		err = p.takeRows()
	}
	if err != nil {
		p.desk.bar.Say(ui.Warn, err.Error())
		return
	}
	p.desk.copyText(p.roster.Announcement())
}

func (p *rosterPage) back() { p.desk.goBack(p.from) }

// planRoster opens the page for a roster.
func (d *Desk) planRoster(r *office.Roster) {
	from := d.now
	d.goThen(pageRoster, func(page Page) { page.(*rosterPage).open(r, from) })
}

// nextRoster is a roster that goes on where the last one of that kind and place ended, to the end of the year; at least for two
// months.
func (d *Desk) nextRoster(kind string, station record.Ref) *office.Roster {
	r := &office.Roster{Kind: kind, Station: station, From: d.store.Settings().Today}
	turns, err := newRosterRead(d.store).earlier(r)
	d.bar.Error(err)
	for _, t := range turns {
		r.From = max(r.From, t.Day.Add(1))
	}
	r.To = record.Date(fmt.Sprintf("%d-12-31", r.From.AddMonths(2).Year()))
	return r
}

// rosterActions are offered over the list of rosters.
func (d *Desk) rosterActions() []ui.Action {
	return []ui.Action{{Text: "生成…", Do: func() { d.planRoster(d.nextRoster(office.RosterStation, record.Ref{})) }}}
}

// rosterWork is what can be done with one roster: its announcement, and planning it anew.
func (d *Desk) rosterWork(id int64) []ui.Action {
	open := func(do func(*office.Roster)) func() {
		return func() {
			r, err := data.Load(d.store, office.Rosters, id)
			if err != nil {
				d.bar.Error(err)
				return
			}
			do(r)
		}
	}
	return []ui.Action{{Text: "复制公告文字", Do: open(func(r *office.Roster) { d.copyText(r.Announcement()) })}, {Text: "重新编排…", Do: open(d.planRoster)}}
}

// stationWork is what can be done with one station.
func (d *Desk) stationWork(id int64) []ui.Action {
	return []ui.Action{{Text: "生成接待日排班…", Do: func() {
		s, err := data.Load(d.store, office.Stations, id)
		if err != nil {
			d.bar.Error(err)
			return
		}
		d.planRoster(d.nextRoster(office.RosterStation, record.Ref{ID: s.ID, Name: s.Name}))
	}}}
}
