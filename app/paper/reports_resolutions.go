package paper

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// resolutionDocuments are D49 to D53, each as a draft and as passed, one file for each resolution, and D57.
func resolutionDocuments() []Document {
	var out []Document
	add := func(number, name, title, template string, subjects ...subject) {
		for _, stage := range []Stage{StageDraft, StageFinal} {
			d := Document{Number: number, Name: name, Title: title, Issuer: issuerPresidium, Head: HeadCongress, Template: template,
				Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: stage, Missing: noResolution(stage, subjects...),
				Each: eachResolution(stage, subjects...), Data: resolutionWords}
			if stage == StageDraft {
				d.Name, d.Title = name+"（草案）", title+"（草案）"
			}
			out = append(out, d)
		}
	}
	add("D49", "政府工作报告的决议", "关于×镇人民政府工作报告的决议", "决议_政府工作报告", aboutGovernment)
	add("D50", "主席团工作报告的决议", "关于×镇人民代表大会主席团工作报告的决议", "决议_主席团工作报告", aboutPresidium)
	add("D51", "预算的决议", "关于预算执行情况和预算的决议", "决议_预算", aboutBudget)
	add("D51", "决算和预算调整的决议", "关于批准决算（预算调整方案）的决议", "决议_决算和预算调整", aboutAccounts, aboutAdjustment)
	add("D52", "接受辞职的决定", "关于接受×××辞去×××职务请求的决定", "决定_接受辞职", aboutResigning)
	add("D53", "其他决议决定", "关于×××的决议（决定）", "决议决定", aboutOther)
	return append(out, Document{Number: "D57", Name: "决议正式文本", Title: "×镇第×届人民代表大会第×次会议关于×××的决议", Issuer: "大会", Head: HeadRed,
		Template: "决议正式文本", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: nothingAdopted, Each: adoptedResolutions,
		Data: officialText})
}

// resolutionsOn are the matters of those subjects that a paper can be written of at a stage: a final one is passed, and one about something
// that no frame fits has its text.
func (j *job) resolutionsOn(stage Stage, subjects ...subject) []*matter {
	var out []*matter
	for _, m := range j.matters() {
		if slices.Contains(subjects, m.subject) && (stage == StageDraft || m.adopted() != "") && m.worded() {
			out = append(out, m)
		}
	}
	return out
}

// noResolution tells why there is no draft, or no final text, of a resolution on those subjects.
func noResolution(stage Stage, subjects ...subject) func(*job) string {
	return func(j *job) string {
		if len(j.resolutionsOn(stage, subjects...)) > 0 {
			return ""
		}
		onRecord := slices.ContainsFunc(j.matters(), func(m *matter) bool { return slices.Contains(subjects, m.subject) })
		switch {
		case onRecord && subjects[0] == aboutOther && len(j.resolutionsOn(StageDraft, subjects...)) == 0:
			return "这些决议决定还没有写正文"
		case onRecord:
			return "还没有登记通过日期"
		case subjects[0] == aboutOther:
			return "会议没有登记其他决议、决定"
		case subjects[0] == aboutResigning:
			return "决议决定、人事任免里没有登记这次会议接受的辞职"
		}
		return "会议没有登记这项决议、决定，议程里也没有要表决的这一项"
	}
}

func eachResolution(stage Stage, subjects ...subject) func(*job) []Piece {
	return func(j *job) []Piece {
		list := j.resolutionsOn(stage, subjects...)
		alone := len(list) == 1 && len(subjects) == 1 && subjects[0] != aboutResigning && subjects[0] != aboutOther
		if alone { // the document's own name says what it is
			return []Piece{{Of: list[0]}}
		}
		return piecesOf(list)
	}
}

// piecesOf names the files of several matters by what each is about; of two that would share a name the second gets a number.
func piecesOf(list []*matter) []Piece {
	var out []Piece
	used := map[string]int{}
	for _, m := range list {
		name := what(m.title)
		switch m.subject {
		case aboutAccounts, aboutAdjustment:
			name = string(m.subject)
		case aboutResigning:
			name = m.who + "辞职"
		}
		if used[name]++; used[name] > 1 {
			name += "之" + hanzi.Number(used[name])
		}
		out = append(out, Piece{Name: name, Of: m})
	}
	return out
}

