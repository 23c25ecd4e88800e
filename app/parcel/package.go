package parcel

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/ledger"
	"npcdesk/app/office"
	"npcdesk/app/paper"
	"npcdesk/app/paper/docx"
	"npcdesk/app/record"
	"npcdesk/data"
)

// Wish says what a package for the county is about: a session, or a period.
type Wish struct {
	Session  int64       `json:"session,omitempty"` // id; 0 for a period
	From, To record.Date // of a period, both included; "" is open
}

// Step is told before each part how many of how many are done and what comes next; its error stops the work. It may be nil.
type Step func(done, total int, next string) error

// Item is one numbered file of a package, a line of 报送清单.
type Item struct {
	Name   string `json:"name"`   // 03_D17_议程….docx
	Copies int    `json:"copies"` // 份数
	Pages  int    `json:"pages"`  // 页数, as estimated
	SHA256 string `json:"sha256"` // hex

	title   string // what it is called without its number, and whatever its name of file: told apart by it
	content []byte
}

// listName is the list of the files; it stands before the numbered ones and is not among them.
const listName = "00_报送清单.xlsx"

// sessionPapers are the papers of a session that go to the county, in their order (DOMAIN.md §5.5 end); with L08 they hold 出席统计表.
var sessionPapers = []string{"D02", "D04", "D14", "D17", "D18", "D19", "D26", "D30", "D31", "D32", "D33", "D34", "D35", "D40", "D44", "D45", "D46",
	"D49", "D50", "D51", "D52", "D53", "D57", "D58", "D59", "D65"}

// handedOver is what of D60 goes to the county: the list alone.
const handedOver = "代表建议交办清单"

// sessionLedgers are the ledgers that go with a session: 代表名册, 主席团, 会议出席, 决议决定, 议案建议台账, 责任分解表,
// 代表结构统计表 (DOMAIN.md §5.5, end).
var sessionLedgers = []string{"L01", "L05", "L08", "L09", "L13", "L14", "T01"}

// bundle is a package in memory: its files without the list, and what was left out and why.
type bundle struct {
	about string // 清溪镇第十九届人民代表大会第六次会议有关材料
	word  string // of names of files: 十九届六次会议, 2026年上半年
	items []Item
	left  []string
}

// collect makes all files of a package in memory: cover letter, papers or work report, ledgers.
func collect(s *data.Store, w Wish, step Step) (*bundle, error) {
	if step == nil {
		step = func(int, int, string) error { return nil }
	}
	b, err := newBundle(s, w)
	if err != nil {
		return nil, err
	}
	if w.Session != 0 {
		if err := b.papers(s, w.Session, step); err != nil {
			return nil, err
		}
	}
	if err := b.ledgers(s, w, step); err != nil {
		return nil, err
	}
	if len(b.items) == 0 {
		return nil, fmt.Errorf("%s没有可以报送的内容，没有生成报送包。请先登记，或者换一个期间。", b.word)
	}
	if w.Session == 0 {
		if err := b.report(s, w); err != nil {
			return nil, err
		}
	}
	if err := b.letter(s); err != nil {
		return nil, err
	}
	for i := range b.items {
		b.items[i].Name = fmt.Sprintf("%02d_%s", i+1, b.items[i].Name)
	}
	return b, nil
}

func newBundle(s *data.Store, w Wish) (*bundle, error) {
	in := s.Settings()
	if w.Session == 0 {
		word := office.Period{From: w.From, To: w.To}.Name()
		return &bundle{word: cmp.Or(word, "全部"), about: in.Text(office.KeyTown) + "人大" + word + "工作总结、台账和统计材料"}, nil
	}
	session, err := data.Load(s, office.Sessions, w.Session)
	if err != nil {
		return nil, err
	}
	return &bundle{word: strings.TrimPrefix(session.ShortName(), session.Town), about: session.FullName() + "有关材料"}, nil
}

