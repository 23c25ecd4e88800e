package paper

import (
	"cmp"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
)

// letterDocuments are the letters, notices and reports before and after a session (DOMAIN.md §5.2, §5.5).
func letterDocuments() []Document {
	return slices.Concat(askingDocuments(), callingDocuments(), preparationDocuments(), visitDocuments(), hearingDocuments(),
		announcementDocuments(), summaryDocuments(), handOverDocuments(), governmentDocuments(), newsDocuments(), moneyDocuments(), filingDocuments())
}

const (
	issuerOffice      = "人大办公室"
	issuerPreparation = "会议筹备组"
	issuerCongress    = "大会主席团"
)

// letter is a document of a session that has one text, for everybody whom the office sends it to.
func letter(number, name, title, issuer string, head Head, template string, missing func(*job) string, data func(*job) docx.Data) Document {
	return Document{Number: number, Name: name, Title: title, Issuer: issuer, Head: head, Template: template, Register: office.Sessions.Any,
		Mask: office.MaskReport, Missing: missing, Data: data}
}

// oneFor makes a letter one file for each of what pieces lists.
func (d Document) oneFor(pieces func(*job) []Piece) Document {
	d.Each = pieces
	return d
}

// pieceOf is the record of the piece that is made; for the help on a template, where none is chosen, that of the first piece, or an
// empty one.
func pieceOf[T any](j *job) *T {
	of := j.doc.Piece.Of
	if of == nil && j.doc.Each != nil {
		if list := j.doc.Each(j); len(list) > 0 {
			of = list[0].Of
		}
	}
	if rec, ok := of.(*T); ok {
		return rec
	}
	return new(T)
}

// official is what a red-header document says of itself: number, signer and day of issue, as the session's list of papers says.
// code is the setting that holds the code of its number; on is the day of issue where the list names none.
func (j *job) official(code string, on record.Date) docx.Data {
	number, issued := j.docNumber(j.in.Text(code)), j.issued()
	if issued == "" && on != "" {
		issued = on
		number = strings.Replace(number, "〔"+blank+"〕", "〔"+string(on)[:4]+"〕", 1)
	}
	return docx.Data{"文号": number, "签发人": j.signer(), "落款日期": dayToFill(issued)}
}

// calling is official for the papers that lead up to the session, which the presidium in office until then issues.
func (j *job) calling(on record.Date) docx.Data {
	out := j.official(office.KeyCodePresidium, on)
	out["发文机关"], out["发文机关题"] = j.convener(), inLines(j.convener())
	out["会期"], out["何时何地"] = j.span(), j.whenAndWhere()
	out["议程"] = itemList(agendaItems(j.session))
	return out
}

// convener is the presidium that calls the session: that of the session before, and before the first session of a term that of
// the term before (组织法20, B06).
func (j *job) convener() string {
	if s := j.session; s.First() && s.TermNo.V > 1 {
		return s.Town + hanzi.Ordinal(int(s.TermNo.V-1), "届") + "人民代表大会主席团"
	}
	return office.PresidiumName(j.in)
}

// countyCommittee is the standing committee of the county's congress.
func (j *job) countyCommittee() string {
	return cmp.Or(j.in.Text(office.KeyCounty), "县") + "人民代表大会常务委员会"
}

// itemList gives a list for paragraphs {{….项}}: （一）……；（二）……。
func itemList(texts []string) []docx.Data {
	out := make([]docx.Data, len(texts))
	for i, text := range texts {
		end := "；"
		if i == len(texts)-1 {
			end = "。"
		}
		out[i] = docx.Data{"项": "（" + hanzi.Number(i+1) + "）" + unstopped(text) + end}
	}
	return out
}

// numberParts numbers those parts of a paper that there is something for, 一, 二, …: {{概况号}}, and {{#有概况}} keeps the part. before
// is how many parts stand before them.
func numberParts(out docx.Data, before int, lists ...string) {
	for _, name := range lists {
		list, _ := out[name].([]docx.Data)
		text, _ := out[name].(string)
		there := len(list) > 0 || text != ""
		out["有"+name], out[name+"号"] = there, ""
		if there {
			before++
			out[name+"号"] = hanzi.Number(before)
		}
	}
}

// unstopped is a text without the mark that ends it, so that another can follow.
func unstopped(text string) string {
	return strings.TrimRight(strings.TrimSpace(text), "。；;.，, ")
}

// inOneLine puts texts into one sentence: 听取……；审查……。
func inOneLine(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	parts := make([]string, len(texts))
	for i, text := range texts {
		parts[i] = unstopped(text)
	}
	return strings.Join(parts, "；") + "。"
}

func noOpening(j *job) string {
	if j.session.Opens == "" {
		return "会议还没有填写开幕日"
	}
	return ""
}

func noOpeningOrAgenda(j *job) string { return cmp.Or(noOpening(j), noAgenda(j)) }

// notClosed is the reason of papers that tell of a session: it has to be over.
func notClosed(j *job) string {
	switch s := j.session; {
	case s.Closes == "":
		return "会议还没有填写闭幕日"
	case s.Closes >= j.in.Today:
		return "会议还没有闭幕"
	}
	return ""
}

// span is when the session is held: 2026年7月14日至15日; the opening day alone where the closing day is not known.
func (j *job) span() string { return daySpan(j.session.Opens, j.session.Closes) }

// whenAndWhere is 2026年7月14日至15日在镇机关三楼会议室, without the place where it is not known.
func (j *job) whenAndWhere() string {
	return j.span() + when(j.session.Place != "", "在%s", j.session.Place)
}

// daySpan writes two days without repeating what they share: 2026年7月14日至15日, 2026年7月31日至8月1日.
func daySpan(from, to record.Date) string {
	begins, ends := day(from), day(to)
	switch {
	case to == "" || to == from:
		return begins
	case from.Month() == to.Month():
		_, ends, _ = strings.Cut(ends, "月")
	case from.Year() == to.Year():
		_, ends, _ = strings.Cut(ends, "年")
	}
	return begins + "至" + ends
}