// resolutionWords is what the templates of resolutions are filled with: the clerk's own text where there is one, else what the frame
// of the template asks for.
func resolutionWords(j *job) docx.Data {
	m := of[matter](j)
	if m == nil {
		m = &matter{} // the help beside the template asks without a piece
	}
	out := j.congressPaper()
	out["题目"], out["草案"] = inLines(m.title+j.draftMark()), ""
	if j.doc.Stage == StageFinal {
		out["通过"] = j.adoptedNote(m)
	}
	maps.Copy(out, j.frameWords(m))
	own := textBody(readLines(m.text()))
	out["文"], out["套语"] = own, len(own) == 0
	return out
}

// adoptedNote is what stands under the title of a resolution that was passed: （2026年1月11日……第六次会议通过）.
func (j *job) adoptedNote(m *matter) string {
	return "（" + day(m.adopted()) + fullNameInTwo(j.session, 18) + "通过）"
}

// frameWords are what the frames of resolutions name: which report, what is approved, who resigns from what.
func (j *job) frameWords(m *matter) docx.Data {
	out := docx.Data{"报告": j.reportWords(m.subject), "事项": what(m.title), "审查": "", "姓名": m.who, "职务": m.post}
	if len(j.session.BudgetCommittee) > 0 {
		out["审查"] = "会议同意财政预算审查委员会提出的审查结果报告，"
	}
	deputy := strings.HasSuffix(m.post, "代表")
	out["辞代表"], out["辞职务"] = deputy, m.who != "" && !deputy
	return out
}

// reportWords name a report with who gave it, as the text says, else the agenda: 镇长严如山代表清溪镇人民政府所作的工作报告.
func (j *job) reportWords(s subject) string {
	number, body := "D30", office.GovernmentName(j.in)
	if s == aboutPresidium {
		number, body = "D31", office.PresidiumName(j.in)
	}
	who := ""
	for _, item := range j.session.Agenda {
		if subjectOf(item.Text) == s {
			who = cmp.Or(who, item.Reporter)
		}
	}
	for _, t := range j.texts(number) {
		who = cmp.Or(t.Reporter, who)
	}
	if who == "" {
		return body + "的工作报告"
	}
	return strings.Join(strings.Fields(who), "") + "代表" + body + "所作的工作报告"
}

// formal are the resolutions that were passed and of which there is a text, the clerk's own or that of the frame.
func (j *job) formal() []*matter {
	return j.resolutionsOn(StageFinal, aboutGovernment, aboutPresidium, aboutBudget, aboutAccounts, aboutAdjustment, aboutResigning, aboutOther)
}

func nothingAdopted(j *job) string {
	if len(j.formal()) == 0 {
		return "会议还没有通过的决议、决定"
	}
	return ""
}

func adoptedResolutions(j *job) []Piece { return piecesOf(j.formal()) }

// officialText is D57, a resolution as it is issued with a red head: the same words as the paper of the session, with the number of
// the resolution.
func officialText(j *job) docx.Data {
	m := of[matter](j)
	if m == nil {
		m = &matter{}
	}
	out := resolutionWords(j)
	out["通过"] = ""
	if m.adopted() != "" {
		out["通过"] = j.adoptedNote(m)
	}
	out["文号"] = j.docNumber(j.in.Text(office.KeyCodeCongress))
	switch {
	case m.record != nil && m.record.Number != "":
		out["文号"] = m.record.Number
	case m.adopted() != "" && j.listed() == nil:
		out["文号"] = fmt.Sprintf("%s〔%d〕　号", j.in.Text(office.KeyCodeCongress), m.adopted().Year())
	}
	frame := out["套语"].(bool)
	for _, s := range []subject{aboutGovernment, aboutPresidium, aboutBudget, aboutResigning} {
		out["关于"+string(s)] = frame && m.subject == s
	}
	out["关于"+string(aboutAccounts)] = frame && (m.subject == aboutAccounts || m.subject == aboutAdjustment)
	return out
}
