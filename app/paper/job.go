package paper

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// job is one document being made from a record.
type job struct {
	*Maker
	doc Document
	rec any // the record, under its own type

	session  *office.Session // of the record, nil when it has none
	proposal *office.Proposal
	unit     *office.Unit
	deputy   *office.Deputy

	err error // the first thing that could not be read
}

func (m *Maker) newJob(d Document, id int64) (*job, error) {
	j := &job{Maker: m, doc: d}
	rec, err := m.record(d.Register, id)
	if err != nil {
		return nil, err
	}
	j.rec = rec
	switch rec := rec.(type) {
	case *office.Session:
		j.session = rec
	case *office.Proposal:
		j.proposal = rec
		j.session = j.facts.Session(rec.Session.ID)
		j.unit = known(m, office.Units, rec.LeadUnit.ID)
	case *office.Unit:
		j.unit = rec
	case *office.Deputy:
		j.deputy = rec
	case *office.Meeting:
		j.session = j.facts.Session(rec.Session.ID)
	}
	return j, nil
}

// known is a record that another one names, read once; nil when none is named or it was deleted.
func known[T any](m *Maker, reg *record.Register[T], id int64) *T {
	if id == 0 {
		return nil
	}
	rec, err := m.record(reg.Any, id)
	if err != nil {
		return nil
	}
	one, _ := rec.(*T)
	return one
}

// record reads a record once.
func (m *Maker) record(reg *record.Any, id int64) (any, error) {
	key := fmt.Sprintf("%s:%d", reg.Key, id)
	if kept := m.read[key]; kept != nil {
		return kept, nil
	}
	rec, err := m.store.Get(reg, id)
	if err == nil {
		m.read[key] = rec
	}
	return rec, err
}

// of is the record that the paper is made from, or the record of the piece, under the type that is asked for; nil when it is of
// another register.
func of[T any](j *job) *T {
	if piece, ok := j.doc.Piece.Of.(*T); ok {
		return piece
	}
	rec, _ := j.rec.(*T)
	return rec
}

// found reads what a query finds, once for all papers of a set, and keeps the first error. The records must not be changed; the list
// is the caller's own.
func found[T any](j *job, reg *record.Register[T], q record.Query) []*T {
	name := fmt.Sprintf("%s %+v", reg.Key, q)
	kept, ok := j.read[name].([]*T)
	if !ok {
		var err error
		if kept, err = data.All(j.store, reg, q); err != nil {
			j.keep(err)
			return nil
		}
		j.read[name] = kept
	}
	return slices.Clone(kept)
}

// everybody are all deputies in the order of name lists.
func (j *job) everybody() []*office.Deputy {
	return found(j, office.Deputies, record.Query{Sort: []record.Sort{{Key: "name"}}})
}

// linked are the records of a register that point at a record with the field of that key, in the register's own order.
func linked[T any](j *job, reg *record.Register[T], key string, id int64) []*T {
	return found(j, reg, record.Query{Where: []record.Filter{{Key: key, Op: record.Is, Value: id}}})
}

// keep keeps the first error: a paper of which something could not be read is not written.
func (j *job) keep(err error) {
	if j.err == nil {
		j.err = err
	}
}

// missing tells why the document is left out, "" when it can be made.
func (j *job) missing() string {
	if j.doc.Register == office.Sessions.Any {
		if reason := j.unfit(); reason != "" {
			return reason
		}
	}
	if j.doc.Missing != nil {
		if reason := j.doc.Missing(j); reason != "" {
			return reason
		}
	}
	if j.doc.Stage == StageFinal {
		return j.notPassed()
	}
	return ""
}

// words is what the document's template is filled with: the document's own data over what every document can say.
func (j *job) words() docx.Data {
	out := docx.Data{
		"行政区": j.in.Text(office.KeyTown), "镇": office.TownWord(j.in), "县": j.in.Text(office.KeyCounty),
		"人大": office.CongressName(j.in), "人大红头": markName(office.CongressName(j.in)), "主席团": office.PresidiumName(j.in), "主席团红头": markName(office.PresidiumName(j.in)), "人大办": office.OfficeName(j.in),
		"政府": office.GovernmentName(j.in), "今天": hanzi.DateArabic(string(j.in.Today)), "联系": j.contactNote(),
		"大会主席团": sessionPresidium(j.session), "盖章": j.in.On(office.KeySeal), "不盖章": !j.in.On(office.KeySeal),
	}
	maps.Copy(out, j.doc.Data(j))
	maps.Copy(out, j.imprint(out))
	out["会议"] = sessionWords(j.session) // its names, not the one text that the field of a proposal prints
	return out
}

// contactNote is the 附注 with whom to call in the office: （联系人：张三，电话：0000-1234567）, "" when nobody was named.
func (j *job) contactNote() string {
	return contactNote(j.in.Text(office.KeyContact), j.in.Text(office.KeyContactPhone))
}

func contactNote(who, phone string) string {
	var parts []string
	if who != "" {
		parts = append(parts, "联系人："+who)
	}
	if phone != "" {
		parts = append(parts, "电话："+phone)
	}
	if parts == nil {
		return ""
	}
	return "（" + strings.Join(parts, "，") + "）"
}

