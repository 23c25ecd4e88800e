//go:build !windows

package ui

// placeInput does nothing: outside Windows the input method finds the cursor itself (XIM, tried with fcitx5).
func placeInput(*Entry) {}

// leaveInput does nothing outside Windows.
func leaveInput(*Entry) {}
