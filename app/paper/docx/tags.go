package docx

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/beevik/etree"
)

// tagKind is what a tag asks for.
type tagKind int

const (
	tagText  tagKind = iota // {{届次}}
	tagOpen                 // {{#议程}}
	tagClose                // {{/议程}}
	tagImage                // {{图:照片}}
	tagTable                // {{表:名单}}
)

// tag is one tag in the joined text of a paragraph, at the bytes start to end.
type tag struct {
	kind       tagKind
	name       string // 代表.姓名
	raw        string // as it stands in the document
	start, end int
}

// String is the tag as Tags lists it, without braces: 代表.姓名, #议程, 图:照片.
func (t tag) String() string {
	return [...]string{"", "#", "/", "图:", "表:"}[t.kind] + t.name
}

// tagPattern takes braces of either width, also mixed, as an input method may be switched in the middle.
var tagPattern = regexp.MustCompile(`(?:\{\{|｛｛)([^{}｛｝\n\t]{1,80})(?:\}\}|｝｝)`)

// toHalf makes the marks inside a tag the half-width ones.
var toHalf = strings.NewReplacer("＃", "#", "／", "/", "：", ":", "．", ".", "。", ".")

// findTags finds the tags in a text; open is true when braces are left that do not form a tag.
func findTags(text string) (tags []tag, open bool) {
	at := 0
	for _, m := range tagPattern.FindAllStringSubmatchIndex(text, -1) {
		open = open || hasBraces(text[at:m[0]])
		at = m[1]
		t := tag{raw: text[m[0]:m[1]], start: m[0], end: m[1]}
		t.kind, t.name = readName(text[m[2]:m[3]])
		if t.name == "" {
			open = true
			continue
		}
		tags = append(tags, t)
	}
	return tags, open || hasBraces(text[at:])
}

func hasBraces(s string) bool {
	return strings.Contains(s, "{{") || strings.Contains(s, "｛｛")
}

// readName takes apart what stands between the braces; spaces in it mean nothing.
func readName(inner string) (tagKind, string) {
	inner = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, toHalf.Replace(inner))
	for kind, prefix := range map[tagKind]string{tagOpen: "#", tagClose: "/", tagImage: "图:", tagTable: "表:"} {
		if name, ok := strings.CutPrefix(inner, prefix); ok {
			return kind, name
		}
	}
	return tagText, inner
}

// piece is one w:t of a paragraph; its text is the bytes start to end of the paragraph's joined text.
type piece struct {
	t          *etree.Element
	start, end int
}

// breaks are the things in a run that a tag cannot reach across; they count as a new line in the joined text.
var breaks = map[string]string{
	"w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:ptab": "\t", "w:drawing": "\n", "w:pict": "\n", "w:object": "\n",
	"w:sym": "\n", "w:fldChar": "\n", "mc:AlternateContent": "\n", "w:footnoteReference": "\n", "w:endnoteReference": "\n",
}

// ownText joins the text of a paragraph, also inside hyperlinks, insertions, smart tags and content controls, but not
// that of text boxes in it (they have paragraphs of their own).
func ownText(p *etree.Element) (string, []piece) {
	var text strings.Builder
	var pieces []piece
	each(p, func(e *etree.Element) bool {
		if is(e, "w:t") {
			start := text.Len()
			text.WriteString(e.Text())
			pieces = append(pieces, piece{e, start, text.Len()})
			return false
		}
		if b, ok := breaks[e.FullTag()]; ok && is(e.Parent(), "w:r") {
			text.WriteString(b)
			return false
		}
		return !is(e, "w:pPr", "w:rPr")
	})
	return text.String(), pieces
}

// marker gives the tag {{#…}}, {{/…}} or {{表:…}} that stands alone on a paragraph.
func marker(e *etree.Element) (tag, bool) {
	if !is(e, "w:p") {
		return tag{}, false
	}
	text, _ := ownText(e)
	tags, open := findTags(text)
	if open || len(tags) != 1 || strings.TrimSpace(text) != tags[0].raw {
		return tag{}, false
	}
	t := tags[0]
	return t, t.kind == tagOpen || t.kind == tagClose || t.kind == tagTable
}

// Tags lists the tags of a template, each once, in the order in which they stand: 届次, 代表.姓名, #议程 (a block),
// 图:照片 (an image), 表:名单 (a table). The tags that close a block are left out. The error is for a file that cannot be read.
func Tags(template []byte) ([]string, error) {
	p, err := open(template)
	if err != nil {
		return nil, err
	}
	parts, err := p.textParts()
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range parts {
		doc, err := p.tree(name)
		if err != nil {
			return nil, err
		}
		each(doc.Root(), func(e *etree.Element) bool {
			if is(e, "w:p") {
				text, _ := ownText(e)
				tags, _ := findTags(text)
				for _, t := range tags {
					if t.kind != tagClose && !slices.Contains(out, t.String()) {
						out = append(out, t.String())
					}
				}
			}
			return true
		})
	}
	return out, nil
}
