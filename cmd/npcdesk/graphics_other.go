//go:build !windows

package main

import "fyne.io/fyne/v2"

// graphicsReady is a matter of Windows: elsewhere Mesa draws on every machine.
func graphicsReady() bool { return true }

// watchGraphics is a matter of Windows: elsewhere the driver's words can be read where the program was started.
func watchGraphics(fyne.App) {}
