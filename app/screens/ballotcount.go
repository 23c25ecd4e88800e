package screens

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/office"
	"npcdesk/app/record"
	"npcdesk/app/ui"
)

// ballotView is the count of one ballot (选票统计), of an election at a session or in a district: the ballot papers, the votes of
// each candidate, what cannot be beside them in red, and the result as it stands. All arithmetic is office's.
type ballotView struct {
	page   *countPage
	papers []ballotPaper
	lines  []*ballotLine
	whole  string // whose share is shown: 占全体, 占投票人数
	// What office says of the numbers as they stand now.
	ballot  func() office.Ballot
	result  func() office.BallotResult
	faults  func() []office.BallotFault
	reason  func() string // why it is issued all the same, "" for none
	measure func() string // what the votes are measured by
	// full tells of somebody elected with all votes (满票, 全票); nil where nobody asks.
	full func(votes record.Opt[int64]) string

	paperBoxes []*ui.CountBox
	valid      *ui.CountBox // 有效票, which the bundles give
	tally      *office.Tally
	paperFault *widget.Label
	outcome    *ui.Line
	list       *widget.Label
}

// ballotPaper is a number of the ballot papers.
type ballotPaper struct {
	label string
	at    *record.Opt[int64]
}

// ballotLine is a candidate or a person written in, with the places of the votes. A write-in has votes in favour only.
type ballotLine struct {
	entry                 int // its place among the entries of the ballot
	name                  string
	rename                func(string)      // of a write-in that may still be named
	beside                fyne.CanvasObject // after the name of a write-in, nil for nothing
	yes, against, abstain *record.Opt[int64]

	boxes                         []*ui.CountBox
	sum, ofValid, ofWhole, result *ui.Line
	wrong                         *widget.Label
}

// draw draws the papers, the candidates and what follows.
func (b *ballotView) draw(p *countPage) fyne.CanvasObject {
	b.page = p
	b.outcome, b.list, b.paperFault = ui.NewHeading(""), newTold(), newTold()
	lines := b.drawLines()
	foot := container.NewVBox(container.NewHScroll(b.outcome), b.list)
	return container.NewVScroll(container.NewVBox(b.drawPapers(), lines, foot))
}

func (b *ballotView) drawPapers() fyne.CanvasObject {
	var columns []countColumn
	for _, p := range b.papers {
		columns = append(columns, countColumn{p.label, countWidth + 16})
	}
	g := newCountGrid(66, append(columns, countColumn{"", 0})...)
	g.row()
	b.paperBoxes = nil
	for i, p := range b.papers {
		box := g.count(i, p.at, b.tell)
		b.paperBoxes = append(b.paperBoxes, box)
		if p.label == "有效票" {
			b.valid = box
		}
	}
	g.put(len(b.papers), b.paperFault)
	return g.object()
}

func (b *ballotView) drawLines() fyne.CanvasObject {
	g := newCountGrid(48, countColumn{"候选人", 170}, countColumn{"赞成", countWidth}, countColumn{"反对", countWidth}, countColumn{"弃权", countWidth},
		countColumn{"合计", 48}, countColumn{"占有效票", rateWidth}, countColumn{b.whole, 84}, countColumn{"结果", 110}, countColumn{"", 0})
	for i, l := range b.lines {
		g.row()
		g.put(0, l.drawName(i))
		l.boxes = nil
		for col, at := range []*record.Opt[int64]{l.yes, l.against, l.abstain} {
			if at != nil {
				l.boxes = append(l.boxes, g.count(1+col, at, b.tell))
			}
		}
		l.sum, l.ofValid, l.ofWhole, l.result, l.wrong = ui.NewLine(""), ui.NewLine(""), ui.NewLine(""), ui.NewLine(""), newTold()
		for col, o := range []fyne.CanvasObject{l.sum, l.ofValid, l.ofWhole, l.result, l.wrong} {
			g.put(4+col, o)
		}
	}
	return g.object()
}

