package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"npcdesk/app/record"
)

// Warn shows what the rules say beside the fields it is about, in the order of the form and so many in all. Those about none of
// its fields come first; they are returned, for the page to show over the form. A group that is folded shows the warnings of its
// fields under its heading.
func (f *Form) Warn(found []record.Warning, most int) (over []record.Warning) {
	at := map[*box][]record.Warning{}
	for _, w := range found {
		if b := f.boxOf(w.Fields); b != nil {
			at[b] = append(at[b], w)
		} else if len(over) < most {
			over = append(over, w)
		}
	}
	left := most - len(over)
	for _, g := range f.groups {
		for _, b := range g.boxes {
			shown := at[b][:min(left, len(at[b]))]
			left -= len(shown)
			b.warn(warningLines(shown))
		}
		g.warn()
	}
	f.arrange()
	f.arrange() // a wrapped text knows its height only once it knows its width
	return over
}

// NextWarning goes to the next field that a warning stands under, the first again after the last, and unfolds its group.
func (f *Form) NextWarning() {
	var warned []*box
	for _, g := range f.groups {
		for _, b := range g.boxes {
			if b.warning != nil && b.warning.Text != "" {
				warned = append(warned, b)
			}
		}
	}
	if len(warned) == 0 {
		return
	}
	f.warned = warned[(slices.Index(warned, f.warned)+1)%len(warned)]
	f.focus(f.warned)
	f.arrange() // its warning was not wrapped while the group was folded
	f.reveal(f.warned, f.warned.cell)
	f.reveal(f.warned, f.warned.warning)
}

// unwarn takes all warnings off.
func (f *Form) unwarn() {
	f.warned = nil
	for _, g := range f.groups {
		for _, b := range g.boxes {
			b.warn("")
		}
		g.warn()
	}
}

// boxOf returns the first of the fields that is not folded away, else the first that is on the form, nil when none is.
func (f *Form) boxOf(keys []string) (first *box) {
	for _, key := range keys {
		for _, g := range f.groups {
			for _, b := range g.boxes {
				switch {
				case b.field.Key != key:
				case g.open:
					return b
				case first == nil:
					first = b
				}
			}
		}
	}
	return first
}

// NewWarning makes the small text of warnings, one under the other; it is hidden while there are none.
func NewWarning(warnings []record.Warning) *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping, l.SizeName, l.Importance = fyne.TextWrapBreak, theme.SizeNameCaptionText, widget.WarningImportance
	l.Hide()
	sayIn(l, warningLines(warnings))
	return l
}

func warningLines(warnings []record.Warning) string {
	var lines []string
	for _, w := range warnings {
		lines = append(lines, "• "+w.String())
	}
	return strings.Join(lines, "\n")
}

// warn shows what the rules say about the field, "" for nothing.
func (b *box) warn(text string) {
	if b.warning == nil {
		if text == "" {
			return
		}
		b.warning = NewWarning(nil)
		b.cell.Add(b.warning)
	}
	sayIn(b.warning, text)
}

// warn shows under the heading of a folded group what the rules say about its fields.
func (g *formGroup) warn() {
	var lines []string
	for _, b := range g.boxes {
		if !g.open && b.warning != nil && b.warning.Text != "" {
			lines = append(lines, b.warning.Text)
		}
	}
	sayIn(g.notes, strings.Join(lines, "\n"))
}

// sayIn shows another text in a label that is hidden while it has none.
func sayIn(l *widget.Label, text string) {
	if l.Text == text {
		return
	}
	l.Hidden = text == ""
	l.SetText(text)
}
