package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// filingDocuments are D68, the list of the session's files for the archive.
func filingDocuments() []Document {
	return []Document{
		letter("D68", "归档文件目录", "×镇第×届人民代表大会第×次会议归档文件目录", issuerOffice, HeadForm, "归档文件目录", notClosed, filingList),
	}
}

// The periods for which files are kept (保管期限, DOMAIN.md §9.3: 国家档案局令第8号), the longest first, with their codes (DA/T 13-2022).
const (
	keepForever = "永久"
	keepThirty  = "30年"
	keepTen     = "10年"
)

var keepCodes = map[string]string{keepForever: "Y", keepThirty: "D30", keepTen: "D10"}

// keptFor says how long the papers of a session are kept that are not kept for ever: what came about in preparing it and in the
// course of its elections 30 years, cards and accounts 10.
var keptFor = map[string]string{
	"D08": keepThirty, "D09": keepThirty, "D10": keepThirty, "D12": keepThirty, "D16": keepThirty, "D28": keepThirty, "D37": keepThirty, "D42": keepThirty,
	"D44": keepThirty, "D47": keepThirty, "D61": keepThirty, "D62": keepThirty, "D66": keepThirty, "D13": keepTen, "D67": keepTen,
}

// notFiled are papers that are no items of the archive: ballots are sealed and kept apart, the compilation repeats what is filed,
// and this list.
var notFiled = []string{"D43", "D64", "D68"}

// filed is an item (件) of the archive: a paper with its annexes.
type filed struct {
	doc     Document
	annexes int
}

// filedPapers are the items that the session's papers make: each paper that applies in its last form; a form behind the letter of
// the same number is its annex (DOMAIN.md §9.4: 正文 and 附件 are one item).
func (j *job) filedPapers() []filed {
	var out []filed
	list := Documents()
	for i, d := range list {
		if d.Register != office.Sessions.Any || slices.Contains(notFiled, d.Number) || !j.at(d).made() {
			continue
		}
		if d.Stage == StageDraft && slices.ContainsFunc(list[i+1:], func(f Document) bool {
			return f.Stage == StageFinal && f.Number == d.Number && f.Base() == d.Base() && j.at(f).made()
		}) {
			continue
		}
		if n := len(out); n > 0 && d.Head == HeadForm && out[n-1].doc.Number == d.Number && (out[n-1].doc.Head == HeadRed || out[n-1].doc.Head == HeadLetter) {
			out[n-1].annexes++
			continue
		}
		for _, one := range j.filedItems(d) {
			out = append(out, filed{doc: one})
		}
	}
	slices.SortStableFunc(out, func(a, b filed) int { return cmp.Compare(a.rank(), b.rank()) })
	return out
}

// filedItems are the items that a document makes: each announcement with a number of its own is one, any other document is one with all
// its pieces.
func (j *job) filedItems(d Document) []Document {
	if d.Head != HeadNotice || d.Each == nil {
		return []Document{d}
	}
	var out []Document
	for _, p := range d.Each(j.at(d)) {
		d.Piece = p
		out = append(out, d)
	}
	return out
}

// filedNumber is the number of a paper: of an announcement as it says itself, of any other as the session's list of papers says.
func (j *job) filedNumber() string {
	if j.doc.Head == HeadNotice {
		number, _ := j.doc.Data(j)["公告号"].(string)
		return number
	}
	return j.listedNumber()
}

// filedDay is the day of a paper in the eight digits of DA/T 22-2015: when the session's list of papers says that it was issued, else
// the day that stands under its text or says when it was passed, "" when none is known.
func (j *job) filedDay() string {
	said := string(j.issued())
	if said == "" {
		data := j.doc.Data(j)
		under, _ := data["落款日期"].(string)
		passed, _ := data["通过"].(string)
		passed, _, _ = strings.Cut(strings.TrimPrefix(passed, "（"), "日")
		for _, text := range []string{under, passed + "日"} {
			if iso, precision, err := hanzi.ParseDate(text); err == nil && precision == hanzi.DayKnown {
				said = cmp.Or(said, iso)
			}
		}
	}
	return strings.ReplaceAll(said, "-", "")
}

// at is the job of another document of the same session.
func (j *job) at(d Document) *job {
	return &job{Maker: j.Maker, doc: d, rec: j.rec, session: j.session}
}

// made tells whether the document can be made.
func (j *job) made() bool { return j.missing() == "" && j.err == nil }

func (f filed) keep() string { return cmp.Or(keptFor[f.doc.Number], keepForever) }

// rank orders the periods, the longest first.
func (f filed) rank() int { return slices.Index([]string{keepForever, keepThirty, keepTen}, f.keep()) }

// filingList is D68 (DA/T 22-2015). Files of a session stand under the year of its opening day; the items of each period are
// counted by themselves.
func filingList(j *job) docx.Data {
	papers := j.filedPapers()
	rows, counts := make([]docx.Data, len(papers)), map[string]int{}
	year := blank
	if j.session.Opens != "" {
		year = fmt.Sprint(j.session.Opens.Year())
	}
	for i, f := range papers {
		keep := f.keep()
		counts[keep]++
		one := j.at(f.doc)
		note := keep
		if f.annexes > 0 {
			note += fmt.Sprintf("；附件%d种", f.annexes)
		}
		rows[i] = docx.Data{"档号": fmt.Sprintf("WS·%s-%s-%04d", year, keepCodes[keep], counts[keep]), "文号": one.filedNumber(), "责任者": one.filedBy(), "题名": one.filedTitle(),
			"日期": one.filedDay(), "备注": note}
	}
	var parts []string
	for _, keep := range []string{keepForever, keepThirty, keepTen} {
		if counts[keep] > 0 {
			parts = append(parts, fmt.Sprintf("%s%d件", keep, counts[keep]))
		}
	}
	return docx.Data{"文件": rows, "件数": len(rows), "分类": strings.Join(parts, "，"), "年度": year}
}

// filedBy is the body that answers for a paper (责任者), by its full name.
func (j *job) filedBy() string {
	switch j.doc.Issuer {
	case issuerPresidium, issuerLastPresidium:
		return office.PresidiumName(j.in)
	case issuerOffice:
		return office.OfficeName(j.in)
	}
	government := office.GovernmentName(j.in)
	return strings.NewReplacer("镇人民政府", government, "镇政府", government).Replace(j.doc.Issuer)
}

// filedTitle is the title of a paper: its pattern with the session's names; of an announcement, and where more is to be filled in,
// the session with what the clerk calls the paper.
func (j *job) filedTitle() string {
	congress := sessionWords(j.session)["大会"].(string)
	title := strings.NewReplacer("×镇第×届人民代表大会第×次会议", j.session.FullName(), "×镇第×届人民代表大会", congress, "×镇", j.session.Town).Replace(j.doc.Title)
	if j.doc.Head == HeadNotice || strings.Contains(title, "×") || !strings.Contains(title, j.session.Town) {
		return j.session.FullName() + strings.TrimSuffix(j.doc.Called(), "（"+string(StageDraft)+"）")
	}
	return title
}
