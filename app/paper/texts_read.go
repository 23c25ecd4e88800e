package paper

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"npcdesk/app/hanzi"
	"npcdesk/app/office"
	"npcdesk/app/paper/docx"
)

// heading numbers as GB/T 9704-2012 (7.3.3) writes them, and as people type them: with half-width brackets, with a full stop of
// either width. A first number stands before 、, so that “一是” is text; a third one is not the beginning of a decimal or a date.
var headings = []struct {
	level  string
	number *regexp.Regexp
}{
	{office.HeadingFirst, regexp.MustCompile(`^[一二三四五六七八九十]{1,3}、`)},
	{office.HeadingSecond, regexp.MustCompile(`^[（(][一二三四五六七八九十]{1,3}[）)]`)},
	{office.HeadingThird, regexp.MustCompile(`^\d{1,2}\s*[.．、]\s*[^\d\s]`)},
	{office.HeadingFourth, regexp.MustCompile(`^[（(]\d{1,2}[）)]`)},
}

// headingChars is how long a line may be that counts as a heading: a longer one is a paragraph that begins with a number.
const headingChars = 40

// HeadingOf tells the level of a heading by the number that its line begins with (一、 （一） 1. （1）); office.HeadingNone for text. A
// line that goes on behind its first sentence, or is too long, is a paragraph with a number.
func HeadingOf(line string) string {
	for _, h := range headings {
		if h.number.MatchString(line) && isHeading(h.level, line) {
			return h.level
		}
	}
	return office.HeadingNone
}

// isHeading tells whether a numbered line is short and one sentence at most. A line of the first level that ends with a full stop
// is an item of a resolution (一、批准……。), and one with ； or ： belongs to a list.
func isHeading(level, line string) bool {
	if utf8.RuneCountInString(line) > headingChars || strings.ContainsAny(line, "；：") {
		return false
	}
	at := strings.IndexAny(line, "。？！")
	return at < 0 || level != office.HeadingFirst && utf8.RuneCountInString(line[at:]) == 1
}

// readLines reads a text that was typed: each line that is not empty is a paragraph, one that begins with a number a heading.
func readLines(text string) []office.Paragraph {
	var out []office.Paragraph
	for _, line := range docx.Lines(text) {
		out = append(out, office.Paragraph{Level: HeadingOf(line), Text: line})
	}
	return out
}

// TypedText is a whole text as it is typed: a line for each paragraph and heading. TypedParagraphs reads it back.
func TypedText(rows []office.Paragraph) string {
	var lines []string
	for _, row := range rows {
		lines = append(lines, docx.Lines(row.Text)...)
	}
	return strings.Join(lines, "\n")
}

// TypedParagraphs reads a text that was typed into paragraphs. Lines that stood there before keep their level and their identity, so
// that a heading without a number stays one; new lines get the level of their number (HeadingOf).
func TypedParagraphs(text string, before []office.Paragraph) []office.Paragraph {
	known := map[string][]office.Paragraph{}
	for _, row := range before {
		if lines := docx.Lines(row.Text); len(lines) == 1 {
			known[lines[0]] = append(known[lines[0]], row)
		}
	}
	out := readLines(text)
	for i, row := range out {
		if list := known[row.Text]; len(list) > 0 {
			known[row.Text] = list[1:]
			out[i] = list[0]
			out[i].Text = row.Text
		}
	}
	return out
}

// ReadText is what a Word or WPS file says as a text (文稿): nothing of it is saved.
type ReadText struct {
	Title      string
	Reporter   string // 镇长 张三, from the line under the title; "" when there is none
	Version    string // office.TextDraft or office.TextForOpinions where the title says so, else ""
	Paragraphs []office.Paragraph
	Notes      []string // what was left out, in the clerk's words
}

// ReadWord reads a report or speech from a .docx file. A heading is known by its style, or by its number (一、 （一） 1. （1）); the
// title, the line that says when and where it was given, and the reporter stand before the first paragraph of the text. Tables and
// pictures are left out, which Notes says. Errors are in the clerk's words.
func ReadWord(path string) (*ReadText, error) {
	if strings.EqualFold(filepath.Ext(path), ".doc") || strings.EqualFold(filepath.Ext(path), ".wps") {
		return nil, fmt.Errorf("“%s”是旧格式的文件，没有读入。请在 Word 或 WPS 里另存为 .docx，再读入", filepath.Base(path))
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("文件“%s”打不开，没有读入。请检查文件是否还在、是否正在别的程序里打开。（%w）", filepath.Base(path), err)
	}
	out, err := readWord(file)
	if err != nil {
		return nil, fmt.Errorf("文件“%s”没有读入：%w", filepath.Base(path), err)
	}
	return out, nil
}

func readWord(file []byte) (*ReadText, error) {
	body, err := docx.Read(file)
	if err != nil {
		return nil, err
	}
	out := &ReadText{}
	if body.Tables > 0 {
		out.Notes = append(out.Notes, fmt.Sprintf("%d 个表格没有读入", body.Tables))
	}
	if body.Images > 0 {
		out.Notes = append(out.Notes, fmt.Sprintf("%d 处图片没有读入", body.Images))
	}
	out.Paragraphs = out.takeHead(linesOf(body.Paragraphs))
	if len(out.Paragraphs) == 0 {
		return nil, errors.New("里面没有正文文字。")
	}
	return out, nil
}