// sessionWords are the names of a session (DOMAIN.md §5.1), ordinals in Chinese numerals; all are "" without a session.
func sessionWords(s *office.Session) docx.Data {
	if s == nil || !s.Known() {
		return docx.Data{"全称": "", "题名": "", "题首": "", "题尾": "", "简称": "", "届": "", "次": "", "大会": "", "开幕日": "", "闭幕日": "", "地点": ""}
	}
	head, tail, _ := strings.Cut(fullNameInTwo(s, 16), "\n") // 关于召开 stands before the first line
	return docx.Data{
		"全称": s.FullName(), "题名": titleName(s), "题首": head, "题尾": tail, "简称": s.ShortName(), "届": hanzi.Ordinal(int(s.TermNo.V), "届"), "次": hanzi.Ordinal(int(s.No.V), "次会议"),
		"大会":  s.Town + hanzi.Ordinal(int(s.TermNo.V), "届") + "人民代表大会",
		"开幕日": day(s.Opens), "闭幕日": day(s.Closes), "地点": s.Place,
	}
}

// markChars is how many characters of a mark fit a line of 156 mm.
const markChars = 14

// markName is the name of an issuing office as a red head prints it: one that does not fit a line beside 文件 is broken by meaning.
func markName(name string) string {
	if utf8.RuneCountInString(name) > markChars {
		return strings.Replace(name, "人民代表大会", "\n人民代表大会", 1)
	}
	return name
}

// titleName is the full name as a title prints it: one that does not fit a line of 二号 (20 characters on 156 mm) is broken by meaning.
func titleName(s *office.Session) string {
	if utf8.RuneCountInString(s.FullName()) > 20 {
		return fullNameInTwo(s, 0) // with the paper's name under it, in the shape of a rhombus
	}
	return s.FullName()
}

// day writes a date as official documents do: 2026年1月10日 (GB/T 9704-2012, 7.3.5.4).
func day(d record.Date) string { return hanzi.DateArabic(string(d)) }

// dayToFill is day, or room to write a date by hand where none is known.
func dayToFill(d record.Date) string {
	if d == "" {
		return "　　年　　月　　日"
	}
	return day(d)
}

// dateHan is the value of the setting paper_date that asks for Chinese numerals.
const dateHan = "二〇二六年一月十日"

// noticeDay writes the date under an announcement or a congress paper, in the numerals that the office set (DOMAIN.md §5.8).
func (j *job) noticeDay(d record.Date) string {
	if d != "" && j.in.Text(office.KeyPaperDate) == dateHan {
		return hanzi.DateHan(string(d))
	}
	return dayToFill(d)
}

// fields gives every field of a record that prints as one text under its label, masked as the document asks (DOMAIN.md
// §9.1): an office may put any of them into its own template.
func (j *job) fields(reg *record.Any, rec any) docx.Data {
	out := docx.Data{}
	base := reg.Meta(rec)
	for _, f := range reg.Fields {
		if f.Kind == record.KindRows {
			continue
		}
		text := f.Text(rec, j.in)
		if f.Kind == record.KindDate || f.Kind == record.KindMonth || isISO(text) {
			text = hanzi.DateArabic(text)
		}
		out[f.Label] = office.MaskIn(base, f, text, j.doc.Mask)
	}
	return out
}

// isISO tells whether a shown field prints a date.
func isISO(text string) bool { return record.Date(text).Valid() }

// titleDay tells records of the same title apart: the day of the record, "" where the title says it already.
func (j *job) titleDay() string {
	reg := j.doc.Register
	if reg.DateKey == "" {
		return ""
	}
	on, _ := reg.Field(reg.DateKey).Get(j.rec).(string)
	if on == "" || strings.Contains(reg.Title(j.rec), hanzi.DateArabic(on)) {
		return ""
	}
	return strings.ReplaceAll(on, "-", "")
}

// fileName names the file: D17_议程（草案）_清溪镇第十九届人民代表大会第六次会议.docx, 交办单_19-6-建-008_关于……的建议.docx.
func (j *job) fileName() string {
	d := j.doc
	var parts []string
	switch {
	case j.proposal != nil:
		parts = []string{d.Name, j.proposal.Number, j.plain(j.proposal.Subject)}
	case d.Number != "":
		parts = []string{d.Number, d.Called(), j.session.FullName()}
	case d.Register == office.Terms.Any: // a work report
		parts = []string{d.Called(), j.in.Text(office.KeyTown), ReportPeriodName(d.From, d.To)}
	case j.unit != nil:
		parts = []string{d.Name, j.unit.Name, strings.ReplaceAll(string(j.in.Today), "-", "")}
	case j.deputy != nil:
		parts = []string{d.Name, j.deputy.Name}
		if d.From != "" || d.To != "" {
			parts = append(parts, cardPeriod(d.From, d.To))
		}
	default:
		parts = []string{d.Called(), strings.TrimRight(d.Register.Title(j.rec), "。"), j.titleDay()}
	}
	return data.OutName(parts, ".docx")
}
