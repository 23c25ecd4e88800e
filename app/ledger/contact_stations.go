package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// place is one row of L18: a station that is open on the ledger's day, and what was received there in the period.
type place struct {
	*office.Station
	posted                     map[int64]bool // deputies who are to receive there
	days                       map[record.Date]bool
	visitors, opinions, solved int64
}

// stations is L18, 联络站: the places that are open on the ledger's day, with the receptions of the period, or of the year of that
// day where none was named.
func (m *maker) stations() (Ledger, error) {
	places, posted, err := m.places()
	if err != nil {
		return Ledger{}, err
	}
	at := map[int64]*place{}
	for _, p := range places {
		at[p.ID] = p
	}
	year := m.thisYear()
	matters, err := year.brought()
	if err != nil {
		return Ledger{}, err
	}
	for _, r := range matters {
		if p := at[r.Station.ID]; p != nil {
			p.count(r)
		}
	}
	l := account(m, office.Stations.Any, "代表联络站（接待站、联络点）情况表", func(p *place) *record.Base { return &p.Base }, m.placeColumns(), places)
	l.Totals = []string{tallyOf("个", nil, places, func(p *place) string { return p.Kind }).String() + fmt.Sprintf("；进站代表 %d 人", len(posted))}
	l.Notes = []string{"注：年接待次数、人次、意见条数、解决件数按" + year.daysText() + "在各场所的接待登记统计；同一场所一天接待几件算一次。一名代表进几个站的，合计只计一人。"}
	return m.closed(l, "共 %d 个", len(places)), nil
}

// places lists the open stations and the deputies posted to each, and to any: in office on the ledger's day, and on its list or named
// for it in their own files.
func (m *maker) places() (out []*place, all map[int64]bool, err error) {
	stations, err := data.All(m.store, office.Stations, record.Query{})
	if err != nil {
		return nil, nil, err
	}
	serving, own, err := m.serving()
	all = map[int64]bool{}
	for _, s := range stations {
		if !s.OpenOn(m.day()) {
			continue
		}
		p := &place{Station: s, posted: map[int64]bool{}, days: map[record.Date]bool{}}
		for _, d := range slices.Concat(s.Deputies, own[s.ID]) {
			if serving[d.ID] {
				p.posted[d.ID], all[d.ID] = true, true
			}
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b *place) int { return cmp.Or(natural(a.Level, b.Level), natural(a.Name, b.Name)) })
	return out, all, err
}

// serving tells which deputies are in office at any level on the ledger's day, and who is named for each station in his own file.
func (m *maker) serving() (map[int64]bool, map[int64][]record.Ref, error) {
	deputies, err := data.All(m.store, office.Deputies, record.Query{})
	serving, at := map[int64]bool{}, map[int64][]record.Ref{}
	for _, d := range deputies {
		serving[d.ID] = slices.ContainsFunc(office.Levels, func(level string) bool { return d.InOfficeAt(level, m.day(), m.facts.Term, m.in) })
		if d.Station.ID != 0 {
			at[d.Station.ID] = append(at[d.Station.ID], record.Ref{ID: d.ID})
		}
	}
	return serving, at, err
}

// count adds a matter that was brought to the place. A visit to voters is none of its receptions.
func (p *place) count(r *office.Reception) {
	if r.Form != office.FormVisit {
		p.days[r.Day] = true
	}
	p.visitors += visitorsOf(r)
	p.opinions += opinionsOf(r)
	p.solved += int64(toInt(r.Solved.V))
}

// placeColumns are the columns of L18 (DOMAIN.md §6.2).
func (m *maker) placeColumns() []col[*place] {
	own := func(key string, c Column) col[*place] {
		f := office.Stations.Field(key)
		return col[*place]{c, key, func(p *place) string { return f.Text(p.Station, m.in) }}
	}
	summed := func(title string, width float64, of func(p *place) int64) col[*place] {
		c := numberColumn(title, width)
		c.Sum = true
		return col[*place]{c, "reception_day", func(p *place) string { return fmt.Sprint(of(p)) }}
	}
	area, money := numberColumn("面积", 8), Column{Title: "投入", Kind: Money, Width: 13}
	area.Sum, money.Sum = true, true
	return []col[*place]{
		own("name", Column{Title: "名称", Width: 20}), own("kind", short("类型", 12)), own("address", Column{Title: "地址", Width: 20}),
		own("built", dayColumn("建成时间")), own("area", area),
		{money, "invested", func(p *place) string {
			if total := p.Total(); total.Given {
				return record.Money(total.V).Yuan()
			}
			return ""
		}},
		own("head", short("站长", 9)), own("liaison", short("联络员", 9)),
		{numberColumn("进站代表数", 7), "reception_day", func(p *place) string { return fmt.Sprint(len(p.posted)) }},
		own("six_met", short("六有达标", 12)),
		summed("年接待次数", 7, func(p *place) int64 { return int64(len(p.days)) }),
		summed("人次", 7, func(p *place) int64 { return p.visitors }),
		summed("意见条数", 7, func(p *place) int64 { return p.opinions }),
		summed("解决件数", 7, func(p *place) int64 { return p.solved }),
	}
}
