package intake

import (
	"fmt"
	"slices"
	"time"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// saveStationWork completes the stations: who is posted there, 六有, equipment, money, grades and checks. The last one lacks one
// of 六有.
func (t *township) saveStationWork() error {
	in := t.s.Settings()
	for i, st := range t.stations {
		st.Built, st.Area = t.term.From.AddMonths(-40+i).Add(5), record.Some(float64(36+12*(i%4)))
		st.Vice, st.LiaisonPhone, st.Hours = t.newName(), demoPhone(9200+i), "工作日8:30—17:30"
		st.ReceptionRule = "每月15日接待选民，遇非工作日顺延"
		for _, d := range t.posted(st, t.today) {
			st.Deputies = append(st.Deputies, ref(d.ID))
		}
		st.Six, st.Wall = in.List(office.KeyStationSix), in.List(office.KeyStationWall)
		if i == len(t.stations)-1 {
			st.Six = st.Six[:len(st.Six)-1]
		}
		for n, e := range []string{"接待桌椅", "公示栏", "电脑和打印机", "档案柜", "意见箱", "饮水机"} {
			st.Equipment = append(st.Equipment, office.StationEquipment{Name: e, Number: num(1 + (n+i)%3), Value: yuan([]int{1800, 900, 6200, 1100, 120, 460}[n]), Since: st.Built})
		}
		st.Investments = []office.StationMoney{{Day: st.Built, Amount: yuan(38000 + 2000*i), Use: "装修和标识", Source: "镇财政"}}
		t.stationYears(st, i)
	}
	return saveAll(t, office.Stations, t.stations...)
}

// stationYears gives a station what each year of the term brought: money for its work, a grade, a check every half-year.
func (t *township) stationYears(st *office.Station, i int) {
	for _, s := range t.spans() {
		if !s.Live {
			continue
		}
		if day := s.from.Add(40); t.past(day) {
			st.Investments = append(st.Investments, office.StationMoney{Day: day, Amount: yuan(6000), Use: fmt.Sprintf("%d年工作经费", s.Year), Source: "县人大常委会补助"})
		}
		if !t.running(s) {
			st.Grades = append(st.Grades, office.StationGrade{Year: num(s.Year), Stars: []string{"四星", "三星", "五星"}[i%3], Grade: []string{"良好", "合格", "优秀"}[i%3], By: "县人大常委会代表工作委员会"})
		}
	}
	for day, n := t.today.Add(-40-3*i), 0; day > t.term.From; day, n = day.AddMonths(-5), n+1 {
		c := office.StationCheck{Day: day, By: "镇人大办公室", Found: "接待台账齐全，值班表已公示。"}
		if n%3 == 1 {
			c.Problem, c.MendBy, c.Mended = "公示栏代表照片没有更新，意见箱半个月没有开启。", day.Add(20), day.Add(12)
		}
		st.Checks = append([]office.StationCheck{c}, st.Checks...)
	}
}

// posted are the deputies who work at a station on a day: those whose file says so, in old years whoever serves, in turn.
func (t *township) posted(st *office.Station, day record.Date) []*office.Deputy {
	var out []*office.Deputy
	for i, d := range t.inOffice(day) {
		at := d.Station.ID
		if day < t.term.From {
			at = t.stations[i%len(t.stations)].ID
		}
		if at == st.ID {
			out = append(out, d)
		}
	}
	return out
}

// rosterNotice is how many days before its first turn the sample township announces a roster.
const rosterNotice = 7

// saveRosters makes a roster for each station and half-year, and one for the leaders' receptions; the last one is announced to
// the end of the half-year that runs. One turn lately was announced a day before.
func (t *township) saveRosters() error {
	earlier := map[int64][]office.RosterTurn{}
	for _, s := range t.spans() {
		for _, half := range [2][2]string{{"01-20", "06-30"}, {"07-01", "12-31"}} {
			from, to := record.Date(fmt.Sprintf("%04d-%s", s.Year, half[0])), record.Date(fmt.Sprintf("%04d-%s", s.Year, half[1]))
			if from = max(from, s.from.Add(rosterNotice)); from.Add(-rosterNotice) > t.today || from > to {
				continue
			}
			for i, st := range t.stations {
				r := t.stationRoster(st, from, to, i, earlier[st.ID])
				earlier[st.ID] = r.Turns
				t.rosters = append(t.rosters, r)
			}
			r := t.leadersRoster(from, to, earlier[0])
			earlier[0] = r.Turns
			t.rosters = append(t.rosters, r)
		}
	}
	t.announceLate()
	t.rosters = slices.DeleteFunc(t.rosters, func(r *office.Roster) bool { return len(r.Turns) == 0 })
	return saveAll(t, office.Rosters, t.rosters...)
}

func (t *township) stationRoster(st *office.Station, from, to record.Date, i int, earlier []office.RosterTurn) *office.Roster {
	in := t.s.Settings()
	plan := office.TurnPlan{From: from, To: to, Days: office.DayRule{MonthDay: in.Int(office.KeyReceptionDay)}, Moves: in.On(office.KeyRosterMoves), Calendar: t.holidays(),
		Pool: refs(t.posted(st, min(to, t.today))), PerDay: 2, Earlier: earlier,
		Serves: func(id int64, day record.Date) bool {
			return slices.ContainsFunc(t.inOffice(min(day, t.today)), func(d *office.Deputy) bool { return d.ID == id })
		}}
	r := &office.Roster{Kind: office.RosterStation, Station: ref(st.ID), From: from, To: to, Rule: st.ReceptionRule, Announced: from.Add(-rosterNotice), Where: "公示栏和微信群"}
	r.Turns, _ = plan.Turns()
	t.holdTurns(r, i)
	return r
}

// leadersRoster gives every Monday a group that joins the leaders' reception of petitioners.
func (t *township) leadersRoster(from, to record.Date, earlier []office.RosterTurn) *office.Roster {
	var groups []record.Ref
	for _, g := range t.groupsOn(from) {
		groups = append(groups, ref(g.ID))
	}
	plan := office.TurnPlan{From: from, To: to, Days: office.DayRule{Weekday: time.Monday}, Calendar: t.holidays(), Groups: groups, Earlier: earlier}
	r := &office.Roster{Kind: office.RosterPetition, From: from, To: to, Rule: "每周一，代表小组轮流", Announced: from.Add(-rosterNotice), Where: "与党政领导接访安排一并公布"}
	r.Turns, _ = plan.Turns()
	r.Turns = slices.DeleteFunc(r.Turns, func(turn office.RosterTurn) bool { return !t.holidays().Working(turn.Day) })
	for n := range r.Turns {
		r.Turns[n].Leader = demoLeaders[n%len(demoLeaders)]
	}
	t.holdTurns(r, 0)
	return r
}

// groupsOn are the deputies' groups of the term of a day.
func (t *township) groupsOn(day record.Date) []*office.Group {
	for _, y := range t.years() {
		if y.Year == day.Year() && !y.Live {
			return t.oldGroups[y.Term.ID]
		}
	}
	return t.groups
}

// demoLeaders are those who receive petitioners.
var demoLeaders = []string{"赵䶮", "严如山", "蒋春生", "周副书记", "廖志国", "马建军", "邱丽君"}

func (t *township) holdTurns(r *office.Roster, i int) {
	for n := range r.Turns {
		turn := &r.Turns[n]
		turn.Announced = r.Announced
		if turn.Day < t.today {
			turn.Held = office.TurnHeld
			if (n+i)%17 == 5 {
				turn.Held, turn.Why = "换班", "原值班代表临时有事，由同站代表顶班"
			}
		}
	}
}

// announceLate moves the announcement of one turn of the term to the day before.
func (t *township) announceLate() {
	for _, r := range slices.Backward(t.rosters) {
		if r.Kind != office.RosterStation || r.From < t.term.From {
			continue
		}
		for n := range slices.Backward(r.Turns) {
			if turn := &r.Turns[n]; turn.Day < t.today.Add(-3) {
				turn.Announced = turn.Day.Add(-1)
				return
			}
		}
	}
}
