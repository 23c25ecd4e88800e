package ledger

import (
	"cmp"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// change is one row of L03: how a mandate of the township changed, and the seat that fell vacant by it.
type change struct {
	deputy  *office.Deputy
	status  office.StatusChange
	seat    office.Profile // on the day before
	vacancy *office.Vacancy
}

// changes is L03, 代表变动情况: every suspension and every end of a township mandate before its term in the period, from the
// deputies' own records; a vacancy whose former deputy has no such entry stands there too. That somebody stands on this list is
// itself nothing that 代表法58 publishes.
func (m *maker) changes() (Ledger, error) {
	if m.Mask == office.MaskPublic {
		return Ledger{}, notPublic{"代表变动情况"}
	}
	list, err := m.changesFound()
	if err != nil {
		return Ledger{}, err
	}
	l := account(m, office.Deputies.Any, "代表变动情况登记表", func(c change) *record.Base { return &c.deputy.Base }, m.changeColumns(), list)
	l.Totals = []string{tallyOf("人次", nil, list, func(c change) string { return c.status.Status }).String()}
	if note := m.reasonsNote("变动原因"); note != "" {
		l.Notes = []string{"注：" + note}
	}
	return l, nil
}

func (m *maker) changesFound() ([]change, error) {
	deputies, err := data.All(m.store, office.Deputies, record.Query{})
	if err != nil {
		return nil, err
	}
	vacancies, err := data.All(m.store, office.Vacancies, record.Query{})
	if err != nil {
		return nil, err
	}
	seats := map[int64][]*office.Vacancy{} // by former deputy, those not told yet
	for _, v := range vacancies {
		seats[v.Former.ID] = append(seats[v.Former.ID], v)
	}
	var out []change
	for _, d := range deputies {
		for _, s := range d.Statuses {
			if leavesSeat(d, s) {
				v := vacatedBy(s, seats[d.ID])
				seats[d.ID] = slices.DeleteFunc(seats[d.ID], func(o *office.Vacancy) bool { return o == v })
				out = append(out, m.changeOf(d, s, v))
			}
		}
		for _, v := range seats[d.ID] {
			out = append(out, m.changeOf(d, office.StatusChange{Status: v.Reason, From: v.On}, v))
		}
	}
	out = slices.DeleteFunc(out, func(c change) bool {
		return !m.covers(c.status.From)
	})
	slices.SortStableFunc(out, func(a, b change) int { return cmp.Compare(a.status.From, b.status.From) })
	return out, nil
}

// leavesSeat tells whether a status is a change of the deputy's own mandate of the township. What is only asked for (辞职申请中) is
// none yet, and the end of a term (届满) is nobody's.
func leavesSeat(d *office.Deputy, s office.StatusChange) bool {
	switch s.Status {
	case "", office.StateInOffice, office.StateResigning, office.StateLapsed:
		return false
	}
	return s.Level == office.LevelTown || s.Level == "" && d.Mandate(office.LevelTown) != nil
}

// vacatedBy finds the vacancy that a change left: the nearest in time, within a year, of those of that deputy. A suspension leaves
// none.
func vacatedBy(s office.StatusChange, of []*office.Vacancy) *office.Vacancy {
	const year = 366
	var best *office.Vacancy
	apart := func(v *office.Vacancy) int {
		n := s.From.Until(v.On)
		return max(n, -n)
	}
	for _, v := range of {
		if s.Status != office.StateSuspended && apart(v) <= year && (best == nil || apart(v) < apart(best)) {
			best = v
		}
	}
	return best
}

func (m *maker) changeOf(d *office.Deputy, s office.StatusChange, v *office.Vacancy) change {
	c := change{deputy: d, status: s, vacancy: v}
	day := s.From
	if day == "" {
		day = m.day()
	}
	c.seat, _ = d.ProfileOn(office.LevelTown, day, m.facts.Term)
	if v != nil && v.Constituency.ID != 0 {
		c.seat.Constituency = v.Constituency
	}
	return c
}

// changeColumns are the columns of L03 (DOMAIN.md §6.2).
func (m *maker) changeColumns() []col[change] {
	return []col[change]{
		{short("姓名", 9), "name", func(c change) string { return c.deputy.Name }},
		{short("性别", 5), "sex", func(c change) string { return c.deputy.Sex }},
		{Column{Title: "选区", Width: 18}, "constituency", func(c change) string { return c.seat.Constituency.Name }},
		{Column{Title: "原职务", Width: 24}, "post", func(c change) string { return c.seat.Post }},
		{short("变动类型", 14), "status", func(c change) string { return c.status.Status }},
		{dayColumn("变动时间"), "status_from", func(c change) string { return string(c.status.From) }},
		{Column{Title: "原因", Width: 20}, "reason", func(c change) string { return c.status.Reason }},
		{Column{Title: "依据（文件）", Width: 20}, "basis", func(c change) string { return c.status.Basis }},
		{dayColumn("公告时间"), "announced", func(c change) string { return m.known(c.status.Announced) }},
		{Column{Title: "补选情况", Width: 20}, "statuses", m.filling},
	}
}

// filling tells what had become of the seat by the ledger's day.
func (m *maker) filling(c change) string {
	v := c.vacancy
	switch {
	case c.status.Status == office.StateSuspended && m.seen(c.status.To):
		return "不补选，" + m.dateText(c.status.To) + "恢复执行职务"
	case c.status.Status == office.StateSuspended:
		return "暂停期间不补选"
	case v == nil:
		return ""
	case v.FilledBy.ID != 0 && (v.FilledOn == "" || m.seen(v.FilledOn)):
		when := ""
		if v.FilledOn != "" {
			when = "（" + m.dateText(v.FilledOn) + "）"
		}
		return "已补选" + v.FilledBy.Name + when
	case v.Handling == office.VacancyKept:
		return office.VacancyKept
	}
	return office.VacancyOpen
}
