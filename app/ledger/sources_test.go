package ledger

import (
	"strings"
	"testing"

	"npcdesk/app/office"
	"npcdesk/app/record"
)

// sources enters two suggestions between sessions beside that of proposals, and two that the county handed down.
func (w *township) sources() {
	unit := record.Ref{ID: w.put(office.Units.Any, &office.Unit{Name: "水利站"})[0]}
	one := func(number, source string, on record.Date, change func(p *office.Proposal)) *office.Proposal {
		p := &office.Proposal{Number: number, Kind: office.KindSuggestion, Source: source, Subject: "关于疏浚灌渠的建议", Lead: record.Ref{ID: w.ids[0]}, Submitted: on,
			HandedOver: on.Add(5), LeadUnit: unit}
		change(p)
		return p
	}
	w.put(office.Proposals.Any,
		one("闭-2024-003", office.SourceRecess, "2024-05-06", func(p *office.Proposal) { p.Replied, p.Result = "2024-06-20", "A" }),
		one("闭-2024-002", office.SourceReception, "2024-03-04", func(p *office.Proposal) {}),
		one("转-2024-001", office.SourceHigher, "2024-02-01", func(p *office.Proposal) {
			p.Incoming, p.Replied, p.Result = "平川县人大常委会 平人办〔2024〕3号", "2024-03-15", "A"
			p.SlipBack, p.Outcome = "2024-03-28", office.Satisfied
		}),
		one("转-2024-002", office.SourceHigher, "2024-05-01", func(p *office.Proposal) { p.Replied, p.SlipBack, p.Outcome = "2024-07-10", "2024-07-20", office.Mostly }))
}

// Between sessions there were three suggestions, the last of them after the end of June; the session's own stand in L13.
func TestTheAccountBetweenSessionsHoldsTheSuggestionsOfNoSession(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	w.sources()
	l := w.make("L15", Options{From: "2024-01-01", To: "2024-06-30", Session: w.session})
	rows := texts(t, l)
	equal(t, "numbers", columnOfRows(rows, "编号"), []string{"闭-2024-002", "闭-2024-003"})
	equal(t, "replied", columnOfRows(rows, "答复日期"), []string{"", "2024-06-20"})
	if l.Title != "闭会期间代表建议台账" || l.Period != "统计时间：2024年1月1日—6月30日" {
		t.Errorf("title %q, period %q", l.Title, l.Period)
	}
	if !strings.HasPrefix(l.Totals[0], "共 2 件（议案 0 件，建议 2 件），应办 2 件，已答复 1 件，答复率 50.0%") {
		t.Errorf("totals %q", l.Totals)
	}
	year := w.make("L15", Options{From: "2024-01-01", To: "2024-12-31"})
	equal(t, "the whole year", columnOfRows(texts(t, year), "编号"), []string{"闭-2024-001", "闭-2024-002", "闭-2024-003"})
}

func TestWhatTheCountyHandedDownIsFollowedToItsEnd(t *testing.T) {
	w := newTownship(t)
	w.proposals()
	w.sources()
	l := w.make("L16", Options{From: "2024-01-01", To: "2024-06-30"})
	rows := texts(t, l)
	equal(t, "numbers", columnOfRows(rows, "编号"), []string{"转-2024-001", "转-2024-002"})
	equal(t, "closed", columnOfRows(rows, "办结日期"), []string{"2024-03-28", ""})
	equal(t, "satisfied", columnOfRows(rows, "满意"), []string{office.Satisfied, ""})
	equal(t, "papers", columnOfRows(rows, "来文"), []string{"平川县人大常委会 平人办〔2024〕3号", ""})
	equal(t, "totals", l.Totals, []string{"共 2 件，应办 2 件，已答复 1 件，已办结 1 件，办结率 50.0%；逾期 0 件"})
	later := w.make("L16", Options{From: "2024-01-01", To: "2024-12-31"})
	equal(t, "closed at the end of the year", columnOfRows(texts(t, later), "办结日期"), []string{"2024-03-28", "2024-07-20"})
	if err := w.Set(office.KeyDoneIsReplied, "是", ""); err != nil {
		t.Fatal(err)
	}
	replied := w.make("L16", Options{From: "2024-01-01", To: "2024-12-31"})
	equal(t, "where a reply closes", columnOfRows(texts(t, replied), "办结日期"), []string{"2024-03-15", "2024-07-10"})
}
