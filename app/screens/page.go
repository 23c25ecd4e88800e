package screens

import "fyne.io/fyne/v2"

// Page is one page of the desk. Pages are made once and shown again and again.
type Page interface {
	// Content is what the page draws.
	Content() fyne.CanvasObject
	// Show is called each time the page comes up and after records have changed: it reads again what it shows.
	Show()
	// Leave is called before another page comes up: it goes on with next at once, or asks about unsaved changes first.
	Leave(next func())
}

// What a page may also know to do; the main menu and its shortcuts ask for it.
type (
	creator  interface{ New() }       // Ctrl+N
	saver    interface{ Save() }      // Ctrl+S
	finder   interface{ FocusFind() } // Ctrl+F
	exporter interface{ Export() }    // Ctrl+E

	// files that are dropped on the window
	dropper interface{ Dropped(paths []string) }
)

// simple is the base of pages that hold no unsaved input.
type simple struct{ content fyne.CanvasObject }

// Content is what the page draws.
func (s *simple) Content() fyne.CanvasObject { return s.content }

// Leave goes on at once.
func (s *simple) Leave(next func()) { next() }
