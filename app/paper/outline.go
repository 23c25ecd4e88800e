package paper

import (
	"strings"

	"npcdesk/app/hanzi"
	"npcdesk/app/paper/docx"
)

// outline is a text in numbered parts, 一、二、三、, as notices, plans and reports have. The template function outlineBody prints it.
type outline struct {
	rows  []docx.Data
	parts int
}

// inlineWidth is how long a part may be that stands in one line with its heading.
const inlineWidth = 42

// part adds a part: a short one in a line with its heading, 一、时间：……, any other under its heading. Without lines it is not there and
// takes no number.
func (o *outline) part(heading string, lines ...string) {
	var paragraphs []string
	for _, line := range lines {
		paragraphs = append(paragraphs, docx.Lines(line)...)
	}
	if len(paragraphs) == 0 {
		return
	}
	o.parts++
	heading = hanzi.Number(o.parts) + "、" + heading
	if len(paragraphs) == 1 && len([]rune(paragraphs[0])) <= inlineWidth {
		o.rows = append(o.rows, docx.Data{"题": "", "条目": heading, "条文": paragraphs[0], "段": ""})
		return
	}
	o.rows = append(o.rows, docx.Data{"题": heading, "条目": "", "条文": "", "段": ""})
	o.text(paragraphs...)
}

// text adds paragraphs without a heading.
func (o *outline) text(lines ...string) {
	for _, line := range lines {
		for _, paragraph := range docx.Lines(line) {
			o.rows = append(o.rows, docx.Data{"题": "", "条目": "", "条文": "", "段": paragraph})
		}
	}
}

// fullSentence ends a text with a full stop, "" stays "".
func fullSentence(text string) string {
	if text = strings.TrimRight(strings.TrimSpace(text), "。；，、"); text == "" {
		return ""
	}
	if strings.HasSuffix(text, "？") || strings.HasSuffix(text, "！") {
		return text
	}
	return text + "。"
}

// enumerated puts （一）, （二） before the texts of a list, a single one stays as it is. Empty ones are left out.
func enumerated(texts []string) []string {
	var out []string
	for _, text := range texts {
		if text = fullSentence(text); text != "" {
			out = append(out, text)
		}
	}
	if len(out) > 1 {
		for i := range out {
			out[i] = "（" + hanzi.Number(i+1) + "）" + out[i]
		}
	}
	return out
}
