package paper

import (
	"bytes"
	"cmp"
	"image"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// The largest size of a picture in a bulletin, in millimetres: two of them stand on a page with their captions.
const bulletinWidth, bulletinHeight = 120, 80

// bulletinOf is 简报, with the pictures of the record.
func bulletinOf(reg *record.Any) Document {
	return Document{Name: "简报", Title: "×镇人大工作简报", Issuer: "人大办公室", Head: HeadForm, Template: "记录_简报", Register: reg, Mask: office.MaskReport,
		Missing: nothingToTell, Data: bulletinPaper}
}

// story is what a bulletin tells: a title, the day, and paragraphs.
type story struct {
	title string
	on    record.Date
	told  []string
}

func nothingToTell(j *job) string {
	if len(j.story().told) == 0 {
		return "还没有登记开展的情况"
	}
	return ""
}

// story reads the record of the job.
func (j *job) story() story {
	switch rec := j.rec.(type) {
	case *office.Meeting:
		return j.meetingStory(rec)
	case *office.Training:
		return j.trainingStory(rec)
	case *office.Inspection:
		return j.inspectionStory(rec)
	case *office.Reception:
		return j.receptionStory(rec)
	case *office.Campaign:
		return j.campaignStory(rec)
	case *office.Contact:
		return j.contactStory(rec)
	}
	return story{}
}

// bulletinPaper is 简报. Its number is left to be written.
func bulletinPaper(j *job) docx.Data {
	s := j.story()
	year := blank
	if s.on != "" {
		year = string(s.on)[:4]
	}
	return docx.Data{"简报红头": bulletinMark(j.in.Text(office.KeyTown)), "题目": inLines(s.title), "期号": "〔" + year + "〕第　期", "日期": dayToFill(s.on), "正文": docx.List("段", s.told...), "照片": j.pictures()}
}

// bulletinMark is the red mark of a bulletin; that of a long name is broken behind the name.
func bulletinMark(town string) string {
	if mark := town + "人大工作简报"; utf8.RuneCountInString(mark) <= markChars {
		return mark
	}
	return town + "\n人大工作简报"
}

// pictures are the pictures of the record in the slot 照片 with their captions: what the clerk noted of them, else the file's name.
// What is neither PNG nor JPEG is left out.
func (j *job) pictures() []docx.Data {
	list, err := j.store.AttachmentsOf(j.doc.Register, j.doc.Register.Meta(j.rec).ID)
	j.keep(err)
	var out []docx.Data
	for _, a := range list {
		if a.Slot != "照片" {
			continue
		}
		content, err := j.store.Content(a)
		if err != nil {
			j.keep(err)
			continue
		}
		content = forPaper(content)
		if size, kind, err := image.DecodeConfig(bytes.NewReader(content)); err == nil && (kind == "png" || kind == "jpeg") && size.Width > 0 && size.Height > 0 {
			scale := min(float64(bulletinWidth)/float64(size.Width), float64(bulletinHeight)/float64(size.Height))
			out = append(out, docx.Data{"图": docx.Image{Data: content, Width: scale * float64(size.Width), Height: scale * float64(size.Height)},
				"说明": cmp.Or(strings.TrimSpace(a.Note), strings.TrimSuffix(a.Name, filepath.Ext(a.Name)))})
		}
	}
	return out
}

// townCongress is what a bulletin calls the office: 清溪镇人大.
func (j *job) townCongress() string { return j.in.Text(office.KeyTown) + "人大" }

// dayWord is 3月5日, with the end where it lasted longer.
func dayWord(from, to record.Date) string {
	if to > from {
		return monthDay(from) + "至" + monthDay(to)
	}
	return monthDay(from)
}

func (j *job) meetingStory(m *office.Meeting) story {
	o := j.meetingOccasion(m)
	name := j.announcedAs(o)
	s := story{title: name + o.does, on: m.Starts}
	if !o.held || m.Starts == "" {
		return s
	}
	guests := when(len(m.SittingIn) > 0, "，%d人列席", len(m.SittingIn))
	s.told = append(s.told, sentences(dayWord(m.Starts, m.Ends), "，", name, when(m.Place != "", "在%s", m.Place), o.does, "。",
		when(m.Chair != "", "%s主持会议。", m.Chair), when(len(m.Attendance) > 0, "%d人出席%s。", office.Present(m.Attendance), guests)))
	var items []string
	for _, item := range sortedItems(m) {
		items = append(items, itemWords(item))
	}
	if len(items) > 0 {
		s.told = append(s.told, "会议"+strings.Join(items, "；")+"。")
	}
	for _, sp := range m.Speeches {
		s.told = append(s.told, when(sp.Gist != "", "%s提出：%s", cmp.Or(sp.Speaker.Name, sp.Name, "参会人员"), fullSentence(sp.Gist)))
	}
	s.told = append(s.told, docx.Lines(m.Summary)...)
	return s
}

// itemVerbs are the verbs with which an item of an agenda begins: one, or several that share their object, as in 审查和批准.
var itemVerbs = regexp.MustCompile(`^(?:` + agendaVerb + `[和并、])*` + agendaVerb)

const agendaVerb = `(?:审议通过|讨论通过|表决通过|讨论决定|研究决定|审查批准|听取|审议|审查|批准|表决|通过|决定|讨论|研究|学习|通报|选举|票决|视察|交办|部署|传达)`

// itemWords says what was done with an item of the agenda.
func itemWords(item office.MeetingItem) string {
	text := strings.TrimRight(item.Text, "。；")
	if verbs := itemVerbs.FindString(text); verbs != "" {
		return verbs + "了" + strings.TrimPrefix(strings.TrimPrefix(text, verbs), "了")
	}
	if strings.HasSuffix(text, "宣誓") || strings.HasSuffix(text, "仪式") {
		return "举行了" + text
	}
	verbs := map[string]string{"听取报告": "听取了", "审议": "审议了", "表决": "表决了", "讨论": "讨论了", "通报": "通报了"}
	return verbs[item.Type] + text
}

func (j *job) trainingStory(t *office.Training) story {
	s := story{title: j.townCongress() + "举办" + t.Name, on: t.From}
	if !t.Held() || t.From == "" {
		return s
	}
	came := t.Came()
	s.told = append(s.told, sentences(dayWord(t.From, t.To), "，", j.townCongress(), when(t.Place != "", "在%s", t.Place), "举办", t.Name,
		when(came.Given, "，%d名代表参加", came.V), "。"))
	s.told = append(s.told, sentences(when(t.Theme != "", "培训以“%s”为主题。", t.Theme), when(len(t.Contents) > 0, "内容有%s。", strings.Join(t.Contents, "、")),
		when(t.Lecturer != "", "%s授课。", t.Lecturer), when(len(t.Methods) > 0, "培训采取%s的方式。", strings.Join(t.Methods, "、"))))
	s.told = append(s.told, docx.Lines(t.Result)...)
	s.told = append(s.told, docx.Lines(t.Feedback)...)
	return s
}

func (j *job) inspectionStory(i *office.Inspection) story {
	name := activityName(i)
	s := story{title: j.townCongress() + "开展" + name, on: i.Day}
	n, _, known := i.PresentCount()
	if i.Cancelled != "" || i.Day == "" || !known && i.Situation == "" {
		return s
	}
	s.told = append(s.told, sentences(dayWord(i.Day, i.Until), "，", j.townCongress(), when(known && n > 0, "组织%d名代表", n), "开展", name, "。",
		when(len(i.Leader) > 0, "%s带队。", namesOf(i.Leader))))
	var places []string
	for _, site := range i.Sites {
		places = append(places, site.Place)
	}
	var heard []string
	for _, h := range i.Heard {
		heard = append(heard, h.Unit)
	}
	s.told = append(s.told, sentences(when(len(places) > 0, "代表们实地察看了%s。", strings.Join(places, "、")), when(len(heard) > 0, "听取了%s的情况汇报。", strings.Join(heard, "、"))))
	s.told = append(s.told, docx.Lines(i.Situation)...)
	s.told = append(s.told, when(len(adviceLines(i)) > 0, "代表们建议：%s", strings.Join(adviceLines(i), "")))
	s.told = append(s.told, docx.Lines(i.Effect)...)
	return dropEmpty(s)
}

// dropEmpty takes out the paragraphs that nothing is known for.
func dropEmpty(s story) story {
	var told []string
	for _, text := range s.told {
		if text != "" {
			told = append(told, text)
		}
	}
	s.told = told
	return s
}
