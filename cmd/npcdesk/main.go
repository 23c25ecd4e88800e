// Command npcdesk is the window of the desk. It is the only package that links the Fyne driver.
package main

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2/app"

	"npcdesk/app/screens"
	"npcdesk/assets"
	"npcdesk/data"
)

func main() { os.Exit(Run(os.Args[1:])) }

// Run opens the window and returns the exit status when it is closed.
func Run(args []string) int {
	a := app.NewWithID(assets.AppID)
	s, err := data.Open(args[0])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	d, err := screens.Open(a, s)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	d.Show()
	a.Run()
	return 0
}