// linesOf are the lines of a file with their levels. A heading that Word numbers by itself gets its number as text, as the papers
// number them.
func linesOf(list []docx.Paragraph) []office.Paragraph {
	var out []office.Paragraph
	var counted [4]int
	for _, p := range list {
		if strings.HasPrefix(strings.ToLower(p.Style), "toc") {
			continue // a line of a table of contents
		}
		for i, text := range docx.Lines(strings.ReplaceAll(p.Text, "\t", " ")) {
			level := levelOf(p, text)
			if at := slices.Index(headingLevels, level); at >= 0 && i == 0 && p.Numbered && HeadingOf(text) == office.HeadingNone {
				counted[at]++
				clear(counted[at+1:])
				n := counted[at]
				text = []string{hanzi.Number(n) + "、", "（" + hanzi.Number(n) + "）", fmt.Sprint(n, ". "), fmt.Sprintf("（%d）", n)}[at] + text
			}
			out = append(out, office.Paragraph{Level: level, Text: text})
		}
	}
	return out
}

var headingLevels = []string{office.HeadingFirst, office.HeadingSecond, office.HeadingThird, office.HeadingFourth}

// levelOf is the level of a heading: by its number where it has one, else by its style. The style of a title is no heading.
func levelOf(p docx.Paragraph, text string) string {
	if level := HeadingOf(text); level != office.HeadingNone {
		return level
	}
	if p.Heading < 1 || p.Heading > len(headingLevels) || utf8.RuneCountInString(text) > headingChars {
		return office.HeadingNone
	}
	return headingLevels[p.Heading-1]
}

var (
	draftEnd   = regexp.MustCompile(`[（(](草案|征求意见稿|送审稿|讨论稿|审议稿)[）)]$`)
	givenLine  = regexp.MustCompile(`^[—\-─－]{1,3}|^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$|^第.{1,4}次会议上$`)
	markLine   = regexp.MustCompile(`会议文件|文件（[一二三四五六七八九十]+）$|人民代表大会$`)
	whoLine    = regexp.MustCompile(`^(报告人[：:] ?)?\S{0,20}(长|书记|主席|主任|代表) \S{1,12}( \S)?$`)
	salutation = regexp.MustCompile(`^(各位|尊敬的|同志们).{0,16}[：:]$`)
)

// headLines is how many lines before the text may belong to title, place and reporter.
const headLines = 8

// takeHead takes the title and what stands under it from the first lines and gives the rest. A text whose first lines look like
// text or a heading has no title.
func (r *ReadText) takeHead(lines []office.Paragraph) []office.Paragraph {
	var title []string
	i := 0
	for ; i < len(lines) && i < headLines; i++ {
		text := strings.Join(strings.Fields(lines[i].Text), " ")
		switch {
		case salutation.MatchString(text), HeadingOf(text) != office.HeadingNone, strings.ContainsAny(text, "。；！？"),
			len(title) > 0 && lines[i].Level != office.HeadingNone: // some give the title the style of a heading, too
			return r.titled(title, lines[i:])
		case givenLine.MatchString(text):
		case whoLine.MatchString(text):
			r.Reporter = reporterText(text)
		case r.Reporter != "" || utf8.RuneCountInString(text) > headingChars:
			return r.titled(title, lines[i:])
		case markLine.MatchString(text) && len(title) == 0:
		default:
			title = append(title, text)
		}
	}
	return r.titled(title, lines[i:])
}

// titled sets the title from its lines, without the stage behind it.
func (r *ReadText) titled(title []string, rest []office.Paragraph) []office.Paragraph {
	whole := strings.Join(title, "")
	if m := draftEnd.FindStringSubmatch(whole); m != nil {
		whole = strings.TrimSuffix(whole, m[0])
		r.Version = office.TextForOpinions
		if slices.Contains([]string{"草案", "送审稿", "审议稿"}, m[1]) {
			r.Version = office.TextDraft
		}
	}
	r.Title = whole
	return rest
}

// reporterText is post and name with one space between them: 清溪镇镇长 张三 of “清溪镇镇长 张 三”.
func reporterText(line string) string {
	parts := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(line, "报告人："), "报告人:"))
	n := len(parts)
	if n > 2 && utf8.RuneCountInString(parts[n-1]) == 1 && utf8.RuneCountInString(parts[n-2]) == 1 { // a padded name
		parts = append(parts[:n-2], parts[n-2]+parts[n-1])
		n--
	}
	return strings.Join(parts[:n-1], "") + " " + parts[n-1]
}

// NumberOf is the number of the paper that a text with a title becomes (DOMAIN.md §5.4): D30 of 政府工作报告; "" when the title does
// not tell.
func NumberOf(title string) string {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(title, w) })
	}
	switch {
	case has("决议", "决定"):
		return ""
	case has("开幕词", "讲话"):
		return "D29"
	case has("闭幕词"):
		return "D55"
	case has("办理情况"):
		return "D35"
	case has("审查结果"):
		return "D39"
	case has("计划", "规划"):
		return "D34"
	}
	return map[subject]string{aboutGovernment: "D30", aboutPresidium: "D31", aboutBudget: "D32", aboutAccounts: "D33", aboutAdjustment: "D33"}[subjectOf(title)]
}
