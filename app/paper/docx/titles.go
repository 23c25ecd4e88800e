package docx

import (
	"strings"

	"github.com/beevik/etree"
)

// BreakTitles has the titles of filled documents broken by meaning: broken gives a title with new lines where its lines are to end, and
// is asked for each title as it stands when every tag has its value. Without it lines end where Word ends them.
func (t *Template) BreakTitles(broken func(title string) string) { t.titles = broken }

// breakTitles adds the line breaks that broken asks for; nothing else about a title may change.
func breakTitles(root *etree.Element, broken func(string) string) {
	if broken == nil {
		return
	}
	each(root, func(e *etree.Element) bool {
		if is(e, "w:p") && paragraphStyle(e) == string(Title) {
			breakTitle(e, broken)
		}
		return true
	})
}

func breakTitle(p *etree.Element, broken func(string) string) {
	title, pieces := ownText(p)
	want := broken(title)
	if want == title || strings.ReplaceAll(want, "\n", "") != strings.ReplaceAll(title, "\n", "") {
		return
	}
	var at []int // bytes of the title before which a line break is wanted
	for i, j := 0, 0; j < len(want); j++ {
		switch {
		case i < len(title) && title[i] == want[j]:
			i++
		case want[j] == '\n':
			at = append(at, i)
		default:
			return // it would take one of its breaks away
		}
	}
	for n := len(at) - 1; n >= 0; n-- {
		for _, piece := range pieces {
			if piece.start <= at[n] && at[n] < piece.end {
				text, run := piece.t.Text(), piece.t.Parent()
				run.InsertChildAt(piece.t.Index(), textElement(text[:at[n]-piece.start]))
				run.InsertChildAt(piece.t.Index(), el("w:br"))
				piece.t.SetText(text[at[n]-piece.start:])
			}
		}
	}
}
