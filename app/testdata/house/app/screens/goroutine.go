// Package screens goes round ui.Work.
package screens

import (
	desk "fyne.io/fyne/v2"
)

func long() {
	// The alias must not hide it.
	go func() {
		desk.Do(func() {})
	}()
}