func (l *ballotLine) drawName(at int) fyne.CanvasObject {
	if l.rename == nil {
		return ui.NewLine(fmt.Sprintf("%d　%s", at+1, l.name))
	}
	box := ui.NewEntry()
	box.SetPlaceHolder("另选人姓名")
	box.SetText(l.name)
	box.OnChanged = l.rename
	return container.NewBorder(nil, nil, nil, l.beside, box)
}

// tell says what follows from the numbers: sums, shares, what cannot be, and the result as it stands.
func (b *ballotView) tell() {
	ballot := b.ballot()
	result, faults := b.result(), b.faults()
	impossible := false
	var papers, missing []string
	beside := map[string][]string{}
	for _, f := range faults {
		switch {
		case f.Rule == "":
			missing = append(missing, f.Text)
		case f.Entry != "":
			beside[f.Entry] = append(beside[f.Entry], f.Text)
		default:
			papers = append(papers, f.Text)
		}
		impossible = impossible || f.Rule != ""
	}
	tellRed(b.paperFault, strings.Join(papers, "；"))
	for _, l := range b.lines {
		b.tellLine(l, ballot, result, len(faults) > 0)
		tellRed(l.wrong, strings.Join(beside[ballot.Entries[l.entry].Name], "；"))
	}
	b.tellOutcome(ballot, result, impossible, len(missing) > 0)
	tellPlain(b.list, strings.Join(missing, "；"))
}

// tellLine says what a candidate's votes come to. While something cannot be or is missing, nobody is called elected (DOMAIN.md §5.6).
func (b *ballotView) tellLine(l *ballotLine, ballot office.Ballot, result office.BallotResult, blocked bool) {
	e := ballot.Entries[l.entry]
	sum := ""
	if e.For.Given {
		sum = fmt.Sprint(e.For.V + e.Against.V + e.Abstain.V)
	}
	l.sum.SetText(sum)
	valid, whole := ballot.Shares(l.entry)
	l.ofValid.SetText(valid)
	l.ofWhole.SetText(whole)
	outcome := result.Of(l.entry)
	switch {
	case blocked && b.reason() == "" && !result.Invalid:
		outcome = ""
	case outcome == office.OutcomeElected && b.full != nil:
		outcome = strings.TrimSpace(outcome + " " + b.full(e.For))
	}
	l.result.SetText(outcome)
}

func (b *ballotView) tellOutcome(ballot office.Ballot, result office.BallotResult, impossible, missing bool) {
	text := b.measure()
	switch {
	case b.reason() != "":
		text += "　结果：" + b.sentence(ballot, result) + "（票数不符，照发理由：" + b.reason() + "）"
	case impossible:
		text += "　票数有不符，不能公布结果：见红字"
	case result.Known && !missing:
		text += "　结果：" + b.sentence(ballot, result)
	}
	b.outcome.SetText(text)
}

// sentence says the result in one sentence.
func (b *ballotView) sentence(ballot office.Ballot, result office.BallotResult) string {
	names := func(list []int) string {
		var out []string
		for _, i := range list {
			out = append(out, ballot.Entries[i].Name)
		}
		return strings.Join(out, "、")
	}
	var parts []string
	switch {
	case !result.Known:
		return "还没有计完"
	case result.Invalid:
		return office.OutcomeInvalid
	}
	if len(result.Elected) > 0 {
		parts = append(parts, names(result.Elected)+"当选")
	}
	if len(result.Tied) > 0 {
		parts = append(parts, names(result.Tied)+"票数相等，需再次投票")
	}
	if result.Open > 0 {
		parts = append(parts, fmt.Sprintf("还有%d名没有选足，需另行选举", result.Open))
	}
	return strings.Join(parts, "；")
}

// blocked are the reasons why the result may not be published, in words.
func (b *ballotView) blocked() []string {
	var out []string
	for _, f := range b.faults() {
		out = append(out, f.Text)
	}
	return out
}

// firstBox is the first empty box of the papers and candidates.
func (b *ballotView) firstBox() fyne.Focusable {
	boxes := slices.Clone(b.paperBoxes)
	for _, l := range b.lines {
		boxes = append(boxes, l.boxes...)
	}
	for _, box := range boxes {
		if box.Text == "" {
			return box
		}
	}
	return nil
}
