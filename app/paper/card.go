package paper

import (
	"fmt"
	"os"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// The size of a deputy's photo on paper: two inches (DOMAIN.md §3.1).
const photoWidth, photoHeight = 35, 49

// deputyCard is 履职登记卡, the file of one deputy of a year, a term or all time (DOMAIN.md §3.3 end): the ten parts, 基本情况 with
// the photo.
func deputyCard(j *job) docx.Data {
	d := j.deputy
	out := j.fields(office.Deputies.Any, d)
	out["民族"] = hanzi.EthnicName(d.Ethnic)
	out["年龄"] = ""
	if age, ok := d.Age(j.in.Today); ok {
		out["年龄"] = fmt.Sprintf("（%d岁）", age)
	}
	for _, label := range []string{"简历", "奖惩情况"} {
		out[label] = strings.Join(docx.Lines(out[label].(string)), "\n")
	}
	picture := j.photo(j.deputy.ID, photoWidth, photoHeight)
	out["照片"], out["贴照片"] = picture, ""
	if picture.Data == nil {
		out["贴照片"] = "照片" // where one is to be stuck on
	}
	out["卡片题"] = j.in.Text(office.KeyTown)
	if t := j.cardTerm(); t != nil {
		out["卡片题"] = j.in.Text(office.KeyTown) + t.Name
	}
	out["任职"], out["变动"] = j.mandates(), j.statuses()
	out["有任职"], out["有变动"] = len(d.Mandates) > 0, len(d.Statuses) > 0
	out["档案期间"] = cardPeriod(j.doc.From, j.doc.To)
	j.addDuties(out)
	j.addProposals(out)
	j.addPoints(out)
	return out
}

// cardIsPublic refuses a card for everybody: what is published of a deputy is less (代表法58, DOMAIN.md §9.1).
func cardIsPublic(j *job) string {
	if j.doc.Mask == office.MaskPublic {
		return "履职登记卡不公示，请改为“上报”或“内部”；要公布履职情况请用公示表"
	}
	return ""
}

// cardTerm is the term of the deputy's latest mandate of the township, nil when there is none.
func (j *job) cardTerm() *office.Term {
	m := j.deputy.Mandate(office.LevelTown)
	if m == nil {
		return nil
	}
	return j.facts.Term(m.Term.ID)
}

// photo is a deputy's photo in a size in millimetres, empty when there is none or when its file cannot be read.
func (j *job) photo(deputy int64, width, height float64) docx.Image {
	path := j.store.Photo(office.Deputies.Any, deputy)
	if path == "" {
		return docx.Image{}
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return docx.Image{}
	}
	return docx.Image{Data: forPaper(content), Width: width, Height: height}
}

func (j *job) mandates() []docx.Data {
	var out []docx.Data
	for _, m := range j.deputy.Mandates {
		term, seat, votes := m.Term.Name, m.Constituency.Name, ""
		if term == "" {
			term = m.TermText
		}
		if seat == "" {
			seat = m.ElectingUnit
		}
		if m.VotesFor.Given {
			votes = fmt.Sprint(m.VotesFor.V)
		}
		out = append(out, docx.Data{"级别": office.LevelWord(m.Level, j.in), "届次": term, "选区": seat, "方式": m.How,
			"当选": shortDay(m.Elected), "得票": votes, "证号": m.Certificate})
	}
	return out
}

func (j *job) statuses() []docx.Data {
	var out []docx.Data
	for _, s := range j.deputy.Statuses {
		out = append(out, docx.Data{"日期": shortDay(s.From), "状态": s.Status, "原因": s.Reason, "依据": s.Basis})
	}
	return out
}

// addProposals adds part 六, 议案建议及办理. A proposal whose people asked for confidentiality is counted and not named.
func (j *job) addProposals(out docx.Data) {
	id := j.deputy.ID
	where := []record.Filter{{Op: record.Either, Rows: []record.Filter{{Key: "lead", Op: record.Is, Value: id}, {Key: "seconders", Op: record.Is, Value: id}}}}
	if j.doc.From != "" {
		where = append(where, record.Filter{Key: "submitted", Op: record.AtLeast, Value: string(j.doc.From)})
	}
	if j.doc.To != "" {
		where = append(where, record.Filter{Key: "submitted", Op: record.AtMost, Value: string(j.doc.To)})
	}
	list := found(j, office.Proposals, record.Query{Where: where, Sort: []record.Sort{{Key: "submitted"}, {Key: "number"}}})
	var rows []docx.Data
	led, seconded, hidden := map[bool]int{}, 0, 0
	for _, p := range list {
		role := "附议"
		if p.Lead.ID == id {
			role = "领衔"
			led[p.Kind == office.KindMotion]++
		} else {
			seconded++
		}
		if p.Confidential.V && j.doc.Mask != office.MaskInternal {
			hidden++
			continue
		}
		final := office.Proposals.Field("final_outcome").Text(p, j.in)
		rows = append(rows, docx.Data{"编号": p.Number, "类别": string(p.Kind), "案由": p.Subject, "身份": role, "主办": p.LeadUnit.Name,
			"提出": shortDay(p.Submitted), "答复": shortDay(p.Replied), "评价": final, "状态": office.Brief(p.StateOn(j.in.Today))})
	}
	out["议案建议"], out["有议案建议及办理"], out["议案建议及办理统计"] = rows, len(rows) > 0, none
	if len(list) > 0 {
		out["议案建议及办理统计"] = counted(led[true], "领衔提出议案", led[false], "领衔提出建议、批评和意见", seconded, "附议", hidden, "要求保密没有列出")
	}
}

// counted writes a sentence of those counts that are not zero, each followed by what it counts.
func counted(pairs ...any) string {
	var parts []string
	for i := 0; i < len(pairs); i += 2 {
		if n := pairs[i].(int); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d件", pairs[i+1], n))
		}
	}
	return strings.Join(parts, "，") + "。"
}

// shortDay writes a date for a narrow column: 2026.01.10.
func shortDay(d record.Date) string { return hanzi.DateDotted(string(d)) }
