package office

import "npcdesk/app/record"

// Text is the text of a paper (文稿, DOMAIN.md §3.29): a report, a plan, minutes, of which the office wrote the words. Papers
// D29 to D35 and minutes print it.
type Text struct {
	record.Base
	Session    record.Ref
	Meeting    record.Ref
	Number     string
	Title      string
	On         record.Date
	Version    string
	Reporter   string
	Source     string
	Paragraphs []Paragraph
}

// Paragraph is one paragraph or heading of a text.
type Paragraph struct {
	record.Row
	Level string
	Text  string
}

// The levels of headings (标题级), as GB/T 9704-2012 numbers them: 一、（一）1.（1）.
const (
	HeadingNone   = "正文"
	HeadingFirst  = "一级标题"
	HeadingSecond = "二级标题"
	HeadingThird  = "三级标题"
	HeadingFourth = "四级标题"
)

// The versions of a text, from draft to final.
const (
	TextDraft       = "草案"
	TextForOpinions = "征求意见稿"
	TextFinal       = "正式"
)

// Texts is the register of texts (文稿).
var Texts = record.NewRegister("text", "文稿", under("文稿", textFields())...).Find("title").Dated("on").
	OrderedBy(record.Sort{Key: "on", Desc: true})

func textFields() []*record.Of[Text] {
	paragraph := []*record.Of[Paragraph]{
		record.Choice("level", "标题级", func(p *Paragraph) *string { return &p.Level }, HeadingNone, HeadingFirst, HeadingSecond, HeadingThird, HeadingFourth),
		record.LongText("text", "正文", func(p *Paragraph) *string { return &p.Text }),
	}
	return []*record.Of[Text]{
		record.Text("title", "标题", func(t *Text) *string { return &t.Title }).Must().In(320).Also("文稿标题", "题目", "名称"),
		record.Text("number", "文件号", func(t *Text) *string { return &t.Number }).Required().In(80).Also("文件编号", "编号").Help("如：D29；纪要填“纪要”"),
		record.To("session", "人代会", "session", func(t *Text) *record.Ref { return &t.Session }).Parent().In(180).
			When(func(t *Text) bool { return t.Meeting.ID == 0 }).Also("会次"),
		record.To("meeting", "会议", "meeting", func(t *Text) *record.Ref { return &t.Meeting }).Parent().
			When(func(t *Text) bool { return t.Session.ID == 0 }),
		record.Day("on", "成文日期", func(t *Text) *record.Date { return &t.On }).In(100).Also("日期"),
		record.Choice("version", "版本", func(t *Text) *string { return &t.Version }, TextDraft, TextForOpinions, TextFinal).In(100).
			Meaning("正式稿", TextFinal).Meaning("审议稿", TextDraft),
		record.Text("reporter", "报告人", func(t *Text) *string { return &t.Reporter }).In(90),
		record.Text("source", "来源文件", func(t *Text) *string { return &t.Source }),
		record.Rows("paragraphs", "段落", paragraph, func(t *Text) *[]Paragraph { return &t.Paragraphs }),
	}
}
