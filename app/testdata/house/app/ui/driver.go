// Package ui starts the driver.
package ui

import _ "fyne.io/fyne/v2/app"
