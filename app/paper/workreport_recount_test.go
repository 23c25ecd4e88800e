package paper

import (
	"math"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// records are everything that a test put into an office about one period, by register: numbers are counted again from these, without
// the program.
type records struct {
	from, to record.Date
	all      map[*record.Any][]any
}

func (w *records) in(d record.Date) bool { return d != "" && d >= w.from && d <= w.to }

// sum adds up a number of all records of one type.
func sum[T any](w *records, reg *record.Register[T], n func(rec *T) int) float64 {
	total := 0
	for _, rec := range w.all[reg.Any] {
		total += n(rec.(*T))
	}
	return float64(total)
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// recounts say again, in the test's own words, what each number of a report counts.
var recounts = map[string]func(w *records) float64{
	"实有代表": func(w *records) float64 {
		return sum(w, office.Deputies, func(d *office.Deputy) int {
			return one(d.Mandates[0].Level == office.LevelTown && d.Mandates[0].Elected <= w.to)
		})
	},
	"县代表": func(w *records) float64 {
		return sum(w, office.Deputies, func(d *office.Deputy) int { return one(d.Mandates[len(d.Mandates)-1].Level == office.LevelCounty) })
	},
	"代表小组个数": groups("小组"), "代表大组个数": groups(office.GroupLarge),
	"人代会次数":      sessions(func(*office.Session) bool { return true }),
	"增开人代会次数":    sessions(func(s *office.Session) bool { return s.Nature == office.NatureExtra }),
	"主席团会议次数":    meetings(office.MeetPresidium, func(*office.Meeting) int { return 1 }),
	"主席团会议议题数":   meetings(office.MeetPresidium, func(m *office.Meeting) int { return len(m.Agenda) }),
	"小组活动次数":     meetings(office.MeetGroup, func(*office.Meeting) int { return 1 }),
	"学习会次数":      meetings(office.MeetStudy, func(*office.Meeting) int { return 1 }),
	"党委人大工作会议次数": meetings(office.MeetPartyWork, func(*office.Meeting) int { return 1 }),
	"听取专项报告": meetings("", func(m *office.Meeting) (n int) {
		for _, i := range m.Agenda {
			n += one(i.Type == office.PlanHear)
		}
		return n
	}),
	"人代会出席率": func(w *records) float64 {
		there, called := 0, 0
		for _, rec := range w.all[office.Meetings.Any] {
			if m := rec.(*office.Meeting); m.Kind == office.MeetSitting && w.in(m.Starts) {
				for _, p := range m.Attendance {
					there += one(p.Status == office.Attended)
				}
				called += int(m.Expected.V)
			}
		}
		return tenths(there, called)
	},
	"通过决议决定": func(w *records) float64 {
		return sum(w, office.Resolutions, func(r *office.Resolution) int { return one(w.in(r.Adopted) && r.Kind != "公告") })
	},
	"决定重大事项": func(w *records) float64 {
		return sum(w, office.Decisions, func(d *office.Decision) int { return one(w.in(d.Decided)) })
	},
	"选举当选人次": elected(func(*office.Election, int64) bool { return true }),
	"满票当选人次": elected(func(e *office.Election, votes int64) bool { return votes == e.Returned.V }),
	"任免人次": func(w *records) float64 {
		return sum(w, office.Appointments, func(a *office.Appointment) int { return one(w.in(a.Day)) })
	},
	"补选代表": func(w *records) float64 {
		return sum(w, office.ByElections, func(b *office.ByElection) int { return one(w.in(b.Day)) * len(b.Polls) })
	},
	"登记选民数": polls(func(p office.DistrictPoll) int64 { return p.Voters.V }), "投票人数": polls(func(p office.DistrictPoll) int64 { return p.TookPart.V }),
	"参选率": func(w *records) float64 {
		return tenths(int(recountOf(w, "投票人数")), int(recountOf(w, "登记选民数")))
	},
	"向党委请示报告件数": func(w *records) float64 {
		return sum(w, office.PartyReports, func(r *office.PartyReport) int { return one(w.in(r.Day) && r.To == "镇党委") })
	},
	"中心工作次数": func(w *records) float64 {
		return sum(w, office.CentralWorks, func(c *office.CentralWork) int { return one(w.in(c.On)) })
	},
	"中心工作参加人次": func(w *records) float64 {
		return sum(w, office.CentralWorks, func(c *office.CentralWork) int { return one(w.in(c.On)) * len(c.People) })
	},
	"监督村级换届个数": func(w *records) float64 {
		return sum(w, office.VillageElections, func(v *office.VillageElection) int { return one(w.in(v.From)) })
	},
	"跟踪监督项目个数": func(w *records) float64 {
		return sum(w, office.Projects, func(p *office.Project) int { return one(w.in(p.Reports[0].On)) })
	},
	"制订修订制度件数": func(w *records) float64 {
		return sum(w, office.Regulations, func(r *office.Regulation) int { return one(w.in(r.Made)) })
	},
	"现行制度件数": func(w *records) float64 {
		return sum(w, office.Regulations, func(r *office.Regulation) int { return one(r.Made <= w.to) })
	},
	"投稿篇数":   pieces(func(p *office.Publicity) bool { return p.Kind != office.PublicityBrief }),
	"采用篇数":   pieces(func(p *office.Publicity) bool { return len(p.Adoptions) > 0 }),
	"县级采用篇数": pieces(func(p *office.Publicity) bool { return len(p.Adoptions) > 0 && p.Adoptions[0].Level == "县级" }),
	"简报期数":   pieces(func(p *office.Publicity) bool { return p.Kind == office.PublicityBrief }),
	"订阅报刊份数": func(w *records) float64 {
		return sum(w, office.Subscriptions, func(s *office.Subscription) int {
			return one(int(s.Year.V) >= w.from.Year() && int(s.Year.V) <= w.to.Year()) * int(s.Copies.V)
		})
	},
	"经费支出": func(w *records) float64 {
		return sum(w, office.Expenses, func(e *office.Expense) int { return one(w.in(e.On)) * int(e.Amount.V) }) / 100
	},
}

// tenths is a rate in per cent with one decimal, rounded half up, by whole numbers.
func tenths(part, whole int) float64 {
	return math.Floor(float64(2000*part+whole)/float64(2*whole)) / 10
}

// recountLists are all recounts; some of them ask for others by name.
var recountLists []map[string]func(*records) float64

func init() {
	recountLists = []map[string]func(*records) float64{recounts, watchRecounts, proposalRecounts, contactRecounts}
}

// recountOf counts a number again; -1 when the test does not know it.
func recountOf(w *records, name string) float64 {
	for _, list := range recountLists {
		if count := list[name]; count != nil {
			return count(w)
		}
	}
	if of, short, ok := strings.Cut(name, "："); ok {
		return recountOne(w, of, short)
	}
	return -1
}

func groups(kind string) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Groups, func(g *office.Group) int { return one(g.Kind == kind) })
	}
}

func sessions(which func(*office.Session) bool) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Sessions, func(s *office.Session) int { return one(w.in(s.Opens) && which(s)) })
	}
}

func meetings(kind string, n func(*office.Meeting) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Meetings, func(m *office.Meeting) int {
			return one(w.in(m.Starts) && m.Cancelled == "" && (kind == "" || m.Kind == kind)) * n(m)
		})
	}
}

func elected(which func(e *office.Election, votes int64) bool) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Elections, func(e *office.Election) (n int) {
			for _, c := range e.Candidates {
				n += one(w.in(e.Day) && 2*c.For.V > e.Deputies.V && which(e, c.For.V))
			}
			return n
		})
	}
}

func polls(of func(office.DistrictPoll) int64) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.ByElections, func(b *office.ByElection) (n int) {
			for _, p := range b.Polls {
				n += one(w.in(b.Day)) * int(of(p))
			}
			return n
		})
	}
}

func pieces(which func(*office.Publicity) bool) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Publicities, func(p *office.Publicity) int { return one(w.in(p.On) && which(p)) })
	}
}
