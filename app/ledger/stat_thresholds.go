package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/office"
	"npcdesk/app/record"
)

// target is what the county's plan asks of a share (DOMAIN.md §6.4, settings).
type target struct {
	key, name string
	figure    string // the trait that has this figure
	most      bool   // the share is to be that high at most, otherwise at least
}

var targets = []target{
	{office.KeyShareParty, "党员", "党员代表", true},
	{office.KeyShareWomen, "妇女", "女代表", false},
	{office.KeyShareGrassroots, "基层代表", "基层代表", false},
	{office.KeyShareLeaders, "党政干部", "党政领导干部代表", true},
	{office.KeyShareNonParty, "党外人士", "党外代表", false},
	{office.KeyShareReelected, "连任", "连任代表", false},
}

// thresholds hold the shares against the targets that the office entered; there is no line where it entered none.
func (m *maker) thresholds(now figures.Makeup) []string {
	var out []string
	for _, t := range targets {
		row := slices.IndexFunc(now.Rows, func(r figures.Trait) bool { return r.Figure == t.figure })
		if row >= 0 {
			out = append(out, m.against(t, share(now.Count(row), len(now.Members)))...)
		}
	}
	out = append(out, m.presidiumShare(now.Day)...)
	if len(out) == 0 {
		return nil
	}
	return []string{"对照参数设置中的结构要求：" + strings.Join(out, "；") + "。"}
}

// against holds a share against a target.
func (m *maker) against(t target, now record.Opt[float64]) []string {
	goal, err := strconv.ParseFloat(strings.TrimRight(m.in.Text(t.key), "% ％"), 64)
	if err != nil || !now.Given {
		return nil
	}
	word, met := "不低于", now.V >= goal
	if t.most {
		word, met = "不高于", now.V <= goal
	}
	verdict := "符合"
	if !met {
		verdict = "不符合"
	}
	return []string{fmt.Sprintf("%s%.1f%%，要求%s%s%%，%s", t.name, now.V, word, strconv.FormatFloat(goal, 'f', -1, 64), verdict)}
}

// presidiumShare holds the share of Party members in the presidium against its target.
func (m *maker) presidiumShare(day record.Date) []string {
	list, err := m.presiders(day, office.TermOn(m.facts.Terms(), day, m.in))
	if err != nil || len(list) == 0 {
		return nil
	}
	n := 0
	for _, p := range list {
		n += toInt(p.Party == "中共党员" || p.Party == "中共预备党员")
	}
	return m.against(target{key: office.KeySharePresidium, name: "主席团中党员", most: true}, share(n, len(list)))
}
