package paper

import (
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
)

func sessionNo(s *office.Session) string { return hanzi.Number(int(s.No.V)) + "次会议" }

// proposalRecounts are the numbers of motions and suggestions. Every one of the test is answered in time or not at all.
var proposalRecounts = map[string]func(w *records) float64{
	"收到总数": proposals(func(*office.Proposal) bool { return true }), "应办件数": proposals(func(*office.Proposal) bool { return true }),
	"收到议案":   proposals(func(p *office.Proposal) bool { return p.Kind == office.KindMotion }),
	"收到建议":   proposals(func(p *office.Proposal) bool { return p.Kind != office.KindMotion }),
	"会议期间提出": proposals(func(p *office.Proposal) bool { return p.Source == office.SourceSession }),
	"闭会期间提出": proposals(func(p *office.Proposal) bool { return p.Source == office.SourceRecess }),
	"交办件数":   proposals(func(p *office.Proposal) bool { return p.HandedOver != "" }),
	"待交办件数":  proposals(func(p *office.Proposal) bool { return p.HandedOver == "" }),
	"答复件数":   proposals(func(p *office.Proposal) bool { return p.Replied != "" }),
	"办结件数":   proposals(func(p *office.Proposal) bool { return p.SlipBack != "" }), "评价件数": proposals(func(p *office.Proposal) bool { return p.SlipBack != "" }),
	"不满意件数": proposals(func(p *office.Proposal) bool { return p.Outcome == office.Dissatisfied }),
	"答复率":   proposalRate("答复件数", "应办件数"), "办结率": proposalRate("办结件数", "应办件数"),
	"按期答复率": func(*records) float64 { return 100 },
	"见面率": func(w *records) float64 {
		return tenths(int(proposals(func(p *office.Proposal) bool { return p.Replied != "" && len(p.Meetings) > 0 })(w)), int(recountOf(w, "答复件数")))
	},
	"三见面率": func(w *records) float64 {
		return tenths(int(proposals(func(p *office.Proposal) bool { return p.Replied != "" && len(p.Meetings) == 3 })(w)), int(recountOf(w, "答复件数")))
	},
	"落实率": func(w *records) float64 {
		return tenths(int(proposals(func(p *office.Proposal) bool { return p.Done == office.DoneWhole })(w)), int(recountOf(w, "应办件数")))
	},
	"满意率": func(w *records) float64 {
		return tenths(int(proposals(func(p *office.Proposal) bool { return p.Outcome == office.Satisfied })(w)), int(recountOf(w, "评价件数")))
	},
	"A类件数": result("A"), "B类件数": result("B"), "C类件数": result("C"), "D类件数": result("D"),
	"重点督办件数":   proposals(func(p *office.Proposal) bool { return p.KeySupervised.V }),
	"重点督办办结件数": proposals(func(p *office.Proposal) bool { return p.KeySupervised.V && p.SlipBack != "" }), "重点督办办结率": proposalRate("重点督办办结件数", "重点督办件数"),
	"转办件数":    proposals(func(p *office.Proposal) bool { return p.Source == office.SourceHigher }),
	"转办件办结件数": proposals(func(p *office.Proposal) bool { return p.Source == office.SourceHigher && p.SlipBack != "" }), "转办件办结率": proposalRate("转办件办结件数", "转办件数"),
	"投入资金": func(w *records) float64 {
		return sum(w, office.Proposals, func(p *office.Proposal) int { return one(w.in(p.Submitted)) * int(p.Invested.V) }) / 100
	},
}

func proposals(which func(*office.Proposal) bool) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Proposals, func(p *office.Proposal) int { return one(w.in(p.Submitted) && which(p)) })
	}
}

func result(class string) func(*records) float64 {
	return proposals(func(p *office.Proposal) bool { return p.Result == class })
}

func proposalRate(part, whole string) func(*records) float64 {
	return func(w *records) float64 { return tenths(int(recountOf(w, part)), int(recountOf(w, whole))) }
}

// contactRecounts are the numbers of stations, receptions and petitions.
var contactRecounts = map[string]func(w *records) float64{
	"联络站个数": places("联络站"), "接待站和联络点个数": func(w *records) float64 { return places("接待站")(w) + places("联络点")(w) },
	"活动室个数": func(w *records) float64 { return places("代表小组活动室")(w) + places("主席团活动室")(w) },
	"阵地投入": func(w *records) float64 {
		return sum(w, office.Stations, func(s *office.Station) int { return int(s.Invested.V) }) / 100
	},
	"代表接访次数": petitionDays(func(*office.PetitionDuty) int { return 1 }), "接访接待人次": petitionDays(func(p *office.PetitionDuty) int { return int(p.Visitors.V) }),
	"接访建议落实件数": petitionDays(func(p *office.PetitionDuty) (n int) {
		for _, made := range p.Proposals {
			n += one(made.Done != "")
		}
		return n
	}),
	"代表接待日次数": receptions(func(r *office.Reception) int { return one(r.Form == office.FormStation) }),
	"接待人次":    receptions(func(r *office.Reception) int { return int(r.Visitors.V) }), "收集意见条数": receptions(func(r *office.Reception) int { return int(r.Opinions.V) }),
	"当场解答件数": receptions(func(r *office.Reception) int { return one(r.Way == office.WayOnSpot) }), "解决实际困难件数": receptions(func(r *office.Reception) int { return one(r.Solved.V) }),
	"群众反映受理件数": receptions(func(*office.Reception) int { return 1 }),
	"群众反映办结件数": receptions(func(r *office.Reception) int { return one(r.Way == office.WayOnSpot) }),
	"群众反映办结率":  proposalRate("群众反映办结件数", "群众反映受理件数"),
	"民情转办件数":   receptions(func(r *office.Reception) int { return one(r.Way == office.WayUnit) }),
	"信访件数":     petitions(func(*office.Petition) int { return 1 }), "信访人次": petitions(func(p *office.Petition) int { return int(p.People.V) }),
	"信访办结件数": petitions(func(p *office.Petition) int { return one(p.Closed != "") }), "信访办结率": proposalRate("信访办结件数", "信访件数"),
	"联系户数": func(w *records) float64 {
		return sum(w, office.Contacts, func(c *office.Contact) int { return int(c.Listed.V) })
	},
	"联系选民完成率": func(*records) float64 { return 100 }, // everybody has at least as many households as are asked for
	"走访户次": func(w *records) float64 {
		return sum(w, office.Contacts, func(c *office.Contact) (n int) {
			for _, v := range c.Visits {
				n += one(w.in(v.Day)) * int(v.Households.V)
			}
			return n
		})
	},
}

func places(kind string) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Stations, func(s *office.Station) int { return one(s.Kind == kind && s.Built <= w.to) })
	}
}

func petitionDays(n func(*office.PetitionDuty) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.PetitionDuties, func(p *office.PetitionDuty) int { return one(w.in(p.Day)) * n(p) })
	}
}

func receptions(n func(*office.Reception) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Receptions, func(r *office.Reception) int { return one(w.in(r.Day)) * n(r) })
	}
}

func petitions(n func(*office.Petition) int) func(*records) float64 {
	return func(w *records) float64 {
		return sum(w, office.Petitions, func(p *office.Petition) int { return one(w.in(p.Day)) * n(p) })
	}
}
