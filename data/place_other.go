//go:build !windows

package data

// otherDrive is a matter of Windows: elsewhere the person's own folder survives a new set-up of the system.
func otherDrive() string { return "" }

// NoteDir tells the system's uninstaller where the data lie; only Windows has one that asks.
func NoteDir(string) error { return nil }
