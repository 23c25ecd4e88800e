// Package ui holds the Fyne parts of the desk that know no register: table, entry, date, chooser, form, people list,
// chart, message bar, dialogs and long work. A part tells what the clerk meant through an OnX function and decides
// nothing itself. The package knows record (how a field is described) and neither data nor office.
//
// The rules are:
//   - `go` and `fyne.Do` stand in this package only: Go, Later, After and Work are the ways off the UI goroutine and back;
//   - every text box is an Entry of this package, so that F-keys, Esc, Enter and input methods work everywhere;
//   - text is never rewritten while somebody types: an input method may be composing;
//   - a table cell never waits for SQL;
//   - lists to choose from are drawn in a Layer over the page, since a pop-up would take the keyboard.
package ui
