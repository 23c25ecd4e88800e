package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// visitDocuments are D09: notice, plan and report of each inspection before the session.
func visitDocuments() []Document {
	return []Document{
		letter("D09", "会前视察通知", "关于开展会前视察的通知", issuerPresidium, HeadRed, "会前视察通知", noVisits, visitWords).oneFor(visitPieces),
		letter("D09", "会前视察方案", "会前视察工作方案", issuerPresidium, HeadRed, "会前视察方案", noVisits, visitWords).oneFor(visitPieces),
		letter("D09", "会前视察报告", "关于××的会前视察报告", issuerPresidium, HeadRed, "会前视察报告", noVisitReports, visitWords).oneFor(visitReportPieces),
	}
}

// visits are the inspections before the session, the first held first: those that name the session and begin no later than its
// opening day, and inspections of the kind 会前视察 that name no session and lie between the session before and this one.
func (j *job) visits() []*office.Inspection {
	s := j.session
	key := fmt.Sprintf("visits=%d", s.ID)
	if kept, ok := j.read[key].([]*office.Inspection); ok {
		return kept
	}
	out := slices.Clone(linked(j, office.Inspections, "session", s.ID))
	var since record.Date
	if last := j.roll().Before(); last != nil {
		since = cmp.Or(last.Closes, last.Opens)
	}
	if s.Opens != "" && since != "" {
		out = append(out, found(j, office.Inspections, record.Query{Where: []record.Filter{
			{Key: "session", Op: record.Missing}, {Key: "kind", Op: record.Is, Value: office.InspectBeforeSession},
			{Key: "day", Op: record.AtLeast, Value: string(since)}, {Key: "day", Op: record.AtMost, Value: string(s.Opens)}}})...)
	}
	out = slices.DeleteFunc(out, func(i *office.Inspection) bool {
		return i.Cancelled != "" || i.Kind == office.InspectBudget || s.Opens != "" && i.Day > s.Opens
	})
	slices.SortStableFunc(out, func(a, b *office.Inspection) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	j.read[key] = out
	return out
}

// reported tells whether there is something that a report of the inspection can say.
func reported(i *office.Inspection) bool {
	return i.State() != office.InspectionPlanned && (i.Situation != "" || i.Advice != "" || i.Problems != "" || len(i.Opinions) > 0)
}

func noVisits(j *job) string {
	if len(j.visits()) == 0 {
		return "没有登记会前视察：登记视察调研时请选上这次人代会"
	}
	return ""
}

func noVisitReports(j *job) string {
	if slices.ContainsFunc(j.visits(), reported) {
		return ""
	}
	return cmp.Or(noVisits(j), "会前视察还没有登记视察情况和意见建议")
}

func visitPieces(j *job) []Piece { return inspectionPieces(j.visits()) }

func visitReportPieces(j *job) []Piece {
	return inspectionPieces(slices.DeleteFunc(slices.Clone(j.visits()), func(i *office.Inspection) bool { return !reported(i) }))
}

// inspectionPieces names a file by the subject where there are several.
func inspectionPieces(list []*office.Inspection) []Piece {
	var out []Piece
	for _, i := range list {
		name := ""
		if len(list) > 1 {
			name = cmp.Or(i.Subject, day(i.Day))
		}
		out = append(out, Piece{name, i})
	}
	return out
}

// visitWords is what all papers of D09 say of an inspection.
func visitWords(j *job) docx.Data {
	i := pieceOf[office.Inspection](j)
	out := j.calling("")
	out["主题"], out["时间"], out["题"] = i.Subject, daySpan(i.Day, i.Until), cmp.Or(i.Kind, office.InspectBeforeSession)
	out["时间地点"] = daySpan(i.Day, i.Until) + when(i.Place != "", "，%s", i.Place)
	out["组织"] = cmp.Or(i.Organiser, office.PresidiumName(j.in))
	leaders := calledAll(i.Leader)
	out["组长"] = strings.Join(leaders, "、")
	out["组长句"] = when(leaders != nil, "，由%s任组长", strings.Join(leaders, "、"))
	members := j.inOrder(j.persons(slices.DeleteFunc(slices.Clone(i.Deputies), func(p record.Person) bool {
		return slices.Contains(leaders, p.Called()) || i.State() != office.InspectionPlanned && !office.WasThere(p.Status)
	})))
	out["成员"] = strings.Join(annotatedPlain(members), "、")
	out["其他人员"] = strings.Join(calledAll(i.Others), "、")
	out["人数"] = len(members) + len(leaders)
	out["点位"] = sites(i)
	out["听取"] = heardAt(i)
	out["概况"] = docx.List("段", docx.Lines(i.Situation)...)
	out["问题"] = itemList(j.faults(i))
	out["建议"] = itemList(opinionTexts(i))
	numberParts(out, 0, "概况", "问题", "建议")
	out["有点位"] = len(i.Sites) > 0
	return out
}

// heardAt says whose reports are heard: 听取镇农业农村办公室关于……的汇报。
func heardAt(i *office.Inspection) string {
	var heard []string
	for _, h := range i.Heard {
		if h.Unit+h.Reporter != "" {
			heard = append(heard, cmp.Or(h.Unit, h.Reporter)+when(h.Topic != "", "关于%s", h.Topic)+"的汇报")
		}
	}
	return when(heard != nil, "听取%s。", strings.Join(heard, "，"))
}

// calledAll are the names of a list of people.
func calledAll(list []record.Person) []string {
	var out []string
	for _, p := range list {
		if name := p.Called(); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// annotatedPlain is annotated for names in a running text, which are not padded.
func annotatedPlain(people []*office.Deputy) []string {
	names := make([]string, len(people))
	for i, d := range people {
		names[i] = hanzi.Annotate(d.Name, d.Sex, d.Ethnic)
	}
	return names
}

func sites(i *office.Inspection) []docx.Data {
	rows := slices.Clone(i.Sites)
	slices.SortStableFunc(rows, func(a, b office.InspectionSite) int { return cmp.Compare(a.No.V, b.No.V) })
	var out []docx.Data
	for _, r := range rows {
		out = append(out, docx.Data{"地点": r.Place, "单位": r.Unit, "内容": r.Look, "讲解": r.Guide})
	}
	return out
}

// faults are the problems that an inspection found: those on record as problems, else as its own text tells them.
func (j *job) faults(i *office.Inspection) []string {
	var out []string
	for _, p := range linked(j, office.Problems, "inspection", i.ID) {
		out = append(out, p.Text)
	}
	if out == nil {
		out = docx.Lines(i.Problems)
	}
	return out
}

// opinionTexts are the opinions of an inspection, by rows or else as its own text tells them.
func opinionTexts(i *office.Inspection) []string {
	var out []string
	for _, o := range i.Opinions {
		if strings.TrimSpace(o.Text) != "" {
			out = append(out, o.Text)
		}
	}
	if out == nil {
		out = docx.Lines(i.Advice)
	}
	return out
}
