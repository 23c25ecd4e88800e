// Package paper knows which Word documents leave the office and what each of them says. Documents lists those of a session
// by their D-numbers (DOMAIN.md §5), Papers those of one record. Their looks stand in templates, real .docx files that
// the office may edit in Word or WPS; package docx fills them.
package paper

import (
	"slices"
	"strings"

	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// Head is the kind of a paper's head (DOMAIN.md §5.1, the legend).
type Head string

// The kinds of heads.
const (
	HeadRed      Head = "红头文件" // R: a red-header document (GB/T 9704)
	HeadCongress Head = "会议文件" // C: no red header, the file mark at the top left
	HeadNotice   Head = "公告"   // A
	HeadForm     Head = "表单"   // F
	HeadScript   Head = "主持词"  // S
	HeadLetter   Head = "函"    // R in the format of a letter
	HeadMinutes  Head = "纪要"   // R in the format of minutes
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
	Wide     func(*job) bool  // whether its tables need wide pages, which the template of that name with _横排 has; nil is never
	Register *record.Any      // the register of the record that it is made from
	Mask     office.MaskLevel // for whom it is made
	Stage    Stage            // of a document that is a draft first
	From, To record.Date      // of a paper about a period, what was wanted; "" is open
	// Each gives the pieces of a document that is made once for each of something, such as a ballot for each post; nil for a
	// document that is made once. Pieces gives the document once for each of them, with Piece set.
	Each  func(*job) []Piece
	Piece Piece
	// Missing tells why the document is left out, "" when its condition holds; nil for one that can always be made. It is asked before
	// there are pieces, too.
	Missing func(*job) string
	// Data gives what its template is filled with.
	Data func(*job) docx.Data
	// Finish does with the filled template what a template cannot, such as putting other papers behind it; nil for most.
	Finish func(j *job, file []byte) ([]byte, error)
}

// Piece is the part of a document that one file holds.
type Piece struct {
	Name string // stands behind the document's name: 选票（镇长）; "" for a document that is one file
	Of   any    // the record that it is made from
}

// Base is the name without its stage: the draft and the final text are one paper in the session's list.
func (d Document) Base() string { return strings.TrimSuffix(d.Name, "（"+string(StageDraft)+"）") }

// key tells the document from all others.
func (d Document) key() string { return d.Register.Key + " " + d.Number + " " + d.Called() }

// Called is the name with the piece: 选票（镇长）.
func (d Document) Called() string {
	if d.Piece.Name == "" {
		return d.Name
	}
	return d.Name + "（" + d.Piece.Name + "）"
}

// Documents are the documents of a session in the order of their numbers (DOMAIN.md §5.2 to §5.5).
func Documents() []Document {
	list := slices.Concat(letterDocuments(), listDocuments(), scriptDocuments(), electionDocuments(), reportDocuments(), volumeDocuments())
	slices.SortStableFunc(list, func(a, b Document) int { return strings.Compare(a.Number, b.Number) })
	return list
}

// Papers are the papers of one record (DOMAIN.md §5.5 end, §3.3 end).
func Papers() []Document {
	return slices.Concat(proposalPapers(), deputyPapers(), meetingPapers(), activityPapers(), byelectionPapers(), workReportPapers(), parcelPapers())
}

const (
	issuerPresidium     = "主席团"
	issuerLastPresidium = "上次会议主席团"
	issuerPreparatory   = "预备会议"
)

// Numbered returns the documents of a session with a number (D17: draft and final text), none when there is no such number.
func Numbered(number string) []Document {
	var out []Document
	for _, d := range documents() {
		if d.Number == number {
			out = append(out, d)
		}
	}
	return out
}

// PapersOf are the papers of one record of a register.
func PapersOf(reg *record.Any) []Document {
	return slices.DeleteFunc(Papers(), func(d Document) bool { return d.Register != reg })
}

// Named returns the paper of a register's record that a name means, nil when there is none: the paper of that name, else the one
// that the clerk calls so for short or at length. 通知 of a training is 培训通知, 督办通知 is 督办通知单, 会议签到册 is 签到册.
func Named(name string, reg *record.Any) *Document {
	list := PapersOf(reg)
	for _, meant := range []func(own string) bool{
		func(own string) bool { return own == name || own == name+"单" || own+"单" == name },
		func(own string) bool { return strings.HasSuffix(own, name) },
		func(own string) bool {
			return strings.HasSuffix(name, own) || strings.HasSuffix(name, "报告") && strings.HasSuffix(own, "报告")
		},
	} {
		if i := slices.IndexFunc(list, func(d Document) bool { return meant(d.Name) }); i >= 0 && name != "" {
			return &list[i]
		}
	}
	return nil
}

// LeftOut is the error for a document whose condition does not hold.
type LeftOut struct {
	Document Document
	Reason   string
}

// Error says why the document was left out.
func (e *LeftOut) Error() string {
	return "没有生成“" + e.Document.Called() + "”：" + e.Reason + "。"
}
