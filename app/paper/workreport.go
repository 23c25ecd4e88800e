package paper

import (
	"strings"

	"npcdesk/app/figures"
	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/data"
)

// ReportQuery says which work report is wanted. An open period is taken from the kind (ReportPeriod).
type ReportQuery struct {
	Kind     ReportKind
	From, To record.Date
}

// ReportPart is a piece of a sentence: plain words, or a number or names that know the records behind them.
type ReportPart struct {
	Text  string
	Value *figures.Value // nil for plain words
}

// ReportSentence is one sentence of a report with its data.
type ReportSentence struct {
	Key   string // tells it from all others of its block: its pattern, and of a record the record
	Parts []ReportPart
	Off   bool // the clerk left it out
}

// Text is the sentence as it is printed.
func (s ReportSentence) Text() string {
	var b strings.Builder
	for _, p := range s.Parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// ReportBlock is one part of the outline (DOMAIN.md §7.1).
type ReportBlock struct {
	Name       string // one of ReportBlockNames
	Title      string // its heading without a number; "" for 引言 and 落款
	On         bool
	Paragraphs [][]ReportSentence // what has data, those sentences among them that the clerk left out
	Own        string             // the clerk's own sentences, a paragraph to a line
	Dropped    int                // how many sentences have no data in this period
}

// lines are the paragraphs of the block as they are printed.
func (b ReportBlock) lines() []string {
	var out []string
	for _, paragraph := range b.Paragraphs {
		text := ""
		for _, s := range paragraph {
			if !s.Off {
				text += s.Text()
			}
		}
		if list, ok := strings.CutSuffix(text, "；"); ok { // a list of items ends here
			text = list + "。"
		}
		if text != "" {
			out = append(out, text)
		}
	}
	for line := range strings.Lines(b.Own) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// WorkReport is the presidium's work report of a period (工作总结, 工作报告; DOMAIN.md §7.1) with the data of every sentence.
type WorkReport struct {
	ReportQuery
	Title  string
	Blocks []ReportBlock // all of them, in the order that the office chose
	Signer string        // 落款
	Signed string        // the date under it
}

// MakeReport makes the report of a period from the records: every sentence that has data, in the blocks and the order that the
// office chose, with the clerk's own sentences of that kind and period. The error is a *data.NotSaved or what could not be read.
func MakeReport(s *data.Store, q ReportQuery) (*WorkReport, error) {
	r, err := newReporter(s, q)
	if err != nil {
		return nil, err
	}
	choice, own := KeptChoice(s, r.Kind), KeptOwn(s, r.ReportQuery)
	out := &WorkReport{ReportQuery: r.ReportQuery, Title: r.title(), Signer: office.PresidiumName(r.in), Signed: r.signedOn()}
	for _, c := range choice {
		b := ReportBlock{Name: c.Name, Title: r.blockTitle(c.Name), On: c.On, Own: own.Sentences[c.Name]}
		b.Paragraphs, b.Dropped = r.block(c.Name, own.Left)
		out.Blocks = append(out.Blocks, b)
	}
	return out, r.err
}

// Values are the numbers that the report prints, each once.
func (w *WorkReport) Values() []figures.Value {
	var out []figures.Value
	known := map[string]bool{}
	for _, b := range w.Blocks {
		for _, paragraph := range b.Paragraphs {
			for _, s := range paragraph {
				for _, p := range s.Parts {
					if v := p.Value; b.On && !s.Off && v != nil && v.Unit != "" && !known[v.Name] {
						known[v.Name] = true
						out = append(out, *v)
					}
				}
			}
		}
	}
	return out
}

// Paragraphs are the text of the report with its headings, without title and signature. Blocks that say nothing are not there.
func (w *WorkReport) Paragraphs() []office.Paragraph {
	var out []office.Paragraph
	add := func(level, text string) { out = append(out, office.Paragraph{Level: level, Text: text}) }
	first, second, work := 0, 0, false
	for _, b := range w.Blocks {
		lines := b.lines()
		if !b.On || len(lines) == 0 {
			continue
		}
		switch {
		case b.Title == "":
		case w.Kind.spoken() && workBlock(b.Name):
			if !work {
				first, work = first+1, true
				add(office.HeadingFirst, hanzi.Number(first)+"、"+w.pastWork())
			}
			second++
			add(office.HeadingSecond, "（"+hanzi.Number(second)+"）"+b.Title)
		default:
			first++
			add(office.HeadingFirst, hanzi.Number(first)+"、"+b.Title)
		}
		for _, line := range lines {
			add(office.HeadingNone, line)
		}
	}
	return out
}

// Text is the whole report as it is pasted elsewhere: title, paragraphs, signature.
func (w *WorkReport) Text() string {
	lines := []string{strings.ReplaceAll(w.Title, "\n", ""), ""}
	for _, p := range w.Paragraphs() {
		lines = append(lines, p.Text)
	}
	if w.signs() {
		lines = append(lines, "", w.Signer, w.Signed)
	}
	return strings.Join(lines, "\n")
}

// signs tells whether the signature (落款) stands under the report.
func (w *WorkReport) signs() bool {
	for _, b := range w.Blocks {
		if b.Name == blockSignature {
			return b.On
		}
	}
	return false
}