// papers adds those papers of a session whose condition holds, of a draft and its final text the final one.
func (b *bundle) papers(s *data.Store, session int64, step Step) error {
	list := slices.DeleteFunc(paper.Documents(), func(d paper.Document) bool {
		return !slices.Contains(sessionPapers, d.Number) && d.Name != handedOver
	})
	for i := range list {
		if list[i].Mask == office.MaskInternal {
			list[i].Mask = office.MaskReport
		}
	}
	made, err := paper.Prepare(s, list, session, step)
	if err != nil {
		return err
	}
	final := map[string]bool{}
	for d := range made.Files() {
		if d.Stage == paper.StageFinal {
			final[d.Number+d.Base()] = true
		}
	}
	for d, f := range made.Files() {
		if d.Stage == paper.StageDraft && final[d.Number+d.Base()] {
			continue
		}
		b.add(d.Number+d.Called(), f.Name, docx.Pages(f.Content), f.Content)
	}
	for _, left := range made.Left {
		if left.Document.Stage != paper.StageDraft || !final[left.Document.Number+left.Document.Base()] {
			b.left = append(b.left, left.Document.Number+left.Document.Called()+"（"+left.Reason+"）")
		}
	}
	return nil
}

// ledgers adds the ledgers that have rows, under the mask 上报.
func (b *bundle) ledgers(s *data.Store, w Wish, step Step) error {
	o := ledger.Options{From: w.From, To: w.To, Session: w.Session, Mask: office.MaskReport}
	known := ledger.Catalogue()
	for i, k := range known {
		if w.Session != 0 && !slices.Contains(sessionLedgers, k.Number) {
			continue
		}
		if err := step(i, len(known), k.Sheet); err != nil {
			return err
		}
		l, err := ledger.Make(s, k.Number, o)
		if err != nil {
			b.left = append(b.left, k.Number+k.Sheet+"（"+strings.TrimSuffix(err.Error(), "。")+"）")
			continue
		}
		var file bytes.Buffer
		report, err := ledger.Single(s.Settings(), l).Write(&file)
		if err != nil {
			return fmt.Errorf("台账“%s”没有生成，报送包也没有生成：%w", k.Sheet, err)
		}
		rows := 0
		for _, sheet := range report.Sheets {
			rows += sheet.Rows
		}
		if rows == 0 {
			b.left = append(b.left, k.Number+k.Sheet+"（没有记录）")
			continue
		}
		b.add(k.Number+k.Sheet, l.File, sheetPages(rows), file.Bytes())
	}
	return nil
}

// rowsOnPage is how many plain rows of 22 pt stand under title and header on a page of A4 landscape (DOMAIN.md §6.1: 595 pt less margins of 54 pt
// each, title, information line and header about 90 pt); with rows of several lines it is more pages.
const rowsOnPage = 18

func sheetPages(rows int) int { return (rows + rowsOnPage - 1) / rowsOnPage }

// letter puts the cover letter before all others.
func (b *bundle) letter(s *data.Store) error {
	term := int64(s.Settings().Int(office.KeyTerm))
	file, _, err := paper.NewMaker(s).Make(paper.CoverLetter(paper.Enclosures{About: b.about, Count: len(b.items)}), term)
	if err != nil {
		return err
	}
	b.add("报送函", data.OutName([]string{"关于报送" + b.about + "的函"}, ".docx"), docx.Pages(file), file)
	b.toFront()
	return nil
}

// report puts the work report of a period before its ledgers: of a calendar year the annual one.
func (b *bundle) report(s *data.Store, w Wish) error {
	q := paper.ReportQuery{Kind: paper.ReportSummary, From: w.From, To: w.To}
	if b.word == fmt.Sprintf("%d年", w.From.Year()) {
		q.Kind = paper.ReportAnnual
	}
	document, term := paper.ReportPaper(s, q)
	file, name, err := paper.NewMaker(s).Make(document, term)
	if err != nil {
		return err
	}
	b.add(q.Kind.Name(), name, docx.Pages(file), file)
	b.toFront()
	return nil
}

