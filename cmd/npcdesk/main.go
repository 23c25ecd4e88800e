// Command npcdesk is the window of the desk. It is the only package that links the Fyne driver.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2/app"

	"npcdesk/app/intake"
	"npcdesk/app/screens"
	"npcdesk/assets"
)

// garbage is how much memory, in percent of what is in use, may wait to be freed. Most of what the window has in use is the two faces
// (25 MB), which cost the collector nothing: half of Go's own 100 keeps 12 MB less, and 30 would save hardly more.
const garbage = 50

// Until the window has started garbage is let lie, since the collector would take the processors from drawing; then what the start
// has used goes back to the system.
const (
	startGarbage = 400
	started      = time.Second // after the first picture
)

func main() { os.Exit(Run(os.Args[1:], os.Stderr)) }

// Run opens the window and returns the exit status when it is closed: 0, 1 for a failure, 2 for a wrong command line.
func Run(args []string, errs io.Writer) int {
	var o screens.Options
	flags := flag.NewFlagSet("npcdesk", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.StringVar(&o.Dir, "data", "", "数据文件夹；不写则用上次打开的")
	flags.StringVar(&o.Tour, "tour", "", "走一遍全部页面，把图片和导出的文件放进这个文件夹，然后退出")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintln(errs, "不认识的参数：", flags.Arg(0))
		flags.Usage()
		return 2
	}
	o.Demo = func(dir string) error {
		_, err := intake.Demo(dir, intake.DemoOptions{})
		return err
	}
	if !graphicsReady() {
		return 1
	}
	debug.SetGCPercent(startGarbage)
	a := app.NewWithID(assets.AppID)
	watchGraphics(a)
	p, err := screens.Start(a, o)
	if err != nil {
		fmt.Fprintln(errs, err)
		return 1
	}
	time.AfterFunc(started, func() {
		debug.SetGCPercent(garbage)
		debug.FreeOSMemory()
	})
	a.Run()
	if err := p.Failed(); err != nil {
		fmt.Fprintln(errs, err)
		return 1
	}
	return 0
}
