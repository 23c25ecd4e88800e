package figures

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/data"
)

// CardPart is one of the ten parts of a deputy's duty archive (履职档案, DOMAIN.md §3.3).
type CardPart struct {
	Title string // 二、出席人大会议
	Kinds []string
	Lines []data.DutyLine
}

// The parts of a card that are made from something else than duty lines: the deputy's own record, and the points.
const (
	PartPerson = "一、基本情况"
	PartPoints = "十、年度积分与考核等次"
)

// cardParts are the ten parts in their order, each with the kinds of duty that stand in it. 其他 stands with the activities
// between sessions, so that no duty is lost.
var cardParts = []CardPart{
	{Title: PartPerson},
	{Title: "二、出席人大会议", Kinds: []string{office.DutySession, office.DutySitIn, office.DutyPresidium, office.DutySpeech}},
	{Title: "三、视察调研执法检查", Kinds: []string{office.DutyInspection, office.DutyResearch, office.DutyLawCheck, office.DutyInquiry, office.DutySupervision}},
	{Title: "四、学习培训", Kinds: []string{office.DutyTraining}},
	{Title: "五、代表小组活动", Kinds: []string{office.DutyGroup, office.DutyCampaign, office.DutyOther}},
	{Title: "六、议案建议及办理", Kinds: []string{office.DutyMotion, office.DutySuggestion}},
	{Title: "七、联系接待选民", Kinds: []string{office.DutyReception, office.DutyVisit, office.DutyPetition, office.DutyHelp, office.DutyMediation, office.DutyPublicity}},
	{Title: "八、述职与评议", Kinds: []string{office.DutyReport, office.DutyAppraisal}},
	{Title: "九、表彰奖励", Kinds: []string{office.DutyCommendation}},
	{Title: PartPoints},
}

// PartOf gives the place of a kind of duty among the ten parts, from 0. A kind that nobody knows stands with 其他.
func PartOf(kind string) int {
	other := 0
	for i, p := range cardParts {
		if slices.Contains(p.Kinds, kind) {
			return i
		}
		if slices.Contains(p.Kinds, office.DutyOther) {
			other = i
		}
	}
	return other
}

// PartTitle is the title of a part by its place, without its number: 出席人大会议.
func PartTitle(i int) string {
	_, title, _ := strings.Cut(cardParts[i].Title, "、")
	return title
}

// PartTitles are the titles of all parts, in their order.
func PartTitles() []string {
	out := make([]string, len(cardParts))
	for i := range out {
		out[i] = PartTitle(i)
	}
	return out
}

// Times counts the duties of a part that were done: who had leave or was absent did not do them, a session counts once.
func (p CardPart) Times() int {
	n := 0
	for _, l := range OncePerSession(p.Lines) {
		if office.WasThere(l.Status) {
			n++
		}
	}
	return n
}

// Card sorts the lines of one deputy into the ten parts of the duty archive. All ten parts are there, in order; within a part
// the lines keep the order they were given in. Lines that were sent back (退回) are left out.
func Card(lines []data.DutyLine) []CardPart {
	out := make([]CardPart, len(cardParts))
	copy(out, cardParts)
	for _, l := range lines {
		if l.Review != office.DutyReturned {
			i := PartOf(l.Kind)
			out[i].Lines = append(out[i].Lines, l)
		}
	}
	return out
}

// Source is the record from which a line follows.
type Source struct {
	Register string
	Record   int64
}

// Confidential finds the lines whose source asks for confidentiality (保密): outside the office they are counted, and what they are about
// is not said.
func Confidential(s *data.Store, lines []data.DutyLine) (map[Source]bool, error) {
	ids := map[string][]int64{}
	for _, l := range lines {
		ids[l.Register] = append(ids[l.Register], l.Record)
	}
	out := map[Source]bool{}
	for key, list := range ids {
		reg := s.Registers().Get(key)
		slices.Sort(list)
		recs, err := s.Page(reg, slices.Compact(list))
		if err != nil {
			return nil, err
		}
		for _, rec := range recs {
			if base := reg.Meta(rec); base.Confidential.V {
				out[Source{key, base.ID}] = true
			}
		}
	}
	return out, nil
}