// toFront puts the last file before all others.
func (b *bundle) toFront() {
	last := len(b.items) - 1
	b.items = slices.Insert(b.items[:last], 0, b.items[last])
}

func (b *bundle) add(title, name string, pages int, content []byte) {
	sum := sha256.Sum256(content)
	b.items = append(b.items, Item{Name: name, Copies: 1, Pages: pages, SHA256: hex.EncodeToString(sum[:]), title: title, content: content})
}

// list is 报送清单 as a workbook.
func (b *bundle) list(s *data.Store) ([]byte, error) {
	rows := make([][]any, len(b.items))
	pages := 0
	for i, it := range b.items {
		rows[i] = []any{it.Name, it.Copies, it.Pages, it.SHA256}
		pages += it.Pages
	}
	l, err := ledger.OfTable(s, "报送清单", []ledger.Column{{Title: "文件名", Width: 60}, {Title: "份数", Kind: ledger.Number, Width: 8},
		{Title: "页数", Kind: ledger.Number, Width: 8}, {Title: "SHA-256校验值", Width: 68}}, rows)
	if err != nil {
		return nil, err
	}
	l.Title, l.Working, l.Signature = "关于报送"+b.about+"的清单", false, true
	l.Totals = []string{fmt.Sprintf("共%d个文件，约%d页", len(b.items), pages)}
	l.Notes = []string{"页数按版面估算，以打印为准。"}
	var out bytes.Buffer
	_, err = ledger.Single(s.Settings(), l).Write(&out)
	return out.Bytes(), err
}

// Made is a package on the disk.
type Made struct {
	Sent
	Left []string // what was left out, with the reason
}

// Make makes the package for the county (报送包, DOMAIN.md §5.5 end) in a folder: a folder with the numbered files and the list, the same as a .zip,
// and a draft of the mail with the files attached. What was sent is remembered with its figures. All of it is there in the end, or nothing; what
// stood there before stays.
func Make(s *data.Store, w Wish, out string, step Step) (*Made, error) {
	b, err := collect(s, w, step)
	if err != nil {
		return nil, err
	}
	list, err := b.list(s)
	if err != nil {
		return nil, err
	}
	files := []paper.File{{Name: listName, Content: list}}
	for _, it := range b.items {
		files = append(files, paper.File{Name: it.Name, Content: it.content})
	}
	sent, err := newSent(s, w, b)
	if err != nil {
		return nil, err
	}
	name := data.OutName([]string{s.Settings().Text(office.KeyTown) + "人大", "报送包", b.word, strings.ReplaceAll(string(sent.Day), "-", "")}, "")
	take, err := deliver(out, name, b.about, files, &sent)
	if err != nil {
		return nil, err
	}
	if err := remember(s, &sent); err != nil {
		return nil, errors.Join(err, take())
	}
	return &Made{Sent: sent, Left: b.left}, nil
}

// Paths are all files of the package, the zip and the draft of the mail at the end.
func (m *Made) Paths() []string {
	out := []string{filepath.Join(m.Dir, listName)}
	for _, it := range m.Files {
		out = append(out, filepath.Join(m.Dir, it.Name))
	}
	return append(out, m.Zip, m.Mail)
}

// counted counts all figures of a wish as things stood on a day.
func counted(s *data.Store, w Wish, asOf record.Date) ([]Figure, error) {
	all, err := figures.All(s, figures.Scope{From: w.From, To: w.To, Session: w.Session, AsOf: asOf})
	if err != nil {
		return nil, err
	}
	out := make([]Figure, len(all))
	for i, v := range all {
		out[i] = Figure{Group: v.Group, Name: v.Name, Unit: v.Unit, Text: v.Text}
	}
	return out, nil
}
