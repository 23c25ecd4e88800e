// Package paper knows which Word documents leave the office and what each of them says. Documents lists those of a session
// by their D-numbers (DOMAIN.md §5), Papers those of one record. Their looks stand in templates, real .docx files that
// the office may edit in Word or WPS; package docx fills them.
package paper

import (
	"slices"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Head is the kind of a paper's head (DOMAIN.md §5.1, the legend).
type Head string

// The kinds of heads that documents have so far.
const (
	HeadCongress Head = "会议文件" // C: no red header, the file mark at the top left
	HeadNotice   Head = "公告"   // A
	HeadForm     Head = "表单"   // F
	HeadLetter   Head = "函"    // R in the format of a letter
)

// Stage is the stage of a congress paper (DOMAIN.md §5.1): put to the congress, or passed by it.
type Stage string

// The stages of congress papers; "" for documents that have one text only.
const (
	StageDraft Stage = "草案"
	StageFinal Stage = "正式"
)

// Document is one document that the office can write: a value in a list, so that the menu, npcctl and the package for
// the county name the same ones.
type Document struct {
	Number   string // D17; "" for a paper of one record. A draft and its final text share a number
	Name     string // what the clerk calls it: 议程（草案）, 交办单
	Title    string // the pattern of its title, × standing for what is filled in
	Issuer   string // who issues it
	Head     Head
	Template string           // name of its template, without .docx
	Register *record.Any      // the register of the record that it is made from
	Mask     office.MaskLevel // for whom it is made
	Stage    Stage            // of a document that is a draft first
	From, To record.Date      // of a paper about a period, what was wanted; "" is open
	// Missing tells why the document is left out, "" when its condition holds.
	Missing func(*job) string
	// Data gives what its template is filled with.
	Data func(*job) docx.Data
}

// Documents are the documents of a session in the order of their numbers (DOMAIN.md §5.2 to §5.5).
var Documents = []Document{
	{Number: "D15", Name: "公告（代表名单）", Title: "×镇人民代表大会主席团公告", Issuer: issuerPresidium, Head: HeadNotice,
		Template: "公告_代表名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Missing: noDeputiesToAnnounce, Data: deputiesNotice},
	{Number: "D17", Name: "议程（草案）", Title: "×镇第×届人民代表大会第×次会议议程（草案）", Issuer: issuerPreparatory, Head: HeadCongress,
		Template: "议程", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageDraft, Missing: noAgenda, Data: agenda},
	{Number: "D17", Name: "议程", Title: "×镇第×届人民代表大会第×次会议议程", Issuer: issuerPreparatory, Head: HeadCongress,
		Template: "议程", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageFinal, Missing: noAgenda, Data: agenda},
	{Number: "D19", Name: "主席团名单（草案）", Title: "×镇第×届人民代表大会第×次会议主席团和秘书长名单（草案）", Issuer: issuerLastPresidium, Head: HeadCongress,
		Template: "主席团名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageDraft, Missing: noPresidium, Data: presidiumList},
	{Number: "D19", Name: "主席团名单", Title: "×镇第×届人民代表大会第×次会议主席团和秘书长名单", Issuer: issuerPreparatory, Head: HeadCongress,
		Template: "主席团名单", Register: office.Sessions.Any, Mask: office.MaskPublic, Stage: StageFinal, Missing: noPresidium, Data: presidiumList},
}

// Papers are the papers of one record (DOMAIN.md §5.5 end, §3.3 end).
var Papers = []Document{
	{Name: "交办单", Title: "代表建议交办单", Issuer: issuerPresidium, Head: HeadForm,
		Template: "交办单", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: noLeadUnit, Data: handOverSlip},
	{Name: "征询意见表", Title: "代表建议办理情况征询意见表", Issuer: issuerPresidium, Head: HeadForm,
		Template: "征询意见表", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: noLeadUnit, Data: opinionSlip},
	{Name: "答复函", Title: "关于×镇第×届人民代表大会第×次会议第×号建议的答复", Issuer: "主办单位", Head: HeadLetter,
		Template: "答复函", Register: office.Proposals.Any, Mask: office.MaskReport, Missing: notHandedOver, Data: replyLetter},
	{Name: "督办通知单", Title: "代表建议督办通知单", Issuer: issuerPresidium, Head: HeadForm,
		Template: "督办通知单", Register: office.Units.Any, Mask: office.MaskReport, Missing: nothingOverdue, Data: urgeNotice},
	{Name: "履职登记卡", Title: "×镇第×届人民代表大会代表履职登记卡", Issuer: "人大办公室", Head: HeadForm,
		Template: "履职登记卡", Register: office.Deputies.Any, Mask: office.MaskReport, Missing: cardIsPublic, Data: deputyCard},
}

const (
	issuerPresidium     = "主席团"
	issuerLastPresidium = "上次会议主席团"
	issuerPreparatory   = "预备会议"
)

// Numbered returns the documents of a session with a number (D17: draft and final text), none when there is no such number.
func Numbered(number string) []Document {
	var out []Document
	for _, d := range Documents {
		if d.Number == number {
			out = append(out, d)
		}
	}
	return out
}

// Named returns the paper of one record with a name, nil when there is none. 督办通知 names the 督办通知单, too.
func Named(name string) *Document {
	i := slices.IndexFunc(Papers, func(d Document) bool { return d.Name == name || d.Name == name+"单" })
	if i < 0 {
		return nil
	}
	return &Papers[i]
}

// LeftOut is the error for a document whose condition does not hold.
type LeftOut struct {
	Document Document
	Reason   string
}

// Error says why the document was left out.
func (e *LeftOut) Error() string {
	return "没有生成“" + e.Document.Name + "”：" + e.Reason + "。"
}

// Make gives the .docx file of a document for the record with an id of its register, and the name it may have as a file.
// The error is a *LeftOut when the condition does not hold, and holds a *docx.TagError when the office's own template has
// tags that nobody knows.
func Make(s *data.Store, d Document, id int64) (file []byte, name string, err error) {
	j, err := newJob(s, d, id)
	if err != nil {
		return nil, "", err
	}
	if reason := j.missing(); reason != "" {
		return nil, "", &LeftOut{d, reason}
	}
	words := j.words()
	if j.err != nil {
		return nil, "", j.err
	}
	file, err = filled(s, d, words)
	return file, j.fileName(), err
}
