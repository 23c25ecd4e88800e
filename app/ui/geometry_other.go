//go:build !windows

package ui

import "fyne.io/fyne/v2"

// windowOrigin is not known outside Windows: Fyne tells no position, and Wayland has none.
func windowOrigin(fyne.Window) (x, y int, ok bool) { return 0, 0, false }

func onScreen(int, int) bool { return false }
