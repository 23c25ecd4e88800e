package paper

import (
	"fmt"
	"os"
	"strings"

	"npcdesk/app/figures"
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
	for _, m := range figures.CardMandates(j.deputy, j.in) {
		out = append(out, docx.Data{"级别": m.Level, "届次": m.Term, "选区": m.Seat, "方式": m.How, "当选": shortDay(m.Elected), "得票": m.Votes, "证号": m.Certificate})
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

// cardScope is whose card it is, of which days, and for whom.
func (j *job) cardScope() figures.CardScope {
	return figures.CardScope{Deputy: j.deputy, From: j.doc.From, To: j.doc.To, Mask: j.doc.Mask}
}

// addProposals adds part 六, 议案建议及办理.
func (j *job) addProposals(out docx.Data) {
	list, told, err := j.cardScope().Proposals(j.store)
	j.keep(err)
	var rows []docx.Data
	for _, p := range list {
		rows = append(rows, docx.Data{"编号": p.Number, "类别": p.Kind, "案由": p.Subject, "身份": p.Role, "主办": p.Unit,
			"提出": shortDay(p.Submitted), "答复": shortDay(p.Replied), "评价": p.Outcome, "状态": p.State})
	}
	out["议案建议"], out["有议案建议及办理"], out["议案建议及办理统计"] = rows, len(rows) > 0, told
}

// shortDay writes a date for a narrow column: 2026.01.10.
func shortDay(d record.Date) string { return hanzi.DateDotted(string(d)) }
